"""Ways about the board, and from it to other pages and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

from cocreate_desktop.actions import board
from tests.views.board.hands import (
    BENCH,
    COFFEE,
    CTRL,
    FINDS,
    PRICE,
    SHIFT,
    WORK,
    open_menu,
    place,
    selected,
    wishes,
)
from tests.views.board_stories import Wall


class TestMovingAbout:
    def wheel(self, wall: Wall, at: QPoint, turned: int, modifiers: Qt.KeyboardModifier) -> None:
        port = wall.page.canvas.viewport()
        event = QWheelEvent(
            QPointF(at),
            QPointF(port.mapToGlobal(at)),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)

    def test_ctrl_and_the_wheel_zoom_at_the_pointer(self, wall: Wall):
        at = wall.at(BENCH)
        self.wheel(wall, at, 120, CTRL)
        assert wall.page.canvas.zoom > wall.page.canvas.usual_zoom
        assert (wall.at(BENCH) - at).manhattanLength() <= 2
        for _ in range(40):
            self.wheel(wall, at, 120, CTRL)
        assert wall.page.overlays.zoom.percent.text() == "400%"
        wall.press(Qt.Key.Key_Z)
        assert wall.page.overlays.zoom.percent.text() == "85%"

    def test_keys_zoom_at_what_is_selected(self, wall: Wall):
        wall.page.canvas.set_zoom(0.3)
        wall.click(wall.at(BENCH))
        at = wall.at(BENCH)
        wall.press(Qt.Key.Key_0, CTRL)
        assert (wall.at(BENCH) - at).manhattanLength() <= 2

    def test_keys_zoom_at_the_board_and_not_beside_it(self, wall: Wall):
        canvas = wall.page.canvas
        canvas.set_zoom(0.1)
        extent = canvas.board.layout.extent
        assert extent is not None
        canvas.pan(QPoint(20, 20) - canvas.mapFromScene(extent.x, extent.y))
        wall.press(Qt.Key.Key_0, CTRL)
        seen = canvas.mapFromScene(QRectF(*extent)).boundingRect()
        assert seen.intersects(canvas.viewport().rect())

    def test_the_wheel_the_middle_button_and_space_move_the_board(self, wall: Wall):
        port = wall.page.canvas.viewport()
        at = wall.at(BENCH)
        self.wheel(wall, at, -120, Qt.KeyboardModifier.NoModifier)
        assert wall.at(BENCH) == at - QPoint(0, 60)
        at = wall.at(BENCH)
        wall.qtbot.mousePress(port, Qt.MouseButton.MiddleButton, pos=QPoint(200, 200))
        wall.qtbot.mouseMove(port, QPoint(230, 210))
        wall.qtbot.mouseRelease(port, Qt.MouseButton.MiddleButton, pos=QPoint(230, 210))
        assert wall.at(BENCH) == at + QPoint(30, 10)
        wall.qtbot.keyPress(wall.page.canvas, Qt.Key.Key_Space)
        wall.drag(wall.at(BENCH), wall.at(BENCH) - QPoint(30, 10))
        wall.qtbot.keyRelease(wall.page.canvas, Qt.Key.Key_Space)
        assert wall.at(BENCH) == at
        assert wall.note(BENCH).cluster_id is None

    def test_no_note_lies_under_the_legend_or_the_zoom(self, wall: Wall):
        wall.window.resize(1024, 600)
        page, port = wall.page, wall.page.canvas.viewport()
        for bar in (page.overlays.legend, page.overlays.zoom):
            assert bar.isVisible()
            assert bar.y() >= port.geometry().bottom()
            assert bar.geometry().bottom() <= page.canvas.height()

    def test_shift_1_shows_the_whole_board(self, wall: Wall):
        wall.page.canvas.set_zoom(3.0)
        wall.press(Qt.Key.Key_1, SHIFT)
        assert wall.page.canvas.mapFromScene(0, 0) == QPoint(20, 18)

    def test_shift_2_shows_what_is_selected_in_the_middle(self, wall: Wall):
        assert not wall.page.command("fit_selection").isEnabled()
        wall.page.canvas.set_zoom(0.3)
        wall.page.selection.pick_cluster(wall.cluster(PRICE))
        wall.press(Qt.Key.Key_2, SHIFT)
        box = wall.page.canvas.board.layout.cluster_boxes[wall.cluster(PRICE)]
        assert wall.page.canvas.zoom == wall.page.canvas.usual_zoom
        canvas, seen = wall.page.canvas, wall.page.canvas.viewport().rect()
        assert abs(canvas.mapFromScene(QPointF(*box.centre)).x() - seen.center().x()) < 5
        assert seen.contains(canvas.mapFromScene(box.right, box.bottom))

    def test_shift_2_shows_all_notes_of_a_wide_selection(self, wall: Wall):
        wall.page.canvas.set_zoom(4.0)
        wall.press(Qt.Key.Key_A, CTRL)
        wall.press(Qt.Key.Key_2, SHIFT)
        seen = wall.page.canvas.viewport().rect()
        assert all(seen.contains(wall.spot(one)) for one in wall.page.selection.notes)

    def test_shift_0_shows_the_board_in_its_full_size(self, wall: Wall):
        wall.press(Qt.Key.Key_0, SHIFT)
        assert wall.page.overlays.zoom.percent.text() == "100%"

    def test_ctrl_with_0_plus_and_minus_zooms_while_the_board_has_the_keyboard(self, wall: Wall):
        percent, scale = wall.page.overlays.zoom.percent, wall.page.context.theme.text_scale
        wall.press(Qt.Key.Key_0, CTRL)
        assert percent.text() == "100%"
        wall.press(Qt.Key.Key_Plus, CTRL)
        assert percent.text() == "125%"
        wall.press(Qt.Key.Key_Minus, CTRL)
        wall.press(Qt.Key.Key_Minus, CTRL)
        assert percent.text() == "80%"
        assert wall.page.context.theme.text_scale == scale
        wall.page.tray.setFocus()
        wall.press(Qt.Key.Key_Plus, CTRL)
        assert wall.page.context.theme.text_scale > scale
        wall.press(Qt.Key.Key_0, CTRL)
        assert wall.page.context.theme.text_scale == scale

    def test_the_wheel_zooms_from_5_to_400_per_cent(self, wall: Wall):
        for turned, least_or_most in ((-120, "5%"), (120, "400%")):
            for _ in range(40):
                self.wheel(wall, QPoint(300, 300), turned, CTRL)
            assert wall.page.overlays.zoom.percent.text() == least_or_most

    def test_two_fingers_on_a_touchpad_zoom_at_the_pointer(self, wall: Wall):
        port, at, zoom = wall.page.canvas.viewport(), wall.at(BENCH), wall.page.canvas.zoom
        for told in (0.2, 0.1):
            event = QNativeGestureEvent(
                Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2,
                QPointF(at), QPointF(at), QPointF(port.mapToGlobal(at)), told, QPointF(),
            )  # fmt: skip
            QApplication.sendEvent(port, event)
        assert wall.page.canvas.zoom == pytest.approx(zoom * 1.2 * 1.1)
        assert (wall.at(BENCH) - at).manhattanLength() <= 2

    def test_two_fingers_on_the_screen_zoom_and_move_the_board_and_carry_nothing(self, wall: Wall):
        port, at, zoom = wall.page.canvas.viewport(), wall.at(BENCH), wall.page.canvas.zoom
        before = place(wall, BENCH)
        wall.drag(at, at + QPoint(30, 30), lets_go=False)
        pinch, screen = QPinchGesture(), QPointF(port.mapToGlobal(at))
        pinch.setScaleFactor(1.5)
        pinch.setLastCenterPoint(screen)
        pinch.setCenterPoint(screen + QPointF(40, -20))
        QApplication.sendEvent(port, QGestureEvent([pinch]))
        assert wall.page.canvas.zoom == pytest.approx(1.5 * zoom)
        assert (wall.at(BENCH) - at - QPoint(40, -20)).manhattanLength() <= 2
        wall.qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at)
        assert place(wall, BENCH) == before
        assert port.testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)

    def test_the_overview_leads_to_where_it_is_pressed(self, wall: Wall):
        wall.page.canvas.set_zoom(2.0)
        overview = wall.page.overlays.map
        wall.qtbot.mouseClick(
            overview, Qt.MouseButton.LeftButton, pos=overview.rect().center() - QPoint(40, 20)
        )
        first = wall.page.canvas.middle()
        wall.qtbot.mouseClick(
            overview, Qt.MouseButton.LeftButton, pos=overview.rect().center() + QPoint(40, 20)
        )
        assert wall.page.canvas.middle().x() > first.x() + 300

    def test_a_hand_that_slips_off_the_overview_keeps_the_board_in_sight(self, wall: Wall):
        overview = wall.page.overlays.map
        wall.qtbot.mousePress(overview, Qt.MouseButton.LeftButton, pos=overview.rect().center())
        wall.qtbot.mouseMove(overview, QPoint(-400, -600))
        canvas, extent = wall.page.canvas, wall.page.shown.layout.extent
        assert extent is not None
        corners = canvas.mapFromScene(extent.x, extent.y), canvas.mapFromScene(extent.right, extent.bottom)
        assert canvas.viewport().rect().intersects(QRect(*corners))

    def test_each_board_is_found_again_as_it_was_left(self, wall: Wall):
        wall.page.canvas.set_zoom(1.5)
        at = wall.at(BENCH)
        wall.window.go_to("people")
        wall.window.go_to("board")
        assert wall.at(BENCH) == at


class TestTheListTwin:
    def test_l_shows_the_notes_in_reading_order(self, wall: Wall):
        wall.press(Qt.Key.Key_L)
        assert wall.window.focusWidget() is wall.page.list
        assert wall.page.list.texts[:2] == [
            f"1 · {FINDS}",
            "did · Walks straight past the sign · Lena · team",
        ]
        assert wall.page.list.texts[-1] == f"idea · {COFFEE} · Lena · team"

    def test_both_select_the_same_and_digits_work_there_too(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_L)
        wall.press(Qt.Key.Key_Down)
        assert selected(wall) == [COFFEE]
        wall.press(Qt.Key.Key_4)
        assert wall.texts_in(PRICE)[-1] == COFFEE
        assert selected(wall) == [COFFEE]


class TestGoingThereAndBack:
    def test_a_record_is_selected_and_brought_into_view(self, wall: Wall):
        wall.page.canvas.pan(QPoint(-5000, 0))
        wall.page.show_record(wall.note(BENCH).id)
        assert selected(wall) == [BENCH]
        assert wall.page.canvas.viewport().rect().contains(wall.at(BENCH))
        wall.page.show_record(wall.cluster(FINDS))
        assert wall.page.selection.cluster == wall.cluster(FINDS)

    def test_an_entry_leads_to_its_note_or_its_card(self, wall: Wall):
        first, second = wall.page.tray.shown[:2]
        board.note_observations(wall.desk, wall.session_id, [first.key], cluster_id=wall.cluster(WORK))
        wall.page.show_record(first.key)
        assert selected(wall) == ["I have twenty minutes before my class"]
        wall.page.show_record(second.key)
        assert [card.key for card in wall.page.tray.selected] == [second.key]

    def test_from_a_note_back_to_its_entry(self, wall: Wall):
        card = wall.page.tray.shown[0]
        board.note_observations(wall.desk, wall.session_id, [card.key], cluster_id=wall.cluster(WORK))
        wall.page.show_record(card.key)
        asked = wishes(wall)
        wall.page.command("origin").trigger()
        assert asked == [("run", card.key)]
        wall.click(wall.at(BENCH))
        assert not wall.page.command("origin").isEnabled()


def test_the_menu_of_the_keyboard_opens_for_the_selection(wall: Wall):
    wall.click(wall.at(BENCH))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    wall.page.canvas.contextMenuEvent(event)
    texts = [action.text() for action in open_menu().actions()]
    assert any(text.startswith("Group notes") for text in texts)
    assert "Show in Run" not in texts
    open_menu().close()
