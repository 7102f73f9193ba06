"""Signs with words in them: badges, chips, keycaps, numbers in circles, pills.

Each has a function that measures (`…_width`, px) and one that paints. Words come translated. A badge is
painted at the left of `rect` and in its middle, so that rows can hand over a whole cell.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from cocreate_desktop.domain.observations import MODE_ICONS, Mode, Side
from cocreate_desktop.views.painting.canvas import Rect, edge_box, fill_box, kept, line_pen, square_in, write
from cocreate_desktop.views.theme import Theme

_CENTRED = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True)
class Tone:
    """Ground and ink of a pill, as token names."""

    ground: str
    ink: str


TONES = {
    "warning": Tone("warning_tint", "warning"),
    "error": Tone("contradicts_tint", "contradicts"),
    "accent": Tone("accent_tint", "accent"),
    "neutral": Tone("sunken", "text2"),
}


def mode_width(word: str, theme: Theme) -> int:
    """The width of a did / said badge. Take the wider of the two words, so that lists align."""
    return round(theme.advance("label", word) + 28)


def paint_mode(painter: QPainter, rect: Rect, mode: Mode, word: str, theme: Theme) -> None:
    """Did is solid ink with footprints, said is outlined with a bubble; 20 px high."""
    did = mode is Mode.DID
    ink = theme.colour("surface" if did else "text")
    with kept(painter):
        box = _box(rect, mode_width(word, theme), theme.px(20))
        fill_box(
            painter,
            box,
            theme.radius("mark"),
            theme.colour("text") if did else None,
            theme.colour("text" if did else "line2"),
        )
        theme.icons.paint(
            painter, QRectF(box.left() + 6, box.center().y() - 6, 12, 12), MODE_ICONS[mode], ink, 2.2
        )
        write(painter, box.adjusted(22, 0, 0, 0), word, theme.font("label"), ink)


def keycap_width(key: str, theme: Theme) -> int:
    """The width of a keycap; square for a single letter."""
    return max(theme.px(20), round(theme.advance("keycap", key, tabular=True) + 12))


def paint_keycap(
    painter: QPainter, rect: Rect, key: str, theme: Theme, ink: QColor | None = None, quiet: bool = False
) -> None:
    """A key in its cap, 20 px high.

    `ink` colours letter and edge, for solid buttons; `quiet` has a fainter edge.
    """
    with kept(painter):
        box = _box(rect, keycap_width(key, theme), theme.px(20))
        edge = ink or theme.colour("line" if quiet else "line2")
        fill_box(painter, box, theme.radius("mark"), None if ink else theme.colour("surface"), edge)
        write(painter, box, key, theme.font("keycap", tabular=True), ink or theme.colour("text2"), _CENTRED)


def paint_number(painter: QPainter, rect: Rect, number: str, theme: Theme, current: bool = False) -> None:
    """The number of a step in a circle, solid accent for the current one; 22 to 24 px."""
    with kept(painter):
        circle = square_in(rect)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(circle)
        else:
            painter.setPen(line_pen(theme.colour("line2"), 1.5))
            painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75))
        font = theme.font("meta_strong" if circle.width() >= theme.px(24) else "label", tabular=True)
        write(painter, circle, number, font, theme.colour("on_fill" if current else "text2"), _CENTRED)


def link_width(code: str, theme: Theme) -> int:
    """The width of an evidence link."""
    return round(theme.advance("label", code, tabular=True) + 29)


def paint_link(painter: QPainter, rect: Rect, side: Side, code: str, theme: Theme) -> None:
    """Evidence for or against an assumption: check or cross and its code on a tint; 22 px high."""
    token, icon = ("supports", "check") if side is Side.FOR else ("contradicts", "x")
    ink = theme.colour(token)
    with kept(painter):
        box = _box(rect, link_width(code, theme), theme.px(22))
        fill_box(painter, box, theme.radius("mark"), theme.colour(f"{token}_tint"))
        theme.icons.paint(painter, QRectF(box.left() + 4, box.center().y() - 7, 14, 14), icon, ink, 2.5)
        write(painter, box.adjusted(22, 0, 0, 0), code, theme.font("label", tabular=True), ink)


def pill_width(text: str, icon: str, theme: Theme) -> int:
    """The width of a pill, with or without an icon (`""`)."""
    return round(theme.advance("meta_button", text, tabular=True) + (36 if icon else 16))


def paint_pill(painter: QPainter, rect: Rect, text: str, icon: str, tone: str, theme: Theme) -> None:
    """A few words on a tint; tones are `warning`, `error`, `accent`, `neutral`; 24 px high."""
    ink = theme.colour(TONES[tone].ink)
    with kept(painter):
        box = _box(rect, pill_width(text, icon, theme), theme.px(24))
        fill_box(painter, box, theme.radius("control"), theme.colour(TONES[tone].ground))
        if icon:
            theme.icons.paint(painter, QRectF(box.left() + 8, box.center().y() - 7, 14, 14), icon, ink)
        words = box.adjusted(28 if icon else 8, 0, 0, 0)
        write(painter, words, text, theme.font("meta_button", tabular=True), ink)


def paint_chip_ground(painter: QPainter, rect: Rect, theme: Theme, chosen: bool = False) -> None:
    """The ground of a chip: surface with a hairline, chosen accent tint with a 2 px edge."""
    radius = theme.radius("control")
    with kept(painter):
        if chosen:
            fill_box(painter, rect, radius, theme.colour("accent_tint"))
            edge_box(painter, rect, radius, theme.colour("accent"), 2)
        else:
            fill_box(painter, rect, radius, theme.colour("surface"), theme.colour("line"))


def paint_row_ground(
    painter: QPainter,
    rect: Rect,
    theme: Theme,
    *,
    selected: bool,
    hovered: bool = False,
    focused: bool = False,
) -> None:
    """The ground of a list's row: tint and a 4 px bar if selected, a ring if it has the focus."""
    row = QRectF(rect)
    with kept(painter):
        if selected:
            painter.fillRect(row, theme.colour("accent_tint"))
            painter.fillRect(QRectF(row.left(), row.top(), 4, row.height()), theme.colour("accent"))
        elif hovered:
            painter.fillRect(row, theme.colour("hover"))
        if focused:
            paint_focus(painter, row, theme, radius=4)


def paint_focus(painter: QPainter, rect: Rect, theme: Theme, radius: float = 6) -> None:
    """The focus ring, 2 px, inside `rect`."""
    with kept(painter):
        edge_box(painter, rect, radius, theme.colour("focus"), 2)


def elided(text: str, font: QFont, width: float) -> str:
    """The text, cut at the end with … if it is wider than `width` px."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _box(rect: Rect, width: float, height: float) -> QRectF:
    cell = QRectF(rect)
    # Whole px, or the edges blur.
    top = round(cell.center().y() - height / 2)
    return QRectF(QPointF(round(cell.left()), top), QPointF(round(cell.left()) + width, top + height))
