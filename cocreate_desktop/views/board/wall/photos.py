"""The photographs of a session's paper wall: brought in, shown one at a time, turned, deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QStandardPaths, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from cocreate_desktop.actions import board as actions
from cocreate_desktop.actions.media import Picture
from cocreate_desktop.domain.board import Wall
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.board.wall.pane import WallPane
from cocreate_desktop.views.media.brought import FILTER_ENDINGS, PictureDrops, PicturePaste
from cocreate_desktop.views.media.intake import Intake
from cocreate_desktop.views.media.preparing import LONG_EDGE, FromFile, Source
from cocreate_desktop.views.second_screen.picture import read_picture

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class Photos(QObject):
    """How far a photograph is turned is remembered as long as the window is open."""

    deleted = Signal()

    def __init__(self, page: BoardPage, pane: WallPane) -> None:
        super().__init__(page)
        self._page = page
        self._pane = pane
        self._shelf = page.desk.library.media
        self._session_id = ""
        self._walls: list[Wall] = []
        self._shown: Wall | None = None
        self._turned: dict[str, int] = {}
        self._job: Job | None = None
        self.intake = Intake(self._shelf.folder, page.context.background, self)
        self._connect()
        self._show_reading()

    @property
    def shown_id(self) -> str | None:
        """The photograph that one reads from."""
        return self._shown.id if self._shown else None

    @property
    def is_reading(self) -> bool:
        return self._job is not None or self.intake.count > 0

    def follow(self, session_id: str) -> None:
        """Show the photographs of a session: the one that was shown, else the newest."""
        if session_id != self._session_id:
            self._session_id = session_id
            self.intake.cancel()
            self._pane.photo_error.show_error(None)
        self._walls = self._page.desk.library.board.walls(session_id)
        ids = [wall.id for wall in self._walls]
        if self.shown_id not in ids:
            self._show(self._walls[-1] if self._walls else None)
        self._show_bar()

    def bring(self, sources: list[Source]) -> None:
        for source in sources:
            self.intake.take(source, self._session_id)

    def choose(self) -> None:
        """Ask for files."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = self.tr("Pictures ({endings})").format(endings=FILTER_ENDINGS)
        paths, _ = QFileDialog.getOpenFileNames(self._page, self.tr("Add photos of the wall"), folder, kinds)
        self.bring([FromFile(Path(path)) for path in paths])

    def turn_over(self, by: int) -> None:
        """Show the next photograph, or the one before."""
        if self._shown in self._walls:
            at = self._walls.index(self._shown) + by
            if 0 <= at < len(self._walls):
                self._show(self._walls[at])
                self._show_bar()

    def turn(self) -> None:
        """A quarter to the right."""
        if self._shown is not None:
            self._pane.photo.turn()
            self._turned[self._shown.id] = self._pane.photo.turned

    def delete(self) -> None:
        wall_id = self.shown_id
        if wall_id and self._page.attempt(lambda: actions.delete_wall(self._page.desk, wall_id)):
            self.deleted.emit()

    def _connect(self) -> None:
        pane = self._pane
        for area in (pane.photo_side, pane.photo.viewport(), pane.field.viewport()):
            PictureDrops(area).dropped.connect(lambda sources, _: self.bring(sources))
        for area in (pane.field, pane.photo):
            PicturePaste(area).pasted.connect(self.bring)
        pane.no_photo.asked.connect(self.choose)
        pane.add.clicked.connect(self.choose)
        pane.previous.clicked.connect(lambda: self.turn_over(-1))
        pane.next.clicked.connect(lambda: self.turn_over(1))
        pane.smaller.clicked.connect(lambda: pane.photo.zoom_by(-1))
        pane.larger.clicked.connect(lambda: pane.photo.zoom_by(1))
        pane.whole.clicked.connect(pane.photo.fit)
        pane.turn.clicked.connect(self.turn)
        pane.remove.clicked.connect(self.delete)
        pane.stop.clicked.connect(self.intake.cancel)
        self.intake.taken.connect(self._keep)
        self.intake.failed.connect(lambda _, sentence: pane.photo_error.show_error(sentence))
        self.intake.changed.connect(self._show_reading)

    def _keep(self, session_id: str, picture: Picture) -> None:
        """The one that just came is the one that is shown."""
        self._pane.photo_error.show_error(None)
        made = self._page.attempt(
            lambda: actions.keep_wall_photo(self._page.desk, session_id, picture), self._pane.photo_error
        )
        if made is not None and session_id == self._session_id:
            self._walls = self._page.desk.library.board.walls(session_id)
            self._show(self._walls[-1])
            self._show_bar()

    def _show(self, wall: Wall | None) -> None:
        self._shown = wall
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._pane.photo.show_image(QImage())
        media = self._shelf.find(wall.media_id) if wall else None
        self._pane.photo_room.setCurrentWidget(self._pane.photo if media else self._pane.no_photo)
        if wall is not None and media is not None:
            self._job = Job(_reading(wall.id, self._shelf.file(media)))
            self._job.done.connect(self._take)
            self._page.context.background.start(self._job)

    def _take(self, read: tuple[str, QImage]) -> None:
        wall_id, image = read
        if wall_id != self.shown_id:
            return
        self._job = None
        self._pane.photo.show_image(image, self._turned.get(wall_id, 0))
        if image.isNull():
            self._pane.photo_error.show_error(
                self.tr("The file of this photo is gone. Look in a backup copy of the library.")
            )

    def _show_bar(self) -> None:
        pane, count = self._pane, len(self._walls)
        at = self._walls.index(self._shown) if self._shown in self._walls else -1
        pane.caption.show_text(self.tr("Photo {n} of {all}").format(n=at + 1, all=count) if count > 1 else "")
        for button in (pane.smaller, pane.larger, pane.whole, pane.turn, pane.remove):
            button.setVisible(count > 0)
        pane.previous.setVisible(count > 1)
        pane.next.setVisible(count > 1)
        pane.previous.setEnabled(at > 0)
        pane.next.setEnabled(at < count - 1)
        pane.add.setVisible(count > 0)

    def _show_reading(self) -> None:
        count = self.intake.count
        self._pane.busy_words.setText(
            self.tr("Reading a photo…") if count == 1 else self.tr("Reading %n photos…", "", count)
        )
        self._pane.busy.setVisible(count > 0)


def _reading(
    wall_id: str, path: Path
) -> Callable[[Callable[[float], None], Callable[[], bool]], tuple[str, QImage]]:
    return lambda _progress, _cancelled: (wall_id, read_picture(path, QSize(LONG_EDGE, LONG_EDGE)))
