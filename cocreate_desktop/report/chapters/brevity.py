"""What a report of two pages repeats of long texts: their beginning, on paper and in files to edit.

Names are masked before: cutting first could leave a half of one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from cocreate_desktop.domain.shortening import shortened

from ..content import FindingPart, MarkFill, MarkShape, NextTest, PropositionPart, Report, VerdictRow

MOST_VERDICTS, MOST_PROPOSITIONS, MOST_FOUND = 12, 6, 10
"""What a file to edit tells, which has no pages to fill: about what has room on the two of paper."""
_TITLE = 180
_TEXT = 240
_LINE = 140
"""Characters of titles, of texts, and of what stands in a column or beside a heading."""
_CREDITS = 480
"""Characters of the lines that name shops, more than twenty usual ones, and sources with their licence."""
_STANDS = 3
"""So many assumptions say under a headline how they stand."""

_Cut = Callable[[str, int], str]


def in_brief(content: Report, letters: Callable[[str], float] = len) -> Report:
    """The report with the texts of its brief chapters cut; what somebody switched on besides stays whole.

    `letters` says how many a text takes: on paper so many usual ones as are as wide.
    """
    cut = partial(shortened, width=letters)
    return replace(
        content,
        project=cut(content.project, _TITLE),
        subject=cut(content.subject, _TITLE),
        headlines=tuple(_headline(part, cut) for part in content.headlines),
        also_found=tuple(replace(part, title=cut(part.title, _TITLE)) for part in content.also_found),
        verdicts=tuple(_verdict(row, cut) for row in content.verdicts),
        propositions=tuple(_proposition(part, cut) for part in content.propositions),
        next_test=_next_test(content.next_test, cut) if content.next_test else None,
        in_short=tuple(cut(line, _TEXT) for line in content.in_short),
        again=cut(content.again, _TEXT),
        legend_note=cut(content.legend_note, _CREDITS),
        attribution=tuple(cut(source, _CREDITS) for source in content.attribution),
        consent_notes=tuple(cut(note, _TEXT) for note in content.consent_notes),
    )


def how_open(verdict: VerdictRow) -> int:
    """What is settled or mixed comes before what is thin, and that before what nothing is known of."""
    if verdict.mark.shape in (MarkShape.DASH, MarkShape.DASHED):
        return 2
    return int(verdict.mark.fill is MarkFill.THIRD)


def _headline(part: FindingPart, cut: _Cut) -> FindingPart:
    return replace(
        part,
        title=cut(part.title, _LINE),
        text=cut(part.text, _TITLE),
        todo=cut(part.todo, _LINE),
        # Counts, which no paper is too narrow for.
        stands=tuple(shortened(told, _LINE) for told in part.stands[:_STANDS]),
        other_side=cut(part.other_side, _TITLE),
    )


def _verdict(row: VerdictRow, cut: _Cut) -> VerdictRow:
    override = row.override and replace(row.override, reason=cut(row.override.reason, _LINE))
    return replace(row, text=cut(row.text, _LINE), override=override)


def _proposition(part: PropositionPart, cut: _Cut) -> PropositionPart:
    return replace(
        part,
        title=cut(part.title, _LINE),
        job=cut(part.job, _TEXT),
        offer=cut(part.offer, _TEXT),
        next_test=_place_and_proof(part.next_test, cut),
        because=cut(part.because, _LINE),
    )


def _place_and_proof(next_test: str, cut: _Cut) -> str:
    """Where it is tested, and below it what would prove it right."""
    place, _, proof = next_test.partition("\n")
    return "\n".join(filter(None, (cut(place, _LINE), cut(proof, _LINE))))


def _next_test(told: NextTest, cut: _Cut) -> NextTest:
    return replace(
        told,
        session=cut(told.session, _LINE),
        advice=cut(told.advice, _TEXT),
        still_open=tuple(replace(one, text=cut(one.text, _LINE)) for one in told.still_open),
    )
