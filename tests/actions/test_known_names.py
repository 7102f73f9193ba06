"""What papers for others look for and hide: whatever somebody in the project is called."""

from __future__ import annotations

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.known_names import known_names
from cocreate_desktop.actions.people import add_member, add_person, edit_person
from cocreate_desktop.actions.projects import add_project
from cocreate_desktop.domain.people import Role
from cocreate_desktop.domain.written_names import Names


def test_people_are_known_by_alias_and_by_each_of_their_names_and_the_team_by_theirs(desk: Desk) -> None:
    project_id = add_project(desk, "Counter").ids("projects")[0]
    wout = add_person(desk, project_id, "Wout").ids("persons")[0]
    edit_person(desk, wout, texts={"real_name": "Wouter van de Velde"})
    add_member(desk, project_id, "Sofie", Role.OBSERVER)

    names = known_names(desk.library, project_id)

    assert names == Names(("Wout", "Sofie", "Wouter van de Velde", "Wouter", "Velde"))
