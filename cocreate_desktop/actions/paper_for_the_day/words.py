"""The sentences that the papers for the day are made of, marked for translation."""

from __future__ import annotations

from cocreate_desktop.errors import QT_TRANSLATE_NOOP

MINUTES = QT_TRANSLATE_NOOP("DayPaper", "{n} min")
NO_TIME = QT_TRANSLATE_NOOP("DayPaper", "“{text}” is no time of day. Write it as 14:00.")
NO_START = QT_TRANSLATE_NOOP(
    "DayPaper", "Nobody said when the session begins: the agendas count hours and minutes from 0:00."
)
PART = QT_TRANSLATE_NOOP("DayPaper", "Part {number}")
NOT_FOR_THE_WALL = QT_TRANSLATE_NOOP(
    "DayPaper", "The wall says “{part}” instead of “{title}”: customers should not read “{word}”."
)
TITLE_LEFT_OUT = QT_TRANSLATE_NOOP(
    "DayPaper", "No paper holds the title “{title}”: customers should not read “{word}”."
)
VOTE = QT_TRANSLATE_NOOP("DayPaper", "Which would help you most?")
ONE_LEFT_OUT = QT_TRANSLATE_NOOP(
    "DayPaper", "{paper}: one text is left out, because customers should not read all of it."
)
LEFT_OUT = QT_TRANSLATE_NOOP(
    "DayPaper", "{paper}: {n} texts are left out, because customers should not read all of them."
)
LEFT_OUT_FOR = QT_TRANSLATE_NOOP(
    "DayPaper",
    "{paper}: “{title}” is left out, because customers should not read “{word}”. On the page Decide it can be"
    " said without.",
)
NAME_HIDDEN = QT_TRANSLATE_NOOP("DayPaper", "“{name}” is printed as “{mask}” in a text that customers read.")
FIRST_FINDINGS = QT_TRANSLATE_NOOP(
    "DayPaper",
    "The take-away has room for {n} of the {of} findings: it tells those that come first on the page Decide.",
)
NOTHING_TOLD_YET = QT_TRANSLATE_NOOP(
    "DayPaper", "The session has not ended: the take-away has empty lines for what was said."
)
NOTHING_AGREED_YET = QT_TRANSLATE_NOOP(
    "DayPaper", "The session has not ended: the agreement has no findings in it."
)
WERE_HERE = QT_TRANSLATE_NOOP("DayPaper", "{n} of you were here.")
WAS_HERE = QT_TRANSLATE_NOOP("DayPaper", "One of you was here.")
WROTE_DOWN = QT_TRANSLATE_NOOP(
    "DayPaper", "We wrote down {n} things: {did} that you did, and {said} that you said."
)
WROTE_DOWN_ONE = QT_TRANSLATE_NOOP("DayPaper", "We wrote down one thing.")
TEAM_READS = QT_TRANSLATE_NOOP("DayPaper", "The team reads what was noted and decides what to try next.")
NEXT_DAY = QT_TRANSLATE_NOOP("DayPaper", "The next try-out is planned for {day}.")
YOU_HEAR = QT_TRANSLATE_NOOP(
    "DayPaper", "If you said that we may write or call, you will hear what came of it."
)
AGREE = QT_TRANSLATE_NOOP("DayPaper", "{n} of {of} agree.")
WAS_PUT_RIGHT = QT_TRANSLATE_NOOP("DayPaper", "Put right: {words}")
DATED = QT_TRANSLATE_NOOP("DayPaper", "{title}, {day}")
