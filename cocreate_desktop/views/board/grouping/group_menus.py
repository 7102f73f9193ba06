"""The parts of the board's menus that put things together and take them apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QCursor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from cocreate_desktop.domain.board import CLUSTER_COLOURS, UNTITLED, ClusterColour
from cocreate_desktop.views.board.items.cluster_item import ClusterItem
from cocreate_desktop.views.controls.pop_up import pop_up, pop_up_above
from cocreate_desktop.views.painting.canvas import fill_box
from cocreate_desktop.views.wording import say, shortened

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage

_SWATCH = 16
_LONGEST = 60


class GroupMenus(QObject):
    """Every menu is made when it opens, from what is selected then."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page

    def fill_notes(self, menu: QMenu) -> None:
        """What notes can become together, or leave."""
        grouping = self._page.grouping
        several = len(self._page.selection.notes) > 1
        for key, can in (
            ("group", True), ("split", grouping.can_split), ("leave", grouping.can_leave),
            ("stack", several), ("unstack", bool(self._page.stacking.piles)),
        ):  # fmt: skip
            if can:
                menu.addAction(self._page.command(key))

    def fill_cluster(self, menu: QMenu, cluster_id: str) -> None:
        """What can be done with a cluster or a theme beside its name, its links and its finding."""
        layout, grouping = self._page.shown.layout, self._page.grouping
        self.colours(menu.addMenu(self.tr("Colour of the title")))
        others = [one for one in self._page.shown.cluster_ids if one not in layout.within(cluster_id)]
        if others:
            into = menu.addMenu(self.tr("Merge into"))
            for one in others:
                into.addAction(self.name(one), self._calls(grouping.merge, one, [cluster_id]))
        if cluster_id not in layout.themes:
            self._fill_themes(menu, [cluster_id])
            keeps = menu.addAction(self.tr("Notes stay where they are put"))
            keeps.setCheckable(True)
            keeps.setChecked(not layout.clusters[cluster_id].tidy)
            keeps.toggled.connect(grouping.keep_places)
        menu.addAction(self._page.command("enter"))
        menu.addAction(self._page.command("dissolve"))

    def for_clusters(self) -> QMenu:
        """For several of them."""
        page, menu = self._page, QMenu(self._page)
        menu.addAction(page.command("group"))
        menu.addAction(page.command("merge"))
        self.colours(menu.addMenu(self.tr("Colour of the title")))
        self._fill_themes(menu, page.selection.clusters)
        page.menus.arranging(menu)
        return menu

    def colours(self, menu: QMenu) -> QMenu:
        """Each with a swatch of what stands behind the title."""
        chosen = {self._page.shown.cluster_faces[one].colour for one in self._page.selection.clusters}
        for colour, word in CLUSTER_COLOURS.items():
            action = menu.addAction(f"&{say(word)}", self._calls(self._page.grouping.tint, colour))
            action.setIcon(self._swatch(colour))
            action.setCheckable(True)
            action.setChecked(chosen == {colour})
        return menu

    def open_colours(self) -> None:
        if self._page.selection.clusters:
            pop_up_above(self.colours(QMenu(self._page)), self._page.overlays.selection)

    def offer_stack(self, top_id: str, note_ids: Sequence[str], gesture: str) -> None:
        """A note was dropped onto one with the same words: it may lie on it."""
        menu = QMenu(self._page)
        menu.addAction(
            self.tr("Stack it on the note with the same words"),
            self._calls(self._page.stacking.lay_on, top_id, note_ids, gesture),
        )
        menu.addAction(self.tr("Leave it beside"))
        pop_up(menu, QCursor.pos())

    def name(self, cluster_id: str) -> str:
        """A title with its number as its key."""
        face = self._page.shown.cluster_faces[cluster_id]
        title = shortened(face.title or say(UNTITLED), _LONGEST).replace("&", "&&")
        return f"&{face.number}  {title}" if face.number <= 9 else title

    def _fill_themes(self, menu: QMenu, cluster_ids: Sequence[str]) -> None:
        layout = self._page.shown.layout
        plain = [one for one in cluster_ids if one not in layout.themes]
        there = {layout.theme_of.get(one) for one in plain}
        others = [one for one in layout.themes if there != {one}]
        if plain and others:
            into = menu.addMenu(self.tr("Into theme"))
            for one in others:
                into.addAction(self.name(one), self._calls(self._page.grouping.put_in_theme, plain, one))
        if self._page.grouping.can_leave:
            menu.addAction(self._page.command("leave"))
        if len(cluster_ids) == 1:
            menu.addAction(self._page.command("group"))

    def _swatch(self, colour: ClusterColour) -> QIcon:
        look = self._page.look
        picture = QPixmap(_SWATCH, _SWATCH)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        fill = look.colour(f"cluster_{colour.value}" if colour else ClusterItem.ground)
        fill_box(painter, QRectF(picture.rect()), look.theme.radius("mark"), fill, look.colour("line2"))
        painter.end()
        return QIcon(picture)

    def _calls(self, act: Callable[..., object], *given: object) -> Callable[[], object]:
        return lambda *_: act(*given)
