"""Colours, fonts, icons and the style sheet, all from one table of tokens."""

from cocreate_desktop.views.theme.icons import IconSet
from cocreate_desktop.views.theme.text_size import TextSize
from cocreate_desktop.views.theme.theme import Theme, theme_of
from cocreate_desktop.views.theme.tokens import Scheme, Tokens, TypeRole

__all__ = ["IconSet", "Scheme", "TextSize", "Theme", "Tokens", "TypeRole", "theme_of"]
