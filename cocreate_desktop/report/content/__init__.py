"""What the paper holds: finished strings in the report's language, and nothing that may not be printed.

Whoever fills these records has already left out what people did not agree to; the report prints all of it
and adds only its own fixed words. Texts are plain: markup, control characters and signs that no font
shows are dealt with by the report.
"""

from .board import BoardChapter, ClusterPart, NotePart
from .findings import Disagreement, FindingPart, Quote, SegmentCount, Settles, Stander
from .log import EvidenceMark, LogEntry, LogStep
from .marks import Mark, MarkFill, MarkShape
from .propositions import LedgerCell, LedgerRow, PropositionPart
from .report import Report, SessionPart
from .thresholds import SaidBefore, SeenThen
from .timeline import AskedItem, AskedStep, Moment, SayDoGap, Speaker, StepVisit, Timeline
from .verdicts import Counts, Shop, TeamVerdict, VerdictRow

__all__ = [
    "AskedItem",
    "AskedStep",
    "BoardChapter",
    "ClusterPart",
    "Counts",
    "Disagreement",
    "EvidenceMark",
    "FindingPart",
    "LedgerCell",
    "LedgerRow",
    "LogEntry",
    "LogStep",
    "Mark",
    "MarkFill",
    "MarkShape",
    "Moment",
    "NotePart",
    "PropositionPart",
    "Quote",
    "Report",
    "SaidBefore",
    "SayDoGap",
    "SeenThen",
    "SegmentCount",
    "SessionPart",
    "Settles",
    "Shop",
    "Speaker",
    "Stander",
    "StepVisit",
    "TeamVerdict",
    "Timeline",
    "VerdictRow",
]
