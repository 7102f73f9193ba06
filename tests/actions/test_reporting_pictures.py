"""Which pictures come onto the paper: of people who agree to photos; to others than the team only things."""

from __future__ import annotations

import pytest

from cocreate_desktop.actions import consent, media, presence, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.media import Picture
from cocreate_desktop.actions.reporting import session_report
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.report_choice import Audience, ReportChoice
from cocreate_desktop.report.content import LogEntry, Report
from cocreate_desktop.store import media_files
from tests.stories import Told, note, prepare_project


@pytest.fixture
def told(desk: Desk) -> Told:
    """A session with Lena, Joris and Wout in the room, who agreed to everything."""
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    for participant in desk.library.people.participants(told.session_id):
        presence.set_here(desk, participant.id, True)
    return told


def attach(desk: Desk, observation_id: str, content: bytes = b"a picture", *, thing: bool = False) -> None:
    kept = media_files.keep(desk.library.media.folder, content)
    media.attach_picture(
        desk, observation_id, Picture(kept.sha256, "image/png", kept.size, 4, 3), thing=thing
    )


def report(desk: Desk, told: Told, audience: Audience = Audience.TEAM) -> Report:
    return session_report(desk.library, told.session_id, desk.now(), choice=ReportChoice.preset(audience))


def first(content: Report) -> LogEntry:
    return next(content.sessions[0].entries)


def refuse_photos(desk: Desk, told: Told, alias: str) -> None:
    (person,) = (one for one in desk.library.people.of_project(told.project_id) if one.alias == alias)
    consent.record_answers(desk, person.id, {ConsentItem.PHOTO: Answer.NO})


def test_a_picture_comes_with_its_entry_and_says_what_it_shows(desk: Desk, told: Told) -> None:
    attach(desk, note(desk, told.session_id, "@Lena did: sits down", 1_000))
    sessions.end_session(desk, told.session_id)

    (picture,) = first(report(desk, told)).printed
    assert picture.file.read_bytes() == b"a picture"
    assert picture.told == "sits down"


def test_a_yes_that_was_taken_back_takes_the_picture_along(desk: Desk, told: Told) -> None:
    attach(desk, note(desk, told.session_id, "@Lena did: sits down", 1_000))
    sessions.end_session(desk, told.session_id)
    refuse_photos(desk, told, "Joris")
    assert first(report(desk, told)).printed

    refuse_photos(desk, told, "Lena")

    assert first(report(desk, told)).printed == ()


def test_a_picture_that_names_nobody_needs_everybody_in_the_room(desk: Desk, told: Told) -> None:
    attach(desk, note(desk, told.session_id, "did: the shelf is empty", 1_000))
    sessions.end_session(desk, told.session_id)
    assert first(report(desk, told)).printed

    refuse_photos(desk, told, "Wout")

    assert first(report(desk, told)).printed == ()


def test_others_than_the_team_see_things_and_no_faces(desk: Desk, told: Told) -> None:
    from cocreate_desktop.actions.reporting.log import log_of
    from cocreate_desktop.actions.reporting.source import Source

    entry = note(desk, told.session_id, "did: the shelf is empty", 1_000)
    attach(desk, entry)
    attach(desk, entry, b"a thing", thing=True)
    sessions.end_session(desk, told.session_id)
    session = desk.library.sessions.get(told.session_id)

    seen = {
        audience: [one.file.read_bytes() for one in log.by_observation[entry].printed]
        for audience in Audience
        for log in [log_of(Source(desk.library, session, str, ReportChoice.preset(audience)))]
    }

    assert seen == {
        Audience.TEAM: [b"a picture", b"a thing"],
        Audience.SHOP: [b"a thing"],
        Audience.SPONSOR: [b"a thing"],
    }
