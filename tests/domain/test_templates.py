"""A template as a value: its length, and its lines kind by kind."""

from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.domain.templates import Template, TemplateLine, TemplateStep

SHOW, ASK, WATCH = TemplateLine("The shelf"), TemplateLine("Why?", "A1"), TemplateLine("Which way?")
STEP = TemplateStep("Look", 10, show=(SHOW,), ask=(ASK,), watch=(WATCH,))


def test_a_template_takes_as_long_as_its_steps():
    assert Template("Empty").minutes == 0
    assert Template("Two", steps=(STEP, TemplateStep("Again", 5))).minutes == 15


def test_a_step_gives_its_lines_kind_by_kind():
    assert list(STEP.lines()) == [
        (ItemKind.SHOW, (SHOW,)),
        (ItemKind.ASK, (ASK,)),
        (ItemKind.WATCH, (WATCH,)),
    ]
