"""import.ES2002d: a real meeting of 1,305 utterances into a fresh library, beside reading its JSON."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.importing import import_meeting
from tests.benchmarks.figures import Effort, Figure, median_seconds, seconds
from tests.fakes import FakeClock, id_source, open_library

MEETING = Path(__file__).parent.parent / "data" / "meetings" / "ES2002d.json"


def measure(effort: Effort) -> Iterator[Figure]:
    runs = 3 * effort
    floor = median_seconds(lambda: json.loads(MEETING.read_text(encoding="utf-8")), 10 * effort)
    times = [_import_once() for _ in range(runs)]
    yield Figure("import.ES2002d", statistics.median(times) / floor, "ratio to json.loads", None, runs)
    yield Figure("import.ES2002d_ms", 1000 * statistics.median(times), "ms", None, runs)


def _import_once() -> float:
    clock = FakeClock()
    with TemporaryDirectory() as place, closing(open_library(Path(place) / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock))
        return seconds(lambda: import_meeting(desk, MEETING))
