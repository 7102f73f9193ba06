"""A finding that is open, to be read: who stands behind it, the strongest entries, and the way to all."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cocreate_desktop.actions.concluded import ConcludedFinding, Conclusions, Quote
from cocreate_desktop.actions.printable import NOT_QUOTED
from cocreate_desktop.domain.evidence import Mark
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.paragraph import Paragraph
from cocreate_desktop.views.decide.row_layout import RIGHT, TEXT_LEFT
from cocreate_desktop.views.decide.settled_line import SettledLine
from cocreate_desktop.views.decide.small_parts import ClusterChip, QuoteLine, SegmentSquares
from cocreate_desktop.views.decide.words import quote_source, quote_words
from cocreate_desktop.views.theme import IconSet, TextSize, theme_of
from cocreate_desktop.views.wording import quoted, say

SHOWN_ENTRIES = 2
_SHOWN_CLUSTERS = 3
_BODY = TextSize("body", 14, 20)


class EvidenceSheet(QWidget):
    """Made anew only when what it shows has changed."""

    entry_wanted = Signal(object)
    """A `Quote` to show where it was noted."""

    cluster_wanted = Signal(str)
    all_wanted = Signal()
    edit_wanted = Signal()

    def __init__(self, icons: IconSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._shown: tuple[ConcludedFinding, bool] | None = None
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(TEXT_LEFT, 9, RIGHT, 11)

    def show_finding(self, conclusions: Conclusions, one: ConcludedFinding) -> None:
        if self._shown == (one, conclusions.tells):
            return
        self._shown = (one, conclusions.tells)
        self._rebuild(conclusions, one)

    def renew_look(self) -> None:
        """Icons keep their colours: after a change of the theme they are made anew."""
        self._shown = None

    def _rebuild(self, conclusions: Conclusions, one: ConcludedFinding) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        body = self._body = QWidget(self)
        parts = QVBoxLayout(body)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(6)
        if one.finding.text:
            parts.addWidget(_words(one.finding.text, body))
        if one.basis.by_segment:
            parts.addWidget(SegmentSquares(one.basis.by_segment, body))
        for quote in one.strongest(SHOWN_ENTRIES):
            parts.addWidget(self._quote(conclusions, quote, body))
        parts.addLayout(self._ways(one, body))
        if one.correction.words:
            parts.addLayout(self._with_icon("message-square", self._correction(one), body))
        if one.finding.todo:
            parts.addLayout(self._with_icon("arrow-right", one.finding.todo, body))
        for settled, assumption in zip(one.basis.settled, one.assumptions, strict=True):
            # One assumption has its marks in the row above.
            marks: tuple[Mark, ...] = settled.marks if len(one.assumptions) > 1 else ()
            parts.addWidget(SettledLine(assumption.code, assumption.text, marks, body))
        self._column.addWidget(body)
        body.show()

    def _quote(self, conclusions: Conclusions, quote: Quote, parent: QWidget) -> QuoteLine:
        elsewhere = quote.session_id != conclusions.session.id
        shop = conclusions.shorts.get(quote.session_id, "") if elsewhere else ""
        line = QuoteLine(quote.mode, quote_words(quote), quote_source(quote, shop), parent)
        line.clicked.connect(lambda: self.entry_wanted.emit(quote))
        return line

    def _ways(self, one: ConcludedFinding, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for cluster in one.clusters[:_SHOWN_CLUSTERS]:
            chip = ClusterChip(cluster.title, cluster.votes, parent)
            chip.clicked.connect(lambda _=False, id_=cluster.id: self.cluster_wanted.emit(id_))
            row.addWidget(chip)
        row.addStretch(1)
        if one.rests_on:
            everything = KeyButton(parent)
            everything.setProperty("link", True)
            everything.setText(
                self.tr("Show it ›") if one.rests_on == 1 else self.tr("All %n ›", "", one.rests_on)
            )
            everything.setToolTip(self.tr("Everything that the finding rests on"))
            everything.clicked.connect(self.all_wanted)
            row.addWidget(everything)
        edit = KeyButton(parent)
        edit.setProperty("link", True)
        edit.set_symbol("pencil")
        edit.setToolTip(self.tr("Edit the finding (Enter)"))
        edit.setAccessibleName(self.tr("Edit the finding"))
        edit.clicked.connect(self.edit_wanted)
        row.addWidget(edit)
        return row

    def _correction(self, one: ConcludedFinding) -> str:
        correction = one.correction
        if not correction.may_quote:
            return say(NOT_QUOTED)
        if correction.who:
            sentence = self.tr("{name} corrects: {words}")
            return sentence.format(name=correction.who, words=quoted(correction.words))
        return self.tr("Corrected: {words}").format(words=correction.words)

    def _with_icon(self, icon: str, text: str, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        sign = QLabel(parent)
        sign.setPixmap(self._icons.pixmap(icon, "text", 15, self.devicePixelRatioF()))
        sign.setContentsMargins(0, 3, 0, 0)
        row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(_words(text, parent), stretch=1)
        return row


def _words(text: str, parent: QWidget) -> Paragraph:
    return Paragraph(theme_of(parent), text, _BODY, parent)
