"""Made-up reports, the usual, the odd and the large: each printed once for all tests that look at it."""

from __future__ import annotations

from functools import cache

from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.report.content import LogEntry, LogStep
from cocreate_desktop.report.drawing.ink import Paper
from tests.report.chapters import crowded_session, full_session, long_winded_session
from tests.report.contents import empty, long_session
from tests.report.printed import Printed, printed

TITLE = ("Reparatur während des Wartens an der Theke " * 9)[:300].strip()
ENDLESS = "ж" * 10_000
"""A word without a space, of a letter that stands in no words of ours."""
CROWDED, ENDLESS_EVERYWHERE = "60 people, 80 assumptions", "10,000 without a space everywhere"
MADE = {
    "nothing noted": empty(),
    "full": full_session(),
    CROWDED: crowded_session(),
    "titles of 300": long_winded_session(TITLE),
    ENDLESS_EVERYWHERE: long_winded_session(ENDLESS),
    "an entry of 10,000 without a space": empty(
        log=(LogStep("Step", "0:00", (LogEntry(1, "1:00", Mode.SAID, ENDLESS, "Lena"),)),)
    ),
    "long log": long_session(140),
}


@cache
def made(name: str, paper: Paper) -> Printed:
    """One of them on paper."""
    return printed(MADE[name], paper)
