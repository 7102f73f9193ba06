"""The strip under the line in log mode: what each key does, always in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cocreate_desktop.views.controls.hosting import set_role
from cocreate_desktop.views.run.log.key_button import LogKeyButton, key_width
from cocreate_desktop.views.run.log.strip_keys import KeySpec, LogState, StripRow, strip_rows
from cocreate_desktop.views.run.log.words import LogNames
from cocreate_desktop.views.run.measures import SMALL_BELOW
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip, in_turn

_GAP, _BETWEEN = 6, 8
_NARROWEST = 74
"""A key that is narrower shows too little of its name."""


def widest(wanted: Sequence[int], room: int) -> int:
    """How wide, in px, the widest may be so that all fit in `room`: the short ones keep what they want."""
    left = room
    ordered = sorted(wanted)
    for at, width in enumerate(ordered):
        share = left // (len(ordered) - at)
        if width > share:
            return share
        left -= width
    return max(wanted, default=room)


class KeyStrip(QWidget):
    """Rows of keys; what does not fit is counted at the end of its row."""

    pressed = Signal(object)
    """A LogKey."""

    released = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: LogNames | None = None
        self._state = LogState()
        self._narrow = False
        self._lines: list[_KeyLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)

    @property
    def buttons(self) -> list[LogKeyButton]:
        """The keys in sight, row by row."""
        return [button for line in self._lines for button in line.buttons if button.isVisibleTo(self)]

    def show_state(self, names: LogNames, state: LogState) -> None:
        """What each key would do now."""
        others, self._names, self._state = names is not self._names, names, state
        if others:
            self._measure()
        self._show_rows(strip_rows(names, state, narrow=self._narrow))

    def _show_rows(self, rows: Sequence[StripRow]) -> None:
        """From three rows on, and in low windows, the keys have their names only."""
        while len(self._lines) < len(rows):
            line = _KeyLine(self._theme, self)
            line.pressed.connect(self.pressed)
            line.released.connect(self.released)
            self._lines.append(line)
            self._column.addWidget(line)
        for at, line in enumerate(self._lines):
            line.setVisible(at < len(rows))
        short = round(self.window().height() / self._theme.text_scale) < SMALL_BELOW
        for line, row in zip(self._lines, rows, strict=False):
            line.show_row(row, self.width(), low=short or len(rows) > 2)

    def restyle(self) -> None:
        """The text size has changed."""
        for button in self.buttons:
            button.updateGeometry()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._names is not None:
            self._measure()
            self._show_rows(strip_rows(self._names, self._state, narrow=self._narrow))

    def _measure(self) -> None:
        """Whether people and moods need more than one row."""
        assert self._names is not None
        first = strip_rows(self._names, self._state)[0]
        wanted = sum(key_width(self._theme, spec) + _GAP for spec in (*first.keys, *first.end)) + _GAP
        self._narrow = wanted > self.width()


class _KeyLine(QWidget):
    """One row, its keys equally wide unless a name needs more."""

    pressed = Signal(object)
    released = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: list[LogKeyButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._more = QLabel(self)
        set_role(self._more, "role", "meta")
        self._edge = QFrame(self)
        self._edge.setFrameShape(QFrame.Shape.VLine)
        self._places: tuple[int, int] | None = None

    def show_row(self, row: StripRow, width: int, *, low: bool) -> None:
        """As many of the first keys as fit beside those at the end."""
        shown = row.keys[: self._fitting(row, width)]
        hidden = row.keys[len(shown) :]
        self._arrange(len(shown), len(row.end))
        self._say_hidden(hidden, row.keyless)
        specs = (*shown, *row.end)
        more = 0 if self._more.isHidden() else self._more.sizeHint().width() + _GAP
        room = width - len(specs) * _GAP - 2 * _BETWEEN - more
        most = widest([key_width(self._theme, spec) for spec in specs], room)
        for button, spec in zip(self.buttons, specs, strict=True):
            button.show_key(spec, low=low, most=most)

    def _fitting(self, row: StripRow, width: int) -> int:
        """How many of the first keys have room beside those at the end and what is told of the others."""
        key = self._theme.px(_NARROWEST) + _GAP
        room = width - len(row.end) * key - 2 * _BETWEEN
        measure = self._more.fontMetrics().horizontalAdvance
        for count in range(len(row.keys), 1, -1):
            told = self._told(len(row.keys) - count, row.keyless)
            if count * key + (measure(told) + _GAP if told else 0) <= room:
                return count
        return 1

    def _told(self, hidden: int, keyless: int) -> str:
        more = self.tr("%n more", "", hidden) if hidden else ""
        without = self.tr("%n without a key", "", keyless) if keyless else ""
        return self.tr(", ").join(filter(None, (more, without)))

    def _arrange(self, keys: int, end: int) -> None:
        """Make the row anew when the number of its keys has changed."""
        if self._places == (keys, end):
            return
        self._places = (keys, end)
        while self._row.count():
            self._row.takeAt(0)
        while len(self.buttons) > keys + end:
            button = self.buttons.pop()
            button.hide()
            button.deleteLater()
        while len(self.buttons) < keys + end:
            button = LogKeyButton(self._theme, self)
            button.pressed.connect(self.pressed)
            button.released.connect(self.released)
            self.buttons.append(button)
        for button in self.buttons[:keys]:
            self._row.addWidget(button)
        self._row.addWidget(self._more)
        self._row.addWidget(self._edge)
        for button in self.buttons[keys:]:
            self._row.addWidget(button)
        self._edge.setVisible(end > 0)
        for button in self.buttons:
            button.show()

    def _say_hidden(self, hidden: Sequence[KeySpec], keyless: int) -> None:
        told = self._told(len(hidden), keyless)
        self._more.setVisible(bool(told))
        self._more.setText(told)
        told = in_turn(
            (
                ", ".join(f"{spec.cap} {spec.name}" for spec in hidden),
                self.tr("%n without a key: type their lines (F12)", "", keyless) if keyless else "",
            )
        )
        self._more.setToolTip(as_tip(told))
        self._more.setAccessibleName(told)
