"""The desk at which actions are taken: the library, the clock, the ids, who acts, and who is told."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager

from cocreate_desktop.actions.undo import ChangedSinceError, History
from cocreate_desktop.actions.verbs import VERBS, Verb
from cocreate_desktop.domain.changes import ChangeSet, Deed
from cocreate_desktop.domain.clock import ClockSources
from cocreate_desktop.domain.ids import IdSource
from cocreate_desktop.domain.observations import Origin
from cocreate_desktop.store import driver
from cocreate_desktop.store.library import Library
from cocreate_desktop.store.recording import Recorder

Listener = Callable[[ChangeSet], None]

OWN_ORIGINS = frozenset({Origin.TYPED, Origin.LOG, Origin.PAPER, Origin.ROUND_UP})
"""Origins of acts that this laptop's user made, and may therefore take back."""


class Act:
    """An act under way: its recorder, and after the block its change set."""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder

    @property
    def result(self) -> ChangeSet | None:
        """What changed; None when nothing did."""
        return self.recorder.change_set

    @property
    def made(self) -> ChangeSet:
        """What changed, for an act that cannot but change something."""
        change = self.recorder.change_set
        assert change is not None
        return change


class Desk:
    """What every action is given."""

    def __init__(self, library: Library, clock: ClockSources, ids: IdSource) -> None:
        self.library = library
        self.clock = clock
        self.history = History(self)
        self._ids = ids
        self._listeners: list[Listener] = []

    @property
    def actor(self) -> str:
        """The id of the team member at this laptop, who is the author of what is done here."""
        return self.library.member_here

    def beside(self, clock: ClockSources) -> Desk:
        """Another desk at the same library, with a clock, an undo list and listeners of its own."""
        return Desk(self.library, clock, self._ids)

    def now(self) -> int:
        """UTC ms."""
        return self.clock.read().utc_ms

    def new_id(self) -> str:
        return self._ids.new()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with every change set after its commit; the result ends the subscription."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, change: ChangeSet) -> None:
        for listener in tuple(self._listeners):
            listener(change)

    @contextmanager
    def act(
        self,
        verb: Verb,
        project_id: str | None = None,
        session_id: str | None = None,
        *,
        gesture: str | None = None,
        origin: str = "typed",
        ids_only: bool = False,
        **parameters: str | int,
    ) -> Generator[Act]:
        """One act in one transaction, published after the commit.

        Raises UserError for a full disk and other faults of the world.
        """
        self.library.assure_in_place()
        deed = Deed(
            verb.key,
            project_id,
            session_id,
            parameters,
            origin,
            gesture,
            undoable=verb.undoable,
            ids_only=ids_only,
        )
        with driver.told(self.library.path), self._record(deed) as recorder:
            act = Act(recorder)
            yield act
        if act.result is not None:
            if act.recorder.has_forgotten:
                # What is not remembered cannot be given back, nor what it would be given back to.
                self.history.forget()
            elif verb.undoable and origin in OWN_ORIGINS:
                self.history.did(act.result)
            self.publish(act.result)

    def reverse(self, changes: list[ChangeSet], *, redo: bool) -> list[ChangeSet]:
        """Write the inverse of `changes`, newest first, in one transaction; what was written, in that order.

        Undoing an addition is refused while something else uses it; redoing a deletion deletes as before.

        Raises ChangedSinceError when something that they touched was changed since, and UserError as `act`.
        """
        self.library.assure_in_place()
        written: list[Recorder] = []
        try:
            with driver.told(self.library.path), self.library.db.atomic():
                for change in reversed(changes):
                    deed = Deed(
                        change.deed.verb, change.deed.project_id, change.deed.session_id,
                        change.deed.parameters, reverses=change.id,
                    )  # fmt: skip
                    with self._record(deed) as recorder:
                        recorder.take_back(change.rows, even_if_used=redo or VERBS[change.deed.verb].revives)
                    written.append(recorder)
        except driver.Conflict as error:
            raise ChangedSinceError from error
        results = [recorder.change_set for recorder in written if recorder.change_set is not None]
        for result in results:
            self.publish(result)
        return results

    def already_made(self, table: str, row_id: str | None) -> ChangeSet | None:
        """The first result of a creation that is asked for again with the same id."""
        return self.library.changes.that_created(table, row_id) if row_id else None

    def _record(self, deed: Deed):
        return self.library.changes.record(deed, change_id=self.new_id(), at=self.now(), actor=self.actor)
