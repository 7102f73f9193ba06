"""The first line of a text stands out, the rest is quieter."""

from __future__ import annotations

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from cocreate_desktop.views.theme import Theme


class FirstLine(QSyntaxHighlighter):
    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        first = self.currentBlock().blockNumber() == 0
        look = QTextCharFormat()
        font = QFont(self._theme.font("name" if first else "meta"))
        font.setWeight(QFont.Weight.Medium if first else QFont.Weight.Normal)
        look.setFont(font)
        look.setForeground(self._theme.colour("text" if first else "text2"))
        self.setFormat(0, len(text.encode("utf-16-le")) // 2, look)
