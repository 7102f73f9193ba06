"""The pictures that will be saved with the line."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.domain.observations import Media


class WaitingPictures(QObject):
    """Their files are stored already; their rows come with the entry."""

    changed = Signal()

    saved = Signal(str)
    """The line became the entry of this id; what is still being read for it belongs there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._media: tuple[Media, ...] = ()

    @property
    def media(self) -> tuple[Media, ...]:
        return self._media

    def put(self, media: Media) -> None:
        """One more, unless it is there already."""
        if all(one.sha256 != media.sha256 for one in self._media):
            self._become((*self._media, media))

    def take(self, media_id: str) -> None:
        self._become(tuple(one for one in self._media if one.id != media_id))

    def save_with(self, observation_id: str) -> None:
        self.clear()
        self.saved.emit(observation_id)

    def clear(self) -> None:
        self._become(())

    def say_things(self) -> None:
        """They were said to show nobody."""
        self._become(tuple(replace(one, thing=True) for one in self._media))

    def _become(self, media: tuple[Media, ...]) -> None:
        if media != self._media:
            self._media = media
            self.changed.emit()
