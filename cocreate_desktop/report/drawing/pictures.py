"""Pictures as they are printed: no larger than print can show, photographs as JPEG, each once in the file."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from ..content import PicturePart
from .ink import px
from .pen import Pen

_PER_INCH = 220
_LARGEST = (px(520), px(340))
"""Width and height in pt that no printed picture exceeds; one copy in the file serves all places."""
_SPARED = 1.2
"""A picture with so many times the pixels that print can show stays as it is."""
_QUALITY = 85
_MOST_PIXELS = 100_000_000
"""More than any camera that people carry; a file that claims more is not opened."""

_BROKEN = (OSError, SyntaxError, ValueError, Image.DecompressionBombError)
"""What Pillow raises for a file that is none, is cut off, or contradicts itself."""


@dataclass(frozen=True)
class Stored:
    """A picture's bytes, as JPEG or PNG, and its size in pixels."""

    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a cell; lengths in pt."""

    stored: Stored
    told: str
    width: float
    height: float

    def draw(self, pen: Pen, left: float, top: float) -> None:
        pen.picture(self.stored.content, self.told, left, top, self.width, self.height)


class Pictures:
    """Reads the pictures of one report, each once, and remembers which are missing."""

    def __init__(self) -> None:
        self._read: dict[Path, Stored | None] = {}
        self._missing: dict[str, None] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """What the pictures show whose files are gone or are none, in the order of the paper."""
        return tuple(self._missing)

    def fitted(self, part: PicturePart, width: float, height: float) -> Picture | None:
        """The picture as large as the box allows, in pt; None where it is missing."""
        if part.file not in self._read:
            self._read[part.file] = _stored(part.file)
        stored = self._read[part.file]
        if stored is None:
            self._missing[part.told] = None
            return None
        scale = min(width / stored.width, height / stored.height)
        return Picture(stored, part.told, stored.width * scale, stored.height * scale)


def _stored(file: Path) -> Stored | None:
    try:
        content = file.read_bytes()
        with Image.open(BytesIO(content)) as image:
            if image.width * image.height > _MOST_PIXELS:
                return None
            wanted = _share_for_print(image)
            if wanted >= 1 and image.format == "JPEG" and image.mode in ("RGB", "L"):
                # Its bytes go into the file as they are: only reading it tells whether it is whole.
                image.load()
                return Stored(content, image.width, image.height)
            return _smaller(image, min(1.0, wanted))
    except _BROKEN:
        return None


def _share_for_print(image: Image.Image) -> float:
    """By how much the picture may be scaled without print showing it; 1 and more for one that stays."""
    width, height = _LARGEST
    pixels = min(width / image.width, height / image.height) * _PER_INCH / 72
    return pixels if pixels * _SPARED < 1 else 1.0


def _smaller(image: Image.Image, share: float) -> Stored:
    """A copy: a photograph as JPEG, a drawing with few or clear colours as PNG."""
    size = (max(1, round(image.width * share)), max(1, round(image.height * share)))
    is_photograph = image.format == "JPEG"
    # A photograph of many megapixels is decoded no larger than needed; others ignore this.
    image.draft(image.mode, size)
    plain = image.convert("RGB") if is_photograph else _on_white(image)
    scaled = plain if share == 1 else plain.resize(size, Image.Resampling.LANCZOS)
    out = BytesIO()
    if is_photograph:
        scaled.save(out, "JPEG", quality=_QUALITY)
    else:
        scaled.save(out, "PNG")
    return Stored(out.getvalue(), *scaled.size)


def _on_white(image: Image.Image) -> Image.Image:
    full = image.convert("RGBA")
    white = Image.new("RGBA", full.size, "white")
    return Image.alpha_composite(white, full).convert("RGB")
