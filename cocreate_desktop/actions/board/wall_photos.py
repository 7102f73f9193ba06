"""Photographs of paper walls: kept for a session, and taken away."""

from __future__ import annotations

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import acting
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.media import Picture, new_media
from cocreate_desktop.domain.board import Wall
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.observations import Media


def keep_wall_photo(
    desk: Desk, session_id: str, picture: Picture, *, wall_id: str | None = None
) -> ChangeSet:
    """Let a session have a photograph of its paper wall. It is of things: nobody is to be on it."""
    if done := desk.already_made("walls", wall_id):
        return done
    media = new_media(desk, desk.library.sessions.get(session_id).project_id, picture, thing=True)
    with acting(desk, verbs.KEEP_WALL, session_id) as act:
        act.recorder.insert(media, Wall(wall_id or desk.new_id(), session_id, media.id, desk.now()))
    return act.made


def delete_wall(desk: Desk, wall_id: str) -> ChangeSet:
    """Take a photograph away; the notes typed from it stay. Its file goes 30 days later."""
    wall = desk.library.board.wall(wall_id)
    with acting(desk, verbs.DELETE_WALL, wall.session_id) as act:
        act.recorder.delete(Wall, wall_id)
        if not desk.library.media.is_used(wall.media_id):
            act.recorder.delete(Media, wall.media_id)
    return act.made
