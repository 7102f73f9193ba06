"""Icons in the colours of the theme."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPaintEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cocreate_desktop.views.theme.drawing import recoloured
from cocreate_desktop.views.theme.theme import Theme

_RATIOS = (1.0, 2.0, 3.0)
"""Device pixels per px that an icon carries; Qt scales the next larger one for screens in between."""

_MOST_PICTURES = 256
"""At 32 x 32 pixels they are 1 MB."""


class IconSet:
    """The icons of `resources/icons` by name. Ask again on `Theme.changed`: an icon keeps its colours."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._drawings: dict[tuple[str, str, float], QSvgRenderer] = {}
        self._icons: dict[tuple[str, str, str, int], QIcon] = {}
        self._pictures: OrderedDict[tuple[str, str, float, float, float], QPixmap] = OrderedDict()

    def icon(self, name: str, token: str = "text2", size: int = 16) -> QIcon:
        """An icon in a colour of the theme, `size` px square; disabled it takes the colour of edges."""
        colour, faint = self._theme.colour(token), self._theme.colour("line2")
        key = (name, colour.name(), faint.name(), size)
        if key not in self._icons:
            icon = QIcon()
            for ratio in _RATIOS:
                icon.addPixmap(self._drawn(name, colour, size, ratio))
                icon.addPixmap(self._drawn(name, faint, size, ratio), QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(self, name: str, token: str = "text2", size: int = 16, ratio: float = 1.0) -> QPixmap:
        """The same as a picture; `ratio` is the device's pixels per px."""
        return self._drawn(name, self._theme.colour(token), size, ratio)

    def paint(
        self, painter: QPainter, rect: QRect | QRectF, name: str, colour: QColor, stroke: float | None = None
    ) -> None:
        """Draw an icon into the largest square in the middle of `rect`; `stroke` in units of a 24 grid."""
        outer = QRectF(rect)
        side = min(outer.width(), outer.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(outer.center())
        if _takes_pixels(painter):
            picture = self._drawn(name, colour, side, painter.device().devicePixelRatioF(), stroke)
            painter.drawPixmap(QPointF(round(square.left()), round(square.top())), picture)
        else:
            self._drawing(name, colour.name(), stroke or _stroke(side)).render(painter, square)

    def _drawn(
        self, name: str, colour: QColor, size: float, ratio: float, stroke: float | None = None
    ) -> QPixmap:
        """Drawn once: signs change with every entry, and an SVG takes longer than the rest of a widget."""
        key = (name, colour.name(), size, ratio, stroke or _stroke(size))
        if key not in self._pictures:
            self._pictures[key] = self._rendered(*key)
            while len(self._pictures) > _MOST_PICTURES:
                self._pictures.popitem(last=False)
        return self._pictures[key]

    def _rendered(self, name: str, colour: str, size: float, ratio: float, stroke: float) -> QPixmap:
        pixmap = QPixmap(round(size * ratio), round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self._drawing(name, colour, stroke).render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap

    def _drawing(self, name: str, colour: str, stroke: float) -> QSvgRenderer:
        key = (name, colour, stroke)
        if key not in self._drawings:
            self._drawings[key] = QSvgRenderer(QByteArray(recoloured(*key)))
        return self._drawings[key]


def _takes_pixels(painter: QPainter) -> bool:
    """Whether what is painted stays as large as it is: on a screen, not zoomed, and not on paper."""
    raster = painter.paintEngine().type() is QPaintEngine.Type.Raster
    return raster and not painter.worldTransform().isScaling()


def _stroke(size: float) -> float:
    return 2.0 if size < 20 else 1.75
