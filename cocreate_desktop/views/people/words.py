"""What the page People calls things."""

from __future__ import annotations

from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.domain.people import SEGMENTS, Role, Segment
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.wording import say

ITEM_HEADS = {
    ConsentItem.NOTES: QT_TRANSLATE_NOOP("Consent", "Notes"),
    ConsentItem.QUOTE: QT_TRANSLATE_NOOP("Consent", "Quote"),
    ConsentItem.NAME: QT_TRANSLATE_NOOP("Consent", "Name"),
    ConsentItem.PHOTO: QT_TRANSLATE_NOOP("Consent", "Photo"),
    ConsentItem.AUDIO: QT_TRANSLATE_NOOP("Consent", "Audio"),
    ConsentItem.IDEAS: QT_TRANSLATE_NOOP("Consent", "Ideas"),
    ConsentItem.CONTACT: QT_TRANSLATE_NOOP("Consent", "Contact"),
}

ITEM_MEANINGS = {
    ConsentItem.NOTES: QT_TRANSLATE_NOOP("Consent", "Notes on what they do"),
    ConsentItem.QUOTE: QT_TRANSLATE_NOOP("Consent", "Quotes"),
    ConsentItem.NAME: QT_TRANSLATE_NOOP("Consent", "Real name in the report"),
    ConsentItem.PHOTO: QT_TRANSLATE_NOOP("Consent", "Photos"),
    ConsentItem.AUDIO: QT_TRANSLATE_NOOP("Consent", "Audio"),
    ConsentItem.IDEAS: QT_TRANSLATE_NOOP("Consent", "Use of their ideas"),
    ConsentItem.CONTACT: QT_TRANSLATE_NOOP("Consent", "Contact afterwards"),
}

PAPER_FORM = "paper form"
ASKED_HERE = "asked here"
SOURCES = {
    ASKED_HERE: QT_TRANSLATE_NOOP("Consent", "asked here"),
    PAPER_FORM: QT_TRANSLATE_NOOP("Consent", "paper form"),
}
"""How an answer was given, by the key that is stored."""

ROLES = {
    Role.FACILITATOR: QT_TRANSLATE_NOOP("Role", "facilitator"),
    Role.NOTE_TAKER: QT_TRANSLATE_NOOP("Role", "note-taker"),
    Role.OBSERVER: QT_TRANSLATE_NOOP("Role", "observer"),
}


def segment_word(segment: Segment | None) -> str:
    """What a person is; nothing while that is not known."""
    return say(SEGMENTS[segment]) if segment else ""


def source_word(how: str) -> str:
    """How an answer was given. What an import wrote stands as it is."""
    return say(SOURCES[how]) if how in SOURCES else how


def segment_named(word: str) -> Segment | None:
    """The segment that a word on the screen stands for."""
    wanted = word.strip().casefold()
    return next((segment for segment in SEGMENTS if segment_word(segment).casefold() == wanted), None)
