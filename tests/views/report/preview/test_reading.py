"""The page Report: words are found, selected and copied, and links are followed, as in every viewer."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.views.report.preview import finding
from cocreate_desktop.views.report.preview.reading import (
    Link,
    Stretch,
    found_on,
    links_on,
    stretch_between,
)
from tests.views.report.room import ReportRoom
from tests.views.worker import until_worked


def middle(room: ReportRoom, page: int, box: QRectF) -> QPoint:
    """Where a box is seen, after it was brought into sight."""
    room.page.preview.show_box(page, box)
    return room.page.preview.rect_of(page, box).center()


def first_link(room: ReportRoom) -> tuple[int, Link]:
    pdf = room.made().pdf
    return next((at, links[0]) for at in range(len(pdf)) if (links := links_on(pdf, at)))


def search(room: ReportRoom, words: str) -> None:
    room.window.context.commands["report.find"].trigger()
    room.page.finding.strip.words.setText(words)
    room.qtbot.waitUntil(lambda: not room.page.finding.is_busy)


def ink(room: ReportRoom, page: int, box: QRectF) -> str:
    """The colour beside the letters of a box."""
    room.drawn()
    image = room.page.preview.viewport().grab().toImage()
    corner = room.page.preview.rect_of(page, box).topLeft() - QPoint(1, 1)
    return image.pixelColor(corner).name()


def test_a_link_is_followed_and_leads_back(room: ReportRoom) -> None:
    preview = room.page.preview
    page, link = first_link(room)
    place = middle(room, page, link.box)
    came_from = preview.verticalScrollBar().value()
    room.drawn()
    QTest.mouseMove(preview.viewport(), place)
    assert preview.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert preview.verticalScrollBar().value() != came_from
    assert preview.viewport().rect().contains(preview.rect_of(link.page, QRectF(10, link.top, 1, 1)))
    QTest.keyClick(preview, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert preview.verticalScrollBar().value() == came_from


def test_beside_links_a_click_leads_nowhere(room: ReportRoom) -> None:
    preview = room.page.preview
    before = preview.verticalScrollBar().value()
    QTest.mouseMove(preview.viewport(), QPoint(30, 30))
    assert preview.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 30))
    assert preview.verticalScrollBar().value() == before


def test_words_are_selected_by_a_drag_and_copied(room: ReportRoom) -> None:
    preview = room.page.preview
    (title,) = found_on(room.made().pdf, 0, "They do not find the")
    box = title.boxes[0]
    lies = preview.rect_of(0, box)
    begin, end = QPoint(lies.left() + 1, lies.center().y()), QPoint(lies.right() - 1, lies.center().y())
    QTest.mousePress(preview.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(preview.viewport(), end)
    QTest.mouseRelease(preview.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert preview.pointing.selected == "They do not find the"
    assert ink(room, 0, box) == preview_colour(room, "note_said")
    QTest.keyClick(preview, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "They do not find the"
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert preview.pointing.selected == ""
    assert ink(room, 0, box) == "#ffffff"


def preview_colour(room: ReportRoom, name: str) -> str:
    return room.window.context.theme.colour(name).name()


def test_words_are_found_on_all_pages_and_stepped_through(room: ReportRoom) -> None:
    pdf, strip = room.made().pdf, room.page.finding.strip
    there = [one for at in range(len(pdf)) for one in found_on(pdf, at, "ticket")]
    assert len({one.page for one in there}) > 1
    search(room, "TICKET")
    assert strip.count.text() == f"1 of {len(there)}"
    QTest.keyClick(strip.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert strip.count.text() == f"{len(there)} of {len(there)}"
    last = there[-1]
    seen = room.page.preview.rect_of(last.page, last.boxes[0])
    assert room.page.preview.viewport().rect().contains(seen)
    assert ink(room, last.page, last.boxes[0]) == preview_colour(room, "note_need")
    QTest.keyClick(strip.words, Qt.Key.Key_Escape)
    assert strip.isHidden()
    assert ink(room, last.page, last.boxes[0]) == "#ffffff"


def test_what_is_nowhere_is_told_and_another_report_is_searched_anew(room: ReportRoom) -> None:
    strip = room.page.finding.strip
    search(room, "no such words")
    assert strip.count.text() == "Nothing matches"
    search(room, "Everything that was noted")
    assert strip.count.text() == "1 of 1"
    before = room.made()
    room.page.panel.switches[Section.LOG].click()
    room.made_anew(before)
    room.qtbot.waitUntil(lambda: strip.count.text() == "Nothing matches")


def test_what_is_found_too_late_is_not_marked(room: ReportRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    (title,) = found_on(room.made().pdf, 0, "They do not find the")
    begun = threading.Event()

    def look(*asked: object) -> list[Stretch]:
        begun.set()
        return [title]

    monkeypatch.setattr(finding, "found_on", look)
    room.window.context.commands["report.find"].trigger()
    room.page.finding.strip.words.setText("They do not")
    room.qtbot.waitUntil(begun.is_set)
    until_worked(room.window.context.background)
    room.page.finding.end()
    QApplication.processEvents()

    assert ink(room, 0, title.boxes[0]) == "#ffffff"


def test_a_closed_document_has_nothing_to_read(room: ReportRoom) -> None:
    pdf = room.made().pdf
    (title,) = found_on(pdf, 0, "They do not find the")
    room.page.preview.show_pdf(None)
    pdf.close()
    assert found_on(pdf, 0, "They") == []
    assert links_on(pdf, 0) is None
    at = title.boxes[0].center()
    assert stretch_between(pdf, 0, at, at) is None
