"""The report's own fixed words, in English, marked for translation."""

from __future__ import annotations

from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message

from .content import Mark, MarkFill, MarkShape

CONTEXT = "Report"

SESSION_REPORT = QT_TRANSLATE_NOOP("Report", "Session report")
PROJECT_REPORT = QT_TRANSLATE_NOOP("Report", "Project report")
DRAFT = QT_TRANSLATE_NOOP("Report", "Draft, not final")
PAGE_OF = QT_TRANSLATE_NOOP("Report", "{page} / {pages}")
DO = QT_TRANSLATE_NOOP("Report", "Do")
NO_FINDINGS_OF_PROJECT = QT_TRANSLATE_NOOP(
    "Report", "These sessions say nothing yet: no finding was written, and they gave no assumption a verdict."
)
NO_FINDINGS = QT_TRANSLATE_NOOP(
    "Report", "This session says nothing yet: no finding was written, and it gave no assumption a verdict."
)

VERDICT_PER_ASSUMPTION = QT_TRANSLATE_NOOP("Report", "Verdict per assumption")
ASSUMPTION = QT_TRANSLATE_NOOP("Report", "Assumption")
EVIDENCE = QT_TRANSLATE_NOOP("Report", "Evidence")
VERDICT = QT_TRANSLATE_NOOP("Report", "Verdict")
DID_AND_SAID = QT_TRANSLATE_NOOP("Report", "did · {said} said")
TEAM_SAYS = QT_TRANSLATE_NOOP("Report", "The team says: {verdict}.")
NO_ASSUMPTIONS = QT_TRANSLATE_NOOP("Report", "This session tested no assumption.")
NO_ASSUMPTIONS_OF_PROJECT = QT_TRANSLATE_NOOP("Report", "These sessions tested no assumption.")
NEED_SERVED = QT_TRANSLATE_NOOP("Report", "for: {need}")
CONTINUED = QT_TRANSLATE_NOOP("Report", "{title}, continued")

LEGEND: tuple[tuple[tuple[Mark, ...], Message], ...] = (
    ((Mark(MarkShape.ROUND),), QT_TRANSLATE_NOOP("Report", "supported, someone did it")),
    (
        (Mark(MarkShape.ROUND, MarkFill.HOLLOW), Mark(MarkShape.SQUARE, MarkFill.HOLLOW)),
        QT_TRANSLATE_NOOP("Report", "only said"),
    ),
    ((Mark(MarkShape.SQUARE),), QT_TRANSLATE_NOOP("Report", "contradicted")),
    ((Mark(MarkShape.HALF),), QT_TRANSLATE_NOOP("Report", "both")),
    (
        (Mark(MarkShape.ROUND, MarkFill.THIRD), Mark(MarkShape.SQUARE, MarkFill.THIRD)),
        QT_TRANSLATE_NOOP("Report", "too few to say"),
    ),
    ((Mark(MarkShape.DASHED),), QT_TRANSLATE_NOOP("Report", "asked, nothing came")),
    ((Mark(MarkShape.DASH),), QT_TRANSLATE_NOOP("Report", "not asked")),
)

SHAPES_TOLD: dict[MarkShape, Message] = {
    MarkShape.ROUND: QT_TRANSLATE_NOOP("Report", "for it"),
    MarkShape.SQUARE: QT_TRANSLATE_NOOP("Report", "against it"),
    MarkShape.HALF: QT_TRANSLATE_NOOP("Report", "for and against it"),
    MarkShape.DASHED: QT_TRANSLATE_NOOP("Report", "asked, nothing came"),
    MarkShape.DASH: QT_TRANSLATE_NOOP("Report", "not asked"),
}
FILLS_TOLD: dict[MarkFill, Message] = {
    MarkFill.SOLID: QT_TRANSLATE_NOOP("Report", "someone did it"),
    MarkFill.HOLLOW: QT_TRANSLATE_NOOP("Report", "only said"),
    MarkFill.THIRD: QT_TRANSLATE_NOOP("Report", "too few to say"),
}

THRESHOLDS = QT_TRANSLATE_NOOP("Report", "Said before, seen now")
SAID_BEFORE_SEEN_NOW = QT_TRANSLATE_NOOP("Report", "What was said before, and what was seen")
SAID_BEFORE = QT_TRANSLATE_NOOP("Report", "Said before")
SEEN_NOW = QT_TRANSLATE_NOOP("Report", "Seen now")
NOT_KNOWN_THEN = QT_TRANSLATE_NOOP("Report", "No session knew it yet.")

FINDINGS = QT_TRANSLATE_NOOP("Report", "Findings")
FINDINGS_AND_PROPOSITIONS = QT_TRANSLATE_NOOP("Report", "Findings and propositions")
WHAT_WE_FOUND = QT_TRANSLATE_NOOP("Report", "What we found, and what it rests on")
FINDING_NUMBER = QT_TRANSLATE_NOOP("Report", "Finding {number}")
ENTRY_NUMBER = QT_TRANSLATE_NOOP("Report", "entry {number}")
ALSO_ENTRIES = QT_TRANSLATE_NOOP("Report", "Also entries")
ALSO_ENTRY = QT_TRANSLATE_NOOP("Report", "Also entry")
SAID_OF = QT_TRANSLATE_NOOP("Report", "did · {said} said · {heard}")
NO_EVIDENCE_QUOTED = QT_TRANSLATE_NOOP("Report", "No observation of the log is linked to it.")

DISAGREEMENTS = QT_TRANSLATE_NOOP("Report", "Where they disagree")

JOB = QT_TRANSLATE_NOOP("Report", "Job")
OFFER = QT_TRANSLATE_NOOP("Report", "Offer")
GIVES = QT_TRANSLATE_NOOP("Report", "gives")
GETS = QT_TRANSLATE_NOOP("Report", "gets")
NOTHING_YET = QT_TRANSLATE_NOOP("Report", "nothing yet")
SMALL_STEP = QT_TRANSLATE_NOOP("Report", "Small step")
BIG_STEP = QT_TRANSLATE_NOOP("Report", "Big step")
NEXT_TEST = QT_TRANSLATE_NOOP("Report", "Next test")
STOP = QT_TRANSLATE_NOOP("Report", "Stop")
BECAUSE = QT_TRANSLATE_NOOP("Report", "Because")
SAID_FIRST = QT_TRANSLATE_NOOP("Report", "Said first")
SAID_FIRST_BY = QT_TRANSLATE_NOOP("Report", "{word}: {names}")

TIMELINE = QT_TRANSLATE_NOOP("Report", "Session timeline")
STEP_TIMES = QT_TRANSLATE_NOOP("Report", "Step, planned and real time")
STEP_TIME = QT_TRANSLATE_NOOP("Report", "Step, and how long it took")
MOMENT = QT_TRANSLATE_NOOP("Report", "Moment")
NO_MOMENT = QT_TRANSLATE_NOOP("Report", "No moment picked")
LEFT_OUT = QT_TRANSLATE_NOOP("Report", "Left out in the room: {steps}.")
PAUSES = QT_TRANSLATE_NOOP("Report", "Paused {pauses}.")
NOT_VISITED = QT_TRANSLATE_NOOP("Report", "Planned, and not visited: {steps}.")
REACTION = QT_TRANSLATE_NOOP("Report", "pleased, one square per reaction")
PLANNED = QT_TRANSLATE_NOOP("Report", "planned")
REAL = QT_TRANSLATE_NOOP("Report", "real")
ASKED_AND_NOT = QT_TRANSLATE_NOOP("Report", "What was asked and what was not")
NOT_ASKED: dict[ItemKind, Message] = {
    ItemKind.ASK: QT_TRANSLATE_NOOP("Report", "not asked"),
    ItemKind.SHOW: QT_TRANSLATE_NOOP("Report", "not shown"),
}
SAY_DO_GAPS = QT_TRANSLATE_NOOP("Report", "They said one thing and did another")
WHO_SPOKE = QT_TRANSLATE_NOOP("Report", "Who was noted how often")
WHO_SPOKE_HOW = QT_TRANSLATE_NOOP("Report", "observations: solid did, open said")

BOARD = QT_TRANSLATE_NOOP("Report", "Board")
IN_BOARD = QT_TRANSLATE_NOOP("Report", "board")
LOOSE_NOTES = QT_TRANSLATE_NOOP("Report", "Loose notes")
ONE_VOTE = QT_TRANSLATE_NOOP("Report", "1 vote")
VOTES = QT_TRANSLATE_NOOP("Report", "{n} votes")

LOG = QT_TRANSLATE_NOOP("Report", "Log")
EVERYTHING_NOTED = QT_TRANSLATE_NOOP("Report", "Everything that was noted")
LOG_TIME = QT_TRANSLATE_NOOP("Report", "Time")
LOG_WORDS = QT_TRANSLATE_NOOP("Report", "What happened")
LOG_WHO = QT_TRANSLATE_NOOP("Report", "Who")
LOG_EVIDENCE = QT_TRANSLATE_NOOP("Report", "Evidence")
NOTHING_NOTED = QT_TRANSLATE_NOOP("Report", "Nothing was noted in this session.")
NOTHING_IN_STEP = QT_TRANSLATE_NOOP("Report", "Nothing was noted in this step.")
FROM_MEMORY = QT_TRANSLATE_NOOP("Report", "from memory")
PROMPTED = QT_TRANSLATE_NOOP("Report", "prompted")
PROMPTED_MEANS = QT_TRANSLATE_NOOP("Report", "prompted: after it was asked or shown")
LASTED = QT_TRANSLATE_NOOP("Report", "for {length}")
PICTURE = QT_TRANSLATE_NOOP("Report", "one picture")
PICTURES = QT_TRANSLATE_NOOP("Report", "{n} pictures")
SAME_AS = QT_TRANSLATE_NOOP("Report", "same moment as entry {number}")
STARRED = QT_TRANSLATE_NOOP("Report", "marked as important")

VOTES_AND_RATINGS = QT_TRANSLATE_NOOP("Report", "Votes and ratings")
EVERY_MARK = QT_TRANSLATE_NOOP("Report", "Every mark that was given")
VOTED_NOTE = QT_TRANSLATE_NOOP("Report", "Note")
TOTAL = QT_TRANSLATE_NOOP("Report", "Together")
HANDS = QT_TRANSLATE_NOOP("Report", "Hands")
NEED = QT_TRANSLATE_NOOP("Report", "Need")
MEDIAN = QT_TRANSLATE_NOOP("Report", "Median")
FOUR_OR_FIVE = QT_TRANSLATE_NOOP("Report", "Say 4 or 5")
TO_WIN = QT_TRANSLATE_NOOP("Report", "To win, of 20")
TO_WIN_HOW = QT_TRANSLATE_NOOP(
    "Report",
    "To win: importance, and what today’s satisfaction lacks of it; each is ten times the share of people who"
    " say 4 or 5 (A. W. Ulwick, 2002). With few people one answer moves it by whole points.",
)
GIVEN_BY = QT_TRANSLATE_NOOP("Report", "{who} {n}")
RATED_BY = QT_TRANSLATE_NOOP("Report", "{who} {importance} / {satisfaction}")

METHOD = QT_TRANSLATE_NOOP("Report", "Method")
HOW_IT_WAS_DONE = QT_TRANSLATE_NOOP("Report", "How it was done, and how thin it is")
WHO_WAS_THERE = QT_TRANSLATE_NOOP("Report", "Who was there")
AGREEMENTS = QT_TRANSLATE_NOOP("Report", "What they agreed to")
LEFT_OUT_OF_IT = QT_TRANSLATE_NOOP("Report", "What was left out")
HOW_THIN = QT_TRANSLATE_NOOP("Report", "How thin it is")
OF_SEGMENT = QT_TRANSLATE_NOOP("Report", "{segment}: {people}")
HOW_VERDICTS_COME = QT_TRANSLATE_NOOP("Report", "How a verdict comes about")
RULES = (
    QT_TRANSLATE_NOOP("Report", "A person counts once for each assumption, however often they speak."),
    QT_TRANSLATE_NOOP("Report", "What somebody did outweighs what they said."),
    QT_TRANSLATE_NOOP(
        "Report", "People of one household or firm are one voice; what the team says is not counted."
    ),
    QT_TRANSLATE_NOOP(
        "Report", "How many make an assumption right was written before, and nobody changes it afterwards."
    ),
    QT_TRANSLATE_NOOP(
        "Report", "One side needs that many, and two more than the other: no single person decides."
    ),
    QT_TRANSLATE_NOOP("Report", "“4 said, 1 first”: who says what was just said may only echo it."),
)
"""The rules of evidence, as they are read aloud to a shopkeeper."""

WHAT_TO_TEST_NEXT = QT_TRANSLATE_NOOP("Report", "What to test next")
OF_PROPOSITION = QT_TRANSLATE_NOOP("Report", "Proposition {number}")

HISTORY = QT_TRANSLATE_NOOP("Report", "History")
CHANGED_AFTERWARDS = QT_TRANSLATE_NOOP("Report", "What was changed after the end")
TIMES = QT_TRANSLATE_NOOP("Report", "{verb} {n}")

ALSO_FOUND = QT_TRANSLATE_NOOP("Report", "Also found")
IN_SHORT = QT_TRANSLATE_NOOP("Report", "In short")
PROPOSITIONS_AND_NEXT = QT_TRANSLATE_NOOP("Report", "What could come of it, and what to test next")
MORE_IN_TEAMS_REPORT = QT_TRANSLATE_NOOP("Report", "And {n} more in the team’s report.")
PROPOSITION = QT_TRANSLATE_NOOP("Report", "Proposition")
DECIDED = QT_TRANSLATE_NOOP("Report", "The team decided")
NOT_DECIDED = QT_TRANSLATE_NOOP("Report", "Not decided yet")
HOW_DONE = QT_TRANSLATE_NOOP("Report", "How it was done")

ABOUT = QT_TRANSLATE_NOOP("Report", "About this report")
CONSENT = QT_TRANSLATE_NOOP("Report", "What people agreed to")
SOURCES = QT_TRANSLATE_NOOP("Report", "Sources")
PICTURE_MISSING = QT_TRANSLATE_NOOP("Report", "A picture is missing: {told}")
NOT_SHOWN = QT_TRANSLATE_NOOP("Report", "What is not shown")
MADE_WITH = QT_TRANSLATE_NOOP("Report", "Printed {printed_at} with {app_version}.")
SUBSTITUTED = QT_TRANSLATE_NOOP(
    "Report", "{script}: {count} shown as □, because the report’s letters do not have them: {places}."
)
AND_MORE = QT_TRANSLATE_NOOP("Report", "{places} and {more} more")
IN_TITLE = QT_TRANSLATE_NOOP("Report", "title")
IN_PARTICIPANTS = QT_TRANSLATE_NOOP("Report", "participants")
IN_STEP = QT_TRANSLATE_NOOP("Report", "step {number}")
IN_NOTES = QT_TRANSLATE_NOOP("Report", "notes on this report")

ARABIC = QT_TRANSLATE_NOOP("Report", "Arabic letters")
CHINESE = QT_TRANSLATE_NOOP("Report", "Chinese characters")
DEVANAGARI = QT_TRANSLATE_NOOP("Report", "Devanagari letters")
HEBREW = QT_TRANSLATE_NOOP("Report", "Hebrew letters")
JAPANESE = QT_TRANSLATE_NOOP("Report", "Japanese letters")
KOREAN = QT_TRANSLATE_NOOP("Report", "Korean letters")
THAI = QT_TRANSLATE_NOOP("Report", "Thai letters")
PICTURES_AND_SYMBOLS = QT_TRANSLATE_NOOP("Report", "Emoji and symbols")
UNKNOWN_SIGNS = QT_TRANSLATE_NOOP("Report", "Unknown signs")

FOLDER_MISSING = QT_TRANSLATE_NOOP(
    "Report", "“{file}” cannot be saved because its folder does not exist. Choose a folder that does."
)
IS_A_FOLDER = QT_TRANSLATE_NOOP("Report", "“{file}” is a folder. Give the file a name inside it.")
IS_A_FILE = QT_TRANSLATE_NOOP("Report", "“{file}” is a file. Choose a folder, or another name.")
READ_ONLY = QT_TRANSLATE_NOOP(
    "Report", "“{file}” may not be written there. Close it if it is open, or save it in another folder."
)
DISK_FULL = QT_TRANSLATE_NOOP(
    "Report", "The disk has no room left for “{file}”. Free some space, or save it on another disk."
)
NAME_TOO_LONG = QT_TRANSLATE_NOOP("Report", "“{file}” is too long a name for a file. Give it a shorter one.")
NOT_SAVED = QT_TRANSLATE_NOOP("Report", "“{file}” could not be saved ({reason}). Save it in another folder.")
