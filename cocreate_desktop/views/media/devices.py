"""The laptop's camera, microphone and loudspeaker. Nothing else knows QtMultimedia, which is an extra."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFile, QIODevice, QObject, QTimer
from PySide6.QtGui import QImage

from cocreate_desktop.errors import UserError
from cocreate_desktop.store import sound_files
from cocreate_desktop.views.media.ports import (
    NO_CAMERA,
    NO_LOUDSPEAKER,
    NO_MICROPHONE,
    NO_PHOTO,
    NO_SOUND,
    NOT_INSTALLED,
    NOT_LOADED,
    Trouble,
)

_PATIENCE_MS = 6_000
"""How long a camera may take to wake up."""

_SETTLE_MS = 700
"""A camera's first pictures are too dark: it is looking for the light."""


def _multimedia() -> Any:
    """QtMultimedia. Raises UserError if the extra, or what the system has to bring for it, is missing."""
    try:
        return importlib.import_module("PySide6.QtMultimedia")
    except ModuleNotFoundError as error:
        raise UserError(NOT_INSTALLED) from error
    except ImportError as error:
        raise UserError(NOT_LOADED.fill(why=error)) from error


class LaptopDevices:
    """Each raises UserError when asked for without the extra."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent

    def camera(self) -> LaptopCamera:
        return LaptopCamera(_multimedia(), self._parent)

    def microphone(self) -> LaptopMicrophone:
        return LaptopMicrophone(_multimedia(), self._parent)

    def player(self) -> LaptopPlayer:
        return LaptopPlayer(_multimedia(), self._parent)


class LaptopCamera(QObject):
    """Is on for one photo only."""

    def __init__(self, multimedia: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._multimedia = multimedia
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._fail)
        self._parts: tuple[Any, ...] = ()
        self._seen: Callable[[QImage], None] = lambda _: None
        self._trouble: Trouble = lambda _: None

    def take(self, seen: Callable[[QImage], None], trouble: Trouble) -> None:
        qt = self._multimedia
        device = qt.QMediaDevices.defaultVideoInput()
        if device.isNull():
            trouble(NO_CAMERA)
            return
        if self._parts:
            return
        self._seen, self._trouble = seen, trouble
        camera, session, capture = qt.QCamera(device), qt.QMediaCaptureSession(), qt.QImageCapture()
        self._parts = (camera, session, capture)
        session.setCamera(camera)
        session.setImageCapture(capture)
        capture.imageCaptured.connect(self._take)
        capture.errorOccurred.connect(self._fail)
        camera.errorOccurred.connect(self._fail)
        camera.start()
        self._patience.start()
        QTimer.singleShot(_SETTLE_MS, self, self._shoot)

    def _shoot(self) -> None:
        if not self._parts:
            return
        _, _, capture = self._parts
        if capture.isReadyForCapture():
            capture.capture()
        else:
            capture.readyForCaptureChanged.connect(lambda ready: ready and capture.capture())

    def _take(self, _: int, image: QImage) -> None:
        if self._put_away():
            self._seen(image)

    def _fail(self, *_: object) -> None:
        if self._put_away():
            self._trouble(NO_PHOTO)

    def _put_away(self) -> bool:
        """Switch the camera off; whether it was on."""
        self._patience.stop()
        parts, self._parts = self._parts, ()
        for part in parts[:1]:
            part.stop()
        return bool(parts)


class LaptopMicrophone(QObject):
    """One channel of 16 bits."""

    def __init__(self, multimedia: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._multimedia = multimedia
        self._source: Any = None
        self._stream: QIODevice | None = None
        self._heard: Callable[[bytes], None] = lambda _: None
        self._trouble: Trouble = lambda _: None

    def start(self, heard: Callable[[bytes], None], trouble: Trouble) -> None:
        device = self._multimedia.QMediaDevices.defaultAudioInput()
        if device.isNull():
            trouble(NO_MICROPHONE)
            return
        self._heard, self._trouble = heard, trouble
        self._source = self._multimedia.QAudioSource(device, _format(self._multimedia))
        self._source.stateChanged.connect(self._changed)
        self._stream = self._source.start()
        if self._stream is None:
            self._fail()
        else:
            self._stream.readyRead.connect(self._hand_on)

    def stop(self) -> None:
        self._hand_on()
        source, self._source, self._stream = self._source, None, None
        if source is not None:
            source.stop()

    def _hand_on(self) -> None:
        if self._stream is not None:
            self._heard(bytes(self._stream.readAll().data()))

    def _changed(self, state: Any) -> None:
        """Unplugged, or taken away by the system."""
        if self._source is not None and state == self._multimedia.QAudio.State.StoppedState:
            self._fail()

    def _fail(self) -> None:
        self._source = self._stream = None
        self._trouble(NO_SOUND)


class LaptopPlayer(QObject):
    """Plays what `sound_files` has written."""

    def __init__(self, multimedia: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._multimedia = multimedia
        self._sink: Any = None
        self._file: QFile | None = None

    def play(self, file: Path, from_ms: int, trouble: Trouble) -> None:
        self.stop()
        device = self._multimedia.QMediaDevices.defaultAudioOutput()
        if device.isNull():
            trouble(NO_LOUDSPEAKER)
            return
        self._file = QFile(str(file), self)
        self._file.open(QIODevice.OpenModeFlag.ReadOnly)
        self._file.seek(sound_files.place_of(from_ms))
        self._sink = self._multimedia.QAudioSink(device, _format(self._multimedia))
        self._sink.start(self._file)

    def stop(self) -> None:
        if self._sink is not None:
            self._sink.stop()
            self._sink = None
        if self._file is not None:
            self._file.close()
            self._file = None


def _format(multimedia: Any) -> Any:
    made = multimedia.QAudioFormat()
    made.setSampleRate(sound_files.RATE)
    made.setChannelCount(1)
    made.setSampleFormat(multimedia.QAudioFormat.SampleFormat.Int16)
    return made
