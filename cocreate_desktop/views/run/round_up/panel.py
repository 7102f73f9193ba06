"""The round-up on screen: the assumption that is meant, the cells, and the keys that fill them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from cocreate_desktop.domain.round_up import Seen
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.round_up.answer_keys import AnswerKeys
from cocreate_desktop.views.run.round_up.grid import Place, RoundUpGrid, Sheet
from cocreate_desktop.views.theme import Theme


class RoundUpPanel(Form, form="run_round_up.ui"):
    """Takes the place of the script, never a window of its own: a letter still goes to the capture line."""

    answered = Signal(object, bool)
    """A `Seen` for the cell that is meant, or None; and whether it was before the question."""

    visits_asked = Signal()
    closed = Signal()

    title_place: QWidget
    open_count: QLabel
    visits: KeyButton
    close_panel: KeyButton
    sentence_place: QWidget
    early_place: QWidget
    cells_area: QScrollArea
    keys_place: QWidget

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self.title = fill(self.title_place, OneLine("strong", self))
        self.sentence = fill(self.sentence_place, OneLine("quiet", self))
        self.grid = RoundUpGrid(theme, self)
        self.cells_area.setWidget(self.grid)
        self.cells_area.viewport().setAutoFillBackground(False)
        self.grid.setAutoFillBackground(False)
        self.keys = fill(self.keys_place, AnswerKeys(self))
        # All answers fit one line without it, and so do more people.
        fill(self.early_place, self.keys.early)
        self.keys.answered.connect(self._answer)
        self.grid.taken_back.connect(lambda: self.answered.emit(None, False))
        self.grid.moved.connect(self._follow)
        self.grid.closed.connect(self.closed)
        self.close_panel.clicked.connect(self.closed)
        self.visits.clicked.connect(self.visits_asked)

    def show_sheet(self, title: str, sheet: Sheet, place: Place | None) -> None:
        """Show the cells of one visit; keys fill `place`, else the first open cell."""
        self._sheet = sheet
        self.title.show_text(title)
        left = sheet.round_up.empty
        self.open_count.setText(self.tr("%n open", "", left) if left else self.tr("Everybody is in"))
        self.grid.setAccessibleName(title)
        self.grid.show_sheet(sheet, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.take(event):
            super().keyPressEvent(event)

    def _answer(self, seen: Seen, early: bool) -> None:
        self.answered.emit(seen, early)
        self.grid.setFocus()

    def _follow(self) -> None:
        """The sentence, the key and the sight go with the cell that is meant."""
        place, cell = self.grid.place, self.grid.cell
        if self._sheet is None or place is None or cell is None:
            return
        name, code = self._sheet.names[place[1]], self._sheet.codes[place[0]]
        words = self.tr("{name} · {code} {text}")
        self.sentence.show_text(words.format(name=name, code=code, text=self._sheet.texts[place[0]]))
        self.keys.early.setChecked(cell.unprompted)
        box = self.grid.box_of(place)
        self.cells_area.ensureVisible(box.center().x(), box.center().y(), 0, box.height() * 2)
