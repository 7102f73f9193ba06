"""What to say, show, ask and watch for in the step that runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cocreate_desktop.domain.scenario import ItemKind, SessionItem
from cocreate_desktop.views.controls.paragraph import Paragraph
from cocreate_desktop.views.media.thumb import Thumb
from cocreate_desktop.views.run.measures import USUAL, Measures
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.steps.check_line import CheckLine
from cocreate_desktop.views.run.steps.show_line import OnScreen, ShowLine
from cocreate_desktop.views.theme import TextSize, Theme

_ICONS = {ItemKind.SHOW: "image", ItemKind.ASK: "circle-help", ItemKind.WATCH: "eye"}
_CODE = TextSize("body", 15, 20)

_UNDER_WORDS = 30
"""Where the words of a question begin, px behind its box."""

SCROLL_BAR = 12
"""The room at the right that belongs to the scroll bar."""


class ScriptView(QScrollArea):
    """Built anew with every step; ticks change in place."""

    ticked = Signal(str)
    """The id of a line that was asked or shown, or taken back."""

    show_asked = Signal(str)
    hide_asked = Signal(str)
    next_asked = Signal()
    """For the customers' screen; the ids of lines."""

    picture_pressed = Signal(str)
    """The id of a line whose picture is to be large."""

    quietest_changed = Signal(str)
    """Who was not heard for long; "" for nobody."""

    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._measures = USUAL
        self._record: Record | None = None
        self._built_of: object = None
        self._lines: dict[str, ShowLine] = {}
        self._on_screen = OnScreen()
        self._questions: QVBoxLayout | None = None
        self.picture_of: Callable[[SessionItem], Thumb | None] = lambda _: None
        self.quietest = QLabel(self)
        self.quietest.setProperty("role", "warning")
        self.quietest.setIndent(_UNDER_WORDS)
        self.quietest.hide()
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
        self._lines = {}
        self._questions = None
        self.quietest.setParent(self)
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

    def show_on_screen(self, shown: OnScreen) -> None:
        """Which lines customers see."""
        self._on_screen = shown
        for line in self._lines.values():
            line.show_state(shown)
        # Buttons that come and go break the words anew.
        QTimer.singleShot(0, self, self._fit_body)

    def show_quietest(self, words: str) -> None:
        """Who was not heard for long, under the next question; "" for nobody."""
        if words != self.quietest.text():
            self.quietest.setText(words)
            self.quietest_changed.emit(words)
            self._place_quietest()

    def show_line_of(self, item_id: str) -> ShowLine:
        """The line of an item with its way onto the customers' screen."""
        return self._lines[item_id]

    def check_of(self, item_id: str) -> CheckLine:
        """The line of an item to show or ask."""
        return self._lines[item_id].check

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
        for item_id, line in self._lines.items():
            line.check.show_ticked(ticked.get(item_id))
        self._place_quietest()

    def _place_quietest(self) -> None:
        """Under the first question that was not asked yet."""
        record, questions = self._record, self._questions
        asks = record.items_of(record.step.id, ItemKind.ASK) if record and record.step else []
        waiting = [at for at, item in enumerate(asks) if record and item.id not in record.ticked]
        shown = bool(self.quietest.text() and questions is not None and waiting)
        if questions is not None:
            questions.removeWidget(self.quietest)
            if shown:
                questions.insertWidget(waiting[0] + 1, self.quietest)
        if shown or not self.quietest.isHidden():
            self.quietest.setVisible(shown)
            self._fit_body()

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
        label.setFixedHeight(self._theme.px(30))
        return label

    def _words(self, text: str, size: TextSize) -> Paragraph:
        return Paragraph(self._theme, text, size, self)

    def _items(self, kind: ItemKind, items: list[SessionItem]) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if kind is ItemKind.ASK:
            self._questions = column
        for item in items:
            column.addWidget(self._watch(item) if kind is ItemKind.WATCH else self._line(item))
        return holder

    def _line(self, item: SessionItem) -> ShowLine:
        line = ShowLine(self._theme, item, self._measures.line, self)
        line.ticked.connect(self.ticked)
        line.touched.connect(self.touched)
        line.show_asked.connect(self.show_asked)
        line.hide_asked.connect(self.hide_asked)
        line.next_asked.connect(self.next_asked)
        line.show_state(self._on_screen)
        self._lines[item.id] = line
        picture = self.picture_of(item) if item.media_id else None
        if picture is not None:
            picture.setParent(line)
            picture.clicked.connect(lambda: self.picture_pressed.emit(item.id))
            line.put_picture(picture)
        return line

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
