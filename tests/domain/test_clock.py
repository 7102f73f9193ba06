"""The session clock under suspend, reboot, daylight saving and a changed system time; pauses; texts."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.clock import (
    NS_PER_MS,
    Anchor,
    Elapsed,
    Reading,
    active_ms,
    clock_text,
    countdown_text,
    length_text,
    projected_end_ms,
    read_clock,
    read_length,
    remaining_ms,
    session_ms,
)
from cocreate_desktop.domain.sessions import Pause, StepRun

SECOND, MINUTE, HOUR = 1_000, 60_000, 3_600_000


@dataclass
class FakeLaptop:
    """The three sources, and what can happen to a laptop in a shop."""

    utc_ms: int = 1_790_000_000_000
    boot_ns: int = 5_000_000_000_000
    boot: int = 1

    def read(self) -> Reading:
        return Reading(self.utc_ms, self.boot_ns, f"boot {self.boot}")

    def runs(self, ms: int) -> None:
        self.utc_ms += ms
        self.boot_ns += ms * NS_PER_MS

    def reboots(self, off_ms: int) -> None:
        self.utc_ms += off_ms
        self.boot_ns = 20_000_000_000
        self.boot += 1

    def is_set(self, by_ms: int) -> None:
        self.utc_ms += by_ms


def anchor(laptop: FakeLaptop, at_ms: int) -> Anchor:
    reading = laptop.read()
    return Anchor("a", "S1", "laptop", reading.utc_ms, reading.boot_ns, reading.boot_id, at_ms)


@pytest.fixture
def laptop() -> FakeLaptop:
    return FakeLaptop()


def test_a_suspended_laptop_goes_on_counting(laptop):
    last = anchor(laptop, at_ms=10 * MINUTE)
    laptop.runs(25 * MINUTE)  # CLOCK_BOOTTIME counts sleep
    assert session_ms(last, laptop.read()) == Elapsed(35 * MINUTE, by_wall_clock=False)


def test_after_a_reboot_the_wall_clock_tells_and_says_so(laptop):
    last = anchor(laptop, at_ms=10 * MINUTE)
    laptop.reboots(off_ms=3 * MINUTE)
    laptop.runs(MINUTE)
    assert session_ms(last, laptop.read()) == Elapsed(14 * MINUTE, by_wall_clock=True)


def test_after_a_reboot_with_the_wall_clock_set_back_the_session_never_runs_backwards(laptop):
    last = anchor(laptop, at_ms=10 * MINUTE)
    laptop.is_set(-HOUR)
    laptop.reboots(off_ms=MINUTE)
    assert session_ms(last, laptop.read()) == Elapsed(10 * MINUTE, by_wall_clock=True)


def test_a_changed_system_time_does_not_matter_in_the_same_boot(laptop):
    last = anchor(laptop, at_ms=0)
    laptop.is_set(5 * HOUR)
    laptop.runs(2 * MINUTE)
    laptop.is_set(-9 * HOUR)
    assert session_ms(last, laptop.read()) == Elapsed(2 * MINUTE, by_wall_clock=False)


@pytest.mark.parametrize("reboot", [False, True])
@pytest.mark.parametrize("night", [datetime(2026, 3, 29, 1, 50), datetime(2026, 10, 25, 2, 50)])
def test_daylight_saving_adds_and_takes_nothing(laptop, night, reboot):
    local = night.replace(tzinfo=ZoneInfo("Europe/Brussels"))
    laptop.utc_ms = round(local.timestamp() * SECOND)
    last = anchor(laptop, at_ms=40 * MINUTE)
    if reboot:
        laptop.reboots(off_ms=0)
    laptop.runs(20 * MINUTE)
    after = datetime.fromtimestamp(laptop.utc_ms / SECOND, ZoneInfo("Europe/Brussels"))
    shown = after.replace(tzinfo=None) - night
    assert shown in (timedelta(minutes=80), timedelta(minutes=-40)), "the hands of the clock did jump"
    assert session_ms(last, laptop.read()) == Elapsed(60 * MINUTE, by_wall_clock=reboot)


def test_without_a_boot_id_the_boot_clock_is_not_trusted(laptop):
    last = replace(anchor(laptop, at_ms=0), boot_id="")
    laptop.runs(MINUTE)
    assert session_ms(last, replace(laptop.read(), boot_id="")).by_wall_clock


happenings = st.one_of(
    st.tuples(st.just("runs"), st.integers(0, HOUR)),
    st.tuples(st.just("reboots"), st.integers(0, HOUR)),
    st.tuples(st.just("is_set"), st.integers(-24 * HOUR, 24 * HOUR)),
)


@given(st.lists(happenings))
def test_whatever_happens_the_session_clock_never_runs_backwards(events):
    laptop, at_ms = FakeLaptop(), 0
    for what, ms in events:
        last = anchor(laptop, at_ms)
        getattr(laptop, what)(ms)
        elapsed = session_ms(last, laptop.read())
        assert elapsed.at_ms >= at_ms
        at_ms = elapsed.at_ms


@given(st.lists(st.integers(0, HOUR), min_size=1))
def test_anchors_lose_no_time(steps):
    laptop, at_ms = FakeLaptop(), 0
    for ms in steps:
        last = anchor(laptop, at_ms)
        laptop.runs(ms)
        at_ms = session_ms(last, laptop.read()).at_ms
    assert at_ms == sum(steps)


moments = st.integers(0, 120)
pauses_drawn = st.lists(
    st.builds(
        lambda start, length: Pause("p", "S1", start, None if length is None else start + length),
        moments,
        st.one_of(st.none(), moments),
    )
)


@given(moments, moments, pauses_drawn)
def test_active_time_is_every_moment_that_no_pause_covers(start, length, pauses):
    end = start + length
    covered = {
        ms for pause in pauses for ms in range(pause.from_ms, end if pause.to_ms is None else pause.to_ms)
    }
    assert active_ms(start, end, pauses) == len(set(range(start, end)) - covered)


def test_what_is_left_of_a_step():
    run = StepRun("r", "S1", "step", started_ms=11 * MINUTE + 25 * SECOND)
    now = 14 * MINUTE + 32 * SECOND
    assert countdown_text(remaining_ms(6, run, now, [])) == "2:53"
    assert countdown_text(remaining_ms(6, replace(run, extra_ms=MINUTE), now, [])) == "3:53"
    assert countdown_text(remaining_ms(6, run, now, [Pause("p", "S1", 12 * MINUTE, 13 * MINUTE)])) == "3:53"
    assert countdown_text(remaining_ms(3, run, now, [])) == "+0:07"
    ended = replace(run, ended_ms=12 * MINUTE)
    assert countdown_text(remaining_ms(6, ended, now, [])) == "5:25"


def test_at_this_pace():
    now = 14 * MINUTE + 32 * SECOND
    assert clock_text(projected_end_ms(now, 173 * SECOND, [8, 10, 6, 10])) == "51:25"
    assert projected_end_ms(now, -42 * SECOND, [8]) == now + 8 * MINUTE, "a step that is over ends now"


@pytest.mark.parametrize(
    ("ms", "clock", "length"),
    [
        (0, "00:00", "0:00"),
        (999, "00:00", "0:00"),
        (348_000, "05:48", "5:48"),
        (3_599_999, "59:59", "59:59"),
        (HOUR, "1:00:00", "1:00:00"),
        (10 * HOUR + 62 * SECOND, "10:01:02", "10:01:02"),
    ],
)
def test_times_as_text(ms, clock, length):
    assert (clock_text(ms), length_text(ms)) == (clock, length)


@given(st.integers(0, 99 * HOUR // SECOND))
def test_what_is_written_is_read_back(seconds):
    ms = seconds * SECOND
    assert (read_clock(clock_text(ms)), read_length(length_text(ms))) == (ms, ms)


def test_a_number_alone_is_a_length_in_seconds_and_no_moment():
    assert (read_length("28"), read_clock("28")) == (28 * SECOND, None)


@pytest.mark.parametrize("text", ["", "soon", "1:5", "1:60", "1:60:00", "-1:00", "1:2:3:04"])
def test_what_is_no_time_is_not_guessed(text):
    assert (read_clock(text), read_length(text)) == (None, None)


@pytest.mark.parametrize(
    ("ms", "text"),
    [(360_000, "6:00"), (1, "0:01"), (0, "0:00"), (-1, "+0:00"), (-42_999, "+0:42"), (-HOUR, "+1:00:00")],
)
def test_countdown_as_text(ms, text):
    assert countdown_text(ms) == text
