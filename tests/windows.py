"""Fixtures for tests with a window: the real theme, and no window of one test lives on into the next."""

import gc
from collections.abc import Generator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from cocreate_desktop.views.theme import Theme


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The theme that the application wears."""
    theme = Theme()
    theme.apply(qapp)
    return theme


@pytest.fixture
def theme(dressed: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Generator[Theme]:
    """A light theme at the usual text size.

    A window that is closed after its test must not ask about a running session, nor a deletion about what
    hangs on it, as nobody would answer; and what was closed is deleted, as every living widget would be
    dressed anew by the next change.
    """
    monkeypatch.setattr("cocreate_desktop.views.shell.window.confirmed", lambda *_: True)
    monkeypatch.setattr("cocreate_desktop.views.shell.deleting.confirmed", lambda *_: True)
    if qapp.property("cocreateTheme") is not dressed:
        dressed.apply(qapp)
    dressed.choose_text_size(1.0)
    dressed.choose("light")
    yield dressed
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
