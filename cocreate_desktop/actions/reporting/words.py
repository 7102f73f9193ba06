"""The sentences that a report's content is made of, marked for translation."""

from __future__ import annotations

from cocreate_desktop.actions import leading
from cocreate_desktop.actions.sessions import REOPENED
from cocreate_desktop.domain.board import Author
from cocreate_desktop.domain.evidence import Outcome, Verdict
from cocreate_desktop.domain.evidence.positions import Stand
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.errors import QT_TRANSLATE_NOOP

VERDICT_COUNTS = {
    Verdict.SUPPORTED: QT_TRANSLATE_NOOP("Verdict", "{n} supported"),
    Verdict.CONTRADICTED: QT_TRANSLATE_NOOP("Verdict", "{n} contradicted"),
    Verdict.MIXED: QT_TRANSLATE_NOOP("Verdict", "{n} mixed"),
    Verdict.THIN: QT_TRANSLATE_NOOP("Verdict", "{n} with too few to say"),
    Verdict.SILENT: QT_TRANSLATE_NOOP("Verdict", "{n} asked and nothing came"),
    Verdict.NOT_ASKED: QT_TRANSLATE_NOOP("Verdict", "{n} not asked"),
}
OUTCOME_COUNTS = {
    Outcome.CONFIRMED: QT_TRANSLATE_NOOP("Verdict", "{n} confirmed"),
    Outcome.CONTRADICTED: QT_TRANSLATE_NOOP("Verdict", "{n} contradicted"),
    Outcome.MIXED: QT_TRANSLATE_NOOP("Verdict", "{n} mixed"),
    Outcome.SAID: QT_TRANSLATE_NOOP("Verdict", "{n} only said"),
    Outcome.NO_EVIDENCE: QT_TRANSLATE_NOOP("Verdict", "{n} without evidence"),
    Outcome.ONCE: QT_TRANSLATE_NOOP("Verdict", "{n} resting on one session"),
    Outcome.THIN: QT_TRANSLATE_NOOP("Verdict", "{n} with too few to say"),
}
SUPPORTED_IN = QT_TRANSLATE_NOOP("Verdict", "supported in {k} of {n}")
LEARNT = {
    Verdict.SUPPORTED: QT_TRANSLATE_NOOP("Verdict", "Supported by {for_} of {heard} seen or heard."),
    Verdict.CONTRADICTED: QT_TRANSLATE_NOOP("Verdict", "Contradicted by {against} of {heard} seen or heard."),
}
THRESHOLDS = {
    "anything": QT_TRANSLATE_NOOP("Verdict", "right if {needed} of {of}"),
    "deeds": QT_TRANSLATE_NOOP("Verdict", "right if {needed} of {of} do it"),
    "unprompted deeds": QT_TRANSLATE_NOOP("Verdict", "right if {needed} of {of} do it unasked"),
}
RIGHT_IF = QT_TRANSLATE_NOOP("Verdict", "{threshold}: {text}")
WRONG_IF = QT_TRANSLATE_NOOP("Verdict", "wrong if: {text}")
LEGEND_ONE = QT_TRANSLATE_NOOP(
    "Report", "Small figures: people for · against · split · not seen. Deeds outweigh words."
)
LEGEND_SERIES = QT_TRANSLATE_NOOP(
    "Report", "{shops}. Small figures: people for · against · split · not seen. Deeds outweigh words."
)
SHOP = QT_TRANSLATE_NOOP("Report", "{short} {name}")

ONE_SESSION = QT_TRANSLATE_NOOP("Report", "One session, {day}")
SESSIONS_ON_A_DAY = QT_TRANSLATE_NOOP("Report", "{sessions} sessions, {day}")
SESSIONS = QT_TRANSLATE_NOOP("Report", "{sessions} sessions, {first} to {last}")
NOT_NAMED = QT_TRANSLATE_NOOP(
    "Report",
    "People are called by their numbers, and segments of fewer than three people in a session “others”.",
)
TEAM_OF = QT_TRANSLATE_NOOP("Report", "Team of {project}")
"""Who wrote a paper on which nobody is named."""
SEVERAL = QT_TRANSLATE_NOOP("Report", "{several} and {last}")
TOOK_PART = QT_TRANSLATE_NOOP("Report", "One session with {people}.")
TOOK_PART_OF = QT_TRANSLATE_NOOP("Report", "One session with {people}: {segments}.")
TOOK_PART_IN_SERIES = QT_TRANSLATE_NOOP("Report", "{sessions} sessions with {people}.")
TOOK_PART_IN_SERIES_OF = QT_TRANSLATE_NOOP("Report", "{sessions} sessions with {people}: {segments}.")
ONE_PERSON = QT_TRANSLATE_NOOP("Report", "one person")
PEOPLE = QT_TRANSLATE_NOOP("Report", "{n} people")

SEEN = QT_TRANSLATE_NOOP("Report", "{for_} for · {against} against · {not_seen} not seen, of {there} there")
SEEN_SPLIT = QT_TRANSLATE_NOOP(
    "Report", "{for_} for · {against} against · {split} split · {not_seen} not seen, of {there} there"
)
NOBODY_THERE = QT_TRANSLATE_NOOP("Report", "Nobody was there for it")
NEEDED = QT_TRANSLATE_NOOP("Report", "{n} of the {of} seen or heard make it right")
STANDS = QT_TRANSLATE_NOOP("Report", "{code}: {seen}")
STANDS_IN = QT_TRANSLATE_NOOP("Report", "{stands}, in {n} shops")
STANDS_IN_ONE = QT_TRANSLATE_NOOP("Report", "{stands}, in one shop")
STANDS_NOBODY = QT_TRANSLATE_NOOP("Report", "{code}: nobody was there for it")
RESTS_ON_NOTHING = QT_TRANSLATE_NOOP("Report", "It rests on no entry.")
OTHER_SIDE = QT_TRANSLATE_NOOP("Report", "On the other side: {entry}")
NO_OTHER_SIDE = QT_TRANSLATE_NOOP("Report", "Nothing was noted on the other side.")
TOLD_BY = QT_TRANSLATE_NOOP("Report", "{who}: {words}")
SINCE_TODAY = QT_TRANSLATE_NOOP("Report", "The first assumption was written on the day of printing.")
SINCE_A_DAY = QT_TRANSLATE_NOOP("Report", "One day since the first assumption.")
SINCE = QT_TRANSLATE_NOOP("Report", "{n} days since the first assumption.")
ONLY_UNLINKED = QT_TRANSLATE_NOOP("Report", "The only entry is not linked to an assumption yet.")
ONE_UNLINKED = QT_TRANSLATE_NOOP("Report", "One of {of} entries is not linked to an assumption yet.")
UNLINKED = QT_TRANSLATE_NOOP("Report", "{n} of {of} entries are not linked to an assumption yet.")
STATE = QT_TRANSLATE_NOOP("Report", "{app_version}, printed {printed_at}.")

AGREE = QT_TRANSLATE_NOOP("Report", "{n} of {of} in the room agree.")
AGREE_IN = QT_TRANSLATE_NOOP("Report", "{n} of {of} in {shop} agree.")
CORRECTS = QT_TRANSLATE_NOOP("Report", "{who} corrects: {words}")
HEARD = QT_TRANSLATE_NOOP("Report", "{n} of {of} seen or heard")
CLUSTER = QT_TRANSLATE_NOOP("Report", "Cluster: {title}")
CLUSTER_VOTE = QT_TRANSLATE_NOOP("Report", "Cluster: {title}, 1 vote")
CLUSTER_VOTES = QT_TRANSLATE_NOOP("Report", "Cluster: {title}, {n} votes")
BETWEEN_STEPS = QT_TRANSLATE_NOOP("Report", "Between the steps")

HOW_IT_RAN = QT_TRANSLATE_NOOP("Report", "How the session ran")
BAD_THEN_GOOD = QT_TRANSLATE_NOOP("Report", "They were annoyed most in “{bad}” and pleased most in “{good}”.")
BAD_MOST = QT_TRANSLATE_NOOP("Report", "They were annoyed most in “{bad}”.")
GOOD_MOST = QT_TRANSLATE_NOOP("Report", "They were pleased most in “{good}”.")
BOTH_MOST = QT_TRANSLATE_NOOP("Report", "“{good}” pleased and annoyed them most.")
STEP_NUMBER = QT_TRANSLATE_NOOP("Report", "step {ring}")
LENGTH_OF = QT_TRANSLATE_NOOP("Report", "{real} of {planned}")
NOT_PLANNED = QT_TRANSLATE_NOOP("Report", "{real}, not planned")
VISITED_AGAIN = QT_TRANSLATE_NOOP("Report", "{real}, visited again")
END = QT_TRANSLATE_NOOP("Report", "End of the session.")
LONGER = QT_TRANSLATE_NOOP("Report", "{difference} longer than the planned {planned}.")
SHORTER = QT_TRANSLATE_NOOP("Report", "{difference} shorter than the planned {planned}.")
AS_PLANNED = QT_TRANSLATE_NOOP("Report", "As long as planned.")
PAUSED = QT_TRANSLATE_NOOP("Report", "Pauses of {length} are not counted.")
PAUSE = QT_TRANSLATE_NOOP("Report", "at {at} for {length}")
PAUSE_BECAUSE = QT_TRANSLATE_NOOP("Report", "at {at} for {length} ({reason})")
PAUSE_REASONS = leading.PAUSE_REASONS | {
    REOPENED: QT_TRANSLATE_NOOP("Report", "the session was ended and reopened")
}
ONE_REACTION = QT_TRANSLATE_NOOP("Report", "One reaction.")
REACTIONS = QT_TRANSLATE_NOOP("Report", "{n} reactions from {people} people.")
REACTIONS_OF_ONE = QT_TRANSLATE_NOOP("Report", "{n} reactions from one person.")
NO_REACTIONS = QT_TRANSLATE_NOOP("Report", "No reaction was noted as pleased, so-so or annoyed.")
ASKED = QT_TRANSLATE_NOOP("Report", "{n} of {of} asked or shown")
NOTHING_TICKED = QT_TRANSLATE_NOOP("Report", "Nothing was ticked: what was asked is not known.")
SAY_DO = {
    (Stand.FOR, Mode.SAID): QT_TRANSLATE_NOOP("Report", "{who} spoke against it, then did it."),
    (Stand.FOR, Mode.DID): QT_TRANSLATE_NOOP("Report", "{who} did it, then spoke against it."),
    (Stand.AGAINST, Mode.SAID): QT_TRANSLATE_NOOP("Report", "{who} spoke for it, then did otherwise."),
    (Stand.AGAINST, Mode.DID): QT_TRANSLATE_NOOP("Report", "{who} did otherwise, then spoke for it."),
}

MOST_VOTES = QT_TRANSLATE_NOOP("Report", "“{title}” got the most votes.")
BOARD = QT_TRANSLATE_NOOP("Report", "What belongs together")
NOTES = (
    QT_TRANSLATE_NOOP("Report", "no notes"),
    QT_TRANSLATE_NOOP("Report", "1 note"),
    QT_TRANSLATE_NOOP("Report", "{n} notes"),
)
CLUSTERS = (
    QT_TRANSLATE_NOOP("Report", "no clusters"),
    QT_TRANSLATE_NOOP("Report", "1 cluster"),
    QT_TRANSLATE_NOOP("Report", "{n} clusters"),
)
VOTES = (
    QT_TRANSLATE_NOOP("Report", "no votes"),
    QT_TRANSLATE_NOOP("Report", "1 vote"),
    QT_TRANSLATE_NOOP("Report", "{n} votes"),
)
"""None, one, and more."""
LOOSE = QT_TRANSLATE_NOOP("Report", "{n}, without a cluster")
LOOSE_NO_VOTES = QT_TRANSLATE_NOOP("Report", "{n}, without a cluster and without votes")
COUNTS_ONE = QT_TRANSLATE_NOOP("Report", "{did} did · {said} said.")
COUNTS_SERIES = QT_TRANSLATE_NOOP(
    "Report", "{shop}: {did} did · {said} said. All shops: {all_did} · {all_said}."
)
COUNTS_OF = QT_TRANSLATE_NOOP("Report", "{code}, {counts}")
THEME = QT_TRANSLATE_NOOP("Report", "Theme: {title}.")
FINDING_NUMBER = QT_TRANSLATE_NOOP("Report", "Finding {n}.")
ROUNDS = {
    Author.CUSTOMER: QT_TRANSLATE_NOOP("Report", "The customers voted: “{question}”"),
    Author.TEAM: QT_TRANSLATE_NOOP("Report", "The team voted: “{question}”"),
}

PROPOSITION = QT_TRANSLATE_NOOP("Report", "Proposition {n} of {of}")
FROM_FINDING = QT_TRANSLATE_NOOP("Report", "from finding {findings}")
FROM_FINDINGS = QT_TRANSLATE_NOOP("Report", "from findings {findings}")
ONE_FROM_ELSEWHERE = QT_TRANSLATE_NOOP("Report", "one finding of another session")
FROM_ELSEWHERE = QT_TRANSLATE_NOOP("Report", "{n} findings of other sessions")
IDEA = QT_TRANSLATE_NOOP("Report", "one idea")
IDEAS = QT_TRANSLATE_NOOP("Report", "{n} ideas")
IDEA_OF = QT_TRANSLATE_NOOP("Report", "one idea of {names}")
IDEAS_OF = QT_TRANSLATE_NOOP("Report", "{n} ideas of {names}")
STOP_IN = QT_TRANSLATE_NOOP("Report", "if nobody acts on it in {shops} shops.")
STOP_IN_ONE = QT_TRANSLATE_NOOP("Report", "if nobody acts on it in one shop.")
STOP_NOT_REACHED = QT_TRANSLATE_NOOP("Report", "Not reached: {counts} did.")
STOP_REACHED = QT_TRANSLATE_NOOP("Report", "Reached: {counts} did.")
STOP_SHOP = QT_TRANSLATE_NOOP("Report", "{shop}\u00a0{n}")
