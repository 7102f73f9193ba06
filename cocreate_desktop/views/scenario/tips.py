"""What people wrote, as a tooltip: wrapped, never taken for markup, and no longer than a glance."""

from __future__ import annotations

from html import escape

LONGEST = 400
"""Characters."""


def shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def as_tip(text: str) -> str:
    return f"<p>{escape(text)}</p>"
