"""What can be done on the page, for its menu, the palette and the keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from cocreate_desktop.views.board.canvas.canvas_commands import CanvasCommands
from cocreate_desktop.views.board.grouping.group_commands import GroupCommands
from cocreate_desktop.views.commands import Commands

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class PageCommands(QObject):
    """The page's commands: some from anywhere on it, the others while the board or its list has the focus."""

    def __init__(self, commands: Commands, page: BoardPage) -> None:
        super().__init__(page)
        self._commands = commands
        self._page = page
        self._anywhere = [*self._of_page(), *self._of_view()]
        self._groups = GroupCommands(commands, page)
        self._anywhere += self._groups.anywhere
        self._on_board = [*self._groups.on_board, *self._of_selection(), *self._of_clipboard()]
        for action in self._on_board:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            page.canvas.addAction(action)
            page.list.addAction(action)
        self._canvas = CanvasCommands(commands, page)
        page.wall.toggled.connect(lambda: self.enable(page.isVisible()))
        self.enable(False)

    def __getitem__(self, key: str) -> QAction:
        return self._commands[f"board.{key}"]

    def enable(self, shown: bool) -> None:
        """Only what can be done now is enabled; nothing of the board while a wall is in its place."""
        shown = shown and not self._page.wall.is_open
        selection = self._page.selection
        has_notes, has_cluster = bool(selection.notes), selection.cluster is not None
        votes = shown and has_notes and self._page.is_voting
        wanted = {
            "edit": has_notes or has_cluster,
            "delete": has_notes or has_cluster,
            "finding": has_notes or has_cluster,
            "link": self._page.cluster_of_selection() is not None,
            "need": self._page.about.can_ask_purpose,
            "origin": self._page.origin_of_selection() is not None,
            "dot": votes,
            "undot": votes,
            "all": True,
            "paste": True,
        } | self._groups.can()
        covered = self._page.ballot.covers
        self._canvas.enable(shown and not covered)
        for action in self._anywhere:
            action.setEnabled(shown and not covered)
        for key in ("vote", "votes", "pass_on", "end_vote"):
            self[key].setEnabled(shown and (key in ("vote", "votes") or self._page.is_voting))
        self["fit_selection"].setEnabled(shown and not covered and (has_notes or has_cluster))
        for action in self._on_board:
            key = action.objectName().removeprefix("board.")
            action.setEnabled(shown and wanted.get(key, has_notes))

    def _of_page(self) -> list[QAction]:
        """What is done with the board as a whole."""
        page = self._page
        return [
            self._add("new", "session", self.tr("New note"), page.writing.begin_new, "N"),
            self._add("find", "edit", self.tr("Find a loose note"), page.placing.find, "/"),
            self._add("vote", "session", self.tr("Vote…"), page.ballot.ask, "V"),
            self._add("votes", "session", self.tr("Votes and ratings…"), page.ballot.results.open, "Shift+V"),
            self._add("pass_on", "session", self.tr("Next person votes"), page.ballot.pass_on, "P"),
            self._add("end_vote", "session", self.tr("End the vote"), page.ballot.end),
            self._add("hands", "session", self.tr("Type the number of hands"), page.ballot.type_hands, "H"),
            self._add("tidy", "session", self.tr("Tidy the board"), page.deeds.tidy, "T"),
            self._add("suggest", "session", self.tr("Suggest clusters…"), page.suggesting.ask, "G"),
            self._add("save", "session", self.tr("Save the board as…"), page.files.save, "Ctrl+S"),
            self._add("take_in", "session", self.tr("Take notes from a file…"), page.files.take_in, "Ctrl+O"),
            self._add("no_need", "edit", self.tr("Ideas without a need"), page.about.select_unserved),
            self._add("wall", "session", self.tr("Type in a paper wall…"), page.wall.open, "Shift+P"),
        ]

    def _of_view(self) -> list[QAction]:
        """What is seen of it, and how."""
        page, canvas = self._page, self._page.canvas
        return [
            self._add("colours", "view", self.tr("What colours mean…"), page.colouring.ask, "M"),
            self._add("list", "view", self.tr("Notes as a list"), page.aside.toggle_list, "L"),
            self._add("fit", "view", self.tr("Whole board"), canvas.go_home, "Shift+1", "Shift+!"),
            self._add(
                "fit_selection",
                "view",
                self.tr("Show what is selected"),
                canvas.fit_selection,
                "Shift+2",
                "Shift+@",
            ),
            self._add(
                "full",
                "view",
                self.tr("Full size, 100%"),
                lambda: canvas.set_zoom(1.0),
                "Shift+0",
                "Shift+)",
            ),
            self._add("usual", "view", self.tr("Usual size"), page.usual_size, "Z"),
            self._add("in", "view", self.tr("Zoom in"), lambda: canvas.zoom_by(1)),
            self._add("out", "view", self.tr("Zoom out"), lambda: canvas.zoom_by(-1)),
        ]

    def _of_selection(self) -> list[QAction]:
        page, deeds = self._page, self._page.deeds
        return [
            self._add("edit", "edit", self.tr("Edit note"), page.edit_current, "F2", "Return", "Enter"),
            self._add("cluster", "edit", self.tr("Into a cluster…"), page.menus.open_clusters, "C"),
            self._add("kind", "edit", self.tr("Kind of note…"), page.menus.open_kinds, "K"),
            self._add("need", "edit", self.tr("What an idea is for…"), page.about.ask_purpose, "W"),
            self._add("author", "edit", self.tr("Who wrote it…"), page.about.ask_author, "B"),
            self._add("link", "edit", self.tr("Link to an assumption…"), page.menus.open_links, "A"),
            self._add("finding", "session", self.tr("Make it a finding"), page.concluding.make_finding, "F"),
            self._add("dot", "session", self.tr("Give a dot"), lambda: page.ballot.cast_selected(True), "+"),
            self._add(
                "undot", "session", self.tr("Take a dot back"), lambda: page.ballot.cast_selected(False), "-"
            ),
            self._add("origin", "go", self.tr("Show in Run"), page.show_origin, "R"),
            self._add("tray", "edit", self.tr("Back to the loose notes"), deeds.to_tray, "Backspace"),
        ]

    def _of_clipboard(self) -> list[QAction]:
        page, deeds, keys = self._page, self._page.deeds, QKeySequence.StandardKey
        return [
            self._add("all", "edit", self.tr("Select all notes"), page.select_all, keys.SelectAll),
            self._add("copy", "edit", self.tr("Copy notes"), deeds.copy, keys.Copy),
            self._add("cut", "edit", self.tr("Cut notes"), deeds.cut, keys.Cut),
            self._add("paste", "edit", self.tr("Paste as notes"), page.paste, keys.Paste),
            self._add("duplicate", "edit", self.tr("Duplicate notes"), deeds.duplicate, "Ctrl+D"),
            self._add("delete", "edit", self.tr("Delete notes"), deeds.delete, "Del"),
        ]

    def _add(
        self,
        key: str,
        menu: str,
        text: str,
        run: Callable[[], object],
        *shortcuts: str | QKeySequence.StandardKey,
    ) -> QAction:
        return self._commands.add(f"board.{key}", menu, text, run, *shortcuts)
