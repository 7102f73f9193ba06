"""The real sources: they run, they agree with themselves, and the zone is found where systems keep it."""

import sys
import time

import pytest

from cocreate_desktop.domain.clock import NS_PER_MS
from cocreate_desktop.system_clock import SystemClock, boot_id, iana_zone


def test_the_sources_run_together():
    clock = SystemClock()
    before_ms = time.time_ns() // NS_PER_MS
    first = clock.read()
    while (second := clock.read()).boot_ns - first.boot_ns < 20 * NS_PER_MS:
        pass
    assert first.boot_id
    assert first.boot_id == second.boot_id == boot_id()
    assert before_ms <= first.utc_ms <= second.utc_ms <= time.time_ns() // NS_PER_MS


@pytest.mark.skipif(sys.platform != "linux", reason="CLOCK_BOOTTIME is Linux's")
def test_on_linux_the_boot_clock_counts_sleep():
    before_ns = time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    assert before_ns <= SystemClock().read().boot_ns <= time.clock_gettime_ns(time.CLOCK_BOOTTIME)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its zone in the registry")
class TestZone:
    def test_tz_comes_first(self, tmp_path):
        (tmp_path / "timezone").write_text("Europe/Rome\n")
        assert iana_zone({"TZ": ":Europe/Brussels"}, tmp_path) == "Europe/Brussels"

    @pytest.mark.parametrize(
        "folder", ["/usr/share/zoneinfo", "/var/db/timezone/zoneinfo", "../zoneinfo/posix"]
    )
    def test_the_link_comes_second(self, tmp_path, folder):
        (tmp_path / "timezone").write_text("Europe/Rome\n")
        (tmp_path / "localtime").symlink_to(f"{folder}/America/Argentina/Ushuaia")
        assert iana_zone({}, tmp_path) == "America/Argentina/Ushuaia"

    def test_the_file_comes_third(self, tmp_path):
        (tmp_path / "timezone").write_text("Europe/Rome\n")
        assert iana_zone({}, tmp_path) == "Europe/Rome"

    @pytest.mark.parametrize("name", ["CET-1CEST,M3.5.0,M10.5.0/3", "/etc/localtime", "Nowhere/Town", ""])
    def test_what_is_no_known_zone_is_passed_over(self, tmp_path, name):
        assert iana_zone({"TZ": name}, tmp_path) == "UTC"
