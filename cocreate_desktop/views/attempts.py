"""How the parts of a page run an action."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

Result = TypeVar("Result")


class Attempt(Protocol):
    """`Page.attempt`: runs an action, and tells a fault of the world at a field or in the window's line."""

    def __call__(self, act: Callable[[], Result], at: object | None = None) -> Result | None: ...
