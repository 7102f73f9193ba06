"""The signs of verdicts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MarkShape(StrEnum):
    """Which way the evidence points."""

    ROUND = "round"
    """supports"""
    SQUARE = "square"
    """contradicts"""
    HALF = "half"
    """both"""
    DASHED = "dashed"
    """asked, nothing came"""
    DASH = "dash"
    """not asked"""


class MarkFill(StrEnum):
    """What the evidence rests on. Means nothing for dashed rings and dashes."""

    SOLID = "solid"
    """somebody did it"""
    HOLLOW = "hollow"
    """it was only said"""
    THIRD = "third"
    """too thin to judge; the shape still tells the direction"""


@dataclass(frozen=True)
class Mark:
    """The sign of a verdict, readable in greyscale: shape is direction, fill is strength."""

    shape: MarkShape
    fill: MarkFill = MarkFill.SOLID
