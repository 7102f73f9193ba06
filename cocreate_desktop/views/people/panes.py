"""List and detail: side by side where there is room, else one at a time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from cocreate_desktop.views.theme import Theme

NARROW = 1000
"""A page of less than this has no room for both, in px at text size 100 %."""
DETAIL_WIDTH = 372
UNBOUNDED = 16_777_215
"""Qt's own word for no greatest width (QWIDGETSIZE_MAX, which PySide leaves out)."""


class Panes(QObject):
    """Shows the two panes of a page as its width allows."""

    def __init__(self, page: QWidget, listed: QWidget, detail: QWidget, back: QWidget, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._listed, self._detail, self._back = page, listed, detail, back
        self._theme = theme
        self._in_detail = False
        self._has_detail = True
        page.installEventFilter(self)
        theme.changed.connect(self._arrange)

    def show_list(self) -> None:
        self._in_detail = False
        self._arrange()

    def show_detail(self) -> None:
        self._in_detail = True
        self._arrange()

    def allow_detail(self, allowed: bool) -> None:
        """Without anybody in the list there is no detail."""
        self._has_detail = allowed
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        narrow = self._page.width() < self._theme.px(NARROW)
        alone = narrow and self._in_detail and self._has_detail
        self._detail.setVisible(self._has_detail and (alone or not narrow))
        self._listed.setVisible(not alone)
        self._back.setVisible(narrow)
        if narrow:
            self._detail.setMinimumWidth(0)
            self._detail.setMaximumWidth(UNBOUNDED)
        else:
            self._detail.setFixedWidth(self._theme.px(DETAIL_WIDTH))
