"""The id of a sheet: what is printed is read back, and what was misread is noticed."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cocreate_desktop.domain.day_papers import DayPaper
from cocreate_desktop.domain.sheet_id import (
    MOST_NUMBER,
    MOST_PAGE,
    MOST_PRINTED_AT,
    SheetId,
    format_sheet_id,
    parse_sheet_id,
    readable_sheet_id,
)

WRITTEN_ON = [
    DayPaper.CONSENT,
    DayPaper.OBSERVATION,
    DayPaper.STICKIES,
    DayPaper.VOTES,
    DayPaper.RATINGS,
    DayPaper.AGREEMENT,
]
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

sheets = st.builds(
    SheetId,
    st.integers(0, 2**128 - 1).map(lambda value: str(UUID(int=value))),
    st.sampled_from(WRITTEN_ON),
    st.integers(0, MOST_NUMBER),
    st.integers(1, MOST_PAGE),
    st.integers(0, MOST_PRINTED_AT),
)


@given(sheets)
def test_what_is_printed_is_read_back(sheet: SheetId) -> None:
    assert parse_sheet_id(format_sheet_id(sheet)) == sheet
    assert parse_sheet_id(readable_sheet_id(sheet)) == sheet


@given(sheets)
def test_people_may_type_it_in_their_way(sheet: SheetId) -> None:
    typed = readable_sheet_id(sheet).lower().replace(" ", "-").replace("0", "o").replace("1", "l")

    assert parse_sheet_id(typed) == sheet


@given(sheets, st.data())
def test_one_wrong_sign_is_noticed(sheet: SheetId, data: st.DataObject) -> None:
    signs = format_sheet_id(sheet)
    place = data.draw(st.integers(0, len(signs) - 1))
    other = data.draw(st.sampled_from(SIGNS))
    assume(other != signs[place])

    assert parse_sheet_id(signs[:place] + other + signs[place + 1 :]) is None


@given(sheets, st.data())
def test_two_signs_in_the_wrong_order_are_noticed(sheet: SheetId, data: st.DataObject) -> None:
    signs = format_sheet_id(sheet)
    place = data.draw(st.integers(0, len(signs) - 4))
    first, second = signs[place : place + 2]
    assume(first != second)

    assert parse_sheet_id(signs[:place] + second + first + signs[place + 2 :]) is None


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_sheet_or_none(text: str) -> None:
    found = parse_sheet_id(text)

    assert found is None or isinstance(found, SheetId)


def test_it_says_kind_and_number_first() -> None:
    sheet = SheetId("0199c5a0-7c3e-7abc-8def-0123456789ab", DayPaper.OBSERVATION, 12)

    assert readable_sheet_id(sheet).startswith("N0012 01")
    assert len(format_sheet_id(sheet)) == 44


def test_a_second_print_has_other_ids() -> None:
    first, second = (
        SheetId("0199c5a0-7c3e-7abc-8def-0123456789ab", DayPaper.OBSERVATION, 1, 1, printed_at)
        for printed_at in (1_795_255_200_000, 1_795_255_200_001)
    )

    assert format_sheet_id(first) != format_sheet_id(second)


@pytest.mark.parametrize(
    ("kind", "number", "page", "printed_at"),
    [
        (DayPaper.BADGES, 1, 1, 0),
        (DayPaper.VOTES, 10_000, 1, 0),
        (DayPaper.VOTES, -1, 1, 0),
        (DayPaper.VOTES, 1, 0, 0),
        (DayPaper.VOTES, 1, 1, -1),
        (DayPaper.VOTES, 1, 1, MOST_PRINTED_AT + 1),
    ],
)
def test_what_no_sheet_has_is_refused(kind: DayPaper, number: int, page: int, printed_at: int) -> None:
    with pytest.raises(ValueError):
        SheetId("0199c5a0-7c3e-7abc-8def-0123456789ab", kind, number, page, printed_at)
