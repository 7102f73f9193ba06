"""Conclude from a session: findings, what they rest on, and which assumptions they settle."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.board.acting import clusters_in
from cocreate_desktop.actions.board.reading import board_notes
from cocreate_desktop.actions.correcting import Correctors
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.ordering import rank_after
from cocreate_desktop.actions.resting import Ground
from cocreate_desktop.actions.wording import clean, line, needed, visible, within
from cocreate_desktop.domain.board import Note
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.decisions import (
    Finding,
    FindingAssumption,
    FindingCluster,
    FindingKind,
    FindingNote,
    FindingObservation,
    PropositionFinding,
)
from cocreate_desktop.domain.ids import next_code
from cocreate_desktop.domain.limits import MOST_ASKED
from cocreate_desktop.domain.rank import rank_between
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

TITLE = QT_TRANSLATE_NOOP("Field", "The finding")
TEXT = QT_TRANSLATE_NOOP("Field", "The conclusion")
TODO = QT_TRANSLATE_NOOP("Field", "“What to do”")
CORRECTION = QT_TRANSLATE_NOOP("Field", "The correction")
AGREE = QT_TRANSLATE_NOOP("Field", "The number of people who agree")
AGREE_OF = QT_TRANSLATE_NOOP("Field", "The number of people asked")


def add_finding(
    desk: Desk,
    session_id: str,
    title: str,
    *,
    kind: FindingKind = FindingKind.FINDING,
    observation_ids: Iterable[str] = (),
    note_ids: Iterable[str] = (),
    cluster_ids: Iterable[str] = (),
    assumption_ids: Iterable[str] = (),
    finding_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet:
    """A finding at the end of the session's list.

    Raises UserError for an empty title, for an entry that waits for a consent, for something that was deleted
    since it was chosen, and for something of another project.
    """
    if done := desk.already_made("findings", finding_id):
        return done
    session = desk.library.sessions.get(session_id)
    known = desk.library.findings
    last = max((other.rank for other in known.of_session(session_id)), default=None)
    code = next_code("F", known.codes_ever_used(session.project_id))
    finding = Finding(
        finding_id or desk.new_id(),
        session.project_id,
        session_id,
        code,
        needed(title, TITLE),
        rank_between(last, None),
        kind,
    )
    with desk.act(verbs.ADD_FINDING, session.project_id, session_id, gesture=gesture, code=code) as act:
        act.recorder.insert(finding)
        _rest(desk, act, finding, observation_ids, note_ids, cluster_ids)
        for assumption_id in dict.fromkeys(assumption_ids):
            act.recorder.insert(FindingAssumption(desk.new_id(), finding.id, assumption_id))
    return act.made


def finding_from_cluster(
    desk: Desk, cluster_id: str, *, finding_id: str | None = None, gesture: str | None = None
) -> ChangeSet:
    """A finding that says what the cluster is called, rests on it, on the entries behind its notes and on its
    notes without one, and settles what it is about; of a theme, with all of its clusters.

    Raises UserError for a cluster without a title.
    """
    board = desk.library.board
    cluster = board.cluster(cluster_id)
    if not visible(cluster.title):
        raise UserError(QT_TRANSLATE_NOOP("Finding", "Give the cluster a title; the finding takes it over."))
    inner = clusters_in(desk, cluster)
    within = [cluster_id, *(one.id for one in inner)]
    linked = {
        link.session_assumption_id
        for link in board.cluster_links(cluster.session_id)
        if link.cluster_id in within
    }
    session = desk.library.sessions.get(cluster.session_id)
    living = {assumption.id for assumption in desk.library.assumptions.of_project(session.project_id)}
    notes = [note for note in board_notes(desk.library, cluster.session_id) if note.cluster_id in within]
    entries, by_themselves = _behind(desk, notes)
    return add_finding(
        desk,
        cluster.session_id,
        cluster.title,
        observation_ids=entries,
        note_ids=by_themselves,
        cluster_ids=[cluster_id, *(one.id for one in inner if visible(one.title))],
        assumption_ids=[
            one.origin_id
            for one in desk.library.sessions.assumptions(cluster.session_id)
            if one.id in linked and one.origin_id in living
        ],
        finding_id=finding_id,
        gesture=gesture,
    )


def finding_from_notes(
    desk: Desk, session_id: str, title: str, note_ids: Collection[str], *, finding_id: str | None = None
) -> ChangeSet:
    """A finding that rests on these notes: on the entries behind them, and on those without one."""
    notes = [note for note in board_notes(desk.library, session_id) if note.id in note_ids]
    entries, by_themselves = _behind(desk, notes)
    return add_finding(
        desk, session_id, title, observation_ids=entries, note_ids=by_themselves, finding_id=finding_id
    )


def edit_finding(
    desk: Desk,
    finding_id: str,
    *,
    title: str | None = None,
    text: str | None = None,
    todo: str | None = None,
    agree: int | None = None,
    agree_of: int | None = None,
    correction: str | None = None,
    kind: FindingKind | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change what is given and leave the rest; `agree_of=0` says that nobody was asked.

    Raises UserError for an empty title, when more agree than were asked, and for a correction of somebody
    who did not agree to notes.
    """
    finding = desk.library.findings.get(finding_id)
    fields: dict[str, object] = {} if kind is None else {"kind": kind}
    if title is not None:
        fields["title"] = needed(title, TITLE)
    if text is not None:
        fields["text"] = clean(text, TEXT)
    if todo is not None:
        fields["todo"] = clean(todo, TODO)
    if correction is not None:
        correctors = Correctors.of_project(desk.library, finding.project_id)
        fields["correction"] = correctors.kept(line(correction, CORRECTION))
    if agree is not None or agree_of is not None:
        fields.update(_agreement(finding, agree, agree_of))
    with desk.act(
        verbs.EDIT_FINDING, finding.project_id, finding.session_id, gesture=gesture, code=finding.code
    ) as act:
        act.recorder.update(Finding, finding_id, **fields)
    return act.result


def rest_finding_on(
    desk: Desk,
    finding_id: str,
    *,
    observation_ids: Iterable[str] = (),
    note_ids: Iterable[str] = (),
    cluster_ids: Iterable[str] = (),
    gesture: str | None = None,
) -> ChangeSet | None:
    """Put entries, notes and clusters under a finding; those that are there already stay.

    Raises UserError for an entry that waits for a consent, for what was deleted since it was chosen, and for
    what is of another project.
    """
    finding = desk.library.findings.get(finding_id)
    with desk.act(
        verbs.REST_FINDING, finding.project_id, finding.session_id, gesture=gesture, code=finding.code
    ) as act:
        _rest(desk, act, finding, observation_ids, note_ids, cluster_ids)
    return act.result


def take_from_finding(
    desk: Desk,
    finding_id: str,
    *,
    observation_ids: Iterable[str] = (),
    note_ids: Iterable[str] = (),
    cluster_ids: Iterable[str] = (),
    gesture: str | None = None,
) -> ChangeSet | None:
    """Let a finding no longer rest on these; they themselves stay."""
    finding = desk.library.findings.get(finding_id)
    links = desk.library.findings.links(finding_id)
    gone = {*observation_ids, *note_ids, *cluster_ids}
    with desk.act(
        verbs.UNREST_FINDING, finding.project_id, finding.session_id, gesture=gesture, code=finding.code
    ) as act:
        for link in links.observations:
            if link.observation_id in gone:
                act.recorder.delete(FindingObservation, link.id)
        for link in links.notes:
            if link.note_id in gone:
                act.recorder.delete(FindingNote, link.id)
        for link in links.clusters:
            if link.cluster_id in gone:
                act.recorder.delete(FindingCluster, link.id)
    return act.result


def settle(desk: Desk, finding_id: str, assumption_id: str) -> ChangeSet | None:
    """Say that a finding settles an assumption; None when it was said before."""
    finding = desk.library.findings.get(finding_id)
    assumption = desk.library.assumptions.get(assumption_id)
    if _settled(desk, finding_id, assumption_id) is not None:
        return None
    with desk.act(
        verbs.SETTLE, finding.project_id, finding.session_id, code=finding.code, assumption=assumption.code
    ) as act:
        act.recorder.insert(FindingAssumption(desk.new_id(), finding_id, assumption_id))
    return act.made


def unsettle(desk: Desk, finding_id: str, assumption_id: str) -> ChangeSet | None:
    """Take that back; None when it was not said."""
    finding = desk.library.findings.get(finding_id)
    link = _settled(desk, finding_id, assumption_id)
    with desk.act(verbs.UNSETTLE, finding.project_id, finding.session_id, code=finding.code) as act:
        if link is not None:
            act.recorder.delete(FindingAssumption, link.id)
    return act.result


def move_finding(
    desk: Desk, finding_id: str, *, after: str | None, gesture: str | None = None
) -> ChangeSet | None:
    """Put a finding behind another one of its session; None: to the beginning."""
    finding = desk.library.findings.get(finding_id)
    others = [one for one in desk.library.findings.of_session(finding.session_id) if one.id != finding_id]
    with desk.act(
        verbs.MOVE_FINDING, finding.project_id, finding.session_id, gesture=gesture, code=finding.code
    ) as act:
        act.recorder.update(Finding, finding_id, rank=rank_after(others, after))
    return act.result


def delete_finding(desk: Desk, finding_id: str, *, gesture: str | None = None) -> ChangeSet:
    """Delete a finding with all its links, those from propositions too; its code stays taken."""
    finding = desk.library.findings.get(finding_id)
    links = desk.library.findings.links(finding_id)
    resting = desk.library.propositions.findings(finding.project_id)
    with desk.act(
        verbs.DELETE_FINDING, finding.project_id, finding.session_id, gesture=gesture, code=finding.code
    ) as act:
        for link in (*links.observations, *links.notes, *links.clusters, *links.assumptions):
            act.recorder.delete(type(link), link.id)
        for link in resting:
            if link.finding_id == finding_id:
                act.recorder.delete(PropositionFinding, link.id)
        act.recorder.delete(Finding, finding_id)
    return act.made


def _agreement(finding: Finding, agree: int | None, agree_of: int | None) -> dict[str, object]:
    of = finding.agree_of if agree_of is None else within(agree_of, 0, MOST_ASKED, AGREE_OF)
    if of == 0:
        return {"agree": None, "agree_of": None}
    if of is None:
        raise UserError(QT_TRANSLATE_NOOP("Finding", "Write how many people were asked, too."))
    agreeing = finding.agree if agree is None else agree
    return {"agree": None if agreeing is None else within(agreeing, 0, of, AGREE), "agree_of": of}


def _behind(desk: Desk, notes: Iterable[Note]) -> tuple[list[str], list[str]]:
    """The living entries behind notes, and the notes that have none."""
    entries: list[str] = []
    by_themselves: list[str] = []
    for note in notes:
        entry = desk.library.observations.find(note.observation_id) if note.observation_id else None
        if entry is None:
            by_themselves.append(note.id)
        elif not entry.observation.sealed:
            entries.append(entry.observation.id)
    return entries, by_themselves


def _rest(
    desk: Desk,
    act: Act,
    finding: Finding,
    observation_ids: Iterable[str],
    note_ids: Iterable[str],
    cluster_ids: Iterable[str],
) -> None:
    ground = Ground(desk.library, finding.project_id)
    links = desk.library.findings.links(finding.id)
    for one in _fresh(observation_ids, (link.observation_id for link in links.observations)):
        ground.check_observation(one)
        act.recorder.insert(FindingObservation(desk.new_id(), finding.id, one))
    for one in _fresh(note_ids, (link.note_id for link in links.notes)):
        ground.check_note(one)
        act.recorder.insert(FindingNote(desk.new_id(), finding.id, one))
    for one in _fresh(cluster_ids, (link.cluster_id for link in links.clusters)):
        ground.check_cluster(one)
        act.recorder.insert(FindingCluster(desk.new_id(), finding.id, one))


def _fresh(wanted: Iterable[str], known: Iterable[str]) -> list[str]:
    linked = set(known)
    return [one for one in dict.fromkeys(wanted) if one not in linked]


def _settled(desk: Desk, finding_id: str, assumption_id: str) -> FindingAssumption | None:
    links = desk.library.findings.links(finding_id).assumptions
    return next((link for link in links if link.assumption_id == assumption_id), None)
