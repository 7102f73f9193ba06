"""The tables that the page depends on."""

from __future__ import annotations

from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION

CONCLUSIONS = frozenset(
    {
        "findings", "finding_observations", "finding_notes", "finding_clusters", "finding_assumptions",
        "propositions", "proposition_sides", "proposition_findings", "proposition_notes", "decision_voices",
        "disagreements", "disagreement_voices", "team_members", "assumptions", "notes", "clusters",
        "vote_rounds", "votes",
    }
)  # fmt: skip
EVIDENCE = OF_ONE_SESSION | OF_ALL_SESSIONS
"""The tables that verdicts rest on: when they change, what is known of the sessions is thrown away."""
