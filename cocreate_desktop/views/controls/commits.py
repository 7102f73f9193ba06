"""When what is typed in a field counts: on leaving, on Enter, and after a second of rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

REST_MS = 1000
"""How long the keys must rest until what was typed is committed."""


@dataclass(frozen=True)
class Typing:
    """What a field knows of its typing: the text now, whether undone typing can come back, and a way to
    forget it all."""

    text: Callable[[], str]
    can_redo: Callable[[], bool]
    forget: Callable[[], None]


class Commits(QObject):
    """The commits of one field, and whose Ctrl+Z is.

    All commits of one stay in the field carry the same gesture, so that they are undone together. Spaces at
    the ends are no content: what was stored without them counts as what was typed.
    """

    committed = Signal(str, str)
    """Text and gesture."""

    left = Signal()
    """The field lost the focus and has committed."""

    def __init__(self, field: QWidget, typing: Typing) -> None:
        super().__init__(field)
        self._field = field
        self._typing = typing
        self._stored = self._before = typing.text()
        self._gesture: str | None = None
        self._finished = True
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.commit)
        field.installEventFilter(self)

    @property
    def stored(self) -> str:
        return self._stored

    @property
    def has_uncommitted(self) -> bool:
        return not self._says(self._stored)

    def takes(self, text: str) -> bool:
        """Take `text` as what is stored. False if somebody is typing, and the field must not show it."""
        in_use = self._field.hasFocus() and not self._finished
        typing = in_use and (self.has_uncommitted or self._says(text))
        self._stored = self._before = text
        return not typing

    def typed(self) -> None:
        """Somebody changed the text: count the rest from now on."""
        self._finished = False
        self._rest.start()

    def commit(self) -> None:
        """Hand on what is not committed yet. From then on the application's undo takes it back."""
        self._rest.stop()
        if not self.has_uncommitted:
            return
        self._gesture = self._gesture or uuid4().hex
        self._before, self._stored = self._stored, self._typing.text()
        self.committed.emit(self._stored, self._gesture)
        if not self.has_uncommitted:
            self._typing.forget()

    def finish(self) -> None:
        """Commit and end the stay: the field may show another text, and the next commit is a new gesture."""
        self.commit()
        self._gesture = None
        self._finished = True

    def refuse(self) -> None:
        """Take the last commit as not stored, so that it stays uncommitted."""
        self._stored = self._before

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event:
            case QKeyEvent() if event.type() is not QEvent.Type.KeyRelease and self._leaves_to_app(event):
                # Unaccepted, the key goes on to the menus.
                event.ignore()
                return True
            case QFocusEvent() if event.lostFocus() and event.reason() is not Qt.FocusReason.PopupFocusReason:
                self.finish()
                self.left.emit()
            case QInputMethodEvent() if event.preeditString():
                # To commit now would end the composition.
                self.typed()
            case _:
                pass
        return False

    def _says(self, text: str) -> bool:
        return self._typing.text().strip() == text.strip()

    def _leaves_to_app(self, event: QKeyEvent) -> bool:
        """Undo without uncommitted text, and redo without undone typing, are the application's."""
        if self.has_uncommitted:
            return False
        if event.matches(QKeySequence.StandardKey.Redo):
            return not self._typing.can_redo()
        return event.matches(QKeySequence.StandardKey.Undo)
