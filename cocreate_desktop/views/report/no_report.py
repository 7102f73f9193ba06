"""What stands where there is no report yet: why, and what can be done meanwhile."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.views.report.tabs import DAY

RUN = "run"
"""The page that starts and ends sessions."""


@dataclass(frozen=True)
class NoReport:
    """The sentence, and a button that leads to RUN or to the tab DAY."""

    sentence: Message
    button: Message
    leads_to: str


_TO_RUN = QT_TRANSLATE_NOOP("NoReport", "Go to Run")
_NONE = NoReport(QT_TRANSLATE_NOOP("NoReport", "A session's report stands here after its end."), _TO_RUN, RUN)
_PLANNED = NoReport(
    QT_TRANSLATE_NOOP(
        "NoReport",
        "This session has not begun: its report comes when it has ended. Its paper can be printed now.",
    ),
    QT_TRANSLATE_NOOP("NoReport", "Paper for the day"),
    DAY,
)
_RUNNING = NoReport(
    QT_TRANSLATE_NOOP(
        "NoReport", "The report comes when the session has ended, so that nobody steers towards a verdict."
    ),
    _TO_RUN,
    RUN,
)


def no_report(session: Session | None) -> NoReport:
    """What to say while there is no report of a session, or no session."""
    if session is None:
        return _NONE
    return _PLANNED if session.state is SessionState.PLANNED else _RUNNING
