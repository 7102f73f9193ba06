"""The journey of `from_a_template_to_a_script.feature`."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytest_bdd import given, parsers, scenarios, then, when

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.templates import FOLDER, templates
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.templates import Template
from cocreate_desktop.views.shell.template_list import TemplateList
from tests.journeys.keyboard import Keyboard
from tests.journeys.mouse import Mouse
from tests.journeys.screen import Screen, rows_of
from tests.journeys.tables import Table, rows

scenarios("from_a_template_to_a_script.feature")


def template_list(screen: Screen) -> TemplateList:
    return screen.find(TemplateList, "Templates")


def choose_with_the_arrows(keyboard: Keyboard, screen: Screen, title: str) -> None:
    offered = template_list(screen)
    for _ in rows_of(offered):
        if offered.currentIndex().data() == title:
            return
        keyboard.press(Qt.Key.Key_Down)
    raise AssertionError(f"the arrows do not lead to “{title}”")


def project_called(desk: Desk, title: str) -> Project:
    (project,) = [one for one in desk.library.projects.all() if one.title == title]
    return project


def script(desk: Desk, title: str) -> list[object]:
    """All that a project's scenario says, without ids."""
    library, project = desk.library, project_called(desk, title)
    beliefs = {one.id: one for one in library.assumptions.of_project(project.id)}
    steps = {one.id: one for one in library.scenarios.steps(project.id)}
    nameless = {"id": "", "project_id": ""}
    told: list[object] = []
    told += [replace(one, **nameless) for one in beliefs.values()]
    told += [replace(one, **nameless) for one in steps.values()]
    told += sorted(
        (steps[one.step_id].title, one.kind, one.rank, one.text, code_of(beliefs, one.assumption_id))
        for one in library.scenarios.items(project.id)
    )
    told += sorted(
        (steps[one.step_id].title, beliefs[one.assumption_id].code)
        for one in library.scenarios.tests(project.id)
    )
    return told


@given(parsers.parse('a template file "{name}" with these lines'))
def template_file(desk: Desk, name: str, docstring: str):
    folder = desk.library.folder / FOLDER
    folder.mkdir()
    (folder / name).write_text(docstring, encoding="utf-8")


@when(parsers.parse('I choose the template "{title}" with the arrows'))
def choose_template(keyboard: Keyboard, screen: Screen, title: str):
    choose_with_the_arrows(keyboard, screen, title)


@when(parsers.parse('I call the first step "{title}" and give it {minutes} minutes'))
def change_the_first_step(keyboard: Keyboard, title: str, minutes: str):
    keyboard.tab_to("Steps")
    keyboard.press(Qt.Key.Key_Home)
    keyboard.tab_to("Name of the step")
    keyboard.replace(title)
    keyboard.tab_to("Minutes")
    keyboard.replace(minutes)
    keyboard.press(Qt.Key.Key_Tab)


@when(parsers.parse('I choose "{line}" in the menu of the project and fill in'))
def save_as_template(keyboard: Keyboard, mouse: Mouse, screen: Screen, line: str, datatable: Table):
    picker = screen.find(QAbstractButton, "Project")

    def fill_in() -> None:
        for row in rows(datatable):
            keyboard.tab_to(row["field"])
            keyboard.replace(row["words"])
        keyboard.press(Qt.Key.Key_Return)
        assert screen.shows("Saved. The next new project offers it.")
        keyboard.press(Qt.Key.Key_Return)

    keyboard.in_the_dialog_that_opens(fill_in, lambda: mouse.choose(line, lambda: mouse.click(picker)))


@when(parsers.parse('I begin another project "{title}" with the template "{template}"'))
def begin_another(keyboard: Keyboard, screen: Screen, title: str, template: str):
    def begin() -> None:
        keyboard.type(title)
        choose_with_the_arrows(keyboard, screen, template)
        keyboard.press(Qt.Key.Key_Return)

    keyboard.in_the_dialog_that_opens(begin, lambda: keyboard.shortcut("project.new"))


@then(parsers.parse('"{title}" has the {steps:d} steps and {beliefs:d} assumptions of "{origin}"'))
def has_what_the_template_has(desk: Desk, title: str, steps: int, beliefs: int, origin: str):
    project, template = project_called(desk, title), offered(desk)[origin]
    assert len(template.steps) == steps and len(template.assumptions) == beliefs
    assert [one.title for one in desk.library.scenarios.steps(project.id)] == [
        one.title for one in template.steps
    ]
    assert [one.text for one in desk.library.assumptions.of_project(project.id)] == [
        one.text for one in template.assumptions
    ]


@then(parsers.parse('"{title}" has the same script as "{origin}"'))
def has_the_same_script(desk: Desk, title: str, origin: str):
    assert script(desk, title) == script(desk, origin)


@then(parsers.parse('the arrows pass over "{file}"'))
def arrows_pass_over(keyboard: Keyboard, screen: Screen, file: str):
    offers = template_list(screen)
    chosen: list[str] = []
    for _ in rows_of(offers):
        chosen.append(offers.currentIndex().data())
        keyboard.press(Qt.Key.Key_Down)
    assert chosen[-1] == "Empty scenario"
    assert not [one for one in chosen if file in one]


def offered(desk: Desk) -> dict[str, Template]:
    found = [offer.template for offer in templates(desk.library.folder)]
    return {one.title: one for one in found if one is not None}


def code_of(beliefs: dict, assumption_id: str | None) -> str:
    return beliefs[assumption_id].code if assumption_id else ""
