"""overview.50x60: 50 assumptions judged over 60 sessions, beside reading the same rows from disk."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import ended_sessions, session_case
from cocreate_desktop.actions.overview import judge_ended, overview_with
from tests.benchmarks.figures import Effort, Figure, median_seconds
from tests.crowd import gather_crowd
from tests.fakes import FakeClock, id_source, open_library


def measure(effort: Effort) -> Iterator[Figure]:
    clock = FakeClock()
    with TemporaryDirectory() as place, closing(open_library(Path(place) / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock))
        project_id = gather_crowd(desk, 50, 60)
        runs = int(effort)
        held = ended_sessions(library, project_id)
        floor = median_seconds(lambda: [session_case(library, one.id) for one in held], runs)
        whole = median_seconds(
            lambda: overview_with(library, project_id, judge_ended(library, project_id)), runs
        )
    yield Figure("overview.50x60", whole / floor, "ratio to reading the sessions", None, runs)
    yield Figure("overview.50x60_ms", 1000 * whole, "ms", None, runs)
