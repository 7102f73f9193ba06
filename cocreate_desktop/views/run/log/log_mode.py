"""Log mode on the page: keys in, entries on disk, and what is held in sight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from cocreate_desktop.actions.capture import own_entries
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.clock import MS_PER_SECOND, clock_text, length_text
from cocreate_desktop.domain.log_mode import HELD_MS, Reaction, ReactionLog
from cocreate_desktop.domain.observations import MODES, SENTIMENTS, Sentiment, Side
from cocreate_desktop.views.run.line.noting import Noting
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.run.log.keeping import Keeping
from cocreate_desktop.views.run.log.keyboard import KeyKind, LogKey
from cocreate_desktop.views.run.log.lane_marks import Noted, TimeSpan, lanes, noted_marks
from cocreate_desktop.views.run.log.log_line import Part, PartKind
from cocreate_desktop.views.run.log.places import LogPlaces
from cocreate_desktop.views.run.log.strip_keys import LogState
from cocreate_desktop.views.run.log.words import LogNames
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

TYPE, LOG = "type", "log"


class LogMode(QObject):
    """Turned on and off at any time; the line that is being typed waits meanwhile."""

    turned = Signal(bool)
    """Whether one logs now."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        live: LiveView,
        noting: Noting,
        now_ms: Callable[[], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._bar = live.capture
        self._noting = noting
        self._now_ms = now_ms
        self._session_id = ""
        self._names: LogNames | None = None
        self._log = ReactionLog(desk.new_id)
        self._keeping = Keeping(desk, lambda: self._session_id, self)
        self._down: set[str] = set()
        """Keys of people that are down."""
        self._wanted = self._shown = False
        self._counts: Counter[str] = Counter()
        self._noted: Noted = {}
        self._second = -1
        self._places = LogPlaces(theme, live)
        self.line, self.strip = self._places.line, self._places.strip
        self.watching, self.held = self._places.watching, self._places.held
        self._held_now = QTimer(self, singleShot=True, interval=HELD_MS + 1)
        self._offer_ways()
        self._connect()

    @property
    def is_on(self) -> bool:
        """Whether log mode is chosen; while an entry is rewritten the line comes back for it."""
        return self._wanted

    def open(self, session_id: str) -> None:
        """Log for this session; one begins by typing."""
        self._session_id = session_id
        self._log = ReactionLog(self._desk.new_id)
        self._down.clear()
        self.turn(False)

    def show_record(self, record: Record) -> None:
        """People, tags and steps may be others now."""
        self._names = LogNames(record)
        self.watching.show_record(record)
        self._count()

    def turn(self, on: bool) -> None:
        """Log, or type. What is under way is kept."""
        if not on:
            self.finish()
        self._wanted = on
        self._bar.way.set_value(LOG if on else TYPE)
        self._follow_bar()
        self.turned.emit(on)

    def toggle(self) -> None:
        self.turn(not self._wanted)

    def finish(self) -> bool:
        """Keep what is under way, what is held as long as it was held by now; whether all is on disk."""
        now_ms = self._now_ms()
        self._write([*self._log.release_all(now_ms), *self._log.close()])
        self._down.clear()
        return not self.keep_waiting()

    def keep_waiting(self) -> int:
        """Write what waits for room on the disk; how many entries still wait."""
        self._keeping.write()
        return self._keeping.waiting

    def stop(self) -> None:
        """The window has closed, and its library may be closed by now."""
        self._keeping.stop()

    def settle(self) -> None:
        """The page may go: what is under way is kept as it is, and goes on if the page stays."""
        self.end_holds()
        self._write(self._log.keep())

    def apply(self, change: ChangeSet) -> None:
        """No key belongs any more to what was changed by other means, as by undo."""
        for row in change.rows:
            touched = row.row_id if row.table == "observations" else row.observation_id
            if touched is not None and change.deed.gesture != touched and self._log.forget(touched):
                self._refresh()

    def show_time(self, now_ms: int) -> None:
        """The session clock goes on (ms): lanes and held keys grow once a second."""
        if self._shown and now_ms // MS_PER_SECOND != self._second:
            self._refresh()

    def fit(self) -> None:
        """More or less of the page is in sight."""
        self._places.fit(self._shown)

    def restyle(self) -> None:
        self._places.restyle()

    def press(self, key: LogKey) -> None:
        """A key goes down, on the keyboard or in the strip."""
        at_ms = self._now_ms()
        match key.kind:
            case KeyKind.PERSON:
                self._pick_person(key.value, at_ms)
            case KeyKind.TAG:
                self._press_tag(key.value, at_ms)
            case KeyKind.MODE:
                self._write(self._log.turn_mode(at_ms))
            case KeyKind.MOOD:
                self._write(self._log.feel(Sentiment(key.value), at_ms))
            case KeyKind.SIDE:
                tested = self._names.tested if self._names else ()
                self._write(self._log.link(Side(key.value), tested, at_ms))
            case KeyKind.ENTER:
                self._write(self._log.close())
            case KeyKind.TAKE_BACK:
                self._write(self._log.take_back())
            case KeyKind.WORDS:
                self._add_words()
            case KeyKind.DROP:
                self._drop()
        self._refresh()

    def release(self, key: LogKey) -> None:
        """A key is let go."""
        if key.kind is KeyKind.PERSON:
            self._down.discard(key.value)
        elif key.kind is KeyKind.TAG and (tag_id := self._tag(key.value)):
            self._write(self._log.release_tag(tag_id, self._now_ms()))
            self._refresh()

    def end_holds(self) -> None:
        """The keyboard went elsewhere: nobody sees when keys are let go, so they end now."""
        self._down.clear()
        if not self._log.holds or self._names is None:
            return
        at_ms = self._now_ms()
        ended = " ".join(self._names.tag_words(hold.tag_id) for hold in self._log.holds)
        self._write(self._log.release_all(at_ms))
        words = self.tr("The keyboard went elsewhere: {tags} ended at {time}")
        self._bar.show_note(words.format(tags=ended, time=clock_text(at_ms)))
        self._refresh()

    def _offer_ways(self) -> None:
        way = self._bar.way
        way.setProperty("small", True)
        way.set_choices([(TYPE, self.tr("Type"), None), (LOG, self.tr("Log"), None)])
        way.setAccessibleName(self.tr("Type or log"))
        way.setToolTip(self.tr("Log mode (F12)"))

    def _connect(self) -> None:
        for keys in (self.line, self.strip):
            keys.pressed.connect(self.press)
            keys.released.connect(self.release)
        self.line.focus_changed.connect(lambda has_focus: None if has_focus else self.end_holds())
        self.line.restore_asked.connect(self._restore)
        self.watching.touched.connect(self._live.wants_focus)
        self._bar.way.chosen.connect(lambda way: self.turn(way == LOG))
        self._bar.way.chosen.connect(self._live.wants_focus)
        self._bar.changed.connect(self._follow_bar)
        self._live.find_out.counted.connect(self._count)
        self._keeping.kept.connect(self._show_kept)
        self._keeping.refused.connect(self._bar.show_error)
        self._held_now.timeout.connect(self._refresh)

    def _follow_bar(self) -> None:
        """While an entry is rewritten, as for its words, the line that is typed stands in for this one."""
        shown = self._wanted and self._bar.editing is None
        if shown != self._shown:
            self._shown = shown
            self._bar.set_logging(shown)
            self._places.show(shown)
            self._count()

    def _pick_person(self, number: str, at_ms: int) -> None:
        if self._names is None:
            return
        person = self._names.person(number)
        if person is not None and person not in self._names.record.agreed.refused:
            together = bool(self._down - {number})
            self._down.add(number)
            self._write(self._log.pick_person(person, at_ms, together=together))
            return
        # What follows is not on who was picked before.
        self._write(self._log.close())
        if person is None:
            self._bar.show_note(self.tr("Nobody here has the number {n}").format(n=number))
        else:
            words = self.tr("{alias} did not agree to notes.")
            self._bar.show_error(words.format(alias=self._names.people[person]))

    def _press_tag(self, key: str, at_ms: int) -> None:
        tag_id = self._tag(key)
        if tag_id is None:
            self._bar.show_note(self.tr("No tag has the key {key}").format(key=key))
            return
        self._write(self._log.press_tag(tag_id, at_ms))
        self._held_now.start()

    def _tag(self, key: str) -> str | None:
        return self._names.tag(key) if self._names else None

    def _add_words(self) -> None:
        """Bring the newest entry into the line that is typed; after Enter or Esc one logs again."""
        self._write([*self._log.release_all(self._now_ms()), *self._log.close()])
        newest = next(iter(own_entries(self._desk, self._session_id)), None)
        if newest is None:
            self._bar.show_note(self.tr("Nothing is noted yet"))
        else:
            self._noting.rewrite(newest)

    def _drop(self) -> None:
        dropped = self._log.current
        if dropped is None:
            return
        gone = self._log.drop()
        self._write(gone)
        words = self.tr("Entry dropped")
        if gone:
            self._noting.offer_undo(words, self._desk.history.undo)
        else:
            self._noting.offer_undo(words, self._restore)

    def _restore(self) -> None:
        self._write(self._log.restore())
        self._noting.toast.hide()
        self._refresh()

    def _write(self, reactions: Sequence[Reaction]) -> None:
        for reaction in reactions:
            self._keeping.keep(reaction)

    def _show_kept(self, reaction: Reaction) -> None:
        time = clock_text(reaction.at_ms)
        self._bar.show_error(None)
        if reaction.says_something:
            self._bar.show_saved(time)
        else:
            self._bar.show_note(self.tr("Taken back {time}").format(time=time))

    def _count(self) -> None:
        """How often each tag was noted, and what stands in the lanes."""
        if not self._shown or self._names is None:
            return
        entries = self._live.feed.feed.entries
        run = self._names.record.run
        self._counts = Counter(tag for entry in entries for tag in entry.tags)
        self._noted = noted_marks(
            self._names, entries, TimeSpan(run.started_ms if run else 0, self._now_ms())
        )
        self._refresh()

    def _refresh(self) -> None:
        """Show what the log has come to."""
        names = self._names
        if not self._shown or names is None:
            return
        now_ms = self._now_ms()
        self._second = now_ms // MS_PER_SECOND
        holds = self._log.holds
        state = LogState(self._log.current, holds, self._counts, now_ms)
        run = names.record.run
        self.strip.show_state(names, state)
        self.line.may_restore = self._log.may_restore
        self.line.show_parts(self._parts(names, state), self._hint(names, state))
        self.held.show_holds(names, holds, now_ms)
        # In whole seconds: a key alone changes nothing there, and painting takes longer than a key.
        second_ms = self._second * MS_PER_SECOND
        span = TimeSpan(run.started_ms if run else 0, second_ms)
        self.watching.show_lanes(lanes(names, self._noted, holds, second_ms), span)
        self._bar.show_log_time(state.shown.at_ms if state.shown else None)

    def _parts(self, names: LogNames, state: LogState) -> list[Part]:
        """What the entry says so far, as the line shows it."""
        reaction = state.shown
        if reaction is None:
            return []
        held = {hold.tag_id: hold.lasts_ms(state.now_ms) for hold in state.holds if hold.reaction == reaction}
        parts = [Part(PartKind.WHO, who)] if (who := names.who(reaction)) else []
        parts.append(Part(PartKind.MODE, say(MODES[reaction.mode]), reaction.mode))
        for tag_id in reaction.tags:
            length_ms = held.get(tag_id)
            text = names.tag_words(tag_id)
            if length_ms is None:
                parts.append(Part(PartKind.TAG, text))
            else:
                parts.append(Part(PartKind.HELD, f"{text}  {length_text(length_ms)}"))
        if reaction.duration_ms is not None:
            parts.append(Part(PartKind.TAG, length_text(reaction.duration_ms)))
        if reaction.sentiment is not None:
            parts.append(Part(PartKind.MOOD, say(SENTIMENTS[reaction.sentiment]), reaction.sentiment))
        if reaction.link is not None:
            code = names.codes.get(reaction.link.assumption_id, "")
            parts.append(Part.of_link(reaction.link, code))
        return parts

    def _hint(self, names: LogNames, state: LogState) -> str:
        reaction = state.shown
        if reaction is None:
            return self.tr("A digit says who, a letter what")
        held = [hold.tag_id for hold in state.holds if hold.reaction == reaction]
        if held:
            return self.tr("let go of {key} to save").format(key=names.letters.get(held[-1], ""))
        return "" if reaction.tags else self.tr("now a letter says what")
