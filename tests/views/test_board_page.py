"""The page Board: what the hand does with notes and clusters."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import board, capture, findings, voting
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import NoteKind, VoteKind
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.views.board import asking
from cocreate_desktop.views.board.voting import VoteDialog
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock, open_desk
from tests.stories import note
from tests.views.board_stories import Wall, all_sessions, enter, fill_board, hold_day

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
FINDS, PROMISE, WORK, PRICE = (
    "Nobody finds the counter",
    "20 minutes is the promise",
    "Show me the work",
    "One price, no surprise",
)
BENCH, COFFEE = "Bench blocks the shoe aisle", "Offer coffee at minute ten"


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the sample day, held to its end, once with an empty board and once with a full one."""
    folder = tmp_path_factory.mktemp("held")
    for name in ("empty", "full"):
        clock = FakeClock()
        desk = open_desk(folder / name, clock)
        session_id = hold_day(desk, clock)
        if name == "full":
            fill_board(desk, session_id)
        desk.library.close()
    return folder


@pytest.fixture
def opened(
    held: Path, clock: FakeClock, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> Generator[Callable[[str], Wall]]:
    """Opens a copy of one of the libraries on its board, a day later."""
    desks: list[Desk] = []

    def open_copy(name: str) -> Wall:
        shutil.copytree(held / name, tmp_path / "library", ignore=shutil.ignore_patterns("*.lock"))
        clock.advance(24 * 3_600_000)
        desk = open_desk(tmp_path / "library", clock, seed=9)
        desks.append(desk)
        (session_id,) = [one.id for one in all_sessions(desk)]
        return enter(desk, theme, tmp_path, qtbot, session_id)

    yield open_copy
    for desk in desks:
        desk.library.close()


@pytest.fixture
def wall(opened: Callable[[str], Wall]) -> Wall:
    """The board of the picture, after the session's end."""
    return opened("full")


@pytest.fixture
def empty(opened: Callable[[str], Wall]) -> Wall:
    return opened("empty")


def selected(wall: Wall) -> list[str]:
    return [wall.desk.library.board.note(one).text for one in wall.page.selection.notes]


def place(wall: Wall, text: str) -> tuple[float, float]:
    box = wall.page.canvas.board.layout.note_boxes[wall.note(text).id]
    return box.x, box.y


def wishes(wall: Wall) -> list[tuple[str, str]]:
    """From now on: to which page and record the board wants to go, without going there."""
    asked: list[tuple[str, str]] = []
    wall.page.wants_record.disconnect()
    wall.page.wants_record.connect(lambda *wish: asked.append(wish))
    return asked


def open_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, text: str) -> None:
    (action,) = [one for one in menu.actions() if text in one.text().replace("&", "")]
    action.trigger()
    menu.close()


class TestSeeing:
    def test_the_bar_counts_and_so_does_the_sidebar(self, wall: Wall):
        assert wall.page.summary.text() == "21 notes, 4 clusters"
        add = board.add_note(wall.desk, wall.session_id, NoteKind.IDEA, "one more", on_board=True)
        assert wall.page.summary.text() == "22 notes, 4 clusters"
        assert add.ids("notes")[0] in wall.page.canvas.board.notes

    def test_the_board_opens_at_the_usual_size_with_its_corner_in_the_corner(self, wall: Wall):
        assert wall.page.overlays.zoom.percent.text() == "85%"
        assert wall.page.canvas.mapFromScene(0, 0) == QPoint(20, 18)

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
        made = board.add_note(wall.desk, wall.session_id, NoteKind.IDEA, "word " * 1000, on_board=True)
        item = wall.page.canvas.board.notes[made.ids("notes")[0]]
        assert item.text.is_cut
        assert item.text.lines[-1].endswith("…")
        assert item.toolTip().count("word") == 1000
        assert not wall.page.canvas.board.notes[wall.note(BENCH).id].text.is_cut

    def test_five_hundred_notes_and_sixty_clusters_are_painted_at_any_size(self, empty: Wall):
        for number in range(60):
            made = board.add_notes(
                empty.desk, empty.session_id, NoteKind.NEED, [f"note {number} {n}" for n in range(8)]
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


class TestSelecting:
    def test_a_click_selects_one_and_shift_adds_another(self, wall: Wall):
        wall.click(wall.at(BENCH))
        assert selected(wall) == [BENCH]
        wall.click(wall.at(COFFEE), SHIFT)
        assert selected(wall) == [BENCH, COFFEE]
        assert wall.page.overlays.selection.name.text() == "2 notes"
        wall.click(wall.at(COFFEE), SHIFT)
        assert selected(wall) == [BENCH]

    def test_a_click_on_one_of_several_selects_it_alone(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.click(wall.at(COFFEE), SHIFT)
        wall.click(wall.at(BENCH))
        assert selected(wall) == [BENCH]

    def test_a_rubber_band_selects_what_it_touches_and_escape_takes_it_back(self, wall: Wall):
        start = wall.at(BENCH) - QPoint(80, 0)
        wall.drag(start + QPoint(0, 110), wall.at(COFFEE))
        assert set(selected(wall)) == {BENCH, COFFEE}
        wall.drag(start + QPoint(0, 110), wall.at(BENCH), lets_go=False)
        assert selected(wall) == [BENCH]
        wall.press(Qt.Key.Key_Escape)
        assert set(selected(wall)) == {BENCH, COFFEE}

    def test_a_click_beside_everything_lets_go(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.click(wall.at(BENCH) + QPoint(0, 120))
        assert wall.page.selection.is_empty
        assert not wall.page.overlays.selection.isVisible()

    def test_arrows_walk_by_position_and_shift_takes_along(self, wall: Wall):
        wall.press(Qt.Key.Key_Right)
        assert selected(wall) == ["Walks straight past the sign"]
        wall.press(Qt.Key.Key_Right)
        assert selected(wall) == ["Asks the cashier, back to the sign"]
        wall.press(Qt.Key.Key_Down, SHIFT)
        assert selected(wall) == ["Asks the cashier, back to the sign", "Sign hangs above eye level"]
        wall.press(Qt.Key.Key_Left)
        assert selected(wall) == ["I only saw it because I know."]

    def test_escape_goes_from_a_note_to_its_cluster_and_arrows_from_there_on(self, wall: Wall):
        wall.click(wall.at("Films the technician"))
        wall.press(Qt.Key.Key_Escape)
        assert wall.page.selection.cluster == wall.cluster(WORK)
        wall.press(Qt.Key.Key_Right)
        assert wall.page.selection.cluster == wall.cluster(PRICE)
        wall.press(Qt.Key.Key_Escape)
        assert wall.page.selection.is_empty

    def test_everything_at_once(self, wall: Wall):
        wall.press(Qt.Key.Key_A, CTRL)
        assert len(selected(wall)) == 21

    def test_screen_readers_hear_the_current_note(self, wall: Wall):
        wall.click(wall.at(BENCH))
        assert wall.page.canvas.accessibleDescription() == BENCH


class TestDragging:
    def test_into_a_cluster_before_the_note_it_falls_on(self, wall: Wall):
        wall.drag(wall.at(BENCH), wall.at("Films the technician"))
        assert wall.texts_in(WORK)[:3] == [
            "Leans over to watch the stringing",
            BENCH,
            "Films the technician",
        ]
        wall.undo()
        assert wall.note(BENCH).cluster_id is None

    def test_a_drag_is_one_step_back_to_the_same_place(self, wall: Wall):
        before = wall.note(BENCH)
        wall.drag(wall.at(BENCH), wall.at(BENCH) + QPoint(30, 150))
        assert wall.note(BENCH) != before
        wall.undo()
        assert wall.note(BENCH) == before
        assert place(wall, BENCH) == (before.x, before.y)

    def test_out_of_a_cluster_the_note_lies_where_it_was_let_go(self, wall: Wall):
        start, left, top = wall.at("Films the technician"), *place(wall, "Films the technician")
        end = wall.at(BENCH) + QPoint(0, 140)
        wall.drag(start, end)
        moved = wall.page.canvas.mapToScene(end) - wall.page.canvas.mapToScene(start)
        assert wall.note("Films the technician").cluster_id is None
        assert place(wall, "Films the technician") == pytest.approx((left + moved.x(), top + moved.y()))

    def test_all_that_are_selected_go_together(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.click(wall.at(COFFEE), SHIFT)
        wall.drag(wall.at(COFFEE), wall.spot(wall.cluster(PRICE)))
        assert wall.texts_in(PRICE)[:2] == [BENCH, COFFEE]
        wall.undo()
        assert len(wall.texts_in(PRICE)) == 3

    def test_within_a_cluster_the_order_changes(self, wall: Wall):
        wall.drag(wall.at("Old part in a small bag"), wall.at("Leans over to watch the stringing"))
        assert wall.texts_in(WORK)[0] == "Old part in a small bag"

    def test_let_go_where_it_was_nothing_is_written(self, wall: Wall):
        count = len(wall.desk.library.changes.since(0))
        at = wall.at("Films the technician")
        wall.drag(at, at + QPoint(12, 9))
        assert len(wall.desk.library.changes.since(0)) == count
        assert wall.at("Films the technician") == at

    def test_escape_gives_a_drag_up(self, wall: Wall):
        at = wall.at(BENCH)
        wall.drag(at, wall.at("Films the technician"), lets_go=False)
        wall.press(Qt.Key.Key_Escape)
        wall.qtbot.mouseRelease(wall.page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert wall.note(BENCH).cluster_id is None
        item = wall.page.canvas.board.notes[wall.note(BENCH).id]
        assert (item.x(), item.y()) == place(wall, BENCH)

    def test_a_cluster_takes_its_notes_along_and_writes_one_row(self, wall: Wall):
        films, bench = place(wall, "Films the technician"), place(wall, BENCH)
        title = wall.spot(wall.cluster(WORK))
        wall.drag(title, title + QPoint(0, 90))
        (row,) = wall.desk.library.changes.since(0)[-1].rows
        assert (row.table, row.row_id) == ("clusters", wall.cluster(WORK))
        assert place(wall, "Films the technician")[1] == pytest.approx(films[1] + 90 * 150 / 128)
        assert place(wall, BENCH) == bench

    def test_in_a_cluster_that_keeps_places_a_note_stays_where_it_was_put(self, wall: Wall):
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        choose(wall.page.menus.for_cluster(wall.cluster(WORK)), "Notes stay where they are put")
        left, top = place(wall, "Films the technician")
        start = wall.at("Films the technician")
        wall.drag(start, start + QPoint(24, 32))
        assert wall.note("Films the technician").cluster_id == wall.cluster(WORK)
        assert place(wall, "Films the technician") == pytest.approx(
            (left + 24 * 150 / 128, top + 32 * 150 / 128)
        )


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
        board.add_note(wall.desk, wall.session_id, NoteKind.IDEA, "from a phone", on_board=True)
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


class TestClusters:
    def test_ctrl_g_groups_and_asks_for_the_title_at_once(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.click(wall.at(COFFEE), SHIFT)
        wall.press(Qt.Key.Key_G, CTRL)
        wall.write("In the way")
        wall.press(Qt.Key.Key_Return)
        assert wall.texts_in("In the way") == [BENCH, COFFEE]
        assert wall.page.selection.cluster == wall.cluster("In the way")

    def test_a_digit_sends_the_selection_to_that_cluster(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_3)
        assert wall.texts_in(WORK)[-1] == BENCH
        wall.press(Qt.Key.Key_9)
        assert wall.texts_in(WORK)[-1] == BENCH

    def test_a_double_click_on_the_title_edits_it(self, wall: Wall):
        wall.double_click(wall.spot(wall.cluster(WORK)))
        wall.write("Let me see it")
        wall.press(Qt.Key.Key_Return)
        assert len(wall.texts_in("Let me see it")) == 4

    def test_dissolving_leaves_the_notes_and_can_be_taken_back(self, wall: Wall):
        before = place(wall, "Films the technician")
        wall.click(wall.spot(wall.cluster(WORK)))
        wall.page.overlays.selection.dissolve.click()
        assert place(wall, "Films the technician") == before
        assert "Show me the work" in wall.page.toast.text
        wall.undo()
        assert len(wall.texts_in(WORK)) == 4

    def test_merging_goes_by_the_menu(self, wall: Wall):
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        menu = wall.page.menus.for_cluster(wall.cluster(WORK))
        (into,) = [one for one in menu.findChildren(QMenu) if one.title() == "Merge into"]
        choose(into, PRICE)
        assert len(wall.texts_in(PRICE)) == 7
        assert len(wall.page.canvas.board.clusters) == 3

    def test_a_cluster_is_linked_and_unlinked_by_the_menu(self, wall: Wall):
        cluster = wall.cluster(WORK)
        wall.page.selection.pick_cluster(cluster)
        choose(wall.page.menus.links(QMenu(wall.page), cluster), "A3")
        assert [link.code for link in wall.page.shown.cluster_faces[cluster].links] == ["A7", "A3"]
        choose(wall.page.menus.links(QMenu(wall.page), cluster), "A7")
        assert [link.code for link in wall.page.shown.cluster_faces[cluster].links] == ["A3"]

    def test_alt_and_arrows_reorder_in_a_cluster_and_move_what_is_loose(self, wall: Wall):
        wall.click(wall.at("Leans over to watch the stringing"))
        wall.press(Qt.Key.Key_Right, ALT)
        assert wall.texts_in(WORK)[:2] == ["Films the technician", "Leans over to watch the stringing"]
        left, top = place(wall, BENCH)
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_Down, ALT)
        wall.press(Qt.Key.Key_Down, ALT)
        assert place(wall, BENCH) == (left, top + 48)
        wall.undo()
        assert place(wall, BENCH) == (left, top)

    def test_tidy_lays_everything_in_rows(self, wall: Wall):
        title = wall.spot(wall.cluster(WORK))
        wall.drag(title, title + QPoint(300, -120))
        wall.page.tidy.click()
        boxes = list(wall.page.canvas.board.layout.cluster_boxes.values())
        assert not any(one.overlaps(other) for n, one in enumerate(boxes) for other in boxes[:n])

    def test_a_finding_is_made_of_it_and_shown(self, wall: Wall):
        wall.click(wall.spot(wall.cluster(WORK)))
        asked = wishes(wall)
        wall.page.overlays.selection.finding.click()
        (made,) = wall.desk.library.findings.of_session(wall.session_id)
        assert asked == [("decide", made.id)]
        assert made.title == WORK


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


class TestVoting:
    def start(self, wall: Wall, way: VoteKind = VoteKind.DOTS, dots: int = 2) -> None:
        """By the dialog, as one would."""
        wall.page.vote.click()
        dialog = wall.page.findChild(VoteDialog)
        assert dialog is not None
        dialog.name.setText("What helps most?")
        if way is VoteKind.HANDS:
            wall.qtbot.keyClick(dialog.way, Qt.Key.Key_Right)
        dialog.dots.set_value(dots)
        dialog.accept_button.click()

    def test_a_click_gives_a_dot_and_shift_takes_it_back(self, wall: Wall):
        self.start(wall)
        assert wall.page.strip.question.text() == "What helps most?"
        assert wall.page.vote.text() == "Vote · 2 left"
        films = wall.note("Films the technician").id
        wall.click(wall.spot(films))
        wall.click(wall.spot(films))
        assert wall.page.vote.text() == "Vote · 0 left"
        assert wall.page.shown.faces[films].dots == 2
        assert wall.page.shown.cluster_faces[wall.cluster(WORK)].dots == 2
        wall.click(wall.spot(films), SHIFT)
        assert wall.page.shown.faces[films].dots == 1
        wall.undo()
        assert wall.page.shown.faces[films].dots == 2

    def test_nobody_has_more_than_their_dots_and_it_is_said(self, wall: Wall):
        self.start(wall, dots=1)
        wall.click(wall.at(BENCH))
        wall.click(wall.at(COFFEE))
        assert "Lena has no dots left" in wall.window.notice.accessibleName()
        assert wall.page.shown.faces[wall.note(COFFEE).id].dots == 0

    def test_alt_and_a_digit_pick_whose_turn_it_is(self, wall: Wall):
        self.start(wall)
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_2, ALT)
        assert wall.page.vote.text() == "Vote · 2 left"
        wall.press(Qt.Key.Key_Plus)
        votes = wall.desk.library.board.votes(wall.session_id)
        assert len({vote.participant_id for vote in votes}) == 2
        assert wall.page.shown.faces[wall.note(BENCH).id].dots == 2

    def test_hands_are_counted_without_names(self, wall: Wall):
        self.start(wall, VoteKind.HANDS)
        assert wall.page.vote.text() == "Vote"
        for _ in range(4):
            wall.click(wall.at(BENCH))
        (vote,) = wall.desk.library.board.votes(wall.session_id)
        assert (vote.value, vote.participant_id) == (4, None)

    def test_notes_are_still_carried_while_people_vote(self, wall: Wall):
        self.start(wall)
        wall.drag(wall.at(BENCH), wall.at("Films the technician"))
        assert wall.note(BENCH).cluster_id == wall.cluster(WORK)
        assert wall.desk.library.board.votes(wall.session_id) == []

    def test_after_the_end_the_dots_stay_and_clicks_select(self, wall: Wall):
        self.start(wall)
        wall.click(wall.at(BENCH))
        wall.page.strip.end.click()
        assert not wall.page.strip.isVisible()
        wall.click(wall.at(COFFEE))
        assert wall.page.shown.faces[wall.note(BENCH).id].dots == 1
        assert wall.page.shown.faces[wall.note(COFFEE).id].dots == 0

    def test_dots_of_two_rounds_are_never_added_up(self, wall: Wall, clock: FakeClock):
        self.start(wall)
        wall.click(wall.at(BENCH))
        wall.page.strip.end.click()
        clock.advance(60_000)
        voting.start_round(wall.desk, wall.session_id, "And for you?")
        assert wall.page.shown.faces[wall.note(BENCH).id].dots == 0
        wall.page.strip.end.click()
        assert wall.page.shown.faces[wall.note(BENCH).id].dots == 0, "the newest round is shown"
        wall.page.vote.click()
        choose(open_menu(), "What helps most?")
        assert wall.page.shown.faces[wall.note(BENCH).id].dots == 1

    def test_a_vote_without_a_question_is_refused_in_the_dialog(self, wall: Wall):
        wall.page.vote.click()
        dialog = wall.page.findChild(VoteDialog)
        assert dialog is not None
        dialog.name.clear()
        dialog.accept_button.click()
        assert "The question is empty" in dialog.error.text
        assert wall.desk.library.board.rounds(wall.session_id) == []
        dialog.reject()


class TestMovingAbout:
    def wheel(self, wall: Wall, at: QPoint, turned: int, modifiers: Qt.KeyboardModifier) -> None:
        port = wall.page.canvas.viewport()
        event = QWheelEvent(
            QPointF(at),
            QPointF(port.mapToGlobal(at)),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)

    def test_ctrl_and_the_wheel_zoom_at_the_pointer(self, wall: Wall):
        at = wall.at(BENCH)
        self.wheel(wall, at, 120, CTRL)
        assert wall.page.canvas.zoom > wall.page.canvas.usual_zoom
        assert (wall.at(BENCH) - at).manhattanLength() <= 2
        for _ in range(40):
            self.wheel(wall, at, 120, CTRL)
        assert wall.page.overlays.zoom.percent.text() == "400%"
        wall.press(Qt.Key.Key_Z)
        assert wall.page.overlays.zoom.percent.text() == "85%"

    def test_the_wheel_the_middle_button_and_space_move_the_board(self, wall: Wall):
        port = wall.page.canvas.viewport()
        at = wall.at(BENCH)
        self.wheel(wall, at, -120, Qt.KeyboardModifier.NoModifier)
        assert wall.at(BENCH) == at - QPoint(0, 60)
        at = wall.at(BENCH)
        wall.qtbot.mousePress(port, Qt.MouseButton.MiddleButton, pos=QPoint(200, 200))
        wall.qtbot.mouseMove(port, QPoint(230, 210))
        wall.qtbot.mouseRelease(port, Qt.MouseButton.MiddleButton, pos=QPoint(230, 210))
        assert wall.at(BENCH) == at + QPoint(30, 10)
        wall.qtbot.keyPress(wall.page.canvas, Qt.Key.Key_Space)
        wall.drag(wall.at(BENCH), wall.at(BENCH) - QPoint(30, 10))
        wall.qtbot.keyRelease(wall.page.canvas, Qt.Key.Key_Space)
        assert wall.at(BENCH) == at
        assert wall.note(BENCH).cluster_id is None

    def test_shift_1_shows_the_whole_board(self, wall: Wall):
        wall.page.canvas.set_zoom(3.0)
        wall.press(Qt.Key.Key_1, SHIFT)
        assert wall.page.canvas.mapFromScene(0, 0) == QPoint(20, 18)

    def test_the_overview_leads_to_where_it_is_pressed(self, wall: Wall):
        wall.page.canvas.set_zoom(2.0)
        overview = wall.page.overlays.map
        wall.qtbot.mouseClick(
            overview, Qt.MouseButton.LeftButton, pos=overview.rect().center() - QPoint(40, 20)
        )
        first = wall.page.canvas.middle()
        wall.qtbot.mouseClick(
            overview, Qt.MouseButton.LeftButton, pos=overview.rect().center() + QPoint(40, 20)
        )
        assert wall.page.canvas.middle().x() > first.x() + 300

    def test_each_board_is_found_again_as_it_was_left(self, wall: Wall):
        wall.page.canvas.set_zoom(1.5)
        at = wall.at(BENCH)
        wall.window.go_to("people")
        wall.window.go_to("board")
        assert wall.at(BENCH) == at


class TestTheListTwin:
    def test_l_shows_the_notes_in_reading_order(self, wall: Wall):
        wall.press(Qt.Key.Key_L)
        assert wall.window.focusWidget() is wall.page.list
        assert wall.page.list.texts[:2] == [
            f"1 · {FINDS}",
            "did · Walks straight past the sign · Lena",
        ]
        assert wall.page.list.texts[-1] == f"idea · {COFFEE} · Lena"

    def test_both_select_the_same_and_digits_work_there_too(self, wall: Wall):
        wall.click(wall.at(BENCH))
        wall.press(Qt.Key.Key_L)
        wall.press(Qt.Key.Key_Down)
        assert selected(wall) == [COFFEE]
        wall.press(Qt.Key.Key_4)
        assert wall.texts_in(PRICE)[-1] == COFFEE
        assert selected(wall) == [COFFEE]


class TestTheTray:
    def cards(self, wall: Wall) -> list[str]:
        return [card.face.words for card in wall.page.tray.shown]

    def test_entries_wait_in_the_order_of_time(self, wall: Wall):
        assert len(self.cards(wall)) == 25
        assert self.cards(wall)[0] == "“I have twenty minutes before my class”"

    def test_an_entry_that_comes_in_comes_into_the_tray(self, wall: Wall):
        note(wall.desk, wall.session_id, "@Lena did: waves", 1_000)
        assert self.cards(wall)[0] == "waves"

    def test_words_find_cards_and_stars_too(self, wall: Wall):
        wall.press(Qt.Key.Key_Slash)
        wall.qtbot.keyClicks(wall.window.focusWidget(), "tomas film")
        assert self.cards(wall) == ["films the technician"]
        wall.page.tray.search.clear()
        starred = wall.page.tray.shown[3].key
        capture.star_observation(wall.desk, starred, True)
        choose(wall.page.tray.order.menu(), "Starred entries only")
        assert [card.key for card in wall.page.tray.shown] == [starred]

    def test_they_are_sorted_by_person_and_by_kind(self, wall: Wall):
        choose(wall.page.tray.order.menu(), "By person")
        names = [card.face.name for card in wall.page.tray.shown]
        assert names == sorted(names)
        choose(wall.page.tray.order.menu(), "By kind")
        kinds = [card.face.kind for card in wall.page.tray.shown]
        assert kinds == sorted(kinds, key=list(NoteKind).index)

    def test_a_digit_puts_the_card_into_a_cluster_and_the_next_one_is_ready(self, wall: Wall):
        first, second = wall.page.tray.shown[:2]
        wall.page.tray.select(first.key)
        wall.page.tray.setFocus()
        wall.press(Qt.Key.Key_2)
        assert wall.texts_in(PROMISE)[-1] == "I have twenty minutes before my class"
        assert [card.key for card in wall.page.tray.selected] == [second.key]
        wall.undo()
        assert wall.page.tray.shown[0].key == first.key

    def test_enter_lays_it_on_the_board_and_backspace_back_into_the_tray(self, wall: Wall):
        wall.page.tray.select(wall.page.tray.shown[0].key)
        wall.page.tray.setFocus()
        wall.press(Qt.Key.Key_Return)
        made = wall.note("I have twenty minutes before my class")
        assert (made.on_board, made.cluster_id) == (True, None)
        wall.page.canvas.setFocus()
        wall.press(Qt.Key.Key_Backspace)
        assert wall.page.tray.shown[0].key == made.id
        assert made.id not in wall.page.canvas.board.notes

    @pytest.mark.parametrize("onto", ["cluster", "board"])
    def test_a_card_is_dragged_to_where_it_is_let_go(self, wall: Wall, onto: str):
        card = wall.page.tray.shown[0]
        row = wall.page.tray.list.model().index(0, 0)
        data = wall.page.tray.list.model().mimeData([row])
        at = wall.at("Films the technician") if onto == "cluster" else wall.at(BENCH) + QPoint(0, 150)
        no_keys, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        wall.page.canvas.dropEvent(QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, left, no_keys))
        made = next(one for one in wall.notes() if one.observation_id == card.key)
        if onto == "cluster":
            assert wall.texts_in(WORK)[1] == made.text
        else:
            seen = wall.page.canvas.mapToScene(at)
            assert wall.page.canvas.board.layout.note_boxes[made.id].holds(seen.x(), seen.y())
        wall.undo()
        assert wall.page.tray.shown[0].key == card.key

    def test_in_a_narrow_window_it_folds_to_a_tab_with_its_count(self, wall: Wall):
        wall.window.resize(1024, 700)
        assert not wall.page.tray.isVisible()
        assert not wall.page.overlays.map.isVisible()
        assert wall.page.aside.tab.text() == "25"
        wall.page.aside.tab.click()
        assert wall.page.tray.isVisible()


class TestGoingThereAndBack:
    def test_a_record_is_selected_and_brought_into_view(self, wall: Wall):
        wall.page.canvas.pan(QPoint(-5000, 0))
        wall.page.show_record(wall.note(BENCH).id)
        assert selected(wall) == [BENCH]
        assert wall.page.canvas.viewport().rect().contains(wall.at(BENCH))
        wall.page.show_record(wall.cluster(FINDS))
        assert wall.page.selection.cluster == wall.cluster(FINDS)

    def test_an_entry_leads_to_its_note_or_its_card(self, wall: Wall):
        first, second = wall.page.tray.shown[:2]
        board.note_observations(wall.desk, wall.session_id, [first.key], cluster_id=wall.cluster(WORK))
        wall.page.show_record(first.key)
        assert selected(wall) == ["I have twenty minutes before my class"]
        wall.page.show_record(second.key)
        assert [card.key for card in wall.page.tray.selected] == [second.key]

    def test_from_a_note_back_to_its_entry(self, wall: Wall):
        card = wall.page.tray.shown[0]
        board.note_observations(wall.desk, wall.session_id, [card.key], cluster_id=wall.cluster(WORK))
        wall.page.show_record(card.key)
        asked = wishes(wall)
        wall.page.command("origin").trigger()
        assert asked == [("run", card.key)]
        wall.click(wall.at(BENCH))
        assert not wall.page.command("origin").isEnabled()


def test_the_menu_of_the_keyboard_opens_for_the_selection(wall: Wall):
    wall.click(wall.at(BENCH))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    wall.page.canvas.contextMenuEvent(event)
    texts = [action.text() for action in open_menu().actions()]
    assert "Group notes" in texts
    assert "Show in Run" not in texts
    open_menu().close()
