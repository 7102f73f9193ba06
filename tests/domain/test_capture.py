"""The capture grammar by example: what a line says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cocreate_desktop.domain import capture
from cocreate_desktop.domain.capture import Draft, KnownPerson, Link, SpanKind, Vocabulary, parse
from cocreate_desktop.domain.mentions import display, mentions, plain_text
from cocreate_desktop.domain.observations import Entry, Evidence, Mode, Observation, Sentiment, Side
from tests.domain.capture_vocabulary import (
    AGAINST_A3,
    ANNA,
    ANNA_B,
    FOR_A3,
    GONE,
    HOURS,
    JORIS,
    JOSE,
    LENA,
    PRICE,
    SIGN,
    VOCABULARY,
)

GERMAN = replace(VOCABULARY, said="gesagt", did="getan", came="rein", left="raus")


def says(line: str, **expected: Any) -> Any:
    return pytest.param(line, Draft(**expected), id=line or "(empty)")


@pytest.mark.parametrize(
    ("line", "draft"),
    [
        says(""),
        says("walks past", text="walks past"),
        says(
            "@Lena did: walks straight past the sign #signage - A3",
            mode=Mode.DID,
            text="walks straight past the sign",
            people=(LENA,),
            tags=(SIGN,),
            evidence=(AGAINST_A3,),
        ),
        # Who: before the first word or after the last; between words it is a mention.
        says("@Lena @Joris wait", text="wait", people=(LENA, JORIS)),
        says("waits @Lena", text="waits", people=(LENA,)),
        says("@Lena @Lena waits @Lena", text="waits", people=(LENA,)),
        says("@Lena asks @Joris twice", text="asks {@p-joris} twice", people=(LENA,)),
        says("* @Lena :) waits", text="waits", people=(LENA,), starred=True, sentiment=Sentiment.GOOD),
        says("asks @@Joris", text="asks {@p-joris}"),
        says("asks @Joris, who left", text="asks {@p-joris}, who left"),
        says("takes @Lena's bag.", text="takes {@p-lena}'s bag."),
        says("waits for @Joris.", text="waits for {@p-joris}."),
        says("@Anna waits", text="waits", people=(ANNA,)),
        says("@Anna B. waits", text="waits", people=(ANNA_B,)),
        says("@anna  b. waits", text="waits", people=(ANNA_B,)),
        says("@Anna Beth waits", text="Beth waits", people=(ANNA,)),
        says("@LENA waits", text="waits", people=(LENA,)),
        says("@jose waits", text="waits", people=(JOSE,)),
        says("@Jose\u0301 waits", text="waits", people=(JOSE,)),
        says("@2 waits", text="waits", people=(JORIS,)),
        says("@9 waits", text="@9 waits"),
        says("@Tom waits", text="@Tom waits"),
        says("@Lenart waits", text="@Lenart waits"),
        says("info@Lena waits", text="info@Lena waits"),
        says("@ Lena", text="@ Lena"),
        # Tags: between words the word stays.
        says("#price too dear", text="too dear", tags=(PRICE,)),
        says("the #price is high", text="the price is high", tags=(PRICE,)),
        says("the #Price, he says", text="the Price, he says", tags=(PRICE,)),
        says("asks for #opening hours", text="asks for", tags=(HOURS,)),
        says("reads #opening hours aloud", text="reads opening hours aloud", tags=(HOURS,)),
        says("counts #opening boxes", text="counts #opening boxes"),
        says("offer #1 #price #price", text="offer #1", tags=(PRICE,)),
        # Evidence: the code must exist; the later side counts.
        says("+A3", evidence=(FOR_A3,)),
        says("finds it +A3 at once", text="finds it at once", evidence=(FOR_A3,)),
        says("- a3 +  A12", evidence=(AGAINST_A3, Link(Side.FOR, "a12"))),
        says("+A3 waits -A3", text="waits", evidence=(AGAINST_A3,)),
        says("+A4 - A4 -", text="+A4 - A4 -"),
        says("walks - slowly", text="walks - slowly"),
        says("A3 paper", text="A3 paper"),
        says("-A3 -30", text="-30", evidence=(AGAINST_A3,)),
        # Said or did: before the first word only.
        says("said: no", mode=Mode.SAID, text="no"),
        says("DID: waits", mode=Mode.DID, text="waits"),
        says("said: did: waits", mode=Mode.DID, text="waits"),
        says("#price said: no", mode=Mode.SAID, text="no", tags=(PRICE,)),
        says("he said: no", text="he said: no"),
        says("@Tom said: no", text="@Tom said: no"),
        says("said:no", text="said:no"),
        # An answer to the entry before: before the first word only.
        says("why: my feet hurt", text="my feet hurt", why=True),
        says("-30 Why: @Lena said: no", mode=Mode.SAID, text="no", people=(LENA,), back_seconds=30, why=True),
        says("@Lena why: no", text="no", people=(LENA,), why=True),
        says("asks why: no", text="asks why: no"),
        says("why:no", text="why:no"),
        says(r"\why: no", text="why: no"),
        # Faces, star, presence, seconds back.
        says("waits :) :(", text="waits", sentiment=Sentiment.BAD),
        says(":| well", text="well", sentiment=Sentiment.SO_SO),
        says("well:) *almost*", text="well:) *almost*"),
        says("asks * again", text="asks again", starred=True),
        says("in:@Lena out:@Joris", came=(LENA,), left=(JORIS,)),
        says("in:@Lena out:@Lena late", text="late", left=(LENA,)),
        says("in:@Anna B. late", text="late", came=(ANNA_B,)),
        says("in:@Tom", text="in:@Tom"),
        says("in: the shop", text="in: the shop"),
        says("-30 waits", text="waits", back_seconds=30),
        says("-300", back_seconds=300),
        says("waits -30", text="waits -30"),
        says("-30%", text="-30%"),
        says("-999999", text="-999999"),
        says("3 of 5", text="3 of 5"),
        # Plain lines.
        says(" @Lena #price +A3", text="@Lena #price +A3"),
        says("'@Lena #price +A3", text="@Lena #price +A3"),
        says("'said: no", text="said: no"),
        says("'-30 degrees", text="-30 degrees"),
        says("'t is duur", text="'t is duur"),
        says("   "),
        says("'", text="'"),
        # A backslash makes one word plain, and only if it was needed.
        says(r"\said: no", text="said: no"),
        says(r"\-30 \@Lena \#price \+ A3 \:) \* \\", text="-30 @Lena #price + A3 :) * \\"),
        says(r"\'t is #price", text="'t is", tags=(PRICE,)),
        says(r"\\#1", text=r"\#1"),
        says(r"shrugs \o/ at \\server", text=r"shrugs \o/ at \\server"),
        says(r"a \ b", text=r"a \ b"),
        says("\\  two spaces  \\ :)", text="  two spaces  ", sentiment=Sentiment.GOOD),
        # Texts of any kind.
        says("two  spaces", text="two  spaces"),
        says("line\nbreak\tand tab", text="line break and tab"),
        says("types {@p-lena} by hand", text="types {@}p-lena} by hand"),
        says(f"asks @{{{GONE}}} again", text=f"asks {{@{GONE}}} again"),
        says(f"(@{{{GONE}}})", text=f"({{@{GONE}}})"),
        says(rf"(\@{{{GONE}}})", text=f"(@{{{GONE}}})"),
        says("cafe\u0301", text="café"),
        says("אבא @Lena 很貴 🙂", text="אבא {@p-lena} 很貴 🙂"),
        says("@Lena\u3000很貴", text="很貴", people=(LENA,)),
    ],
)
def test_what_a_line_says(line: str, draft: Draft) -> None:
    assert parse(line, VOCABULARY) == draft


def test_the_locales_words_count_beside_the_english_ones() -> None:
    assert parse("gesagt: nein", GERMAN) == parse("said: nein", GERMAN) == Draft(Mode.SAID, "nein")
    assert parse("rein:@Lena out:@Joris", GERMAN) == Draft(came=(LENA,), left=(JORIS,))
    assert capture.format(Draft(Mode.DID, "geht"), GERMAN) == "getan: geht"


def test_an_alias_that_is_a_number_goes_before_the_number_on_the_badge() -> None:
    vocabulary = Vocabulary((KnownPerson("three", "Tom", 3), KnownPerson("alias", "3", 7)))
    assert parse("@3 waits", vocabulary).people == ("alias",)
    assert parse("@7 waits", vocabulary).people == ("alias",)
    assert parse("@Tom waits", vocabulary).people == ("three",)


def test_names_that_differ_in_accents_only_are_told_apart_by_their_accents() -> None:
    vocabulary = Vocabulary((KnownPerson("accent", "René", 1), KnownPerson("plain", "Rene", 2)))
    assert parse("@Rene x", vocabulary).people == ("plain",)
    assert parse("@René x", vocabulary).people == ("accent",)
    assert capture.format(Draft(people=("plain",), text="x"), vocabulary) == "@Rene x"


def test_spans_paint_the_recognised_tokens() -> None:
    line = "@Lena did: shows @Joris, the #price of #foo - A3 :) * #signage"
    spans = parse(line, VOCABULARY).spans
    assert [(line[span.start : span.end], span.kind, span.in_text) for span in spans] == [
        ("@Lena", SpanKind.PERSON, False),
        ("did:", SpanKind.MODE, False),
        ("@Joris", SpanKind.MENTION, True),
        ("#price", SpanKind.TAG, True),
        ("#foo", SpanKind.UNKNOWN, True),
        ("- A3", SpanKind.AGAINST, False),
        (":)", SpanKind.SENTIMENT, False),
        ("*", SpanKind.STAR, False),
        ("#signage", SpanKind.TAG, False),
    ]
    assert (spans[0].value, spans[1].value, spans[5].value) == (LENA, "did", "a3")


@pytest.mark.parametrize(
    ("draft", "line"),
    [
        (Draft(Mode.DID, "waits", (LENA,), (PRICE,), (FOR_A3,)), "@Lena did: waits #price +A3"),
        (Draft(text="asks {@p-joris} twice"), "asks @Joris twice"),
        (Draft(text="asks {@p-joris}"), "asks @@Joris"),
        (Draft(text="{@p-joris}'s idea"), "@Joris's idea"),
        (Draft(text="3 of 5, - 20 %"), "3 of 5, - 20 %"),
        (Draft(text="did: +A3 #1"), r"\did: \+A3 \#1"),
        (Draft(text="  x "), "\\  x \\"),
        (Draft(text="B. waits", people=(ANNA,)), f"@{{{ANNA}}} B. waits"),
        (Draft(text=f"({{@{GONE}}}) waits"), f"(@{{{GONE}}}) waits"),
        (Draft(back_seconds=30, came=(LENA,), left=(ANNA_B,)), "-30 in:@Lena out:@Anna B. "),
    ],
)
def test_a_draft_is_written_as_somebody_would_type_it(draft: Draft, line: str) -> None:
    assert capture.format(draft, VOCABULARY) == line
    assert parse(line, VOCABULARY) == draft


def test_a_saved_entry_becomes_a_draft() -> None:
    observation = Observation("o", "s", 0, Mode.SAID, "no", 0, sentiment=Sentiment.BAD, starred=True)
    evidence = Evidence("e", "o", "a3", Side.FOR, "author", 0)
    assert Draft.of(Entry(observation, (LENA,), (PRICE,), (evidence,))) == Draft(
        Mode.SAID, "no", (LENA,), (PRICE,), (FOR_A3,), Sentiment.BAD, True
    )


def test_a_text_shows_names_and_never_ids() -> None:
    text = "{@p-lena} and {@p-gone} type {@}x}"
    assert display(text, {LENA: "Lena"}, "somebody") == "Lena and somebody type {@x}"
    assert mentions(text + "{@p-lena}") == ("p-lena", "p-gone")


def test_plain_text_mentions_nobody() -> None:
    text = plain_text("{@p-lena}\ncafe\u0301")
    assert mentions(text) == ()
    assert display(text, {}, "somebody") == "{@p-lena} café"


JOSE_LI, JOHN = KnownPerson("jose", "José 李", 21), KnownPerson("john", "John", 22)
ANNAS = (KnownPerson("anna", "Anna B.", 23), KnownPerson("annabel", "Annabel", 24))


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("@José leaves", ("jose",)),
        ("@jose leaves", ("jose",)),
        ("@JOS did: leaves", ("jose",)),
        ("@José 李 leaves", ("jose",)),
        ("@Jo leaves", ()),
        ("@J leaves", ()),
        ("@Anna leaves", ("anna",)),
        ("@Annab leaves", ("annabel",)),
        ("@Ann leaves", ()),
        ("@Josef leaves", ()),
    ],
)
def test_a_beginning_names_the_only_one_who_has_it(line: str, people: tuple[str, ...]) -> None:
    assert parse(line, Vocabulary((JOSE_LI, JOHN, *ANNAS))).people == people


def test_a_whole_name_goes_before_a_beginning() -> None:
    vocabulary = Vocabulary((KnownPerson("long", "Joe Black", 1), KnownPerson("joe", "Joe", 2)))
    assert parse("@joe leaves", vocabulary).people == ("joe",)


def test_a_beginning_counts_wherever_a_name_does() -> None:
    vocabulary = Vocabulary((JOSE_LI, JOHN))
    assert parse("in:@Jos", vocabulary).came == ("jose",)
    assert parse("asks @José's wife", vocabulary).text == "asks {@jose}'s wife"


def test_text_that_looks_like_a_beginning_stays_text() -> None:
    vocabulary = Vocabulary((JOSE_LI,))
    draft = Draft(text="@Jos leaves")
    line = capture.format(draft, vocabulary)
    assert line == "\\@Jos leaves"
    assert parse(line, vocabulary) == draft


def test_a_line_happened_so_many_seconds_before_it_was_begun_but_not_before_the_start():
    assert Draft(back_seconds=30).happened_ms(90_000) == 60_000
    assert Draft(back_seconds=300).happened_ms(90_000) == 0


@pytest.mark.parametrize("line", ["in:@Karel", "-300 out:@Karel", "@Karel", "said: ask #queue"])
def test_what_names_nobody_and_no_tag_is_pointed_out(line: str):
    spans = [span for span in parse(line, VOCABULARY).spans if span.kind is SpanKind.UNKNOWN]
    assert [line[span.start : span.end] for span in spans] == [line.split()[-1]]
