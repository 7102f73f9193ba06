"""All rounds of a session, and what each of them came to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from cocreate_desktop.domain.ratings import RatedNeed
from cocreate_desktop.domain.voting import VoteRound
from cocreate_desktop.views.board.voting.rating_chart import RatingChart
from cocreate_desktop.views.board.voting.result_rows import Head, Row
from cocreate_desktop.views.board.voting.result_table import ResultTable
from cocreate_desktop.views.controls import KeyButton, Segmented
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.wording import as_tip

NOTES, CLUSTERS = "notes", "clusters"
_SIZE = (1080, 640)
_SIZE_SMALL = (980, 540)


class ResultsSheet(Form, form="board_results.ui"):
    """Shows what it is given; what is to be done goes out as signals."""

    round_picked = Signal(str)
    level_picked = Signal()

    rounds: QListWidget
    heading: QLabel
    about: QLabel
    what: Segmented
    copy_button: KeyButton
    table: ResultTable
    chart: RatingChart
    explained: QLabel
    show_dots: KeyButton
    rename: KeyButton
    reopen: KeyButton
    delete_button: KeyButton
    done: KeyButton

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._round_id = ""
        self.rounds.setAccessibleName(self.tr("Votes and ratings"))
        self.rounds.setWordWrap(True)
        self.rounds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rounds.currentItemChanged.connect(self._pick)
        self.what.set_choices([(NOTES, self.tr("Notes"), None), (CLUSTERS, self.tr("Clusters"), None)])
        self.what.set_value(NOTES)
        self.what.setAccessibleName(self.tr("What is counted"))
        self.what.chosen.connect(lambda _: self.level_picked.emit())
        self.copy_button.clicked.connect(self.table.copy)
        self.chart.picked.connect(self.table.mark)
        self.chart.picked.connect(self.table.chosen)

    @property
    def by_cluster(self) -> bool:
        return self.what.value == CLUSTERS

    def show_rounds(self, named: Sequence[tuple[str, str]], current: str) -> None:
        """`named` are ids with words, the newest first."""
        self.rounds.blockSignals(True)
        self.rounds.clear()
        for round_id, words in named:
            item = QListWidgetItem(words, self.rounds)
            item.setData(Qt.ItemDataRole.UserRole, round_id)
            item.setToolTip(as_tip(words))
            if round_id == current:
                self.rounds.setCurrentItem(item)
        self.rounds.blockSignals(False)

    def show_round(self, vote_round: VoteRound, about: str, *, can_reopen: bool, has_dots: bool) -> None:
        self._round_id = vote_round.id
        self.heading.setText(vote_round.question)
        self.about.setText(about)
        self.reopen.setEnabled(can_reopen)
        self.show_dots.setVisible(has_dots)

    def show_votes(self, heads: Sequence[Head], rows: Sequence[Row], sorted_by: int, explained: str) -> None:
        self._show_parts(table=True, level=True, chart=False)
        wide = (0,) if self.by_cluster else (0, 2)
        subject = self._round_id, self.what.value or NOTES
        self.table.show_rows(subject, heads, rows, wide, (sorted_by, Qt.SortOrder.DescendingOrder))
        self._explain(explained)

    def show_ratings(
        self, heads: Sequence[Head], rows: Sequence[Row], needs: Sequence[RatedNeed], explained: str
    ) -> None:
        self._show_parts(table=True, level=False, chart=True)
        self.table.show_rows((self._round_id,), heads, rows, (1,), (0, Qt.SortOrder.AscendingOrder))
        self.chart.show_needs(needs)
        self._explain(explained)

    def show_nothing(self, explained: str) -> None:
        """A round that is hidden, or none at all."""
        self._show_parts(table=False, level=False, chart=False)
        self._explain(explained)

    def _show_parts(self, *, table: bool, level: bool, chart: bool) -> None:
        self.table.setVisible(table)
        self.copy_button.setVisible(table)
        self.what.setVisible(level)
        self.chart.setVisible(chart)

    def _explain(self, words: str) -> None:
        self.explained.setText(words)
        self.explained.setVisible(bool(words))

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.round_picked.emit(item.data(Qt.ItemDataRole.UserRole))


class ResultsDialog(QDialog):
    """Stays beside the board, so that a row shows its note there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Votes and ratings"))
        self.sheet = ResultsSheet(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self.sheet.done.clicked.connect(self.close)
        self.resize(*(_SIZE if parent.window().height() >= 700 else _SIZE_SMALL))
