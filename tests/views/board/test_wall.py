"""Wall mode: what is typed waits, is read aloud in words, and goes on the board in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import consent, sessions
from cocreate_desktop.domain.board import Author
from cocreate_desktop.domain.board.wall_lines import Known, Line, read_line
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.store.running import WallDraft
from cocreate_desktop.views.board.wall import field, line_marks
from cocreate_desktop.views.board.wall.field import MOST_CHARACTERS
from cocreate_desktop.views.board.wall.mode import WallMode
from tests.views.board.hands import CTRL, choose, selected
from tests.views.board.wall_hands import TYPED, bring, enter_mode, on_disk, texts, type_in
from tests.views.board_stories import Wall
from tests.views.media.pictures import encoded, image
from tests.views.reachable import nameless, too_small


@pytest.fixture
def mode(empty: Wall) -> WallMode:
    """Wall mode over an empty board."""
    return enter_mode(empty)


class TestComingAndGoing:
    def test_a_key_the_menu_and_the_palette_lead_there_and_esc_leads_back(self, empty: Wall):
        mode = enter_mode(empty)
        assert mode.pane.isVisible()
        assert empty.window.focusWidget() is mode.pane.field
        assert not empty.page.canvas.isVisible()
        assert not empty.page.new_note.isVisible()
        empty.press(Qt.Key.Key_Escape)
        assert empty.page.canvas.isVisible()
        assert empty.page.canvas.hasFocus()
        assert empty.page.new_note.isVisible()
        choose(empty.page.menus.for_board(QPointF(0, 0)), "Type in a paper wall")
        assert mode.pane.isVisible()

    def test_letters_are_text_and_no_commands_of_the_board(self, empty: Wall, mode: WallMode):
        empty.qtbot.keyClicks(mode.pane.field, "nvt")
        assert mode.pane.field.text == "nvt"
        assert not empty.page.command("new").isEnabled()
        assert empty.window.context.commands["board.wall_put"].isEnabled()
        mode.pane.back.click()
        assert empty.page.command("new").isEnabled()
        assert not empty.window.context.commands["board.wall_put"].isEnabled()

    def test_another_page_has_none_of_its_keys(self, empty: Wall, mode: WallMode):
        empty.window.go_to("people")
        assert not empty.window.context.commands["board.wall_put"].isEnabled()
        empty.window.go_to("board")
        assert mode.pane.isVisible()
        assert empty.window.context.commands["board.wall_put"].isEnabled()

    def test_a_jump_to_a_note_leads_to_the_board(self, wall: Wall):
        enter_mode(wall)
        wall.page.show_record(wall.note("Films the technician").id)
        assert wall.page.canvas.isVisible()
        assert selected(wall) == ["Films the technician"]

    def test_another_session_has_a_wall_of_its_own(self, empty: Wall, mode: WallMode):
        type_in(empty, TYPED)
        session = empty.desk.library.sessions.get(empty.session_id)
        other = sessions.plan_session(empty.desk, session.project_id, "Store Bruges").ids("sessions")[0]
        empty.window.place.open_session(other)
        assert empty.page.canvas.isVisible()
        empty.page.wall.open()
        assert mode.pane.field.text == ""
        empty.window.place.open_session(empty.session_id)
        empty.page.wall.open()
        assert mode.pane.field.text == TYPED

    def test_without_a_session_there_is_none(self, empty: Wall, mode: WallMode):
        type_in(empty, TYPED)
        project_id = empty.desk.library.sessions.get(empty.session_id).project_id
        sessions.delete_session(empty.desk, empty.session_id)
        empty.window.place.open_project(project_id)
        assert not mode.pane.isVisible()
        assert not empty.page.new_note.isVisible()
        assert not empty.page.command("wall").isEnabled()

    def test_everything_can_be_reached_by_hand_and_has_a_name(
        self, empty: Wall, mode: WallMode, tmp_path: Path
    ):
        bring(empty, tmp_path)
        bring(empty, tmp_path, "second.jpg", encoded(image(60, 50)))
        type_in(empty, TYPED)
        assert nameless(mode.pane) == []
        assert too_small(mode.pane) == []

    @pytest.mark.parametrize("size", [(1024, 600), (1366, 768)])
    def test_it_fits_small_windows(self, empty: Wall, mode: WallMode, size: tuple[int, int]):
        empty.window.resize(*size)
        QApplication.processEvents()
        assert empty.window.width() == size[0]
        assert mode.pane.field.height() >= 160
        assert mode.pane.photo_room.width() >= 300


class TestTyping:
    def test_what_is_typed_goes_on_the_board_in_one_step_and_the_field_is_empty(
        self, empty: Wall, mode: WallMode
    ):
        type_in(empty, TYPED)
        assert mode.pane.counts.text() == "1 cluster, 3 notes, 2 dots"
        empty.press(Qt.Key.Key_Return, CTRL)
        assert texts(empty) == ["A bell on the desk", "A clock", "To know the end"]
        assert mode.pane.field.text == ""
        assert mode.toast.text == "On the board: 3 notes, 1 cluster"
        assert {one.author for one in empty.notes()} == {Author.CUSTOMER}

    def test_back_on_the_board_the_new_notes_are_selected_and_seen(self, empty: Wall, mode: WallMode):
        type_in(empty, TYPED)
        mode.pane.put.click()
        empty.press(Qt.Key.Key_Escape)
        assert sorted(selected(empty)) == texts(empty)

    def test_what_was_entered_is_not_entered_twice(self, empty: Wall, mode: WallMode):
        type_in(empty, "A clock")
        mode.pane.put.click()
        empty.press(Qt.Key.Key_Return, CTRL)
        assert texts(empty) == ["A clock"]
        assert mode.pane.error.text == "Nothing new stands here for the board. Write a title or a note."

    def test_undo_gives_the_text_back_and_redo_takes_it_again(self, empty: Wall, mode: WallMode):
        type_in(empty, TYPED)
        mode.pane.put.click()
        empty.press(Qt.Key.Key_Z, CTRL)
        assert empty.notes() == []
        assert mode.pane.field.text == TYPED
        empty.window.context.commands["redo"].trigger()
        assert len(empty.notes()) == 3
        assert mode.pane.field.text == ""
        empty.undo()
        assert mode.pane.field.text == TYPED
        assert on_disk(empty) == WallDraft(TYPED)

    def test_undo_leaves_alone_what_was_typed_since(self, empty: Wall, mode: WallMode):
        type_in(empty, TYPED)
        mode.pane.put.click()
        type_in(empty, "the next")
        empty.undo()
        assert mode.pane.field.text == "the next"

    def test_while_something_is_typed_undo_is_of_the_typing(self, empty: Wall, mode: WallMode):
        type_in(empty, "A clock")
        mode.pane.put.click()
        empty.qtbot.keyClicks(mode.pane.field, "x")
        empty.press(Qt.Key.Key_Z, CTRL)
        assert mode.pane.field.text == ""
        assert texts(empty) == ["A clock"]

    def test_the_switches_say_whose_notes_and_dots_they_are(self, empty: Wall, mode: WallMode):
        mode.pane.author.chosen.emit("team")
        mode.pane.author.set_value("team")
        mode.pane.dots_by.set_value("team")
        type_in(empty, TYPED)
        mode.pane.put.click()
        assert empty.note("A clock").author is Author.TEAM
        assert empty.note("To know the end").author is Author.CUSTOMER
        (found,) = empty.desk.library.board.rounds(empty.session_id)
        assert found.by is Author.TEAM

    def test_the_current_line_is_told_in_words(self, empty: Wall, mode: WallMode):
        alias = mode.pane.field.known.people[1]
        for line, words in (
            ("1: need: a clock **", f"{alias}, need, 2 dots"),
            ("a clock", "idea"),
            ("Waiting:", "title of a cluster"),
        ):
            mode.pane.field.show_text(line)
            mode.count()
            assert mode.pane.reading.text() == f"Line 1: {words}"

    def test_a_number_that_nobody_has_is_told_in_one_line(self, empty: Wall, mode: WallMode):
        type_in(empty, "one\n98: two\n99: three")
        assert mode.pane.reading.text() == (
            "Line 2: no person 98 in this session. It stays text. (and 1 more)"
        )
        mode.pane.put.click()
        assert "98: two" in texts(empty)

    def test_who_has_which_number_stands_over_the_field(self, mode: WallMode):
        assert mode.pane.people.text().startswith("1 ")
        assert " · 2 " in mode.pane.people.text()

    def test_lines_beside_the_text_are_read_as_the_board_takes_them(self, empty: Wall, mode: WallMode):
        type_in(empty, TYPED)
        lines = [line for _, line in mode.pane.field.visible_lines()]
        assert [line.note.person for line in lines] == [None, 1, None, None, None, None]
        assert [line.note.dots for line in lines] == [0, 2, 0, 0, 0, 0]

    def test_titles_are_bold_and_what_stands_before_the_words_too(self, empty: Wall, mode: WallMode):
        type_in(empty, "Waiting:\n1: a clock **")
        block = mode.pane.field.document().firstBlock()
        assert [(one.start, one.length) for one in block.layout().formats()] == [(0, 8)]
        formats = block.next().layout().formats()
        assert [(one.start, one.length) for one in formats] == [(0, 3), (10, 3)]


class TestKeeping:
    def test_half_typed_it_waits_for_another_day(self, empty: Wall, mode: WallMode):
        mode.pane.author.set_value("team")
        type_in(empty, TYPED)
        empty.qtbot.waitUntil(lambda: on_disk(empty) == WallDraft(TYPED, Author.TEAM))
        empty.press(Qt.Key.Key_Escape)
        assert enter_mode(empty).pane.draft == WallDraft(TYPED, Author.TEAM)

    def test_leaving_at_once_keeps_it_too(self, empty: Wall, mode: WallMode):
        type_in(empty, TYPED)
        empty.window.go_to("people")
        assert on_disk(empty) == WallDraft(TYPED)

    def test_emptied_by_hand_it_is_forgotten(self, empty: Wall, mode: WallMode):
        type_in(empty, TYPED)
        mode.keeper.flush()
        mode.pane.field.selectAll()
        empty.press(Qt.Key.Key_Delete)
        mode.keeper.flush()
        assert on_disk(empty) is None

    def test_a_withdrawal_takes_their_lines_out_of_the_field(self, empty: Wall, mode: WallMode):
        type_in(empty, "Waiting:\n1: mine\n2: another")
        mode.keeper.flush()
        seats = empty.desk.library.people.participants(empty.session_id)
        person = next(one.person_id for one in seats if one.number == 1)
        consent.record_answers(empty.desk, person, {ConsentItem.NOTES: Answer.WITHDRAWN})
        assert mode.pane.field.text == "Waiting:\n2: another"
        assert on_disk(empty) == WallDraft("Waiting:\n2: another")

    def test_after_a_withdrawal_nothing_entered_comes_back(self, empty: Wall, mode: WallMode):
        type_in(empty, "1: mine")
        mode.pane.put.click()
        seats = empty.desk.library.people.participants(empty.session_id)
        person = next(one.person_id for one in seats if one.number == 1)
        consent.record_answers(empty.desk, person, {ConsentItem.NOTES: Answer.WITHDRAWN})
        empty.undo()
        assert mode.pane.field.text == ""


class TestBadText:
    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("note\n" * 10_000, "10000 notes are too many at once; 5000 fit."),
            ("t" * 301 + ":", "The title in line 1 has 301 characters; 300 fit."),
            ("n" * 10_001, "Line 1 has 10001 characters; 10000 fit on a note."),
        ],
    )
    def test_one_sentence_and_nothing_of_the_text_is_lost(
        self, empty: Wall, mode: WallMode, text: str, sentence: str
    ):
        mode.pane.field.show_text(text)
        mode.put()
        assert mode.pane.error.text.startswith(sentence)
        assert mode.pane.field.text == text
        assert empty.notes() == []

    def test_only_a_colon_makes_a_cluster_without_a_title(self, empty: Wall, mode: WallMode):
        type_in(empty, ":")
        mode.put()
        (found,) = empty.desk.library.board.clusters(empty.session_id)
        assert found.title == ""

    def test_more_than_the_field_takes_is_refused_before_it_is_pasted(self, empty: Wall, mode: WallMode):
        type_in(empty, "one")
        data = QMimeData()
        data.setText("x" * MOST_CHARACTERS)
        mode.pane.field.insertFromMimeData(data)
        assert mode.pane.field.text == "one"
        assert mode.pane.error.text.startswith("That would be")

    def test_a_list_from_word_is_pasted_as_plain_lines(self, empty: Wall, mode: WallMode):
        data = QMimeData()
        data.setHtml("<ul><li>ignored</li></ul>")
        data.setText("Waiting:\r\n\u2022\tA clock\x0b\u2022\t1: A chair *\r\n")
        QGuiApplication.clipboard().setMimeData(data)
        empty.press(Qt.Key.Key_V, CTRL)
        mode.put()
        assert texts(empty) == ["A chair", "A clock"]

    def test_a_key_reads_only_what_is_seen_of_five_thousand_lines(
        self, empty: Wall, mode: WallMode, monkeypatch: pytest.MonkeyPatch
    ):
        mode.pane.field.show_text("1: need: a clock on the wall **\n" * 4_990)
        mode.pane.field.moveCursor(QTextCursor.MoveOperation.Start)
        read: list[str] = []

        def reading(line: str, known: Known) -> Line:
            read.append(line)
            return read_line(line, known)

        for room in (field, line_marks):
            monkeypatch.setattr(room, "read_line", reading)
        empty.qtbot.keyClicks(mode.pane.field, "x")
        mode.pane.grab()
        assert "x1: need: a clock on the wall **" in read
        assert len(read) < 200
