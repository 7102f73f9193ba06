"""What the app asks of a camera, a microphone and a loudspeaker. `devices` has those of the laptop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QImage

from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message

Trouble = Callable[[Message], None]
"""Is told in one sentence why something cannot go on, and what to do."""

NO_CAMERA = QT_TRANSLATE_NOOP(
    "Devices", "No camera was found. Plug one in, or take the photo with a phone and paste it."
)
NO_PHOTO = QT_TRANSLATE_NOOP(
    "Devices", "The camera does not answer. Close other programs that use it, then try again."
)
NO_MICROPHONE = QT_TRANSLATE_NOOP("Devices", "No microphone was found. Plug one in, then try again.")
NO_SOUND = QT_TRANSLATE_NOOP(
    "Devices", "The microphone does not answer. Close other programs that use it, then try again."
)
NO_LOUDSPEAKER = QT_TRANSLATE_NOOP("Devices", "No loudspeaker was found. Plug one in, then try again.")
NOT_INSTALLED = QT_TRANSLATE_NOOP(
    "Devices",
    "Camera and sound are not installed. Install them with: pip install “cocreate-desktop[media]”",
)
NOT_LOADED = QT_TRANSLATE_NOOP(
    "Devices",
    "Camera and sound lack a part of the system ({why}). On Debian and Ubuntu: sudo apt install libpulse0",
)


class Camera(Protocol):
    def take(self, seen: Callable[[QImage], None], trouble: Trouble) -> None:
        """Take one photo; one of the two is called, later or at once."""
        ...


class Microphone(Protocol):
    def start(self, heard: Callable[[bytes], None], trouble: Trouble) -> None:
        """Hand on samples (see `sound_files`) as they are heard, until `stop`; `trouble` ends it, too."""
        ...

    def stop(self) -> None: ...


class Player(Protocol):
    def play(self, file: Path, from_ms: int, trouble: Trouble) -> None:
        """Play a sound file from there on; what was being played ends."""
        ...

    def stop(self) -> None: ...


class Devices(Protocol):
    """Made when they are first asked for."""

    def camera(self) -> Camera: ...

    def microphone(self) -> Microphone: ...

    def player(self) -> Player: ...
