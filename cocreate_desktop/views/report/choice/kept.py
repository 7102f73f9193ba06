"""Choices that a project keeps under a name: taken, kept, renamed, deleted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.reporting.choosing import drop_preset, keep_preset, rename_preset
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.report_choice import AUDIENCES, ReportChoice, ReportPreset
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.controls.pop_up import pop_up_below
from cocreate_desktop.views.shell.dialogs import NameDialog
from cocreate_desktop.views.wording import one_line, say, shortened

_LONGEST = 40
"""Characters of a name in the menu."""


class KeptChoices(QObject):
    """The menu behind the button, and its questions."""

    chosen = Signal(object)
    """The ReportChoice that was taken."""

    done = Signal(str)
    """What was done, in a sentence; it can be undone."""

    def __init__(
        self,
        desk: Desk,
        choice: Callable[[], ReportChoice],
        usual: Callable[[], ReportChoice],
        attempt: Attempt,
        button: QPushButton,
    ) -> None:
        super().__init__(button)
        self._desk = desk
        self._choice = choice
        self._usual = usual
        self._attempt = attempt
        self._button = button
        self._project_id = ""
        button.clicked.connect(self.open)

    def show_project(self, project_id: str) -> None:
        self._project_id = project_id

    def open(self) -> None:
        """Offer the kept choices, and what can be done with them."""
        menu = self.menu()
        pop_up_below(menu, self._button)

    def menu(self) -> QMenu:
        kept = self._desk.library.papers.presets(self._project_id)
        menu = QMenu(self._button)
        for one in kept:
            choice = one.choice
            action = menu.addAction(
                self.tr("{name} ({reader})").format(name=_shown(one), reader=say(AUDIENCES[choice.audience]))
            )
            self._tick(action, choice)
            action.triggered.connect(lambda _=False, choice=choice: self.chosen.emit(choice))
        if kept:
            menu.addSeparator()
        usual = menu.addAction(self.tr("As usual for this reader"))
        self._tick(usual, self._usual())
        usual.triggered.connect(lambda: self.chosen.emit(self._usual()))
        menu.addAction(self.tr("Keep this choice as…")).triggered.connect(self.keep)
        if kept:
            rename, delete = menu.addMenu(self.tr("Rename")), menu.addMenu(self.tr("Delete"))
            for one in kept:
                rename.addAction(_shown(one)).triggered.connect(lambda _=False, one=one: self._rename(one))
                delete.addAction(_shown(one)).triggered.connect(lambda _=False, one=one: self._drop(one))
        return menu

    def keep(self) -> None:
        """Ask for a name; one that is taken already is given to this choice."""
        dialog = NameDialog(
            self._button.window(),
            self.tr("Keep this choice"),
            self.tr("Name of the choice: who reads it, and what is in it"),
            self.tr("Keep"),
            self._keep_as,
        )
        dialog.open()

    def _keep_as(self, name: str) -> None:
        self._tell(keep_preset(self._desk, self._project_id, name, self._choice()), name)

    def _rename(self, one: ReportPreset) -> None:
        dialog = NameDialog(
            self._button.window(),
            self.tr("Rename this choice"),
            self.tr("Name of the choice"),
            self.tr("Rename"),
            lambda name: self._tell(rename_preset(self._desk, self._project_id, one.id, name), name),
            one.name,
        )
        dialog.open()

    def _tell(self, change: ChangeSet | None, name: str) -> None:
        if change is not None:
            self.done.emit(self.tr("Kept for this project as “{name}”").format(name=one_line(name)))

    def _tick(self, action: QAction, choice: ReportChoice) -> None:
        """Mark what is chosen now."""
        now = self._choice()
        action.setCheckable(True)
        action.setChecked((choice.audience, choice.sections) == (now.audience, now.sections))

    def _drop(self, one: ReportPreset) -> None:
        if self._attempt(lambda: drop_preset(self._desk, self._project_id, one.id)) is not None:
            self.done.emit(self.tr("“{name}” was deleted").format(name=one.name))


def _shown(one: ReportPreset) -> str:
    """A name in a menu, where & is no sign of a key."""
    return shortened(one.name, _LONGEST).replace("&", "&&")
