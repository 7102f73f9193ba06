"""The right side of the page: the tray, the notes as a list, or a panel; a tab where room is short."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from cocreate_desktop.views.board.canvas.selection import Selection
from cocreate_desktop.views.board.items.look import Look
from cocreate_desktop.views.board.note_list import NoteList
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.board.tray.tray import Tray
from cocreate_desktop.views.controls import KeyButton

_WIDTH = 224
_PANEL_WIDTH = 288


class Aside(QFrame):
    """Open by itself where there is room, else when it is asked for."""

    left = Signal()
    """The list was closed: the keyboard belongs to the board again."""
    renewed = Signal()
    """The board was read again, or another part shows."""

    def __init__(self, look: Look, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._opened: bool | None = None
        self._has_room = True
        self._board: Board | None = None
        self.setProperty("ground", "surface")
        self.setProperty("edge", "left")
        self.tray = Tray(look, self)
        self.list = NoteList(look.theme, selection, self)
        self._panels: list[QWidget] = []
        self.tab = QToolButton()
        self._back = KeyButton(self)
        self.fold = KeyButton(self)
        self._lay_out()
        self._back.clicked.connect(self.toggle_list)
        self.tray.count_changed.connect(lambda count: self.tab.setText(str(count or "")))
        self.tab.clicked.connect(lambda: self.open(True))
        self.fold.clicked.connect(self.close_up)

    def show_board(self, board: Board) -> None:
        self._board = board
        self.tray.show_cards(board.cards, 0 if board.digits_pick_voters else len(board.layout.clusters))
        if not self.list.isHidden():
            self.list.show_board(board)
        self.renewed.emit()

    def host(self, panel: QWidget) -> None:
        """Take in a panel that can be shown in the place of the tray."""
        self._panels.append(panel)
        panel.hide()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(panel)

    def show_panel(self, panel: QWidget) -> None:
        self._show_part(panel)
        self.open(True)

    def show_tray(self) -> None:
        """The tray in the place of whatever shows; it stays folded where room is short."""
        self._show_part(self.tray)
        self._opened = None
        self._arrange()

    def open(self, opened: bool) -> None:
        self._opened = opened
        self._arrange()

    def close_up(self) -> None:
        """Fold to the tab, where room is short."""
        if not self._has_room and not self.isHidden():
            self.open(False)
            self.left.emit()

    def open_tray(self) -> Tray:
        """Bring the tray into sight."""
        self._show_part(self.tray)
        self.open(True)
        return self.tray

    def toggle_list(self) -> None:
        """The list in the place of the tray, and back."""
        if self._board is None:
            return
        shows_list = self.list.isHidden()
        if shows_list:
            self.list.show_board(self._board)
        self.open(True)
        self._show_part(self.list if shows_list else self.tray)
        if shows_list:
            self.list.setFocus()
        else:
            self.left.emit()

    def fit(self, *, has_room: bool) -> None:
        """A window that grows or shrinks counts more than what was opened in it."""
        if has_room != self._has_room:
            self._has_room, self._opened = has_room, None
        self._arrange()

    def renew(self) -> None:
        self.tab.setIcon(self._look.theme.icons.icon("sticky-note", size=18))
        self.tray.renew_look()

    def _arrange(self) -> None:
        is_open = self._has_room if self._opened is None else self._opened
        shows_panel = any(not panel.isHidden() for panel in self._panels)
        self.setFixedWidth(self._look.theme.px(_PANEL_WIDTH if shows_panel else _WIDTH))
        self.setVisible(is_open)
        self.tab.setVisible(not is_open)
        self.fold.setVisible(not self._has_room)

    def _show_part(self, shown: QWidget) -> None:
        for part in (self.tray, self.list, *self._panels):
            part.setVisible(part is shown)
        self._back.setVisible(shown is self.list)
        self.renewed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.fold, self.tray, self._back, self.list):
            column.addWidget(part)
        self.fold.setText(self.tr("Fold"))
        self.fold.set_symbol("chevron-right")
        self.fold.set_keycap("Esc")
        self.fold.setProperty("quiet", True)
        self._back.setText(self.tr("Loose notes"))
        self._back.set_symbol("arrow-left")
        self._back.set_keycap("L")
        self._back.setProperty("quiet", True)
        self.tab.setProperty("role", "tray-tab")
        self.tab.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.tab.setAccessibleName(self.tr("Loose notes"))
        self.tab.setToolTip(self.tr("Loose notes"))
        self._show_part(self.tray)
