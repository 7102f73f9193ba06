"""The fonts of the report: loaded once from a folder, measured, and asked what they can show."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby, repeat
from pathlib import Path
from threading import Lock
from typing import Any
from unicodedata import combining

import uharfbuzz
from reportlab.lib.abag import ABag
from reportlab.pdfbase import pdfmetrics, ttfonts

from ..drawing.ink import Face, Style
from .hyphens import SOFT_HYPHEN
from .other_faces import OtherFace, OtherFaces
from .scripts import has_letters_from_right, is_joiner, runs_left, visual_order

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
        _draw_soft_hyphens(font)
        pdfmetrics.registerFont(font)
        self.name: str = font.fontName
        self._advances: dict[str, float] = {
            sign: 0.0 if combining(sign) else width
            for sign, width in zip(map(chr, font.face.charWidths), font.face.charWidths.values(), strict=True)
        }
        self._default: float = font.face.defaultWidth
        # ReportLab writes unreadable text mappings for the planes above the first.
        self.shown = frozenset(chr(code) for code in font.face.charToGlyph if code <= _LAST_OF_PLANE_0)

    def width(self, text: str) -> float:
        """The width of a text in em."""
        return sum(map(self._advances.get, text, repeat(self._default))) / 1000

    def drawn(self, text: str, size: float) -> str:
        """The text for drawing: accents that have no letter of their own stand above or below theirs.

        Only shaping does that, and it is slow: nothing else in the scripts of Inter needs it.
        """
        if text.isascii() or not any(map(combining, text)):
            return text
        word = [0.0, (ABag(fontName=self.name, fontSize=size), text)]
        return _ttfonts.shapeFragWord(word, features=_MARKS_ONLY, force=True)[1][1]


class Faces:
    """All cuts of one folder, and the fonts of the machine for the signs that they lack."""

    def __init__(self, folder: Path, others: OtherFaces) -> None:
        self._metrics = {face: FaceMetrics(face, folder) for face in Face}
        self._others = others
        text_faces = (Face.REGULAR, Face.MEDIUM, Face.SEMIBOLD)
        self.shown = frozenset[str].intersection(*(self._metrics[face].shown for face in text_faces))

    def __getitem__(self, face: Face) -> FaceMetrics:
        return self._metrics[face]

    def shows(self, sign: str) -> bool:
        """Whether a sign can be printed, in letters of the report or of the machine."""
        return sign in self.shown or self._others.shows(sign)

    def fitting(self, text: str, style: Style) -> Style:
        """The style, or its text cut where the display cut lacks a sign of the text."""
        if style.face is not Face.DISPLAY or self._metrics[Face.DISPLAY].shown.issuperset(text):
            return style
        return Style(Face.SEMIBOLD, style.size, style.leading, style.ink, style.tracking)

    def width(self, text: str, face: Face) -> float:
        """The width of a text in em, whatever its scripts."""
        own = self._metrics[face]
        if text.isascii() or own.shown.issuperset(text):
            return own.width(text)
        return sum(one.width(part) for one, part in self._by_face(text, own))

    def stretches(self, text: str, face: Face) -> Iterator[tuple[FaceMetrics | OtherFace, str]]:
        """The parts of a text from left to right, each with the face that shows it.

        What is read from the right comes in its written order, as shaping wants it.
        """
        own = self._metrics[face]
        if text.isascii() or own.shown.issuperset(text):
            yield own, text
            return
        from_right = has_letters_from_right(text)
        ordered = visual_order(text, from_right=runs_left(text)) if from_right else text
        for one, part in self._by_face(ordered, own):
            yield one, part[::-1] if has_letters_from_right(part) else part

    def _by_face(self, text: str, own: FaceMetrics) -> Iterator[tuple[FaceMetrics | OtherFace, str]]:
        face: FaceMetrics | OtherFace = own

        def face_of(sign: str) -> FaceMetrics | OtherFace:
            nonlocal face
            if not is_joiner(sign):
                face = own if sign in own.shown else self._others.of(sign) or own
            return face

        for one, signs in groupby(text, face_of):
            yield one, "".join(signs)


def faces_in(folder: Path, others: tuple[Path, ...] = ()) -> Faces:
    """The faces of a folder, loaded at the first call; ReportLab keeps fonts for the whole process.

    `others` are the folders of the machine's own fonts.
    """
    with _loading:
        return _load(folder.resolve(), others)


@cache
def _load(folder: Path, others: tuple[Path, ...]) -> Faces:
    return Faces(folder, OtherFaces(others))


def _draw_soft_hyphens(font: Any) -> None:
    """Draw the soft hyphen at the end of a line like a hyphen; copied text still tells them apart."""
    face = font.face
    face.charToGlyph[ord(SOFT_HYPHEN)] = face.charToGlyph[ord("-")]
    face.charWidths[ord(SOFT_HYPHEN)] = face.charWidths[ord("-")]


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
