"""The commands as people and scripts type them, each in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from cocreate_desktop.actions.desk import Desk
from tests.fakes import FakeClock, id_source, open_library
from tests.stories import tell_a_session

KICK_OFF = Path(__file__).parent / "data" / "meetings" / "ES2002a.json"


def cocreate(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cocreate_desktop", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        timeout=120,
    )


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def test_a_meeting_goes_in_is_listed_reported_checked_and_copied(library: Path, tmp_path: Path):
    taken = cocreate("import", KICK_OFF, "--library", library)
    assert taken.returncode == 0
    assert "took “Project kick-off meeting” with 4 people" in taken.stdout
    again = cocreate("--library", library, "import", KICK_OFF)
    assert "taken before; nothing was added" in again.stdout

    listed = cocreate("list", "--library", library)
    assert "    Project kick-off meeting, 321 observations" in listed.stdout
    ((project,),) = [json.loads(cocreate("list", "--json", "--library", library).stdout)]
    (session,) = project["sessions"]
    assert set(project) == {"id", "title", "sessions"}
    assert set(session) == {"id", "title", "started_at", "ended_at", "observations"}
    assert session["observations"] == 321
    assert session["started_at"] == "2004-12-13T00:00:00+00:00"

    pdf = tmp_path / "report.pdf"
    reported = cocreate("report", "S1", "-o", pdf, "--paper", "letter", "--library", library)
    assert reported.returncode == 0
    assert f"{len(PdfReader(pdf).pages)} pages" in reported.stdout

    assert cocreate("check", "--library", library).stdout == "The library is sound.\n"
    copy = tmp_path / "copy" / "library.sqlite"
    copy.parent.mkdir()
    assert cocreate("backup", "-o", copy, "--library", library).returncode == 0
    assert "Project kick-off meeting" in cocreate("list", "--library", copy.parent).stdout


def test_the_sample_is_put_into_the_library_once(library: Path):
    first = cocreate("sample", "--library", library)
    assert first.returncode == 0
    held = "12 assumptions, 7 steps, 5 sessions, 24 people, 235 observations."
    assert first.stdout == f"“Repair-while-you-wait counter (sample)” is in the library: {held}\n"
    again = cocreate("--library", library, "sample")
    assert "was in the library before, nothing was added" in again.stdout
    assert cocreate("list", "--library", library).stdout.count("Store Ghent") == 1
    assert cocreate("check", "--library", library).returncode == 0


def test_an_unsound_library_is_exit_code_one(library: Path):
    opened = open_library(library, FakeClock())
    tell_a_session(Desk(opened, clock := FakeClock(), id_source(FakeClock(), 7)), clock)
    opened.db.conn.execute("PRAGMA foreign_keys = OFF")
    opened.db.conn.execute("DELETE FROM step_runs")
    opened.close()
    checked = cocreate("check", "--library", library)
    assert checked.returncode == 1
    assert "refers to a row of step_runs that is not there" in checked.stdout


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["list"], 1, "There is no library in {library}"),
        (["check"], 1, "There is no library in {library}"),
        (["report", "S1", "-o", "x.pdf"], 1, "There is no library in {library}"),
        (["import", "nowhere.json"], 1, "nowhere.json"),
        (["import"], 2, "Missing argument 'FILES...'"),
        (["juggle"], 2, "No such command 'juggle'"),
        (["list", "--loud"], 2, "No such option"),
    ],
)
def test_trouble_is_one_line_and_never_a_traceback(
    library: Path, tmp_path: Path, words: list[str], code: int, sentence: str
):
    answer = cocreate(*words, "--library", library)
    assert answer.returncode == code
    assert answer.stdout == ""
    assert sentence.format(library=library) in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1


def test_one_bad_file_of_several_does_not_keep_the_others_out(library: Path, tmp_path: Path):
    bad = tmp_path / "bad.json"
    bad.write_text("[1, 2", encoding="utf-8")
    answer = cocreate("import", bad, KICK_OFF, "--library", library)
    assert answer.returncode == 1
    assert "bad.json" in answer.stderr
    assert "took “Project kick-off meeting”" in answer.stdout


def test_beside_a_running_app_reading_works_and_writing_names_the_holder(library: Path, tmp_path: Path):
    clock = FakeClock()
    holder = open_library(library, clock, holder="Cocreate")
    told = tell_a_session(Desk(holder, clock, id_source(FakeClock(), 7)), clock)
    assert told.session_id in cocreate("list", "--library", library).stdout
    assert cocreate("check", "--library", library).returncode == 0
    assert cocreate("backup", "-o", tmp_path / "copy.sqlite", "--library", library).returncode == 0
    refused = cocreate("import", KICK_OFF, "--library", library)
    assert refused.returncode == 1
    assert f"is open in Cocreate (process {os.getpid()})" in refused.stderr
    holder.close()


def test_a_report_into_a_missing_folder_says_so(library: Path, tmp_path: Path):
    cocreate("import", KICK_OFF, "--library", library)
    answer = cocreate("report", "S1", "-o", tmp_path / "stick" / "report.pdf", "--library", library)
    assert answer.returncode == 1
    assert "stick" in answer.stderr


@pytest.mark.parametrize("command", [["report", "S1"], ["backup"]])
def test_nothing_is_written_over_the_library_itself(library: Path, command: list[str]):
    cocreate("import", KICK_OFF, "--library", library)
    answer = cocreate(*command, "-o", library / "library.sqlite", "--library", library)
    assert answer.returncode == 1
    assert "belongs to the library itself" in answer.stderr
    assert cocreate("check", "--library", library).returncode == 0


@pytest.mark.parametrize(
    "command", [["report", "S1", "-o", "{tmp}/r.pdf"], ["backup", "-o", "{tmp}/b.sqlite"]]
)
def test_damage_in_the_middle_of_the_file_is_told(library: Path, tmp_path: Path, command: list[str]):
    cocreate("import", KICK_OFF, "--library", library)
    file = library / "library.sqlite"
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 200_000] = os.urandom(200_000)
    file.write_bytes(content)
    answer = cocreate(*(word.format(tmp=tmp_path) for word in command), "--library", library)
    assert answer.returncode == 1
    assert "damaged" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert not (tmp_path / "b.sqlite").exists()
