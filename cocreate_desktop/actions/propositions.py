"""Make an idea investable: what each side gives and gets, the next test, and the team's decision."""

from __future__ import annotations

from collections.abc import Iterable

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.ordering import rank_after
from cocreate_desktop.actions.resting import Ground
from cocreate_desktop.actions.wording import clean, line, needed, within
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.decisions import (
    Decision,
    DecisionVoice,
    Proposition,
    PropositionFinding,
    PropositionNote,
    PropositionSide,
    Standing,
    StepSize,
)
from cocreate_desktop.domain.ids import next_code
from cocreate_desktop.domain.limits import MOST_SHOPS
from cocreate_desktop.domain.rank import rank_between, ranks
from cocreate_desktop.errors import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("Field", "The proposition")
TEXTS = {
    "job": QT_TRANSLATE_NOOP("Field", "The job"),
    "offer": QT_TRANSLATE_NOOP("Field", "The offer"),
    "small_step": QT_TRANSLATE_NOOP("Field", "The small step"),
    "big_step": QT_TRANSLATE_NOOP("Field", "The big step"),
    "next_test": QT_TRANSLATE_NOOP("Field", "The next test"),
    "stop_rule": QT_TRANSLATE_NOOP("Field", "The stop rule"),
}
STOP_SHOPS = QT_TRANSLATE_NOOP("Field", "The number of shops in the stop rule")
SIDE = QT_TRANSLATE_NOOP("Field", "The side")
GIVES = QT_TRANSLATE_NOOP("Field", "What this side gives")
GETS = QT_TRANSLATE_NOOP("Field", "What this side gets")
BECAUSE = QT_TRANSLATE_NOOP("Field", "The reason")

FIRST_SIDES = ("Customer", "Shop")
"""The sides that a new proposition begins with; names that the team may change, kept as they are written."""


def add_proposition(
    desk: Desk,
    project_id: str,
    title: str,
    *,
    finding_ids: Iterable[str] = (),
    note_ids: Iterable[str] = (),
    sides: Iterable[str] = FIRST_SIDES,
    proposition_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet:
    """A proposition at the end, with its first sides.

    Raises UserError for an empty title, and for what was deleted since it was chosen or is of another
    project.
    """
    if done := desk.already_made("propositions", proposition_id):
        return done
    known = desk.library.propositions
    last = max((other.rank for other in known.of_project(project_id)), default=None)
    code = next_code("P", known.codes_ever_used(project_id))
    proposition = Proposition(
        proposition_id or desk.new_id(), project_id, code, needed(title, TITLE), rank_between(last, None)
    )
    names = [needed(name, SIDE) for name in sides]
    with desk.act(verbs.ADD_PROPOSITION, project_id, gesture=gesture, code=code) as act:
        act.recorder.insert(proposition)
        for name, rank in zip(names, ranks(len(names)), strict=True):
            act.recorder.insert(PropositionSide(desk.new_id(), proposition.id, name, rank))
        _rest(desk, act, proposition, finding_ids, note_ids)
    return act.made


def edit_proposition(
    desk: Desk,
    proposition_id: str,
    *,
    title: str | None = None,
    job: str | None = None,
    offer: str | None = None,
    step_size: StepSize | None = None,
    small_step: str | None = None,
    big_step: str | None = None,
    next_test: str | None = None,
    stop_rule: str | None = None,
    stop_shops: int | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change what is given and leave the rest; `stop_shops=0` counts nothing.

    Raises UserError for an empty title and an impossible number of shops.
    """
    proposition = desk.library.propositions.get(proposition_id)
    texts = {
        "job": job, "offer": offer, "small_step": small_step, "big_step": big_step,
        "next_test": next_test, "stop_rule": stop_rule,
    }  # fmt: skip
    fields: dict[str, object] = {
        name: clean(text, TEXTS[name]) for name, text in texts.items() if text is not None
    }
    if title is not None:
        fields["title"] = needed(title, TITLE)
    if step_size is not None:
        fields["step_size"] = StepSize(step_size)
    if stop_shops is not None:
        fields["stop_shops"] = within(stop_shops, 0, MOST_SHOPS, STOP_SHOPS)
    with desk.act(
        verbs.EDIT_PROPOSITION, proposition.project_id, gesture=gesture, code=proposition.code
    ) as act:
        act.recorder.update(Proposition, proposition_id, **fields)
    return act.result


def move_proposition(
    desk: Desk, proposition_id: str, *, after: str | None, gesture: str | None = None
) -> ChangeSet | None:
    """Put a proposition behind another one; None: to the beginning."""
    proposition = desk.library.propositions.get(proposition_id)
    known = desk.library.propositions.of_project(proposition.project_id)
    others = [other for other in known if other.id != proposition_id]
    with desk.act(
        verbs.MOVE_PROPOSITION, proposition.project_id, gesture=gesture, code=proposition.code
    ) as act:
        act.recorder.update(Proposition, proposition_id, rank=rank_after(others, after))
    return act.result


def delete_proposition(desk: Desk, proposition_id: str, *, gesture: str | None = None) -> ChangeSet:
    """Delete a proposition with its sides, links and words; its code stays taken."""
    known = desk.library.propositions
    proposition = known.get(proposition_id)
    project_id = proposition.project_id
    belonging = (
        *known.sides(project_id),
        *known.findings(project_id),
        *known.notes(project_id),
        *known.voices(project_id),
    )
    with desk.act(verbs.DELETE_PROPOSITION, project_id, gesture=gesture, code=proposition.code) as act:
        for row in belonging:
            if row.proposition_id == proposition_id:
                act.recorder.delete(type(row), row.id)
        act.recorder.delete(Proposition, proposition_id)
    return act.made


def rest_proposition_on(
    desk: Desk,
    proposition_id: str,
    *,
    finding_ids: Iterable[str] = (),
    note_ids: Iterable[str] = (),
    gesture: str | None = None,
) -> ChangeSet | None:
    """Let a proposition rest on findings and on notes that hold ideas; those it rests on already stay.

    Raises UserError for what was deleted since it was chosen or is of another project.
    """
    proposition = desk.library.propositions.get(proposition_id)
    with desk.act(
        verbs.REST_PROPOSITION, proposition.project_id, gesture=gesture, code=proposition.code
    ) as act:
        _rest(desk, act, proposition, finding_ids, note_ids)
    return act.result


def take_from_proposition(
    desk: Desk,
    proposition_id: str,
    *,
    finding_ids: Iterable[str] = (),
    note_ids: Iterable[str] = (),
    gesture: str | None = None,
) -> ChangeSet | None:
    """Let a proposition no longer rest on these."""
    known = desk.library.propositions
    proposition = known.get(proposition_id)
    gone_findings, gone_notes = set(finding_ids), set(note_ids)
    with desk.act(
        verbs.UNREST_PROPOSITION, proposition.project_id, gesture=gesture, code=proposition.code
    ) as act:
        for link in known.findings(proposition.project_id):
            if link.proposition_id == proposition_id and link.finding_id in gone_findings:
                act.recorder.delete(PropositionFinding, link.id)
        for link in known.notes(proposition.project_id):
            if link.proposition_id == proposition_id and link.note_id in gone_notes:
                act.recorder.delete(PropositionNote, link.id)
    return act.result


def add_side(
    desk: Desk, proposition_id: str, name: str, *, side_id: str | None = None, gesture: str | None = None
) -> ChangeSet:
    """A side at the end of the ledger, of which nobody gave or got anything yet.

    Raises UserError for an empty name.
    """
    if done := desk.already_made("proposition_sides", side_id):
        return done
    proposition = desk.library.propositions.get(proposition_id)
    last = max((side.rank for side in _sides(desk, proposition)), default=None)
    side = PropositionSide(
        side_id or desk.new_id(), proposition_id, needed(name, SIDE), rank_between(last, None)
    )
    with desk.act(verbs.ADD_SIDE, proposition.project_id, gesture=gesture, code=proposition.code) as act:
        act.recorder.insert(side)
    return act.made


def edit_side(
    desk: Desk,
    side_id: str,
    *,
    name: str | None = None,
    gives: str | None = None,
    gives_standing: Standing | None = None,
    gets: str | None = None,
    gets_standing: Standing | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change what is given and leave the rest. Raises UserError for an empty name."""
    _side, proposition = _side_and_proposition(desk, side_id)
    standings = {"gives_standing": gives_standing, "gets_standing": gets_standing}
    fields: dict[str, object] = {key: value for key, value in standings.items() if value is not None}
    if name is not None:
        fields["name"] = needed(name, SIDE)
    if gives is not None:
        fields["gives"] = line(gives, GIVES)
    if gets is not None:
        fields["gets"] = line(gets, GETS)
    with desk.act(verbs.EDIT_SIDE, proposition.project_id, gesture=gesture, code=proposition.code) as act:
        act.recorder.update(PropositionSide, side_id, **fields)
    return act.result


def move_side(desk: Desk, side_id: str, *, after: str | None, gesture: str | None = None) -> ChangeSet | None:
    """Put a side behind another one of its proposition; None: first."""
    _side, proposition = _side_and_proposition(desk, side_id)
    others = [other for other in _sides(desk, proposition) if other.id != side_id]
    with desk.act(verbs.MOVE_SIDE, proposition.project_id, gesture=gesture, code=proposition.code) as act:
        act.recorder.update(PropositionSide, side_id, rank=rank_after(others, after))
    return act.result


def delete_side(desk: Desk, side_id: str, *, gesture: str | None = None) -> ChangeSet:
    """Take a side, with what it gives and gets, out of its proposition."""
    side, proposition = _side_and_proposition(desk, side_id)
    with desk.act(verbs.DELETE_SIDE, proposition.project_id, gesture=gesture, code=proposition.code) as act:
        act.recorder.delete(PropositionSide, side.id)
    return act.made


def say_word(desk: Desk, proposition_id: str, member_id: str, decision: Decision | None) -> ChangeSet | None:
    """Keep the word that a team member said before the talk; None: they said none."""
    proposition = desk.library.propositions.get(proposition_id)
    member = desk.library.people.member(member_id)
    voice = next(
        (
            one
            for one in desk.library.propositions.voices(proposition.project_id)
            if (one.proposition_id, one.member_id) == (proposition_id, member_id)
        ),
        None,
    )
    with desk.act(verbs.SAY_WORD, proposition.project_id, code=proposition.code) as act:
        if decision is None:
            if voice is not None:
                act.recorder.delete(DecisionVoice, voice.id)
        elif voice is None:
            act.recorder.insert(DecisionVoice(desk.new_id(), proposition_id, member.id, decision))
        else:
            act.recorder.update(DecisionVoice, voice.id, decision=decision)
    return act.result


def decide(desk: Desk, proposition_id: str, decision: Decision, because: str) -> ChangeSet | None:
    """Record what the team decided, with its reason. Raises UserError without one."""
    proposition = desk.library.propositions.get(proposition_id)
    reason = needed(because, BECAUSE)
    with desk.act(
        verbs.DECIDE, proposition.project_id, code=proposition.code, decision=decision.value
    ) as act:
        act.recorder.update(
            Proposition, proposition_id, decision=decision, because=reason, decided_at=desk.now()
        )
    return act.result


def undecide(desk: Desk, proposition_id: str) -> ChangeSet | None:
    """Open a decision again; None when there is none. The history keeps what was decided and why."""
    proposition = desk.library.propositions.get(proposition_id)
    with desk.act(verbs.UNDECIDE, proposition.project_id, code=proposition.code) as act:
        act.recorder.update(Proposition, proposition_id, decision=None, because="", decided_at=None)
    return act.result


def _rest(
    desk: Desk, act: Act, proposition: Proposition, finding_ids: Iterable[str], note_ids: Iterable[str]
) -> None:
    known = desk.library.propositions
    ground = Ground(desk.library, proposition.project_id)
    findings = {
        one.finding_id
        for one in known.findings(proposition.project_id)
        if one.proposition_id == proposition.id
    }
    notes = {
        one.note_id for one in known.notes(proposition.project_id) if one.proposition_id == proposition.id
    }
    for finding_id in dict.fromkeys(finding_ids):
        if finding_id not in findings:
            ground.check_finding(finding_id)
            act.recorder.insert(PropositionFinding(desk.new_id(), proposition.id, finding_id))
    for note_id in dict.fromkeys(note_ids):
        if note_id not in notes:
            ground.check_note(note_id)
            act.recorder.insert(PropositionNote(desk.new_id(), proposition.id, note_id))


def _sides(desk: Desk, proposition: Proposition) -> list[PropositionSide]:
    sides = desk.library.propositions.sides(proposition.project_id)
    return [side for side in sides if side.proposition_id == proposition.id]


def _side_and_proposition(desk: Desk, side_id: str) -> tuple[PropositionSide, Proposition]:
    side = desk.library.propositions.side(side_id)
    return side, desk.library.propositions.get(side.proposition_id)
