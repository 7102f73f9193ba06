"""Looking at rounds: what they came to, and putting them right, opening them again, deleting them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject

from cocreate_desktop.actions import voting
from cocreate_desktop.actions.board import board_votes
from cocreate_desktop.domain.board import Author
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.ratings import ASPECTS, rated_needs
from cocreate_desktop.domain.voting import VoteKind, VoteRound, may_reopen, sides_of, tally
from cocreate_desktop.views.board.poll import voted_on
from cocreate_desktop.views.board.voting.result_rows import Head, cluster_rows, need_rows, note_rows
from cocreate_desktop.views.board.voting.results_dialog import ResultsDialog, ResultsSheet
from cocreate_desktop.views.board.words import side
from cocreate_desktop.views.shell.dialogs import NameDialog
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage
    from cocreate_desktop.views.board.voting.ballot import Ballot


class Results(QObject):
    """The window with the results; it is made when it is asked for, and goes with the page."""

    def __init__(self, page: BoardPage, ballot: Ballot) -> None:
        super().__init__(page)
        self._page = page
        self._ballot = ballot
        self._round_id = ""
        self.dialog: ResultsDialog | None = None
        page.installEventFilter(self)

    def open(self, round_id: str = "") -> None:
        """Show a round; without one the round whose dots are shown, or the newest."""
        rounds = self._page.shown.rounds
        poll = self._page.shown.poll
        if not rounds:
            self._page.trouble.emit(self.tr("There was no vote yet. Start one with Vote (V)."))
            return
        self._round_id = round_id or (poll.round.id if poll is not None else rounds[-1].id)
        if self.dialog is None:
            self.dialog = ResultsDialog(self._page)
            self._connect(self.dialog)
        self._fill(self.dialog)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.sheet.table.setFocus()

    def close(self) -> None:
        if self.dialog is not None:
            self.dialog.close()

    def renew(self) -> None:
        """Show the rounds as they are now."""
        if self.dialog is not None and self.dialog.isVisible():
            self._fill(self.dialog)

    def _fill(self, dialog: ResultsDialog) -> None:
        rounds = self._page.shown.rounds
        if not rounds:
            dialog.close()
            return
        current = next((one for one in rounds if one.id == self._round_id), rounds[-1])
        self._round_id = current.id
        named = [(one.id, self._named(one)) for one in reversed(rounds)]
        dialog.sheet.show_rounds(named, current.id)
        self._show(dialog.sheet, current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Hide and watched is self._page:
            self.close()
        return super().eventFilter(watched, event)

    def _connect(self, dialog: ResultsDialog) -> None:
        sheet = dialog.sheet
        sheet.round_picked.connect(self._pick)
        sheet.level_picked.connect(self.renew)
        sheet.table.chosen.connect(self._page.show_record)
        sheet.rename.clicked.connect(self._rename)
        sheet.reopen.clicked.connect(self._reopen)
        sheet.delete_button.clicked.connect(self._delete)
        sheet.show_dots.clicked.connect(lambda: self._ballot.show_round(self._round_id))

    def _show(self, sheet: ResultsSheet, vote_round: VoteRound) -> None:
        rounds = self._page.shown.rounds
        is_rating = vote_round.kind is VoteKind.RATING
        can_reopen = not any(one.is_open for one in rounds) and may_reopen(rounds, vote_round.id)
        has_dots = not is_rating and not vote_round.is_open
        sheet.show_round(vote_round, self._about(vote_round), can_reopen=can_reopen, has_dots=has_dots)
        if vote_round.is_hidden:
            sheet.show_nothing(self.tr("What was given is hidden until the vote is ended."))
        elif is_rating:
            self._show_ratings(sheet, vote_round)
        else:
            self._show_votes(sheet, vote_round)

    def _show_votes(self, sheet: ResultsSheet, vote_round: VoteRound) -> None:
        board = self._page.shown
        votes = board_votes(self._page.desk.library, board.session.id)
        beside = sides_of(board.rounds, vote_round).rounds
        tallies = [tally(votes, one.id) for one in beside]
        columns = [self._side(one) for one in beside]
        if sheet.by_cluster:
            heads = [Head(self.tr("Cluster")), Head(self.tr("Notes")), *columns]
            rows = cluster_rows(board, tallies)
        else:
            names = (self.tr("Note"), self.tr("Kind"), self.tr("Cluster"), self.tr("Name"))
            heads = [*map(Head, names), *columns]
            rows = note_rows(board, tallies)
        own = len(heads) - len(beside) + beside.index(vote_round)
        told = [one.told for one in columns]
        if len(beside) > 1:
            told.append(self.tr("The two sides are never added up."))
        sheet.show_votes(heads, rows, own, "  ·  ".join(told))

    def _show_ratings(self, sheet: ResultsSheet, vote_round: VoteRound) -> None:
        board, library = self._page.shown, self._page.desk.library
        chosen = voted_on(library, board.session.id, vote_round.id)
        shown = [one for one in chosen if one in board.faces]
        needs = rated_needs(board_votes(library, board.session.id), vote_round.id, shown)
        answers = self.tr("how many gave 4 or 5; median; how many gave 1-2-3-4-5")
        heads = [
            Head(self.tr("No.")),
            Head(self.tr("Need")),
            *(Head(name, f"{name}: {answers}") for name in map(say, ASPECTS.values())),
            Head(self.tr("To win"), self.tr("To win, from 0 to 20")),
        ]
        sheet.show_ratings(
            heads,
            need_rows(board, needs),
            needs,
            self.tr(
                "4 of 5: four of five people gave 4 or 5; then the median and how many gave 1-2-3-4-5."
                " To win: importance + (importance − satisfaction, if more than 0), each ten times that share"
                " (Ulwick 2002). With few people, trust the counts."
            ),
        )

    def _side(self, vote_round: VoteRound) -> Head:
        name = self.tr("Team") if vote_round.by is Author.TEAM else self.tr("Customers")
        whole = self.tr("{side}: {question}").format(side=name, question=vote_round.question)
        return Head(name, whole)

    def _named(self, vote_round: VoteRound) -> str:
        name = self._ballot.named(vote_round)
        return self.tr("{round}, under way").format(round=name) if vote_round.is_open else name

    def _about(self, vote_round: VoteRound) -> str:
        kinds = {
            VoteKind.DOTS: self.tr("%n dots each", "", vote_round.dots)
            if vote_round.dots != 1
            else self.tr("1 dot each"),
            VoteKind.HANDS: self.tr("Show of hands"),
            VoteKind.RATING: self.tr("Rating from 1 to 5"),
        }
        began = QDateTime.fromMSecsSinceEpoch(vote_round.created_at)
        return self.tr("{kind} · {who} · {day}").format(
            kind=kinds[vote_round.kind],
            who=side(vote_round.by),
            day=QLocale().toString(began, QLocale.FormatType.ShortFormat),
        )

    def _pick(self, round_id: str) -> None:
        self._round_id = round_id
        self.renew()

    def _rename(self) -> None:
        round_id = self._round_id
        question = next(one.question for one in self._page.shown.rounds if one.id == round_id)
        NameDialog(
            self.dialog or self._page,
            self.tr("Change the question"),
            self.tr("What was asked"),
            self.tr("Change"),
            lambda words: voting.rename_round(self._page.desk, round_id, words),
            question,
        ).open()

    def _reopen(self) -> None:
        self._attempt(lambda: voting.reopen_round(self._page.desk, self._round_id))

    def _delete(self) -> None:
        if self._attempt(lambda: voting.delete_round(self._page.desk, self._round_id)):
            self._page.toast.show_undo(self.tr("Vote deleted"))

    def _attempt(self, act: Callable[[], ChangeSet | None]) -> ChangeSet | None:
        return self._page.attempt(act)
