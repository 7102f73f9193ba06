"""Somebody who does any undoable act at random, on whatever is there."""

from __future__ import annotations

import random

from cocreate_desktop.actions import (
    amending,
    assumptions,
    board,
    capture,
    consent,
    leading,
    overriding,
    people,
    presence,
    projects,
    round_up,
    scenario,
    sessions,
    shelving,
    tags,
)
from cocreate_desktop.actions.board.taking_in import take_in_board
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.log_mode import keep_reaction
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.assumptions import Importance, Kind
from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.board.boxes import Box
from cocreate_desktop.domain.capture import Draft, Link
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.evidence import Verdict
from cocreate_desktop.domain.log_mode import Reaction
from cocreate_desktop.domain.observations import Mode, Origin, Side
from cocreate_desktop.domain.people import Attendance, Role
from cocreate_desktop.domain.round_up import Seen
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.exchange.board_records import BoardRecords, GroupRecord, NoteRecord, RoundRecord
from tests.actions.amending_deeds import AmendingDeeds
from tests.actions.arranging_deeds import ArrangingDeeds
from tests.actions.deciding_deeds import DecidingDeeds
from tests.actions.group_deeds import GroupDeeds
from tests.actions.note_deeds import NoteDeeds
from tests.actions.picture_deeds import PictureDeeds
from tests.actions.report_deeds import ReportDeeds
from tests.actions.room_deeds import RoomDeeds
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
            self.add_assumption, self.edit_assumption, self.move_assumption, self.delete_assumption,
            self.add_step, self.edit_step, self.move_step, self.delete_step,
            self.add_item, self.edit_item, self.link_item, self.move_item, self.delete_item,
            self.test_in_step, self.stop_testing_in_step,
            self.add_person, self.edit_person, self.delete_person, self.answer, self.come_and_go,
            self.not_here_after_all,
            self.invite, self.join, self.edit_participant, self.number, self.remove_participant,
            self.add_member, self.edit_member, self.move_member, self.delete_member,
            self.rename_project, self.delete_project, self.add_tag,
            self.edit_tag, self.key_tag, self.nest_tag, self.move_tag, self.delete_tag, self.merge_tags,
            self.round_up,
            self.plan_session, self.edit_session, self.delete_session, self.grant, self.tick,
            self.capture, self.capture_lines, self.log, self.log,
            self.rewrite, self.move_entry, self.delete_entry,
            self.add_notes, self.note_entry, self.edit_note, self.change_kind, self.place_notes,
            self.group, self.group, self.cluster_notes, self.to_tray, self.paste_notes, self.title_cluster,
            self.move_cluster, self.link_cluster, self.unlink_cluster, self.merge, self.tidy,
            self.take_in_board,
            self.dissolve, self.delete_notes, *VotingDeeds(self).all,
            *DecidingDeeds(self).all, *PictureDeeds(self).all, *RoomDeeds(self).all,
            *AmendingDeeds(self).all, *NoteDeeds(self).all, *WallDeeds(self).all, *ArrangingDeeds(self).all,
            *GroupDeeds(self).all, *ReportDeeds(self).all,
            self.duplicate_project, self.archive_project, self.unarchive_project, self.restore,
            self.override, self.drop_override,
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

    def add_assumption(self) -> None:
        assumptions.add_assumption(self.desk, self.project, self.choose.choice(list(Kind)), self.word())

    def edit_assumption(self) -> None:
        if one := self.pick(self.desk.library.assumptions.of_project(self.project)):
            assumptions.edit_assumption(
                self.desk,
                one,
                text=self.word(),
                importance=self.choose.choice(list(Importance)),
                gesture=self.gesture(),
            )

    def move_assumption(self) -> None:
        known = self.desk.library.assumptions.of_project(self.project)
        if one := self.pick(known):
            assumptions.move_assumption(
                self.desk, one, after=self.pick(known), kind=self.choose.choice(list(Kind))
            )

    def delete_assumption(self) -> None:
        if one := self.pick(self.desk.library.assumptions.of_project(self.project)):
            assumptions.delete_assumption(self.desk, one)

    def add_step(self) -> None:
        scenario.add_step(self.desk, self.project, self.word(), after=self.pick(self._steps()))

    def edit_step(self) -> None:
        if one := self.pick(self._steps()):
            scenario.edit_step(
                self.desk, one, say=self.word(), minutes=self.choose.randrange(1, 60), gesture=self.gesture()
            )

    def move_step(self) -> None:
        if one := self.pick(self._steps()):
            scenario.move_step(self.desk, one, after=self.pick(self._steps()))

    def delete_step(self) -> None:
        if one := self.pick(self._steps()):
            scenario.delete_step(self.desk, one)

    def add_item(self) -> None:
        if one := self.pick(self._steps()):
            scenario.add_item(self.desk, one, self.choose.choice(list(ItemKind)), self.word())

    def edit_item(self) -> None:
        if one := self.pick(self._items()):
            scenario.edit_item(self.desk, one, self.word())

    def link_item(self) -> None:
        if one := self.pick(self._items()):
            scenario.link_item(
                self.desk, one, self.pick(self.desk.library.assumptions.of_project(self.project))
            )

    def move_item(self) -> None:
        if one := self.pick(self._items()):
            scenario.move_item(self.desk, one, after=self.pick(self._items()))

    def delete_item(self) -> None:
        if one := self.pick(self._items()):
            scenario.delete_item(self.desk, one)

    def test_in_step(self) -> None:
        step = self.pick(self._steps())
        assumption = self.pick(self.desk.library.assumptions.of_project(self.project))
        if step and assumption:
            scenario.test_in_step(self.desk, assumption, step)

    def stop_testing_in_step(self) -> None:
        if tests := self.desk.library.scenarios.tests(self.project):
            test = self.choose.choice(tests)
            scenario.stop_testing_in_step(self.desk, test.assumption_id, test.step_id)

    def add_person(self) -> None:
        people.add_person(
            self.desk, self.project, self.word()[:20] + str(self.clock.utc_ms), session_id=self.session
        )

    def edit_person(self) -> None:
        if one := self.pick(self.desk.library.people.of_project(self.project)):
            people.edit_person(self.desk, one, texts={"note": self.word()}, gesture=self.gesture())

    def delete_person(self) -> None:
        if one := self.pick(self.desk.library.people.of_project(self.project)):
            people.delete_person(self.desk, one)

    def answer(self) -> None:
        """Never a no after a yes: a withdrawal is final."""
        if one := self.pick(self.desk.library.people.of_project(self.project)):
            item = self.choose.choice([item for item in ConsentItem if item is not ConsentItem.NOTES])
            given = {known.item: known.answer for known in self.desk.library.people.consents_of(one)}
            answers = [Answer.YES] if given.get(item) is Answer.YES else [Answer.YES, Answer.NO]
            consent.record_answers(self.desk, one, {item: self.choose.choice(answers)})

    def invite(self) -> None:
        session = self.pick(self.desk.library.sessions.of_project(self.project))
        person = self.pick(self.desk.library.people.of_project(self.project))
        if session and person:
            people.invite(self.desk, session, person, gesture=self.gesture())

    def edit_participant(self) -> None:
        if one := self.pick(self.desk.library.people.participants(self.session)):
            people.edit_participant(
                self.desk,
                one,
                attendance=self.choose.choice(list(Attendance)),
                texts={"prepared": self.word()},
                gesture=self.gesture(),
            )

    def remove_participant(self) -> None:
        if one := self.pick(self.desk.library.people.participants(self.session)):
            people.remove_participant(self.desk, one)

    def number(self) -> None:
        known = self.desk.library.people.participants(self.session)
        if one := self.pick(known):
            people.move_participant(self.desk, one, after=self.pick(known))

    def come_and_go(self) -> None:
        if one := self.pick(self.desk.library.people.participants(self.session)):
            at_ms = self.choose.choice([None, self.choose.randrange(20_000)])
            presence.set_here(self.desk, one, self.choose.choice([True, False]), at_ms=at_ms)

    def not_here_after_all(self) -> None:
        if one := self.pick(self.desk.library.people.presence(self.session)):
            presence.not_here_after_all(self.desk, self.session, [one])

    def join(self) -> None:
        known = {one.person_id: one.id for one in self.desk.library.people.participants(self.session)}
        others = [one for one in self.desk.library.people.of_project(self.project) if one.id not in known]
        alias = self.choose.choice([*(one.alias for one in others), f"Eva {self.clock.utc_ms}"])
        presence.join(self.desk, self.session, alias)

    def add_member(self) -> None:
        people.add_member(self.desk, self.project, self.word(), self.choose.choice(list(Role)))

    def edit_member(self) -> None:
        if one := self.pick(self._team()):
            people.edit_member(self.desk, one, name=self.word(), gesture=self.gesture())

    def move_member(self) -> None:
        if one := self.pick(self._team()):
            people.move_member(self.desk, one, after=self.pick(self._team()))

    def delete_member(self) -> None:
        if one := self.pick(self._team()):
            people.delete_member(self.desk, one)

    def edit_tag(self) -> None:
        if one := self.pick(self._free_tags()):
            tags.edit_tag(
                self.desk,
                one,
                name=self.word() + str(self.clock.utc_ms),
                shape="square",
                gesture=self.gesture(),
            )

    def key_tag(self) -> None:
        if one := self.pick(self._free_tags()):
            tags.give_key(self.desk, one, self.choose.choice([None, 2, 5, 9]))

    def nest_tag(self) -> None:
        known = self._free_tags()
        if one := self.pick(known):
            roots = [tag for tag in known if tag.parent_id is None and tag.id != one]
            tags.put_under(self.desk, one, self.pick(roots))

    def move_tag(self) -> None:
        known = self._free_tags()
        if one := self.pick(known):
            tags.move_tag(self.desk, one, after=self.pick([tag for tag in known if tag.id != one]))

    def delete_tag(self) -> None:
        if one := self.pick(self._free_tags()):
            tags.delete_tag(self.desk, one)

    def merge_tags(self) -> None:
        known = self._free_tags()
        if len(known) > 1:
            one, other = self.choose.sample(known, 2)
            tags.merge_tags(self.desk, one.id, other.id)

    def round_up(self) -> None:
        asked = round_up.read_all(self.desk.library, self.session)
        cells = [(one.run.id, cell) for one in asked for cell in one.cells.values()]
        if cells:
            run, cell = self.choose.choice(cells)
            seen = self.choose.choice([None, *Seen])
            round_up.answer(
                self.desk, self.session, run, cell, seen, unprompted=self.choose.choice([True, False])
            )

    def _free_tags(self):
        """The tags of the third project, whose session was held: those of a running one are locked."""
        return self.desk.library.projects.tags(self.third_project)

    def plan_session(self) -> None:
        sessions.plan_session(self.desk, self.project, self.word(), planned_for="2026-12-01")

    def edit_session(self) -> None:
        if one := self.pick(self._planned()):
            sessions.edit_session(self.desk, one, title=self.word(), gesture=self.gesture())

    def delete_session(self) -> None:
        if one := self.pick(self._planned()):
            sessions.delete_session(self.desk, one)

    def delete_project(self) -> None:
        if self.desk.library.projects.find(self.second_project):
            projects.delete_project(self.desk, self.second_project)

    def duplicate_project(self) -> None:
        if one := self.pick(self._other_projects()):
            shelving.duplicate_project(self.desk, one)

    def archive_project(self) -> None:
        if one := self.pick(self._other_projects()):
            shelving.archive_project(self.desk, one)

    def unarchive_project(self) -> None:
        if one := self.pick(project for project in self._other_projects() if project.archived_at):
            shelving.unarchive_project(self.desk, one)

    def restore(self) -> None:
        if deleted := shelving.recently_deleted(self.desk):
            one = self.choose.choice(deleted)
            shelving.restore(self.desk, one.table, one.id)

    def rename_project(self) -> None:
        projects.edit_project(self.desk, self.project, title=self.word(), gesture=self.gesture())

    def add_tag(self) -> None:
        tags.add_tag(self.desk, self.project, self.word() + str(self.clock.utc_ms))

    def grant(self) -> None:
        leading.grant_minute(self.desk, self.session)

    def tick(self) -> None:
        if one := self.pick(self.desk.library.sessions.items(self.session)):
            leading.tick(self.desk, self.session, one)

    def capture(self) -> None:
        capture.capture_observation(
            self.desk, self.session, capture.Capture(self._draft(), self.choose.randrange(20_000))
        )

    def capture_lines(self) -> None:
        entries = [capture.Capture(self._draft(), self.choose.randrange(20_000)) for _ in range(3)]
        capture.capture_lines(self.desk, self.session, entries)

    def log(self) -> None:
        """In log mode: a new reaction, or one more key for one that is there, maybe its last Backspace."""
        people = self.desk.library.people.participants(self.session)
        tags = self.desk.library.sessions.tags(self.session)
        known = [entry.observation for entry in self.desk.library.observations.of_session(self.session)]
        logged = self.pick([one for one in known if one.origin is Origin.LOG])
        person, tag = self.pick(people), self.pick(tags)
        says = self.choose.random() < 0.8
        reaction = Reaction(
            logged or self.desk.new_id(),
            self.choose.randrange(20_000),
            people=(person,) if person and says else (),
            tags=(tag,) if tag and says else (),
            mode=self.choose.choice(list(Mode)),
            duration_ms=self.choose.choice([None, self.choose.randrange(601, 9_000)]),
        )
        keep_reaction(self.desk, self.session, reaction)

    def rewrite(self) -> None:
        if one := self._entry():
            at_ms = self.choose.choice([None, self.choose.randrange(20_000)])
            capture.rewrite_observation(self.desk, one, self._draft(), at_ms=at_ms)

    def move_entry(self) -> None:
        if one := self._entry():
            capture.move_observation(self.desk, one, self.choose.randrange(20_000), gesture=self.gesture())

    def delete_entry(self) -> None:
        if one := self._entry():
            amending.delete_observations(self.desk, [one])

    def override(self) -> None:
        if one := self.pick(self.desk.library.sessions.assumptions(self.held)):
            verdict = self.choose.choice([Verdict.SUPPORTED, Verdict.MIXED])
            overriding.override_verdict(self.desk, self.held, one, verdict, self.word())

    def drop_override(self) -> None:
        for one in self.desk.library.sessions.overrides(self.held)[:1]:
            overriding.drop_override(self.desk, self.held, one.session_assumption_id)

    def add_notes(self) -> None:
        kind, cluster = self.choose.choice(list(NoteKind)), self.choose.choice([None, self.free_cluster()])
        board.add_notes(
            self.desk,
            self.session,
            board.NewNotes(kind, [self.word(), self.word()], x=7.5, on_board=True, cluster_id=cluster),
        )

    def note_entry(self) -> None:
        if one := self._agreed_entry():
            board.note_observations(self.desk, self.session, [one], cluster_id=self.free_cluster())

    def edit_note(self) -> None:
        for one in self.some_notes()[:1]:
            board.edit_note(self.desk, one, text=self.word(), gesture=self.gesture())

    def change_kind(self) -> None:
        board.change_kind(self.desk, self.some_notes(), self.choose.choice(list(NoteKind)))

    def place_notes(self) -> None:
        places = {one: (self.choose.random() * 900, self.choose.random()) for one in self.some_notes()}
        board.place_notes(self.desk, places, gesture=self.gesture())

    def group(self) -> None:
        entries = [one] if (one := self._agreed_entry()) else []
        notes = self.some_notes()
        board.add_cluster(
            self.desk, self.session, self.word(), note_ids=notes, observation_ids=entries, x=1 / 3
        )

    def cluster_notes(self) -> None:
        if (notes := self.some_notes()) and (cluster := self.free_cluster()):
            before = self.pick(self.desk.library.board.notes(self.session))
            board.put_in_cluster(self.desk, notes, cluster, before=before, gesture=self.gesture())

    def to_tray(self) -> None:
        board.back_to_tray(self.desk, self.some_notes()[:1])

    def take_in_board(self) -> None:
        """What another program, or this one, wrote into a file."""
        group, home = GroupRecord(self.word()), self.choose.choice([None, 0])
        box = self.choose.choice([None, Box(self.choose.randrange(900), 0, 150, 122)])
        notes = tuple(NoteRecord(self.word(), None, home, box, "Lena", votes=(1,)) for _ in range(2))
        rounds = (RoundRecord(self.word(), self.choose.choice(list(Author))),)
        take_in_board(self.desk, self.session, "a.canvas", BoardRecords((group,), notes, rounds))

    def paste_notes(self) -> None:
        if notes := self.some_notes()[:2]:
            copies = [self.desk.library.board.note(one) for one in notes]
            board.paste_notes(self.desk, self.session, copies)

    def delete_notes(self) -> None:
        board.delete_notes(self.desk, self.some_notes()[:1])

    def title_cluster(self) -> None:
        if one := self.free_cluster():
            tidy = self.choose.choice([True, False])
            board.edit_cluster(self.desk, one, title=self.word(), tidy=tidy, gesture=self.gesture())

    def move_cluster(self) -> None:
        if one := self.free_cluster():
            board.move_clusters(self.desk, {one: (self.choose.random(), 0.1)}, gesture=self.gesture())

    def link_cluster(self) -> None:
        assumption = self.pick(self.desk.library.sessions.assumptions(self.session))
        if (cluster := self.free_cluster()) and assumption:
            board.link_cluster(self.desk, cluster, assumption)

    def unlink_cluster(self) -> None:
        if links := self.desk.library.board.cluster_links(self.session):
            link = self.choose.choice(links)
            board.unlink_cluster(self.desk, link.cluster_id, link.session_assumption_id)

    def merge(self) -> None:
        clusters = self._free_clusters(2)
        if len(clusters) > 1:
            board.merge_clusters(self.desk, clusters[0], clusters[1:])

    def dissolve(self) -> None:
        if one := self.free_cluster():
            board.dissolve_cluster(self.desk, one)

    def tidy(self) -> None:
        board.tidy_board(self.desk, self.session)

    def _agreed_entry(self) -> str | None:
        agreed = Consents.of_session(self.desk.library, self.session)
        entries = agreed.entries(self.desk.library.observations.of_session(self.session))
        return self.pick(entry.observation for entry in entries)

    def free_cluster(self) -> str | None:
        """A cluster of notes, no theme, that is not locked."""
        return next(iter(self._free_clusters(1)), None)

    def _free_clusters(self, count: int) -> list[str]:
        clusters = self.desk.library.board.clusters(self.session)
        themes = {one.parent_id for one in clusters}
        known = [one.id for one in clusters if one.id not in themes]
        free = board.free_clusters(self.desk, known)
        return self.choose.sample(free, min(count, len(free)))

    def some_notes(self) -> list[str]:
        notes = [note.id for note in self.desk.library.board.notes(self.session)]
        return self.choose.sample(notes, min(len(notes), self.choose.randrange(1, 5)))

    def _other_projects(self):
        return [one for one in self.desk.library.projects.all() if one.id != self.project]

    def _steps(self):
        return self.desk.library.scenarios.steps(self.project)

    def _items(self):
        return self.desk.library.scenarios.items(self.project)

    def _team(self):
        return self.desk.library.people.team(self.project)

    def _planned(self):
        known = self.desk.library.sessions.of_project(self.project)
        return [session for session in known if session.state is SessionState.PLANNED]

    def _entry(self) -> str | None:
        return self.pick(
            entry.observation for entry in self.desk.library.observations.of_session(self.session)
        )

    def _draft(self) -> Draft:
        library = self.desk.library
        person = self.pick(library.people.participants(self.session))
        assumption = self.pick(library.sessions.assumptions(self.session))
        tag = self.pick(library.sessions.tags(self.session))
        return Draft(
            mode=self.choose.choice(list(Mode)),
            text=self.word(),
            people=(person,) if person else (),
            tags=(tag,) if tag else (),
            evidence=(Link(self.choose.choice(list(Side)), assumption),) if assumption else (),
            came=(person,) if person and self.choose.random() < 0.2 else (),
            why=self.choose.choice([False, False, True]),
        )
