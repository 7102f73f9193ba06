"""What the page People calls things."""

from __future__ import annotations

from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.domain.people import Role, Segment
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.wording import say

SEGMENTS = {
    Segment.CURRENT: QT_TRANSLATE_NOOP("Segment", "current"),
    Segment.POTENTIAL: QT_TRANSLATE_NOOP("Segment", "potential"),
    Segment.EX: QT_TRANSLATE_NOOP("Segment", "ex-customer"),
    Segment.NON: QT_TRANSLATE_NOOP("Segment", "non-customer"),
    Segment.LEAD: QT_TRANSLATE_NOOP("Segment", "lead user"),
    Segment.DISTRIBUTOR: QT_TRANSLATE_NOOP("Segment", "distributor"),
    Segment.RESELLER: QT_TRANSLATE_NOOP("Segment", "reseller"),
    Segment.STAFF: QT_TRANSLATE_NOOP("Segment", "staff"),
}
"""What one person is, in the order of the keys 1 to 8."""

GROUPS = {
    Segment.CURRENT: QT_TRANSLATE_NOOP("Segment", "current customers"),
    Segment.POTENTIAL: QT_TRANSLATE_NOOP("Segment", "potential customers"),
    Segment.EX: QT_TRANSLATE_NOOP("Segment", "ex-customers"),
    Segment.NON: QT_TRANSLATE_NOOP("Segment", "non-customers"),
    Segment.LEAD: QT_TRANSLATE_NOOP("Segment", "lead users"),
    Segment.DISTRIBUTOR: QT_TRANSLATE_NOOP("Segment", "distributors"),
    Segment.RESELLER: QT_TRANSLATE_NOOP("Segment", "resellers"),
    Segment.STAFF: QT_TRANSLATE_NOOP("Segment", "staff"),
    None: QT_TRANSLATE_NOOP("Segment", "without a segment"),
}
"""What several people are."""

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
