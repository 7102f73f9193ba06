"""Texts become lines: broken at spaces, after hyphens, and inside long words by their language."""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..drawing.ink import Face, Style
from .faces import Faces
from .hyphens import SOFT_HYPHEN, Hyphens
from .scripts import is_ideograph, runs_left

_BREAK = re.compile(r"\n\s*")
"""The end of a line, with all the empty ones that follow."""
_PIECES = re.compile(r"[^-–—/]?[^-–—/]*[-–—/]*")
_HYPHENS = frozenset("-–—/")
_PERHAPS_SET_OFF = re.compile(r" [?!:;»%]|« ")
_SET_OFF = re.compile(r" (?=[?!:;»%]+(?:\s|$))|(?<=«)(?<!\S«) ")
"""Spaces around signs that some languages set off, such as French; no line ends there."""
_HARD_SPACE = "\u00a0"
_TOLERANCE = 0.01
_OPENING = frozenset({"Ps", "Pi"})
_RUNNING = frozenset({Face.REGULAR, Face.MEDIUM})
"""Faces of running text; headings part a word only where it would not fit on a line of its own."""
_RAGGED = 0.18
"""A line that a word would leave shorter by this share of its width is filled with a part of it."""
_IN_A_ROW = 2
"""Lines below each other that end with a hyphen."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style; `link` names the anchor to which it leads."""

    text: str
    style: Style
    link: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """The part of a span that stands on one line; width in pt."""

    text: str
    style: Style
    width: float
    link: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Runs side by side on one baseline; `shift` moves them right. Lengths in pt."""

    runs: tuple[Run, ...]
    height: float
    baseline: float
    shift: float = 0.0

    @property
    def width(self) -> float:
        return sum(run.width for run in self.runs)


@dataclass(slots=True)
class _Word:
    text: str
    span: Span
    width: float
    spaced: bool
    """Whether a space stands before it."""
    forced: bool = False
    """Whether a new line begins with it."""
    written: str = ""
    """As the author wrote it, with soft hyphens."""


class Typesetter:
    """Breaks texts into lines with the widths of the given faces."""

    def __init__(self, faces: Faces, hyphens: Hyphens | None = None) -> None:
        self._faces = faces
        self._hyphens = hyphens
        self._widths: dict[Face, dict[str, float]] = {face: {} for face in Face}

    def lines(self, text: str, style: Style, width: float) -> list[Line]:
        """The lines of a text in one style."""
        fitting = self._faces.fitting(text, style)
        if "\n" not in text and "\t" not in text and SOFT_HYPHEN not in text:
            whole = self._width(text, fitting)
            if whole <= width:
                line = Line((Run(text, fitting, whole),), style.leading, style.baseline)
                return self._turned([line], text, width) if text else []
        return self.paragraph([Span(text, fitting)], width)

    def paragraph(self, spans: Sequence[Span], width: float) -> list[Line]:
        """The lines of a text in several styles; the first span gives leading and baseline."""
        lines: list[list[_Word]] = [[]]
        used = 0.0
        words = deque(self._words(spans))
        while words:
            word = words.popleft()
            space = self._width(" ", word.span.style) if word.spaced and lines[-1] else 0.0
            if word.forced or (lines[-1] and used + space + word.width > width + _TOLERANCE):
                room = width - used - space
                if not word.forced and (room > _RAGGED * width or word.width > width) and _may_end(lines):
                    parted = self._parted(word, room, running_only=word.width <= width)
                    if parted:
                        lines[-1].append(parted[0])
                        word = parted[1]
                lines.append([])
                used = space = 0.0
            if word.width > width + _TOLERANCE:
                parted = self._parted(word, width)
                if parted:
                    lines[-1].append(parted[0])
                    lines.append([])
                    words.appendleft(parted[1])
                    used = 0.0
                    continue
                *full, word = self._chopped(word, width)
                lines[-1:] = [*([part] for part in full), []]
            lines[-1].append(word)
            used += space + word.width
        style = spans[0].style
        set_lines = [
            Line(tuple(self._runs(words)), style.leading, style.baseline) for words in lines if words
        ]
        return self._turned(set_lines, spans[0].text, width)

    def balanced(self, text: str, style: Style, width: float) -> list[Line]:
        """The lines of a heading, as equally long as its number of lines allows."""
        lines = self.lines(text, style, width)
        low, high = width / 2, width
        while len(lines) > 1 and high - low > style.size / 4:
            middle = (low + high) / 2
            if len(self.lines(text, style, middle)) > len(lines):
                low = middle
            else:
                high = middle
        return self.lines(text, style, high) if len(lines) > 1 else lines

    def right(self, lines: Sequence[Line], width: float) -> list[Line]:
        """The same lines, flush right in a column of that width."""
        return [replace(line, shift=width - line.width) for line in lines]

    def centred(self, lines: Sequence[Line], width: float) -> list[Line]:
        """The same lines in the middle of a column of that width."""
        return [replace(line, shift=(width - line.width) / 2) for line in lines]

    def _turned(self, lines: list[Line], text: str, width: float) -> list[Line]:
        """The lines, flush right if the text is read from there."""
        return self.right(lines, width) if width < float("inf") and runs_left(text) else lines

    def _words(self, spans: Sequence[Span]) -> Iterator[_Word]:
        spaced = forced = False
        for span in spans:
            for number, paragraph in enumerate(_BREAK.split(span.text)):
                forced = forced or number > 0
                for index, text in enumerate(_bound(paragraph.replace("\t", " ")).split(" ")):
                    spaced = spaced or index > 0
                    for piece in _pieces(text):
                        plain = piece.replace(SOFT_HYPHEN, "") if SOFT_HYPHEN in piece else piece
                        yield _Word(plain, span, self._width(plain, span.style), spaced, forced, piece)
                        forced = spaced = False

    def _width(self, text: str, style: Style) -> float:
        """In pt. The same words come again and again."""
        known = self._widths[style.face]
        width = known.get(text)
        if width is None:
            width = known[text] = self._faces.width(text, style.face)
        return (width + len(text) * style.tracking) * style.size

    def _parted(self, word: _Word, room: float, *, running_only: bool = False) -> tuple[_Word, _Word] | None:
        """What of a word fits into `room` with a hyphen, and the rest; None where it has no such place."""
        if SOFT_HYPHEN in word.written:
            parts = word.written.split(SOFT_HYPHEN)
        elif self._hyphens is None or (running_only and word.span.style.face not in _RUNNING):
            return None
        else:
            parts = self._hyphens.parts(word.text, word.span.text)
        for end in range(len(parts) - 1, 0, -1):
            start, rest = "".join(parts[:end]), SOFT_HYPHEN.join(parts[end:])
            width = self._width(start + SOFT_HYPHEN, word.span.style)
            if start and width <= room + _TOLERANCE:
                head = replace(word, text=start + SOFT_HYPHEN, width=width)
                plain = rest.replace(SOFT_HYPHEN, "")
                tail = _Word(plain, word.span, self._width(plain, word.span.style), False, written=rest)
                return head, tail
        return None

    def _chopped(self, word: _Word, width: float) -> Iterator[_Word]:
        """The parts of a word that is wider than a line, each as long as a line allows."""
        start, used = 0, 0.0
        for index, sign in enumerate(word.text):
            advance = self._width(sign, word.span.style)
            if used + advance > width and index > start:
                yield replace(word, text=word.text[start:index], width=used, spaced=False)
                start, used = index, 0.0
            used += advance
        yield replace(word, text=word.text[start:], width=used, spaced=False, forced=False)

    def _runs(self, words: Sequence[_Word]) -> Iterator[Run]:
        """Neighbours of the same span in one run, with the spaces between them."""
        first = True
        text, span = "", words[0].span
        for word in words:
            if word.span is not span:
                yield self._run(text, span)
                text, span = "", word.span
            text += f" {word.text}" if word.spaced and not first else word.text
            first = False
        yield self._run(text, span)

    def _run(self, text: str, span: Span) -> Run:
        return Run(text, span.style, self._width(text, span.style), span.link)


def _may_end(lines: Sequence[Sequence[_Word]]) -> bool:
    """Whether the last line may end with a hyphen."""
    before = lines[-1 - _IN_A_ROW : -1]
    return len(before) < _IN_A_ROW or not all(line and line[-1].text.endswith(SOFT_HYPHEN) for line in before)


def _bound(text: str) -> str:
    """The text with hard spaces where a sign would be left alone."""
    return _SET_OFF.sub(_HARD_SPACE, text) if _PERHAPS_SET_OFF.search(text) else text


def _pieces(word: str) -> list[str]:
    """A word cut after its hyphens and between ideographs, where a line may end."""
    if not word.isascii() and any(map(is_ideograph, word)):
        return list(_ideographs(word))
    if len(word) < 2 or _HYPHENS.isdisjoint(word):
        return [word] if word else []
    return [piece for piece in _PIECES.findall(word) if piece]


def _ideographs(word: str) -> Iterator[str]:
    """Each ideograph alone, with the signs after it that are none."""
    piece = ""
    for sign in word:
        if piece and is_ideograph(sign) and unicodedata.category(piece[-1]) not in _OPENING:
            yield piece
            piece = ""
        piece += sign
    yield piece
