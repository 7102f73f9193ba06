"""Reports of a library as Markdown, for Word and as pictures: what others read names nobody."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from cocreate_desktop import paths
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.findings import add_finding
from cocreate_desktop.actions.reporting import find_session, project_report, session_report
from cocreate_desktop.actions.reporting.choosing import choice_for, mask_words
from cocreate_desktop.actions.reporting.editable import write_charts, write_docx, write_markdown
from cocreate_desktop.actions.reporting.lookup import find_project
from cocreate_desktop.actions.reporting.writing import AskedFor, write_asked, write_asked_charts
from cocreate_desktop.domain.report_choice import Audience
from cocreate_desktop.errors import UserError
from cocreate_desktop.report.cancelling import RenderCancelled
from cocreate_desktop.report.charts.drawing import charts_of
from cocreate_desktop.report.charts.names import KINDS
from cocreate_desktop.report.content import Report
from tests.fakes import FakeClock
from tests.naming import names_in
from tests.report.contents import empty, session
from tests.report.read_back import ReadDocx, ReadMarkdown
from tests.stories import tell_a_session


def report_for(sample, audience: Audience, *, of_project: bool = False) -> Report:
    desk, project_id, held = sample
    choice = choice_for(desk.library, project_id, audience)
    if of_project:
        return project_report(desk.library, project_id, desk.now(), choice=choice)
    return session_report(desk.library, held[-1].id, desk.now(), choice=choice)


def aliases(sample) -> list[str]:
    desk, project_id, _ = sample
    return [one.alias for one in desk.library.people.of_project(project_id)]


@pytest.mark.parametrize("audience", [Audience.SHOP, Audience.SPONSOR])
@pytest.mark.parametrize("of_project", [False, True])
def test_what_others_read_names_nobody(sample, tmp_path: Path, audience: Audience, of_project: bool):
    names = aliases(sample)
    content = report_for(sample, audience, of_project=of_project)
    source = write_markdown(content, tmp_path / "out").read_text(encoding="utf-8")
    assert names_in(source, names) == []
    assert names_in(ReadMarkdown(source).text, names) == []
    for_word = ReadDocx(write_docx(content, tmp_path / "out.docx").read_bytes())
    assert names_in(for_word.text, names) == []
    assert names_in(for_word.everything, names) == []
    for chart in charts_of(content, KINDS, paths.resources("fonts"), str):
        assert names_in(chart.svg().decode(), names) == []
    assert "Log" not in [text for _, text in for_word.headings]


def test_the_team_reads_names(sample, tmp_path: Path):
    content = report_for(sample, Audience.TEAM)
    file = write_markdown(content, tmp_path / "for the team.md")
    assert names_in(ReadMarkdown(file.read_text(encoding="utf-8")).text, aliases(sample))
    read = ReadDocx(write_docx(content, tmp_path / "team.docx").read_bytes())
    assert names_in(read.text, aliases(sample))
    assert {anchor for anchor, _ in read.links} <= set(read.bookmarks)


def test_masked_words_are_in_none(sample, tmp_path: Path):
    desk, project_id, held = sample
    choice = choice_for(desk.library, project_id, Audience.SHOP)
    for masked in ((), ("promise",)):
        content = session_report(desk.library, held[-1].id, desk.now(), choice=replace(choice, masked=masked))
        for_word = ReadDocx(write_docx(content, tmp_path / "x.docx").read_bytes()).text
        source = write_markdown(content, tmp_path / "x.md").read_text(encoding="utf-8")
        assert [("promise" in text) for text in (for_word, source)] == [not masked, not masked]


def test_a_markdown_file_lies_beside_a_folder_of_its_own(sample, tmp_path: Path):
    content = report_for(sample, Audience.TEAM)
    file = write_markdown(content, tmp_path / "Store Ghent.md")
    read = ReadMarkdown(file.read_text(encoding="utf-8"))
    assert [address for address, _ in read.pictures] == [
        "Store%20Ghent%20pictures/timeline-1.png",
        "Store%20Ghent%20pictures/participation-1.png",
    ]
    assert sorted(one.name for one in (tmp_path / "Store Ghent pictures").iterdir()) == [
        "participation-1.png",
        "timeline-1.png",
    ]
    assert write_markdown(content, tmp_path / "folder") == tmp_path / "folder" / "report.md"
    assert (tmp_path / "folder" / "pictures" / "timeline-1.png").exists()


def test_the_same_report_gives_the_same_bytes(sample, tmp_path: Path):
    content = report_for(sample, Audience.TEAM)
    one, other = (write_docx(content, tmp_path / name).read_bytes() for name in ("a.docx", "b.docx"))
    assert one == other


def test_every_chart_is_a_png_and_an_svg(tmp_path: Path):
    files = write_charts(session(), tmp_path / "charts")
    assert [file.name for file in files] == ["verdicts.png", "verdicts.svg"]
    assert all(file.stat().st_size for file in files)
    assert write_charts(empty(), tmp_path / "none") == []


def test_progress_is_told_and_work_can_be_stopped(sample, tmp_path: Path):
    content = report_for(sample, Audience.TEAM)
    told: list[float] = []
    write_charts(content, tmp_path / "charts", progress=told.append)
    assert told == sorted(told)
    assert 0 < told[0] < told[-1] <= 1
    for write, target in ((write_charts, "stopped"), (write_docx, "stopped.docx"), (write_markdown, "s.md")):
        with pytest.raises(RenderCancelled):
            write(content, tmp_path / target, cancelled=lambda: True)
        assert not (tmp_path / target).exists()


@pytest.mark.parametrize("write", [write_markdown, write_charts])
def test_a_file_where_a_folder_belongs_is_told(tmp_path: Path, write):
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(UserError, match=r"taken” is a file\. Choose a folder"):
        write(session(), tmp_path / "taken")
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_missing_folder_and_a_full_disk_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for write, target in ((write_docx, "x.docx"), (write_markdown, "x.md"), (write_charts, "x")):
        with pytest.raises(UserError, match="folder does not exist"):
            write(session(), tmp_path / "gone" / target)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="no room left"):
        write_docx(session(), tmp_path / "x.docx")
    assert list(tmp_path.iterdir()) == []


def test_the_librarys_own_files_are_not_written_over(sample):
    desk, _, _ = sample
    with pytest.raises(UserError, match="belongs to the library itself"):
        write_docx(session(), desk.library.folder / "library.sqlite")


@pytest.mark.parametrize(("name", "said"), [("a.pdf", " pages"), ("a.docx", "written"), ("a.md", "written")])
def test_the_ending_says_what_is_written(sample, tmp_path: Path, name: str, said: str):
    desk, project_id, held = sample
    asked = AskedFor(held[-1].title, Audience.SPONSOR)
    told = write_asked(desk.library, asked, tmp_path / name, paper="a4", now_ms=desk.now())
    assert str(told).startswith(f"{tmp_path / name}: ")
    assert str(told).endswith(said)
    assert (tmp_path / name).stat().st_size
    title = desk.library.projects.get(project_id).title
    whole = AskedFor(title, Audience.TEAM, of_project=True)
    write_asked(desk.library, whole, tmp_path / f"whole-{name}", paper="letter", now_ms=desk.now())
    assert (tmp_path / f"whole-{name}").stat().st_size


def test_nothing_is_written_for_others_until_somebody_looked_at_the_names_in_it(
    desk: Desk, clock: FakeClock, tmp_path: Path
):
    told = tell_a_session(desk, clock)
    add_finding(desk, told.session_id, "Only Lena finds the counter, and only Marc’s sister asks for Chloé")

    def write(audience: Audience, *hidden: str, of_project: bool = False, keeps_names: bool = False) -> None:
        name = told.project_id if of_project else told.session_id
        asked = AskedFor(name, audience, of_project, hidden, keeps_names)
        for out in (tmp_path / "a.md", tmp_path / "a.pdf", tmp_path / "a.docx"):
            write_asked(desk.library, asked, out, paper="a4", now_ms=desk.now())
        write_asked_charts(desk.library, asked, tmp_path / "charts", now_ms=desk.now())

    refused = (
        "Nothing was written, because these words in the text may name somebody: {}. Hide each with --hide"
        " NAME; with --keep-names the others stay."
    )
    for audience in (Audience.SHOP, Audience.SPONSOR):
        for of_project in (False, True):
            with pytest.raises(UserError) as raised:
                write(audience, of_project=of_project)
            assert str(raised.value) == refused.format("Lena, Chloé, Marc")
    with pytest.raises(UserError) as raised:
        write(Audience.SHOP, "Lena", "Marc")
    assert str(raised.value) == refused.format("Chloé")
    assert list(tmp_path.iterdir()) == [desk.library.folder]
    write(Audience.SHOP, "Lena", "Marc", keeps_names=True)
    text = (tmp_path / "a.md").read_text("utf-8")
    assert r"Only \[name\] finds the counter, and only \[name\]’s sister asks for Chloé" in text
    write(Audience.TEAM)
    assert "Only Lena finds" in (tmp_path / "a.md").read_text("utf-8")
    mask_words(desk, told.project_id, ["Lena", "Marc", "Chloé"])
    write(Audience.SHOP)
    with pytest.raises(UserError, match="The team reads every name"):
        write(Audience.TEAM, "Lena")


def test_a_project_is_found_by_id_and_title(sample):
    desk, project_id, held = sample
    project = desk.library.projects.get(project_id)
    assert (
        find_project(desk.library, project_id) == find_project(desk.library, project.title.upper()) == project
    )
    with pytest.raises(UserError, match="There is no project “Nowhere”"):
        find_project(desk.library, "Nowhere")
    assert find_session(desk.library, held[0].id) == held[0]
