"""Pictures shown large within a page, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cocreate_desktop.domain.observations import Media
from cocreate_desktop.store.media import MediaShelf
from cocreate_desktop.views.background import Background
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.second_screen.picture import Picture
from cocreate_desktop.views.theme import Theme


class PictureViewer(QFrame):
    """Covers its parent. Esc or a click closes it, arrows turn over; every other key goes on to the page."""

    closed = Signal()
    removal_asked = Signal(str)
    """The id of the picture that is shown."""

    def __init__(self, theme: Theme, shelf: MediaShelf, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._parent = parent
        self._pictures: list[Media] = []
        self._place = 0
        self.setProperty("role", "side-sheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self.picture = Picture(theme, background, self)
        self.picture.failed.connect(self._say_gone)
        self.caption = QLabel(self)
        self.caption.setProperty("role", "meta")
        self.previous = self._button("arrow-left", self.tr("Previous picture"), self.tr("Left"))
        self.next = self._button("arrow-right", self.tr("Next picture"), self.tr("Right"))
        self.remove = self._button("trash-2", self.tr("Take the picture off"), self.tr("Del"))
        self.shut = self._button("x", self.tr("Close the picture"), self.tr("Esc"))
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self.remove.clicked.connect(self._ask_removal)
        self.shut.clicked.connect(self.close_viewer)
        bar = QHBoxLayout()
        bar.addWidget(self.caption, 1)
        for button in (self.previous, self.next, self.remove, self.shut):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.addLayout(bar)
        column.addWidget(self.picture, 1)
        parent.installEventFilter(self)
        self.hide()

    @property
    def shown_id(self) -> str:
        """The picture that is shown; "" while the viewer is closed."""
        return self._pictures[self._place].id if self.isVisibleTo(self._parent) and self._pictures else ""

    def show_pictures(
        self, media_ids: Sequence[str], first_id: str, name: str, *, removable: bool = True
    ) -> None:
        """Show these, beginning with `first_id`; `name` says whose they are."""
        self.remove.setVisible(removable)
        found = (self._shelf.find(one) for one in media_ids)
        self._pictures = [media for media in found if media is not None]
        if not self._pictures:
            self.close_viewer()
            return
        ids = [media.id for media in self._pictures]
        self._place = ids.index(first_id) if first_id in ids else min(self._place, len(ids) - 1)
        self.setAccessibleName(name)
        self.setGeometry(self._parent.rect())
        self.show()
        self.raise_()
        self.setFocus()
        self._show()

    def turn(self, by: int) -> None:
        self._place = min(max(0, self._place + by), len(self._pictures) - 1)
        self._show()

    def close_viewer(self) -> None:
        if self.isVisibleTo(self._parent):
            self.hide()
            self.closed.emit()
        self.picture.show_file(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_viewer()
            case Qt.Key.Key_Left:
                self.turn(-1)
            case Qt.Key.Key_Right:
                self.turn(1)
            case Qt.Key.Key_Delete:
                self._ask_removal()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.close_viewer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._parent and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._parent.rect())
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        media, count = self._pictures[self._place], len(self._pictures)
        of = self.tr("{n} of {all}").format(n=self._place + 1, all=count) if count > 1 else ""
        self.caption.setText("   ".join(filter(None, (self.accessibleName(), of))))
        self.previous.setEnabled(self._place > 0)
        self.next.setEnabled(self._place < count - 1)
        for button in (self.previous, self.next):
            button.setVisible(count > 1)
        self.picture.show_file(self._shelf.file(media))

    def _say_gone(self) -> None:
        self.caption.setText(
            self.tr("The file of this picture is gone. Look in a backup copy of the library.")
        )

    def _ask_removal(self) -> None:
        if self.shown_id and not self.remove.isHidden():
            self.removal_asked.emit(self.shown_id)

    def _button(self, symbol: str, name: str, key: str) -> KeyButton:
        button = KeyButton(self)
        button.set_symbol(symbol)
        button.setProperty("quiet", True)
        button.setAccessibleName(name)
        button.setToolTip(self.tr("{name} ({key})").format(name=name, key=key))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
