"""board.open, board.pan, board.fit, board.drag_200, board.growth, board.memory: thousands of notes.

The floor is the same count of bare items at the same places, each painting a rectangle and a wrapped line of
text at any zoom. A frame is everything that the window paints after the board moved, all of the board anew.
"""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from cocreate_desktop.domain.board.boxes import NOTE_HEIGHT, NOTE_WIDTH
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.views.board.canvas.canvas import BoardCanvas
from tests.benchmarks.feeding import resident_mb
from tests.benchmarks.figures import Effort, Figure, seconds
from tests.benchmarks.large_boards import OpenBoard, fill, open_boards, open_page
from tests.fakes import FakeClock, open_library

SEEN = QSize(1920, 1080)
FEW, MANY, MOST = 500, 5_000, 20_000
OPEN_MS = {MANY: 150.0, MOST: 500.0}
PAN_MS = {100: 8.0, 25: 16.0}
"""By zoom in per cent."""
PAN_RATIO, FIT_RATIO, GROWTH_RATIO = 1.3, 0.35, 1.3
DRAG_MS = 16.0
DRAGGED, DRAG_ZOOM = 200, 0.5
"""So many notes are all seen at that zoom, with their words."""
MOST_MB = 120.0
_BOX = QRectF(0, 0, NOTE_WIDTH, NOTE_HEIGHT)
_STEPS = (QPoint(-37, -23), QPoint(-37, 23), QPoint(37, 23), QPoint(37, -23))


def measure(effort: Effort) -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QApplication.instance() or QApplication([])
    with open_boards((FEW, MANY, MOST), SEEN) as board:
        yield from _opening(board, effort)
        board.show(board.full[MANY])
        yield from _moving(board, effort)
        yield _dragging(board, effort)
        yield _growth(board, effort)
    empty, full = (_weight(size) for size in (0, MANY))
    yield Figure(f"board.memory.{MANY}", full - empty, "MB above an empty board", MOST_MB, 1)


class Bare(QGraphicsItem):
    """What a note costs at the least."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's own name
        return _BOX

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.drawRect(_BOX)
        painter.drawText(_BOX, Qt.TextFlag.TextWordWrap, self._words)


class BareView(QGraphicsView):
    """The floor: as large as the board's view."""

    def __init__(self, layout: Layout, room: QRectF) -> None:
        super().__init__()
        self._bare_scene = QGraphicsScene(self)
        self._bare_scene.setSceneRect(room)
        words = {note.id: note.text for notes in (*layout.members.values(), layout.loose) for note in notes}
        self._items = [Bare(words[key]) for key in layout.note_boxes]
        for item, box in zip(self._items, layout.note_boxes.values(), strict=True):
            item.setPos(box.x, box.y)
            self._bare_scene.addItem(item)
        self.setScene(self._bare_scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.resize(SEEN)
        self.show()

    def look_at(self, canvas: BoardCanvas) -> None:
        """What the canvas looks at."""
        self.setTransform(canvas.transform())
        self.centerOn(canvas.middle())

    def pan(self, by: QPoint) -> None:
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - by.x())
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - by.y())


def _opening(board: OpenBoard, effort: Effort) -> Iterator[Figure]:
    runs = max(3, effort)
    for size, most in OPEN_MS.items():
        times: list[float] = []
        for _ in range(runs):
            board.show(board.empty)
            gc.collect()
            times.append(seconds(lambda size=size: board.show(board.full[size])))
        yield Figure(f"board.open.{size}", 1000 * statistics.median(times), "ms", most, runs)


def _moving(board: OpenBoard, effort: Effort) -> Iterator[Figure]:
    """Both take turns, so that what else the computer does slows both."""
    canvas, rounds = board.page.canvas, 12 * effort
    floor = BareView(canvas.board.layout, canvas.board.sceneRect())
    for zoom, most in PAN_MS.items():
        _to_the_middle(canvas, zoom / 100)
        ours, bare = _frames(canvas, floor, rounds)
        yield Figure(f"board.pan.{MANY}.{zoom}", ours / bare, f"ratio at {zoom} %", PAN_RATIO, rounds)
        yield Figure(f"board.pan_ms.{MANY}.{zoom}", 1000 * ours, f"ms at {zoom} %", most, rounds)
    canvas.go_home()
    ours, bare = _frames(canvas, floor, rounds)
    yield Figure(f"board.fit.{MANY}", ours / bare, "ratio", FIT_RATIO, rounds)
    yield Figure(f"board.fit_ms.{MANY}", 1000 * ours, "ms", None, rounds)
    floor.close()


def _frames(canvas: BoardCanvas, floor: BareView, rounds: int) -> tuple[float, float]:
    """Median seconds of a panned frame here and of the floor."""
    floor.look_at(canvas)
    for by in _STEPS:
        _frame(floor, lambda by=by: floor.pan(by))
        _frame(canvas, lambda by=by: canvas.pan(by))
    ours: list[float] = []
    bare: list[float] = []
    for turn in range(rounds):
        by = _STEPS[turn % len(_STEPS)]
        bare.append(seconds(lambda by=by: _frame(floor, lambda: floor.pan(by))))
        ours.append(seconds(lambda by=by: _frame(canvas, lambda: canvas.pan(by))))
    return statistics.median(ours), statistics.median(bare)


def _frame(view: QGraphicsView, move: Callable[[], None]) -> None:
    move()
    view.viewport().update()
    QApplication.processEvents()


def _dragging(board: OpenBoard, effort: Effort) -> Figure:
    canvas, port = board.page.canvas, board.page.canvas.viewport()
    _to_the_middle(canvas, DRAG_ZOOM)
    x, y = canvas.middle().toTuple()
    boxes = canvas.board.layout.note_boxes
    near = sorted(
        boxes, key=lambda key: max(abs(boxes[key].centre[0] - x), 2 * abs(boxes[key].centre[1] - y))
    )
    board.page.selection.pick(*near[:DRAGGED])
    at = canvas.mapFromScene(QPointF(*boxes[near[0]].centre))
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, pos=at)
    QTest.mouseMove(port, at + QPoint(30, 30))
    QApplication.processEvents()
    times: list[float] = []
    for turn in range(20 * effort):
        to = at + QPoint(40 + 3 * (turn % 60), 40 + 2 * (turn % 50))
        times.append(seconds(lambda to=to: _frame_of_drag(port, to)))
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, left, pos=at)
    return Figure(f"board.drag_{DRAGGED}", 1000 * statistics.median(times), "ms", DRAG_MS, len(times))


def _frame_of_drag(port: QWidget, to: QPoint) -> None:
    QTest.mouseMove(port, to)
    QApplication.processEvents()


def _growth(board: OpenBoard, effort: Effort) -> Figure:
    """What one note in view costs on the largest board, beside one on a small board; they take turns."""
    costs: dict[int, list[float]] = {FEW: [], MOST: []}
    rounds = 8 * effort
    for _ in range(2):
        for size, found in costs.items():
            board.show(board.full[size])
            canvas = board.page.canvas
            _to_the_middle(canvas, 1.0)
            QApplication.processEvents()
            found += [_cost_of_a_note(canvas, _STEPS[turn % 4]) for turn in range(rounds)]
    ratio = statistics.median(costs[MOST]) / statistics.median(costs[FEW])
    return Figure("board.growth", ratio, "ratio of 20,000 notes to 500", GROWTH_RATIO, 2 * rounds)


def _cost_of_a_note(canvas: BoardCanvas, by: QPoint) -> float:
    took = seconds(lambda: _frame(canvas, lambda: canvas.pan(by)))
    return took / _seen_notes(canvas)


def _seen_notes(canvas: BoardCanvas) -> int:
    area = canvas.mapToScene(canvas.viewport().rect()).boundingRect()
    return len(canvas.board.notes_in(area))


def _to_the_middle(canvas: BoardCanvas, zoom: float) -> None:
    extent = canvas.board.layout.extent
    assert extent is not None
    canvas.set_zoom(zoom)
    canvas.pan(canvas.viewport().rect().center() - canvas.mapFromScene(QPointF(*extent.centre)))


def _weight(size: int) -> float:
    """MB that a process of its own takes with such a board on the screen; filling it is left out."""
    clock = FakeClock()
    with TemporaryDirectory() as place:
        with closing(open_library(Path(place) / "library", clock)) as library:
            empty, full = fill(library, clock, (size,) if size else ())
        shown = full.get(size, empty)
        code = f"from tests.benchmarks.boarding import weigh; weigh({place!r}, {clock.utc_ms}, {shown!r})"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout.split()[-1])


def weigh(place: str, utc_ms: int, session_id: str) -> None:
    """Print what this process takes, in MB, with the board of a session seen whole and at 100 %."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QApplication([])
    clock = FakeClock(utc_ms)
    with closing(open_library(Path(place) / "library", clock)) as library:
        window, page = open_page(library, clock, Path(place), session_id, SEEN)
        page.canvas.set_zoom(1.0)
        QApplication.processEvents()
        gc.collect()
        print(resident_mb())
        window.destroy()
