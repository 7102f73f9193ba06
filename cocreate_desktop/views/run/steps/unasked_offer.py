"""After a step: its questions that were not asked, and where they still can be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from cocreate_desktop.domain.later_steps import Unasked
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.measures import Measures
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip


class UnaskedOffer(Form, form="run_unasked.ui"):
    """A quiet line that covers nothing. It goes when it is answered, and with the next step change."""

    wants_again = Signal(list, str)
    """Ids of lines, and of the step that is to have them too."""

    touched = Signal()

    unasked_icon: QLabel
    text_place: QWidget
    add_later: KeyButton
    other_step: KeyButton
    leave: KeyButton

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._record: Record | None = None
        self._open: Unasked | None = None
        self._left: set[str] = set()
        self._gives_way = False
        self.text = fill(self.text_place, OneLine("meta", self))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.aboutToHide.connect(self.touched)
        self.other_step.setMenu(self._menu)
        self.add_later.clicked.connect(self.add_to_best)
        self.leave.clicked.connect(self.leave_them)
        for button in (self.add_later, self.leave):
            button.clicked.connect(self.touched)
        self.hide()

    def show_record(self, record: Record) -> None:
        self._record = record
        found = record.unasked
        self._open = found if found is not None and found.run_id not in self._left else None
        step = record.best_step(self._open.assumption_ids) if self._open else None
        if self._open is not None and step is not None:
            count = len(self._open.items)
            words = (
                self.tr("One question was not asked")
                if count == 1
                else self.tr("%n questions were not asked", "", count)
            )
            self.text.show_text(words)
            self.text.setToolTip(as_tip("\n".join(item.text for item in self._open.items)))
            self.add_later.setText(self.tr("Add to step {n}").format(n=record.number_of[step.id]))
        # During a pause there is one thing to decide, and little room.
        self.setVisible(step is not None and record.pause is None and not self._gives_way)

    def add_to_best(self) -> None:
        """Ask them in the step that is named."""
        record = self._record
        if record is not None and self._open and (step := record.best_step(self._open.assumption_ids)):
            self._add_to(step.id)

    def leave_them(self) -> None:
        """Say no more about this visit."""
        if self._open is not None:
            self._left.add(self._open.run_id)
            self._open = None
        self.hide()

    def give_way(self, gives_way: bool) -> None:
        """Leave the room to what was opened in the middle, and come back after it."""
        self._gives_way = gives_way
        if self._record is not None:
            self.show_record(self._record)

    def set_measures(self, measures: Measures) -> None:
        self.other_step.setVisible(not measures.words_only)

    def restyle(self) -> None:
        icon = self._theme.icons.pixmap("circle-help", "accent", 16, self.devicePixelRatioF())
        self.unasked_icon.setPixmap(icon)

    def _add_to(self, step_id: str) -> None:
        if self._open is not None:
            self.wants_again.emit([item.id for item in self._open.items], step_id)

    def _fill_menu(self) -> None:
        self._menu.clear()
        assert self._record is not None
        for step in self._record.later_steps:
            number = self._record.number_of[step.id]
            words = self.tr("{n}. {title}").format(n=number, title=step.title.replace("&", "&&"))
            self._menu.addAction(words).triggered.connect(
                lambda _=False, step_id=step.id: self._add_to(step_id)
            )
