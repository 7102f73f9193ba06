"""From what one person did to what a project may say: the rules of EVIDENCE.md as pure functions."""

from cocreate_desktop.domain.evidence.balance import BalanceWarning, Imbalance, balance
from cocreate_desktop.domain.evidence.case import SessionCase, prompted
from cocreate_desktop.domain.evidence.positions import Member, Position, Signal, Stand, Voice, Witness
from cocreate_desktop.domain.evidence.rules import Rules
from cocreate_desktop.domain.evidence.series import Outcome, ProjectVerdict, judge_project
from cocreate_desktop.domain.evidence.verdicts import (
    Coverage,
    Fill,
    JudgedSession,
    Mark,
    SessionVerdict,
    Shape,
    Tally,
    Verdict,
    coverage,
    judge,
    judge_session,
)

__all__ = [
    "BalanceWarning",
    "Coverage",
    "Fill",
    "Imbalance",
    "JudgedSession",
    "Mark",
    "Member",
    "Outcome",
    "Position",
    "ProjectVerdict",
    "Rules",
    "SessionCase",
    "SessionVerdict",
    "Shape",
    "Signal",
    "Stand",
    "Tally",
    "Verdict",
    "Voice",
    "Witness",
    "balance",
    "coverage",
    "judge",
    "judge_project",
    "judge_session",
    "prompted",
]
