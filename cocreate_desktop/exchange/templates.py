"""Templates as files: the strict reader. docs/templates.md says the same for those who write them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

from cocreate_desktop.domain.assumptions import About, Counts, Importance, Kind
from cocreate_desktop.domain.limits import LONGEST_SLOT, LONGEST_STEP, MOST_PEOPLE
from cocreate_desktop.domain.templates import Template, TemplateAssumption, TemplateLine, TemplateStep
from cocreate_desktop.domain.visible import told_apart
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.exchange.toml_lines import Place
from cocreate_desktop.exchange.toml_tables import Table, read_toml, shortened

TEMPLATE_KEYS = ("title", "purpose", "invite", "slot", "tags", "assumptions", "steps")
ASSUMPTION_KEYS = (
    "code", "kind", "text", "importance", "about", "right_if", "wrong_if", "needed", "of", "counts",
)  # fmt: skip
STEP_KEYS = ("title", "minutes", "simulates", "say", "tests", "show", "ask", "watch")
LINE_KEYS = ("text", "for")

MOST_TAGS = 8
"""As many as there are function keys from F2 to F9."""

CODE = re.compile(r"A[1-9][0-9]{0,5}")
"""What a code looks like in a file."""

_TEMPLATE = QT_TRANSLATE_NOOP("Template", "A template")
_ASSUMPTION = QT_TRANSLATE_NOOP("Template", "An assumption")
_STEP = QT_TRANSLATE_NOOP("Template", "A step")
_LINE = QT_TRANSLATE_NOOP("Template", "A line of a step")


def read_template(path: Path) -> Template:
    """The template in a file. Raises UserError, naming file, line, key and remedy, if any of it is wrong."""
    table = read_toml(path, _TEMPLATE).allow(TEMPLATE_KEYS)
    assumptions = _assumptions(table)
    codes = {one.code for one in assumptions}
    steps = tuple(_step(one.allow(STEP_KEYS), codes) for one in table.tables("steps", _STEP))
    if not steps:
        raise table.fault(
            "steps",
            QT_TRANSLATE_NOOP("Template", "There are no “{key}”. Begin at least one with [[steps]]."),
        )
    return Template(
        title=table.line("title"),
        purpose=table.line("purpose", ""),
        invite=table.line("invite", ""),
        slot_minutes=table.whole("slot", 1, LONGEST_SLOT, Template.slot_minutes),
        tags=_tags(table),
        assumptions=assumptions,
        steps=steps,
    )


def _tags(table: Table) -> tuple[str, ...]:
    tags: list[str] = []
    for place, entry in table.entries("tags"):
        tag = table.entry_line("tags", place, entry)
        if told_apart(tag) in map(told_apart, tags):
            what = QT_TRANSLATE_NOOP(
                "Template", "“{key}” names “{word}” for the second time. Keep one of them."
            )
            raise table.fault("tags", what.fill(word=shortened(tag)), place)
        tags.append(tag)
        if len(tags) > MOST_TAGS:
            what = QT_TRANSLATE_NOOP("Template", "“{key}” names more than {most} words. Take some out.")
            raise table.fault("tags", what.fill(most=MOST_TAGS), place)
    return tuple(tags)


def _assumptions(table: Table) -> tuple[TemplateAssumption, ...]:
    found: dict[str, TemplateAssumption] = {}
    for one in table.tables("assumptions", _ASSUMPTION):
        assumption = _assumption(one.allow(ASSUMPTION_KEYS))
        if assumption.code in found:
            what = QT_TRANSLATE_NOOP(
                "Template", "“{key}” is {code} for the second time. Give it another code."
            )
            raise one.fault("code", what.fill(code=assumption.code))
        found[assumption.code] = assumption
    return tuple(found.values())


def _assumption(table: Table) -> TemplateAssumption:
    code = table.line("code")
    if not CODE.fullmatch(code):
        what = QT_TRANSLATE_NOOP("Template", "“{key}” is “{code}”; it must be A and a number, such as A1.")
        raise table.fault("code", what.fill(code=shortened(code)))
    of = table.whole("of", 1, MOST_PEOPLE, TemplateAssumption.of)
    return TemplateAssumption(
        code=code,
        kind=table.choice("kind", Kind),
        text=table.line("text"),
        importance=table.choice("importance", Importance, TemplateAssumption.importance),
        about=table.choice("about", About, TemplateAssumption.about),
        right_if=table.text("right_if", ""),
        wrong_if=table.text("wrong_if", ""),
        needed=table.whole("needed", 1, of, min(of, TemplateAssumption.needed)),
        of=of,
        counts=table.choice("counts", Counts, TemplateAssumption.counts),
    )


def _step(table: Table, codes: set[str]) -> TemplateStep:
    return TemplateStep(
        title=table.line("title"),
        minutes=table.whole("minutes", 1, LONGEST_STEP),
        simulates=table.text("simulates", ""),
        say=table.text("say", ""),
        tests=_tests(table, codes),
        show=_lines(table, "show", codes),
        ask=_lines(table, "ask", codes),
        watch=_lines(table, "watch", codes),
    )


def _tests(table: Table, codes: set[str]) -> tuple[str, ...]:
    tests: list[str] = []
    for place, entry in table.entries("tests"):
        code = _known(table, "tests", place, table.entry_line("tests", place, entry), codes)
        if code in tests:
            what = QT_TRANSLATE_NOOP(
                "Template", "“{key}” names {code} for the second time. Keep one of them."
            )
            raise table.fault("tests", what.fill(code=code), place)
        tests.append(code)
    return tuple(tests)


def _lines(table: Table, key: str, codes: set[str]) -> tuple[TemplateLine, ...]:
    """Plain texts, or small tables that also say for which assumption a line is meant."""
    return tuple(_line(table, key, place, entry, codes) for place, entry in table.entries(key))


def _line(table: Table, key: str, place: Place, entry: object, codes: set[str]) -> TemplateLine:
    if not isinstance(entry, dict):
        return TemplateLine(table.entry_line(key, place, entry))
    inner = Table(table.source, cast("dict[str, object]", entry), place, _LINE).allow(LINE_KEYS)
    text, code = inner.line("text"), inner.line("for", "")
    return TemplateLine(text, _known(inner, "for", (*place, "for"), code, codes) if code else None)


def _known(table: Table, key: str, place: Place, code: str, codes: set[str]) -> str:
    if code not in codes:
        what = QT_TRANSLATE_NOOP(
            "Template", "“{key}” names {code}, which no [[assumptions]] has as its code."
        )
        raise table.fault(key, what.fill(code=shortened(code)), place)
    return code
