"""A round of votes at this laptop: begin, give and take dots or hands, end, look at earlier ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from cocreate_desktop.actions import voting
from cocreate_desktop.domain.board import Author, VoteKind, VoteRound
from cocreate_desktop.views.board.record import Poll
from cocreate_desktop.views.board.voting import VoteDialog, VoteStrip

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class Ballot(QObject):
    """Votes by whoever is picked in the strip, or by a show of hands."""

    def __init__(self, page: BoardPage, strip: VoteStrip) -> None:
        super().__init__(page)
        self._page = page
        self._strip = strip
        self.shown_round: str | None = None
        """The ended round whose dots were asked for; without, the one that counts."""
        strip.end_asked.connect(self.end)

    @property
    def open_poll(self) -> Poll | None:
        poll = self._page.shown.poll
        return poll if poll is not None and poll.is_open else None

    def ask(self) -> None:
        """Begin a round; with earlier ones or one under way, offer what can be done."""
        if self._page.shown.rounds:
            self._menu().popup(self._page.vote.mapToGlobal(self._page.vote.rect().bottomLeft()))
        else:
            self.begin()

    def begin(self) -> None:
        board = self._page.shown
        has_people = bool(self._page.desk.library.people.participants(board.session.id))
        VoteDialog(self._page, self._start, has_people=has_people).open()

    def cast(self, note_id: str, gives: bool) -> None:
        """One dot or hand more on a note, or one less."""
        poll = self.open_poll
        if poll is None:
            return
        person = self._strip.picked
        if poll.round.kind is VoteKind.DOTS and person is None:
            self._page.trouble.emit(
                self.tr("Nobody here can vote: invite people first, or start a show of hands.")
            )
            return
        value = poll.given.get((note_id, person), 0) + (1 if gives else -1)
        if value >= 0:
            self._page.attempt(
                lambda: voting.cast(self._page.desk, poll.round.id, note_id, value, participant_id=person)
            )

    def cast_selected(self, gives: bool) -> None:
        for note_id in self._page.selection.notes:
            self.cast(note_id, gives)

    def end(self) -> None:
        if poll := self.open_poll:
            self._page.attempt(lambda: voting.close_round(self._page.desk, poll.round.id))

    def _start(self, question: str, kind: VoteKind, by: Author, dots: int) -> None:
        self.shown_round = None
        voting.start_round(
            self._page.desk, self._page.shown.session.id, question, kind=kind, by=by, dots=dots
        )

    def _menu(self) -> QMenu:
        menu = QMenu(self._page)
        if self.open_poll is not None:
            menu.addAction(self.tr("End the vote"), self.end)
        else:
            menu.addAction(self.tr("Start a vote…"), self.begin)
            menu.addSection(self.tr("Show the dots of"))
            for vote in reversed(self._page.shown.rounds):
                action = menu.addAction(self._named(vote), self._shower(vote))
                action.setCheckable(True)
                poll = self._page.shown.poll
                action.setChecked(poll is not None and poll.round.id == vote.id)
        return menu

    def _named(self, vote: VoteRound) -> str:
        by = self.tr("the team") if vote.by is Author.TEAM else self.tr("customers")
        words = self.tr("{question} ({who})").format(question=vote.question, who=by)
        return words.replace("&", "&&")

    def _shower(self, vote: VoteRound) -> Callable[[], None]:
        def show() -> None:
            self.shown_round = vote.id
            self._page.reload()

        return show
