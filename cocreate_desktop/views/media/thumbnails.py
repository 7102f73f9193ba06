"""Small pictures, read off the GUI thread and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from cocreate_desktop.store.media import MediaShelf
from cocreate_desktop.views.background import Background, Job
from cocreate_desktop.views.second_screen.picture import read_picture

MOST_BYTES = 24 * 1024 * 1024
"""Some 400 thumbnails on a screen with two pixels a px."""

_Key = tuple[str, int, int]


class Thumbnails(QObject):
    """Asked for again and again while painting; what is not there yet is told by `ready`."""

    ready = Signal(str)
    """The hash of a picture that can be painted now."""

    def __init__(self, shelf: MediaShelf, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._background = background
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._asked: dict[_Key, Job] = {}

    def of_media(self, media_id: str, box: QSize) -> QPixmap | None:
        """A picture by the id of its row; None while it is being read, and null if there is none."""
        media = self._shelf.find(media_id)
        return self.of_hash(media.sha256, box) if media else QPixmap()

    def of_hash(self, sha256: str, box: QSize) -> QPixmap | None:
        """A picture by the hash of its file, no larger than `box` device pixels."""
        key = (sha256, box.width(), box.height())
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if key not in self._asked:
            job = Job(_reading(key, self._shelf.folder / sha256))
            job.done.connect(self._take)
            self._asked[key] = job
            self._background.start(job)
        return None

    def _take(self, read: tuple[_Key, QImage]) -> None:
        key, image = read
        self._asked.pop(key, None)
        self._kept[key] = QPixmap.fromImage(image)
        while len(self._kept) > 1 and sum(map(_weight, self._kept.values())) > MOST_BYTES:
            self._kept.popitem(last=False)
        self.ready.emit(key[0])


def _reading(
    key: _Key, path: Path
) -> Callable[[Callable[[float], None], Callable[[], bool]], tuple[_Key, QImage]]:
    def read(_: Callable[[float], None], cancelled: Callable[[], bool]) -> tuple[_Key, QImage]:
        return key, QImage() if cancelled() else read_picture(path, QSize(key[1], key[2]))

    return read


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
