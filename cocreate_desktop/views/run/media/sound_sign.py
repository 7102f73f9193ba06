"""Over the line, while sound is recorded: that it is, since when, and the way to end it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.theme import Theme


class SoundSign(QFrame):
    """Hidden while nothing is recorded."""

    stop_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "pause-note")
        self.icon = QLabel(self)
        self.words = QLabel(self)
        self.words.setFont(theme.font("meta_strong", tabular=True))
        self.stop = KeyButton(self)
        self.stop.setProperty("small", True)
        self.stop.setText(self.tr("Stop"))
        self.stop.setToolTip(self.tr("Stop recording (Ctrl+Shift+A)"))
        self.stop.clicked.connect(self.stop_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.addWidget(self.icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_since(self, from_ms: int | None) -> None:
        """Recording since this time on the session clock; None hides the sign."""
        self.setVisible(from_ms is not None)
        if from_ms is not None:
            words = self.tr("Sound is recorded since {time}").format(time=clock_text(from_ms))
            self.words.setText(words)
            self.setAccessibleName(words)

    def _dress(self) -> None:
        self.icon.setPixmap(self._theme.icons.pixmap("mic", "warning", 16, self.devicePixelRatioF()))
