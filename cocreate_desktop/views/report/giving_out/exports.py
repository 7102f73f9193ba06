"""The report as files of other kinds: for Word, as Markdown, and its charts as pictures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from cocreate_desktop.actions.reporting.editable import (
    MARKDOWN,
    WORD,
    write_charts,
    write_docx,
    write_markdown,
)
from cocreate_desktop.views.background import Cancelled, Progress, Work
from cocreate_desktop.views.report.making import Made
from cocreate_desktop.views.suggested_files import chosen_file, free_name
from cocreate_desktop.views.under_way import UnderWay
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.report.page import ReportPage


class Exports(QObject):
    """What is written tells what is seen. One file or folder at a time is under way."""

    def __init__(self, page: ReportPage) -> None:
        super().__init__(page)
        self._page = page
        self._under_way = UnderWay(page.context.background, page)
        self._under_way.failed.connect(page.trouble)
        add = page.context.commands.add
        self.actions: tuple[QAction, ...] = (
            add("report.word", "session", self.tr("Save as Word…"), lambda: self._ask(self._save_word)),
            add(
                "report.markdown",
                "session",
                self.tr("Save as Markdown…"),
                lambda: self._ask(self._save_markdown),
            ),
            add(
                "report.charts",
                "session",
                self.tr("Save charts as pictures…"),
                lambda: self._ask(self._save_charts),
            ),
        )

    @property
    def is_busy(self) -> bool:
        return self._under_way.is_busy

    def stop(self) -> None:
        """What is under way is given up."""
        self._under_way.stop()

    def _ask(self, then: Callable[[Made], None]) -> None:
        """Go on with the report once nobody is named in it unseen."""
        if not self.is_busy:
            self._page.names.when_reviewed(then)

    def _save_word(self, made: Made) -> None:
        file = self._file(made, WORD, self.tr("Save the report for Word"), self.tr("Word (*.docx)"))
        if file:
            paper = made.wanted.paper
            self._run(file, lambda *told: write_docx(made.content, file, say, *told, paper=paper))

    def _save_markdown(self, made: Made) -> None:
        file = self._file(made, MARKDOWN, self.tr("Save the report as Markdown"), self.tr("Markdown (*.md)"))
        if file:
            self._run(file, lambda *told: write_markdown(made.content, file, say, *told))

    def _save_charts(self, made: Made) -> None:
        """Into a folder of their own within the chosen one, so that they lie over no other pictures."""
        suggested = self._page.saving.suggested(made)
        name = QFileDialog.getExistingDirectory(
            self._page, self.tr("Choose where the folder of pictures goes"), str(suggested.parent)
        )
        if name:
            folder = free_name(Path(name) / self.tr("{report} charts").format(report=suggested.stem))
            self._run(folder, partial(_charts, made, folder))

    def _file(self, made: Made, suffix: str, title: str, kind: str) -> Path | None:
        suggested = self._page.saving.suggested(made).with_suffix(suffix)
        name, _ = QFileDialog.getSaveFileName(self._page, title, str(suggested), kind)
        return chosen_file(name, suffix) if name else None

    def _run(self, target: Path, work: Work) -> None:
        self._under_way.run(self.tr("Saving {file}…").format(file=target.name), work, self._show_done)

    def _show_done(self, target: Path) -> None:
        self._page.saving.tell_done(self.tr("Saved: {file}").format(file=target.name), target)


def _charts(made: Made, folder: Path, progress: Progress, cancelled: Cancelled) -> Path:
    write_charts(made.content, folder, say, progress, cancelled)
    return folder
