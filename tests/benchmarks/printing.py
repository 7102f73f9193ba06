"""report.2000, report.10000, report.size, report.preview, report.switch: large reports, one on the screen."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
import pypdfium2

from cocreate_desktop.actions.judging import ended_sessions
from cocreate_desktop.actions.reporting import print_report, session_report
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.report_choice import ReportChoice, Section
from cocreate_desktop.report.content import BoardChapter, ClusterPart, NotePart, Report, SessionPart
from tests.benchmarks.figures import Effort, Figure, in_a_process, median_seconds, seconds
from tests.benchmarks.reporting import RATIO, long_table
from tests.fakes import FakeClock, open_desk
from tests.report.contents import long_session

NOTES = 300
A_CLUSTER = 12
PREVIEW_SCALE = 2


def measure(effort: Effort) -> Iterator[Figure]:
    runs = 1 + effort
    many, very_many = large(2_000), large(10_000)
    _print(many)
    ours, floor = [], []
    for _ in range(runs):
        floor.append(seconds(lambda: long_table(many)))
        ours.append(seconds(lambda: _print(many)))
    ratio = statistics.median(ours) / statistics.median(floor)
    yield Figure("report.2000", ratio, "ratio to a LongTable of the same rows", RATIO, runs)
    yield Figure("report.2000_ms", 1000 * statistics.median(ours), "ms", None, runs)
    growth = median_seconds(lambda: _print(very_many), 1) / statistics.median(ours)
    yield Figure("report.10000", growth, "times that of 2,000", 5.5, 1)
    yield Figure(
        "report.2000_memory", float(_alone("memory", "2000")), "MB, the whole process at its most", 150, 1
    )
    yield Figure(
        "report.10000_memory", float(_alone("memory", "10000")), "MB, the whole process at its most", 400, 1
    )
    yield Figure("report.size", len(_print(many)) / 1_000_000, "MB", 1.0, 1)
    yield from _on_screen(runs)


def large(entries: int) -> Report:
    """A session with so many observations, and a board of 300 notes."""
    content = long_session(entries)
    kinds = list(NoteKind)
    notes = [
        NotePart(kinds[number % 6], f"Note {number}: to know when it is ready", "Sofie", votes=number % 4)
        for number in range(NOTES)
    ]
    clusters = tuple(
        ClusterPart(f"Cluster {start}", tuple(notes[start : start + A_CLUSTER]))
        for start in range(0, NOTES, A_CLUSTER)
    )
    part = SessionPart(
        content.subject, board=BoardChapter("Board", "300 notes", clusters), log=content.sessions[0].log
    )
    return replace(content, sessions=(part,))


def _print(content: Report) -> bytes:
    out = BytesIO()
    print_report(content, out, paper="a4")
    return out.getvalue()


def _on_screen(runs: int) -> Iterator[Figure]:
    """From the library to the picture of page one: at first, and when a section was switched off.

    In processor time, which other programs of the machine do not lengthen.
    """
    first, *switched = map(float, _alone("screen", str(runs)).split())
    yield Figure("report.preview", first, "ms of processor time", 500, 1)
    yield Figure("report.switch", statistics.median(switched), "ms of processor time", 700, runs)


def _show_sample(runs: int) -> Iterator[float]:
    """How long the sample's first page takes in ms, then without a section so many times."""
    whole = ReportChoice.whole()
    shorter = replace(whole, sections=whole.sections - {Section.TIMELINE})
    clock = FakeClock()
    with TemporaryDirectory() as place:
        desk = open_desk(Path(place) / "library", clock)
        with closing(desk.library):
            session = ended_sessions(desk.library, load_sample(desk))[-1]
            for choice in (whole, *[shorter] * runs):
                began = time.process_time()
                pdf = _print(session_report(desk.library, session.id, desk.now(), choice=choice))
                document = pypdfium2.PdfDocument(pdf)
                document[0].render(scale=PREVIEW_SCALE)
                document.close()
                yield 1000 * (time.process_time() - began)


def _alone(*arguments: str) -> str:
    """What this module prints in a process that does nothing else."""
    with TemporaryDirectory() as compiled:
        # The first one compiles.
        return [
            in_a_process("-m", "tests.benchmarks.printing", *arguments, compiled=Path(compiled))
            for _ in range(2)
        ][-1]


def _peak() -> float:
    """The most memory that this process has taken, in MB."""
    if sys.platform == "win32":
        return psutil.Process().memory_info().peak_wset / 1e6
    if sys.platform == "linux":
        # Unlike getrusage, this forgets what the process was forked from.
        status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
        return int(status["VmHWM"].split()[0]) * 1024 / 1e6
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


if __name__ == "__main__":
    what, number = sys.argv[1], int(sys.argv[2])
    if what == "memory":
        _print(large(number))
        print(_peak())
    else:
        print(*_show_sample(number))
