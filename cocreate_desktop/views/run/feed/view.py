"""The feed: what was noted, with what can be done to it by mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QWidget

from cocreate_desktop.views.run.feed.pairs import Question
from cocreate_desktop.views.run.feed.row_thumbs import RowThumbs
from cocreate_desktop.views.run.feed.rows import FeedRows
from cocreate_desktop.views.theme import Theme

FRESH_MS = 2_000
_BUTTON_GAP = 8


class FeedView(FeedRows):
    """Says what is wanted by signals, and leaves the keyboard to the capture line."""

    wants_delete = Signal(list)
    """Ids of entries."""

    wants_rewrite = Signal(str)
    """The id of an entry, to be brought into the capture line."""

    wants_editor = Signal(str)
    """The id of an entry, to be put right where it stands."""

    wants_menu = Signal(QPoint)
    """Where the menu of the selected entries may open, on the screen."""

    answered = Signal(object, int)
    """A `Question`, and which of its two buttons was pressed."""

    touched = Signal()
    """A click or Esc: the capture line may take the keyboard back."""

    picture_pressed = Signal(str, str)
    """The id of an entry, and of its picture under the mouse."""

    editor_gone = Signal()
    """The entry that is put right is not shown any more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._unseen = 0
        self._editor: QWidget | None = None
        self._newest = QPushButton(self)
        self._newest.setProperty("small", True)
        self._newest.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._newest.clicked.connect(self.follow)
        self._newest.clicked.connect(self.touched)
        self._newest.hide()
        self.setAccessibleName(self.tr("Observations"))
        # In a low window the rows give way, not the filter over them.
        self.setMinimumHeight(1)
        self.rows_moved.connect(self._follow_rows)
        self.clicked.connect(self.touched)
        self.doubleClicked.connect(lambda index: self.wants_editor.emit(self._id(index.row())))

    @property
    def newest_button(self) -> QPushButton:
        """Says how many came while one was scrolled back, and leads there."""
        return self._newest

    @property
    def covered(self) -> int:
        return 0 if self._newest.isHidden() else self._newest.height() + 2 * _BUTTON_GAP

    @property
    def selected_ids(self) -> list[str]:
        return [self._id(row) for row in sorted(index.row() for index in self.selectedIndexes())]

    def announce(self, observation_id: str) -> None:
        """Tint a new row for two seconds; count it if it is out of sight."""
        if self.feed.row_of(observation_id) < 0:
            return
        self._delegate.fresh.add(observation_id)
        QTimer.singleShot(FRESH_MS, self, lambda: self._fade(observation_id))
        if not self._follows:
            self._unseen += 1
            self._newest.setText(self.tr("%n new", "", self._unseen))
            self._newest.show()
            self._place_button()

    def select(self, observation_id: str) -> None:
        row = self.feed.row_of(observation_id)
        if row >= 0:
            # Told apart from a click: keys that are held for a shortcut must not extend the selection.
            index = self.feed.index(row)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def open_question(self) -> Question | None:
        """What the selected row asks; else what the newest row asks that asks anything."""
        selected = sorted((index.row() for index in self.selectedIndexes()), reverse=True)
        for row in (*selected, *range(self.feed.rowCount() - 1, -1, -1)):
            if question := self.feed.question(row):
                return question
        return None

    def menu_place(self) -> QPoint:
        """Where a menu of the selected entries opens when it is asked for by key."""
        box = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        return self.viewport().mapToGlobal(box.center() if box.isValid() else QPoint(0, 0))

    def open_editor(self, observation_id: str, editor: QWidget) -> None:
        """Let a widget take the place of an entry."""
        self._editor = editor
        editor.setParent(self.viewport())
        self._fit_editor(observation_id)
        editor.show()
        self.scrollTo(self.feed.index(self.feed.row_of(observation_id)))

    def close_editor(self) -> None:
        """Show the entry again; the widget is the caller's."""
        if self._editor is None or self._delegate.editing is None:
            return
        observation_id = self._delegate.editing[0]
        self._editor.hide()
        self._editor = self._delegate.editing = None
        self._measure_anew(observation_id)

    def show_pictures(self, thumbs: RowThumbs) -> None:
        """Paint the pictures of entries from now on."""
        self._delegate.thumbs = thumbs
        self.restyle()

    def redraw_pictures(self) -> None:
        """A picture that was being read can be shown."""
        for entry in self.feed.entries:
            if entry.media:
                self._pictures.forget(entry.observation.id)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()
        if self._delegate.editing is not None:
            self._fit_editor(self._delegate.editing[0])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On a picture or a button nothing is selected."""
        left = event.button() is Qt.MouseButton.LeftButton
        if not left or (self._picture_at(event) is None and self._button_at(event) is None):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        if left and (picture := self._picture_at(event)) is not None:
            self.picture_pressed.emit(*picture)
        elif left and (button := self._button_at(event)) is not None:
            self.answered.emit(*button)
            self.touched.emit()
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        under = self.indexAt(event.pos())
        if event.reason() is QContextMenuEvent.Reason.Mouse and under.isValid():
            if not self.selectionModel().isSelected(under):
                self.setCurrentIndex(under)
            self.wants_menu.emit(event.globalPos())
        elif self.selected_ids:
            self.wants_menu.emit(self.menu_place())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.selected_ids
        if event.key() == Qt.Key.Key_Delete and chosen:
            self.wants_delete.emit(chosen)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen:
            self.wants_editor.emit(chosen[-1])
        elif event.key() == Qt.Key.Key_F2 and chosen:
            self.wants_rewrite.emit(chosen[-1])
        elif event.matches(QKeySequence.StandardKey.Copy) and chosen:
            self.copy_selected()
        elif event.key() == Qt.Key.Key_Escape:
            self.touched.emit()
        elif event.text().isprintable() and event.text():
            # Letters belong to the capture line.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def copy_selected(self) -> None:
        """Put the selected rows on the clipboard as a table."""
        names = self.feed.names
        assert names is not None
        rows = sorted(index.row() for index in self.selectedIndexes())
        lines = ["\t".join(names.columns(self.feed.entry(row))) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _follow_rows(self) -> None:
        if self._follows:
            self._unseen = 0
            self._newest.hide()
        if self._editor is not None and self._delegate.editing is not None:
            row = self.feed.row_of(self._delegate.editing[0])
            if row < 0:
                self.editor_gone.emit()
            else:
                self._editor.setGeometry(self._editor_box(row))

    def _editor_box(self, row: int) -> QRect:
        box = self.visualRect(self.feed.index(row))
        return box.adjusted(0, self._delegate.header_height if self.feed.begins_group(row) else 0, 0, 0)

    def _fit_editor(self, observation_id: str) -> None:
        """Give the editor the height that it needs at this width."""
        if self._editor is None:
            return
        width = self.viewport().width()
        wanted = self._editor.heightForWidth(width) if self._editor.hasHeightForWidth() else -1
        height = wanted if wanted > 0 else self._editor.sizeHint().height()
        self._delegate.editing = (observation_id, height)
        self._measure_anew(observation_id)

    def _measure_anew(self, observation_id: str) -> None:
        row = self.feed.row_of(observation_id)
        if row >= 0:
            self._heights.forget(row)
            self._pictures.forget(observation_id)
            self._measure(row, row)
            self._settle()

    def _picture_at(self, event: QMouseEvent) -> tuple[str, str] | None:
        """The entry and its picture under the mouse."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid():
            return None
        media_id = self._delegate.picture_at(index.row(), self.visualRect(index), point)
        return (self._id(index.row()), media_id) if media_id else None

    def _button_at(self, event: QMouseEvent) -> tuple[Question, int] | None:
        """The question whose button is under the mouse, and which of the two."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        question = self.feed.question(index.row()) if index.isValid() else None
        if question is None:
            return None
        boxes = self._delegate.buttons(index.row(), self.visualRect(index))
        return next(((question, n) for n, box in enumerate(boxes) if box.contains(point)), None)

    def _fade(self, observation_id: str) -> None:
        self._delegate.fresh.discard(observation_id)
        self.viewport().update()

    def _place_button(self) -> None:
        self._newest.adjustSize()
        box = self._newest.rect()
        self._newest.move((self.width() - box.width()) // 2, self.height() - box.height() - _BUTTON_GAP)
