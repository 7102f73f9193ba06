"""The sentences on how a session was done, marked for translation."""

from __future__ import annotations

from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.errors import QT_TRANSLATE_NOOP

THERE_ALL = QT_TRANSLATE_NOOP("Method", "People in the room: {n}, all of them throughout.")
THERE = QT_TRANSLATE_NOOP("Method", "People in the room: {n}, of whom {throughout} throughout.")
WITH_TIMES = QT_TRANSLATE_NOOP("Method", "{name} ({times})")
FROM = QT_TRANSLATE_NOOP("Method", "from {at}")
UNTIL = QT_TRANSLATE_NOOP("Method", "until {at}")
AWAY = QT_TRANSLATE_NOOP("Method", "away {left} to {back}")

ITEMS = {
    ConsentItem.QUOTE: QT_TRANSLATE_NOOP("Method", "being quoted"),
    ConsentItem.NAME: QT_TRANSLATE_NOOP("Method", "being called by their real names"),
    ConsentItem.PHOTO: QT_TRANSLATE_NOOP("Method", "being photographed"),
    ConsentItem.AUDIO: QT_TRANSLATE_NOOP("Method", "being recorded"),
    ConsentItem.IDEAS: QT_TRANSLATE_NOOP("Method", "the use of their ideas"),
    ConsentItem.CONTACT: QT_TRANSLATE_NOOP("Method", "being contacted afterwards"),
}
"""What was asked beside notes, without which nobody is in a report: as it ends "did not agree to"."""
NOBODY_AGREED = QT_TRANSLATE_NOOP("Method", "Nobody agreed to {items}.")
NOT_AGREED = QT_TRANSLATE_NOOP("Method", "{names} did not agree to {items}.")
NOT_AGREED_COUNTED = QT_TRANSLATE_NOOP("Method", "{n} of {of} did not agree to {items}.")
AGREED_TO_ALL = QT_TRANSLATE_NOOP("Method", "Everybody in the room agreed to all that was asked.")

LEFT_OUT = QT_TRANSLATE_NOOP("Method", "Left out in the room: {steps}.")
NOT_VISITED = QT_TRANSLATE_NOOP("Method", "Planned, and not visited: {steps}.")
ALL_VISITED = QT_TRANSLATE_NOOP("Method", "Every planned step was visited.")
ALL_ASKED = QT_TRANSLATE_NOOP("Method", "All {n} questions and pictures were asked or shown.")
NOT_ASKED = QT_TRANSLATE_NOOP("Method", "Not asked or shown: {n} of {of}: {named}.")
NOTHING_TICKED = QT_TRANSLATE_NOOP("Method", "Nothing was ticked: what was asked is not known.")
AND_MORE = QT_TRANSLATE_NOOP("Method", "{named} and {n} more")
NOT_TESTED = QT_TRANSLATE_NOOP("Method", "Nobody was there for a test of {codes}.")
SILENT = QT_TRANSLATE_NOOP("Method", "Asked, and nothing came: {codes}.")

ENTRIES = QT_TRANSLATE_NOOP("Method", "Entries: {n}, of which {did} did and {said} said.")
ENTRIES_WITH_NOBODY = QT_TRANSLATE_NOOP(
    "Method",
    "Entries: {n}, of which {did} did and {said} said; {nobody} of them name nobody and count for nobody.",
)
PROMPTED = QT_TRANSLATE_NOOP(
    "Method",
    "Prompted, that is after the question was asked or the thing was shown: {n} of the {of} that speak for or"
    " against an assumption.",
)
NOT_PROMPTED = QT_TRANSLATE_NOOP(
    "Method",
    "None of the {of} that speak for or against an assumption was prompted by a question or a thing shown.",
)
LATER = QT_TRANSLATE_NOOP(
    "Method", "Entries written from memory: {memory} of {of}; in the round-up of a step: {round_up}."
)
JOINED = QT_TRANSLATE_NOOP(
    "Method", "Entries written by two note-takers on one moment, and counted once: {n}."
)
ONE_ERASED = QT_TRANSLATE_NOOP(
    "Method", "One entry was erased, because somebody on it had not agreed to notes."
)
ERASED = QT_TRANSLATE_NOOP(
    "Method", "{n} entries were erased, because somebody on them had not agreed to notes."
)
THIN = QT_TRANSLATE_NOOP("Method", "Too few to say: {codes}.")

SESSIONS_TOLD = QT_TRANSLATE_NOOP(
    "Method", "Sessions: {sessions}; people: {people}; entries: {n}, of which {did} did and {said} said."
)
MISSED_TOLD = QT_TRANSLATE_NOOP("Method", "Not asked or shown: {n} of {of} planned questions and pictures.")
ONE_ECHO = QT_TRANSLATE_NOOP(
    "Method", "Once one voice said it first, and those who said the same may be its echo."
)
ECHOES = QT_TRANSLATE_NOOP(
    "Method", "{n} times one voice said it first, and those who said the same may be its echo."
)
RULES_TOLD = QT_TRANSLATE_NOOP(
    "Method",
    "A person counts once, and what they did outweighs what they said; what would be right was written"
    " before.",
)
