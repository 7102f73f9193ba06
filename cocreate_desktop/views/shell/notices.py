"""The window's own line: a sentence where no field is at fault, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from cocreate_desktop.views.theme import IconSet


class NoticeBar(QFrame):
    """Shown over the page until it is closed or the next thing succeeds. It covers nothing."""

    def __init__(self, icons: IconSet, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._icons = icons
        self._icon = QLabel(self)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 8, 12, 8)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._close)
        self.recolour()
        self.hide()

    def say(self, sentence: str) -> None:
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def recolour(self) -> None:
        self._icon.setPixmap(self._icons.pixmap("triangle-alert", "contradicts", 18))
        self._close.setIcon(self._icons.icon("x", "text2", 16))
