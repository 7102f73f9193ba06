"""report.writer: a large report beside LibreOffice Writer, which makes a PDF of the same content.

Only where Writer is installed. The time that it takes to begin, that of an empty document, is not counted.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import docx

from cocreate_desktop.actions.reporting import print_report
from cocreate_desktop.actions.reporting.editable import write_docx
from tests.benchmarks.figures import Effort, Figure, median_seconds, seconds
from tests.benchmarks.printing import large

ENTRIES = 2_000


def measure(effort: Effort) -> Iterator[Figure]:
    if writer := shutil.which("soffice"):
        yield _beside(writer, effort)


def _beside(writer: str, effort: Effort) -> Figure:
    content = large(ENTRIES)
    with TemporaryDirectory() as place:
        empty, full = Path(place, "empty.docx"), Path(place, "full.docx")
        docx.Document().save(str(empty))
        write_docx(content, full)
        _convert(writer, empty)
        theirs = [
            seconds(lambda: _convert(writer, full)) - seconds(lambda: _convert(writer, empty))
            for _ in range(effort)
        ]
    ours = median_seconds(lambda: print_report(content, BytesIO(), paper="a4"), effort)
    return Figure("report.writer", ours / statistics.median(theirs), "times that of Writer", 1.0, effort)


def _convert(writer: str, file: Path) -> None:
    """With a profile of its own, which the first time makes: a Writer that somebody has open is let be."""
    profile = (file.parent / "profile").as_uri()
    subprocess.run(
        [writer, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", file.name],
        cwd=file.parent,
        check=True,
        capture_output=True,
    )
    assert file.with_suffix(".pdf").exists()
