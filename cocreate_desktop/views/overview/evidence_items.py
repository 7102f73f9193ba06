"""What stands in the panel beside the matrix, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.evidence import SessionCase, SessionVerdict
from cocreate_desktop.domain.evidence.matrix import Matrix, Row
from cocreate_desktop.domain.evidence.positions import Position, Stand
from cocreate_desktop.domain.evidence.telling import VERDICTS
from cocreate_desktop.domain.evidence.testimony import Account, Piece, Testimony
from cocreate_desktop.domain.evidence.verdicts import Verdict
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.observations import MODES, Mode, Side
from cocreate_desktop.domain.people import SEGMENTS, SOMEBODY
from cocreate_desktop.domain.quoting import in_place_of_words
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.overview.words import STANDS, tally_text
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.wording import quoted, say

_COUNTED = QT_TRANSLATE_NOOP("Overview", "{title}: {count}")
_SAID_FIRST = QT_TRANSLATE_NOOP("Overview", "said one thing, then did another")
_DID_FIRST = QT_TRANSLATE_NOOP("Overview", "did one thing, then said another")
_CHANGED_MIND = QT_TRANSLATE_NOOP("Overview", "changed their mind")
_ONE_VOICE = QT_TRANSLATE_NOOP("Overview", "one voice with {others}")
_COUNTS_NOT = QT_TRANSLATE_NOOP("Overview", "does not count here")
_PROMPTED = QT_TRANSLATE_NOOP("Overview", "after it was asked or shown")
_FIRST = QT_TRANSLATE_NOOP("Overview", "first voice")
_ECHO = QT_TRANSLATE_NOOP("Overview", "after others")
_OTHERS = QT_TRANSLATE_NOOP("Overview", "Not counted: it is not about them")
_NOBODY = QT_TRANSLATE_NOOP("Overview", "Not counted: nobody is named")
_DISSENTS = QT_TRANSLATE_NOOP("Overview", "dissents")
_ALL_SHOPS = QT_TRANSLATE_NOOP("Overview", "Everybody of all shops, once")
_SESSIONS = QT_TRANSLATE_NOOP("Overview", "Sessions")
_FOR = QT_TRANSLATE_NOOP("Overview", "speaks for")
_AGAINST = QT_TRANSLATE_NOOP("Overview", "speaks against")


@dataclass(frozen=True)
class Section:
    """The head of what follows, with how many."""

    title: str
    count: int | None = None

    @property
    def told(self) -> str:
        return self.title if self.count is None else say(_COUNTED.fill(title=self.title, count=self.count))


@dataclass(frozen=True)
class Someone:
    """A person, and what is remarkable about where they stand."""

    alias: str
    segment: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        return ", ".join(part for part in (self.alias, self.segment, *self.remarks) if part)


@dataclass(frozen=True)
class Quote:
    """One entry: when, said or did, the words, and under what it was noted."""

    observation_id: str
    time: str
    mode: Mode
    side: Side
    words: str
    below: str

    @property
    def told(self) -> str:
        side = say(_FOR if self.side is Side.FOR else _AGAINST)
        parts = (self.time, say(MODES[self.mode]), self.words, side, self.below)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True)
class Note:
    """A line of plain words."""

    words: str

    @property
    def told(self) -> str:
        return self.words


@dataclass(frozen=True)
class Shop:
    """One session of several; Enter opens its evidence."""

    session_id: str
    name: str
    verdict: SessionVerdict
    remark: str = ""

    @property
    def words(self) -> str:
        if self.verdict.verdict is Verdict.NOT_ASKED:
            return say(VERDICTS[Verdict.NOT_ASKED])
        return tally_text(self.verdict.tally)

    @property
    def told(self) -> str:
        parts = (self.name, say(VERDICTS[self.verdict.verdict]), tally_text(self.verdict.tally), self.remark)
        return ", ".join(part for part in parts if part)


Item = Section | Someone | Quote | Note | Shop


def items_of_session(testimony: Testimony, case: SessionCase, titles: Mapping[str, str]) -> list[Item]:
    """Everybody by where they stand, each with their entries; `titles` are those of the steps, by run."""
    speaking = _Speaking(testimony, case, titles)
    items: list[Item] = []
    for stand, groups in testimony.stands.items():
        if groups:
            items.append(Section(say(STANDS[stand]), len(groups)))
            items += speaking.stand(groups)
    if testimony.others:
        items.append(Section(say(_OTHERS)))
        items += speaking.group(testimony.others)
    if testimony.nobodys:
        items.append(Section(say(_NOBODY)))
        items += speaking.quotes(testimony.nobodys)
    return items


def items_of_project(row: Row, matrix: Matrix) -> list[Item]:
    """All shops together, then each with its verdict; those that dissent say so."""
    sessions = [session for session in matrix.held if session.id in row.by_session]
    if not sessions:
        return []
    dissenting = {one.assumption.session_id for one in row.verdict.dissenting}
    return [
        Section(say(_ALL_SHOPS)),
        Note(tally_text(row.verdict.pooled)),
        Section(say(_SESSIONS), len(sessions)),
        *(
            Shop(
                session.id,
                session_name(session),
                row.by_session[session.id],
                say(_DISSENTS) if session.id in dissenting else "",
            )
            for session in sessions
        ),
    ]


class _Speaking:
    """Turns what a session knows into lines."""

    def __init__(self, testimony: Testimony, case: SessionCase, titles: Mapping[str, str]) -> None:
        self._titles = titles
        self._names = {person.id: person.alias for person in case.persons}
        pieces = [
            piece
            for groups in testimony.stands.values()
            for group in groups
            for account in group
            for piece in account.pieces
        ]
        self._echoed = any(piece.echoes for piece in pieces)

    def stand(self, groups: Sequence[Sequence[Account]]) -> Iterator[Item]:
        """Voices that are behind something, then in one line those who were only there."""
        only_there: list[str] = []
        for group in groups:
            if any(account.pieces for account in group):
                yield from self.group(group)
            else:
                only_there += [account.person.alias for account in group]
        if only_there:
            yield Note(", ".join(only_there))

    def group(self, accounts: Sequence[Account]) -> Iterator[Item]:
        for account in accounts:
            others = [other.person.alias for other in accounts if other is not account]
            segment = account.participant.segment
            yield Someone(
                account.person.alias,
                say(SEGMENTS[segment]) if segment else "",
                tuple(self._remarks(account, others)),
            )
            yield from self.quotes(account.pieces)

    def quotes(self, pieces: Iterable[Piece]) -> Iterator[Item]:
        for piece in pieces:
            observation = piece.entry.observation
            words = display(observation.text, self._names, say(SOMEBODY))
            if (instead := in_place_of_words(observation)) is not None:
                words = say(instead)
            elif observation.mode is Mode.SAID:
                words = quoted(words)
            below = " · ".join(self._below(piece))
            yield Quote(
                observation.id, clock_text(observation.at_ms), observation.mode, piece.side, words, below
            )

    def _below(self, piece: Piece) -> Iterator[str]:
        """What is remarkable first: the step gives way where there is no room."""
        observation = piece.entry.observation
        if piece.prompted:
            yield say(_PROMPTED)
        if observation.mode is Mode.SAID and self._echoed:
            yield say(_ECHO if piece.echoes else _FIRST)
        if title := self._titles.get(observation.step_run_id or ""):
            yield title

    def _remarks(self, account: Account, others: Sequence[str]) -> Iterator[str]:
        position: Position = account.position
        if position.say_do_gap is not None:
            yield say(_SAID_FIRST if position.say_do_gap is Mode.SAID else _DID_FIRST)
        if position.changed_mind:
            yield say(_CHANGED_MIND)
        if account.pieces and position.stand is Stand.NOT_SEEN:
            yield say(_COUNTS_NOT)
        if others:
            yield say(_ONE_VOICE.fill(others=", ".join(others)))
