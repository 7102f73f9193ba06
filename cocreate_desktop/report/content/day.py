"""The papers for the day: finished strings, and nothing that those who get a paper may not read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cocreate_desktop.domain.person_looks import PersonLook


@dataclass(frozen=True)
class Seat:
    """Somebody invited. On a blank paper for whoever comes the name is empty and the look is None."""

    number: int
    name: str = ""
    look: PersonLook | None = None

    @property
    def is_blank(self) -> bool:
        return self.look is None


@dataclass(frozen=True)
class ConsentForms:
    seats: tuple[Seat, ...]
    copies: int = 1


@dataclass(frozen=True)
class AgendaStep:
    """`time` is on the clock, or counted from 0:00; `number` is that of the step in the scenario."""

    number: int
    title: str
    time: str
    minutes: str
    say: str = ""
    show: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()


@dataclass(frozen=True)
class Agenda:
    """For the facilitator; the times as in its steps."""

    steps: tuple[AgendaStep, ...]
    length: str
    """ "50 min"."""
    ends: str
    copies: int = 1


@dataclass(frozen=True)
class WallStep:
    title: str
    time: str


@dataclass(frozen=True)
class WallAgenda:
    """What everybody may read from across the room: titles and times. `title` is empty where it names
    what is not for customers."""

    title: str
    steps: tuple[WallStep, ...]
    ends: str
    copies: int = 1


@dataclass(frozen=True)
class Badges:
    seats: tuple[Seat, ...]
    foot: str
    """Under every name."""
    copies: int = 1


@dataclass(frozen=True)
class TableSigns:
    seats: tuple[Seat, ...]
    foot: str
    copies: int = 1


@dataclass(frozen=True)
class ObservationSheets:
    """`takers` are those who write, "" for whoever it will be; each gets so many copies, numbered on."""

    takers: tuple[str, ...]
    seats: tuple[Seat, ...]
    steps: tuple[tuple[int, str], ...]
    tags: tuple[str, ...] = ()
    copies: int = 1


@dataclass(frozen=True)
class StickySheets:
    """Empty notes, a sheet for each kind."""

    copies: int = 1


@dataclass(frozen=True)
class VotingSheets:
    """No choices: empty lines to write them in."""

    question: str
    dots: int
    choices: tuple[str, ...]
    seats: tuple[Seat, ...]
    copies: int = 1


@dataclass(frozen=True)
class RatingSheets:
    """No needs: empty lines to write them in."""

    needs: tuple[str, ...]
    seats: tuple[Seat, ...]
    copies: int = 1


@dataclass(frozen=True)
class PromiseSide:
    name: str
    gives: str
    gets: str


@dataclass(frozen=True)
class Promise:
    """A proposition without what the team decided on it."""

    title: str
    job: str = ""
    offer: str = ""
    sides: tuple[PromiseSide, ...] = ()
    next_test: str = ""


@dataclass(frozen=True)
class Corrected:
    """A finding that the people in the room confirmed or put right."""

    title: str
    agreement: str = ""
    correction: str = ""


@dataclass(frozen=True)
class AgreementSheet:
    """Nothing to agree to yet: empty lines."""

    promises: tuple[Promise, ...]
    corrected: tuple[Corrected, ...]
    signers: tuple[Seat, ...]
    copies: int = 1


@dataclass(frozen=True)
class TakeAway:
    """For the customers. No findings: empty lines for what was said at the end."""

    counts: str
    findings: tuple[str, ...]
    follows: tuple[str, ...]
    """What happens next, one sentence each."""
    copies: int = 1


DayPart = (
    ConsentForms
    | Agenda
    | WallAgenda
    | Badges
    | TableSigns
    | ObservationSheets
    | StickySheets
    | VotingSheets
    | RatingSheets
    | AgreementSheet
    | TakeAway
)


@dataclass(frozen=True)
class DayPapers:
    """Everything that is printed for one session. `printed` is pinned into the document."""

    session_id: str
    project: str
    """ "" where its title is not for customers; as is that of the session in `subject`."""
    subject: str
    """ "Store Ghent, 21 November 2026"."""
    day: str
    printed: datetime
    app_version: str
    parts: tuple[DayPart, ...]
    contact: str = ""
    kept_until: str = ""
    language: str = "en"
    told: tuple[str, ...] = ()
    """What the team should know before it prints: what was left out, one sentence each."""

    @property
    def title(self) -> str:
        """What the file is called by those who list it."""
        return ": ".join(filter(None, (self.project, self.subject)))
