"""Every chart of a report as a picture: PNG for print, SVG with its words as text."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image

from cocreate_desktop import paths
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.report.charts.drawing import Chart, charts_of
from cocreate_desktop.report.charts.names import KINDS, TIMELINE
from cocreate_desktop.report.content import Moment, PicturePart, Report
from tests.report.chapters import TIMELINE as RAN
from tests.report.chapters import crowded_session, full_session
from tests.report.contents import empty

NAMES = ["verdicts", "timeline-1", "participation-1", "board-1", "votes-1"]
MM_AT_300_DPI = 25.4 / 300
SVG = "{http://www.w3.org/2000/svg}"


def charts(content: Report, *kinds: str) -> list[Chart]:
    return list(charts_of(content, kinds or KINDS, paths.resources("fonts"), str))


@cache
def full() -> tuple[Chart, ...]:
    return tuple(charts(full_session()))


def words_of(svg: bytes) -> str:
    return " ".join(one.text or "" for one in ElementTree.fromstring(svg).iter(f"{SVG}text"))


def test_each_chapter_that_shows_something_is_a_chart() -> None:
    assert [chart.name for chart in full()] == NAMES
    assert [chart.name for chart in charts(full_session(), TIMELINE)] == ["timeline-1"]
    assert charts(empty(sections=frozenset(Section))) == []


def test_a_chart_says_what_it_shows() -> None:
    assert full()[1].title == (
        "Session timeline: Store Ghent, 21 November 2026. They were annoyed most in “Find the counter”."
    )


def test_a_png_is_as_sharp_as_print_and_as_high_as_its_chart() -> None:
    sizes: set[int] = set()
    for chart in full():
        with Image.open(BytesIO(chart.png())) as image:
            assert image.format == "PNG"
            assert round(image.info["dpi"][0]) == 300
            assert 209 < image.width * MM_AT_300_DPI < 211
            colours = image.convert("RGB").getcolors(1_000_000)
            assert colours is not None
            assert len(colours) > 50
            sizes.add(image.height)
    assert len(sizes) == len(NAMES)


def test_the_last_line_of_a_chart_is_within_it_and_little_white_below() -> None:
    for chart in full():
        with Image.open(BytesIO(chart.png())) as image:
            ink = image.convert("L").point(lambda value: 255 * (value < 200)).getbbox()  # pyright: ignore[reportOperatorIssue, reportUnknownLambdaType]
        assert ink is not None
        assert image.height * 0.5 < ink[3] < image.height
        assert (image.height - ink[3]) * MM_AT_300_DPI < 25


def test_a_huge_chart_has_fewer_dots_and_stays_within_bounds() -> None:
    (chart,) = charts(crowded_session(), TIMELINE)
    with Image.open(BytesIO(chart.png())) as image:
        assert image.width * image.height <= 40_100_000
        assert image.info["dpi"][0] < 300


def test_an_svg_has_the_words_and_the_place_of_everything() -> None:
    for chart in full():
        svg = chart.svg()
        root = ElementTree.fromstring(svg)
        assert root.findtext(f"{SVG}title") == chart.title
        width, height = (float(one) for one in root.attrib["viewBox"].split()[2:])
        for text in root.iter(f"{SVG}text"):
            place = re.findall(r"-?[\d.]+", text.attrib["transform"])
            if (x := float(place[4])) > 0:
                assert x + float(text.attrib["textLength"]) <= width
        assert height > 100
        forms = {one.attrib["id"] for one in root.iter() if "id" in one.attrib}
        used = {one.attrib["href"].removeprefix("#") for one in root.iter(f"{SVG}use")}
        assert used
        assert used <= forms
    assert "They were annoyed most in “Find the counter”." in words_of(full()[1].svg())
    assert "Walks straight past the sign" in words_of(full()[1].svg())


def test_what_people_wrote_is_no_markup_in_an_svg() -> None:
    nasty = "<script>&amp; \"quoted\" 'too'</script>"
    content = full_session(timeline=replace(RAN, headline=nasty))
    (chart,) = charts(content, TIMELINE)
    svg = chart.svg()
    assert not list(ElementTree.fromstring(svg).iter(f"{SVG}script"))
    assert nasty in words_of(svg)


def test_photographs_stand_in_both(tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    Image.new("RGB", (400, 300), "#D01070").save(file, "JPEG")
    moment = Moment(2, "14:21", "Lena", Mode.DID, "Points", (PicturePart(file, "She points"),))
    visit = replace(RAN.visits[1], moments=(moment,))
    (chart,) = charts(full_session(timeline=replace(RAN, visits=(visit,))), TIMELINE)
    (image,) = ElementTree.fromstring(chart.svg()).iter(f"{SVG}image")
    assert image.attrib["href"].startswith("data:image/jpeg;base64,")
    assert image.findtext(f"{SVG}title") == "She points"
    with Image.open(BytesIO(chart.png())) as drawn:
        pink = sum(
            n for n, one in drawn.convert("RGB").quantize(64).convert("RGB").getcolors() or () if _pink(one)
        )
    assert pink > 10_000


def _pink(colour: object) -> bool:
    return isinstance(colour, tuple) and colour[0] > 190 and colour[1] < 60


def test_the_same_content_gives_the_same_pictures() -> None:
    for before, after in zip(full(), charts(full_session()), strict=True):
        assert before.svg() == after.svg()
        assert before.inset() == after.inset()
