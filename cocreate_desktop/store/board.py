"""The board of a session: notes, clusters, votes."""

from __future__ import annotations

from cocreate_desktop.domain.board import Cluster, ClusterAssumption, Note, Wall
from cocreate_desktop.domain.voting import RoundNote, Vote, VoteRound
from cocreate_desktop.store.reading import Repository

_OF_SESSION = "{} IN (SELECT id FROM {} WHERE session_id = ? AND deleted_at IS NULL)"


class Boards(Repository):
    def notes(self, session_id: str) -> list[Note]:
        """Every living note, on the board and in the tray; those of a cluster come in its order."""
        return self._read(Note, "session_id = ?", (session_id,), "rank, created_at, id")

    def note_sources(self, session_id: str) -> list[tuple[str | None, str | None, int]]:
        """Observation, participant, and how many living notes go back to just these two."""
        return self._db.conn.execute(
            "SELECT observation_id, participant_id, count(*) FROM notes"
            " WHERE session_id = ? AND deleted_at IS NULL GROUP BY observation_id, participant_id",
            (session_id,),
        ).fetchall()

    def note(self, note_id: str) -> Note:
        return self._get(Note, note_id)

    def noted(self, session_id: str) -> set[str]:
        """Ids of the observations that have a living note."""
        return set(
            self._texts(
                "SELECT observation_id FROM notes"
                " WHERE session_id = ? AND observation_id IS NOT NULL AND deleted_at IS NULL",
                session_id,
            )
        )

    def piles(self, session_id: str) -> list[list[str]]:
        """Ids of the living notes that lie on each other, each pile in its order with the top first."""
        rows = self._db.conn.execute(
            "SELECT COALESCE(stack_id, id), id FROM notes WHERE session_id = ? AND deleted_at IS NULL"
            " AND (stack_id IS NOT NULL OR id IN (SELECT stack_id FROM notes WHERE stack_id IS NOT NULL))"
            " ORDER BY stack_id IS NOT NULL, rank, created_at, id",
            (session_id,),
        )
        piles: dict[str, list[str]] = {}
        for pile, note_id in rows:
            piles.setdefault(pile, []).append(note_id)
        return list(piles.values())

    def clusters(self, session_id: str) -> list[Cluster]:
        return self._read(Cluster, "session_id = ?", (session_id,), "rank, id")

    def cluster(self, cluster_id: str) -> Cluster:
        return self._get(Cluster, cluster_id)

    def cluster_links(self, session_id: str) -> list[ClusterAssumption]:
        """Which assumption of the session a living cluster is about."""
        where = _OF_SESSION.format("cluster_id", "clusters")
        return self._read(ClusterAssumption, where, (session_id,), "rowid")

    def rounds(self, session_id: str) -> list[VoteRound]:
        return self._read(VoteRound, "session_id = ?", (session_id,), "created_at, id")

    def round(self, round_id: str) -> VoteRound:
        return self._get(VoteRound, round_id)

    def votes(self, session_id: str) -> list[Vote]:
        """Every vote of a living round on a living note."""
        where = (
            _OF_SESSION.format("round_id", "vote_rounds") + " AND " + _OF_SESSION.format("note_id", "notes")
        )
        return self._read(Vote, where, (session_id, session_id), "rowid")

    def all_votes(self, round_id: str) -> list[Vote]:
        """Every vote of a round, those on deleted notes too."""
        return self._read(Vote, "round_id = ?", (round_id,), "rowid")

    def round_notes(self, round_id: str) -> list[RoundNote]:
        """The needs that a round rates, in the order in which they were chosen."""
        return self._read(RoundNote, "round_id = ?", (round_id,), "rowid")

    def walls(self, session_id: str) -> list[Wall]:
        """The photographs of its paper walls in the order in which they came."""
        return self._read(Wall, "session_id = ?", (session_id,), "created_at, id")

    def wall(self, wall_id: str) -> Wall:
        return self._get(Wall, wall_id)
