"""Words of the running session that several of its rooms use."""

from __future__ import annotations

from cocreate_desktop.domain.observations import Mode, Sentiment
from cocreate_desktop.domain.people import Segment
from cocreate_desktop.errors import QT_TRANSLATE_NOOP

MODES = {
    Mode.SAID: QT_TRANSLATE_NOOP("Run", "said"),
    Mode.DID: QT_TRANSLATE_NOOP("Run", "did"),
}
SENTIMENTS = {
    Sentiment.GOOD: QT_TRANSLATE_NOOP("Run", "pleased"),
    Sentiment.SO_SO: QT_TRANSLATE_NOOP("Run", "so-so"),
    Sentiment.BAD: QT_TRANSLATE_NOOP("Run", "annoyed"),
}
FACES = {Sentiment.GOOD: "smile", Sentiment.SO_SO: "meh", Sentiment.BAD: "frown"}
"""Icons by mood."""

SEGMENTS = {
    Segment.CURRENT: QT_TRANSLATE_NOOP("Run", "current"),
    Segment.POTENTIAL: QT_TRANSLATE_NOOP("Run", "potential"),
    Segment.EX: QT_TRANSLATE_NOOP("Run", "ex-customer"),
    Segment.NON: QT_TRANSLATE_NOOP("Run", "non-customer"),
    Segment.LEAD: QT_TRANSLATE_NOOP("Run", "lead user"),
    Segment.DISTRIBUTOR: QT_TRANSLATE_NOOP("Run", "distributor"),
    Segment.RESELLER: QT_TRANSLATE_NOOP("Run", "reseller"),
    Segment.STAFF: QT_TRANSLATE_NOOP("Run", "staff"),
}
SHORT_SEGMENTS = SEGMENTS | {
    Segment.EX: QT_TRANSLATE_NOOP("Run", "ex"),
    Segment.NON: QT_TRANSLATE_NOOP("Run", "non"),
    Segment.LEAD: QT_TRANSLATE_NOOP("Run", "lead"),
}
"""Segments where room is short, as on the chips."""

SOMEBODY = QT_TRANSLATE_NOOP("Run", "somebody")
NOBODY = QT_TRANSLATE_NOOP("Run", "nobody named")
