"""The report out into a file: saved, opened, shown in its folder, copied to a stick."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from cocreate_desktop.actions.reporting import save_report
from cocreate_desktop.domain.report_choice import Audience
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.report.making import Made
from cocreate_desktop.views.report.revealing import reveal
from cocreate_desktop.views.report.sticks import Stick, plugged_in
from cocreate_desktop.views.suggested_files import suggested_file
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.report.page import ReportPage

_FOR = {
    Audience.SHOP: QT_TRANSLATE_NOOP("File", "for the shop"),
    Audience.SPONSOR: QT_TRANSLATE_NOOP("File", "for the sponsor"),
}
_ALL_SESSIONS = QT_TRANSLATE_NOOP("File", "all sessions")
_DRAFT = QT_TRANSLATE_NOOP("File", "draft")


class Saving(QObject):
    """What is saved is what is seen, byte for byte."""

    def __init__(self, page: ReportPage) -> None:
        super().__init__(page)
        self._page = page
        self._file: Path | None = None
        self._copying: Job | None = None
        page.open_saved.clicked.connect(self.open)

    @property
    def file(self) -> Path | None:
        """Where what is seen lies; None until it is saved."""
        return self._file

    def forget(self) -> None:
        """What is seen is not what was saved any more."""
        self._show(None)

    def save(self) -> None:
        """Ask for a name, and write the file."""
        self._page.names.when_reviewed(self._save)

    def open(self) -> None:
        """Open the saved file in what the system has for it."""
        if self._file is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file))):
            self._page.trouble.emit(
                self.tr("Nothing here opens a PDF. It lies in {file}.").format(file=self._file)
            )

    def reveal(self) -> None:
        """Show the saved file in its folder."""
        if self._file is not None and not reveal(self._file):
            self._page.trouble.emit(
                self.tr("Nothing here opens a folder. The file lies in {folder}.").format(
                    folder=self._file.parent
                )
            )

    def copy_to_stick(self) -> None:
        """Copy to the stick that is plugged in; with several ask which, without one ask for a folder."""
        if self._copying is None:
            self._page.names.when_reviewed(self._choose_stick)

    def _save(self, made: Made) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Save the report"), str(self.suggested(made)), self.tr("PDF (*.pdf)")
        )
        if name:
            file = Path(name if name.lower().endswith(".pdf") else f"{name}.pdf")
            saved = self._page.attempt(lambda: _written(made.pdf.content, file))
            self._show(saved)

    def _choose_stick(self, made: Made) -> None:
        sticks = plugged_in()
        if len(sticks) == 1:
            self._copy(made, sticks[0].root)
        elif sticks:
            self._offer(made, sticks)
        else:
            home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
            name = QFileDialog.getExistingDirectory(
                self._page, self.tr("No stick was found. Choose the stick or a folder"), home
            )
            if name:
                self._copy(made, Path(name))

    def _offer(self, made: Made, sticks: list[Stick]) -> None:
        menu = QMenu(self._page)
        for stick in sticks:
            action = menu.addAction(
                self.tr("{name} ({place})").format(name=stick.name, place=stick.root).replace("&", "&&")
            )
            action.triggered.connect(lambda _=False, root=stick.root: self._copy(made, root))
        button = self._page.more
        pop_up(menu, button.mapToGlobal(button.rect().bottomLeft()))

    def _copy(self, made: Made, folder: Path) -> None:
        job = Job(_copying(made.pdf.content, folder / self.suggested(made).name))
        job.done.connect(self._copied)
        job.failed.connect(self._fail)
        self._copying = self._page.context.background.start(job)

    def _copied(self, file: Path) -> None:
        self._copying = None
        self._page.toast.show_done(self.tr("Copied: {file}").format(file=file))

    def _fail(self, error: Exception) -> None:
        self._copying = None
        if not isinstance(error, UserError):
            raise error
        self._page.trouble.emit(say(error.message))

    def suggested(self, made: Made) -> Path:
        """Named after project and session, and after what sets this paper apart from the usual one."""
        wanted = made.wanted
        apart = [_FOR.get(wanted.choice.audience), None if wanted.session_id else _ALL_SESSIONS]
        apart.append(_DRAFT if made.is_draft else None)
        ending = "".join(f" {say(one)}" for one in apart if one is not None)
        place = self._page.context.place
        return suggested_file(place, f"{ending}.pdf", session=wanted.session_id is not None)

    def _show(self, file: Path | None) -> None:
        self._file = file
        page = self._page
        page.open_saved.setVisible(file is not None)
        page.open_saved.show_file(file)
        page.saved.setToolTip(str(file or ""))
        if file is None:
            page.saved.clear()
        else:
            now = QDateTime.fromMSecsSinceEpoch(page.desk.now())
            page.saved.show_saved(now.toString("HH:mm"))
        page.enable()


def _written(pdf: bytes, file: Path) -> Path:
    save_report(pdf, file)
    return file


def _copying(pdf: bytes, file: Path) -> Callable[[Callable[[float], None], Callable[[], bool]], Path]:
    """A stick may take its time."""
    return lambda _progress, _cancelled: _written(pdf, _free_name(file))


def _free_name(file: Path) -> Path:
    """A name that nothing on the stick has yet: "Report 2.pdf"."""
    found, number = file, 2
    while found.exists():
        found = file.with_stem(f"{file.stem} {number}")
        number += 1
    return found
