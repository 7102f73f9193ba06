"""Pictures and sound: what the rows say of them, and which files may go."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cocreate_desktop.domain.mentions import mention
from cocreate_desktop.domain.observations import Media, Observation, ObservationMedia
from cocreate_desktop.domain.sessions import Recording
from cocreate_desktop.store import media_files
from cocreate_desktop.store.driver import Database
from cocreate_desktop.store.reading import Repository
from cocreate_desktop.store.tables import living_references, referrers

_KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1000
"""A picture that was taken off goes with the backups that still show it."""


class MediaShelf(Repository):
    """The media of a library; `folder` holds the files."""

    def __init__(self, db: Database, folder: Path) -> None:
        super().__init__(db)
        self.folder = folder

    def get(self, media_id: str) -> Media:
        return self._get(Media, media_id)

    def find(self, media_id: str) -> Media | None:
        found = self._read(Media, "id = ?", (media_id,))
        return found[0] if found else None

    def file(self, media: Media) -> Path:
        return self.folder / media.sha256

    def links_of(self, observation_id: str) -> list[ObservationMedia]:
        """The pictures of an entry in the order in which they were attached."""
        return self._read(ObservationMedia, "observation_id = ?", (observation_id,), "rowid")

    def is_used(self, media_id: str) -> bool:
        """Whether a living row still shows or plays it."""
        return bool(living_references(self._db, referrers(self._db, "media"), media_id))

    def of_person(self, person_id: str) -> list[str]:
        """Ids of the pictures of entries that are on a person or mention them; of deleted entries too."""
        return self._texts(
            "SELECT DISTINCT l.media_id FROM observation_media l"
            " JOIN observations o ON o.id = l.observation_id"
            " LEFT JOIN observation_people p ON p.observation_id = o.id"
            " LEFT JOIN participants t ON t.id = p.participant_id"
            " WHERE t.person_id = ? OR instr(o.text, ?) ORDER BY l.media_id",
            person_id,
            mention(person_id),
        )

    def of_nobody(self, session_id: str) -> list[tuple[str, int]]:
        """Pictures that may show anybody, each with its time on the session clock: of entries that name
        nobody, deleted ones too, unless said to show a thing."""
        rows = self._db.conn.execute(
            "SELECT l.media_id, o.at_ms FROM observation_media l"
            " JOIN observations o ON o.id = l.observation_id"
            " JOIN media m ON m.id = l.media_id WHERE o.session_id = ? AND m.thing = 0 AND o.id NOT IN"
            " (SELECT observation_id FROM observation_people) ORDER BY o.at_ms, l.media_id",
            (session_id,),
        )
        return [(media_id, at_ms) for media_id, at_ms in rows]

    def taken_off(self, project_id: str) -> list[str]:
        """Ids of media that only an undo would bring back."""
        return self._texts(
            "SELECT id FROM media WHERE project_id = ? AND deleted_at IS NOT NULL AND sha256 <> ''",
            project_id,
        )

    def recording_at(self, observation: Observation) -> Recording | None:
        """The sound that was running when an entry was made."""
        found = self._read(
            Recording,
            "session_id = ? AND ? BETWEEN from_ms AND to_ms",
            (observation.session_id, observation.at_ms),
            "from_ms DESC, id",
        )
        return found[0] if found else None

    def let_go(self, hashes: Iterable[str]) -> None:
        """Delete the files of what was erased, unless something else shows the same."""
        wanted = set(self._texts("SELECT DISTINCT sha256 FROM media WHERE deleted_at IS NULL"))
        for sha256 in set(hashes) - wanted:
            media_files.delete(self.folder / sha256)

    def sweep(self, now_ms: int) -> None:
        """Delete what no row names any more. Only at the start: of what is attached the file comes first."""
        wanted = self._texts(
            "SELECT DISTINCT sha256 FROM media WHERE deleted_at IS NULL OR deleted_at > ?",
            now_ms - _KEPT_FOR_MS,
        )
        media_files.leave_only(self.folder, frozenset(wanted))
