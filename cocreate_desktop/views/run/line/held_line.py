"""Which line is under way, and since when: its time freezes at the first key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Pending:
    """A line and the session clock at its first key; no time for an empty one."""

    line: str = ""
    at_ms: int | None = None


@dataclass(frozen=True)
class Editing:
    """An entry that is being rewritten and the time it is to have; the line and the time that it has."""

    observation_id: str
    at_ms: int
    saved_line: str
    saved_ms: int

    def is_touched(self, line: str) -> bool:
        """Whether giving it up would lose something."""
        return (line, self.at_ms) != (self.saved_line, self.saved_ms)


class HeldLine:
    """The time of the line in the bar. `now_ms` reads the session clock."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms
        self._line = Pending()
        self._undone = Pending()
        self.editing: Editing | None = None
        self.cleared: Pending | None = None
        """The line that Esc took away."""

    @property
    def at_ms(self) -> int | None:
        return self.editing.at_ms if self.editing else self._line.at_ms

    @property
    def to_keep(self) -> Pending:
        """What a restart must find again: the new line, also while an entry is rewritten."""
        return self._line

    def typed(self, line: str, *, composing: bool, may_be_redone: bool = False) -> None:
        """The line is now this one; the first letter, also of a composition, sets its time.

        `may_be_redone` tells that something had been undone: words that come back so keep their time.
        """
        if self.editing is not None:
            return
        if not line and not composing:
            self._undone, self._line = self._line if self._line.line else self._undone, Pending()
        elif self._line.at_ms is None and may_be_redone and line == self._undone.line:
            self._line = self._undone
        else:
            at_ms = self._now_ms() if self._line.at_ms is None else self._line.at_ms
            self._line = Pending(line, at_ms)

    def hold(self, line: str, at_ms: int | None) -> None:
        """Take a line with the time it had."""
        self._line = Pending(line, at_ms) if line else Pending()

    def nudge(self, by_ms: int) -> bool:
        """Move the time of what is in the bar, within the session so far; whether there is any."""
        if self.at_ms is None:
            return False
        at_ms = min(max(0, self.at_ms + by_ms), self._now_ms())
        if self.editing is not None:
            self.editing = replace(self.editing, at_ms=at_ms)
        else:
            self._line = replace(self._line, at_ms=at_ms)
        return True

    def clear(self) -> None:
        self.cleared, self._line = self._line, Pending()

    def begin_editing(self, observation_id: str, at_ms: int, line: str) -> None:
        """The line that was under way waits meanwhile."""
        self.editing = Editing(observation_id, at_ms, line, at_ms)

    def end(self) -> Pending:
        """What was in the bar is done with; the line that waited, or an empty one."""
        self._line = self._line if self.editing else Pending()
        self._undone = Pending()
        self.editing = None
        return self._line
