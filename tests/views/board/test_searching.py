"""Words are found on the board: the others are dimmed, and one goes from hit to hit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from cocreate_desktop.actions import board
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.views.board.items.plain_notes import DIMMED
from tests.stories import note
from tests.views.board.hands import BENCH, COFFEE, CTRL, SHIFT, WORK, selected
from tests.views.board_stories import Wall


def search(wall: Wall, words: str) -> None:
    wall.press(Qt.Key.Key_F, CTRL)
    wall.qtbot.keyClicks(wall.window.focusWidget(), words)


def found(wall: Wall) -> list[str]:
    return [wall.desk.library.board.note(one).text for one in wall.page.searching.hits]


def opacity(wall: Wall, text: str) -> float:
    return wall.page.canvas.board.notes[wall.note(text).id].opacity()


class TestSearching:
    def test_what_does_not_match_is_dimmed_and_the_hits_are_counted(self, wall: Wall):
        search(wall, "coffee")
        assert found(wall) == ["Less than a coffee? Then yes.", COFFEE]
        assert wall.page.searching.strip.count.text() == "2 found"
        assert (opacity(wall, COFFEE), opacity(wall, BENCH)) == (1.0, DIMMED)

    def test_names_tags_and_parts_of_words_match_whatever_their_case(self, wall: Wall):
        entry = note(wall.desk, wall.session_id, "@Joris did: waits outside #price", 60_000)
        board.note_observations(wall.desk, wall.session_id, [entry], cluster_id=wall.cluster(WORK))
        search(wall, "#PRI")
        assert found(wall) == ["waits outside"]
        search(wall, "lena offer")
        assert found(wall) == [COFFEE]
        wall.page.searching.strip.words.setText("ÓFFÉR")
        assert found(wall) == [COFFEE]

    def test_enter_goes_from_hit_to_hit_and_round_again(self, wall: Wall):
        wall.page.canvas.set_zoom(2.0)
        wall.page.canvas.pan(QPoint(-4000, 0))
        search(wall, "coffee")
        field = wall.window.focusWidget()
        wall.qtbot.keyClick(field, Qt.Key.Key_Return)
        assert selected(wall) == ["Less than a coffee? Then yes."]
        assert wall.page.searching.strip.count.text() == "1 of 2"
        assert wall.page.canvas.viewport().rect().contains(wall.at("Less than a coffee? Then yes."))
        wall.qtbot.keyClick(field, Qt.Key.Key_Return)
        assert selected(wall) == [COFFEE]
        wall.qtbot.keyClick(field, Qt.Key.Key_Return)
        assert wall.page.searching.strip.count.text() == "1 of 2"
        wall.qtbot.keyClick(field, Qt.Key.Key_Return, SHIFT)
        assert selected(wall) == [COFFEE]
        assert wall.window.focusWidget() is field

    def test_escape_ends_it_and_everything_is_seen_again(self, wall: Wall):
        search(wall, "coffee")
        wall.press(Qt.Key.Key_Escape)
        assert not wall.page.searching.strip.isVisible()
        assert opacity(wall, BENCH) == 1.0
        assert wall.window.focusWidget() is wall.page.canvas

    def test_escape_on_the_board_ends_it_too(self, wall: Wall):
        search(wall, "coffee")
        wall.page.canvas.setFocus()
        wall.press(Qt.Key.Key_Escape)
        assert not wall.page.searching.is_on
        assert opacity(wall, BENCH) == 1.0

    def test_nothing_found_says_so(self, wall: Wall):
        search(wall, "zeppelin")
        strip = wall.page.searching.strip
        assert strip.count.text() == "Nothing matches"
        assert not strip.next.isEnabled()
        wall.press(Qt.Key.Key_Return)
        assert wall.page.selection.is_empty

    def test_without_words_nothing_is_dimmed(self, wall: Wall):
        search(wall, "coffee")
        wall.page.searching.strip.words.clear()
        assert opacity(wall, BENCH) == 1.0
        assert wall.page.searching.strip.count.text() == ""

    def test_what_comes_meanwhile_is_found_too(self, wall: Wall):
        search(wall, "coffee")
        new = board.NewNotes(NoteKind.IDEA, ["more coffee"], on_board=True, x=3000)
        board.add_notes(wall.desk, wall.session_id, new)
        assert "more coffee" in found(wall)
        assert wall.page.searching.strip.count.text() == "3 found"

    def test_from_afar_the_others_are_faint_rectangles(self, wall: Wall):
        canvas = wall.page.canvas
        canvas.set_zoom(0.2)
        at = wall.at(BENCH) + QPoint(3, 0)
        before = canvas.viewport().grab().toImage().pixelColor(at)
        search(wall, "coffee")
        there = wall.at(BENCH) + QPoint(3, 0)
        assert canvas.viewport().grab().toImage().pixelColor(there) != before
        wall.press(Qt.Key.Key_Escape)
        there = wall.at(BENCH) + QPoint(3, 0)
        assert canvas.viewport().grab().toImage().pixelColor(there) == before

    def test_the_tray_has_its_own_search(self, wall: Wall):
        wall.press(Qt.Key.Key_Slash)
        assert wall.window.focusWidget() is wall.page.tray.search
        assert not wall.page.searching.is_on
