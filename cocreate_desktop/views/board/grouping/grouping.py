"""What is put together and taken apart: clusters and themes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF

from cocreate_desktop.actions import board as actions
from cocreate_desktop.domain.board import ClusterColour
from cocreate_desktop.domain.board.boxes import Place, size
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.leaving import clusters_out, notes_out
from cocreate_desktop.domain.board.making_room import around_notes, beside
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.views.board.record import Board

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class Grouping(QObject):
    """Each verb is one step to undo."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._desk = page.desk
        self._selection = page.selection

    @property
    def can_split(self) -> bool:
        """Whether some notes of one cluster are selected, and not all of them."""
        notes = self._selection.notes
        home = self._home(notes)
        return bool(home and len(notes) < len(self._layout.members[home]))

    @property
    def can_leave(self) -> bool:
        """Whether something selected lies in a cluster or in a theme."""
        notes, clusters = self._selection.notes, self._selection.clusters
        if not notes and not clusters:
            return False
        return any(one in self._layout.home_of for one in notes) or any(
            one in self._layout.theme_of for one in clusters
        )

    def home_of_new(self, cluster_id: str | None) -> str | None:
        """Where a note is written that is begun on a cluster: not right in a theme, nor in what is locked."""
        closed = cluster_id in self._layout.themes or cluster_id in self._board.locks.clusters
        return None if closed else cluster_id

    def group(self) -> None:
        """A cluster of the selected notes, or a theme of the selected clusters, and at once its title."""
        clusters = self._in_order(self._selection.clusters)
        themes = [one for one in clusters if one in self._layout.themes]
        if not clusters:
            self._group_notes()
        elif len(themes) == 1 and len(clusters) > 1:
            self.put_in_theme([one for one in clusters if one not in themes], themes[0])
        elif made := self._attempt(lambda: actions.add_theme(self._desk, self._session, clusters)):
            theme_id = made.ids("clusters")[0]
            self._selection.pick_cluster(theme_id)
            self._page.writing.edit_title(theme_id)

    def send_to(self, number: int) -> None:
        """What is selected goes to the cluster or into the theme of that number."""
        if number > len(self._board.cluster_ids):
            return
        target = self._board.cluster_ids[number - 1]
        layout = self._layout
        if self._selection.clusters:
            theme_id = target if target in layout.themes else layout.theme_of.get(target)
            clusters = [one for one in self._in_order(self._selection.clusters) if one != target]
            if theme_id is not None and theme_id not in clusters:
                self.put_in_theme(clusters, theme_id)
        elif target in layout.themes:
            self.new_in_theme(target, self._page.canvas.selected_in_reading_order())
        else:
            self._page.deeds.send_to(number)

    def new_in_theme(
        self, theme_id: str, note_ids: Sequence[str], observation_ids: Sequence[str] = ()
    ) -> str | None:
        """Notes that go right into a theme become a cluster in it; its id."""
        if not note_ids and not observation_ids:
            return None
        layout, gesture = self._layout, self._desk.new_id()
        place = beside(layout, layout.themes[theme_id][-1], *size(len(note_ids) + len(observation_ids)))
        made = self._attempt(
            lambda: actions.add_cluster(
                self._desk, self._session, note_ids=note_ids, observation_ids=observation_ids,
                x=place.x, y=place.y, theme_id=theme_id, gesture=gesture,
            )
        )  # fmt: skip
        if made is None:
            return None
        cluster_id = made.ids("clusters")[0]
        self._page.deeds.make_room(layout, cluster_id, gesture)
        self._selection.pick(*(note.id for note in self._layout.members[cluster_id]))
        return cluster_id

    def put_in_theme(self, cluster_ids: Sequence[str], theme_id: str) -> None:
        """Clusters go into a theme, beside those that are there."""
        moved = [one for one in cluster_ids if self._layout.theme_of.get(one) != theme_id]
        gesture = self._desk.new_id()
        for one in moved:
            layout = self._layout
            box = layout.cluster_boxes[one]
            place = beside(layout, layout.themes[theme_id][-1], box.width, box.height)
            places = {one: layout.origin_at(one, place.x, place.y)}
            act = self._putting([one], theme_id, places, gesture)
            if self._attempt(act) is None:
                return
            self._page.deeds.make_room(layout, one, gesture)

    def carry(self, cluster_ids: Sequence[str], by: QPointF, at: QPointF) -> None:
        """Clusters and themes were let go: within a theme, into or out of one, or on the board."""
        layout, gesture = self._layout, self._desk.new_id()
        places = {
            one: (layout.clusters[one].x + by.x(), layout.clusters[one].y + by.y()) for one in cluster_ids
        }
        theme_id = layout.theme_at(at.x(), at.y())
        if theme_id in cluster_ids or theme_id in self._board.locks.clusters:
            theme_id = None
        changing = [
            one
            for one in cluster_ids
            if one not in layout.themes and layout.theme_of.get(one) not in (theme_id, *cluster_ids)
        ]
        staying = {one: place for one, place in places.items() if one not in changing}
        moved = self._attempt(lambda: actions.move_clusters(self._desk, staying, gesture=gesture))
        put = self._attempt(self._putting(changing, theme_id, places, gesture))
        if moved is None and put is None:
            self._page.canvas.board.put_back()
        for one in cluster_ids:
            if one in self._layout.theme_of:
                self._page.deeds.make_room(layout, one, gesture)

    def leave(self) -> None:
        """Notes go out of their cluster, clusters out of their theme, beside where they were."""
        if self._selection.clusters:
            leaving = [one for one in self._selection.clusters if one in self._layout.theme_of]
            places = clusters_out(self._layout, leaving)
            self._attempt(self._putting(leaving, None, places, self._desk.new_id()))
            return
        places = notes_out(self._layout, self._page.canvas.selected_in_reading_order())
        self._attempt(lambda: actions.place_notes(self._desk, places))

    def enter(self) -> None:
        """From a theme to its first cluster, from a cluster to its first note."""
        cluster_id = self._selection.clusters[-1] if self._selection.clusters else ""
        inside = self._layout.themes.get(cluster_id)
        if inside:
            self._selection.pick_cluster(inside[0])
            self._page.canvas.show_place(self._layout.cluster_boxes[inside[0]])
        elif notes := self._layout.members.get(cluster_id):
            self._selection.pick(notes[0].id)
            self._page.canvas.show_place(self._layout.note_boxes[notes[0].id])

    def merge_selected(self) -> None:
        """All selected clusters become the first of them; with a theme among them they go into it."""
        clusters = self._in_order(self._selection.clusters)
        if len(clusters) > 1:
            into = next((one for one in clusters if one in self._layout.themes), clusters[0])
            self.merge(into, [one for one in clusters if one != into])

    def merge(self, into: str, others: Sequence[str]) -> None:
        layout, gesture = self._layout, self._desk.new_id()
        if self._attempt(lambda: actions.merge_clusters(self._desk, into, others, gesture=gesture)):
            self._page.deeds.make_room(layout, into, gesture)
            self._selection.pick_cluster(into)

    def split(self) -> None:
        """The selected notes of a cluster become one beside it, and at once its title."""
        notes = self._page.canvas.selected_in_reading_order()
        home = self._home(notes)
        if home is None:
            return
        layout, gesture = self._layout, self._desk.new_id()
        place = beside(layout, home, *size(len(notes)))[:2]
        made = self._attempt(lambda: actions.split_cluster(self._desk, notes, place, gesture=gesture))
        if made is None:
            return
        cluster_id = made.ids("clusters")[0]
        self._page.deeds.make_room(layout, cluster_id, gesture)
        self._selection.pick_cluster(cluster_id)
        self._page.writing.edit_title(cluster_id)

    def dissolve(self) -> None:
        cluster_id = self._selection.cluster
        if cluster_id is None or not self._page.asks.may_dissolve(cluster_id):
            return
        title = self._board.cluster_faces[cluster_id].title
        words = self.tr("“{title}” dissolved; what was in it is where it was").format(title=title)
        if self._attempt(lambda: actions.dissolve_cluster(self._desk, cluster_id)):
            self._page.toast.show_undo(words if title else self.tr("Dissolved; what was in it stays"))

    def keep_places(self, kept: bool) -> None:
        if cluster_id := self._selection.cluster:
            self._attempt(lambda: actions.edit_cluster(self._desk, cluster_id, tidy=not kept))

    def tint(self, colour: ClusterColour) -> None:
        """Give the selected clusters' titles a colour."""
        gesture = self._desk.new_id()
        for one in self._selection.clusters:
            self._attempt(self._tinting(one, colour, gesture))

    @property
    def _board(self) -> Board:
        return self._page.shown

    @property
    def _layout(self) -> Layout:
        return self._page.shown.layout

    @property
    def _session(self) -> str:
        return self._page.shown.session.id

    def _attempt(self, act: Callable[[], ChangeSet | None]) -> ChangeSet | None:
        return self._page.attempt(act)

    def _group_notes(self) -> None:
        notes = self._page.locking.free(self._page.canvas.selected_in_reading_order())
        if not notes:
            return
        layout, gesture = self._layout, self._desk.new_id()
        x, y = around_notes(layout, notes)
        made = self._attempt(
            lambda: actions.add_cluster(self._desk, self._session, note_ids=notes, x=x, y=y, gesture=gesture)
        )
        if made is not None:
            cluster_id = made.ids("clusters")[0]
            self._page.deeds.make_room(layout, cluster_id, gesture)
            self._selection.pick_cluster(cluster_id)
            self._page.writing.edit_title(cluster_id)

    def _putting(
        self, cluster_ids: Sequence[str], theme_id: str | None, places: dict[str, Place], gesture: str
    ) -> Callable[[], ChangeSet | None]:
        return lambda: actions.put_in_theme(self._desk, cluster_ids, theme_id, places=places, gesture=gesture)

    def _tinting(
        self, cluster_id: str, colour: ClusterColour, gesture: str
    ) -> Callable[[], ChangeSet | None]:
        return lambda: actions.edit_cluster(self._desk, cluster_id, colour=colour, gesture=gesture)

    def _home(self, note_ids: Sequence[str]) -> str | None:
        """The cluster in which all of some notes lie."""
        homes = {self._layout.home_of.get(one) for one in note_ids}
        return homes.pop() if len(homes) == 1 else None

    def _in_order(self, cluster_ids: Sequence[str]) -> list[str]:
        return [one for one in self._board.cluster_ids if one in cluster_ids]
