"""The capture bar: the line, its frozen time, and what keys and chips do to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from cocreate_desktop.domain.capture import (
    Draft,
    Edited,
    Span,
    SpanKind,
    Vocabulary,
    accept,
    with_mode,
    with_person,
    with_sentiment,
    with_tag,
)
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.observations import Mode, Sentiment
from cocreate_desktop.views.controls import ErrorLine, KeyButton, SavedMark
from cocreate_desktop.views.controls.hosting import fill, set_role
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.capture_line import CaptureLine
from cocreate_desktop.views.run.capture_rows import CaptureRows
from cocreate_desktop.views.run.held_line import HeldLine
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.suggestions import Offer, Suggestions
from cocreate_desktop.views.theme import Theme


class CaptureBar(Form, form="run_capture.ui"):
    """Holds the line and says what should happen to it; saving is the page's business."""

    save_asked = Signal()
    changed = Signal(str, object)
    """The line that is to be kept and the time of its first key, None for an empty one."""

    cleared = Signal()
    begun = Signal()
    """Another line was begun after one was cleared; that one is gone."""

    stepped = Signal(int)
    """Up or Down with nothing to choose from here."""

    delete_asked = Signal()
    rewrite_asked = Signal()
    left = Signal()
    """The line lost the keyboard."""

    bar: QFrame
    error: ErrorLine
    line_frame: QFrame
    stamp: QWidget
    stamp_icon: QLabel
    stamp_time: QLabel
    line_place: QWidget
    note: QLabel
    saved: SavedMark
    save: KeyButton
    rows_place: QWidget

    def __init__(self, theme: Theme, now_ms: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._held = HeldLine(now_ms)
        self._record: Record | None = None
        self._vocabulary = Vocabulary()
        self._suggestions: Suggestions | None = None
        self._now_ms = 0
        self._note = ""
        self._followed: tuple[str, int] | None = None
        self.line = fill(self.line_place, CaptureLine(theme, self))
        self.rows = fill(self.rows_place, CaptureRows(theme, self))
        self._dress()
        self._connect()

    @property
    def draft(self) -> Draft:
        """What the line means."""
        return self.line.draft

    @property
    def at_ms(self) -> int:
        """When the first key of the line fell; now, for an empty one."""
        return self._now_ms if self._held.at_ms is None else self._held.at_ms

    @property
    def editing(self) -> str | None:
        """The entry that is being rewritten."""
        return self._held.editing.observation_id if self._held.editing else None

    @property
    def offer(self) -> Offer | None:
        """What the rows suggest."""
        return self._suggestions.offer if self._suggestions else None

    def show_record(self, record: Record, vocabulary: Vocabulary) -> None:
        """Take the names that the line may use."""
        self._record, self._vocabulary = record, vocabulary
        self._suggestions = Suggestions(record)
        self.line.set_vocabulary(vocabulary)
        self._followed = None
        self._follow()

    def show_time(self, now_ms: int) -> None:
        """The session clock; a frozen line keeps its own."""
        self._now_ms = now_ms
        self._show_stamp()

    def show_line(self, line: str, at_ms: int | None) -> None:
        """Put a line back with its time: after a restart, or after Undo."""
        self._held.hold(line, at_ms)
        self.line.show_line(line)
        self._edited()

    def begin_rewriting(self, observation_id: str, line: str, at_ms: int) -> None:
        """Let an entry be rewritten; the line that was under way waits."""
        self._held.begin_editing(observation_id, at_ms)
        # Behind the last token, so that nothing is suggested for it.
        self.line.show_line(f"{line} ")
        self.show_error(None)
        self._edited()
        self.line.setFocus()

    def finish(self) -> None:
        """The line is saved or given up: show the one that waited, or an empty one."""
        held = self._held.end()
        self.line.show_line(held.line)
        self._held.hold(held.line, held.at_ms)
        self.show_error(None)
        self._edited()

    def show_saved(self, time: str) -> None:
        """Say at the line's end that the entry of this time is safe."""
        self._note = ""
        self.saved.show_saved(time)
        self._show_note()

    def show_note(self, note: str) -> None:
        """Say something else than "Saved" at the line's end."""
        self._note = note
        self.saved.clear()
        self._show_note()

    def show_error(self, message: str | None) -> None:
        """Say over the line why it was not saved."""
        self.error.show_error(message)

    def restore(self) -> None:
        """Give back the line that Esc cleared, with its time."""
        if self._held.cleared is not None:
            cleared = self._held.cleared
            self.show_line(cleared.line, cleared.at_ms)

    def forget_cleared(self) -> None:
        self._held.cleared = None
        self.line.was_cleared = False

    def set_short(self, short: bool) -> None:
        """In a very low window the tags show only while one is chosen from them."""
        self.rows.set_short(short)
        self._show_rows()

    def restyle(self) -> None:
        self.line.restyle()
        self._fit()
        self.stamp_icon.clear()
        self._show_stamp()

    def pick_number(self, number: int) -> None:
        """Alt and a digit: the participant with that number."""
        guests = self._record.guests if self._record else ()
        guest = next((guest for guest in guests if guest.number == number), None)
        if guest is not None:
            self._write(lambda line, cursor: with_person(line, self._vocabulary, guest.id, cursor))

    def pick_tag_key(self, key: int) -> None:
        tags = self._record.tags if self._record else ()
        tag = next((tag for tag in tags if tag.key == key), None)
        if tag is not None:
            self._write(lambda line, cursor: with_tag(line, self._vocabulary, tag.id, cursor))

    def _connect(self) -> None:
        line = self.line
        line.edited.connect(self._edited)
        line.cursorPositionChanged.connect(self._follow)
        line.entered.connect(self._entered)
        line.escaped.connect(self._escaped)
        line.stepped.connect(self._step)
        line.taken.connect(lambda: self.offer and self._take(self.offer.marked_id))
        line.person_picked.connect(self.pick_number)
        line.tag_picked.connect(self.pick_tag_key)
        line.delete_asked.connect(self.delete_asked)
        line.restore_asked.connect(self.restore)
        line.focus_changed.connect(self._focus_changed)
        self.save.clicked.connect(self.save_asked)
        self.rows.person_picked.connect(self._pick_person)
        self.rows.tag_picked.connect(self._pick_tag)
        self.rows.mode_picked.connect(self._choose_mode)
        self.rows.mood_picked.connect(self._choose_mood)
        self.rows.resized.connect(self._show_rows)

    def _dress(self) -> None:
        self.line_frame.setProperty("role", "capture-frame")
        self.line.setPlaceholderText(self.tr("Who did or said what?   @Lena did: …   #tag   + A3"))
        self.line.setAccessibleName(self.tr("Capture line"))
        self._fit()

    def _fit(self) -> None:
        """Heights and figures in the text size of now."""
        self.line_frame.setFixedHeight(self._theme.px(52))
        self.stamp_time.setFont(self._theme.font("bar_title", tabular=True))
        self.stamp.setMinimumWidth(self._theme.px(104))
        self.rows.fit()

    def _edited(self) -> None:
        """The line is another one: its time, its meaning and what the rows offer follow."""
        self._held.typed(self.line.text, composing=self.line.composing)
        if self.line.text and self._held.cleared is not None:
            self.forget_cleared()
            self.begun.emit()
        self._follow()
        self._show_stamp()
        kept = self._held.to_keep
        self.changed.emit(kept.line, kept.at_ms)

    def _follow(self) -> None:
        """Offer what fits where the cursor stands."""
        now = (self.line.text, self.line.cursor_index)
        if self._suggestions is not None and now != self._followed:
            self._followed = now
            self._suggestions.follow(*now)
            self._show_rows()

    def _show_rows(self) -> None:
        """What the line says, and what would fit the token that is being typed."""
        self.line.show_offer(_sign_span(self.offer, self.line.cursor_index))
        if self._record is not None:
            self.rows.show_line(self._record, self.draft, self.offer)

    def _show_stamp(self) -> None:
        """The running clock, or with a lock the time that the entry will have."""
        back_ms = self.draft.back_seconds * 1000
        text = clock_text(max(0, self.at_ms - back_ms))
        icon = "pencil" if self._held.editing else "clock" if self._held.at_ms is None else "lock"
        if text != self.stamp_time.text():
            self.stamp_time.setText(text)
        if icon != self.stamp_icon.property("icon_name") or not self.stamp_icon.pixmap():
            self.stamp_icon.setProperty("icon_name", icon)
            self.stamp_icon.setPixmap(self._theme.icons.pixmap(icon, "text2", 16, self.devicePixelRatioF()))
        self.stamp_time.setAccessibleName(self.tr("Time of the observation {time}").format(time=text))
        self._show_note()

    def _show_note(self) -> None:
        note = self.tr("Esc leaves it as it was") if self._held.editing else self._note
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.saved.setVisible(not self._note)

    def _entered(self) -> None:
        if self.line.text.strip():
            self.save_asked.emit()
        else:
            self.rewrite_asked.emit()

    def _escaped(self) -> None:
        """First the suggestions go, then a rewriting, then the line."""
        if self.offer is not None and self._suggestions is not None:
            self._suggestions.put_away()
            self._show_rows()
        elif self._held.editing is not None:
            self.finish()
        elif self.line.text:
            self._held.clear()
            self.line.show_line("")
            self.line.was_cleared = True
            self.show_error(None)
            self.cleared.emit()

    def _step(self, by: int) -> None:
        if self.offer is not None and self._suggestions is not None:
            self._suggestions.move(by)
            self._show_rows()
        elif not self.line.text:
            self.stepped.emit(by)

    def _take(self, picked: str) -> None:
        offer = self.offer
        if offer is not None and self._suggestions is not None:
            token = self._suggestions.replacement(offer, self._vocabulary, picked)
            self._write(lambda line, cursor: accept(line, cursor, token))

    def _pick_person(self, picked: str) -> None:
        if self.offer and self.offer.sign == "@":
            self._take(picked)
        else:
            self._write(lambda line, cursor: with_person(line, self._vocabulary, picked, cursor))
        self.line.setFocus()

    def _pick_tag(self, picked: str) -> None:
        if self.offer and self.offer.sign != "@":
            self._take(picked)
        else:
            self._write(lambda line, cursor: with_tag(line, self._vocabulary, picked, cursor))
        self.line.setFocus()

    def _choose_mode(self, value: str) -> None:
        mode = Mode(value) if value else self.draft.mode
        if mode is not None:
            self._write(lambda line, cursor: with_mode(line, self._vocabulary, mode, cursor))
        self.line.setFocus()

    def _choose_mood(self, value: str) -> None:
        mood = Sentiment(value) if value else self.draft.sentiment
        if mood is not None:
            self._write(lambda line, cursor: with_sentiment(line, self._vocabulary, mood, cursor))
        self.line.setFocus()

    def _write(self, change: Callable[[str, int], Edited]) -> None:
        self.line.apply(change(self.line.text, self.line.cursor_index))

    def _focus_changed(self, has_focus: bool) -> None:
        set_role(self.line_frame, "live", has_focus)
        if not has_focus:
            self.left.emit()


def _sign_span(offer: Offer | None, cursor: int) -> Span | None:
    """The token that is being typed, as the line shows it."""
    if offer is None:
        return None
    kinds = {"@": SpanKind.PERSON, "#": SpanKind.TAG, "+": SpanKind.FOR, "-": SpanKind.AGAINST}
    return Span(offer.start, cursor, kinds[offer.sign])
