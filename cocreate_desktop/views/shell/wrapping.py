"""A text broken into a few lines, the last one cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption


def lines_in(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The lines of `text` in `width` px, `most` of them; the last one ends in … if more would follow.

    Words that are too long are broken.
    """
    text = " ".join(text.split())
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        if len(found) == most - 1:
            rest = text[line.textStart() :]
            found.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found
