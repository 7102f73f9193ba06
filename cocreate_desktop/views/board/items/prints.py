"""Pictures of notes as they were last seen, so that a note is painted once and then only laid down."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

from PySide6.QtGui import QPixmap

MOST_BYTES = 64 * 2**20


class Prints:
    """The latest ones, as many as fit; the one that was not seen for the longest time goes first."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most = most_bytes
        self._prints: OrderedDict[str, tuple[Hashable, QPixmap]] = OrderedDict()
        self._bytes = 0

    @property
    def bytes(self) -> int:
        """What all prints take together."""
        return self._bytes

    def find(self, key: str, stamp: Hashable) -> QPixmap | None:
        """The print of a note if it still shows what the stamp says."""
        found = self._prints.get(key)
        if found is None or found[0] != stamp:
            return None
        self._prints.move_to_end(key)
        return found[1]

    def keep(self, key: str, stamp: Hashable, picture: QPixmap) -> None:
        self.drop(key)
        self._prints[key] = (stamp, picture)
        self._bytes += _weight(picture)
        while self._bytes > self._most and len(self._prints) > 1:
            self.drop(next(iter(self._prints)))

    def drop(self, key: str) -> None:
        if old := self._prints.pop(key, None):
            self._bytes -= _weight(old[1])

    def clear(self) -> None:
        self._prints.clear()
        self._bytes = 0


def _weight(picture: QPixmap) -> int:
    return picture.width() * picture.height() * picture.depth() // 8
