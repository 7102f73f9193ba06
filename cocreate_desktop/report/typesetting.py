"""Texts become lines: greedy breaking at spaces and after hyphens, and inside words too long for a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .faces import Faces
from .ink import Face, Style

_PIECES = re.compile(r"[^-–—/]?[^-–—/]*[-–—/]*")
_HYPHENS = frozenset("-–—/")
_TOLERANCE = 0.01


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


class Typesetter:
    """Breaks texts into lines with the widths of the given faces."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._widths: dict[Face, dict[str, float]] = {face: {} for face in Face}

    def lines(self, text: str, style: Style, width: float) -> list[Line]:
        """The lines of a text in one style."""
        fitting = self._faces.fitting(text, style)
        if "\n" not in text and "\t" not in text:
            whole = self._width(text, fitting)
            if whole <= width:
                return [Line((Run(text, fitting, whole),), style.leading, style.baseline)] if text else []
        return self.paragraph([Span(text, fitting)], width)

    def paragraph(self, spans: Sequence[Span], width: float) -> list[Line]:
        """The lines of a text in several styles; the first span gives leading and baseline."""
        lines: list[list[_Word]] = [[]]
        used = 0.0
        for word in self._words(spans):
            space = self._width(" ", word.span.style) if word.spaced and lines[-1] else 0.0
            if word.forced or (lines[-1] and used + space + word.width > width + _TOLERANCE):
                lines.append([])
                used = space = 0.0
            if word.width > width + _TOLERANCE:
                *full, word = self._chopped(word, width)
                lines[-1:] = [*([part] for part in full), []]
            lines[-1].append(word)
            used += space + word.width
        style = spans[0].style
        return [Line(tuple(self._runs(words)), style.leading, style.baseline) for words in lines if words]

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

    def _words(self, spans: Sequence[Span]) -> Iterator[_Word]:
        spaced = forced = False
        for span in spans:
            for number, paragraph in enumerate(span.text.split("\n")):
                forced = forced or number > 0
                for index, text in enumerate(paragraph.replace("\t", " ").split(" ")):
                    spaced = spaced or index > 0
                    for piece in _pieces(text):
                        yield _Word(piece, span, self._width(piece, span.style), spaced, forced)
                        forced = spaced = False

    def _width(self, text: str, style: Style) -> float:
        """In pt. The same words come again and again."""
        known = self._widths[style.face]
        width = known.get(text)
        if width is None:
            width = known[text] = self._faces[style.face].width(text)
        return (width + len(text) * style.tracking) * style.size

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


def _pieces(word: str) -> list[str]:
    """A word cut after its hyphens, where a line may end."""
    if len(word) < 2 or _HYPHENS.isdisjoint(word):
        return [word] if word else []
    return [piece for piece in _PIECES.findall(word) if piece]
