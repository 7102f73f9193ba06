"""The tag set: names, keys, one level of parents, and two tags that become one with all their uses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.actions import capture, sessions, tags
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.capture import Draft, format, parse
from cocreate_desktop.domain.capture.vocabulary import KnownTag, Vocabulary
from cocreate_desktop.errors import UserError
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project, tell_a_session


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    """A project whose session was held: one entry each with #signage, #words and #wait."""
    return tell_a_session(desk, clock)


def ids(desk: Desk, told: Told) -> dict[str, str]:
    return {tag.name: tag.id for tag in desk.library.projects.tags(told.project_id)}


def held(desk: Desk, told: Told) -> dict[str, int]:
    """How many entries of the held session have each tag."""
    names = {tag.id: tag.name for tag in desk.library.sessions.tags(told.session_id)}
    counts = dict.fromkeys(names.values(), 0)
    for entry in desk.library.observations.of_session(told.session_id):
        for tag in entry.tags:
            counts[names[tag]] += 1
    return counts


def test_two_tags_become_one_with_all_their_uses(desk: Desk, told: Told):
    known = ids(desk, told)
    tags.merge_tags(desk, known["signage"], known["words"])
    assert "signage" not in ids(desk, told)
    assert held(desk, told)["words"] == 2
    assert "signage" not in held(desk, told)
    assert tags.uses(desk, known["words"]) == 2


def test_an_entry_that_had_both_has_it_once(desk: Desk, told: Told, clock: FakeClock):
    sessions.reopen_session(desk, told.session_id)
    note(desk, told.session_id, "@Lena said: which word, which sign #words #signage", 1_000)
    sessions.end_session(desk, told.session_id)
    known = ids(desk, told)
    tags.merge_tags(desk, known["signage"], known["words"])
    assert held(desk, told)["words"] == 3


def test_a_session_that_knew_only_the_one_gets_the_others_name(desk: Desk, told: Told):
    tags.add_tag(desk, told.project_id, "counter")
    known = ids(desk, told)
    tags.merge_tags(desk, known["signage"], known["counter"])
    assert held(desk, told)["counter"] == 1


def test_merging_undone_gives_back_every_link(desk: Desk, told: Told):
    before = held(desk, told), ids(desk, told)
    known = ids(desk, told)
    tags.merge_tags(desk, known["signage"], known["words"])
    desk.history.undo()
    assert (held(desk, told), ids(desk, told)) == before


def test_a_tag_that_goes_leaves_held_sessions_alone(desk: Desk, told: Told):
    known = ids(desk, told)
    tags.put_under(desk, known["price"], known["signage"])
    tags.delete_tag(desk, known["signage"])
    assert held(desk, told)["signage"] == 1
    assert desk.library.projects.tag(known["price"]).parent_id is None


def test_a_key_belongs_to_one_tag(desk: Desk, told: Told):
    known = ids(desk, told)
    key = desk.library.projects.tag(known["price"]).key
    tags.give_key(desk, known["idea"], key)
    assert desk.library.projects.tag(known["idea"]).key == key
    assert desk.library.projects.tag(known["price"]).key is None


def test_parents_have_one_level(desk: Desk, told: Told):
    known = ids(desk, told)
    tags.put_under(desk, known["price"], known["signage"])
    with pytest.raises(UserError, match="“words” cannot go there"):
        tags.put_under(desk, known["words"], known["price"])
    tags.put_under(desk, known["signage"], known["words"])
    assert desk.library.projects.tag(known["price"]).parent_id is None


def test_while_a_session_runs_tags_are_only_added(desk: Desk, told: Told):
    running = prepare_project(desk, "Another")
    sessions.start_session(desk, running.session_id)
    one = desk.library.projects.tags(running.project_id)[0].id
    other = desk.library.projects.tags(running.project_id)[1].id
    for change in (
        lambda: tags.edit_tag(desk, one, name="x"),
        lambda: tags.delete_tag(desk, one),
        lambda: tags.merge_tags(desk, one, other),
        lambda: tags.give_key(desk, one, 3),
        lambda: tags.move_tag(desk, one, after=other),
        lambda: tags.put_under(desk, one, other),
    ):
        with pytest.raises(UserError, match="“Store Ghent” is running"):
            change()
    tags.add_tag_in_room(desk, running.session_id, "queue")
    assert "queue" in [tag.name for tag in desk.library.sessions.tags(running.session_id)]
    assert tags.edit_tag(desk, ids(desk, told)["price"], name="cost") is not None


def test_a_sign_before_the_name_is_not_part_of_it(desk: Desk, told: Told):
    tags.add_tag(desk, told.project_id, "#queue")
    assert "queue" in ids(desk, told)
    with pytest.raises(UserError, match="already"):
        tags.add_tag(desk, told.project_id, "##QUEUE")
    with pytest.raises(UserError, match="empty"):
        tags.add_tag(desk, told.project_id, "#")


@given(
    st.sampled_from(
        ["did", "said:", "in", "why", "why:", "A3", "-30", "+A1", "two words", "a #b", ":)", "@Lena"]
    )
)
def test_a_tag_named_like_a_command_still_reads_back(name: str):
    vocabulary = Vocabulary(tags=(KnownTag("t", name), KnownTag("u", "wait")))
    draft = Draft(text="hello", tags=("t", "u"))
    assert parse(format(draft, vocabulary), vocabulary) == draft


def test_a_tag_named_like_a_command_is_kept_and_found(desk: Desk, told: Told):
    for name in ("did", "why", "A3", "two words"):
        tags.add_tag(desk, told.project_id, name)
    planned = sessions.plan_session(desk, told.project_id, "Next").ids("sessions")[0]
    sessions.start_session(desk, planned)
    entry = note(desk, planned, "it is far #did #why #A3 #two words", 1_000)
    names = {tag.id: tag.name for tag in desk.library.sessions.tags(planned)}
    kept = desk.library.observations.get(entry)
    assert [names[tag] for tag in kept.tags] == ["did", "why", "A3", "two words"]
    assert capture.draft_of(desk, kept).text == "it is far"


def test_a_new_tag_has_a_look_of_its_own_also_in_the_room(desk: Desk, told: Told):
    tags.add_tag(desk, told.project_id, "queue")
    sessions.reopen_session(desk, told.session_id)
    tags.add_tag_in_room(desk, told.session_id, "counter")
    known = desk.library.projects.tags(told.project_id)
    looks = [(tag.colour, tag.shape) for tag in known]
    assert all(colour and shape for colour, shape in looks)
    assert len(set(looks)) == len(looks)
    in_room = desk.library.sessions.tags(told.session_id)[-1]
    assert (in_room.colour, in_room.shape) == looks[-1]
