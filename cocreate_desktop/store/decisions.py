"""What the team concluded: findings, propositions, and where people disagree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cocreate_desktop.domain.decisions import (
    DecisionVoice,
    Disagreement,
    DisagreementVoice,
    Finding,
    FindingAssumption,
    FindingCluster,
    FindingNote,
    FindingObservation,
    Proposition,
    PropositionFinding,
    PropositionNote,
    PropositionSide,
)
from cocreate_desktop.store.reading import Repository

_OF_PROJECT = "{} IN (SELECT id FROM {} WHERE project_id = ? AND deleted_at IS NULL)"
_OF_SESSION = "{} IN (SELECT id FROM {} WHERE session_id = ? AND deleted_at IS NULL)"
_LIVES = " AND EXISTS (SELECT 1 FROM {1} living WHERE living.id = {0} AND living.deleted_at IS NULL)"
"""Looks up those that are linked: of all that live, a library has many more."""


@dataclass(frozen=True)
class FindingLinks:
    """The link rows of one finding, for those who change them."""

    observations: tuple[FindingObservation, ...]
    notes: tuple[FindingNote, ...]
    clusters: tuple[FindingCluster, ...]
    assumptions: tuple[FindingAssumption, ...]


class Findings(Repository):
    def of_session(self, session_id: str) -> list[Finding]:
        return self._read(Finding, "session_id = ?", (session_id,), "rank, id")

    def of_project(self, project_id: str) -> list[Finding]:
        """The findings of every living session."""
        where = "project_id = ? AND session_id IN (SELECT id FROM sessions WHERE deleted_at IS NULL)"
        return self._read(Finding, where, (project_id,), "rank, id")

    def get(self, finding_id: str) -> Finding:
        return self._get(Finding, finding_id)

    def find(self, finding_id: str) -> Finding | None:
        found = self._read(Finding, "id = ?", (finding_id,))
        return found[0] if found else None

    def codes_ever_used(self, project_id: str) -> list[str]:
        return self._texts("SELECT code FROM findings WHERE project_id = ?", project_id)

    def observations(self, session_id: str) -> dict[str, list[str]]:
        """Ids of the living observations under each finding of a session."""
        where = _OF_SESSION.format("finding_id", "findings")
        where += _LIVES.format("observation_id", "observations")
        links = self._read(FindingObservation, where, (session_id,), "rowid")
        return _grouped((link.finding_id, link.observation_id) for link in links)

    def notes(self, session_id: str) -> dict[str, list[str]]:
        where = _OF_SESSION.format("finding_id", "findings") + _LIVES.format("note_id", "notes")
        links = self._read(FindingNote, where, (session_id,), "rowid")
        return _grouped((link.finding_id, link.note_id) for link in links)

    def clusters(self, session_id: str) -> dict[str, list[str]]:
        where = _OF_SESSION.format("finding_id", "findings") + _LIVES.format("cluster_id", "clusters")
        links = self._read(FindingCluster, where, (session_id,), "rowid")
        return _grouped((link.finding_id, link.cluster_id) for link in links)

    def assumptions(self, project_id: str) -> dict[str, list[str]]:
        """Ids of the living assumptions that each finding of a project settles."""
        where = _OF_PROJECT.format("finding_id", "findings") + _LIVES.format("assumption_id", "assumptions")
        links = self._read(FindingAssumption, where, (project_id,), "rowid")
        return _grouped((link.finding_id, link.assumption_id) for link in links)

    def links(self, finding_id: str) -> FindingLinks:
        """Those to deleted records too."""
        return FindingLinks(
            tuple(self._read(FindingObservation, "finding_id = ?", (finding_id,), "rowid")),
            tuple(self._read(FindingNote, "finding_id = ?", (finding_id,), "rowid")),
            tuple(self._read(FindingCluster, "finding_id = ?", (finding_id,), "rowid")),
            tuple(self._read(FindingAssumption, "finding_id = ?", (finding_id,), "rowid")),
        )


class Propositions(Repository):
    def of_project(self, project_id: str) -> list[Proposition]:
        return self._read(Proposition, "project_id = ?", (project_id,), "rank, id")

    def get(self, proposition_id: str) -> Proposition:
        return self._get(Proposition, proposition_id)

    def find(self, proposition_id: str) -> Proposition | None:
        found = self._read(Proposition, "id = ?", (proposition_id,))
        return found[0] if found else None

    def codes_ever_used(self, project_id: str) -> list[str]:
        return self._texts("SELECT code FROM propositions WHERE project_id = ?", project_id)

    def side(self, side_id: str) -> PropositionSide:
        return self._get(PropositionSide, side_id)

    def sides(self, project_id: str) -> list[PropositionSide]:
        where = _OF_PROJECT.format("proposition_id", "propositions")
        return self._read(PropositionSide, where, (project_id,), "proposition_id, rank, id")

    def findings(self, project_id: str) -> list[PropositionFinding]:
        """Which living finding a living proposition rests on."""
        where = _OF_PROJECT.format("proposition_id", "propositions")
        where += _LIVES.format("finding_id", "findings")
        return self._read(PropositionFinding, where, (project_id,), "rowid")

    def notes(self, project_id: str) -> list[PropositionNote]:
        where = _OF_PROJECT.format("proposition_id", "propositions") + _LIVES.format("note_id", "notes")
        return self._read(PropositionNote, where, (project_id,), "rowid")

    def voices(self, project_id: str) -> list[DecisionVoice]:
        """The words that living members of the team said first."""
        where = _OF_PROJECT.format("proposition_id", "propositions")
        where += _LIVES.format("member_id", "team_members")
        return self._read(DecisionVoice, where, (project_id,), "rowid")


class Disagreements(Repository):
    def of_session(self, session_id: str) -> list[Disagreement]:
        return self._read(Disagreement, "session_id = ?", (session_id,), "rank, id")

    def get(self, disagreement_id: str) -> Disagreement:
        return self._get(Disagreement, disagreement_id)

    def voices(self, session_id: str) -> list[DisagreementVoice]:
        """Where the participants who are still in the session stand."""
        where = _OF_SESSION.format("disagreement_id", "disagreements")
        where += _LIVES.format("participant_id", "participants")
        return self._read(DisagreementVoice, where, (session_id,), "rowid")


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
