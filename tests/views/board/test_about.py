"""What is said about notes: who wrote them, what ideas are for, and where they come from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from cocreate_desktop.actions import board
from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.views.board.meaning.need_picker import NeedPicker
from tests.stories import note
from tests.views.board.hands import BENCH, COFFEE, choose, wishes
from tests.views.board_stories import Wall

CLOCK, TO_KNOW, TO_SEE = (
    "A clock above the counter",
    "To know the end time, not the duration",
    "To see what was wrong",
)


def pick(wall: Wall, *texts: str) -> None:
    wall.page.selection.pick(*(wall.note(text).id for text in texts))


def asked(wall: Wall) -> NeedPicker:
    """What W opens."""
    wall.press(Qt.Key.Key_W)
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, NeedPicker)
    return picker


def need_of(wall: Wall, text: str) -> str | None:
    need_id = wall.note(text).need_id
    return wall.desk.library.board.note(need_id).text if need_id else None


class TestWhatFor:
    def test_after_an_idea_is_written_the_bar_asks_what_for(self, wall: Wall):
        wall.press(Qt.Key.Key_N)
        wall.write("Show the wheel")
        wall.press(Qt.Key.Key_Return)
        assert wall.page.overlays.selection.need.isVisible()
        assert wall.page.overlays.selection.need.text() == "What for?"
        pick(wall, BENCH)
        assert not wall.page.overlays.selection.need.isVisible()

    def test_a_need_that_is_there_is_found_by_its_words(self, wall: Wall):
        pick(wall, CLOCK, COFFEE)
        picker = asked(wall)
        wall.qtbot.keyClicks(picker.field, "end time")
        wall.qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        assert need_of(wall, CLOCK) == need_of(wall, COFFEE) == TO_KNOW
        assert wall.page.shown.faces[wall.note(CLOCK).id].is_served
        wall.undo()
        assert need_of(wall, CLOCK) is need_of(wall, COFFEE) is None
        assert wall.page.shown.faces[wall.note(CLOCK).id].is_served is False

    def test_a_new_one_is_written_beside_the_idea(self, wall: Wall):
        pick(wall, COFFEE)
        picker = asked(wall)
        wall.qtbot.keyClicks(picker.field, "to rest a while")
        wall.qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        made = wall.note("to rest a while")
        assert (made.kind, made.on_board, made.cluster_id) == (NoteKind.NEED, True, None)
        boxes = dict(wall.page.canvas.board.layout.note_boxes)
        own = boxes.pop(made.id)
        assert not any(own.overlaps(box) for box in boxes.values())
        assert need_of(wall, COFFEE) == "to rest a while"
        wall.undo()
        assert COFFEE in [one.text for one in wall.notes()]
        assert "to rest a while" not in [one.text for one in wall.notes()]

    def test_it_can_be_taken_back_or_left(self, wall: Wall):
        board.serve_need(wall.desk, [wall.note(CLOCK).id], wall.note(TO_SEE).id)
        pick(wall, CLOCK)
        picker = asked(wall)
        assert picker.list.currentItem().text() == TO_SEE
        wall.qtbot.keyClick(picker.field, Qt.Key.Key_Escape)
        assert need_of(wall, CLOCK) == TO_SEE
        picker = asked(wall)
        wall.qtbot.keyClick(picker.field, Qt.Key.Key_Up)
        wall.qtbot.keyClick(picker.field, Qt.Key.Key_Down)
        wall.qtbot.keyClick(picker.field, Qt.Key.Key_Up)
        rows = [picker.list.item(row).text() for row in range(picker.list.count())]
        picker.list.setCurrentRow(rows.index("For no need"))
        wall.qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        assert need_of(wall, CLOCK) is None

    def test_ideas_without_a_need_are_selected_and_counted(self, wall: Wall):
        board.serve_need(wall.desk, [wall.note(CLOCK).id], wall.note(TO_SEE).id)
        board.add_notes(wall.desk, wall.session_id, board.NewNotes(NoteKind.IDEA, ["put aside"]))
        wall.page.command("no_need").trigger()
        chosen = [wall.desk.library.board.note(one) for one in wall.page.selection.notes]
        assert COFFEE in [one.text for one in chosen]
        assert all(one.kind is NoteKind.IDEA and one.text != CLOCK for one in chosen)
        words = f"{len(chosen)} ideas without a need, 1 more among the loose notes"
        assert words in [one.text() for one in wall.page.toast.findChildren(QLabel)]


class TestWhoWroteIt:
    def test_several_at_once_by_the_menu(self, wall: Wall):
        pick(wall, BENCH, COFFEE)
        menu = wall.page.menus.for_notes()
        (written,) = [one for one in menu.findChildren(QMenu) if one.title() == "Written by"]
        assert [one.isChecked() for one in written.actions()] == [False, True]
        choose(written, "customer")
        assert {wall.note(one).author for one in (BENCH, COFFEE)} == {Author.CUSTOMER}
        assert wall.page.shown.faces[wall.note(BENCH).id].author is Author.CUSTOMER

    def test_it_stands_in_tooltip_and_list(self, wall: Wall):
        board.change_author(wall.desk, [wall.note(BENCH).id], Author.CUSTOMER)
        assert "written by a customer" in wall.page.canvas.board.tip_of(wall.note(BENCH).id)
        assert "written by the team" in wall.page.canvas.board.tip_of(wall.note(COFFEE).id)
        wall.press(Qt.Key.Key_L)
        assert f"problem · {BENCH} · Wout · customer" in wall.page.list.texts


class TestWhereItComesFrom:
    def test_one_selected_note_tells_who_when_and_in_which_step(self, wall: Wall):
        entry = note(wall.desk, wall.session_id, "@Lena did: looks up #price", 61_000)
        board.note_observations(wall.desk, wall.session_id, [entry])
        made = next(one for one in wall.notes() if one.observation_id == entry)
        board.place_notes(wall.desk, {made.id: (0.0, 900.0)})
        asked_for = wishes(wall)
        wall.page.selection.pick(made.id)
        detail = wall.page.overlays.selection.detail
        title = wall.desk.library.sessions.steps(wall.session_id)[0].title
        told = f"Lena · 01:01 · step 1, {title} · written by a customer · #price"
        assert detail.words.text() == told
        assert told in wall.page.canvas.board.tip_of(made.id).replace("&#x27;", "'")
        detail.origin.click()
        assert asked_for == [("run", entry)]
        pick(wall, BENCH)
        assert detail.isVisible()
        assert not detail.origin.isVisible()
        pick(wall, BENCH, COFFEE)
        assert not detail.isVisible()
