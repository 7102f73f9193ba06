"""What the sessions of a project say together, for the page Overview and for the paper."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from cocreate_desktop.actions.judging import ended_sessions, judge_sessions
from cocreate_desktop.domain.assumptions import Override
from cocreate_desktop.domain.evidence import JudgedSession, Rules
from cocreate_desktop.domain.evidence.matrix import Judgement, Matrix, judgement_of, matrix_of
from cocreate_desktop.domain.scenario import tested_pairs
from cocreate_desktop.store.library import Library


@dataclass(frozen=True)
class Overview:
    """The matrix, and by session assumption what a person says against a computed verdict (in no total)."""

    matrix: Matrix
    overrides: Mapping[str, Override]


def judge_ended(
    library: Library, project_id: str, known: Mapping[str, JudgedSession] | None = None
) -> Judgement:
    """What the ended sessions say; `known` ones are not judged again."""
    judged = judge_sessions(library, ended_sessions(library, project_id), known)
    return judge_together(library, project_id, judged)


def judge_together(library: Library, project_id: str, judged: Iterable[JudgedSession]) -> Judgement:
    """What these sessions of a project say: all of them, or those up to the one of a report."""
    return judgement_of(judged, _draws(), Rules.of(library.projects.rules(project_id)))


def nothing_judged() -> Judgement:
    """What is known before anything was judged."""
    return judgement_of((), _draws())


def overview_with(library: Library, project_id: str, judgement: Judgement) -> Overview:
    """The Overview with verdicts that are known; quick, and true to the assumptions and steps of today."""
    sessions = library.sessions.of_project(project_id)
    matrix = matrix_of(
        library.assumptions.of_project(project_id),
        sessions,
        judgement,
        tested_in_scenario(library, project_id),
    )
    overrides = (one for session in matrix.held for one in library.sessions.overrides(session.id))
    return Overview(matrix, {one.session_assumption_id: one for one in overrides})


def tested_in_scenario(library: Library, project_id: str) -> Collection[str]:
    """Ids of the assumptions that a step tests."""
    pairs = tested_pairs(library.scenarios.tests(project_id), library.scenarios.items(project_id))
    return {assumption_id for _, assumption_id in pairs}


def _draws() -> Callable[[int], int]:
    """The same draws every time, so that page and paper print the same interval."""
    return random.Random(0).randrange
