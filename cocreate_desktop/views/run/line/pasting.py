"""Many lines pasted at once become many entries."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from cocreate_desktop.actions import capture
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.capture import parse
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.run.line.capture_line import MOST_PASTED
from cocreate_desktop.views.run.line.noting import Noting
from cocreate_desktop.views.run.line.unknown_words import unknown_in
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.wording import one_line

UNASKED = 20
"""So many lines become entries without a question."""

MOST_LINES = 200
"""Lines that can be pasted at once."""

_MOST_NAMED, _LONGEST_NAMED = 2, 24
"""Words without a meaning that are told, and how much of each."""


class Pasting(QObject):
    """Every line means what it would mean if it were typed; its time is that of the paste."""

    def __init__(
        self,
        desk: Desk,
        live: LiveView,
        noting: Noting,
        attempt: Attempt,
        now_ms: Callable[[], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._bar = live.capture
        self._noting = noting
        self._attempt = attempt
        self._now_ms = now_ms
        self._lines: list[str] = []
        self._bar.line.lines_pasted.connect(self.take)
        self._bar.line.too_much_pasted.connect(self._refuse)
        self._bar.paste_offer.many_asked.connect(self._make_waiting)
        self._bar.paste_offer.one_asked.connect(self._insert_waiting)

    def take(self, lines: list[str]) -> None:
        """Make entries of a few lines, ask about more, and refuse too many."""
        if self._bar.editing is not None:
            self._insert(lines)
        elif len(lines) <= UNASKED:
            self.make(lines)
        elif len(lines) <= MOST_LINES:
            self._lines = lines
            self._bar.paste_offer.ask(len(lines))
        else:
            self._bar.show_error(
                self.tr("{count} lines were pasted; {most} fit at once. Paste them in parts.").format(
                    count=len(lines), most=MOST_LINES
                )
            )

    def make(self, lines: list[str]) -> None:
        """One entry of each line, in the order of the lines; the line under way stays."""
        record = self._live.record
        if record is None:
            return
        vocabulary, now_ms = self._bar.edits.vocabulary, self._now_ms()
        # A millisecond between them keeps their order.
        entries = [capture.Capture(parse(line, vocabulary), now_ms + at) for at, line in enumerate(lines)]
        change = self._attempt(
            lambda: capture.capture_lines(self._desk, record.session.id, entries), at=self._bar
        )
        if change is not None:
            words = self.tr("%n observations made of what was pasted", "", len(change.ids("observations")))
            self._noting.offer_undo(words + self._staying(lines, entries), self._desk.history.undo)

    def _staying(self, lines: list[str], entries: list[capture.Capture]) -> str:
        """Which words mean nothing here: in one's own line they would have been asked about."""
        found = (unknown_in(line, entry.draft.spans) for line, entry in zip(lines, entries, strict=True))
        unknown = list(dict.fromkeys(one.word[:_LONGEST_NAMED] for one in found if one is not None))
        if not unknown:
            return ""
        shown = ", ".join(unknown[:_MOST_NAMED]) + (" …" if len(unknown) > _MOST_NAMED else "")
        return self.tr(". Text only: {words}").format(words=shown)

    def _make_waiting(self) -> None:
        self.make(self._lines)

    def _insert_waiting(self) -> None:
        self._insert(self._lines)

    def _insert(self, lines: list[str]) -> None:
        self._bar.line.insertPlainText(one_line(" ".join(lines)))
        self._bar.line.setFocus()

    def _refuse(self, characters: int) -> None:
        words = self.tr("{count} characters were pasted; {most} fit at once. Paste them in parts.")
        self._bar.show_error(words.format(count=characters, most=MOST_PASTED))
