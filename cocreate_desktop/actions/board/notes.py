"""Put notes on the board, move them about, change and delete them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import Places, acting, assure_takes_notes, members, with_piles
from cocreate_desktop.actions.board.locking import free_notes, refuse_locked
from cocreate_desktop.actions.board.ties import insert_tied, let_go_of_needs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.ordering import ranks_around
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.actions.verbs import Verb
from cocreate_desktop.actions.wording import clean, visible
from cocreate_desktop.domain.board import Author, Note, NoteKind
from cocreate_desktop.domain.board.boxes import grid, on_board, slot
from cocreate_desktop.domain.board.kinds import kind_of, kinds_by_tag
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.limits import MOST_NOTES
from cocreate_desktop.domain.mentions import mentions
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

TEXT = QT_TRANSLATE_NOOP("Field", "The note")
NOT_AGREED = QT_TRANSLATE_NOOP("Board", "{alias} did not agree to notes. Leave them out of the note.")
TOO_MANY = QT_TRANSLATE_NOOP("Board", "{n} notes are too many at once; {most} fit. Paste them in parts.")
SEALED = QT_TRANSLATE_NOOP(
    "Board", "This observation waits for somebody's agreement to notes. It can become a note after that."
)


@dataclass(frozen=True)
class NewNotes:
    """Notes on their way in, one for each text: into a cluster, else loose on the board in a grid from x, y
    on, or in the tray. Texts mention people by person id. `kinds` are those of the texts one by one, where
    they are not all of one kind."""

    kind: NoteKind
    texts: Sequence[str]
    kinds: Sequence[NoteKind] = ()
    x: float = 0.0
    y: float = 0.0
    on_board: bool = False
    cluster_id: str | None = None
    participant_id: str | None = None
    author: Author = Author.TEAM


def add_notes(
    desk: Desk, session_id: str, new: NewNotes, *, note_id: str | None = None, gesture: str | None = None
) -> ChangeSet:
    """Put notes down, as one act; `note_id` is that of the first.

    Raises UserError for an empty text, a long one, too many, and for somebody who did not agree to notes.
    """
    if done := desk.already_made("notes", note_id):
        return done
    if len(new.texts) > MOST_NOTES:
        raise UserError(TOO_MANY.fill(n=len(new.texts), most=MOST_NOTES))
    words = [needed_words(text) for text in new.texts]
    everybody_agreed(desk, session_id, [new.participant_id] if new.participant_id else [], words)
    ids = [note_id or desk.new_id(), *(desk.new_id() for _ in words[1:])]
    kinds = new.kinds or [new.kind] * len(words)
    notes = [
        Note(
            one, session_id, kind, text, desk.now(), x=left, y=top, on_board=new.on_board,
            cluster_id=new.cluster_id, participant_id=new.participant_id, author=new.author,
        )
        for one, kind, text, (left, top) in zip(
            ids, kinds, words, grid(len(words), new.x, new.y), strict=True
        )
    ]  # fmt: skip
    return insert_notes(desk, session_id, notes, gesture)


def note_observations(
    desk: Desk,
    session_id: str,
    observation_ids: Iterable[str],
    *,
    cluster_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Make notes of entries, in a cluster or in the tray; those without words or with a note are skipped.

    An entry whose tag names a kind, such as #idea, becomes a note of that kind.

    Raises UserError for an entry that may not be shown yet.
    """
    notes = notes_from(desk, session_id, observation_ids, cluster_id)
    return insert_notes(desk, session_id, notes, gesture) if notes else None


def notes_from(
    desk: Desk, session_id: str, observation_ids: Iterable[str], cluster_id: str | None
) -> list[Note]:
    """The notes that entries become, not yet put down. Raises UserError as `note_observations` does."""
    agreed = Consents.of_session(desk.library, session_id)
    entries = {one.observation.id: one for one in desk.library.observations.of_session(session_id)}
    noted = desk.library.board.noted(session_id)
    wanted = [entries[one] for one in dict.fromkeys(observation_ids) if one not in noted]
    if len(list(agreed.entries(wanted))) < len(wanted):
        raise UserError(SEALED)
    by_tag = kinds_by_tag(desk.library.sessions.tags(session_id))
    return [
        Note(
            desk.new_id(), session_id, kind_of(entry, by_tag), entry.observation.text,
            desk.now(), on_board=cluster_id is not None, cluster_id=cluster_id,
            observation_id=entry.observation.id, participant_id=agreed.first_of(entry),
            author=Author.CUSTOMER,
        )
        for entry in wanted
        if visible(entry.observation.text)
    ]  # fmt: skip


def edit_note(
    desk: Desk,
    note_id: str,
    *,
    text: str | None = None,
    kind: NoteKind | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change what is given. Raises UserError as `add_notes` does."""
    note = desk.library.board.note(note_id)
    fields: dict[str, object] = {}
    if text is not None and (words := needed_words(text)) != note.text:
        everybody_agreed(desk, note.session_id, [], [words])
        fields["text"] = words
    if kind is not None:
        fields["kind"] = kind
    with acting(desk, verbs.EDIT_NOTE, note.session_id, gesture) as act:
        act.recorder.update(Note, note_id, **fields)
    return act.result


def change_kind(desk: Desk, note_ids: Collection[str], kind: NoteKind) -> ChangeSet | None:
    """Give several notes another kind, as one act."""
    return _change(desk, verbs.EDIT_NOTE, note_ids, kind=kind)


def change_author(desk: Desk, note_ids: Collection[str], author: Author) -> ChangeSet | None:
    """Say of several notes who wrote them, as one act."""
    return _change(desk, verbs.SAY_AUTHOR, note_ids, author=author)


def place_notes(desk: Desk, places: Places, *, gesture: str | None = None) -> ChangeSet | None:
    """Lay notes loose on the board, out of any cluster and out of the tray; a pile goes as one. What is
    locked stays."""
    free = free_notes(desk, places)
    if not free:
        return None
    session_id = _session_of(desk, free)
    piles = with_piles(desk, session_id, free)
    with acting(desk, verbs.MOVE_NOTES, session_id, gesture) as act:
        for note_id, pile in piles.items():
            x, y = on_board(*places[note_id])
            for one in pile:
                act.recorder.update(Note, one, x=x, y=y, on_board=True, cluster_id=None)
    return act.result


def put_in_cluster(
    desk: Desk,
    note_ids: Collection[str],
    cluster_id: str,
    *,
    before: str | None = None,
    places: Places | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Put notes into a cluster, before another one (None: behind all); a pile goes as one. Notes that are
    locked stay.

    `places` count from the cluster's origin, for a cluster that keeps its notes where they were put.
    Raises UserError for a cluster that is locked, and for a theme.
    """
    note_ids = free_notes(desk, note_ids)
    if not note_ids:
        return None
    cluster = desk.library.board.cluster(cluster_id)
    refuse_locked(desk, cluster)
    assure_takes_notes(desk, [cluster_id])
    note_ids = [one for pile in with_piles(desk, cluster.session_id, note_ids).values() for one in pile]
    others = [one for one in members(desk, cluster) if one.id not in note_ids]
    at = next((n for n, one in enumerate(others) if one.id == before), len(others))
    keys = ranks(len(note_ids), *ranks_around(others, at))
    places = places or {}
    with acting(desk, verbs.MOVE_NOTES, cluster.session_id, gesture) as act:
        for index, (note_id, rank) in enumerate(zip(note_ids, keys, strict=True)):
            x, y = places.get(note_id) or slot(len(others) + index, len(others) + len(note_ids))
            act.recorder.update(Note, note_id, cluster_id=cluster_id, on_board=True, rank=rank, x=x, y=y)
    return act.result


def back_to_tray(desk: Desk, note_ids: Collection[str], *, gesture: str | None = None) -> ChangeSet | None:
    """Take notes off the board, out of any cluster and pile; they wait in the tray. What is locked stays."""
    note_ids = free_notes(desk, note_ids)
    if not note_ids:
        return None
    session_id = _session_of(desk, note_ids)
    with acting(desk, verbs.MOVE_NOTES, session_id, gesture) as act:
        for pile in with_piles(desk, session_id, note_ids).values():
            for one in pile:
                act.recorder.update(Note, one, on_board=False, cluster_id=None, stack_id=None)
    return act.result


def delete_notes(desk: Desk, note_ids: Collection[str], *, gesture: str | None = None) -> ChangeSet | None:
    """Delete notes, as one act. An observation whose note goes waits in the tray again. What is locked
    stays."""
    note_ids = free_notes(desk, note_ids)
    if not note_ids:
        return None
    session_id = _session_of(desk, note_ids)
    with acting(desk, verbs.DELETE_NOTES, session_id, gesture) as act:
        let_go_of_needs(desk, act, session_id, note_ids)
        for note_id in note_ids:
            act.recorder.delete(Note, note_id)
    return act.result


def insert_notes(desk: Desk, session_id: str, notes: Sequence[Note], gesture: str | None) -> ChangeSet:
    """Put notes down behind all that are there. Raises UserError when one would lie right in a theme."""
    assure_takes_notes(desk, (note.cluster_id for note in notes))
    last = max((note.rank for note in desk.library.board.notes(session_id)), default=None)
    with acting(desk, verbs.ADD_NOTE, session_id, gesture) as act:
        lying = [
            replace(note, rank=rank, on_board=note.on_board or note.cluster_id is not None)
            for note, rank in zip(notes, ranks(len(notes), last or None), strict=True)
        ]
        insert_tied(act, lying)
    return act.made


def needed_words(text: str) -> str:
    """The words of a note as they are kept. Raises UserError for none, and for too many."""
    words = clean(text, TEXT)
    if not visible(words):
        raise UserError(QT_TRANSLATE_NOOP("Board", "The note is empty. Write a few words."))
    return words


def everybody_agreed(
    desk: Desk, session_id: str, participant_ids: Iterable[str], texts: Iterable[str]
) -> None:
    """Raises UserError when a note is on somebody, or mentions somebody, who did not agree to notes."""
    people = desk.library.people
    project_id = desk.library.sessions.get(session_id).project_id
    persons = {person.id: person for person in people.of_project(project_id)}
    concerned = people.persons_behind(participant_ids)
    concerned.update(one for text in texts for one in mentions(text))
    for person_id in sorted(concerned & persons.keys()):
        if not Agreed.of(people.consents_of(person_id)).to(ConsentItem.NOTES):
            raise UserError(NOT_AGREED.fill(alias=persons[person_id].alias))


def _change(desk: Desk, verb: Verb, note_ids: Collection[str], **fields: object) -> ChangeSet | None:
    if not note_ids:
        return None
    with acting(desk, verb, _session_of(desk, note_ids)) as act:
        for note_id in note_ids:
            act.recorder.update(Note, note_id, **fields)
    return act.result


def _session_of(desk: Desk, note_ids: Iterable[str]) -> str:
    return desk.library.board.note(next(iter(note_ids))).session_id
