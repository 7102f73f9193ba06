"""What was said in a recording, and what a library heard of it, in the same words."""

from __future__ import annotations

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.mentions import plain_text
from cocreate_desktop.exchange.meetings import Meeting, kept

Said = tuple[int, str, str]
"""Time in ms, who, and the words."""


def spoken(meeting: Meeting) -> list[Said]:
    aliases = {one.letter: one.alias for one in meeting.participants}
    return sorted((one.start_ms, aliases[one.speaker], plain_text(one.text)) for one in kept(meeting))


def heard(desk: Desk, session_id: str) -> list[Said]:
    """In the order of the feed; what has the very same time is in no order."""
    library = desk.library
    project_id = library.sessions.get(session_id).project_id
    names = {one.id: one.alias for one in library.people.of_project(project_id)}
    aliases = {one.id: names[one.person_id] for one in library.people.participants(session_id)}
    entries = library.observations.of_session(session_id)
    found = [
        (entry.observation.at_ms, aliases[entry.participants[0]], entry.observation.text)
        for entry in entries
        if len(entry.participants) == 1
    ]
    assert [at_ms for at_ms, _, _ in found] == sorted(at_ms for at_ms, _, _ in found)
    return sorted(found)
