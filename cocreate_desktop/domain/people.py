"""Who takes part: people across a project, participants in one session, and the team."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.errors import QT_TRANSLATE_NOOP


class Segment(StrEnum):
    """What somebody is to the firm. Shown to the team only, never where customers can see it."""

    CURRENT = "current"
    POTENTIAL = "potential"
    EX = "ex"
    NON = "non"
    LEAD = "lead"
    DISTRIBUTOR = "distributor"
    RESELLER = "reseller"
    STAFF = "staff"

    @property
    def is_partner(self) -> bool:
        """Distributors, resellers and shop staff are partners; everybody else is a customer."""
        return self in (Segment.DISTRIBUTOR, Segment.RESELLER, Segment.STAFF)


SEGMENTS = {
    Segment.CURRENT: QT_TRANSLATE_NOOP("Segment", "current"),
    Segment.POTENTIAL: QT_TRANSLATE_NOOP("Segment", "potential"),
    Segment.EX: QT_TRANSLATE_NOOP("Segment", "ex-customer"),
    Segment.NON: QT_TRANSLATE_NOOP("Segment", "non-customer"),
    Segment.LEAD: QT_TRANSLATE_NOOP("Segment", "lead user"),
    Segment.DISTRIBUTOR: QT_TRANSLATE_NOOP("Segment", "distributor"),
    Segment.RESELLER: QT_TRANSLATE_NOOP("Segment", "reseller"),
    Segment.STAFF: QT_TRANSLATE_NOOP("Segment", "staff"),
}
"""What one person is, in the order of the keys 1 to 8."""

SHORT_SEGMENTS = SEGMENTS | {
    Segment.EX: QT_TRANSLATE_NOOP("Segment", "ex"),
    Segment.NON: QT_TRANSLATE_NOOP("Segment", "non"),
    Segment.LEAD: QT_TRANSLATE_NOOP("Segment", "lead"),
}
"""The same where room is short, as on chips and in the log."""

SEGMENT_GROUPS = {
    Segment.CURRENT: QT_TRANSLATE_NOOP("Segment", "current customers"),
    Segment.POTENTIAL: QT_TRANSLATE_NOOP("Segment", "potential customers"),
    Segment.EX: QT_TRANSLATE_NOOP("Segment", "ex-customers"),
    Segment.NON: QT_TRANSLATE_NOOP("Segment", "non-customers"),
    Segment.LEAD: QT_TRANSLATE_NOOP("Segment", "lead users"),
    Segment.DISTRIBUTOR: QT_TRANSLATE_NOOP("Segment", "distributors"),
    Segment.RESELLER: QT_TRANSLATE_NOOP("Segment", "resellers"),
    Segment.STAFF: QT_TRANSLATE_NOOP("Segment", "staff"),
}
"""What several people are."""

NO_SEGMENT = QT_TRANSLATE_NOOP("Segment", "without a segment")
SOMEBODY = QT_TRANSLATE_NOOP("Person", "somebody")
"""Who is mentioned and has no name here, or may not be named."""
NOBODY_NAMED = QT_TRANSLATE_NOOP("Person", "nobody named")


@dataclass(frozen=True)
class Person:
    """Somebody invited, project-wide. Only `alias` leaves the page People; names stand only here."""

    id: str
    project_id: str
    alias: str
    created_at: int
    real_name: str = ""
    contact: str = ""
    belongs_to: str = ""
    """Household or firm: people who share one are one voice."""
    segment: Segment | None = None
    ahead: str = ""
    """Why a lead user is ahead of the others."""
    note: str = ""


class Attendance(StrEnum):
    INVITED = "invited"
    CONFIRMED = "confirmed"
    CAME = "came"


@dataclass(frozen=True)
class Participant:
    """A person in one session, with the number on the badge and the segment held on that day."""

    id: str
    session_id: str
    person_id: str
    number: int
    segment: Segment | None = None
    attendance: Attendance = Attendance.INVITED
    screener: str = ""
    prepared: str = ""
    came_at: int | None = None
    """When they came through the door, UTC ms."""


@dataclass(frozen=True)
class Presence:
    """An interval in which a participant was in the room, in ms since the session's start."""

    id: str
    participant_id: str
    from_ms: int
    to_ms: int | None = None


class Role(StrEnum):
    FACILITATOR = "facilitator"
    NOTE_TAKER = "note-taker"
    OBSERVER = "observer"


@dataclass(frozen=True)
class TeamMember:
    id: str
    project_id: str
    name: str
    role: Role
    rank: str
