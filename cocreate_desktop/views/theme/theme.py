"""The theme: colours, fonts and the style sheet of the whole application."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from cocreate_desktop.views.theme.fonts import font_of, load_fonts
from cocreate_desktop.views.theme.palette import palette_of
from cocreate_desktop.views.theme.sheet import SheetIcons, fill_sheet, read_sheet
from cocreate_desktop.views.theme.tokens import Scheme, Tokens

if TYPE_CHECKING:
    from cocreate_desktop.views.theme.icons import IconSet

SYSTEM = "system"
LARGEST_TEXT = 1.5
_PROPERTY = "cocreateTheme"


class Theme(QObject):
    """What everything looks like. Follows the system's colour scheme until another one is chosen."""

    changed = Signal()
    """Colours or text size are others now, and the application shows them already."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens = Tokens.read()
        self._choice = SYSTEM
        self._text_scale = 1.0
        self._app: QApplication | None = None
        self._sheet_icons = SheetIcons()
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._metrics: dict[tuple[str, bool], QFontMetricsF] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._scheme = self._wanted_scheme()

    @property
    def choice(self) -> str:
        """`system`, `light` or `dark`."""
        return self._choice

    @property
    def scheme(self) -> Scheme:
        """The colours in use."""
        return self._scheme

    @property
    def text_scale(self) -> float:
        """The text size, 1.0 to 1.5."""
        return self._text_scale

    @cached_property
    def icons(self) -> IconSet:
        from cocreate_desktop.views.theme.icons import IconSet

        return IconSet(self)

    def apply(self, app: QApplication) -> None:
        """Dress the application, now and whenever the theme changes; `theme_of` finds this theme then."""
        self._app = app
        # The property keeps a pointer only: the theme must live as long as what it dresses.
        self.setParent(app)
        app.setProperty(_PROPERTY, self)
        app.setStyle("Fusion")
        load_fonts()
        self._dress()

    def choose(self, choice: str) -> None:
        """Take the colours of `light` or `dark`, or follow the system again (`system`)."""
        if choice not in (SYSTEM, *Scheme):
            raise ValueError(f"no such choice of colours: {choice}")
        self._choice = choice
        self._tell_system()
        self._follow_system()

    def choose_text_size(self, scale: float) -> None:
        """Set all text `scale` times as large, 1.0 to 1.5."""
        scale = min(max(scale, 1.0), LARGEST_TEXT)
        if scale != self._text_scale:
            self._text_scale = scale
            self._renew()

    def colour(self, name: str) -> QColor:
        """A colour of the token table by name. Raises KeyError for an unknown one."""
        if name not in self._colours:
            self._colours[name] = QColor(self.tokens.colours[self._scheme][name])
        return QColor(self._colours[name])

    def font(self, role: str, *, tabular: bool = False) -> QFont:
        """The font of a role of the type table; `tabular` is for times, counts and IDs."""
        key = (role, tabular)
        if key not in self._fonts:
            self._fonts[key] = font_of(self.tokens.type[role], self._text_scale, tabular=tabular)
        return QFont(self._fonts[key])

    def advance(self, role: str, text: str, *, tabular: bool = False) -> float:
        """How wide a text is in the font of a role, in px."""
        key = (role, tabular)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(role, tabular=tabular))
        return self._metrics[key].horizontalAdvance(text)

    def line_height(self, role: str) -> int:
        """The distance of two lines of text in px."""
        return round(self.tokens.type[role].line * self._text_scale)

    def radius(self, name: str) -> int:
        """A radius of the token table in px."""
        return self.tokens.radius[name]

    def px(self, length: float) -> int:
        """A length in px that grows with the text, such as the height of a row."""
        return round(length * self._text_scale)

    def _wanted_scheme(self) -> Scheme:
        if self._choice != SYSTEM:
            return Scheme(self._choice)
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT

    def _tell_system(self) -> None:
        # Title bars and native dialogs belong to the system.
        schemes = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
        hints = QGuiApplication.styleHints()
        if self._choice == SYSTEM:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(schemes[Scheme(self._choice)])

    def _follow_system(self) -> None:
        scheme = self._wanted_scheme()
        if scheme is not self._scheme:
            self._scheme = scheme
            self._renew()

    def _renew(self) -> None:
        self._colours.clear()
        self._fonts.clear()
        self._metrics.clear()
        if self._app is not None:
            self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        assert self._app is not None
        sheet = fill_sheet(read_sheet(), self.tokens, self._scheme, self._text_scale, self._sheet_icons)
        self._app.setPalette(palette_of(self.colour))
        self._app.setFont(self.font("body"))
        self._app.setStyleSheet(sheet)


def theme_of(widget: QWidget) -> Theme:
    """The theme that the application wears.

    For widgets that a form makes, which nobody hands anything; all others take it in their constructor.
    Raises LookupError before `Theme.apply`.
    """
    app = QApplication.instance()
    theme = app.property(_PROPERTY) if app is not None else None
    if not isinstance(theme, Theme):
        raise LookupError(f"no theme was applied before {type(widget).__name__} was made")
    return theme
