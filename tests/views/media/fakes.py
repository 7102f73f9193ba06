"""A camera, a microphone and a loudspeaker that do what a test tells them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from cocreate_desktop.errors import Message
from cocreate_desktop.store import sound_files
from cocreate_desktop.views.media.ports import NO_CAMERA, NO_MICROPHONE, NO_SOUND, Trouble


class FakeDevices:
    """Stands in for `LaptopDevices`."""

    def __init__(self, _: QObject) -> None:
        self._camera, self._microphone, self._player = FakeCamera(), FakeMicrophone(), FakePlayer()

    def camera(self) -> FakeCamera:
        return self._camera

    def microphone(self) -> FakeMicrophone:
        return self._microphone

    def player(self) -> FakePlayer:
        return self._player


class FakeCamera:
    def __init__(self) -> None:
        self.before_it: QImage | None = None

    def take(self, seen: Callable[[QImage], None], trouble: Trouble) -> None:
        if self.before_it is None:
            trouble(NO_CAMERA)
        else:
            seen(self.before_it)


class FakeMicrophone:
    def __init__(self) -> None:
        self.is_there, self.is_on = True, False
        self._heard: Callable[[bytes], None] = lambda _: None
        self._trouble: Trouble = lambda _: None

    def start(self, heard: Callable[[bytes], None], trouble: Trouble) -> None:
        if not self.is_there:
            trouble(NO_MICROPHONE)
            return
        self.is_on = True
        self._heard, self._trouble = heard, trouble

    def stop(self) -> None:
        self.is_on = False

    def hear(self, ms: int) -> None:
        assert self.is_on
        self._heard(b"\1\0" * (sound_files.RATE * ms // 1000))

    def unplug(self, message: Message = NO_SOUND) -> None:
        self._trouble(message)


class FakePlayer:
    def __init__(self) -> None:
        self.played: list[tuple[str, int]] = []

    def play(self, file: Path, from_ms: int, trouble: Trouble) -> None:
        self.played.append((file.name, from_ms))

    def stop(self) -> None:
        self.played.append(("", 0))
