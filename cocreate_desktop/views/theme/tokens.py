"""The design's tokens as plain values, read from `ui/theme/tokens.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from cocreate_desktop import paths


class Scheme(StrEnum):
    """The two sets of colours."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class TypeRole:
    """How one kind of text is set: size and line height in px at text size 100 %, tracking in shares of
    the size."""

    px: int
    line: int
    weight: int
    family: str = "Inter"
    tracking: float = 0.0


@dataclass(frozen=True)
class Tokens:
    """The token table. Space and radius are in px."""

    colours: Mapping[Scheme, Mapping[str, str]]
    type: Mapping[str, TypeRole]
    space: Mapping[str, int]
    radius: Mapping[str, int]

    @classmethod
    def read(cls, path: Path | None = None) -> Tokens:
        with (path or paths.ui("theme", "tokens.toml")).open("rb") as file:
            table: dict[str, Any] = tomllib.load(file)
        by_scheme = {
            scheme: {name: pair[scheme] for name, pair in table["colours"].items()} | table["notes"]
            for scheme in Scheme
        }
        roles = {name: TypeRole(**role) for name, role in table["type"].items()}
        return cls(by_scheme, roles, table["space"], table["radius"])
