"""Which migrations a library has seen, read without the machinery that applies them."""

from __future__ import annotations

from cocreate_desktop.store.driver import Database

APPLICATION_ID = 0x436F4372
"""`CoCr`, in the file's header, so that no other program's database is mistaken for a library."""

MIGRATION_SET = "cocreate"
MIGRATIONS = ("m0001_foundation", "m0002_disagreements", "m0003_room", "m0004_board", "m0005_paper")
"""The names of all migrations, in their order; `schema` holds what they do."""


def applied(db: Database) -> list[str]:
    """The names of the migrations that `db` has seen, oldest first."""
    known = db.conn.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone()
    if not known:
        return []
    rows = db.conn.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY rowid", (MIGRATION_SET,)
    )
    return [name for (name,) in rows]


def newest(db: Database) -> str:
    """The name of the last migration that `db` has seen."""
    return (applied(db) or [""])[-1]


def is_newer(db: Database) -> bool:
    """Whether a later version of the app has written to `db`."""
    return bool(set(applied(db)) - set(MIGRATIONS))


def is_older(db: Database) -> bool:
    """Whether migrations are still to be applied."""
    return bool(set(MIGRATIONS) - set(applied(db)))
