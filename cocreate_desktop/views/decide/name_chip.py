"""A member of the team by name: picked, dragged to a word, or given one by its digit."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from cocreate_desktop.domain.decisions import Decision
from cocreate_desktop.domain.people import TeamMember
from cocreate_desktop.views.decide.row_layout import text_width
from cocreate_desktop.views.painting import paint_focus
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept, write
from cocreate_desktop.views.theme import theme_of

MEMBER_MIME = "application/x-cocreate-member"
DIGITS = {
    Qt.Key.Key_1: Decision.GO_ON,
    Qt.Key.Key_2: Decision.CHANGE,
    Qt.Key.Key_3: Decision.PARK,
    Qt.Key.Key_4: Decision.STOP,
}
_HEIGHT, _PADDING = 22, 6


class NameChip(QAbstractButton):
    """1 to 4 say the member's word, Delete takes it back, a click picks the member for the next click.

    Its text is the member's name, as short as the others' names allow.
    """

    word_said = Signal(object)
    """A `Decision`, or None."""

    def __init__(self, member: TeamMember, parent: QWidget) -> None:
        super().__init__(parent)
        self.member = member
        self._pressed_at = QPoint()
        self.setAccessibleName(self.tr("{name}: press 1 to 4 for the word they say").format(name=member.name))
        self.setToolTip(self.tr("{name}: drag to a word, or press 1 to 4").format(name=member.name))
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = theme_of(self)
        width = text_width(self.text(), theme.font("keycap"))
        return QSize(round(width) + 2 * _PADDING + 1, theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in DIGITS:
            self.word_said.emit(DIGITS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.word_said.emit(None)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and way >= QApplication.startDragDistance():
            self.setDown(False)
            drag = QDrag(self)
            mime = QMimeData()
            mime.setData(MEMBER_MIME, self.member.id.encode())
            drag.setMimeData(mime)
            drag.setPixmap(self.grab())
            drag.exec(Qt.DropAction.MoveAction)
        else:
            super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        box = QRectF(self.rect())
        painter = QPainter(self)
        with kept(painter):
            picked = self.isChecked()
            ground = "accent_tint" if picked else "hover" if self.underMouse() else "surface"
            fill_box(painter, box, 4, theme.colour(ground), theme.colour("line"))
            if picked:
                edge_box(painter, box, 4, theme.colour("accent"), 2)
            words = box.adjusted(_PADDING, 0, 0, 0)
            write(painter, words, self.text(), theme.font("keycap"), theme.colour("text"))
            if self.hasFocus():
                paint_focus(painter, box, theme, 4)
        painter.end()
