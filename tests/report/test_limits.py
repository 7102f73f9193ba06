"""Very many and very long: it grows, breaks between rows, stays within the margins, and nothing overlaps."""

from __future__ import annotations

import pytest

from cocreate_desktop.report.drawing.ink import Paper
from tests.report.chapters import full_session, long_winded_session
from tests.report.made import CROWDED, ENDLESS_EVERYWHERE, made
from tests.report.printed import printed


def test_a_crowd_is_printed_to_the_last() -> None:
    text = made(CROWDED, Paper.A4).text

    for number in range(80):
        assert f"A{number} " in text
    for number in range(60):
        assert f"Cluster {number} of many" in text
        assert f"Person {number} current" in text
    assert "Note 299" in text


def test_a_text_without_end_loses_no_letter() -> None:
    """It stands wherever a short one does, whole."""
    short = printed(long_winded_session("ж" * 10)).text.count("ж")
    endless = made(ENDLESS_EVERYWHERE, Paper.A4).text.count("ж")

    assert endless == short * 1000


def test_the_checks_see_texts_that_overlap(monkeypatch: pytest.MonkeyPatch) -> None:
    from cocreate_desktop.report.paging.rows import Row

    monkeypatch.setattr(Row, "height", property(lambda row: row.content_height * 0.5))

    assert printed(full_session()).overlaps()
