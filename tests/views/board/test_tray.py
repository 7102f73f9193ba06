"""What waits in the tray, and how it gets onto the board."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent

from cocreate_desktop.actions import board, capture
from cocreate_desktop.domain.board import NoteKind
from tests.stories import note
from tests.views.board.hands import BENCH, PROMISE, WORK, choose
from tests.views.board_stories import Wall


class TestTheTray:
    def cards(self, wall: Wall) -> list[str]:
        return [card.face.words for card in wall.page.tray.shown]

    def headings(self, wall: Wall) -> list[str]:
        model = wall.page.tray.list.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        return [str(row.data()) for row in rows if not model.flags(row) & Qt.ItemFlag.ItemIsSelectable]

    def test_entries_wait_in_the_order_of_time(self, wall: Wall):
        assert len(self.cards(wall)) == 25
        assert self.cards(wall)[0] == "“I have twenty minutes before my class”"

    def test_an_entry_that_comes_in_comes_into_the_tray(self, wall: Wall):
        note(wall.desk, wall.session_id, "@Lena did: waves", 1_000)
        assert self.cards(wall)[0] == "waves"

    def test_words_find_cards(self, wall: Wall):
        wall.press(Qt.Key.Key_Slash)
        wall.qtbot.keyClicks(wall.window.focusWidget(), "tomas film")
        assert self.cards(wall) == ["films the technician"]

    def test_it_shows_what_was_put_aside_unless_all_is_asked_for(self, fresh: Wall):
        tray = fresh.page.tray
        assert [card.face.kind for card in tray.shown] == [NoteKind.IDEA, NoteKind.IDEA]
        fresh.page.placing.place(tray.shown, None)
        assert self.cards(fresh) == []
        assert tray.nothing.text() == "Nothing is starred yet. “All” shows every observation."
        fresh.qtbot.keyClick(tray.which, Qt.Key.Key_Right)
        assert tray.count.text() == "23"
        starred = tray.shown[3].key
        draft = capture.draft_of(fresh.desk, fresh.desk.library.observations.get(starred))
        capture.rewrite_observation(fresh.desk, starred, replace(draft, starred=True))
        aside = board.add_notes(
            fresh.desk, fresh.session_id, board.NewNotes(NoteKind.NEED, ["put aside"])
        ).ids("notes")
        fresh.qtbot.keyClick(tray.which, Qt.Key.Key_Left)
        assert [card.key for card in tray.shown] == [starred, *aside]
        assert tray.count.text() == "2"

    def test_an_observation_tagged_as_an_idea_waits_as_one_and_becomes_one(self, fresh: Wall):
        entry = note(fresh.desk, fresh.session_id, "@Lena said: ring me when it is done #idea", 1_000)
        card = fresh.page.tray.shown[0]
        assert (card.key, card.face.kind, card.face.words) == (
            entry,
            NoteKind.IDEA,
            "ring me when it is done",
        )
        fresh.page.tray.select(entry)
        fresh.page.tray.setFocus()
        fresh.press(Qt.Key.Key_2)
        assert fresh.texts_in(PROMISE)[-1] == "ring me when it is done"
        assert fresh.note("ring me when it is done").kind is NoteKind.IDEA

    def test_words_are_looked_for_in_all_of_them(self, fresh: Wall):
        fresh.page.tray.search.setText("tomas film")
        assert self.cards(fresh) == ["films the technician"]
        fresh.page.tray.search.setText("tomas flies")
        assert fresh.page.tray.nothing.text() == "None of 25 matches."
        assert not fresh.page.tray.hint.isVisible(), "there is nothing to drag"

    def test_the_choice_is_kept_while_the_window_is_open(self, fresh: Wall):
        fresh.page.tray.show_all()
        fresh.window.go_to("people")
        fresh.window.go_to("board")
        fresh.page.reload()
        assert len(self.cards(fresh)) == 25

    def test_they_are_sorted_by_person_and_by_kind(self, wall: Wall):
        choose(wall.page.tray.order.menu(), "By person")
        names = [card.face.name for card in wall.page.tray.shown]
        assert names == sorted(names)
        assert self.headings(wall)[0] == f"{names[0]}, {names.count(names[0])}"
        choose(wall.page.tray.order.menu(), "By kind")
        kinds = [card.face.kind for card in wall.page.tray.shown]
        assert kinds == sorted(kinds, key=list(NoteKind).index)

    def test_sorted_by_tag_each_group_has_a_heading_with_its_count(self, wall: Wall):
        note(wall.desk, wall.session_id, "@Lena did: asks for the bill #price", 1_000)
        choose(wall.page.tray.order.menu(), "By tag")
        tagged = [card for card in wall.page.tray.shown if card.tags[:1] == ("price",)]
        assert f"price, {len(tagged)}" in self.headings(wall)
        assert self.headings(wall)[-1].startswith("no tag, ")
        counts = [int(heading.rpartition(", ")[2]) for heading in self.headings(wall)]
        assert sum(counts) == len(wall.page.tray.shown) == int(wall.page.tray.count.text())

    def test_headings_are_neither_selected_nor_walked_onto(self, wall: Wall):
        choose(wall.page.tray.order.menu(), "By person")
        tray = wall.page.tray
        tray.setFocus()
        first = tray.shown[0]
        tray.select(first.key)
        same = [card for card in tray.shown if card.face.name == first.face.name]
        for _ in same:
            wall.press(Qt.Key.Key_Down)
        assert [card.key for card in tray.selected] == [tray.shown[len(same)].key]
        tray.list.selectAll()
        assert len(tray.selected) == len(tray.shown)

    def test_ideas_alone_are_shown_when_asked_for(self, wall: Wall):
        note(wall.desk, wall.session_id, "@Lena said: ring me #idea", 1_000)
        wall.qtbot.keyClick(wall.page.tray.which, Qt.Key.Key_Right)
        assert {card.face.kind for card in wall.page.tray.shown} == {NoteKind.IDEA}

    def test_a_tag_finds_its_cards(self, wall: Wall):
        entry = note(wall.desk, wall.session_id, "@Lena did: asks for the bill #price", 1_000)
        wall.page.tray.search.setText("#price bill")
        assert [card.key for card in wall.page.tray.shown] == [entry]

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
        wall.page.tray.show_all()
        assert wall.page.aside.tab.text() == "25"
        wall.page.aside.tab.click()
        assert wall.page.tray.isVisible()
        assert not wall.page.aside.tab.isVisible()
        wall.page.tray.setFocus()
        wall.press(Qt.Key.Key_Escape)
        assert not wall.page.tray.isVisible()
        assert wall.page.aside.tab.isVisible()
        assert wall.window.focusWidget() is wall.page.canvas

    def test_a_tray_that_was_opened_folds_when_the_window_shrinks(self, wall: Wall):
        wall.press(Qt.Key.Key_Slash)
        wall.window.resize(1024, 600)
        assert not wall.page.tray.isVisible()
        assert wall.page.aside.tab.isVisible()
        wall.window.resize(1366, 768)
        assert wall.page.tray.isVisible()
        assert not wall.page.aside.tab.isVisible()
        assert not wall.page.aside.fold.isVisible()
