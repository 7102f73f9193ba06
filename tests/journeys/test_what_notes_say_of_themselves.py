"""The journeys of `what_notes_say_of_themselves.feature`, through the real window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytest_bdd import parsers, scenarios, then, when

from cocreate_desktop.domain.board.meaning import Paper
from cocreate_desktop.views.board.bars import SelectionBar
from cocreate_desktop.views.board.meaning.legend import Legend
from cocreate_desktop.views.board.meaning.need_picker import NeedPicker
from cocreate_desktop.views.board.tray.tray import CardList
from cocreate_desktop.views.controls import KeyButton
from tests.journeys.keyboard import Keyboard
from tests.journeys.mouse import Mouse
from tests.journeys.popping_up import in_what_opens
from tests.journeys.screen import Screen, plain
from tests.journeys.tables import Table, first_column
from tests.journeys.wall import Wall

scenarios("what_notes_say_of_themselves.feature")


@when(parsers.parse('I click the card "{words}" and press Enter'))
def place_card(mouse: Mouse, keyboard: Keyboard, screen: Screen, words: str):
    mouse.click_row(screen.find(CardList, "Loose notes"), words)
    keyboard.press(Qt.Key.Key_Return)
    keyboard.press(Qt.Key.Key_Escape)


@when(parsers.parse('I let colours mean "{meaning}"'))
def let_colours_mean(mouse: Mouse, keyboard: Keyboard, meaning: str):
    mouse.choose(meaning, lambda: keyboard.press(Qt.Key.Key_M))


@when(parsers.parse('I press W and write "{words}"'))
def name_need(keyboard: Keyboard, words: str):
    def write() -> None:
        picker = QApplication.activePopupWidget()
        assert isinstance(picker, NeedPicker)
        picker.field.setText(words)
        keyboard.press(Qt.Key.Key_Return)

    in_what_opens(QApplication.activePopupWidget, write, lambda: keyboard.press(Qt.Key.Key_W))


@when("I ask for ideas without a need")
def ask_for_ideas(keyboard: Keyboard):
    keyboard.window.context.commands["board.no_need"].trigger()


@when("I sort the loose notes by tag")
def sort_by_tag(screen: Screen):
    lines = screen.find(QPushButton, "Order of the loose notes").menu().actions()
    next(line for line in lines if line.text() == "By tag").trigger()


@then("the legend explains")
def legend_explains(wall: Wall, datatable: Table):
    (legend,) = wall.port.window().findChildren(Legend)
    assert legend.words == first_column(datatable)


@then(parsers.parse('the notes of "{one}" and "{other}" differ in colour and sign'))
def papers_differ(wall: Wall, one: str, other: str):
    papers = {paper.word: paper for paper in wall.papers().values()}
    assert papers[one].tone != papers[other].tone
    assert papers[one].sign != papers[other].sign


@then(parsers.parse('"{one}" and "{other}" have the colour and the sign of "{sign}"'))
def papers_are_alike(wall: Wall, one: str, other: str, sign: str):
    papers = wall.papers()
    found = [next(paper for words, paper in papers.items() if text in words) for text in (one, other)]
    assert found[0] == found[1]
    assert sign in (found[0].word, found[0].sign)
    assert isinstance(found[0], Paper)


@then(parsers.parse('I am asked "{question}"'))
def asked(screen: Screen, question: str):
    (bar,) = screen.front.findChildren(SelectionBar)
    buttons = [one for one in bar.findChildren(KeyButton) if one.isVisible()]
    assert question in [plain(one.text()) for one in buttons]


@then(parsers.parse('"{idea}" is for "{need}"'))
def is_for(wall: Wall, idea: str, need: str):
    assert wall.is_served(idea)
    assert f"for: {need}" in wall.tip(idea)


@then(parsers.parse('"{idea}" is for nothing yet'))
def is_for_nothing(wall: Wall, idea: str):
    assert not wall.is_served(idea)
    assert "no need is named yet" in wall.tip(idea)
