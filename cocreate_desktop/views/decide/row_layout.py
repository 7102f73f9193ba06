"""Where the parts of a row at the left stand, worked out once for measuring and for painting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from cocreate_desktop.actions.concluded import Stander, TwoSides
from cocreate_desktop.domain.evidence import Mark
from cocreate_desktop.views.decide.rows import FindingRow
from cocreate_desktop.views.decide.spoken import leaning
from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.painting.wrapping import wrapped
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import one_line

LEFT, TEXT_LEFT, RIGHT = 20, 56, 16
_TOP, _BOTTOM, _GAP = 9, 9, 3
_ARROWS = 32
_MARK, _STANDER_GAP, _NAME_GAP = 11, 10, 5
MOST_LINES = 2
MARK_SIZE, MARK_GAP = 17, 4
MOST_MARKS = 8
"""More sessions than these show their newest ones, and the number of all in front."""


@dataclass(frozen=True)
class FindingLayout:
    """A finding's row: the lines of its title, and the line of counts under them."""

    title: tuple[str, ...]
    lean_width: float
    line_height: int
    facts_top: float
    height: int

    @classmethod
    def of(cls, row: FindingRow, width: float, theme: Theme) -> FindingLayout:
        lean = leaning(row.concluded)
        lean_width = text_width(lean, theme.font("meta_button")) + 30 if lean else 0
        lines = wrapped(
            one_line(row.concluded.finding.title),
            theme.font("name"),
            width - TEXT_LEFT - RIGHT - lean_width,
            MOST_LINES,
        )
        line = theme.line_height("name") + 1
        facts_top = _TOP + len(lines) * line + _GAP
        height = round(facts_top + theme.line_height("meta") + 1 + _BOTTOM)
        return cls(tuple(lines), lean_width, line, facts_top, height)


def shown_marks(row: FindingRow) -> tuple[tuple[Mark, ...], int]:
    """The marks that have room, the newest ones, and how many more there are.

    A finding that settles several assumptions shows those of the first; the others stand in its detail.
    """
    settled = row.concluded.basis.settled
    if not settled or not row.tells:
        return (), 0
    marks = settled[0].marks
    return marks[-MOST_MARKS:], max(0, len(marks) - MOST_MARKS)


@dataclass(frozen=True)
class PlacedStander:
    """A person on a side: where the mark stands, and the name beside it."""

    stander: Stander
    mark: QRectF
    name: QRectF
    words: str


@dataclass(frozen=True)
class SidesLayout:
    """A row of two sides, each with its title and its people, and the answer below both."""

    titles: tuple[tuple[str, ...], tuple[str, ...]]
    columns: tuple[QRectF, QRectF]
    arrows: QRectF
    standers: tuple[PlacedStander, ...]
    answer: tuple[str, ...]
    answer_box: QRectF
    height: int

    @classmethod
    def of(cls, sides: TwoSides, width: float, theme: Theme) -> SidesLayout:
        column = (width - LEFT - RIGHT - _ARROWS) / 2
        known = sides.disagreement
        titles = tuple(
            tuple(wrapped(one_line(words), theme.font("button"), column, MOST_LINES))
            for words in (known.one_side, known.other_side)
        )
        title_height = max(len(lines) for lines in titles) * theme.line_height("body")
        lefts = (LEFT, LEFT + column + _ARROWS)
        people_top = _TOP + title_height + _GAP
        one = _flow(sides.one, QRectF(lefts[0], people_top, column, 0), theme)
        other = _flow(sides.other, QRectF(lefts[1], people_top, column, 0), theme)
        bottom = people_bottom = max([people_top, *(placed.name.bottom() for placed in (*one, *other))])
        answer_box = QRectF(LEFT + 20, bottom + 5, width - LEFT - RIGHT - 20, 0)
        words = one_line(known.answer)
        answer = wrapped(words, theme.font("meta"), answer_box.width(), MOST_LINES) if words else []
        if answer:
            answer_box.setHeight(len(answer) * theme.line_height("meta"))
            bottom = answer_box.bottom()
        return cls(
            titles=(titles[0], titles[1]),
            columns=(
                QRectF(lefts[0], _TOP, column, title_height), QRectF(lefts[1], _TOP, column, title_height),
            ),
            arrows=QRectF(LEFT + column, _TOP, _ARROWS, people_bottom - _TOP),
            standers=(*one, *other),
            answer=tuple(answer),
            answer_box=answer_box,
            height=round(bottom + _BOTTOM),
        )  # fmt: skip


def text_width(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)


def _flow(standers: Sequence[Stander], box: QRectF, theme: Theme) -> list[PlacedStander]:
    """Beside each other while there is room, then below."""
    font, line = theme.font("meta"), theme.line_height("meta")
    x, y = box.left(), box.top()
    placed: list[PlacedStander] = []
    for one in standers:
        words = elided(one.alias, font, box.width() - _MARK - _NAME_GAP)
        width = _MARK + _NAME_GAP + text_width(words, font)
        if x > box.left() and x + width > box.right():
            x, y = box.left(), y + line
        mark = QRectF(x, y + (line - _MARK) / 2, _MARK, _MARK)
        placed.append(PlacedStander(one, mark, QRectF(mark.right() + _NAME_GAP, y, width, line), words))
        x += width + _STANDER_GAP
    return placed
