"""The middle of the page in log mode: what to watch for, and the lanes of the step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.controls.hosting import set_role
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept
from cocreate_desktop.views.run.log.lane_marks import Lane, TimeSpan
from cocreate_desktop.views.run.log.lanes_view import LanesView
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.steps.script_view import SCROLL_BAR
from cocreate_desktop.views.theme import Theme

_BETWEEN = 12


class Watching(QWidget):
    """Stands where the script stands otherwise."""

    touched = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = QLabel(self)
        self._label = QLabel(self.tr("Watch for"), self)
        set_role(self._label, "role", "script-label")
        self._watch = OneLine("ask", self)
        self._codes = QLabel(self)
        set_role(self._codes, "role", "meta-strong")
        self._heading = QLabel(self.tr("Since the step began"), self)
        set_role(self._heading, "role", "strong")
        self._legends = [
            _Legend(theme, kind, words, self)
            for kind, words in (
                ("did", self.tr("did, this long")), ("said", self.tr("said")), ("held", self.tr("held now")),
            )
        ]  # fmt: skip
        self.lanes = LanesView(theme, self)
        self._arrange()
        self.restyle()

    def show_record(self, record: Record) -> None:
        """What the step says to watch for, and the codes of the assumptions that it tests."""
        watch = record.items_of(record.step.id, ItemKind.WATCH) if record.step else []
        self._watch.show_text("  ·  ".join(item.text for item in watch))
        tested = [one.code for one in record.tested]
        self._codes.setText("  ".join(tested))
        for widget in (self._icon, self._label, self._watch, self._codes):
            widget.setVisible(bool(watch))

    def show_lanes(self, lanes: Sequence[Lane], span: TimeSpan) -> None:
        self.lanes.show_lanes(lanes, span)

    def restyle(self) -> None:
        """Colours or text size have changed."""
        self._icon.setPixmap(self._theme.icons.pixmap("eye", "text2", 18, self.devicePixelRatioF()))
        self.lanes.updateGeometry()
        self.lanes.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the legend gives way."""
        super().resizeEvent(event)
        parts = (self._heading, *self._legends)
        wanted = sum(part.sizeHint().width() + _BETWEEN for part in parts) + SCROLL_BAR
        for legend in self._legends:
            legend.setVisible(wanted <= self.width())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.touched.emit()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, SCROLL_BAR, 0)
        column.setSpacing(8)
        watch = QHBoxLayout()
        watch.setSpacing(8)
        watch.addWidget(self._icon)
        watch.addWidget(self._label)
        watch.addWidget(self._watch, 1)
        watch.addWidget(self._codes)
        column.addLayout(watch)
        line = QFrame(self)
        line.setFrameShape(QFrame.Shape.HLine)
        column.addWidget(line)
        heading = QHBoxLayout()
        heading.setSpacing(_BETWEEN)
        heading.addWidget(self._heading, 1)
        for legend in self._legends:
            heading.addWidget(legend)
        column.addLayout(heading)
        column.addWidget(self._scrolling(self.lanes), 1)

    def _scrolling(self, lanes: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(lanes)
        # The page's own ground shows between the lanes.
        area.viewport().setAutoFillBackground(False)
        lanes.setAutoFillBackground(False)
        return area


class _Legend(QWidget):
    """One sign of the lanes and its word."""

    def __init__(self, theme: Theme, kind: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Sign(theme, kind, self))
        label = QLabel(words, self)
        set_role(label, "role", "meta")
        row.addWidget(label)


class _Sign(QWidget):
    def __init__(self, theme: Theme, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(12 if self._kind == "said" else 22, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = QPainter(self), QRectF(self.rect())
        with kept(painter):
            if self._kind == "said":
                edge_box(painter, box, 3, self._theme.colour("text"), 1.5)
            else:
                fill_box(painter, box, 3, self._theme.colour("text" if self._kind == "did" else "accent"))
        painter.end()
