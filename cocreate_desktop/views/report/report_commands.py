"""What can be done on the page, for its menu, Ctrl+K and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from cocreate_desktop.views.commands import Commands
from cocreate_desktop.views.report.preview.zooming import STEPS, Fit, Zoom

if TYPE_CHECKING:
    from cocreate_desktop.views.report.page import ReportPage


class ReportCommands(QObject):
    """Enabled while the page shows, and by what there is: a report, a saved file, a reader among others."""

    def __init__(self, commands: Commands, page: ReportPage) -> None:
        super().__init__(page)
        add, preview = commands.add, page.preview
        self._page = page
        for key, words, out, *keys in (
            ("day.print", self.tr("Print paper for the day…"), lambda: page.day.out.print(), "Ctrl+P"),
            ("day.save", self.tr("Save paper for the day…"), lambda: page.day.out.save(), "Ctrl+S"),
            ("day.copy", self.tr("Copy paper for the day to a stick…"), lambda: page.day.out.copy()),
        ):
            add(key, "session", words, out, *keys)
        self.print = add(
            "report.print", "session", self.tr("Print the report…"), page.printing.print, "Ctrl+P"
        )
        self.save = add(
            "report.save", "session", self.tr("Save the report as PDF…"), page.saving.save, "Ctrl+S"
        )
        self.copy = add(
            "report.copy", "session", self.tr("Copy the report to a stick…"), page.saving.copy_to_stick
        )
        self.names = add("report.names", "session", self.tr("Names in the text…"), page.names.look)
        self.keep = add(
            "report.keep", "session", self.tr("Keep what is in the report as…"), page.kept_choices.keep
        )
        self.open = add("report.open", "session", self.tr("Open the saved report"), page.saving.open)
        self.reveal = add(
            "report.reveal", "session", self.tr("Show the saved report in its folder"), page.saving.reveal
        )
        self.choose = add("report.choose", "view", self.tr("What is in the report"), page.go_to_panel, "W")
        self.lead = add(
            "report.lead", "view", self.tr("Pages or chapters at the left"), page.leading.turn, "L"
        )
        pointing = preview.pointing
        self.find = add("report.find", "edit", self.tr("Find in the report…"), page.finding.begin, "Ctrl+F")
        self._reading = [
            add("report.words", "edit", self.tr("Copy the selected words of the report"), pointing.copy),
            add("report.link", "go", self.tr("Back to where the link was followed"), pointing.go_back),
        ]
        self._sizes = [
            add("report.zoom_in", "view", self.tr("Larger pages"), lambda: preview.zoom_by(1), "+"),
            add("report.zoom_out", "view", self.tr("Smaller pages"), lambda: preview.zoom_by(-1), "-"),
        ]
        self._fits = [
            add(
                "report.width", "view", self.tr("Page as wide as the window"),
                lambda: preview.set_zoom(Zoom(Fit.WIDTH)), "Shift+2", "Shift+@",
            ),
            add(
                "report.whole", "view", self.tr("Whole page"),
                lambda: preview.set_zoom(Zoom(Fit.PAGE)), "Shift+1", "Shift+!",
            ),
            add(
                "report.full", "view", self.tr("Full size, 100%"),
                lambda: preview.set_zoom(Zoom(None)), "Shift+0", "Shift+)",
            ),
        ]  # fmt: skip
        self._steps = [
            add("report.next", "go", self.tr("Next page of the report"), lambda: page.step(1), "Ctrl+PgDown"),
            add("report.back", "go", self.tr("Page before"), lambda: page.step(-1), "Ctrl+PgUp"),
        ]
        self.enable()

    def enable(self) -> None:
        """Follow what can be done now."""
        page = self._page
        shown = page.shows_report
        gives = shown and page.making.is_promised
        for action in (self.print, self.save, self.copy, *page.exports.actions):
            action.setEnabled(gives)
        self.names.setEnabled(gives and page.choosing.choice.is_anonymous)
        for action in (self.open, self.reveal):
            action.setEnabled(shown and page.saving.file is not None)
        for action in (self.find, self.choose, self.keep, self.lead):
            action.setEnabled(shown and page.has_choice)
        for action in (*self._reading, *self._sizes, *self._fits, *self._steps):
            action.setEnabled(shown and page.preview.page_count > 0)

    def more_menu(self) -> QMenu:
        """What the buttons in the title bar leave out."""
        menu = QMenu(self._page)
        menu.addAction(self.find)
        menu.addSeparator()
        menu.addActions([self.open, self.reveal, self.copy])
        menu.addSeparator()
        menu.addActions(self._page.exports.actions)
        menu.addSeparator()
        menu.addActions([self.names, self.keep])
        return menu

    def sizes_menu(self) -> QMenu:
        """How large pages can be."""
        menu = QMenu(self._page)
        menu.addActions(self._fits)
        menu.addSeparator()
        for factor in STEPS:
            action = menu.addAction(self.tr("{n} %").format(n=round(100 * factor)))
            action.triggered.connect(
                lambda _=False, factor=factor: self._page.preview.set_zoom(Zoom(None, factor))
            )
        return menu
