"""The main window: sidebar, pages, commands, undo, and what is remembered until the next start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from cocreate_desktop import paths, settings
from cocreate_desktop.actions.counting_notes import count_board_notes
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.expiring import erase_expired
from cocreate_desktop.actions.judged import JudgedSessions
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.background import Background
from cocreate_desktop.views.bus import ChangeBus
from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.place import Place, session_name
from cocreate_desktop.views.rooms import LIBRARY, ROOMS, Group, Room
from cocreate_desktop.views.shell.caretaker import Caretaker
from cocreate_desktop.views.shell.dialogs import confirmed
from cocreate_desktop.views.shell.foresight import Foresight
from cocreate_desktop.views.shell.geometry import WindowGeometry
from cocreate_desktop.views.shell.journal import JournalKeeper
from cocreate_desktop.views.shell.jumping import Jumps
from cocreate_desktop.views.shell.library_commands import LibraryCommands
from cocreate_desktop.views.shell.notices import NoticeBar
from cocreate_desktop.views.shell.pages import make_page
from cocreate_desktop.views.shell.pickers import Pickers
from cocreate_desktop.views.shell.sidebar import Sidebar
from cocreate_desktop.views.theme import IconSet, Theme
from cocreate_desktop.views.verdicts import Verdicts
from cocreate_desktop.views.wording import say

SMALLEST = (1024, 600)
HOUR_MS = 60 * 60 * 1000
WIDE_ENOUGH = 1100
"""px of the window, growing with the text, from which on the wide sidebar leaves room for every page."""


class MainWindow(QMainWindow):
    """One window on one library."""

    closed = Signal()

    def __init__(self, desk: Desk, theme: Theme, icons: IconSet, preferences: settings.Settings) -> None:
        super().__init__()
        # A copy of a backup looks like the library from which it was opened.
        folder = desk.library.folder
        self.setWindowTitle("Cocreate" if folder == paths.user_data() else f"{folder.name} · Cocreate")
        self.setMinimumSize(*SMALLEST)
        self._desk = desk
        self._theme = theme
        self._settings = preferences
        self._bus = ChangeBus(desk, self)
        judged = JudgedSessions(desk.library)
        # Before anybody else who shows what is known.
        self._bus.changed.connect(judged.forget)
        self._place = Place(desk.library, self)
        self._background = Background()
        self._caretaker = Caretaker(desk, self._bus, self._background, self)
        self._journal = JournalKeeper(desk.library.path, self._bus, self._background, self)
        self._foresight = Foresight(desk.library, self._place, self._bus, self._background, self)
        self.context = Context(
            desk,
            self._bus,
            self._place,
            Commands(self),
            theme,
            icons,
            preferences,
            self._background,
            self._caretaker,
            judged,
            Verdicts(desk.library, judged, self._bus, self._background, self),
        )
        self._pages: dict[str, Page] = {}
        self._jumps = Jumps(self)
        self._rail_by_hand: bool | None = None
        self._build(icons)
        self._add_commands()
        self._pickers = Pickers(self.context, self)
        self._pickers.trouble.connect(self.notice.say)
        self._pickers.created.connect(self._begin)
        self._pickers.seated.connect(self._name_undo)
        self._pickers.sample_opened.connect(lambda: self.go_to("overview"))
        self._caretaker.trouble.connect(self.notice.say)
        self._library_commands = LibraryCommands(self.context, self, lambda: self.go_to("library"))
        self._library_commands.trouble.connect(self.notice.say)
        self._pickers.attach(self.sidebar.project_menu, self.sidebar.session_menu)
        # A page adds its commands when it is made, which may be late.
        self.sidebar.menu.aboutToShow.connect(lambda: self.context.commands.fill(self.sidebar.menu))
        self._bus.changed.connect(self._after)
        self._place.moved.connect(self._show_place)
        preferences.subscribe(self._take_setting)
        theme.changed.connect(self.notice.recolour)
        theme.changed.connect(self._fold_sidebar)
        self._hourly = QTimer(self, interval=HOUR_MS)
        self._hourly.timeout.connect(self._erase_expired)
        self._hourly.start()
        self._geometry = WindowGeometry(self, preferences)
        self._geometry.restore()
        self._mark_theme()

    @property
    def place(self) -> Place:
        return self._place

    def open(self) -> None:
        """Go to where the last use ended, or to the running session."""
        self._erase_expired()
        running = self._desk.library.sessions.running()
        self._caretaker.begin()
        self._place.open_first(self._settings.text(settings.PROJECT), self._settings.text(settings.SESSION))
        self.go_to("run" if running else self._settings.text(settings.PAGE))

    def page(self, key: str) -> Page:
        """The page named `key`, made if it was never shown."""
        if key not in self._pages:
            room = _room(key)
            with self.context.commands.resting(room.key):
                page = make_page(room.key, self.context)
            page.setObjectName(key)
            page.trouble.connect(self.notice.say)
            page.wants_page.connect(self.go_to)
            page.wants_record.connect(self.show_record)
            if room.key == LIBRARY:
                self._jumps.serve(page)
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    @property
    def current(self) -> Page | None:
        widget = self._stack.currentWidget()
        return widget if isinstance(widget, Page) and self._outer.currentWidget() is self._workspace else None

    def go_to(self, key: str) -> None:
        """Show a page. Without a project there are only those of the app itself."""
        room = _room(key)
        if self._place.project_id is None and room.group is not Group.APP:
            self._show_first_run()
            return
        if self.current is not None:
            self.current.commit()
        if room.key == LIBRARY:
            self._jumps.set_out(self.current)
        self.notice.hide()
        self._outer.setCurrentWidget(self._workspace)
        self._stack.setCurrentWidget(self.page(room.key))
        self.sidebar.show_page(room.key)
        self._fold_sidebar()
        if room.group is not Group.APP:
            self._settings.remember(settings.PAGE, room.key)
        self.page(room.key).take_focus()

    def show_record(self, key: str, row_id: str) -> None:
        """Show a page with one of its records selected ("" for none)."""
        self.go_to(key)
        if row_id and self.current is not None:
            self.current.show_record(row_id)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.current is not None:
            self.current.commit()
        running = self._desk.library.sessions.running()
        if running is not None and not self._may_close(running):
            event.ignore()
            return
        self._geometry.keep()
        self._bus.stop()
        self._caretaker.stop()
        self._journal.stop()
        self._foresight.stop()
        self._background.stop()
        self.closed.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_sidebar()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does. Qt hands a key on to the window when
        neither the button nor anything around it wants it."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QAbstractButton):
            if not event.isAutoRepeat():
                button.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow() and self.current:
            self.current.commit()

    def _may_close(self, running: Session) -> bool:
        goes_on = self.tr("Its clock goes on. The next start offers to go on with it.")
        unsaved = [page.unsaved() for page in self._pages.values()]
        return confirmed(
            self,
            self.tr("“{title}” is still running").format(title=running.title),
            "\n\n".join(filter(None, (*unsaved, goes_on))),
            self.tr("Close"),
        )

    def _build(self, icons: IconSet) -> None:
        self.sidebar = Sidebar(self._theme, icons, ROOMS, self)
        self.sidebar.chosen.connect(self.go_to)
        self.sidebar.set_count(LIBRARY, self.tr("Ctrl K"))
        self.notice = NoticeBar(icons, self)
        self._stack = QStackedWidget(self)
        self._workspace = QWidget(self)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self._workspace)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(right, 1)
        self._outer = QStackedWidget(self)
        self._outer.addWidget(self._workspace)
        self.setCentralWidget(self._outer)

    def _add_commands(self) -> None:
        commands = self.context.commands
        commands.add("undo", "edit", self.tr("&Undo"), self._undo, QKeySequence.StandardKey.Undo)
        commands.add("redo", "edit", self.tr("&Redo"), self._redo, "Ctrl+Shift+Z", "Ctrl+Y")
        for room in ROOMS:
            key = room.key
            commands.add(f"go.{key}", "go", say(room.title), lambda key=key: self.go_to(key), room.shortcut)
        for value, label in settings.THEME.choices:
            commands.add(
                f"theme.{value}", "view", self.tr("Colours: {choice}").format(choice=say(label)),
                lambda value=value: self._prefer(settings.THEME, value), checkable=True,
            )  # fmt: skip
        commands.add("sidebar", "view", self.tr("Fold or unfold the sidebar"), self._toggle_rail, "Ctrl+\\")
        commands.add(
            "text.larger", "view", self.tr("Larger text"), lambda: self._scale(1), "Ctrl++", "Ctrl+="
        )
        commands.add("text.smaller", "view", self.tr("Smaller text"), lambda: self._scale(-1), "Ctrl+-")
        commands.add("text.normal", "view", self.tr("Normal text size"), self._reset_text_size, "Ctrl+0")
        commands.add("shortcuts", "view", self.tr("All shortcuts"), self._show_shortcuts, "F1")
        commands.add("menu", "go", self.tr("Open the menu"), self._open_menu, "F10")
        self._name_undo()

    def _undo(self) -> None:
        self._turn(self._desk.history.undo)

    def _redo(self) -> None:
        self._turn(self._desk.history.redo)

    def _turn(self, turn: Callable[[], object]) -> None:
        if self.current is not None:
            self.current.commit()
        self.notice.hide()
        try:
            turn()
        except UserError as error:
            self.notice.say(say(error.message))
        self._name_undo()

    def _erase_expired(self) -> None:
        """Entries on people who were not asked in time go, also on a laptop that is never switched off."""
        self._turn(lambda: erase_expired(self._desk))

    def _name_undo(self) -> None:
        history, commands = self._desk.history, self.context.commands
        for key, verb, plain, named in (
            ("undo", history.next_undo, self.tr("&Undo"), self.tr("&Undo: {verb}")),
            ("redo", history.next_redo, self.tr("&Redo"), self.tr("&Redo: {verb}")),
        ):
            commands[key].setEnabled(verb is not None)
            commands[key].setText(named.format(verb=say(verb.label)) if verb else plain)

    def _after(self, change: ChangeSet) -> None:
        self._place.after(change)
        self._name_undo()
        self.notice.hide()
        if change.touches(
            "projects", "sessions", "assumptions", "steps", "participants", "notes", "consents"
        ):
            self._show_place()

    def _show_place(self) -> None:
        project, session = self._place.project, self._place.session
        if project is None:
            self._show_no_project()
            return
        self._outer.setCurrentWidget(self._workspace)
        self._settings.remember(settings.PROJECT, project.id)
        self._settings.remember(settings.SESSION, session.id if session else "")
        self.sidebar.show_place(
            project.title, session_name(session) if session else self.tr("No session yet")
        )
        library = self._desk.library
        self.sidebar.set_count("assumptions", str(len(library.assumptions.of_project(project.id)) or ""))
        minutes = sum(step.minutes for step in library.scenarios.steps(project.id))
        self.sidebar.set_count("scenario", self.tr("{n} min").format(n=minutes) if minutes else "")
        invited = len(library.people.participants(session.id)) if session else 0
        self.sidebar.set_count("people", str(invited or ""))
        notes = count_board_notes(library, session.id) if session else 0
        self.sidebar.set_count("board", str(notes or ""))

    def _show_no_project(self) -> None:
        """A page of the app itself stays: from there, deleted and archived projects come back."""
        page = self.current
        if page is None or _room(page.objectName()).group is not Group.APP:
            self._show_first_run()
            return
        self.sidebar.show_place(self.tr("No project"), self.tr("No session yet"))
        for key in ("assumptions", "scenario", "people", "board"):
            self.sidebar.set_count(key, "")

    def _show_first_run(self) -> None:
        from cocreate_desktop.views.shell.first_run import FirstRunPage

        page = next(iter(self._outer.findChildren(FirstRunPage)), None)
        if page is None:
            page = FirstRunPage(self.context, self._outer)
            page.created.connect(self._begin)
            page.wants_sample.connect(lambda: self._pickers.deeds.open_sample())
            page.wants_import.connect(lambda: self._pickers.deeds.import_files())
            page.wants_page.connect(self.go_to)
            self._outer.addWidget(page)
        self._outer.setCurrentWidget(page)

    def _begin(self, project_id: str) -> None:
        self._place.open_project(project_id)
        self.go_to("assumptions")

    def _prefer(self, declaration: settings.Declaration, value: settings.Value) -> None:
        try:
            self._settings.set(declaration, value)
        except UserError as error:
            self.notice.say(say(error.message))

    def _take_setting(self, declaration: settings.Declaration) -> None:
        """A preference has another value, wherever it was changed."""
        if declaration is settings.THEME:
            self._theme.choose(self._settings.text(settings.THEME))
            self._mark_theme()
        elif declaration is settings.TEXT_SIZE:
            self._theme.choose_text_size(self._settings.number(settings.TEXT_SIZE) / 100)

    def _mark_theme(self) -> None:
        for value, _ in settings.THEME.choices:
            chosen = self._settings.get(settings.THEME) == value
            self.context.commands[f"theme.{value}"].setChecked(chosen)

    def _scale(self, steps: int) -> None:
        span = settings.TEXT_SIZE.span
        assert span is not None
        size = self._settings.number(settings.TEXT_SIZE) + steps * span.step
        self._prefer(settings.TEXT_SIZE, min(span.most, max(span.least, size)))

    def _reset_text_size(self) -> None:
        self._prefer(settings.TEXT_SIZE, settings.TEXT_SIZE.default)

    def _fold_sidebar(self) -> None:
        """A rail where the page wants the room or the window is narrow; unless chosen by hand."""
        page = self.current
        wanted = self.width() < self._theme.px(WIDE_ENOUGH) or (
            page is not None and _room(page.objectName()).rail
        )
        self.sidebar.set_rail(wanted if self._rail_by_hand is None else self._rail_by_hand)

    def _toggle_rail(self) -> None:
        self._rail_by_hand = self.sidebar.width() > 100
        self.sidebar.set_rail(self._rail_by_hand)

    def _show_shortcuts(self) -> None:
        from cocreate_desktop.views.shell.shortcuts import ShortcutSheet

        # A page adds its commands when it is made.
        more = (self.page(room.key) for room in ROOMS if room.key not in self._pages)
        sheet = ShortcutSheet(self.context.commands, more, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.show()

    def _open_menu(self) -> None:
        self.sidebar.brand.showMenu()


def _room(key: str) -> Room:
    return next((room for room in ROOMS if room.key == key), ROOMS[0])
