"""Views are tested in the real theme."""

import pytest
from PySide6.QtWidgets import QApplication

from cocreate_desktop.views.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """A light theme that the application wears."""
    theme = Theme()
    theme.apply(qapp)
    theme.choose("light")
    return theme
