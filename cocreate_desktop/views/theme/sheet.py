"""The style sheet: `ui/theme/cocreate.qss` with its placeholders filled from the tokens."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from cocreate_desktop import paths
from cocreate_desktop.views.theme.drawing import recoloured
from cocreate_desktop.views.theme.tokens import Scheme, Tokens, TypeRole

_PLACEHOLDER = re.compile(r"@([a-z][a-z0-9_.-]*)@")


class SheetIcons:
    """Icons for the style sheet, which takes its pictures from files only: they live as long as this."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def path(self, name: str, colour: str) -> str:
        """The file of an icon in a colour (`#RRGGBB`)."""
        file = Path(self._folder.path(), f"{name}-{colour.removeprefix('#')}.svg")
        if not file.exists():
            file.write_bytes(recoloured(name, colour))
        return file.as_posix()


def read_sheet() -> str:
    """The style sheet with its placeholders."""
    return paths.ui("theme", "cocreate.qss").read_text("utf-8")


def fill_sheet(sheet: str, tokens: Tokens, scheme: Scheme, scale: float, icons: SheetIcons) -> str:
    """Put values for placeholders: `@accent@`, `@font.label@`, `@icon.check.on_fill@`, `@px.32@`,
    `@radius.card@`.

    Unknown colours, fonts and radii raise KeyError, unknown icons FileNotFoundError.
    """
    colours = tokens.colours[scheme]

    def value(match: re.Match[str]) -> str:
        kind, _, rest = match[1].partition(".")
        match kind:
            case "font":
                return _font(tokens.type[rest], scale)
            case "px":
                return f"{round(int(rest) * scale)}px"
            case "radius":
                return f"{tokens.radius[rest]}px"
            case "icon":
                name, _, token = rest.partition(".")
                return f'"{icons.path(name, colours[token])}"'
            case _:
                return colours[match[1]]

    return _PLACEHOLDER.sub(value, sheet)


def _font(role: TypeRole, scale: float) -> str:
    size = round(role.px * scale)
    font = f'font: {role.weight} {size}px "{role.family}";'
    return f"{font} letter-spacing: {role.tracking * size:.2f}px;" if role.tracking else font
