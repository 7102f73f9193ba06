"""Reports for the tests of what they are gathered from."""

from __future__ import annotations

from cocreate_desktop.actions import consent
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.reporting import session_report
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.report.content import BoardChapter, Report, Timeline
from tests.stories import Told


def report_of(desk: Desk, session_id: str) -> Report:
    return session_report(desk.library, session_id, desk.now())


def timeline_of(desk: Desk, session_id: str) -> Timeline:
    timeline = report_of(desk, session_id).sessions[0].timeline
    assert timeline is not None
    return timeline


def board_of(desk: Desk, session_id: str) -> BoardChapter:
    chapter = report_of(desk, session_id).sessions[0].board
    assert chapter is not None
    return chapter


def participant(desk: Desk, session_id: str, alias: str) -> str:
    persons = {
        one.id: one.alias
        for one in desk.library.people.of_project(desk.library.sessions.get(session_id).project_id)
    }
    (found,) = [
        one for one in desk.library.people.participants(session_id) if persons[one.person_id] == alias
    ]
    return found.id


def refuse_quotes(desk: Desk, told: Told, alias: str) -> None:
    (person,) = [one for one in desk.library.people.of_project(told.project_id) if one.alias == alias]
    consent.record_answers(desk, person.id, {ConsentItem.QUOTE: Answer.NO})
