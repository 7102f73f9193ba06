"""The papers for the day out of the app: printed, saved, copied to a stick."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject
from PySide6.QtWidgets import QFileDialog, QMenu

from cocreate_desktop.actions.reporting import save_report
from cocreate_desktop.domain.day_papers import DAY_PAPERS
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls.pop_up import pop_up_below
from cocreate_desktop.views.report.day.making import made_again
from cocreate_desktop.views.report.day.saving import write_apart
from cocreate_desktop.views.report.giving_out.stick_copies import StickCopies, Write
from cocreate_desktop.views.suggested_files import chosen_file, free_name, suggested_file
from cocreate_desktop.views.under_way import UnderWay
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.report.day.making import DayMade
    from cocreate_desktop.views.report.day.page import DayPapers


class GivingOut(QObject):
    """What goes out is what is seen, and it goes out once: the sheets of a second print have other ids."""

    def __init__(self, page: DayPapers, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._given_out: DayMade | None = None
        self._wish: Callable[[DayMade], None] | None = None
        self._saving = UnderWay(context.background, page)
        self._copies = StickCopies(context.background, page)
        self._copies.copied.connect(self._tell_copied)
        for trouble in (self._saving.failed, self._copies.failed):
            trouble.connect(page.trouble)
        page.print.clicked.connect(self.print)
        page.save.clicked.connect(self.save)
        page.more.clicked.connect(self._show_more)

    def enable(self) -> None:
        """Follow whether there are papers, and whether they are seen."""
        page = self._page
        for button in (page.print, page.save, page.more):
            button.setEnabled(page.making.is_promised)
        for key in ("day.print", "day.save", "day.copy"):
            self._context.commands[key].setEnabled(page.making.is_promised and page.isVisible())

    def print(self) -> None:
        """Through the system's dialog."""
        self._once(self._print)

    def save(self) -> None:
        """Into one file, or into a folder with one for each paper."""
        self._once(self._save)

    def copy(self) -> None:
        """To the stick that is plugged in."""
        self._once(self._copy)

    def forget_wish(self) -> None:
        """What waited for the papers before is not done."""
        self._wish = None

    def take(self, made: DayMade) -> None:
        """The papers are made anew: do what waited for them."""
        wish, self._wish = self._wish, None
        if wish is not None:
            wish(made)

    def _once(self, out: Callable[[DayMade], None]) -> None:
        made = self._page.made
        # A field that the cursor has not left yet was not made into pages.
        if made is not None and made is not self._given_out and made.wanted.choice == self._page.choice:
            out(made)
            return
        if made is not None:
            self._page.renew(at_once=True)
        self._wish = out

    def _print(self, made: DayMade) -> None:
        self._given_out = made
        seen, again = max(0, self._page.preview.page), partial(made_again, made)
        self._page.print_asked.emit(made.pdf, made.wanted.paper, seen, again)

    def _save(self, made: DayMade) -> None:
        if self._saving.is_busy:
            return
        write = self._write(made)
        place = self._asked_folder(made) if self._page.apart.isChecked() else self._asked_file(made)
        if place is not None:
            self._given_out = made
            self._saving.run(
                self.tr("Saving {file}…").format(file=place.name),
                partial(write, place),
                lambda _: self._tell_saved(made, place),
            )

    def _copy(self, made: DayMade) -> None:
        if self._copies.is_busy:
            return
        self._given_out = made
        file = self._suggested(made)
        name = file.stem if self._page.apart.isChecked() else file.name
        self._copies.copy(name, self._write(made), self._page.more)

    def _write(self, made: DayMade) -> Write:
        """Into one file, or into a folder with one for each paper."""
        if self._page.apart.isChecked():
            return partial(write_apart, made)
        return lambda file, _progress, cancelled: save_report(made.pdf.content, file, cancelled)

    def _asked_folder(self, made: DayMade) -> Path | None:
        """A folder of its own in the chosen one, as another session's papers are called the same."""
        suggested = self._suggested(made)
        name = QFileDialog.getExistingDirectory(
            self._page, self.tr("Choose where the folder with the papers goes"), str(suggested.parent)
        )
        return free_name(Path(name) / suggested.stem) if name else None

    def _asked_file(self, made: DayMade) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Save the papers"), str(self._suggested(made)), self.tr("PDF (*.pdf)")
        )
        return chosen_file(name, ".pdf") if name else None

    def _suggested(self, made: DayMade) -> Path:
        chosen = made.wanted.choice.in_order
        what = say(DAY_PAPERS[chosen[0]]) if len(chosen) == 1 else self.tr("paper for the day")
        return suggested_file(self._context.place, f" {what}.pdf")

    def _tell_saved(self, made: DayMade, place: Path) -> None:
        if self._page.made is made:
            now = QDateTime.fromMSecsSinceEpoch(self._context.desk.now())
            self._page.show_saved(now.toString("HH:mm"), place)
        self._page.done.emit(self.tr("Saved: {file}").format(file=place.name), place)

    def _tell_copied(self, place: Path) -> None:
        self._page.done.emit(self.tr("Copied: {file}").format(file=place), place)

    def _show_more(self) -> None:
        menu = QMenu(self._page)
        menu.addAction(self._context.commands["day.copy"])
        pop_up_below(menu, self._page.more)
