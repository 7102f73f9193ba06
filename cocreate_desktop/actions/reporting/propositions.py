"""Propositions: what each side gives and gets, what comes next, and what the team decided."""

from __future__ import annotations

from collections.abc import Iterator

from cocreate_desktop.actions.deciding import ConcludedProposition
from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.domain.decisions import PropositionSide, Standing
from cocreate_desktop.domain.numbers import spoken
from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.report.content import LedgerCell, LedgerRow, PropositionPart

_BETWEEN = " · "


def propositions_of(source: Source) -> tuple[PropositionPart, ...]:
    """The propositions that were known by the end of the session, in their order."""
    return tuple(_part(source, one) for one in source.conclusions.propositions)


def _part(source: Source, one: ConcludedProposition) -> PropositionPart:
    proposition, decided = one.proposition, source.has(Section.DECISIONS)
    return PropositionPart(
        number=one.number,
        title=proposition.title,
        rests_on=_BETWEEN.join(_rests_on(source, one)),
        job=proposition.job,
        offer=proposition.offer,
        ledger=tuple(map(_ledger_row, one.sides)),
        small_step=proposition.small_step,
        big_step=proposition.big_step,
        next_test=proposition.next_test if source.has(Section.NEXT_TEST) else "",
        stop="\n".join(_stop(source, one)),
        decision=proposition.decision if decided else None,
        because=proposition.because if decided else "",
        words=tuple(
            (word, tuple(member.name for member in members))
            for word, members in one.words.items()
            if members and decided
        ),
    )


def _rests_on(source: Source, one: ConcludedProposition) -> Iterator[str]:
    """Which of how many it is, the findings and the ideas it comes from."""
    yield source.say(words.PROPOSITION, n=one.number, of=len(source.conclusions.propositions))
    numbers = source.finding_numbers
    here = sorted(numbers[finding.id] for finding in one.findings if finding.id in numbers)
    elsewhere = len(one.findings) - len(here)
    if here:
        sentence = words.FROM_FINDING if len(here) == 1 else words.FROM_FINDINGS
        yield source.say(sentence, findings=source.listed(list(map(str, here))))
    if elsewhere:
        yield source.say(words.ONE_FROM_ELSEWHERE if elsewhere == 1 else words.FROM_ELSEWHERE, n=elsewhere)
    if one.ideas:
        names = list(dict.fromkeys(idea.who for idea in one.ideas if idea.who))
        sentence = words.IDEA_OF if len(one.ideas) == 1 else words.IDEAS_OF
        yield (
            source.say(sentence, n=len(one.ideas), names=source.listed(names))
            if names
            else source.say(words.IDEA if len(one.ideas) == 1 else words.IDEAS, n=len(one.ideas))
        )


def _ledger_row(side: PropositionSide) -> LedgerRow:
    return LedgerRow(side.name, _cell(side.gives, side.gives_standing), _cell(side.gets, side.gets_standing))


def _cell(text: str, standing: Standing) -> LedgerCell:
    """An empty promise rests on nobody."""
    return LedgerCell(text, standing if text else Standing.NOBODY)


def _stop(source: Source, one: ConcludedProposition) -> Iterator[str]:
    """The rule in words, and how far it is."""
    state = one.stop
    if state.limit:
        sentence = words.STOP_IN_ONE if state.limit == 1 else words.STOP_IN
        yield source.say(sentence, shops=spoken(state.limit))
    if one.proposition.stop_rule:
        yield one.proposition.stop_rule
    if state.limit and state.shops:
        counts = [source.say(words.STOP_SHOP, shop=source.shops[shop].short, n=n) for shop, n in state.shops]
        yield source.say(
            words.STOP_REACHED if state.is_reached else words.STOP_NOT_REACHED, counts=", ".join(counts)
        )
