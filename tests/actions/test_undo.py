"""Undo takes back one's own acts, all of them, row for row; and refuses only a true conflict."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate_desktop.actions import (
    assumptions,
    board,
    capture,
    consent,
    leading,
    overriding,
    people,
    presence,
    projects,
    scenario,
    sessions,
    shelving,
    verbs,
    voting,
)
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.assumptions import Importance, Kind
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.capture import Draft, Link
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.evidence import Verdict
from cocreate_desktop.domain.observations import Mode, Origin, Side
from cocreate_desktop.domain.people import Attendance, Role
from cocreate_desktop.domain.scenario import ItemKind, StepTest
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.errors import UserError
from tests.actions.deciding_deeds import DecidingDeeds
from tests.fakes import FakeClock, id_source, open_library
from tests.stories import note, prepare_project, tell_a_session

LOG_TABLES = {"changes", "change_rows", "change_persons", "clock_anchors", "drafts", "_sqlite_migrations"}


def snapshot(desk: Desk) -> dict[str, set[tuple[object, ...]]]:
    """Every table but the log, row for row; a tombstone is absent."""
    db = desk.library.db
    names = [name for (name,) in db.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = [name for name in names if name not in LOG_TABLES and not name.startswith("sqlite_")]
    rows: dict[str, set[tuple[object, ...]]] = {}
    for table in tables:
        columns = [name for (name,) in db.conn.execute("SELECT name FROM pragma_table_info(?)", (table,))]
        living = " WHERE deleted_at IS NULL" if "deleted_at" in columns else ""
        rows[table] = set(db.conn.execute(f"SELECT * FROM {table}{living}").fetchall())
    return rows


class Doer:
    """Does a random undoable act on what is there."""

    def __init__(self, desk: Desk, clock: FakeClock, choose: random.Random) -> None:
        self.desk = desk
        self.clock = clock
        self.choose = choose
        self.second_project = prepare_project(desk, "A second project").project_id
        self.held = tell_a_session(desk, clock, "A third project").session_id
        told = prepare_project(desk)
        self.project, self.session = told.project_id, told.session_id
        people.add_member(desk, self.project, "Nele", Role.FACILITATOR)
        sessions.start_session(desk, self.session)
        clock.advance(5_000)
        leading.next_step(desk, self.session)
        self.deeds = [
            self.add_assumption, self.edit_assumption, self.move_assumption, self.delete_assumption,
            self.add_step, self.edit_step, self.move_step, self.delete_step,
            self.add_item, self.edit_item, self.link_item, self.move_item, self.delete_item,
            self.test_in_step, self.stop_testing_in_step,
            self.add_person, self.edit_person, self.delete_person, self.answer, self.come_and_go,
            self.invite, self.edit_participant, self.number, self.remove_participant,
            self.add_member, self.edit_member, self.move_member, self.delete_member,
            self.rename_project, self.delete_project, self.add_tag,
            self.plan_session, self.edit_session, self.delete_session, self.grant, self.tick,
            self.capture, self.rewrite, self.move_entry, self.delete_entry,
            self.add_notes, self.note_entry, self.edit_note, self.change_kind, self.place_notes,
            self.group, self.group, self.cluster_notes, self.to_tray, self.paste_notes, self.title_cluster,
            self.move_cluster, self.link_cluster, self.unlink_cluster, self.merge, self.tidy,
            self.start_vote, self.vote, self.end_vote, self.dissolve, self.delete_notes,
            *DecidingDeeds(self).all,
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
            presence.set_here(self.desk, one, self.choose.choice([True, False]))

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
        projects.add_tag(self.desk, self.project, self.word() + str(self.clock.utc_ms))

    def grant(self) -> None:
        leading.grant_minute(self.desk, self.session)

    def tick(self) -> None:
        if one := self.pick(self.desk.library.sessions.items(self.session)):
            leading.tick(self.desk, self.session, one)

    def capture(self) -> None:
        capture.capture_observation(
            self.desk, self.session, capture.Capture(self._draft(), self.choose.randrange(20_000))
        )

    def rewrite(self) -> None:
        if one := self._entry():
            capture.rewrite_observation(self.desk, one, self._draft())

    def move_entry(self) -> None:
        if one := self._entry():
            capture.move_observation(self.desk, one, self.choose.randrange(20_000), gesture=self.gesture())

    def delete_entry(self) -> None:
        if one := self._entry():
            capture.delete_observation(self.desk, one)

    def override(self) -> None:
        if one := self.pick(self.desk.library.sessions.assumptions(self.held)):
            verdict = self.choose.choice([Verdict.SUPPORTED, Verdict.MIXED])
            overriding.override_verdict(self.desk, self.held, one, verdict, self.word())

    def drop_override(self) -> None:
        for one in self.desk.library.sessions.overrides(self.held)[:1]:
            overriding.drop_override(self.desk, self.held, one.session_assumption_id)

    def add_notes(self) -> None:
        kind, cluster = self.choose.choice(list(NoteKind)), self.choose.choice([None, self._cluster()])
        board.add_notes(
            self.desk,
            self.session,
            board.NewNotes(kind, [self.word(), self.word()], x=7.5, on_board=True, cluster_id=cluster),
        )

    def note_entry(self) -> None:
        agreed = Consents.of_session(self.desk.library, self.session)
        entries = agreed.entries(self.desk.library.observations.of_session(self.session))
        if one := self.pick(entry.observation for entry in entries):
            board.note_observations(self.desk, self.session, [one], cluster_id=self._cluster())

    def edit_note(self) -> None:
        for one in self._some_notes()[:1]:
            board.edit_note(self.desk, one, text=self.word(), gesture=self.gesture())

    def change_kind(self) -> None:
        board.change_kind(self.desk, self._some_notes(), self.choose.choice(list(NoteKind)))

    def place_notes(self) -> None:
        places = {one: (self.choose.random() * 900, self.choose.random()) for one in self._some_notes()}
        board.place_notes(self.desk, places, gesture=self.gesture())

    def group(self) -> None:
        board.add_cluster(self.desk, self.session, self.word(), note_ids=self._some_notes(), x=1 / 3)

    def cluster_notes(self) -> None:
        if (notes := self._some_notes()) and (cluster := self._cluster()):
            before = self.pick(self.desk.library.board.notes(self.session))
            board.put_in_cluster(self.desk, notes, cluster, before=before, gesture=self.gesture())

    def to_tray(self) -> None:
        board.back_to_tray(self.desk, self._some_notes()[:1])

    def paste_notes(self) -> None:
        if notes := self._some_notes()[:2]:
            copies = [self.desk.library.board.note(one) for one in notes]
            board.paste_notes(self.desk, self.session, copies)

    def delete_notes(self) -> None:
        board.delete_notes(self.desk, self._some_notes()[:1])

    def title_cluster(self) -> None:
        if one := self._cluster():
            tidy = self.choose.choice([True, False])
            board.edit_cluster(self.desk, one, title=self.word(), tidy=tidy, gesture=self.gesture())

    def move_cluster(self) -> None:
        if one := self._cluster():
            board.move_clusters(self.desk, {one: (self.choose.random(), 0.1)}, gesture=self.gesture())

    def link_cluster(self) -> None:
        assumption = self.pick(self.desk.library.sessions.assumptions(self.session))
        if (cluster := self._cluster()) and assumption:
            board.link_cluster(self.desk, cluster, assumption)

    def unlink_cluster(self) -> None:
        if links := self.desk.library.board.cluster_links(self.session):
            link = self.choose.choice(links)
            board.unlink_cluster(self.desk, link.cluster_id, link.session_assumption_id)

    def merge(self) -> None:
        clusters = self.desk.library.board.clusters(self.session)
        if len(clusters) > 1:
            into, other = self.choose.sample(clusters, 2)
            board.merge_clusters(self.desk, into.id, [other.id])

    def dissolve(self) -> None:
        if one := self._cluster():
            board.dissolve_cluster(self.desk, one)

    def tidy(self) -> None:
        board.tidy_board(self.desk, self.session)

    def start_vote(self) -> None:
        if self._open_round() is None:
            voting.start_round(self.desk, self.session, self.word())

    def vote(self) -> None:
        vote_round, notes = self._open_round(), self._some_notes()
        if vote_round and notes:
            voting.cast(self.desk, vote_round, notes[0], self.choose.randrange(4), gesture=self.gesture())

    def end_vote(self) -> None:
        if vote_round := self._open_round():
            voting.close_round(self.desk, vote_round)

    def _open_round(self) -> str | None:
        rounds = self.desk.library.board.rounds(self.session)
        return next((one.id for one in rounds if one.closed_at is None), None)

    def _cluster(self) -> str | None:
        return self.pick(self.desk.library.board.clusters(self.session))

    def _some_notes(self) -> list[str]:
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
        )


def test_the_deeds_use_every_verb_that_can_be_undone(desk: Desk, clock: FakeClock):
    """A new verb needs a deed above, so that the property below holds of it too."""
    doer = Doer(desk, clock, random.Random(1))
    begun = desk.library.changes.since(0)[-1].seq
    for deed in doer.deeds * 8:
        clock.advance(1_000)
        deed()
    acted = {change.deed.verb for change in desk.library.changes.since(begun)}
    assert acted == {verb.key for verb in verbs.VERBS.values() if verb.undoable}


@settings(max_examples=40)
@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_undo_all_gives_back_every_row_and_redo_all_the_end(choose: random.Random, count: int):
    clock = FakeClock()
    with TemporaryDirectory() as folder, closing(open_library(Path(folder) / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock, 2))
        doer = Doer(desk, clock, choose)
        desk.history.forget()
        before = snapshot(desk)
        for _ in range(count):
            doer.act()
        after = snapshot(desk)
        while desk.history.undo():
            pass
        assert snapshot(desk) == before
        while desk.history.redo():
            pass
        assert snapshot(desk) == after
        assert library.problems() == []


def test_acts_of_one_gesture_are_one_step(desk: Desk):
    told = prepare_project(desk)
    (first, *_) = desk.library.assumptions.of_project(told.project_id)
    for text in ("They n", "They no", "They not"):
        assumptions.edit_assumption(desk, first.id, text=text, gesture="typing 1")
    assert desk.history.undo() is verbs.EDIT_ASSUMPTION
    assert desk.library.assumptions.get(first.id).text == "They notice the sign on their own"
    assert desk.history.redo() is verbs.EDIT_ASSUMPTION
    assert desk.library.assumptions.get(first.id).text == "They not"


def test_another_change_of_the_same_row_does_not_block_undo_of_a_move(desk: Desk):
    told = prepare_project(desk)
    first, second = desk.library.assumptions.of_project(told.project_id)
    assumptions.move_assumption(desk, first.id, after=None, kind=Kind.EXPECT)
    with desk.act(verbs.EDIT_ASSUMPTION, told.project_id, origin="phone") as act:
        act.recorder.update(type(second), first.id, text="as a phone put it")
    desk.history.undo()
    assert desk.library.assumptions.get(first.id).kind is Kind.ACT
    assert desk.library.assumptions.get(first.id).text == "as a phone put it"


def test_a_true_conflict_is_refused_in_a_sentence_and_changes_nothing(desk: Desk):
    told = prepare_project(desk)
    first, second = desk.library.assumptions.of_project(told.project_id)
    assumptions.edit_assumption(desk, first.id, text="ours")
    with desk.act(verbs.EDIT_ASSUMPTION, told.project_id, origin="phone") as act:
        act.recorder.update(type(second), first.id, text="theirs")
    with pytest.raises(UserError, match="cannot be undone: the same thing was changed since"):
        desk.history.undo()
    assert desk.library.assumptions.get(first.id).text == "theirs"


def test_undo_of_an_addition_that_something_else_came_to_use_is_refused(desk: Desk):
    told = prepare_project(desk)
    added = assumptions.add_assumption(desk, told.project_id, Kind.VALUE, "Today beats cheap").rows[0].row_id
    step = desk.library.scenarios.steps(told.project_id)[0]
    with desk.act(verbs.LINK_STEP, told.project_id, origin="phone") as act:
        act.recorder.insert(StepTest(desk.new_id(), step.id, added))
    with pytest.raises(UserError):
        desk.history.undo()
    assert desk.library.assumptions.get(added).code == "A3"


def test_acts_of_a_phone_are_not_ours_to_take_back(desk: Desk):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    desk.history.forget()
    draft = Draft(mode=Mode.SAID, text="from a phone")
    capture.capture_observation(desk, told.session_id, capture.Capture(draft, 10, Origin.PHONE))
    assert desk.history.next_undo is None


def test_step_changes_and_the_end_cannot_be_undone(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    desk.history.forget()
    sessions.start_session(desk, told.session_id)
    clock.advance(20_000)
    leading.next_step(desk, told.session_id)
    sessions.end_session(desk, told.session_id)
    assert desk.history.undo() is None


def test_a_deleted_entry_leaves_a_tombstone_and_its_code_words_stay_taken(desk: Desk):
    told = prepare_project(desk)
    first, second = desk.library.assumptions.of_project(told.project_id)
    assumptions.delete_assumption(desk, second.id)
    added = assumptions.add_assumption(desk, told.project_id, Kind.VALUE, "Another")
    assert desk.library.assumptions.get(added.rows[0].row_id).code == "A3"
    assert first.code == "A1"


def test_doing_a_creation_twice_gives_the_first_result(desk: Desk):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    draft = Draft(mode=Mode.DID, text="sits down")
    once = capture.capture_observation(
        desk, told.session_id, capture.Capture(draft, 10), observation_id="01-from-a-phone"
    )
    twice = capture.capture_observation(
        desk, told.session_id, capture.Capture(draft, 99), observation_id="01-from-a-phone"
    )
    assert once is not None and twice is not None and twice.id == once.id
    assert len(desk.library.observations.of_session(told.session_id)) == 1


def test_an_edited_entry_keeps_its_earlier_wording_in_history(desk: Desk):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    entry = note(desk, told.session_id, "@Lena said: a first wording", 10)
    capture.rewrite_observation(desk, entry, Draft(mode=Mode.SAID, text="a second wording"))
    wordings = [
        row.before["text"]
        for change in desk.library.changes.since(0)
        for row in change.rows
        if row.row_id == entry and "text" in row.before
    ]
    assert wordings == ["a first wording"]
