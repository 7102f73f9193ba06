"""At the end of the line: the pictures that will be saved with it, and the button that adds one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cocreate_desktop.domain.observations import Media
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.media.thumb import Thumb
from cocreate_desktop.views.media.thumbnails import Thumbnails
from cocreate_desktop.views.run.line.waiting_pictures import WaitingPictures
from cocreate_desktop.views.theme import Theme

_SIDE = 36
_MOST_SHOWN = 3


class PictureStrip(QWidget):
    """A click on a picture takes it off the line again."""

    add_asked = Signal()
    cancel_asked = Signal()
    touched = Signal()

    def __init__(
        self, theme: Theme, thumbnails: Thumbnails, waiting: WaitingPictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._thumbnails = thumbnails
        self._waiting = waiting
        self._thumbs: list[Thumb] = []
        self.add = self._button("image", self.tr("Add a picture"), self.tr("Add a picture (Ctrl+O)"))
        self.add.clicked.connect(self.add_asked)
        self.stop = self._button("x", "", self.tr("Leave it"))
        self.stop.clicked.connect(self.cancel_asked)
        self.stop.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 8, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.stop)
        self._row.addWidget(self.add)
        waiting.changed.connect(self._show)

    @property
    def thumbs(self) -> tuple[Thumb, ...]:
        return tuple(self._thumbs)

    def show_reading(self, count: int) -> None:
        """How many are being read; the button calls that off."""
        self.stop.setVisible(count > 0)
        self.stop.setText(self.tr("Reading %n picture(s)", "", count))
        self.stop.setAccessibleName(self.tr("Stop reading %n picture(s)", "", count))

    def _show(self) -> None:
        media = self._waiting.media
        for thumb in self._thumbs:
            self._row.removeWidget(thumb)
            thumb.hide()
            thumb.deleteLater()
        self._thumbs = [self._thumb(one) for one in media[-_MOST_SHOWN:]]
        for place, thumb in enumerate(self._thumbs):
            self._row.insertWidget(place, thumb)
        more = len(media) - len(self._thumbs)
        self.add.setText(self.tr("+{n}").format(n=more) if more else "")

    def _thumb(self, media: Media) -> Thumb:
        thumb = Thumb(self._theme, self._thumbnails, media, _SIDE, self)
        thumb.setAccessibleName(self.tr("Picture of this line: take it off"))
        thumb.setToolTip(self.tr("Saved with the line. A click takes it off."))
        thumb.clicked.connect(lambda: self._waiting.take(media.id))
        thumb.clicked.connect(self.touched)
        return thumb

    def _button(self, symbol: str, name: str, tip: str) -> KeyButton:
        button = KeyButton(self)
        button.set_symbol(symbol)
        button.setProperty("quiet", True)
        button.setProperty("small", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        return button
