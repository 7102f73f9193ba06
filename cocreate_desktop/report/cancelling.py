"""Work on a paper that nobody wants any more ends by itself, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable

Cancelled = Callable[[], bool]


class RenderCancelled(Exception):  # noqa: N818 - somebody's wish, not a fault
    """The user no longer wants the paper; nothing was written."""


def never() -> bool:
    """All of it is wanted."""
    return False


def stop_if(cancelled: Cancelled) -> None:
    """Raises RenderCancelled."""
    if cancelled():
        raise RenderCancelled
