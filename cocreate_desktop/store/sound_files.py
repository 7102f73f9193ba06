"""Sound as it is written while it is heard: WAV, one channel of 16 bits, always whole but for its head."""

from __future__ import annotations

import os
import re
import struct
from dataclasses import dataclass
from pathlib import Path

from cocreate_desktop.store.media_files import PART, SOUND, told

RATE = 16_000
"""Samples a second: enough for speech, 115 MB an hour."""

SAMPLE_BYTES = 2
HEAD_BYTES = 44
MIME = "audio/wav"
_BYTES_PER_MS = RATE * SAMPLE_BYTES // 1000
_NAME = re.compile(rf"{SOUND}(?P<session>[0-9a-f-]+) (?P<from>\d+){re.escape(PART)}")


@dataclass(frozen=True)
class Unfinished:
    """A recording that is under way, or that a crash left behind; from when on the session clock (ms)."""

    path: Path
    session_id: str
    from_ms: int

    @property
    def length_ms(self) -> int:
        """Raises UserError when the file is gone."""
        with told(self.path.parent):
            return max(0, self.path.stat().st_size - HEAD_BYTES) // _BYTES_PER_MS


class SoundFile:
    """Takes samples in the order in which they are heard. Raises UserError when the disk refuses."""

    def __init__(self, folder: Path, session_id: str, from_ms: int) -> None:
        self.under_way = Unfinished(folder / f"{SOUND}{session_id} {from_ms}{PART}", session_id, from_ms)
        with told(folder):
            # Unbuffered: what was heard is not lost with the process.
            self._file = self.under_way.path.open("wb", buffering=0)
            self._file.write(_head(0))

    def write(self, samples: bytes) -> None:
        with told(self.under_way.path.parent):
            self._file.write(samples)

    def close(self) -> None:
        self._file.close()


def finish(under_way: Unfinished, length_ms: int) -> None:
    """Cut a recording after so many ms, and write into its head how long it is."""
    with told(under_way.path.parent), under_way.path.open("r+b") as file:
        samples = min(length_ms, under_way.length_ms) * _BYTES_PER_MS
        file.truncate(HEAD_BYTES + samples)
        file.seek(0)
        file.write(_head(samples))
        file.flush()
        os.fsync(file.fileno())


def unfinished(folder: Path) -> list[Unfinished]:
    """Recordings that have no name of their own yet."""
    names = ((path, _NAME.fullmatch(path.name)) for path in sorted(folder.glob(f"{SOUND}*{PART}")))
    return [Unfinished(path, name["session"], int(name["from"])) for path, name in names if name]


def place_of(ms: int) -> int:
    """Where in a file the sample of a moment lies, in bytes."""
    return HEAD_BYTES + max(0, ms) * _BYTES_PER_MS


def _head(samples: int) -> bytes:
    """RIFF/WAVE, PCM (Microsoft, Multimedia Programming Interface 1.0, 1991)."""
    form = struct.pack("<HHIIHH", 1, 1, RATE, RATE * SAMPLE_BYTES, SAMPLE_BYTES, 8 * SAMPLE_BYTES)
    return (
        b"RIFF" + struct.pack("<I", HEAD_BYTES - 8 + samples) + b"WAVEfmt "
        + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", samples)
    )  # fmt: skip
