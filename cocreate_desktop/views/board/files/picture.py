"""The board as a picture: everything on it, painted bit by bit while the window goes on."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QColor, QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from cocreate_desktop.domain.board.boxes import NOTE_HEIGHT, NOTE_WIDTH, TITLE, Box
from cocreate_desktop.views.background import Undertaking
from cocreate_desktop.views.board.items.cluster_item import ClusterItem
from cocreate_desktop.views.board.items.look import DESIGN, SIGN_STROKE, Look
from cocreate_desktop.views.board.items.note_item import NoteItem
from cocreate_desktop.views.board.items.plain_notes import PlainNotes
from cocreate_desktop.views.board.items.prints import Prints
from cocreate_desktop.views.board.items.theme_item import ThemeItem
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.painting.canvas import fill_box
from cocreate_desktop.views.theme import Scheme

PRINT_DPI = 300
MOST_PIXELS = 40_000_000
"""160 MB in memory; a larger board has fewer dots per inch."""
_SCREEN_DPI = 96
_LONGEST_SIDE = 30_000
"""px; QPainter ends soon behind."""
_MARGIN = 24.0
"""Board px around everything."""
_HEAD_EDGE = 14.0
"""Design px from the sides of a cluster to its title."""
_AT_ONCE = 60
"""Notes between two turns of the window."""
_METRE = 0.0254


class PaperLook(Look):
    """Dark ink on light ground whatever the theme, and signs as lines, so that they are sharp at any size."""

    def colour(self, name: str) -> QColor:
        return QColor(self.theme.tokens.colours[Scheme.LIGHT][name])

    def paint_sign(self, painter: QPainter, icon: str, place: QPointF, size: float, zoom: float) -> None:
        area = QRectF(place.x(), place.y(), size, size)
        self.theme.icons.paint(painter, area, icon, self.colour("note_ink"), SIGN_STROKE)


class Painting(Undertaking):
    """A board on its way onto a device. What it gives makes the finished file; any thread may call that."""

    def __init__(self, board: Board, look: PaperLook, parent: QObject) -> None:
        super().__init__(parent)
        self._items = [*_items(board, look)]
        self._look = look
        self._next = 0
        extent = board.layout.extent
        assert extent is not None
        self.area = Box(
            extent.x - _MARGIN, extent.y - _MARGIN, extent.width + 2 * _MARGIN, extent.height + 2 * _MARGIN
        )
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)
        self._painter = QPainter()

    def start(self) -> None:
        """Paint from now on, onto a device of one's own."""
        raise NotImplementedError

    def encoder(self) -> Callable[[], bytes]:
        """What makes a file of the painted device."""
        raise NotImplementedError

    def begin(self, device: QPaintDevice, scale: float) -> None:
        """Paint at `scale` px of the device a board px."""
        painter = self._painter
        painter.begin(device)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        size = QRectF(0, 0, math.ceil(self.area.width * scale), math.ceil(self.area.height * scale))
        painter.fillRect(size, self._look.colour("surface"))
        painter.scale(scale, scale)
        painter.translate(-self.area.x, -self.area.y)
        self._turn.start()

    def cancel(self) -> None:
        """What is painted so far is given up."""
        self._turn.stop()
        if self._painter.isActive():
            self._painter.end()
        self.deleteLater()

    def _go_on(self) -> None:
        option = QStyleOptionGraphicsItem()
        for item in self._items[self._next : self._next + _AT_ONCE]:
            self._painter.save()
            self._painter.translate(item.pos())
            item.paint(self._painter, option, None)
            self._painter.restore()
        self._next += _AT_ONCE
        if self._next < len(self._items):
            self.progressed.emit(self._next / len(self._items))
            return
        self._turn.stop()
        self._painter.end()
        self.done.emit(self.encoder())
        self.deleteLater()


class PrintPicture(Painting):
    """A picture for print: 300 dots per inch, a note as large as on a screen at the usual zoom."""

    def __init__(self, board: Board, look: PaperLook, parent: QObject) -> None:
        super().__init__(board, look, parent)
        wide, high = self.area.width, self.area.height
        scale = min(
            DESIGN * PRINT_DPI / _SCREEN_DPI,
            math.sqrt(MOST_PIXELS / (wide * high)),
            _LONGEST_SIDE / max(wide, high),
        )
        self.image = QImage(max(1, int(wide * scale)), max(1, int(high * scale)), QImage.Format.Format_RGB32)
        dots = round(scale / DESIGN * _SCREEN_DPI / _METRE)
        self.image.setDotsPerMeterX(dots)
        self.image.setDotsPerMeterY(dots)
        self._scale = scale

    def start(self) -> None:
        self.begin(self.image, self._scale)

    def encoder(self) -> Callable[[], bytes]:
        return partial(_as_png, self.image)


class Drawing(Painting):
    """An SVG whose words are text, set in Inter where it is installed."""

    def __init__(self, board: Board, look: PaperLook, parent: QObject, title: str) -> None:
        super().__init__(board, look, parent)
        self._content = QByteArray()
        self._buffer = QBuffer(self._content, self)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        size = QSize(math.ceil(self.area.width * DESIGN), math.ceil(self.area.height * DESIGN))
        self._generator = QSvgGenerator()
        self._generator.setOutputDevice(self._buffer)
        self._generator.setResolution(_SCREEN_DPI)
        self._generator.setSize(size)
        self._generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        self._generator.setTitle(title)

    def start(self) -> None:
        self.begin(self._generator, DESIGN)

    def encoder(self) -> Callable[[], bytes]:
        content = bytes(self._content.data())
        return lambda: content


def _as_png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType] - the stub wants bytes
    return bytes(content.data())


class _PaperCluster(ClusterItem):
    """Its ground and its head, which keeps its place above the notes at any size."""

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.scale(1 / DESIGN, 1 / DESIGN)
        box = QRectF(0, 0, self._box.width() * DESIGN, self._box.height() * DESIGN)
        look = self._look
        fill_box(painter, box, look.theme.radius("cluster"), look.colour(self.ground), look.colour(self.edge))
        self._paint_bar(painter, box)
        head = QRectF(_HEAD_EDGE, 0, box.width() - 2 * _HEAD_EDGE, TITLE * DESIGN)
        self._paint_head(painter, head, look.font(self.title_role))


class _PaperTheme(_PaperCluster):
    """The region around its clusters."""

    ground, edge, title_role = ThemeItem.ground, ThemeItem.edge, ThemeItem.title_role


class _PaperNote(NoteItem):
    """Painted line by line: no print of the screen is scaled."""

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.scale(1 / DESIGN, 1 / DESIGN)
        box = QRectF(0, 0, NOTE_WIDTH * DESIGN, NOTE_HEIGHT * DESIGN)
        self._paint_whole(painter, box, painter.worldTransform().m11())


def _items(board: Board, look: Look) -> Iterator[QGraphicsItem]:
    """Clusters with their notes as they lie over each other, the loose notes over all of them. Verdicts and
    locks stay at home."""
    layout, prints, plain = board.layout, Prints(), PlainNotes(look)

    def placed(keys: Iterable[str]) -> Iterator[QGraphicsItem]:
        for key in keys:
            note = _PaperNote(key, look, prints, plain)
            note.show_face(replace(board.faces[key], is_locked=False))
            note.setPos(*layout.note_boxes[key][:2])
            yield note

    for cluster_id, box in layout.cluster_boxes.items():
        links = tuple(replace(one, mark=None) for one in board.cluster_faces[cluster_id].links)
        face = replace(board.cluster_faces[cluster_id], links=links, is_locked=False)
        kind = _PaperTheme if cluster_id in layout.themes else _PaperCluster
        cluster = kind(cluster_id, look, plain)
        cluster.show_face(face, box)
        cluster.setPos(box.x, box.y)
        yield cluster
        yield from placed(note.id for note in layout.members[cluster_id])
    yield from placed(note.id for note in layout.loose)
