"""Pictures on entries: who must have agreed, undo, what a withdrawal erases, what becomes of files."""

from __future__ import annotations

from pathlib import Path

import pytest

from cocreate_desktop.actions import amending, capture, consent, media, presence, scenario, sessions, shelving
from cocreate_desktop.actions.agreeing import SomebodyMayBeOnItError
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.media import Picture
from cocreate_desktop.domain.capture import Draft, parse
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.mentions import mention
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.errors import UserError
from cocreate_desktop.store import media_files
from tests.fakes import FakeClock, open_desk
from tests.stories import Told, note, prepare_project

PHOTO_NO = {ConsentItem.PHOTO: Answer.NO}


@pytest.fixture
def told(desk: Desk) -> Told:
    """A session with Lena, Joris and Wout in the room, who agreed to everything."""
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    for participant in desk.library.people.participants(told.session_id):
        presence.set_here(desk, participant.id, True)
    return told


def stored(desk: Desk, content: bytes = b"a picture") -> Picture:
    kept = media_files.keep(desk.library.media.folder, content)
    return Picture(kept.sha256, "image/png", kept.size, 4, 3)


def person(desk: Desk, told: Told, alias: str) -> str:
    return next(one.id for one in desk.library.people.of_project(told.project_id) if one.alias == alias)


def pictures(desk: Desk, observation_id: str) -> list[str]:
    entry = desk.library.observations.get(observation_id)
    return [desk.library.media.get(one).sha256 for one in entry.media]


def files(desk: Desk) -> set[str]:
    return {path.name for path in desk.library.media.folder.iterdir()}


def test_a_picture_is_attached_once_taken_off_and_undone(desk: Desk, told: Told) -> None:
    entry = note(desk, told.session_id, "@Lena did: sits down", 1_000)
    picture = stored(desk)
    assert media.attach_picture(desk, entry, picture) is not None
    assert media.attach_picture(desk, entry, picture) is None
    assert pictures(desk, entry) == [picture.sha256]
    (media_id,) = desk.library.observations.get(entry).media
    assert media.detach_picture(desk, entry, media_id) is not None
    assert media.detach_picture(desk, entry, media_id) is None
    assert pictures(desk, entry) == []
    desk.history.undo()
    assert pictures(desk, entry) == [picture.sha256]
    desk.history.undo()
    assert pictures(desk, entry) == []
    desk.history.redo()
    assert pictures(desk, entry) == [picture.sha256]
    assert desk.library.problems() == []


def test_a_line_is_saved_with_its_picture_in_one_act(desk: Desk, told: Told) -> None:
    picture = media.new_media(desk, told.project_id, stored(desk))
    draft = parse("@Lena did: points there", capture.vocabulary(desk, told.session_id))
    made = capture.capture_observation(desk, told.session_id, capture.Capture(draft, 5_000, media=(picture,)))
    assert made is not None
    (entry,) = made.ids("observations")
    assert desk.library.observations.get(entry).media == (picture.id,)
    desk.history.undo()
    assert desk.library.observations.find(entry) is None
    assert desk.library.media.find(picture.id) is None


def test_a_picture_alone_is_an_entry(desk: Desk, told: Told) -> None:
    picture = media.new_media(desk, told.project_id, stored(desk))
    made = capture.capture_observation(
        desk, told.session_id, capture.Capture(Draft(), 5_000, media=(picture,))
    )
    assert made is not None
    assert len(made.ids("observations")) == 1


def test_whoever_did_not_agree_to_photos_is_named(desk: Desk, told: Told) -> None:
    consent.record_answers(desk, person(desk, told, "Joris"), PHOTO_NO)
    entry = note(desk, told.session_id, "@Lena @Joris did: sit down", 1_000)
    with pytest.raises(UserError, match=r"^Joris did not agree to photos\."):
        media.attach_picture(desk, entry, stored(desk))
    with pytest.raises(UserError, match=r"^Joris did not agree to photos\."):
        media.attach_picture(desk, entry, stored(desk), thing=True)
    assert pictures(desk, entry) == []


def test_who_is_only_mentioned_must_have_agreed_too(desk: Desk, told: Told) -> None:
    consent.record_answers(desk, person(desk, told, "Joris"), PHOTO_NO)
    draft = Draft(text=f"the card of {mention(person(desk, told, 'Joris'))}")
    made = capture.capture_observation(desk, told.session_id, capture.Capture(draft, 1_000))
    assert made is not None
    with pytest.raises(UserError, match="Joris"):
        media.attach_picture(desk, made.ids("observations")[0], stored(desk), thing=True)


def test_without_a_name_everybody_in_the_room_must_have_agreed_unless_it_is_a_thing(
    desk: Desk, told: Told, clock: FakeClock
) -> None:
    consent.record_answers(desk, person(desk, told, "Joris"), PHOTO_NO)
    entry = note(desk, told.session_id, "the queue", 1_000)
    with pytest.raises(SomebodyMayBeOnItError, match=r"^Joris did not agree to photos"):
        media.attach_picture(desk, entry, stored(desk))
    media.attach_picture(desk, entry, stored(desk), thing=True)
    assert len(pictures(desk, entry)) == 1
    clock.advance(60_000)
    gone = next(
        one for one in desk.library.people.participants(told.session_id)
        if one.person_id == person(desk, told, "Joris")
    )  # fmt: skip
    presence.set_here(desk, gone.id, False)
    later = note(desk, told.session_id, "the queue again", 61_000)
    media.attach_picture(desk, later, stored(desk, b"another"))
    assert len(pictures(desk, later)) == 1


def test_an_entry_with_a_picture_is_not_turned_into_one_on_somebody_who_refused(
    desk: Desk, told: Told
) -> None:
    consent.record_answers(desk, person(desk, told, "Joris"), PHOTO_NO)
    entry = note(desk, told.session_id, "@Lena did: waves", 1_000)
    media.attach_picture(desk, entry, stored(desk))
    draft = parse("@Joris did: waves", capture.vocabulary(desk, told.session_id))
    with pytest.raises(UserError, match="Joris did not agree to photos"):
        capture.rewrite_observation(desk, entry, draft)


@pytest.mark.parametrize("item", [ConsentItem.PHOTO, ConsentItem.NOTES])
def test_a_withdrawal_erases_the_pictures_of_that_person(desk: Desk, told: Told, item: ConsentItem) -> None:
    of_lena = note(desk, told.session_id, "@Lena did: waves", 1_000)
    of_wout = note(desk, told.session_id, "@Wout did: waves", 2_000)
    of_all = note(desk, told.session_id, "everybody", 3_000)
    of_a_thing = note(desk, told.session_id, "the sign", 4_000)
    lost = {stored(desk, b"lena").sha256, stored(desk, b"all").sha256}
    media.attach_picture(desk, of_lena, stored(desk, b"lena"))
    media.attach_picture(desk, of_wout, stored(desk, b"wout"))
    media.attach_picture(desk, of_all, stored(desk, b"all"))
    media.attach_picture(desk, of_a_thing, stored(desk, b"sign"), thing=True)
    consent.record_answers(desk, person(desk, told, "Lena"), {item: Answer.WITHDRAWN})
    assert [len(pictures(desk, one)) for one in (of_lena, of_wout, of_all, of_a_thing)] == [0, 1, 0, 1]
    assert files(desk) == {stored(desk, b"wout").sha256, stored(desk, b"sign").sha256}
    assert desk.history.next_undo is None
    assert not any(sha.encode() in desk.library.path.read_bytes() for sha in lost)
    assert desk.library.problems() == []


def test_a_withdrawal_erases_what_was_taken_off_and_what_was_deleted(desk: Desk, told: Told) -> None:
    taken_off = note(desk, told.session_id, "@Lena did: waves", 1_000)
    deleted = note(desk, told.session_id, "@Lena did: sits", 2_000)
    for entry, content in ((taken_off, b"one"), (deleted, b"two")):
        media.attach_picture(desk, entry, stored(desk, content))
    media.detach_picture(desk, taken_off, desk.library.observations.get(taken_off).media[0])
    amending.delete_observations(desk, [deleted])
    assert len(files(desk)) == 2
    consent.withdraw_everything(desk, person(desk, told, "Lena"))
    assert files(desk) == set()


def test_a_file_that_another_entry_shows_stays(desk: Desk, told: Told) -> None:
    of_lena = note(desk, told.session_id, "@Lena did: waves", 1_000)
    of_wout = note(desk, told.session_id, "@Wout did: waves", 2_000)
    for entry in (of_lena, of_wout):
        media.attach_picture(desk, entry, stored(desk))
    assert len(files(desk)) == 1
    consent.withdraw_everything(desk, person(desk, told, "Lena"))
    assert len(files(desk)) == 1
    assert desk.library.problems() == []


def test_files_that_nothing_names_go_at_the_next_start(tmp_path: Path, clock: FakeClock) -> None:
    desk = open_desk(tmp_path / "library", clock)
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    kept = note(desk, told.session_id, "@Lena did: waves", 1_000)
    media.attach_picture(desk, kept, stored(desk, b"kept"))
    taken_off = note(desk, told.session_id, "@Lena did: sits", 2_000)
    media.attach_picture(desk, taken_off, stored(desk, b"taken off"))
    media.detach_picture(desk, taken_off, desk.library.observations.get(taken_off).media[0])
    stored(desk, b"never attached")
    (desk.library.media.folder / "ab.part").write_bytes(b"half")
    desk.library.close()
    soon = open_desk(tmp_path / "library", clock)
    assert files(soon) == {stored(soon, b"kept").sha256, stored(soon, b"taken off").sha256}
    soon.library.close()
    clock.advance(31 * 24 * 3_600_000)
    later = open_desk(tmp_path / "library", clock)
    assert files(later) == {stored(later, b"kept").sha256}
    later.library.close()


def test_a_line_of_the_scenario_shows_a_picture_that_sessions_and_copies_keep(desk: Desk) -> None:
    told = prepare_project(desk)
    step = desk.library.scenarios.steps(told.project_id)[0].id
    item = scenario.add_item(desk, step, ItemKind.SHOW, "The sign").ids("step_items")[0]
    media.set_line_picture(desk, item, stored(desk, b"first"))
    shown = desk.library.scenarios.item(item).media_id
    assert shown is not None
    copy = shelving.duplicate_project(desk, told.project_id).ids("projects")[0]
    (copied,) = desk.library.scenarios.pictures(copy)
    assert copied.sha256 == stored(desk, b"first").sha256
    sessions.start_session(desk, told.session_id)
    media.set_line_picture(desk, item, stored(desk, b"second"))
    assert desk.library.media.find(shown) is not None
    frozen = [one.media_id for one in desk.library.sessions.items(told.session_id) if one.media_id]
    assert frozen == [shown]
    media.set_line_picture(desk, item, None)
    assert desk.library.scenarios.item(item).media_id is None
    desk.history.undo()
    desk.history.undo()
    assert desk.library.scenarios.item(item).media_id == shown
