"""What can be done for the safety of the library: backups, copies elsewhere, checks; where the files are."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QProcess, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from cocreate_desktop.actions import backups
from cocreate_desktop.actions.backups import Backup, Reason
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.system_clock import iana_zone
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.shell.caretaker import Task
from cocreate_desktop.views.shell.counting import counted
from cocreate_desktop.views.shell.dialogs import confirmed
from cocreate_desktop.views.wording import say

REASONS = {
    Reason.DAILY: QT_TRANSLATE_NOOP("Backup", "daily"),
    Reason.SESSION: QT_TRANSLATE_NOOP("Backup", "after a session"),
    Reason.HAND: QT_TRANSLATE_NOOP("Backup", "by hand"),
    Reason.UPDATE: QT_TRANSLATE_NOOP("Backup", "before an update"),
}


class SafeKeeping(QObject):
    """Asks before it acts. What comes of it is seen in the Library."""

    trouble = Signal(str)
    """A sentence for the window's own line."""

    def __init__(self, context: Context, window: QWidget, show_library: Callable[[], None]) -> None:
        super().__init__(window)
        self._library = context.desk.library
        self._desk = context.desk
        self._caretaker = context.caretaker
        self._window = window
        self._show_library = show_library
        self._caretaker.done.connect(self._after)

    def back_up(self) -> None:
        self._show_library()
        self._caretaker.back_up()

    def check(self) -> None:
        self._show_library()
        self._caretaker.check()

    def copy(self) -> None:
        """To where the last copy went, if that is plugged in; else to where the user says."""
        last = backups.upkeep(self._library.folder).copied_to
        if last and Path(last).is_dir():
            self._copy_to(Path(last))
        else:
            self.copy_to()

    def copy_to(self) -> None:
        if place := self._ask_for_place(self.tr("Choose the stick or disk for the copy")):
            self._copy_to(place)

    def show_folder(self) -> None:
        """Open the library's folder in the system's file manager."""
        folder = self._library.folder
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.trouble.emit(
                self.tr("Nothing here opens a folder. The files lie in {folder}.").format(folder=folder)
            )

    def open_backup(self) -> None:
        """Make a library of its own of a backup, and open it in a second window."""
        kept = backups.kept_in(self._library.folder)
        if not kept:
            self.trouble.emit(self.tr("There is no backup yet."))
            return
        names = [self._named(backup) for backup in kept]
        name, chosen = QInputDialog.getItem(
            self._window, self.tr("Open a copy of a backup"), self.tr("As the library was:"), names, 0, False
        )
        if not chosen:
            return
        backup = kept[names.index(name)]
        if self._may_open(backup) and (place := self._ask_for_place(self.tr("Choose a place for the copy"))):
            self._show_library()
            self._caretaker.open_copy(backup, place)

    def delete_old(self) -> None:
        """Delete the backups that hold what was erased since; if there are none, all but a fresh one."""
        outlived = backups.outlived(self._library)
        old = outlived or backups.kept_in(self._library.folder)
        if not old:
            self.trouble.emit(self.tr("There is no backup yet."))
            return
        why = (
            self.tr("They still hold what was erased or taken back since.")
            if outlived
            else self.tr("The library as it was then is gone for good.")
        )
        parts = [why, self.tr("A fresh backup is made first, and stays.")]
        copied_at = backups.upkeep(self._library.folder).copied_at
        if outlived and copied_at is not None and backups.erased_since(self._library, copied_at):
            parts.append(self.tr("The copy on your stick holds it too: copy again, or delete it there."))
        question = self.tr("Delete {backups}?").format(backups=counted("backups", len(old)))
        if confirmed(self._window, question, " ".join(parts), self.tr("Delete")):
            self._show_library()
            self._caretaker.delete_old(old)

    def _copy_to(self, place: Path) -> None:
        self._show_library()
        self._caretaker.copy_to(place)

    def _ask_for_place(self, title: str) -> Path | None:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        name = QFileDialog.getExistingDirectory(self._window, title, home)
        return Path(name) if name else None

    def _may_open(self, backup: Backup) -> bool:
        return not backups.erased_since(self._library, backup.at) or confirmed(
            self._window,
            self.tr("Open a backup from before something was erased?"),
            self.tr(
                "The copy holds again what people took back, or never agreed to, since then. Delete it when"
                " you have found what you look for."
            ),
            self.tr("Open a copy"),
        )

    def _named(self, backup: Backup) -> str:
        moments = Moments(iana_zone(), self._desk.now())
        return self.tr("{when} · {reason} · {size}").format(
            when=moments.exact(backup.at), reason=say(REASONS[backup.reason]), size=size_text(backup.size)
        )

    def _after(self, task: Task, result: object) -> None:
        if task is Task.OPEN_COPY and isinstance(result, Path) and not open_in_second_window(result):
            self.trouble.emit(
                self.tr("The copy lies in {folder}. Start Cocreate with “--library” and that folder.").format(
                    folder=result
                )
            )


def size_text(size: int) -> str:
    """`48 MB`."""
    return QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def open_in_second_window(folder: Path) -> bool:
    """Start Cocreate once more, on another library."""
    frozen = getattr(sys, "frozen", False)
    start = [] if frozen else ["-m", "cocreate_desktop"]
    started, _ = QProcess.startDetached(sys.executable, [*start, "--library", str(folder)])
    return started
