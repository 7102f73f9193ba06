"""What can be done to the selected entries together, as one menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from cocreate_desktop.domain.observations import Entry, Side
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.wording import shortened

_GLANCE = 60
"""Letters of an assumption that its line shows."""


class FeedMenu(QObject):
    """Builds the menu anew for what is selected; what is chosen goes out as signals."""

    tag_chosen = Signal(str, bool)
    """A tag of the session, and whether the entries get it."""

    link_chosen = Signal(str, object)
    """An assumption of the session, and the `Side`; None for neither."""

    star_chosen = Signal(bool)
    edit_chosen = Signal()
    board_chosen = Signal()
    copy_chosen = Signal()
    delete_chosen = Signal()

    def whole(self, record: Record, entries: Sequence[Entry], parent: QWidget) -> QMenu:
        """Everything, in submenus."""
        menu = QMenu(parent)
        if len(entries) == 1:
            menu.addAction(self.tr("Put right here\tEnter"), self.edit_chosen.emit)
        menu.addMenu(self._titled(self.tags(record, entries, menu), self.tr("Tag")))
        for side in Side:
            menu.addMenu(self._titled(self.links(record, entries, side, menu), self._side(side)))
        starred = all(entry.observation.starred for entry in entries)
        menu.addAction(
            self.tr("Take the star") if starred else self.tr("Star"),
            lambda: self.star_chosen.emit(not starred),
        )
        menu.addAction(self.tr("Send to the board"), self.board_chosen.emit)
        menu.addAction(self.tr("Copy as a table"), self.copy_chosen.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Delete\tDel"), self.delete_chosen.emit)
        return menu

    def tags(self, record: Record, entries: Sequence[Entry], parent: QWidget) -> QMenu:
        """The tags of the session; ticked where all entries have one."""
        menu = QMenu(parent)
        for tag in record.tags:
            has = all(tag.id in entry.tags for entry in entries)
            action = menu.addAction(f"#{tag.name}".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(has)
            action.triggered.connect(lambda _, one=tag.id, on=not has: self.tag_chosen.emit(one, on))
        menu.setEnabled(bool(record.tags))
        return menu

    def links(self, record: Record, entries: Sequence[Entry], side: Side, parent: QWidget) -> QMenu:
        """The assumptions of the session; ticked where all entries speak so for one."""
        menu = QMenu(parent)
        for one in record.assumptions:
            has = all(
                any(link.session_assumption_id == one.id and link.side is side for link in entry.evidence)
                for entry in entries
            )
            action = menu.addAction(f"{one.code}  {shortened(one.text, _GLANCE)}".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(has)
            wanted = None if has else side
            action.triggered.connect(lambda _, own=one.id, on=wanted: self.link_chosen.emit(own, on))
        menu.setEnabled(bool(record.assumptions))
        return menu

    def _side(self, side: Side) -> str:
        return self.tr("Speaks for") if side is Side.FOR else self.tr("Speaks against")

    def _titled(self, menu: QMenu, title: str) -> QMenu:
        menu.setTitle(title)
        return menu
