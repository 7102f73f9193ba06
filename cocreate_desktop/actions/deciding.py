"""What a session concluded, joined from disk for the page Decide and for the report: one truth for both.

Nothing of people who did not agree to notes is in it, and no words of those who did not agree to be quoted.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from cocreate_desktop.actions.board import board_notes, board_votes
from cocreate_desktop.actions.concluded import (
    ConcludedFinding,
    ConcludedProposition,
    Conclusions,
    Idea,
    Quote,
    Shop,
    Stander,
    TwoSides,
    VotedCluster,
)
from cocreate_desktop.actions.correcting import Correctors
from cocreate_desktop.actions.judged import JudgedSessions
from cocreate_desktop.actions.judging import ended_sessions
from cocreate_desktop.actions.printable import Consents
from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.board import Note
from cocreate_desktop.domain.conclusions import (
    Basis,
    Cited,
    StopState,
    basis_of,
    stop_state,
)
from cocreate_desktop.domain.decisions import (
    Decision,
    Finding,
)
from cocreate_desktop.domain.evidence import JudgedSession, SessionCase
from cocreate_desktop.domain.people import SOMEBODY, Participant
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.domain.short_names import short_names
from cocreate_desktop.domain.voting import votes_by_note
from cocreate_desktop.store.library import Library


class CaseFile:
    """The sessions of a project as the rules of evidence need them, each read and judged once.

    Worth keeping while texts are typed; to be thrown away when what happened, or who agreed, has changed.
    Only `judged` may outlive that, if it hears of changes. `label` is how people are called, where not by
    their alias.
    """

    def __init__(
        self,
        library: Library,
        judged: JudgedSessions | None = None,
        label: Callable[[Participant], str] | None = None,
    ) -> None:
        self._library = library
        self._label = label
        self._sessions = judged or JudgedSessions(library)
        self._consents: dict[str, Consents] = {}

    def judged(self, session_id: str, origins: Collection[str] | None = None) -> JudgedSession:
        """The session with the verdicts on all its assumptions, or on these (origin ids) and maybe others."""
        return self._sessions.judged(session_id, origins)

    def consents(self, session_id: str) -> Consents:
        if session_id not in self._consents:
            agreed = Consents.of_session(self._library, session_id)
            if self._label:
                participants = self._library.people.participants(session_id)
                labels = {one.id: self._label(one) for one in participants}
                agreed = agreed.known_as(labels, {one.id: one.person_id for one in participants})
            self._consents[session_id] = agreed
        return self._consents[session_id]

    def correctors(self, session: Session, somebody: str) -> Correctors:
        """Who may have put the session's findings right, called as its people are called here."""
        correctors = Correctors.of_project(self._library, session.project_id)
        if not self._label:
            return correctors
        names = self.consents(session.id).names
        return replace(correctors, names={one: names.get(one, somebody) for one in correctors.names})


def read_conclusions(
    library: Library,
    session_id: str,
    cases: CaseFile | None = None,
    *,
    somebody: str = str(SOMEBODY),
    up_to_it: bool = False,
) -> Conclusions:
    """What a session concluded, now. `somebody` stands for people without a name here.

    `up_to_it` leaves out the sessions after it, and the propositions that rest on those alone: what a report
    of that day can know.
    """
    return _Reading(library, session_id, cases or CaseFile(library), somebody, up_to_it).conclusions()


class _Reading:
    def __init__(
        self, library: Library, session_id: str, cases: CaseFile, somebody: str, up_to_it: bool
    ) -> None:
        self._library = library
        self._cases = cases
        self._somebody = somebody
        self._up_to_it = up_to_it
        self._session = library.sessions.get(session_id)
        self._project_id = self._session.project_id
        self._board_of: dict[str, dict[str, Note]] = {}

    def conclusions(self) -> Conclusions:
        findings = self._library.findings.of_session(self._session.id)
        return Conclusions(
            session=self._session,
            shops=self._shops,
            people=len({row.person_id for case in self._told_cases() for row in case.in_room}),
            findings=tuple(self._finding(n, one) for n, one in enumerate(findings, start=1)),
            disagreements=tuple(self._two_sides()),
            propositions=tuple(self._propositions()),
            team=tuple(self._library.people.team(self._project_id)),
            shorts=self._shorts,
        )

    @cached_property
    def _ended(self) -> list[Session]:
        ended = ended_sessions(self._library, self._project_id)
        last = next((n for n, one in enumerate(ended, start=1) if one.id == self._session.id), len(ended))
        return ended[:last] if self._up_to_it else ended

    @cached_property
    def _counted(self) -> list[Session]:
        """The sessions that count people: the ended ones, and this one while it runs."""
        runs = self._session.state is SessionState.RUNNING
        return [*self._ended, self._session] if runs else self._ended

    @cached_property
    def _shorts(self) -> dict[str, str]:
        names = short_names([one.title for one in self._counted])
        return {one.id: name for one, name in zip(self._counted, names, strict=True)}

    @cached_property
    def _shops(self) -> tuple[Shop, ...]:
        if self._session.state is SessionState.RUNNING:
            return ()
        return tuple(Shop(one, self._shorts[one.id]) for one in self._ended)

    @cached_property
    def _settles(self) -> dict[str, list[str]]:
        """Ids of the assumptions that each finding of the project settles, in the order of the codes."""
        order = {one.id: n for n, one in enumerate(self._assumptions.values())}
        return {
            finding_id: sorted(ids, key=order.__getitem__)
            for finding_id, ids in self._library.findings.assumptions(self._project_id).items()
        }

    @cached_property
    def _correctors(self) -> Correctors:
        return self._cases.correctors(self._session, self._somebody)

    @cached_property
    def _assumptions(self) -> dict[str, Assumption]:
        return {one.id: one for one in self._library.assumptions.of_project(self._project_id)}

    def _told_cases(self) -> Iterable[SessionCase]:
        return (self._cases.judged(shop.session.id, ()).case for shop in self._shops)

    def _judged(self, settles: Collection[str]) -> list[JudgedSession]:
        return [self._cases.judged(one.id, settles) for one in self._counted]

    def _finding(self, number: int, finding: Finding) -> ConcludedFinding:
        cited, settles = self._cited(finding), self._settles.get(finding.id, [])
        basis = self._basis(cited, settles)
        notes = self._notes(finding.session_id)
        under = self._library.findings.notes(finding.session_id).get(finding.id, [])
        return ConcludedFinding(
            finding=finding,
            number=number,
            basis=basis,
            assumptions=tuple(self._assumptions[one] for one in settles),
            quotes=tuple(self._quote(one) for one in basis.entries),
            notes=tuple(notes[one] for one in under if one in notes and not notes[one].observation_id),
            clusters=tuple(self._clusters(finding)),
            correction=self._correctors.read(finding.correction, self._somebody),
        )

    def _basis(self, cited: Collection[str], settles: Sequence[str]) -> Basis:
        return basis_of(cited, settles, self._judged(settles), {shop.session.id for shop in self._shops})

    def _cited(self, finding: Finding) -> set[str]:
        """Ids of the entries under a finding, by themselves or behind a note or a cluster."""
        library, session_id = self._library, finding.session_id
        under = set(library.findings.notes(session_id).get(finding.id, ()))
        clusters = set(library.findings.clusters(session_id).get(finding.id, ()))
        behind = {
            note.observation_id
            for note in self._notes(session_id).values()
            if note.observation_id and (note.id in under or note.cluster_id in clusters)
        }
        return behind | set(library.findings.observations(session_id).get(finding.id, ()))

    def _notes(self, session_id: str) -> dict[str, Note]:
        if session_id not in self._board_of:
            self._board_of[session_id] = {one.id: one for one in board_notes(self._library, session_id)}
        return self._board_of[session_id]

    def _quote(self, cited: Cited) -> Quote:
        agreed, observation = self._cases.consents(cited.session_id), cited.entry.observation
        return Quote(
            observation_id=observation.id,
            session_id=cited.session_id,
            mode=observation.mode,
            words=agreed.words(cited.entry, self._somebody),
            who=agreed.who(cited.entry),
            at_ms=observation.at_ms,
            starred=observation.starred,
        )

    @cached_property
    def _votes(self) -> dict[str, int]:
        votes = board_votes(self._library, self._session.id)
        return votes_by_note(votes, self._library.board.rounds(self._session.id))

    def _clusters(self, finding: Finding) -> Iterable[VotedCluster]:
        known = {one.id: one for one in self._library.board.clusters(finding.session_id)}
        for cluster_id in self._library.findings.clusters(finding.session_id).get(finding.id, ()):
            notes = [one for one in self._notes(finding.session_id).values() if one.cluster_id == cluster_id]
            votes = sum(self._votes.get(one.id, 0) for one in notes)
            yield VotedCluster(cluster_id, known[cluster_id].title, votes)

    def _two_sides(self) -> Iterable[TwoSides]:
        aliases = self._cases.consents(self._session.id).aliases
        voices = self._library.disagreements.voices(self._session.id)
        for known in self._library.disagreements.of_session(self._session.id):
            standers = {
                other: tuple(
                    Stander(one.participant_id, aliases[one.participant_id], one.standing)
                    for one in voices
                    if one.disagreement_id == known.id
                    and one.other is other
                    and one.participant_id in aliases
                )
                for other in (False, True)
            }
            yield TwoSides(known, standers[False], standers[True])

    def _propositions(self) -> Iterable[ConcludedProposition]:
        known, project_id = self._library.propositions, self._project_id
        findings = {one.id: one for one in self._library.findings.of_project(project_id)}
        sides, voices = known.sides(project_id), known.voices(project_id)
        resting, ideas = known.findings(project_id), known.notes(project_id)
        team = self._library.people.team(project_id)
        under = {
            one.id: [
                findings[link.finding_id]
                for link in resting
                if link.proposition_id == one.id and link.finding_id in findings
            ]
            for one in known.of_project(project_id)
        }
        told = [one for one in known.of_project(project_id) if not self._is_of_later(under[one.id])]
        for number, one in enumerate(told, start=1):
            words = {voice.member_id: voice.decision for voice in voices if voice.proposition_id == one.id}
            yield ConcludedProposition(
                proposition=one,
                number=number,
                sides=tuple(side for side in sides if side.proposition_id == one.id),
                findings=tuple(under[one.id]),
                ideas=tuple(self._ideas(link.note_id for link in ideas if link.proposition_id == one.id)),
                stop=self._stop(under[one.id], one.stop_shops),
                words={
                    word: tuple(member for member in team if words.get(member.id) is word)
                    for word in Decision
                },
            )

    def _is_of_later(self, findings: Collection[Finding]) -> bool:
        """Whether all that a proposition rests on was found in sessions that are left out here."""
        if not self._up_to_it or not findings:
            return False
        known = {self._session.id, *(one.id for one in self._ended)}
        return all(one.session_id not in known for one in findings)

    def _stop(self, findings: Iterable[Finding], limit: int) -> StopState:
        bases = [self._basis(self._cited(one), self._settles.get(one.id, [])) for one in findings]
        return stop_state(bases, [one.id for one in self._counted], limit)

    def _ideas(self, note_ids: Iterable[str]) -> Iterable[Idea]:
        for note_id in note_ids:
            session_id = self._library.board.note(note_id).session_id
            if note := self._notes(session_id).get(note_id):
                aliases = self._cases.consents(session_id).aliases
                yield Idea(note, aliases.get(note.participant_id or "", ""))
