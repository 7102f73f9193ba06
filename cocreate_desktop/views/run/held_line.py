"""Which line is under way, and since when: its time freezes at the first key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Pending:
    """A line and the session clock at its first key; no time for an empty one."""

    line: str = ""
    at_ms: int | None = None


@dataclass(frozen=True)
class Editing:
    """An entry that is being rewritten, and its time."""

    observation_id: str
    at_ms: int


class HeldLine:
    """The time of the line in the bar. `now_ms` reads the session clock."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms
        self._line = Pending()
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

    def typed(self, line: str, *, composing: bool) -> None:
        """The line is now this one; the first letter, also of a composition, sets its time."""
        if self.editing is not None:
            return
        if not line and not composing:
            self._line = Pending()
        else:
            at_ms = self._now_ms() if self._line.at_ms is None else self._line.at_ms
            self._line = Pending(line, at_ms)

    def hold(self, line: str, at_ms: int | None) -> None:
        """Take a line with the time it had."""
        self._line = Pending(line, at_ms) if line else Pending()

    def clear(self) -> None:
        self.cleared, self._line = self._line, Pending()

    def begin_editing(self, observation_id: str, at_ms: int) -> None:
        """The line that was under way waits meanwhile."""
        self.editing = Editing(observation_id, at_ms)

    def end(self) -> Pending:
        """What was in the bar is done with; the line that waited, or an empty one."""
        self._line = self._line if self.editing else Pending()
        self.editing = None
        return self._line
