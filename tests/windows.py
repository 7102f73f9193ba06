"""Fixtures for tests with a window: the real theme, and no window of one test lives on into the next."""

import gc
from collections.abc import Callable, Generator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.views.theme import Theme

PATIENCE_MS = 60_000
"""For what is worked out beside the window, while others use the machine too."""

_HAD_WINDOWS = pytest.StashKey[bool]()


class PatientQtBot(QtBot):
    """It waits no longer than it must, and gives up only where something is wrong."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout: int = PATIENCE_MS, **options):  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE_MS):  # noqa: N802
        return super().waitActive(widget, timeout=timeout)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """What a window leaves goes once nothing holds it any more, and here: the worker of a later test would
    collect it on its own thread, where Qt's objects must not end."""
    result = yield
    if _HAD_WINDOWS in item.stash:
        gc.collect()
    return result


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientQtBot(request)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The theme that the application wears."""
    theme = Theme()
    theme.apply(qapp)
    return theme


@pytest.fixture
def theme(
    dressed: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Generator[Theme]:
    """A light theme at the usual text size.

    A window that is closed after its test must not ask about a running session, nor a deletion about what
    hangs on it, as nobody would answer; and what was closed is deleted, as every living widget would be
    dressed anew by the next change. The Library is read in one turn, however long that takes.
    """
    request.node.stash[_HAD_WINDOWS] = True
    monkeypatch.setattr("cocreate_desktop.views.shell.window.confirmed", lambda *_: True)
    monkeypatch.setattr("cocreate_desktop.views.shell.deleting.confirmed", lambda *_: True)
    monkeypatch.setattr("cocreate_desktop.views.library.catalogue.TURN_MS", PATIENCE_MS)
    if qapp.property("cocreateTheme") is not dressed:
        dressed.apply(qapp)
    dressed.choose_text_size(1.0)
    dressed.choose("light")
    yield dressed
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
