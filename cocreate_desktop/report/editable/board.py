"""The board: each cluster with its notes, and the notes that nobody sorted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cocreate_desktop.domain.board import NOTE_KINDS, UNTITLED, NoteKind
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.report import words
from cocreate_desktop.report.content import ClusterPart, NotePart, Report, SessionPart

from .blocks import Block, Cell, Heading, Paragraph, Span, Table, Text, bold, cell, lines, quiet, text
from .sessions import chapter
from .signs import sign
from .telling import Teller


def board(content: Report, part: SessionPart, tell: Teller) -> Iterator[Block]:
    """The chapter on one session; nothing at all for a board without notes."""
    told = part.board
    if told is None or not told.notes:
        return
    number = content.sessions.index(part) + 1
    yield Heading(1, chapter(content, part, tell.say(words.BOARD)), f"board-{number}")
    yield Paragraph(bold(told.headline))
    yield Paragraph(lines(text(told.summary), *map(text, told.votes)))
    for cluster in told.clusters:
        title = cluster.title or tell.say(UNTITLED)
        yield Heading(2, title)
        yield from _about(cluster, tell)
        yield from _notes(title, cluster.notes, tell)
    if told.loose:
        title = tell.say(words.LOOSE_NOTES)
        yield Heading(2, title)
        if told.loose_summary:
            yield Paragraph(quiet(told.loose_summary))
        yield from _notes(title, told.loose, tell)


def _about(cluster: ClusterPart, tell: Teller) -> Iterator[Block]:
    """The marks of its assumptions, its votes, and whom it counts."""
    marks = [f"{sign(mark)}\u00a0{code}" for code, mark in cluster.marks]
    votes = [_votes(cluster.votes, tell)] if cluster.votes else []
    told = lines(bold(" · ".join([*marks, *votes])), quiet(cluster.counts))
    if told:
        yield Paragraph(told)


def _votes(votes: int, tell: Teller) -> str:
    return tell.say(words.ONE_VOTE if votes == 1 else words.VOTES, n=votes)


def _notes(title: str, notes: Sequence[NotePart], tell: Teller) -> Iterator[Block]:
    if notes:
        yield Table(title, (), (14.0, 56.0, 30.0), [_note(note, tell) for note in notes])


def _note(note: NotePart, tell: Teller) -> Sequence[Cell]:
    is_quote = note.kind is NoteKind.SAID and note.verbatim
    told = tell.spoken(note.text, Mode.SAID) if is_quote else note.text
    need = tell.say(words.NEED_SERVED, need=note.need) if note.need else ""
    votes = _votes(note.votes, tell) if note.votes else ""
    return (
        cell(tell.say(NOTE_KINDS[note.kind])),
        Cell(lines(text(told), quiet(need))),
        Cell(lines(_source(note, tell), bold(votes))),
    )


def _source(note: NotePart, tell: Teller) -> Text:
    told = ", ".join(filter(None, (note.who, note.time)))
    if not told:
        return ()
    return (Span(told, quiet=True),) if note.entry is None else (tell.to_entry(note.entry, told),)
