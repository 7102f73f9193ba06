"""After a session of the sample: its board with the votes, its findings, and where people disagreed."""

from __future__ import annotations

from collections import Counter

from cocreate_desktop.actions import board, disagreements, findings, voting
from cocreate_desktop.actions.sampling.room import Room
from cocreate_desktop.actions.sampling.stage import Stage
from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.clock import MS_PER_MINUTE
from cocreate_desktop.exchange.sample import (
    BoardStory,
    DisagreementStory,
    FindingStory,
    Held,
    NoteStory,
)

COFFEE_MS = 10 * MS_PER_MINUTE


def conclude(stage: Stage, room: Room, held: Held) -> None:
    """Sit down over a coffee, then lay the board, write the findings and note the disagreements."""
    stage.later(COFFEE_MS)
    if held.board is not None:
        _Board(stage, room, held.board).lay()
    for finding in held.findings:
        stage.later()
        _find(stage, room, finding)
    for disagreement in held.disagreements:
        stage.later()
        _disagree(stage, room, disagreement)


class _Board:
    """A board on its way: notes one by one, clusters, votes of the guests."""

    def __init__(self, stage: Stage, room: Room, story: BoardStory) -> None:
        self._stage = stage
        self._desk = stage.desk
        self._room = room
        self._story = story
        self._notes: list[tuple[NoteStory, str]] = []

    def lay(self) -> None:
        for cluster in self._story.clusters:
            self._stage.later()
            made = board.add_cluster(self._desk, self._room.session_id, cluster.title)
            cluster_id = made.ids("clusters")[0]
            self._room.clusters[cluster.title] = cluster_id
            board.link_cluster(self._desk, cluster_id, self._room.assumptions[cluster.code])
            for note in cluster.notes:
                self._put(note, cluster_id=cluster_id)
        for note in self._story.tray:
            self._put(note)
        for note in self._story.loose:
            self._put(note, on_board=True)
        board.tidy_board(self._desk, self._room.session_id)
        self._vote()

    def _put(self, note: NoteStory, *, cluster_id: str | None = None, on_board: bool = False) -> None:
        self._stage.later()
        if note.entry_ms is not None:
            note_id = self._of_entry(note, note.entry_ms, cluster_id)
        else:
            note_id = self._typed(note, cluster_id, on_board=on_board)
        self._notes.append((note, note_id))
        self._stage.ideas[self._desk.library.board.note(note_id).text] = note_id

    def _of_entry(self, note: NoteStory, entry_ms: int, cluster_id: str | None) -> str:
        """A note of an entry, shortened by hand where it has words of its own."""
        entry_id = self._room.entries[entry_ms]
        made = board.note_observations(self._desk, self._room.session_id, [entry_id], cluster_id=cluster_id)
        assert made is not None
        note_id = made.ids("notes")[0]
        board.edit_note(self._desk, note_id, text=note.text or None, kind=note.kind)
        return note_id

    def _typed(self, note: NoteStory, cluster_id: str | None, *, on_board: bool) -> str:
        made = board.add_notes(
            self._desk,
            self._room.session_id,
            board.NewNotes(
                note.kind or NoteKind.IDEA,
                [note.text],
                cluster_id=cluster_id,
                on_board=on_board,
                participant_id=self._room.participant(note.by) if note.by else None,
                author=Author.CUSTOMER if note.by else Author.TEAM,
            ),
        )
        return made.ids("notes")[0]

    def _vote(self) -> None:
        """A round of the guests, one by one."""
        self._stage.later()
        started = voting.start_round(
            self._desk, self._room.session_id, self._story.question, dots=self._story.dots_each
        )
        round_id = started.ids("vote_rounds")[0]
        for note, note_id in self._notes:
            for name, value in Counter(note.dots).items():
                voter = self._room.participant(name)
                voting.cast(self._desk, round_id, note_id, value, participant_id=voter)
        self._stage.later()
        voting.close_round(self._desk, round_id)


def _find(stage: Stage, room: Room, story: FindingStory) -> None:
    made = findings.add_finding(
        stage.desk,
        room.session_id,
        story.title,
        observation_ids=[room.entries[at_ms] for at_ms in story.entries],
        cluster_ids=[room.clusters[title] for title in story.clusters],
        assumption_ids=[stage.assumptions[code] for code in story.settles],
    )
    finding_id = made.ids("findings")[0]
    findings.edit_finding(
        stage.desk,
        finding_id,
        text=story.text,
        todo=story.todo,
        agree=story.agree,
        agree_of=story.agree_of,
        correction=story.correction,
    )
    stage.findings[story.title] = finding_id


def _disagree(stage: Stage, room: Room, story: DisagreementStory) -> None:
    made = disagreements.add_disagreement(
        stage.desk, room.session_id, story.one_side, story.other_side, answer=story.answer
    )
    disagreement_id = made.ids("disagreements")[0]
    for voices, other in ((story.one, False), (story.other, True)):
        for alias, standing in voices.items():
            disagreements.place_voice(
                stage.desk, disagreement_id, room.participant(alias), other=other, standing=standing
            )
