"""The page Library: one line that finds everything, the projects, and whether all is safe."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cocreate_desktop.domain.searching import Shelf, search, typed_words
from cocreate_desktop.views.commands import Command
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import EmptyState, KeyButton
from cocreate_desktop.views.library.backup_panel import BackupPanel
from cocreate_desktop.views.library.catalogue import Catalogue
from cocreate_desktop.views.library.found_list import FoundList
from cocreate_desktop.views.library.key_hints import KeyHints
from cocreate_desktop.views.library.kind_chips import KindChips
from cocreate_desktop.views.library.landing import landing_of, landing_of_session, open_place
from cocreate_desktop.views.library.listing import Group, Line, grouped, rows_of, starting_groups
from cocreate_desktop.views.library.projects_panel import ProjectsPanel
from cocreate_desktop.views.library.search_line import SearchLine
from cocreate_desktop.views.library.ways import CommandWay, PageWay, Thing, named_now, pages, usable
from cocreate_desktop.views.library.wording import FOUND, NOTHING_FOUND, NOTHING_IN_PROJECT, ONE_FOUND
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.wording import say

_BESIDE_FROM = 1000
"""From this width on results and projects stand beside each other; below, one at a time."""
_ASIDE = 352
_ANY_WIDTH = 16_777_215
_LATELY = 4
_EVERY, _THIS = 0, 1
"""Places in the box of the scope."""


class LibraryPage(Page, form="library.ui"):
    """What was found is kept in step with what is typed; the line never loses the keyboard to it."""

    shows: ClassVar[frozenset[str]] = frozenset()

    back_asked = Signal()
    command_asked = Signal(str)
    """The key of a command to give where one came from."""

    results: QWidget
    line_place: QVBoxLayout
    chips_row: QHBoxLayout
    show_projects: KeyButton
    scope: QComboBox
    list_place: QVBoxLayout
    nothing: EmptyState
    hints_row: QHBoxLayout
    aside: QFrame
    back: KeyButton
    projects_place: QVBoxLayout
    backup_place: QVBoxLayout

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._commands: list[CommandWay] = []
        self._lately: list[str] = []
        self._groups: list[Group] = []
        self._keeps_line = False
        self._shows_aside = False
        theme = context.theme
        self.catalogue = Catalogue(self.desk, context.bus, self)
        self.line = SearchLine(theme, self.results)
        self.line_place.addWidget(self.line)
        self.chips = KindChips(self.results)
        self.chips_row.insertWidget(0, self.chips, 1)
        self.verdicts = context.verdicts
        self.list = FoundList(theme, context.place, self.verdicts, self.results)
        self.list_place.insertWidget(0, self.list, 1)
        self.projects = ProjectsPanel(context, self.aside)
        self.projects_place.addWidget(self.projects)
        self.backup = BackupPanel(context, self.aside)
        self.backup_place.addWidget(self.backup)
        self._show_hints()
        self._order_focus()
        self._connect()
        self._dress()

    def reload(self) -> None:
        has_project = self.context.place.project_id is not None
        self.scope.setEnabled(has_project)
        if not has_project:
            self.scope.setCurrentIndex(_EVERY)
        self.catalogue.look_in(self._scope)

    def come_from(self, commands: Iterable[Command]) -> None:
        """Take the commands that could be given where one comes from, and begin with an empty line, unless
        something was opened from it: then the next hit is one key away."""
        self._commands = usable(commands)
        if not self._keeps_line:
            self.line.field.clear()
            self.chips.choose(None)
        self._keeps_line = False

    def take_focus(self) -> None:
        """The keyboard belongs to the line."""
        self._show_aside(False)
        self.line.field.setFocus()
        self.line.field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        # The page that one came from is hidden now, and its own commands with it: they come first.
        commands = self.context.commands
        self._commands.sort(key=lambda way: (commands[way.key].isEnabled(), not way.shortcut))
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif event.text().isprintable() and event.text() and self.results.isVisible():
            # Letters that nobody took belong to the line.
            self.line.field.setFocus()
            self.line.field.insert(event.text())
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.catalogue.pause()
        # Whatever changes while it is hidden concerns it.
        self._stale = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @property
    def _scope(self) -> str | None:
        return self.context.place.project_id if self.scope.currentIndex() == _THIS else None

    def _connect(self) -> None:
        line = self.line
        line.typed.connect(lambda: self._find(keep=False))
        line.moved.connect(self.list.step)
        line.paged.connect(lambda by: self.list.step(by * self.list.page_step()))
        line.opened.connect(self.list.open_current)
        line.copied.connect(self.list.copy)
        line.kind_asked.connect(self._step_kind)
        line.left.connect(self._step_back)
        self.list.opened.connect(self._open)
        self.list.all_asked.connect(self.chips.choose)
        self.chips.chosen_changed.connect(self._show_rows)
        self.scope.currentIndexChanged.connect(lambda: self.catalogue.look_in(self._scope))
        self.nothing.asked.connect(lambda: self.scope.setCurrentIndex(_EVERY))
        self.catalogue.renewed.connect(lambda: self._find(keep=True))
        self.show_projects.clicked.connect(lambda: self._show_aside(True))
        self.back.clicked.connect(self.take_focus)
        self.projects.project_chosen.connect(self._open_project)
        self.projects.session_chosen.connect(self._open_session)
        self.context.theme.changed.connect(self._dress)

    def _find(self, *, keep: bool) -> None:
        """Look for what is typed; `keep` the current line, if it is still there."""
        key = self.list.current.key if keep and self.list.current else None
        typed = self.line.text
        place = self.context.place
        commands = named_now(self._commands, self.context.commands)
        ways = [*pages(with_project=place.project_id is not None), *commands]
        shelves: list[Shelf[Thing]] = [*self.catalogue.shelves(place.project_id), Shelf(ways)]
        if typed_words(typed):
            hits = search(typed, shelves)
            self._groups = grouped(hits, typed)
            self.line.show_count(say(ONE_FOUND if len(hits) == 1 else FOUND.fill(n=len(hits))))
        else:
            self._groups = starting_groups(shelves, self._lately, place.project_id)
            self.line.show_count("")
        self.chips.show_groups(self._groups)
        self._show_rows(key)

    def _show_rows(self, key: str | None = None) -> None:
        rows = rows_of(self._groups, self.line.text, self.chips.chosen)
        self.list.show_rows(rows, key)
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        if not rows:
            in_project = self._scope is not None
            sentence = NOTHING_IN_PROJECT if in_project else NOTHING_FOUND
            self.nothing.show_words(
                say(sentence.fill(words=self.line.text.strip())),
                self.tr("Look in every project") if in_project else "",
            )

    def _open(self, line: Line) -> None:
        """Go to where it is."""
        thing = line.thing
        self._lately = [thing.id, *(one for one in self._lately if one != thing.id)][:_LATELY]
        if isinstance(thing, CommandWay):
            self.command_asked.emit(thing.key)
        elif isinstance(thing, PageWay):
            self.wants_page.emit(thing.key)
        else:
            self._keeps_line = True
            landing = landing_of(thing)
            open_place(self.context.place, self.desk.library, thing)
            self.wants_record.emit(landing.page, landing.row_id)

    def _open_project(self, project_id: str) -> None:
        self.context.place.open_project(project_id)
        self.wants_page.emit("overview")

    def _open_session(self, session_id: str) -> None:
        self.context.place.open_session(session_id)
        self.wants_page.emit(landing_of_session(self.desk.library.sessions.get(session_id)).page)

    def _step_kind(self, by: int) -> None:
        if not self.chips.step(by):
            self.focusNextPrevChild(by > 0)

    def _step_back(self) -> None:
        """From the projects to the results where they take turns, from there to where one was."""
        if self._shows_aside and not self.results.isVisible():
            self.take_focus()
        else:
            self.back_asked.emit()

    def _show_aside(self, shown: bool) -> None:
        self._shows_aside = shown
        self._arrange()
        if shown:
            self.projects.setFocus()

    def _arrange(self) -> None:
        px = self.context.theme.px
        beside = self.width() >= px(_BESIDE_FROM)
        self.results.setVisible(beside or not self._shows_aside)
        self.aside.setVisible(beside or self._shows_aside)
        self.back.setVisible(not beside)
        self.show_projects.setVisible(not beside)
        if beside:
            self.aside.setFixedWidth(px(_ASIDE))
        else:
            self.aside.setMinimumWidth(0)
            self.aside.setMaximumWidth(_ANY_WIDTH)

    def _show_hints(self) -> None:
        keys, anywhere = KeyHints(self.results), KeyHints(self.results)
        keys.show_hints(
            (("↑", "↓"), self.tr("move")),
            (("↵",), self.tr("open where it happened")),
            ((self.tr("Tab"),), self.tr("next kind")),
        )
        anywhere.show_hints(((self.tr("Ctrl K"),), self.tr("from anywhere")))
        self.hints_row.addWidget(keys, 1)
        self.hints_row.addWidget(anywhere)

    def _order_focus(self) -> None:
        """Tab follows reading."""
        order = (self.line.field, self.scope, self.show_projects, self.list, self.back, self.projects)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _dress(self) -> None:
        folder = self.context.icons.icon("folder-open", "text")
        for place in (_EVERY, _THIS):
            self.scope.setItemIcon(place, folder)
        self._arrange()
