"""log.key_paint_p99.*, log.release_durable_p99.*: from a key of log mode to the screen, and from letting go
of a letter to the row on disk and in the feed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cocreate_desktop.views.run import RunPage
from tests.benchmarks.figures import seconds
from tests.fakes import FakeClock

_PEOPLE = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_5)
_TAGS = (Qt.Key.Key_T, Qt.Key.Key_W)
_EVERY_MS = 900


@dataclass(frozen=True)
class Reacted:
    """Seconds of each key that went down, and of each letter that was let go."""

    keys: list[float]
    releases: list[float]


def react(page: RunPage, application: QApplication, clock: FakeClock, n: int) -> Reacted:
    """Log so many reactions, each of two keys, as fast as a hand goes."""
    page.log.turn(True)
    application.processEvents()
    line, feed = page.log.line, page.live.feed
    before = feed.feed.rowCount()
    reacted = Reacted([], [])

    def press(key: Qt.Key) -> None:
        QTest.keyPress(line, key)
        application.processEvents()

    def let_go(key: Qt.Key) -> None:
        QTest.keyRelease(line, key)
        feed.viewport().repaint()

    for at in range(n):
        clock.advance(_EVERY_MS)
        person, tag = _PEOPLE[at % len(_PEOPLE)], _TAGS[at % len(_TAGS)]
        reacted.keys.append(seconds(lambda key=person: press(key)))
        QTest.keyRelease(line, person)
        reacted.keys.append(seconds(lambda key=tag: press(key)))
        reacted.releases.append(seconds(lambda key=tag: let_go(key)))
        application.processEvents()
    assert feed.feed.rowCount() == before + n, "a reaction was not taken"
    page.log.turn(False)
    return reacted
