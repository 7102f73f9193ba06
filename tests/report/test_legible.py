"""Signs that the fonts lack: a box for each, and a list of them at the end."""

from __future__ import annotations

import pytest

from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.report.content import LogEntry, LogStep
from cocreate_desktop.report.drawing.ink import Face
from cocreate_desktop.report.text.faces import faces_in
from cocreate_desktop.report.text.legible import SUBSTITUTE, LegibleTexts, plain
from tests.report.contents import empty, session
from tests.report.printed import FONTS, printed


@pytest.fixture
def legible() -> LegibleTexts:
    return LegibleTexts(faces_in(FONTS).shown)


def found(legible: LegibleTexts) -> dict[str, int]:
    return {missing.script.source: missing.count for missing in legible.substituted}


@pytest.mark.parametrize(
    ("text", "read", "script", "count"),
    [
        ("Good 👍", "Good □", "Emoji and symbols", 1),
        ("👍🏽 👨‍👩‍👧 🇧🇪🇳🇱 🛠️", "□ □ □□ □", "Emoji and symbols", 5),
        ("你好", "□□", "Chinese characters", 2),
        ("ひカ", "□□", "Japanese letters", 2),
        ("한국", "□□", "Korean letters", 2),
        ("مرحبا", "□□□□□", "Arabic letters", 5),
        ("שלום", "□□□□", "Hebrew letters", 4),
        ("नमस्ते", "□□□□", "Devanagari letters", 4),
        ("தமிழ்", "□□□", "Tamil", 3),
        ("\ue123\ud800", "□□", "Unknown signs", 2),
    ],
)
def test_what_no_font_shows_becomes_a_box_a_sign(
    legible: LegibleTexts, text: str, read: str, script: str, count: int
) -> None:
    assert legible.read(text, "entry 1") == read
    assert found(legible) == {script: count}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("É Ω Ж ✓ “ok” – … € ½", "É Ω Ж ✓ “ok” – … € ½"),
        ("e\u0301", "é"),
        ("a\x00b\x07c\u202ed\u200be\ufefff", "abcdef"),
        ("Ａ\U0001d400ﬁ", "AAfi"),
        ("a\nb\tc", "a\nb\tc"),
        ("", ""),
    ],
)
def test_what_can_be_shown_stays_and_only_the_invisible_goes(
    legible: LegibleTexts, text: str, read: str
) -> None:
    assert legible.read(text, "entry 1").replace("ﬁ", "fi") == read
    assert legible.substituted == ()


def test_a_text_that_stands_twice_is_counted_once(legible: LegibleTexts) -> None:
    legible.read("你", "title")
    legible.read("你", "title")
    legible.read("你", "entry 1")

    (missing,) = legible.substituted
    assert (missing.count, missing.places) == (2, ("title", "entry 1"))


def test_the_box_is_in_every_cut_that_texts_are_set_in() -> None:
    assert SUBSTITUTE in faces_in(FONTS).shown


def test_headings_take_the_text_cut_where_the_display_cut_lacks_a_sign() -> None:
    shown = faces_in(FONTS)[Face.DISPLAY].shown
    report = printed(empty(project=f"Counter {SUBSTITUTE} ⌘"))

    assert SUBSTITUTE not in shown
    assert f"Counter {SUBSTITUTE} ⌘" in report.pages[0]


def test_the_paper_shows_the_boxes_and_lists_them_at_the_end() -> None:
    entries = (
        LogEntry(1, "1:00", Mode.SAID, "Love it 👍 你好"),
        LogEntry(2, "2:00", Mode.SAID, "שלום", "Дина"),
    )
    report = printed(session(log=(LogStep("Step", "0:00", entries),), not_shown=("A photo is missing.",)))

    assert "“Love it □ □□”" in report.text
    assert "Дина" in report.text
    ending = report.text[report.text.index("What is not shown") :]
    assert "A photo is missing." in ending
    assert "Emoji and symbols: 1 shown as □" in ending
    assert (
        "Chinese characters: 2 shown as □, because the report’s letters do not have them: entry 1." in ending
    )
    assert "Hebrew letters: 4 shown as □, because the report’s letters do not have them: entry 2." in ending
    assert [(missing.script.source, missing.count) for missing in report.notes.substituted] == [
        ("Emoji and symbols", 1),
        ("Chinese characters", 2),
        ("Hebrew letters", 4),
    ]


def test_many_places_are_not_all_named() -> None:
    entries = tuple(LogEntry(number, "1:00", Mode.DID, "👍") for number in range(1, 31))
    text = printed(empty(log=(LogStep("Step", "0:00", entries),))).text

    assert "Emoji and symbols: 30 shown" in text
    assert "entry 12 and 18 more" in text


def test_accents_without_a_letter_of_their_own_can_be_copied() -> None:
    assert "x\u0302" in printed(empty(project="x\u0302y")).pages[0]


def test_plain_texts_fit_a_bookmark() -> None:
    assert plain("One\n two\x00 \ud800 👍") == "One two 👍"
