"""The steps that test the open assumption, and the menu that adds one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from cocreate_desktop.views.assumptions.listing import NumberedStep
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.flow import FlowLayout
from cocreate_desktop.views.painting import elided, keycap_width, paint_chip_ground, paint_focus, paint_keycap
from cocreate_desktop.views.painting.canvas import kept, write
from cocreate_desktop.views.theme import Theme

_LEFT, _GAP, _CROSS, _RIGHT = 6, 6, 14, 8
_WIDEST = 240


class TestedSteps(QWidget):
    """Chips with number and name; a click takes one off."""

    __test__ = False

    add_asked = Signal(str)
    """The id of a step."""

    remove_asked = Signal(str)
    scenario_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._testing: tuple[NumberedStep, ...] = ()
        self._others: tuple[NumberedStep, ...] = ()
        self._chips: list[_StepChip] = []
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._add = KeyButton(self)
        self._add.setObjectName("add_step")
        self._add.setProperty("small", True)
        self._add.set_symbol("plus")
        self._add.setMenu(self._menu)
        self._flow = FlowLayout(self)
        self._flow.addWidget(self._add)
        self._translate()

    @property
    def menu(self) -> QMenu:
        return self._menu

    @property
    def chips(self) -> Sequence[QAbstractButton]:
        return self._chips

    def show_steps(self, testing: Sequence[NumberedStep], every: Sequence[NumberedStep]) -> None:
        """Show the steps that test it; the others of the scenario are offered."""
        self._others = tuple(one for one in every if one not in testing)
        if tuple(testing) != self._testing:
            self._testing = tuple(testing)
            self._renew_chips()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()

    def _renew_chips(self) -> None:
        had_focus = any(chip.hasFocus() for chip in self._chips)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [_StepChip(self._theme, one, self) for one in self._testing]
        for place, chip in enumerate(self._chips):
            chip.clicked.connect(lambda _=False, step_id=chip.step_id: self.remove_asked.emit(step_id))
            self._flow.insert(place, chip)
            chip.show()
            QWidget.setTabOrder(chip, self._add)
        if had_focus:
            (self._chips[0] if self._chips else self._add).setFocus()
        self._translate()
        self.updateGeometry()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for one in self._others:
            text = self.tr("{number}  {title}").format(number=one.number, title=one.step.title)
            action = self._menu.addAction(elided(text, self.font(), 360).replace("&", "&&"))
            action.triggered.connect(lambda _=False, step_id=one.step.id: self.add_asked.emit(step_id))
        if self._others:
            self._menu.addSeparator()
        self._menu.addAction(self.tr("Write a step in the scenario…"), self.scenario_asked.emit)

    def _translate(self) -> None:
        name = self.tr("Add a step that tests this assumption")
        # Behind chips the plus alone leaves them the room.
        self._add.setText("" if self._chips else self.tr("Add step"))
        self._add.setToolTip(name)
        self._add.setAccessibleName(name)
        self._add.updateGeometry()


class _StepChip(QAbstractButton):
    """A step's number in a cap, its name, and a cross."""

    def __init__(self, theme: Theme, numbered: NumberedStep, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = str(numbered.number)
        self.step_id = numbered.step.id
        self.setText(numbered.step.title)
        self.setToolTip(self.tr("{title}. Click to test it there no more.").format(title=numbered.step.title))
        name = self.tr("Step {number}, {title}: test it there no more")
        self.setAccessibleName(name.format(number=numbered.number, title=numbered.step.title))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        words = round(QFontMetricsF(self._theme.font("meta")).horizontalAdvance(self.text())) + 2
        return QSize(min(self._around() + words, _WIDEST), self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around() + 24, self._theme.px(30))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._theme, QRectF(self.rect())
        painter = QPainter(self)
        paint_chip_ground(painter, box, theme)
        with kept(painter):
            paint_keycap(painter, box.adjusted(_LEFT, 0, 0, 0), self._number, theme, quiet=True)
            words = box.adjusted(_LEFT + keycap_width(self._number, theme) + _GAP, 0, 0, 0)
            room = self.width() - self._around() + 2
            write(
                painter,
                words,
                elided(self.text(), theme.font("meta"), room),
                theme.font("meta"),
                theme.colour("text"),
            )
            cross = QRectF(self.width() - _RIGHT - _CROSS, 0, _CROSS, self.height())
            ink = theme.colour("text" if self.underMouse() else "text3")
            theme.icons.paint(painter, cross, "x", ink)
            if self.hasFocus():
                paint_focus(painter, box, theme)
        painter.end()

    def _around(self) -> int:
        return _LEFT + keycap_width(self._number, self._theme) + 2 * _GAP + _CROSS + _RIGHT
