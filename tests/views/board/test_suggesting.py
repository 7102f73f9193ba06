"""Suggested clusters: asked for, looked at, taken one by one or put aside."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from cocreate_desktop.actions import board
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.board.suggesting.suggestion_panel import MOST_ROWS, SuggestionPanel
from cocreate_desktop.views.board.suggesting.suggestion_row import SuggestionRow
from tests.views.board.hands import choose
from tests.views.board_stories import Wall

QUEUE = ("The queue is too long", "Nobody likes queues", "We stood in that queue")
PRICE = ("A price on the sign", "Tell the price first")


def write(wall: Wall, *texts: str, on_board: bool = True, x: float = 0.0) -> None:
    new = board.NewNotes(NoteKind.IDEA, texts, x=x, on_board=on_board)
    board.add_notes(wall.desk, wall.session_id, new)


def ask(wall: Wall) -> SuggestionPanel:
    wall.page.command("suggest").trigger()
    wall.qtbot.waitUntil(lambda: not wall.page.suggesting.is_busy)
    return wall.page.suggesting.panel


def titles(panel: SuggestionPanel) -> list[str]:
    return [row.suggestion.title for row in panel.shown]


def row(panel: SuggestionPanel, title: str) -> SuggestionRow:
    (found,) = [one for one in panel.shown if one.suggestion.title == title]
    return found


@pytest.fixture
def scattered(empty: Wall) -> Wall:
    """Five notes on the board and one in the tray, of two topics and one of none."""
    write(empty, *QUEUE)
    write(empty, *PRICE, x=900)
    write(empty, "Coffee machine", on_board=False)
    return empty


class TestAsking:
    def test_the_command_shows_what_shares_words_and_changes_nothing(self, scattered: Wall):
        before = scattered.notes()
        panel = ask(scattered)
        assert titles(panel) == ["Queue", "Price"]
        assert row(panel, "Queue").words == [
            "Queue",
            "3 notes share this word",
            *QUEUE,
        ]
        assert panel.isVisible()
        assert not scattered.page.tray.isVisible()
        assert scattered.notes() == before
        assert not scattered.desk.library.board.clusters(scattered.session_id)

    def test_it_is_in_the_menu_of_the_board_and_on_a_key(self, scattered: Wall):
        choose(scattered.page.menus.for_board(QPointF(0, 0)), "Suggest clusters")
        scattered.qtbot.waitUntil(lambda: len(scattered.page.suggesting.panel.shown) == 2)
        scattered.page.suggesting.close()
        scattered.press(Qt.Key.Key_G)
        scattered.qtbot.waitUntil(lambda: len(scattered.page.suggesting.panel.shown) == 2)

    def test_cards_that_the_tray_shows_are_proposed_with_notes_of_the_board(self, scattered: Wall):
        write(scattered, "Milk in the coffee")
        assert "Coffee" in titles(ask(scattered))

    def test_notes_in_a_cluster_and_names_of_people_are_left_alone(self, wall: Wall):
        write(wall, "Lena looks up", "Lena asks Wout")
        keys = {key for one in ask(wall).shown for key in one.suggestion.keys}
        assert keys
        clustered = {note.id for note in wall.notes() if note.cluster_id}
        assert not keys & clustered
        assert "Lena" not in " ".join(titles(wall.page.suggesting.panel))

    def test_without_anything_alike_it_says_so(self, empty: Wall):
        panel = ask(empty)
        assert panel.sentence.isVisible()
        assert panel.sentence.text() == "No loose notes share enough words."
        assert not panel.scroller.isVisible()

    def test_the_largest_come_first_and_the_next_ones_follow(self, empty: Wall):
        for at in range(MOST_ROWS + 3):
            topic = f"{chr(ord('a') + at)}topic"
            write(empty, f"{topic} one", f"{topic} other", x=400.0 * at)
        panel = ask(empty)
        assert len(panel.shown) == MOST_ROWS
        assert panel.count.text() == str(MOST_ROWS + 3)
        first = titles(panel)[0]
        panel.shown[0].refuse.click()
        assert len(panel.shown) == MOST_ROWS
        assert first not in titles(panel)


class TestTaking:
    def test_group_makes_the_cluster_as_one_step_to_undo(self, scattered: Wall):
        panel = ask(scattered)
        row(panel, "Queue").group.click()
        assert sorted(scattered.texts_in("Queue")) == sorted(QUEUE)
        assert titles(panel) == ["Price"]
        assert scattered.page.selection.cluster == scattered.cluster("Queue")
        scattered.undo()
        assert not scattered.desk.library.board.clusters(scattered.session_id)
        assert titles(panel) == ["Queue", "Price"]

    def test_observations_of_the_tray_become_notes_in_it_by_the_same_step(self, wall: Wall):
        panel = ask(wall)
        suggestion = panel.shown[0].suggestion
        entries = [key for key in suggestion.keys if key not in wall.page.shown.notes]
        assert entries, "the tray has observations that are alike"
        notes = wall.notes()
        panel.shown[0].group.click()
        assert len(wall.texts_in(suggestion.title)) == len(suggestion.keys)
        assert {one.observation_id for one in wall.notes()} >= set(entries)
        wall.undo()
        assert wall.notes() == notes

    def test_the_cluster_covers_nothing(self, scattered: Wall):
        write(scattered, "Bench", x=300)
        row(ask(scattered), "Queue").group.click()
        layout = scattered.page.canvas.board.layout
        cluster = layout.cluster_boxes[scattered.cluster("Queue")]
        assert not any(cluster.overlaps(layout.note_boxes[note.id]) for note in layout.loose)

    def test_enter_takes_one_after_the_other(self, scattered: Wall):
        panel = ask(scattered)
        panel.shown[0].group.setFocus()
        scattered.press(Qt.Key.Key_Space)
        scattered.press(Qt.Key.Key_Space)
        assert len(scattered.desk.library.board.clusters(scattered.session_id)) == 2
        assert scattered.window.focusWidget() is panel.close_button

    def test_refused_ones_stay_away_until_they_are_asked_for(self, scattered: Wall):
        row(ask(scattered), "Queue").refuse.click()
        panel = ask(scattered)
        assert titles(panel) == ["Price"]
        assert panel.again.text() == "Show the one put aside"
        panel.again.click()
        assert titles(panel) == ["Queue", "Price"]
        assert not panel.again.isVisible()

    def test_what_finds_its_place_meanwhile_leaves_the_suggestion(self, scattered: Wall):
        panel = ask(scattered)
        board.delete_notes(scattered.desk, [scattered.note(QUEUE[0]).id])
        assert "2 notes share this word" in row(panel, "Queue").words
        board.delete_notes(scattered.desk, [scattered.note(QUEUE[1]).id])
        assert titles(panel) == ["Price"]


class TestLooking:
    def test_the_notes_are_marked_under_the_pointer_and_under_the_keyboard(self, scattered: Wall):
        panel = ask(scattered)
        mark, one = scattered.page.suggesting.mark, row(panel, "Price")
        panel.close_button.setFocus()
        assert not mark.isVisible()
        middle = QPointF(one.rect().center())
        QApplication.sendEvent(one, QEnterEvent(middle, middle, QPointF(one.mapToGlobal(middle))))
        boxes = scattered.page.canvas.board.layout.note_boxes
        assert set(mark.boxes) == {boxes[scattered.note(text).id] for text in PRICE}
        assert mark.isVisible()
        QApplication.sendEvent(one, QEvent(QEvent.Type.Leave))
        assert not mark.isVisible()
        one.group.setFocus()
        assert len(mark.boxes) == 2

    def test_the_list_stays_where_it_is_when_one_of_it_is_taken(self, empty: Wall):
        for at in range(12):
            write(empty, f"word{at}x one", f"word{at}x two", x=at * 400.0)
        panel = ask(empty)
        bar = panel.scroller.verticalScrollBar()
        assert bar.maximum() > 0
        for taken in range(2):
            panel.shown[0].group.setFocus()
            panel.shown[0].group.click()
            assert len(panel.shown) == 11 - taken
            assert panel.shown[0].group.hasFocus()
            QApplication.processEvents()
            assert bar.value() == 0

    def test_escape_gives_the_tray_and_the_keyboard_back(self, scattered: Wall):
        ask(scattered)
        scattered.press(Qt.Key.Key_Escape)
        assert scattered.page.tray.isVisible()
        assert scattered.window.focusWidget() is scattered.page.canvas
        assert not scattered.page.suggesting.mark.isVisible()

    def test_in_a_narrow_window_it_opens_and_folds_away_again(self, scattered: Wall):
        scattered.window.resize(1024, 700)
        assert ask(scattered).isVisible()
        scattered.press(Qt.Key.Key_Escape)
        assert not scattered.page.aside.isVisible()
        assert scattered.page.aside.tab.isVisible()

    def test_the_tray_and_the_list_take_its_place(self, scattered: Wall):
        panel = ask(scattered)
        scattered.page.command("find").trigger()
        assert not panel.isVisible()
        assert scattered.page.tray.isVisible()


class TestWaiting:
    @pytest.fixture
    def busy(self, scattered: Wall) -> Callable[[], None]:
        """The worker is busy with something else; the result lets it go on."""
        gate = threading.Event()
        scattered.page.context.background.start(Job(lambda _progress, _cancelled: gate.wait(20)))
        return gate.set

    def test_after_a_glance_it_says_how_far_it_is_and_can_be_called_off(
        self, scattered: Wall, busy: Callable[[], None]
    ):
        scattered.page.command("suggest").trigger()
        panel = scattered.page.suggesting.panel
        assert "Looking for notes" in panel.sentence.text()
        assert not panel.work.isVisible()
        scattered.qtbot.waitUntil(panel.work.isVisible)
        panel.cancel.click()
        busy()
        assert not scattered.page.suggesting.is_busy
        assert not panel.isVisible()
        assert scattered.page.tray.isVisible()

    def test_an_answer_that_comes_late_is_not_taken_for_that_to_a_later_question(self, scattered: Wall):
        answered = threading.Event()
        scattered.page.command("suggest").trigger()
        scattered.page.context.background.start(Job(lambda _progress, _cancelled: answered.set()))
        assert answered.wait(20)
        write(scattered, "Bench left", "Bench right")
        assert "Bench" in titles(ask(scattered))

    def test_of_two_questions_the_later_is_answered(self, scattered: Wall, busy: Callable[[], None]):
        scattered.page.command("suggest").trigger()
        board.delete_notes(scattered.desk, [scattered.note(text).id for text in QUEUE])
        scattered.page.command("suggest").trigger()
        busy()
        scattered.qtbot.waitUntil(lambda: not scattered.page.suggesting.is_busy)
        assert titles(scattered.page.suggesting.panel) == ["Price"]
