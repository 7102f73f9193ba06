"""What to say, show, ask and watch for in the step that runs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cocreate_desktop.domain.scenario import ItemKind, SessionItem
from cocreate_desktop.views.controls.paragraph import Paragraph
from cocreate_desktop.views.run.check_line import CheckLine
from cocreate_desktop.views.run.measures import USUAL, Measures
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.theme import TextSize, Theme

_ICONS = {ItemKind.SHOW: "image", ItemKind.ASK: "circle-help", ItemKind.WATCH: "eye"}
_CODE = TextSize("body", 15, 20)

SCROLL_BAR = 12
"""The room at the right that belongs to the scroll bar."""


class ScriptView(QScrollArea):
    """Built anew with every step; ticks change in place."""

    ticked = Signal(str)
    """The id of a line that was asked or shown, or taken back."""

    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measures = USUAL
        self._record: Record | None = None
        self._built_of: object = None
        self._checks: dict[str, CheckLine] = {}
        self.setWidgetResizable(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Script of the step"))

    def set_measures(self, measures: Measures) -> None:
        if measures is not self._measures:
            self._measures = measures
            self.rebuild()

    def show_record(self, record: Record) -> None:
        """Show the current step of `record`."""
        self._record = record
        if self._content_key() != self._built_of:
            self.rebuild()
        self._show_ticks(record.ticked)

    def rebuild(self) -> None:
        """Make the lines anew, in the colours and sizes of now."""
        self._built_of = self._content_key()
        self._checks = {}
        body = QWidget()
        body.setObjectName("script")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        for at, (icon, name, content) in enumerate(self._sections()):
            if at:
                column.addWidget(self._hairline())
            column.addWidget(self._section(icon, name, content))
        column.addStretch(1)
        self.setWidget(body)
        self._fit_body()
        if self._record is not None:
            self._show_ticks(self._record.ticked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_body()

    def check_of(self, item_id: str) -> CheckLine:
        """The line of an item to show or ask."""
        return self._checks[item_id]

    def _fit_body(self) -> None:
        """The same width with and without a scroll bar, so that lines never break anew."""
        body = self.widget()
        width = self.width() - SCROLL_BAR
        if body is not None and width > 0:
            body.setFixedSize(width, max(body.heightForWidth(width), self.height()))

    def _content_key(self) -> object:
        record = self._record
        if record is None or record.step is None:
            return None
        return (record.step, tuple(item for item in record.items if item.session_step_id == record.step.id))

    def _show_ticks(self, ticked: Mapping[str, int]) -> None:
        for item_id, check in self._checks.items():
            check.show_ticked(ticked.get(item_id))

    def _sections(self) -> list[tuple[str, str, QWidget]]:
        record = self._record
        if record is None or record.step is None:
            return []
        sections: list[tuple[str, str, QWidget]] = []
        if record.step.say:
            sections.append(("megaphone", self.tr("Say"), self._words(record.step.say, self._measures.say)))
        names = {
            ItemKind.SHOW: self.tr("Show"),
            ItemKind.ASK: self.tr("Ask"),
            ItemKind.WATCH: self.tr("Watch for"),
        }
        for kind, name in names.items():
            if items := record.items_of(record.step.id, kind):
                sections.append((_ICONS[kind], name, self._items(kind, items)))
        if not sections:
            nothing = self.tr("Nothing is written for this step.")
            sections.append(("info", self.tr("Script"), self._words(nothing, self._measures.line)))
        return sections

    def _section(self, icon: str, name: str, content: QWidget) -> QWidget:
        measures = self._measures
        section = QWidget(self)
        grid = QGridLayout(section)
        grid.setContentsMargins(0, measures.gap, 0, measures.gap)
        grid.setHorizontalSpacing(0)
        grid.setColumnMinimumWidth(0, self._theme.px(measures.labels))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._label(icon, name), 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(content, 0, 1, Qt.AlignmentFlag.AlignTop)
        return section

    def _label(self, icon: str, name: str) -> QWidget:
        label = QWidget(self)
        row = QHBoxLayout(label)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        picture = QLabel(label)
        picture.setPixmap(self._theme.icons.pixmap(icon, "text2", 18, self.devicePixelRatioF()))
        row.addWidget(picture)
        if self._measures.label_words:
            words = QLabel(name, label)
            words.setProperty("role", "script-label")
            row.addWidget(words)
        label.setToolTip(name)
        label.setFixedHeight(self._theme.px(28))
        return label

    def _words(self, text: str, size: TextSize) -> Paragraph:
        return Paragraph(self._theme, text, size, self)

    def _items(self, kind: ItemKind, items: list[SessionItem]) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for item in items:
            column.addWidget(self._watch(item) if kind is ItemKind.WATCH else self._check(kind, item))
        return holder

    def _check(self, kind: ItemKind, item: SessionItem) -> CheckLine:
        done = self.tr("shown {time}") if kind is ItemKind.SHOW else self.tr("asked {time}")
        check = CheckLine(self._theme, item.text, done, self._measures.line, self)
        check.clicked.connect(lambda: self.ticked.emit(item.id))
        check.clicked.connect(self.touched)
        self._checks[item.id] = check
        return check

    def _watch(self, item: SessionItem) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addWidget(self._words(item.text, self._measures.line), 1)
        assert self._record is not None
        code = next(
            (one.code for one in self._record.assumptions if one.id == item.session_assumption_id), ""
        )
        label = QLabel(code, line)
        label.setFont(_CODE.font(self._theme))
        label.setFixedHeight(self._measures.line.line_height(self._theme))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _hairline(self) -> QFrame:
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        return line
