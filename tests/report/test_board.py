"""The board in print, read back from the paper."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.report.content import BoardChapter, ClusterPart, Report
from tests.report.chapters import BOARD, full_session, note
from tests.report.printed import Printed, printed


@pytest.fixture(scope="module")
def page() -> str:
    return _pages(printed(full_session()))[0]


def _pages(report: Printed) -> list[str]:
    """The pages of the chapter; the next one may begin on the last of them."""
    starts = {title: page for level, title, page in report.outline if level == 0}
    first, last = starts["Board"], starts.get("Votes and ratings", starts["Log"])
    assert first is not None and last is not None
    after = last if report.pages[last].startswith(("Log ", "Votes and ratings ")) else last + 1
    return report.pages[first:after]


def _with_board(board: BoardChapter) -> Report:
    """The session with another board, and without the chapters whose words may be those of a note."""
    return full_session(board=board, votes=(), method=None, history=())


def test_clusters_carry_marks_votes_and_counts(page: str) -> None:
    assert "“20 minutes is the promise” got the most votes." in page
    assert "9 notes, 4 clusters, 20 votes" in page
    assert "20 minutes is the promise Ghent: 2 did · 1 said. All shops: 8 · 7. Finding 1. A9 18 votes" in page
    assert "Nobody finds the counter A3 2 votes" in page
    assert "Without a title" in page
    assert "Still empty" in page


def test_every_kind_is_spelled_out(page: str) -> None:
    for kind in NoteKind:
        assert kind.value in page
    assert "did Reads “20 min” aloud, sits down Sofie" in page
    assert "said “Less than a coffee? Then yes.” Amira" in page
    assert "need To know the end time, not the duration" in page


def test_an_idea_says_what_it_is_for(page: str) -> None:
    assert "idea A clock above the counter for: To know the end time Sofie" in page


def test_many_votes_are_a_number(page: str) -> None:
    assert "14" in page


def test_loose_notes_are_listed_and_withheld_words_are_no_quote(page: str) -> None:
    assert "Loose notes 2, without a cluster and without votes" in page
    assert "said “I’d give it to my nephew after.” Joris, 21:40" in page
    assert "said Words not quoted, as agreed. Wout" in page


def test_a_note_leads_to_its_entry() -> None:
    report = printed(full_session())
    pages = {title: page for _, title, page in report.outline}

    assert (pages["Board"], "Sofie", pages["Log"]) in report.links


@pytest.mark.parametrize("board", [None, BoardChapter("Nothing", "0 notes")])
def test_a_board_without_notes_is_no_chapter(board) -> None:
    assert "Board" not in [title for _, title, _ in printed(_with_board(board)).outline]


def test_a_long_cluster_goes_on_under_its_name() -> None:
    many = ClusterPart("A long one", tuple(note(NoteKind.IDEA, f"Idea {number}") for number in range(90)))
    pages = _pages(printed(_with_board(replace(BOARD, clusters=(many,), loose=()))))

    assert len(pages) > 1
    assert all("A long one, continued" in page for page in pages[1:])


@pytest.mark.parametrize("length", [1, 5, 9, 13])
def test_a_note_at_the_foot_of_a_page_is_never_cut(length: int) -> None:
    """Whatever its height, a row of notes stands on one page: its last word where its first is."""
    text = "first " + "and more of it " * length + "last"
    clusters = tuple(
        ClusterPart(f"Cluster {number}", (note(NoteKind.NEED, text),) * 2) for number in range(40)
    )
    pages = _pages(printed(_with_board(replace(BOARD, clusters=clusters, loose=()))))

    assert len(pages) > 1
    for page in pages:
        assert page.count("first") == page.count("last")


def test_a_note_of_5000_characters_breaks_between_its_lines_and_loses_nothing() -> None:
    long = note(NoteKind.PROBLEM, "x" * 5000, "Lena", votes=2)
    pages = _pages(printed(_with_board(replace(BOARD, clusters=(ClusterPart("Long", (long,)),), loose=()))))

    assert sum(len(xs) for page in pages for xs in re.findall("x{9,}", page)) == 5000
