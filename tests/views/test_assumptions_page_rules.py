"""What the page Assumptions works out before it shows anything: rows, places, words."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF

from cocreate_desktop.actions import assumptions, scenario, sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Importance, Kind
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.assumptions import wording
from cocreate_desktop.views.assumptions.listing import (
    Belief,
    Header,
    Landing,
    gap_of,
    landing,
    read_beliefs,
    rows_of,
)
from cocreate_desktop.views.assumptions.map_layout import Spot, lay_out
from tests.fakes import FakeClock
from tests.standings import read_standings
from tests.views.assumption_stories import Workshop, begin_session, hold_session, tell_workshop, write_project

CELL = QSizeF(56, 24)


def _beliefs(desk: Desk, told: Workshop) -> dict[str, Belief]:
    standings = read_standings(desk.library, told.project_id)
    beliefs = read_beliefs(desk.library, told.project_id, standings)
    return {one.assumption.code: one for one in beliefs}


def _codes(rows) -> list[str]:
    return [str(row.kind) if isinstance(row, Header) else row.assumption.code for row in rows]


def test_the_list_has_five_groups_in_their_order(desk: Desk) -> None:
    rows = rows_of(list(_beliefs(desk, write_project(desk)).values()))
    assert [row.kind for row in rows if isinstance(row, Header)] == list(Kind)
    assert _codes(rows)[:5] == ["who", "A1", "A2", "act", "A3"]


def test_looking_for_words_takes_no_notice_of_case_and_accents(desk: Desk) -> None:
    told = write_project(desk)
    assumptions.add_assumption(desk, told.project_id, Kind.VALUE, "Café and réparation belong together")
    beliefs = list(_beliefs(desk, told).values())
    assert _codes(rows_of(beliefs, "REPARATION cafe")) == ["value", "A13"]
    assert _codes(rows_of(beliefs, "a7")) == ["value", "A7"]
    assert rows_of(beliefs, "no such thing") == []


def test_a_line_of_a_step_tests_an_assumption_like_a_link(desk: Desk) -> None:
    told = write_project(desk)
    assert not _beliefs(desk, told)["A12"].steps
    wait = told.steps["Wait"]
    scenario.add_item(desk, wait, ItemKind.ASK, "What if it breaks again?", assumption_id=told.codes["A12"])
    assert [one.number for one in _beliefs(desk, told)["A12"].steps] == [5]
    scenario.delete_step(desk, wait)
    assert not _beliefs(desk, told)["A12"].steps


def test_one_step_down_from_the_end_of_a_kind_leads_to_the_top_of_the_next(desk: Desk) -> None:
    told = write_project(desk)
    rows = rows_of(list(_beliefs(desk, told).values()))
    moving = [told.codes["A2"]]
    here = gap_of(rows, moving)
    assert landing(rows, moving, here) is None
    assert landing(rows, moving, here - 1) == Landing(Kind.WHO, None)
    assert landing(rows, moving, here + 1) == Landing(Kind.ACT, None)
    assert landing(rows, moving, here + 2) == Landing(Kind.ACT, told.codes["A3"])


def test_nothing_moves_beyond_the_ends(desk: Desk) -> None:
    told = write_project(desk)
    rows = rows_of(list(_beliefs(desk, told).values()))
    first, last = [told.codes["A1"]], [told.codes["A12"]]
    assert landing(rows, first, gap_of(rows, first) - 1) is None
    assert landing(rows, last, gap_of(rows, last) + 1) is None


def test_several_that_stand_apart_come_together(desk: Desk) -> None:
    told = write_project(desk)
    rows = rows_of(list(_beliefs(desk, told).values()))
    moving = [told.codes["A3"], told.codes["A5"]]
    assert landing(rows, moving, gap_of(rows, moving)) == Landing(Kind.ACT, None)


def test_what_no_session_asked_about_was_never_tested(desk: Desk, clock: FakeClock) -> None:
    told = write_project(desk)
    assert wording.summary(list(_beliefs(desk, told).values())) == "12, none tested yet"
    hold_session(desk, clock, told, "Store Ghent")
    beliefs = _beliefs(desk, told)
    assert wording.summary(list(beliefs.values())) == "12, two never tested"
    assert not beliefs["A8"].standing.was_tested and not beliefs["A12"].standing.was_tested
    assert wording.summary([]) == ""


def test_the_evidence_in_words(desk: Desk, clock: FakeClock) -> None:
    told = tell_workshop(desk, clock)
    beliefs = _beliefs(desk, told)
    words = {code: wording.evidence_in_a_sentence(one.standing) for code, one in beliefs.items()}
    assert words["A1"] == "Confirmed: supported in 2 of 2 sessions."
    assert words["A3"] == "Contradicted in 2 of 2 sessions."
    assert words["A4"] == "Said, hardly seen: supported in 2 of 2 sessions."
    assert words["A5"] == "Too few were seen or heard to say."
    assert words["A8"] == "None in two sessions. It was never asked."
    assert wording.evidence_in_short(beliefs["A1"].standing) == "2 did · 1 said"
    assert wording.evidence_in_short(beliefs["A8"].standing) == "none"
    first = beliefs["A3"].standing.sessions[0]
    assert wording.session_counts(first, False) == "0 for · 4 against · 0 split · 1 not seen"


def test_whom_it_is_not_about_gets_a_line_of_their_own(desk: Desk, clock: FakeClock) -> None:
    told = tell_workshop(desk, clock)
    seen = _beliefs(desk, told)["A7"].standing.sessions[0]
    assert wording.uncounted(seen, False) == "Not counted: 0 for · 1 against · 0 split · 0 not seen"
    assert wording.uncounted(seen, True) == ""


def test_while_a_session_runs_no_direction_is_told(desk: Desk, clock: FakeClock) -> None:
    told = write_project(desk)
    hold_session(desk, clock, told, "Store Antwerp")
    running = begin_session(desk, clock, told, "Store Ghent")
    standing = _beliefs(desk, told)["A3"].standing
    assert standing.hides_direction
    told_words = [
        wording.evidence_in_short(standing),
        wording.evidence_in_a_sentence(standing),
        *(wording.session_counts(one, True) for one in standing.sessions),
    ]
    assert told_words[0] == "4 seen or heard"
    assert told_words[2:] == ["4 of 5 seen or heard"] * 2
    assert not any("against" in words or "Contradicted" in words for words in told_words)
    sessions.end_session(desk, running)
    assert not _beliefs(desk, told)["A3"].standing.hides_direction


def test_the_corner_holds_what_matters_and_is_unknown() -> None:
    spots = [
        Spot("unknown", Importance.HIGH, 0),
        Spot("known", Importance.HIGH, 5),
        Spot("unimportant", Importance.LOW, 0),
    ]
    layout = lay_out(spots, 428, CELL)
    assert layout.corner.contains(layout.places["unknown"])
    assert not layout.corner.intersects(layout.places["known"])
    assert not layout.corner.intersects(layout.places["unimportant"])


def test_who_was_seen_more_often_stands_further_right() -> None:
    spots = [Spot(str(heard), Importance.MID, heard) for heard in (1, 3, 6)]
    places = lay_out(spots, 428, CELL).places
    assert places["1"].left() < places["3"].left() < places["6"].left()


def test_few_assumptions_without_evidence_stand_in_one_column() -> None:
    spots = [Spot(f"A{n}", Importance.MID, 0) for n in range(2)]
    layout = lay_out(spots, 428, CELL)
    assert len({place.left() for place in layout.places.values()}) == 1
    assert all(place.right() <= layout.border for place in layout.places.values())


def test_what_finds_no_room_shares_one_place() -> None:
    spots = [Spot(f"A{n}", Importance.MID, 0) for n in range(60)]
    layout = lay_out(spots, 428, CELL)
    assert len(layout.rests) == 1
    assert len(layout.places) + len(layout.rests[0].ids) == 60
    assert layout.height < 400


@given(
    st.lists(st.tuples(st.sampled_from(list(Importance)), st.integers(0, 30)), max_size=90),
    st.integers(300, 1200),
)
def test_places_never_overlap_and_nothing_is_lost(kinds: list[tuple[Importance, int]], width: int) -> None:
    spots = [Spot(str(n), importance, heard) for n, (importance, heard) in enumerate(kinds)]
    layout = lay_out(spots, width, CELL)
    hidden = [one for rest in layout.rests for one in rest.ids]
    assert sorted([*layout.places, *hidden]) == sorted(spot.id for spot in spots)
    rects = [*layout.places.values(), *(rest.rect for rest in layout.rests)]
    for n, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in rects[n + 1 :])
    for spot in spots:
        if spot.id in layout.places:
            assert layout.rows[spot.importance].contains(layout.places[spot.id])
