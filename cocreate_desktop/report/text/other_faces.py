"""Fonts of the machine for scripts that the report's own letters lack: found, measured, shaped."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfmetrics, ttfonts

from .scripts import joins

# Neither library has types.
_ttfonts: Any = ttfonts
_harfbuzz: Any = uharfbuzz

_GLYPHS, _MORE_GLYPHS = 0xE000, 0xF0000
"""Where glyphs that no single letter stands for are numbered from: two private areas of Unicode."""
_PRIVATE = 0xF900 - _GLYPHS
"""The size of the first of them."""
_LAST_OF_PLANE_0 = 0xFFFF
_ENDINGS = frozenset({".ttf", ".ttc"})
_PREFERRED = (
    "notosansarabic-regular",
    "notosanshebrew-regular",
    "notosansdevanagari-regular",
    "notonaskharabic-regular",
    "segoeui",
    "nirmala",
    "msyh",
    "malgun",
    "yugothm",
    "arial unicode",
    "wqy-microhei",
    "wqy-zenhei",
    "droidsansfallback",
    "dejavusans",
)
"""How the names of good files begin, the best first, on Linux, Windows and macOS."""
_NO_TEXT = ("bold", "italic", "oblique", "light", "thin", "black", "mono", "condensed", "serif", "emoji")
_MOST_OPENED = 400
_LETTERS = ("L", "M", "N", "P")


class OtherFace:
    """One font file of the machine, with outlines that a PDF of ReportLab can hold."""

    def __init__(self, file: Path, characters: frozenset[int]) -> None:
        self._file = file
        self.shown = frozenset(
            chr(code) for code in characters if code <= _LAST_OF_PLANE_0 and not _is_private(code)
        )
        self.name = f"other {file}"

    @cached_property
    def is_usable(self) -> bool:
        """Whether ReportLab takes the file, which it finds out when it reads it whole."""
        try:
            return self._font is not None
        except _ttfonts.TTFError:
            return False

    @cached_property
    def _font(self) -> Any:
        font = _ttfonts.TTFont(self.name, str(self._file))
        pdfmetrics.registerFont(font)
        return font

    @cached_property
    def _shaper(self) -> Any:
        return _harfbuzz.Font(_harfbuzz.Face(_harfbuzz.Blob.from_file_path(str(self._file)), 0))

    @cached_property
    def _letters(self) -> dict[int, int]:
        """By glyph the letter that shows it; the lowest of several."""
        shown = sorted(map(ord, self.shown), reverse=True)
        glyphs: dict[int, int] = self._font.face.charToGlyph
        return {glyphs[code]: code for code in shown if code in glyphs}

    def width(self, text: str) -> float:
        """The width of a text of this face in em."""
        if any(map(joins, text)):
            return sum(advance for _, advance, _, _ in self._shaped(text)) / 1000
        widths, default = self._font.face.charWidths, self._font.face.defaultWidth
        return sum(widths.get(ord(sign), default) for sign in text) / 1000

    def drawn(self, text: str, size: float) -> str:
        """What ReportLab draws for a stretch in its written order."""
        if not any(map(joins, text)):
            return text
        shaped = list(self._shaped(text))
        letters = "".join(chr(self._letter(glyph, advance)) for glyph, advance, _, _ in shaped)
        widths = self._font.face.charWidths
        places = [
            _ttfonts.ShapeData(number, advance, 0, x, y, widths[ord(letter)])
            for number, (letter, (_, advance, x, y)) in enumerate(zip(letters, shaped, strict=True))
        ]
        return _ttfonts.ShapedStr(letters, places)

    def _shaped(self, text: str) -> Iterator[tuple[int, float, float, float]]:
        """Glyph, advance and offsets in thousandths of an em, from left to right."""
        buffer = _harfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        _harfbuzz.shape(self._shaper, buffer)
        scale = 1000 / self._shaper.face.upem
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            yield info.codepoint, place.x_advance * scale, place.x_offset * scale, place.y_offset * scale

    def _letter(self, glyph: int, advance: float) -> int:
        """What stands for a glyph: its letter, or a private one that is the same in every document."""
        letter = self._letters.get(glyph)
        if letter is None:
            letter = (_GLYPHS if glyph < _PRIVATE else _MORE_GLYPHS) + glyph
            face = self._font.face
            if face.charToGlyph.get(letter) != glyph:
                face.charToGlyph[letter] = glyph
                face.charWidths[letter] = advance
        return letter


class OtherFaces:
    """The fonts in the machine's folders, looked into when a text first needs one."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._found: dict[str, OtherFace | None] = {}
        self._opened: dict[Path, OtherFace | None] = {}

    def of(self, sign: str) -> OtherFace | None:
        """The face that shows a sign; None for one that no face has, and for pictures."""
        if sign not in self._found:
            self._found[sign] = self._search(sign)
        return self._found[sign]

    def shows(self, sign: str) -> bool:
        return self.of(sign) is not None

    @cached_property
    def _files(self) -> list[Path]:
        files = {path for folder in self._folders for path in _files_below(folder)}
        return sorted(files, key=lambda path: (_rank(path), path.name.lower(), str(path)))[:_MOST_OPENED]

    def _search(self, sign: str) -> OtherFace | None:
        if ord(sign) > _LAST_OF_PLANE_0 or not unicodedata.category(sign).startswith(_LETTERS):
            return None
        used = dict.fromkeys(face for face in self._found.values() if face)
        if face := next((one for one in used if sign in one.shown), None):
            return face
        opened = (self._open(path) for path in self._files)
        return next((one for one in opened if one and sign in one.shown and one.is_usable), None)

    def _open(self, path: Path) -> OtherFace | None:
        if path not in self._opened:
            characters = _characters(path)
            self._opened[path] = OtherFace(path, characters) if characters else None
        return self._opened[path]


def _files_below(folder: Path) -> Iterator[Path]:
    # Folders that may not be read are passed over.
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            if path.suffix.lower() in _ENDINGS and not any(one in path.stem.lower() for one in _NO_TEXT):
                yield path


def _rank(path: Path) -> int:
    stem = path.stem.lower()
    return next((rank for rank, name in enumerate(_PREFERRED) if stem.startswith(name)), len(_PREFERRED))


def _characters(path: Path) -> frozenset[int]:
    """The signs of a font with outlines that ReportLab embeds; none of any other file."""
    try:
        face = _harfbuzz.Face(_harfbuzz.Blob.from_file_path(str(path)), 0)
    except (OSError, _harfbuzz.HarfBuzzError):
        return frozenset()
    return frozenset(face.unicodes) if "glyf" in face.table_tags else frozenset()


def _is_private(code: int) -> bool:
    return _GLYPHS <= code < _GLYPHS + _PRIVATE
