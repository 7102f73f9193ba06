"""The pointer on the pages: a click follows a link, a drag selects words, Ctrl+C copies them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.report.preview.marking import Mark
from cocreate_desktop.views.report.preview.reading import Link, Stretch, links_on, stretch_between

if TYPE_CHECKING:
    from cocreate_desktop.views.report.preview.pdf_preview import PdfPreview

_NEAR = 2.0
"""pt around a link that count as part of it."""
_ABOVE = 24.0
"""pt that are seen above the place to which a link leads."""


class Pointing(QObject):
    """Follows the mouse over one preview. A link remembers from where it was followed: Alt+Left goes back."""

    def __init__(self, preview: PdfPreview) -> None:
        super().__init__(preview)
        self._preview = preview
        self._links: dict[int, list[Link]] = {}
        self._from: list[int] = []
        self._pressed: QPoint | None = None
        self._began: tuple[int, QPointF] | None = None
        self._selected: Stretch | None = None
        preview.viewport().setMouseTracking(True)
        preview.viewport().installEventFilter(self)
        preview.replaced.connect(self._forget)

    @property
    def selected(self) -> str:
        """The words that are selected."""
        return self._selected.words if self._selected else ""

    def copy(self) -> None:
        if self._selected is not None:
            QGuiApplication.clipboard().setText(self._selected.words)

    def go_back(self) -> None:
        """Back to where the last link was followed."""
        if self._from:
            self._preview.verticalScrollBar().setValue(self._from.pop())

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was for the words or the links."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Back):
            self.go_back()
        elif event.key() == Qt.Key.Key_Escape and self._selected is not None:
            self._select(None)
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent):
            self._show_menu(event.globalPos())
            return True
        if isinstance(event, QMouseEvent):
            place = event.position().toPoint()
            left = event.button() is Qt.MouseButton.LeftButton
            if event.type() is QEvent.Type.MouseButtonPress and left:
                self._press(place)
            elif event.type() is QEvent.Type.MouseMove:
                self._move(place)
            elif event.type() is QEvent.Type.MouseButtonRelease and left:
                self._release(place)
        return super().eventFilter(watched, event)

    def _press(self, place: QPoint) -> None:
        self._pressed, self._began = place, self._preview.point_at(place)
        self._select(None)

    def _move(self, place: QPoint) -> None:
        if self._pressed is None:
            link = self._link_at(place, wait=False)
            self._preview.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
            )
        elif (place - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._drag(place)

    def _drag(self, place: QPoint) -> None:
        """Select from where the drag began; beside that page it ends where it was."""
        pdf, now = self._preview.pdf, self._preview.point_at(place)
        if pdf is None or self._began is None or now is None or now[0] != self._began[0]:
            return
        stretch = stretch_between(pdf, now[0], self._began[1], now[1])
        if stretch is not None:
            self._select(stretch)

    def _release(self, place: QPoint) -> None:
        clicked = self._pressed is not None and self._selected is None
        link = self._link_at(place, wait=True) if clicked else None
        self._pressed = None
        if link is not None:
            self._from.append(self._preview.verticalScrollBar().value())
            self._preview.go_to(link.page, link.top - _ABOVE)

    def _link_at(self, place: QPoint, *, wait: bool) -> Link | None:
        """Without `wait` a page that nobody pointed at yet is read when PDFium has time."""
        pdf, at = self._preview.pdf, self._preview.point_at(place)
        if pdf is None or at is None:
            return None
        number, point = at
        if number not in self._links:
            links = links_on(pdf, number, wait=wait)
            if links is None:
                return None
            self._links[number] = links
        around = (one for one in self._links[number] if _grown(one).contains(point))
        return next(around, None)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self._preview)
        copy = QAction(self.tr("Copy"), menu)
        copy.setEnabled(self._selected is not None)
        copy.triggered.connect(self.copy)
        back = QAction(self.tr("Back to where the link was"), menu)
        back.setEnabled(bool(self._from))
        back.triggered.connect(self.go_back)
        menu.addActions([copy, back])
        pop_up(menu, place)

    def _select(self, stretch: Stretch | None) -> None:
        if stretch != self._selected:
            self._selected = stretch
            self._preview.mark(Mark.SELECTED, (stretch,) if stretch else ())

    def _forget(self) -> None:
        """Another document: nothing of what was known holds."""
        self._links.clear()
        self._from.clear()
        self._pressed = self._selected = None


def _grown(link: Link) -> QRectF:
    return link.box.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)
