"""What the paper holds: finished strings in the report's language, and nothing that may not be printed.

Whoever fills these records has already left out what people did not agree to; the report prints all of it
and adds only its own fixed words. Texts are plain: markup, control characters and signs that no font
shows are dealt with by the report.
"""

from .board import BoardChapter, ClusterPart, NotePart
from .findings import Disagreement, FindingPart, Quote, SegmentCount, Settles, Stander
from .history import Changed, HistoryDay
from .log import EvidenceMark, LogEntry, LogStep
from .marks import Mark, MarkFill, MarkShape
from .method import MethodPart, There
from .next_test import NextTest, PropositionTest, StillOpen
from .pictures import PicturePart
from .propositions import LedgerCell, LedgerRow, PropositionPart
from .report import Report, SessionPart
from .thresholds import SaidBefore, SeenThen
from .timeline import AskedItem, AskedStep, Moment, SayDoGap, Speaker, StepVisit, Timeline
from .verdicts import Counts, Shop, TeamVerdict, VerdictRow
from .votes import AspectPart, RatedNeedPart, RoundPart, VotedNote

__all__ = [
    "AskedItem",
    "AskedStep",
    "AspectPart",
    "BoardChapter",
    "Changed",
    "ClusterPart",
    "Counts",
    "Disagreement",
    "EvidenceMark",
    "FindingPart",
    "HistoryDay",
    "LedgerCell",
    "LedgerRow",
    "LogEntry",
    "LogStep",
    "Mark",
    "MarkFill",
    "MarkShape",
    "MethodPart",
    "Moment",
    "NextTest",
    "NotePart",
    "PicturePart",
    "PropositionPart",
    "PropositionTest",
    "Quote",
    "RatedNeedPart",
    "Report",
    "RoundPart",
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
    "StillOpen",
    "TeamVerdict",
    "There",
    "Timeline",
    "VerdictRow",
    "VotedNote",
]
