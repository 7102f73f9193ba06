"""Sessions, what was frozen into them, and what happened to their clock."""

from __future__ import annotations

from cocreate_desktop.domain.assumptions import Override, SessionAssumption
from cocreate_desktop.domain.scenario import SessionItem, SessionStep, SessionStepTest
from cocreate_desktop.domain.sessions import (
    Import,
    Pause,
    Recording,
    Session,
    SessionRule,
    SessionTag,
    StepRun,
    Tick,
)
from cocreate_desktop.store.reading import Repository

_OF_STEP = "session_step_id IN (SELECT id FROM session_steps WHERE session_id = ?)"


class Sessions(Repository):
    def of_project(self, project_id: str) -> list[Session]:
        """In date order: the started ones by their start, then the planned ones. Rehearsals count nowhere."""
        return self._in_date_order("project_id = ? AND rehearsal = 0", project_id)

    def rehearsals(self, project_id: str) -> list[Session]:
        """The sessions held for practice, in date order."""
        return self._in_date_order("project_id = ? AND rehearsal = 1", project_id)

    def get(self, session_id: str) -> Session:
        return self._get(Session, session_id)

    def find(self, session_id: str) -> Session | None:
        """The session, if neither it nor its project is deleted."""
        found = self._read(
            Session,
            "id = ? AND project_id IN (SELECT id FROM projects WHERE deleted_at IS NULL)",
            (session_id,),
        )
        return found[0] if found else None

    def started_at(self, session_id: str) -> int | None:
        """When a session began (UTC ms), one that was deleted too; None if it has not."""
        rows = self._db.conn.execute("SELECT started_at FROM sessions WHERE id = ?", (session_id,))
        return next((started_at for (started_at,) in rows), None)

    def running(self) -> Session | None:
        """The one session that has started and not ended."""
        found = self._read(
            Session,
            "started_at IS NOT NULL AND ended_at IS NULL"
            " AND project_id IN (SELECT id FROM projects WHERE deleted_at IS NULL)",
        )
        return found[0] if found else None

    def last_end(self, now_ms: int) -> int | None:
        """When a session last ended (UTC ms); an end that lies in the future is none."""
        (ended_at,) = self._db.conn.execute(
            "SELECT MAX(ended_at) FROM sessions WHERE deleted_at IS NULL AND ended_at <= ?", (now_ms,)
        ).fetchone()
        return ended_at

    def codes_ever_used(self, project_id: str) -> list[str]:
        return self._texts("SELECT code FROM sessions WHERE project_id = ?", project_id)

    def imported_as(self, source: str, source_key: str) -> Session | None:
        """The living session that an earlier import of the same thing made."""
        found = self._read(
            Session,
            "id IN (SELECT session_id FROM imports WHERE source = ? AND source_key = ?)"
            " AND project_id IN (SELECT id FROM projects WHERE deleted_at IS NULL)",
            (source, source_key),
        )
        return found[0] if found else None

    def import_record(self, source: str, source_key: str) -> Import | None:
        """The record of an earlier import, though its session may be deleted since."""
        found = self._read(Import, "source = ? AND source_key = ?", (source, source_key))
        return found[0] if found else None

    def assumptions(self, session_id: str) -> list[SessionAssumption]:
        return self._read(SessionAssumption, "session_id = ?", (session_id,), "rank, id")

    def overrides(self, session_id: str) -> list[Override]:
        return self._read(
            Override,
            "session_assumption_id IN (SELECT id FROM session_assumptions WHERE session_id = ?)",
            (session_id,),
        )

    def steps(self, session_id: str) -> list[SessionStep]:
        return self._read(SessionStep, "session_id = ?", (session_id,), "rank, id")

    def items(self, session_id: str) -> list[SessionItem]:
        return self._read(SessionItem, _OF_STEP, (session_id,), "session_step_id, rank, id")

    def tests(self, session_id: str) -> list[SessionStepTest]:
        return self._read(SessionStepTest, _OF_STEP, (session_id,))

    def tags(self, session_id: str) -> list[SessionTag]:
        return self._read(SessionTag, "session_id = ?", (session_id,), "rank, id")

    def rules(self, session_id: str) -> list[SessionRule]:
        return self._read(SessionRule, "session_id = ?", (session_id,), "name")

    def runs(self, session_id: str) -> list[StepRun]:
        return self._read(StepRun, "session_id = ?", (session_id,), "started_ms, id")

    def pauses(self, session_id: str) -> list[Pause]:
        return self._read(Pause, "session_id = ?", (session_id,), "from_ms, id")

    def recordings(self, session_id: str) -> list[Recording]:
        return self._read(Recording, "session_id = ?", (session_id,), "from_ms, id")

    def ticks(self, session_id: str) -> list[Tick]:
        return self._read(
            Tick, "step_run_id IN (SELECT id FROM step_runs WHERE session_id = ?)", (session_id,), "at_ms, id"
        )

    def _in_date_order(self, where: str, project_id: str) -> list[Session]:
        return self._read(
            Session, where, (project_id,),
            "started_at IS NULL, COALESCE(started_at, 0), planned_for, created_at, id",
        )  # fmt: skip
