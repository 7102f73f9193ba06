"""The board out into a file, and notes from files in: chosen, or dropped onto the canvas."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from cocreate_desktop.actions.board import unquoted_notes
from cocreate_desktop.actions.board.exporting import Format, board_content, save_board
from cocreate_desktop.actions.board.taking_in import (
    SUFFIXES,
    TakenIn,
    left_sentence,
    read_board_file,
    take_in_board,
)
from cocreate_desktop.actions.printable import NOT_QUOTED, Consents
from cocreate_desktop.domain.board.boxes import around
from cocreate_desktop.exchange.board_records import BoardRecords
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Cancelled, Progress
from cocreate_desktop.views.board.files.picture import Drawing, PaperLook, PrintPicture
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.board.words import clusters_counted, notes_counted
from cocreate_desktop.views.suggested_files import chosen_file, suggested_file
from cocreate_desktop.views.under_way import UnderWay
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage

_PNG, _SVG = ".png", ".svg"
_FORMATS = {".canvas": Format.CANVAS, ".csv": Format.CSV}


class Files(QObject):
    """One file at a time is under way."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._under_way = UnderWay(page.context.background, page)
        self._under_way.failed.connect(page.trouble)
        page.canvas.viewport().installEventFilter(self)

    @property
    def is_busy(self) -> bool:
        return self._under_way.is_busy

    def save(self) -> None:
        """Ask for a name, and write the board in the format that the name says."""
        board = self._page.shown
        if board.layout.extent is None:
            self._page.trouble.emit(self.tr("Nothing lies on the board yet that could be saved."))
            return
        kinds = {
            _PNG: self.tr("Picture for print (*.png)"),
            _SVG: self.tr("Drawing (*.svg)"),
            ".canvas": self.tr("JSON Canvas (*.canvas)"),
            ".csv": self.tr("Table of notes (*.csv)"),
        }
        name, kind = QFileDialog.getSaveFileName(
            self._page,
            self.tr("Save the board"),
            str(suggested_file(self._page.context.place, _PNG)),
            ";;".join(kinds.values()),
        )
        if name and not self.is_busy:
            suffix = next((key for key in kinds if name.lower().endswith(key)), "")
            wanted = suffix or next((key for key, words in kinds.items() if words == kind), _PNG)
            self._save_as(board, chosen_file(name, wanted), wanted)

    def take_in(self) -> None:
        """Ask for a file, and take what it has onto the board."""
        name, _ = QFileDialog.getOpenFileName(
            self._page,
            self.tr("Take in notes"),
            "",
            self.tr("JSON Canvas or table of notes ({endings})").format(
                endings=" ".join(f"*{one}" for one in SUFFIXES)
            ),
        )
        if name:
            self.bring(Path(name))

    def bring(self, path: Path) -> None:
        """Take what the file has onto the board: one act, or a sentence that says why not."""
        if not self.is_busy:
            self._under_way.run(
                self.tr("Taking in {file}…").format(file=path.name),
                partial(_read, path),
                partial(self._take, path.name, self._page.shown.session.id),
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        file = _file_in(event.mimeData()) if isinstance(event, QDropEvent) else None
        if file is None or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.bring(file)
        return True

    def _save_as(self, board: Board, path: Path, suffix: str) -> None:
        words = self.tr("Saving {file}…").format(file=path.name)
        tell = partial(self._tell_saved, board.session.id)
        if suffix in _FORMATS:
            folder = self._page.desk.library.folder
            content = partial(_content, folder, board.session.id, _FORMATS[suffix])
            self._under_way.run(words, partial(_write, content, path), tell)
            return
        board = self._without_words_that_stay(board)
        look = PaperLook(self._page.context.theme)
        painting = (
            PrintPicture(board, look, self)
            if suffix == _PNG
            else Drawing(board, look, self, board.session.title)
        )
        self._under_way.follow(
            words, painting, lambda content: self._under_way.run(words, partial(_write, content, path), tell)
        )
        painting.start()

    def _without_words_that_stay(self, board: Board) -> Board:
        unquoted = unquoted_notes(self._page.desk.library, board.session.id)
        is_hidden = board.poll is not None and board.poll.round.is_hidden
        faces = {
            key: replace(
                face,
                words=say(NOT_QUOTED) if key in unquoted else face.words,
                dots=0 if is_hidden else face.dots,
            )
            for key, face in board.faces.items()
        }
        return replace(board, faces=faces)

    def _tell_saved(self, session_id: str, path: Path) -> None:
        """Say what the file does not repeat, too."""
        self._page.toast.show_done(self.tr("Saved: {file}").format(file=path.name))
        agreed = Consents.of_session(self._page.desk.library, session_id)
        if notes := agreed.notes():
            self._page.trouble.emit(" ".join(say(one) for one in notes))

    def _take(self, name: str, session_id: str, board: BoardRecords) -> None:
        taken = self._page.attempt(lambda: take_in_board(self._page.desk, session_id, name, board, say))
        if taken is None:
            return
        self._show(taken, session_id)
        self._page.toast.show_undo(
            self.tr("From {file}: {notes}, {clusters}").format(
                file=taken.file, notes=notes_counted(taken.notes), clusters=clusters_counted(taken.clusters)
            )
        )
        if left := left_sentence(taken, say):
            self._page.trouble.emit(say(left))

    def _show(self, taken: TakenIn, session_id: str) -> None:
        if not self._page.isVisible() or self._page.shown.session.id != session_id:
            return
        layout = self._page.shown.layout
        new = {*taken.change.ids("notes"), *taken.change.ids("clusters")}
        boxes = [box for key, box in (layout.note_boxes | layout.cluster_boxes).items() if key in new]
        if taken.notes:
            self._page.selection.pick(*taken.change.ids("notes"))
        if boxes:
            self._page.canvas.show_place(around(boxes))


def _file_in(mime: QMimeData) -> Path | None:
    """The one file of a drag that may bring notes."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in SUFFIXES else None


def _read(path: Path, progress: Progress, cancelled: Cancelled) -> BoardRecords:
    def going_on(share: float) -> bool:
        progress(share)
        return not cancelled()

    return read_board_file(path, say, going_on)


def _content(folder: Path, session_id: str, format_: Format) -> bytes:
    with closing(Library.open_read_only(folder)) as library:
        return board_content(library, session_id, format_, say)


def _write(content: Callable[[], bytes], path: Path, _progress: Progress, cancelled: Cancelled) -> Path:
    save_board(content(), path, cancelled)
    return path
