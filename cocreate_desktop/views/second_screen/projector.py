"""Where customers look: on another display, in a window, on this laptop, or nowhere."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from cocreate_desktop import settings
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.second_screen.audience_view import AudienceView
from cocreate_desktop.views.second_screen.customer_window import CustomerWindow
from cocreate_desktop.views.second_screen.laptop_cover import LaptopCover
from cocreate_desktop.views.second_screen.screens import Screens, other_display, show_the_same
from cocreate_desktop.views.second_screen.slide import NOTHING, Slide


class Place(Enum):
    OFF = auto()
    DISPLAY = auto()
    """It fills another display."""

    WINDOW = auto()
    """An ordinary window: there is one display only."""

    LAPTOP = auto()
    """It covers this window, and the laptop is turned round."""


class Projector(QObject):
    """Keeps one slide on the customers' screen, wherever that is. Keys that fall there go to `keys_to`."""

    changed = Signal()
    """Its place, or who sees what, is another one."""

    lost = Signal()
    """The display was unplugged: nothing is shown until it is there again, or until it is turned on anew."""

    unreadable = Signal()
    """The picture's file is gone, or no picture."""

    wants_focus = Signal()
    """The customers' screen was touched; the keyboard belongs elsewhere."""

    def __init__(self, context: Context, screens: Screens, keys_to: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._screens = screens
        self._keys_to = keys_to
        self._page = parent
        self._slide = NOTHING
        self._blank = False
        self._by_hand = False
        self._display = ""
        self._waits_for = ""
        self._window: CustomerWindow | None = None
        self._cover: LaptopCover | None = None
        screens.subscribe(self._displays_changed)
        context.theme.changed.connect(self._repaint)

    @property
    def place(self) -> Place:
        if self._cover is not None:
            return Place.LAPTOP
        if self._window is None:
            return Place.OFF
        return Place.DISPLAY if self._display else Place.WINDOW

    @property
    def view(self) -> AudienceView | None:
        """What customers see at this moment."""
        holder = self._window or self._cover
        return holder.view if holder is not None else None

    @property
    def is_blank(self) -> bool:
        return self._blank

    @property
    def customers_see_laptop(self) -> bool:
        """Whether somebody said so, or two displays show the same as far as the system tells."""
        return self._by_hand or self.is_mirrored

    @property
    def is_mirrored(self) -> bool:
        return show_the_same(self._screens.displays(), self._screens.of(self._host))

    @property
    def has_other_display(self) -> bool:
        return other_display(self._screens.displays(), self._screens.of(self._host), "") is not None

    def say_customers_see_laptop(self, see: bool) -> None:
        """For a mirror that the system does not tell of."""
        self._by_hand = see
        self.changed.emit()

    def turn_on(self) -> None:
        """Fill the other display, the one of last time first; without one, open a window."""
        self.turn_off()
        preferences = self._context.settings
        wanted = preferences.text(settings.SECOND_SCREEN)
        display = other_display(self._screens.displays(), self._screens.of(self._host), wanted)
        self._window = CustomerWindow(self._new_view())
        self._window.send_keys_to(self._keys_to)
        self._window.addActions(self._host.actions())
        self._window.closed.connect(self.turn_off)
        self._window.keyed.connect(self._take_keys_back)
        self._host.installEventFilter(self)
        if display is None:
            self._window.show()
        else:
            self._display = display.name
            preferences.remember(settings.SECOND_SCREEN, display.name)
            self._window.fill_display(display.geometry)
            # Some systems give every new window the keys.
            self._host.activateWindow()
        self.changed.emit()

    def fill_laptop(self) -> None:
        """Cover this window; what is typed goes on into it, unseen."""
        self.turn_off()
        self._cover = LaptopCover(self._new_view(), self._context.theme, self._host)
        self._cover.left.connect(self.turn_off)
        self.changed.emit()

    def turn_off(self) -> None:
        """Show nothing to anybody. The slide stays for the next time."""
        window, cover = self._window, self._cover
        self._window = self._cover = None
        self._display = self._waits_for = ""
        if window is not None:
            self._host.removeEventFilter(self)
            window.closed.disconnect(self.turn_off)
            window.close()
            window.deleteLater()
        if cover is not None:
            cover.uncover()
            cover.deleteLater()
            self.wants_focus.emit()
        if window is not None or cover is not None:
            self.changed.emit()

    def show_slide(self, slide: Slide) -> None:
        """Show this from now on; what is shown anew is not blank."""
        self._slide = slide
        self.set_blank(False)
        if self.view is not None:
            self.view.show_slide(slide)

    def set_blank(self, blank: bool) -> None:
        self._blank = blank
        if self.view is not None:
            self.view.set_blank(blank)
        self.changed.emit()

    def show_time(self, left_ms: int | None, step_ms: int) -> None:
        """What is left of the step; None for no time."""
        if self.view is not None:
            self.view.show_time(left_ms, step_ms)

    def show_sign(self, text: str) -> None:
        """A word to the one who types, while the laptop shows what customers see."""
        if self._cover is not None:
            self._cover.show_sign(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The customers' window goes with the window that it belongs to, but not when that is minimised."""
        if watched is self._host and event.type() is QEvent.Type.Hide and not event.spontaneous():
            self.turn_off()
        return super().eventFilter(watched, event)

    @property
    def _host(self) -> QWidget:
        return self._page.window()

    def _new_view(self) -> AudienceView:
        view = AudienceView(self._context.theme, self._context.background)
        view.touched.connect(self.wants_focus)
        view.touched.connect(self._take_keys_back)
        view.picture.failed.connect(lambda _: self.unreadable.emit())
        view.show_slide(self._slide)
        view.set_blank(self._blank)
        return view

    def _take_keys_back(self) -> None:
        """The next keys fall where input methods and dead keys work."""
        self._host.activateWindow()
        self.wants_focus.emit()

    def _displays_changed(self) -> None:
        names = {one.name for one in self._screens.displays()}
        if self._display and self._display not in names:
            gone = self._display
            self.turn_off()
            self._waits_for = gone
            self.lost.emit()
        elif self._waits_for in names:
            self.turn_on()
        self.changed.emit()

    def _repaint(self) -> None:
        if self.view is not None:
            self.view.update()
