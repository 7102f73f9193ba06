"""Templates as files: what is read, and what the documentation says of them."""

from __future__ import annotations

import re
from pathlib import Path

from cocreate_desktop.domain.assumptions import About, Counts, Importance, Kind
from cocreate_desktop.domain.templates import Template, TemplateAssumption, TemplateLine, TemplateStep
from cocreate_desktop.exchange.templates import ASSUMPTION_KEYS, LINE_KEYS, STEP_KEYS, TEMPLATE_KEYS
from tests.exchange.template_files import SOUND, Read, Refused, read, refused

__all__ = ["read", "refused"]


def test_a_template_is_read_with_all_it_says(read: Read):
    assert read(SOUND) == Template(
        title="Try it",
        slot_minutes=45,
        assumptions=(TemplateAssumption("A1", Kind.ACT, "They find it", needed=2, of=4),),
        steps=(
            TemplateStep(
                title="Look",
                minutes=10,
                say="“Please look.\nTake your time.”",
                tests=("A1",),
                show=(TemplateLine("The shelf"),),
                watch=(TemplateLine("Which way?"), TemplateLine("Do they stop?", "A1")),
            ),
        ),
    )


def test_windows_line_ends_and_a_byte_order_mark_make_no_difference(read: Read):
    assert read(b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode()) == read(SOUND)


def test_the_line_ends_of_old_macs_make_no_difference(read: Read, refused: Refused):
    assert read(SOUND.replace("\n", "\r")) == read(SOUND)
    spoiled = SOUND.replace("minutes = 10", "minutes = -5").replace("\n", "\r")
    assert refused(spoiled).startswith("mine.toml, line 13: “minutes” is -5")
    in_latin = SOUND.replace("\n", "\r").encode().replace(b"The shelf", "Das Gerät".encode("latin-1"))
    assert refused(in_latin).startswith("mine.toml, line 20: A character here is not in UTF-8.")


def test_a_threshold_of_few_people_needs_no_second_number(read: Read):
    assert read(SOUND.replace("needed = 2\nof = 4", "of = 2")).assumptions[0].needed == 2


DOCUMENT = (Path(__file__).parents[2] / "docs" / "templates.md").read_text("utf-8")


def test_the_documentation_names_every_key_and_no_other():
    tables = re.findall(r"^### ([^\n]+)\n(.*?)(?=^#|\Z)", DOCUMENT, re.MULTILINE | re.DOTALL)
    documented = [tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) for _, table in tables]
    assert documented == [TEMPLATE_KEYS, ASSUMPTION_KEYS, STEP_KEYS, LINE_KEYS]


def test_the_documentation_names_every_word_that_can_be_chosen():
    for choices in (Kind, Importance, About, Counts):
        assert all(f"`{choice}`" in DOCUMENT for choice in choices)


def test_the_example_of_the_documentation_is_a_template(read: Read):
    (example,) = re.findall(r"```toml\n(.*?)```", DOCUMENT, re.DOTALL)
    template = read(example)
    assert template.assumptions and template.steps and template.purpose and template.invite
