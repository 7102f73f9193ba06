"""Preferences, declared once: name, type, default, check and label. They hold nothing personal."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cocreate_desktop.domain.board.meaning import MEANINGS, Meaning
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError

Value = str | int | bool


@dataclass(frozen=True)
class Span:
    """The whole numbers from `least` to `most`; a menu goes in steps of `step`."""

    least: int
    most: int
    unit: Message
    step: int = 1


@dataclass(frozen=True)
class Declaration:
    """One preference. `choices` are its allowed values with their labels, `span` the allowed numbers;
    `label` is None for what the window remembers by itself, `hint` says what the choice is good for."""

    name: str
    default: Value
    label: Message | None = None
    choices: tuple[tuple[Value, Message], ...] = ()
    span: Span | None = None
    hint: Message | None = None

    def accepts(self, value: object) -> bool:
        if type(value) is not type(self.default):
            return False
        if self.choices and value not in [choice for choice, _ in self.choices]:
            return False
        return self.span is None or (isinstance(value, int) and self.span.least <= value <= self.span.most)


THEME = Declaration(
    "theme",
    "system",
    QT_TRANSLATE_NOOP("Settings", "Colours"),
    (
        ("system", QT_TRANSLATE_NOOP("Settings", "As the system")),
        ("light", QT_TRANSLATE_NOOP("Settings", "Light")),
        ("dark", QT_TRANSLATE_NOOP("Settings", "Dark")),
    ),
    hint=QT_TRANSLATE_NOOP("Settings", "Dark is easier on the eyes in a dim shop."),
)
TEXT_SIZE = Declaration(
    "text_size",
    100,
    QT_TRANSLATE_NOOP("Settings", "Text size"),
    span=Span(100, 150, QT_TRANSLATE_NOOP("Settings", "%"), step=10),
    hint=QT_TRANSLATE_NOOP("Settings", "On every page. Paper keeps its own size."),
)
PAPER = Declaration(
    "paper",
    "a4",
    QT_TRANSLATE_NOOP("Settings", "Paper"),
    (("a4", QT_TRANSLATE_NOOP("Settings", "A4")), ("letter", QT_TRANSLATE_NOOP("Settings", "Letter"))),
    hint=QT_TRANSLATE_NOOP("Settings", "What the report is printed on."),
)
DECIDE_MINUTES = Declaration(
    "decide_minutes",
    15,
    QT_TRANSLATE_NOOP("Settings", "Time to decide on a proposition"),
    span=Span(1, 120, QT_TRANSLATE_NOOP("Settings", "min")),
    hint=QT_TRANSLATE_NOOP("Settings", "The clock on the page Decide. Nothing happens when it is over."),
)
SCREEN_TIME = Declaration(
    "second_screen_time",
    "rough",
    QT_TRANSLATE_NOOP("Settings", "Time left, on the customers’ screen"),
    (
        ("rough", QT_TRANSLATE_NOOP("Settings", "Roughly")),
        ("none", QT_TRANSLATE_NOOP("Settings", "Not at all")),
    ),
    hint=QT_TRANSLATE_NOOP("Settings", "Roughly: “about 3 min left”, small, at the foot."),
)
SECOND_SCREEN = Declaration("second_screen", "")
"""The name of the display that customers looked at last."""
BOARD_COLOURS = Declaration(
    "board_colours", Meaning.KIND.value, choices=tuple((one.value, words) for one, words in MEANINGS.items())
)
"""What the colour of notes means."""
REPORT_CHOICES = Declaration("report_choices", "")
"""What was printed last of each project: for whom, and which sections."""
WINDOW = Declaration("window", "")
PAGE = Declaration("page", "assumptions")
PROJECT = Declaration("project", "")
SESSION = Declaration("session", "")

DECLARATIONS = (
    THEME, TEXT_SIZE, PAPER, DECIDE_MINUTES, SCREEN_TIME, SECOND_SCREEN, BOARD_COLOURS, REPORT_CHOICES,
    WINDOW, PAGE, PROJECT, SESSION,
)  # fmt: skip
"""Those with a label in the order of the page Settings."""


class Settings:
    """The preferences in one TOML file. What a file says wrongly is left out, never fatal."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._values = _read(path)
        self._listeners: list[Callable[[Declaration], None]] = []

    def get(self, declaration: Declaration) -> Value:
        return self._values.get(declaration.name, declaration.default)

    def text(self, declaration: Declaration) -> str:
        return str(self.get(declaration))

    def number(self, declaration: Declaration) -> int:
        return int(self.get(declaration))

    def subscribe(self, listener: Callable[[Declaration], None]) -> None:
        """Call `listener` with every preference that has another value from now on."""
        self._listeners.append(listener)

    def set(self, declaration: Declaration, value: Value) -> None:
        """Take a value at once and keep it for the next start.

        Raises ValueError for one that the declaration does not accept, and UserError when the file cannot be
        written: the value holds until the app is closed then.
        """
        if not declaration.accepts(value):
            raise ValueError(f"{declaration.name} cannot be {value!r}")
        if self.get(declaration) == value:
            return
        self._values[declaration.name] = value
        for listener in tuple(self._listeners):
            listener(declaration)
        try:
            self._write()
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Settings", "The settings hold until you close Cocreate: {file} cannot be written."
                ).fill(file=self.path)
            ) from error

    def remember(self, declaration: Declaration, value: Value) -> None:
        """As `set`, for what nobody asked to be kept: if it cannot be, the next start does without."""
        with suppress(UserError):
            self.set(declaration, value)

    def _write(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        part = self.path.with_name(self.path.name + ".part")
        part.write_text(_toml(self._values), encoding="utf-8")
        part.replace(self.path)


def _read(path: Path) -> dict[str, Value]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        # What is no UTF-8 and no TOML is a ValueError, and so is a number of more than 4,300 digits.
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
