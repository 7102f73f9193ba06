"""Pictures as cameras and programs make them, and such as nobody should bring."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

PLACE = b"N 51 3 14.8 E 3 43 30.1"


def image(width: int = 40, height: int = 20, *, left: str = "red", right: str = "blue") -> QImage:
    """A picture whose left and right halves differ."""
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(right))
    painter = QPainter(made)
    painter.fillRect(0, 0, width // 2, height, QColor(left))
    painter.end()
    return made


def encoded(picture: QImage, kind: str = "JPEG") -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, kind, 95)  # pyright: ignore[reportCallIssue, reportArgumentType] - Qt's stubs know bytes only
    return bytes(buffer.data().data())


def from_a_camera(picture: QImage, orientation: int = 6) -> bytes:
    """A JPEG with an Exif segment (Exif 2.32): turned by `orientation`, and with the place in a text."""
    entries = [
        struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0),
        struct.pack(">HHII", 0x010E, 2, len(PLACE) + 1, 38),
    ]
    tiff = b"MM\0*" + struct.pack(">IH", 8, len(entries)) + b"".join(entries) + struct.pack(">I", 0)
    tiff += PLACE + b"\0"
    segment = b"Exif\0\0" + tiff
    jpeg = encoded(picture)
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(segment) + 2) + segment + jpeg[2:]


def of_many_pixels(width: int, height: int) -> bytes:
    """A PNG that says it is this large and has nothing in it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", b"") + _chunk(b"IEND", b"")


def write(folder: Path, name: str = "shop.jpg", content: bytes | None = None) -> Path:
    path = folder / name
    path.write_bytes(encoded(image()) if content is None else content)
    return path


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
