"""What the page does to the people it lists: actions all, with an offer to undo what takes away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.actions import people, presence
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.people import Attendance, Person, Segment
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.people.model import FIELDS
from cocreate_desktop.views.people.pasting import Pasted, pasted_people
from cocreate_desktop.views.people.roster import Roster, Row


class RosterActs(QObject):
    """The verbs of the list, on the rows that are shown now."""

    undoable = Signal(str)
    """What was done, in a sentence; one undo takes it back."""

    said = Signal(str)
    """A sentence for the window's line."""

    def __init__(
        self, desk: Desk, attempt: Attempt, roster: Callable[[], Roster | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._attempt = attempt
        self._roster = roster

    def toggle_here(self, person_ids: Sequence[str]) -> None:
        """All of them are here, unless all were here already: then they are not."""
        rows = self._taking_part(person_ids)
        here = not all(row.here for row in rows)
        for participant_id in [
            row.participant.id for row in rows if row.participant and row.here is not here
        ]:
            self._attempt(lambda one=participant_id: presence.set_here(self._desk, one, here))

    def set_attendance(self, person_ids: Sequence[str], attendance: Attendance) -> None:
        for row in self._taking_part(person_ids):
            if row.participant is not None and not row.here:
                participant_id = row.participant.id
                self._attempt(
                    lambda one=participant_id: people.edit_participant(self._desk, one, attendance=attendance)
                )

    def set_segment(self, person_ids: Sequence[str], segment: Segment) -> None:
        gesture = self._desk.new_id()
        for person_id in person_ids:
            self._attempt(
                lambda one=person_id: people.edit_person(self._desk, one, segment=segment, gesture=gesture)
            )

    def write_cell(self, person_id: str, column: int, text: str, gesture: str) -> None:
        row = self._row(person_id)
        if row is not None and row.participant is not None:
            participant_id = row.participant.id
            self._attempt(
                lambda: people.edit_participant(
                    self._desk, participant_id, texts={FIELDS[column]: text}, gesture=gesture
                )
            )

    def move(self, person_id: str, after: str | None) -> None:
        """Put a person behind another one, or first."""
        row, before = self._row(person_id), self._row(after) if after else None
        if row is not None and row.participant is not None:
            participant_id = row.participant.id
            behind = before.participant.id if before and before.participant else None
            self._attempt(lambda: people.move_participant(self._desk, participant_id, after=behind))

    def take_out(self, person_ids: Sequence[str]) -> None:
        """Out of the session; they stay in the project."""
        rows, gesture = self._taking_part(person_ids), self._desk.new_id()
        gone = [
            row
            for row in rows
            if (one := row.participant)
            and self._attempt(lambda one=one: people.remove_participant(self._desk, one.id, gesture=gesture))
        ]
        if len(gone) == 1:
            words = self.tr("{alias} was taken out of the session").format(alias=gone[0].person.alias)
            self.undoable.emit(words)
        elif gone:
            self.undoable.emit(self.tr("%n people were taken out of the session", "", len(gone)))

    def delete(self, person: Person) -> None:
        """Out of the project and all its sessions."""
        if self._attempt(lambda: people.delete_person(self._desk, person.id)):
            self.undoable.emit(self.tr("{alias} was deleted").format(alias=person.alias))

    def add(
        self,
        alias: str,
        at: object | None = None,
        segment: Segment | None = None,
        gesture: str | None = None,
    ) -> str | None:
        """A new person, or one of the project who is not invited yet; their id if it went well."""
        roster = self._roster()
        if roster is None:
            return None
        session_id = roster.session.id if roster.session else None
        known = next((one for one in roster.others if one.alias.casefold() == alias.strip().casefold()), None)
        if known is not None and session_id is not None:
            return self.invite([known.id], at, gesture)
        change: ChangeSet | None = self._attempt(
            lambda: people.add_person(
                self._desk,
                roster.project_id,
                alias,
                segment=segment,
                session_id=session_id,
                gesture=gesture,
            ),
            at,
        )
        return change.ids("persons")[0] if change else None

    def invite(
        self, person_ids: Sequence[str], at: object | None = None, gesture: str | None = None
    ) -> str | None:
        """People of the project to the open session; the id of the last one."""
        roster = self._roster()
        if roster is None or roster.session is None:
            return None
        session_id, last = roster.session.id, None
        gesture = gesture or self._desk.new_id()
        for person_id in person_ids:
            if self._attempt(
                lambda one=person_id: people.invite(self._desk, session_id, one, gesture=gesture), at
            ):
                last = person_id
        return last

    def paste(self, text: str) -> str | None:
        """A person a line, leaving out the names that are in the list already; the id of the last one."""
        refused: list[str] = []
        added: list[str] = []
        gesture = self._desk.new_id()
        for one in pasted_people(text):
            if self._is_listed(one):
                refused.append(one.alias)
            elif person_id := self.add(one.alias, segment=one.segment, gesture=gesture):
                added.append(person_id)
            else:
                break
        if added:
            many = self.tr("%n people were added", "", len(added))
            self.undoable.emit(self.tr("1 person was added") if len(added) == 1 else many)
        if refused:
            words = self.tr("Left out, because the name is taken: {names}")
            self.said.emit(words.format(names=", ".join(refused)))
        return added[-1] if added else None

    def _is_listed(self, pasted: Pasted) -> bool:
        roster = self._roster()
        wanted = pasted.alias.casefold()
        return roster is not None and any(row.person.alias.casefold() == wanted for row in roster.rows)

    def _row(self, person_id: str) -> Row | None:
        roster = self._roster()
        return roster.row(person_id) if roster else None

    def _taking_part(self, person_ids: Sequence[str]) -> list[Row]:
        rows = [self._row(person_id) for person_id in person_ids]
        return [row for row in rows if row is not None and row.participant is not None]
