"""A photo with one key, for what is being written."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.views.media.ports import Camera, Devices
from cocreate_desktop.views.media.preparing import FromPixels
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.run.media.picturing import Picturing
from cocreate_desktop.views.wording import say


class Photographing(QObject):
    """Whether it may be kept is asked when the line is saved, as with every picture."""

    def __init__(self, devices: Devices, live: LiveView, picturing: Picturing, parent: QObject) -> None:
        super().__init__(parent)
        self._devices = devices
        self._live = live
        self._picturing = picturing
        self._camera: Camera | None = None
        self._target = ""
        live.capture.pictures.saved.connect(self._follow)

    def take(self) -> None:
        self._target = self._live.capture.editing or ""
        try:
            self._camera = self._camera or self._devices.camera()
        except UserError as error:
            self._say(error.message)
            return
        self._camera.take(self._seen, self._say)

    def _follow(self, observation_id: str) -> None:
        """A camera takes a second: the line may be an entry by then."""
        self._target = self._target or observation_id

    def _seen(self, image: QImage) -> None:
        self._picturing.bring([FromPixels(image)], self._target)

    def _say(self, message: Message) -> None:
        self._live.capture.show_error(say(message))
