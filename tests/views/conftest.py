"""Views are tested in the real theme, and no window of one test lives on into the next."""

from collections.abc import Generator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from cocreate_desktop.views.theme import Theme


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> Theme:
    theme = Theme()
    theme.apply(qapp)
    return theme


@pytest.fixture
def theme(_dressed: Theme, qapp: QApplication) -> Theme:
    """A light theme at the usual text size that the application wears."""
    if qapp.property("cocreateTheme") is not _dressed:
        _dressed.apply(qapp)
    _dressed.choose_text_size(1.0)
    _dressed.choose("light")
    return _dressed


@pytest.fixture(autouse=True)
def _gone_after_the_test() -> Generator[None]:
    """Delete what was closed: every living widget would be dressed anew by the next change of the theme."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
