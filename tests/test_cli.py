"""The commands as people and scripts type them, each in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from cocreate_desktop.actions import sessions
from cocreate_desktop.actions.desk import Desk
from tests.fakes import FakeClock, id_source, open_desk, open_library
from tests.report.read_back import ReadDocx
from tests.stories import prepare_project, tell_a_session

KICK_OFF = Path(__file__).parent / "data" / "meetings" / "ES2002a.json"


def cocreate(*words: str | Path, largest_file: int | None = None) -> subprocess.CompletedProcess[str]:
    """What the command answers; `largest_file` bytes are all that it can write into one file."""
    module = ["-m", "cocreate_desktop"]
    if largest_file is not None:
        limited = f"import resource, runpy; resource.setrlimit(resource.RLIMIT_FSIZE, ({largest_file},) * 2)"
        module = ["-c", f"{limited}; runpy.run_module('cocreate_desktop', run_name='__main__')"]
    return subprocess.run(
        [sys.executable, *module, *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        timeout=120,
    )


def one_line(answer: subprocess.CompletedProcess[str]) -> str:
    """The one line of trouble with which a command failed."""
    assert (answer.returncode, answer.stdout) == (1, "")
    (sentence,) = answer.stderr.splitlines()
    return sentence


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
        (["replay", KICK_OFF, "--speed", "nan"], 2, "The speed is no number such as 60."),
        (["replay", KICK_OFF, "--speed", "inf"], 2, "The speed is no number such as 60."),
        (["replay", KICK_OFF, "--speed", "-1"], 2, "x>=0"),
        (
            ["report", "S1", "-o", "x.odt"],
            2,
            "A report is a .pdf, a .docx or a .md, not a .odt.",
        ),
        (["report", "S1", "-o", ""], 2, "'-o' / '--output': The path is empty."),
        (["export", "S1", "-o", "b.csv"], 2, "Missing option '--format'"),
        (
            ["export", "S1", "--format", "csv", "--for", "shop", "-o", "b.csv"],
            2,
            "The board as a file is for the team. Only charts go to others.",
        ),
        (
            ["export", "S1", "--format", "csv", "--hide", "Lena", "-o", "b.csv"],
            2,
            "The board as a file is for the team. Only charts go to others.",
        ),
        (
            ["export", "S1", "--format", "png", "-o", "b.png"],
            2,
            "'png' is not one of 'canvas', 'csv', 'charts'.",
        ),
        (["backup", "-o", ""], 2, "'-o' / '--output': The path is empty."),
        (["replay", ""], 2, "'FILE': The path is empty."),
        (["import", ""], 2, "'FILES...': The path is empty."),
        (["--library", "", "list"], 2, "'--library': The path is empty."),
    ],
)
def test_trouble_is_one_line_and_never_a_traceback(
    library: Path, words: list[str | Path], code: int, sentence: str
):
    answer = cocreate(*words, "--library", library)
    assert answer.returncode == code
    assert answer.stdout == ""
    assert sentence.format(library=library) in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1


def test_an_empty_path_behind_the_command_is_refused_too():
    answer = cocreate("list", "--library", "")
    assert answer.returncode == 2
    assert "'--library': The path is empty." in answer.stderr


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


def test_a_meeting_is_not_played_into_a_library_that_is_open_elsewhere(library: Path):
    holder = open_library(library, FakeClock(), holder="Cocreate")
    refused = one_line(cocreate("replay", KICK_OFF, "--library", library))
    assert f"is open in Cocreate (process {os.getpid()})" in refused
    assert holder.projects.all() == []
    holder.close()


def test_a_meeting_is_not_played_into_a_library_that_cannot_be_opened(library: Path):
    library.write_text("not a folder")
    assert "is a file. Choose a folder" in one_line(cocreate("replay", KICK_OFF, "--library", library))


def test_a_meeting_is_not_played_while_a_session_runs_and_leaves_no_project(library: Path):
    desk = open_desk(library, FakeClock())
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    title = desk.library.sessions.get(told.session_id).title
    desk.library.close()
    refused = one_line(cocreate("replay", KICK_OFF, "--library", library))
    assert refused == f"“{title}” is still running. End it first."
    assert [one["id"] for one in json.loads(cocreate("list", "--json", "--library", library).stdout)] == [
        told.project_id
    ]


def test_a_meeting_that_cannot_begin_closes_the_window_and_leaves_no_project(library: Path, tmp_path: Path):
    meeting = json.loads(KICK_OFF.read_text("utf-8"))
    meeting["topics"][0]["label"] = "\u200b"
    (tmp_path / "unnamed.json").write_text(json.dumps(meeting), encoding="utf-8")
    answer = cocreate("replay", tmp_path / "unnamed.json", "--library", library)
    assert answer.returncode == 1
    assert "The step's name is empty. Write a few words." in answer.stderr
    assert "Traceback" not in answer.stderr
    assert cocreate("list", "--library", library).stdout == ""


TOO_LONG = "a" * 300


@pytest.mark.parametrize(
    "command", [["list"], ["check"], ["sample"], ["import", KICK_OFF], ["replay", KICK_OFF]]
)
def test_a_library_with_a_name_that_is_too_long_is_told(tmp_path: Path, command: list[str | Path]):
    refused = one_line(cocreate(*command, "--library", tmp_path / TOO_LONG))
    assert refused.endswith("cannot be opened (File name too long). Choose another folder.")


def test_a_file_with_a_name_that_is_too_long_is_told(library: Path, tmp_path: Path):
    open_library(library, FakeClock()).close()
    copy = one_line(cocreate("backup", "-o", tmp_path / TOO_LONG, "--library", library))
    assert copy.endswith("could not be written (File name too long). Choose another place.")
    inside = tmp_path / TOO_LONG / "x.pdf"
    desk = open_desk(library, clock := FakeClock())
    tell_a_session(desk, clock)
    desk.library.close()
    report = one_line(cocreate("report", "S1", "-o", inside, "--library", library))
    assert report.endswith("cannot be used (File name too long). Choose another one.")


@pytest.mark.parametrize("command", [["list"], ["sample"]])
def test_a_folder_where_the_librarys_file_belongs_is_told_by_reading_and_writing_alike(
    library: Path, command: list[str]
):
    (library / "library.sqlite").mkdir(parents=True)
    refused = one_line(cocreate(*command, "--library", library))
    file = library / "library.sqlite"
    assert refused == (
        f"{file} is a folder or a device and no library. Move it away, or choose another folder."
    )


@pytest.mark.skipif(sys.platform == "win32", reason="only where a process can be held to small files")
def test_a_backup_that_finds_no_room_leaves_nothing_behind(library: Path, tmp_path: Path):
    cocreate("sample", "--library", library)
    target = tmp_path / "elsewhere" / "copy.sqlite"
    target.parent.mkdir()
    refused = one_line(cocreate("backup", "-o", target, "--library", library, largest_file=100_000))
    assert "copy.sqlite is full or does not answer" in refused
    assert list(target.parent.iterdir()) == []


def test_a_report_into_a_missing_folder_says_so(library: Path, tmp_path: Path):
    cocreate("import", KICK_OFF, "--library", library)
    answer = cocreate("report", "S1", "-o", tmp_path / "stick" / "report.pdf", "--library", library)
    assert answer.returncode == 1
    assert "stick" in answer.stderr


def test_a_report_is_what_its_ending_says_for_whoever_reads_it(library: Path, tmp_path: Path):
    cocreate("sample", "--library", library)
    ((project,),) = [json.loads(cocreate("list", "--json", "--library", library).stdout)]
    session = project["sessions"][3]["title"]
    team, shop = tmp_path / "team.docx", tmp_path / "shop.md"
    for out, words in ((team, []), (shop, ["--for", "shop"])):
        answer = cocreate("report", session, *words, "-o", out, "--library", library)
        assert (answer.returncode, answer.stdout, answer.stderr) == (0, f"{out}: written\n", "")
    assert "Sofie" in ReadDocx(team.read_bytes()).text
    assert "Sofie" not in shop.read_text(encoding="utf-8")
    whole = tmp_path / "whole.pdf"
    words = ["report", project["title"], "--project", "--for", "sponsor", "-o", whole]
    answer = cocreate(*words, "--library", library)
    assert (answer.returncode, answer.stdout) == (0, f"{whole}: {len(PdfReader(whole).pages)} pages\n")


def test_the_charts_of_a_session_are_exported(library: Path, tmp_path: Path):
    cocreate("import", KICK_OFF, "--library", library)
    words = ["export", "S1", "--format", "charts", "--library", library]
    answer = cocreate(*words, "-o", tmp_path / "charts")
    files = sorted(one.name for one in (tmp_path / "charts").iterdir())
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout == f"{tmp_path / 'charts'}: {len(files)} pictures\n"
    assert {"timeline-1.png", "timeline-1.svg"} <= set(files)
    words_for_shop = [*words, "--for", "shop", "-o", tmp_path / "shop"]
    named = one_line(cocreate(*words_for_shop, "--hide", "Project Manager"))
    assert "may name somebody: Industrial Designer, " in named and "Project Manager" not in named
    assert not (tmp_path / "shop").exists()
    assert cocreate(*words_for_shop, "--hide", "Project Manager", "--keep-names").returncode == 0
    shop = {one.name for one in (tmp_path / "shop").iterdir()}
    assert set(files) - shop == {"participation-1.png", "participation-1.svg"}
    refused = one_line(cocreate(*words, "-o", tmp_path / "gone" / "charts"))
    assert refused.endswith("because its folder does not exist. Choose a folder that does.")


@pytest.mark.parametrize(
    ("format_", "begins"), [("canvas", '{\n\t"nodes"'), ("csv", "\ufeffCluster number,")]
)
def test_the_board_of_a_session_is_exported(library: Path, tmp_path: Path, format_: str, begins: str):
    cocreate("sample", "--library", library)
    out = tmp_path / f"board.{format_}"
    ((project,),) = [json.loads(cocreate("list", "--json", "--library", library).stdout)]
    session = project["sessions"][0]["id"]
    answer = cocreate("export", session, "--format", format_, "-o", out, "--library", library)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.startswith(f"{out}: ")
    content = out.read_bytes().decode()
    assert content.startswith(begins)
    assert "Words not quoted, as agreed." in content


@pytest.mark.parametrize("command", [["report", "S1"], ["backup"], ["export", "S1", "--format", "csv"]])
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
