"""A round of votes at this laptop: begin, give and take in turn, end, and look at earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from cocreate_desktop.actions import voting
from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.ratings import Aspect
from cocreate_desktop.domain.voting import VoteKind, VoteRound
from cocreate_desktop.views.board.poll import Poll
from cocreate_desktop.views.board.voting.hand_over import HandOver
from cocreate_desktop.views.board.voting.rating_sheet import RatingSheet
from cocreate_desktop.views.board.voting.results import Results
from cocreate_desktop.views.board.voting.start_dialog import VoteDialog
from cocreate_desktop.views.board.voting.strip import VoteStrip
from cocreate_desktop.views.board.words import side
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.wording import as_tip, shortened

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage

_MOST_SEEN = 36
"""Characters of a question in the title bar; its tip has all of it."""


class Seat(Enum):
    """Who sits at the laptop while a round is hidden."""

    CHANGING = auto()
    """It goes from one to the next: nobody's dots are seen."""
    TAKEN = auto()
    ALL_DONE = auto()


class Ballot(QObject):
    """Votes by whoever is picked in the strip, or by a show of hands."""

    def __init__(self, page: BoardPage, strip: VoteStrip) -> None:
        super().__init__(page)
        self._page = page
        self._strip = strip
        self._poll: Poll | None = None
        self._seat = Seat.CHANGING
        self._sitting: str | None = None
        self._hidden_round: str | None = None
        self.shown_round: str | None = None
        """The ended round whose dots were asked for; without, the one that counts."""
        self.hand_over = HandOver(page.canvas)
        self.sheet = RatingSheet(page.canvas)
        self.results = Results(page, self)
        strip.end_asked.connect(self.end)
        strip.pass_asked.connect(self.pass_on)
        strip.picked_one.connect(self._change_seats)
        strip.hands_counted.connect(self._count_hands)
        self.hand_over.begun.connect(self._sit_down)
        self.hand_over.end_asked.connect(self.end)
        self.hand_over.number_pressed.connect(strip.pick_number)
        self.sheet.table.rated.connect(self._rate)
        self.sheet.passed_on.connect(self.pass_on)
        page.selection.changed.connect(self._show_hands)

    @property
    def open_poll(self) -> Poll | None:
        return self._poll if self._poll is not None and self._poll.is_open else None

    @property
    def turn(self) -> str | None:
        """The participant who looks at the screen while a round is hidden; None while it changes hands."""
        return self._strip.picked if self._seat is Seat.TAKEN else None

    @property
    def covers(self) -> bool:
        """Whether the board is out of sight."""
        return not (self.hand_over.isHidden() and self.sheet.isHidden())

    def leave(self) -> None:
        """Another session comes."""
        self._poll = None
        self.shown_round, self._hidden_round, self._seat = None, None, Seat.CHANGING
        self.results.close()

    def show(self, poll: Poll | None) -> None:
        """The board was read again."""
        self._poll = poll
        self._strip.show_poll(poll)
        hidden = poll.round.id if poll is not None and poll.round.is_hidden else None
        if hidden != self._hidden_round:
            self._hidden_round, self._seat = hidden, Seat.CHANGING
        self._cover(poll)
        self._show_hands()
        self._name_round(poll)
        self.results.renew()

    def ask(self) -> None:
        """Begin a round; with earlier ones or one under way, offer what can be done."""
        if self._page.shown.rounds:
            pop_up(self._menu(), self._page.vote.mapToGlobal(self._page.vote.rect().bottomLeft()))
        else:
            self.begin()

    def begin(self) -> None:
        board = self._page.shown
        has_people = bool(self._page.desk.library.people.participants(board.session.id))
        order = [*board.layout.reading_order(), *(note.id for note in board.layout.tray)]
        needs = [(one, board.faces[one].words) for one in order if board.faces[one].kind is NoteKind.NEED]
        VoteDialog(self._page, self._start, has_people=has_people, needs=needs).open()

    def cast(self, note_id: str, gives: bool) -> None:
        """One dot or hand more on a note, or one less."""
        poll = self.open_poll
        if poll is None or poll.round.kind is VoteKind.RATING or self.covers:
            return
        person = self._strip.picked
        if poll.round.kind is VoteKind.DOTS and person is None:
            self._page.trouble.emit(
                self.tr("Nobody here can vote: invite people first, or start a show of hands.")
            )
            return
        if poll.round.kind is VoteKind.HANDS:
            self._page.selection.pick(note_id)
        value = poll.given.get((note_id, person), 0) + (1 if gives else -1)
        if value >= 0:
            self._give(poll, note_id, value, person)

    def cast_selected(self, gives: bool) -> None:
        for note_id in self._page.selection.notes:
            self.cast(note_id, gives)

    def type_hands(self) -> None:
        """Let the number of hands of the chosen note be typed."""
        if self._strip.hands.isVisible() and self._strip.hands.isEnabled():
            self._strip.hands.setFocus(Qt.FocusReason.TabFocusReason)

    def pass_on(self) -> None:
        """Hand the laptop to the next person who has something left; nobody has: offer the end."""
        if self._hidden_round is not None and self._strip.picked and not self._strip.pick_next():
            self._seat = Seat.ALL_DONE if self._strip.left == 0 else Seat.CHANGING
            self._page.reload()

    def end(self) -> None:
        if poll := self.open_poll:
            self._page.attempt(lambda: voting.close_round(self._page.desk, poll.round.id))
            self._page.canvas.setFocus()
            if poll.round.kind is VoteKind.RATING and not self.open_poll:
                self.results.open(poll.round.id)

    def named(self, vote_round: VoteRound) -> str:
        """A round by its question and its side."""
        return self.tr("{question} ({who})").format(question=vote_round.question, who=side(vote_round.by))

    def show_round(self, round_id: str) -> None:
        """Show the dots of an ended round on the board."""
        self.shown_round = round_id
        self._page.reload()

    def _start(self, question: str, kind: VoteKind, by: Author, dots: int, need_ids: Sequence[str]) -> None:
        self.shown_round = None
        voting.start_round(
            self._page.desk, self._page.shown.session.id, question,
            kind=kind, by=by, dots=dots, need_ids=need_ids,
        )  # fmt: skip

    def _give(
        self, poll: Poll, note_id: str, value: int, person: str | None, gesture: str | None = None
    ) -> None:
        self._page.attempt(
            lambda: voting.cast(
                self._page.desk, poll.round.id, note_id, value, participant_id=person, gesture=gesture
            ),
            self._strip,
        )

    def _rate(self, note_id: str, aspect: str, value: int) -> None:
        if (poll := self.open_poll) and (person := self.turn):
            self._page.attempt(
                lambda: voting.cast(
                    self._page.desk, poll.round.id, note_id, value,
                    participant_id=person, aspect=Aspect(aspect),
                )
            )  # fmt: skip

    def _count_hands(self, count: int, gesture: str) -> None:
        (note_id,) = self._page.selection.notes or (None,)
        if note_id is not None and (poll := self.open_poll):
            self._give(poll, note_id, count, None, gesture)

    def _show_hands(self) -> None:
        chosen = self._page.selection.notes
        poll = self.open_poll
        if poll is not None and poll.round.kind is VoteKind.HANDS:
            self._strip.show_hands(poll.given.get((chosen[0], None), 0) if len(chosen) == 1 else None)

    def _change_seats(self) -> None:
        if self.turn is None or self.turn != self._sitting:
            self._seat = Seat.CHANGING
            self._page.reload()

    def _sit_down(self) -> None:
        if self._sitting != self._strip.picked:
            voting.pass_on(self._page.desk)
        self._seat, self._sitting = Seat.TAKEN, self._strip.picked
        self._page.canvas.setFocus()
        self._page.reload()

    def _cover(self, poll: Poll | None) -> None:
        """Hide the board while the laptop goes from hand to hand, and while needs are rated."""
        voter = self._strip.voter if poll is not None and poll.round.is_hidden else None
        if poll is None or voter is None:
            self.hand_over.hide()
            self.sheet.hide()
        elif self._seat is not Seat.TAKEN:
            self.sheet.hide()
            if self._seat is Seat.ALL_DONE:
                self.hand_over.offer_end()
            else:
                self.hand_over.ask(voter.alias, poll.round.question)
        else:
            self.hand_over.hide()
            self._show_sheet(poll, voter.alias)
        if self.covers:
            # It would tell where the last one was.
            self._page.selection.clear()
        for button in (self._page.tidy, self._page.new_note):
            button.setEnabled(not self.covers)

    def _show_sheet(self, poll: Poll, alias: str) -> None:
        if poll.rated is None:
            self.sheet.hide()
            return
        faces = self._page.shown.faces
        needs = [(one, faces[one].words) for one in poll.needs if one in faces]
        self.sheet.show_person(alias, poll.round.question, needs, poll.rated)

    def _name_round(self, poll: Poll | None) -> None:
        """Which round's dots stand on the board."""
        label = self._page.dots_of
        label.setVisible(poll is not None and not poll.is_open)
        if poll is not None:
            label.setText(self.tr("Dots: {round}").format(round=shortened(poll.round.question, _MOST_SEEN)))
            label.setToolTip(as_tip(self.named(poll.round)))

    def _menu(self) -> QMenu:
        menu = QMenu(self._page)
        if self.open_poll is not None:
            menu.addAction(self.tr("End the vote"), self.end)
        else:
            menu.addAction(self.tr("Start a vote…"), self.begin)
        menu.addAction(self._page.command("votes"))
        with_dots = [one for one in self._page.shown.rounds if one.kind is not VoteKind.RATING]
        if self.open_poll is None and with_dots:
            menu.addSection(self.tr("Show the dots of"))
            for vote in reversed(with_dots):
                action = menu.addAction(self.named(vote).replace("&", "&&"), self._shower(vote))
                action.setCheckable(True)
                action.setChecked(self._poll is not None and self._poll.round.id == vote.id)
        return menu

    def _shower(self, vote: VoteRound) -> Callable[[], None]:
        return lambda: self.show_round(vote.id)
