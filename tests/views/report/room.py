"""The page Report in its window, and what its tests do there again and again."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.report import ReportPage
from cocreate_desktop.views.report.making import Made
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.reading_pdfs import words_of


@dataclass(frozen=True)
class ReportRoom:
    window: MainWindow
    page: ReportPage
    qtbot: QtBot

    def made(self) -> Made:
        """The report, once it is made and its names are counted."""
        self.qtbot.waitUntil(lambda: self.page.made is not None)
        assert self.page.made is not None
        return self.page.made

    def made_anew(self, before: Made) -> Made:
        """The next report after `before`."""
        self.qtbot.waitUntil(lambda: self.page.made not in (None, before))
        return self.made()

    def drawn(self) -> None:
        """Wait until all that is seen is drawn."""
        self.page.grab()
        self.qtbot.waitUntil(lambda: self.page.preview.drawer.is_idle)

    @property
    def text(self) -> str:
        """What the report says, with every stretch of white space as one space."""
        return words_of(self.made().pdf.content)

    @property
    def told(self) -> str:
        """The sentence in the window's own line."""
        return self.window.notice.accessibleName() if self.window.notice.isVisible() else ""


@contextmanager
def report_room(
    desk: Desk,
    theme: Theme,
    settings_file: Path,
    qtbot: QtBot,
    project_id: str,
    size: tuple[int, int] = (1366, 768),
) -> Generator[ReportRoom]:
    """A window that shows the report of the newest session of a project."""
    window = MainWindow(desk, theme, theme.icons, Settings(settings_file))
    window.resize(*size)
    window.show()
    window.place.open_project(project_id)
    window.go_to("report")
    page = window.page("report")
    assert isinstance(page, ReportPage)
    yield ReportRoom(window, page, qtbot)
    window.close()
    window.deleteLater()
