"""The canvas: selects, drags, and walks by arrows. What is to be done goes out as signals."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTransform,
)
from PySide6.QtWidgets import QGesture, QWidget

from cocreate_desktop.domain.board.boxes import Box, Direction, around, neighbour
from cocreate_desktop.views.board.canvas.gestures import Band, Drag, Gesture, Pan
from cocreate_desktop.views.board.canvas.landing import Landing
from cocreate_desktop.views.board.canvas.lassoing import LassoDrag
from cocreate_desktop.views.board.canvas.selection import Selection
from cocreate_desktop.views.board.items.look import Look
from cocreate_desktop.views.board.items.scene import BoardScene
from cocreate_desktop.views.board.items.theme_item import titles_stand_off
from cocreate_desktop.views.board.words import stacked
from cocreate_desktop.views.digit_keys import digit_place

_ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
_ADDS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class BoardCanvas(Landing):
    """Shows a scene; changes nothing itself."""

    voted = Signal(str, bool)
    """A note was clicked while `is_voting`; True for a vote, False to take one back."""
    edit_asked = Signal(str)
    """The id of a note or a cluster."""
    new_asked = Signal(QPointF)
    notes_carried = Signal(list, QPointF)
    """Ids in reading order, and where the pointer let go."""
    clusters_carried = Signal(list, QPointF, QPointF)
    """Ids of clusters and themes, by how much, and where the pointer let go."""
    nudge_asked = Signal(object)
    """Alt and an arrow: a `Direction`."""
    held_back = Signal(int)
    """How many locked ones were to be carried and stayed."""
    lasso_armed = Signal(bool)
    digit_pressed = Signal(int)
    number_pressed = Signal(int)
    """Alt and a digit, by the place of its key."""
    menu_asked = Signal(QPoint, QPointF)
    """Where on the screen, where on the board."""

    def __init__(self, look: Look, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(BoardScene(look, selection), look, parent)
        self.board.setParent(self)
        self.selection = selection
        self._gesture: Gesture | None = None
        self._space = False
        self.has_lasso = False
        self.is_voting = False
        self.setObjectName("board_canvas")
        self.setAccessibleName(self.tr("Board"))
        selection.changed.connect(self._tell_readers)
        self.renew()

    def click(self, note_id: str, *, adds: bool) -> None:
        """A note was pressed and let go at the same place; `adds` with Shift or Ctrl."""
        if self.is_voting:
            self.voted.emit(note_id, not adds)
        elif not adds:
            self.selection.pick(note_id)

    def pick_at(self, at: QPoint, *, adds: bool) -> None:
        """Select the note that is there, or nothing."""
        note_id = self.board.note_at(self.mapToScene(at))
        if note_id is not None:
            (self.selection.toggle if adds else self.selection.pick)(note_id)
        elif not adds:
            self.selection.clear()

    def arm_lasso(self, armed: bool) -> None:
        """Whether the next drag draws a lasso, wherever it begins."""
        if armed != self.has_lasso:
            self.has_lasso = armed
            self.show_cursor()
            self.lasso_armed.emit(armed)

    def fit_selection(self) -> None:
        """What is selected, as large as it fits."""
        if boxes := self._selected_boxes():
            self.fit(around(boxes))

    def looked_at(self) -> QPoint:
        """The middle of what is selected, while it is in view."""
        boxes = self._selected_boxes()
        at = self.mapFromScene(QPointF(*around(boxes).centre)) if boxes else None
        return at if at is not None and self.viewport().rect().contains(at) else super().looked_at()

    def selected_in_reading_order(self) -> list[str]:
        chosen = set(self.selection.notes)
        return [key for key in self.board.layout.reading_order() if key in chosen]

    def renew(self) -> None:
        """Take the theme's colours."""
        self.setBackgroundBrush(self._look.colour("bg"))
        self.board.renew()

    def take_pinch(self, pinch: QGesture | None) -> bool:
        # The first finger came as a mouse button.
        self._give_up_gesture()
        return super().take_pinch(pinch)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.board.see(self.mapToScene(event.rect()).boundingRect(), self.zoom)
        super().paintEvent(event)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        onto = painter.worldTransform()
        if not titles_stand_off(onto.m11()):
            return
        seen = Box(rect.x(), rect.y(), rect.width(), rect.height())
        painter.save()
        painter.setWorldTransform(QTransform())
        for cluster_id, box in self.board.layout.cluster_boxes.items():
            if box.overlaps(seen):
                self.board.clusters[cluster_id].paint_over_notes(painter, onto)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None:
            return
        at = event.position().toPoint()
        if event.button() is Qt.MouseButton.MiddleButton or self._space:
            self._gesture = Pan(self, at)
        elif event.button() is Qt.MouseButton.LeftButton:
            adds = bool(event.modifiers() & _ADDS)
            draws = self.has_lasso or bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._gesture = LassoDrag(self, at, adds=adds) if draws else self._begin(at, adds)
        elif event.button() is Qt.MouseButton.RightButton:
            self._pick_for_menu(self.mapToScene(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None:
            free = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._gesture.move(event.position().toPoint(), free=free)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None and not event.buttons():
            gesture, self._gesture = self._gesture, None
            gesture.finish()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.is_voting:
            self.mousePressEvent(event)
            return
        place = self.mapToScene(event.position().toPoint())
        cluster_id = self.board.cluster_at(place)
        if note_id := self.board.note_at(place):
            self.edit_asked.emit(note_id)
        elif cluster_id and self.board.is_title(cluster_id, place):
            self.edit_asked.emit(cluster_id)
        else:
            self.new_asked.emit(place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at = self._beside_selection()
        self.menu_asked.emit(self.viewport().mapToGlobal(at), self.mapToScene(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key is Qt.Key.Key_Space and not modifiers:
            self._hold_space(True)
        elif key is Qt.Key.Key_Escape and self._step_back():
            pass
        elif self.zooms(event):
            self.zoom_with(event)
        elif key in _ARROWS and modifiers == Qt.KeyboardModifier.AltModifier:
            self.nudge_asked.emit(_ARROWS[key])
        elif key in _ARROWS and not modifiers & ~_ADDS & ~Qt.KeyboardModifier.KeypadModifier:
            self.walk(_ARROWS[key], extend=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        elif (digit := _digit(event)) and modifiers == Qt.KeyboardModifier.AltModifier:
            self.number_pressed.emit(digit)
        elif digit and not modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            self.digit_pressed.emit(digit)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold_space(False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hold_space(False)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def walk(self, direction: Direction, *, extend: bool = False) -> None:
        """Go on from the current note, from cluster to cluster or theme to theme; from nothing, to the first
        note."""
        layout = self.board.layout
        if self.selection.clusters:
            current = self.selection.clusters[-1]
            if found := neighbour(layout.around_cluster(current), current, direction):
                (self.selection.extend_cluster if extend else self.selection.pick_cluster)(found)
                self.show_place(layout.cluster_boxes[found])
            return
        current = self.selection.current
        order = layout.reading_order()
        found = neighbour(layout.note_boxes, current, direction) if current else next(iter(order), None)
        if found is None:
            return
        (self.selection.extend if extend else self.selection.pick)(found)
        self.show_place(layout.note_boxes[found])

    def event(self, event: QEvent) -> bool:
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._keeps(event):
            event.accept()
            return True
        return super().event(event)

    def _selected_boxes(self) -> list[Box]:
        """While the board is read anew, what is selected may be gone already."""
        notes, clusters = self.board.layout.note_boxes, self.board.layout.cluster_boxes
        chosen = [clusters[one] for one in self.selection.clusters if one in clusters]
        return [*chosen, *(notes[one] for one in self.selection.notes if one in notes)]

    def _keeps(self, event: QKeyEvent) -> bool:
        """An arrow with Shift or Alt is no shortcut here, and what zooms is none of the window's."""
        return Qt.Key(event.key()) in _ARROWS or self.zooms(event)

    def _begin(self, at: QPoint, adds: bool) -> Gesture:
        place = self.mapToScene(at)
        note_id, cluster_id = self.board.note_at(place), self.board.cluster_at(place)
        if note_id is not None:
            if adds and not self.is_voting:
                self.selection.toggle(note_id)
            elif note_id not in self.selection.notes:
                self.selection.pick(note_id)
            return Drag(self, at, clicked=note_id, adds=adds)
        if cluster_id is not None and not adds:
            if cluster_id not in self.selection.clusters:
                self.selection.pick_cluster(cluster_id)
            return Drag(self, at, cluster_ids=self.selection.clusters)
        return Band(self, at, adds=adds, cluster_id=cluster_id if adds else None)

    def _pick_for_menu(self, place: QPointF) -> None:
        note_id, cluster_id = self.board.note_at(place), self.board.cluster_at(place)
        if note_id is not None:
            if note_id not in self.selection.notes:
                self.selection.pick(note_id)
        elif cluster_id is not None:
            if cluster_id not in self.selection.clusters:
                self.selection.pick_cluster(cluster_id)
        else:
            self.selection.clear()

    def _step_back(self) -> bool:
        """Esc: give up what is under way, else from a note to its cluster, from there to its theme, else to
        nothing."""
        if self._give_up_gesture():
            return True
        if self.has_lasso:
            self.arm_lasso(False)
            return True
        if self.selection.is_empty:
            return False
        homes = self._homes()
        theme_id = self.board.layout.theme_of.get(self.selection.cluster or "")
        if theme_id is not None:
            self.selection.pick_cluster(theme_id)
        elif len(homes) == 1 and homes <= self.board.clusters.keys():
            self.selection.pick_cluster(*homes)
        else:
            self.selection.clear()
        return True

    def _give_up_gesture(self) -> bool:
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.give_up()
        return gesture is not None

    def _homes(self) -> set[str]:
        """The clusters in which the selected notes lie; "" for the board itself."""
        home_of = self.board.layout.home_of
        return {home_of.get(note_id, "") for note_id in self.selection.notes}

    def _hold_space(self, held: bool) -> None:
        if held != self._space:
            self._space = held
            self.show_cursor()

    def show_cursor(self) -> None:
        """The one that says what the next press does."""
        if self._space:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        elif self.has_lasso:
            self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.viewport().unsetCursor()

    def _beside_selection(self) -> QPoint:
        layout = self.board.layout
        current = self.selection.clusters[-1] if self.selection.clusters else ""
        box = layout.note_boxes.get(self.selection.current or "") or layout.cluster_boxes.get(current)
        return self.mapFromScene(QPointF(*box.centre)) if box else self.viewport().rect().center()

    def _tell_readers(self) -> None:
        """Say what is current now: items are not seen by screen readers."""
        current = self.board.notes.get(self.selection.current or "")
        cluster = self.board.clusters.get(self.selection.clusters[-1] if self.selection.clusters else "")
        words = cluster.face.title if cluster else ""
        if current is not None and current.face is not None:
            pile = current.face.pile
            words = f"{current.face.words} · {stacked(pile)}" if pile > 1 else current.face.words
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


def _digit(event: QKeyEvent) -> int:
    """1 to 9, by the place of the key; 0 for any other key."""
    place = digit_place(event)
    return place + 1 if place is not None and place < 9 else 0
