"""From the board to a finding: one step, and on to Decide."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cocreate_desktop.actions import board
from tests.views.board.hands import BENCH, COFFEE, PROMISE, WORK, wishes
from tests.views.board_stories import Wall


def the_finding(wall: Wall) -> str:
    (one,) = wall.desk.library.findings.of_session(wall.session_id)
    return one.id


class TestConcluding:
    def test_f_makes_the_cluster_a_finding_and_leads_to_decide(self, wall: Wall):
        asked = wishes(wall)
        wall.page.selection.pick_cluster(wall.cluster(WORK))
        wall.press(Qt.Key.Key_F)
        made = the_finding(wall)
        assert asked == [("decide", made)]
        known = wall.desk.library.findings
        assert known.get(made).title == WORK
        assert known.clusters(wall.session_id) == {made: [wall.cluster(WORK)]}
        assert len(known.notes(wall.session_id)[made]) == len(wall.texts_in(WORK))
        assert len(known.assumptions(wall.desk.library.sessions.get(wall.session_id).project_id)[made]) == 1
        wall.undo()
        assert known.of_session(wall.session_id) == []

    def test_a_theme_takes_its_clusters_along(self, wall: Wall):
        inner = [wall.cluster(WORK), wall.cluster(PROMISE)]
        grouped = board.add_theme(wall.desk, wall.session_id, inner, "The promise")
        assert grouped is not None
        theme = grouped.ids("clusters")[0]
        wall.page.selection.pick_cluster(theme)
        wall.page.overlays.selection.finding.click()
        made = the_finding(wall)
        assert set(wall.desk.library.findings.clusters(wall.session_id)[made]) == {theme, *inner}

    def test_a_pile_takes_all_that_lies_in_it_along(self, wall: Wall):
        bench, coffee = wall.note(BENCH).id, wall.note(COFFEE).id
        board.stack_notes(wall.desk, [bench, coffee])
        wall.page.selection.pick(bench)
        wall.page.command("finding").trigger()
        made = the_finding(wall)
        assert wall.desk.library.findings.get(made).title == BENCH
        assert set(wall.desk.library.findings.notes(wall.session_id)[made]) == {bench, coffee}
