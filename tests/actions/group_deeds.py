"""What is put together at random on the board and taken apart: themes, halves of clusters, piles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions import board
from cocreate_desktop.domain.board import Cluster, ClusterColour

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class GroupDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self.all = [
            self.make_theme, self.put_in_theme, self.take_out_of_theme, self.move_theme, self.dissolve_theme,
            self.split, self.tint, self.stack, self.stack_duplicates, self.unstack,
        ]  # fmt: skip

    def make_theme(self) -> None:
        doer = self._doer
        if (one := doer.free_cluster()) and (other := doer.free_cluster()):
            board.add_theme(doer.desk, doer.session, {one, other}, doer.word())

    def put_in_theme(self) -> None:
        doer, theme = self._doer, self._theme()
        if theme and (one := doer.free_cluster()):
            board.put_in_theme(doer.desk, [one], theme, places={one: (1 / 3, 7.5)}, gesture=doer.gesture())

    def take_out_of_theme(self) -> None:
        if one := self._doer.free_cluster():
            board.put_in_theme(self._doer.desk, [one], None)

    def move_theme(self) -> None:
        if theme := self._theme():
            place = self._doer.choose.random(), 0.7
            board.move_clusters(self._doer.desk, {theme: place}, gesture=self._doer.gesture())

    def dissolve_theme(self) -> None:
        if theme := self._theme():
            board.dissolve_cluster(self._doer.desk, theme)

    def split(self) -> None:
        doer = self._doer
        if home := doer.free_cluster():
            notes = [one.id for one in self._board.notes(doer.session) if one.cluster_id == home]
            going = board.free_notes(doer.desk, notes)[:1]
            piles = [pile for pile in self._board.piles(doer.session) if going and going[0] in pile]
            if going and set(notes) - {*going, *(one for pile in piles for one in pile)}:
                board.split_cluster(doer.desk, going, (1 / 7, 900.0), gesture=doer.gesture())

    def tint(self) -> None:
        if one := self._doer.free_cluster():
            colour = self._doer.choose.choice(list(ClusterColour))
            board.edit_cluster(self._doer.desk, one, colour=colour)

    def stack(self) -> None:
        doer = self._doer
        on_board = [one for one in doer.some_notes() if self._board.note(one).on_board]
        free = board.free_notes(doer.desk, on_board)
        if len(free) > 1:
            board.stack_notes(doer.desk, free, gesture=doer.gesture())

    def stack_duplicates(self) -> None:
        board.stack_duplicates(self._doer.desk, self._doer.session)

    def unstack(self) -> None:
        doer = self._doer
        if piles := self._board.piles(doer.session):
            pile = doer.choose.choice(piles)
            places = {one: (doer.choose.random(), 1 / 9) for one in pile[1:]}
            board.unstack_notes(doer.desk, pile[:1], places, gesture=doer.gesture())

    @property
    def _board(self):
        return self._doer.desk.library.board

    def _theme(self) -> str | None:
        clusters: list[Cluster] = self._board.clusters(self._doer.session)
        themes = {one.parent_id for one in clusters if one.parent_id}
        return self._doer.pick(one for one in clusters if one.id in themes and not one.locked)
