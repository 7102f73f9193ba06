"""The lines of the backup panel: what is well, what to do, and what is being done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from cocreate_desktop.views.theme import theme_of

_ICON = 16
_ROW = 32


class CareLine(QWidget):
    """A sign, a few words, and at the right edge when it was. Words that do not fit are cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol, self._ink, self._words = "check", "accent", ""
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._when = QLabel(self)
        self._when.setProperty("role", "meta")
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._when)
        self.setMinimumHeight(theme_of(self).px(_ROW))

    @property
    def text(self) -> str:
        """What it says, as a screen reader reads it."""
        return self.accessibleName()

    def show_line(self, words: str, when: str = "", *, symbol: str = "check", ink: str = "accent") -> None:
        """`symbol` is an icon's name, `ink` the token of its colour."""
        self._words, self._symbol, self._ink = words, symbol, ink
        self._when.setText(when)
        self._text.setProperty("role", "error" if ink == "contradicts" else "care")
        self._text.style().polish(self._text)
        self.setAccessibleName(self.tr("{words}, {when}").format(words=words, when=when) if when else words)
        self._dress()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()
            self._fit()

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(theme_of(self).icons.pixmap(self._symbol, self._ink, _ICON, ratio))
        self._icon.setFixedWidth(_ICON)
        self.setMinimumHeight(theme_of(self).px(_ROW))

    def _fit(self) -> None:
        metrics = QFontMetrics(self._text.font())
        cut = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self._text.width())
        self._text.setText(cut)
        self._text.setToolTip(self._words if cut != self._words else "")


class CareStrip(QFrame):
    """Something to do, on the warning tint, with the button that does it."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._text = QLabel(self, wordWrap=True)
        self._text.setProperty("role", "meta-strong")
        self.button = QPushButton(self)
        self.button.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 6, 5)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.setProperty("role", "care-strip")
        self._is_failure = False
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_task(self, sentence: str, button: str, *, failure: bool = False) -> None:
        """Say what is to be done; without a sentence there is nothing."""
        self._is_failure = failure
        self._text.setText(sentence)
        self.button.setText(button)
        self.setProperty("tone", "failure" if failure else "warning")
        self.style().polish(self)
        self.setVisible(bool(sentence))
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        ink = "contradicts" if self._is_failure else "warning"
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(theme_of(self).icons.pixmap("triangle-alert", ink, _ICON, ratio))
        self._icon.setFixedSize(QSize(_ICON, theme_of(self).line_height("meta")))


class CareWork(QWidget):
    """What is being done, how far it is, and a way to call it off."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setProperty("role", "meta")
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setProperty("small", True)
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 0)
        row.setSpacing(10)
        row.addWidget(self._text)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_work(self, words: str) -> None:
        """Say what is being done; nothing hides the line."""
        self._text.setText(words)
        self.bar.setAccessibleName(words)
        self.setVisible(bool(words))

    def show_share(self, share: float) -> None:
        self.bar.setValue(round(100 * share))
