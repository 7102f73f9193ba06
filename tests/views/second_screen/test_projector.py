"""Where the customers' screen is: on another display, in a window, on the laptop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cocreate_desktop.settings import SECOND_SCREEN, Settings
from cocreate_desktop.views.second_screen import Display, Place, Projector
from cocreate_desktop.views.second_screen.customer_window import CustomerWindow
from cocreate_desktop.views.second_screen.laptop_cover import LaptopCover
from cocreate_desktop.views.second_screen.screens import other_display, show_the_same
from cocreate_desktop.views.shell.window import MainWindow
from tests.views.run_stories import Room
from tests.views.second_screen.displays import BEAMER, LAPTOP, MIRROR, WALL, FakeScreens

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def projector(room: Room) -> Projector:
    return room.page.presenting.projector


def window() -> CustomerWindow:
    (found,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerWindow) and one.isVisible()
    ]
    return found


def cover_of(projector: Projector) -> LaptopCover:
    assert projector.view is not None
    cover = projector.view.parentWidget()
    assert isinstance(cover, LaptopCover)
    return cover


@pytest.mark.parametrize(
    ("there", "preferred", "chosen"),
    [
        ((), "", None),
        ((MIRROR,), "mirror", None),
        ((BEAMER, WALL), "", BEAMER),
        ((BEAMER, WALL), "wall", WALL),
        ((BEAMER,), "wall", BEAMER),
        ((MIRROR, WALL), "mirror", WALL),
    ],
)
def test_the_other_display_is_one_that_shows_something_else(
    there: tuple[Display, ...], preferred: str, chosen: Display | None
) -> None:
    assert other_display((LAPTOP, *there), LAPTOP, preferred) == chosen
    assert show_the_same((LAPTOP, *there), LAPTOP) == (MIRROR in there)


def test_it_fills_the_other_display_and_the_line_keeps_the_keys(
    room: Room, projector: Projector, screens: FakeScreens
) -> None:
    screens.plug(BEAMER)
    room.click(room.page.presenting.title.button)
    assert projector.place is Place.DISPLAY
    assert window().isFullScreen()
    assert room.page.presenting.title.button.text() == "Second screen on"
    assert room.line.hasFocus()
    room.click(room.page.presenting.title.button)
    assert projector.place is Place.OFF
    assert room.page.presenting.title.button.text() == "Second screen off"


def test_who_leads_reads_that_it_is_blank(room: Room, projector: Projector, screens: FakeScreens) -> None:
    screens.plug(BEAMER)
    button = room.page.presenting.title.button
    room.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert button.text() == "Second screen off"
    projector.turn_on()
    room.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert button.text() == "Second screen blank"
    room.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert button.text() == "Second screen on"


def test_the_display_is_remembered_by_its_name(
    room: Room, projector: Projector, screens: FakeScreens, tmp_path: Path
) -> None:
    screens.plug(WALL)
    projector.turn_on()
    screens.plug(BEAMER, WALL)
    projector.turn_on()
    assert room.page.context.settings.text(SECOND_SCREEN) == "wall"
    assert (tmp_path / "settings.toml").read_text().count("wall") == 1


def test_with_one_display_it_is_a_window_that_can_be_closed(room: Room, projector: Projector) -> None:
    projector.turn_on()
    assert projector.place is Place.WINDOW
    assert not window().isFullScreen()
    window().close()
    assert projector.place is Place.OFF


def test_keys_that_fall_into_the_window_belong_to_the_line(room: Room, projector: Projector) -> None:
    projector.turn_on()
    theirs = window()
    QTest.keyClicks(theirs, "@Lena did: sits")
    QTest.keyClick(theirs, Qt.Key.Key_F2)
    QTest.keyClick(theirs, Qt.Key.Key_Return)
    assert [line.startswith("00:00 | Lena | did | sits | #signage") for line in room.lines()] == [True]


def test_commands_work_from_the_window_too(room: Room, projector: Projector) -> None:
    projector.turn_on()
    theirs = window()
    theirs.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(theirs.windowHandle(), Qt.Key.Key_PageDown)
    assert room.live.head.step_of.text() == "Step 2 of 4"


def test_a_display_that_is_unplugged_says_so_and_goes_on_when_it_is_back(
    room: Room, projector: Projector, screens: FakeScreens
) -> None:
    screens.plug(BEAMER)
    projector.turn_on()
    room.page.presenting.showing.show_next()
    before = projector.view.slide if projector.view else None
    room.type("half a line")
    screens.plug()
    assert projector.place is Place.OFF
    assert room.window.notice.isVisible()
    assert "display is gone" in room.window.notice.accessibleName()
    assert room.line.text == "half a line"
    screens.plug(BEAMER)
    assert projector.place is Place.DISPLAY
    assert projector.view is not None
    assert projector.view.slide == before


def test_turned_off_it_stays_off_when_the_display_comes_back(
    room: Room, projector: Projector, screens: FakeScreens
) -> None:
    screens.plug(BEAMER)
    projector.turn_on()
    projector.turn_off()
    screens.plug()
    screens.plug(BEAMER)
    assert projector.place is Place.OFF
    assert not room.window.notice.isVisible()


def test_it_closes_with_the_window_that_it_belongs_to(room: Room, projector: Projector) -> None:
    projector.turn_on()
    room.window.close()
    assert projector.place is Place.OFF


def test_it_stays_while_another_page_is_shown_and_can_be_turned_off_there(
    room: Room, projector: Projector
) -> None:
    projector.turn_on()
    room.window.go_to("people")
    assert projector.place is Place.WINDOW
    assert room.page.context.commands["run.second_screen"].isEnabled()
    room.page.context.commands["run.second_screen"].trigger()
    assert projector.place is Place.OFF
    assert not room.page.context.commands["run.second_screen"].isEnabled()


def test_on_the_laptop_typing_goes_on_unseen(room: Room, projector: Projector) -> None:
    room.press(Qt.Key.Key_F, CONTROL | SHIFT)
    assert projector.place is Place.LAPTOP
    view = projector.view
    assert view is not None
    assert view.geometry() == room.window.rect()
    assert room.line.hasFocus()
    cover = cover_of(projector)
    room.type("@Le")
    assert cover.sign.text() == "3 letters typed"
    room.type("na did: sits")
    room.press(Qt.Key.Key_Return)
    assert cover.sign.text() == "Saved 00:00"
    assert [line.startswith("00:00 | Lena | did | sits") for line in room.lines()] == [True]
    room.press(Qt.Key.Key_F, CONTROL | SHIFT)
    assert projector.place is Place.OFF
    assert not room.window.isFullScreen()


def test_unseen_typing_says_when_a_line_was_not_saved(room: Room, projector: Projector) -> None:
    projector.fill_laptop()
    cover = cover_of(projector)
    room.type("@Nobody said: hm")
    room.press(Qt.Key.Key_Return)
    assert cover.sign.text() == "Not saved"
    assert "Nobody" not in cover.sign.text()


def test_from_the_laptop_to_a_search_what_is_typed_goes_there(room: Room, projector: Projector) -> None:
    projector.fill_laptop()
    room.press(Qt.Key.Key_K, CONTROL)
    QApplication.processEvents()
    assert projector.place is Place.OFF
    assert not room.line.hasFocus()


def test_a_button_leads_back_from_the_laptop(room: Room, projector: Projector) -> None:
    projector.fill_laptop()
    room.click(cover_of(projector).back)
    assert projector.place is Place.OFF
    assert room.line.hasFocus()


def test_esc_leads_back_from_the_laptop_once_the_line_is_empty(room: Room, projector: Projector) -> None:
    projector.fill_laptop()
    room.type("half a")
    room.press(Qt.Key.Key_Escape)
    assert projector.place is Place.LAPTOP
    room.press(Qt.Key.Key_Escape)
    assert projector.place is Place.OFF
    assert room.line.hasFocus()


def test_another_page_takes_the_laptop_back(room: Room, projector: Projector) -> None:
    projector.fill_laptop()
    room.window.go_to("people")
    assert projector.place is Place.OFF


def test_a_mirror_is_noticed(room: Room, screens: FakeScreens) -> None:
    warning = room.page.presenting.title.warning
    assert not warning.isVisible()
    screens.plug(MIRROR)
    assert warning.isVisible()
    assert warning.text == "Customers see this screen"
    screens.plug(BEAMER)
    assert not warning.isVisible()


def test_a_mirror_that_nobody_can_notice_is_said_by_hand(room: Room) -> None:
    commands, warning = room.page.context.commands, room.page.presenting.title.warning
    commands["run.mirrored"].trigger()
    assert warning.isVisible()
    assert commands["run.mirrored"].isChecked()
    commands["run.mirrored"].trigger()
    assert not warning.isVisible()


def test_every_command_has_a_key_of_its_own(room: Room) -> None:
    taken: dict[str, str] = {}
    for command in room.page.context.commands.all():
        for keys in command.action.shortcuts():
            if command.action.isEnabled():
                text = keys.toString(QKeySequence.SequenceFormat.PortableText)
                assert text not in taken, (command.key, taken[text])
                taken[text] = command.key


def test_the_next_start_is_not_full_screen(room: Room, projector: Projector) -> None:
    room.window.resize(1200, 700)
    projector.fill_laptop()
    room.window.close()
    again = MainWindow(
        room.desk,
        room.page.context.theme,
        room.page.context.icons,
        Settings(room.page.context.settings.path),
    )
    room.qtbot.addWidget(again)
    again.show()
    assert not again.isFullScreen()
