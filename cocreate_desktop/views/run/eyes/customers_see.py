"""In the title bar: whether the second screen is on, and whether customers see this one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cocreate_desktop.views.controls import KeyButton, Pill
from cocreate_desktop.views.run.measures import NARROW_BELOW
from cocreate_desktop.views.second_screen import Place, Projector
from cocreate_desktop.views.theme import Theme


class CustomersSee(QObject):
    """A warning, and the button that turns the second screen on and off; in narrow windows a sign alone."""

    def __init__(self, theme: Theme, projector: Projector, place: QHBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._projector = projector
        self._page = parent
        self.warning = Pill(parent)
        self.warning.setToolTip(self.tr("Ctrl+. hides what customers should not read"))
        self.button = KeyButton(parent)
        self.button.setProperty("small", True)
        self.button.setProperty("quiet", True)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.set_symbol("presentation")
        place.addWidget(self.warning)
        place.addWidget(self.button)
        projector.changed.connect(self.refresh)
        parent.installEventFilter(self)

    def refresh(self) -> None:
        text = self._state()
        narrow = self._page.window().width() < NARROW_BELOW * self._theme.text_scale
        self.button.setText("" if narrow else text)
        self.button.setAccessibleName(text)
        tip = self.tr("{state} (Ctrl+Shift+S)").format(state=text)
        self.button.setToolTip(tip)
        see = self._projector.customers_see_laptop
        self.warning.show_text(self.tr("Customers see this screen") if see else "", "eye")

    def _state(self) -> str:
        """Who leads stands with the back to that screen, and must know that it is blank."""
        if self._projector.place is Place.OFF:
            return self.tr("Second screen off")
        return self.tr("Second screen blank") if self._projector.is_blank else self.tr("Second screen on")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.refresh()
        return super().eventFilter(watched, event)
