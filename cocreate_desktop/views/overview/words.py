"""The page's words: cells, heads, and what assistive tools and the clipboard are told."""

from __future__ import annotations

from cocreate_desktop.domain.evidence import SessionVerdict, Tally, Verdict
from cocreate_desktop.domain.evidence.matrix import Plan, Row
from cocreate_desktop.domain.evidence.positions import Stand
from cocreate_desktop.domain.evidence.telling import VERDICTS, outcome_word, tally_told
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.views.wording import say

PENDING = "…"

NOT_ASKED = QT_TRANSLATE_NOOP("Overview", "not asked")
NOTHING_CAME = QT_TRANSLATE_NOOP("Overview", "none")
RUNNING = QT_TRANSLATE_NOOP("Overview", "running")
NEXT = QT_TRANSLATE_NOOP("Overview", "Next")
NO_DAY = QT_TRANSLATE_NOOP("Overview", "no day yet")
NEXT_ON = QT_TRANSLATE_NOOP("Overview", "{day}, next")
NEXT_UNDATED = QT_TRANSLATE_NOOP("Overview", "next")
PLANNED = QT_TRANSLATE_NOOP("Overview", "planned")
ADD = QT_TRANSLATE_NOOP("Overview", "Add")
ASSUMPTION = QT_TRANSLATE_NOOP("Overview", "Assumption")
SUPPORTED_IN = QT_TRANSLATE_NOOP("Overview", "Supported in")
VERDICT = QT_TRANSLATE_NOOP("Overview", "Verdict")
CODE = QT_TRANSLATE_NOOP("Overview", "Code")

STANDS = {
    Stand.FOR: QT_TRANSLATE_NOOP("Overview", "For"),
    Stand.AGAINST: QT_TRANSLATE_NOOP("Overview", "Against"),
    Stand.SPLIT: QT_TRANSLATE_NOOP("Overview", "Split"),
    Stand.NOT_SEEN: QT_TRANSLATE_NOOP("Overview", "Not seen or heard"),
}

_DID_AND_SAID = QT_TRANSLATE_NOOP("Overview", "{did} · {said}")
_IN_SHORT = QT_TRANSLATE_NOOP("Overview", "{verdict} ({counts})")
_SUPPORTED = QT_TRANSLATE_NOOP("Overview", "{k} of {n}")
_NEVER = QT_TRANSLATE_NOOP("Overview", "–")
_CELL = QT_TRANSLATE_NOOP("Overview", "{code}, {session}: {what}")
_JUDGED = QT_TRANSLATE_NOOP("Overview", "{verdict}. {tally}. {did} did it, {said} only said it.")
_OVERRIDDEN = QT_TRANSLATE_NOOP("Overview", "{what} The team says otherwise.")
_SENTENCE = QT_TRANSLATE_NOOP("Overview", "{code}: {text}. {verdict}.")
_WAITS = QT_TRANSLATE_NOOP("Overview", "{code}: being worked out")
_RUNNING_CELL = QT_TRANSLATE_NOOP("Overview", "running, shown after its end")
_PLANNED_CELL = QT_TRANSLATE_NOOP("Overview", "a step of the scenario tests it")
_MISSING_CELL = QT_TRANSLATE_NOOP("Overview", "no step tests it yet, Enter adds it to one")
_SETTLED_CELL = QT_TRANSLATE_NOOP("Overview", "nothing to do")
_SUPPORTED_CELL = QT_TRANSLATE_NOOP("Overview", "{code}: supported in {k} of {n} sessions with a verdict")
_VERDICT_CELL = QT_TRANSLATE_NOOP("Overview", "{code}: {verdict}. All sessions together: {tally}")

_PLANS = {Plan.PLANNED: _PLANNED_CELL, Plan.MISSING: _MISSING_CELL, Plan.SETTLED: _SETTLED_CELL}


def tally_text(tally: Tally) -> str:
    """Where those there stood; the four add up to them."""
    return say(tally_told(tally))


def counts_text(tally: Tally) -> str:
    """Who did it and who only said it."""
    return say(_DID_AND_SAID.fill(did=tally.did, said=tally.said))


def supported_text(row: Row) -> str:
    if not row.verdict.judged:
        return say(_NEVER)
    return say(_SUPPORTED.fill(k=row.verdict.supported, n=row.verdict.judged))


def verdict_text(row: Row) -> str:
    return say(outcome_word(row.verdict))


def session_cell(verdict: SessionVerdict | None) -> str:
    """What a cell says in one line, as on the clipboard."""
    if verdict is None or verdict.verdict is Verdict.NOT_ASKED:
        return say(NOT_ASKED)
    if verdict.verdict is Verdict.SILENT:
        return say(VERDICTS[Verdict.SILENT])
    return say(_IN_SHORT.fill(verdict=VERDICTS[verdict.verdict], counts=counts_text(verdict.tally)))


def told_session(row: Row, session: str, verdict: SessionVerdict | None, *, overridden: bool) -> str:
    """A cell for those who hear it."""
    what = say(NOT_ASKED)
    if verdict is not None and verdict.verdict is not Verdict.NOT_ASKED:
        what = say(
            _JUDGED.fill(
                verdict=VERDICTS[verdict.verdict],
                tally=tally_text(verdict.tally),
                did=verdict.tally.did,
                said=verdict.tally.said,
            )
        )
    if overridden:
        what = say(_OVERRIDDEN.fill(what=what))
    return _cell(row, session, what)


def told_running(row: Row, session: str) -> str:
    return _cell(row, session, say(_RUNNING_CELL))


def told_pending(row: Row) -> str:
    return say(_WAITS.fill(code=row.assumption.code))


def told_sentence(row: Row) -> str:
    return say(
        _SENTENCE.fill(code=row.assumption.code, text=row.assumption.text, verdict=outcome_word(row.verdict))
    )


def told_next(row: Row, session: str) -> str:
    return _cell(row, session, say(_PLANS[row.plan]))


def told_supported(row: Row) -> str:
    return say(_SUPPORTED_CELL.fill(code=row.assumption.code, k=row.verdict.supported, n=row.verdict.judged))


def told_verdict(row: Row) -> str:
    return say(
        _VERDICT_CELL.fill(
            code=row.assumption.code,
            verdict=outcome_word(row.verdict),
            tally=tally_text(row.verdict.pooled),
        )
    )


def plan_text(row: Row) -> str:
    """What stands in the column of the next session, as on the clipboard."""
    words: dict[Plan, Message] = {Plan.PLANNED: PLANNED, Plan.MISSING: ADD}
    return say(words[row.plan]) if row.plan in words else ""


def _cell(row: Row, session: str, what: str) -> str:
    return say(_CELL.fill(code=row.assumption.code, session=session, what=what))
