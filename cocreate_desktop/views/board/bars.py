"""The bars that lie over the canvas: what can be done with the selection, zoom, and where they stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop.views.board.canvas.canvas import BoardCanvas
from cocreate_desktop.views.board.canvas.minimap import Minimap
from cocreate_desktop.views.board.meaning.legend import Legend
from cocreate_desktop.views.board.meaning.note_detail import NoteDetail
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.theme import Theme

_LEFT, _BOTTOM, _RIGHT = 20, 16, 16
_GAP = 12
_PERCENT_EDGES = 10
"""px beside the widest number in the bar of the zoom."""
_ABOVE = 8
"""px between the notes and the strip in which legend and zoom stand."""


class SelectionBar(QFrame):
    """Names what is selected; its buttons belong to notes or to a cluster."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "floating-bar")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 3, 4, 3)
        column.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        column.addLayout(self._row)
        self.detail = NoteDetail(theme, self)
        column.addWidget(self.detail)
        self.name = QLabel(self)
        self.name.setProperty("role", "meta-strong")
        self._row.addWidget(self.name)
        self._row.addSpacing(6)
        self.group = self._button("group", self.tr("Group"), self.tr("Group what is selected (Ctrl+G)"))
        self.merge = self._button("merge", self.tr("Merge"), self.tr("Make one cluster of them (J)"))
        self.kind = self._button("palette", self.tr("Kind"), self.tr("Another kind (K)"))
        self.need = self._button("heart", self.tr("What for?"), self.tr("Say which need it is for (W)"))
        self.vote = self._button("circle-dot", self.tr("Vote"), self.tr("Give a dot (+)"))
        self.rename = self._button("pencil", self.tr("Rename"), self.tr("Rename the cluster (F2)"))
        self.link = self._button("link-2", self.tr("Link"), self.tr("Link to an assumption (A)"))
        self.finding = self._button("list-checks", self.tr("Make finding"), self.tr("Make it a finding (F)"))
        self.dissolve = self._button(
            "ungroup", self.tr("Dissolve"), self.tr("Dissolve; what is in it stays (Ctrl+Shift+G)")
        )
        self.delete = self._button("trash-2", "", self.tr("Delete the notes (Del)"))
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(10)
        shadow.setOffset(0, 2)
        colour = theme.colour("note_ink")
        colour.setAlpha(44)
        shadow.setColor(colour)
        self.setGraphicsEffect(shadow)
        self.hide()

    def show_notes(self, words: str, *, votes: bool, links: bool) -> None:
        self._show(words, {self.group: True, self.kind: True, self.vote: votes, self.link: links,
                           self.delete: True})  # fmt: skip

    def show_cluster(self, words: str, *, links: bool) -> None:
        self._show(words, {self.rename: True, self.link: links, self.finding: True, self.dissolve: True})

    def show_clusters(self, words: str) -> None:
        self._show(words, {self.group: True, self.merge: True})

    def _show(self, words: str, shown: dict[KeyButton, bool]) -> None:
        self.name.setText(words)
        self.setAccessibleName(words)
        for button in self.findChildren(KeyButton):
            button.setVisible(shown.get(button, False))
        self.show()
        self.adjustSize()
        self.raise_()

    def _button(self, icon: str, text: str, tip: str) -> KeyButton:
        button = KeyButton(self)
        button.setText(text)
        button.set_symbol(icon)
        button.setProperty("quiet", True)
        button.setProperty("role", "floating")
        button.setToolTip(tip)
        button.setAccessibleName(text or tip)
        self._row.addWidget(button)
        return button


class ZoomBar(QFrame):
    """Smaller, how large, larger, everything."""

    def __init__(self, canvas: BoardCanvas, theme: Theme) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._theme = theme
        self.setProperty("role", "zoom-bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self.smaller, self.percent, self.larger, self.fit = (QToolButton(self) for _ in range(4))
        for button, name in (
            (self.smaller, self.tr("Zoom out (Ctrl+-)")),
            (self.percent, self.tr("Usual size (Z)")),
            (self.larger, self.tr("Zoom in (Ctrl++)")),
            (self.fit, self.tr("Whole board (Shift+1)")),
        ):
            button.setProperty("role", "zoom")
            button.setToolTip(name)
            button.setAccessibleName(name)
            row.addWidget(button)
        self.percent.setProperty("role", "zoom-percent")
        self.smaller.clicked.connect(lambda: canvas.zoom_by(-1))
        self.larger.clicked.connect(lambda: canvas.zoom_by(1))
        self.percent.clicked.connect(lambda: canvas.set_zoom(canvas.usual_zoom))
        self.fit.clicked.connect(canvas.go_home)
        canvas.view_changed.connect(self._tell)
        self.renew()

    def renew(self) -> None:
        icons = self._theme.icons
        for button, name in ((self.smaller, "minus"), (self.larger, "plus"), (self.fit, "maximize")):
            button.setIcon(icons.icon(name))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fix_width()

    def _fix_width(self) -> None:
        """As wide for every zoom, so that nothing beside it moves."""
        widest = QFontMetricsF(self.percent.font()).horizontalAdvance(self.tr("{n}%").format(n=444))
        self.percent.setFixedWidth(round(widest) + _PERCENT_EDGES)

    def _tell(self) -> None:
        self.percent.setText(self.tr("{n}%").format(n=round(100 * self._canvas.zoom)))


class Overlays(QObject):
    """Keeps the bars in their corners while the canvas changes its size."""

    arranged = Signal(int)
    """The new `lift`."""

    def __init__(self, canvas: BoardCanvas, theme: Theme) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._has_map = True
        self.selection = SelectionBar(theme, canvas)
        self.legend = Legend(theme, canvas)
        self.zoom = ZoomBar(canvas, theme)
        self.map = Minimap(canvas, theme)
        canvas.installEventFilter(self)
        self.selection.installEventFilter(self)

    @property
    def lift(self) -> int:
        """How far above the bottom something may stand without covering a bar, in px."""
        top = self.selection.y() if self.selection.isVisible() else self.legend.y()
        return self._canvas.height() - top

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.arrange()
        return super().eventFilter(watched, event)

    def show_map(self, shown: bool) -> None:
        self._has_map = shown
        self.arrange()

    def arrange(self) -> None:
        width, height = self._canvas.width(), self._canvas.height()
        self.map.setVisible(self._has_map)
        self.map.move(width - _RIGHT - self.map.width(), height - _BOTTOM - self.map.height())
        self.zoom.adjustSize()
        beside = self.map.x() - _GAP if self._has_map else width - _RIGHT
        self.zoom.move(beside - self.zoom.width(), height - _BOTTOM - self.zoom.height())
        self.legend.fit(self.zoom.x() - _GAP - _LEFT)
        bottom = height - _BOTTOM - (self.zoom.height() + self.legend.height()) // 2
        self.legend.move(_LEFT - 4, bottom)
        self._canvas.keep_foot(height - min(bottom, self.zoom.y()) + _ABOVE)
        self.selection.move(QPoint(_LEFT, self.legend.y() - 20 - self.selection.height()))
        self.arranged.emit(self.lift)

    def renew(self) -> None:
        self.zoom.renew()
        self.map.show_board()
        self.legend.update()
        self.arrange()
