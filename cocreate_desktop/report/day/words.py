"""The fixed words on the papers for the day, in English, marked for translation."""

from __future__ import annotations

from collections.abc import Mapping

from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message

PAGE_OF = QT_TRANSLATE_NOOP("DayPaper", "{page} / {pages}")
IN_NAMES = QT_TRANSLATE_NOOP("DayPaper", "names")
IN_SCENARIO = QT_TRANSLATE_NOOP("DayPaper", "scenario")
IN_TEXTS = QT_TRANSLATE_NOOP("DayPaper", "texts")
CONTINUED = QT_TRANSLATE_NOOP("DayPaper", "{title}, continued")
BLANK = QT_TRANSLATE_NOOP("DayPaper", "blank")
PERSON = QT_TRANSLATE_NOOP("DayPaper", "{number} {name}")
NUMBER = QT_TRANSLATE_NOOP("DayPaper", "Number")
NAME = QT_TRANSLATE_NOOP("DayPaper", "Name")
DATE = QT_TRANSLATE_NOOP("DayPaper", "Date")
SIGNATURE = QT_TRANSLATE_NOOP("DayPaper", "Signature")
FOR_THE_TEAM = QT_TRANSLATE_NOOP("DayPaper", "For the team")
CONTACT = QT_TRANSLATE_NOOP("DayPaper", "The team can be reached at:")
KEPT_UNTIL = QT_TRANSLATE_NOOP("DayPaper", "What we keep of you is deleted at the latest on:")

MAY_WE = QT_TRANSLATE_NOOP("DayPaper", "What may we keep of today?")
CONSENT_INTRO = QT_TRANSLATE_NOOP(
    "DayPaper",
    "You are helping to improve a service. We show it, watch what happens and ask why. Say yes or no to each"
    " line: with a no you can take part all the same.",
)
YES = QT_TRANSLATE_NOOP("DayPaper", "yes")
NO = QT_TRANSLATE_NOOP("DayPaper", "no")
CONSENT_ITEMS: Mapping[ConsentItem, tuple[Message, Message]] = {
    ConsentItem.NOTES: (
        QT_TRANSLATE_NOOP("DayPaper", "Notes"),
        QT_TRANSLATE_NOOP("DayPaper", "You may write down what I do and say here."),
    ),
    ConsentItem.QUOTE: (
        QT_TRANSLATE_NOOP("DayPaper", "Quotes"),
        QT_TRANSLATE_NOOP("DayPaper", "You may repeat my words as I said them."),
    ),
    ConsentItem.NAME: (
        QT_TRANSLATE_NOOP("DayPaper", "My name"),
        QT_TRANSLATE_NOOP("DayPaper", "You may print my real name in the team’s report."),
    ),
    ConsentItem.PHOTO: (
        QT_TRANSLATE_NOOP("DayPaper", "Photos"),
        QT_TRANSLATE_NOOP("DayPaper", "You may take photos on which I can be seen."),
    ),
    ConsentItem.AUDIO: (
        QT_TRANSLATE_NOOP("DayPaper", "Sound"),
        QT_TRANSLATE_NOOP("DayPaper", "You may record the sound while I am there."),
    ),
    ConsentItem.IDEAS: (
        QT_TRANSLATE_NOOP("DayPaper", "Ideas"),
        QT_TRANSLATE_NOOP("DayPaper", "You may use the ideas that I tell you here."),
    ),
    ConsentItem.CONTACT: (
        QT_TRANSLATE_NOOP("DayPaper", "Afterwards"),
        QT_TRANSLATE_NOOP("DayPaper", "You may write or call me to say what came of it."),
    ),
}
RESTS_ON_NOTES = QT_TRANSLATE_NOOP(
    "DayPaper",
    "With a no to the first line nothing that you do or say is kept, whatever you say to the others.",
)
WHAT_FOR = QT_TRANSLATE_NOOP("DayPaper", "What it is for")
WHAT_FOR_TEXT = QT_TRANSLATE_NOOP(
    "DayPaper",
    "To learn what helps people and what does not, before the service is built. It is not a test of you, and"
    " nothing is used for anything else.",
)
WHO_SEES = QT_TRANSLATE_NOOP("DayPaper", "Who may see it")
WHO_SEES_TEXT = QT_TRANSLATE_NOOP(
    "DayPaper",
    "The notes stay with the team, on its own laptop, under the name on your badge. Papers for others name"
    " nobody: there you are a number.",
)
TAKE_BACK = QT_TRANSLATE_NOOP("DayPaper", "If you change your mind")
TAKE_BACK_TEXT = QT_TRANSLATE_NOOP(
    "DayPaper",
    "Take back any yes at any time, without a reason: tell somebody of the team. From then on it is not used"
    " any more, and photos or sound of you are deleted.",
)

AGENDA = QT_TRANSLATE_NOOP("DayPaper", "{length}, {n} steps")
TIME = QT_TRANSLATE_NOOP("DayPaper", "Time")
STEP = QT_TRANSLATE_NOOP("DayPaper", "Step")
YOUR_NOTES = QT_TRANSLATE_NOOP("DayPaper", "Your notes")
SAY = QT_TRANSLATE_NOOP("DayPaper", "Say")
SHOW = QT_TRANSLATE_NOOP("DayPaper", "Show")
ASK = QT_TRANSLATE_NOOP("DayPaper", "Ask")
WATCH = QT_TRANSLATE_NOOP("DayPaper", "Watch for")
END = QT_TRANSLATE_NOOP("DayPaper", "End")
NO_STEPS = QT_TRANSLATE_NOOP("DayPaper", "The scenario has no steps yet.")
TODAY = QT_TRANSLATE_NOOP("DayPaper", "Today")

SAID_OR_DID = QT_TRANSLATE_NOOP("DayPaper", "Said / did")
SAID = QT_TRANSLATE_NOOP("DayPaper", "said")
DID = QT_TRANSLATE_NOOP("DayPaper", "did")
WHO = QT_TRANSLATE_NOOP("DayPaper", "Who")
WORDS = QT_TRANSLATE_NOOP("DayPaper", "What happened, in their words")
TAG = QT_TRANSLATE_NOOP("DayPaper", "Tag")
SIDE = QT_TRANSLATE_NOOP("DayPaper", "+ / –")
NOTED_BY = QT_TRANSLATE_NOOP("DayPaper", "Noted by")
OBSERVATIONS = QT_TRANSLATE_NOOP("DayPaper", "What you see and hear")
WHO_IS_HERE = QT_TRANSLATE_NOOP("DayPaper", "Who is here")
STEPS = QT_TRANSLATE_NOOP("DayPaper", "Steps")
TAGS = QT_TRANSLATE_NOOP("DayPaper", "Tags")

STICKY_SHEET = QT_TRANSLATE_NOOP("DayPaper", "One thought on each note")
WHOSE = QT_TRANSLATE_NOOP("DayPaper", "who")
WHEN = QT_TRANSLATE_NOOP("DayPaper", "when")

DOTS = QT_TRANSLATE_NOOP(
    "DayPaper", "You have {n} dots. Fill as many circles as you want to give, {n} in all."
)
ONE_DOT = QT_TRANSLATE_NOOP("DayPaper", "You have one dot. Fill one circle.")
RATE = QT_TRANSLATE_NOOP("DayPaper", "How much does it matter to you?")
RATE_HOW = QT_TRANSLATE_NOOP(
    "DayPaper", "Ring one number on each side: 1 is not at all, 5 is very. Leave out what you cannot tell."
)
NEED = QT_TRANSLATE_NOOP("DayPaper", "What people need")
IMPORTANT = QT_TRANSLATE_NOOP("DayPaper", "Important to me")
SATISFIED = QT_TRANSLATE_NOOP("DayPaper", "Satisfied today")

WE_AGREE = QT_TRANSLATE_NOOP("DayPaper", "What we agree on")
AGREE_INTRO = QT_TRANSLATE_NOOP(
    "DayPaper", "Who signs wants to try this together. It binds nobody to pay, and anybody may still leave."
)
GIVES = QT_TRANSLATE_NOOP("DayPaper", "gives")
GETS = QT_TRANSLATE_NOOP("DayPaper", "gets")
THE_JOB = QT_TRANSLATE_NOOP("DayPaper", "What it is for: {text}")
NEXT_TEST = QT_TRANSLATE_NOOP("DayPaper", "We try it next: {text}")
YOU_CONFIRMED = QT_TRANSLATE_NOOP("DayPaper", "What you confirmed, or put right")
WHO_AGREES = QT_TRANSLATE_NOOP("DayPaper", "Who agrees")

THANK_YOU = QT_TRANSLATE_NOOP("DayPaper", "Thank you")
YOU_TOLD_US = QT_TRANSLATE_NOOP("DayPaper", "What you told us")
YOUR_NUMBER = QT_TRANSLATE_NOOP("DayPaper", "The number on your badge:")
WHAT_NOW = QT_TRANSLATE_NOOP("DayPaper", "What happens next")
