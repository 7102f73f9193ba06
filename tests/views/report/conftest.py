"""What tests of the page Report have in common."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from cocreate_desktop.views.background import Background


@pytest.fixture
def background() -> Generator[Background]:
    background = Background()
    yield background
    background.stop()
