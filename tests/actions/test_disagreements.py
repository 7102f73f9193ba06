"""Where people want things that do not go together, and who stands where."""

import pytest

from cocreate_desktop.actions import disagreements
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.decisions import Standing
from cocreate_desktop.errors import UserError
from tests.stories import Told, prepare_project


@pytest.fixture
def told(desk: Desk) -> Told:
    return prepare_project(desk)


def add(desk: Desk, told: Told) -> str:
    made = disagreements.add_disagreement(desk, told.session_id, "A stand", "A free aisle")
    return made.ids("disagreements")[0]


@pytest.mark.parametrize(("one", "other"), [("", "A free aisle"), ("A stand", " ")])
def test_both_sides_need_words(desk: Desk, told: Told, one: str, other: str):
    with pytest.raises(UserError, match="side is empty"):
        disagreements.add_disagreement(desk, told.session_id, one, other)


def test_edit_changes_what_is_given(desk: Desk, told: Told):
    made = add(desk, told)
    disagreements.edit_disagreement(desk, made, answer="A person, no stand")
    after = desk.library.disagreements.get(made)
    assert (after.one_side, after.other_side, after.answer) == (
        "A stand", "A free aisle", "A person, no stand",
    )  # fmt: skip


def test_everybody_stands_on_one_side_at_most(desk: Desk, told: Told):
    made = add(desk, told)
    lena = desk.library.people.participants(told.session_id)[0].id
    disagreements.place_voice(desk, made, lena, other=False, standing=Standing.SAID)
    disagreements.place_voice(desk, made, lena, other=True, standing=Standing.DID)
    (voice,) = desk.library.disagreements.voices(told.session_id)
    assert (voice.other, voice.standing) == (True, Standing.DID)
    disagreements.place_voice(desk, made, lena, other=True, standing=None)
    assert desk.library.disagreements.voices(told.session_id) == []


def test_deleting_takes_the_voices_along_and_undo_brings_them_back(desk: Desk, told: Told):
    made = add(desk, told)
    lena = desk.library.people.participants(told.session_id)[0].id
    disagreements.place_voice(desk, made, lena, other=False, standing=Standing.SAID)
    before = desk.library.disagreements.voices(told.session_id)
    disagreements.delete_disagreement(desk, made)
    assert desk.library.disagreements.of_session(told.session_id) == []
    assert desk.library.disagreements.voices(told.session_id) == []
    desk.history.undo()
    assert desk.library.disagreements.voices(told.session_id) == before
