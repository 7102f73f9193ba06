"""What several tests of actions begin with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.domain.sessions import Session
from tests.fakes import FakeClock, open_desk


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, str, list[Session]]]:
    """A desk with the sample, its project, and its sessions that were held."""
    desk = open_desk(tmp_path_factory.mktemp("sample") / "library", FakeClock())
    with closing(desk.library):
        project_id = load_sample(desk)
        known = desk.library.sessions.of_project(project_id)
        yield desk, project_id, [one for one in known if one.ended_at is not None]
