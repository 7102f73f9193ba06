"""Undo and redo: one's own acts on this laptop, newest first, a gesture as one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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


@dataclass
class _Strokes:
    """What one person can take back, and what they took back; the newest last."""

    done: list[Stroke] = field(default_factory=list["Stroke"])
    undone: list[Stroke] = field(default_factory=list["Stroke"])


class History:
    """The strokes since the library was opened, of everybody who sat here; only one's own are taken back.
    Nothing else knows what can be undone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._of_actor: dict[str, _Strokes] = {}

    @property
    def next_undo(self) -> Verb | None:
        return self._own.done[-1].verb if self._own.done else None

    @property
    def next_redo(self) -> Verb | None:
        return self._own.undone[-1].verb if self._own.undone else None

    def did(self, change: ChangeSet) -> None:
        """Remember an act; called by the desk alone."""
        own = self._own
        own.undone.clear()
        verb, gesture = VERBS[change.deed.verb], change.deed.gesture
        if gesture is not None and own.done and own.done[-1].gesture == gesture:
            stroke = own.done.pop()
            own.done.append(Stroke(stroke.verb, gesture, (*stroke.changes, change)))
        else:
            own.done.append(Stroke(verb, gesture, (change,)))

    def undo(self) -> Verb | None:
        """Take the last stroke back; None when there is none.

        Raises ChangedSinceError when the same thing was changed since, and gives the stroke up then; and
        UserError for a fault of the world, after which it can be tried again.
        """
        return self._turn(self._own.done, self._own.undone, redo=False)

    def redo(self) -> Verb | None:
        """Do again what was last taken back. Raises UserError as `undo` does."""
        return self._turn(self._own.undone, self._own.done, redo=True)

    def forget(self) -> None:
        """Empty all lists: after a withdrawal nothing of it may come back."""
        self._of_actor.clear()

    def let_stand(self, verb: Verb) -> None:
        """No act of this verb is taken back any more: it was somebody's who has left the keyboard."""
        own = self._own
        own.done[:] = [stroke for stroke in own.done if stroke.verb is not verb]
        own.undone.clear()

    def rename(self, old: str, new: str) -> None:
        """A row that strokes refer to was replaced by another one."""

        def renamed(columns: Mapping[str, Value]) -> dict[str, Value]:
            return {name: new if value == old else value for name, value in columns.items()}

        for strokes in (lists for own in self._of_actor.values() for lists in (own.done, own.undone)):
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

    @property
    def _own(self) -> _Strokes:
        """The strokes of who sits at this laptop; who sits down first takes over what is nobody's."""
        actor = self._desk.actor
        own = self._of_actor.setdefault(actor, _Strokes())
        if actor and (nameless := self._of_actor.pop("", None)):
            own.done[:0] = nameless.done
            own.undone[:0] = nameless.undone
        return own

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
