"""The page's words: kinds, importances, counts, and what the evidence says in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from cocreate_desktop.actions.standing import SessionStanding, Standing
from cocreate_desktop.domain.assumptions import KINDS, About, Counts, Importance
from cocreate_desktop.domain.evidence import Outcome, Verdict
from cocreate_desktop.domain.evidence.telling import did_and_said, tally_told
from cocreate_desktop.domain.numbers import spoken
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message
from cocreate_desktop.views.assumptions.listing import Belief
from cocreate_desktop.views.wording import say

IMPORTANCES = {
    Importance.LOW: QT_TRANSLATE_NOOP("Assumptions", "Low"),
    Importance.MID: QT_TRANSLATE_NOOP("Assumptions", "Mid"),
    Importance.HIGH: QT_TRANSLATE_NOOP("Assumptions", "High"),
}
ABOUT = {
    About.CUSTOMERS: QT_TRANSLATE_NOOP("Assumptions", "Customers"),
    About.PARTNERS: QT_TRANSLATE_NOOP("Assumptions", "Partners"),
    About.EVERYBODY: QT_TRANSLATE_NOOP("Assumptions", "Everybody"),
}
COUNTS = {
    Counts.ANYTHING: QT_TRANSLATE_NOOP("Assumptions", "Said or done"),
    Counts.DEEDS: QT_TRANSLATE_NOOP("Assumptions", "Done"),
    Counts.UNPROMPTED_DEEDS: QT_TRANSLATE_NOOP("Assumptions", "Done unprompted"),
}

NO_STEP = QT_TRANSLATE_NOOP("Assumptions", "No step")
NO_STEP_TESTS_THIS = QT_TRANSLATE_NOOP("Assumptions", "No step tests this")
NONE = QT_TRANSLATE_NOOP("Assumptions", "none")
SEEN_OR_HEARD = QT_TRANSLATE_NOOP("Assumptions", "{count} seen or heard")

_ROW = QT_TRANSLATE_NOOP("Assumptions", "{code}: {text}. Importance: {importance}. Evidence: {evidence}.")
_ROW_WITHOUT_STEP = QT_TRANSLATE_NOOP("Assumptions", "{row} No step tests this.")

_SOME_NEVER_TESTED = QT_TRANSLATE_NOOP("Assumptions", "{count}, {never} never tested")
_NONE_TESTED = QT_TRANSLATE_NOOP("Assumptions", "{count}, none tested yet")

_AWAITED = QT_TRANSLATE_NOOP("Assumptions", "being worked out…")
_NO_SESSION = QT_TRANSLATE_NOOP("Assumptions", "None yet. No session was held.")
_NEVER_ASKED_ONCE = QT_TRANSLATE_NOOP("Assumptions", "None in one session. It was never asked.")
_NEVER_ASKED = QT_TRANSLATE_NOOP("Assumptions", "None in {sessions} sessions. It was never asked.")
_NOTHING_CAME = QT_TRANSLATE_NOOP("Assumptions", "It was asked, and nothing was seen or heard.")
_WHILE_RUNNING = QT_TRANSLATE_NOOP(
    "Assumptions", "{count} seen or heard. What it speaks for is shown when the session has ended."
)
_OUTCOMES = {
    Outcome.THIN: QT_TRANSLATE_NOOP("Assumptions", "Too few were seen or heard to say."),
    Outcome.CONTRADICTED: QT_TRANSLATE_NOOP(
        "Assumptions", "Contradicted in {contradicted} of {judged} sessions."
    ),
    Outcome.CONFIRMED: QT_TRANSLATE_NOOP(
        "Assumptions", "Confirmed: supported in {supported} of {judged} sessions."
    ),
    Outcome.SAID: QT_TRANSLATE_NOOP(
        "Assumptions", "Said, hardly seen: supported in {supported} of {judged} sessions."
    ),
    Outcome.MIXED: QT_TRANSLATE_NOOP(
        "Assumptions", "Mixed: supported in {supported}, contradicted in {contradicted} of {judged} sessions."
    ),
}
_ONCE = {
    Verdict.SUPPORTED: QT_TRANSLATE_NOOP("Assumptions", "Supported in one session."),
    Verdict.CONTRADICTED: QT_TRANSLATE_NOOP("Assumptions", "Contradicted in one session."),
    Verdict.MIXED: QT_TRANSLATE_NOOP("Assumptions", "Mixed in one session."),
}

_NOT_ASKED = QT_TRANSLATE_NOOP("Assumptions", "not asked")
_COVERAGE = QT_TRANSLATE_NOOP("Assumptions", "{heard} of {there} seen or heard")
_OTHERS = QT_TRANSLATE_NOOP("Assumptions", "Not counted: {tally}")


def number(count: int) -> str:
    """A count as it is spoken, up to nine."""
    word = spoken(count)
    return say(word) if isinstance(word, Message) else str(word)


def summary(beliefs: Sequence[Belief]) -> str:
    """How many there are and how many no session ever asked about."""
    never = sum(not one.standing.was_tested for one in beliefs)
    if not beliefs:
        return ""
    if any(one.standing.is_awaited for one in beliefs):
        return str(len(beliefs))
    if never == len(beliefs):
        return say(_NONE_TESTED.fill(count=never))
    if never == 0:
        return str(len(beliefs))
    return say(_SOME_NEVER_TESTED.fill(count=len(beliefs), never=number(never)))


def evidence_in_short(standing: Standing) -> str:
    """The evidence as the list says it."""
    if standing.is_awaited:
        return say(_AWAITED)
    if standing.heard == 0:
        return say(NONE)
    if standing.hides_direction:
        return say(SEEN_OR_HEARD.fill(count=standing.heard))
    return say(did_and_said(standing.tally.did, standing.tally.said))


def evidence_in_a_sentence(standing: Standing) -> str:
    """What is known of an assumption, over all sessions."""
    if standing.hides_direction and standing.heard:
        return say(_WHILE_RUNNING.fill(count=standing.heard))
    return say(_sentence(standing))


def session_counts(one: SessionStanding, hides_direction: bool) -> str:
    """Where those there stood in one session; while one runs, only how many were seen or heard."""
    if one.verdict.verdict is Verdict.NOT_ASKED:
        return say(_NOT_ASKED)
    if hides_direction:
        return say(_COVERAGE.fill(heard=one.verdict.tally.heard, there=one.verdict.tally.there))
    return say(tally_told(one.verdict.tally))


def uncounted(one: SessionStanding, hides_direction: bool) -> str:
    """The line of those whom the assumption is not about; empty if nobody of them was seen or heard."""
    if hides_direction or not one.verdict.others_tally.heard:
        return ""
    return say(_OTHERS.fill(tally=tally_told(one.verdict.others_tally)))


def row_in_words(belief: Belief) -> str:
    """All that a row shows, for those who hear it."""
    row = say(
        _ROW.fill(
            code=belief.assumption.code,
            text=belief.assumption.text,
            importance=IMPORTANCES[belief.assumption.importance],
            evidence=evidence_in_short(belief.standing),
        )
    )
    return row if belief.steps else say(_ROW_WITHOUT_STEP.fill(row=row))


def as_table_text(beliefs: Sequence[Belief]) -> str:
    """Rows for a spreadsheet: code, sentence, kind, importance, evidence."""
    return "\n".join(
        "\t".join(
            (
                one.assumption.code,
                one.assumption.text,
                say(KINDS[one.assumption.kind]),
                say(IMPORTANCES[one.assumption.importance]),
                evidence_in_short(one.standing),
            )
        )
        for one in beliefs
    )


def _sentence(standing: Standing) -> Message:
    verdict = standing.verdict
    if standing.is_awaited:
        return _AWAITED
    if standing.held == 0:
        return _NO_SESSION
    if not standing.was_tested or verdict is None:
        return _NEVER_ASKED_ONCE if standing.held == 1 else _NEVER_ASKED.fill(sessions=number(standing.held))
    if verdict.outcome is Outcome.NO_EVIDENCE:
        return _NOTHING_CAME
    if verdict.once is not None:
        return _ONCE[verdict.once]
    return _OUTCOMES[verdict.outcome].fill(
        supported=verdict.supported, contradicted=verdict.contradicted, judged=verdict.judged
    )
