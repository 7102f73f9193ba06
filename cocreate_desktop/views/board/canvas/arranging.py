"""What lies in front, and what lies level: for the notes or clusters that are selected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from cocreate_desktop.actions import board as actions
from cocreate_desktop.domain.board.aligning import Axis, Edge, aligned, distributed
from cocreate_desktop.domain.board.boxes import Box, Place

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage

LEAST_TO_ALIGN, LEAST_TO_DISTRIBUTE = 2, 3


class Arranging(QObject):
    """Each verb is one step to undo. What is locked, or lies in a tidy grid, keeps its place."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page

    def can_move(self, count: int) -> bool:
        """Whether at least so many of the selected can be aligned."""
        return len(list(islice(self._movable(), count))) == count

    def bring_to_front(self) -> None:
        self._lay(to_front=True)

    def send_to_back(self) -> None:
        self._lay(to_front=False)

    def align(self, edge: Edge) -> None:
        self._move(aligned(self._boxes(), edge))

    def distribute(self, axis: Axis) -> None:
        self._move(distributed(self._boxes(), axis))

    def fill(self, menu: QMenu) -> QMenu:
        """All of it, as a menu of its own."""
        for key in ("front", "back"):
            menu.addAction(self._page.command(key))
        menu.addSeparator()
        for edge in Edge:
            menu.addAction(self._page.command(f"align_{edge.value}"))
        menu.addSeparator()
        for axis in Axis:
            menu.addAction(self._page.command(f"distribute_{axis.value}"))
        return menu

    def _lay(self, *, to_front: bool) -> None:
        selection = self._page.selection
        self._page.attempt(
            lambda: actions.layer(
                self._page.desk,
                self._page.shown.session.id,
                note_ids=selection.notes,
                cluster_ids=selection.clusters,
                to_front=to_front,
            )
        )

    def _boxes(self) -> dict[str, Box]:
        """Where those lie that can be moved within their homes."""
        layout = self._page.shown.layout
        return {one: layout.note_boxes.get(one) or layout.cluster_boxes[one] for one in self._movable()}

    def _movable(self) -> Iterator[str]:
        selection = self._page.selection
        if selection.is_empty:
            return
        board = self._page.shown
        yield from (one for one in selection.clusters if one not in board.locks.clusters)
        for one in selection.notes:
            home = board.layout.home_of.get(one)
            is_put = home is None or not board.layout.clusters[home].tidy
            if is_put and one not in board.locks.notes:
                yield one

    def _move(self, places: Mapping[str, Place]) -> None:
        """To new corners: a pile goes together, and a theme with its clusters."""
        layout, selection = self._page.shown.layout, self._page.selection
        notes: dict[str, Place] = {}
        clusters: dict[str, Place] = {}
        for key, (x, y) in places.items():
            if key in layout.note_boxes:
                notes |= dict.fromkeys(layout.pile(key), (x, y))
            else:
                clusters[key] = layout.origin_at(key, x, y)
        self._page.attempt(
            lambda: actions.line_up(
                self._page.desk, self._page.shown.session.id, notes=notes, clusters=clusters
            )
        )
        locks = self._page.shown.locks
        held = [one for one in selection.notes if one in locks.notes]
        held += [one for one in selection.clusters if one in locks.clusters]
        self._page.locking.tell(len(held))
