"""What a session concluded, as records that page and report both show."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.actions.correcting import Correction
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.board import Note
from cocreate_desktop.domain.conclusions import Basis, StopState
from cocreate_desktop.domain.decisions import (
    Decision,
    Disagreement,
    Finding,
    Proposition,
    PropositionSide,
    Standing,
)
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.people import TeamMember
from cocreate_desktop.domain.sessions import Session, SessionState


@dataclass(frozen=True)
class Shop:
    """A session that was held, and its place in two letters."""

    session: Session
    short: str


@dataclass(frozen=True)
class Quote:
    """An entry as it may be repeated; `words` is None if somebody did not agree to that."""

    observation_id: str
    session_id: str
    mode: Mode
    words: str | None
    who: str
    at_ms: int
    starred: bool


@dataclass(frozen=True)
class VotedCluster:
    """A cluster that a finding rests on, with the dots on its notes."""

    id: str
    title: str
    votes: int


@dataclass(frozen=True)
class ConcludedFinding:
    """A finding, its number in the list of its session, and what it rests on.

    `quotes` come in the order of their strength, `notes` are those that no entry stands behind.
    """

    finding: Finding
    number: int
    basis: Basis
    assumptions: tuple[Assumption, ...]
    quotes: tuple[Quote, ...]
    notes: tuple[Note, ...]
    clusters: tuple[VotedCluster, ...]
    correction: Correction

    @property
    def id(self) -> str:
        return self.finding.id

    @property
    def rests_on(self) -> int:
        """How many entries and notes there are to look at."""
        return len(self.quotes) + len(self.notes)

    def strongest(self, most: int) -> tuple[Quote, ...]:
        by_id = {quote.observation_id: quote for quote in self.quotes}
        return tuple(by_id[one.id] for one in self.basis.strongest(most))


@dataclass(frozen=True)
class Idea:
    """A note that a proposition rests on, and who had it."""

    note: Note
    who: str


@dataclass(frozen=True)
class ConcludedProposition:
    """A proposition with all its parts; `words` are what the team said before the talk."""

    proposition: Proposition
    number: int
    sides: tuple[PropositionSide, ...]
    findings: tuple[Finding, ...]
    ideas: tuple[Idea, ...]
    stop: StopState
    words: dict[Decision, tuple[TeamMember, ...]]

    @property
    def id(self) -> str:
        return self.proposition.id


@dataclass(frozen=True)
class Stander:
    """Somebody on a side of a disagreement."""

    participant_id: str
    alias: str
    standing: Standing


@dataclass(frozen=True)
class TwoSides:
    """A disagreement, and who stands on either side of it."""

    disagreement: Disagreement
    one: tuple[Stander, ...]
    other: tuple[Stander, ...]

    @property
    def id(self) -> str:
        return self.disagreement.id


@dataclass(frozen=True)
class Conclusions:
    """All that one session concluded. `shops` are the sessions whose marks it shows, in date order; there
    are none while the session itself runs: nobody should steer towards a verdict."""

    session: Session
    shops: tuple[Shop, ...]
    people: int
    """How many people were in the rooms of the shops, each counted once."""
    findings: tuple[ConcludedFinding, ...]
    disagreements: tuple[TwoSides, ...]
    propositions: tuple[ConcludedProposition, ...]
    team: tuple[TeamMember, ...]
    shorts: dict[str, str]
    """The two letters of every session that counts people, the running one too."""

    @property
    def tells(self) -> bool:
        """Whether directions may be shown."""
        return self.session.state is not SessionState.RUNNING

    def finding(self, finding_id: str | None) -> ConcludedFinding | None:
        return next((one for one in self.findings if one.id == finding_id), None)

    def proposition(self, proposition_id: str | None) -> ConcludedProposition | None:
        return next((one for one in self.propositions if one.id == proposition_id), None)
