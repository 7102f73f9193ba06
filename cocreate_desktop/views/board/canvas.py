"""The canvas: selects, drags, and walks by arrows. What is to be done goes out as signals."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTransform,
)
from PySide6.QtWidgets import QGesture, QWidget

from cocreate_desktop.domain.board_layout import Box, Direction, around, neighbour
from cocreate_desktop.views.board.camera import BoardCamera
from cocreate_desktop.views.board.cards import CARD_MIME, ids_in
from cocreate_desktop.views.board.cluster_item import heads_cover_notes
from cocreate_desktop.views.board.gestures import Band, Drag, Gesture, Pan
from cocreate_desktop.views.board.look import Look
from cocreate_desktop.views.board.scene import BoardScene
from cocreate_desktop.views.board.selection import Selection
from cocreate_desktop.views.digit_keys import digit_place

_ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}
_ADDS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class BoardCanvas(BoardCamera):
    """Shows a scene; changes nothing itself."""

    voted = Signal(str, bool)
    """A note was clicked while `is_voting`; True for a vote, False to take one back."""
    edit_asked = Signal(str)
    """The id of a note or a cluster."""
    new_asked = Signal(QPointF)
    notes_carried = Signal(list, QPointF)
    """Ids in reading order, and where the pointer let go."""
    cluster_carried = Signal(str, QPointF)
    """A cluster and by how much."""
    cards_dropped = Signal(list, QPointF)
    nudge_asked = Signal(object)
    """Alt and an arrow: a `Direction`."""
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
        self.is_voting = False
        self.setObjectName("board_canvas")
        self.setAccessibleName(self.tr("Board"))
        self.setAcceptDrops(True)
        selection.changed.connect(self._tell_readers)
        self.renew()

    def click(self, note_id: str, *, adds: bool) -> None:
        """A note was pressed and let go at the same place; `adds` with Shift or Ctrl."""
        if self.is_voting:
            self.voted.emit(note_id, not adds)
        elif not adds:
            self.selection.pick(note_id)

    def show_drop(self, at: QPointF, moved: list[str]) -> None:
        self.board.show_target(self.board.layout.drop(at.x(), at.y(), moved=moved))

    def hide_drop(self) -> None:
        self.board.show_target(self.board.layout.drop(float("inf"), 0))

    def fit_selection(self) -> None:
        """What is selected, as large as it fits."""
        layout, cluster_id = self.board.layout, self.selection.cluster
        boxes = [layout.note_boxes[one] for one in self.selection.notes]
        if cluster_id is not None:
            boxes = [layout.cluster_boxes[cluster_id]]
        if boxes:
            self.fit(around(boxes))

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
        if not heads_cover_notes(onto.m11()):
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
            self._gesture = self._begin(at, bool(event.modifiers() & _ADDS))
        elif event.button() is Qt.MouseButton.RightButton:
            self._pick_for_menu(self.mapToScene(at))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._gesture is not None:
            self._gesture.move(event.position().toPoint())
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
        """Go on from the current note, or from cluster to cluster; from nothing, to the first note."""
        layout = self.board.layout
        if self.selection.cluster is not None:
            if found := neighbour(layout.cluster_boxes, self.selection.cluster, direction):
                self.selection.pick_cluster(found)
                self.show_place(layout.cluster_boxes[found])
            return
        current = self.selection.current
        order = layout.reading_order()
        found = neighbour(layout.note_boxes, current, direction) if current else next(iter(order), None)
        if found is None:
            return
        (self.selection.extend if extend else self.selection.pick)(found)
        self.show_place(layout.note_boxes[found])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CARD_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(CARD_MIME):
            self.show_drop(self.mapToScene(event.position().toPoint()), [])
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.hide_drop()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hide_drop()
        event.acceptProposedAction()
        self.cards_dropped.emit(ids_in(event.mimeData()), self.mapToScene(event.position().toPoint()))

    def event(self, event: QEvent) -> bool:
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in _ARROWS:
            # An arrow with Shift or Alt is never a shortcut here.
            event.accept()
            return True
        return super().event(event)

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
            self.selection.pick_cluster(cluster_id)
            return Drag(self, at, cluster_id=cluster_id)
        return Band(self, at, adds=adds)

    def _pick_for_menu(self, place: QPointF) -> None:
        note_id, cluster_id = self.board.note_at(place), self.board.cluster_at(place)
        if note_id is not None:
            if note_id not in self.selection.notes:
                self.selection.pick(note_id)
        elif cluster_id is not None:
            self.selection.pick_cluster(cluster_id)
        else:
            self.selection.clear()

    def _step_back(self) -> bool:
        """Esc: give up what is under way, else from a note to its cluster, else to nothing."""
        if self._give_up_gesture():
            return True
        if self.selection.is_empty:
            return False
        homes = self._homes()
        if len(homes) == 1 and homes <= self.board.clusters.keys():
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
        members = self.board.layout.members
        home = {note.id: cluster_id for cluster_id, notes in members.items() for note in notes}
        return {home.get(note_id, "") for note_id in self.selection.notes}

    def _hold_space(self, held: bool) -> None:
        if held != self._space:
            self._space = held
            if held:
                self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            else:
                self.viewport().unsetCursor()

    def _beside_selection(self) -> QPoint:
        layout = self.board.layout
        box = layout.note_boxes.get(self.selection.current or "") or layout.cluster_boxes.get(
            self.selection.cluster or ""
        )
        return self.mapFromScene(QPointF(*box.centre)) if box else self.viewport().rect().center()

    def _tell_readers(self) -> None:
        """Say what is current now: items are not seen by screen readers."""
        current = self.board.notes.get(self.selection.current or "")
        cluster = self.board.clusters.get(self.selection.cluster or "")
        words = current.face.words if current and current.face else cluster.face.title if cluster else ""
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


def _digit(event: QKeyEvent) -> int:
    """1 to 9, by the place of the key; 0 for any other key."""
    place = digit_place(event)
    return place + 1 if place is not None and place < 9 else 0
