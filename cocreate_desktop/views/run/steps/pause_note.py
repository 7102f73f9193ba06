"""While the time of the step stands still: since when, why, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cocreate_desktop.actions.leading import PAUSE_REASONS
from cocreate_desktop.domain.clock import length_text
from cocreate_desktop.domain.schedule import Schedule
from cocreate_desktop.views.controls import Chip, CommitLine, KeyButton
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.measures import Measures
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.saying import say_in
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say


class PauseNote(Form, form="run_pause.ui"):
    """Shown only during a pause. A reason is one click, or a few words; none is needed."""

    explained = Signal(str, str)
    """The reason (a key of PAUSE_REASONS or words of one's own), and a gesture id."""

    touched = Signal()

    pause_icon: QLabel
    pause_text: QLabel
    go_on: KeyButton
    reasons_place: QWidget
    reason: CommitLine

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.reason.setAccessibleName(self.tr("Why the time stands still"))
        row = QHBoxLayout(self.reasons_place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._short = False
        self.chips: dict[str, Chip] = {}
        for key, message in PAUSE_REASONS.items():
            chip = Chip(self.reasons_place)
            chip.set_content(say(message))
            chip.clicked.connect(lambda _=False, key=key: self._pick(key))
            row.addWidget(chip)
            self.chips[key] = chip
        self.reason.committed.connect(self.explained)
        self.reason.returnPressed.connect(self.touched)
        self.hide()

    def show_plan(self, record: Record, plan: Schedule) -> None:
        stands = plan.paused_ms is not None
        if stands:
            words = (
                self.tr("Paused for {time}")
                if self._short
                else self.tr("Paused for {time}. The step's time stands still.")
            )
            say_in(self.pause_text, words.format(time=length_text(plan.paused_ms or 0)))
        self._show_reason(record.pause.reason if record.pause else "")
        if self.isHidden() != stands:
            return
        had_keyboard = self.reason.hasFocus()
        self.setVisible(stands)
        if had_keyboard:
            self.touched.emit()

    def set_measures(self, measures: Measures) -> None:
        self.reasons_place.setVisible(not measures.words_only)
        self._short = measures.words_only

    def restyle(self) -> None:
        icon = self._theme.icons.pixmap("pause", "warning", 16, self.devicePixelRatioF())
        self.pause_icon.setPixmap(icon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the line; what was typed is kept as the reason."""
        if event.key() == Qt.Key.Key_Escape:
            self.touched.emit()
        else:
            super().keyPressEvent(event)

    def _show_reason(self, reason: str) -> None:
        for key, chip in self.chips.items():
            chip.setChecked(key == reason)
        self.reason.show_text("" if reason in PAUSE_REASONS else reason)

    def _pick(self, key: str) -> None:
        """The same chip again takes the reason away."""
        chosen = self.chips[key].isChecked()
        self.explained.emit(key if chosen else "", "")
        self.touched.emit()
