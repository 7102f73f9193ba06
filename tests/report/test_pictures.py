"""Photographs on the paper: with what they belong to, no larger than print can show; missing ones named."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PIL import Image

from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.report.content import AskedItem, AskedStep, Moment, PicturePart, Quote, Report
from tests.report.chapters import TIMELINE, full_session
from tests.report.contents import FINDINGS, LOG
from tests.report.faults import faults
from tests.report.printed import printed


@pytest.fixture
def photo(tmp_path: Path) -> PicturePart:
    return PicturePart(picture(tmp_path / "photo", (3000, 2000), "JPEG"), "Sofie at the bench")


def picture(file: Path, size: tuple[int, int], kind: str, mode: str = "RGB") -> Path:
    gradient = Image.linear_gradient("L").resize(size).convert(mode)
    gradient.save(file, kind)
    return file


def showing(*parts: PicturePart) -> Report:
    """The session with pictures at an entry, its finding, its moment, and at what was shown."""
    first = LOG[0].entries[0]
    entries = (replace(first, printed=parts, pictures=len(parts)), *LOG[0].entries[1:])
    quote = Quote(1, "14:05", "Sofie", Mode.DID, first.words, printed=parts)
    moment = Moment(1, "14:05", "Sofie", Mode.DID, first.words, printed=parts)
    shown = AskedItem(ItemKind.SHOW, "Entrance, sign B", "A3", "12:00", parts)
    visits = (replace(TIMELINE.visits[0], moments=(moment,)), *TIMELINE.visits[1:])
    return full_session(
        findings=(replace(FINDINGS[0], evidence=(quote,)),),
        timeline=replace(TIMELINE, visits=visits, asked=(AskedStep("1", "Welcome", (shown,)),)),
        log=(replace(LOG[0], entries=entries),),
    )


def test_a_picture_stands_with_its_finding_its_moment_its_entry_and_what_was_shown(
    photo: PicturePart,
) -> None:
    content = showing(photo)
    report = printed(content)

    assert sum(stream(page).count(b"/Alt <FEFF") for page in report.reader.pages) == 4
    assert faults(report, content) == []


def test_a_large_photograph_is_scaled_to_print_and_kept_once(photo: PicturePart) -> None:
    report = printed(showing(photo))

    (image,) = {
        image.indirect_reference: image for page in report.reader.pages for image in page.images
    }.values()
    assert image.image
    assert max(image.image.size) < 3000 / 2
    assert len(report.document) < 1_000_000


def test_a_small_photograph_keeps_its_bytes(tmp_path: Path) -> None:
    file = picture(tmp_path / "small", (300, 200), "JPEG")
    report = printed(showing(PicturePart(file, "Small")))

    image = next(image for page in report.reader.pages for image in page.images)
    assert image.data == file.read_bytes()


@pytest.mark.parametrize("mode", ["RGBA", "P", "L", "1"])
def test_a_drawing_is_printed_whatever_its_colours(tmp_path: Path, mode: str) -> None:
    content = showing(PicturePart(picture(tmp_path / "drawing", (400, 100), "PNG", mode), "Drawing"))

    assert faults(printed(content), content) == []


@pytest.mark.parametrize(
    "broken",
    [
        None,
        b"",
        b"no picture at all",
        b"\xff\xd8\xff\xe0 half a picture",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\x03IHDR\x00\x00\x00c\x83^u",
    ],
)
def test_a_picture_that_is_gone_or_broken_is_named_once(tmp_path: Path, broken: bytes | None) -> None:
    file = tmp_path / "gone"
    if broken is not None:
        file.write_bytes(broken)
    content = showing(PicturePart(file, "Sofie at the bench"))
    report = printed(content)

    ending = report.text[report.text.index("What is not shown") :]
    assert ending.count("A picture is missing: Sofie at the bench") == 1
    assert faults(report, content) == []


@pytest.mark.parametrize("size", [(3000, 2000), (300, 200)], ids=["large", "small"])
def test_a_cut_off_photograph_is_named(tmp_path: Path, size: tuple[int, int]) -> None:
    cut = picture(tmp_path / "cut", size, "JPEG")
    cut.write_bytes(cut.read_bytes()[:-200])

    assert "A picture is missing: Cut" in printed(showing(PicturePart(cut, "Cut"))).text


def test_what_it_shows_is_told_to_who_cannot_see_it(photo: PicturePart) -> None:
    pages = printed(showing(photo)).reader.pages
    told = "Sofie at the bench".encode("utf-16-be").hex().upper().encode()

    assert any(b"/Alt <FEFF" + told in stream(page) for page in pages)


def test_the_same_pictures_give_the_same_bytes(photo: PicturePart) -> None:
    assert printed(showing(photo)).document == printed(showing(photo)).document


def test_many_pictures_of_one_entry_stay_inside(tmp_path: Path) -> None:
    parts = [
        PicturePart(
            picture(tmp_path / str(number), (200 + 90 * number, 900 - 90 * number), "PNG"), f"No {number}"
        )
        for number in range(9)
    ]
    content = showing(*parts)

    assert faults(printed(content), content) == []


def stream(page) -> bytes:
    out = BytesIO()
    out.write(page.get_contents().get_data())
    return out.getvalue()


def test_signs_tell_what_they_mean_to_who_cannot_see_them() -> None:
    document = pypdf.PdfReader(BytesIO(printed(full_session()).document))
    resources: list[Any] = [page["/Resources"] for page in document.pages]
    forms = [form for one in resources for form in one["/XObject"].values()]
    drawn = b" ".join(form.get_object().get_data() for form in forms if "/Subtype" in form.get_object())

    for told in ("against it, someone did it", "for it, only said", "annoyed", "asked, nothing came"):
        assert told.encode("utf-16-be").hex().upper().encode() in drawn
