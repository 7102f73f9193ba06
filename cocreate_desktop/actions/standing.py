"""What the sessions held so far say about each assumption, as far as it may be shown now.

The Overview speaks of the sessions that have ended; here a running one counts people, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cocreate_desktop.domain.evidence import (
    JudgedSession,
    Mark,
    ProjectVerdict,
    Rules,
    SessionVerdict,
    Shape,
    Tally,
    Verdict,
    judge_project,
)
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.store.library import Library


@dataclass(frozen=True)
class SessionStanding:
    """What one session says about an assumption."""

    session: Session
    verdict: SessionVerdict


@dataclass(frozen=True)
class Standing:
    """What is known of one assumption.

    `held` counts the sessions that were started, also those without this assumption. While one of them
    runs no direction is shown anywhere: nobody should steer towards a verdict.
    """

    held: int = 0
    hides_direction: bool = False
    is_awaited: bool = False
    """Whether it is still being worked out: nothing may be said yet, not even that there is no evidence."""
    verdict: ProjectVerdict | None = None
    sessions: tuple[SessionStanding, ...] = ()

    @property
    def tally(self) -> Tally:
        """Everybody of all sessions once."""
        return self.verdict.pooled if self.verdict else Tally()

    @property
    def heard(self) -> int:
        return self.tally.heard

    @property
    def was_tested(self) -> bool:
        """Whether anybody was there in any session while it was tested."""
        return any(one.verdict.verdict is not Verdict.NOT_ASKED for one in self.sessions)

    @property
    def mark(self) -> Mark:
        return self.verdict.mark if self.verdict else Mark(Shape.DASHED)


@dataclass(frozen=True)
class Standings:
    """The standing of every assumption that a session was held on; the others share one without anything."""

    unknown: Standing
    known: dict[str, Standing]

    def of(self, assumption_id: str) -> Standing:
        return self.known.get(assumption_id, self.unknown)


def held_sessions(library: Library, project_id: str) -> list[Session]:
    """The sessions that were started, the running one too."""
    return [one for one in library.sessions.of_project(project_id) if one.state is not SessionState.PLANNED]


def standings_of(library: Library, project_id: str, judged: Iterable[JudgedSession]) -> Standings:
    """What these sessions say together: all that were started."""
    judged = list(judged)
    by_id = {one.case.session.id: one.case.session for one in judged}
    running = any(one.state is SessionState.RUNNING for one in by_id.values())
    verdicts = judge_project(judged, Rules.of(library.projects.rules(project_id)))
    return Standings(
        Standing(len(by_id), running),
        {
            assumption_id: Standing(
                len(by_id),
                running,
                verdict=verdict,
                sessions=tuple(
                    SessionStanding(by_id[one.assumption.session_id], one) for one in verdict.sessions
                ),
            )
            for assumption_id, verdict in verdicts.items()
        },
    )


def standings_awaited() -> Standings:
    """What is known while the sessions are still being judged."""
    return Standings(Standing(is_awaited=True), {})
