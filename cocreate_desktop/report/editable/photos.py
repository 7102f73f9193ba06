"""Photographs of entries, as small as print needs them, each under one name however often it stands there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from cocreate_desktop.report.content import PicturePart
from cocreate_desktop.report.drawing.pictures import Pictures

from .blocks import Picture

_MM_A_PT = 25.4 / 72
_WIDTH, _HEIGHT = 110 / _MM_A_PT, 80 / _MM_A_PT
"""The box into which each is fitted, in pt."""


class Photos:
    """Reads the pictures of one document, and remembers which are missing."""

    def __init__(self) -> None:
        self._pictures = Pictures()
        self._names: dict[Path, str] = {}

    @property
    def missing(self) -> Sequence[str]:
        """What the pictures show whose files are gone."""
        return self._pictures.missing

    def of(self, parts: Sequence[PicturePart]) -> Iterator[Picture]:
        for part in parts:
            fitted = self._pictures.fitted(part, _WIDTH, _HEIGHT)
            if fitted:
                name = self._names.setdefault(part.file, f"picture-{len(self._names) + 1}")
                yield Picture(name, part.told, fitted.stored.content, fitted.width * _MM_A_PT)
