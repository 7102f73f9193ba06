"""The legend: what the colours and signs mean, and at once the way to use them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QWidget

from cocreate_desktop.domain.board import NOTE_ICONS, NOTE_KINDS, NoteKind
from cocreate_desktop.domain.board.meaning import MEANINGS, Meaning, Paper, kind_tone
from cocreate_desktop.views.board.meaning.paper_square import paint_square
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.painting import elided, paint_focus
from cocreate_desktop.views.painting.canvas import edge_box, kept, write
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

_SQUARE, _GAP, _PAD = 22, 6, 4
_WIDEST_WORD = 84
"""px of a word at text size 100 %; what is longer is cut, and whole in the tooltip."""
_BETWEEN = 6


class PaperButton(QAbstractButton):
    """A square in a colour of notes with its sign, and the word. Checked: the kind of the next note."""

    def __init__(self, theme: Theme, paper: Paper, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._paper = paper
        self._icon = icon
        self._has_word = True
        self.setText(paper.word)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_word(self, shown: bool) -> None:
        if shown != self._has_word:
            self._has_word = shown
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = _SQUARE + 2 * _PAD
        if self._has_word:
            width += _GAP + self._word_width()
        return QSize(width, self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        with kept(painter):
            square = QRectF(_PAD, (self.height() - _SQUARE) / 2, _SQUARE, _SQUARE)
            paint_square(painter, square, self._paper, self._icon, theme)
            if self.isChecked():
                edge_box(painter, square.adjusted(-3, -3, 3, 3), 5, theme.colour("accent"), 2)
            if self._has_word:
                strong = self.isChecked() or self.underMouse()
                words = QRectF(square.right() + _GAP, 0, self._word_width() + 1, self.height())
                ink = theme.colour("text" if strong else "text2")
                font = theme.font("meta_strong" if self.isChecked() else "meta")
                write(painter, words, elided(self.text(), font, words.width()), font, ink)
            if self.hasFocus():
                paint_focus(painter, self.rect(), theme)
        painter.end()

    def _word_width(self) -> int:
        metrics = QFontMetricsF(self._theme.font("meta_strong"))
        width = round(metrics.horizontalAdvance(self.text())) + 1
        return min(width, self._theme.px(_WIDEST_WORD))


class Legend(QWidget):
    """What fits of what the colours mean, the rest behind “…”. Kinds can be picked; of people, tags and
    steps a press selects the notes."""

    picked = Signal(object)
    """A `NoteKind`."""
    notes_asked = Signal(object)
    """A `Paper`: select its notes."""
    meaning_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._meaning = Meaning.KIND
        self._papers: Sequence[Paper] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BETWEEN)
        self.meaning = KeyButton(self)
        self.meaning.setProperty("quiet", True)
        self.meaning.set_symbol("palette")
        self.meaning.clicked.connect(self.meaning_asked)
        self._row.addWidget(self.meaning)
        self._kinds = {kind: self._kind_button(kind) for kind in NoteKind}
        self._others: list[PaperButton] = []
        self._more = KeyButton(self)
        self._more.setProperty("quiet", True)
        self._more.set_symbol("ellipsis")
        self._more.clicked.connect(self._show_rest)
        self._row.addWidget(self._more)
        self._more.hide()
        self._rest: Sequence[Paper] = ()
        self._renew_meaning()

    def button(self, kind: NoteKind) -> PaperButton:
        return self._kinds[kind]

    @property
    def words(self) -> list[str]:
        """What is explained, in its order, what is behind “…” too."""
        if self._meaning is Meaning.KIND:
            return [button.text() for button in self._kinds.values()]
        return [paper.word for paper in self._papers]

    @property
    def rest(self) -> Sequence[Paper]:
        """What did not fit."""
        return self._rest

    def show_meaning(self, meaning: Meaning, papers: Sequence[Paper]) -> None:
        """`papers` are those in use, unless colours mean kinds."""
        if (meaning, papers) == (self._meaning, self._papers):
            return
        self._meaning, self._papers = meaning, papers
        for button in self._others:
            self._row.removeWidget(button)
            button.deleteLater()
        self._others = [self._paper_button(paper) for paper in papers]
        for kind in self._kinds.values():
            kind.setVisible(meaning is Meaning.KIND)
        self._renew_meaning()

    def show_next(self, kind: NoteKind) -> None:
        """Mark the kind that the next note will have."""
        self._kinds[kind].setChecked(True)

    def say_what_for(self, has_notes: bool) -> None:
        """Whether a press changes the selected notes, or the next one."""
        tip = self.tr("Make it: {kind}") if has_notes else self.tr("Next note: {kind}")
        for kind, button in self._kinds.items():
            words = tip.format(kind=say(NOTE_KINDS[kind]))
            button.setToolTip(words)
            button.setAccessibleName(words)

    def fit(self, room: int) -> None:
        """Take no more than `room` px: kinds lose their words, whose signs one knows; of others the last
        ones go."""
        shown = list(self._kinds.values()) if self._meaning is Meaning.KIND else self._others
        for button in shown:
            button.show_word(True)
        has_room = self._needed(shown) <= room
        if self._meaning is Meaning.KIND:
            for button in shown:
                button.show_word(has_room)
        fits = len(shown) if self._meaning is Meaning.KIND else self._how_many_fit(room)
        for at, button in enumerate(shown):
            button.setVisible(at < fits)
        self._rest = self._papers[fits:]
        self._more.setVisible(bool(self._rest))
        words = self.tr("%n more", "", len(self._rest))
        self._more.setToolTip(words)
        self._more.setAccessibleName(words)
        self.adjustSize()

    def _how_many_fit(self, room: int) -> int:
        fits = len(self._others)
        while fits > 0 and self._needed(self._others[:fits], more=fits < len(self._others)) > room:
            fits -= 1
        return fits

    def _needed(self, shown: Sequence[PaperButton], *, more: bool = False) -> int:
        widths = [self.meaning.sizeHint().width(), *(button.sizeHint().width() for button in shown)]
        if more:
            widths.append(self._more.sizeHint().width())
        return sum(widths) + _BETWEEN * (len(widths) - 1)

    def _renew_meaning(self) -> None:
        word = say(MEANINGS[self._meaning])
        words = self.tr("Colours mean: {meaning} (M)").format(meaning=word)
        self.meaning.setText(word)
        self.meaning.setToolTip(words)
        self.meaning.setAccessibleName(words)
        self.setAccessibleName(words)

    def _kind_button(self, kind: NoteKind) -> PaperButton:
        paper = Paper(kind_tone(kind), say(NOTE_KINDS[kind]))
        button = PaperButton(self._theme, paper, NOTE_ICONS[kind], self)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.clicked.connect(lambda: self.picked.emit(kind))
        self._row.addWidget(button)
        return button

    def _paper_button(self, paper: Paper) -> PaperButton:
        button = PaperButton(self._theme, paper, "", self)
        words = self.tr("Select the notes: {word}").format(word=paper.word)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(self._asks(paper))
        self._row.insertWidget(self._row.indexOf(self._more), button)
        return button

    def _asks(self, paper: Paper) -> Callable[[], None]:
        return lambda: self.notes_asked.emit(paper)

    def _show_rest(self) -> None:
        menu = QMenu(self)
        for paper in self._rest:
            signed = self.tr("{sign}  {word}").format(sign=paper.sign, word=paper.word)
            menu.addAction(signed.replace("&", "&&"), self._asks(paper))
        pop_up(menu, self._more.mapToGlobal(self._more.rect().topLeft()))
