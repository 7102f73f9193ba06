"""What the ids in an entry stand for, as the feed writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cocreate_desktop.domain.clock import clock_text, length_text
from cocreate_desktop.domain.evidence import SessionCase, prompted
from cocreate_desktop.domain.mentions import display
from cocreate_desktop.domain.observations import MODES, SENTIMENTS, Entry, Mode, Side
from cocreate_desktop.domain.people import NOBODY_NAMED, SEGMENTS, SOMEBODY
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.run.record import Guest, Record
from cocreate_desktop.views.wording import as_tip, quoted, say

STEP = QT_TRANSLATE_NOOP("Run", "{n} · {title}")
SINCE = QT_TRANSLATE_NOOP("Run", "from {time}")
WHY = QT_TRANSLATE_NOOP("Run", "why: {words}")
NOTED_BY = QT_TRANSLATE_NOOP("Run", "Noted by {name}")
PROMPTED = QT_TRANSLATE_NOOP("Run", "prompted")
FROM_MEMORY = QT_TRANSLATE_NOOP("Run", "from memory")
IN_PRIVATE = QT_TRANSLATE_NOOP("Run", "written in private")
NO_STEP = QT_TRANSLATE_NOOP("Run", "Between steps")


@dataclass(frozen=True)
class FeedNames:
    """Looks names up in a record; a new record makes a new one."""

    record: Record

    @cached_property
    def guests(self) -> Mapping[str, Guest]:
        return {guest.id: guest for guest in self.record.guests}

    @cached_property
    def tag_names(self) -> Mapping[str, str]:
        return {tag.id: tag.name for tag in self.record.tags}

    @cached_property
    def headers(self) -> Mapping[str, tuple[str, str]]:
        """By step run, what stands over its entries: the step, and since when."""
        found: dict[str, tuple[str, str]] = {}
        for run in self.record.runs:
            step = self.record.step_by_id.get(run.session_step_id)
            if step is not None:
                title = say(STEP.fill(n=self.record.number_of[step.id], title=step.title))
                found[run.id] = (title, say(SINCE.fill(time=clock_text(run.started_ms))))
        return found

    @cached_property
    def members(self) -> Mapping[str, str]:
        return {member.id: member.name for member in self.record.team}

    @cached_property
    def _case(self) -> SessionCase:
        """As much of the session as tells what was prompted."""
        return SessionCase(self.record.session, items=self.record.items, ticks=self.record.ticks)

    def header(self, entry: Entry) -> tuple[str, str]:
        return self.headers.get(entry.observation.step_run_id or "", (say(NO_STEP), ""))

    def time(self, entry: Entry) -> str:
        return clock_text(entry.observation.at_ms)

    def people(self, entry: Entry) -> list[tuple[str, str]]:
        """Aliases with their segment words; a participant who is gone has no name here, and who refused notes
        is not among them."""
        named = (one for one in entry.participants if one not in self.record.agreed.refused)
        guests = (self.guests.get(one) for one in named)
        return [
            (guest.alias, say(SEGMENTS[guest.segment]) if guest.segment else "")
            if guest
            else (say(SOMEBODY), "")
            for guest in guests
        ]

    def text(self, entry: Entry) -> str:
        """The words as they are read: what was said in quotes, and what answers another entry as such."""
        words = self.words(entry)
        read = quoted(words) if entry.observation.mode is Mode.SAID else words
        return say(WHY.fill(words=read)) if entry.observation.answers_id else read

    def words(self, entry: Entry) -> str:
        return display(entry.observation.text, self.record.names, say(SOMEBODY))

    def hint(self, entry: Entry) -> str:
        """What a row shows in full when one rests on it: the words, and by whom."""
        author = self.author(entry)
        by = say(NOTED_BY.fill(name=author)) if author else ""
        return "".join(as_tip(part) for part in (self.text(entry), by) if part)

    def author(self, entry: Entry) -> str:
        """Who wrote it; "" if nobody said who sat there."""
        return self.members.get(entry.observation.author, "")

    def marks(self, entry: Entry) -> list[str]:
        """What else is known of an entry, a word or two each."""
        observation = entry.observation
        length = observation.duration_ms
        known = (
            (length is not None, length_text(length or 0)),
            (self.is_prompted(entry), say(PROMPTED)),
            (observation.from_memory, say(FROM_MEMORY)),
            (observation.in_private, say(IN_PRIVATE)),
        )
        return [words for holds, words in known if holds]

    def is_prompted(self, entry: Entry) -> bool:
        """Whether it came after the question, or the thing shown, of what it speaks for or against."""
        by_hand = entry.observation.prompted
        if by_hand is not None or not entry.evidence:
            return bool(by_hand)
        return any(prompted(self._case, entry, link.session_assumption_id) for link in entry.evidence)

    def tags(self, entry: Entry) -> str:
        return " ".join(f"#{self.tag_names[tag]}" for tag in entry.tags if tag in self.tag_names)

    def links(self, entry: Entry) -> list[tuple[Side, str]]:
        codes = self.record.code_of
        known = [link for link in entry.evidence if link.session_assumption_id in codes]
        return [(link.side, codes[link.session_assumption_id]) for link in known]

    def sentence(self, entry: Entry) -> str:
        """The row in one line, for the clipboard's reader and for assistive tools."""
        return " ".join(part for part in (*self.cells(entry), *self.marks(entry)) if part)

    def cells(self, entry: Entry) -> list[str]:
        """The row as the cells of a table: time, who, how, words, tags, evidence."""
        who = ", ".join(alias for alias, _ in self.people(entry)) or say(NOBODY_NAMED)
        links = " ".join(f"{'+' if side is Side.FOR else '-'}{code}" for side, code in self.links(entry))
        return [
            self.time(entry), who, say(MODES[entry.observation.mode]), self.words(entry), self.tags(entry),
            links,
        ]  # fmt: skip

    def columns(self, entry: Entry) -> list[str]:
        """All that a row shows, as the cells of a table: those above, mood, star and marks."""
        mood = entry.observation.sentiment
        star = "*" if entry.observation.starred else ""
        return [*self.cells(entry), say(SENTIMENTS[mood]) if mood else "", star, ", ".join(self.marks(entry))]
