"""Entries on their way in: answers, several at once, and who comes and goes by them."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import capture, people, presence, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.tags import add_tag_in_room
from cocreate_desktop.domain.capture import Draft, parse
from cocreate_desktop.domain.people import Attendance, Participant
from cocreate_desktop.errors import UserError
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project

MINUTE = 60_000


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    """A running session; only Lena is there from the start."""
    told = prepare_project(desk)
    lena = desk.library.people.participants(told.session_id)[0]
    sessions.start_session(desk, told.session_id, here=[lena.id])
    clock.advance(10 * MINUTE)
    return told


def participant(desk: Desk, told: Told, number: int) -> Participant:
    return next(one for one in desk.library.people.participants(told.session_id) if one.number == number)


def intervals(desk: Desk, told: Told, number: int) -> list[tuple[int, int | None]]:
    one = participant(desk, told, number)
    rows = desk.library.people.presence(told.session_id)
    return [(row.from_ms, row.to_ms) for row in rows if row.participant_id == one.id]


def rewrite(desk: Desk, told: Told, observation_id: str, line: str, at_ms: int | None = None) -> None:
    draft = parse(line, capture.vocabulary(desk, told.session_id))
    capture.rewrite_observation(desk, observation_id, draft, at_ms=at_ms)


def answers(desk: Desk, observation_id: str) -> str | None:
    return desk.library.observations.get(observation_id).observation.answers_id


def test_an_answer_keeps_what_it_answers_when_it_is_rewritten(desk: Desk, told: Told) -> None:
    first = note(desk, told.session_id, "@Lena did: sits", 1000)
    why = note(desk, told.session_id, "why: my feet hurt", 2000)
    note(desk, told.session_id, "@Lena did: stands", 3000)
    rewrite(desk, told, why, "why: her feet hurt")
    assert answers(desk, why) == first
    rewrite(desk, told, why, "her feet hurt")
    assert answers(desk, why) is None
    rewrite(desk, told, why, "why: her feet hurt")
    assert answers(desk, why) == first


def test_a_why_without_a_name_is_of_whom_it_answers(desk: Desk, told: Told) -> None:
    lena, joris = participant(desk, told, 1), participant(desk, told, 2)

    def whose(line: str) -> tuple[str, ...]:
        return desk.library.observations.get(note(desk, told.session_id, line, 0)).participants

    assert whose("why: nothing is noted yet") == ()
    assert whose("@Lena did: sits") == (lena.id,)
    assert whose("why: my feet hurt") == (lena.id,)
    assert whose("why: @Joris said: her feet hurt") == (joris.id,)
    assert whose("@Lena @Joris did: sit") == (lena.id, joris.id)
    assert whose("why: one of them only gave the reason") == ()


def test_a_why_among_pasted_lines_is_of_whom_the_line_before_is_on(desk: Desk, told: Told) -> None:
    note(desk, told.session_id, "@Lena did: sits", 0)
    words = capture.vocabulary(desk, told.session_id)
    lines = [capture.Capture(parse(line, words), 0) for line in ("@Joris did: stands", "why: no chair")]
    capture.capture_lines(desk, told.session_id, lines)
    entry = desk.library.observations.get(capture.own_entries(desk, told.session_id)[0])
    assert entry.participants == (participant(desk, told, 2).id,)


def test_an_answer_to_nothing_is_an_entry(desk: Desk, told: Told) -> None:
    assert answers(desk, note(desk, told.session_id, "why: my feet hurt", 0)) is None


def test_several_entries_are_one_act_and_none_is_kept_if_one_cannot_be(desk: Desk, told: Told) -> None:
    kept = [capture.Capture(Draft(text=word), at) for at, word in enumerate(("one", "two"))]
    with pytest.raises(UserError, match="line is empty"):
        capture.capture_lines(desk, told.session_id, [*kept, capture.Capture(Draft(), 3)])
    assert desk.library.observations.ids(told.session_id) == []
    capture.capture_lines(desk, told.session_id, kept)
    assert len(desk.library.observations.ids(told.session_id)) == 2
    desk.history.undo()
    assert desk.library.observations.ids(told.session_id) == []


def test_a_rewriting_with_another_time_is_one_step_of_undo(desk: Desk, told: Told) -> None:
    entry_id = note(desk, told.session_id, "@Lena did: sits", 5000)
    rewrite(desk, told, entry_id, "@Lena did: stands", 2000)
    observation = desk.library.observations.get(entry_id).observation
    assert (observation.text, observation.at_ms) == ("stands", 2000)
    desk.history.undo()
    observation = desk.library.observations.get(entry_id).observation
    assert (observation.text, observation.at_ms) == ("sits", 5000)


def test_who_is_said_to_have_come_sooner_came_sooner(desk: Desk, told: Told) -> None:
    note(desk, told.session_id, "@Joris did: sits", 5 * MINUTE)
    assert intervals(desk, told, 2) == [(5 * MINUTE, None)]
    line = parse("-120 in:@Joris", capture.vocabulary(desk, told.session_id))
    capture.capture_observation(desk, told.session_id, capture.Capture(line, 5 * MINUTE))
    assert intervals(desk, told, 2) == [(3 * MINUTE, None)]
    desk.history.undo()
    assert intervals(desk, told, 2) == [(5 * MINUTE, None)]


def test_who_is_said_to_have_left_sooner_left_sooner(desk: Desk, told: Told) -> None:
    lena = participant(desk, told, 1).id
    presence.set_here(desk, lena, False)
    presence.set_here(desk, lena, False, at_ms=4 * MINUTE)
    assert intervals(desk, told, 1) == [(0, 4 * MINUTE)]
    presence.set_here(desk, lena, True, at_ms=2 * MINUTE)
    assert intervals(desk, told, 1) == [(0, 4 * MINUTE)]


def test_who_comes_by_a_rewriting_comes(desk: Desk, told: Told) -> None:
    entry_id = note(desk, told.session_id, "@Lena did: sits", 5 * MINUTE)
    rewrite(desk, told, entry_id, "@Joris did: sits out:@Lena")
    assert intervals(desk, told, 2) == [(5 * MINUTE, None)]
    assert intervals(desk, told, 1) == [(0, 5 * MINUTE)]


def test_who_was_only_spoken_of_did_not_come_and_the_entry_stays(desk: Desk, told: Told) -> None:
    lena, joris = participant(desk, told, 1), participant(desk, told, 2)
    presence.set_here(desk, lena.id, False, at_ms=3 * MINUTE)
    entry_id = note(desk, told.session_id, "@Lena @Joris said: what they would like", 5 * MINUTE)
    brought = [row.id for row in desk.library.people.presence(told.session_id) if row.from_ms == 5 * MINUTE]
    presence.not_here_after_all(desk, told.session_id, brought)
    assert intervals(desk, told, 1) == [(0, 3 * MINUTE)]
    assert intervals(desk, told, 2) == []
    assert participant(desk, told, 1).attendance is Attendance.CAME
    assert participant(desk, told, 2).attendance is not Attendance.CAME
    assert desk.library.observations.get(entry_id).participants == (lena.id, joris.id)
    desk.history.undo()
    assert intervals(desk, told, 2) == [(5 * MINUTE, None)]
    desk.history.undo()
    assert desk.library.observations.find(entry_id) is None
    assert intervals(desk, told, 2) == []


def test_no_presence_is_later_than_now(desk: Desk, told: Told) -> None:
    presence.set_here(desk, participant(desk, told, 2).id, True, at_ms=99 * MINUTE)
    assert intervals(desk, told, 2) == [(10 * MINUTE, None)]


def test_who_joins_has_the_next_number_and_was_not_asked(desk: Desk, told: Told) -> None:
    presence.join(desk, told.session_id, "Eva")
    eva = participant(desk, told, 4)
    entry_id = note(desk, told.session_id, "@Eva did: sits", 1000)
    assert desk.library.observations.get(entry_id).observation.sealed
    assert intervals(desk, told, 4) == [(1000, None)]
    with pytest.raises(UserError, match="already"):
        presence.join(desk, told.session_id, "eva")
    assert eva.number == 4


def test_a_tag_joins_the_session_and_the_project(desk: Desk, told: Told) -> None:
    add_tag_in_room(desk, told.session_id, "queue")
    (tag,) = [one for one in desk.library.sessions.tags(told.session_id) if one.name == "queue"]
    assert tag.origin_id in {one.id for one in desk.library.projects.tags(told.project_id)}
    with pytest.raises(UserError, match="already"):
        add_tag_in_room(desk, told.session_id, "Queue")
    desk.history.undo()
    assert "queue" not in {one.name for one in desk.library.projects.tags(told.project_id)}


def test_a_line_that_names_what_is_gone_is_refused(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    entry_id = note(desk, told.session_id, "@Lena did: sits", 0)
    add_tag_in_room(desk, told.session_id, "zebra")
    draft = parse("@Lena did: sits #zebra", capture.vocabulary(desk, told.session_id))
    desk.history.undo()
    for write in (
        lambda: capture.capture_observation(desk, told.session_id, capture.Capture(draft, 0)),
        lambda: capture.rewrite_observation(desk, entry_id, draft),
    ):
        with pytest.raises(UserError, match="no longer in the session"):
            write()
    (entry,) = desk.library.observations.of_session(told.session_id)
    assert entry.tags == ()


def test_a_line_on_somebody_who_was_taken_out_is_refused(desk: Desk, clock: FakeClock):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    entry_id = note(desk, told.session_id, "did: sits", 0)
    draft = parse("@Wout did: sits", capture.vocabulary(desk, told.session_id))
    people.remove_participant(desk, draft.people[0])
    for write in (
        lambda: capture.capture_observation(desk, told.session_id, capture.Capture(draft, 0)),
        lambda: capture.rewrite_observation(desk, entry_id, draft),
    ):
        with pytest.raises(UserError, match="no longer in the session"):
            write()
    (entry,) = desk.library.observations.of_session(told.session_id)
    assert entry.participants == ()
