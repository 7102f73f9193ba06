"""The listening drill: plan one, open one, and see where two who noted the same minutes agree."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop.actions.listening_drill import Take, compare_takes, takes
from cocreate_desktop.domain.listening_drill import Agreement, Tallied
from cocreate_desktop.domain.observations import MODES
from cocreate_desktop.domain.people import NOBODY_NAMED
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.controls import ErrorLine, KeyButton
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.wording import say

_SIZE = (640, 620)


class DrillSheet(Form, form="run_drill.ui"):
    """Reads the rehearsals of one project; planning and opening are asked for by signals."""

    plan_asked = Signal()
    open_asked = Signal(str)
    """The id of a rehearsal."""

    done_asked = Signal()

    intro: QLabel
    plan: KeyButton
    open_drill: KeyButton
    compared: QWidget
    one: QComboBox
    other: QComboBox
    sentence: QLabel
    differ: QLabel
    figures: QTableWidget
    error: ErrorLine
    done: KeyButton

    def __init__(self, library: Library, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._rehearsals = library.sessions.rehearsals(project_id)
        self._takes = takes(library, project_id)
        self._dress()
        for box, first in ((self.one, 0), (self.other, 1)):
            for take in self._takes:
                box.addItem(self._name(take))
            box.setCurrentIndex(min(first, len(self._takes) - 1))
            box.currentIndexChanged.connect(lambda _: self._compare())
        self.open_drill.setEnabled(bool(self._rehearsals))
        self.open_drill.clicked.connect(self._open_past)
        self.plan.clicked.connect(self.plan_asked)
        self.done.clicked.connect(self.done_asked)
        self.compared.setVisible(len(self._takes) > 1)
        self._compare()

    def _compare(self) -> None:
        if len(self._takes) < 2:
            return
        one, other = self._takes[self.one.currentIndex()], self._takes[self.other.currentIndex()]
        found = compare_takes(self._library, one, other)
        self.sentence.setText(self._agreed(found))
        self.differ.setText(self._most_apart(found))
        self._show_figures(found)

    def _agreed(self, found: Agreement) -> str:
        if found.kappa is None:
            return self.tr("Neither noted anything.")
        beyond = self.tr("They agree on {n} of {all} moments, more than chance would give: {kappa}.")
        no_more = self.tr("They agree on {n} of {all} moments, no more than chance would give: {kappa}.")
        words = beyond if found.kappa > 0 else no_more
        return words.format(n=found.whole.agreed, all=len(found.pairs), kappa=f"{float(found.kappa):.2f}")

    def _most_apart(self, found: Agreement) -> str:
        tallied = {f"#{tag}": one for tag, one in found.by_tag.items()} | self._people(found)
        missed = max(tallied.values(), key=lambda one: one.missed, default=None)
        if missed is None or not missed.missed:
            return ""
        name = next(name for name, one in tallied.items() if one.missed == missed.missed)
        return self.tr("They differ most on {name}.").format(name=name)

    def _people(self, found: Agreement) -> dict[str, Tallied]:
        return {person or say(NOBODY_NAMED): one for person, one in found.by_person.items()}

    def _show_figures(self, found: Agreement) -> None:
        rows = [
            *self._people(found).items(),
            *((f"#{tag}", one) for tag, one in found.by_tag.items()),
            *((say(MODES[mode]), one) for mode, one in found.by_mode.items()),
        ]
        self.figures.setRowCount(len(rows))
        for at, (name, one) in enumerate(rows):
            cells = (name, *(str(count) for count in (one.agreed, one.only_one, one.differing)))
            for column, words in enumerate(cells):
                cell = QTableWidgetItem(words)
                if column:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.figures.setItem(at, column, cell)

    def _open_past(self) -> None:
        menu = QMenu(self)
        for session in reversed(self._rehearsals):
            words = self.tr("{code}  {name}").format(code=session.code, name=session_name(session))
            menu.addAction(words.replace("&", "&&"), lambda one=session.id: self.open_asked.emit(one))
        pop_up(menu, self.open_drill.mapToGlobal(QPoint(0, self.open_drill.height())))

    def _name(self, take: Take) -> str:
        author = take.name or self.tr("Nobody named")
        words = self.tr("{code} {title}, {author}: %n noted", "", take.entries)
        return words.format(code=take.session.code, title=take.session.title, author=author)

    def _dress(self) -> None:
        self.intro.setText(
            self.tr(
                "Two note the same rehearsed five minutes: each in a drill of their own, or both in one, each"
                " by name (Who is at this laptop). Start when the rehearsal starts. What is noted here counts"
                " nowhere; notes within five seconds are taken for one moment."
            )
        )
        self.figures.setColumnCount(4)
        self.figures.setHorizontalHeaderLabels(
            [self.tr("Noted"), self.tr("By both, the same"), self.tr("By one only"), self.tr("Differently")]
        )
        self.figures.verticalHeader().hide()
        self.figures.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.figures.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        header = self.figures.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.figures.setAccessibleName(self.tr("Where the two agree"))
        self.one.setAccessibleName(self.tr("One listener"))
        self.other.setAccessibleName(self.tr("The other listener"))


class DrillDialog(QDialog):
    """The sheet in a window of its own, asked for by a command."""

    def __init__(
        self,
        library: Library,
        project_id: str,
        plan: Callable[[], object],
        open_session: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Listening drill"))
        self.finished.connect(self.deleteLater)
        self.sheet = DrillSheet(library, project_id, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self.sheet.plan_asked.connect(lambda: self._leave_for(plan))
        self.sheet.open_asked.connect(lambda one: self._leave_for(lambda: open_session(one)))
        self.sheet.done_asked.connect(self.accept)
        self.resize(*_SIZE)

    def _leave_for(self, way: Callable[[], object]) -> None:
        self.accept()
        way()
