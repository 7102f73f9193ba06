"""Where a note or a title is written: a field over the board, as large as what it writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from cocreate_desktop.domain.limits import LONGEST_TEXT
from cocreate_desktop.views.board.canvas.canvas import BoardCanvas
from cocreate_desktop.views.board.items.look import DESIGN, Look

_LEAST_SCALE = 0.9
"""However far out one is, what is typed can be read."""
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class _Given(NamedTuple):
    """What was handed on last, and what it was opened for."""

    place: Callable[[], QRectF]
    before: str
    text: str
    paper: str
    role: str
    is_title: bool


class BoardEditor(QPlainTextEdit):
    """One text at a time. Enter ends, Tab ends and asks for the next, Esc gives up; leaving ends too."""

    written = Signal(list)
    """The lines that were typed or pasted, one a note; a title is one line."""
    next_asked = Signal()
    """Tab, after `written`."""
    ended = Signal()
    refused = Signal(str)
    """A text was pasted that is too long for a note; what stood here stays."""

    def __init__(self, canvas: BoardCanvas, look: Look) -> None:
        super().__init__(canvas.viewport())
        self._canvas = canvas
        self._look = look
        self._place: Callable[[], QRectF] | None = None
        self._is_title = False
        self._before = ""
        self._role = "button"
        self._given: _Given | None = None
        self.setObjectName("board_editor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        canvas.view_changed.connect(self._follow)
        self.hide()

    @property
    def is_open(self) -> bool:
        return self._place is not None

    def open_note(self, tone: str, place: Callable[[], QRectF], text: str = "") -> None:
        """Write a note at a place of the board, which is asked for again when the board moves."""
        self._begin(place, text, tone, "button")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(self.tr("Note"))

    def open_title(self, place: Callable[[], QRectF], text: str) -> None:
        """Write a cluster's title, all of it selected."""
        self._begin(place, text, "title", "clock")
        self._is_title = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Title of the cluster"))
        self.selectAll()

    def finish(self) -> None:
        """Hand over what was written, if anything changed, and close."""
        if not self.is_open:
            return
        text, changed = self.toPlainText(), self.toPlainText() != self._before
        self._close(text)
        if changed:
            self.written.emit([text])
        self.ended.emit()

    def take_back(self) -> None:
        """Open once more, with the words that were written and not taken; what was pasted is still in the
        clipboard."""
        if self._given is not None:
            place, before, text, paper, role, is_title = self._given
            self._begin(place, text, paper, role)
            self._before, self._is_title = before, is_title

    def give_up(self) -> None:
        if self.is_open:
            self._close()
            self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.give_up()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not self._breaks_line(event):
                self.finish()
            case Qt.Key.Key_Tab if not self._is_title:
                self.finish()
                self.next_asked.emit()
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.finish()
            case _:
                super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Many lines become many notes, the first of them together with what stands here already."""
        lines = [line for line in source.text().splitlines() if line.strip()]
        if self._is_title or (len(lines) < 2 and len(source.text()) <= LONGEST_TEXT):
            super().insertFromMimeData(_plain(" ".join(lines)) if self._is_title else source)
            return
        if too_long := next((line for line in lines if len(line) > LONGEST_TEXT), None):
            self.refused.emit(too_long)
            return
        kept = self.toPlainText()
        self.insertPlainText(lines[0])
        typed = self.toPlainText()
        self._close(kept)
        self.written.emit([typed, *lines[1:]])
        self.ended.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.finish()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._follow()

    def _begin(self, place: Callable[[], QRectF], text: str, paper: str, role: str) -> None:
        self.finish()
        self._place, self._before, self._is_title = place, text, False
        self._role = role
        # The style sheet knows the colours of the papers.
        self.setProperty("paper", paper)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._follow()
        self.show()
        self.raise_()
        self.setFocus()

    def _close(self, kept: str = "") -> None:
        if self._place is not None:
            paper = str(self.property("paper"))
            self._given = _Given(self._place, self._before, kept, paper, self._role, self._is_title)
        self._place = None
        self.hide()
        self._canvas.setFocus()

    def _follow(self) -> None:
        """Stay over what is written, when the board moves under it."""
        if self._place is None:
            return
        scale = max(_LEAST_SCALE, self._canvas.zoom / DESIGN)
        font = QFont(self._look.font(self._role))
        font.setPixelSize(round(font.pixelSize() * scale))
        self.setFont(font)
        box = self._place()
        corner = self._canvas.mapFromScene(box.topLeft())
        self.setGeometry(
            corner.x(),
            corner.y(),
            round(box.width() * DESIGN * scale),
            round(box.height() * DESIGN * scale),
        )

    def _breaks_line(self, event: QKeyEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and not self._is_title


def _plain(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data
