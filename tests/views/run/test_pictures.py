"""Pictures on the page Run: brought in three ways, saved with the line or an entry, shown, and taken off."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from cocreate_desktop.actions import consent, media, presence, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.media.preparing import FromPixels, take_in
from cocreate_desktop.views.media.thumb import Thumb
from tests.stories import note
from tests.views.media.bringing import drop_file
from tests.views.media.pictures import encoded, image, write
from tests.views.run_stories import MINUTE, Open, Room, open_run, plan, start

__all__ = ["open_run"]

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(desk: Desk, open_run: Open) -> Room:
    told = start(desk)
    for participant in desk.library.people.participants(told.session_id)[:2]:
        presence.set_here(desk, participant.id, True)
    return open_run(told)


def settle(room: Room) -> None:
    """Wait until all that was brought is in, and painted."""
    room.qtbot.waitUntil(lambda: room.page.picturing.intake.count == 0)
    QApplication.processEvents()


def paste(room: Room, picture: QImage) -> None:
    QGuiApplication.clipboard().setImage(picture)
    room.press(Qt.Key.Key_V, CTRL)
    settle(room)


def drop(room: Room, widget: QWidget, path: Path, point: QPoint = QPoint(5, 5)) -> None:  # noqa: B008
    drop_file(widget, path, point)
    settle(room)


def refuse_photos(desk: Desk, room: Room, alias: str) -> None:
    project_id = room.window.place.project_id or ""
    person = next(one for one in desk.library.people.of_project(project_id) if one.alias == alias)
    consent.record_answers(desk, person.id, {ConsentItem.PHOTO: Answer.NO})


def of_entry(desk: Desk, observation_id: str) -> int:
    return len(desk.library.observations.get(observation_id).media)


def thumb_place(room: Room, row: int = 0) -> QPoint:
    feed = room.live.feed
    box = feed.visualRect(room.feed.index(row))
    return QPoint(box.left() + 16 + 44 + 20, box.bottom() - 20)


def test_a_pasted_picture_waits_with_the_line_and_is_saved_by_enter(desk: Desk, room: Room) -> None:
    room.type("@Lena did: points there")
    paste(room, image())
    assert len(room.page.picturing.strip.thumbs) == 1
    assert room.line.text == "@Lena did: points there"
    room.press(Qt.Key.Key_Return)
    (entry,) = room.feed.entries
    assert of_entry(desk, entry.observation.id) == 1
    assert room.page.picturing.strip.thumbs == ()
    room.press(Qt.Key.Key_Z, CTRL)
    assert room.feed.rowCount() == 0


@contextmanager
def held_up(room: Room) -> Generator[None]:
    """The worker has something else to do."""
    released = Event()
    room.window.context.background.start(Job(lambda _progress, _cancelled: released.wait(60)))
    try:
        yield
    finally:
        released.set()
        settle(room)


def paste_unread(room: Room) -> None:
    QGuiApplication.clipboard().setImage(image())
    room.press(Qt.Key.Key_V, CTRL)


def test_who_presses_enter_before_a_picture_is_read_has_it_on_that_entry(desk: Desk, room: Room) -> None:
    with held_up(room):
        room.type("@Lena did: points there")
        paste_unread(room)
        room.press(Qt.Key.Key_Return)
        room.type("@Joris did: waits")
    assert room.page.picturing.strip.thumbs == ()
    room.press(Qt.Key.Key_Return)
    assert [of_entry(desk, entry.observation.id) for entry in room.feed.entries] == [1, 0]


def test_a_session_that_ends_before_a_picture_is_read_has_it_all_the_same(
    desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreate_desktop.views.run.ending.confirmed", lambda *_: True)
    with held_up(room):
        room.type("@Lena did: points there")
        paste_unread(room)
        room.page.end()
    (entry,) = desk.library.observations.of_session(room.window.place.session_id or "")
    assert len(entry.media) == 1


def test_pasted_text_is_text_also_when_a_table_sends_a_picture_along(room: Room) -> None:
    mime = QMimeData()
    mime.setText("12 minutes")
    mime.setImageData(image())
    QGuiApplication.clipboard().setMimeData(mime)
    room.press(Qt.Key.Key_V, CTRL)
    assert room.line.text == "12 minutes"
    assert room.page.picturing.intake.count == 0


def test_a_picture_alone_is_saved_by_enter(desk: Desk, room: Room) -> None:
    paste(room, image())
    room.press(Qt.Key.Key_Return)
    (entry,) = room.feed.entries
    assert (entry.observation.text, of_entry(desk, entry.observation.id)) == ("", 1)


def test_a_click_on_its_thumbnail_takes_it_off_the_line(room: Room) -> None:
    paste(room, image())
    room.click(room.page.picturing.strip.thumbs[0])
    assert room.page.picturing.strip.thumbs == ()
    assert room.line.hasFocus()


def test_a_dropped_file_goes_to_the_row_or_to_the_line(desk: Desk, room: Room, tmp_path: Path) -> None:
    entry = room.note("@Lena did: sits")
    feed = room.live.feed
    drop(room, feed.viewport(), write(tmp_path), feed.visualRect(room.feed.index(0)).center())
    assert of_entry(desk, entry) == 1
    drop(room, room.live, write(tmp_path))
    assert len(room.page.picturing.strip.thumbs) == 1
    drop(room, room.line.viewport(), write(tmp_path, "b.png", encoded(image(30, 30), "PNG")))
    assert len(room.page.picturing.strip.thumbs) == 2


def test_chosen_files_go_to_the_selected_row_or_to_the_line(
    desk: Desk, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    entry = room.note("@Lena did: sits")
    room.click(room.page.picturing.strip.add)
    settle(room)
    assert len(room.page.picturing.strip.thumbs) == 1
    room.live.feed.select(entry)
    room.window.context.commands["picture.add"].trigger()
    settle(room)
    assert of_entry(desk, entry) == 1


def test_undo_takes_an_attached_picture_off_and_redo_brings_it_back(
    desk: Desk, room: Room, tmp_path: Path
) -> None:
    entry = room.note("@Lena did: sits")
    feed = room.live.feed
    height = feed.visualRect(room.feed.index(0)).height()
    drop(room, feed.viewport(), write(tmp_path), feed.visualRect(room.feed.index(0)).center())
    assert feed.visualRect(room.feed.index(0)).height() == height + 66
    room.press(Qt.Key.Key_Z, CTRL)
    assert of_entry(desk, entry) == 0
    assert feed.visualRect(room.feed.index(0)).height() == height
    room.press(Qt.Key.Key_Y, CTRL)
    assert of_entry(desk, entry) == 1


def test_the_feed_shows_the_picture_itself(room: Room, tmp_path: Path) -> None:
    room.note("@Lena did: sits")
    feed = room.live.feed
    drop(room, feed.viewport(), write(tmp_path), feed.visualRect(room.feed.index(0)).center())
    place = thumb_place(room)

    def is_red() -> bool:
        colour = feed.viewport().grab().toImage().pixelColor(place)
        return colour.red() > 200 and colour.blue() < 80

    room.qtbot.waitUntil(is_red)


def test_a_click_shows_it_large_and_esc_gives_the_line_back(room: Room, tmp_path: Path) -> None:
    room.note("@Lena did: sits")
    feed = room.live.feed
    for name, colour in (("a.jpg", "red"), ("b.jpg", "green")):
        path = write(tmp_path, name, encoded(image(left=colour)))
        drop(room, feed.viewport(), path, feed.visualRect(room.feed.index(0)).center())
    room.click(feed.viewport(), thumb_place(room))
    viewer = room.page.picturing.viewer
    assert viewer.isVisible() and viewer.hasFocus()
    assert "Lena" in viewer.caption.text() and "1 of 2" in viewer.caption.text()
    room.qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert "2 of 2" in viewer.caption.text()
    room.qtbot.waitUntil(lambda: viewer.picture.is_read)
    assert room.live.head.timer.isVisible()
    room.qtbot.keyClicks(viewer, "x")
    assert room.line.text == "x"
    viewer.setFocus()
    room.qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()
    room.qtbot.waitUntil(room.line.hasFocus)


def test_a_picture_is_taken_off_where_it_is_large(desk: Desk, room: Room, tmp_path: Path) -> None:
    entry = room.note("@Lena did: sits")
    feed = room.live.feed
    drop(room, feed.viewport(), write(tmp_path), feed.visualRect(room.feed.index(0)).center())
    room.window.context.commands["picture.open"].trigger()
    viewer = room.page.picturing.viewer
    room.qtbot.keyClick(viewer, Qt.Key.Key_Delete)
    assert of_entry(desk, entry) == 0
    assert not viewer.isVisible()
    room.page.noting.toast.undo_asked.emit()
    assert of_entry(desk, entry) == 1


def test_no_picture_of_somebody_who_refused_and_the_line_is_kept(desk: Desk, room: Room) -> None:
    refuse_photos(desk, room, "Joris")
    room.type("@Joris did: waves")
    paste(room, image())
    room.press(Qt.Key.Key_Return)
    assert room.feed.rowCount() == 0
    assert room.bar.error.text == "Joris did not agree to photos. Leave the picture out."
    room.bar.error.fix_asked.emit()
    (entry,) = room.feed.entries
    assert of_entry(desk, entry.observation.id) == 0
    assert room.bar.error.text == ""


def test_without_a_name_it_is_asked_once_whether_somebody_is_on_it(desk: Desk, room: Room) -> None:
    refuse_photos(desk, room, "Joris")
    room.type("the queue")
    paste(room, image())
    room.press(Qt.Key.Key_Return)
    assert room.bar.error.text.startswith("Joris did not agree to photos.")
    room.bar.error.fix_asked.emit()
    (entry,) = room.feed.entries
    (media_id,) = desk.library.observations.get(entry.observation.id).media
    assert desk.library.media.get(media_id).thing


def test_a_picture_on_a_row_is_asked_about_too(desk: Desk, room: Room, tmp_path: Path) -> None:
    refuse_photos(desk, room, "Joris")
    entry = room.note("the queue")
    feed = room.live.feed
    drop(room, feed.viewport(), write(tmp_path), feed.visualRect(room.feed.index(0)).center())
    assert of_entry(desk, entry) == 0
    room.bar.error.fix_asked.emit()
    assert of_entry(desk, entry) == 1


def test_a_withdrawal_takes_it_out_of_the_feed_and_closes_it(desk: Desk, room: Room, tmp_path: Path) -> None:
    entry = room.note("@Lena did: sits")
    feed = room.live.feed
    drop(room, feed.viewport(), write(tmp_path), feed.visualRect(room.feed.index(0)).center())
    room.window.context.commands["picture.open"].trigger()
    person = next(
        one
        for one in desk.library.people.of_project(room.window.place.project_id or "")
        if one.alias == "Lena"
    )
    consent.record_answers(desk, person.id, {ConsentItem.PHOTO: Answer.WITHDRAWN})
    assert not room.page.picturing.viewer.isVisible()
    assert room.feed.entries[0].media == ()
    assert of_entry(desk, entry) == 0
    assert list(desk.library.media.folder.iterdir()) == []


def test_what_is_no_picture_is_said_over_the_line(room: Room, tmp_path: Path) -> None:
    drop(room, room.live, write(tmp_path, "notes.txt", b"words"))
    assert room.bar.error.text == "notes.txt is no picture that can be read. Save it as JPEG or PNG."
    assert room.page.picturing.strip.thumbs == ()


def test_ending_saves_a_picture_that_waits(desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cocreate_desktop.views.run.ending.confirmed", lambda *_: True)
    paste(room, image())
    room.page.end()
    (entry,) = desk.library.observations.of_session(room.window.place.session_id or "")
    assert len(entry.media) == 1


def test_the_record_of_an_ended_session_shows_pictures_and_takes_some(
    desk: Desk, open_run: Open, tmp_path: Path
) -> None:
    told = start(desk)
    entry = note(desk, told.session_id, "@Lena did: sits", MINUTE)
    sessions.end_session(desk, told.session_id)
    room = open_run(told)
    feed = room.page.after.feed
    drop(room, feed.viewport(), write(tmp_path), feed.visualRect(feed.feed.index(0)).center())
    assert of_entry(desk, entry) == 1
    room.window.context.commands["picture.open"].trigger()
    assert room.page.picturing.viewer_after.isVisible()
    room.qtbot.keyClick(room.page.picturing.viewer_after, Qt.Key.Key_Escape)
    assert not room.page.picturing.viewer_after.isVisible()


def test_the_script_shows_the_picture_of_a_line_and_opens_it(desk: Desk, open_run: Open) -> None:
    told = plan(desk)
    step = desk.library.scenarios.steps(told.project_id)[0].id
    item = scenario.add_item(desk, step, ItemKind.SHOW, "The sign").ids("step_items")[0]
    media.set_line_picture(desk, item, take_in(FromPixels(image()), desk.library.media.folder))
    sessions.start_session(desk, told.session_id)
    room = open_run(told)
    (thumb,) = room.live.script.findChildren(Thumb)
    room.click(thumb)
    viewer = room.page.picturing.viewer
    assert viewer.caption.text() == "The sign"
    room.qtbot.keyClick(viewer, Qt.Key.Key_Delete)
    assert viewer.isVisible()
    viewer.setFocus()
    room.qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()
