"""What chips, buttons and keys do to the line: they write or remove the token that one would have typed.

Each function takes a line with its cursor (the line's end if None) and gives both back changed. What it names
already said is taken out again. The writer's own words and spaces stay as they are; a line that had been
made plain is written anew, with the same meaning and the new token.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cocreate_desktop.domain.capture.draft import Draft, Link, Span, SpanKind
from cocreate_desktop.domain.capture.parsing import parse
from cocreate_desktop.domain.capture.vocabulary import Vocabulary
from cocreate_desktop.domain.capture.writing import FACE_OF, Edited, written
from cocreate_desktop.domain.observations import Mode, Sentiment, Side

_LEADING = (SpanKind.BACK, SpanKind.WHY, SpanKind.PERSON, SpanKind.MODE)


def with_person(line: str, vocabulary: Vocabulary, person_id: str, cursor: int | None = None) -> Edited:
    """Add somebody to those who said or did it, or take them out."""
    draft = parse(line, vocabulary)
    wanted = replace(draft, people=_toggled(draft.people, person_id))
    token = vocabulary.person_token(person_id) if person_id in wanted.people else ""
    gone = [] if token else _spans(draft, person_id, SpanKind.PERSON)
    others = _spans(draft, None, SpanKind.BACK, SpanKind.PERSON)
    at = max((span.end for span in others), default=0)
    return _edited(line, cursor, vocabulary, wanted, gone, token, at)


def with_mode(line: str, vocabulary: Vocabulary, mode: Mode, cursor: int | None = None) -> Edited:
    """Make it said or did, or leave open which."""
    draft = parse(line, vocabulary)
    wanted = replace(draft, mode=None if draft.mode is mode else mode)
    token = vocabulary.mode_token(mode) if wanted.mode else ""
    gone = _spans(draft, None, SpanKind.MODE)
    return _edited(line, cursor, vocabulary, wanted, gone, token, _end_of_lead(line, draft))


def with_tag(line: str, vocabulary: Vocabulary, tag_id: str, cursor: int | None = None) -> Edited:
    """Add a tag or take it off; a word that carried it in the text stays."""
    draft = parse(line, vocabulary)
    wanted = replace(draft, tags=_toggled(draft.tags, tag_id))
    token = vocabulary.tag_token(tag_id) if tag_id in wanted.tags else ""
    gone = [] if token else _spans(draft, tag_id, SpanKind.TAG)
    return _edited(line, cursor, vocabulary, wanted, gone, token)


def with_evidence(
    line: str, vocabulary: Vocabulary, assumption_id: str, side: Side, cursor: int | None = None
) -> Edited:
    """Make it speak for or against an assumption, or for neither."""
    draft = parse(line, vocabulary)
    link = Link(side, assumption_id)
    others = tuple(one for one in draft.evidence if one.assumption_id != assumption_id)
    wanted = replace(draft, evidence=others if link in draft.evidence else (*others, link))
    token = vocabulary.evidence_token(side, assumption_id) if link in wanted.evidence else ""
    gone = _spans(draft, assumption_id, SpanKind.FOR, SpanKind.AGAINST)
    return _edited(line, cursor, vocabulary, wanted, gone, token)


def with_sentiment(
    line: str, vocabulary: Vocabulary, sentiment: Sentiment, cursor: int | None = None
) -> Edited:
    """Set the face, or take it off."""
    draft = parse(line, vocabulary)
    wanted = replace(draft, sentiment=None if draft.sentiment is sentiment else sentiment)
    token = FACE_OF[sentiment] if wanted.sentiment else ""
    return _edited(line, cursor, vocabulary, wanted, _spans(draft, None, SpanKind.SENTIMENT), token)


def with_star(line: str, vocabulary: Vocabulary, cursor: int | None = None) -> Edited:
    """Star the entry, or take the star off."""
    draft = parse(line, vocabulary)
    wanted = replace(draft, starred=not draft.starred)
    token = "*" if wanted.starred else ""
    return _edited(line, cursor, vocabulary, wanted, _spans(draft, None, SpanKind.STAR), token)


def with_why(line: str, vocabulary: Vocabulary, cursor: int | None = None) -> Edited:
    """Let it answer the entry before it, or stand by itself."""
    draft = parse(line, vocabulary)
    wanted = replace(draft, why=not draft.why)
    token = f"{vocabulary.why}:" if wanted.why else ""
    at = max((span.end for span in _spans(draft, None, SpanKind.BACK)), default=0)
    return _edited(line, cursor, vocabulary, wanted, _spans(draft, None, SpanKind.WHY), token, at)


def _toggled(ids: tuple[str, ...], id_: str) -> tuple[str, ...]:
    return tuple(one for one in ids if one != id_) if id_ in ids else (*ids, id_)


def _spans(draft: Draft, value: str | None, *kinds: SpanKind) -> list[Span]:
    return [span for span in draft.spans if span.kind in kinds and value in (None, span.value)]


def _end_of_lead(line: str, draft: Draft) -> int:
    """Where the tokens end that open the line: the seconds back, who, and said or did."""
    end = 0
    for span in draft.spans:
        if span.kind not in _LEADING or line[end : span.start].strip():
            break
        end = span.end
    return end


def _edited(
    line: str,
    cursor: int | None,
    vocabulary: Vocabulary,
    wanted: Draft,
    gone: Sequence[Span],
    token: str,
    at: int | None = None,
) -> Edited:
    """The line without the spans `gone` and with `token` at `at` (at the end if None).

    If that does not come to mean what is `wanted`, the line is written anew.
    """
    edited = Edited(line, len(line) if cursor is None else cursor)
    at = at if at is not None and wanted.text else len(line)
    for span in reversed([span for span in gone if span.start >= at]):
        edited = _without(edited, span)
    if token:
        edited = _with(edited, token, at) if wanted.text else _with_last(edited, token)
    for span in reversed([span for span in gone if span.start < at]):
        edited = _without(edited, span)
    return edited if parse(edited.line, vocabulary) == wanted else written(wanted, vocabulary)


def _with(edited: Edited, token: str, at: int) -> Edited:
    """A cursor at the line's start moves along; elsewhere it stays, so that the text can go on there."""
    line, cursor = edited
    new = f" {token}" if at else f"{token} "
    moves = cursor > at or at == 0
    return Edited(f"{line[:at]}{new}{line[at:]}", cursor + len(new) if moves else cursor)


def _with_last(edited: Edited, token: str) -> Edited:
    """Where no text is yet, it will follow the token."""
    gap = " " if edited.line and not edited.line[-1].isspace() else ""
    line = f"{edited.line}{gap}{token} "
    return Edited(line, len(line))


def _without(edited: Edited, span: Span) -> Edited:
    line, cursor = edited
    start, end = span.start, span.end
    if span.in_text:
        end = start + 1
    elif end == len(line):
        start = max(0, start - 1)
    else:
        end = len(line) - len(line[end:].lstrip())
    if cursor > start:
        cursor = max(start, cursor - (end - start))
    return Edited(line[:start] + line[end:], cursor)
