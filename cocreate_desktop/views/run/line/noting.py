"""What the note-taker does: save the line, rewrite and delete entries, and get a cleared line back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer

from cocreate_desktop.actions import amending, capture
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.capture import Draft, Vocabulary, format, parse
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, DiskError, UserError
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.controls import Toast
from cocreate_desktop.views.controls.toast import SHOWN_MS
from cocreate_desktop.views.run.line.draft_keeper import DraftKeeper
from cocreate_desktop.views.run.line.retrying import Retrying
from cocreate_desktop.views.run.line.unknown_words import Unknown, unknown_in
from cocreate_desktop.views.run.live_view import LiveView

NOT_SAVED = QT_TRANSLATE_NOOP("Capture", "Not saved yet. {why} It is tried again every few seconds.")


@dataclass(frozen=True)
class _Made:
    """An action went through; `change` is None if everything was so already."""

    change: ChangeSet | None


@dataclass(frozen=True)
class _Saved:
    """The entry that was saved last, and its time as it is shown."""

    observation_id: str
    time: str


class Noting(QObject):
    """Between the capture bar, the feed and the actions."""

    def __init__(self, desk: Desk, live: LiveView, attempt: Attempt, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._bar = live.capture
        self._attempt = attempt
        self._session_id = ""
        self._take_back: Callable[[], object] = lambda: None
        self.keeper = DraftKeeper(desk, self)
        self._last = _Saved("", "")
        self._asked_about = ""
        self.retrying = Retrying(lambda: self._bar.line.text, self.save, self)
        # In the middle it covers neither the steps with the end times nor the line.
        self.toast = Toast(live.middle)
        self._forget = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._connect()

    def open(self, session_id: str) -> None:
        """Write for this session, and put the line back that was under way in it."""
        self._session_id = session_id
        self._last = _Saved("", "")
        self._bar.show_note("")
        self.retrying.stop()
        left_over = self.keeper.open(session_id)
        self._bar.show_line(left_over.line if left_over else "", left_over.at_ms if left_over else None)

    def apply(self, change: ChangeSet) -> None:
        """Bring the rows of a change into the feed; deleted and undone ones leave it."""
        touched = dict.fromkeys(change.ids("observations"))
        for row in change.rows:
            if row.observation_id is not None:
                touched[row.observation_id] = None
        if not touched:
            return
        for observation_id in touched:
            self._show(observation_id)
        self.leave_what_is_gone()
        self.toast.hide()
        if change.device == self._desk.library.device:
            # Undo means what was done here last, which is no longer the clearing.
            self._bar.forget_cleared()
        self._live.entries_changed()

    def leave_what_is_gone(self) -> None:
        """An entry that was deleted meanwhile is not rewritten any more."""
        editing = self._bar.editing
        if editing is not None and self._desk.library.observations.find(editing) is None:
            self._bar.finish()
            self._bar.show_error(self.tr("The observation that you were changing is gone."))

    @property
    def has_unsaved(self) -> bool:
        """Whether a line with content, or a picture for it, is under way."""
        return bool(self._bar.editing or self._bar.pictures.media or _has_content(self._bar.draft))

    @property
    def unknown(self) -> Unknown | None:
        """The first word of the line that has the sign of a name or a tag and is none."""
        return unknown_in(self._bar.line.text, self._bar.draft.spans)

    def _keep(self, line: str, at_ms: int | None) -> None:
        """Keep the half-typed line on disk, but none about somebody who refused notes meanwhile."""
        record = self._live.record
        refused = record.agreed.refused if record else frozenset[str]()
        if refused.isdisjoint(self._bar.draft.people):
            self.keeper.keep(line, at_ms)
        else:
            self.keeper.keep("", None)

    def enter(self) -> None:
        """Save, but ask once where a name means nobody and where a tag is none: it would be text alone."""
        unknown, line = self.unknown, self._bar.line.text
        if unknown and line != self._asked_about:
            self._asked_about = line
            offer = self._bar.point_to(unknown)
            self._bar.show_error(unknown.question(offer, self._bar.edits.vocabulary))
        else:
            self.save()

    def save(self) -> bool:
        """The one synchronous way from Enter to the row: one commit, then the feed has it."""
        if self._bar.editing is not None:
            return self._rewrite(self._bar.editing)
        at_ms = self._bar.at_ms
        draft = self._bar.draft
        entry = capture.Capture(draft, at_ms, media=self._bar.pictures.media)
        made = self._kept(lambda: _Made(capture.capture_observation(self._desk, self._session_id, entry)))
        if made is None:
            return False
        if made.change is None:
            self._bar.finish()
            self.keeper.flush()
            self._bar.show_note(self.tr("Nothing to note"))
            return True
        observation_id = "".join(made.change.ids("observations")[:1])
        self.keeper.saved()
        self._bar.pictures.save_with(observation_id)
        self._bar.finish()
        self._show_saved(observation_id, draft.happened_ms(at_ms))
        return True

    def save_all(self) -> bool:
        """Save what is under way, also the line that waits behind a rewriting; what says nothing goes."""
        while self.has_unsaved:
            says_nothing = not self._bar.line.text.strip()
            if says_nothing and (self._bar.editing or not self._bar.pictures.media):
                self._bar.finish()
            elif not self.save():
                return False
        self._bar.show_line("", None)
        self.keeper.flush()
        return True

    def rewrite(self, observation_id: str) -> bool:
        """Bring an entry back into the line, unless a line can no longer say it; whether it is there."""
        entry = self._desk.library.observations.get(observation_id)
        draft = capture.draft_of(self._desk, entry)
        vocabulary = capture.vocabulary(self._desk, self._session_id)
        line = format(draft, vocabulary)
        if parse(line, vocabulary) != draft:
            self._bar.show_error(self._why_not(draft, vocabulary))
            return False
        self._bar.begin_rewriting(observation_id, line, entry.observation.at_ms)
        return True

    def move(self, observation_id: str, at_ms: int, gesture: str) -> None:
        """Give an entry another time (session clock, ms), and say which."""
        move = capture.move_observation
        if self._attempt(lambda: move(self._desk, observation_id, at_ms, gesture=gesture), at=self._bar):
            self._show_saved(observation_id, at_ms)

    def delete(self, observation_ids: list[str]) -> None:
        """Take entries out; Undo brings them back."""
        for observation_id in observation_ids:
            if self._bar.editing == observation_id:
                self._bar.finish()
        self._attempt(lambda: amending.delete_observations(self._desk, observation_ids))
        count = len(observation_ids)
        words = (
            self.tr("Observation deleted") if count == 1 else self.tr("%n observations deleted", "", count)
        )
        self.offer_undo(words, lambda: self._attempt(self._desk.history.undo))

    def offer_undo(self, words: str, take_back: Callable[[], object]) -> None:
        """Say what was done, with a button that takes it back."""
        self._take_back = take_back
        self.toast.show_undo(words)
        self._forget.start()

    def rewrite_selected(self) -> None:
        if chosen := self._live.feed.selected_ids:
            self.rewrite(chosen[-1])

    def delete_selected(self) -> None:
        if chosen := self._live.feed.selected_ids:
            self.delete(chosen)

    def _connect(self) -> None:
        bar, feed = self._bar, self._live.feed
        bar.save_asked.connect(self.enter)
        bar.line.edited.connect(self._take_question_back)
        bar.changed.connect(self._keep)
        bar.begun.connect(self.toast.hide)
        bar.left.connect(self.keeper.flush)
        bar.cleared.connect(lambda: self.offer_undo(self.tr("Line cleared"), bar.restore))
        bar.delete_asked.connect(self.delete_selected)
        bar.rewrite_asked.connect(self.rewrite_selected)
        feed.wants_delete.connect(self.delete)
        feed.wants_rewrite.connect(self.rewrite)
        self.toast.undo_asked.connect(lambda: self._take_back())
        self.toast.undo_asked.connect(self._live.wants_focus)
        self._forget.timeout.connect(bar.forget_cleared)

    def _show(self, observation_id: str) -> None:
        entry = self._desk.library.observations.find(observation_id)
        if entry is None or entry.observation.session_id != self._session_id:
            self._live.feed.feed.take(observation_id)
        elif self._live.feed.feed.put(entry):
            self._live.feed.announce(observation_id)
        if observation_id == self._last.observation_id:
            if entry is not None:
                self._last = _Saved(observation_id, clock_text(entry.observation.at_ms))
            self._show_last(there=entry is not None)

    def _show_saved(self, observation_id: str, at_ms: int) -> None:
        self._last = _Saved(observation_id, clock_text(at_ms))
        self._show_last(there=True)

    def _show_last(self, *, there: bool) -> None:
        """Whether the entry that was saved last is still there: undo and redo turn it."""
        if there:
            self._bar.show_saved(self._last.time)
        else:
            self._bar.show_note(self.tr("Taken back {time}").format(time=self._last.time))

    def _take_question_back(self) -> None:
        """The line that was asked about is another one now."""
        if self._asked_about and self._bar.line.text != self._asked_about:
            self._asked_about = ""
            self._bar.show_error(None)

    def _why_not(self, draft: Draft, vocabulary: Vocabulary) -> str:
        if all(person_id in vocabulary.person_names for person_id in draft.people):
            return self.tr("This observation names something that is no longer in the session.")
        return self.tr(
            "Somebody in this observation is no longer in the session. Invite them again to change it."
        )

    def _rewrite(self, observation_id: str) -> bool:
        draft = self._bar.draft
        at_ms = draft.happened_ms(self._bar.at_ms)
        kept = replace(draft, back_seconds=0)
        rewritten = self._kept(
            lambda: _Made(capture.rewrite_observation(self._desk, observation_id, kept, at_ms=at_ms))
        )
        if rewritten is None:
            return False
        self._bar.finish()
        self._show_saved(observation_id, at_ms)
        return True

    def _kept(self, act: Callable[[], _Made]) -> _Made | None:
        """What an action made; None if the disk or the rules would not have it. The disk is asked again."""
        self.retrying.stop()

        def asked() -> _Made:
            try:
                return act()
            except DiskError as error:
                self.retrying.wait()
                raise UserError(NOT_SAVED.fill(why=error.message)) from error

        return self._attempt(asked, at=self._bar)


def _has_content(draft: Draft) -> bool:
    return replace(draft, mode=None, back_seconds=0) != Draft()
