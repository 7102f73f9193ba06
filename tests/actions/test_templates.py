"""Projects from templates and templates from projects: whole or not at all, and the same there and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate_desktop.actions import assumptions, projects, scenario
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.templates import (
    FOLDER,
    TemplateExistsError,
    make_project,
    save_template,
    templates,
)
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.domain.templates import Template, TemplateAssumption, TemplateLine, TemplateStep
from cocreate_desktop.errors import UserError
from cocreate_desktop.exchange.templates import read_template
from tests.exchange.test_template_writing import a_template
from tests.fakes import FakeClock, fleeting_desk
from tests.stories import prepare_project, tell_a_session

SMALL = Template(
    title="Try it",
    slot_minutes=45,
    tags=("pitch", "stock"),
    assumptions=(
        TemplateAssumption("A3", Kind.ACT, "They find it", right_if="they stop", needed=2, of=4),
        TemplateAssumption("A1", Kind.WHO, "They come alone"),
    ),
    steps=(
        TemplateStep(
            "Look",
            10,
            simulates="They come in.",
            say="“Please look.\nTake your time.”",
            tests=("A1",),
            show=(TemplateLine("The shelf"),),
            ask=(TemplateLine("Why?"),),
            watch=(TemplateLine("Which way?"), TemplateLine("Do they stop?", "A3")),
        ),
        TemplateStep("Leave", 5),
    ),
)
BROKEN = 'title = "Mine"\n[[steps]]\ntitle = "One"\nminutes = 10_000\n'


def own_folder(desk: Desk) -> Path:
    folder = desk.library.folder / FOLDER
    folder.mkdir(exist_ok=True)
    return folder


def test_a_project_gets_all_that_the_template_holds(desk: Desk):
    made = make_project(desk, "Repair counter", SMALL)
    library = desk.library
    (project,) = library.projects.all()
    assert (project.title, project.scenario_title, project.slot_minutes) == ("Repair counter", "Try it", 45)
    assert project.id == made.ids("projects")[0]
    assert [(tag.name, tag.key) for tag in library.projects.tags(project.id)] == [("pitch", 2), ("stock", 3)]
    beliefs = library.assumptions.of_project(project.id)
    assert [(one.code, one.text, one.needed, one.of) for one in beliefs] == [
        ("A3", "They find it", 2, 4),
        ("A1", "They come alone", 3, 5),
    ]
    look, leave = library.scenarios.steps(project.id)
    assert (look.title, look.minutes, look.simulates) == ("Look", 10, "They come in.")
    assert look.say == "“Please look.\nTake your time.”"
    assert leave.title == "Leave"
    watched = [item for item in library.scenarios.items(project.id) if item.kind is ItemKind.WATCH]
    assert [(item.text, item.assumption_id) for item in watched] == [
        ("Which way?", None),
        ("Do they stop?", beliefs[0].id),
    ]
    (test,) = library.scenarios.tests(project.id)
    assert (test.step_id, test.assumption_id) == (look.id, beliefs[1].id)
    assert library.problems() == []


def test_the_next_assumption_takes_the_code_behind_the_templates_highest(desk: Desk):
    project_id = make_project(desk, "Repair counter", SMALL).ids("projects")[0]
    assumptions.add_assumption(desk, project_id, Kind.WHO, "A fourth")
    assert desk.library.assumptions.of_project(project_id)[-1].code == "A4"


def test_a_template_without_tags_of_its_own_brings_the_usual_ones(desk: Desk):
    project_id = make_project(desk, "Repair counter", replace(SMALL, tags=())).ids("projects")[0]
    names = [tag.name for tag in desk.library.projects.tags(project_id)]
    assert names == [name for name, _, _ in projects.STARTING_TAGS]


def test_a_project_is_made_in_one_act_or_not_at_all(desk: Desk):
    seen = len(desk.library.changes.since(0))
    for wrong in (SMALL, replace(SMALL, steps=(*SMALL.steps, TemplateStep("\u200b", 5)))):
        with pytest.raises(UserError):
            make_project(desk, " " if wrong is SMALL else "Repair counter", wrong)
    assert desk.library.projects.all() == []
    assert len(desk.library.changes.since(0)) == seen
    make_project(desk, "Repair counter", SMALL)
    assert len(desk.library.changes.since(0)) == seen + 1


def test_making_a_project_twice_gives_the_first_result(desk: Desk):
    once = make_project(desk, "Repair counter", SMALL, project_id="01-the-same")
    assert make_project(desk, "Another", SMALL, project_id="01-the-same").id == once.id
    assert len(desk.library.projects.all()) == 1


def test_every_built_in_template_makes_a_sound_project(desk: Desk):
    offers = templates(desk.library.folder)
    assert len(offers) >= 6
    for offer in offers:
        assert offer.trouble is None and offer.template is not None and not offer.own
        make_project(desk, offer.template.title, offer.template)
    assert desk.library.problems() == []


def test_own_templates_follow_by_title_and_a_broken_one_hides_none(desk: Desk):
    folder = own_folder(desk)
    (folder / "b.toml").write_text(BROKEN.replace("10_000", "5").replace("Mine", "Zebra"))
    (folder / "a.toml").write_text(BROKEN)
    (folder / "c.TOML").write_text(BROKEN.replace("10_000", "5").replace("Mine", "apple"))
    (folder / "d.toml").mkdir()
    (folder / ".hidden.toml").write_text("no")
    (folder / "notes.txt").write_text("no")
    built_in = len(templates(folder / "nowhere"))
    own = templates(desk.library.folder)[built_in:]
    assert all(offer.own for offer in own)
    assert [offer.template and offer.template.title for offer in own] == ["apple", "Zebra", None, None]
    broken, folder_of_that_name = own[2:]
    assert str(broken.trouble) == "a.toml, line 4: “minutes” is 10000; it can be 1 to 480."
    assert broken.file == "a.toml"
    assert str(folder_of_that_name.trouble) == "d.toml is no file. Put a .toml file there."


def test_a_folder_that_cannot_be_read_is_told(desk: Desk):
    built_in = len(templates(desk.library.folder))
    (desk.library.folder / FOLDER).write_text("a file where the folder should be")
    offers = templates(desk.library.folder)
    assert len(offers) == built_in + 1
    assert str(offers[-1].trouble).endswith("cannot be read. Allow it to be read.")


def test_a_scenario_is_kept_without_people_and_what_happened(desk: Desk, clock: FakeClock):
    told = tell_a_session(desk, clock)
    path = save_template(desk, told.project_id, "My round", purpose="For every shop.", invite="Five people.")
    assert path == desk.library.folder / FOLDER / "my-round.toml"
    text = path.read_text("utf-8")
    assert not any(name in text for name in ("Lena", "Joris", "Wout", "Ghent", "walks straight"))
    kept = read_template(path)
    assert (kept.title, kept.purpose, kept.invite) == ("My round", "For every shop.", "Five people.")
    assert [one.code for one in kept.assumptions] == ["A1", "A2"]
    assert [step.title for step in kept.steps] == ["Find the counter", "Wait for the repair"]
    assert kept.steps[0].watch == (TemplateLine("Do they look at the sign?", "A1"),)
    assert kept.tags == ()
    assert templates(desk.library.folder)[-1].template == kept


def test_what_was_deleted_is_not_kept(desk: Desk):
    told = prepare_project(desk)
    first, _ = desk.library.assumptions.of_project(told.project_id)
    find, wait = desk.library.scenarios.steps(told.project_id)
    scenario.test_in_step(desk, first.id, find.id)
    assumptions.delete_assumption(desk, first.id)
    scenario.delete_step(desk, wait.id)
    kept = read_template(save_template(desk, told.project_id, "My round"))
    assert [one.code for one in kept.assumptions] == ["A2"]
    assert [step.title for step in kept.steps] == ["Find the counter"]
    assert kept.steps[0].tests == () and kept.steps[0].watch == (TemplateLine("Do they look at the sign?"),)


def test_a_code_that_is_too_long_for_a_file_has_all_counted_anew(desk: Desk):
    last = replace(SMALL.assumptions[0], code="A999999")
    look, leave = SMALL.steps
    asked = replace(look, watch=(TemplateLine("Which way?", "A999999"),))
    template = replace(SMALL, assumptions=(last, SMALL.assumptions[1]), steps=(asked, leave))
    project_id = make_project(desk, "Repair counter", template).ids("projects")[0]
    assert read_template(save_template(desk, project_id, "As it is")).assumptions[0].code == "A999999"
    added = assumptions.add_assumption(desk, project_id, Kind.VALUE, "They pay").ids("assumptions")[0]
    assert desk.library.assumptions.get(added).code == "A1000000"
    kept = read_template(save_template(desk, project_id, "Counted anew"))
    assert [(one.code, one.text) for one in kept.assumptions] == [
        ("A1", "They find it"), ("A2", "They come alone"), ("A3", "They pay"),
    ]  # fmt: skip
    assert kept.steps[0].tests == ("A2",)
    assert kept.steps[0].watch == (TemplateLine("Which way?", "A1"),)


def test_a_file_that_is_there_is_not_overwritten_silently(desk: Desk):
    told = prepare_project(desk)
    path = save_template(desk, told.project_id, "My round")
    before = path.read_bytes()
    with pytest.raises(TemplateExistsError, match=r"There is a template my-round\.toml already"):
        save_template(desk, told.project_id, "MY: round", purpose="Another.")
    assert path.read_bytes() == before
    save_template(desk, told.project_id, "MY: round", purpose="Another.", replace=True)
    assert read_template(path).purpose == "Another."
    assert [one.name for one in path.parent.iterdir()] == ["my-round.toml"]


def test_what_cannot_be_kept_is_told_and_leaves_no_file(desk: Desk):
    empty = projects.add_project(desk, "Empty").ids("projects")[0]
    with pytest.raises(UserError, match="has no steps yet"):
        save_template(desk, empty, "My round")
    told = prepare_project(desk)
    with pytest.raises(UserError, match="The template's name is empty"):
        save_template(desk, told.project_id, "  ")
    for _ in range(105):
        step = scenario.add_step(desk, told.project_id, "Long").ids("steps")[0]
        scenario.edit_step(desk, step, say="x" * 10_000)
    with pytest.raises(UserError, match="too long for a template"):
        save_template(desk, told.project_id, "My round")
    assert not (desk.library.folder / FOLDER).exists()


def test_a_full_disk_leaves_the_old_file(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    told = prepare_project(desk)
    path = save_template(desk, told.project_id, "My round")
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UserError, match="Make room on the disk"):
        save_template(desk, told.project_id, "My round", purpose="Another.", replace=True)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["my-round.toml"]


PLAIN = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Cn"), max_codepoint=0x2FF)


@settings(max_examples=30)
@given(a_template(PLAIN))
def test_a_template_is_the_same_there_and_back(template: Template):
    clock = FakeClock()
    with fleeting_desk(clock) as desk:
        project_id = make_project(desk, "There", template).ids("projects")[0]
        path = save_template(
            desk, project_id, template.title, purpose=template.purpose, invite=template.invite
        )
        usual = tuple(name for name, _, _ in projects.STARTING_TAGS)
        tags = () if template.tags == usual else template.tags
        order = {one.code: n for n, one in enumerate(template.assumptions)}
        steps = tuple(
            replace(step, tests=tuple(sorted(step.tests, key=order.__getitem__))) for step in template.steps
        )
        assert read_template(path) == replace(template, tags=tags, steps=steps)
