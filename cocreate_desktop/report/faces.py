"""The fonts of the report: loaded once from a folder, measured, and asked what they can show."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any
from unicodedata import combining

import uharfbuzz
from reportlab.lib.abag import ABag
from reportlab.pdfbase import pdfmetrics, ttfonts

from .ink import Face, Style

_EQUALLY_WIDE = "0123456789:.,+-–"
_LAST_OF_PLANE_0 = 0xFFFF
# Neither library has types.
_ttfonts: Any = ttfonts
_harfbuzz: Any = uharfbuzz

_MARKS_ONLY = {"kern": False, "liga": False, "calt": False, "ccmp": False}
_loading = Lock()


class FaceMetrics:
    """One cut: the name under which ReportLab knows it, its advances and the signs it has."""

    def __init__(self, face: Face, folder: Path) -> None:
        file = folder / face.file
        font: Any = _ttfonts.TTFont(f"{face.value} in {folder}", str(file))
        if face.tabular:
            _use_tabular_figures(font, file)
        pdfmetrics.registerFont(font)
        self.name: str = font.fontName
        self._advances: dict[int, float] = {
            code: 0.0 if combining(chr(code)) else width for code, width in font.face.charWidths.items()
        }
        self._default: float = font.face.defaultWidth
        # ReportLab writes unreadable text mappings for the planes above the first.
        self.shown = frozenset(chr(code) for code in font.face.charToGlyph if code <= _LAST_OF_PLANE_0)

    def width(self, text: str) -> float:
        """The width of a text in em."""
        advances, default = self._advances, self._default
        return sum(advances.get(ord(sign), default) for sign in text) / 1000

    def placed_marks(self, text: str, size: float) -> str:
        """The text for drawing: accents that have no letter of their own stand above or below theirs.

        Only shaping does that, and it is slow: nothing else in the scripts of Inter needs it.
        """
        if text.isascii() or not any(map(combining, text)):
            return text
        word = [0.0, (ABag(fontName=self.name, fontSize=size), text)]
        return _ttfonts.shapeFragWord(word, features=_MARKS_ONLY, force=True)[1][1]


class Faces:
    """All cuts of one folder."""

    def __init__(self, folder: Path) -> None:
        self._metrics = {face: FaceMetrics(face, folder) for face in Face}
        text_faces = (Face.REGULAR, Face.MEDIUM, Face.SEMIBOLD)
        self.shown = frozenset[str].intersection(*(self._metrics[face].shown for face in text_faces))

    def __getitem__(self, face: Face) -> FaceMetrics:
        return self._metrics[face]

    def fitting(self, text: str, style: Style) -> Style:
        """The style, or its text cut where the display cut lacks a sign of the text."""
        if style.face is not Face.DISPLAY or self._metrics[Face.DISPLAY].shown.issuperset(text):
            return style
        return Style(Face.SEMIBOLD, style.size, style.leading, style.ink, style.tracking)


def faces_in(folder: Path) -> Faces:
    """The faces of a folder, loaded at the first call; ReportLab keeps fonts for the whole process."""
    with _loading:
        return _load(folder.resolve())


@cache
def _load(folder: Path) -> Faces:
    return Faces(folder)


def _use_tabular_figures(font: Any, file: Path) -> None:
    """Give digits the glyphs that the font offers as `tnum`.

    ReportLab cannot switch features without shaping, which is slow and spoils copied text: so this copy
    of the font maps each digit to its tabular glyph, and the text stays what it says.
    """
    shaper = _harfbuzz.Font(_harfbuzz.Face(_harfbuzz.Blob.from_file_path(str(file))))
    for sign in _EQUALLY_WIDE:
        buffer = _harfbuzz.Buffer()
        buffer.add_str(sign)
        buffer.guess_segment_properties()
        _harfbuzz.shape(shaper, buffer, {"tnum": True, "calt": False})
        font.face.charToGlyph[ord(sign)] = buffer.glyph_infos[0].codepoint
        font.face.charWidths[ord(sign)] = font.pdfScale(buffer.glyph_positions[0].x_advance)
    # Both cuts are embedded side by side: ReportLab tells them apart by this name.
    font.face.name += b"-Figures"
