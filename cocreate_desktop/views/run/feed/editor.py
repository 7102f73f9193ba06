"""An entry put right where it stands: its line, its time, and all that a line does not say."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLabel, QLineEdit, QWidget

from cocreate_desktop.actions.amending import Amendment
from cocreate_desktop.domain.capture import Draft, Vocabulary, format, parse
from cocreate_desktop.domain.clock import clock_text, length_text, read_clock, read_length
from cocreate_desktop.domain.observations import (
    MODES,
    SENTIMENT_ICONS,
    SENTIMENTS,
    Entry,
    Mode,
    Sentiment,
)
from cocreate_desktop.views.controls import ErrorLine, KeyButton, Segmented
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.line.capture_line import CaptureLine
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FeedEditor(Form, form="run_amend.ui"):
    """Enter saves, Esc leaves; nothing is kept before."""

    saved = Signal(str, object)
    """The id of the entry, and its `Amendment`."""

    left = Signal()

    ground: QFrame
    time: QLineEdit
    mode: Segmented
    mood: Segmented
    star: KeyButton
    words_place: QFrame
    words_note: QLabel
    step: QComboBox
    prompted: QComboBox
    length: QLineEdit
    in_private: QCheckBox
    error: ErrorLine
    cancel: KeyButton
    save: KeyButton

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry_id = ""
        self._draft = Draft()
        self._can_be_said = True
        self._kept_time = 0
        self._shown_length = ""
        self._kept_length: int | None = None
        self.words = fill(self.words_place, CaptureLine(theme, self))
        self.words.setFixedHeight(theme.px(36))
        self._name()
        for widget in self.findChildren(QWidget):
            widget.installEventFilter(self)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.left)
        self.hide()

    @property
    def entry_id(self) -> str:
        """The entry that is being put right."""
        return self._entry_id

    def show_entry(self, entry: Entry, draft: Draft, record: Record, vocabulary: Vocabulary) -> None:
        """Begin with an entry as it is. A text that no line can say stays as it is."""
        observation = entry.observation
        self._entry_id = observation.id
        self._kept_time = observation.at_ms
        self.time.setText(clock_text(observation.at_ms))
        self.mode.set_value(observation.mode.value)
        self.mood.set_value(observation.sentiment.value if observation.sentiment else None)
        self.star.setChecked(observation.starred)
        bare = _bare(draft)
        line = format(bare, vocabulary)
        can_be_said = self._can_be_said = parse(line, vocabulary) == bare
        self._draft = draft
        self.words.set_vocabulary(vocabulary)
        self.words.show_line(f"{line} " if can_be_said else "")
        self.words_place.setVisible(can_be_said)
        self.words_note.setVisible(not can_be_said)
        self._show_steps(entry, record)
        self.prompted.setCurrentIndex({None: 0, True: 1, False: 2}[observation.prompted])
        self._kept_length = observation.duration_ms
        self._shown_length = "" if self._kept_length is None else length_text(self._kept_length)
        self.length.setText(self._shown_length)
        self.in_private.setChecked(observation.in_private)
        self.show_error(None)

    def take_focus(self) -> None:
        (self.words if self._can_be_said else self.time).setFocus()

    def show_error(self, message: str | None) -> None:
        self.error.show_error(message)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if event.key() in _ENTER and watched not in (self.cancel, self.save):
                self._save()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click between the fields is for nobody else."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _save(self) -> None:
        at_ms, length_ms = self._time_ms(), self._length_ms()
        if at_ms is None:
            self._refuse(self.time, self.tr("Write the time as 14:05, or 1:02:30 after an hour."))
        elif self.length.text().strip() and length_ms is None:
            self._refuse(self.length, self.tr("Write how long it lasted as 0:28, or in seconds."))
        else:
            amendment = Amendment(
                self._amended(),
                at_ms,
                self.step.currentData(),
                (None, True, False)[self.prompted.currentIndex()],
                self.in_private.isChecked(),
                length_ms,
            )
            self.saved.emit(self._entry_id, amendment)

    def _amended(self) -> Draft:
        """What the line and the choices beside it mean together; a sign in the line goes first."""
        typed = self.words.draft if self._can_be_said else _bare(self._draft)
        mood = self.mood.value
        return replace(
            typed,
            mode=typed.mode or Mode(self.mode.value or Mode.SAID),
            sentiment=typed.sentiment or (Sentiment(mood) if mood else None),
            starred=typed.starred or self.star.isChecked(),
            why=typed.why or self._draft.why,
            back_seconds=0,
            came=(),
            left=(),
        )

    def _time_ms(self) -> int | None:
        """The time as it was while it reads the same: a clock shows no milliseconds."""
        text = self.time.text().strip()
        if text == clock_text(self._kept_time):
            return self._kept_time
        return read_clock(text)

    def _length_ms(self) -> int | None:
        text = self.length.text().strip()
        if text == self._shown_length:
            return self._kept_length
        return read_length(text)

    def _refuse(self, field: QLineEdit, words: str) -> None:
        self.show_error(words)
        field.setFocus()
        field.selectAll()

    def _show_steps(self, entry: Entry, record: Record) -> None:
        observation = entry.observation
        self.step.clear()
        self.step.addItem(self.tr("By its time"), None)
        for run in record.runs:
            step = record.step_by_id.get(run.session_step_id)
            if step is not None:
                number = record.number_of[step.id]
                words = self.tr("{n} · {title}, {time}")
                time = clock_text(run.started_ms)
                self.step.addItem(words.format(n=number, title=step.title, time=time), run.id)
        by_hand = observation.step_run_id if observation.step_by_hand else None
        self.step.setCurrentIndex(max(0, self.step.findData(by_hand)))

    def _name(self) -> None:
        self.mode.set_choices([(mode.value, say(words), None) for mode, words in MODES.items()])
        self.mood.set_choices(
            [(mood.value, say(words), SENTIMENT_ICONS[mood]) for mood, words in SENTIMENTS.items()],
            allow_none=True,
        )
        self.mood.show_texts(False)
        self.prompted.addItems([self.tr("By the rule"), self.tr("Yes"), self.tr("No")])
        self.words_note.setText(self.tr("One line cannot say all of its words; they stay as they are."))
        self.words.setAccessibleName(self.tr("What was noted"))
        self.star.setToolTip(self.tr("Star"))
        self.cancel.setToolTip(self.tr("Leave it as it is (Esc)"))
        for widget, name in (
            (self.cancel, self.tr("Leave it as it is")),
            (self.time, self.tr("Time")),
            (self.mode, self.tr("Said or did")),
            (self.mood, self.tr("Mood")),
            (self.star, self.tr("Star")),
            (self.step, self.tr("Step")),
            (self.prompted, self.tr("Prompted")),
            (self.length, self.tr("How long")),
        ):
            widget.setAccessibleName(name)
        self.step.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.step.setMinimumContentsLength(6)
        self.length.setPlaceholderText("0:28")


def _bare(draft: Draft) -> Draft:
    """What the line says of an entry; the rest is beside it."""
    return replace(draft, mode=None, sentiment=None, starred=False, why=False)
