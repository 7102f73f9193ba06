"""Menus and dialogs wait until somebody has answered: whoever opens one must be able to act in it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_LOOK_AGAIN_MS = 20
_LOOKS = 3_000


class _Outcome(Enum):
    NOT_OPENED = auto()
    WENT_WRONG = auto()
    DONE = auto()


def in_what_opens(
    find: Callable[[], QWidget | None], act: Callable[[], None], opened_by: Callable[[], None]
) -> None:
    """Do `act` in the menu or dialog that `opened_by` opens; `find` says which one is open."""
    already, outcomes, looks = find(), list[_Outcome](), iter(range(_LOOKS))
    context = QObject()

    def look() -> None:
        opened = find()
        if opened is not None and opened is not already:
            try:
                act()
                outcomes.append(_Outcome.DONE)
            finally:
                if not outcomes:
                    outcomes.append(_Outcome.WENT_WRONG)
                    _close_what_is_open()
        elif next(looks, None) is None:
            outcomes.append(_Outcome.NOT_OPENED)
            _close_what_is_open()
        else:
            QTimer.singleShot(_LOOK_AGAIN_MS, context, look)

    QTimer.singleShot(_LOOK_AGAIN_MS, context, look)
    opened_by()
    while not outcomes:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    context.deleteLater()
    assert outcomes == [_Outcome.DONE]


def _close_what_is_open() -> None:
    """Nobody will answer any more, and whatever is open would wait for ever."""
    for opened in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if opened is not None:
            opened.close()
