"""Pictures of the lines to show: chosen, pasted or dropped, and taken off."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMenu

from cocreate_desktop.actions import media
from cocreate_desktop.actions.media import Picture
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.media.brought import FILTER_ENDINGS, PictureDrops, PicturePaste
from cocreate_desktop.views.media.intake import Intake
from cocreate_desktop.views.media.preparing import FromFile, Source
from cocreate_desktop.views.media.thumbnails import Thumbnails
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.scenario.line_row import LineRow


class LinePictures(QObject):
    """A line has one picture; another one takes its place."""

    def __init__(self, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        shelf, background = page.desk.library.media, page.context.background
        self._thumbnails = Thumbnails(shelf, background, self)
        self.intake = Intake(shelf.folder, background, self)
        self.intake.taken.connect(self._taken)
        self.intake.failed.connect(lambda _, sentence: page.trouble.emit(sentence))

    def serve(self, row: LineRow) -> None:
        """Let pictures be brought to a row."""
        row.picture.serve(self._thumbnails)
        row.picture.clicked.connect(lambda: self._ask(row))
        row.picture.removed.connect(lambda: self._remove(row))
        PicturePaste(row.text).pasted.connect(lambda sources: self._bring(row, sources))
        for area in (row, row.text.viewport()):
            PictureDrops(area).dropped.connect(lambda sources, _: self._bring(row, sources))

    def choose(self, row: LineRow) -> None:
        """Ask for a file."""
        if not row.saved:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        title, endings = self.tr("Picture of the line"), self.tr("Pictures ({endings})")
        path, _ = QFileDialog.getOpenFileName(
            row.window(), title, folder, endings.format(endings=FILTER_ENDINGS)
        )
        if path:
            self._bring(row, [FromFile(Path(path))])

    def _ask(self, row: LineRow) -> None:
        if row.picture.media_id is None:
            self.choose(row)
            return
        menu = QMenu(row)
        menu.addAction(self.tr("Another picture…"), lambda: self.choose(row))
        menu.addAction(self.tr("Take the picture off"), lambda: self._remove(row))
        pop_up(menu, row.picture.mapToGlobal(QPoint(0, row.picture.height())))

    def _bring(self, row: LineRow, sources: list[Source]) -> None:
        row.text.finish()
        if row.saved and sources:
            self.intake.take(sources[0], row.item_id)

    def _taken(self, item_id: str, picture: Picture) -> None:
        if self._page.desk.library.scenarios.find_item(item_id) is not None:
            self._page.attempt(partial(media.set_line_picture, self._page.desk, item_id, picture))

    def _remove(self, row: LineRow) -> None:
        if row.picture.media_id is not None:
            self._page.attempt(partial(media.set_line_picture, self._page.desk, row.item_id, None))
