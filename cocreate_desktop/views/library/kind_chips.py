"""A chip for each kind of which something was found; one of them is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from cocreate_desktop.views.controls import Chip, KeyButton
from cocreate_desktop.views.library.listing import Group, Kind
from cocreate_desktop.views.library.wording import ALL, SHORT_KINDS
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import say

_GAP = 6
_FEWEST = 3
"""With a single kind beside all of them there is nothing to choose."""


class KindChips(QWidget):
    """As many as fit, the chosen one always; the others are in a menu at the end."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: Sequence[Group] = ()
        self._chosen: Kind | None = None
        self._chips: dict[Kind | None, Chip] = {kind: self._chip(kind) for kind in (None, *Kind)}
        self._more = KeyButton(self)
        self._more.setProperty("quiet", True)
        self._more.setProperty("small", True)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._menu = QMenu(self)
        self._more.setMenu(self._menu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> Kind | None:
        """The kind that is listed alone; None lists all."""
        return self._chosen

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Offer these kinds; where there is none of the chosen one, all are listed."""
        self._groups = groups
        count = sum(len(group.things) for group in groups)
        self._chips[None].set_content(say(ALL), word=str(count))
        for group in groups:
            self._chips[group.kind].set_content(say(SHORT_KINDS[group.kind]), word=str(len(group.things)))
        if self._chosen not in self._offered:
            self._chosen = None
        self._arrange()

    def choose(self, kind: Kind | None) -> None:
        if kind is not self._chosen:
            self._chosen = kind
            self._arrange()
            self.chosen_changed.emit()

    def step(self, by: int) -> bool:
        """Choose the next kind (1) or the one before (-1); False where there is none."""
        kinds = self._offered
        place = kinds.index(self._chosen) if self._chosen in kinds else 0
        if not 0 <= place + by < len(kinds) or len(kinds) < _FEWEST:
            return False
        self.choose(kinds[place + by])
        return True

    def sizeHint(self) -> QSize:
        return QSize(self._chips[None].sizeHint().width(), theme_of(self).px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @property
    def _offered(self) -> list[Kind | None]:
        return [None, *(group.kind for group in self._groups)]

    def _chip(self, kind: Kind | None) -> Chip:
        chip = Chip(self)
        # The keyboard chooses by Tab in the line above.
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(lambda: self._click(kind))
        chip.hide()
        return chip

    def _click(self, kind: Kind | None) -> None:
        # Qt has turned the check over; which one is chosen is said here alone.
        self._arrange()
        self.choose(kind)

    def _arrange(self) -> None:
        kinds = self._offered
        shown = self._fitting(kinds)
        left = 0
        for kind, chip in self._chips.items():
            chip.setVisible(kind in shown)
            chip.setChecked(kind is self._chosen)
        for kind in shown:
            size = self._chips[kind].sizeHint()
            self._chips[kind].setGeometry(left, 0, size.width(), size.height())
            left += size.width() + _GAP
        self._fill_menu([kind for kind in kinds if kind is not None and kind not in shown], left)

    def _fitting(self, kinds: list[Kind | None]) -> list[Kind | None]:
        """The chips from the left for which there is room, the chosen one among them."""
        if self._width(kinds) - _GAP <= self.width():
            return kinds
        room = self.width() - self._more.sizeHint().width()
        shown: list[Kind | None] = [None]
        must = [] if self._chosen is None else [self._chosen]
        for kind in kinds[1:]:
            rest = [] if kind in must else must
            if kind not in shown and self._width([*shown, kind, *rest]) <= room:
                shown.append(kind)
        return shown if self._chosen in shown else [*shown, self._chosen]

    def _width(self, kinds: Sequence[Kind | None]) -> int:
        return sum(self._chips[kind].sizeHint().width() + _GAP for kind in kinds)

    def _fill_menu(self, hidden: list[Kind], left: int) -> None:
        self._menu.clear()
        for kind in hidden:
            self._menu.addAction(self._chips[kind].accessibleName(), lambda kind=kind: self.choose(kind))
        self._more.setText(self.tr("%n more", "", len(hidden)))
        self._more.setVisible(bool(hidden))
        self._more.setGeometry(left, 0, self._more.sizeHint().width(), theme_of(self).px(32))
