"""All controls and marks on one picture: `python -m tests.views.gallery OUT.png [--theme dark]`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence

from PySide6.QtCore import QDate, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop.domain.assumptions import Importance
from cocreate_desktop.domain.consent import Answer
from cocreate_desktop.domain.decisions import Standing
from cocreate_desktop.domain.evidence import Fill, Mark, Shape
from cocreate_desktop.domain.observations import Mode, Sentiment, Side
from cocreate_desktop.views import painting
from cocreate_desktop.views.controls import (
    Chip,
    CommitLine,
    CommitText,
    EmptyState,
    ErrorLine,
    KeyButton,
    Pill,
    SavedMark,
    SearchField,
    SectionLabel,
    Segmented,
    Stepper,
    Toast,
)
from cocreate_desktop.views.theme import Scheme, Theme

Paint = Callable[[QPainter, QRect], None]

MARKS = [
    Mark(Shape.ROUND, Fill.SOLID),
    Mark(Shape.ROUND, Fill.HOLLOW),
    Mark(Shape.ROUND, Fill.THIRD),
    Mark(Shape.SQUARE, Fill.SOLID),
    Mark(Shape.SQUARE, Fill.HOLLOW),
    Mark(Shape.SQUARE, Fill.THIRD),
    Mark(Shape.HALF, Fill.SOLID),
    Mark(Shape.HALF, Fill.HOLLOW),
    Mark(Shape.HALF, Fill.THIRD),
    Mark(Shape.DASHED),
    Mark(Shape.DASH),
]


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


class Gallery(QWidget):
    """Every control, with words from the pictures."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAutoFillBackground(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 24, 24, 24)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(12)
        for column, rows in enumerate((self._left(), self._middle(), self._right())):
            box = QVBoxLayout()
            box.setSpacing(10)
            for row in rows:
                box.addWidget(row)
            box.addStretch()
            grid.addLayout(box, 0, column)

    def _left(self) -> list[QWidget]:
        return [
            _label("Test what you believe", "hero"),
            _label("Find the counter", "title"),
            _row(_label("Assumptions", "bar-title"), _label("12, two never tested", "subtitle")),
            _row(_label("Tomas", "name"), _label("lead user, cycling club", "meta"), _label("9:28", "faint")),
            _row(_label("Agreed to", "strong"), _label("Simulates", "row"), SectionLabel(text="Wanted")),
            _row(_label("A8 has no step", "warning"), _label("Not saved", "error"), _saved()),
            _row(_key_button("New assumption", "plus", "N", "primary"), _key_button("Person", "plus", "N")),
            _row(_key_button("Next step", "", "PgDn", "primary", "large"), _button("+1 min", "large")),
            _row(
                _button("End session", "small"),
                _key_button("Second screen", "maximize", "", "small", "quiet"),
            ),
            _row(
                _button("Withdraw…", "danger"),
                _button("Withdraw", "link"),
                _disabled(_button("Save", "primary")),
            ),
            _row(
                _focused(_button("Open sample")),
                _focused(_key_button("Create", "", "↵", "primary")),
                _focused(_button("Plain", "primary")),
                _focused(_button("More", "quiet")),
            ),
            _row(
                _check("Seen", True),
                _check("Not yet", False),
                _radio("Service counter", True),
                _radio("Shelf", False),
            ),
            _empty(),
        ]

    def _middle(self) -> list[QWidget]:
        line = _line("A repaired item is worth as much as new")
        wrong = _line("A1")
        wrong.show_error(
            "This project has an A1 already. Choose another code, or leave it empty for the next one."
        )
        return [
            _focused(SearchField()),
            SectionLabel(text="We are right if…"),
            line,
            _focused(_text("people hand over an item they could replace for the same price")),
            wrong,
            _wrong_text(),
            _row(_segmented("Low Mid High".split(), "High"), _stepper()),
            _row(_modes("did"), _faces("bad")),
            _row(_combo(), _spin(), _date()),
            _row(
                _chip("Lena", "1", "current", True),
                _chip("Joris", "2", "ex"),
                _focused(_chip("signage", "F2")),
            ),
            _tabs(),
            _progress(),
            _error(),
        ]

    def _right(self) -> list[QWidget]:
        theme = self._theme

        def swatches(*paints: Paint, width: int = 16, height: int = 16) -> QWidget:
            return _row(*(Swatch(paint, width, height) for paint in paints))

        words = {Mode.DID: "did", Mode.SAID: "said"}
        return [
            SectionLabel(text="Marks, 16 px and 32 px"),
            swatches(*(_with(painting.paint_mark, mark, theme) for mark in MARKS)),
            swatches(*(_with(painting.paint_mark, mark, theme) for mark in MARKS), width=32, height=32),
            swatches(
                *(_with(painting.paint_consent, answer, theme) for answer in (*Answer, None)),
                width=18,
                height=18,
            ),
            swatches(
                *(_with(painting.paint_consent, answer, theme) for answer in (*Answer, None)),
                width=36,
                height=36,
            ),
            _row(
                *(Swatch(_with(painting.paint_standing, one, theme), 11, 11) for one in Standing),
                *(Swatch(_with(painting.paint_presence, here, theme), 10, 10) for here in (True, False)),
                *(Swatch(_with(painting.paint_pip, filled, theme), 12, 12) for filled in (True, False)),
                Swatch(lambda painter, rect: painting.paint_lead_user(painter, rect, theme), 20, 20),
                *(Swatch(_with(painting.paint_face, mood, theme), 18, 18) for mood in Sentiment),
            ),
            swatches(*(_with(painting.paint_importance, one, theme) for one in Importance), width=24),
            _row(
                *(Swatch(_with(painting.paint_mode, mode, words[mode], theme), 58, 20) for mode in Mode),
                *(Swatch(_with(painting.paint_link, side, "A4", theme), 48, 22) for side in Side),
                Swatch(_with(painting.paint_keycap, "N", theme), painting.keycap_width("N", theme), 20),
                Swatch(_with(painting.paint_keycap, "Ctrl K", theme), 50, 20),
            ),
            _row(
                Swatch(lambda painter, rect: painting.paint_number(painter, rect, "3", theme, True), 22, 22),
                Swatch(_with(painting.paint_number, "4", theme), 22, 22),
                Swatch(_with(painting.paint_number, "7", theme), 24, 24),
                Swatch(_with(painting.paint_number, "12", theme), 24, 24),
            ),
            _row(
                *(
                    _pill("No step", icon, tone)
                    for tone, icon in zip(painting.TONES, ("triangle-alert", "x", "check", ""), strict=True)
                )
            ),
            _icons(theme),
            _list(),
            _notes(theme),
        ]


def _with(paint: Callable[..., None], *values: object) -> Paint:
    return lambda painter, rect: paint(painter, rect, *values)


def _row(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return whole


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label


def _button(text: str, *properties: str) -> QPushButton:
    button = QPushButton(text)
    for name in properties:
        button.setProperty(name, True)
    return button


def _key_button(text: str, symbol: str, key: str, *properties: str) -> KeyButton:
    button = KeyButton()
    button.setText(text)
    for name in properties:
        button.setProperty(name, True)
    button.set_symbol(symbol)
    button.set_keycap(key)
    return button


def _focused(widget: QWidget) -> QWidget:
    widget.setProperty("showFocus", True)
    return widget


def _disabled(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def _saved() -> SavedMark:
    mark = SavedMark()
    mark.show_saved("14:05")
    return mark


def _check(text: str, checked: bool) -> QCheckBox:
    box = QCheckBox(text)
    box.setChecked(checked)
    return box


def _radio(text: str, checked: bool) -> QRadioButton:
    button = QRadioButton(text)
    button.setAutoExclusive(False)
    button.setChecked(checked)
    return button


def _empty() -> EmptyState:
    state = EmptyState()
    state.show_words("What you believe about customers stands here.", "First assumption")
    state.button.set_symbol("plus")
    return state


def _line(text: str) -> CommitLine:
    line = CommitLine()
    line.show_text(text)
    return line


def _text(words: str) -> CommitText:
    text = CommitText()
    text.setFixedWidth(208)
    text.set_lines(3, 6)
    text.show_text(words)
    return text


def _wrong_text() -> CommitText:
    text = CommitText()
    text.show_text("they ask what a new one costs\nbefore they decide")
    text.show_error("This is longer than 2,000 signs.")
    return text


def _segmented(choices: Sequence[str], value: str) -> Segmented:
    segmented = Segmented()
    segmented.set_choices([(choice, choice, None) for choice in choices])
    segmented.set_value(value)
    return segmented


def _modes(value: str) -> Segmented:
    segmented = Segmented()
    segmented.setProperty("small", True)
    segmented.set_choices([("said", "said", "message-square"), ("did", "did", "footprints")])
    segmented.set_value(value)
    return segmented


def _faces(value: str) -> Segmented:
    segmented = Segmented()
    segmented.setProperty("small", True)
    choices = [("good", "pleased", "smile"), ("so-so", "so-so", "meh"), ("bad", "annoyed", "frown")]
    segmented.set_choices(choices, allow_none=True)
    segmented.show_texts(False)
    segmented.set_value(value)
    return segmented


def _stepper() -> Stepper:
    stepper = Stepper()
    stepper.setProperty("large", True)
    stepper.set_range(1, 480)
    stepper.set_unit("min")
    stepper.set_value(6)
    return stepper


def _combo() -> QComboBox:
    combo = QComboBox()
    combo.addItems(["Store Ghent · 21 Nov", "Store Bruges"])
    return combo


def _spin() -> QSpinBox:
    spin = QSpinBox()
    spin.setValue(12)
    return spin


def _date() -> QDateEdit:
    date = QDateEdit(QDate(2025, 11, 21))
    date.setCalendarPopup(True)
    return date


def _chip(name: str, key: str, word: str = "", checked: bool = False) -> Chip:
    chip = Chip()
    chip.set_content(name, key, word)
    chip.setChecked(checked)
    return chip


def _tabs() -> QTabBar:
    tabs = QTabBar()
    for name in ("People", "Sessions", "Notes"):
        tabs.addTab(name)
    return tabs


def _progress() -> QProgressBar:
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setValue(52)
    return bar


def _error() -> ErrorLine:
    line = ErrorLine()
    line.show_error("The report could not be saved: the disk is full.", "Choose a folder…")
    return line


def _pill(text: str, icon: str, tone: str) -> Pill:
    pill = Pill()
    pill.show_text(text, icon, tone)
    return pill


def _icons(theme: Theme) -> QWidget:
    names = "plus footprints message-square lightbulb heart triangle-alert users play search settings".split()
    labels: list[QLabel] = []
    for name in names:
        label = QLabel()
        label.setPixmap(theme.icons.pixmap(name, "text2", 20))
        labels.append(label)
    return _row(*labels)


def _list() -> QListWidget:
    rows = QListWidget()
    rows.ensurePolished()
    rows.addItems([f"They notice the sign on their own {number}" for number in range(1, 9)])
    rows.setCurrentRow(1)
    rows.setFixedHeight(120)
    return rows


def _notes(theme: Theme) -> QWidget:
    kinds = "question did said idea need problem".split()

    def note(kind: str) -> Paint:
        def paint(painter: QPainter, rect: QRect) -> None:
            painter.fillRect(rect, theme.colour("note_edge"))
            painter.fillRect(rect.adjusted(1, 1, -1, -1), theme.colour(f"note_{kind}"))
            painter.setPen(QColor(theme.colour("note_ink")))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, kind)

        return paint

    return _row(*(Swatch(note(kind), 60, 40) for kind in kinds))


def picture(app: QApplication, scheme: Scheme, text_scale: float = 1.0) -> QPixmap:
    """The gallery in one theme."""
    theme = Theme()
    theme.apply(app)
    theme.choose(scheme)
    theme.choose_text_size(text_scale)
    gallery = Gallery(theme)
    toast = Toast(gallery)
    gallery.resize(1320, 760)
    gallery.show()
    gallery.activateWindow()
    toast.show_undo("Note moved to Words.")
    app.processEvents()
    _show_focus(app, gallery)
    taken = gallery.grab()
    gallery.close()
    gallery.deleteLater()
    app.processEvents()
    return taken


def _show_focus(app: QApplication, gallery: QWidget) -> None:
    # Only one widget has the focus at a time: each in turn leaves its picture.
    for widget in [one for one in gallery.findChildren(QWidget) if one.property("showFocus")]:
        widget.setFocus()
        app.processEvents()
        still = QLabel(gallery)
        place = QRect(widget.mapTo(gallery, QPoint()), widget.size())
        still.setPixmap(gallery.grab(place))
        still.setGeometry(place)
        still.show()
    gallery.setFocus()
    app.processEvents()


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("out")
    options.add_argument("--theme", choices=list(Scheme), default=Scheme.LIGHT)
    options.add_argument("--text", type=float, default=1.0)
    chosen = options.parse_args()
    app = QApplication([])
    picture(app, Scheme(chosen.theme), chosen.text).save(chosen.out)


if __name__ == "__main__":
    main()
