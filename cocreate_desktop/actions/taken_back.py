"""What pictures and sound are erased when somebody takes an agreement back."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.actions.agreeing import in_room
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.domain.consent import Agreed, ConsentItem


def erase_media(desk: Desk, act: Act, person_id: str) -> None:
    """Inside an act that writes answers of a person: erase what these no longer allow, and for good what was
    taken off before.

    Pictures of entries on the person or that mention them; pictures of entries that name nobody, made while
    the person was in the room, unless of a thing; and sound of any time in which they were there. Files go
    after the act, by `let_go_of_files`.
    """
    library = desk.library
    agreed = Agreed.of(library.people.consents_of(person_id))
    going = [*library.media.taken_off(library.people.person(person_id).project_id)]
    if not agreed.to(ConsentItem.PHOTO):
        going += [*library.media.of_person(person_id), *_of_the_room(desk, person_id)]
    if not agreed.to(ConsentItem.AUDIO):
        going += _sound_of(desk, person_id)
    act.recorder.erase_media(list(dict.fromkeys(going)))


def let_go_of_files(desk: Desk, act: Act) -> None:
    """After an act: delete the files of what it erased."""
    desk.library.media.let_go(act.recorder.erased_files)


def _of_the_room(desk: Desk, person_id: str) -> Iterator[str]:
    for session_id in _sessions_of(desk, person_id):
        for media_id, at_ms in desk.library.media.of_nobody(session_id):
            if person_id in in_room(desk.library, session_id, at_ms, at_ms):
                yield media_id


def _sound_of(desk: Desk, person_id: str) -> Iterator[str]:
    for session_id in _sessions_of(desk, person_id):
        for recording in desk.library.sessions.recordings(session_id):
            if person_id in in_room(desk.library, session_id, recording.from_ms, recording.to_ms):
                yield recording.media_id


def _sessions_of(desk: Desk, person_id: str) -> list[str]:
    return [one.session_id for one in desk.library.people.participations(person_id)]
