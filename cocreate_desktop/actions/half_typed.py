"""Lines that were begun and not saved, and paper walls half typed in: which of them name somebody."""

from __future__ import annotations

import re
from dataclasses import replace

from cocreate_desktop.actions.capture import vocabulary
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.capture import parse
from cocreate_desktop.domain.capture.vocabulary import KnownPerson, Vocabulary
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.people import Person

_WORD = re.compile(r"\w+")


def drop_lines_naming(desk: Desk, person: Person) -> None:
    """Inside an act: forget the half-typed lines that name a person in any way that the grammar knows, or
    hold their name as a word; of a paper wall the lines that do, or that bear their number."""
    running = desk.library.running
    for session_id, device, draft in running.drafts():
        if _Naming(desk, session_id, person).holds(draft.line):
            running.drop_draft(session_id, device)
    for session_id, device, wall in running.walls():
        naming = _Naming(desk, session_id, person)
        left = "\n".join(line for line in wall.text.split("\n") if not naming.holds_on_paper(line))
        if not left.strip():
            running.drop_wall(session_id, device)
        elif left != wall.text:
            running.keep_wall(session_id, device, replace(wall, text=left))


class _Naming:
    """Tells which lines name one person in one session."""

    def __init__(self, desk: Desk, session_id: str, person: Person) -> None:
        # A session that was deleted may come back, and with it what is half typed of it.
        lives = desk.library.sessions.find(session_id) is not None
        known = vocabulary(desk, session_id) if lives else Vocabulary()
        seats = dict(desk.library.people.seats(session_id, person.id))
        taken = {one.number for one in known.people if one.id not in seats}
        own = [KnownPerson(one, person.alias, number) for one, number in seats.items() if number not in taken]
        people = {one.id: one for one in (*known.people, *own)}
        self._vocabulary = replace(known, people=tuple(people.values()))
        self._ids = {one.id for one in own}
        self._on_paper = [re.compile(rf"\W*(?:[^:]*:\s*)?{one.number}\s*:(?!\d)") for one in own]
        self._name = fold(person.alias)
        self._first_word = _WORD.findall(self._name)[:1]

    def holds(self, line: str) -> bool:
        read, folded = parse(line, self._vocabulary), fold(line)
        words = _WORD.findall(folded)
        return (
            any(span.value in self._ids for span in read.spans)
            or self._name in folded
            or any(word in words for word in self._first_word)
        )

    def holds_on_paper(self, line: str) -> bool:
        """Their number stands in front, or behind a kind in whatever language."""
        return any(number.match(line) for number in self._on_paper) or self.holds(line)
