"""What somebody agreed to decides at once what is kept, counted and erased."""

import sys
from pathlib import Path

import pytest

from cocreate_desktop.actions import amending, capture, consent, people, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.expiring import erase_expired
from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.mentions import mentions
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.errors import DiskError, UserError
from cocreate_desktop.store.running import Draft as KeptLine
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project

HOURS_24 = 24 * 60 * 60 * 1000


@pytest.fixture
def told(desk: Desk) -> Told:
    """A running session with Sofie, who was not asked yet."""
    told = prepare_project(desk)
    people.add_person(desk, told.project_id, "Sofie", session_id=told.session_id)
    sessions.start_session(desk, told.session_id)
    return told


def person(desk: Desk, told: Told, alias: str) -> str:
    return next(one.id for one in desk.library.people.of_project(told.project_id) if one.alias == alias)


def bytes_of_the_library(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("library.sqlite*"))


def test_an_entry_on_somebody_not_asked_is_sealed_and_in_no_count(desk: Desk, told: Told):
    entry = note(desk, told.session_id, "@Sofie said: nobody asked me", 10)
    assert desk.library.observations.get(entry).observation.sealed
    assert desk.library.observations.counts(told.project_id) == {}


def test_a_yes_opens_it(desk: Desk, told: Told):
    entry = note(desk, told.session_id, "@Sofie said: nobody asked me", 10)
    consent.record_answers(desk, person(desk, told, "Sofie"), {ConsentItem.NOTES: Answer.YES})
    assert not desk.library.observations.get(entry).observation.sealed


def test_a_no_erases_it_from_the_disk_in_the_same_act(desk: Desk, told: Told):
    entry = note(desk, told.session_id, "@Sofie did: tells a zebrasecret #wait +A1", 10)
    capture.rewrite_observation(desk, entry, Draft(mode=Mode.SAID, text="another zebrasecret"))
    changes = len(desk.library.changes.since(0))
    sofie = person(desk, told, "Sofie")
    note(desk, told.session_id, "@Sofie said: a third zebrasecret", 20)
    consent.record_answers(desk, sofie, {ConsentItem.NOTES: Answer.NO})
    assert len(desk.library.changes.since(0)) == changes + 2, "one act each for the entry and for the answer"
    assert [one.observation.text for one in desk.library.observations.of_session(told.session_id)] == [
        "another zebrasecret"
    ], "what no longer names her stays"
    assert b"third zebrasecret" not in bytes_of_the_library(desk.library.folder)
    assert desk.history.undo() is None
    assert desk.library.problems() == []


@pytest.mark.parametrize(("waited", "gone"), [(HOURS_24, 0), (HOURS_24 + 1, 1)])
def test_after_24_hours_without_an_answer_it_is_erased(
    desk: Desk, told: Told, clock: FakeClock, waited: int, gone: int
):
    note(desk, told.session_id, "@Sofie said: nobody asked me", 10)
    clock.advance(waited)
    assert erase_expired(desk) == gone


def test_nobody_notes_what_somebody_said_who_refused_notes(desk: Desk, told: Told):
    consent.record_answers(desk, person(desk, told, "Sofie"), {ConsentItem.NOTES: Answer.NO})
    with pytest.raises(UserError, match=r"Sofie did not agree to notes\. Leave them out"):
        note(desk, told.session_id, "@Sofie said: all the same", 10)
    assert desk.library.observations.of_session(told.session_id) == []


@pytest.mark.parametrize(
    "way", ["deleted", "undone", "rewritten to somebody else", "half typed", "mentioned"]
)
def test_no_words_of_somebody_unasked_survive_a_no_whatever_became_of_them(desk: Desk, told: Told, way: str):
    if way == "half typed":
        desk.library.running.keep_draft(
            told.session_id, desk.library.device, KeptLine(line="@Sofie said: zebrasecret", at_ms=1)
        )
    elif way == "mentioned":
        note(desk, told.session_id, "@Lena said: the zebrasecret of @@Sofie", 10)
    else:
        entry = note(desk, told.session_id, "@Sofie said: zebrasecret", 10)
        if way == "deleted":
            amending.delete_observations(desk, [entry])
        elif way == "undone":
            desk.history.undo()
        else:
            lena = desk.library.people.participants(told.session_id)[0].id
            capture.rewrite_observation(desk, entry, Draft(mode=Mode.SAID, text="harmless", people=(lena,)))
    consent.record_answers(desk, person(desk, told, "Sofie"), {ConsentItem.NOTES: Answer.NO})
    assert b"zebrasecret" not in bytes_of_the_library(desk.library.folder)
    assert desk.library.problems() == []


@pytest.mark.parametrize(
    ("alias", "line"),
    [
        ("Élodie Maes", "@élodie said: zebrasecret"),
        ("Élodie Maes", "zebrasecret, as ELODIE put it"),
        ("Élodie Maes", "@el zebrasecret"),
        ("Élodie Maes", "in:@5 zebrasecret"),
    ],
)
def test_a_no_forgets_a_half_typed_line_however_it_names_them(desk: Desk, told: Told, alias: str, line: str):
    added = people.add_person(desk, told.project_id, alias, session_id=told.session_id)
    assert desk.library.people.participant(added.ids("participants")[0]).number == 5
    kept = KeptLine(line=line, at_ms=1)
    desk.library.running.keep_draft(told.session_id, desk.library.device, kept)
    consent.record_answers(desk, person(desk, told, "Sofie"), {ConsentItem.NOTES: Answer.NO})
    assert desk.library.running.draft(told.session_id, desk.library.device) == kept
    consent.record_answers(desk, added.ids("persons")[0], {ConsentItem.NOTES: Answer.NO})
    assert b"zebrasecret" not in bytes_of_the_library(desk.library.folder)


def test_many_entries_are_erased_by_one_look_through_the_history(desk: Desk, told: Told):
    for n in range(20):
        note(desk, told.session_id, f"@Sofie said: zebrasecret {n} #wait +A1", n)
    looks: list[str] = []

    def watch(statement: str) -> None:
        if statement.startswith("UPDATE change_rows"):
            looks.append(statement)

    desk.library.db.conn.set_trace_callback(watch)
    consent.record_answers(desk, person(desk, told, "Sofie"), {ConsentItem.NOTES: Answer.NO})
    desk.library.db.conn.set_trace_callback(None)
    assert len(looks) == 1
    assert b"zebrasecret" not in bytes_of_the_library(desk.library.folder)
    assert desk.library.problems() == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit to how long a file may become")
def test_a_full_disk_keeps_the_journal_and_says_so(desk: Desk, told: Told):
    import resource

    desk.library.clear_journal()
    for n in range(4):
        note(desk, told.session_id, f"@Sofie said: {'zebrasecret ' * 800}", n)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    # The journal has room within this; the library, to which it goes, has not.
    resource.setrlimit(resource.RLIMIT_FSIZE, (desk.library.path.stat().st_size, before[1]))
    try:
        with pytest.raises(DiskError, match="is erased, but the disk is too full to clear the journal"):
            consent.record_answers(desk, person(desk, told, "Sofie"), {ConsentItem.NOTES: Answer.NO})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert desk.library.observations.of_session(told.session_id) == []
    desk.library.clear_journal()
    assert b"zebrasecret" not in bytes_of_the_library(desk.library.folder)


def test_taking_somebody_out_who_was_not_asked_cannot_be_undone(desk: Desk, told: Told):
    entry = note(desk, told.session_id, "@Sofie said: zebrasecret", 10)
    lena = desk.library.people.participants(told.session_id)[0].id
    capture.rewrite_observation(desk, entry, Draft(mode=Mode.SAID, text="harmless", people=(lena,)))
    assert desk.history.undo() is None
    assert desk.library.observations.get(entry).observation.text == "harmless"
    note(desk, told.session_id, "@Lena said: after", 20)
    assert desk.history.undo() is not None


def test_a_yes_is_recorded_though_somebody_else_in_the_entry_is_gone(desk: Desk, told: Told):
    pia = people.add_person(desk, told.project_id, "Pia", session_id=told.session_id)
    entry = note(desk, told.session_id, "@Sofie @Pia said: both", 10)
    people.remove_participant(desk, pia.ids("participants")[0])
    consent.record_answers(desk, person(desk, told, "Sofie"), {ConsentItem.NOTES: Answer.YES})
    assert desk.library.observations.get(entry).observation.sealed, "Pia was not asked"
    consent.record_answers(desk, pia.ids("persons")[0], {ConsentItem.NOTES: Answer.YES})
    assert not desk.library.observations.get(entry).observation.sealed


def test_a_no_after_a_yes_is_a_withdrawal(desk: Desk, told: Told):
    lena = person(desk, told, "Lena")
    consent.record_answers(desk, lena, {ConsentItem.QUOTE: Answer.NO})
    answers = {one.item: one.answer for one in desk.library.people.consents_of(lena)}
    assert answers[ConsentItem.QUOTE] is Answer.WITHDRAWN


def test_a_withdrawal_empties_the_undo_list(desk: Desk, told: Told):
    note(desk, told.session_id, "@Lena said: before", 10)
    consent.withdraw_everything(desk, person(desk, told, "Lena"))
    assert desk.history.next_undo is None


def test_every_act_on_a_person_is_found_by_the_person(desk: Desk, told: Told):
    lena = person(desk, told, "Lena")
    entry = note(desk, told.session_id, "@Lena did: sits down +A1", 10)
    mention = note(desk, told.session_id, "@Joris said: ask @@Lena about it", 20)
    assert mentions(desk.library.observations.get(mention).observation.text) == (lena,)
    capture.move_observation(desk, entry, 30)
    consent.record_answers(desk, lena, {ConsentItem.AUDIO: Answer.NO})
    amending.delete_observations(desk, [mention])
    amending.delete_observations(desk, [entry])
    newest = [change.seq for change in desk.library.changes.since(0)][-6:]
    rows = desk.library.db.conn.execute(
        "SELECT seq FROM change_persons WHERE person_id = ? ORDER BY seq", (lena,)
    ).fetchall()
    assert [seq for (seq,) in rows][-6:] == newest
