"""The marks of verdicts as signs that every editor has, each beside its word or in a legend."""

from __future__ import annotations

from collections.abc import Mapping

from cocreate_desktop.domain.decisions import Standing
from cocreate_desktop.domain.observations import Mode, Side
from cocreate_desktop.report import words
from cocreate_desktop.report.content import EvidenceMark, Mark, MarkFill, MarkShape

from .blocks import Paragraph, Span
from .telling import Teller

_SIGNS: Mapping[MarkShape, Mapping[MarkFill, str]] = {
    MarkShape.ROUND: {MarkFill.SOLID: "●", MarkFill.HOLLOW: "○", MarkFill.THIRD: "◔"},
    MarkShape.SQUARE: {MarkFill.SOLID: "■", MarkFill.HOLLOW: "□", MarkFill.THIRD: "◱"},
    MarkShape.HALF: {MarkFill.SOLID: "◐", MarkFill.HOLLOW: "◐", MarkFill.THIRD: "◒"},
    MarkShape.DASHED: dict.fromkeys(MarkFill, "◌"),
    MarkShape.DASH: dict.fromkeys(MarkFill, "–"),
}
STANDING_SIGNS: Mapping[Standing, str] = {Standing.DID: "●", Standing.SAID: "○", Standing.NOBODY: "◌"}


def sign(mark: Mark) -> str:
    """Round supports, square contradicts; solid was done, hollow was said."""
    return _SIGNS[mark.shape][mark.fill]


def link_sign(link: EvidenceMark, mode: Mode) -> str:
    """Which way one entry speaks, and whether it was done or said."""
    shape = MarkShape.ROUND if link.side is Side.FOR else MarkShape.SQUARE
    return sign(Mark(shape, MarkFill.SOLID if mode is Mode.DID else MarkFill.HOLLOW))


def legend(tell: Teller) -> Paragraph:
    """What each sign means."""
    entries = ("\u00a0".join((*map(sign, marks), tell.say(message))) for marks, message in words.LEGEND)
    return Paragraph((Span(" · ".join(entries), quiet=True),))
