"""What chips, buttons and keys write into the line: the token that one would have typed."""

from __future__ import annotations

from collections.abc import Callable

from cocreate_desktop.domain.capture import (
    Edited,
    Vocabulary,
    accept,
    with_evidence,
    with_mode,
    with_person,
    with_sentiment,
    with_star,
    with_tag,
    with_why,
)
from cocreate_desktop.domain.observations import Mode, Sentiment, Side
from cocreate_desktop.views.run.line.capture_line import CaptureLine


class LineEdits:
    """Each is one stroke of undo, and done twice it is taken out again."""

    def __init__(self, line: CaptureLine) -> None:
        self._line = line
        self.vocabulary = Vocabulary()

    def token(self, token: str) -> None:
        """`token` takes the place of the one that is being typed."""
        self._write(lambda line, cursor: accept(line, cursor, token))

    def person(self, person_id: str) -> None:
        self._write(lambda line, cursor: with_person(line, self.vocabulary, person_id, cursor))

    def tag(self, tag_id: str) -> None:
        self._write(lambda line, cursor: with_tag(line, self.vocabulary, tag_id, cursor))

    def link(self, assumption_id: str, side: Side) -> None:
        self._write(lambda line, cursor: with_evidence(line, self.vocabulary, assumption_id, side, cursor))

    def mode(self, value: str) -> None:
        """Said or did; "" takes back which."""
        mode = Mode(value) if value else self._line.draft.mode
        if mode is not None:
            self._write(lambda line, cursor: with_mode(line, self.vocabulary, mode, cursor))

    def mood(self, value: str) -> None:
        """The mood; "" takes it back."""
        mood = Sentiment(value) if value else self._line.draft.sentiment
        if mood is not None:
            self._write(lambda line, cursor: with_sentiment(line, self.vocabulary, mood, cursor))

    def star(self) -> None:
        self._write(lambda line, cursor: with_star(line, self.vocabulary, cursor))

    def why(self) -> None:
        self._write(lambda line, cursor: with_why(line, self.vocabulary, cursor))

    def _write(self, change: Callable[[str, int], Edited]) -> None:
        self._line.apply(change(self._line.text, self._line.cursor_index))
        self._line.setFocus()
