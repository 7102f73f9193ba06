"""What a session keeps that is not history: clock anchors, the half-typed line and the half-typed wall."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from cocreate_desktop.domain.board import Author
from cocreate_desktop.domain.clock import Anchor
from cocreate_desktop.store import driver
from cocreate_desktop.store.driver import Database
from cocreate_desktop.store.reading import Repository


@dataclass(frozen=True)
class Draft:
    """A line that was begun and not saved; `at_ms` is when its first letter fell."""

    line: str
    at_ms: int


@dataclass(frozen=True)
class WallDraft:
    """A paper wall that was typed in and is not on the board yet; who wrote the notes, and stuck the dots."""

    text: str
    author: Author = Author.CUSTOMER
    dots_by: Author = Author.CUSTOMER


_WALL = "/wall"
"""Behind the device: the wall that is typed there, beside its line."""


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
        """Forget the raw lines of all devices, but no paper walls: those are typed in after the end. Safe to
        call inside an act's transaction."""
        with driver.told(self._path), self._db.atomic():
            self._db.conn.execute(
                "DELETE FROM drafts WHERE session_id = ? AND device NOT LIKE ?", (session_id, f"%{_WALL}")
            )

    def drafts(self) -> list[tuple[str, str, Draft]]:
        """All half-typed lines, each with its session and its device."""
        rows = self._db.conn.execute(
            "SELECT session_id, device, line, at_ms FROM drafts WHERE device NOT LIKE ?", (f"%{_WALL}",)
        ).fetchall()
        return [(session_id, device, Draft(line, at_ms)) for session_id, device, line, at_ms in rows]

    def draft(self, session_id: str, device: str) -> Draft | None:
        row = self._db.conn.execute(
            "SELECT line, at_ms FROM drafts WHERE session_id = ? AND device = ?", (session_id, device)
        ).fetchone()
        return Draft(*row) if row else None

    def keep_wall(self, session_id: str, device: str, draft: WallDraft) -> None:
        """Keep the wall that is typed; safe to call inside an act's transaction."""
        self.keep_draft(session_id, f"{device}{_WALL}", Draft(json.dumps(asdict(draft)), 0))

    def drop_wall(self, session_id: str, device: str) -> None:
        """Forget the wall that was typed; safe to call inside an act's transaction."""
        self.drop_draft(session_id, f"{device}{_WALL}")

    def wall(self, session_id: str, device: str) -> WallDraft | None:
        kept = self.draft(session_id, f"{device}{_WALL}")
        return _wall_in(kept.line) if kept else None

    def walls(self) -> list[tuple[str, str, WallDraft]]:
        """All walls that were typed and not put on the board, each with its session and its device."""
        rows = self._db.conn.execute(
            "SELECT session_id, device, line FROM drafts WHERE device LIKE ?", (f"%{_WALL}",)
        ).fetchall()
        return [(session_id, device.removesuffix(_WALL), _wall_in(line)) for session_id, device, line in rows]


def _wall_in(kept: str) -> WallDraft:
    fields = json.loads(kept)
    return WallDraft(fields["text"], Author(fields["author"]), Author(fields["dots_by"]))
