"""The capture bar: the line, its frozen time, and what keys and chips do to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from cocreate_desktop.domain.capture import Draft, Vocabulary
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.views.controls import ErrorLine, KeyButton, SavedMark, Segmented
from cocreate_desktop.views.controls.hosting import fill, set_role
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.line.capture_line import CaptureLine
from cocreate_desktop.views.run.line.capture_rows import CaptureRows
from cocreate_desktop.views.run.line.held_line import HeldLine
from cocreate_desktop.views.run.line.line_edits import LineEdits
from cocreate_desktop.views.run.line.paste_offer import PasteOffer
from cocreate_desktop.views.run.line.picking import Picking
from cocreate_desktop.views.run.line.suggestions import Offer
from cocreate_desktop.views.run.line.unknown_words import Unknown
from cocreate_desktop.views.run.line.waiting_pictures import WaitingPictures
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.theme import Theme


class CaptureBar(Form, form="run_capture.ui"):
    """Holds the line and says what should happen to it; saving is the page's business."""

    save_asked = Signal()
    changed = Signal(str, object)
    """The line that is to be kept and the time of its first key, None for an empty one."""

    cleared = Signal()
    nothing_to_clear = Signal()
    """Esc, while there was nothing that it could put away here."""

    begun = Signal()
    """Another line was begun after one was cleared; that one is gone."""

    stepped = Signal(int)
    """Up or Down in an empty line, or while an entry is rewritten."""

    delete_asked = Signal()
    rewrite_asked = Signal()
    left = Signal()
    """The line lost the keyboard."""

    bar: QFrame
    bar_layout: QVBoxLayout
    error: ErrorLine
    paste_place: QWidget
    line_frame: QFrame
    stamp: QWidget
    stamp_icon: QLabel
    stamp_time: QLabel
    line_place: QWidget
    pictures_place: QWidget
    note: QLabel
    saved: SavedMark
    save: KeyButton
    way: Segmented
    rows_place: QWidget

    def __init__(self, theme: Theme, now_ms: Callable[[], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._held = HeldLine(now_ms)
        self._could_redo = False
        self._now_ms = 0
        self._is_logging = False
        self._log_ms: int | None = None
        self._note = ""
        self.line = fill(self.line_place, CaptureLine(theme, self))
        self.rows = fill(self.rows_place, CaptureRows(theme, self))
        self.edits = LineEdits(self.line)
        self.picking = Picking(self.line, self.rows, self.edits, self)
        self.pictures = WaitingPictures(self)
        self.paste_offer = fill(self.paste_place, PasteOffer(self))
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
    def is_touched(self) -> bool:
        """Whether the entry that is being rewritten reads otherwise by now."""
        return self._held.editing is not None and self._held.editing.is_touched(self.line.text)

    @property
    def offer(self) -> Offer | None:
        """What the rows suggest."""
        return self.picking.offer

    def show_record(self, record: Record, vocabulary: Vocabulary) -> None:
        """Take the names that the line may use."""
        self.edits.vocabulary = vocabulary
        self.line.set_vocabulary(vocabulary)
        self.picking.show_record(record)

    def show_time(self, now_ms: int) -> None:
        """The session clock; a frozen line keeps its own."""
        self._now_ms = now_ms
        self._show_stamp()

    def set_logging(self, logging: bool) -> None:
        """Whether log mode stands in the places of the line and the rows."""
        self._is_logging = logging
        self.show_error(None)
        self._show_stamp()

    def show_log_time(self, at_ms: int | None) -> None:
        """The time of the entry that is logged; None while no key has fallen for one."""
        self._log_ms = at_ms
        self._show_stamp()

    def stand_above(self, sign: QWidget) -> None:
        """Give a sign its place over the line."""
        self.bar_layout.insertWidget(0, sign)

    def show_line(self, line: str, at_ms: int | None) -> None:
        """Put a line back with its time: after a restart, or after Undo."""
        self._held.hold(line, at_ms)
        self.line.show_line(line)
        self._edited()

    def begin_rewriting(self, observation_id: str, line: str, at_ms: int) -> None:
        """Let an entry be rewritten; the line that was under way waits."""
        # Behind the last token, so that nothing is suggested for it.
        shown = f"{line} "
        self._held.begin_editing(observation_id, at_ms, shown)
        self.line.show_line(shown)
        self.show_error(None)
        self._edited()
        self.line.setFocus()

    def nudge(self, by_ms: int) -> bool:
        """Move the time of what is in the bar; whether there is anything."""
        moved = self._held.nudge(by_ms)
        if moved:
            self._show_stamp()
            self._keep()
        return moved

    def take_created(self, sign: str, created_id: str) -> None:
        """Name in the line whom or what was just created, in place of what was typed."""
        known = self.edits.vocabulary
        self.edits.token(known.person_token(created_id) if sign == "@" else known.tag_token(created_id))

    def point_to(self, unknown: Unknown) -> Offer | None:
        """Put the cursor behind a word that means nothing; what the rows offer for it."""
        if unknown.is_whole:
            self.line.put_cursor(unknown.span.end)
        return self.offer

    def finish(self) -> None:
        """The line is saved or given up: show the one that waited, or an empty one."""
        held = self._held.end()
        self._held.hold(held.line, held.at_ms)
        self.show_error(None)
        self.line.show_line(held.line)

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
        self.picking.show_rows()

    def restyle(self) -> None:
        self.line.restyle()
        self._fit()
        self.stamp_icon.clear()
        self._show_stamp()

    def _connect(self) -> None:
        line = self.line
        line.edited.connect(self._edited)
        line.entered.connect(self._entered)
        line.escaped.connect(self._escaped)
        line.stepped.connect(self._step)
        line.delete_asked.connect(self.delete_asked)
        line.restore_asked.connect(self.restore)
        line.focus_changed.connect(self._focus_changed)
        self.save.clicked.connect(self.save_asked)

    def _dress(self) -> None:
        self.line_frame.setProperty("role", "capture-frame")
        self.line.set_hints(
            self.tr("Who did or said what?   @Lena did: …   #tag   + A3"),
            self.tr("Who did or said what?   @Lena did: …"),
            self.tr("Who did or said what?"),
        )
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
        could_redo, self._could_redo = self._could_redo, self.line.document().isRedoAvailable()
        self._held.typed(self.line.text, composing=self.line.composing, may_be_redone=could_redo)
        if self.line.text and self._held.cleared is not None:
            self.forget_cleared()
            self.begun.emit()
        self.picking.follow()
        self._show_stamp()
        self._keep()

    def _keep(self) -> None:
        kept = self._held.to_keep
        self.changed.emit(kept.line, kept.at_ms)

    def _show_stamp(self) -> None:
        """The running clock, or with a lock the time that the entry will have."""
        held_ms = self._log_ms if self._is_logging else self._held.at_ms
        at_ms = self._now_ms if held_ms is None else held_ms
        text = clock_text(at_ms if self._is_logging else self.draft.happened_ms(at_ms))
        icon = "pencil" if self._held.editing else "clock" if held_ms is None else "lock"
        if text != self.stamp_time.text():
            self.stamp_time.setText(text)
            self.stamp_time.setAccessibleName(self.tr("Time of the observation {time}").format(time=text))
        if icon != self.stamp_icon.property("icon_name") or not self.stamp_icon.pixmap():
            self.stamp_icon.setProperty("icon_name", icon)
            self.stamp_icon.setPixmap(self._theme.icons.pixmap(icon, "text2", 16, self.devicePixelRatioF()))
        self._show_note()

    def _show_note(self) -> None:
        note = self.tr("Esc leaves it as it was") if self._held.editing else self._note
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.saved.setVisible(not self._note)

    def _entered(self) -> None:
        if self.line.text.strip() or self.pictures.media:
            self.save_asked.emit()
        elif self.paste_offer.is_open:
            self.paste_offer.accept()
        else:
            self.rewrite_asked.emit()

    def _escaped(self) -> None:
        """First what was pasted goes, then the suggestions, then a rewriting, then the line."""
        if self.paste_offer.is_open:
            self.paste_offer.hide()
        elif self.picking.put_away():
            return
        elif self._held.editing is not None:
            self.finish()
        elif self.line.text:
            self._held.clear()
            self.line.show_line("")
            self.line.was_cleared = True
            self.show_error(None)
            self.cleared.emit()
        else:
            self.nothing_to_clear.emit()

    def _step(self, by: int) -> None:
        if not self.picking.move(by) and (not self.line.text or self.editing is not None):
            self.stepped.emit(by)

    def _focus_changed(self, has_focus: bool) -> None:
        set_role(self.line_frame, "live", has_focus)
        if not has_focus:
            self.left.emit()
