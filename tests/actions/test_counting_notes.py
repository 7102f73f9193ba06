"""The number beside Board in the sidebar is that of the notes that are shown there."""

from __future__ import annotations

from cocreate_desktop.actions import amending, board, consent
from cocreate_desktop.actions.counting_notes import count_board_notes
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.board import NoteKind
from tests.fakes import FakeClock
from tests.stories import note, tell_a_session


def test_it_counts_what_the_board_shows(desk: Desk, clock: FakeClock) -> None:
    told = tell_a_session(desk, clock)
    session_id = told.session_id
    both = note(desk, session_id, "@Lena @Joris did: both laugh", 420_000)
    alone = note(desk, session_id, "@Lena did: comes back", 430_000)

    def assert_count(count: int) -> None:
        assert count_board_notes(desk.library, session_id) == count
        assert len(board.board_notes(desk.library, session_id)) == count

    assert_count(0)
    board.note_observations(desk, session_id, [both, alone])
    board.add_notes(desk, session_id, board.NewNotes(NoteKind.IDEA, ["What if it were free?"]))
    assert_count(3)

    amending.delete_observations(desk, [alone])
    assert_count(2)
    desk.history.undo()
    assert_count(3)

    lena = next(one for one in desk.library.people.of_project(told.project_id) if one.alias == "Lena")
    consent.withdraw_everything(desk, lena.id)
    assert_count(2)
