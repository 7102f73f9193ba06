"""What is kept of a picture, and what is not taken at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from cocreate_desktop.errors import UserError
from cocreate_desktop.store import opening
from cocreate_desktop.store.driver import Stopped
from cocreate_desktop.views.media.preparing import (
    LONG_EDGE,
    FromBytes,
    FromFile,
    FromPixels,
    take_in,
)
from tests.views.media.pictures import PLACE, encoded, from_a_camera, image, of_many_pixels, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "media"
    made.mkdir()
    return made


def colours(path: Path) -> tuple[str, str]:
    """What is up and what is down, or left and right in a wide picture."""
    picture = QImage.fromData(path.read_bytes())
    ends = ((4, 4), (picture.width() - 5, picture.height() - 5))
    found = [picture.pixelColor(*end) for end in ends]
    names = [min(("red", "blue"), key=lambda name, one=one: _distance(one, QColor(name))) for one in found]
    return names[0], names[1]


def _distance(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.blue() - other.blue())


def test_a_camera_s_picture_is_turned_upright_and_says_nothing_of_its_place(folder: Path) -> None:
    content = from_a_camera(image())
    assert PLACE in content
    kept = take_in(FromBytes(content), folder)
    stored = folder / kept.sha256
    assert (kept.width, kept.height, kept.mime) == (20, 40, "image/jpeg")
    assert colours(stored) == ("red", "blue")
    assert PLACE not in stored.read_bytes()
    assert b"Exif" not in stored.read_bytes()
    assert kept.size == stored.stat().st_size


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_way_to_hold_a_camera(folder: Path, orientation: int) -> None:
    kept = take_in(FromBytes(from_a_camera(image(), orientation)), folder)
    assert (kept.width, kept.height) == ((40, 20) if orientation < 5 else (20, 40))
    assert colours(folder / kept.sha256) == (
        ("red", "blue") if orientation in (1, 4, 5, 6) else ("blue", "red")
    )


def test_texts_in_a_png_are_not_kept(folder: Path) -> None:
    picture = image()
    picture.setText("Location", PLACE.decode())
    assert PLACE in encoded(picture, "PNG")
    for source in (FromBytes(encoded(picture, "PNG")), FromPixels(picture)):
        assert PLACE not in (folder / take_in(source, folder).sha256).read_bytes()


def test_what_is_see_through_stays_so(folder: Path) -> None:
    picture = QImage(10, 10, QImage.Format.Format_ARGB32)
    picture.fill(QColor(255, 0, 0, 100))
    kept = take_in(FromPixels(picture), folder)
    assert kept.mime == "image/png"
    assert QImage.fromData((folder / kept.sha256).read_bytes()).pixelColor(5, 5).alpha() == 100


def test_a_large_picture_is_scaled_down(folder: Path) -> None:
    kept = take_in(FromBytes(encoded(image(4000, 1000))), folder)
    assert (kept.width, kept.height) == (LONG_EDGE, LONG_EDGE // 4)
    kept = take_in(FromPixels(image(1000, 4000)), folder)
    assert (kept.width, kept.height) == (LONG_EDGE // 4, LONG_EDGE)


def test_the_same_picture_is_stored_once(tmp_path: Path, folder: Path) -> None:
    first = take_in(FromFile(write(tmp_path)), folder)
    second = take_in(FromFile(write(tmp_path, "copy.jpg")), folder)
    assert first == second
    assert [path.name for path in folder.iterdir()] == [first.sha256]


BAD = {
    "notes.jpg": (b"no picture", "notes.jpg is no picture that can be read. Save it as JPEG or PNG."),
    "empty.png": (b"", "empty.png is empty. Choose another file."),
    "huge.png": (of_many_pixels(20_000, 20_000), "huge.png has 400 million pixels; 60 fit. Save it smaller."),
    "drawing.svg": (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        "drawing.svg is no picture that can be read. Save it as JPEG or PNG.",
    ),
    "many.png": (of_many_pixels(10_000, 9_000), "many.png has 90 million pixels; 60 fit. Save it smaller."),
    "cut.jpg": (encoded(image())[:60], "cut.jpg is no picture that can be read. Save it as JPEG or PNG."),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
@pytest.mark.filterwarnings("ignore")
def test_what_is_no_picture_is_refused_in_a_sentence(tmp_path: Path, folder: Path, name: str, qtlog) -> None:
    content, sentence = BAD[name]
    with qtlog.disabled(), pytest.raises(UserError) as refused:
        take_in(FromFile(write(tmp_path, name, content)), folder)
    assert str(refused.value) == sentence
    assert list(folder.iterdir()) == []


def test_a_file_of_200_mb_is_not_even_read(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "film.jpg"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    read: list[int] = []
    opened = Path.open

    def watched(self: Path, *arguments, **others):
        file = opened(self, *arguments, **others)
        file.read = lambda *_: read.append(1)  # pyright: ignore[reportAttributeAccessIssue]
        return file

    monkeypatch.setattr(Path, "open", watched)
    with pytest.raises(UserError, match=r"^film\.jpg has 200 MB; 100 fit\. Save it smaller\.$"):
        take_in(FromFile(path), folder)
    assert read == []


def test_a_stick_that_goes_in_the_middle(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, content=encoded(image()) + b"\0" * 3_000_000)
    opened = Path.open

    class Stick:
        def __init__(self, file) -> None:
            self._file = file
            self._chunks = 0

        def __enter__(self) -> Stick:
            return self

        def __exit__(self, *_: object) -> None:
            self._file.close()

        def read(self, count: int) -> bytes:
            self._chunks += 1
            if self._chunks > 1:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return self._file.read(count)

    monkeypatch.setattr(Path, "open", lambda self, *how: Stick(opened(self, *how)))
    with pytest.raises(UserError, match=r"^shop\.jpg could not be read \(.+\)\. If it is on a stick"):
        take_in(FromFile(path), folder)
    assert list(folder.iterdir()) == []


def test_a_full_disk_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(opening, "swap_in", full)
    with pytest.raises(UserError, match=r"^Nothing could be stored in .+ Make room, then try again\.$"):
        take_in(FromPixels(image()), folder)
    assert list(folder.iterdir()) == []


def test_cancelled_work_leaves_nothing_behind(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(Stopped):
        take_in(FromFile(write(tmp_path)), folder, lambda: True)
    assert list(folder.iterdir()) == []
