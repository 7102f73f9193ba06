"""Notes are written where the hand is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication

from cocreate_desktop.actions import board
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.board.boxes import NOTE_HEIGHT, NOTE_WIDTH
from tests.views.board.hands import BENCH, COFFEE, CTRL, PRICE, place, selected
from tests.views.board_stories import Wall


class TestWriting:
    def test_n_writes_a_note_and_enter_ends(self, wall: Wall):
        wall.press(Qt.Key.Key_N)
        wall.write("Show the wheel")
        wall.press(Qt.Key.Key_Return)
        assert wall.note("Show the wheel").kind is NoteKind.IDEA
        assert selected(wall) == ["Show the wheel"]
        assert not wall.page.writing.editor.isVisible()
        assert wall.window.focusWidget() is wall.page.canvas
        boxes = dict(wall.page.canvas.board.layout.note_boxes)
        made = boxes.pop(wall.note("Show the wheel").id)
        assert not any(made.overlaps(box) for box in boxes.values())

    def test_tab_starts_the_next_one(self, wall: Wall):
        wall.press(Qt.Key.Key_N)
        wall.write("first")
        wall.press(Qt.Key.Key_Tab)
        wall.write("second")
        wall.press(Qt.Key.Key_Return)
        assert place(wall, "second") != place(wall, "first")

    def test_tab_goes_on_beside_the_last_one_though_notes_lie_close_below(self, wall: Wall):
        last, first = place(wall, COFFEE), place(wall, BENCH)
        step = last[0] - first[0]
        spot = (last[0] + 2 * step, last[1])
        new = board.NewNotes(
            NoteKind.IDEA, ["below", "and beside"], x=spot[0], y=spot[1] + NOTE_HEIGHT + 3, on_board=True
        )
        board.add_notes(wall.desk, wall.session_id, new)
        wall.page.writing.begin_new(QPointF(spot[0] + NOTE_WIDTH / 2, spot[1] + NOTE_HEIGHT / 3))
        wall.write("first")
        wall.press(Qt.Key.Key_Tab)
        wall.write("second")
        wall.press(Qt.Key.Key_Return)
        assert place(wall, "second") == (spot[0] + step, spot[1])

    def test_writing_at_another_size_leaves_the_words_of_the_board_as_they_are(self, wall: Wall):
        font = wall.page.look.font("button")
        size = font.pixelSize()
        for zoom in (0.5, 2.0):
            wall.page.canvas.set_zoom(zoom)
            wall.press(Qt.Key.Key_N)
            assert wall.page.writing.editor.font().pixelSize() != size
            wall.press(Qt.Key.Key_Escape)
        assert wall.page.look.font("button").pixelSize() == size

    def test_escape_writes_nothing(self, wall: Wall):
        count = len(wall.notes())
        wall.press(Qt.Key.Key_N)
        wall.write("never mind")
        wall.press(Qt.Key.Key_Escape)
        assert len(wall.notes()) == count

    def test_a_double_click_writes_there(self, wall: Wall):
        spot = wall.at(BENCH) + QPoint(40, 130)
        wall.double_click(spot)
        wall.write("here")
        wall.press(Qt.Key.Key_Return)
        box = wall.page.canvas.board.layout.note_boxes[wall.note("here").id]
        seen = wall.page.canvas.mapToScene(spot)
        assert box.holds(seen.x(), seen.y())

    def test_in_a_cluster_the_note_belongs_to_it(self, wall: Wall):
        box = wall.page.canvas.board.layout.cluster_boxes[wall.cluster(PRICE)]
        wall.double_click(wall.page.canvas.mapFromScene(QPointF(box.right - 60, box.bottom - 60)))
        wall.write("inside")
        wall.press(Qt.Key.Key_Tab)
        wall.write("and another")
        wall.press(Qt.Key.Key_Return)
        assert wall.texts_in(PRICE)[-2:] == ["inside", "and another"]

    def test_leaving_keeps_what_was_written(self, wall: Wall):
        wall.press(Qt.Key.Key_N)
        wall.write("kept")
        wall.window.go_to("people")
        assert wall.note("kept").on_board

    def test_the_kind_can_stand_in_front(self, wall: Wall):
        wall.press(Qt.Key.Key_N)
        wall.write("need: to sit down")
        wall.press(Qt.Key.Key_Return)
        assert wall.note("to sit down").kind is NoteKind.NEED

    def test_pasting_many_lines_while_writing_makes_many(self, wall: Wall):
        QGuiApplication.clipboard().setText("one\n\n  two\nproblem: three\n")
        wall.press(Qt.Key.Key_N)
        wall.press(Qt.Key.Key_V, CTRL)
        assert [wall.note(text).kind.value for text in ("one", "two", "three")] == ["idea", "idea", "problem"]
        wall.undo()
        assert len(wall.notes()) == 21

    def test_lines_that_are_pasted_cover_nothing(self, wall: Wall):
        QGuiApplication.clipboard().setText("\n".join(f"line {n}" for n in range(30)))
        wall.press(Qt.Key.Key_V, CTRL)
        layout = wall.page.canvas.board.layout
        new = set(wall.page.selection.notes)
        assert len(new) == 30
        boxes = {**layout.note_boxes, **layout.cluster_boxes}
        assert not any(boxes[one].overlaps(box) for one in new for key, box in boxes.items() if key != one)

    @pytest.mark.parametrize("zoom", [0.85, 0.5])
    def test_lines_that_are_pasted_are_in_view(self, wall: Wall, zoom: float):
        wall.page.canvas.set_zoom(zoom)
        QGuiApplication.clipboard().setText("\n".join(f"line {n}" for n in range(9)))
        wall.press(Qt.Key.Key_V, CTRL)
        view = wall.page.canvas.viewport().rect()
        boxes = wall.page.canvas.board.layout.note_boxes
        for one in wall.page.selection.notes:
            assert view.contains(wall.page.canvas.mapFromScene(QRectF(*boxes[one])).boundingRect())

    def test_a_wall_of_text_becomes_five_thousand_notes_in_one_step(self, wall: Wall):
        kinds = ("need: ", "idea: ", "")
        lines = [f"{kinds[n % 3]}line {n} {'x' * 180}" for n in range(5_000)]
        QGuiApplication.clipboard().setText("\n".join(lines))
        wall.press(Qt.Key.Key_V, CTRL)
        assert len(wall.notes()) == 5_021
        assert wall.note(f"line 4998 {'x' * 180}").kind is NoteKind.NEED
        wall.undo()
        assert len(wall.notes()) == 21

    def test_more_lines_than_fit_are_refused_in_one_sentence_and_nothing_is_lost(self, wall: Wall):
        said: list[str] = []
        wall.page.trouble.connect(said.append)
        QGuiApplication.clipboard().setText("\n".join(f"line {n}" for n in range(5_001)))
        wall.press(Qt.Key.Key_N)
        wall.write("typed before ")
        wall.press(Qt.Key.Key_V, CTRL)
        assert said == ["5001 notes are too many at once; 5000 fit. Paste them in parts."]
        assert wall.page.writing.editor.toPlainText() == "typed before "
        assert len(wall.notes()) == 21
        wall.press(Qt.Key.Key_Return)
        assert wall.note("typed before")

    def test_a_text_too_long_for_a_note_is_not_pasted(self, wall: Wall):
        said: list[str] = []
        wall.page.trouble.connect(said.append)
        QGuiApplication.clipboard().setText("x" * 1_000_000)
        wall.press(Qt.Key.Key_N)
        wall.write("short")
        wall.press(Qt.Key.Key_V, CTRL)
        assert said == ["The note has 1000000 characters; 10000 fit. Shorten it, or split it in two."]
        assert wall.page.writing.editor.toPlainText() == "short"

    def test_words_that_are_refused_stay_in_the_hand(self, wall: Wall):
        said: list[str] = []
        wall.page.trouble.connect(said.append)
        wall.press(Qt.Key.Key_N)
        wall.page.writing.editor.setPlainText("y" * 10_001)
        wall.press(Qt.Key.Key_Tab)
        assert len(said) == 1
        assert wall.page.writing.editor.toPlainText() == "y" * 10_001
        wall.page.writing.editor.setPlainText("y")
        wall.press(Qt.Key.Key_Return)
        assert wall.note("y")

    def test_another_wording_and_back(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_F2)
        assert wall.page.writing.editor.toPlainText() == BENCH
        wall.press(Qt.Key.Key_End, CTRL)
        wall.write(" and more")
        wall.press(Qt.Key.Key_Return)
        assert wall.note(f"{BENCH} and more").x
        wall.undo()
        assert wall.note(BENCH)

    def test_somebody_is_mentioned_by_their_alias_and_kept_by_their_id(self, wall: Wall):
        wall.press(Qt.Key.Key_N)
        wall.write("ask @lena, not @leo")
        wall.press(Qt.Key.Key_Return)
        (made,) = wall.page.selection.notes
        assert wall.page.shown.faces[made].words == "ask Lena, not @leo"
        assert "Lena" not in wall.desk.library.board.note(made).text
        wall.press(Qt.Key.Key_Return)
        assert wall.page.writing.editor.toPlainText() == "ask @Lena, not @leo"

    def test_what_somebody_else_does_meanwhile_disturbs_nothing(self, wall: Wall):
        wall.press(Qt.Key.Key_N)
        wall.write("half a no")
        board.add_notes(
            wall.desk, wall.session_id, board.NewNotes(NoteKind.IDEA, ["from a phone"], on_board=True)
        )
        assert wall.page.writing.editor.toPlainText() == "half a no"
        wall.write("te")
        wall.press(Qt.Key.Key_Return)
        assert wall.note("half a note")

    def test_undo_belongs_to_the_line_while_it_is_typed(self, wall: Wall):
        wall.press(Qt.Key.Key_N)
        wall.write("typo")
        wall.press(Qt.Key.Key_Z, CTRL)
        assert wall.page.writing.editor.toPlainText() == ""
        assert len(wall.notes()) == 21
