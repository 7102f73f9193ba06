"""Rows of a form a little closer together, where that spares a page with hardly anything on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..paging.pages import height_of
from ..paging.rows import Row

_CLOSER = (0.9, 0.8, 0.7, 0.6)
"""Shares of the white between rows; with less of it a pen no longer finds its row."""


def within(room: float, rows: Sequence[Row]) -> list[Row]:
    """The rows as wide apart as `room` pt hold them; as they were where no white makes them fit."""
    if height_of(rows) <= room:
        return list(rows)
    tried = ([_with_white(row, share) for row in rows] for share in _CLOSER)
    return next((closer for closer in tried if height_of(closer) <= room), list(rows))


def _with_white(row: Row, share: float) -> Row:
    return replace(row, above=row.above * share, below=row.below * share, at_least=row.at_least * share)
