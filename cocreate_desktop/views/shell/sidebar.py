"""The sidebar: where one is, and where one can go. Wide, or a rail of icons beside Run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from cocreate_desktop.views.rooms import Group, Room
from cocreate_desktop.views.shell.nav_button import NavButton
from cocreate_desktop.views.shell.picker import Picker
from cocreate_desktop.views.theme import IconSet, Theme
from cocreate_desktop.views.wording import say

WIDTH = 212
"""At the usual size of the text, with which it grows."""
RAIL_WIDTH = 56


class Mark(QWidget):
    """The sign of the app: two overlapping squares."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, size: int = 22) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(QSize(size, size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 24, self.height() / 24)
        accent = self._theme.colour("accent")
        painter.setPen(QPen(accent, 2))
        painter.drawRoundedRect(QRectF(2, 2, 14, 14), 3, 3)
        painter.setBrush(accent)
        painter.drawRoundedRect(QRectF(8, 8, 14, 14), 3, 3)


class Sidebar(QFrame):
    """Emits the key of the page to show."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, icons: IconSet, rooms: Sequence[Room], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._theme = theme
        self._buttons: dict[str, NavButton] = {}
        self._words: list[QWidget] = []
        self.menu = QMenu(self)
        self.project_menu = QMenu(self)
        self.session_menu = QMenu(self)

        layout = self._layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.addLayout(self._brand())
        self.project = Picker(theme, icons, "chevrons-up-down", self.tr("Project"), self.project_menu, self)
        self.project.set_strong(True)
        layout.addWidget(self.project)
        layout.addSpacing(14)
        layout.addWidget(self._heading(self.tr("Project")))
        self._add_group(Group.PROJECT, rooms, icons)
        layout.addSpacing(18)
        layout.addWidget(self._heading(self.tr("Session")))
        self.session = Picker(theme, icons, "chevron-down", self.tr("Session"), self.session_menu, self)
        layout.addWidget(self.session)
        layout.addSpacing(6)
        self._add_group(Group.SESSION, rooms, icons)
        layout.addStretch(1)
        self._add_group(Group.APP, rooms, icons)
        self._words += [self.project, self.session]
        self._rail = False
        theme.changed.connect(self._take_text_size)
        self.set_rail(False)

    def show_place(self, project: str, session: str) -> None:
        self.project.setText(project)
        self.project.setToolTip(project)
        self.session.setText(session)
        self.session.setToolTip(session)

    def show_page(self, key: str) -> None:
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_count(self, key: str, count: str) -> None:
        self._buttons[key].set_count(count)

    def set_rail(self, rail: bool) -> None:
        self._rail = rail
        self.setFixedWidth(RAIL_WIDTH if rail else self._theme.px(WIDTH))
        margins = (8, 10, 8, 10) if rail else (10, 14, 10, 10)
        self._layout.setContentsMargins(*margins)
        for word in self._words:
            word.setVisible(not rail)
        for button in self._buttons.values():
            button.set_rail(rail)

    def _take_text_size(self) -> None:
        self.set_rail(self._rail)

    def event(self, event: QEvent) -> bool:
        """The bar beside the current page moves with its button."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for button in self._buttons.values():
            if button.isChecked():
                box = button.geometry()
                painter.fillRect(0, box.top() + 6, 3, box.height() - 12, self._theme.colour("accent"))

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(6, 0, 0, 12)
        row.setSpacing(9)
        sign = QToolButton(self)
        sign.setObjectName("brand")
        sign.setAccessibleName(self.tr("Menu"))
        sign.setToolTip(self.tr("Menu (F10)"))
        sign.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        sign.setMenu(self.menu)
        inner = QHBoxLayout(sign)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(Mark(self._theme, sign))
        sign.setFixedSize(24, 24)
        self.brand = sign
        name = QLabel("Cocreate", self)
        name.setProperty("role", "brand")
        self._words.append(name)
        row.addWidget(sign)
        row.addWidget(name, 1)
        return row

    def _heading(self, text: str) -> QLabel:
        heading = QLabel(text, self)
        heading.setProperty("role", "section")
        heading.setContentsMargins(8, 0, 8, 6)
        self._words.append(heading)
        return heading

    def _add_group(self, group: Group, rooms: Sequence[Room], icons: IconSet) -> None:
        for room in rooms:
            if room.group is group:
                self._layout.addWidget(self._nav(room, icons))

    def _nav(self, room: Room, icons: IconSet) -> NavButton:
        button = NavButton(self._theme, icons, room.icon, say(room.title), self)
        button.clicked.connect(lambda: self.chosen.emit(room.key))
        button.toggled.connect(lambda: self.update())
        self._buttons[room.key] = button
        return button
