"""How the lines of a wall are set: titles bold, who and what before the words in ink of its own, dots too."""

from __future__ import annotations

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from cocreate_desktop.domain.board.wall_lines import Known, Role, read_line
from cocreate_desktop.views.text_positions import to_qt
from cocreate_desktop.views.theme import Theme


class LineMarks(QSyntaxHighlighter):
    """Each line is read by itself, when it changes."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._known = Known()
        self._title, self._sign = QTextCharFormat(), QTextCharFormat()

    @property
    def known(self) -> Known:
        return self._known

    def know(self, known: Known) -> None:
        """Who has which number, and what kinds are called."""
        if known != self._known:
            self._known = known
            self.rehighlight()

    def restyle(self) -> None:
        """Take the inks from the theme."""
        for letters in (self._title, self._sign):
            letters.setFontWeight(QFont.Weight.DemiBold)
        self._title.setForeground(self._theme.colour("text"))
        self._sign.setForeground(self._theme.colour("accent"))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        line = read_line(text, self._known)
        if line.role is Role.TITLE:
            self.setFormat(0, to_qt(text, len(text)), self._title)
        elif line.role is Role.NOTE:
            before, behind = to_qt(text, line.words_from), to_qt(text, line.words_to)
            self.setFormat(0, before, self._sign)
            self.setFormat(behind, to_qt(text, len(text)) - behind, self._sign)
