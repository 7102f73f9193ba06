"""Rows in words, for those who hear the page."""

from __future__ import annotations

from cocreate_desktop.actions.concluded import ConcludedFinding, Stander
from cocreate_desktop.domain.decisions import STANDINGS
from cocreate_desktop.domain.evidence.telling import did_and_said
from cocreate_desktop.domain.people import NOBODY_NAMED
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
from cocreate_desktop.views.wording import in_turn, say, translate


def row_in_words(row: Row) -> str:
    match row:
        case FindingRow():
            return _finding(row.concluded)
        case SidesRow():
            known = row.sides
            return translate("Decide", "{one}: {ones}. Or {other}: {others}. {answer}").format(
                one=known.disagreement.one_side,
                ones=_standers(known.one),
                other=known.disagreement.other_side,
                others=_standers(known.other),
                answer=known.disagreement.answer,
            )
        case SectionRow():
            return translate("Decide", "Where they disagree")
        case AddRow() | DraftRow():
            return add_words(row.part)
        case HintRow():
            return hint(row.part)


def add_words(part: Part) -> str:
    if part is Part.FINDINGS:
        return translate("Decide", "Add a finding")
    return translate("Decide", "Add a disagreement")


def hint(part: Part) -> str:
    if part is Part.FINDINGS:
        return translate("Decide", "What you conclude from this session stands here, with what it rests on.")
    return translate(
        "Decide",
        "Two things that people want and that do not go together: "
        "who stands where, and what you do about it.",
    )


def counts(one: ConcludedFinding) -> str:
    """The people behind a finding."""
    basis = one.basis
    if not basis.people:
        if one.rests_on:
            return say(NOBODY_NAMED)
        return translate("Decide", "nothing under it yet")
    return say(did_and_said(basis.did, basis.said))


def agreement(one: ConcludedFinding) -> str:
    """How many of those asked agree; nothing while nobody was asked."""
    finding = one.finding
    if finding.agree is None or finding.agree_of is None:
        return ""
    return translate("Decide", "{n} of {of} agree").format(n=finding.agree, of=finding.agree_of)


def leaning(one: ConcludedFinding) -> str:
    """The warning that words outweigh deeds; nothing if they do not."""
    if one.basis.is_words_only:
        return translate("Decide", "only said")
    return translate("Decide", "mostly said") if one.basis.is_mostly_said else ""


def _finding(one: ConcludedFinding) -> str:
    words = translate("Decide", "Finding {n}: {title}").format(n=one.number, title=one.finding.title)
    return in_turn((words, counts(one), leaning(one), agreement(one)))


def _standers(standers: tuple[Stander, ...]) -> str:
    return ", ".join(
        translate("Decide", "{name} {standing}").format(name=one.alias, standing=say(STANDINGS[one.standing]))
        for one in standers
    )
