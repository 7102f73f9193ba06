"""What a report of two pages repeats of long texts: their beginning, on paper and in files to edit.

Names are masked before: cutting first could leave a half of one.
"""

from __future__ import annotations

from dataclasses import replace

from cocreate_desktop.domain.shortening import shortened

from ..content import FindingPart, MarkFill, MarkShape, NextTest, PropositionPart, Report, VerdictRow

MOST_VERDICTS, MOST_PROPOSITIONS, MOST_FOUND = 12, 6, 10
"""What a file to edit tells, which has no pages to fill: about what has room on the two of paper."""
_TITLE = 180
_TEXT = 240
_LINE = 140
"""Characters of titles, of texts, and of what stands in a column or beside a heading."""
_STANDS = 3
"""So many assumptions say under a headline how they stand."""


def in_brief(content: Report) -> Report:
    """The report with the texts of its brief chapters cut; what somebody switched on besides stays whole."""
    return replace(
        content,
        project=shortened(content.project, _TITLE),
        subject=shortened(content.subject, _TITLE),
        headlines=tuple(map(_headline, content.headlines)),
        also_found=tuple(replace(part, title=shortened(part.title, _TITLE)) for part in content.also_found),
        verdicts=tuple(map(_verdict, content.verdicts)),
        propositions=tuple(map(_proposition, content.propositions)),
        next_test=_next_test(content.next_test) if content.next_test else None,
        in_short=tuple(shortened(line, _TEXT) for line in content.in_short),
    )


def how_open(verdict: VerdictRow) -> int:
    """What is settled or mixed comes before what is thin, and that before what nothing is known of."""
    if verdict.mark.shape in (MarkShape.DASH, MarkShape.DASHED):
        return 2
    return int(verdict.mark.fill is MarkFill.THIRD)


def _headline(part: FindingPart) -> FindingPart:
    return replace(
        part,
        title=shortened(part.title, _LINE),
        text=shortened(part.text, _TITLE),
        todo=shortened(part.todo, _LINE),
        stands=tuple(shortened(told, _LINE) for told in part.stands[:_STANDS]),
        other_side=shortened(part.other_side, _TITLE),
    )


def _verdict(row: VerdictRow) -> VerdictRow:
    override = row.override and replace(row.override, reason=shortened(row.override.reason, _LINE))
    return replace(row, text=shortened(row.text, _LINE), override=override)


def _proposition(part: PropositionPart) -> PropositionPart:
    return replace(
        part,
        title=shortened(part.title, _LINE),
        job=shortened(part.job, _TEXT),
        offer=shortened(part.offer, _TEXT),
        next_test=shortened(part.next_test, _TEXT),
        because=shortened(part.because, _LINE),
    )


def _next_test(told: NextTest) -> NextTest:
    return replace(
        told,
        session=shortened(told.session, _LINE),
        advice=shortened(told.advice, _TEXT),
        still_open=tuple(replace(one, text=shortened(one.text, _LINE)) for one in told.still_open),
    )
