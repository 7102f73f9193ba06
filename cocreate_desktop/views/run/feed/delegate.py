"""How an entry looks in the feed: time, said or did, who, mood, evidence; then the words and tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cocreate_desktop.domain.observations import MODES, Entry, Side
from cocreate_desktop.views.painting import (
    elided,
    link_width,
    mode_width,
    paint_face,
    paint_link,
    paint_mode,
    paint_row_ground,
)
from cocreate_desktop.views.painting.canvas import kept, write
from cocreate_desktop.views.run.feed.body import FeedBody
from cocreate_desktop.views.run.feed.model import FeedModel
from cocreate_desktop.views.run.feed.names import FeedNames
from cocreate_desktop.views.run.feed.row_thumbs import RowThumbs
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

Index = QModelIndex | QPersistentModelIndex

HEADER = 29
SIDE = 16
_TIME_COLUMN = 44
_TOP, _FIRST_LINE, _BETWEEN, _BOTTOM = 8, 22, 2, 8
_ANSWER = 16
_FACE, _STAR = 26, 22
_LETTERS = 8
"""Of a name, that never give way."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FeedDelegate(QStyledItemDelegate):
    """Measures a row only when it is asked to."""

    def __init__(self, theme: Theme, model: FeedModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.scroll_bar = 0
        """What the scroll bar takes from the view's width; the words keep theirs."""
        self.fresh: set[str] = set()
        """Ids of entries that came a moment ago."""
        self.editing: tuple[str, int] | None = None
        """The id of the entry whose place an editor takes, and the editor's height in px."""
        self.thumbs: RowThumbs | None = None
        self._laid_out: tuple[str, int, FeedBody] | None = None
        """The body that was laid out last, with its entry and width: a new row is measured, then painted."""

    @property
    def header_height(self) -> int:
        return self._theme.px(HEADER)

    @property
    def _time(self) -> int:
        return self._theme.px(_TIME_COLUMN)

    @property
    def usual_height(self) -> int:
        """A row with two lines of words."""
        return _TOP + _FIRST_LINE + _BETWEEN + 2 * self._theme.line_height("body") + _BOTTOM

    def height(self, row: int, width: int) -> int:
        editing = self.editing
        if editing is not None and editing[0] == self._model.entry(row).observation.id:
            return editing[1] + (self.header_height if self._model.begins_group(row) else 0)
        height = _TOP + self._theme.px(_FIRST_LINE) + _BOTTOM + self._body(row, width).height
        return height + (self.header_height if self._model.begins_group(row) else 0)

    def forget(self) -> None:
        """Rows, or what they look like, have changed."""
        self._laid_out = None

    def buttons(self, row: int, box: QRect) -> tuple[QRect, ...]:
        """Where the answers to the question of a row stand that fills `box`."""
        return self._body(row, box.width()).buttons(*self._body_place(row, box))

    def picture_at(self, row: int, box: QRect, point: QPoint) -> str | None:
        """The id of the picture under a point, of a row that fills `box`."""
        return self._body(row, box.width()).picture_at(*self._body_place(row, box), point)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self.height(index.row(), option.rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        names = self._model.names
        assert names is not None
        box, row = QRect(option.rect), index.row()
        entry = self._model.entry(row)
        with kept(painter):
            if self._model.begins_group(row):
                self.paint_header(painter, QRect(box.left(), box.top(), box.width(), self.header_height), row)
                box.setTop(box.top() + self.header_height)
            self._paint_ground(painter, box, entry, option)
            indent = self._indent(row)
            first = QRect(
                box.left() + SIDE,
                box.top() + _TOP,
                box.width() - 2 * SIDE + self.scroll_bar,
                self._theme.px(_FIRST_LINE),
            )
            self._paint_first_line(painter, first, entry, names, indent)
            left, top = self._body_place(row, option.rect)
            if indent:
                edge = QRectF(left - indent / 2, first.top(), 2, box.bottom() - _BOTTOM - first.top())
                painter.fillRect(edge, self._theme.colour("line"))
            self._body(row, box.width()).paint(painter, left, top)

    def paint_header(self, painter: QPainter, box: QRect, row: int) -> None:
        """The step over its entries."""
        assert self._model.names is not None
        theme = self._theme
        title, since = self._model.names.header(self._model.entry(row))
        painter.fillRect(box, theme.colour("hover"))
        painter.fillRect(QRect(box.left(), box.top(), box.width(), 1), theme.colour("line"))
        inner = box.adjusted(SIDE, 1, self.scroll_bar - SIDE, 0)
        font = theme.font("label", tabular=True)
        since_width = theme.advance("label", since, tabular=True)
        write(painter, inner, since, font, theme.colour("text2"), _RIGHT)
        title = elided(title, font, inner.width() - since_width - 12)
        write(painter, inner, title, font, theme.colour("text2"))

    def _paint_ground(
        self, painter: QPainter, box: QRect, entry: Entry, option: QStyleOptionViewItem
    ) -> None:
        theme, state = self._theme, option.state
        if entry.observation.id in self.fresh:
            painter.fillRect(box, theme.colour("accent_tint"))
        paint_row_ground(
            painter, box, theme,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            focused=bool(state & QStyle.StateFlag.State_HasFocus),
        )  # fmt: skip
        painter.fillRect(QRect(box.left(), box.top(), box.width(), 1), theme.colour("line"))

    def _paint_first_line(
        self, painter: QPainter, line: QRect, entry: Entry, names: FeedNames, indent: int
    ) -> None:
        theme, observation = self._theme, entry.observation
        time = names.time(entry)
        time_font = theme.font("meta", tabular=True)
        write(painter, line, time, time_font, theme.colour("text3"))
        left = line.left() + max(self._time, theme.advance("meta", time, tabular=True) + 6) + indent
        mode = say(MODES[observation.mode])
        paint_mode(painter, QRectF(left, line.top(), 100, line.height()), observation.mode, mode, theme)
        left += mode_width(mode, theme) + 8
        signs = _FACE * (observation.sentiment is not None) + _STAR * observation.starred
        first_name = self._advance("strong", self._fewest_names(names.people(entry)))
        right = self._paint_links(painter, line, names.links(entry), left + first_name + signs)
        place = QRectF(left, line.top(), right - left - signs, line.height())
        left = self._paint_people(painter, place, names.people(entry))
        middle = line.top() + (line.height() - 18) / 2
        if observation.sentiment is not None:
            paint_face(painter, QRectF(left + 8, middle, 18, 18), observation.sentiment, theme)
            left += _FACE
        if observation.starred:
            star = QRectF(left + 6, middle + 1, 16, 16)
            theme.icons.paint(painter, star, "star", theme.colour("text2"), 2.0)

    def _paint_links(
        self, painter: QPainter, line: QRect, links: Sequence[tuple[Side, str]], least: float
    ) -> float:
        """The evidence at the right end, as much as fits behind `least`; where it begins."""
        theme, right = self._theme, float(line.right() + 1)
        widths = [link_width(code, theme) + 4 for _, code in links]
        fitting = len(links)
        while fitting > 1 and sum(widths[:fitting]) + self._more_width(len(links) - fitting) > right - least:
            fitting -= 1
        if hidden := len(links) - fitting:
            font = theme.font("label", tabular=True)
            write(painter, line, self._more(hidden), font, theme.colour("text2"), _RIGHT)
            right -= self._more_width(hidden)
        for side, code in reversed(links[:fitting]):
            width = link_width(code, theme)
            right -= width
            paint_link(painter, QRectF(right, line.top(), width, line.height()), side, code, theme)
            right -= 4
        return right - 4

    def _paint_people(self, painter: QPainter, place: QRectF, people: Sequence[tuple[str, str]]) -> float:
        """Names with their segments; without room for those the names; else the first and how many more."""
        gaps = 10 * max(0, len(people) - 1)
        with_segments = gaps + sum(
            self._advance("strong", alias) + (self._advance("meta", word) + 5 if word else 0)
            for alias, word in people
        )
        left = place.left()
        if with_segments > place.width():
            names = ", ".join(alias for alias, _ in people)
            if self._advance("strong", names) > place.width():
                names = elided(self._fewest_names(people), self._theme.font("strong"), place.width())
            return self._write_on(painter, place, left, names, "strong", "text")
        for alias, word in people:
            left = self._write_on(painter, place, left, alias, "strong", "text")
            if word:
                left = self._write_on(painter, place, left + 5, word, "meta", "text3")
            left += 10
        return left - 10 if people else left

    def _fewest_names(self, people: Sequence[tuple[str, str]]) -> str:
        if not people:
            return ""
        alias = people[0][0] if len(people[0][0]) <= _LETTERS else people[0][0][:_LETTERS] + "…"
        return f"{alias} {self._more(len(people) - 1)}" if len(people) > 1 else alias

    def _more(self, count: int) -> str:
        return self.tr("+{n}").format(n=count)

    def _more_width(self, count: int) -> float:
        return self._advance("label", self._more(count)) + 6 if count else 0.0

    def _advance(self, role: str, text: str) -> float:
        return self._theme.advance(role, text)

    def _write_on(
        self, painter: QPainter, place: QRectF, left: float, text: str, role: str, token: str
    ) -> float:
        width = self._theme.advance(role, text)
        box = QRectF(left, place.top(), width + 1, place.height())
        write(painter, box, text, self._theme.font(role), self._theme.colour(token))
        return left + width

    def _indent(self, row: int) -> int:
        """An answer stands further to the right than what it answers."""
        return self._theme.px(_ANSWER) if self._model.entry(row).observation.answers_id else 0

    def _body_place(self, row: int, box: QRect) -> tuple[int, int]:
        """Where the body of a row that fills `box` begins."""
        header = self.header_height if self._model.begins_group(row) else 0
        top = box.top() + header + _TOP + self._theme.px(_FIRST_LINE)
        return box.left() + SIDE + self._time + self._indent(row), top

    def _body(self, row: int, width: int) -> FeedBody:
        room = max(60, width - 2 * SIDE - self._time - self._indent(row) + self.scroll_bar)
        row_id = self._model.entry(row).observation.id
        if self._laid_out is None or self._laid_out[:2] != (row_id, room):
            self._laid_out = (row_id, room, FeedBody(self._model, row, room, self._theme, self.thumbs))
        return self._laid_out[2]
