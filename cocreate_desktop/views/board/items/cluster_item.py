"""A cluster: a region with its title, what it is about, and the sum of its votes."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cocreate_desktop.domain.board import UNTITLED
from cocreate_desktop.domain.board.boxes import GAP, NOTE_HEIGHT, TITLE, Box
from cocreate_desktop.domain.evidence import Shape
from cocreate_desktop.views.board.items.look import DESIGN, PLAIN_BELOW, SIGN_STROKE, Look, to_design
from cocreate_desktop.views.board.items.plain_notes import PlainNote, PlainNotes, cosmetic
from cocreate_desktop.views.board.record import ClusterFace, Link
from cocreate_desktop.views.painting import elided, paint_mark
from cocreate_desktop.views.wording import say

_TITLE = TITLE * DESIGN
_LEFT, _RIGHT = 14.0, 12.0
_CHIP, _CHIP_GAP, _MARK = 20.0, 8.0, 14.0
_MOST_CHIPS = 2
_DOT = 9.0
_LOCK = 13.0
_SMALL_BELOW = 0.72
"""Scale of a design px under which the head keeps its size on the screen."""
_SMALL_HEAD = 16.0
_LEAST_HEAD = 56.0
"""px of the screen: in less, no title can be read."""
_CAP, _SMALL_CAP = (20.0, 8.0), (16.0, 10.0)
"""Size of the cap with the number, and how far it stands off the corner: no title moves or is cut for it."""
_OUTSIDE = 20.0
"""How far the cap may reach beyond the region, in board px."""
_INKS = {Shape.ROUND: "supports", Shape.SQUARE: "contradicts"}


def heads_cover_notes(zoom: float) -> bool:
    """Whether clusters are so small that there is no room for a title above their notes."""
    return TITLE * zoom < _SMALL_HEAD


class ClusterItem(QGraphicsItem):
    """Lies below the notes, which are no children of it: they mirror records of their own.

    From afar it paints them too.
    """

    ground: ClassVar[str] = "sunken"
    """Names of colours, and the role of the title's font."""
    edge: ClassVar[str] = "line"
    title_role: ClassVar[str] = "clock"

    def __init__(self, key: str, look: Look, plain: PlainNotes) -> None:
        super().__init__()
        self.key = key
        self._look = look
        self._plain = plain
        self._notes: list[PlainNote] = []
        self._face = ClusterFace("", 0)
        self._box = QRectF()
        self._is_selected = self._is_target = self._shows_number = False
        self._gap: QPointF | None = None
        self._title: tuple[str, int, int, str] | None = None

    @property
    def face(self) -> ClusterFace:
        return self._face

    @property
    def shows_number(self) -> bool:
        return self._shows_number

    def show_face(self, face: ClusterFace, box: Box) -> None:
        size = QRectF(0, 0, box.width, box.height)
        if size != self._box:
            self.prepareGeometryChange()
            self._box = size
        if face != self._face:
            self._face = face
            self.update()

    def show_notes(self, notes: list[PlainNote]) -> None:
        """The notes in it, from the item's corner, as they are painted from afar."""
        if notes != self._notes:
            self._notes = notes
            self.update()

    def show_state(self, *, selected: bool, numbered: bool) -> None:
        """`numbered` shows the digit that sends notes here."""
        if (selected, numbered) != (self._is_selected, self._shows_number):
            self._is_selected, self._shows_number = selected, numbered
            self.update()

    def show_target(self, target: bool, gap: QPointF | None = None) -> None:
        """Whether notes would fall in here, and at which place (from the item's corner)."""
        if (target, gap) != (self._is_target, self._gap):
            self._is_target, self._gap = target, gap
            self.update()

    def title_box(self) -> QRectF:
        """Where the title stands, in the item's px."""
        return QRectF(0, 0, self._box.width(), TITLE)

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-_OUTSIDE, -_OUTSIDE, 3, 3)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        onto = painter.worldTransform()
        if onto.m11() < PLAIN_BELOW:
            self._paint_plain(painter)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        seen = onto.mapRect(self._box)
        painter.setWorldTransform(QTransform())
        self._paint_ground(painter, seen)
        self._paint_bar(painter, seen)
        painter.setWorldTransform(onto)
        box, scale = to_design(painter, self._box)
        if self._gap is not None:
            self._paint_gap(painter, self._gap)
        if scale >= _SMALL_BELOW:
            head = QRectF(_LEFT, 0, box.width() - _LEFT - _RIGHT, _TITLE)
            self._paint_head(painter, head, self._look.font(self.title_role))
            self._paint_number(painter, QPointF(0, 0), _CAP)
        elif _TITLE * scale >= _SMALL_HEAD:
            painter.setWorldTransform(QTransform())
            self._paint_small_head(painter, seen, _TITLE * scale)
            self._paint_number(painter, QPointF(round(seen.left()), round(seen.top())), _SMALL_CAP)

    def paint_over_notes(self, painter: QPainter, onto: QTransform) -> None:
        """The head, where `heads_cover_notes`: it can still be read. The painter is at px of the screen, and
        `onto` leads there from the board."""
        seen = onto.mapRect(self._box.translated(self.pos()))
        if seen.width() < _LEAST_HEAD or not heads_cover_notes(onto.m11()):
            return
        strip = QRectF(seen.left() + 1, seen.top() + 1, seen.width() - 2, _SMALL_HEAD)
        painter.fillRect(strip, self._look.colour(self._bar_colour or self.ground))
        self._paint_small_head(painter, seen, _SMALL_HEAD)

    def _paint_plain(self, painter: QPainter) -> None:
        """From afar: straight corners, and the notes as rectangles."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        marked = self._is_selected or self._is_target
        painter.setBrush(self._look.colour("accent_tint" if self._is_target else self.ground))
        painter.setPen(cosmetic(self._look.colour("accent" if marked else self.edge), 2 if marked else 1))
        painter.drawRect(self._box)
        if self._bar_colour:
            painter.fillRect(self.title_box(), self._look.colour(self._bar_colour))
        self._plain.paint(painter, self._notes)
        if self._gap is not None:
            painter.fillRect(
                QRectF(self._gap.x() - GAP / 2, self._gap.y(), GAP, NOTE_HEIGHT), self._look.colour("accent")
            )

    def _paint_ground(self, painter: QPainter, seen: QRectF) -> None:
        """In px of the screen."""
        zoom = seen.width() / (self._box.width() * DESIGN)
        marked = self._is_selected or self._is_target
        left, top = round(seen.left()), round(seen.top())
        box = QRect(left, top, round(seen.right()) - left, round(seen.bottom()) - top)
        self._look.panes.paint(
            painter,
            box,
            self._look.theme.radius("cluster") * zoom,
            round((2 if marked else 1) * max(1.0, zoom)),
            self._look.colour("accent_tint" if self._is_target else self.ground),
            self._look.colour("accent" if marked else self.edge),
        )

    @property
    def _bar_colour(self) -> str:
        return f"cluster_{self._face.colour.value}" if self._face.colour and not self._is_target else ""

    def _paint_bar(self, painter: QPainter, seen: QRectF) -> None:
        """The tint behind the title, in px of the painter, within the edge."""
        if not self._bar_colour:
            return
        zoom = seen.width() / (self._box.width() * DESIGN)
        edge = round((2 if self._is_selected else 1) * max(1.0, zoom))
        radius = self._look.theme.radius("cluster") * zoom - edge
        left, top = round(seen.left()) + edge, round(seen.top()) + edge
        bar = QRectF(left, top, round(seen.right()) - edge - left, _TITLE * zoom - edge)
        shape = QPainterPath()
        shape.addRoundedRect(bar.adjusted(0, 0, 0, radius), radius, radius)
        painter.save()
        painter.setClipRect(bar)
        painter.fillPath(shape, self._look.colour(self._bar_colour))
        painter.restore()

    def _paint_gap(self, painter: QPainter, gap: QPointF) -> None:
        bar = QRectF((gap.x() - GAP / 2) * DESIGN - 1.5, gap.y() * DESIGN, 3, NOTE_HEIGHT * DESIGN)
        painter.fillRect(bar, self._look.colour("accent"))

    def _paint_small_head(self, painter: QPainter, seen: QRectF, height: float) -> None:
        """The head in px of the screen."""
        head = QRectF(round(seen.left()) + 5, round(seen.top()), seen.width() - 10, height)
        self._paint_head(painter, head, self._look.font("label"))

    def _paint_head(self, painter: QPainter, head: QRectF, font: QFont) -> None:
        if self._face.dots:
            head.setRight(self._paint_sum(painter, head) - _CHIP_GAP)
        if head.height() >= _CHIP:
            if self._face.is_locked:
                head.setLeft(self._paint_lock(painter, head) + _CHIP_GAP)
            for link in self._shown_links():
                head.setRight(self._paint_chip(painter, head, link) - _CHIP_GAP)
        self._paint_title(painter, head, font)

    def _paint_title(self, painter: QPainter, band: QRectF, font: QFont) -> None:
        title, width = self._face.title or say(UNTITLED), int(band.width())
        if self._title is None or self._title[:3] != (title, width, font.pixelSize()):
            self._title = (title, width, font.pixelSize(), elided(title, font, width))
        painter.setFont(font)
        painter.setPen(self._look.colour("text" if self._face.title else "text3"))
        left_and_middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(band, left_and_middle, self._title[3])

    def _paint_lock(self, painter: QPainter, head: QRectF) -> float:
        sign = QRectF(head.left(), head.center().y() - _LOCK / 2, _LOCK, _LOCK)
        self._look.theme.icons.paint(painter, sign, "lock", self._look.colour("text2"), SIGN_STROKE)
        return sign.right()

    def _paint_sum(self, painter: QPainter, head: QRectF) -> float:
        font = self._look.font("meta_strong", tabular=True)
        middle = head.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("text"))
        painter.drawEllipse(QRectF(head.right() - _DOT, middle - _DOT / 2, _DOT, _DOT))
        words = str(self._face.dots)
        width = QFontMetricsF(font).horizontalAdvance(words) + 1
        left = head.right() - _DOT - 4 - width
        painter.setFont(font)
        painter.setPen(self._look.colour("text2"))
        painter.drawText(QRectF(left, middle - 10, width, 20), Qt.AlignmentFlag.AlignVCenter, words)
        return left

    def _shown_links(self) -> list[Link]:
        """From the right; more than two become one chip with their number."""
        links = list(self._face.links)
        if len(links) > _MOST_CHIPS:
            links = [links[0], Link("", f"+{len(links) - 1}")]
        return links[::-1]

    def _paint_chip(self, painter: QPainter, head: QRectF, link: Link) -> float:
        font = self._look.font("label", tabular=True)
        width = QFontMetricsF(font).horizontalAdvance(link.code) + 11 + (_MARK + 3 if link.mark else 0)
        chip = QRectF(head.right() - width, head.center().y() - _CHIP / 2, width, _CHIP)
        radius = self._look.theme.radius("mark")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("surface"))
        painter.drawRoundedRect(chip, radius, radius)
        ink = "text2"
        words = chip.adjusted(6, 0, 0, 0)
        if link.mark is not None:
            ink = _INKS.get(link.mark.shape, "text2")
            paint_mark(
                painter,
                QRectF(chip.left() + 5, chip.center().y() - _MARK / 2, _MARK, _MARK),
                link.mark,
                self._look.theme,
            )
            words.setLeft(chip.left() + _MARK + 8)
        painter.setFont(font)
        painter.setPen(self._look.colour(ink))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, link.code)
        return chip.left()

    def _paint_number(self, painter: QPainter, corner: QPointF, cap_size: tuple[float, float]) -> None:
        if not self._shows_number or self._face.number > 9:
            return
        size, beyond = cap_size
        font = self._look.font("keycap", tabular=True)
        cap = QRectF(corner.x() - beyond, corner.y() - beyond, size, size)
        radius = self._look.theme.radius("mark")
        painter.setPen(QPen(self._look.colour("line2"), 1))
        painter.setBrush(self._look.colour("surface"))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(font)
        painter.setPen(self._look.colour("text2"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(self._face.number))
