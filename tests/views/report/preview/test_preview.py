"""The page Report: the pages themselves, how large they are, and what leads through them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.report.charts.pdfium import PDFIUM
from cocreate_desktop.views.report.preview import drawing
from cocreate_desktop.views.report.preview.pdf_preview import PdfPreview
from cocreate_desktop.views.report.preview.pdfium import Chapter, OpenPdf
from cocreate_desktop.views.report.preview.zooming import GAP, Fit, Zoom, at_percent, drawn_width
from cocreate_desktop.views.theme import Theme
from tests.views.report.room import ReportRoom

A4, ACROSS = (595.0, 842.0), (842.0, 595.0)


def blank(*sizes: tuple[float, float]) -> OpenPdf:
    document = pypdfium2.PdfDocument.new()
    for wide, high in sizes:
        document.new_page(wide, high).close()
    out = BytesIO()
    document.save(out)
    document.close()
    return OpenPdf(out.getvalue())


@dataclass
class Shown:
    preview: PdfPreview
    pdf: OpenPdf
    qtbot: QtBot


@pytest.fixture
def shown(theme: Theme, qtbot: QtBot) -> Iterator[Shown]:
    """A preview of 40 empty sheets, of which every fourth lies across."""
    preview = PdfPreview()
    qtbot.addWidget(preview)
    preview.resize(700, 500)
    preview.show()
    pdf = blank(*[A4, A4, A4, ACROSS] * 10)
    preview.show_pdf(pdf)
    yield Shown(preview, pdf, qtbot)
    pdf.close()


def turn_wheel(preview: PdfPreview, by: int, keys: Qt.KeyboardModifier) -> None:
    middle = QPointF(preview.viewport().rect().center())
    QApplication.sendEvent(
        preview.viewport(),
        QWheelEvent(
            middle, middle, QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, keys,
            Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip


def test_the_pages_are_drawn_off_the_gui_thread(room: ReportRoom, monkeypatch: pytest.MonkeyPatch):
    threads: set[threading.Thread] = set()
    draw = OpenPdf.draw

    def watch(self: OpenPdf, number: int, width: int) -> QImage:
        threads.add(threading.current_thread())
        return draw(self, number, width)

    monkeypatch.setattr(OpenPdf, "draw", watch)
    room.page.preview.zoom_by(1)
    room.drawn()
    assert threads and threading.main_thread() not in threads


def test_what_is_drawn_is_seen(room: ReportRoom):
    box = room.page.preview.page_box(0)
    seen = room.page.preview.viewport().grab().toImage()
    width = [
        seen.pixelColor(x, box.top() + box.height() // 4).lightness() for x in range(box.left(), box.right())
    ]
    assert min(width) < 120, "there is ink on the page"


def test_the_current_page_is_told_and_marked(room: ReportRoom):
    page = room.page
    count = page.preview.page_count
    assert page.pages.text() == f"Page 1 of {count}"
    room.window.context.commands["report.next"].trigger()
    assert page.pages.text() == f"Page 2 of {count}"
    assert page.leading.page_list.currentIndex().row() == 1
    assert abs(page.preview.page_box(1).top() - GAP) <= 1
    room.window.context.commands["report.back"].trigger()
    assert page.pages.text() == f"Page 1 of {count}"
    page.preview.go_to_page(count - 1)
    assert page.leading.page_list.currentIndex().row() == count - 1
    room.window.context.commands["report.next"].trigger()
    assert page.pages.text() == f"Page {count} of {count}"


def test_the_list_of_pages_leads_by_click_and_by_keys(room: ReportRoom, qtbot: QtBot):
    listed, preview = room.page.leading.page_list, room.page.preview
    place = listed.visualRect(listed.model().index(2, 0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert preview.page == 2
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert preview.page == 3
    assert listed.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Page 4"
    assert listed.picture(2) is not None


def test_the_chapters_lead_and_follow(room: ReportRoom, qtbot: QtBot):
    page = room.page
    room.window.context.commands["report.lead"].trigger()
    chapters = page.leading.chapter_list
    assert chapters.isVisible() and not page.leading.page_list.isVisible()
    titles = [chapters.item(row).text().strip() for row in range(chapters.count())]
    board = titles.index("Board")
    chapters.scrollToItem(chapters.item(board))
    place = chapters.visualItemRect(chapters.item(board)).center()
    qtbot.mouseClick(chapters.viewport(), Qt.MouseButton.LeftButton, pos=place)
    pdf = room.made().pdf
    chapter = pdf.chapters[board]
    top = page.preview.page_box(chapter.page).top() + chapter.top * page.preview.percent / 100 * 96 / 72
    assert abs(top) <= 6, "its head is at the top of the view"
    assert chapters.currentRow() == board
    page.preview.go_to_page(0)
    assert chapters.currentRow() < board


def test_another_report_is_shown_at_the_chapter_that_was_being_read(room: ReportRoom):
    page, before = room.page, room.made()
    board = next(one for one in before.pdf.chapters if one.title == "Board")
    page.preview.go_to_chapter(board)
    at = page.preview.page_box(board.page).top()
    page.panel.switches[Section.VERDICTS].click()
    page.panel.switches[Section.FINDINGS].click()
    after = room.made_anew(before)
    moved = next(one for one in after.pdf.chapters if one.title == "Board")
    assert (moved.page, moved.top) != (board.page, board.top)
    scale = page.preview.percent / 100 * 96 / 72
    assert abs(page.preview.page_box(moved.page).top() + moved.top * scale - (at + board.top * scale)) <= 3


def test_a_dropped_document_waits_until_pdfium_is_free():
    pdf = blank(A4)
    dropping = threading.Thread(target=lambda last: last.clear(), args=([pdf],))
    del pdf
    with PDFIUM:
        dropping.start()
        dropping.join(0.1)
        assert dropping.is_alive()
    dropping.join()


def test_old_documents_are_closed(room: ReportRoom):
    before = room.made()
    room.page.panel.switches[Section.LOG].click()
    room.made_anew(before)
    room.drawn()
    room.qtbot.waitUntil(lambda: before.pdf.draw(0, 10).isNull())


def test_zoom_by_buttons_keys_and_wheel(room: ReportRoom):
    page, commands = room.page, room.window.context.commands
    assert page.preview.zoom == Zoom(Fit.WIDTH)
    wide = page.preview.page_box(0).width()
    assert wide == page.preview.viewport().width() - 2 * GAP
    page.zoom_in.click()
    assert page.preview.page_box(0).width() == pytest.approx(1.2 * wide, rel=0.02)
    page.zoom_out.click()
    assert page.preview.page_box(0).width() == pytest.approx(wide, rel=0.02)
    commands["report.full"].trigger()
    assert page.preview.page_box(0).width() == pytest.approx(595.276 * 96 / 72, abs=1)
    assert page.zoom_level.text() == "100 %"
    commands["report.whole"].trigger()
    box = page.preview.page_box(0)
    assert box.height() == pytest.approx(page.preview.viewport().height() - 2 * GAP, abs=1)
    turn_wheel(page.preview, 120, Qt.KeyboardModifier.ControlModifier)
    assert page.preview.page_box(0).height() == pytest.approx(1.1 * box.height(), rel=0.02)
    turn_wheel(page.preview, -120, Qt.KeyboardModifier.ControlModifier)
    assert page.preview.page_box(0).height() == pytest.approx(box.height(), rel=0.02)
    commands["report.width"].trigger()
    assert page.preview.page_box(0).width() == wide
    menu = page.commands.sizes_menu()
    next(one for one in menu.actions() if one.text() == "50 %").trigger()
    menu.deleteLater()
    assert page.preview.percent == 50


def test_a_wider_window_keeps_the_place_and_the_fit(shown: Shown):
    shown.preview.go_to_page(20)
    shown.preview.resize(900, 500)
    assert shown.preview.page == 20
    assert shown.preview.page_box(20).width() == shown.preview.viewport().width() - 2 * GAP
    assert abs(shown.preview.page_box(20).top() - GAP) <= 2


def test_home_and_end(shown: Shown):
    shown.qtbot.keyClick(shown.preview, Qt.Key.Key_End)
    assert shown.preview.page == 39
    shown.qtbot.keyClick(shown.preview, Qt.Key.Key_Home)
    assert shown.preview.page == 0


def test_pages_across_are_as_wide_and_lower(shown: Shown):
    upright, across = shown.preview.page_box(2), shown.preview.page_box(3)
    assert across.width() == upright.width() and across.height() < upright.height()
    assert across.top() == upright.bottom() + 1 + GAP


def test_what_is_kept_of_drawn_pages_is_bounded(shown: Shown, monkeypatch: pytest.MonkeyPatch):
    pictures = drawing.PagePictures(shown.preview.drawer, 3 * 100 * 142 * 4, shown.preview)
    pictures.show(shown.pdf)
    drawn: list[int] = []
    pictures.drawn.connect(drawn.append)
    for number in range(12):
        assert pictures.picture(number, 100) is None
        shown.qtbot.waitUntil(lambda number=number: number in drawn)
    kept = [number for number in range(12) if pictures.picture(number, 100) is not None]
    assert 2 <= len(kept) <= 4 and 11 in kept


def test_what_was_asked_last_is_drawn_first_and_few_wait(shown: Shown):
    shown.qtbot.waitUntil(lambda: shown.preview.drawer.is_idle)
    pictures = drawing.PagePictures(shown.preview.drawer, 10_000_000, shown.preview)
    pictures.show(shown.pdf)
    drawn: list[int] = []
    pictures.drawn.connect(drawn.append)
    for number in range(40):
        pictures.picture(number, 60)
    shown.qtbot.waitUntil(lambda: shown.preview.drawer.is_idle)
    assert drawn[:2] == [0, 39]
    assert len(drawn) == drawing.MOST_WAITING + 1


def test_the_picture_before_stands_in_until_the_new_one_is_drawn(shown: Shown):
    pictures = drawing.PagePictures(shown.preview.drawer, 10_000_000, shown.preview)
    pictures.show(shown.pdf)
    drawn: list[int] = []
    pictures.drawn.connect(drawn.append)
    pictures.picture(0, 60)
    shown.qtbot.waitUntil(lambda: drawn == [0])
    larger = pictures.picture(0, 90)
    assert larger is not None and larger.width() == 60
    shown.qtbot.waitUntil(lambda: drawn == [0, 0])
    again = pictures.picture(0, 90)
    assert again is not None and again.width() == 90


def test_a_page_is_drawn_in_rows_as_it_is_as_a_whole():
    pdf = blank(A4, ACROSS)
    for number, width in ((0, 333), (1, 1001)):
        whole = pdf.draw(number, width)
        assert (whole.width(), whole.height()) == (width, pdf.height_at(number, width))
        rows = [pdf.draw_rows(number, width, first, 1) for first in (0, whole.height() - 1)]
        assert [(one.width(), one.height()) for one in rows] == [(width, 1)] * 2
    pdf.close()
    assert pdf.draw(0, 10).isNull()


def test_chapters_know_their_place(room: ReportRoom):
    first = room.made().pdf.chapters[0]
    assert isinstance(first, Chapter) and first.level == 0 and first.page == 0
    assert 0 < first.top < 200


def test_zooms_stay_within_reason():
    assert at_percent(1).factor == 0.25
    assert at_percent(100_000).factor == 4.0
    view = QSize(500, 400)
    huge = Zoom(None, 4.0).page_size(A4, view)
    assert drawn_width(huge, 2.0) < huge.width() * 2.0
    assert Zoom(Fit.WIDTH).page_size(A4, view).width() == 500 - 2 * GAP
