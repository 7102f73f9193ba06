"""What somebody sees and reads on the screen, whichever widgets show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

from tests.journeys.laptop import Laptop

Found = TypeVar("Found", bound=QWidget)

_MARKUP = re.compile(r"<[^>]+>")
_HALF_LIGHT = 128
_SPACES = re.compile(r"\s+")


class Screen:
    """Reads what lies in front."""

    def __init__(self, laptop: Laptop) -> None:
        self._laptop = laptop

    @property
    def front(self) -> QWidget:
        return self._laptop.front

    @property
    def page(self) -> str:
        """The page that is shown, by its key; "" for the first page of all."""
        current = self._laptop.window.current
        return current.objectName() if current is not None else ""

    def shows(self, words: str) -> bool:
        return any(words in text for text in self.texts())

    def texts(self) -> list[str]:
        return list(_texts_in(self.front))

    @property
    def is_dark(self) -> bool:
        """As the eye says it: by the ground of the window."""
        picture = self._laptop.window.grab().toImage()
        return picture.pixelColor(picture.rect().bottomLeft()).lightness() < _HALF_LIGHT

    @property
    def focused(self) -> str:
        """What has the keyboard, as a screen reader would call it."""
        widget = QApplication.focusWidget()
        return names_of(widget)[0] if widget is not None else ""

    def selected(self) -> list[str]:
        """What the selected rows and cells of the lists in sight say."""
        views = [view for view in self.front.findChildren(QAbstractItemView) if view.isVisible()]
        return [
            text for view in views for index, text in rows_of(view) if view.selectionModel().isSelected(index)
        ]

    def is_selected(self, words: str) -> bool:
        return any(words in text for text in self.selected())

    def find(self, kind: type[Found], name: str) -> Found:
        """The one widget of that kind and name that is seen."""
        found = [one for one in self.front.findChildren(kind) if one.isVisible() and name in names_of(one)]
        assert found, f"no {kind.__name__} is called “{name}”; there is {self.texts()}"
        assert len(found) == 1, f"{len(found)} of {kind.__name__} are called “{name}”"
        return found[0]


def plain(text: str) -> str:
    """The words, without markup, keys and line breaks."""
    return _SPACES.sub(" ", unescape(_MARKUP.sub("", text)).replace("\xa0", " ")).strip()


def names_of(widget: QWidget) -> list[str]:
    """What a screen reader would call it."""
    found = [widget.accessibleName(), _own_text(widget).replace("&", "")]
    proxy_of = widget.parentWidget()
    if proxy_of is not None and proxy_of.focusProxy() is widget:
        found.append(proxy_of.accessibleName())
    return [name for name in found if name] or [type(widget).__name__]


def rows_of(view: QAbstractItemView) -> Iterator[tuple[QModelIndex, str]]:
    """The rows of a list or the cells of a table, and what each says."""
    model, top = view.model(), QModelIndex()
    # A list model's own count of columns cannot be called from Python.
    columns = model.columnCount(top) if isinstance(view, QTableView) else 1
    for row in range(model.rowCount(top)):
        for column in range(columns):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
                if isinstance(words := index.data(role), str) and words:
                    yield index, plain(words)


def row_saying(view: QAbstractItemView, words: str) -> QModelIndex:
    told: list[str] = []
    for index, text in rows_of(view):
        if words in text:
            return index
        told.append(text)
    raise AssertionError(f"no row says “{words}”, but {told}")


def _texts_in(window: QWidget) -> Iterator[str]:
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or (widget.isWindow() and widget is not window):
            continue
        yield from (plain(name) for name in (widget.accessibleName(), _own_text(widget)) if name)
        if isinstance(widget, QAbstractItemView):
            seen = widget.viewport().rect()
            yield from (text for index, text in rows_of(widget) if widget.visualRect(index).intersects(seen))


def _own_text(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit | QTextEdit) else ""
