"""Signs with a word: did and said, the kinds of notes, a decision. The word is never left out.

Did is solid with footprints, said outlined with a bubble; the other kinds are a mark and a word.
"""

from __future__ import annotations

from dataclasses import replace

from cocreate_desktop.domain.board import NOTE_ICONS, NoteKind
from cocreate_desktop.domain.observations import Mode

from ..text.typesetting import Typesetter
from .icons import icon
from .ink import DECISION, Ink, Style, px
from .marks import Sign
from .pen import Brush

_BOXED = {NoteKind.DID: (Ink.TEXT, Ink.PAPER, Ink.TEXT), NoteKind.SAID: (Ink.PAPER, Ink.TEXT, Ink.LINE2)}
"""Ground, ink and edge of the kinds that stand in a box."""


def chip(mode: Mode, word: str, style: Style, typesetter: Typesetter) -> Sign:
    """Whether something was done or said."""
    return kind_chip(NoteKind(mode), word, style, typesetter)


def kind_chip(kind: NoteKind, word: str, style: Style, typesetter: Typesetter, on_note: bool = False) -> Sign:
    """The kind of a note; `on_note` gives the box of "said" the darker edge that a coloured ground needs."""
    if kind not in _BOXED:
        return iconed(NOTE_ICONS[kind], word, style, typesetter)
    ground, ink, edge_ink = _BOXED[kind]
    edge_ink = Ink.TEXT if on_note else edge_ink
    height, size = style.leading, px(15)
    left, edge = px(7), px(1)
    word_left = left + size + px(4)
    (line,) = typesetter.lines(word, replace(style, ink=ink), float("inf"))
    width = word_left + line.width + px(9)

    def paint(brush: Brush) -> None:
        brush.box(edge / 2, edge / 2, width - edge, height - edge, px(4), ground, edge_ink, edge)
        brush.line(line, word_left, 0)
        _paint_icon(brush, NOTE_ICONS[kind], left, (height - size) / 2, size, ink, 2.2)

    return Sign(f"chip {kind} {word} {style.size:.2f} {edge_ink}", width, height, paint)


def iconed(name: str, word: str, style: Style, typesetter: Typesetter, *, after: bool = False) -> Sign:
    """An icon and a word without a box; the icon stands `after` the word where the eye ends there."""
    size, between = px(18), px(5)
    (line,) = typesetter.lines(word, style, float("inf"))
    width = size + between + line.width
    height = style.leading

    def paint(brush: Brush) -> None:
        brush.line(line, 0 if after else size + between, 0)
        icon_left = line.width + between if after else 0
        _paint_icon(brush, name, icon_left, (height - size) / 2, size, style.ink, 2)

    return Sign(f"iconed {name} {word} {style.size:.2f} {after}", width, height, paint)


def bare_icon(name: str, size: float, ink: Ink = Ink.TEXT) -> Sign:
    def paint(brush: Brush) -> None:
        _paint_icon(brush, name, 0, 0, size, ink, 1.75)

    return Sign(f"icon {name} {size:.2f} {ink}", size, size, paint)


def decision_badge(word: str, name: str, typesetter: Typesetter) -> Sign:
    """The team's word on a proposition, in white on ink."""
    height, size, left = px(44), px(22), px(14)
    (line,) = typesetter.lines(word, DECISION, float("inf"))
    width = left + size + px(8) + line.width + px(18)

    def paint(brush: Brush) -> None:
        brush.box(0, 0, width, height, px(6), Ink.TEXT)
        brush.line(line, left + size + px(8), (height - line.height) / 2)
        _paint_icon(brush, name, left, (height - size) / 2, size, Ink.PAPER, 2.5)

    return Sign(f"decision {word}", width, height, paint)


def _paint_icon(
    brush: Brush, name: str, left: float, top: float, size: float, ink: Ink, stroke: float
) -> None:
    def draw() -> None:
        for outline in icon(name):
            brush.shape(outline, None, ink, stroke)

    brush.icon(left, top, size / 24, draw)
