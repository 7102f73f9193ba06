"""The page Library: its keys, its rows in every theme and size, and a window that is narrow."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from cocreate_desktop.actions import board, consent, findings, people, projects
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.views.library.listing import Kind
from cocreate_desktop.views.library.marked_text import MarkedText, Run
from cocreate_desktop.views.theme import Theme
from tests.stories import ALL_YES
from tests.views.library.finding_room import CTRL, Room, room, told

__all__ = ["room", "told"]


def test_tab_past_the_last_kind_goes_on_and_leaves_nobody_trapped(room: Room):
    room.jump("lena")
    for _ in room.kinds:
        room.press(Qt.Key.Key_Tab)
        assert room.page.line.field.hasFocus()
    room.press(Qt.Key.Key_Tab)
    assert room.page.scope.hasFocus()
    room.press(Qt.Key.Key_Tab)
    assert room.page.list.hasFocus()
    room.press(Qt.Key.Key_Tab)
    assert room.page.projects.isAncestorOf(room.focus)


def test_arrows_pass_over_the_heads(room: Room):
    room.jump("wait")
    seen = [room.current]
    for _ in range(len(room.texts)):
        room.press(Qt.Key.Key_Down)
        seen.append(room.current)
    assert seen == [*room.texts, room.texts[-1]]
    for _ in seen:
        room.press(Qt.Key.Key_Up)
    assert room.current == room.texts[0]
    room.press(Qt.Key.Key_PageDown)
    assert room.current != room.texts[0]


def test_after_a_hit_the_line_is_kept_and_after_esc_it_is_empty(room: Room):
    room.jump("wait")
    room.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    room.jump()
    assert room.page.line.text == "wait"
    assert room.page.line.field.selectedText() == "wait"
    room.press(Qt.Key.Key_Escape)
    room.jump()
    assert room.page.line.text == ""


def test_letters_typed_in_the_list_go_on_in_the_line(room: Room):
    room.jump("wai")
    room.page.list.setFocus()
    room.type("t")
    assert room.page.line.text == "wait"
    assert room.page.line.field.hasFocus()


def test_a_line_is_copied_as_a_row_of_a_table(room: Room):
    room.jump("bench")
    room._qtbot.keyClick(room.focus, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Lena\tsits down at the bench #wait\tStore Ghent, 06:40\tA2"


def test_in_a_narrow_window_results_and_projects_take_turns(room: Room):
    room.jump("wait")
    assert room.page.aside.isVisible()
    assert not room.page.show_projects.isVisible()
    room.window.resize(1024, 600)
    assert not room.page.aside.isVisible()
    room.page.show_projects.click()
    assert room.page.aside.isVisible()
    assert not room.page.results.isVisible()
    room._qtbot.keyClick(room.page.back, Qt.Key.Key_Escape)
    assert room.page.results.isVisible()
    assert room.page.line.text == "wait"
    assert room.where == "library"


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "wait " * 2_000, "等待 " * 300, "🙂 wait " * 300, "אבג wait דהו " * 100]
)
def test_long_texts_stay_in_their_row_with_the_mark_in_sight(theme: Theme, room: Room, desk: Desk, text: str):
    laid = MarkedText([Run.of(text, "body", "text", "wait")], 400, theme)
    assert laid.width <= 400
    deep = MarkedText([Run.of(f"{text} needle {text}", "body", "text", "needle")], 400, theme)
    assert deep.width <= 400
    assert "needle" in deep.text
    board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.IDEA, [text[:5_000]]))
    room.jump("wait")
    room.window.grab()


def test_every_theme_and_size_paints_every_kind_of_row(room: Room, desk: Desk, theme: Theme):
    findings.add_finding(desk, room.told.session_id, "A sign")
    board.add_notes(desk, room.told.session_id, board.NewNotes(NoteKind.PROBLEM, ["No sign"]))
    projects.add_project(desk, "Sign of the times")
    sofie = people.add_person(desk, room.told.project_id, "Sofie", session_id=room.told.session_id)
    consent.record_answers(desk, sofie.ids("persons")[0], ALL_YES)
    room.jump("s")
    assert set(room.kinds) == set(Kind) - {Kind.LATELY}
    for scheme, size in (("dark", 1.0), ("light", 1.5)):
        theme.choose(scheme)
        theme.choose_text_size(size)
        greys = room.greys_of_rows()
        assert len(greys) > len(room.kinds)
        for darkest, lightest in greys:
            assert lightest - darkest > 100, "nothing to read in a row"
            assert darkest < 64 if scheme == "dark" else lightest > 192
    theme.choose_text_size(1.0)


def test_the_sidebar_names_the_key(room: Room):
    assert room.window.sidebar._buttons["library"]._count == "Ctrl K"
    assert room.page.list.found.rowCount() == 0
    assert room.page.list.indexAt(QPoint(5, 5)).row() == -1
