"""A whole number with a large minus and plus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from cocreate_desktop.views.controls.commits import Commits, Typing
from cocreate_desktop.views.painting.canvas import edge_box, fill_box, kept
from cocreate_desktop.views.theme import theme_of

_ICON = 16


class Stepper(QWidget):
    """[− | 6 min | +], 36 px high, 44 with the property `large`. Up and Down count, digits can be typed."""

    committed = Signal(int, str)
    """The value, and a gesture id that is the same for all commits of one stay in the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spin = _Spin(self)
        self._less = _StepButton("minus", self)
        self._more = _StepButton("plus", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        row.addWidget(self._less)
        row.addWidget(self._spin, stretch=1)
        row.addWidget(self._more)
        self.setFocusProxy(self._spin)
        self._spin.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._spin.commits.committed.connect(lambda value, gesture: self.committed.emit(int(value), gesture))
        self._less.clicked.connect(lambda: self._step(-1))
        self._more.clicked.connect(lambda: self._step(1))
        self._translate()

    @property
    def value(self) -> int:
        return self._spin.value()

    def set_value(self, value: int) -> None:
        """Show what is stored, without a commit. Somebody who is typing is left alone."""
        if self._spin.commits.takes(str(value)):
            self._spin.show_value(value)

    def set_range(self, fewest: int, most: int) -> None:
        """Allow these numbers; a value outside of them is moved in, without a commit."""
        self._spin.allow(fewest, most)

    def set_step(self, step: int) -> None:
        """How far the buttons and Up and Down go; any number in the range can be typed."""
        self._spin.setSingleStep(step)

    def set_unit(self, unit: str) -> None:
        """Show `unit` behind the number."""
        self._spin.setSuffix(f" {unit}" if unit else "")

    def finish(self) -> None:
        """Commit what is left and end the gesture, before the field shows another record."""
        self._spin.commits.finish()

    def sizeHint(self) -> QSize:
        height = theme_of(self).px(44 if self.property("large") else 36)
        return QSize(max(super().sizeHint().width(), 2 * height + 64), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        box, radius = QRectF(self.rect()), theme.radius("control")
        painter = QPainter(self)
        with kept(painter):
            fill_box(painter, box, radius, theme.colour("surface"))
            for x in (self._spin.x() - 1, self._more.x() - 1):
                painter.fillRect(QRectF(x, 0, 1, self.height()), theme.colour("line"))
            if self._spin.hasFocus():
                edge_box(painter, box, radius, theme.colour("focus"), 2)
            else:
                edge_box(painter, box, radius, theme.colour("line2"), 1)
        painter.end()

    def _step(self, by: int) -> None:
        self._spin.setFocus(Qt.FocusReason.MouseFocusReason)
        self._spin.setValue(self._spin.value() + by * self._spin.singleStep())
        self._spin.commits.commit()

    def _translate(self) -> None:
        self._less.setAccessibleName(self.tr("Less"))
        self._more.setAccessibleName(self.tr("More"))
        self._less.setToolTip(self.tr("Less (Down)"))
        self._more.setToolTip(self.tr("More (Up)"))


class _Spin(QSpinBox):
    """The number in the middle, without edges of its own."""

    def __init__(self, parent: Stepper) -> None:
        super().__init__(parent)
        # Every digit shows at once; what is undone is always a stored number.
        self.commits = Commits(self, Typing(lambda: str(self.value()), lambda: False, lambda: None))
        self.setProperty("bare", True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.valueChanged.connect(self.commits.typed)
        self.editingFinished.connect(self.commits.commit)

    def allow(self, fewest: int, most: int) -> None:
        self.blockSignals(True)
        self.setRange(fewest, most)
        self.blockSignals(False)
        self.commits.takes(str(self.value()))

    def show_value(self, value: int) -> None:
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)


class _StepButton(QAbstractButton):
    """Takes no focus: Up and Down do the same in the number."""

    def __init__(self, icon: str, parent: Stepper) -> None:
        super().__init__(parent)
        self._whole = parent
        self._icon_name = icon
        self.setAutoRepeat(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        side = theme_of(self).px(42 if self._whole.property("large") else 34)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        with kept(painter):
            if self.underMouse():
                fill_box(
                    painter, self.rect().adjusted(1, 1, -1, -1), theme.radius("mark"), theme.colour("hover")
                )
            side = QRectF(0, 0, _ICON, _ICON)
            side.moveCenter(QRectF(self.rect()).center())
            ink = theme.colour("text2" if self.isEnabled() else "text3")
            theme.icons.paint(painter, side, self._icon_name, ink)
        painter.end()
