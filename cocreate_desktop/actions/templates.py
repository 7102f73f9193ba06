"""Begin a project from a template, and keep a scenario as a template of one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cocreate_desktop import paths
from cocreate_desktop.actions import projects, verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.wording import clean, line, named, needed
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.limits import LONGEST_TITLE
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.domain.rank import ranks
from cocreate_desktop.domain.scenario import ItemKind, Step, StepItem, StepTest
from cocreate_desktop.domain.templates import Template, TemplateAssumption, TemplateLine, TemplateStep
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.exchange.template_writing import file_name, save_whole, template_text
from cocreate_desktop.exchange.templates import CODE, read_template
from cocreate_desktop.exchange.toml_tables import LARGEST_FILE

FOLDER = "templates"
"""Within the library's folder: the user's own."""

TITLE = QT_TRANSLATE_NOOP("Field", "The template's name")
PURPOSE = QT_TRANSLATE_NOOP("Field", "“When to use it”")
INVITE = QT_TRANSLATE_NOOP("Field", "“Whom to invite”")
CODE_WORD = QT_TRANSLATE_NOOP("Field", "A code word")
ASSUMPTION = QT_TRANSLATE_NOOP("Field", "An assumption")
RIGHT_IF = QT_TRANSLATE_NOOP("Field", "“We are right if…”")
WRONG_IF = QT_TRANSLATE_NOOP("Field", "“We are wrong if…”")
STEP = QT_TRANSLATE_NOOP("Field", "A step's name")
SIMULATES = QT_TRANSLATE_NOOP("Field", "“Simulates”")
SAY = QT_TRANSLATE_NOOP("Field", "“Say”")
LINE = QT_TRANSLATE_NOOP("Field", "A line of a step")


@dataclass(frozen=True)
class Offer:
    """One file as a list offers it: with its template, or with the sentence that says why it has none."""

    file: str
    own: bool
    template: Template | None = None
    trouble: Message | None = None


class TemplateExistsError(UserError):
    """A file of that name is there already; it is replaced only if that is asked for."""


def templates(library_folder: Path) -> list[Offer]:
    """The templates that come with Cocreate, then the user's own by title. A broken one hides no other."""
    built_in = [_offer(path, own=False) for path in _files(paths.resources("methods"))]
    return built_in + _own(library_folder / FOLDER)


def make_project(desk: Desk, title: str, template: Template, *, project_id: str | None = None) -> ChangeSet:
    """A project that begins with the template's beliefs and script: all of it in one act, or nothing.

    Raises UserError for an empty title, and for one that is too long.
    """
    if done := desk.already_made("projects", project_id):
        return done
    project = Project(
        project_id or desk.new_id(),
        named(title, projects.TITLE, LONGEST_TITLE),
        desk.now(),
        scenario_title=line(template.title, TITLE),
        slot_minutes=template.slot_minutes,
    )
    rows = list(_rows(desk, project, template))
    with desk.act(verbs.ADD_PROJECT, project.id) as act:
        act.recorder.insert(*rows)
    return act.made


def save_template(
    desk: Desk, project_id: str, title: str, *, purpose: str = "", invite: str = "", replace: bool = False
) -> Path:
    """Keep a project's beliefs and script, without its people and sessions, as a template; its file.

    Raises UserError for an empty title or scenario and when the file cannot be written, and
    TemplateExistsError for a file that is there already, unless it may `replace` it.
    """
    title = needed(title, TITLE)
    text = template_text(_template(desk, project_id, title, line(purpose, PURPOSE), line(invite, INVITE)))
    if len(text.encode()) > LARGEST_FILE:
        raise UserError(
            QT_TRANSLATE_NOOP("Template", "The scenario is too long for a template. Shorten its texts.")
        )
    path = desk.library.folder / FOLDER / file_name(title)
    if path.exists() and not replace:
        raise TemplateExistsError(
            QT_TRANSLATE_NOOP(
                "Template", "There is a template {file} already. Replace it, or choose another name."
            ).fill(file=path.name)
        )
    save_whole(path, text)
    return path


def _own(folder: Path) -> list[Offer]:
    """By title, those that cannot be read last."""
    try:
        offers = [_offer(path, own=True) for path in _files(folder)]
    except FileNotFoundError:
        return []
    except OSError:
        trouble = QT_TRANSLATE_NOOP("Template", "{folder} cannot be read. Allow it to be read.")
        return [Offer(FOLDER, own=True, trouble=trouble.fill(folder=folder))]
    return sorted(offers, key=_order)


def _files(folder: Path) -> list[Path]:
    """The templates in a folder by name; hidden files are none."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.casefold() == ".toml" and not path.name.startswith(".")
    )


def _offer(path: Path, *, own: bool) -> Offer:
    try:
        return Offer(path.name, own, template=read_template(path))
    except UserError as error:
        return Offer(path.name, own, trouble=error.message)


def _order(offer: Offer) -> tuple[bool, str]:
    return offer.template is None, offer.template.title.casefold() if offer.template else offer.file


def _rows(desk: Desk, project: Project, template: Template) -> Iterator[object]:
    yield project
    yield from projects.starting_tags(desk, project.id, [needed(tag, CODE_WORD) for tag in template.tags])
    ids = {one.code: desk.new_id() for one in template.assumptions}
    for one, rank in zip(template.assumptions, ranks(len(template.assumptions)), strict=True):
        yield _assumption(ids[one.code], project.id, one, rank)
    for step, rank in zip(template.steps, ranks(len(template.steps)), strict=True):
        yield from _step(desk, project.id, step, rank, ids)


def _assumption(assumption_id: str, project_id: str, one: TemplateAssumption, rank: str) -> Assumption:
    return Assumption(
        id=assumption_id,
        project_id=project_id,
        code=one.code,
        kind=one.kind,
        text=needed(one.text, ASSUMPTION),
        rank=rank,
        importance=one.importance,
        about=one.about,
        right_if=clean(one.right_if, RIGHT_IF),
        wrong_if=clean(one.wrong_if, WRONG_IF),
        needed=one.needed,
        of=one.of,
        counts=one.counts,
    )


def _step(
    desk: Desk, project_id: str, step: TemplateStep, rank: str, ids: dict[str, str]
) -> Iterator[Step | StepItem | StepTest]:
    step_id = desk.new_id()
    yield Step(
        step_id,
        project_id,
        needed(step.title, STEP),
        step.minutes,
        rank,
        clean(step.simulates, SIMULATES),
        clean(step.say, SAY),
    )
    for code in step.tests:
        yield StepTest(desk.new_id(), step_id, ids[code])
    for kind, lines in step.lines():
        for one, place in zip(lines, ranks(len(lines)), strict=True):
            meant_for = ids[one.code] if one.code else None
            yield StepItem(desk.new_id(), step_id, kind, needed(one.text, LINE), place, meant_for)


def _template(desk: Desk, project_id: str, title: str, purpose: str, invite: str) -> Template:
    library = desk.library
    steps = library.scenarios.steps(project_id)
    if not steps:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Template", "The scenario has no steps yet. Write one, then keep it as a template."
            )
        )
    assumptions = library.assumptions.of_project(project_id)
    items = library.scenarios.items(project_id)
    tests = {(test.step_id, test.assumption_id) for test in library.scenarios.tests(project_id)}
    codes = _codes(assumptions)

    def lines(step: Step, kind: ItemKind) -> tuple[TemplateLine, ...]:
        return tuple(
            TemplateLine(item.text, codes.get(item.assumption_id or ""))
            for item in items
            if item.step_id == step.id and item.kind is kind
        )

    return Template(
        title=title,
        purpose=purpose,
        invite=invite,
        slot_minutes=library.projects.get(project_id).slot_minutes,
        tags=_tags(desk, project_id),
        assumptions=tuple(
            TemplateAssumption(
                codes[one.id], one.kind, one.text, one.importance, one.about,
                one.right_if, one.wrong_if, one.needed, one.of, one.counts,
            )
            for one in assumptions
        ),
        steps=tuple(
            TemplateStep(
                title=step.title,
                minutes=step.minutes,
                simulates=step.simulates,
                say=step.say,
                tests=tuple(codes[one.id] for one in assumptions if (step.id, one.id) in tests),
                show=lines(step, ItemKind.SHOW),
                ask=lines(step, ItemKind.ASK),
                watch=lines(step, ItemKind.WATCH),
            )
            for step in steps
        ),
    )  # fmt: skip


def _codes(assumptions: Sequence[Assumption]) -> dict[str, str]:
    """The code of each assumption in the file: its own, or all counted anew if one is too long for a file."""
    if all(CODE.fullmatch(one.code) for one in assumptions):
        return {one.id: one.code for one in assumptions}
    return {one.id: f"A{n}" for n, one in enumerate(assumptions, start=1)}


def _tags(desk: Desk, project_id: str) -> tuple[str, ...]:
    """The code words on the function keys; none when they are the usual ones."""
    on_keys = [tag for tag in desk.library.projects.tags(project_id) if tag.key is not None]
    names = tuple(tag.name for tag in sorted(on_keys, key=lambda tag: tag.key or 0))
    return () if names == tuple(name for name, _, _ in projects.STARTING_TAGS) else names
