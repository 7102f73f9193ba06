"""Pictures of an entry side by side under its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..content import PicturePart
from ..drawing.ink import px
from ..paging.composer import Composer
from ..paging.flowing import Item, flowing
from ..paging.rows import Gap, Part

_BETWEEN = px(10)
_ABOVE = px(6)


def picture_rows(
    parts: Sequence[PicturePart], composer: Composer, left: float, width: float, height: float
) -> Iterator[Part]:
    """Those whose files are there, each as large as the column and `height` (pt) allow."""
    fitted = (composer.pictures.fitted(part, width, height) for part in parts)
    items = (Item(one.width, [one]) for one in fitted if one)
    for side_by_side in flowing(items, left, width, _BETWEEN):
        yield Gap(_ABOVE)
        yield side_by_side
