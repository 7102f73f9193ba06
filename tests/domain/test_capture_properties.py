"""What holds for every line and every draft."""

from __future__ import annotations

import unicodedata
import uuid
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cocreate_desktop.domain import capture
from cocreate_desktop.domain.capture import (
    Draft,
    KnownAssumption,
    KnownPerson,
    KnownTag,
    Link,
    SpanKind,
    Vocabulary,
    parse,
)
from cocreate_desktop.domain.mentions import display, mentions, plain_text
from cocreate_desktop.domain.observations import Mode, Sentiment, Side


def _id(number: int) -> str:
    return str(uuid.UUID(int=(0x0198 << 112) | (0x7 << 76) | number))


ALIASES = (
    "Lena",
    "lena",
    "José",
    "Jose",
    "Anna",
    "Anna B.",
    "3",
    "José 李",
    "Annabel",
    "李 雷",
    "@x",
    "did:",
    "B. +A3",
    "{x}",
    "🙂",
    "",
)
TAGS = ("price", "Price", "opening hours", "opening", "hours #price", "A3", "'t", "ἀγορά")
CODES = ("A1", "A3", "A12", "30")
WORDS = (
    *"\\ ' + - * @ # : , {@ {@} \\\\ @@ '' -30 -300 30 1. said: did: said:x in: out: :) :| :( A3 A12".split(),
    "why:",
    *"+A3 -A3 +A99 + A3 @Lena @lena @Anna B. B @Anna,B @3 @1 @@Lena #price #Price's #opening hours".split(),
    *"@Le @jos @Ann @李 @@Anna in:@Annab".split(),
    *"in:@Lena out:@José gesagt: getan: warum: rein:@3 'said: \\said: \\@Lena \\#x \\\\said:".split(),
    *"שלום 很貴 🙂 👩‍👩‍👧 é".split(),
    "e\u0301",
    "\u0301",
    "\u202eabc\u202c",
    "\u3000",
    "\xa0",
    f"@{{{_id(1)}}}",
    f"\\@{{{_id(1)}}}",
    f"\\\\@{{{_id(99)}}}",
    f"#{{{_id(101)}}}",
    f"+{{{_id(203)}}}",
)

words = st.one_of(st.sampled_from(WORDS), st.text(max_size=5))
gaps = st.sampled_from(("", " ", " ", " ", "  ", "\xa0"))


@st.composite
def vocabularies(draw: st.DrawFn) -> Vocabulary:
    aliases = draw(st.lists(st.sampled_from(ALIASES), max_size=8))
    tags = draw(st.lists(st.sampled_from(TAGS), max_size=6))
    german = draw(st.booleans())
    vocabulary = Vocabulary(
        people=tuple(KnownPerson(_id(number), alias, number) for number, alias in enumerate(aliases, 1)),
        tags=tuple(KnownTag(_id(100 + number), name) for number, name in enumerate(tags)),
        assumptions=tuple(KnownAssumption(_id(200 + number), code) for number, code in enumerate(CODES)),
    )
    return replace(vocabulary, said="gesagt", did="getan", came="rein", why="warum") if german else vocabulary


@st.composite
def lines(draw: st.DrawFn) -> str:
    return "".join(draw(st.lists(st.one_of(words, gaps), max_size=12)))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Texts as they are stored: words and mentions, with and without spaces between them."""
    mention = st.integers(1, 10).map(lambda number: f"{{@{_id(number)}}}")
    parts = draw(st.lists(st.tuples(st.one_of(words.map(plain_text), mention), gaps), max_size=8))
    text = "".join(part + gap for part, gap in parts)
    # Two plain parts may have met to something that is no stored text.
    assume(display(text, {}, "").count("{@") == text.count("{@}"))
    return unicodedata.normalize("NFC", text)


@st.composite
def drafts(draw: st.DrawFn, vocabulary: Vocabulary) -> Draft:
    people = [person.id for person in vocabulary.people]
    tags = [tag.id for tag in vocabulary.tags]
    codes = [assumption.id for assumption in vocabulary.assumptions]

    def some(ids: list[str]) -> tuple[str, ...]:
        return tuple(draw(st.lists(st.sampled_from(ids), unique=True, max_size=3))) if ids else ()

    moved = some(people)
    came = draw(st.integers(0, len(moved)))
    return Draft(
        mode=draw(st.sampled_from((None, *Mode))),
        text=draw(texts()),
        people=some(people),
        tags=some(tags),
        evidence=tuple(Link(draw(st.sampled_from(Side)), code) for code in some(codes)),
        sentiment=draw(st.sampled_from((None, *Sentiment))),
        starred=draw(st.booleans()),
        back_seconds=draw(st.sampled_from((0, 0, 0, 30, 300))),
        came=moved[:came],
        left=moved[came:],
        why=draw(st.booleans()),
    )


def _sorted(draft: Draft) -> Draft:
    return replace(
        draft,
        people=tuple(sorted(draft.people)),
        tags=tuple(sorted(draft.tags)),
        evidence=tuple(sorted(draft.evidence, key=lambda link: link.assumption_id)),
    )


@given(st.data(), vocabularies())
def test_a_draft_survives_being_written_and_read(data: st.DataObject, vocabulary: Vocabulary) -> None:
    draft = data.draw(drafts(vocabulary))
    assert parse(capture.format(draft, vocabulary), vocabulary) == draft


@given(lines(), vocabularies())
def test_what_a_line_means_survives_editing(line: str, vocabulary: Vocabulary) -> None:
    draft = parse(line, vocabulary)
    assert parse(capture.format(draft, vocabulary), vocabulary) == draft


@given(st.one_of(lines(), st.text()), vocabularies())
def test_spans_lie_in_the_line_and_apart(line: str, vocabulary: Vocabulary) -> None:
    end = 0
    for span in parse(line, vocabulary).spans:
        assert end <= span.start < span.end <= len(line)
        end = span.end


@given(st.one_of(lines(), st.text()), vocabularies(), st.sampled_from(" '"))
def test_a_plain_line_has_no_tokens(line: str, vocabulary: Vocabulary, mark: str) -> None:
    draft = parse(mark + line, vocabulary)
    assert draft == Draft(text=draft.text)
    assert not draft.spans
    assert mentions(draft.text) == ()


@given(st.text())
def test_without_signs_every_word_is_kept(line: str) -> None:
    assume(not set(line) & set("@#+-*:'\\"))
    shown = display(parse(line, Vocabulary()).text, {}, "")
    assert shown.split() == unicodedata.normalize("NFC", line).split()


Edit = Callable[[str, Vocabulary], capture.Edited]
EDITS: dict[str, Edit] = {
    "person": lambda line, vocabulary: capture.with_person(line, vocabulary, _id(1)),
    "tag": lambda line, vocabulary: capture.with_tag(line, vocabulary, _id(100)),
    "evidence": lambda line, vocabulary: capture.with_evidence(line, vocabulary, _id(201), Side.AGAINST),
    "mode": lambda line, vocabulary: capture.with_mode(line, vocabulary, Mode.DID),
    "sentiment": lambda line, vocabulary: capture.with_sentiment(line, vocabulary, Sentiment.BAD),
    "star": lambda line, vocabulary: capture.with_star(line, vocabulary),
    "why": lambda line, vocabulary: capture.with_why(line, vocabulary),
}
KINDS = {
    "person": (SpanKind.PERSON,),
    "tag": (SpanKind.TAG,),
    "evidence": (SpanKind.FOR,),
    "mode": (SpanKind.MODE,),
    "sentiment": (SpanKind.SENTIMENT,),
    "star": (SpanKind.STAR,),
    "why": (SpanKind.WHY,),
}


@pytest.mark.parametrize("edit", EDITS)
@given(line=lines(), vocabulary=vocabularies())
def test_toggling_twice_gives_the_same_meaning(edit: str, line: str, vocabulary: Vocabulary) -> None:
    assume(vocabulary.people and vocabulary.tags)
    before = parse(line, vocabulary)
    other = {"mode": Mode.SAID, "sentiment": Sentiment.GOOD}
    assume(before.mode is not other["mode"] and before.sentiment in (None, Sentiment.BAD))
    assume(Link(Side.FOR, _id(201)) not in before.evidence)
    once = EDITS[edit](line, vocabulary)
    assert 0 <= once.cursor <= len(once.line)
    assert parse(once.line, vocabulary) != before
    twice = EDITS[edit](once.line, vocabulary)
    assert _sorted(parse(twice.line, vocabulary)) == _sorted(before)


@pytest.mark.parametrize(
    "unit",
    ["x", " ", "\\", "'", "@", "@x ", "@Lena ", "#", "+ ", "{@", "\\@{", ":", "in:@", "-30 ", ".", "\u0301"],
)
def test_long_lines_are_read_in_time(unit: str) -> None:
    people = (KnownPerson(_id(1), "Lena", 1), KnownPerson(_id(2), "Lena of the long name", 2))
    parse((unit * 100_000)[:100_000], Vocabulary(people))
    parse("@" + (unit * 100_000)[:100_000], Vocabulary(people))
