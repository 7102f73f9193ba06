"""What the words of the line are, and the type and ink of those that are recognised."""

from __future__ import annotations

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from cocreate_desktop.domain.capture import Draft, Span, SpanKind, Vocabulary, parse
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.views.text_positions import to_qt
from cocreate_desktop.views.theme import Theme

PAD = 5
"""How far a ground reaches beyond its word; the spaces beside it are wider by as much."""

GROUNDS = {
    SpanKind.FOR: ("supports_tint", "supports"),
    SpanKind.AGAINST: ("contradicts_tint", "contradicts"),
}
"""Ground and ink of evidence, as token names."""


class LineColours(QSyntaxHighlighter):
    """Reads the line and sets its tokens in their type and ink."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._vocabulary = Vocabulary()
        self._wide = QTextCharFormat()
        self._wide.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        self._wide.setFontLetterSpacing(PAD + 1)
        self.draft = Draft()

    def know(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.restyle()

    def restyle(self) -> None:
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        self.draft = parse(text, self._vocabulary)
        for span in self.draft.spans:
            if span.kind is SpanKind.UNKNOWN:
                continue
            start, end = to_qt(text, span.start), to_qt(text, span.end)
            self.setFormat(start, end - start, self._format(span))
            for at in (span.start - 1, span.end):
                if 0 <= at < len(text) and text[at] == " ":
                    self.setFormat(to_qt(text, at), 1, self._wide)

    def _format(self, span: Span) -> QTextCharFormat:
        ink = GROUNDS.get(span.kind, ("", "text"))[1]
        if span.kind is SpanKind.MODE and span.value == Mode.DID:
            ink = "surface"
        token = QTextCharFormat()
        token.setFontWeight(QFont.Weight.DemiBold)
        token.setForeground(self._theme.colour(ink))
        return token
