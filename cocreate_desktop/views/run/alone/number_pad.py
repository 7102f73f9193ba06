"""A wireless number pad in a pocket: who, for or against, done. It writes what one would have typed."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from cocreate_desktop.domain.capture import Vocabulary, with_evidence, with_mode, with_star
from cocreate_desktop.domain.observations import Mode, Side
from cocreate_desktop.views.run.line.capture_bar import CaptureBar
from cocreate_desktop.views.run.record import Record

_KEYS = {
    Qt.Key.Key_0: "0", Qt.Key.Key_1: "1", Qt.Key.Key_2: "2", Qt.Key.Key_3: "3", Qt.Key.Key_4: "4",
    Qt.Key.Key_5: "5", Qt.Key.Key_6: "6", Qt.Key.Key_7: "7", Qt.Key.Key_8: "8", Qt.Key.Key_9: "9",
    Qt.Key.Key_Plus: "+", Qt.Key.Key_Minus: "-", Qt.Key.Key_Slash: "/", Qt.Key.Key_Enter: "enter",
}  # fmt: skip
_WITHOUT_NUM_LOCK = {
    Qt.Key.Key_Insert: "0", Qt.Key.Key_End: "1", Qt.Key.Key_Down: "2", Qt.Key.Key_PageDown: "3",
    Qt.Key.Key_Left: "4", Qt.Key.Key_Clear: "5", Qt.Key.Key_Right: "6", Qt.Key.Key_Home: "7",
    Qt.Key.Key_Up: "8", Qt.Key.Key_PageUp: "9",
}  # fmt: skip
_SIDES = {"+": Side.FOR, "-": Side.AGAINST}


class NumberPad(QObject):
    """While `is_on`, keys of the number pad that fall into the line mean people, sides and moments.

    Digits are people (0 is the tenth), + and - speak for or against the step's first assumption and pressed
    again the next one, / turns said into did, Enter saves; alone it marks the moment with a star. The digit
    row stays text.
    """

    blank_asked = Signal()
    """B, in an empty line and while there is something to blank: a presenter's key."""

    def __init__(self, bar: CaptureBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._record: Record | None = None
        self._vocabulary = Vocabulary()
        self.is_on = self.blanks = False
        bar.line.installEventFilter(self)

    def show_record(self, record: Record, vocabulary: Vocabulary) -> None:
        self._record, self._vocabulary = record, vocabulary

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.is_on and isinstance(event, QKeyEvent):
            mine = self._meaning(event)
            if mine and event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if mine and event.type() is QEvent.Type.KeyPress:
                if not event.isAutoRepeat():
                    self._press(mine)
                return True
        return super().eventFilter(watched, event)

    def _meaning(self, event: QKeyEvent) -> str | None:
        if self.blanks and event.key() == Qt.Key.Key_B and not event.modifiers() and not self._bar.line.text:
            return "b"
        return pad_key(event)

    def _press(self, key: str) -> None:
        if key == "b":
            self.blank_asked.emit()
        elif key == "enter":
            self._enter()
        elif key == "/":
            mode = Mode.SAID if self._bar.draft.mode is Mode.DID else Mode.DID
            line = self._bar.line
            line.apply(with_mode(line.text, self._vocabulary, mode, line.cursor_index))
        elif key in _SIDES:
            self._speak(_SIDES[key])
        else:
            self._bar.picking.pick_number(int(key) or 10)

    def _enter(self) -> None:
        """An entry without words is a moment that somebody marked: words come later."""
        line = self._bar.line
        if not line.text.strip():
            line.apply(with_star(line.text, self._vocabulary))
        line.entered.emit()

    def _speak(self, side: Side) -> None:
        """For or against an assumption of the step; what the last press said gives way to it."""
        record = self._record
        tested = [one.id for one in record.tested] if record else []
        if not tested:
            return
        said = [link for link in self._bar.draft.evidence if link.assumption_id in tested]
        if not said:
            self._toggle(tested[0], side)
            return
        last = said[-1]
        turned = last.side is not side
        self._toggle(last.assumption_id, last.side)
        after = tested[(tested.index(last.assumption_id) + 1) % len(tested)]
        self._toggle(last.assumption_id if turned else after, side)

    def _toggle(self, assumption_id: str, side: Side) -> None:
        line = self._bar.line
        line.apply(with_evidence(line.text, self._vocabulary, assumption_id, side, line.cursor_index))


def pad_key(event: QKeyEvent) -> str | None:
    """What stands on a key of the number pad, also while Num Lock is off; None for every other key."""
    modifiers = event.modifiers()
    if modifiers != Qt.KeyboardModifier.KeypadModifier:
        return None
    key = Qt.Key(event.key())
    # A Mac has no Num Lock, and calls its arrow keys keys of the pad.
    return _KEYS.get(key) or (None if sys.platform == "darwin" else _WITHOUT_NUM_LOCK.get(key))
