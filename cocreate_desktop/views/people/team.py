"""The team of the project: names and roles, added, edited, moved and removed in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from cocreate_desktop.actions import people
from cocreate_desktop.domain.people import Role, TeamMember
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import ErrorLine
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.painting import elided, paint_focus, paint_row_ground
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.people.rows_view import COPY_TEXT, ROW_ID, RowsView
from cocreate_desktop.views.people.typed_cells import Index, TypedCells
from cocreate_desktop.views.people.words import ROLES
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

NAME, ROLE = 0, 1
_ROW_HEIGHT = 32
_INDENT = 11
"""Where the words of a field begin, so that rows and field line up."""


class TeamModel(QAbstractTableModel):
    """Mirrors the members that it is shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._members: tuple[TeamMember, ...] = ()

    def show_members(self, members: Sequence[TeamMember]) -> None:
        same_rows = [member.id for member in members] == [member.id for member in self._members]
        if same_rows:
            self._members = tuple(members)
            if members:
                self.dataChanged.emit(self.index(0, NAME), self.index(len(members) - 1, ROLE))
            return
        self.beginResetModel()
        self._members = tuple(members)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._members)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.tr("Name") if section == NAME else self.tr("Role")

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        member = self._members[index.row()]
        text = member.name if index.column() == NAME else say(ROLES[member.role])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, COPY_TEXT):
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            hint = self.tr("Enter renames") if index.column() == NAME else self.tr("Enter changes the role")
            return f"{text}\n{hint}"
        return member.id if role == ROW_ID else None


class TeamDelegate(TypedCells):
    """A name in bold, and a role."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, box = self._theme, QRectF(option.rect)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        selected = self._view.hasFocus() and bool(option.state & QStyle.StateFlag.State_Selected)
        if index.column() == NAME:
            paint_row_ground(painter, box, theme, selected=selected, hovered=hovered)
        elif selected or hovered:
            painter.fillRect(box, theme.colour("accent_tint" if selected else "hover"))
        role, ink = ("meta_strong", "text") if index.column() == NAME else ("meta", "text2")
        words = box.adjusted(_INDENT, 0, -_INDENT, 0)
        text = elided(index.data(), theme.font(role), words.width())
        write(painter, words, text, theme.font(role), theme.colour(ink))
        if focused:
            paint_focus(painter, box.adjusted(4 if index.column() == NAME else 0, 1, -1, -1), theme)


class TeamTable(RowsView):
    """Enter on a name renames, on a role offers the others."""

    role_picked = Signal(str, str)
    """A member's id and role."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _ROW_HEIGHT, parent)
        self.team = TeamModel(self)
        self.cells = TeamDelegate(theme, self)
        self.setModel(self.team)
        self.setItemDelegate(self.cells)
        self.setAccessibleName(self.tr("Team"))
        self.setSelectionMode(RowsView.SelectionMode.SingleSelection)
        self.setProperty("ground", "page")
        self.entered.connect(self._offer_roles)
        self.doubleClicked.connect(lambda index: self._offer_roles(index) if index.column() == ROLE else None)

    def show_members(self, members: Sequence[TeamMember]) -> None:
        chosen = self.current_id
        self.team.show_members(members)
        if chosen in self.ids():
            self.go_to(chosen)
        self.fit()
        self._spread()

    def roles_menu(self) -> QMenu:
        """The roles, for the current member."""
        member_id = self.current_id
        menu = QMenu(self)
        for role, word in ROLES.items():
            action = menu.addAction(say(word))
            action.triggered.connect(lambda _=False, role=role: self.role_picked.emit(member_id, role.value))
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_id is None:
            return
        menu = self.roles_menu()
        menu.addSeparator()
        menu.addAction(self.tr("Rename"), lambda: self.edit(self.currentIndex().siblingAtColumn(NAME)))
        menu.addAction(self.tr("Remove from the team"), self.delete_asked.emit)
        pop_up(menu, event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """The roles begin behind the longest name, or half-way at most."""
        font = QFontMetrics(self._theme.font("meta_strong"))
        names = (self.team.index(row, NAME).data() for row in range(self.team.rowCount()))
        longest = max((font.horizontalAdvance(name) for name in names), default=0)
        width = min(longest + 3 * _INDENT, self.viewport().width() * 3 // 5)
        self.setColumnWidth(NAME, width)
        self.setColumnWidth(ROLE, self.viewport().width() - width)

    def _offer_roles(self, index: QModelIndex) -> None:
        pop_up(self.roles_menu(), self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))


class TeamPanel(QWidget):
    """The team with the line that adds to it."""

    removed = Signal(str)
    """The name of somebody who was taken out and may be brought back."""

    def __init__(self, context: Context, attempt: Attempt, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._attempt = attempt
        self._project_id: str | None = None
        heading = QLabel(self.tr("Team"), self)
        heading.setProperty("role", "label")
        self.table = TeamTable(context.theme, self)
        self.new_name = QLineEdit(self)
        self.new_name.setProperty("bare", True)
        self.new_name.setPlaceholderText(self.tr("+ Add a team member: name, Enter"))
        self.new_name.setAccessibleName(self.tr("New team member"))
        self.error = ErrorLine(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading.setContentsMargins(_INDENT, 0, 0, 4)
        for part in (heading, self.table, self.new_name, self.error):
            column.addWidget(part)
        column.addStretch()
        self.new_name.returnPressed.connect(self._add)
        self.new_name.textEdited.connect(lambda: self.error.show_error(None))
        self.table.cells.typed.connect(self._rename)
        self.table.role_picked.connect(self._give_role)
        self.table.delete_asked.connect(self._remove)
        self.table.moved.connect(self._move)

    def show_team(self, project_id: str) -> None:
        self._project_id = project_id
        self.table.show_members(self._desk.library.people.team(project_id))

    def start_adding(self) -> None:
        self.new_name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self) -> None:
        project_id = self._project_id
        if project_id is None:
            return
        team = self._desk.library.people.team(project_id)
        led = any(member.role is Role.FACILITATOR for member in team)
        role = Role.NOTE_TAKER if led else Role.FACILITATOR
        name = self.new_name.text()
        if self._attempt(lambda: people.add_member(self._desk, project_id, name, role), self.error):
            self.new_name.clear()

    def _rename(self, member_id: str, column: int, name: str, gesture: str) -> None:
        self._attempt(lambda: people.edit_member(self._desk, member_id, name=name, gesture=gesture))

    def _give_role(self, member_id: str, role: str) -> None:
        self._attempt(lambda: people.edit_member(self._desk, member_id, role=Role(role)))

    def _move(self, member_id: str, after: str | None) -> None:
        self._attempt(lambda: people.move_member(self._desk, member_id, after=after))
        self.table.go_to(member_id)

    def _remove(self) -> None:
        member_id = self.table.current_id
        if member_id is not None:
            name = self._desk.library.people.member(member_id).name
            if self._attempt(lambda: people.delete_member(self._desk, member_id)):
                self.removed.emit(name)
