"""The projects of the library with their sessions, what is archived, and what was deleted lately."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from cocreate_desktop.actions import projects, sessions, shelving
from cocreate_desktop.actions.desk import OWN_ORIGINS
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.errors import UserError
from cocreate_desktop.system_clock import iana_zone
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import EmptyState, ErrorLine, KeyButton, Toast
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.library.shelf_list import ShelfList
from cocreate_desktop.views.library.shelf_rows import (
    DeletedRow,
    FoldRow,
    ProjectRow,
    Row,
    SessionRow,
    read_rows,
)
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.painting import elided
from cocreate_desktop.views.shell.deleting import may_delete
from cocreate_desktop.views.shell.dialogs import NameDialog, SessionDialog
from cocreate_desktop.views.wording import one_line, say

Result = TypeVar("Result")

_TOAST_ROOM = 130
"""px of the toast beside its words."""
_TOAST_NAME = 40
"""px that a name has in the toast at least."""


class ProjectsPanel(Form, form="library_projects.ui"):
    """Follows every change by itself while it is seen."""

    project_chosen = Signal(str)
    session_chosen = Signal(str)

    count: QLabel
    take_in: KeyButton
    add: KeyButton
    error_place: QWidget
    error: ErrorLine
    list_place: QVBoxLayout
    nothing: EmptyState

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.desk
        self._zone = iana_zone()
        self._unfolded: set[str] = set()
        self._project_id: str | None = None
        self.list = ShelfList(context.theme, self)
        self.list_place.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.toast = Toast(self)
        self.error_place.hide()
        self.nothing.show_words(self.tr("Here stand your projects with their sessions, once there is one."))
        self._connect()

    def reload(self) -> None:
        """Read everything; the open project is unfolded when it has become another one."""
        here = self._context.place.project_id
        if here is not None and here != self._project_id:
            self._unfolded.add(here)
        self._project_id = here
        rows = read_rows(self._desk, self._unfolded, Moments(self._zone, self._desk.now()))
        self.list.show_rows(rows)
        living = sum(isinstance(row, ProjectRow) and row.project.archived_at is None for row in rows)
        self.count.setText(str(living))
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def _connect(self) -> None:
        self.take_in.clicked.connect(lambda: self._context.commands["project.import"].trigger())
        self.add.clicked.connect(lambda: self._context.commands["project.new"].trigger())
        self.list.opened.connect(self._open)
        self.list.folded.connect(self._fold)
        self.list.restore_asked.connect(self._restore)
        self.list.rename_asked.connect(self._rename)
        self.list.delete_asked.connect(self._delete)
        self.list.menu_asked.connect(self._offer_deeds)
        self.toast.undo_asked.connect(lambda: self._context.commands["undo"].trigger())
        self._context.bus.changed.connect(self._after)
        self._context.place.moved.connect(self._refresh)

    def _open(self, row: Row) -> None:
        if isinstance(row, ProjectRow):
            self.project_chosen.emit(row.key)
        elif isinstance(row, SessionRow):
            self.session_chosen.emit(row.key)

    def _fold(self, key: str, unfold: bool) -> None:
        (self._unfolded.add if unfold else self._unfolded.discard)(key)
        self.reload()

    def _rename(self, row: Row) -> None:
        if isinstance(row, ProjectRow):
            NameDialog(
                self.window(), self.tr("Rename project"), self.tr("Project name"), self.tr("Rename"),
                lambda title: projects.edit_project(self._desk, row.key, title=title), row.project.title,
            ).exec()  # fmt: skip
        elif isinstance(row, SessionRow):
            SessionDialog(
                self.window(), self.tr("Name and day"), self.tr("Save"),
                lambda title, day: sessions.edit_session(self._desk, row.key, title=title, planned_for=day),
                row.session.title, row.session.planned_for,
            ).exec()  # fmt: skip

    def _duplicate(self, row: ProjectRow) -> None:
        title = self.tr("{title} (copy)").format(title=row.project.title)
        made = self._attempt(lambda: shelving.duplicate_project(self._desk, row.key, title=title))
        if made is not None:
            self.list.select(made.ids("projects")[0])
            self._offer_undo(self.tr("“{name}” was duplicated"), row.project.title)

    def _archive(self, row: ProjectRow) -> None:
        if row.project.archived_at is not None:
            if self._attempt(lambda: shelving.unarchive_project(self._desk, row.key)):
                self.list.select(row.key)
                self._offer_undo(self.tr("“{name}” is back"), row.project.title)
        elif self._attempt(lambda: shelving.archive_project(self._desk, row.key)):
            self._offer_undo(self.tr("“{name}” was archived"), row.project.title)

    def _delete(self, row: Row) -> None:
        if isinstance(row, ProjectRow):
            record, act, name = row.project, projects.delete_project, row.project.title
        elif isinstance(row, SessionRow):
            record, act, name = row.session, sessions.delete_session, row.session.title
        else:
            return
        if may_delete(self.window(), self._desk.library, record) and self._attempt(
            lambda: act(self._desk, row.key)
        ):
            self._offer_undo(self.tr("“{name}” was deleted"), name)

    def _restore(self, row: Row) -> None:
        if not isinstance(row, DeletedRow):
            return
        result = self._attempt(lambda: shelving.restore(self._desk, row.deleted.table, row.deleted.id))
        if result is None:
            return
        if result.name is not None:
            self._offer_undo(self.tr("Restored as “{name}”"), result.name)
        elif result.parents:
            self._offer_undo(self.tr("Restored, with “{name}”"), result.parents[0])
        else:
            self._offer_undo(self.tr("“{name}” was restored"), row.words)

    def _offer_deeds(self, row: Row, place: QPoint) -> None:
        if isinstance(row, FoldRow):
            return
        menu = QMenu(self)
        if isinstance(row, ProjectRow):
            menu.addAction(self.tr("Open") + "\t" + self.tr("Enter"), lambda: self._open(row))
            menu.addAction(self.tr("Rename…") + "\tF2", lambda: self._rename(row))
            menu.addAction(self.tr("Duplicate"), lambda: self._duplicate(row))
            archived = row.project.archived_at is not None
            words = self.tr("Take out of the archive") if archived else self.tr("Archive")
            menu.addAction(words, lambda: self._archive(row))
            menu.addSeparator()
            menu.addAction(self.tr("Delete…") + "\t" + self.tr("Del"), lambda: self._delete(row))
        elif isinstance(row, SessionRow):
            menu.addAction(self.tr("Open") + "\t" + self.tr("Enter"), lambda: self._open(row))
            menu.addAction(self.tr("Name and day…") + "\tF2", lambda: self._rename(row))
            menu.addSeparator()
            menu.addAction(self.tr("Delete…") + "\t" + self.tr("Del"), lambda: self._delete(row))
        else:
            menu.addAction(self.tr("Restore") + "\t" + self.tr("Enter"), lambda: self._restore(row))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _attempt(self, act: Callable[[], Result]) -> Result | None:
        """Run an action; a fault of the world is told over the list."""
        try:
            result = act()
        except UserError as error:
            self.error.show_error(say(error.message))
            self.error_place.show()
            return None
        self.error_place.hide()
        return result

    def _offer_undo(self, sentence: str, name: str) -> None:
        """Say what was done, with as much of the name as fits into the panel."""
        font = self._context.theme.font("body")
        room = (
            self.width()
            - self._context.theme.px(_TOAST_ROOM)
            - QFontMetricsF(font).horizontalAdvance(sentence.format(name=""))
        )
        self.toast.show_undo(sentence.format(name=elided(one_line(name), font, max(room, _TOAST_NAME))))

    def _after(self, change: ChangeSet) -> None:
        if change.deed.origin in OWN_ORIGINS and change.deed.undoable:
            self.toast.hide()
        self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self.reload()
