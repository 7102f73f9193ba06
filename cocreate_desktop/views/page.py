"""A page: shows one side of the open project or session, and stays true while it is seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.wording import say

Result = TypeVar("Result")


class Page(Form):
    """The base of all pages. A hidden page only marks itself stale and reads again when it is shown."""

    shows: ClassVar[frozenset[str]] = frozenset()
    """The tables whose changes concern the page."""

    trouble = Signal(str)
    """A sentence for the window's own line, where no field is at fault."""

    wants_page = Signal(str)
    """The key of another page to go to."""

    wants_record = Signal(str, str)
    """The key of another page, and the id of a record to show there."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.desk = context.desk
        self._stale = True
        context.bus.changed.connect(self._after)
        context.place.moved.connect(self._moved)

    def reload(self) -> None:
        """Read everything that the page shows. Called when it becomes visible or the place has changed."""
        raise NotImplementedError

    def apply(self, change: ChangeSet) -> None:
        """Show a change that concerns the page; without a finer way it reads everything again."""
        self.reload()

    def attempt(self, act: Callable[[], Result], at: object | None = None) -> Result | None:
        """Run an action. A fault of the world is told at the field `at`, if it can show errors, else in
        the window's line; the result is None then."""
        show = getattr(at, "show_error", None)
        try:
            result = act()
        except UserError as error:
            (show or self.trouble.emit)(say(error.message))
            return None
        if show is not None:
            show(None)
        return result

    def commit(self) -> None:
        """Save what is still being typed; called before the page or the window closes."""

    def unsaved(self) -> str:
        """What would be lost if the window closed now, in a sentence; "" if nothing."""
        return ""

    def show_record(self, row_id: str) -> None:
        """Select a record of the open project or session, as after a jump; called when the page is shown.
        A page that lists nothing has nothing to select."""

    def take_focus(self) -> None:
        """Give the keyboard to what the page is for; called when one comes to it."""
        self.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

    def _after(self, change: ChangeSet) -> None:
        if not any(row.table in self.shows for row in change.rows):
            return
        if self.isVisible():
            self.apply(change)
        else:
            self._stale = True

    def _moved(self) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True
