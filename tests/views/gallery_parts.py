"""The controls of the gallery, each as it is when somebody has used it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDate, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QWidget,
)

from cocreate_desktop.views.controls import (
    Chip,
    CommitLine,
    CommitText,
    EmptyState,
    ErrorLine,
    KeyButton,
    Pill,
    SavedMark,
    Segmented,
    Stepper,
)
from cocreate_desktop.views.theme import Theme

Paint = Callable[[QPainter, QRect], None]


class Swatch(QWidget):
    """Something painted by a function."""

    def __init__(self, paint: Paint, width: int, height: int) -> None:
        super().__init__()
        self._paint = paint
        self.setFixedSize(QSize(width, height))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        self._paint(painter, self.rect())
        painter.end()


def row(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return whole


def label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label


def button(text: str, *properties: str) -> QPushButton:
    button = QPushButton(text)
    for name in properties:
        button.setProperty(name, True)
    return button


def key_button(text: str, symbol: str, key: str, *properties: str) -> KeyButton:
    button = KeyButton()
    button.setText(text)
    for name in properties:
        button.setProperty(name, True)
    button.set_symbol(symbol)
    button.set_keycap(key)
    return button


def focused(widget: QWidget) -> QWidget:
    widget.setProperty("showFocus", True)
    return widget


def disabled(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def saved() -> SavedMark:
    mark = SavedMark()
    mark.show_saved("14:05")
    return mark


def check(text: str, checked: bool) -> QCheckBox:
    box = QCheckBox(text)
    box.setChecked(checked)
    return box


def radio(text: str, checked: bool) -> QRadioButton:
    button = QRadioButton(text)
    button.setAutoExclusive(False)
    button.setChecked(checked)
    return button


def empty() -> EmptyState:
    state = EmptyState()
    state.show_words("What you believe about customers stands here.", "First assumption")
    state.button.set_symbol("plus")
    return state


def line(text: str) -> CommitLine:
    line = CommitLine()
    line.show_text(text)
    return line


def text(words: str) -> CommitText:
    text = CommitText()
    text.setFixedWidth(208)
    text.set_lines(3, 6)
    text.show_text(words)
    return text


def wrong_text() -> CommitText:
    text = CommitText()
    text.show_text("they ask what a new one costs\nbefore they decide")
    text.show_error("This is longer than 2,000 signs.")
    return text


def segmented(choices: Sequence[str], value: str) -> Segmented:
    segmented = Segmented()
    segmented.set_choices([(choice, choice, None) for choice in choices])
    segmented.set_value(value)
    return segmented


def modes(value: str) -> Segmented:
    segmented = Segmented()
    segmented.setProperty("small", True)
    segmented.set_choices([("said", "said", "message-square"), ("did", "did", "footprints")])
    segmented.set_value(value)
    return segmented


def faces(value: str) -> Segmented:
    segmented = Segmented()
    segmented.setProperty("small", True)
    choices = [("good", "pleased", "smile"), ("so-so", "so-so", "meh"), ("bad", "annoyed", "frown")]
    segmented.set_choices(choices, allow_none=True)
    segmented.show_texts(False)
    segmented.set_value(value)
    return segmented


def stepper() -> Stepper:
    stepper = Stepper()
    stepper.setProperty("large", True)
    stepper.set_range(1, 480)
    stepper.set_unit("min")
    stepper.set_value(6)
    return stepper


def combo() -> QComboBox:
    combo = QComboBox()
    combo.addItems(["Store Ghent · 21 Nov", "Store Bruges"])
    return combo


def spin() -> QSpinBox:
    spin = QSpinBox()
    spin.setValue(12)
    return spin


def date() -> QDateEdit:
    date = QDateEdit(QDate(2025, 11, 21))
    date.setCalendarPopup(True)
    return date


def chip(name: str, key: str, word: str = "", checked: bool = False) -> Chip:
    chip = Chip()
    chip.set_content(name, key, word)
    chip.setChecked(checked)
    return chip


def tabs() -> QTabBar:
    tabs = QTabBar()
    for name in ("People", "Sessions", "Notes"):
        tabs.addTab(name)
    return tabs


def progress() -> QProgressBar:
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setValue(52)
    return bar


def error() -> ErrorLine:
    line = ErrorLine()
    line.show_error("The report could not be saved: the disk is full.", "Choose a folder…")
    return line


def pill(text: str, icon: str, tone: str) -> Pill:
    pill = Pill()
    pill.show_text(text, icon, tone)
    return pill


def icons(theme: Theme) -> QWidget:
    names = "plus footprints message-square lightbulb heart triangle-alert users play search settings".split()
    labels: list[QLabel] = []
    for name in names:
        label = QLabel()
        label.setPixmap(theme.icons.pixmap(name, "text2", 20))
        labels.append(label)
    return row(*labels)


def rows() -> QListWidget:
    rows = QListWidget()
    rows.ensurePolished()
    rows.addItems([f"They notice the sign on their own {number}" for number in range(1, 9)])
    rows.setCurrentRow(1)
    rows.setFixedHeight(120)
    return rows


def notes(theme: Theme) -> QWidget:
    kinds = "question did said idea need problem".split()

    def note(kind: str) -> Paint:
        def paint(painter: QPainter, rect: QRect) -> None:
            painter.fillRect(rect, theme.colour("note_edge"))
            painter.fillRect(rect.adjusted(1, 1, -1, -1), theme.colour(f"note_{kind}"))
            painter.setPen(QColor(theme.colour("note_ink")))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, kind)

        return paint

    return row(*(Swatch(note(kind), 60, 40) for kind in kinds))
