"""What is done with notes that are there: another kind, away, copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from cocreate_desktop.actions import board, findings
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.views.board import asking
from tests.views.board.hands import BENCH, CTRL, WORK, open_menu
from tests.views.board_stories import Wall


class TestKinds:
    def test_the_legend_gives_the_selected_notes_a_kind(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.page.overlays.legend.button(NoteKind.QUESTION).click()
        assert wall.note(BENCH).kind is NoteKind.QUESTION
        wall.undo()
        assert wall.note(BENCH).kind is NoteKind.PROBLEM

    def test_without_a_selection_it_is_for_the_next_note(self, wall: Wall):
        wall.page.overlays.legend.button(NoteKind.NEED).click()
        wall.press(Qt.Key.Key_N)
        wall.write("a chair")
        wall.press(Qt.Key.Key_Return)
        assert wall.note("a chair").kind is NoteKind.NEED

    def test_k_and_a_letter_change_it_by_keys(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_K)
        wall.qtbot.keyClick(open_menu(), Qt.Key.Key_S)
        assert wall.note(BENCH).kind is NoteKind.SAID


class TestDeleting:
    def test_delete_offers_undo(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_Delete)
        assert len(wall.notes()) == 20
        assert wall.page.toast.text == "Note deleted"
        wall.page.toast.undo_asked.emit()
        assert wall.note(BENCH)

    @pytest.mark.parametrize("agrees", [True, False])
    def test_where_a_finding_rests_on_it_it_asks(
        self, wall: Wall, monkeypatch: pytest.MonkeyPatch, agrees: bool
    ):
        asked: list[str] = []

        def answer(_: object, question: str, detail: str, do_it: str) -> bool:
            asked.append(detail)
            return agrees

        monkeypatch.setattr(asking, "confirmed", answer)
        findings.add_finding(wall.desk, wall.session_id, "In the way", note_ids=[wall.note(BENCH).id])
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_Delete)
        assert "F1" in asked[0]
        assert len(wall.notes()) == (20 if agrees else 21)


class TestClipboard:
    def test_copies_are_a_table_for_others_and_notes_for_us(self, wall: Wall):
        wall.click(wall.at("Films the technician"))
        wall.press(Qt.Key.Key_C, CTRL)
        assert QGuiApplication.clipboard().text() == f"did\tFilms the technician\tTomas\t{WORK}\t"
        wall.press(Qt.Key.Key_V, CTRL)
        first, second = [one for one in wall.notes() if one.text == "Films the technician"]
        assert (second.kind, second.participant_id) == (first.kind, first.participant_id)

    def test_cut_and_paste_keep_the_way_back(self, wall: Wall):
        (entry, *_) = wall.desk.library.observations.of_session(wall.session_id)
        board.note_observations(
            wall.desk, wall.session_id, [entry.observation.id], cluster_id=wall.cluster(WORK)
        )
        made = next(one for one in wall.notes() if one.observation_id)
        wall.page.selection.pick(made.id)
        wall.press(Qt.Key.Key_X, CTRL)
        assert not any(one.observation_id for one in wall.notes())
        wall.page.selection.clear()
        wall.press(Qt.Key.Key_V, CTRL)
        assert [one.observation_id for one in wall.notes() if one.observation_id] == [entry.observation.id]

    def test_duplicates_lie_beside_their_originals(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_D, CTRL)
        first, second = [one for one in wall.notes() if one.text == BENCH]
        assert (second.x - first.x, second.y - first.y) == (30, 30)

    def test_lines_from_elsewhere_become_notes(self, wall: Wall):
        QGuiApplication.clipboard().setText("alpha\nbeta")
        wall.press(Qt.Key.Key_V, CTRL)
        assert {"alpha", "beta"} <= {one.text for one in wall.notes()}
