"""Photographs in wall mode: brought, refused, turned over, looked at closely, deleted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPinchGesture

from cocreate_desktop.views.board.wall.mode import WallMode
from cocreate_desktop.views.board.wall.pane import WallPane
from cocreate_desktop.views.board.wall.photo_view import MOST_ZOOM
from tests.views.board.hands import ALT, CTRL
from tests.views.board.wall_hands import bring, enter_mode, settle, type_in, walls
from tests.views.board_stories import Wall
from tests.views.media.bringing import drop_file
from tests.views.media.pictures import encoded, from_a_camera, image, of_many_pixels, write


@pytest.fixture
def mode(empty: Wall) -> WallMode:
    """Wall mode over an empty board."""
    return enter_mode(empty)


class TestPhotos:
    def test_dropped_it_is_shown_and_kept(self, empty: Wall, mode: WallMode, tmp_path: Path):
        assert mode.pane.no_photo.isVisible()
        bring(empty, tmp_path, content=from_a_camera(image(400, 200)))
        assert mode.pane.photo.isVisible()
        assert mode.pane.photo.has_picture
        assert len(walls(empty)) == 1
        assert mode.photos.shown_id == walls(empty)[0]
        assert mode.pane.photo.box.size().toSize().toTuple() == (200, 400)

    def test_pasted_and_chosen_it_comes_too(
        self, empty: Wall, mode: WallMode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        QGuiApplication.clipboard().setImage(image())
        empty.press(Qt.Key.Key_V, CTRL)
        settle(empty)
        path = write(tmp_path, "second.jpg", encoded(image(90, 80)))
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
        empty.press(Qt.Key.Key_O, CTRL)
        settle(empty)
        assert len(walls(empty)) == 2
        assert mode.pane.caption.text() == "Photo 2 of 2"

    def test_several_are_turned_over_while_one_types(self, empty: Wall, mode: WallMode, tmp_path: Path):
        bring(empty, tmp_path)
        bring(empty, tmp_path, "second.jpg", encoded(image(60, 50)))
        first, second = walls(empty)
        empty.press(Qt.Key.Key_PageUp, ALT)
        assert mode.photos.shown_id == first
        assert not mode.pane.previous.isEnabled()
        empty.press(Qt.Key.Key_PageDown, ALT)
        assert mode.photos.shown_id == second
        settle(empty)

    def test_notes_remember_the_photo_they_were_read_from(self, empty: Wall, mode: WallMode, tmp_path: Path):
        bring(empty, tmp_path)
        type_in(empty, "A clock")
        mode.put()
        assert empty.note("A clock").wall_id == walls(empty)[0]

    def test_deleted_it_comes_back_by_undo(self, empty: Wall, mode: WallMode, tmp_path: Path):
        bring(empty, tmp_path)
        mode.pane.remove.click()
        assert walls(empty) == []
        assert mode.pane.no_photo.isVisible()
        assert mode.toast.text == "Photo deleted; the notes stay"
        empty.undo()
        settle(empty)
        assert mode.pane.photo.has_picture

    @pytest.mark.parametrize(
        ("content", "sentence"),
        [
            (b"", "bad.jpg is empty. Choose another file."),
            (b"no picture", "bad.jpg is no picture that can be read. Save it as JPEG or PNG."),
            (of_many_pixels(20_000, 20_000), "bad.jpg has 400 million pixels; 60 fit. Save it smaller."),
        ],
    )
    def test_what_is_no_photo_is_refused_in_one_sentence(
        self, empty: Wall, mode: WallMode, tmp_path: Path, content: bytes, sentence: str
    ):
        type_in(empty, "A clock")
        bring(empty, tmp_path, "bad.jpg", content)
        assert mode.pane.photo_error.text == sentence
        assert mode.pane.field.text == "A clock"
        bring(empty, tmp_path)
        assert mode.pane.photo_error.text == ""

    def test_200_mb_are_refused_before_they_are_read(self, empty: Wall, mode: WallMode, tmp_path: Path):
        path = tmp_path / "bad.jpg"
        with path.open("wb") as file:
            file.truncate(200 * 1024 * 1024)
        drop_file(mode.pane.photo_side, path, QPoint(9, 9))
        settle(empty)
        assert mode.pane.photo_error.text == "bad.jpg has 200 MB; 100 fit. Save it smaller."

    def test_one_whose_file_is_gone_says_so(self, empty: Wall, mode: WallMode, tmp_path: Path):
        bring(empty, tmp_path)
        bring(empty, tmp_path, "second.jpg", encoded(image(60, 50)))
        library = empty.desk.library
        gone = library.board.walls(empty.session_id)[0]
        library.media.file(library.media.get(gone.media_id)).unlink()
        empty.press(Qt.Key.Key_PageUp, ALT)
        settle(empty)
        assert mode.pane.photo_error.text.startswith("The file of this photo is gone.")


class TestLooking:
    @pytest.fixture
    def pane(self, empty: Wall, mode: WallMode, tmp_path: Path) -> WallPane:
        bring(empty, tmp_path, content=encoded(image(1600, 1200)))
        return mode.pane

    def test_the_wheel_zooms_at_the_pointer(self, pane: WallPane):
        at = QPoint(150, 120)
        before, zoom = pane.photo.mapToScene(at), pane.photo.zoom
        for _ in range(6):
            turn_wheel(pane, at, 120)
        after = pane.photo.mapToScene(at)
        assert pane.photo.zoom == pytest.approx(zoom * 1.25**6)
        assert (after - before).manhattanLength() < 8
        for _ in range(40):
            turn_wheel(pane, at, 120)
        assert pane.photo.zoom == MOST_ZOOM
        for _ in range(60):
            turn_wheel(pane, at, -120)
        assert pane.photo.zoom == pytest.approx(zoom, rel=0.02)

    def test_keys_zoom_move_and_turn_while_one_types(self, empty: Wall, pane: WallPane):
        zoom = pane.photo.zoom
        for _ in range(4):
            empty.press(Qt.Key.Key_Plus, ALT)
        assert pane.photo.zoom > zoom
        left = pane.photo.mapToScene(QPoint(0, 0)).x()
        empty.press(Qt.Key.Key_Right, ALT)
        assert pane.photo.mapToScene(QPoint(0, 0)).x() > left
        empty.press(Qt.Key.Key_R, ALT)
        assert pane.photo.turned == 90
        assert pane.photo.box.height() == pytest.approx(1600)
        empty.press(Qt.Key.Key_0, ALT)
        assert pane.photo.viewport().rect().contains(pane.photo.mapFromScene(pane.photo.box.bottomRight()))
        assert pane.field.hasFocus()

    def test_with_the_keyboard_on_the_photo_plain_keys_do(self, empty: Wall, pane: WallPane):
        pane.photo.setFocus()
        zoom = pane.photo.zoom
        for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            empty.press(key)
        assert pane.photo.zoom == pytest.approx(zoom * 1.25**2)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_R, Qt.Key.Key_0):
            empty.press(key)
        assert pane.photo.turned == 90
        empty.press(Qt.Key.Key_Escape)
        assert pane.field.hasFocus()

    def test_it_is_dragged_by_hand(self, empty: Wall, pane: WallPane):
        pane.photo.zoom_by(6)
        port, left = pane.photo.viewport(), Qt.MouseButton.LeftButton
        before = pane.photo.mapToScene(QPoint(0, 0))
        empty.qtbot.mousePress(port, left, pos=QPoint(100, 100))
        empty.qtbot.mouseMove(port, QPoint(60, 80))
        empty.qtbot.mouseRelease(port, left, pos=QPoint(60, 80))
        moved = pane.photo.mapToScene(QPoint(0, 0)) - before
        assert moved.x() > 0
        assert moved.y() > 0

    def test_two_fingers_zoom_between_them(self, pane: WallPane):
        pinch, zoom = QPinchGesture(), pane.photo.zoom
        between = QPointF(pane.photo.viewport().mapToGlobal(QPoint(100, 100)))
        pinch.setCenterPoint(between)
        pinch.setLastCenterPoint(between)
        pinch.setScaleFactor(2.0)
        assert pane.photo.take_pinch(pinch)
        assert pane.photo.zoom == pytest.approx(2 * zoom)

    def test_how_it_was_turned_is_remembered(self, empty: Wall, pane: WallPane, tmp_path: Path):
        pane.turn.click()
        bring(empty, tmp_path, "second.jpg", encoded(image(60, 50)))
        assert pane.photo.turned == 0
        pane.previous.click()
        settle(empty)
        assert pane.photo.turned == 90


def turn_wheel(pane: WallPane, at: QPoint, by: int) -> None:
    port = pane.photo.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(port.mapToGlobal(at)),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)
    assert event.type() is QEvent.Type.Wheel
