"""Preferences, declared once: name, type, default, check and label. They hold nothing personal."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message

Value = str | int | bool


@dataclass(frozen=True)
class Declaration:
    """One preference. `choices` are its allowed values with their labels; `label` is None for what the
    window remembers by itself."""

    name: str
    default: Value
    label: Message | None = None
    choices: tuple[tuple[Value, Message], ...] = ()
    check: Callable[[Value], bool] = lambda _: True

    def accepts(self, value: object) -> bool:
        if type(value) is not type(self.default):
            return False
        if self.choices and value not in [choice for choice, _ in self.choices]:
            return False
        return self.check(value)  # type: ignore[arg-type]  # the default's type is a Value


THEME = Declaration(
    "theme",
    "system",
    QT_TRANSLATE_NOOP("Settings", "Colours"),
    (
        ("system", QT_TRANSLATE_NOOP("Settings", "As the system")),
        ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
        ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
    ),
)
PAPER = Declaration(
    "paper",
    "a4",
    QT_TRANSLATE_NOOP("Settings", "Paper"),
    (("a4", QT_TRANSLATE_NOOP("Settings", "A4")), ("letter", QT_TRANSLATE_NOOP("Settings", "Letter"))),
)
TEXT_SIZE = Declaration(
    "text_size",
    100,
    QT_TRANSLATE_NOOP("Settings", "Text size in percent"),
    check=lambda value: isinstance(value, int) and 100 <= value <= 150,
)
WINDOW = Declaration("window", "")
PAGE = Declaration("page", "assumptions")
PROJECT = Declaration("project", "")

DECLARATIONS = (THEME, PAPER, TEXT_SIZE, WINDOW, PAGE, PROJECT)


class Settings:
    """The preferences in one TOML file. What a file says wrongly is left out, never fatal."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)

    def get(self, declaration: Declaration) -> Value:
        return self._values.get(declaration.name, declaration.default)

    def text(self, declaration: Declaration) -> str:
        return str(self.get(declaration))

    def number(self, declaration: Declaration) -> int:
        return int(self.get(declaration))

    def set(self, declaration: Declaration, value: Value) -> None:
        """Keep a value at once. Raises ValueError for one that the declaration does not accept, and
        OSError when the file cannot be written."""
        if not declaration.accepts(value):
            raise ValueError(f"{declaration.name} cannot be {value!r}")
        if self.get(declaration) == value:
            return
        self._values[declaration.name] = value
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_name(self._path.name + ".part")
        part.write_text(_toml(self._values), encoding="utf-8")
        part.replace(self._path)


def _read(path: Path) -> dict[str, Value]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}
    return {
        declaration.name: found[declaration.name]
        for declaration in DECLARATIONS
        if declaration.name in found and declaration.accepts(found[declaration.name])
    }


def _toml(values: dict[str, Value]) -> str:
    # Strings, whole numbers and booleans are written alike in JSON and TOML.
    return "".join(
        f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in sorted(values.items())
    )
