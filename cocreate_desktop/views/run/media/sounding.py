"""Sound of the session that runs: recorded while everybody there agrees, and played from an entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from cocreate_desktop.actions import sound
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.store.media_files import Stored
from cocreate_desktop.store.sound_files import SoundFile, Unfinished
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.media.ports import Devices, Microphone, Player
from cocreate_desktop.views.run.line.capture_bar import CaptureBar
from cocreate_desktop.views.run.media.sound_sign import SoundSign
from cocreate_desktop.views.wording import say

_CHANGES_WHO_MAY_BE_HEARD = ("presence", "participants", "consents")


@dataclass(frozen=True)
class _Kept:
    """A recording that is ready to be noted; without `stored` if nothing of it could be kept."""

    under_way: Unfinished
    length_ms: int
    stored: Stored | None
    trouble: Message | None = None


class Sounding(QObject):
    """Starts and stops by one key; stops by itself when somebody is there who did not agree."""

    def __init__(
        self,
        context: Context,
        devices: Devices,
        bar: CaptureBar,
        now_ms: Callable[[], int],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._background = context.background
        self._devices = devices
        self._bar = bar
        self._now_ms = now_ms
        self.sign = SoundSign(context.theme, bar)
        bar.stand_above(self.sign)
        self._microphone: Microphone | None = None
        self._player: Player | None = None
        self._file: SoundFile | None = None
        self._jobs: set[Job] = set()
        self._adopted = False
        self.sign.stop_asked.connect(self.stop)
        # A page that is hidden hears of nothing, but somebody may come in all the same.
        context.bus.changed.connect(self._look_who_is_there)

    @property
    def is_recording(self) -> bool:
        return self._file is not None

    @property
    def is_busy(self) -> bool:
        """Whether a recording is being put away."""
        return bool(self._jobs)

    def start_or_stop(self, session: Session | None) -> None:
        if self.is_recording:
            self.stop()
        elif session is not None and session.state is SessionState.RUNNING:
            self._attempt(lambda: self._start(session))

    def stop(self) -> None:
        """End the recording and keep what may be kept."""
        file, self._file = self._file, None
        if self._microphone is not None:
            self._microphone.stop()
        self.sign.show_since(None)
        if file is not None:
            file.close()
            self._attempt(lambda: self._put_away(file.under_way))

    def close(self) -> None:
        """The window closes: what was heard waits on the disk for the next start."""
        file, self._file = self._file, None
        if self._microphone is not None:
            self._microphone.stop()
        self.stop_playing()
        if file is not None:
            file.close()

    def follow(self, session: Session | None) -> None:
        """Another session, or one that has ended, is not recorded; what a crash cut off is put away."""
        running = session.id if session and session.state is SessionState.RUNNING else ""
        if self._file is not None and running != self._file.under_way.session_id:
            self.stop()
        if not self._adopted:
            self._adopted = True
            self._attempt(self._adopt)

    def play(self, observation_id: str) -> None:
        """From 10 s before an entry."""
        entry = self._desk.library.observations.find(observation_id)
        passage = sound.heard_at(self._desk, entry.observation) if entry else None
        if passage is None:
            self._bar.show_error(self.tr("No sound was recorded at this moment."))
            return
        self._attempt(lambda: self._loudspeaker().play(passage.file, passage.from_ms, self._say))

    def delete(self, session: Session | None) -> None:
        """Delete what was recorded of a session; Ctrl+Z brings it back."""
        if session is not None:
            self.stop()
            self._attempt(lambda: sound.delete_sound(self._desk, session.id))

    def stop_playing(self) -> None:
        if self._player is not None:
            self._player.stop()

    def _start(self, session: Session) -> None:
        from_ms = self._now_ms()
        sound.assure_sound(self._desk, session.id, from_ms)
        self._microphone = self._microphone or self._devices.microphone()
        self._file = SoundFile(self._desk.library.media.folder, session.id, from_ms)
        self.sign.show_since(from_ms)
        self._bar.show_error(None)
        self._microphone.start(self._heard, self._broke)

    def _look_who_is_there(self, change: ChangeSet) -> None:
        """Somebody came, left or answered: go on only if everybody there still agrees."""
        if self._file is None or not change.touches(*_CHANGES_WHO_MAY_BE_HEARD):
            return
        session_id = self._file.under_way.session_id
        try:
            sound.assure_sound(self._desk, session_id, self._now_ms())
        except UserError as error:
            self.stop()
            self._bar.show_error(self.tr("Recording has stopped. {why}").format(why=say(error.message)))

    def _heard(self, samples: bytes) -> None:
        if self._file is None:
            return
        try:
            self._file.write(samples)
        except UserError as error:
            self._broke(error.message)

    def _broke(self, message: Message) -> None:
        self.stop()
        self._say(message)

    def _adopt(self) -> None:
        for under_way in sound.left_behind(self._desk):
            self._put_away(under_way)

    def _put_away(self, under_way: Unfinished) -> None:
        """Cut and measure the file off the GUI thread; then its row is written."""
        length_ms = sound.allowed_ms(self._desk, under_way)

        def work(_: Callable[[float], None], __: Callable[[], bool]) -> _Kept:
            try:
                return _Kept(under_way, length_ms, sound.prepare_to_keep(under_way, length_ms))
            except UserError as error:
                return _Kept(under_way, length_ms, None, error.message)

        job = Job(work)
        job.ended.connect(self._let_go)
        job.done.connect(self._note)
        self._jobs.add(job)
        self._background.start(job)

    def _let_go(self, job: Job) -> None:
        self._jobs.discard(job)

    def _note(self, kept: _Kept) -> None:
        if kept.trouble is not None:
            self._say(kept.trouble)
        elif kept.stored is not None:
            stored = kept.stored
            self._attempt(lambda: self._keep(kept.under_way, stored, kept.length_ms))

    def _keep(self, under_way: Unfinished, stored: Stored, length_ms: int) -> None:
        """Somebody may have taken their yes back while the file was being measured: then it is cut again."""
        if sound.may_keep(self._desk, under_way, length_ms):
            sound.keep_sound(self._desk, under_way, stored, length_ms)
        else:
            self._put_away(under_way)

    def _loudspeaker(self) -> Player:
        self._player = self._player or self._devices.player()
        return self._player

    def _attempt(self, act: Callable[[], object]) -> None:
        try:
            act()
        except UserError as error:
            self._say(error.message)

    def _say(self, message: Message) -> None:
        self._bar.show_error(say(message))
