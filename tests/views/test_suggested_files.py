"""Where a file is saved: a name that every disk takes, that names nobody, and that lies over nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.projects import add_project
from cocreate_desktop.actions.sessions import plan_session
from cocreate_desktop.views.place import Place
from cocreate_desktop.views.suggested_files import chosen_file, suggested_file


@pytest.fixture
def place(desk: Desk, qtbot: QtBot) -> Place:
    return Place(desk.library)


def titled(place: Place, desk: Desk, project: str, session: str = "") -> Place:
    project_id = add_project(desk, project).ids("projects")[0]
    if session:
        plan_session(desk, project_id, session)
    place.open_project(project_id)
    return place


def test_a_name_has_the_titles_and_no_signs_that_lead_elsewhere(place: Place, desk: Desk):
    found = suggested_file(titled(place, desk, "../Repair: 2/3", "Store Gent?"), ".pdf")

    assert found.name == "Repair 2 3 Store Gent.pdf"


@pytest.mark.parametrize("title", ["n" * 300, "修" * 300, "Ω" * 300])
def test_every_disk_takes_the_name(place: Place, desk: Desk, tmp_path: Path, title: str):
    found = suggested_file(titled(place, desk, title), " for the sponsor draft.pdf")
    (tmp_path / found.name).write_bytes(b"fits")

    assert found.name.startswith(title[0] * 60)


def test_a_title_without_letters_still_gives_a_name(place: Place, desk: Desk):
    assert suggested_file(titled(place, desk, "👍"), ".pdf").name == "Cocreate.pdf"


def test_what_the_paper_hides_its_name_hides_too(place: Place, desk: Desk):
    found = suggested_file(titled(place, desk, "Lena's counter", "At LENA"), ".pdf", hidden=["Lena"])

    assert found.name == "name s counter At name.pdf"


def test_an_ending_that_was_left_out_lies_over_no_other_file(tmp_path: Path):
    (tmp_path / "report.pdf").write_bytes(b"old")

    assert chosen_file(str(tmp_path / "report"), ".pdf") == tmp_path / "report 2.pdf"
    assert chosen_file(str(tmp_path / "new"), ".pdf") == tmp_path / "new.pdf"
    # Here the dialog has asked whether to replace it.
    assert chosen_file(str(tmp_path / "report.PDF"), ".pdf") == tmp_path / "report.PDF"
