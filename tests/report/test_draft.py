"""A draft is marked on every page, in the margin, over nothing."""

from dataclasses import replace

import pytest

from cocreate_desktop.report.drawing.ink import TOP, Paper
from tests.report.contents import session
from tests.report.printed import printed

MARK = "Draft, not final"


@pytest.mark.parametrize("paper", Paper)
def test_every_page_says_so_above_what_is_printed(paper: Paper):
    final, draft = printed(session(), paper), printed(replace(session(), is_draft=True), paper)
    assert MARK not in final.text
    assert [page.count(MARK) for page in draft.pages] == [1] * len(final.pages)
    assert draft.overlaps() == []
    assert [page.replace(f"{MARK} ", "").replace(f" {MARK}", "") for page in draft.pages] == final.pages
    marks = [box for page in draft.boxes_by_page for box in page if box[1] > paper.height - TOP]
    assert len(marks) == len(draft.pages)
