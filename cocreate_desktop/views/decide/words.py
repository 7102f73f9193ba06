"""Words that several rooms of the page use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cocreate_desktop.actions.concluded import Quote
from cocreate_desktop.actions.printable import NOT_QUOTED
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.decisions import Decision, FindingKind, Standing
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.wording import say

DECISIONS = {
    Decision.GO_ON: QT_TRANSLATE_NOOP("Decide", "Go on"),
    Decision.CHANGE: QT_TRANSLATE_NOOP("Decide", "Change"),
    Decision.PARK: QT_TRANSLATE_NOOP("Decide", "Park"),
    Decision.STOP: QT_TRANSLATE_NOOP("Decide", "Stop"),
}
"""The four words, in the order of their keys 1 to 4."""

STANDINGS = {
    Standing.DID: QT_TRANSLATE_NOOP("Decide", "did"),
    Standing.SAID: QT_TRANSLATE_NOOP("Decide", "said"),
    Standing.NOBODY: QT_TRANSLATE_NOOP("Decide", "nobody yet"),
}
KINDS = {
    FindingKind.FINDING: QT_TRANSLATE_NOOP("Decide", "Finding"),
    FindingKind.DECISION: QT_TRANSLATE_NOOP("Decide", "Decision"),
    FindingKind.PROBLEM: QT_TRANSLATE_NOOP("Decide", "Problem"),
    FindingKind.ACTION: QT_TRANSLATE_NOOP("Decide", "Action"),
    FindingKind.SUMMARY: QT_TRANSLATE_NOOP("Decide", "Summary"),
}
NOTE_KINDS = {
    NoteKind.DID: QT_TRANSLATE_NOOP("Decide", "did"),
    NoteKind.SAID: QT_TRANSLATE_NOOP("Decide", "said"),
    NoteKind.NEED: QT_TRANSLATE_NOOP("Decide", "need"),
    NoteKind.IDEA: QT_TRANSLATE_NOOP("Decide", "idea"),
    NoteKind.PROBLEM: QT_TRANSLATE_NOOP("Decide", "problem"),
    NoteKind.QUESTION: QT_TRANSLATE_NOOP("Decide", "question"),
}
NOTE_ICONS = {
    NoteKind.DID: "footprints",
    NoteKind.SAID: "message-square",
    NoteKind.NEED: "heart",
    NoteKind.IDEA: "lightbulb",
    NoteKind.PROBLEM: "triangle-alert",
    NoteKind.QUESTION: "circle-help",
}
LONGEST_NAME = 8
"""Letters of a name where room is short."""


def tr(source: str) -> str:
    """Translate a text of the page."""
    return QCoreApplication.translate("Decide", source)


def quoted(words: str) -> str:
    """Words between quotation marks."""
    return words if words.startswith(("“", "„", "«", '"')) else tr("“{words}”").format(words=words)


def quote_words(quote: Quote) -> str:
    """What an entry says: a deed as it was noted, words between quotation marks."""
    if quote.words is None:
        return say(NOT_QUOTED)
    return quoted(quote.words) if quote.mode is Mode.SAID and quote.words else quote.words


def quote_source(quote: Quote, shop: str = "") -> str:
    """Who, when, and where if that is elsewhere."""
    return ", ".join(part for part in (quote.who, clock_text(quote.at_ms), shop) if part)


def short_name(name: str) -> str:
    """A name in a chip, cut after eight letters."""
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"


def one_line(text: str) -> str:
    return " ".join(text.split())
