"""Whether everything is safe: the last backup, the last check, the copy on a stick."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from cocreate_desktop.actions import backups
from cocreate_desktop.actions.backups import Reason, Upkeep
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.system_clock import iana_zone
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.library.care_lines import CareLine, CareStrip, CareWork
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.shell.caretaker import Task
from cocreate_desktop.views.shell.counting import counted
from cocreate_desktop.views.shell.safekeeping import size_text
from cocreate_desktop.views.wording import say

_DAY_MS = 24 * 60 * 60 * 1000
_NOTED = frozenset({"sessions", "projects", "consents", "observations"})
_MENU = ("back_up", "copy", "copy_to", "check", "folder", "", "open_backup", "delete_backups")


class BackupPanel(Form, form="library_backup.ui"):
    """Says what the caretaker did, and gives its commands."""

    where: KeyButton
    more: QToolButton
    backed_up: CareLine
    checked: CareLine
    copied: CareLine
    copy_strip: CareStrip
    outlived_strip: CareStrip
    failure_strip: CareStrip
    work: CareWork

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._library = context.desk.library
        self._caretaker = context.caretaker
        self._zone = iana_zone()
        self._failed = Task.BACK_UP
        self._fill_menu()
        self.where.clicked.connect(lambda: self._give("folder"))
        self.copy_strip.asked.connect(lambda: self._give("copy"))
        self.outlived_strip.asked.connect(lambda: self._give("delete_backups"))
        self.failure_strip.asked.connect(self._try_again)
        self.work.cancelled.connect(self._caretaker.cancel)
        self._caretaker.changed.connect(self._refresh)
        self._caretaker.progressed.connect(self.work.show_share)
        context.bus.changed.connect(self._after)
        context.theme.changed.connect(self._dress)
        self._dress()

    def reload(self) -> None:
        """Look at the folder again, and say how things are."""
        moments = Moments(self._zone, self._context.desk.now())
        kept = backups.upkeep(self._library.folder)
        self._show_weight()
        self._show_backup(moments)
        self._show_check(kept, moments)
        self._show_copy(kept, moments)
        self._show_outlived()
        self._show_failure()
        self._show_work()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def _show_weight(self) -> None:
        weight = backups.weigh(self._library.folder)
        self.where.setText(self.tr("all on this laptop, {size}").format(size=size_text(weight.library)))
        self.where.setToolTip(
            self.tr("{folder}: show the files. Its backups take {size} more.").format(
                folder=self._library.folder, size=size_text(weight.backups)
            )
        )
        self.where.setAccessibleName(self.tr("Show the library's files"))

    def _show_backup(self, moments: Moments) -> None:
        newest = next(iter(backups.kept_in(self._library.folder)), None)
        if newest is None:
            self.backed_up.show_line(
                self.tr("No backup yet; it comes by itself"), symbol="clock", ink="text3"
            )
        else:
            after = newest.reason is Reason.SESSION
            words = self.tr("Backed up after the session") if after else self.tr("Backed up")
            self.backed_up.show_line(words, moments.day(newest.at))

    def _show_check(self, kept: Upkeep, moments: Moments) -> None:
        if kept.checked_at is None:
            self.checked.show_line(self.tr("Library not checked yet"), symbol="clock", ink="text3")
            return
        when = moments.day(kept.checked_at)
        if not kept.problems:
            self.checked.show_line(self.tr("Library checked, all sound"), when)
        else:
            one, many = self.tr("Library damaged: 1 fault"), self.tr("Library damaged: {n} faults")
            words = (one if kept.problems == 1 else many).format(n=kept.problems)
            self.checked.show_line(words, when, symbol="triangle-alert", ink="contradicts")
        self.checked.setToolTip("\n".join(say(problem) for problem in self._caretaker.problems[:20]))

    def _show_copy(self, kept: Upkeep, moments: Moments) -> None:
        sentence = self._what_to_copy(kept)
        self.copy_strip.show_task(sentence, self.tr("Copy now") if kept.copied_to else self.tr("Copy…"))
        self.copy_strip.button.setToolTip(
            self.tr(
                "The copy holds names and contacts, and is not encrypted: keep it where only the team is."
            )
        )
        self.copied.setVisible(not sentence)
        if kept.copied_at is None:
            self.copied.show_line(self.tr("No copy on a stick yet"), symbol="circle", ink="text3")
        else:
            self.copied.show_line(self.tr("Copied to a stick"), moments.day(kept.copied_at))
            self.copied.setToolTip(kept.copied_to)

    def _what_to_copy(self, kept: Upkeep) -> str:
        """What is wrong with the copy elsewhere; nothing while all is well, or nothing has happened yet."""
        now = self._context.desk.now()
        if kept.copied_at is None:
            return self.tr("No copy on a stick yet") if self._library.sessions.last_end(now) else ""
        if backups.erased_since(self._library, kept.copied_at):
            return self.tr("Copy on a stick holds what was taken back")
        if backups.copy_is_old(self._library, kept.copied_at, now):
            days = (now - kept.copied_at) // _DAY_MS
            return self.tr("Copy on a stick is {n} days old").format(n=days)
        return ""

    def _show_outlived(self) -> None:
        outlived = backups.outlived(self._library)
        sentence = ""
        if outlived:
            held_by = counted("backups", len(outlived))
            sentence = self.tr("What was taken back is still in {backups}").format(backups=held_by)
        self.outlived_strip.show_task(sentence, self.tr("Delete…"))
        self.outlived_strip.setToolTip(
            self.tr("Made before somebody took back what they agreed to, or before observations were erased.")
        )

    def _show_failure(self) -> None:
        failed = next(iter(self._caretaker.failures.items()), None)
        if failed is None:
            self.failure_strip.show_task("", "")
            return
        self._failed, message = failed
        self.failure_strip.show_task(say(message), self.tr("Try again"), failure=True)

    def _show_work(self) -> None:
        words = {
            Task.BACK_UP: self.tr("Backing up…"),
            Task.CHECK: self.tr("Checking…"),
            Task.COPY: self.tr("Copying…"),
            Task.OPEN_COPY: self.tr("Copying…"),
            Task.DELETE_OLD: self.tr("Backing up first…"),
        }
        self.work.show_work(words[self._caretaker.task] if self._caretaker.task else "")
        self.work.bar.setVisible(self._caretaker.task is not Task.CHECK)

    def _try_again(self) -> None:
        again = {
            Task.CHECK: "check",
            Task.COPY: "copy",
            Task.OPEN_COPY: "open_backup",
            Task.DELETE_OLD: "delete_backups",
        }
        self._give(again.get(self._failed, "back_up"))

    def _give(self, command: str) -> None:
        self._context.commands[f"library.{command}"].trigger()

    def _fill_menu(self) -> None:
        menu = QMenu(self.more)
        for name in _MENU:
            if name:
                menu.addAction(self._context.commands[f"library.{name}"])
            else:
                menu.addSeparator()
        self.more.setMenu(menu)

    def _after(self, change: ChangeSet) -> None:
        if change.touches(*_NOTED):
            self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self.reload()

    def _dress(self) -> None:
        self.more.setIcon(self._context.icons.icon("ellipsis", "text2", 16))
