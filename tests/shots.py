"""A PNG of every page and of the report's pages, from the sample: `python3 dev.py shots -o DIR`."""

from __future__ import annotations

import argparse
import os
from collections.abc import Generator
from contextlib import closing, contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.judging import ended_sessions
from cocreate_desktop.actions.reporting import print_report, session_report
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.actions.sessions import end_session
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.report import ReportPage
from cocreate_desktop.views.report.preview.pdf_preview import PdfPreview
from cocreate_desktop.views.report.tabs import DAY, REPORT
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.run.log.keyboard import KeyKind, LogKey
from cocreate_desktop.views.shell.shortcuts import ShortcutSheet
from cocreate_desktop.views.shell.tag_set import TagSetDialog
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests import sample_day
from tests.fakes import FakeClock, id_source, open_library

SIZES = ((1366, 768), (1920, 1080))
THEMES = ("light", "dark")
REPORT_SCALE = 150 / 72
"""150 dpi, as the pictures of the report are."""


def main() -> None:
    arguments = _arguments()
    arguments.output.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    theme = Theme()
    theme.apply(application)
    sizes = [arguments.size] if arguments.size else SIZES
    for scheme in [arguments.theme] if arguments.theme else THEMES:
        theme.choose(scheme)
        for size in sizes:
            _shoot(theme, size, arguments.output, f"{scheme}-{size[0]}x{size[1]}")
    _print_report(arguments.output)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py shots", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, required=True, help="the folder for the pictures")
    parser.add_argument("--size", type=_size, help="such as 1366x768; without it both usual sizes")
    parser.add_argument("--theme", choices=THEMES, help="without it both")
    return parser.parse_args()


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


PAGES = ("overview", "assumptions", "scenario", "people", "board", "decide", "library", "settings")
"""Those that show the sample as it is; Run and Report come in several states."""


def _shoot(theme: Theme, size: tuple[int, int], folder: Path, ending: str) -> None:
    """Every page with the sample, then a running session from its preparation to its end."""
    with _window(theme, size) as (window, desk, clock):
        _save(window, folder, f"first-run-{ending}")
        window.place.open_project(load_sample(desk))
        window.place.open_session(_last_held(desk, window))
        for page in PAGES:
            window.go_to(page)
            _save(window, folder, f"{page}-{ending}")
        window.go_to("report")
        _wait_for_report(window)
        _save(window, folder, f"report-{ending}")
        _shoot_paper_for_the_day(window, folder, ending)
        window.go_to("run")
        _save(window, folder, f"run-after-{ending}")
        window.context.commands["shortcuts"].trigger()
        sheet = window.findChild(ShortcutSheet)
        assert sheet is not None
        _settle(300)
        sheet.grab().save(str(folder / f"shortcuts-{ending}.png"))
        sheet.close()
        window.context.commands["project.tags"].trigger()
        tags = window.findChild(TagSetDialog)
        assert tags is not None
        tags.grab().save(str(folder / f"tags-{ending}.png"))
        tags.close()
    with _window(theme, size) as (window, desk, clock):
        _shoot_running(window, desk, clock, folder, ending)


def _shoot_running(window: MainWindow, desk: Desk, clock: FakeClock, folder: Path, ending: str) -> None:
    """A day by itself: before its start, in the middle of the third step, and over its time."""
    day = sample_day.prepare(desk)
    window.place.open_project(day.project_id)
    for page in ("people", "run"):
        window.go_to(page)
        _save(window, folder, f"{page}-before-{ending}")
    sample_day.start(desk, clock, day)
    window.go_to("people")
    window.go_to("run")
    _dismiss_notice(window)
    _save(window, folder, f"run-{ending}")
    _shoot_customers_eyes(window, folder, ending)
    clock.advance(215_000)
    window.go_to("people")
    window.go_to("run")
    _save(window, folder, f"run-over-{ending}")
    _shoot_logging(window, clock, folder, ending)
    window.context.commands["run.round_up"].trigger()
    _save(window, folder, f"run-round-up-{ending}")
    # A window asks before it closes on a running session.
    end_session(desk, day.session_id)
    window.context.commands["run.door"].trigger()
    _save(window, folder, f"run-door-{ending}")


def _shoot_logging(window: MainWindow, clock: FakeClock, folder: Path, ending: str) -> None:
    """Log mode with a key held down."""
    page, commands = window.page("run"), window.context.commands
    assert isinstance(page, RunPage)
    held = LogKey(KeyKind.TAG, "T")
    commands["run.log"].trigger()
    page.log.press(LogKey(KeyKind.PERSON, "3"))
    page.log.press(held)
    clock.advance(12_000)
    page.ticker.beat()
    _save(window, folder, f"run-log-mode-{ending}")
    page.log.release(held)
    commands["run.log"].trigger()
    # The pictures that follow do not tell of it.
    commands["undo"].trigger()


def _shoot_customers_eyes(window: MainWindow, folder: Path, ending: str) -> None:
    """The view for who is alone, the one while customers read along, and the customers' own screen."""
    page, commands = window.page("run"), window.context.commands
    assert isinstance(page, RunPage)
    for command, name in (("run.lead", "run-lead"), ("run.hide", "run-hidden")):
        commands[command].trigger()
        _save(window, folder, f"{name}-{ending}")
        commands[command].trigger()
    commands["run.second_screen"].trigger()
    commands["run.show_next"].trigger()
    commands["run.show_question"].trigger()
    view = page.presenting.projector.view
    assert view is not None
    view.window().resize(window.size())
    page.ticker.beat()
    _settle(300)
    view.grab().save(str(folder / f"second-screen-{ending}.png"))
    commands["run.second_screen"].trigger()
    # What customers were shown stays ticked; the pictures that follow are of a step that was not led yet.
    commands["undo"].trigger()
    commands["undo"].trigger()


@contextmanager
def _window(theme: Theme, size: tuple[int, int]) -> Generator[tuple[MainWindow, Desk, FakeClock]]:
    """A window on an empty library."""
    clock = FakeClock()
    with TemporaryDirectory() as place, closing(open_library(Path(place) / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock))
        window = MainWindow(desk, theme, IconSet(theme), Settings(Path(place) / "settings.toml"))
        window.resize(*size)
        window.open()
        window.show()
        yield window, desk, clock
        window.close()


def _last_held(desk: Desk, window: MainWindow) -> str:
    project_id = window.place.project_id
    assert project_id is not None
    return ended_sessions(desk.library, project_id)[-1].id


def _dismiss_notice(window: MainWindow) -> None:
    """The session was begun behind the window's back, as if it had been closed in between."""
    page = window.page("run")
    assert isinstance(page, RunPage)
    page.live.resumed_close.click()
    # A row is tinted for two seconds after it came.
    _settle(2_200)


def _wait_for_report(window: MainWindow) -> None:
    page = _report_page(window)
    while page.pdf is None:
        _settle(20)
    _wait_for_pages(window, page.preview)


def _shoot_paper_for_the_day(window: MainWindow, folder: Path, ending: str) -> None:
    page = _report_page(window)
    page.show_tab(DAY)
    while page.day.pdf is None:
        _settle(20)
    _wait_for_pages(window, page.day.preview)
    _save(window, folder, f"report-day-{ending}")
    page.show_tab(REPORT)


def _report_page(window: MainWindow) -> ReportPage:
    page = window.page("report")
    assert isinstance(page, ReportPage)
    return page


def _wait_for_pages(window: MainWindow, preview: PdfPreview) -> None:
    # What is seen of them is asked for when it is painted.
    window.grab()
    while not preview.drawer.is_idle:
        _settle(20)


def _settle(ms: int) -> None:
    """Let the window show what it has to show."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _save(window: MainWindow, folder: Path, name: str) -> None:
    _settle(300)
    window.grab().save(str(folder / f"{name}.png"))


def _print_report(folder: Path) -> None:
    clock = FakeClock()
    with TemporaryDirectory() as place, closing(open_library(Path(place) / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock))
        held = ended_sessions(library, load_sample(desk))
        content = session_report(library, held[-1].id, desk.now())
    for paper in ("a4", "letter"):
        out = BytesIO()
        print_report(content, out, paper=paper)
        document = pypdfium2.PdfDocument(out.getvalue())
        for number, page in enumerate(document, start=1):
            # Its default, 1, hides from the checker that it takes a float.
            picture = page.render(scale=REPORT_SCALE)  # pyright: ignore[reportArgumentType]
            picture.to_pil().save(folder / f"report-{paper}-{number}.png")
        document.close()


if __name__ == "__main__":
    main()
