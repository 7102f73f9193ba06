"""What the rows under the line show and offer, and what a pick from them writes into the line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.domain.capture.recency import Usage
from cocreate_desktop.domain.observations import Side
from cocreate_desktop.views.run.line.capture_line import CaptureLine
from cocreate_desktop.views.run.line.capture_rows import CaptureRows
from cocreate_desktop.views.run.line.chips import Heard
from cocreate_desktop.views.run.line.line_edits import LineEdits
from cocreate_desktop.views.run.line.suggestions import NEW, Offer, Suggestions, resembled
from cocreate_desktop.views.run.record import Record


class Picking(QObject):
    """Between the line and its rows: keys, clicks and Tab all write the same tokens."""

    create_asked = Signal(str, str)
    """The sign `@` or `#`, and the name that nobody and no tag has."""

    def __init__(self, line: CaptureLine, rows: CaptureRows, edits: LineEdits, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._rows = rows
        self._edits = edits
        self._record: Record | None = None
        self._usage = Usage()
        self._suggestions: Suggestions | None = None
        self._followed: tuple[str, int] | None = None
        line.cursorPositionChanged.connect(self.follow)
        line.taken.connect(lambda: self.offer and self._take(self.offer.marked_id))
        line.person_picked.connect(self.pick_number)
        line.tag_picked.connect(self.pick_tag_key)
        rows.person_picked.connect(self._pick_person)
        rows.tag_picked.connect(self._pick_tag)
        rows.mode_picked.connect(edits.mode)
        rows.mood_picked.connect(edits.mood)
        rows.why_picked.connect(edits.why)
        rows.star_picked.connect(edits.star)
        rows.resembling_picked.connect(lambda one: edits.link(one, Side.FOR))
        rows.resized.connect(self.show_rows)

    @property
    def offer(self) -> Offer | None:
        """What the rows suggest."""
        return self._suggestions.offer if self._suggestions else None

    def show_record(self, record: Record) -> None:
        """Offer the people, tags and assumptions of a session."""
        self._record = record
        self._suggestions = Suggestions(record)
        self._suggestions.know(self._usage)
        self._followed = None
        self.follow()

    def know_usage(self, usage: Usage) -> None:
        """What was used of late comes first among what is suggested."""
        self._usage = usage
        if self._suggestions is not None:
            self._suggestions.know(usage)

    def show_heard(self, heard: Heard) -> None:
        """Where everybody is, and how long ago each was heard."""
        if self._rows.show_heard(heard):
            self.show_rows()

    def follow(self) -> None:
        """Offer what fits where the cursor stands."""
        now = (self._line.text, self._line.cursor_index)
        if self._suggestions is not None and now != self._followed:
            self._followed = now
            self._suggestions.follow(*now)
            self.show_rows()

    def show_rows(self) -> None:
        """What the line says, and what would fit the token that is being typed."""
        offer, draft = self.offer, self._line.draft
        self._line.show_offer(offer.span(self._line.cursor_index) if offer else None)
        if self._record is not None:
            self._rows.show_line(self._record, draft, offer, resembled(self._record, draft))

    def move(self, by: int) -> bool:
        """Mark the next or the one before of what is offered; whether anything is."""
        return self._turned(lambda suggestions: suggestions.move(by))

    def put_away(self) -> bool:
        """Offer nothing more for this token; whether anything was offered."""
        return self._turned(lambda suggestions: suggestions.put_away())

    def pick_number(self, number: int) -> None:
        """Alt and a digit: the participant with that number."""
        guests = self._record.guests if self._record else ()
        guest = next((guest for guest in guests if guest.number == number), None)
        if guest is not None:
            self._edits.person(guest.id)

    def pick_tag_key(self, key: int) -> None:
        """F2 to F9: the tag with that key."""
        tags = self._record.tags if self._record else ()
        tag = next((tag for tag in tags if tag.key == key), None)
        if tag is not None:
            self._edits.tag(tag.id)

    def _turned(self, turn: Callable[[Suggestions], object]) -> bool:
        if self._suggestions is None or self._suggestions.offer is None:
            return False
        turn(self._suggestions)
        self.show_rows()
        return True

    def _take(self, picked: str) -> None:
        offer = self.offer
        if offer is None or self._suggestions is None:
            return
        if picked == NEW:
            self.create_asked.emit(offer.sign, offer.typed)
        else:
            self._edits.token(self._suggestions.replacement(offer, self._edits.vocabulary, picked))

    def _pick_person(self, picked: str) -> None:
        if self.offer and self.offer.sign == "@":
            self._take(picked)
        else:
            self._edits.person(picked)

    def _pick_tag(self, picked: str) -> None:
        if self.offer and self.offer.sign != "@":
            self._take(picked)
        else:
            self._edits.tag(picked)
