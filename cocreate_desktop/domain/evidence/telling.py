"""What the Overview says, in sentences; the same on the screen and on paper.

Sentences mark what they stress with <b> and </b>.
"""

from __future__ import annotations

from collections.abc import Sequence

from cocreate_desktop.domain.evidence.again import ConfirmedAgain
from cocreate_desktop.domain.evidence.matrix import Matrix
from cocreate_desktop.domain.evidence.series import Outcome, ProjectVerdict
from cocreate_desktop.domain.evidence.verdicts import Tally, Verdict
from cocreate_desktop.domain.numbers import spoken
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message

OUTCOMES = {
    Outcome.CONFIRMED: QT_TRANSLATE_NOOP("Overview", "Confirmed"),
    Outcome.CONTRADICTED: QT_TRANSLATE_NOOP("Overview", "Contradicted"),
    Outcome.MIXED: QT_TRANSLATE_NOOP("Overview", "Mixed"),
    Outcome.SAID: QT_TRANSLATE_NOOP("Overview", "Said, hardly seen"),
    Outcome.NO_EVIDENCE: QT_TRANSLATE_NOOP("Overview", "No evidence"),
    Outcome.THIN: QT_TRANSLATE_NOOP("Overview", "Too few to say"),
}
ONCE = {
    Verdict.SUPPORTED: QT_TRANSLATE_NOOP("Overview", "Once: supported"),
    Verdict.CONTRADICTED: QT_TRANSLATE_NOOP("Overview", "Once: contradicted"),
    Verdict.MIXED: QT_TRANSLATE_NOOP("Overview", "Once: mixed"),
}

VERDICTS = {
    Verdict.SUPPORTED: QT_TRANSLATE_NOOP("Verdict", "Supported"),
    Verdict.CONTRADICTED: QT_TRANSLATE_NOOP("Verdict", "Contradicted"),
    Verdict.MIXED: QT_TRANSLATE_NOOP("Verdict", "Mixed"),
    Verdict.THIN: QT_TRANSLATE_NOOP("Verdict", "Too few to say"),
    Verdict.SILENT: QT_TRANSLATE_NOOP("Verdict", "Asked, nothing came"),
    Verdict.NOT_ASKED: QT_TRANSLATE_NOOP("Verdict", "Not asked"),
}
"""What one session says."""

_TALLY = QT_TRANSLATE_NOOP("Evidence", "{for_} for · {against} against · {split} split · {not_seen} not seen")
_DID_AND_SAID = QT_TRANSLATE_NOOP("Evidence", "{did} did · {said} said")

_NO_ASSUMPTION = QT_TRANSLATE_NOOP("Overview", "Nothing was written down yet that a session could test.")
_NO_SESSION = (
    QT_TRANSLATE_NOOP("Overview", "<b>{all}</b> assumptions:"),
    QT_TRANSLATE_NOOP("Overview", "no session has tested them yet."),
)
_FIRST_RUNS = (
    QT_TRANSLATE_NOOP("Overview", "The first session is running:"),
    QT_TRANSLATE_NOOP("Overview", "what it says comes when it has ended."),
)
_ONE_SESSION = (
    QT_TRANSLATE_NOOP("Overview", "<b>{once} of {all}</b> assumptions hold after one session:"),
    QT_TRANSLATE_NOOP("Overview", "confirmed is what people <b>do</b> in {sessions} or more."),
)
_NONE_CONFIRMED = (
    QT_TRANSLATE_NOOP("Overview", "<b>None of {all}</b> assumptions is confirmed yet:"),
    QT_TRANSLATE_NOOP("Overview", "people must <b>do</b> it, in {sessions} or more sessions."),
)
_ONE_CONFIRMED = (
    QT_TRANSLATE_NOOP("Overview", "<b>1 of {all}</b> assumptions is confirmed:"),
    QT_TRANSLATE_NOOP("Overview", "people <b>did</b> it, in {sessions} or more sessions."),
)
_CONFIRMED = (
    QT_TRANSLATE_NOOP("Overview", "<b>{confirmed} of {all}</b> assumptions are confirmed:"),
    QT_TRANSLATE_NOOP("Overview", "people <b>did</b> it, in {sessions} or more sessions."),
)

_TOTALS = {
    Outcome.CONTRADICTED: (
        QT_TRANSLATE_NOOP("Overview", "<b>1</b> was contradicted"),
        QT_TRANSLATE_NOOP("Overview", "<b>{n}</b> were contradicted"),
    ),
    Outcome.MIXED: (
        QT_TRANSLATE_NOOP("Overview", "<b>1</b> is mixed"),
        QT_TRANSLATE_NOOP("Overview", "<b>{n}</b> are mixed"),
    ),
    Outcome.SAID: (
        QT_TRANSLATE_NOOP("Overview", "<b>1</b> was only said"),
        QT_TRANSLATE_NOOP("Overview", "<b>{n}</b> were only said"),
    ),
    Outcome.NO_EVIDENCE: (
        QT_TRANSLATE_NOOP("Overview", "<b>1</b> has no evidence"),
        QT_TRANSLATE_NOOP("Overview", "<b>{n}</b> have no evidence"),
    ),
    Outcome.ONCE: (
        QT_TRANSLATE_NOOP("Overview", "<b>1</b> rests on one session"),
        QT_TRANSLATE_NOOP("Overview", "<b>{n}</b> rest on one session"),
    ),
    Outcome.THIN: (
        QT_TRANSLATE_NOOP("Overview", "<b>1</b> has too few to say"),
        QT_TRANSLATE_NOOP("Overview", "<b>{n}</b> have too few to say"),
    ),
}

_AGAIN = QT_TRANSLATE_NOOP("Overview", "Confirmed again: {figure}.")
_AGAIN_BETWEEN = QT_TRANSLATE_NOOP(
    "Overview", "Confirmed again: {figure}; with other shops it might be {low} to {high}."
)
_AGAIN_ONE_WAITS = QT_TRANSLATE_NOOP(
    "Overview", "Confirmed again: nothing yet; 1 assumption waits for its second session."
)
_AGAIN_WAITS = QT_TRANSLATE_NOOP(
    "Overview", "Confirmed again: nothing yet; {n} assumptions wait for their second session."
)

NAMED = 3
"""Codes that a sentence names before it says how many more there are."""
_PUT = (
    QT_TRANSLATE_NOOP("Overview", "Put <b>{a}</b> in the scenario first."),
    QT_TRANSLATE_NOOP("Overview", "Put <b>{a}</b> and <b>{b}</b> in the scenario first."),
    QT_TRANSLATE_NOOP("Overview", "Put <b>{a}</b>, <b>{b}</b> and <b>{c}</b> in the scenario first."),
)
_PUT_MORE = QT_TRANSLATE_NOOP(
    "Overview", "Put <b>{a}</b>, <b>{b}</b>, <b>{c}</b> and {n} more in the scenario first."
)
_TESTS_ALL = QT_TRANSLATE_NOOP("Overview", "The scenario tests all that is open ({n}).")
_NOTHING_OPEN = QT_TRANSLATE_NOOP("Overview", "Nothing is open: every assumption is settled.")


def outcome_word(verdict: ProjectVerdict) -> Message:
    """The verdict of a project on one assumption."""
    return OUTCOMES[verdict.outcome] if verdict.once is None else ONCE[verdict.once]


def tally_told(tally: Tally) -> Message:
    """Where those there stood; the four add up to them."""
    return _TALLY.fill(for_=tally.for_, against=tally.against, split=tally.split, not_seen=tally.not_seen)


def did_and_said(did: int, said: int) -> Message:
    """How many did it, and how many only said it."""
    return _DID_AND_SAID.fill(did=did, said=said)


def headline(matrix: Matrix) -> tuple[Message, ...]:
    """The one sentence that the page is for, in its lines."""
    total, needed = len(matrix.rows), spoken(matrix.judgement.rules.sessions_done)
    if not total:
        return (_NO_ASSUMPTION,)
    if matrix.confirmed:
        lines = _ONE_CONFIRMED if matrix.confirmed == 1 else _CONFIRMED
    elif matrix.ended > 1:
        lines = _NONE_CONFIRMED
    elif matrix.ended:
        lines = _ONE_SESSION
    else:
        lines = _FIRST_RUNS if matrix.held else _NO_SESSION
    once = sum(row.verdict.once is Verdict.SUPPORTED for row in matrix.rows)
    return tuple(
        line.fill(confirmed=matrix.confirmed, all=total, once=once, sessions=needed) for line in lines
    )


def totals(matrix: Matrix) -> tuple[tuple[Outcome, Message], ...]:
    """How many are not confirmed, and why; what is zero is left out."""
    return tuple(
        (outcome, one if matrix.totals[outcome] == 1 else several.fill(n=matrix.totals[outcome]))
        for outcome, (one, several) in _TOTALS.items()
        if matrix.totals[outcome]
    )


def again_sentence(again: ConfirmedAgain) -> Message | None:
    """How much of what first sessions settled was settled again; None while nothing was settled."""
    if not again.tested:
        return _waiting(again.untested) if again.untested else None
    if again.interval is None:
        return _AGAIN.fill(figure=again.message)
    low, high = again.interval
    return _AGAIN_BETWEEN.fill(figure=again.message, low=low, high=high)


def next_sentence(matrix: Matrix) -> Message:
    """What to do before the next session."""
    if matrix.missing:
        return _put([row.assumption.code for row in matrix.missing])
    if matrix.open_rows:
        return _TESTS_ALL.fill(n=len(matrix.open_rows))
    return _NOTHING_OPEN


def _waiting(untested: int) -> Message:
    return _AGAIN_ONE_WAITS if untested == 1 else _AGAIN_WAITS.fill(n=untested)


def _put(codes: Sequence[str]) -> Message:
    named = dict(zip("abc", codes, strict=False))
    if len(codes) > NAMED:
        return _PUT_MORE.fill(n=len(codes) - NAMED, **named)
    return _PUT[len(codes) - 1].fill(**named)
