"""All controls and marks on one picture: `python -m tests.views.gallery OUT.png [--theme dark]`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QVBoxLayout, QWidget

from cocreate_desktop.domain.assumptions import Importance
from cocreate_desktop.domain.consent import Answer
from cocreate_desktop.domain.decisions import Standing
from cocreate_desktop.domain.evidence import Fill, Mark, Shape
from cocreate_desktop.domain.observations import Mode, Sentiment, Side
from cocreate_desktop.views import painting
from cocreate_desktop.views.controls import SearchField, SectionLabel, Toast
from cocreate_desktop.views.theme import Scheme, Theme
from tests.views import gallery_parts as parts
from tests.views.gallery_parts import Paint, Swatch

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
            parts.label("Test what you believe", "hero"),
            parts.label("Find the counter", "title"),
            parts.row(
                parts.label("Assumptions", "bar-title"), parts.label("12, two never tested", "subtitle")
            ),
            parts.row(
                parts.label("Tomas", "name"),
                parts.label("lead user, cycling club", "meta"),
                parts.label("9:28", "faint"),
            ),
            parts.row(
                parts.label("Agreed to", "strong"),
                parts.label("Simulates", "row"),
                SectionLabel(text="Wanted"),
            ),
            parts.row(
                parts.label("A8 has no step", "warning"), parts.label("Not saved", "error"), parts.saved()
            ),
            parts.row(
                parts.key_button("New assumption", "plus", "N", "primary"),
                parts.key_button("Person", "plus", "N"),
            ),
            parts.row(
                parts.key_button("Next step", "", "PgDn", "primary", "large"), parts.button("+1 min", "large")
            ),
            parts.row(
                parts.button("End session", "small"),
                parts.key_button("Second screen", "maximize", "", "small", "quiet"),
            ),
            parts.row(
                parts.button("Withdraw…", "danger"),
                parts.button("Withdraw", "link"),
                parts.disabled(parts.button("Save", "primary")),
            ),
            parts.row(
                parts.focused(parts.button("Open sample")),
                parts.focused(parts.key_button("Create", "", "↵", "primary")),
                parts.focused(parts.button("Plain", "primary")),
                parts.focused(parts.button("More", "quiet")),
            ),
            parts.row(
                parts.check("Seen", True),
                parts.check("Not yet", False),
                parts.radio("Service counter", True),
                parts.radio("Shelf", False),
            ),
            parts.empty(),
        ]

    def _middle(self) -> list[QWidget]:
        line = parts.line("A repaired item is worth as much as new")
        wrong = parts.line("A1")
        wrong.show_error(
            "This project has an A1 already. Choose another code, or leave it empty for the next one."
        )
        return [
            parts.focused(SearchField()),
            SectionLabel(text="We are right if…"),
            line,
            parts.focused(parts.text("people hand over an item they could replace for the same price")),
            wrong,
            parts.wrong_text(),
            parts.row(parts.segmented("Low Mid High".split(), "High"), parts.stepper()),
            parts.row(parts.modes("did"), parts.faces("bad")),
            parts.row(parts.combo(), parts.spin(), parts.date()),
            parts.row(
                parts.chip("Lena", "1", "current", True),
                parts.chip("Joris", "2", "ex"),
                parts.focused(parts.chip("signage", "F2")),
            ),
            parts.tabs(),
            parts.progress(),
            parts.error(),
        ]

    def _right(self) -> list[QWidget]:
        theme = self._theme

        def swatches(*paints: Paint, width: int = 16, height: int = 16) -> QWidget:
            return parts.row(*(Swatch(paint, width, height) for paint in paints))

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
            parts.row(
                *(Swatch(_with(painting.paint_standing, one, theme), 11, 11) for one in Standing),
                *(Swatch(_with(painting.paint_presence, here, theme), 10, 10) for here in (True, False)),
                *(Swatch(_with(painting.paint_pip, filled, theme), 12, 12) for filled in (True, False)),
                Swatch(lambda painter, rect: painting.paint_lead_user(painter, rect, theme), 20, 20),
                *(Swatch(_with(painting.paint_face, mood, theme), 18, 18) for mood in Sentiment),
            ),
            swatches(*(_with(painting.paint_importance, one, theme) for one in Importance), width=24),
            parts.row(
                *(Swatch(_with(painting.paint_mode, mode, words[mode], theme), 58, 20) for mode in Mode),
                *(Swatch(_with(painting.paint_link, side, "A4", theme), 48, 22) for side in Side),
                Swatch(_with(painting.paint_keycap, "N", theme), painting.keycap_width("N", theme), 20),
                Swatch(_with(painting.paint_keycap, "Ctrl K", theme), 50, 20),
            ),
            parts.row(
                Swatch(lambda painter, rect: painting.paint_number(painter, rect, "3", theme, True), 22, 22),
                Swatch(_with(painting.paint_number, "4", theme), 22, 22),
                Swatch(_with(painting.paint_number, "7", theme), 24, 24),
                Swatch(_with(painting.paint_number, "12", theme), 24, 24),
            ),
            parts.row(
                *(
                    parts.pill("No step", icon, tone)
                    for tone, icon in zip(painting.TONES, ("triangle-alert", "x", "check", ""), strict=True)
                )
            ),
            parts.icons(theme),
            parts.rows(),
            parts.notes(theme),
        ]


def _with(paint: Callable[..., None], *values: object) -> Paint:
    return lambda painter, rect: paint(painter, rect, *values)


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
