"""Words that must not be kept: which rows hold those of an entry, and how they are emptied."""

from __future__ import annotations

import json
from collections.abc import Iterable

from cocreate_desktop.store.driver import Database
from cocreate_desktop.store.rows import TOMBSTONED
from cocreate_desktop.store.tables import living_row, referrers


def belongings(db: Database, observation_id: str) -> list[tuple[str, str]]:
    """Table and id of the living rows that go with an entry: its links, the notes made of it, itself."""
    links = [
        (table, link_id)
        for table, column in referrers(db, "observations")
        if column == "observation_id" and table not in TOMBSTONED
        for (link_id,) in db.conn.execute(
            f"SELECT id FROM {table} WHERE observation_id = ?", (observation_id,)
        ).fetchall()
    ]
    notes = [("notes", note_id) for note_id in _notes(db, observation_id)]
    return [
        (table, row_id)
        for table, row_id in (*links, *notes, ("observations", observation_id))
        if living_row(db, table, row_id) is not None
    ]


def blank_words(db: Database, observation_id: str) -> tuple[str, ...]:
    """Empty the words of an entry and of the notes made of it, deleted ones too; the ids of them all."""
    db.conn.execute("UPDATE observations SET text = '' WHERE id = ?", (observation_id,))
    db.conn.execute("UPDATE notes SET text = '' WHERE observation_id = ?", (observation_id,))
    return (observation_id, *_notes(db, observation_id))


def media_of(db: Database, observation_id: str) -> list[str]:
    """The pictures that only this entry has."""
    rows = db.conn.execute(
        "SELECT media_id FROM observation_media WHERE observation_id = ?1 AND media_id NOT IN"
        " (SELECT media_id FROM observation_media WHERE observation_id <> ?1)",
        (observation_id,),
    )
    return [media_id for (media_id,) in rows]


def users_of_media(db: Database, media_id: str) -> list[tuple[str, str]]:
    """Table and id of the living rows that attach a picture to an entry or play a sound, and of its own."""
    users = [
        (table, row_id)
        for table in ("observation_media", "recordings")
        for (row_id,) in db.conn.execute(f"SELECT id FROM {table} WHERE media_id = ?", (media_id,)).fetchall()
    ]
    return [one for one in (*users, ("media", media_id)) if living_row(db, *one) is not None]


def blank_file(db: Database, media_id: str) -> str:
    """Let a deleted row name no file any more; the hash that it named."""
    (sha256,) = db.conn.execute("SELECT sha256 FROM media WHERE id = ?", (media_id,)).fetchone()
    db.conn.execute("UPDATE media SET sha256 = '', caption = '' WHERE id = ?", (media_id,))
    return sha256


def empty_images(db: Database, row_ids: Iterable[str]) -> None:
    """Empty what acts on disk remember of rows and of those that refer to them; the ids stay.

    All at once: every image has to be looked into.
    """
    among = "IN (SELECT value FROM json_each(?1))"
    db.conn.execute(
        "UPDATE change_rows SET before = '{}', after = '{}'"
        f" WHERE row_id {among}"
        f" OR EXISTS (SELECT 1 FROM json_each(before) AS held WHERE held.value {among})"
        f" OR EXISTS (SELECT 1 FROM json_each(after) AS held WHERE held.value {among})",
        (json.dumps(list(row_ids)),),
    )


def _notes(db: Database, observation_id: str) -> list[str]:
    rows = db.conn.execute("SELECT id FROM notes WHERE observation_id = ?", (observation_id,))
    return [note_id for (note_id,) in rows]
