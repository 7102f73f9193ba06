"""Which paper a note lies on, by what colours mean at the moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cocreate_desktop.domain.board import Note
from cocreate_desktop.domain.board.meaning import (
    WITHOUT,
    Meaning,
    Paper,
    papers_of_people,
    papers_of_steps,
    papers_of_tags,
    tag_that_tells,
    without,
)
from cocreate_desktop.domain.observations import Entry
from cocreate_desktop.views.board.meaning.sources import Sources
from cocreate_desktop.views.wording import say


class Papers:
    """The papers of one session. None stands for the paper of a note's kind."""

    def __init__(self, meaning: Meaning, sources: Sources) -> None:
        self.meaning = meaning
        self._sources = sources
        self._papers = _papers(meaning, sources)
        self._without = None if meaning is Meaning.KIND else without(say(WITHOUT[meaning]))

    def of_note(self, note: Note) -> Paper | None:
        if self._without is None:
            return None
        if self.meaning is Meaning.PERSON:
            return self._papers.get(note.participant_id or "", self._without)
        entry = self._sources.entry_of(note)
        return self.of_entry(entry) if entry is not None else self._without

    def of_entry(self, entry: Entry) -> Paper | None:
        """That of a note which the entry would become."""
        if self._without is None:
            return None
        return self._papers.get(self._key(entry) or "", self._without)

    def in_use(self, papers: Iterable[Paper | None]) -> list[Paper]:
        """The different ones in their order, that of notes without any last."""
        if self._without is None:
            return []
        found = {paper for paper in papers if paper is not None}
        return [paper for paper in (*self._papers.values(), self._without) if paper in found]

    def _key(self, entry: Entry) -> str | None:
        if self.meaning is Meaning.PERSON:
            return next((one for one in entry.participants if one in self._papers), None)
        if self.meaning is Meaning.TAG:
            return tag_that_tells(entry.tags, self._sources.kinds_by_tag)
        return self._sources.step_id_of(entry)


def _papers(meaning: Meaning, sources: Sources) -> Mapping[str, Paper]:
    if meaning is Meaning.PERSON:
        return papers_of_people(sources.seats)
    if meaning is Meaning.TAG:
        return papers_of_tags(sources.tags)
    return papers_of_steps(sources.steps) if meaning is Meaning.STEP else {}
