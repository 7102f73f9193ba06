"""Findings with the words they rest on, the marks of every shop, and where people disagree."""

from __future__ import annotations

from dataclasses import replace

from cocreate_desktop.actions.deciding import ConcludedFinding, Quote, Stander, VotedCluster
from cocreate_desktop.actions.printable import NOT_QUOTED
from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.log import Log
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.standing import other_side, stands
from cocreate_desktop.actions.reporting.verdicts import printed_mark
from cocreate_desktop.domain.anonymity import OTHERS
from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.domain.people import NO_SEGMENT, SHORT_SEGMENTS
from cocreate_desktop.domain.quoting import quoted
from cocreate_desktop.domain.report_choice import Section
from cocreate_desktop.report import content

REPEATED = 5
"""Entries that a finding repeats; the others are named by their numbers."""


def findings_of(source: Source, log: Log) -> tuple[content.FindingPart, ...]:
    """The findings of the session, in their order."""
    writer = _Writer(source, log)
    return tuple(map(writer.part, source.conclusions.findings))


def disagreements_of(source: Source) -> tuple[content.Disagreement, ...]:
    """Where people disagree, with those who may be named on the side where they stand."""
    return tuple(
        content.Disagreement(
            one.disagreement.one_side,
            one.disagreement.other_side,
            tuple(map(_stander, one.one)),
            tuple(map(_stander, one.other)),
            one.disagreement.answer,
        )
        for one in source.conclusions.disagreements
    )


class _Writer:
    """Turns what a session concluded into printed findings."""

    def __init__(self, source: Source, log: Log) -> None:
        self._source = source
        self._log = log

    def part(self, one: ConcludedFinding) -> content.FindingPart:
        source, finding, basis = self._source, one.finding, one.basis
        evidence, more = self._evidence(one)
        heard = len(basis.people)
        return content.FindingPart(
            number=source.finding_numbers[one.id],
            title=finding.title,
            kind=finding.kind,
            text=finding.text,
            todo=finding.todo,
            agreement=self._agreement(one),
            correction=self._correction(one),
            evidence=evidence,
            more=more,
            settles=tuple(
                content.Settles(assumption.code, tuple(map(printed_mark, settled.marks)))
                for assumption, settled in zip(one.assumptions, basis.settled, strict=True)
            ),
            did=basis.did,
            said=basis.said,
            heard=source.say(words.HEARD, n=heard, of=source.conclusions.people) if heard else "",
            segments=self._segments(one),
            stands=self._stands(one),
            other_side=other_side(source, [assumption.id for assumption in one.assumptions]),
            clusters=tuple(map(self._cluster, one.clusters)),
        )

    def _stands(self, one: ConcludedFinding) -> tuple[str, ...]:
        """How its assumptions stand; that it rests on nothing where it has neither them nor entries."""
        told = stands(self._source, [assumption.id for assumption in one.assumptions])
        if told or one.basis.entries or one.finding.kind is not FindingKind.FINDING:
            return told
        return (self._source.say(words.RESTS_ON_NOTHING),)

    def _segments(self, one: ConcludedFinding) -> tuple[content.SegmentCount, ...]:
        """The people by segment; nothing where no segment is known, or may be told."""
        source, counts = self._source, one.basis.by_segment
        if not any(count.segment and source.tells(count.segment) for count in counts):
            return ()
        nameless = source.say(NO_SEGMENT)
        told = [
            content.SegmentCount(
                source.say(SHORT_SEGMENTS[count.segment]) if count.segment else nameless,
                count.did,
                count.said,
            )
            for count in counts
            if source.tells(count.segment)
        ]
        others = [count for count in counts if not source.tells(count.segment)]
        if others:
            did, said = sum(count.did for count in others), sum(count.said for count in others)
            told.append(content.SegmentCount(source.say(OTHERS), did, said))
        return tuple(told)

    def _evidence(self, one: ConcludedFinding) -> tuple[tuple[content.Quote, ...], tuple[int, ...]]:
        """The strongest entries in their words, and the numbers of the others that the log prints."""
        quotes = {quote.observation_id: quote for quote in one.quotes}
        repeatable = tuple(cited for cited in one.basis.entries if quotes[cited.id].words is not None)
        strongest = [cited.id for cited in replace(one.basis, entries=repeatable).strongest(REPEATED)]
        logged = self._log.by_observation
        others = [logged[known] for known in quotes if known in logged and known not in strongest]
        return (
            tuple(self._quote(quotes[known]) for known in strongest),
            tuple(sorted(entry.number for entry in others)) if self._source.has(Section.LOG) else (),
        )

    def _quote(self, quote: Quote) -> content.Quote:
        source = self._source
        logged = self._log.by_observation.get(quote.observation_id)
        return content.Quote(
            entry=logged.number if logged and source.has(Section.LOG) else None,
            time=logged.time if logged else source.shops[quote.session_id].name,
            who=quote.who,
            mode=quote.mode,
            words=quote.words or "",
            segment=self._segment(quote),
            printed=logged.printed if logged else (),
        )

    def _segment(self, quote: Quote) -> str:
        """The segment of the one person whom an entry names."""
        case = self._source.judgement.sessions[quote.session_id].case
        (entry,) = (one for one in case.entries if one.observation.id == quote.observation_id)
        named = case.named(entry)
        return self._source.segment(named[0].segment, quote.session_id) if len(named) == 1 else ""

    def _cluster(self, cluster: VotedCluster) -> str:
        sentence = (
            words.CLUSTER
            if not cluster.votes
            else words.CLUSTER_VOTE
            if cluster.votes == 1
            else words.CLUSTER_VOTES
        )
        return self._source.say(sentence, title=cluster.title, n=cluster.votes)

    def _agreement(self, one: ConcludedFinding) -> str:
        if one.finding.agree is None or one.finding.agree_of is None:
            return ""
        source = self._source
        sentence = words.AGREE_IN if source.is_of_project else words.AGREE
        shop = source.shops[source.session.id].name
        return source.say(sentence, n=one.finding.agree, of=one.finding.agree_of, shop=shop)

    def _correction(self, one: ConcludedFinding) -> str:
        """Who corrects and how; the words only of somebody who agreed to be quoted."""
        correction = one.correction
        if not correction.may_quote:
            return self._source.say(NOT_QUOTED)
        if not correction.who:
            return correction.words
        said = quoted(correction.words, self._source.translate)
        return self._source.say(words.CORRECTS, who=correction.who, words=said)


def _stander(one: Stander) -> content.Stander:
    return content.Stander(one.alias, one.standing)
