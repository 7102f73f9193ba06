"""Pictures and sound, at random."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from cocreate_desktop.actions import media, sound
from cocreate_desktop.actions.media import Picture
from cocreate_desktop.errors import UserError
from cocreate_desktop.store import media_files
from cocreate_desktop.store.sound_files import SoundFile

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class PictureDeeds:
    """What somebody does who has pictures at hand; the session has some sound from the start."""

    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        for from_ms in (0, 60_000):
            file = SoundFile(doer.desk.library.media.folder, doer.session, from_ms)
            file.close()
            sound.keep_sound(doer.desk, file.under_way, media_files.measure(file.under_way.path), 30_000)
        self.all = [self.attach, self.attach, self.detach, self.set_line_picture, self.delete_sound]

    def attach(self) -> None:
        """Of a thing, which may be on any entry later; not everybody has agreed to photos at the moment."""
        entries = self._doer.desk.library.observations.of_session(self._doer.session)
        if entry := self._doer.pick(one.observation for one in entries):
            with suppress(UserError):
                media.attach_picture(self._doer.desk, entry, self._picture(), thing=True)

    def detach(self) -> None:
        entries = self._doer.desk.library.observations.of_session(self._doer.session)
        with_pictures = [entry for entry in entries if entry.media]
        if with_pictures:
            entry = self._doer.choose.choice(with_pictures)
            media.detach_picture(self._doer.desk, entry.observation.id, self._doer.choose.choice(entry.media))

    def set_line_picture(self) -> None:
        if shown := self._doer.pick(self._doer.desk.library.scenarios.items(self._doer.project)):
            picture = self._doer.choose.choice([self._picture(), self._picture(), None])
            media.set_line_picture(self._doer.desk, shown, picture)

    def delete_sound(self) -> None:
        sound.delete_sound(self._doer.desk, self._doer.session)

    def _picture(self) -> Picture:
        content = self._doer.choose.choice([b"one", b"two", b"three"])
        stored = media_files.keep(self._doer.desk.library.media.folder, content)
        return Picture(stored.sha256, "image/png", stored.size, 2, 2)
