"""What to test next: what is still open, as the Overview has it, and the tests that propositions wait for."""

from __future__ import annotations

from datetime import date

from cocreate_desktop.actions.dates import day_text
from cocreate_desktop.actions.overview import overview_with
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.verdicts import report_mark
from cocreate_desktop.domain.evidence.matrix import Matrix, Plan, Row
from cocreate_desktop.domain.evidence.telling import next_sentence, outcome_word
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.report.content import NextTest, PropositionTest, StillOpen

_MOST = 8
"""So many open assumptions are named."""
_NEXT = QT_TRANSLATE_NOOP("NextTest", "Next: {title}.")
_NEXT_ON = QT_TRANSLATE_NOOP("NextTest", "Next: {title}, {day}.")
_NOT_PLANNED = QT_TRANSLATE_NOOP("NextTest", "The next session is not planned yet.")
_PLANS = {
    Plan.PLANNED: QT_TRANSLATE_NOOP("NextTest", "a step tests it"),
    Plan.MISSING: QT_TRANSLATE_NOOP("NextTest", "no step tests it yet"),
    Plan.SETTLED: QT_TRANSLATE_NOOP("NextTest", "nothing to do"),
}
_AND_MORE = QT_TRANSLATE_NOOP("NextTest", "And {n} more.")


def next_test_of(source: Source) -> NextTest | None:
    """What is left to find out after these sessions; None where nothing is assumed or proposed."""
    matrix = overview_with(source.library, source.project.id, source.judgement).matrix
    tests = tuple(
        PropositionTest(one.number, one.proposition.title, one.proposition.next_test)
        for one in source.conclusions.propositions
        if one.proposition.next_test
    )
    if not (matrix.rows or tests):
        return None
    still_open = [_open(source, row) for row in matrix.open_rows]
    more = len(still_open) - _MOST
    return NextTest(
        session=_next(source, matrix),
        advice=_plain(source.say(next_sentence(matrix))) if matrix.rows else "",
        still_open=tuple(still_open[:_MOST]),
        more=source.say(_AND_MORE, n=more) if more > 0 else "",
        propositions=tests,
    )


def _next(source: Source, matrix: Matrix) -> str:
    planned = matrix.next
    if planned is None:
        return source.say(_NOT_PLANNED)
    if not planned.planned_for:
        return source.say(_NEXT, title=planned.title)
    day = day_text(date.fromisoformat(planned.planned_for), source.translate)
    return source.say(_NEXT_ON, title=planned.title, day=day)


def _open(source: Source, row: Row) -> StillOpen:
    return StillOpen(
        code=row.assumption.code,
        text=row.assumption.text,
        mark=report_mark(row.verdict),
        verdict=source.say(outcome_word(row.verdict)),
        plan=source.say(_PLANS[row.plan]),
    )


def _plain(sentence: str) -> str:
    """Without what the page stresses."""
    return sentence.replace("<b>", "").replace("</b>", "")
