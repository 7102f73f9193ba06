"""The menus of the board: for notes, for a cluster, for the board itself, for cards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtWidgets import QMenu

from cocreate_desktop.domain.board import NOTE_KINDS, NoteKind
from cocreate_desktop.views.controls.pop_up import pop_up, pop_up_above
from cocreate_desktop.views.wording import say, shortened

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage

_LONGEST = 60
"""Characters of an assumption."""


class Menus(QObject):
    """Every menu is made when it opens, from what is selected then."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page

    def open(self, at: QPoint, place: QPointF) -> None:
        """The menu for what is selected."""
        selection = self._page.selection
        if selection.notes:
            pop_up(self.for_notes(), at)
        elif selection.cluster:
            pop_up(self.for_cluster(selection.cluster), at)
        elif selection.clusters:
            pop_up(self._page.group_menus.for_clusters(), at)
        else:
            pop_up(self.for_board(place), at)

    def open_kinds(self) -> None:
        pop_up_above(self.kinds(QMenu(self._page)), self._page.overlays.selection.kind)

    def open_links(self) -> None:
        if cluster_id := self._page.cluster_of_selection():
            pop_up_above(self.links(QMenu(self._page), cluster_id), self._page.overlays.selection.link)

    def open_clusters(self) -> None:
        if self._page.shown.cluster_ids and self._page.selection.notes:
            pop_up_above(self.clusters(QMenu(self._page)), self._page.overlays.selection.name)

    def for_notes(self) -> QMenu:
        page, menu = self._page, QMenu(self._page)
        if len(page.selection.notes) == 1:
            menu.addAction(page.command("edit"))
        self.kinds(menu.addMenu(self.tr("Kind")))
        page.about.authors(menu.addMenu(self.tr("Written by")))
        if page.about.can_ask_purpose:
            menu.addAction(page.command("need"))
        if page.shown.cluster_ids:
            self.clusters(menu.addMenu(self.tr("Into cluster")))
        page.group_menus.fill_notes(menu)
        menu.addAction(page.command("finding"))
        if page.ballot.open_poll is not None:
            menu.addAction(page.command("dot"))
            menu.addAction(page.command("undot"))
        menu.addSeparator()
        if page.origin_of_selection():
            menu.addAction(page.command("origin"))
        menu.addAction(page.command("tray"))
        self.arranging(menu)
        menu.addSeparator()
        for key in ("cut", "copy", "duplicate", "delete"):
            menu.addAction(page.command(key))
        return menu

    def for_cluster(self, cluster_id: str) -> QMenu:
        page, menu = self._page, QMenu(self._page)
        menu.addAction(self.tr("Rename") + "\tF2", page.edit_current)
        self.links(menu.addMenu(self.tr("Link to assumption")), cluster_id)
        menu.addAction(page.command("finding"))
        menu.addSeparator()
        page.group_menus.fill_cluster(menu, cluster_id)
        self.arranging(menu)
        return menu

    def for_board(self, place: QPointF) -> QMenu:
        page, menu = self._page, QMenu(self._page)
        menu.addAction(self.tr("New note here"), lambda: page.writing.begin_new(place))
        menu.addAction(page.command("paste"))
        menu.addSeparator()
        page.colouring.fill(menu.addMenu(self.tr("Colours mean")))
        for key in ("all", "lasso", "search", "no_need", "wall", "suggest", "tidy", "fit"):
            menu.addAction(page.command(key))
        return menu

    def for_cards(self, at: QPoint) -> None:
        page, menu = self._page, QMenu(self._page)
        cards = page.tray.selected
        menu.addAction(self.tr("Put on the board"), page.placing.place_selected)
        if page.shown.cluster_ids:
            into = menu.addMenu(self.tr("Into cluster"))
            for number, one in enumerate(page.shown.cluster_ids, start=1):
                into.addAction(page.group_menus.name(one), self._calls(page.placing.send_selected, number))
        if len(cards) == 1 and (entry := cards[0].observation_id):
            menu.addAction(self.tr("Show in Run"), lambda: page.wants_record.emit("run", entry))
        if any(card.is_note for card in cards):
            menu.addSeparator()
            menu.addAction(self.tr("Delete"), page.placing.delete_selected)
        pop_up(menu, at)

    def arranging(self, menu: QMenu) -> None:
        """What lies in front, what lies level, what is locked."""
        self._page.arranging.fill(menu.addMenu(self.tr("Arrange")))
        lock = menu.addAction(self.tr("Locked") + "\tCtrl+L", self._page.locking.toggle)
        lock.setCheckable(True)
        lock.setChecked(self._page.locking.is_locked)

    def kinds(self, menu: QMenu) -> QMenu:
        """Each kind with its first letter as its key."""
        for kind, word in NOTE_KINDS.items():
            menu.addAction(f"&{say(word)}", self._calls(self._page.pick_kind, kind))
        return menu

    def clusters(self, menu: QMenu) -> QMenu:
        for number, one in enumerate(self._page.shown.cluster_ids, start=1):
            menu.addAction(self._page.group_menus.name(one), self._calls(self._page.grouping.send_to, number))
        return menu

    def links(self, menu: QMenu, cluster_id: str) -> QMenu:
        """The assumptions of the session; those that the cluster is about are checked."""
        linked = self._page.shown.linked(cluster_id)
        for one in self._page.shown.assumptions:
            text = self.tr("{code}  {text}").format(code=one.code, text=shortened(one.text, _LONGEST))
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one.id in linked)
            action.triggered.connect(self._calls(self._page.deeds.link, cluster_id, one.id))
        if not self._page.shown.assumptions:
            menu.addAction(self.tr("A session has its assumptions from its start on")).setEnabled(False)
        return menu

    def _calls(self, act: Callable[..., object], *given: str | int | NoteKind) -> Callable[[], object]:
        return lambda *_: act(*given)
