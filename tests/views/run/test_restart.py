"""A session that ran on while the app was closed, killed, or the laptop was off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.stopwatch import Stopwatch
from cocreate_desktop.views.run.line.draft_keeper import EVERY_MS
from tests.fakes import FakeClock
from tests.views.run_stories import MINUTE, Open, open_run, start

__all__ = ["open_run"]


def test_the_clock_went_on_while_the_app_was_closed(desk: Desk, clock: FakeClock, open_run: Open) -> None:
    told = start(desk)
    open_run(told).window.close()
    clock.advance(3 * MINUTE)
    room = open_run(told)
    assert room.live.resumed_text.text() == "This session is still running; its clock went on."
    assert room.live.title.elapsed.text() == "03:00"
    assert room.live.head.timer.text == "1:00"
    assert room.line.hasFocus()
    room.click(room.live.resumed_close)
    assert not room.live.resumed.isVisible()


def test_after_a_reboot_the_wall_clock_is_named(desk: Desk, clock: FakeClock, open_run: Open) -> None:
    told = start(desk)
    clock.reboot(off_ms=2 * MINUTE)
    room = open_run(told)
    assert "wall clock" in room.live.resumed_text.text()
    assert room.live.title.elapsed.text() == "02:00"
    assert not Stopwatch(desk, told.session_id).elapsed().by_wall_clock


def test_the_half_typed_line_comes_back_with_its_time(desk: Desk, clock: FakeClock, open_run: Open) -> None:
    told = start(desk)
    first = open_run(told)
    first.go_on(30_000)
    first.type("@Lena did: half a")
    assert EVERY_MS == 500, "no more than half a second of it is lost"
    first.qtbot.waitUntil(lambda: kept(desk, told.session_id) == ("@Lena did: half a", 30_000))
    clock.advance(MINUTE)
    second = open_run(told)
    assert second.line.text == "@Lena did: half a"
    assert second.bar.stamp_time.text() == "00:30"
    second.note(" line")
    assert second.lines() == ["00:30 | Lena | did | half a line |  | "]


def test_the_line_is_on_disk_when_focus_leaves(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    room.type("half")
    assert kept(desk, told.session_id) is None
    room.live.column.steps.setFocus()
    assert kept(desk, told.session_id) == ("half", 0)


def test_an_emptied_line_is_forgotten_on_disk(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    room.type("x")
    room.page.commit()
    room.line.show_line("")
    room.page.commit()
    assert kept(desk, told.session_id) is None


def test_drafts_are_no_changes(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    before = desk.library.db.conn.execute("SELECT COUNT(*) FROM changes").fetchone()
    room.type("half")
    room.page.commit()
    assert desk.library.db.conn.execute("SELECT COUNT(*) FROM changes").fetchone() == before


def test_the_line_that_waits_during_rewriting_is_the_one_kept(desk: Desk, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    entry_id = room.note("@Lena did: sits")
    room.type("unfinished")
    room.page.noting.rewrite(entry_id)
    room.type("!")
    room.page.commit()
    assert kept(desk, told.session_id) == ("unfinished", 0)


def test_a_closed_window_leaves_its_library_alone(desk: Desk, clock: FakeClock, open_run: Open) -> None:
    told = start(desk)
    room = open_run(told)
    room.type("half")
    room.window.close()
    before = desk.library.running.last_anchor(told.session_id)
    clock.advance(MINUTE)
    assert not room.page.ticker.is_ticking
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert desk.library.running.last_anchor(told.session_id) == before
    assert kept(desk, told.session_id) == ("half", 0)


def test_a_window_shown_again_ticks_again(desk: Desk, open_run: Open) -> None:
    room = open_run(start(desk))
    room.window.hide()
    assert not room.page.ticker.is_ticking
    room.window.show()
    assert room.page.ticker.is_ticking


def kept(desk: Desk, session_id: str) -> tuple[str, int] | None:
    draft = desk.library.running.draft(session_id, desk.library.device)
    return (draft.line, draft.at_ms) if draft else None
