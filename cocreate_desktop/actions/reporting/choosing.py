"""What a project keeps of its papers: choices of sections under a name, and words that others do not read."""

from __future__ import annotations

from collections.abc import Collection

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.wording import needed
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.report_choice import Audience, Mask, ReportChoice, ReportPreset, section_keys
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.store.library import Library

NAME = QT_TRANSLATE_NOOP("Field", "The name of the choice")
NAME_TAKEN = QT_TRANSLATE_NOOP("Error", "Another choice is called “{name}”. Take a name of its own.")


def choice_for(
    library: Library, project_id: str, audience: Audience, *, of_project: bool = False
) -> ReportChoice:
    """A reader's usual choice, with the words that the project masks."""
    return with_masks(library, project_id, ReportChoice.preset(audience, of_project=of_project))


def with_masks(library: Library, project_id: str, choice: ReportChoice) -> ReportChoice:
    """The choice with the words that the project masks."""
    words = tuple(one.words for one in library.papers.masks(project_id))
    return ReportChoice(choice.audience, choice.sections, words)


def keep_preset(
    desk: Desk, project_id: str, name: str, choice: ReportChoice, *, preset_id: str | None = None
) -> ChangeSet | None:
    """Keep a choice under a name; one that has the name is replaced. None when that changes nothing.

    Raises UserError for a name that is empty or too long.
    """
    wanted, sections = needed(name, NAME), section_keys(choice.sections)
    known = next((one for one in desk.library.papers.presets(project_id) if one.name == wanted), None)
    with desk.act(verbs.KEEP_PRESET, project_id) as act:
        if known is None:
            preset = ReportPreset(preset_id or desk.new_id(), project_id, wanted, choice.audience, sections)
            act.recorder.insert(preset)
        else:
            act.recorder.update(ReportPreset, known.id, audience=choice.audience, sections=sections)
    return act.result


def rename_preset(desk: Desk, project_id: str, preset_id: str, name: str) -> ChangeSet | None:
    """Give a kept choice another name; None when it is gone, or has that name.

    Raises UserError for a name that is empty, too long, or another choice's.
    """
    wanted = needed(name, NAME)
    names = {one.id: one.name for one in desk.library.papers.presets(project_id)}
    if names.get(preset_id, wanted) == wanted:
        return None
    if wanted in names.values():
        raise UserError(NAME_TAKEN.fill(name=wanted))
    with desk.act(verbs.RENAME_PRESET, project_id) as act:
        act.recorder.update(ReportPreset, preset_id, name=wanted)
    return act.result


def drop_preset(desk: Desk, project_id: str, preset_id: str) -> ChangeSet | None:
    """Delete a kept choice; None when it is gone already."""
    if all(one.id != preset_id for one in desk.library.papers.presets(project_id)):
        return None
    with desk.act(verbs.DROP_PRESET, project_id) as act:
        act.recorder.delete(ReportPreset, preset_id)
    return act.result


def mask_words(desk: Desk, project_id: str, words: Collection[str]) -> ChangeSet | None:
    """Mask exactly these words in the project's papers for others; None when that changes nothing."""
    wanted = {" ".join(one.split()) for one in words} - {""}
    known = {one.words: one.id for one in desk.library.papers.masks(project_id)}
    if wanted == known.keys():
        return None
    with desk.act(verbs.MASK_WORDS, project_id) as act:
        for one in sorted(wanted - known.keys()):
            act.recorder.insert(Mask(desk.new_id(), project_id, one))
        for one in sorted(known.keys() - wanted):
            act.recorder.delete(Mask, known[one])
    return act.result
