"""Lucide icons (ISC) as outlines for the pen, read from the same files that the screen shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from math import atan2, ceil, cos, hypot, pi, sin, sqrt, tan
from xml.etree import ElementTree

from cocreate_desktop import paths

from .pen import Segment

Outline = tuple[Segment, ...]
"""One stroke in the grid of the icon, 24 units square: see `pen.Segment`."""

_COMMANDS = re.compile(r"([MLHVCSAZ])([^MLHVCSAZ]*)", re.IGNORECASE)
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)"
_NUMBERS = re.compile(_NUMBER)
_ARC = re.compile(rf"({_NUMBER})[\s,]*({_NUMBER})[\s,]*({_NUMBER})[\s,]*([01])[\s,]*([01])[\s,]*"
                  rf"({_NUMBER})[\s,]*({_NUMBER})")  # fmt: skip
"""The two flags of an arc may stand without a blank before the next number."""
_PARAMETERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7}
_ROUND = 0.5523
"""How far the handles of a quarter circle reach, as a share of its radius."""

Point = tuple[float, float]


@cache
def icon(name: str) -> tuple[Outline, ...]:
    """The strokes of an icon of `resources/icons`."""
    drawing = ElementTree.parse(paths.resources("icons", f"{name}.svg")).getroot()
    return tuple(outline for shape in drawing for outline in _outlines(shape))


def _outlines(shape: ElementTree.Element) -> Iterator[Outline]:
    if shape.tag.endswith("}circle"):
        yield _circle(float(shape.attrib["cx"]), float(shape.attrib["cy"]), float(shape.attrib["r"]))
    elif shape.tag.endswith("}path"):
        yield from _Path().outlines(shape.attrib["d"])
    elif shape.tag.endswith("}rect"):
        left, top, width, height, radius = (
            float(shape.attrib[one]) for one in ("x", "y", "width", "height", "rx")
        )
        yield _rounded(left, top, left + width, top + height, radius)
    elif shape.tag.endswith("}line"):
        x1, y1, x2, y2 = (float(shape.attrib[one]) for one in ("x1", "y1", "x2", "y2"))
        yield ((x1, y1), (x2, y2))
    else:
        raise ValueError(f"icons are made of paths, circles, rectangles and lines, not of {shape.tag}")


def _rounded(left: float, top: float, right: float, bottom: float, radius: float) -> Outline:
    """A rectangle with rounded corners, clockwise from the left end of its upper edge."""
    handle = radius * (1 - _ROUND)
    return (
        (left + radius, top),
        (right - radius, top),
        (right - handle, top, right, top + handle, right, top + radius),
        (right, bottom - radius),
        (right, bottom - handle, right - handle, bottom, right - radius, bottom),
        (left + radius, bottom),
        (left + handle, bottom, left, bottom - handle, left, bottom - radius),
        (left, top + radius),
        (left, top + handle, left + handle, top, left + radius, top),
        (),
    )


def _circle(x: float, y: float, radius: float) -> Outline:
    reach = radius * _ROUND
    return (
        (x + radius, y),
        (x + radius, y + reach, x + reach, y + radius, x, y + radius),
        (x - reach, y + radius, x - radius, y + reach, x - radius, y),
        (x - radius, y - reach, x - reach, y - radius, x, y - radius),
        (x + reach, y - radius, x + radius, y - reach, x + radius, y),
        (),
    )


class _Path:
    """Follows the commands of one path; where it stands, and the second handle of its last curve."""

    def __init__(self) -> None:
        self._at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._handle: Point | None = None

    def outlines(self, commands: str) -> Iterator[Outline]:
        outline: list[Segment] = []
        for letter, text in _COMMANDS.findall(commands):
            if letter in "Mm" and outline:
                yield tuple(outline)
                outline = []
            outline += self._segments(letter, text)
        yield tuple(outline)

    def _segments(self, letter: str, text: str) -> Iterator[Segment]:
        command, relative = letter.upper(), letter.islower()
        if command == "Z":
            self._at, self._handle = self._start, None
            yield ()
            return
        for number, values in enumerate(_parameters(command, text)):
            yield from self._drawn(command if number == 0 or command != "M" else "L", values, relative)

    def _drawn(self, command: str, values: list[float], relative: bool) -> Iterator[Segment]:
        x, y = self._at if relative else (0.0, 0.0)
        if command == "A":
            yield from self._arc(values, (x + values[5], y + values[6]))
        elif command in "CS":
            points = [value + (y if index % 2 else x) for index, value in enumerate(values)]
            if command == "S":
                points = [*self._mirrored(), *points]
            yield tuple(points)
            self._stand(points[4], points[5], (points[2], points[3]))
        else:
            to_x = self._at[0] if command == "V" else x + values[0]
            to_y = self._at[1] if command == "H" else y + values[-1]
            yield (to_x, to_y)
            self._stand(to_x, to_y)
            if command == "M":
                self._start = self._at

    def _stand(self, x: float, y: float, handle: Point | None = None) -> None:
        self._at, self._handle = (x, y), handle

    def _mirrored(self) -> Point:
        """The first handle of a smooth curve: the last one's, seen from the other side."""
        (x, y), (handle_x, handle_y) = self._at, self._handle or self._at
        return 2 * x - handle_x, 2 * y - handle_y

    def _arc(self, values: list[float], end: Point) -> Iterator[Segment]:
        """A circular arc as curves of a quarter turn at most (SVG 1.1, F.6); no icon has an ellipse."""
        radius, large, sweep = values[0], bool(values[3]), bool(values[4])
        half_x, half_y = (self._at[0] - end[0]) / 2, (self._at[1] - end[1]) / 2
        half = hypot(half_x, half_y)
        radius = max(radius, half)
        away = sqrt(max(0.0, radius**2 - half**2)) / half
        away = away if large != sweep else -away
        middle = (
            (self._at[0] + end[0]) / 2 - away * -half_y,
            (self._at[1] + end[1]) / 2 - away * half_x,
        )
        start_angle = _angle(middle, self._at)
        turn = (_angle(middle, end) - start_angle) % (2 * pi)
        turn = turn if sweep else turn - 2 * pi
        parts = ceil(abs(turn) / (pi / 2))
        for part in range(parts):
            yield _bow(middle, radius, start_angle + turn * part / parts, turn / parts)
        self._stand(*end)


def _parameters(command: str, text: str) -> Iterator[list[float]]:
    if command == "A":
        for found in _ARC.findall(text):
            yield [float(number) for number in found]
        return
    numbers = [float(number) for number in _NUMBERS.findall(text)]
    size = _PARAMETERS[command]
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]


def _angle(middle: Point, point: Point) -> float:
    return atan2(point[1] - middle[1], point[0] - middle[0])


def _bow(middle: Point, radius: float, start: float, turn: float) -> Segment:
    """The curve from one angle on for at most a quarter turn."""
    reach = radius * 4 / 3 * tan(turn / 4)
    end = start + turn
    x, y = middle
    return (
        x + radius * cos(start) - reach * sin(start),
        y + radius * sin(start) + reach * cos(start),
        x + radius * cos(end) + reach * sin(end),
        y + radius * sin(end) - reach * cos(end),
        x + radius * cos(end),
        y + radius * sin(end),
    )
