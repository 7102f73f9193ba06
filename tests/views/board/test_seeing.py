"""What the board shows: counts, marks, long texts, many notes, nothing yet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import board
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import note
from tests.views.board.hands import BENCH, FINDS, PRICE, carry
from tests.views.board_stories import Wall, enter, fill_board, hold_day


class TestSeeing:
    def test_the_bar_counts_and_so_does_the_sidebar(self, wall: Wall):
        assert wall.page.summary.text() == "21 notes, 4 clusters"
        add = board.add_notes(
            wall.desk, wall.session_id, board.NewNotes(NoteKind.IDEA, ["one more"], on_board=True)
        )
        assert wall.page.summary.text() == "22 notes, 4 clusters"
        assert add.ids("notes")[0] in wall.page.canvas.board.notes

    def test_the_board_opens_at_the_usual_size_with_its_corner_in_the_corner(self, wall: Wall):
        assert wall.page.overlays.zoom.percent.text() == "85%"
        assert wall.page.canvas.mapFromScene(0, 0) == QPoint(20, 18)

    def test_after_tidying_somewhere_else_the_board_is_in_view(self, wall: Wall):
        wall.page.canvas.pan(QPoint(-5000, 0))
        wall.page.tidy.click()
        assert wall.page.canvas.mapFromScene(0, 0) != QPoint(20, 18), "it was tidy: nothing is done"
        board.place_notes(wall.desk, {wall.note(BENCH).id: (4000, 900)})
        wall.page.canvas.show_place(wall.page.canvas.board.layout.note_boxes[wall.note(BENCH).id])
        wall.page.tidy.click()
        assert wall.page.canvas.mapFromScene(0, 0) == QPoint(20, 18)

    def test_no_bar_changes_its_size_with_the_zoom(self, wall: Wall):
        bars = (wall.page.overlays.zoom, wall.page.overlays.legend)
        before = [bar.width() for bar in bars]
        for zoom in (0.05, 1.0, 4.0):
            wall.page.canvas.set_zoom(zoom)
            wall.page.overlays.arrange()
            assert [bar.width() for bar in bars] == before

    def test_a_cluster_has_the_mark_of_its_assumption_after_the_end(self, wall: Wall):
        (link,) = wall.page.canvas.board.clusters[wall.cluster(FINDS)].face.links
        assert (link.code, link.mark is None) == ("A3", False)

    def test_while_the_session_runs_no_mark_steers_anybody(
        self, desk: Desk, clock: FakeClock, theme: Theme, tmp_path: Path, qtbot: QtBot
    ):
        session_id = hold_day(desk, clock, ended=False)
        fill_board(desk, session_id)
        wall = enter(desk, theme, tmp_path, qtbot, session_id)
        assert desk.library.sessions.get(session_id).state is SessionState.RUNNING
        for item in wall.page.canvas.board.clusters.values():
            assert [link.mark for link in item.face.links] == [None]

    def test_said_is_quoted_and_a_mention_is_an_alias(self, wall: Wall):
        said = wall.note("I was looking for a person.")
        assert wall.page.shown.faces[said.id].words == "“I was looking for a person.”"
        entry = note(wall.desk, wall.session_id, "@Joris did: asks @@Lena", 60_000)
        board.note_observations(wall.desk, wall.session_id, [entry])
        made = next(one for one in wall.notes() if one.observation_id == entry)
        assert wall.page.shown.faces[made.id].words == "asks Lena"

    def test_a_long_note_is_cut_and_its_tip_has_all_of_it(self, wall: Wall):
        made = board.add_notes(
            wall.desk, wall.session_id, board.NewNotes(NoteKind.IDEA, ["word " * 1000], on_board=True)
        )
        (long,) = made.ids("notes")
        item = wall.page.canvas.board.notes[long]
        assert item.text.is_cut
        assert item.text.lines[-1].endswith("…")
        assert wall.page.canvas.board.tip_of(long).count("word") == 1000
        assert not wall.page.canvas.board.notes[wall.note(BENCH).id].text.is_cut

    def test_a_text_of_six_lines_fills_a_note_without_a_name(self, wall: Wall):
        text = "Put a wheel in a stand in the walkway so that all who come in can see it"
        new = board.NewNotes(NoteKind.IDEA, [text], on_board=True)
        (made,) = board.add_notes(wall.desk, wall.session_id, new).ids("notes")
        shown = wall.page.canvas.board.notes[made].text
        assert (len(shown.lines), shown.is_cut) == (6, False)

    def test_no_title_changes_when_clusters_show_their_digits(self, wall: Wall):
        cluster = wall.cluster(PRICE)
        box = wall.page.canvas.board.layout.cluster_boxes[cluster]
        corner = wall.page.canvas.mapFromScene(box.x, box.y)
        title = QRect(corner + QPoint(14, 14), QSize(180, 24))

        def seen() -> QImage:
            return wall.page.canvas.viewport().grab(title).toImage()

        before = seen()
        wall.click(wall.at(BENCH))
        assert wall.page.canvas.board.clusters[cluster].shows_number
        assert seen() == before

    def test_five_hundred_notes_and_sixty_clusters_are_painted_at_any_size(self, empty: Wall):
        for number in range(60):
            made = board.add_notes(
                empty.desk,
                empty.session_id,
                board.NewNotes(NoteKind.NEED, [f"note {number} {n}" for n in range(8)]),
            )
            board.add_cluster(
                empty.desk, empty.session_id, f"Cluster {number}", note_ids=list(made.ids("notes"))
            )
        empty.page.tidy.click()
        empty.page.canvas.go_home()
        assert not empty.page.canvas.grab().isNull()
        empty.page.canvas.set_zoom(2.0)
        assert not empty.page.canvas.grab().isNull()
        assert empty.page.canvas.board.clusters.keys() == empty.page.canvas.board.layout.clusters.keys()

    def test_an_empty_board_says_what_it_is_for(self, empty: Wall):
        assert empty.page.nothing.isVisible()
        empty.page.nothing.button.click()
        empty.write("Show the wheel")
        empty.press(Qt.Key.Key_Return)
        assert not empty.page.nothing.isVisible()
        empty.undo()
        assert empty.page.nothing.isVisible()

    @pytest.mark.parametrize("moved", [QPoint(), QPoint(-300, -200)])
    def test_a_card_can_be_dropped_onto_the_words_of_an_empty_board(self, empty: Wall, moved: QPoint):
        empty.page.canvas.pan(moved)
        empty.page.tray.show_all()
        card = empty.page.tray.shown[0]
        label = empty.page.nothing.findChild(QLabel)
        assert label is not None
        at = label.mapTo(empty.window, label.rect().center())
        assert empty.window.childAt(at) is label
        assert empty.page.nothing.pos() == QPoint(), "it stays though the board was moved"
        carry(empty, card.key, at)
        (made,) = empty.notes()
        assert (made.observation_id, made.on_board) == (card.key, True)
        seen = empty.page.canvas.mapToScene(empty.page.canvas.mapFrom(empty.window, at))
        assert empty.page.canvas.board.layout.note_boxes[made.id].holds(seen.x(), seen.y())
        assert not empty.page.nothing.isVisible()
