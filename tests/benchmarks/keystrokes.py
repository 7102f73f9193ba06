"""capture.keystrokes: the keys that six observations take in the real window, beside those in a spreadsheet.

The six are those that the sample's note-taker made at the counter in Ghent: who, said or did, words, tags,
and what they speak for. Words are left out on both sides, and so is the mood, for which a spreadsheet has no
column. A key held down with another counts too: Alt and 1 are two.

The spreadsheet has a column each for time, person, said / did, words, tag and evidence. It fills a word in as
soon as nothing else in its column begins so; Ctrl+Shift+; writes the time, Tab goes on, Enter begins the next
row. Two tags share a cell, with a comma between them. Dashes and codes are typed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.settings import Settings
from cocreate_desktop.views.run import RunPage
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import IconSet, Theme
from tests import sample_day
from tests.benchmarks.figures import Effort, Figure
from tests.fakes import FakeClock, id_source, open_library

SHIFTED = frozenset('+:#@"()_?!')
"""Signs that take Shift on a keyboard of the United States."""


@dataclass(frozen=True)
class Seen:
    """An observation to be noted. `evidence` is a sign and a code."""

    who: str
    mode: Mode
    words: str
    tags: tuple[str, ...]
    evidence: str


SIX = (
    Seen("Wout", Mode.SAID, "I'd ask: where can I get this fixed?", ("words",), "+A4"),
    Seen("Amira", Mode.DID, "asks the cashier, with her back to the sign", ("staff",), "-A3"),
    Seen("Joris", Mode.SAID, "Repair service sounds like a week", ("words", "wait"), "+A4"),
    Seen("Sofie", Mode.DID, "reads the sign aloud, sits down at the bench", ("wait",), "+A9"),
    Seen("Lena", Mode.DID, "walks straight past the sign", ("signage",), "-A3"),
    Seen("Joris", Mode.DID, "looks for a person, not for a sign", ("signage",), "-A3"),
)


class Fingers:
    """Presses keys in the line, and counts them."""

    def __init__(self, page: RunPage) -> None:
        self._live = page.live
        self._line = page.live.capture.line
        self.count = 0

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= one
        QTest.keyClick(self._line, key, modifiers)
        self.count += 1 + len(held)

    def type(self, text: str) -> None:
        QTest.keyClicks(self._line, text)
        self.count += len(text) + sum(sign in SHIFTED for sign in text)

    def words(self, text: str) -> None:
        """These are left out."""
        QTest.keyClicks(self._line, text)

    def note(self, seen: Seen) -> None:
        record = self._live.record
        assert record is not None
        number = next(one.number for one in record.guests if one.alias == seen.who)
        self.press(Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.AltModifier)
        if seen.mode is Mode.DID:
            self.type("did: ")
        self.words(seen.words)
        for tag in (one for one in record.tags if one.name in seen.tags):
            assert tag.key is not None
            self.press(Qt.Key(Qt.Key.Key_F1 + tag.key - 1))
        self._link(seen.evidence)
        self.press(Qt.Key.Key_Return)

    def _link(self, evidence: str) -> None:
        """Tab, if the first that is offered is the one meant; else its code."""
        record, bar = self._live.record, self._live.capture
        assert record is not None
        self.type(f" {evidence[0]}")
        code = next(one.code for one in record.assumptions if bar.offer and one.id == bar.offer.marked_id)
        if code == evidence[1:]:
            self.press(Qt.Key.Key_Tab)
        else:
            self.type(evidence[1:].lower())


def measure(effort: Effort) -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme = Theme()
    theme.apply(application)
    with TemporaryDirectory() as place:
        here = _typed_here(Path(place), theme, application)
    there = in_a_spreadsheet()
    yield Figure("capture.keystrokes", here, "keys for six observations", there - 1, len(SIX))
    yield Figure("capture.keystrokes.spreadsheet", there, "keys for six observations", None, len(SIX))


def in_a_spreadsheet() -> int:
    """Keys for the six, words left out."""
    names = [name for name, _ in sample_day.PEOPLE]
    tags = sorted(
        {tag for seen in SIX for tag in seen.tags} | {"price", "staff", "trust", "idea", "surprise"}
    )
    time, tab = 3, 1
    keys = 0
    for seen in SIX:
        cells = [time, _letters(seen.who, names), 1, 0, sum(_letters(tag, tags) for tag in seen.tags)]
        commas = len(seen.tags) - 1
        keys += sum(cells) + commas + tab * len(cells)
        keys += len(seen.evidence) + (seen.evidence[0] in SHIFTED) + 1
    return keys


def _letters(value: str, known: list[str]) -> int:
    """How many letters until nothing else that is known begins so."""
    others = [one for one in known if one != value]
    lengths = range(1, len(value) + 1)
    return next((n for n in lengths if not any(one.startswith(value[:n]) for one in others)), len(value))


def _typed_here(place: Path, theme: Theme, application: QApplication) -> int:
    clock = FakeClock()
    with closing(open_library(place / "library", clock)) as library:
        desk = Desk(library, clock, id_source(clock))
        day = sample_day.prepare(desk)
        sample_day.start(desk, clock, day)
        window = MainWindow(desk, theme, IconSet(theme), Settings(place / "settings.toml"))
        window.resize(1366, 768)
        window.open()
        window.show()
        application.processEvents()
        page = window.page("run")
        assert isinstance(page, RunPage)
        fingers = Fingers(page)
        for seen in SIX:
            clock.advance(20_000)
            fingers.note(seen)
        _assure_noted(page)
        desk.history.forget()
        delete(window)
    return fingers.count


def _assure_noted(page: RunPage) -> None:
    """That the keys said what was seen."""
    feed = page.live.feed.feed
    names = feed.names
    assert names is not None
    noted = [names.cells(entry)[1:] for entry in feed.entries[-len(SIX) :]]
    meant = [
        [seen.who, seen.mode.value, seen.words, {f"#{tag}" for tag in seen.tags}, seen.evidence]
        for seen in SIX
    ]
    assert [[*cells[:3], set(cells[3].split()), cells[4]] for cells in noted] == meant, noted
