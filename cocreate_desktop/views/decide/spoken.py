"""Rows in words, for those who hear the page."""

from __future__ import annotations

from cocreate_desktop.actions.concluded import ConcludedFinding, Stander
from cocreate_desktop.views.decide.rows import (
    AddRow,
    DraftRow,
    FindingRow,
    HintRow,
    Part,
    Row,
    SectionRow,
    SidesRow,
)
from cocreate_desktop.views.decide.words import STANDINGS, tr
from cocreate_desktop.views.wording import say


def row_in_words(row: Row) -> str:
    match row:
        case FindingRow():
            return _finding(row.concluded)
        case SidesRow():
            known = row.sides
            return tr("{one}: {ones}. Or {other}: {others}. {answer}").format(
                one=known.disagreement.one_side,
                ones=_standers(known.one),
                other=known.disagreement.other_side,
                others=_standers(known.other),
                answer=known.disagreement.answer,
            )
        case SectionRow():
            return tr("Where they disagree")
        case AddRow() | DraftRow():
            return add_words(row.part)
        case HintRow():
            return hint(row.part)


def add_words(part: Part) -> str:
    return tr("Add a finding") if part is Part.FINDINGS else tr("Add a disagreement")


def hint(part: Part) -> str:
    if part is Part.FINDINGS:
        return tr("What you conclude from this session stands here, with what it rests on.")
    return tr(
        "Two things that people want and that do not go together: who stands where, and what you do about it."
    )


def counts(one: ConcludedFinding) -> str:
    """The people behind a finding."""
    basis = one.basis
    if not basis.people:
        return tr("nothing under it yet") if not one.rests_on else tr("nobody named")
    return tr("{did} did · {said} said").format(did=basis.did, said=basis.said)


def agreement(one: ConcludedFinding) -> str:
    """How many of those asked agree; nothing while nobody was asked."""
    finding = one.finding
    if finding.agree is None or finding.agree_of is None:
        return ""
    return tr("{n} of {of} agree").format(n=finding.agree, of=finding.agree_of)


def leaning(one: ConcludedFinding) -> str:
    """The warning that words outweigh deeds; nothing if they do not."""
    if one.basis.is_words_only:
        return tr("only said")
    return tr("mostly said") if one.basis.is_mostly_said else ""


def _finding(one: ConcludedFinding) -> str:
    words = tr("Finding {n}: {title}").format(n=one.number, title=one.finding.title)
    return ". ".join(part for part in (words, counts(one), leaning(one), agreement(one)) if part)


def _standers(standers: tuple[Stander, ...]) -> str:
    return ", ".join(
        tr("{name} {standing}").format(name=one.alias, standing=say(STANDINGS[one.standing]))
        for one in standers
    )
