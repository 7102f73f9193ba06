"""Undo and redo: one's own acts on this laptop, newest first, a gesture as one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cocreate_desktop.actions.verbs import VERBS, Verb
from cocreate_desktop.domain.changes import ChangeSet, Value
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

if TYPE_CHECKING:
    from cocreate_desktop.actions.desk import Desk


class ChangedSinceError(UserError):
    """A stroke cannot be taken back: somebody else changed the same thing since."""

    def __init__(self) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP(
                "Undo", "This cannot be undone: the same thing was changed since. Change it by hand."
            )
        )


@dataclass(frozen=True)
class Stroke:
    """What one press of Ctrl+Z takes back: an act, or all acts of one gesture, oldest first."""

    verb: Verb
    gesture: str | None
    changes: tuple[ChangeSet, ...]


class History:
    """The strokes since the library was opened. Nothing else knows what can be undone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._done: list[Stroke] = []
        self._undone: list[Stroke] = []

    @property
    def next_undo(self) -> Verb | None:
        return self._done[-1].verb if self._done else None

    @property
    def next_redo(self) -> Verb | None:
        return self._undone[-1].verb if self._undone else None

    def did(self, change: ChangeSet) -> None:
        """Remember an act; called by the desk alone."""
        self._undone.clear()
        verb, gesture = VERBS[change.deed.verb], change.deed.gesture
        if gesture is not None and self._done and self._done[-1].gesture == gesture:
            stroke = self._done.pop()
            self._done.append(Stroke(stroke.verb, gesture, (*stroke.changes, change)))
        else:
            self._done.append(Stroke(verb, gesture, (change,)))

    def undo(self) -> Verb | None:
        """Take the last stroke back; None when there is none.

        Raises ChangedSinceError when the same thing was changed since, and gives the stroke up then; and
        UserError for a fault of the world, after which it can be tried again.
        """
        return self._turn(self._done, self._undone, redo=False)

    def redo(self) -> Verb | None:
        """Do again what was last taken back. Raises UserError as `undo` does."""
        return self._turn(self._undone, self._done, redo=True)

    def forget(self) -> None:
        """Empty both lists: after a withdrawal nothing of it may come back."""
        self._done.clear()
        self._undone.clear()

    def rename(self, old: str, new: str) -> None:
        """A row that strokes refer to was replaced by another one."""

        def renamed(columns: Mapping[str, Value]) -> dict[str, Value]:
            return {name: new if value == old else value for name, value in columns.items()}

        for strokes in (self._done, self._undone):
            strokes[:] = [
                replace(
                    stroke,
                    changes=tuple(
                        replace(
                            change,
                            rows=tuple(
                                replace(row, before=renamed(row.before), after=renamed(row.after))
                                for row in change.rows
                            ),
                        )
                        for change in stroke.changes
                    ),
                )
                for stroke in strokes
            ]

    def _turn(self, source: list[Stroke], target: list[Stroke], *, redo: bool) -> Verb | None:
        if not source:
            return None
        stroke = source[-1]
        try:
            reversed_changes = self._desk.reverse(list(stroke.changes), redo=redo)
        except ChangedSinceError:
            source.pop()
            raise
        source.pop()
        target.append(Stroke(stroke.verb, stroke.gesture, tuple(reversed_changes)))
        return stroke.verb
