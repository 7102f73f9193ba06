"""The papers for the day, read back from the PDF: what stands on them, where, and what a photo would show."""

from __future__ import annotations

import shutil
import subprocess
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from cocreate_desktop.domain.day_papers import DAY_PAPERS, DayPaper
from cocreate_desktop.domain.projects import TAG_COLOURS
from cocreate_desktop.errors import UserError
from cocreate_desktop.report.cancelling import RenderCancelled
from cocreate_desktop.report.content.day import Badges, DayPapers, StickySheets
from cocreate_desktop.report.day.codes import CORNER, CORNER_EDGE, MODULE, QR, matrix
from cocreate_desktop.report.day.measures import mm
from cocreate_desktop.report.day.render import render_day
from cocreate_desktop.report.day.tags import BADGE_HEIGHT, BADGE_WIDTH
from cocreate_desktop.report.drawing.ink import HUES, SIDE, TONES, TOP, Paper
from cocreate_desktop.views.theme.tokens import Scheme, Tokens
from tests.report.contents import PRINTED
from tests.report.day_contents import (
    PROJECT,
    RIGHT_TO_LEFT,
    SEATS,
    crowded_day,
    day,
    empty_day,
    long_winded_day,
    parts,
    seats,
)
from tests.report.printed import FONTS, Printed
from tests.report.printed_day import ids_on, one, printed_day, sheet

WITHIN = 1.0
SHARP = 4
"""px a pt, to look at modules of half a millimetre."""
TITLE = ("Reparatur während des Wartens an der Theke " * 9)[:300].strip()
CONTENTS = {
    "a day": day(),
    "crowded": crowded_day(),
    "titles of 300": long_winded_day(TITLE),
    "nobody": empty_day(),
}


@pytest.fixture(scope="module", params=list(CONTENTS), ids=str)
def content(request: pytest.FixtureRequest) -> DayPapers:
    return CONTENTS[request.param]


@pytest.fixture(scope="module", params=list(Paper), ids=lambda paper: paper.name)
def printed(request: pytest.FixtureRequest, content: DayPapers) -> tuple[Printed, Paper]:
    return printed_day(content, request.param), request.param


@pytest.fixture(scope="module")
def whole() -> Printed:
    return printed_day(day())


def test_nothing_stands_where_printers_do_not_reach(printed: tuple[Printed, Paper]) -> None:
    report, paper = printed
    edge = mm(6)

    for left, bottom, right, top in report.text_boxes():
        assert left >= edge and bottom >= edge - 2
        assert right <= paper.width - edge and top <= paper.height - edge


def test_no_text_stands_on_another(printed: tuple[Printed, Paper]) -> None:
    assert printed[0].overlaps() == []


def test_every_paper_is_in_the_outline(content: DayPapers, printed: tuple[Printed, Paper]) -> None:
    titles = [title for level, title, _ in printed[0].outline if level == 0]

    assert titles == [str(DAY_PAPERS[kind]) for kind in DayPaper]


def test_forms_stay_within_the_margins_of_the_report() -> None:
    made = [part for key, part in parts().items() if key not in ("badges", "signs")]

    for left, _, right, top in printed_day(day(*made)).text_boxes():
        assert left >= SIDE - WITHIN and right <= Paper.A4.width - SIDE + WITHIN
        assert top <= Paper.A4.height - TOP + WITHIN


def test_the_code_holds_what_stands_under_it_in_letters(whole: Printed) -> None:
    """Every module as it would be photographed, against the matrix of the code."""
    seen = 0
    for number, page in enumerate(whole.pages):
        for found in ids_on(page):
            assert modules_on(whole, number, Paper.A4) == matrix(found)
            seen += 1
    assert seen > 20


def test_every_sheet_has_a_code_of_its_own(whole: Printed) -> None:
    ids = [sheet for page in whole.pages for sheet in ids_on(page)]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("paper", Paper)
def test_corner_marks_say_which_way_is_up(paper: Paper) -> None:
    report = printed_day(day(StickySheets()), paper)
    image = picture(report, 0)
    near, half = CORNER_EDGE, CORNER / 2
    far_x, far_y = paper.width - near - half, paper.height - near - half

    assert is_dark(image, near + half, near + half)
    assert is_dark(image, far_x, near + half)
    assert is_dark(image, near + half, far_y)
    assert not is_dark(image, far_x, far_y)
    assert is_dark(image, far_x - CORNER * 0.4, far_y)


def test_the_shapes_of_people_differ_in_grey() -> None:
    """The corners of the square, the diamond and the triangle are dark where the circle has none."""
    report = printed_day(day(Badges(SEATS[:2], "")))
    image = picture(report, 0)
    top = (Paper.A4.height - 5 * BADGE_HEIGHT) / 2
    lefts = [(Paper.A4.width - 2 * BADGE_WIDTH) / 2 + at * BADGE_WIDTH for at in range(2)]
    corner = mm(4) + mm(2.5) + mm(11) * 0.16

    assert not is_dark(image, lefts[0] + corner, top + corner)
    assert is_dark(image, lefts[1] + corner, top + corner)


def test_a_name_without_letters_of_ours_is_shown_as_boxes_and_told() -> None:
    report = printed_day(day(Badges(seats(RIGHT_TO_LEFT), PROJECT)))

    assert "□□□" in report.text
    (missing,) = report.notes.substituted
    assert (str(missing.script), missing.count) == ("Hebrew letters", 3)


def test_somebody_without_an_alias_has_a_number_and_a_line() -> None:
    people = seats("", "Lena")
    made = parts(people)
    report = printed_day(day(made["consent"], made["badges"], made["signs"], made["votes"]))

    assert report.pages[0].count("Lena") == 0
    assert ids_on(report.pages[0]) == [sheet(DayPaper.CONSENT, 1)]


def test_copies_follow_each_other() -> None:
    once, thrice = one("take-away"), one("take-away", copies=3)

    assert thrice.pages == once.pages * 3
    assert len(thrice.outline) == 1


def test_a_copy_that_is_filled_in_is_a_sheet_of_its_own() -> None:
    report = one("consent", copies=3)
    ids = [sheet for page in report.pages for sheet in ids_on(page)]

    assert len(set(ids)) == len(ids) == len(report.pages)


def test_a_second_print_has_sheets_of_its_own() -> None:
    """As nothing keeps what was printed, only its moment tells the sheets of two prints apart."""
    made = [parts()[key] for key in ("observation", "stickies", "consent")]
    prints = (printed_day(day(*made, printed=PRINTED + timedelta(milliseconds=at))) for at in (0, 1))
    first, second = ({sheet for page in one.pages for sheet in ids_on(page)} for one in prints)

    assert len(first) == len(second) > 10
    assert not first & second


def test_the_same_papers_are_the_same_bytes() -> None:
    assert printed_day(day()).document == printed_day(day()).document


def test_the_file_says_what_it_is(whole: Printed) -> None:
    facts = whole.reader.metadata

    assert facts is not None
    assert facts.title == f"{PROJECT}: Store Ghent, 21 November 2026"
    assert whole.reader.root_object["/Lang"] == "en"


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_the_file_is_sound(whole: Printed, tmp_path: Path) -> None:
    file = tmp_path / "day.pdf"
    file.write_bytes(whole.document)

    assert subprocess.run(["qpdf", "--check", file], capture_output=True).returncode == 0


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="its folder does not exist"):
        render_day(day(), tmp_path / "none" / "day.pdf", Paper.A4, FONTS, str)


def test_nobody_waits_for_papers_that_are_no_longer_wanted() -> None:
    with pytest.raises(RenderCancelled):
        render_day(day(), BytesIO(), Paper.A4, FONTS, str, cancelled=lambda: True)


def test_the_colours_of_people_are_those_of_the_board() -> None:
    tokens = Tokens.read().colours[Scheme.LIGHT]

    assert [hue.value for hue in HUES] == list(TAG_COLOURS)
    assert [tone.value for tone in TONES] == [tokens[f"tone_{number}"] for number in range(1, 9)]


def picture(report: Printed, number: int):
    """A page in shades of grey, as a photo of it would be."""
    document = pypdfium2.PdfDocument(report.document)
    bitmap = document[number].render(scale=SHARP, grayscale=True)
    image = (bytes(bitmap.buffer), bitmap.stride)
    document.close()
    return image


def is_dark(image, x: float, y: float) -> bool:
    pixels, stride = image
    return pixels[int(y * SHARP) * stride + int(x * SHARP)] < 100


def modules_on(report: Printed, number: int, paper: Paper) -> list[list[bool]]:
    """What stands where the code is, module by module."""
    image = picture(report, number)
    left, top = paper.width - SIDE - QR, TOP
    places = range(round(QR / MODULE))
    return [
        [is_dark(image, left + (column + 0.5) * MODULE, top + (row + 0.5) * MODULE) for column in places]
        for row in places
    ]
