"""What holds for every test: no screen is needed, and property tests are never judged by their pace."""

import gc
import os
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from cocreate_desktop.actions.desk import Desk
from tests.fakes import FakeClock, open_desk

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# What a start keeps in the platform's config folder is not to land in that of whoever runs the tests.
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="cocreate-tests-")

pytest_plugins = ["tests.windows"]

settings.register_profile(
    "here", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if "CI" in os.environ else "here")


def pytest_collection_finish() -> None:
    """What was imported stays; looking through it again after each test would cost more than most tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Generator[Desk]:
    """A desk at a fresh, empty library."""
    desk = open_desk(tmp_path / "library", clock)
    yield desk
    desk.library.close()
