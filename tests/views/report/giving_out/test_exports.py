"""The report saved for Word, as Markdown and as pictures, from the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import projects
from cocreate_desktop.actions.consent import record_answers
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.report_choice import Audience
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.report import ReportPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.reading_pdfs import words_of
from tests.report.read_back import ReadDocx, ReadMarkdown
from tests.stories import tell_a_session
from tests.views.stopping import slow_disk
from tests.views.worker import until_worked

COMMANDS = ("report.word", "report.markdown", "report.charts")


@pytest.fixture
def page(desk: Desk, clock: FakeClock, theme: Theme, tmp_path: Path, qtbot: QtBot) -> ReportPage:
    """The page with a report on it."""
    told = tell_a_session(desk, clock)
    window = MainWindow(desk, theme, theme.icons, Settings(tmp_path / "settings.toml"))
    window.resize(1366, 768)
    qtbot.addWidget(window)
    window.show()
    window.place.open_project(told.project_id)
    window.go_to("report")
    page = window.page("report")
    assert isinstance(page, ReportPage)
    qtbot.waitUntil(lambda: page.made is not None)
    return page


def answer(monkeypatch: pytest.MonkeyPatch, target: Path | None) -> list[str]:
    """Name `target` in every dialog, or close it; what was suggested."""
    suggested: list[str] = []

    def file(_parent: object, _title: str, suggestion: str, _kinds: str) -> tuple[str, str]:
        suggested.append(suggestion)
        return str(target or ""), ""

    def folder(_parent: object, _title: str, suggestion: str) -> str:
        suggested.append(suggestion)
        return str(target or "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", file)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)
    return suggested


def run(page: ReportPage, key: str, qtbot: QtBot) -> None:
    """Choose a command and wait until it is done."""
    page.context.commands[key].trigger()
    qtbot.waitUntil(lambda: not page.exports.is_busy)


def test_the_commands_rest_while_there_is_no_report(page: ReportPage) -> None:
    assert all(page.context.commands[key].isEnabled() for key in COMMANDS)
    assert set(page.exports.actions) <= set(page.commands.more_menu().actions())
    page.context.place.open_project(projects.add_project(page.desk, "Nothing yet").ids("projects")[0])
    assert not any(page.context.commands[key].isEnabled() for key in COMMANDS)


def test_it_is_saved_for_word(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    suggested = answer(monkeypatch, tmp_path / "out")
    run(page, "report.word", qtbot)
    assert suggested[0].endswith("Repair counter sample Store Ghent draft.docx")
    read = ReadDocx((tmp_path / "out.docx").read_bytes())
    assert read.headings[0][1] == "Repair counter (sample)"
    assert "Draft, not final" in read.text
    assert "out.docx" in page.toast.text
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())))
    told: list[str] = []
    page.trouble.connect(told.append)
    page.toast.next.click()
    assert opened == [str(tmp_path / "out.docx")]
    assert told == [f"Nothing on this computer opens it. It lies in {tmp_path / 'out.docx'}."]
    assert not page.toast.isVisible()


def test_it_is_saved_as_markdown(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answer(monkeypatch, tmp_path / "out.md")
    run(page, "report.markdown", qtbot)
    read = ReadMarkdown((tmp_path / "out.md").read_text(encoding="utf-8"))
    assert read.headings[0] == "Repair counter (sample)"
    for address, _ in read.pictures:
        assert (tmp_path / address.replace("%20", " ")).exists()


def test_charts_are_saved_in_a_folder_of_their_own(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answer(monkeypatch, tmp_path)
    run(page, "report.charts", qtbot)
    folder = tmp_path / "Repair counter sample Store Ghent draft charts"
    names = {file.name for file in folder.iterdir()}
    assert {"verdicts.png", "verdicts.svg", "timeline-1.png", "timeline-1.svg"} <= names
    run(page, "report.charts", qtbot)
    assert (tmp_path / f"{folder.name} 2" / "verdicts.png").exists(), "pictures lie over no others"


def test_what_is_saved_is_what_is_seen(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answer(monkeypatch, tmp_path / "out.docx")
    page.panel.reader_chosen.emit(Audience.SPONSOR)
    qtbot.waitUntil(lambda: page.made is not None)
    monkeypatch.setattr(page.names, "when_reviewed", lambda then: then(page.made))
    run(page, "report.word", qtbot)
    headings = [text for _, text in ReadDocx((tmp_path / "out.docx").read_bytes()).headings]
    assert "Verdict per assumption" in headings
    assert "Log" not in headings


def test_who_takes_a_yes_back_is_gone_from_all_that_is_given_out_after_it(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    words = "where can I get this fixed?"
    assert page.made is not None and words in words_of(page.made.pdf.content)
    (joris,) = [
        one
        for one in page.desk.library.people.of_project(page.made.wanted.project_id)
        if one.alias == "Joris"
    ]
    record_answers(page.desk, joris.id, {ConsentItem.NOTES: Answer.NO})

    assert page.pdf is None
    qtbot.waitUntil(lambda: page.made is not None)
    given = [words_of(page.made.pdf.content)]
    for key, file in zip(COMMANDS, ("out.docx", "out.md", "."), strict=True):
        answer(monkeypatch, tmp_path / file)
        run(page, key, qtbot)
    given.append(ReadDocx((tmp_path / "out.docx").read_bytes()).everything)
    given.append((tmp_path / "out.md").read_text(encoding="utf-8"))
    given += [file.read_text(encoding="utf-8") for file in tmp_path.rglob("*.svg")]
    assert len(given) > 4
    assert not [one for one in given if words in one or "Joris" in one]


def test_a_dialog_that_is_closed_saves_nothing(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before = sorted(tmp_path.iterdir())
    answer(monkeypatch, None)
    for key in COMMANDS:
        run(page, key, qtbot)
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_that_is_gone_is_told(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[str] = []
    page.trouble.connect(told.append)
    answer(monkeypatch, tmp_path / "gone" / "out.docx")
    run(page, "report.word", qtbot)
    assert told[-1].endswith("because its folder does not exist. Choose a folder that does.")


def test_saving_can_be_stopped(
    page: ReportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answer(monkeypatch, tmp_path / "out.docx")
    disk = slow_disk(monkeypatch)
    page.context.commands["report.word"].trigger()
    assert page.exports.is_busy
    disk.until_reached()
    page.exports.stop()
    assert not page.exports.is_busy
    until_worked(page.context.background)
    assert not (tmp_path / "out.docx").exists()
