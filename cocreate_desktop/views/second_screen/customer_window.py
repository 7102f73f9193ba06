"""The customers' screen in a window of its own. Keys that fall into it belong to whoever takes notes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cocreate_desktop.views.second_screen.audience_view import AudienceView

_USUAL = 960, 540


class CustomerWindow(QWidget):
    """Fills a display, or stands as an ordinary window where there is one only."""

    closed = Signal()
    """Its user closed it."""

    keyed = Signal()
    """A key fell into it, and was handed on."""

    def __init__(self, view: AudienceView) -> None:
        super().__init__()
        self.view = view
        self._keys_to: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(view)
        self.setWindowTitle(self.tr("Cocreate: screen of the customers"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.resize(*_USUAL)

    def send_keys_to(self, widget: QWidget) -> None:
        self._keys_to = widget

    def fill_display(self, geometry: QRect) -> None:
        """Cover the display that shows this part of the desktop."""
        self.setGeometry(geometry)
        self.showFullScreen()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and self._keys_to is not None
        ):
            QCoreApplication.sendEvent(self._keys_to.focusProxy() or self._keys_to, event)
            if event.type() is QEvent.Type.KeyPress:
                self.keyed.emit()
            return event.isAccepted()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()
