"""The Overview of a project from what is on disk: one truth for screen, paper and command line."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from cocreate_desktop.actions.judging import ended_sessions, session_case
from cocreate_desktop.domain.assumptions import Override
from cocreate_desktop.domain.evidence import JudgedSession, Rules, judge_session
from cocreate_desktop.domain.evidence.matrix import Judgement, Matrix, judgement_of, matrix_of
from cocreate_desktop.store.library import Library


@dataclass(frozen=True)
class Overview:
    """The matrix, and by session assumption what a person says against a computed verdict (in no total)."""

    matrix: Matrix
    overrides: Mapping[str, Override]


def read_overview(library: Library, project_id: str) -> Overview:
    """All that the Overview of a project says now."""
    return overview_with(library, project_id, judge_ended(library, project_id))


def judge_ended(
    library: Library, project_id: str, known: Mapping[str, JudgedSession] | None = None
) -> Judgement:
    """What the ended sessions say. Takes seconds for many, so `known` ones are not judged again.

    Any thread may do it that has a library of its own, such as `Library.open_read_only` opens.
    """
    known = known or {}
    judged = [
        known.get(session.id) or judge_session(session_case(library, session.id))
        for session in ended_sessions(library, project_id)
    ]
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
    """Ids of the assumptions that a step tests, by a link or by one of its lines."""
    tests = {test.assumption_id for test in library.scenarios.tests(project_id)}
    items = library.scenarios.items(project_id)
    return tests | {item.assumption_id for item in items if item.assumption_id is not None}


def _draws() -> Callable[[int], int]:
    """The same draws every time, so that page, paper and command line print the same interval."""
    return random.Random(0).randrange
