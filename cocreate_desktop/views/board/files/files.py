"""The board out into a file, and notes from files in: chosen, or dropped onto the canvas."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QProgressDialog

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
from cocreate_desktop.errors import UserError
from cocreate_desktop.exchange.board_records import BoardRecords
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.board.files.picture import Drawing, Painting, PaperLook, PrintPicture, as_png
from cocreate_desktop.views.board.record import Board
from cocreate_desktop.views.board.words import clusters_counted, notes_counted
from cocreate_desktop.views.suggested_files import chosen_file, suggested_file
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage

Work = Callable[[Callable[[float], None], Callable[[], bool]], Any]

_PNG, _SVG = ".png", ".svg"
_FORMATS = {".canvas": Format.CANVAS, ".csv": Format.CSV}
_PATIENCE_MS = 500
"""Work that takes longer shows how far it is, and can be stopped."""


class Files(QObject):
    """One file at a time is under way."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._session_id = ""
        self._path = Path()
        self._job: Job | None = None
        self._then: Callable[[Any], None] = self._put
        self._painting: Painting | None = None
        self._waiting: QProgressDialog | None = None
        page.canvas.viewport().installEventFilter(self)

    @property
    def is_busy(self) -> bool:
        return self._job is not None or self._painting is not None

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
            self._begin(path, self.tr("Taking in {file}…"))
            self._run(_reading(path), self._take)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        file = _file_in(event.mimeData()) if isinstance(event, QDropEvent) else None
        if file is None or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.bring(file)
        return True

    def _save_as(self, board: Board, path: Path, suffix: str) -> None:
        self._begin(path, self.tr("Saving {file}…"))
        if suffix in _FORMATS:
            folder = self._page.desk.library.folder
            self._run(_writing(folder, self._session_id, _FORMATS[suffix]), self._put)
            return
        board = self._without_words_that_stay(board)
        look = PaperLook(self._page.context.theme)
        if suffix == _PNG:
            picture = PrintPicture(board, look, self)
            self._paint(picture, lambda: self._run(_encoding(picture), self._put))
        else:
            drawing = Drawing(board, look, self, board.session.title)
            self._paint(drawing, lambda: self._put(drawing.content))

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

    def _begin(self, path: Path, words: str) -> None:
        self._session_id = self._page.shown.session.id
        self._path = path
        waiting = QProgressDialog(words.format(file=path.name), self.tr("Stop"), 0, 100, self._page.window())
        waiting.setWindowModality(Qt.WindowModality.WindowModal)
        waiting.setMinimumDuration(_PATIENCE_MS)
        waiting.canceled.connect(self._end)
        self._waiting = waiting

    def _paint(self, painting: Painting, then: Callable[[], None]) -> None:
        self._painting = painting
        painting.progressed.connect(self._show_share)
        painting.done.connect(self._drop_painting)
        painting.done.connect(then)
        painting.start()

    def _run(self, work: Work, then: Callable[[Any], None]) -> None:
        self._then = then
        self._job = Job(work)
        self._job.progressed.connect(self._show_share)
        self._job.done.connect(self._go_on)
        self._job.failed.connect(self._fail)
        self._page.context.background.start(self._job)

    def _go_on(self, content: Any) -> None:
        self._end()
        self._then(content)

    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserError):
            raise error
        self._page.trouble.emit(say(error.message))

    def _put(self, content: bytes) -> None:
        """Put a finished file in its place, and say what it does not repeat."""
        self._end()
        path = self._path
        if self._page.attempt(lambda: _saved(content, path)) is None:
            return
        self._page.toast.show_done(self.tr("Saved: {file}").format(file=path.name))
        agreed = Consents.of_session(self._page.desk.library, self._session_id)
        if notes := agreed.notes():
            self._page.trouble.emit(" ".join(say(one) for one in notes))

    def _take(self, board: BoardRecords) -> None:
        taken = self._page.attempt(
            lambda: take_in_board(self._page.desk, self._session_id, self._path.name, board, say)
        )
        if taken is None:
            return
        self._show(taken)
        self._page.toast.show_undo(
            self.tr("From {file}: {notes}, {clusters}").format(
                file=taken.file, notes=notes_counted(taken.notes), clusters=clusters_counted(taken.clusters)
            )
        )
        if left := left_sentence(taken, say):
            self._page.trouble.emit(say(left))

    def _show(self, taken: TakenIn) -> None:
        if not self._page.isVisible() or self._page.shown.session.id != self._session_id:
            return
        layout = self._page.shown.layout
        new = {*taken.change.ids("notes"), *taken.change.ids("clusters")}
        boxes = [box for key, box in (layout.note_boxes | layout.cluster_boxes).items() if key in new]
        if taken.notes:
            self._page.selection.pick(*taken.change.ids("notes"))
        if boxes:
            self._page.canvas.show_place(around(boxes))

    def _show_share(self, share: float) -> None:
        if self._waiting is not None:
            self._waiting.setValue(int(99 * share))

    def _drop_painting(self) -> None:
        if self._painting is not None:
            self._painting.stop()
            self._painting.deleteLater()
            self._painting = None

    def _end(self) -> None:
        """Nothing is under way any more; what was is given up."""
        self._drop_painting()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting.canceled.disconnect(self._end)
            waiting.reset()
            waiting.deleteLater()


def _file_in(mime: QMimeData) -> Path | None:
    """The one file of a drag that may bring notes."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix.lower() in SUFFIXES else None


def _saved(content: bytes, path: Path) -> Path:
    save_board(content, path)
    return path


def _reading(path: Path) -> Work:
    def work(progress: Callable[[float], None], cancelled: Callable[[], bool]) -> BoardRecords:
        def going_on(share: float) -> bool:
            progress(share)
            return not cancelled()

        return read_board_file(path, say, going_on)

    return work


def _writing(folder: Path, session_id: str, format_: Format) -> Work:
    def work(_progress: Callable[[float], None], _cancelled: Callable[[], bool]) -> bytes:
        with closing(Library.open_read_only(folder)) as library:
            return board_content(library, session_id, format_, say)

    return work


def _encoding(picture: PrintPicture) -> Work:
    image = picture.image
    return lambda _progress, _cancelled: as_png(image)
