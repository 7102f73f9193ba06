"""Propositions: what each side gives and gets, what comes next, and what the team decided."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.domain.decisions import Decision, Standing


@dataclass(frozen=True)
class LedgerCell:
    """What a side gives or gets; empty means nothing yet."""

    text: str
    standing: Standing


@dataclass(frozen=True)
class LedgerRow:
    side: str
    gives: LedgerCell
    gets: LedgerCell


@dataclass(frozen=True)
class PropositionPart:
    """One proposition; empty fields are left out."""

    number: int
    title: str
    rests_on: str
    """ "Proposition 2 of 3, from findings 1 and 4"."""
    job: str = ""
    offer: str = ""
    ledger: tuple[LedgerRow, ...] = ()
    small_step: str = ""
    big_step: str = ""
    next_test: str = ""
    stop: str = ""
    """The stop rule with its counts per shop."""
    decision: Decision | None = None
    because: str = ""
    words: tuple[tuple[Decision, tuple[str, ...]], ...] = ()
    """Who said which word first."""
