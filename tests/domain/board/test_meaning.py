"""What colours mean: a tone and a sign for everybody, however many there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.board.meaning import (
    TONES,
    initials,
    papers_of_people,
    papers_of_steps,
    papers_of_tags,
    tag_that_tells,
)
from cocreate_desktop.domain.person_looks import look_of
from cocreate_desktop.domain.projects import TAG_COLOURS, free_look
from cocreate_desktop.domain.sessions import SessionTag

aliases = st.lists(
    st.sampled_from(["Lena", "Leo", "Anna B.", "anna b", "é", "日本", "", " ", "L"]), max_size=30
)


@given(aliases)
def test_no_two_people_have_the_same_sign(names: list[str]):
    signs = initials([(name, number) for number, name in enumerate(names, start=1)])
    assert len(set(signs)) == len(names)
    assert all(1 <= len(sign) <= 4 for sign in signs)


def test_a_sign_is_as_short_as_can_be():
    names = ["Wout", "Amira", "Anna", "Lena", "Leo"]
    assert initials([(name, n) for n, name in enumerate(names, start=1)]) == ["W", "Am", "An", "L4", "L5"]


def test_twelve_people_share_eight_tones_and_still_differ():
    papers = papers_of_people([(f"p{n}", f"Person {n}", n) for n in range(1, 13)])
    assert len({paper.tone for paper in papers.values()}) == len(TONES)
    assert papers["p1"].tone == papers["p9"].tone
    assert len({(paper.tone, paper.sign) for paper in papers.values()}) == 12


def test_a_persons_notes_have_the_colour_of_the_badge_also_behind_a_gap():
    papers = papers_of_people([("first", "Lena", 1), ("behind a gap", "Wout", 4)])
    assert [paper.tone for paper in papers.values()] == [TONES[look_of(1).colour], TONES[look_of(4).colour]]


def test_tags_of_one_colour_share_its_tone_and_differ_in_shape():
    looks: list[tuple[str, str]] = []
    for _ in range(2 * len(TAG_COLOURS)):
        looks.append(free_look(looks))
    tags = [SessionTag(str(n), "s", None, f"tag {n}", "", None, *look) for n, look in enumerate(looks)]
    papers = papers_of_tags(tags)
    assert papers["0"].tone == papers[str(len(TAG_COLOURS))].tone == TONES[0]
    assert len({(paper.tone, paper.shape) for paper in papers.values()}) == len(tags)


def test_steps_are_told_by_their_numbers():
    papers = papers_of_steps([("a", "Arrive"), ("b", "Wait")])
    assert [(one.sign, one.word) for one in papers.values()] == [("1", "Arrive"), ("2", "Wait")]


def test_of_several_tags_the_one_tells_that_is_no_kind():
    kinds = {"i": NoteKind.IDEA}
    assert tag_that_tells(["i", "price", "queue"], kinds) == "price"
    assert tag_that_tells(["i"], kinds) == "i"
    assert tag_that_tells([], kinds) is None
