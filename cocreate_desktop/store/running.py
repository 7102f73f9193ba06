"""What a running session keeps that is not history: clock anchors and the half-typed line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cocreate_desktop.domain.clock import Anchor
from cocreate_desktop.store import driver
from cocreate_desktop.store.driver import Database
from cocreate_desktop.store.reading import Repository


@dataclass(frozen=True)
class Draft:
    """A line that was begun and not saved; `at_ms` is when its first letter fell."""

    line: str
    at_ms: int


class Running(Repository):
    """Neither anchors nor drafts enter the change log: nobody undoes a clock, and a half-typed line may
    hold a name. Writing raises UserError for a full disk and other faults of the world."""

    def __init__(self, db: Database, path: Path) -> None:
        super().__init__(db)
        self._path = path

    def keep_anchor(self, anchor: Anchor) -> None:
        with driver.told(self._path), self._db.atomic():
            self._db.conn.execute(
                "INSERT INTO clock_anchors (id, session_id, device, utc_ms, boot_ns, boot_id, at_ms)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    anchor.id,
                    anchor.session_id,
                    anchor.device,
                    anchor.utc_ms,
                    anchor.boot_ns,
                    anchor.boot_id,
                    anchor.at_ms,
                ),
            )

    def last_anchor(self, session_id: str) -> Anchor | None:
        row = self._db.conn.execute(
            "SELECT id, session_id, device, utc_ms, boot_ns, boot_id, at_ms FROM clock_anchors"
            " WHERE session_id = ? ORDER BY at_ms DESC, rowid DESC LIMIT 1",
            (session_id,),
        ).fetchone()
        return Anchor(*row) if row else None

    def keep_draft(self, session_id: str, device: str, draft: Draft) -> None:
        with driver.told(self._path), self._db.atomic():
            self._db.conn.execute(
                "INSERT INTO drafts (session_id, device, line, at_ms) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET line = excluded.line, at_ms = excluded.at_ms",
                (session_id, device, draft.line, draft.at_ms),
            )

    def drop_draft(self, session_id: str, device: str) -> None:
        """Forget the raw line; safe to call inside an act's transaction."""
        with driver.told(self._path), self._db.atomic():
            self._db.conn.execute(
                "DELETE FROM drafts WHERE session_id = ? AND device = ?", (session_id, device)
            )

    def drop_drafts(self, session_id: str) -> None:
        """Forget the raw lines of all devices; safe to call inside an act's transaction."""
        with driver.told(self._path), self._db.atomic():
            self._db.conn.execute("DELETE FROM drafts WHERE session_id = ?", (session_id,))

    def drafts(self) -> list[tuple[str, str, Draft]]:
        """All half-typed lines, each with its session and its device."""
        rows = self._db.conn.execute("SELECT session_id, device, line, at_ms FROM drafts").fetchall()
        return [(session_id, device, Draft(line, at_ms)) for session_id, device, line, at_ms in rows]

    def draft(self, session_id: str, device: str) -> Draft | None:
        row = self._db.conn.execute(
            "SELECT line, at_ms FROM drafts WHERE session_id = ? AND device = ?", (session_id, device)
        ).fetchone()
        return Draft(*row) if row else None
