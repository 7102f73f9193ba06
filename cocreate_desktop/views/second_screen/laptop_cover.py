"""The customers' screen over this laptop's own window, which goes on taking keys underneath."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.second_screen.audience_view import AudienceView
from cocreate_desktop.views.theme import Theme

_MARGIN = 12


class LaptopCover(QWidget):
    """Covers the window `host`, full screen. A small sign is for whoever types: how many letters, no more."""

    left = Signal()
    """Its user wants back."""

    def __init__(self, view: AudienceView, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._before = host.windowState()
        self.view = view
        view.setParent(self)
        self.sign = QLabel(self)
        self.sign.setFont(theme.font("meta"))
        # To be read on the slide's ground and on black.
        self.sign.setStyleSheet(f"color: {theme.colour('line2').name()}")
        self.sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.back = KeyButton(self)
        self.back.setProperty("quiet", True)
        self.back.set_symbol("x")
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back.setFixedSize(theme.px(36), theme.px(36))
        self.back.setAccessibleName(self.tr("Back to the session"))
        self.back.setToolTip(self.tr("Back to the session (Esc, or Ctrl+Shift+F)"))
        self.back.clicked.connect(self.left)
        host.installEventFilter(self)
        host.setWindowState(self._before | Qt.WindowState.WindowFullScreen)
        view.show()
        self._lay_out()
        self.show()
        self.raise_()

    def show_sign(self, text: str) -> None:
        self.sign.setText(text)
        self.sign.adjustSize()
        self._lay_out()

    def uncover(self) -> None:
        """Give the window back as it was."""
        self._host.removeEventFilter(self)
        self._host.setWindowState(self._before)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() is QEvent.Type.Resize:
            self._lay_out()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.setGeometry(QRect(0, 0, self._host.width(), self._host.height()))
        self.view.setGeometry(self.rect())
        self.back.move(self.width() - self.back.width() - _MARGIN, _MARGIN)
        # Under the foot of the slide, where nothing of it stands.
        self.sign.move((self.width() - self.sign.width()) // 2, self.height() - self.sign.height() - 4)
        self.sign.raise_()
        self.back.raise_()
