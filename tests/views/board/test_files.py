"""The board out into files and in again, as people do it: by the menu, and by dropping a file."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog

from cocreate_desktop.actions import board, consent
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.board.boxes import NOTE_WIDTH
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.board.files import files
from cocreate_desktop.views.board.files.picture import MOST_PIXELS, PaperLook, PrintPicture
from cocreate_desktop.views.theme import Theme
from tests.views.board.hands import selected
from tests.views.board_stories import Wall
from tests.views.stopping import Halt, everything_in, press_stop, slow_disk
from tests.views.worker import until_worked

Choose = Callable[[Path | None], None]


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[Wall, Path, str], None]:
    """Saves the board under a name; the dialog for it belongs to the system."""

    def save(wall: Wall, file: Path, kind: str = "") -> None:
        def answer(_parent: object, _title: str, _place: str, kinds: str) -> tuple[str, str]:
            return str(file), next((one for one in kinds.split(";;") if kind and kind in one), "")

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        wall.page.command("save").trigger()
        done(wall)

    return save


def done(wall: Wall) -> None:
    wall.qtbot.waitUntil(lambda: not wall.page.files.is_busy)


def bring(wall: Wall, file: Path) -> None:
    wall.page.files.bring(file)
    done(wall)


def told(wall: Wall) -> str:
    """The window's own line."""
    notice = wall.window.notice
    return notice.accessibleName() if notice.isVisible() else ""


def drop(wall: Wall, *files: Path) -> bool:
    """Drop files onto the middle of the canvas, as the platform tells it; whether they were welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
    canvas = wall.page.canvas
    at = canvas.viewport().mapTo(wall.window, canvas.viewport().rect().center())
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    told = (copy, data, left, Qt.KeyboardModifier.NoModifier)
    screen = wall.window.windowHandle()
    enter = QDragEnterEvent(at, *told)
    for event in (enter, QDragMoveEvent(at, *told), QDropEvent(QPointF(at), *told)):
        QApplication.sendEvent(screen, event)
    return enter.isAccepted()


def one_note(wall: Wall, text: str = "A wheel") -> None:
    board.add_notes(wall.desk, wall.session_id, board.NewNotes(NoteKind.IDEA, [text], on_board=True))


class TestOut:
    def test_the_picture_has_300_dots_per_inch_and_the_paper_of_the_notes(
        self, wall: Wall, tmp_path: Path, save_as
    ):
        file = tmp_path / "board.png"
        save_as(wall, file)
        picture = QImage(str(file))
        extent = wall.page.shown.layout.extent
        assert extent is not None
        scale = picture.width() / (extent.width + 48)
        assert round(picture.dotsPerMeterX() * 0.0254) == 300
        assert scale * NOTE_WIDTH == pytest.approx(128 / 96 * 300, rel=0.01)
        note = wall.note("A clock above the counter")
        box = wall.page.shown.layout.note_boxes[note.id]
        corner = (box.x + 8 - extent.x + 24) * scale, (box.bottom - 8 - extent.y + 24) * scale
        paper = picture.pixelColor(*map(round, corner))
        assert paper == wall.page.look.colour("note_idea")

    def test_a_picture_is_light_in_a_dark_window(self, wall: Wall, theme: Theme, tmp_path: Path, save_as):
        save_as(wall, tmp_path / "light.png")
        theme.choose("dark")
        save_as(wall, tmp_path / "dark.png")
        assert QImage(str(tmp_path / "light.png")) == QImage(str(tmp_path / "dark.png"))

    def test_a_large_board_has_a_picture_that_fits_in_memory(self, empty: Wall):
        one_note(empty)
        (note,) = empty.notes()
        board.place_notes(empty.desk, {note.id: (0, 0)})
        one_note(empty, "far away")
        far = empty.note("far away").id
        board.place_notes(empty.desk, {far: (60_000, 30_000)})
        look = PaperLook(empty.page.context.theme)
        picture = PrintPicture(empty.page.shown, look, empty.page)
        assert picture.image.width() * picture.image.height() <= MOST_PIXELS
        assert picture.image.width() <= 30_000

    def test_a_board_that_reaches_far_has_fewer_dots_an_inch(self, empty: Wall, tmp_path: Path, save_as):
        one_note(empty)
        save_as(empty, tmp_path / "near.png")
        one_note(empty, "far away")
        board.place_notes(empty.desk, {empty.note("far away").id: (60_000, 100)})
        save_as(empty, tmp_path / "far.png")
        near, far = (QImage(str(tmp_path / f"{name}.png")) for name in ("near", "far"))
        assert far.width() == 30_000
        assert far.dotsPerMeterX() < near.dotsPerMeterX()

    def test_a_name_without_its_ending_lies_over_no_other_file(self, wall: Wall, tmp_path: Path, save_as):
        (tmp_path / "board.canvas").write_text("mine")
        save_as(wall, tmp_path / "board", "*.canvas")
        assert (tmp_path / "board.canvas").read_text() == "mine"
        assert (tmp_path / "board 2.canvas").stat().st_size > len("mine")

    def test_the_drawing_can_be_read_and_holds_the_words_as_text(self, wall: Wall, tmp_path: Path, save_as):
        file = tmp_path / "board.svg"
        save_as(wall, file)
        drawing = file.read_text(encoding="utf-8")
        assert QSvgRenderer(str(file)).isValid()
        assert "Old part in" in drawing
        assert "Nobody finds the counter" in drawing
        assert "<image" not in drawing

    @pytest.mark.parametrize(
        ("name", "begins"), [("b.canvas", b'{\n\t"nodes"'), ("b.csv", b"\xef\xbb\xbfCluster number,")]
    )
    def test_the_name_says_the_format(self, wall: Wall, tmp_path: Path, save_as, name: str, begins: bytes):
        save_as(wall, tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begins)
        assert wall.page.toast.text == f"Saved: {name}"

    def test_a_name_without_an_ending_takes_that_of_the_chosen_format(
        self, wall: Wall, tmp_path: Path, save_as
    ):
        save_as(wall, tmp_path / "b", "csv")
        save_as(wall, tmp_path / "c")
        assert sorted(one.name for one in tmp_path.iterdir() if one.name[:2] in ("b.", "c.")) == [
            "b.csv",
            "c.png",
        ]

    @pytest.mark.parametrize("name", ["b.svg", "b.csv", "b.canvas"])
    def test_words_that_are_not_to_be_quoted_are_in_no_file_and_that_is_said(
        self, wall: Wall, tmp_path: Path, save_as, name: str
    ):
        wout = next(
            one.id
            for project in wall.desk.library.projects.all()
            for one in wall.desk.library.people.of_project(project.id)
            if one.alias == "Wout"
        )
        save_as(wall, tmp_path / name)
        assert "I was looking" in (tmp_path / name).read_text(encoding="utf-8")
        consent.record_answers(wall.desk, wout, {ConsentItem.QUOTE: Answer.NO})
        save_as(wall, tmp_path / name)
        content = (tmp_path / name).read_text(encoding="utf-8")
        assert "I was looking" not in content
        assert "Words not" in content
        assert "One person did not agree to be quoted" in told(wall)

    def test_a_folder_that_is_not_there_is_told(self, wall: Wall, tmp_path: Path, save_as):
        save_as(wall, tmp_path / "gone" / "b.csv")
        assert "its folder does not exist" in told(wall)
        assert not wall.page.toast.isVisible()

    def test_an_empty_board_is_not_saved(self, empty: Wall, tmp_path: Path, save_as):
        save_as(empty, tmp_path / "b.png")
        assert told(empty) == "Nothing lies on the board yet that could be saved."
        assert not (tmp_path / "b.png").exists()

    def test_painting_can_be_stopped(self, wall: Wall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        file = tmp_path / "b.png"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        wall.page.command("save").trigger()
        press_stop(wall.window)
        assert not wall.page.files.is_busy
        wall.page.files.bring(tmp_path / "gone.csv")
        done(wall)
        assert not file.exists()

    @pytest.mark.parametrize("name", ["b.png", "b.svg", "b.canvas", "b.csv"])
    @pytest.mark.parametrize("is_closed", [False, True])
    def test_what_is_stopped_while_it_is_written_leaves_the_file_as_it_was(
        self, wall: Wall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, is_closed: bool
    ):
        folder = tmp_path / "out"
        folder.mkdir()
        (folder / name).write_bytes(b"mine")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder / name), ""))
        halt = slow_disk(monkeypatch)
        wall.page.command("save").trigger()
        wall.qtbot.waitUntil(lambda: len(everything_in(folder)) == 2)
        halt.until_reached()
        if is_closed:
            assert wall.window.close()
        else:
            press_stop(wall.window)
            until_worked(wall.page.context.background)
        QApplication.processEvents()
        assert everything_in(folder) == {name: b"mine"}
        assert not wall.page.files.is_busy and not wall.page.toast.isVisible() and told(wall) == ""

    @pytest.mark.parametrize("name", ["b.png", "b.svg"])
    def test_who_closes_the_window_while_it_is_painted_finds_no_file(
        self, wall: Wall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
        wall.page.command("save").trigger()
        assert wall.page.files.is_busy and wall.window.close()
        for _ in range(3):
            QApplication.processEvents()
        assert not wall.page.files.is_busy and not (tmp_path / name).exists()


class TestIn:
    @pytest.fixture
    def ideas(self, tmp_path: Path) -> Path:
        file = tmp_path / "ideas.csv"
        file.write_text("Cluster,Note,Mood\nSigns,A wheel,glad\nSigns,A lamp,\n,A chair,\n", encoding="utf-8")
        return file

    def test_the_menu_asks_for_a_file_and_takes_it_as_one_act(
        self, empty: Wall, ideas: Path, monkeypatch: pytest.MonkeyPatch
    ):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(ideas), ""))
        empty.page.command("take_in").trigger()
        done(empty)
        assert empty.texts_in("Signs") == ["A wheel", "A lamp"]
        assert sorted(selected(empty)) == ["A chair", "A lamp", "A wheel"]
        assert empty.page.toast.text == "From ideas.csv: 3 notes, 1 cluster"
        assert told(empty) == ("Of ideas.csv was not taken, or not as it stood: the columns “Mood”.")
        empty.undo()
        assert empty.notes() == []

    def test_a_file_is_dropped_onto_the_canvas_also_where_its_words_stand(self, empty: Wall, ideas: Path):
        assert empty.page.nothing.isVisible()
        assert drop(empty, ideas)
        done(empty)
        assert empty.texts_in("Signs") == ["A wheel", "A lamp"]

    def test_other_files_and_several_are_not_welcome(self, empty: Wall, ideas: Path, tmp_path: Path):
        assert not drop(empty, tmp_path / "photo.jpg")
        assert not drop(empty, ideas, ideas)
        assert not empty.page.files.is_busy

    def test_a_file_that_is_no_canvas_is_told(self, empty: Wall, tmp_path: Path):
        file = tmp_path / "wall.canvas"
        file.write_text("no", encoding="utf-8")
        bring(empty, file)
        assert told(empty).startswith("wall.canvas is not JSON")
        assert empty.notes() == []

    def test_reading_can_be_stopped_and_then_nothing_comes(self, empty: Wall, ideas: Path):
        reached, go_on = threading.Event(), threading.Event()
        empty.page.context.background.start(Job(lambda *_: (reached.set(), go_on.wait(10))))
        assert reached.wait(10)
        empty.page.files.bring(ideas)
        press_stop(empty.window)
        go_on.set()
        assert not empty.page.files.is_busy
        bring(empty, ideas.with_name("gone.csv"))
        assert empty.notes() == []

    @pytest.mark.parametrize("is_closed", [False, True])
    def test_what_is_stopped_while_it_is_read_brings_nothing(
        self, empty: Wall, ideas: Path, monkeypatch: pytest.MonkeyPatch, is_closed: bool
    ):
        halt, read = Halt(monkeypatch), files.read_board_file
        monkeypatch.setattr(files, "read_board_file", lambda *file: (halt.come_by(), read(*file))[1])
        empty.page.files.bring(ideas)
        halt.until_reached()
        if is_closed:
            assert empty.window.close()
        else:
            press_stop(empty.window)
            until_worked(empty.page.context.background)
        QApplication.processEvents()
        assert empty.notes() == [] and not empty.page.files.is_busy and told(empty) == ""

    def test_what_came_is_seen(self, wall: Wall, ideas: Path):
        bring(wall, ideas)
        canvas = wall.page.canvas
        box = wall.page.shown.layout.cluster_boxes[wall.cluster("Signs")]
        corner = canvas.mapFromScene(QPointF(box.x, box.y))
        assert canvas.viewport().rect().contains(corner)
