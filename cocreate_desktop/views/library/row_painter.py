"""How a row looks: its sign, the words that were found, where it is, and at the end its evidence or keys."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cocreate_desktop.actions.searching import Findable
from cocreate_desktop.actions.standing import Standing
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.board import NOTE_ICONS, Cluster, Note
from cocreate_desktop.domain.decisions import Disagreement, Finding, Proposition
from cocreate_desktop.domain.observations import MODES, Entry
from cocreate_desktop.domain.people import Person
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.scenario import Step
from cocreate_desktop.domain.searching import fits_whole
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.views.library.listing import Header, Line, Row
from cocreate_desktop.views.library.marked_text import MarkedText, Run
from cocreate_desktop.views.library.model import ROW, Index
from cocreate_desktop.views.library.ways import PageWay, Thing
from cocreate_desktop.views.library.wording import KINDS, detail_of, listed, text_of, where_of
from cocreate_desktop.views.painting import (
    elided,
    keycap_width,
    link_width,
    paint_keycap,
    paint_link,
    paint_mode,
    paint_number,
    paint_row_ground,
)
from cocreate_desktop.views.painting.canvas import fill_box, kept, write
from cocreate_desktop.views.painting.signs import paint_standing_sign
from cocreate_desktop.views.place import Place
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.verdicts import Verdicts
from cocreate_desktop.views.wording import say

_HEADER, _LINE = 31, 43
_LEFT, _TEXT, _MARGIN, _END = 20, 90, 16, 66
"""The sign, the words, the right margin, and the column of evidence at the end, in px."""
_GAP = 16
_DETAIL_SHARE = 0.42
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class RowPainter(QStyledItemDelegate):
    """Paints what it looks up by the row; measures nothing but the kind of row."""

    def __init__(self, theme: Theme, place: Place, verdicts: Verdicts, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = place
        self._verdicts = verdicts
        self.scroll_bar = 0
        """What the scroll bar takes from the width; it comes out of the margin."""

    @property
    def header_height(self) -> int:
        return self._theme.px(_HEADER)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_header = isinstance(index.data(ROW), Header)
        return QSize(0, self.header_height if is_header else self._theme.px(_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, box, state = index.data(ROW), QRect(option.rect), option.state
        with kept(painter):
            if isinstance(row, Header):
                self.paint_header(painter, box, row)
                return
            paint_row_ground(
                painter, box, self._theme,
                selected=bool(state & QStyle.StateFlag.State_Selected),
                hovered=bool(state & QStyle.StateFlag.State_MouseOver),
                focused=bool(state & QStyle.StateFlag.State_HasFocus),
            )  # fmt: skip
            painter.fillRect(QRect(0, box.bottom(), box.width(), 1), self._theme.colour("line"))
            self._paint_line(painter, QRectF(box.adjusted(0, 0, self.scroll_bar, -1)), row)

    def paint_header(self, painter: QPainter, box: QRect, header: Header) -> None:
        """The name of a group with its count, and the way to all of it."""
        theme = self._theme
        painter.fillRect(box, theme.colour("hover"))
        painter.fillRect(QRect(0, box.bottom(), box.width(), 1), theme.colour("line"))
        name = say(KINDS[header.kind])
        inner = QRectF(box.adjusted(_LEFT, 0, self.scroll_bar - _MARGIN, -1))
        font = theme.font("meta_button")
        write(painter, inner, name, font, theme.colour("text2"))
        count = inner.adjusted(QFontMetricsF(font).horizontalAdvance(f"{name} "), 0, 0, 0)
        write(painter, count, str(header.count), theme.font("meta", tabular=True), theme.colour("text3"))
        if header.cut:
            theme.icons.paint(
                painter, QRectF(inner.right() - 13, inner.center().y() - 7, 14, 14), "chevron-right",
                theme.colour("text2"),
            )  # fmt: skip
            write(
                painter, inner.adjusted(0, 0, -18, 0), self.tr("Show all"), font, theme.colour("text2"),
                _RIGHT,
            )  # fmt: skip

    def in_words(self, row: Row) -> str:
        """A row as assistive tools read it, and as it is copied."""
        if isinstance(row, Header):
            return self.tr("{kind}, {count}").format(kind=say(KINDS[row.kind]), count=row.count)
        return "\t".join(cell for cell in self.cells(row) if cell)

    def cells(self, line: Line) -> list[str]:
        """The columns of a line: what stands first, its words, where it is, its evidence."""
        thing = line.thing
        if not isinstance(thing, Findable):
            return ["", thing.text, thing.shortcut, ""]
        words = f"{text_of(thing)} {thing.tags}".strip()
        where = where_of(thing, self._place.project_id)
        detail = listed(where, detail_of(thing, self._standing(thing)))
        return [thing.label, words, detail, " ".join(code for _, code in thing.links)]

    def _standing(self, thing: Thing) -> Standing | None:
        if isinstance(thing, Findable) and isinstance(thing.source, Assumption):
            return self._verdicts.of(thing.project.id, thing.id)
        return None

    def _paint_line(self, painter: QPainter, box: QRectF, line: Line) -> None:
        px, thing = self._theme.px, line.thing
        sign = QRectF(box.left() + _LEFT, box.top(), px(_TEXT - _LEFT), box.height())
        self._paint_sign(painter, sign, thing)
        end = box.right() - _MARGIN
        if isinstance(thing, Findable):
            detail_end = self._paint_end(painter, QRectF(box.left(), box.top(), end, box.height()), thing)
            right = self._paint_detail(painter, box, detail_end, thing)
        else:
            right = self._paint_keys(painter, box, end, thing.shortcut)
        left = box.left() + px(_TEXT)
        room = QRectF(left, box.top(), max(0.0, right - _GAP - left), box.height())
        MarkedText(self._runs(line), room.width(), self._theme).paint(painter, room)

    def _paint_end(self, painter: QPainter, box: QRectF, thing: Findable) -> float:
        """The evidence at the right end; where the column before it ends."""
        theme, column = self._theme, self._theme.px(_END)
        if thing.links:
            side, code = thing.links[0]
            width = link_width(code, theme)
            paint_link(
                painter, QRectF(box.right() - width, box.top(), width, box.height()), side, code, theme
            )
            column = max(column, width + _GAP)
        elif (standing := self._standing(thing)) is not None:
            sign = QRectF(box.right() - 17, box.center().y() - 8, 16, 16)
            paint_standing_sign(painter, sign, standing, theme)
        return box.right() - column

    def _paint_detail(self, painter: QPainter, box: QRectF, right: float, thing: Findable) -> float:
        """Where it is; the edge that is left to the words. Only the name of another project gives way."""
        theme = self._theme
        font = theme.font("meta", tabular=True)
        detail = detail_of(thing, self._standing(thing))
        room = box.width() * _DETAIL_SHARE - QFontMetricsF(font).horizontalAdvance(detail)
        words = listed(elided(where_of(thing, self._place.project_id), font, room), detail)
        place = QRectF(box.left(), box.top(), right - box.left(), box.height())
        write(painter, place, words, font, theme.colour("text2"), _RIGHT)
        return right - QFontMetricsF(font).horizontalAdvance(words)

    def _paint_keys(self, painter: QPainter, box: QRectF, right: float, keys: str) -> float:
        if not keys:
            return right
        width = keycap_width(keys, self._theme)
        paint_keycap(painter, QRectF(right - width, box.top(), width, box.height()), keys, self._theme)
        return right - width

    def _runs(self, line: Line) -> list[Run]:
        """Who or what it is, its words, its tags; and other words of it where those were found."""
        thing, typed = line.thing, line.typed
        if not isinstance(thing, Findable):
            return [Run.of(thing.text, "body", "text", typed)]
        runs = [Run.of(text_of(thing), "body", "text", typed)]
        if isinstance(thing.source, Entry):
            runs.insert(0, Run.of(thing.label, "strong", "text", typed))
            runs.append(Run.of(thing.tags, "body", "text2", typed))
        shown = f"{thing.label} {thing.text} {thing.tags}"
        if thing.more and typed and not fits_whole(typed, shown):
            runs.append(Run.of(thing.more, "body", "text2", typed))
        return runs

    def _paint_sign(self, painter: QPainter, box: QRectF, thing: Thing) -> None:
        if not isinstance(thing, Findable):
            self._paint_icon(painter, box, thing.icon if isinstance(thing, PageWay) else "keyboard")
            return
        match thing.source:
            case Entry(observation):
                paint_mode(painter, box, observation.mode, say(MODES[observation.mode]), self._theme)
            case Note() as note:
                self._paint_note(painter, box, note)
            case Assumption() | Proposition():
                font = self._theme.font("strong", tabular=True)
                write(painter, box, thing.label, font, self._theme.colour("text"))
            case Step():
                circle = QRectF(box.left() - 1, box.center().y() - 11, 22, 22)
                paint_number(painter, circle, str(thing.number), self._theme)
            case Cluster():
                self._paint_icon(painter, box, "group")
            case Finding():
                self._paint_icon(painter, box, "list-checks")
            case Disagreement():
                self._paint_icon(painter, box, "arrow-left-right")
            case Project():
                self._paint_icon(painter, box, "layout-grid")
            case Session():
                self._paint_icon(painter, box, "calendar-check")
            case Person():
                self._paint_icon(painter, box, "user-round")

    def _paint_note(self, painter: QPainter, box: QRectF, note: Note) -> None:
        theme = self._theme
        square = QRectF(box.left(), round(box.center().y()) - 11, 22, 22)
        fill_box(
            painter, square, theme.radius("note"), theme.colour(f"note_{note.kind}"),
            theme.colour("note_edge"),
        )  # fmt: skip
        icon = square.adjusted(4, 4, -4, -4)
        theme.icons.paint(painter, icon, NOTE_ICONS[note.kind], theme.colour("note_ink"), 2.2)

    def _paint_icon(self, painter: QPainter, box: QRectF, name: str) -> None:
        place = QRectF(box.left(), box.center().y() - 9, 18, 18)
        self._theme.icons.paint(painter, place, name, self._theme.colour("text2"))
