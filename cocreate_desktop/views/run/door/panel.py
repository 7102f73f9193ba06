"""One open end on screen: the line of an entry with the tags to choose from, or the answers of a round-up."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from cocreate_desktop.domain.capture import Vocabulary, with_tag
from cocreate_desktop.domain.door import GAPS, Gap
from cocreate_desktop.domain.sessions import SessionTag
from cocreate_desktop.views.controls import ErrorLine, KeyButton
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.line.capture_line import CaptureLine
from cocreate_desktop.views.run.line.chip_row import ChipRow, ChipSpec
from cocreate_desktop.views.run.round_up.answer_keys import AnswerKeys
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say


class DoorPanel(Form, form="run_door.ui"):
    """Shows what is missing; what is filled in goes out as signals."""

    saved = Signal()
    answered = Signal(object, bool)
    """A `Seen` for the cell that is asked about, and whether it was before the question."""

    stepped = Signal(int)
    """To the next open end (1) or the one before (-1)."""

    closed = Signal()

    headline: QLabel
    count: QLabel
    leave: KeyButton
    question: QLabel
    about: QLabel
    error: ErrorLine
    line_frame: QFrame
    line_place: QWidget
    save: KeyButton
    tags_place: QWidget
    keys_place: QWidget
    back: KeyButton
    skip: KeyButton

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = Vocabulary()
        self._tags: Sequence[SessionTag] = ()
        self.line = fill(self.line_place, CaptureLine(theme, self))
        self.line.setAccessibleName(self.tr("The observation"))
        self.tags = fill(self.tags_place, ChipRow(theme, self, fills=True))
        self.keys = fill(self.keys_place, AnswerKeys(self))
        self.keys.answered.connect(self.answered)
        self.line.edited.connect(self._show_tags)
        self.line.entered.connect(self.saved)
        self.line.escaped.connect(self.closed)
        self.line.tag_picked.connect(self._pick_key)
        self.tags.picked.connect(self._pick)
        self.save.clicked.connect(self.saved)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.skip.clicked.connect(lambda: self.stepped.emit(1))
        self.leave.clicked.connect(self.closed)

    def show_count(self, number: int, of: int) -> None:
        self.count.setText(self.tr("{n} of {all}").format(n=number, all=of))
        self.back.setEnabled(number > 1)

    def show_entry(
        self, gap: Gap, about: str, line: str, vocabulary: Vocabulary, tags: Sequence[SessionTag]
    ) -> None:
        """Ask for the words or a tag of an entry, whose line stands ready."""
        self._vocabulary, self._tags = vocabulary, tags
        self._ask(gap, about)
        self.line.set_vocabulary(vocabulary)
        self.line.show_line(f"{line} ")
        self._show_tags()
        self.line.setFocus()

    def show_cell(self, about: str) -> None:
        """Ask what one person was seen to do about one assumption."""
        self._ask(Gap.SEEN, about)
        self.keys.early.setChecked(False)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not (self.keys.isVisible() and self.keys.take(event)):
            super().keyPressEvent(event)

    def _ask(self, gap: Gap, about: str) -> None:
        self.question.setText(say(GAPS[gap]))
        self.about.setText(about)
        self.error.show_error(None)
        for widget in (self.line_frame, self.tags_place):
            widget.setVisible(gap is not Gap.SEEN)
        self.keys_place.setVisible(gap is Gap.SEEN)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if gap is Gap.SEEN else Qt.FocusPolicy.NoFocus)

    def _show_tags(self) -> None:
        chosen = set(self.line.draft.tags)
        self.tags.show_chips(
            [
                ChipSpec(tag.id, tag.name, key=f"F{tag.key}" if tag.key else "", chosen=tag.id in chosen)
                for tag in self._tags
            ]
        )

    def _pick_key(self, key: int) -> None:
        tag = next((tag for tag in self._tags if tag.key == key), None)
        if tag is not None:
            self._pick(tag.id)

    def _pick(self, tag_id: str) -> None:
        line = self.line
        line.apply(with_tag(line.text, self._vocabulary, tag_id, line.cursor_index))
        line.setFocus()
