"""Numbers of things, in words."""

from __future__ import annotations

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.views.wording import say

_ONE_AND_MANY: dict[str, tuple[Message, Message]] = {
    "sessions": (QT_TRANSLATE_NOOP("Count", "1 session"), QT_TRANSLATE_NOOP("Count", "{n} sessions")),
    "observations": (
        QT_TRANSLATE_NOOP("Count", "1 observation"),
        QT_TRANSLATE_NOOP("Count", "{n} observations"),
    ),
    "assumptions": (
        QT_TRANSLATE_NOOP("Count", "1 assumption"),
        QT_TRANSLATE_NOOP("Count", "{n} assumptions"),
    ),
    "steps": (QT_TRANSLATE_NOOP("Count", "1 step"), QT_TRANSLATE_NOOP("Count", "{n} steps")),
    "people": (QT_TRANSLATE_NOOP("Count", "1 person"), QT_TRANSLATE_NOOP("Count", "{n} people")),
    "notes": (QT_TRANSLATE_NOOP("Count", "1 note"), QT_TRANSLATE_NOOP("Count", "{n} notes")),
    "votes": (QT_TRANSLATE_NOOP("Count", "1 vote"), QT_TRANSLATE_NOOP("Count", "{n} votes")),
    "findings": (QT_TRANSLATE_NOOP("Count", "1 finding"), QT_TRANSLATE_NOOP("Count", "{n} findings")),
    "propositions": (
        QT_TRANSLATE_NOOP("Count", "1 proposition"),
        QT_TRANSLATE_NOOP("Count", "{n} propositions"),
    ),
    "projects": (QT_TRANSLATE_NOOP("Count", "1 project"), QT_TRANSLATE_NOOP("Count", "{n} projects")),
    "backups": (QT_TRANSLATE_NOOP("Count", "1 backup"), QT_TRANSLATE_NOOP("Count", "{n} backups")),
}

_AND = QT_TRANSLATE_NOOP("Count", "{some} and {last}")


def counted(things: str, n: int) -> str:
    """`1 session`, `4 sessions`."""
    one, many = _ONE_AND_MANY[things]
    return say(one if n == 1 else many.fill(n=n))


def listed(parts: list[str]) -> str:
    """`4 sessions, 7 steps and 24 people`."""
    if len(parts) < 2:
        return "".join(parts)
    return say(_AND.fill(some=", ".join(parts[:-1]), last=parts[-1]))
