"""Where a record goes among its siblings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from cocreate_desktop.domain.rank import rank_between


class Ranked(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def rank(self) -> str: ...


def rank_after(others: Sequence[Ranked], after: str | None) -> str:
    """A rank behind the one named `after` among `others` in order; None: before all of them."""
    place = next((n + 1 for n, other in enumerate(others) if other.id == after), 0)
    return rank_between(*ranks_around(others, place))


def ranks_around(others: Sequence[Ranked], place: int) -> tuple[str | None, str | None]:
    """Between which ranks a record goes that shall be the one at `place` among `others`.

    What was deleted and is back may share its rank with what came since: then it goes behind both.
    """
    before = others[place - 1].rank if place else None
    later = (other.rank for other in others[place:])
    return before, next((rank for rank in later if before is None or rank > before), None)
