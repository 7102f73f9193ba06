"""From what somebody brings to a picture that may be kept: upright, of a decent size, without what cameras
write into it. Works on plain data, on any thread.

Every picture is encoded anew, whatever it was. So nothing but pixels gets through in any format (place, time,
maker, the unturned thumbnail), and there is one way to test; to cut segments out of JPEG alone would keep a
little sharpness that nobody sees on a screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from cocreate_desktop.actions.media import Picture
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.store import media_files
from cocreate_desktop.store.driver import Stopped

Cancelled = Callable[[], bool]

LONG_EDGE = 2560
"""Pixels; more than a laptop or a second screen shows."""

MOST_BYTES = 100 * 1024 * 1024
_MOST_PIXELS = 60_000_000
_MOST_PIXELS_OF_JPEG = 150_000_000
"""More than any telephone takes. JPEG alone is scaled down while it is unpacked."""

FORMATS = frozenset({"bmp", "gif", "jpeg", "jpg", "png", "tif", "tiff", "webp"})
"""What is read, by content. Drawings (SVG) are left out: they may refer to other files."""

_JPEG = frozenset({"jpeg", "jpg"})
_CHUNK = 1 << 20
_QUALITY = 88

PASTED = QT_TRANSLATE_NOOP("Picture", "What was pasted")
_NO_PICTURE = QT_TRANSLATE_NOOP("Picture", "{name} is no picture that can be read. Save it as JPEG or PNG.")
_EMPTY = QT_TRANSLATE_NOOP("Picture", "{name} is empty. Choose another file.")
_TOO_BIG = QT_TRANSLATE_NOOP("Picture", "{name} has {size} MB; {most} fit. Save it smaller.")
_TOO_MANY_PIXELS = QT_TRANSLATE_NOOP(
    "Picture", "{name} has {size} million pixels; {most} fit. Save it smaller."
)
_UNREADABLE = QT_TRANSLATE_NOOP(
    "Picture", "{name} could not be read ({why}). If it is on a stick, plug it in again."
)


@dataclass(frozen=True)
class FromFile:
    """A picture in a file."""

    path: Path


@dataclass(frozen=True)
class FromPixels:
    """A picture that was pasted, or taken with the camera."""

    image: QImage


@dataclass(frozen=True)
class FromBytes:
    """A picture that was pasted or dropped as it is encoded."""

    content: bytes


Source = FromFile | FromPixels | FromBytes


def never() -> bool:
    """Nobody cancels."""
    return False


def take_in(source: Source, folder: Path, cancelled: Cancelled = never) -> Picture:
    """Make a picture ready and store it in the media folder.

    Raises UserError for what cannot be read or stored, and Stopped.
    """
    content, image = _made_ready(source, cancelled)
    if cancelled():
        raise Stopped
    stored = media_files.keep(folder, content)
    mime = "image/png" if image.hasAlphaChannel() else "image/jpeg"
    return Picture(stored.sha256, mime, stored.size, image.width(), image.height())


def _made_ready(source: Source, cancelled: Cancelled) -> tuple[bytes, QImage]:
    if isinstance(source, FromPixels):
        image, name = source.image, PASTED
        if image.isNull():
            raise UserError(_NO_PICTURE.fill(name=name))
    elif isinstance(source, FromBytes):
        image, name = _decoded(source.content, PASTED), PASTED
    else:
        name = source.path.name
        image = _decoded(_content_of(source.path, cancelled), name)
    if cancelled():
        raise Stopped
    plain = _only_pixels(image)
    return _encoded(plain), plain


def _content_of(path: Path, cancelled: Cancelled) -> bytes:
    """A file's bytes, never more than fit. Raises UserError, and Stopped."""
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            if size > MOST_BYTES:
                raise UserError(
                    _TOO_BIG.fill(name=path.name, size=size // 1024**2, most=MOST_BYTES // 1024**2)
                )
            content = bytearray()
            while len(content) <= MOST_BYTES and (chunk := file.read(_CHUNK)):
                content += chunk
                if cancelled():
                    raise Stopped
    except OSError as error:
        raise UserError(_UNREADABLE.fill(name=path.name, why=error.strerror)) from error
    return bytes(content)


def _decoded(content: bytes, name: object) -> QImage:
    """The picture, upright and no larger than wanted. Its size is looked at before anything is unpacked."""
    named = {"name": name}
    if not content:
        raise UserError(_EMPTY.fill(**named))
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    kind = bytes(reader.format().data()).decode()
    if kind not in FORMATS or size.isEmpty():
        raise UserError(_NO_PICTURE.fill(**named))
    most = _MOST_PIXELS_OF_JPEG if kind in _JPEG else _MOST_PIXELS
    if (pixels := size.width() * size.height()) > most:
        raise UserError(_TOO_MANY_PIXELS.fill(**named, size=pixels // 10**6, most=most // 10**6))
    if max(size.width(), size.height()) > LONG_EDGE:
        reader.setScaledSize(size.scaled(LONG_EDGE, LONG_EDGE, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise UserError(_NO_PICTURE.fill(**named))
    return image


def _only_pixels(image: QImage) -> QImage:
    """The picture without texts, profiles and resolutions, in sRGB, no larger than wanted."""
    if image.colorSpace().isValid() and image.colorSpace() != QColorSpace(QColorSpace.NamedColorSpace.SRgb):
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    if max(image.width(), image.height()) > LONG_EDGE:
        image = image.scaled(
            LONG_EDGE,
            LONG_EDGE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    see_through = image.hasAlphaChannel()
    plain = QImage(
        image.size(),
        QImage.Format.Format_ARGB32_Premultiplied if see_through else QImage.Format.Format_RGB32,
    )
    plain.fill(Qt.GlobalColor.transparent if see_through else Qt.GlobalColor.white)
    painter = QPainter(plain)
    painter.drawImage(plain.rect(), image)
    painter.end()
    return plain


def _encoded(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png" if image.hasAlphaChannel() else b"jpeg"))
    if not image.hasAlphaChannel():
        writer.setQuality(_QUALITY)
        writer.setOptimizedWrite(True)
    writer.write(image)
    return bytes(buffer.data().data())
