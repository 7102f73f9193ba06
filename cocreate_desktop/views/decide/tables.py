"""The tables that the page depends on."""

from __future__ import annotations

CONCLUSIONS = frozenset(
    {
        "findings", "finding_observations", "finding_notes", "finding_clusters", "finding_assumptions",
        "propositions", "proposition_sides", "proposition_findings", "proposition_notes", "decision_voices",
        "disagreements", "disagreement_voices", "team_members", "assumptions", "notes", "clusters",
        "vote_rounds", "votes",
    }
)  # fmt: skip
EVIDENCE = frozenset(
    {
        "sessions", "session_assumptions", "session_step_tests", "session_items", "session_rules",
        "step_runs", "ticks", "observations", "observation_people", "evidence",
        "persons", "participants", "presence", "consents",
    }
)  # fmt: skip
"""The tables that verdicts rest on: when they change, what is known of the sessions is thrown away."""
