"""The hand on the mouse: it hits a place of the window, and whatever lies there gets the click."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget

from tests.journeys.laptop import Laptop
from tests.journeys.popping_up import in_what_opens
from tests.journeys.screen import Screen, plain, row_saying

LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction

_STEPS = 6
"""Places that a drag passes on its way."""


class Mouse:
    def __init__(self, laptop: Laptop, screen: Screen) -> None:
        self._laptop = laptop
        self._screen = screen

    def click(self, widget: QWidget, at: QPoint | None = None, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Click a widget in its middle or at a place of it. Fails where something else lies over it."""
        self._click(widget, at, LEFT, keys)

    def click_right(self, widget: QWidget, at: QPoint | None = None) -> None:
        self._click(widget, at, Qt.MouseButton.RightButton, NO_KEYS)

    def click_button(self, name: str) -> None:
        self.click(self._screen.find(QAbstractButton, name))

    def click_row(self, view: QAbstractItemView, words: str) -> None:
        """Click the row or cell that says these words."""
        index = row_saying(view, words)
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())

    def choose(self, words: str, opened_by: Callable[[], None]) -> None:
        """Choose the line of the menu that `opened_by` opens which begins so."""
        in_what_opens(QApplication.activePopupWidget, lambda: self._click_line(words), opened_by)
        if QApplication.activeModalWidget() is None:
            self._laptop.give_the_keys_back()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press at one place of a widget, go to another one, and let go there."""
        window, places = widget.window().windowHandle(), _way(widget, start, end)
        QTest.mousePress(window, LEFT, NO_KEYS, places[0])
        for place in places[1:]:
            QTest.mouseMove(window, place)
            QApplication.processEvents()
        QTest.mouseRelease(window, LEFT, NO_KEYS, places[-1])
        QApplication.processEvents()

    def carry(self, view: QAbstractItemView, words: str, to: QWidget, at: QPoint) -> None:
        """Drag a row onto another widget.

        The offscreen platform carries nothing from one widget to another: after the row was pressed, what a
        real screen sends while the hand moves on is sent from here. Fails if it is not taken there.
        """
        self.click_row(view, words)
        mime = view.model().mimeData(view.selectedIndexes())
        keys = LEFT, NO_KEYS
        for event in (QDragEnterEvent(at, COPY, mime, *keys), QDragMoveEvent(at, COPY, mime, *keys)):
            QApplication.sendEvent(to, event)
            assert event.isAccepted(), f"{to} does not take “{words}”"
        QApplication.sendEvent(to, QDropEvent(QPointF(at), COPY, mime, *keys))
        QApplication.processEvents()

    def _click(
        self, widget: QWidget, at: QPoint | None, button: Qt.MouseButton, keys: Qt.KeyboardModifier
    ) -> None:
        place = _in_window(widget, at or widget.rect().center())
        hit = widget.window().childAt(place) or widget.window()
        assert hit is widget or widget.isAncestorOf(hit), f"{hit} lies over {widget}"
        QTest.mouseClick(widget.window().windowHandle(), button, keys, place)
        QApplication.processEvents()

    def _click_line(self, words: str) -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        lines = {plain(action.text().replace("&", "")): action for action in menu.actions()}
        line = next((one for text, one in lines.items() if text.startswith(words)), None)
        assert line is not None, f"the menu has no “{words}”, but {list(lines)}"
        assert line.isEnabled(), f"“{words}” cannot be chosen"
        QTest.mouseClick(menu.windowHandle(), LEFT, NO_KEYS, menu.actionGeometry(line).center())


def _in_window(widget: QWidget, at: QPoint) -> QPoint:
    place = widget.mapTo(widget.window(), at)
    assert widget.window().rect().contains(place), f"{widget} reaches out of the window there"
    return place


def _way(widget: QWidget, start: QPoint, end: QPoint) -> list[QPoint]:
    first, last = _in_window(widget, start), _in_window(widget, end)
    return [first + (last - first) * step / _STEPS for step in range(_STEPS + 1)]
