"""Which assumptions no step tests: a warning that can be clicked to mend it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cocreate_desktop.views.context import Context
from cocreate_desktop.views.scenario.assumption_picker import AssumptionPicker
from cocreate_desktop.views.scenario.script import Script, ScriptStep, codes


class GapButton(QPushButton):
    """Hidden while every assumption has its step. A click offers to test one in the current step."""

    test_wanted = Signal(str)
    """The id of an assumption."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._script: Script | None = None
        self._current: ScriptStep | None = None
        self.setProperty("inline", True)
        self.setProperty("tone", "warning")
        # Wider than the icon: the space between it and the words.
        self.setIconSize(QSize(20, 14))
        self.clicked.connect(self._offer)
        self._recolour()
        context.theme.changed.connect(self._recolour)

    def show_script(self, script: Script, current: ScriptStep | None) -> None:
        self._script, self._current = script, current
        self.setText(self._sentence(codes(script.untested)))
        self.setToolTip(self.tr("Choose one to test it in this step"))
        self.setVisible(bool(script.untested))

    def _sentence(self, missing: list[str]) -> str:
        """Names three at most."""
        match missing:
            case [code]:
                return self.tr("{code} has no step").format(code=code)
            case [first, second]:
                return self.tr("{first} and {second} have no step").format(first=first, second=second)
            case [first, second, third]:
                return self.tr("{first}, {second} and {third} have no step").format(
                    first=first, second=second, third=third
                )
            case [first, second, third, *others]:
                words = self.tr("{first}, {second}, {third} and %n more have no step", "", len(others))
                return words.format(first=first, second=second, third=third)
            case _:
                return ""

    def _offer(self) -> None:
        if self._script is None or self._current is None:
            return
        title = self.tr("Which one does step {number} test?").format(number=self._current.number)
        AssumptionPicker(self, title, self._script.untested, self._test).open()

    def _test(self, assumption_id: str | None) -> None:
        if assumption_id is not None:
            self.test_wanted.emit(assumption_id)

    def _recolour(self) -> None:
        self.setIcon(self._context.icons.icon("triangle-alert", "warning", 14))
