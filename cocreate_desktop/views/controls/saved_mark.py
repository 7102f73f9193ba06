"""The tick that says that everything is safe."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cocreate_desktop.views.theme import theme_of

_ICON = 16


class SavedMark(QWidget):
    """A tick with "Saved" and the time. Nothing is shown before the first time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time: str | None = None
        self._tick = QLabel(self)
        self._words = QLabel(self)
        self._words.setProperty("role", "saved")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._tick)
        row.addWidget(self._words)
        self._renew()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_saved(self, time: str = "") -> None:
        """Say that it is saved, and when (`14:05`) if that matters."""
        self._time = time
        self._say()

    def clear(self) -> None:
        """Say nothing."""
        self._time = None
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self._renew()

    def _renew(self) -> None:
        theme = theme_of(self)
        self._words.setFont(theme.font("meta_button", tabular=True))
        self._tick.setPixmap(theme.icons.pixmap("check", "accent", _ICON, self.devicePixelRatioF()))
        self._tick.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._say()

    def _say(self) -> None:
        words = self.tr("Saved {time}").format(time=self._time) if self._time else self.tr("Saved")
        shown = self._time is not None
        self._words.setText(words if shown else "")
        self._tick.setVisible(shown)
        self.setAccessibleName(words if shown else "")
