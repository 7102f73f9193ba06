"""How rows fall onto pages: paragraphs, headings, chapters, sheets on their side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.report.content import BoardChapter, ClusterPart, Moment
from cocreate_desktop.report.drawing.ink import BODY, HEADING, Lying, Paper
from cocreate_desktop.report.paging.pages import Pages, height_of
from cocreate_desktop.report.paging.rows import Cell, Gap, Row
from cocreate_desktop.report.text.typesetting import Line, Run
from tests.report.chapters import BOARD, TIMELINE, full_session, note
from tests.report.contents import empty
from tests.report.faults import faults
from tests.report.printed import printed

LINE = BODY.leading


def paragraph(lines: int, style=BODY) -> list[Line]:
    return [Line((Run(f"line {number}", style, 40.0),), style.leading, 9.0) for number in range(lines)]


def row(lines: int) -> Row:
    return Row([Cell(0, paragraph(lines))])


def pages() -> Pages:
    return Pages(Paper.A4, lambda: None)


def placed(on: Pages) -> list[list[float]]:
    """The heights of the rows of each page."""
    return [[one.row.height for one in page] for page in on]


@pytest.mark.parametrize(
    ("lines", "room", "above"),
    [(9, 5, 5), (9, 1, 0), (9, 8, 7), (3, 2, 0), (2, 1, 0), (4, 3, 2), (9, 9, 9), (5, 0, 0)],
)
def test_no_line_of_a_paragraph_stands_alone(lines: int, room: int, above: int) -> None:
    head, tail = Cell(0, paragraph(lines)).cut(room * LINE + 0.1)

    assert (len(head.parts), len(tail.parts)) == (above, lines - above)


def test_each_paragraph_of_a_cell_is_heeded_by_itself() -> None:
    cell = Cell(0, [*paragraph(4), Gap(LINE), *paragraph(4)])
    head, tail = cell.cut(6 * LINE + 0.1)

    assert len(head.parts) == 5
    assert len(tail.parts) == 4


def test_a_row_that_leaves_much_of_a_page_empty_is_cut() -> None:
    on = pages()
    fits = int(on.height / LINE)
    on.add(row(int(fits * 0.55)))
    on.add(row(int(fits * 0.48)))

    assert len(on) == 2
    assert len(placed(on)[0]) == 2


def test_a_row_that_leaves_little_empty_moves_on_whole() -> None:
    on = pages()
    fits = int(on.height / LINE)
    on.add(row(int(fits * 0.8)))
    on.add(row(int(fits * 0.3)))

    assert [len(page) for page in placed(on)] == [1, 1]


def test_a_heading_moves_on_with_what_stands_under_it() -> None:
    on = pages()
    heading = Row([Cell(0, paragraph(1, HEADING))])
    on.add(row(int(on.height / LINE) - 2))
    on.add(heading, row(3))

    assert [len(page) for page in placed(on)] == [1, 2]


def test_a_block_breaks_between_its_rows_rather_than_leave_much_empty() -> None:
    on = pages()
    fits = int(on.height / LINE)
    on.add(row(int(fits * 0.5)))
    block = [row(fits // 8) for _ in range(6)]
    on.add_block(*block)

    first, second = placed(on)
    assert len(first) >= 3
    assert len(second) >= 2


def test_a_block_stays_whole_where_little_is_left_empty() -> None:
    on = pages()
    fits = int(on.height / LINE)
    on.add(row(int(fits * 0.7)))
    on.add_block(*[row(fits // 8) for _ in range(6)])

    assert [len(page) for page in placed(on)] == [1, 6]


def test_a_chapter_begins_where_it_fits_whole() -> None:
    on = pages()
    half = row(int(on.height / LINE / 2))
    on.add(half)
    on.expect(on.room / 2)
    on.new_chapter()
    assert len(on) == 1
    on.expect(on.room)
    on.new_chapter()
    on.add(half)

    assert len(on) == 2


def test_sheets_turn_and_turn_back() -> None:
    on = pages()
    on.add(row(1))
    on.turn(Lying(Paper.A4))
    on.add(row(1))
    on.turn(Paper.A4)
    on.add(row(1))

    assert [page.sheet.width > page.sheet.height for page in on] == [False, True, False]
    assert height_of([row(2)]) == pytest.approx(2 * LINE)


@pytest.mark.parametrize("paper", list(Paper), ids=lambda paper: paper.name)
def test_a_timeline_of_long_moments_lies_on_its_side_with_its_footers(paper: Paper) -> None:
    words = "Walks around the counter, looks for somebody to ask, and reads the sign aloud to her daughter. "
    moments = tuple(Moment(1, "1:00", "Lena", Mode.DID, words * 3) for _ in range(4))
    visits = tuple(replace(TIMELINE.visits[1], ring=str(number), moments=moments) for number in range(1, 9))
    content = empty(timeline=replace(TIMELINE, visits=visits))
    report = printed(content, paper)
    turned = [float(page.mediabox.width) > float(page.mediabox.height) for page in report.reader.pages]

    assert faults(report, content) == []
    assert not turned[0]
    assert any(turned)
    for number, page in enumerate(report.pages, start=1):
        assert f"{number} / {len(report.pages)}" in page


def test_a_cluster_that_fits_a_page_is_not_cut() -> None:
    def cluster(name: str, notes: int) -> ClusterPart:
        return ClusterPart(
            name, tuple(note(NoteKind.IDEA, f"{name} {number}", "Lena") for number in range(notes))
        )

    clusters = tuple(
        cluster(name, notes) for name, notes in (("One", 20), ("Two", 26), ("Three", 22), ("Four", 19))
    )
    content = empty(board=replace(BOARD, clusters=clusters, loose=()))
    report = printed(content)

    assert faults(report, content) == []
    for one in clusters:
        on_pages = {
            number
            for number, page in enumerate(report.pages)
            for note in one.notes
            if f"{note.text} " in page
        }
        assert len(on_pages) == 1


def test_a_board_keeps_its_order_where_nothing_is_to_be_filled() -> None:
    board = BoardChapter("Board", "4 notes", BOARD.clusters)
    text = printed(full_session(board=board)).text

    assert text.index("20 minutes is the promise Ghent") < text.index("Nobody finds the counter A3")
