"""What several commands can be told, and what is taken for a path or a speed."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from cocreate_desktop.errors import QT_TRANSLATE_NOOP

Result = TypeVar("Result")


class GivenPath(click.Path):
    """A path that was really given: an empty one, of a variable that a script never set, would mean the
    folder one happens to stand in."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not str(value):
            self.fail(str(QT_TRANSLATE_NOOP("Cli", "The path is empty.")), param, ctx)
        return super().convert(value, param, ctx)


class Pace(click.FloatRange):
    """A speed: not negative, and a number one can divide by."""

    def __init__(self) -> None:
        super().__init__(min=0)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        speed = super().convert(value, param, ctx)
        if not math.isfinite(speed):
            self.fail(str(QT_TRANSLATE_NOOP("Cli", "The speed is no number such as 60.")), param, ctx)
        return speed


def library_option(command: Callable[..., Result]) -> Callable[..., Result]:
    """`--library` may stand before and after the command's name."""

    def take(context: click.Context, _: click.Parameter, folder: Path | None) -> None:
        if folder is not None:
            context.obj = folder

    return click.option(
        "--library",
        type=GivenPath(),
        expose_value=False,
        is_eager=True,
        callback=take,
        help="The library's folder.",
    )(command)


def reader_options(command: Callable[..., Result]) -> Callable[..., Result]:
    """Who reads it, and which names they do not."""
    for_ = click.option(
        "--for",
        "audience",
        type=click.Choice(["team", "shop", "sponsor"]),
        default="team",
        show_default=True,
        help="Who reads it. Others than the team read no names.",
    )
    hide = click.option(
        "--hide", "hidden", multiple=True, help="A name in the text that others do not read; once for each."
    )
    keep = click.option(
        "--keep-names",
        "keeps_names",
        is_flag=True,
        help="Other words in the text that may name somebody were looked at, and stay.",
    )
    return for_(hide(keep(command)))
