"""How long names may be, and when two of them are the same."""

import pytest

from cocreate_desktop.actions import people, projects, shelving, tags
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.importing import free_alias
from cocreate_desktop.actions.templates import make_project
from cocreate_desktop.domain.templates import Template, TemplateStep
from cocreate_desktop.errors import UserError

LONG = "n" * 301


@pytest.fixture
def project_id(desk: Desk) -> str:
    return projects.add_project(desk, "Repair counter").ids("projects")[0]


def test_a_name_on_a_badge_has_40_characters(desk: Desk, project_id: str):
    person_id = people.add_person(desk, project_id, "n" * 40).ids("persons")[0]
    with pytest.raises(UserError, match=r"The name on the badge has 41 characters; 40 fit\. Shorten it\."):
        people.add_person(desk, project_id, "m" * 41)
    with pytest.raises(UserError, match="41 characters"):
        people.edit_person(desk, person_id, alias="m" * 41)


def test_a_project_has_a_name_of_300_characters(desk: Desk, project_id: str):
    projects.edit_project(desk, project_id, title=LONG[:300])
    with pytest.raises(UserError, match="The project's name has 301 characters; 300 fit"):
        projects.edit_project(desk, project_id, title=LONG)
    with pytest.raises(UserError, match="301 characters"):
        projects.add_project(desk, LONG)
    with pytest.raises(UserError, match="301 characters"):
        make_project(desk, LONG, Template("T", steps=(TemplateStep("One", 5),)))


def test_the_copy_of_a_project_with_a_long_name_has_a_name_that_fits(desk: Desk, project_id: str):
    projects.edit_project(desk, project_id, title=LONG[:300])
    copy = shelving.duplicate_project(desk, project_id).ids("projects")[0]
    title = desk.library.projects.get(copy).title
    assert (len(title), title[-8:]) == (300, "n (copy)")
    with pytest.raises(UserError, match="301 characters"):
        shelving.duplicate_project(desk, project_id, title=LONG)


def test_what_comes_back_under_a_long_name_that_is_taken_has_one_that_fits(desk: Desk, project_id: str):
    first = people.add_person(desk, project_id, "n" * 40).ids("persons")[0]
    people.delete_person(desk, first)
    people.add_person(desk, project_id, "n" * 40)
    assert shelving.restore(desk, "persons", first).name == "n" * 38 + " 2"


def test_a_name_that_is_imported_is_cut():
    assert free_alias("Head of " + "n" * 60, set()) == "Head of " + "n" * 32
    assert free_alias("n" * 60, {"N" * 40}) == "n" * 38 + " 2"


@pytest.mark.parametrize("again", ["Signage", "signage\u200b", "ｓｉｇｎａｇｅ"])
def test_two_tags_never_look_the_same(desk: Desk, project_id: str, again: str):
    with pytest.raises(UserError, match="already"):
        tags.add_tag(desk, project_id, again)
