"""Somebody who does any undoable act at random, on whatever is there."""

from __future__ import annotations

import random

from cocreate_desktop.actions import board, leading, people, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.people import Role
from tests.actions.amending_deeds import AmendingDeeds
from tests.actions.arranging_deeds import ArrangingDeeds
from tests.actions.board_deeds import BoardDeeds
from tests.actions.deciding_deeds import DecidingDeeds
from tests.actions.group_deeds import GroupDeeds
from tests.actions.note_deeds import NoteDeeds
from tests.actions.noting_deeds import NotingDeeds
from tests.actions.people_deeds import PeopleDeeds
from tests.actions.picture_deeds import PictureDeeds
from tests.actions.preparing_deeds import PreparingDeeds
from tests.actions.report_deeds import ReportDeeds
from tests.actions.room_deeds import RoomDeeds
from tests.actions.shelf_deeds import ShelfDeeds
from tests.actions.tag_deeds import TagDeeds
from tests.actions.voting_deeds import VotingDeeds
from tests.actions.wall_deeds import WallDeeds
from tests.fakes import FakeClock
from tests.stories import prepare_project, tell_a_session


class Doer:
    """Does a random undoable act on what is there."""

    def __init__(self, desk: Desk, clock: FakeClock, choose: random.Random) -> None:
        self.desk = desk
        self.clock = clock
        self.choose = choose
        self.second_project = prepare_project(desk, "A second project").project_id
        third = tell_a_session(desk, clock, "A third project")
        self.third_project, self.held = third.project_id, third.session_id
        told = prepare_project(desk)
        self.project, self.session = told.project_id, told.session_id
        people.add_member(desk, self.project, "Nele", Role.FACILITATOR)
        sessions.start_session(desk, self.session)
        clock.advance(5_000)
        leading.next_step(desk, self.session)
        leading.pause(desk, self.session)
        self.deeds = [
            *PreparingDeeds(self).all, *PeopleDeeds(self).all, *TagDeeds(self).all, *ShelfDeeds(self).all,
            *NotingDeeds(self).all, *BoardDeeds(self).all, *VotingDeeds(self).all,
            *DecidingDeeds(self).all, *PictureDeeds(self).all, *RoomDeeds(self).all,
            *AmendingDeeds(self).all, *NoteDeeds(self).all, *WallDeeds(self).all, *ArrangingDeeds(self).all,
            *GroupDeeds(self).all, *ReportDeeds(self).all,
        ]  # fmt: skip

    def act(self) -> None:
        self.clock.advance(self.choose.randrange(1, 5_000))
        self.choose.choice(self.deeds)()

    def pick(self, records):
        records = list(records)
        return self.choose.choice(records).id if records else None

    def word(self) -> str:
        return self.choose.choice(["alpha", "Ωmega", "a b", "日本", "x" * 40]) + str(
            self.choose.randrange(99)
        )

    def gesture(self) -> str | None:
        return self.choose.choice([None, "g1", "g2"])

    def free_cluster(self) -> str | None:
        """A cluster of notes, no theme, that is not locked."""
        return next(iter(self.free_clusters(1)), None)

    def free_clusters(self, count: int) -> list[str]:
        """At most so many of them."""
        clusters = self.desk.library.board.clusters(self.session)
        themes = {one.parent_id for one in clusters}
        known = [one.id for one in clusters if one.id not in themes]
        free = board.free_clusters(self.desk, known)
        return self.choose.sample(free, min(count, len(free)))

    def some_notes(self) -> list[str]:
        notes = [note.id for note in self.desk.library.board.notes(self.session)]
        return self.choose.sample(notes, min(len(notes), self.choose.randrange(1, 5)))
