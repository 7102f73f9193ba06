"""The script for who is alone: what to say and what to ask next, to be read from a metre away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from cocreate_desktop.domain.scenario import ItemKind, SessionItem
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.paragraph import Paragraph
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.steps.show_line import OnScreen, ShowLine
from cocreate_desktop.views.theme import TextSize, Theme

SAY = TextSize("say", 32, 42)
ASK = TextSize("ask", 32, 42)
_SMALL = TextSize("ask", 20, 28)
_SCROLL_BAR = 12
_LABELS = 84


class LeadScript(QScrollArea):
    """Say and Ask; below them, smaller, what to show, to watch for, and what + and - of the number pad mean.
    Questions that were asked fold into one line, so that the next one moves up.

    With `show_record(asks=False)` it is fit for customers' eyes: Say and Show alone.
    """

    ticked = Signal(str)
    show_asked = Signal(str)
    hide_asked = Signal(str)
    next_asked = Signal()
    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._record: Record | None = None
        self._asks = True
        self._open = False
        self._built_of: object = None
        self._shown = OnScreen()
        self._quiet = ""
        self.quietest: QLabel | None = None
        self.lines: dict[str, ShowLine] = {}
        self.asked: KeyButton | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Script of the step, large"))
        self.hide()

    def show_record(self, record: Record, *, asks: bool) -> None:
        if self._record is None or self._record.step != record.step:
            self._open = False
        self._record, self._asks = record, asks
        if self._content_key() != self._built_of:
            self.rebuild()

    def show_on_screen(self, shown: OnScreen) -> None:
        """Which lines customers see."""
        self._shown = shown
        for line in self.lines.values():
            line.show_state(shown)
        # Buttons that come and go break the words anew.
        QTimer.singleShot(0, self, self._fit_body)

    def show_quietest(self, words: str) -> None:
        """Who was not heard for long, under the next question; "" for nobody."""
        if words != self._quiet:
            self._quiet = words
            self.rebuild()

    def rebuild(self) -> None:
        """Make the lines anew, in the colours and sizes of now."""
        self._built_of = self._content_key()
        self.lines, self.asked, self.quietest = {}, None, None
        body = QWidget()
        body.setObjectName("script")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 12, 0, 12)
        grid.setVerticalSpacing(self._theme.px(10))
        grid.setColumnMinimumWidth(0, self._theme.px(_LABELS))
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, (label, widget) in enumerate(self._parts()):
            if label:
                grid.addWidget(self._label(label), row, 0, top)
            grid.addWidget(widget, row, 1, top)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(body)
        self._fit_body()
        # The lines have their places after this turn of the event loop.
        QTimer.singleShot(0, self, self._show_next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_body()
        QTimer.singleShot(0, self, self._show_next)

    def _content_key(self) -> object:
        record = self._record
        if record is None or record.step is None:
            return None
        items = tuple(item for item in record.items if item.session_step_id == record.step.id)
        ticked = frozenset(record.ticked) & {item.id for item in items}
        return (record.step, items, ticked, record.tested, self._asks, self._open)

    def _parts(self) -> list[tuple[str, QWidget]]:
        """Each with the word that stands beside it, "" below another one of its kind."""
        record = self._record
        if record is None or record.step is None:
            return []
        parts: list[tuple[str, QWidget]] = []
        if record.step.say:
            parts.append((self.tr("Say"), Paragraph(self._theme, record.step.say, SAY, self)))
        if self._asks:
            asks = record.items_of(record.step.id, ItemKind.ASK)
            parts += _under(self.tr("Ask"), self._questions(asks, record.ticked))
        shows = record.items_of(record.step.id, ItemKind.SHOW)
        parts += _under(self.tr("Show"), [self._line(item, _SMALL) for item in shows])
        if self._asks:
            watched = record.items_of(record.step.id, ItemKind.WATCH)
            parts += _under(self.tr("Watch for"), [self._small(item.text) for item in watched])
            tested = [f"{one.code} {one.text}" for one in record.tested]
            parts += _under("+ \N{MINUS SIGN}", [self._small(words) for words in tested])
        if not parts:
            nothing = self.tr("Nothing is written for this step.")
            parts.append((self.tr("Script"), Paragraph(self._theme, nothing, SAY, self)))
        return parts

    def _questions(self, asks: list[SessionItem], ticked: dict[str, int]) -> list[QWidget]:
        done = [item for item in asks if item.id in ticked]
        parts: list[QWidget] = [self._line(item, ASK) for item in asks if item.id not in ticked]
        if self._quiet and len(done) < len(asks):
            self.quietest = QLabel(self._quiet, self)
            self.quietest.setProperty("role", "warning")
            self.quietest.setFont(_SMALL.font(self._theme))
            parts.insert(1, self.quietest)
        if done:
            self.asked = self._fold(len(done))
            parts.append(self.asked)
        if self._open:
            parts += [self._line(item, _SMALL) for item in done]
        return parts

    def _small(self, text: str) -> Paragraph:
        return Paragraph(self._theme, text, _SMALL, self)

    def _line(self, item: SessionItem, size: TextSize) -> ShowLine:
        line = ShowLine(self._theme, item, size, self)
        if self._record is not None:
            line.check.show_ticked(self._record.ticked.get(item.id))
        line.ticked.connect(self.ticked)
        line.touched.connect(self.touched)
        line.show_asked.connect(self.show_asked)
        line.hide_asked.connect(self.hide_asked)
        line.next_asked.connect(self.next_asked)
        line.show_state(self._shown)
        self.lines[item.id] = line
        return line

    def _fold(self, count: int) -> KeyButton:
        fold = KeyButton(self)
        fold.setProperty("quiet", True)
        fold.set_symbol("chevron-down" if self._open else "chevron-right")
        fold.setText(self.tr("%n asked", "", count))
        fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        fold.setMinimumHeight(self._theme.px(36))
        fold.setSizePolicy(fold.sizePolicy().Policy.Maximum, fold.sizePolicy().Policy.Fixed)
        fold.clicked.connect(self._turn_fold)
        fold.clicked.connect(self.touched)
        return fold

    def _turn_fold(self) -> None:
        self._open = not self._open
        # The button that was pressed is still at work.
        QTimer.singleShot(0, self, self.rebuild)

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "script-label")
        label.setMinimumHeight(self._theme.px(36))
        return label

    def _show_next(self) -> None:
        """The next question stands in sight, however long Say is."""
        record = self._record
        if record is None or record.step is None:
            return
        asks = record.items_of(record.step.id, ItemKind.ASK)
        following = next((item.id for item in asks if item.id not in record.ticked), None)
        if following in self.lines and record.ticked:
            line, bar = self.lines[following], self.verticalScrollBar()
            bottom = line.y() + line.height() - self.viewport().height()
            bar.setValue(min(max(bar.value(), bottom), line.y()))

    def _fit_body(self) -> None:
        body = self.widget()
        width = self.width() - _SCROLL_BAR
        if body is not None and width > 0:
            body.setFixedWidth(width)
            body.setFixedHeight(max(body.heightForWidth(width), self.viewport().height()))


def _under(label: str, widgets: Sequence[QWidget]) -> list[tuple[str, QWidget]]:
    return [("" if at else label, widget) for at, widget in enumerate(widgets)]
