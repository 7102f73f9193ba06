"""What one verdict rests on: who stands where, and what they said and did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cocreate_desktop.domain.assumptions import SessionAssumption
from cocreate_desktop.domain.evidence.case import Link, SessionCase, happened, prompted
from cocreate_desktop.domain.evidence.positions import Position, Stand, Voice
from cocreate_desktop.domain.evidence.verdicts import SessionVerdict, judge
from cocreate_desktop.domain.observations import Entry, Evidence, Mode, Side
from cocreate_desktop.domain.people import Participant, Person


@dataclass(frozen=True)
class Piece:
    """One entry that speaks for or against.

    `echoes`: somebody had said the same side before, in that visit to the step. Deeds echo nobody.
    """

    entry: Entry
    side: Side
    prompted: bool
    echoes: bool


@dataclass(frozen=True)
class Account:
    """One person who was there, where they stand, and the entries that name them."""

    participant: Participant
    person: Person
    position: Position
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Testimony:
    """All that one session knows about one assumption.

    `stands` has every voice that counts once, as the people of a household or firm who speak with it.
    `others` are those whom the assumption is not about, `nobodys` entries that name nobody: both are shown
    and never counted.
    """

    verdict: SessionVerdict
    stands: dict[Stand, tuple[tuple[Account, ...], ...]]
    others: tuple[Account, ...]
    nobodys: tuple[Piece, ...]


def testimony_of(case: SessionCase, assumption: SessionAssumption) -> Testimony:
    """The verdict on one assumption of the session, with everything behind it."""
    verdict = judge(case, assumption)
    accounts = _Accounts(case, assumption)
    return Testimony(
        verdict,
        {
            stand: accounts.by_number(voice for voice in verdict.voices if voice.position.stand is stand)
            for stand in Stand
        },
        tuple(account for group in accounts.by_number(verdict.others) for account in group),
        accounts.nobodys,
    )


def first_words(links: Iterable[Link]) -> set[str]:
    """Ids of the links that say a side and echo nobody, of those given in the order in which things happened.

    In each visit to a step the first to say a side is no echo, and nobody is who wrote it privately; a
    private word makes nobody an echo.
    """
    first: set[str] = set()
    opened: set[tuple[Side, str | None]] = set()
    for entry, evidence in links:
        observation = entry.observation
        if observation.mode is Mode.SAID:
            place = (evidence.side, observation.step_run_id)
            if observation.in_private or place not in opened:
                first.add(evidence.id)
            if not observation.in_private:
                opened.add(place)
    return first


class _Accounts:
    """The links of one assumption, handed out to the people whom they name."""

    def __init__(self, case: SessionCase, assumption: SessionAssumption) -> None:
        self._case = case
        self._assumption = assumption
        links = case.links.get(assumption.id, [])
        first = first_words(links)
        self._pieces = [
            self._piece(entry, evidence, echoes=evidence.id not in first) for entry, evidence in links
        ]
        self._participants = {row.person_id: row for row in case.participants}
        self._persons = {person.id: person for person in case.persons}

    @property
    def nobodys(self) -> tuple[Piece, ...]:
        """Entries of the team and of nobody in particular."""
        return tuple(
            self._piece(entry, evidence, echoes=False)
            for entry in sorted(self._case.entries, key=happened)
            if not entry.participants and not entry.observation.sealed
            for evidence in entry.evidence
            if evidence.session_assumption_id == self._assumption.id
        )

    def by_number(self, voices: Iterable[Voice]) -> tuple[tuple[Account, ...], ...]:
        """The people of each voice, in the order of their numbers."""
        groups = (sorted(self._of(voice), key=_number) for voice in voices)
        return tuple(tuple(group) for group in sorted(groups, key=lambda group: _number(group[0])))

    def _of(self, voice: Voice) -> Iterator[Account]:
        for member in voice.members:
            yield self._account(self._participants[member.person_id], member.position)

    def _account(self, participant: Participant, position: Position) -> Account:
        own = [piece for piece in self._pieces if participant in self._settled(piece)]
        return Account(participant, self._persons[participant.person_id], position, self._once(own))

    def _settled(self, piece: Piece) -> list[Participant]:
        return self._case.settled(piece.entry, self._assumption.id)

    def _once(self, pieces: Iterable[Piece]) -> tuple[Piece, ...]:
        """One of the pieces that several note-takers wrote of one moment."""
        first_of = self._case.moments.first_of
        by_moment: dict[tuple[str, Side], Piece] = {}
        for piece in pieces:
            entry_id = piece.entry.observation.id
            by_moment.setdefault((first_of.get(entry_id, entry_id), piece.side), piece)
        return tuple(by_moment.values())

    def _piece(self, entry: Entry, evidence: Evidence, *, echoes: bool) -> Piece:
        said = entry.observation.mode is Mode.SAID
        return Piece(
            entry, evidence.side, prompted(self._case, entry, self._assumption.id), echoes=said and echoes
        )


def _number(account: Account) -> tuple[int, str]:
    return (account.participant.number, account.participant.id)
