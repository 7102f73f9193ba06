"""How the assumptions of a project stand, judged anew and not taken from what a page keeps."""

from __future__ import annotations

from cocreate_desktop.actions.judging import judge_sessions
from cocreate_desktop.actions.standing import Standings, held_sessions, standings_of
from cocreate_desktop.store.library import Library


def read_standings(library: Library, project_id: str) -> Standings:
    return standings_of(library, project_id, judge_sessions(library, held_sessions(library, project_id)))
