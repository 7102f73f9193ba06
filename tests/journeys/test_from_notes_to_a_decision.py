"""The journey of `from_notes_to_a_decision.feature`."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QAbstractButton
from pytest_bdd import given, parsers, scenarios, then, when

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.decisions import DECISIONS, Finding, Proposition
from cocreate_desktop.views.board.tray.tray import CardList
from cocreate_desktop.views.decide.evidence_dialog import EvidenceDialog
from cocreate_desktop.views.decide.ledger import SideRow
from cocreate_desktop.views.wording import say
from tests.journeys.keyboard import SHIFT, Keyboard
from tests.journeys.mouse import Mouse
from tests.journeys.screen import Screen
from tests.journeys.tables import Table, rows
from tests.journeys.wall import Wall

scenarios("from_notes_to_a_decision.feature")


@pytest.fixture
def places_before() -> dict[str, QPointF]:
    """Where the notes lay before the last one was dragged."""
    return {}


def cards(screen: Screen) -> CardList:
    return screen.find(CardList, "Loose notes")


def the_finding(desk: Desk) -> Finding:
    (project,) = desk.library.projects.all()
    (finding,) = desk.library.findings.of_project(project.id)
    return finding


def the_proposition(desk: Desk) -> Proposition:
    (project,) = desk.library.projects.all()
    (proposition,) = desk.library.propositions.of_project(project.id)
    return proposition


@given(parsers.parse('a table "{name}" that somebody wrote elsewhere'))
def table_from_elsewhere(tmp_path: Path, name: str, datatable: Table):
    with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(datatable)


@when(parsers.parse('I drag the card "{words}" to an empty place of the board'))
def drag_card_to_the_board(mouse: Mouse, screen: Screen, wall: Wall, words: str):
    mouse.carry(cards(screen), words, wall.port, wall.empty_place())


@when(parsers.parse('I drag the card "{words}" onto the note "{other}"'))
def drag_card_onto_note(mouse: Mouse, screen: Screen, wall: Wall, words: str, other: str):
    mouse.carry(cards(screen), words, wall.port, wall.note(other))


@when(parsers.parse('I click the card "{words}" and press {digit:d}'))
def send_card(mouse: Mouse, keyboard: Keyboard, screen: Screen, words: str, digit: int):
    mouse.click_row(cards(screen), words)
    keyboard.type(str(digit))


@when(parsers.parse('I click the note "{words}", and with Shift "{other}"'))
def click_two_notes(mouse: Mouse, wall: Wall, words: str, other: str):
    mouse.click(wall.port, wall.note(words))
    mouse.click(wall.port, wall.note(other), SHIFT)


@when(parsers.parse('I drag the note "{words}" onto the note "{other}"'))
def drag_note(mouse: Mouse, wall: Wall, places_before: dict[str, QPointF], words: str, other: str):
    places_before.update(wall.places())
    mouse.drag(wall.port, wall.note(words), wall.note(other))


@when(parsers.parse('I click the title "{title}"'))
def click_title(mouse: Mouse, wall: Wall, title: str):
    mouse.click(wall.port, wall.title(title))


@when(parsers.parse("I link it to {code}"))
def link(mouse: Mouse, keyboard: Keyboard, code: str):
    mouse.choose(code, lambda: keyboard.press(Qt.Key.Key_A))


@when(parsers.parse('I let people vote on "{question}"'))
def vote(mouse: Mouse, keyboard: Keyboard, screen: Screen, wall: Wall, question: str, datatable: Table):
    def begin() -> None:
        assert screen.shows(question)
        keyboard.press(Qt.Key.Key_Return)

    keyboard.in_the_dialog_that_opens(begin, lambda: keyboard.press(Qt.Key.Key_V))
    for row in rows(datatable):
        mouse.click_button(f"{row['who']}, 3 left")
        mouse.click_button(f"I am {row['who']}")
        mouse.click(wall.port, wall.note(row["gives a dot to"]))
    mouse.click_button("End the vote")


@when("I write into the finding")
def write_into_the_finding(keyboard: Keyboard, datatable: Table):
    keyboard.press(Qt.Key.Key_Return)
    fill_in(keyboard, datatable)


@when(parsers.parse("I let the finding settle {code}"))
def settle(mouse: Mouse, keyboard: Keyboard, screen: Screen, code: str):
    settles = screen.find(QAbstractButton, "Choose which assumptions it settles")
    mouse.choose(code, lambda: mouse.click(settles))
    keyboard.press(Qt.Key.Key_Escape)


@when(parsers.parse('I begin a proposition with the idea "{words}"'))
def begin_proposition(mouse: Mouse, keyboard: Keyboard, screen: Screen, words: str):
    def choose() -> None:
        assert isinstance(screen.front, EvidenceDialog)
        keyboard.type(words)
        mouse.click_row(screen.front.list, words)
        keyboard.press(Qt.Key.Key_Return)

    keyboard.in_the_dialog_that_opens(choose, lambda: mouse.click_button("Add the first proposition"))


@when("I write into the proposition")
def write_into_the_proposition(keyboard: Keyboard, datatable: Table):
    fill_in(keyboard, datatable)


@when("I write what each side gives and gets")
def write_sides(mouse: Mouse, keyboard: Keyboard, screen: Screen, datatable: Table):
    for row in rows(datatable):
        known = [one for one in screen.front.findChildren(SideRow) if one.name.text() == row["side"]]
        if known:
            mouse.click(known[0].gives.text)
        else:
            mouse.click_button("Add a side")
            keyboard.type(row["side"])
            keyboard.press(Qt.Key.Key_Return)
        keyboard.type(row["gives"])
        keyboard.press(Qt.Key.Key_Return)
        keyboard.type(row["gets"])
        keyboard.press(Qt.Key.Key_Return)


@when(parsers.parse('{one} says "{word}" and {other} says "{another}"'))
def say_words(mouse: Mouse, one: str, word: str, other: str, another: str):
    for name, said in ((one, word), (other, another)):
        mouse.click_button(name)
        mouse.click_button(said)


@when(parsers.parse('the team decides "{word}" because "{reason}"'))
def decide(mouse: Mouse, keyboard: Keyboard, word: str, reason: str):
    mouse.click_button(word)
    keyboard.type(reason)
    keyboard.press(Qt.Key.Key_Return)


@then(parsers.parse('"{words}" lies in "{title}" again, where it was'))
def lies_where_it_was(wall: Wall, places_before: dict[str, QPointF], words: str, title: str):
    assert words in wall.clusters()[title]
    assert wall.places() == places_before


@then(parsers.parse('the title "{title}" bears {code}'))
def title_bears(wall: Wall, title: str, code: str):
    assert wall.codes(title) == [code]


@then(parsers.parse('"{words}" has {count:d} dots'))
def has_dots(wall: Wall, words: str, count: int):
    assert wall.dots(words) == count


@then(parsers.parse("the library has the finding so: {agree:d} of {of:d} agree, and {code} is settled"))
def library_has_the_finding_so(desk: Desk, agree: int, of: int, code: str):
    finding = the_finding(desk)
    assert (finding.agree, finding.agree_of) == (agree, of)
    settled = desk.library.findings.assumptions(finding.project_id)[finding.id]
    assert [desk.library.assumptions.get(one).code for one in settled] == [code]


@then("the library has the proposition so")
def library_has_the_proposition_so(desk: Desk, datatable: Table):
    assert told_of_the_proposition(desk) == [(row["what"], row["is"]) for row in rows(datatable)]


def told_of_the_proposition(desk: Desk) -> list[tuple[str, str]]:
    known, library = the_proposition(desk), desk.library
    names = {member.id: member.name for member in library.people.team(known.project_id)}
    ideas = library.propositions.notes(known.project_id)
    sides = library.propositions.sides(known.project_id)
    voices = library.propositions.voices(known.project_id)
    assert known.decision is not None
    return [
        *(("rests on", library.board.note(idea.note_id).text) for idea in ideas),
        *((side.name, f"gives {side.gives}, gets {side.gets}") for side in sides),
        *((names[voice.member_id], say(DECISIONS[voice.decision])) for voice in voices),
        ("decision", f"{say(DECISIONS[known.decision])}: {known.because}"),
    ]


def fill_in(keyboard: Keyboard, table: Table) -> None:
    for row in rows(table):
        keyboard.tab_to(row["field"])
        keyboard.replace(row["words"])
    keyboard.press(Qt.Key.Key_Tab)
