"""The tag set in a window beside the page, so that a running session goes on behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.shell.tag_set.sheet import TagSheet
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import say

READ_FROM = ("tags", "session_tags", "observations", "observation_tags", "sessions")


class TagSetDialog(QDialog):
    """Follows every change of the tags, wherever it is made, while it is open."""

    def __init__(self, desk: Desk, project: Project, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tags of “{title}”").format(title=project.title))
        self._desk = desk
        self.sheet = TagSheet(desk, project.id, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self.sheet.done.clicked.connect(self.close)
        self._unsubscribe = desk.subscribe(self._follow)
        for keys, act in (
            (QKeySequence.StandardKey.Undo, desk.history.undo),
            (QKeySequence.StandardKey.Redo, desk.history.redo),
        ):
            QShortcut(QKeySequence(keys), self, lambda act=act: self._told(act))
        px = theme_of(self).px
        self.resize(px(760), px(480))

    def done(self, result: int) -> None:
        """What was typed is kept. Esc, the button and the frame all come by here, once."""
        self.sheet.commit()
        self._unsubscribe()
        super().done(result)

    def _follow(self, change: ChangeSet) -> None:
        if change.touches(*READ_FROM):
            self.sheet.reload()

    def _told(self, act: Callable[[], object]) -> None:
        try:
            act()
        except UserError as error:
            self.sheet.error.show_error(say(error.message))
