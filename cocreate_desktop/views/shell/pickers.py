"""Which project, which session: the two menus of the sidebar, and the commands for either."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.place import session_name

if TYPE_CHECKING:
    from cocreate_desktop.views.shell.deeds import Deeds


class Pickers(QObject):
    """Fills the two menus whenever they open, so that they always say what is there."""

    trouble = Signal(str)
    """A sentence for the window's own line."""

    sample_opened = Signal()
    seated = Signal()
    """Somebody else sits at this laptop."""

    created = Signal(str)
    """The id of a project that was made just now."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._desk = context.desk
        self._window = window
        add = context.commands.add
        self._new_project = add(
            "project.new",
            "project",
            self.tr("&New project…"),
            lambda: self.deeds.new_project(),
            "Ctrl+Shift+N",
        )
        self._rename_project = add(
            "project.rename", "project", self.tr("&Rename project…"), lambda: self.deeds.rename_project()
        )
        self._duplicate_project = add(
            "project.duplicate",
            "project",
            self.tr("Du&plicate project"),
            lambda: self.deeds.duplicate_project(),
        )
        self._archive_project = add(
            "project.archive", "project", self.tr("&Archive project"), lambda: self.deeds.archive_project()
        )
        self._save_template = add(
            "project.template", "project", self.tr("Save as &template…"), lambda: self.deeds.save_template()
        )
        self._tags = add("project.tags", "project", self.tr("&Tags…"), lambda: self.deeds.edit_tags())
        self._delete_project = add(
            "project.delete", "project", self.tr("&Delete project…"), lambda: self.deeds.delete_project()
        )
        self._import = add(
            "project.import",
            "project",
            self.tr("&Import a recorded meeting…"),
            lambda: self.deeds.import_files(),
        )
        add("project.sample", "project", self.tr("Open the &sample"), lambda: self.deeds.open_sample())
        self._plan = add(
            "session.plan",
            "session",
            self.tr("&Plan a session…"),
            lambda: self.deeds.plan_session(),
            "Ctrl+Shift+P",
        )
        self._edit = add(
            "session.edit", "session", self.tr("&Name and day…"), lambda: self.deeds.edit_session()
        )
        self._delete = add(
            "session.delete", "session", self.tr("&Delete session…"), lambda: self.deeds.delete_session()
        )
        self._seat = add(
            "session.seat", "session", self.tr("&Who is at this laptop…"), lambda: self.deeds.take_seat()
        )
        context.place.moved.connect(self._enable)
        context.bus.changed.connect(self._follow)
        self._enable()

    @cached_property
    def deeds(self) -> Deeds:
        """What the commands do: its dialogs and acts are imported with the first of them."""
        from cocreate_desktop.views.shell.deeds import Deeds

        deeds = Deeds(self._context, self._window)
        deeds.trouble.connect(self.trouble)
        deeds.sample_opened.connect(self.sample_opened)
        deeds.seated.connect(self.seated)
        deeds.created.connect(self.created)
        return deeds

    def attach(self, project_menu: QMenu, session_menu: QMenu) -> None:
        project_menu.aboutToShow.connect(lambda: self._fill_projects(project_menu))
        session_menu.aboutToShow.connect(lambda: self._fill_sessions(session_menu))

    def _follow(self, change: ChangeSet) -> None:
        if change.touches("projects", "sessions"):
            self._enable()

    def _enable(self) -> None:
        project, session = self._context.place.project, self._context.place.session
        of_project = (self._rename_project, self._duplicate_project, self._archive_project)
        for action in (
            *of_project,
            self._save_template,
            self._tags,
            self._delete_project,
            self._plan,
            self._seat,
        ):
            action.setEnabled(project is not None)
        is_archived = project is not None and project.archived_at is not None
        self._archive_project.setText(
            self.tr("Take project out of the &archive") if is_archived else self.tr("&Archive project")
        )
        for action in (self._edit, self._delete):
            action.setEnabled(session is not None)

    def _fill_projects(self, menu: QMenu) -> None:
        menu.clear()
        here = self._context.place.project_id
        for project in self._desk.library.projects.all():
            if project.archived_at is not None and project.id != here:
                continue
            action = menu.addAction(project.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(project.id == here)
            action.triggered.connect(lambda _, one=project.id: self._context.place.open_project(one))
        menu.addSeparator()
        menu.addActions(
            [
                self._new_project,
                self._rename_project,
                self._duplicate_project,
                self._archive_project,
                self._save_template,
                self._tags,
                self._delete_project,
                self._import,
            ]
        )

    def _fill_sessions(self, menu: QMenu) -> None:
        menu.clear()
        project_id = self._context.place.project_id
        for session in self._desk.library.sessions.of_project(project_id) if project_id else []:
            action = menu.addAction(session_name(session).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(session.id == self._context.place.session_id)
            action.triggered.connect(lambda _, one=session.id: self._context.place.open_session(one))
        menu.addSeparator()
        menu.addActions([self._plan, self._edit, self._delete])
