"""The report out into a file: saved, opened, shown in its folder, copied to a stick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from cocreate_desktop.actions.reporting import save_report
from cocreate_desktop.domain.report_choice import Audience
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.background import Cancelled
from cocreate_desktop.views.report.giving_out.revealing import reveal
from cocreate_desktop.views.report.giving_out.stick_copies import StickCopies
from cocreate_desktop.views.report.making import Made
from cocreate_desktop.views.suggested_files import chosen_file, suggested_file
from cocreate_desktop.views.under_way import UnderWay
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
        self._is_still_seen = False
        self._under_way = UnderWay(page.context.background, page)
        self._under_way.failed.connect(page.trouble)
        self._copies = StickCopies(page.context.background, page)
        self._copies.copied.connect(self._tell_copied)
        self._copies.failed.connect(page.trouble)
        page.open_saved.clicked.connect(self.open)

    @property
    def file(self) -> Path | None:
        """Where what is seen lies; None until it is saved."""
        return self._file

    def forget(self) -> None:
        """What is seen is not what was saved any more."""
        self._is_still_seen = False
        self._show(None)

    def save(self) -> None:
        """Ask for a name, and write the file: on the worker, as a stick or a network may take its time."""
        if not self._under_way.is_busy:
            self._page.names.when_reviewed(self._save)

    def open(self) -> None:
        """Open the saved report in what the system has for it."""
        if self._file is not None:
            self.open_file(self._file)

    def open_file(self, file: Path) -> None:
        """Open a file or folder in what the system has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self._page.trouble.emit(
                self.tr("Nothing on this computer opens it. It lies in {file}.").format(file=file)
            )

    def tell_done(self, sentence: str, place: Path) -> None:
        """Say what was done, and offer to open the file or folder that it gave."""
        self._page.toast.show_done(sentence, self.tr("Open"), lambda: self.open_file(place))

    def leave_out_file(self, away: bool) -> None:
        """Whether the saved file gives way to others in the title row: the menu opens it, too."""
        self._page.open_saved.setHidden(away or self._file is None)

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
        if not self._copies.is_busy:
            self._page.names.when_reviewed(self._copy_to_stick)

    def _save(self, made: Made) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Save the report"), str(self.suggested(made)), self.tr("PDF (*.pdf)")
        )
        if name:
            content, file = made.pdf.content, chosen_file(name, ".pdf")
            self._is_still_seen = True
            self._under_way.run(
                self.tr("Saving the report…"),
                lambda _progress, cancelled: _written(content, file, cancelled),
                self._take,
            )

    def _take(self, file: Path) -> None:
        if self._is_still_seen:
            self._show(file)
        else:
            self.tell_done(self.tr("Saved: {file}").format(file=file.name), file)

    def _copy_to_stick(self, made: Made) -> None:
        self._copies.copy(
            self.suggested(made).name,
            lambda file, _progress, cancelled: save_report(made.pdf.content, file, cancelled),
            self._page.more,
        )

    def _tell_copied(self, file: Path) -> None:
        self.tell_done(self.tr("Copied: {file}").format(file=file), file)

    def suggested(self, made: Made) -> Path:
        """Named after project and session, and after what sets this paper apart from the usual one."""
        wanted = made.wanted
        apart = [_FOR.get(wanted.choice.audience), None if wanted.session_id else _ALL_SESSIONS]
        apart.append(_DRAFT if made.is_draft else None)
        ending = "".join(f" {say(one)}" for one in apart if one is not None)
        place = self._page.context.place
        return suggested_file(
            place,
            f"{ending}.pdf",
            session=wanted.session_id is not None,
            hidden=self._page.names.hidden(made),
        )

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


def _written(pdf: bytes, file: Path, cancelled: Cancelled) -> Path:
    save_report(pdf, file, cancelled)
    return file
