"""Scripts that the report's own letters lack: in fonts of the machine, joined and in their direction."""

from __future__ import annotations

from pathlib import Path

import pytest

from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.report.content import LogEntry, LogStep, Report
from cocreate_desktop.report.drawing.ink import BODY, Face, Paper
from cocreate_desktop.report.text.faces import Faces, faces_in
from cocreate_desktop.report.text.hyphens import Hyphens
from cocreate_desktop.report.text.legible import LegibleTexts
from cocreate_desktop.report.text.typesetting import Typesetter
from tests.report.contents import session
from tests.report.faults import faults
from tests.report.printed import FONTS, Printed, printed

MACHINE = (Path(__file__).parents[1] / "data" / "fonts",)
ARABIC, HEBREW, HINDI, CHINESE = "مرحبا بالعالم", "שלום עולם", "नमस्ते", "你好价格很不错"


def speaking(*texts: str, who: str = "") -> Report:
    entries = tuple(LogEntry(n, "1:00", Mode.DID, text, who) for n, text in enumerate(texts, start=1))
    return session(log=(LogStep("Step", "0:00", entries),))


@pytest.fixture(scope="module")
def faces() -> Faces:
    return faces_in(FONTS, MACHINE)


@pytest.fixture
def typesetter(faces: Faces) -> Typesetter:
    return Typesetter(faces, Hyphens("en"))


@pytest.fixture(scope="module", params=list(Paper), ids=lambda paper: paper.name)
def report(request: pytest.FixtureRequest) -> Printed:
    return printed(speaking(ARABIC, HEBREW, HINDI, CHINESE, f"Reads {HEBREW} aloud"), request.param, MACHINE)


def test_texts_are_read_back_as_they_were_written(report: Printed) -> None:
    text = report.text

    for word in (*ARABIC.split(), *HEBREW.split(), HINDI, CHINESE):
        assert word in text
    assert report.notes.substituted == ()


def test_the_report_has_no_faults() -> None:
    content = speaking(f"{ARABIC} " * 9, f"{HEBREW} " * 20, HINDI * 20, CHINESE * 40, who=HEBREW)

    assert faults(printed(content, other_fonts=MACHINE), content) == []


def test_a_machine_without_such_fonts_shows_boxes_and_lists_them() -> None:
    report = printed(speaking(ARABIC, CHINESE))

    assert "Arabic letters: 12 shown as □" in report.text
    assert "Chinese characters: 7 shown as □" in report.text


def test_what_the_machine_lacks_too_becomes_a_box() -> None:
    report = printed(speaking(f"{CHINESE} 龘 👍"), other_fonts=MACHINE)

    assert f"{CHINESE} □ □" in report.text
    assert [(one.script.source, one.count) for one in report.notes.substituted] == [
        ("Chinese characters", 1),
        ("Emoji and symbols", 1),
    ]


def test_letters_that_join_are_narrower_than_letters_alone(faces: Faces) -> None:
    alone = sum(faces.width(letter, Face.REGULAR) for letter in "مرحبا")

    assert faces.width("مرحبا", Face.REGULAR) < alone


def test_hebrew_is_drawn_from_the_right(faces: Faces) -> None:
    stretches = [part for _, part in faces.stretches("שלום (12) עולם", Face.REGULAR)]

    assert stretches[0] == "עולם"
    assert stretches[-1] == "שלום"


def test_a_latin_line_keeps_its_direction_around_hebrew(faces: Faces) -> None:
    stretches = [part.strip() for _, part in faces.stretches("Reads שלום aloud", Face.REGULAR)]

    assert stretches == ["Reads", "שלום", "aloud"]


def test_a_text_from_the_right_is_set_flush_right(typesetter: Typesetter) -> None:
    lines = typesetter.lines(f"{HEBREW} " * 20, BODY, 200)

    assert len(lines) > 1
    assert all(line.shift + line.width == pytest.approx(200) for line in lines)
    assert typesetter.lines("Reads", BODY, 200)[0].shift == 0


def test_chinese_breaks_between_its_signs(typesetter: Typesetter) -> None:
    lines = typesetter.lines(
        f"Reads {CHINESE}", BODY, typesetter.lines(f"Reads {CHINESE[:3]}", BODY, 999)[0].width
    )

    assert lines[0].runs[0].text == f"Reads {CHINESE[:3]}"


@pytest.mark.parametrize("junk", [b"", b"no font", b"OTTO" + bytes(99)])
def test_a_file_that_is_no_font_is_passed_over(tmp_path: Path, junk: bytes) -> None:
    (tmp_path / "notosansarabic-regular.ttf").write_bytes(junk)

    assert "Arabic letters: 12 shown as □" in printed(speaking(ARABIC), other_fonts=(tmp_path,)).text


def test_a_font_cut_short_is_passed_over(tmp_path: Path) -> None:
    whole = (MACHINE[0] / "NotoSansArabic-Regular.ttf").read_bytes()
    (tmp_path / "notosansarabic-regular.ttf").write_bytes(whole[: len(whole) // 2])

    assert "shown as □" in printed(speaking(ARABIC), other_fonts=(tmp_path,)).text


def test_folders_that_are_not_there_are_passed_over(tmp_path: Path) -> None:
    faces = faces_in(FONTS, (tmp_path / "nowhere", *MACHINE))

    assert faces.shows("ש")


def test_signs_that_say_how_letters_join_stay_among_them(faces: Faces) -> None:
    legible = LegibleTexts(faces.shown, faces.shows)

    assert legible.read("क्\u200dष a\u200db", "entry 1") == "क्\u200dष ab"


def test_the_same_texts_give_the_same_bytes() -> None:
    content = speaking(HINDI, ARABIC)

    assert printed(content, other_fonts=MACHINE).document == printed(content, other_fonts=MACHINE).document


def test_latin_texts_open_no_font_of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cocreate_desktop.report.text.other_faces import OtherFaces

    monkeypatch.setattr(OtherFaces, "_search", lambda *_: pytest.fail("looked for a font"))

    printed(session(), other_fonts=(tmp_path,))
