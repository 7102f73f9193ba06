"""What is still missing before a session can rely on everybody who is invited."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.views.people.roster import Roster, Row

_SHARE = re.compile(r"(\d+)(?:\s*/\s*|\s+\D+\s+)(\d+)")


class Lack(StrEnum):
    """What a person lacks, the gravest first."""

    ANSWERS = "answers"
    SEGMENT = "segment"
    SCREENER = "screener"


@dataclass(frozen=True)
class Missing:
    lack: Lack
    row: Row


def missing(roster: Roster) -> list[Missing]:
    """What is missing, the gravest first, and those who are here before the others.

    A session that has started keeps its segments, and who was let in was let in.
    """
    if roster.session is None:
        return []
    lacks = list(Lack) if roster.session.state is SessionState.PLANNED else [Lack.ANSWERS]
    in_order = sorted(roster.rows, key=lambda row: not row.here)
    return [Missing(lack, row) for lack in lacks for row in in_order if _lacks(row, lack)]


def screener_open(text: str) -> bool:
    """Whether a screener says that only a part of it was answered: "3 of 4"."""
    share = _SHARE.fullmatch(text.strip())
    return share is not None and int(share[1]) < int(share[2])


def _lacks(row: Row, lack: Lack) -> bool:
    match lack:
        case Lack.ANSWERS:
            return not row.asked
        case Lack.SEGMENT:
            return row.segment is None
        case Lack.SCREENER:
            return row.participant is not None and screener_open(row.participant.screener)
