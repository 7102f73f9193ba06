"""Pictures: attach them to entries and to lines of the scenario, and take them off again."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.agreeing import assure_photo
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.observations import Media, ObservationMedia
from cocreate_desktop.domain.scenario import StepItem


@dataclass(frozen=True)
class Picture:
    """A picture whose file is stored: upright, without what cameras write into it. Bytes and pixels."""

    sha256: str
    mime: str
    size: int
    width: int
    height: int


def new_media(desk: Desk, project_id: str, picture: Picture, *, thing: bool = False) -> Media:
    """The record of a picture that comes with an entry; a `thing` was said to show nobody."""
    return Media(
        desk.new_id(), project_id, picture.sha256, picture.mime, picture.size,
        width=picture.width, height=picture.height, thing=thing,
    )  # fmt: skip


def attach_picture(
    desk: Desk, observation_id: str, picture: Picture, *, thing: bool = False
) -> ChangeSet | None:
    """Let an entry have a picture; None when it has that one already.

    Raises UserError, naming who did not agree to photos: whom the entry is on, or if it names nobody who was
    in the room (SomebodyMayBeOnItError, unless it is a `thing`).
    """
    library = desk.library
    entry = library.observations.get(observation_id)
    session = library.sessions.get(entry.observation.session_id)
    assure_photo(
        library, session.id, entry.participants, entry.observation.text, entry.observation.at_ms, thing=thing
    )
    if any(library.media.get(one).sha256 == picture.sha256 for one in entry.media):
        return None
    media = new_media(desk, session.project_id, picture, thing=thing)
    with desk.act(verbs.ATTACH_PICTURE, session.project_id, session.id) as act:
        act.recorder.insert(media, ObservationMedia(desk.new_id(), observation_id, media.id))
    return act.made


def detach_picture(desk: Desk, observation_id: str, media_id: str) -> ChangeSet | None:
    """Take a picture off an entry; None when it is off already. Its file goes 30 days later."""
    links = [one for one in desk.library.media.links_of(observation_id) if one.media_id == media_id]
    session = desk.library.sessions.get(desk.library.observations.get(observation_id).observation.session_id)
    with desk.act(verbs.DETACH_PICTURE, session.project_id, session.id) as act:
        for link in links:
            act.recorder.delete(ObservationMedia, link.id)
            _drop_unused(desk, act, media_id)
    return act.result


def set_line_picture(desk: Desk, item_id: str, picture: Picture | None) -> ChangeSet | None:
    """Let a line of the scenario show a picture, another one, or none."""
    item = desk.library.scenarios.item(item_id)
    project_id = desk.library.scenarios.step(item.step_id).project_id
    with desk.act(verbs.SET_PICTURE, project_id) as act:
        media = new_media(desk, project_id, picture, thing=True) if picture else None
        if media is not None:
            act.recorder.insert(media)
        act.recorder.update(StepItem, item_id, media_id=media.id if media else None)
        if item.media_id is not None:
            _drop_unused(desk, act, item.media_id)
    return act.result


def _drop_unused(desk: Desk, act: Act, media_id: str) -> None:
    """A session that has begun may still show what the scenario shows no more."""
    if not desk.library.media.is_used(media_id):
        act.recorder.delete(Media, media_id)
