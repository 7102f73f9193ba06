"""Who of those in a room, or named, has not agreed to be photographed or recorded."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.mentions import mentions
from cocreate_desktop.domain.people import Participant, Presence
from cocreate_desktop.domain.staying import first_shared_ms, stays
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.store.library import Library

_NAMED = QT_TRANSLATE_NOOP("Picture", "{names} did not agree to photos. Leave the picture out.")
_IN_THE_ROOM = QT_TRANSLATE_NOOP(
    "Picture", "{names} did not agree to photos. Attach it only if nobody is on it."
)


class SomebodyMayBeOnItError(UserError):
    """Nobody is named and somebody in the room did not agree to photos: it may still be of a thing."""


@dataclass(frozen=True)
class Refusing:
    """Somebody in the room who has not agreed, and the first moment (session clock, ms) that counts."""

    alias: str
    from_ms: int


def assure_photo(
    library: Library, session_id: str, participant_ids: Collection[str], text: str, at_ms: int, *, thing: bool
) -> None:
    """Raises UserError if an entry must have no picture: whoever it is on or mentions has to have agreed, and
    if it names nobody all who were in the room at `at_ms`, unless the picture is of a `thing`."""
    named = {*library.people.persons_behind(participant_ids), *mentions(text)}
    if refusing := [one.alias for one in _refusing(library, session_id, named, ConsentItem.PHOTO)]:
        raise UserError(_NAMED.fill(names=", ".join(refusing)))
    if named or thing:
        return
    if there := refusing_in_room(library, session_id, ConsentItem.PHOTO, at_ms, at_ms):
        raise SomebodyMayBeOnItError(_IN_THE_ROOM.fill(names=", ".join(one.alias for one in there)))


def refusing_in_room(
    library: Library, session_id: str, item: ConsentItem, from_ms: int, to_ms: int
) -> list[Refusing]:
    """Who was in the room in this time without having agreed, by alias."""
    there = in_room(library, session_id, from_ms, to_ms)
    return [Refusing(one.alias, there[one.person_id]) for one in _refusing(library, session_id, there, item)]


def in_room(library: Library, session_id: str, from_ms: int, to_ms: int) -> dict[str, int]:
    """The people who were in the room in this time (by id), each with the first such moment; of a session
    that was deleted too, as it may come back."""
    started_at = library.sessions.started_at(session_id)
    presences = library.people.presence(session_id)
    moments = (
        (one.person_id, _first_moment(one, presences, started_at, from_ms, to_ms))
        for one in library.people.participants(session_id)
    )
    return {person_id: moment for person_id, moment in moments if moment is not None}


def _first_moment(
    participant: Participant, presences: Iterable[Presence], started_at: int | None, from_ms: int, to_ms: int
) -> int | None:
    own = [one for one in presences if one.participant_id == participant.id]
    shared = (first_shared_ms(stay, from_ms, to_ms) for stay in stays(participant, own, started_at))
    return min((moment for moment in shared if moment is not None), default=None)


@dataclass(frozen=True)
class _Named:
    person_id: str
    alias: str


def _refusing(
    library: Library, session_id: str, person_ids: Iterable[str], item: ConsentItem
) -> list[_Named]:
    """Those of these people who have not agreed, by alias; who was deleted since is only `…`."""
    project_id = library.sessions.get(session_id).project_id
    aliases = {one.id: one.alias for one in library.people.of_project(project_id)}
    refusing = (one for one in person_ids if not Agreed.of(library.people.consents_of(one)).to(item))
    return sorted((_Named(one, aliases.get(one, "…")) for one in refusing), key=lambda one: one.alias)
