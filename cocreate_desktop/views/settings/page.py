"""The page Settings: a row for every preference that has a label, derived from its declaration."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from cocreate_desktop.settings import DECLARATIONS, Declaration, Span, Value
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import CommitLine, ErrorLine, Segmented, Stepper
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.wording import say

_CONTROL_WIDTH = 320


class SettingsPage(Page, form="settings.ui"):
    """Every choice holds at once; "As delivered" takes all of them back."""

    rows: QWidget
    place: QLabel
    reset: QPushButton
    error: ErrorLine

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._settings = context.settings
        self._shown: dict[str, Callable[[], None]] = {}
        self._controls: list[QWidget] = []
        layout = QGridLayout(self.rows)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(32)
        layout.setVerticalSpacing(4)
        layout.setColumnMinimumWidth(0, 260)
        layout.setColumnStretch(2, 1)
        for declaration in DECLARATIONS:
            if declaration.label is not None:
                self._add_row(layout, declaration, say(declaration.label))
        self.place.setText(
            self.tr("Kept in {file}. Nothing about people is in it.").format(file=self._settings.path)
        )
        self.reset.clicked.connect(self._reset)
        self._settings.subscribe(lambda _: self.reload())

    def reload(self) -> None:
        for show in self._shown.values():
            show()
        self.reset.setEnabled(any(self._settings.get(one) != one.default for one in _choosable()))

    def take_focus(self) -> None:
        self._controls[0].setFocus()

    def _add_row(self, layout: QGridLayout, declaration: Declaration, label: str) -> None:
        control = self._control(declaration)
        control.setObjectName(declaration.name)
        control.setAccessibleName(label)
        self._controls.append(control)
        name = QLabel(label, self.rows)
        name.setProperty("role", "strong")
        name.setBuddy(control)
        row = layout.rowCount()
        layout.addWidget(name, row, 0)
        layout.addWidget(control, row, 1)
        if declaration.hint is not None:
            hint = QLabel(say(declaration.hint), self.rows)
            hint.setProperty("role", "small")
            layout.addWidget(hint, row + 1, 1)
            control.setAccessibleDescription(hint.text())
        layout.setRowMinimumHeight(row + 2, 20)

    def _control(self, declaration: Declaration) -> QWidget:
        if declaration.choices:
            return self._choice(declaration)
        if declaration.span is not None:
            return self._number(declaration, declaration.span)
        if isinstance(declaration.default, bool):
            return self._switch(declaration)
        return self._words(declaration)

    def _choice(self, declaration: Declaration) -> QWidget:
        control = Segmented(self.rows)
        control.set_choices([(str(value), say(words), None) for value, words in declaration.choices])
        values = {str(value): value for value, _ in declaration.choices}
        control.chosen.connect(lambda chosen: self._set(declaration, values[chosen]))
        control.setFixedWidth(_CONTROL_WIDTH)
        self._shown[declaration.name] = lambda: control.set_value(self._settings.text(declaration))
        return control

    def _number(self, declaration: Declaration, span: Span) -> QWidget:
        control = Stepper(self.rows)
        control.set_range(span.least, span.most)
        control.set_step(span.step)
        control.set_unit(say(span.unit))
        control.committed.connect(lambda value, _: self._set(declaration, value))
        self._shown[declaration.name] = lambda: control.set_value(self._settings.number(declaration))
        return control

    def _switch(self, declaration: Declaration) -> QWidget:
        control = QCheckBox(self.rows)
        control.toggled.connect(lambda on: self._set(declaration, on))
        self._shown[declaration.name] = lambda: control.setChecked(bool(self._settings.get(declaration)))
        return control

    def _words(self, declaration: Declaration) -> QWidget:
        control = CommitLine(self.rows)
        control.committed.connect(lambda text, _: self._set(declaration, text))
        control.setFixedWidth(_CONTROL_WIDTH)
        self._shown[declaration.name] = lambda: control.show_text(self._settings.text(declaration))
        return control

    def _set(self, declaration: Declaration, value: Value) -> None:
        self.attempt(lambda: self._settings.set(declaration, value), at=self.error)

    def _reset(self) -> None:
        for declaration in _choosable():
            self._set(declaration, declaration.default)


def _choosable() -> list[Declaration]:
    return [declaration for declaration in DECLARATIONS if declaration.label is not None]
