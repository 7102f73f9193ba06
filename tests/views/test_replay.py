"""A recorded meeting typed through the real window comes out as it was recorded."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.clock import StagedClock
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.errors import UserError
from cocreate_desktop.exchange.meetings import kept, read_meeting
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.replay import LONGEST_WAIT_MS, Replay
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests.fakes import FakeClock, id_source, open_library
from tests.replaying import heard, spoken
from tests.stories import prepare_project

MEETING = Path(__file__).parent.parent / "data" / "meetings" / "ES2002a.json"


@pytest.fixture
def staged(tmp_path: Path, theme: Theme, qtbot: QtBot):
    """A window whose desk stands on a staged clock."""
    clock = StagedClock(FakeClock().utc_ms)
    library = open_library(tmp_path / "library", clock)
    desk = Desk(library, clock, id_source(clock))
    window = MainWindow(desk, theme, IconSet(theme), Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.open()
    window.show()
    yield window, desk, clock
    window.close()
    library.close()


def test_every_kept_utterance_is_in_the_library_in_order_with_its_person_and_time(
    staged: tuple[MainWindow, Desk, StagedClock], qtbot: QtBot
):
    window, desk, clock = staged
    meeting = read_meeting(MEETING)
    replay = Replay(window, desk, clock, meeting, speed=0)
    with qtbot.waitSignal(replay.finished, timeout=120_000) as finished:
        replay.start()
    assert finished.args == [len(kept(meeting))]
    session = window.place.session
    assert session is not None and session.state is SessionState.ENDED
    assert heard(desk, session.id) == spoken(meeting)


def test_the_steps_change_where_the_topics_do(staged: tuple[MainWindow, Desk, StagedClock], qtbot: QtBot):
    window, desk, clock = staged
    recorded = read_meeting(MEETING)
    meeting = replace(recorded, utterances=recorded.utterances[:10])
    replay = Replay(window, desk, clock, meeting, speed=0)
    with qtbot.waitSignal(replay.finished, timeout=120_000):
        replay.start()
    session = window.place.session
    assert session is not None
    titles = {step.id: step.title for step in desk.library.sessions.steps(session.id)}
    runs = desk.library.sessions.runs(session.id)
    assert [titles[run.session_step_id] for run in runs] == [topic.label for topic in meeting.topics]
    assert [run.started_ms for run in runs[1:]] == [topic.start_ms for topic in meeting.topics[1:]]


def test_for_somebody_who_watches_it_types_word_for_word(
    staged: tuple[MainWindow, Desk, StagedClock], qtbot: QtBot
):
    window, desk, clock = staged
    recorded = read_meeting(MEETING)
    short = replace(recorded, utterances=recorded.utterances[:6], topics=recorded.topics[:1])
    replay = Replay(window, desk, clock, short, speed=100_000)
    with qtbot.waitSignal(replay.finished, timeout=120_000):
        replay.start()
    session = window.place.session
    assert session is not None
    assert heard(desk, session.id) == spoken(short)


def test_it_can_be_as_slow_as_one_likes(staged: tuple[MainWindow, Desk, StagedClock]):
    window, desk, clock = staged
    recorded = read_meeting(MEETING)
    assert recorded.utterances[0].start_ms > 0
    replay = Replay(window, desk, clock, recorded, speed=5e-324)
    replay.start()
    session = window.place.session
    assert session is not None and session.state is SessionState.RUNNING
    (wait,) = replay.findChildren(QTimer)
    assert wait.isActive() and wait.interval() == LONGEST_WAIT_MS


def test_while_a_session_runs_no_stage_is_set(staged: tuple[MainWindow, Desk, StagedClock]):
    window, desk, clock = staged
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    with pytest.raises(UserError, match="is still running"):
        Replay(window, desk, clock, read_meeting(MEETING), speed=0).start()
    assert [one.id for one in desk.library.projects.all()] == [told.project_id]


def test_a_line_that_cannot_be_saved_stops_it_and_says_why(
    staged: tuple[MainWindow, Desk, StagedClock], qtbot: QtBot
):
    window, desk, clock = staged
    replay = Replay(window, desk, clock, read_meeting(MEETING), speed=0)
    with qtbot.waitSignal(replay.failed, timeout=120_000) as failed:
        replay.start()
        desk.library.db.conn.execute("PRAGMA query_only = ON")
    assert failed.args and failed.args[0]
    desk.library.db.conn.execute("PRAGMA query_only = OFF")
