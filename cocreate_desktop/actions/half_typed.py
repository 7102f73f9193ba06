"""Lines that were begun and not saved: which of them name somebody."""

from __future__ import annotations

import re

from cocreate_desktop.actions.capture import vocabulary
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.capture import parse
from cocreate_desktop.domain.capture.vocabulary import fold
from cocreate_desktop.domain.people import Person

_WORD = re.compile(r"\w+")


def drop_lines_naming(desk: Desk, person: Person) -> None:
    """Inside an act: forget the half-typed lines that name a person in any way that the grammar knows, or
    hold their name as a word."""
    running = desk.library.running
    for session_id, device, draft in running.drafts():
        if _names(desk, session_id, draft.line, person):
            running.drop_draft(session_id, device)


def _names(desk: Desk, session_id: str, line: str, person: Person) -> bool:
    own = {one.id for one in desk.library.people.participants(session_id) if one.person_id == person.id}
    read = parse(line, vocabulary(desk, session_id))
    name, words = fold(person.alias), _WORD.findall(fold(line))
    return (
        any(span.value in own for span in read.spans)
        or name in fold(line)
        or any(word in words for word in _WORD.findall(name)[:1])
    )
