"""Lucide's line drawings in our colours."""

from __future__ import annotations

from cocreate_desktop import paths


def recoloured(name: str, colour: str, stroke: float = 2.0) -> bytes:
    """The SVG of an icon with its lines in `colour` (`#RRGGBB`), `stroke` wide in the drawing's 24 units."""
    drawing = paths.resources("icons", f"{name}.svg").read_text("utf-8")
    drawing = drawing.replace("currentColor", colour)
    return drawing.replace('stroke-width="2"', f'stroke-width="{stroke}"').encode()
