"""Sound of a session: who must agree, what of it may be kept, and where an entry is heard in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.agreeing import refusing_in_room
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.domain.observations import Media, Observation
from cocreate_desktop.domain.sessions import Recording
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.store import media_files, sound_files
from cocreate_desktop.store.media_files import Stored
from cocreate_desktop.store.sound_files import Unfinished

BEFORE_MS = 10_000
"""An entry is played from so long before its time: note-takers write after the fact."""

_SHORTEST_MS = 1_000


@dataclass(frozen=True)
class Passage:
    """A file, and from where to play it (ms)."""

    file: Path
    from_ms: int


def assure_sound(desk: Desk, session_id: str, at_ms: int) -> None:
    """Raises UserError, naming them, while somebody in the room has not agreed to be recorded."""
    refusing = refusing_in_room(desk.library, session_id, ConsentItem.AUDIO, at_ms, at_ms)
    if refusing:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Sound", "{names} did not agree to sound. Ask them, or go on without recording."
            ).fill(names=", ".join(one.alias for one in refusing))
        )


def allowed_ms(desk: Desk, under_way: Unfinished) -> int:
    """How much of a recording may be kept, ms: until somebody was there who did not agree."""
    return _agreed_ms(desk, under_way, under_way.length_ms)


def may_keep(desk: Desk, under_way: Unfinished, length_ms: int) -> bool:
    """Whether everybody who was there during a recording of this length agrees at this moment."""
    return _agreed_ms(desk, under_way, length_ms) == length_ms


def _agreed_ms(desk: Desk, under_way: Unfinished, length_ms: int) -> int:
    from_ms = under_way.from_ms
    until_ms = from_ms + length_ms
    # Who comes in the very millisecond in which it ends is not heard.
    last_ms = max(from_ms, until_ms - 1)
    refusing = refusing_in_room(desk.library, under_way.session_id, ConsentItem.AUDIO, from_ms, last_ms)
    return min((one.from_ms for one in refusing), default=until_ms) - from_ms


def prepare_to_keep(under_way: Unfinished, length_ms: int) -> Stored | None:
    """On any thread: cut a recording and measure its file. None, and the file is gone, if nothing is left.

    Raises UserError when the disk refuses.
    """
    if length_ms < _SHORTEST_MS:
        media_files.delete(under_way.path)
        return None
    sound_files.finish(under_way, length_ms)
    return media_files.measure(under_way.path)


def keep_sound(desk: Desk, under_way: Unfinished, stored: Stored, length_ms: int) -> ChangeSet | None:
    """Note which time of a session a recording plays, then give its file the name that the row says: a crash
    in between is mended by `left_behind`. It cannot be undone, only deleted. None for one that was noted
    already.

    Raises UserError when the disk refuses; the recording is then found again at the next start.
    """
    if _noted(desk, under_way) is not None:
        return None
    project_id = desk.library.sessions.get(under_way.session_id).project_id
    media = Media(desk.new_id(), project_id, stored.sha256, sound_files.MIME, stored.size)
    recording = Recording(
        desk.new_id(), under_way.session_id, media.id, under_way.from_ms, under_way.from_ms + length_ms
    )
    with desk.act(verbs.KEEP_SOUND, project_id, under_way.session_id) as act:
        act.recorder.insert(media, recording)
    media_files.give_name(under_way.path, stored.sha256)
    return act.made


def delete_sound(desk: Desk, session_id: str) -> ChangeSet | None:
    """Delete what was recorded of a session; None when nothing was. The files go 30 days later."""
    with desk.act(verbs.DELETE_SOUND, desk.library.sessions.get(session_id).project_id, session_id) as act:
        for recording in desk.library.sessions.recordings(session_id):
            act.recorder.delete(Recording, recording.id)
            act.recorder.delete(Media, recording.media_id)
    return act.result


def left_behind(desk: Desk) -> list[Unfinished]:
    """Recordings that a crash cut off. Those of sessions that are gone are deleted, and those that have their
    row already get their name. Raises UserError when the disk refuses that."""
    cut_off: list[Unfinished] = []
    for one in sound_files.unfinished(desk.library.media.folder):
        if desk.library.sessions.find(one.session_id) is None:
            media_files.delete(one.path)
        elif (known := _noted(desk, one)) is not None:
            media_files.give_name(one.path, desk.library.media.get(known.media_id).sha256)
        else:
            cut_off.append(one)
    return cut_off


def _noted(desk: Desk, under_way: Unfinished) -> Recording | None:
    recordings = desk.library.sessions.recordings(under_way.session_id)
    return next((one for one in recordings if one.from_ms == under_way.from_ms), None)


def heard_at(desk: Desk, observation: Observation) -> Passage | None:
    """Where an entry is heard, from 10 s before it; None if nothing was recorded then or its file is gone."""
    recording = desk.library.media.recording_at(observation)
    media = desk.library.media.find(recording.media_id) if recording else None
    if recording is None or media is None:
        return None
    file = desk.library.media.file(media)
    begin_ms = max(0, observation.at_ms - BEFORE_MS - recording.from_ms)
    return Passage(file, begin_ms) if file.is_file() else None
