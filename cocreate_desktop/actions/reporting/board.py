"""The board of the session as it may be printed: clusters with their notes and votes, and loose notes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from cocreate_desktop.actions.board import board_notes, board_votes
from cocreate_desktop.actions.printable import NOT_QUOTED
from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.log import Log
from cocreate_desktop.actions.reporting.noted import words_of
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.verdicts import report_mark
from cocreate_desktop.domain.board import Cluster, Note
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.domain.board.needs import need_of
from cocreate_desktop.domain.evidence import SessionVerdict
from cocreate_desktop.domain.shortening import shortened
from cocreate_desktop.domain.voting import counted_round, votes_by_note
from cocreate_desktop.report.content import BoardChapter, ClusterPart, Mark, NotePart

_TITLE = 60
"""A longer title is no headline."""
_NEED = 80
"""Characters of a need on the notes of ideas; it has a note of its own."""


def board_of(source: Source, log: Log) -> BoardChapter | None:
    """The chapter; None for a board without notes."""
    return _Board(source, log).chapter()


class _Board:
    """Turns clusters and notes into printed ones, those with the most votes first."""

    def __init__(self, source: Source, log: Log) -> None:
        self._source = source
        self._log = log
        self._notes = board_notes(source.library, source.session.id)
        self._themes: dict[str, str] = {}

    def chapter(self) -> BoardChapter | None:
        if not self._notes:
            return None
        source = self._source
        known = source.library.board.clusters(source.session.id)
        layout = Layout.of(self._notes, known)
        self._themes = {one: layout.clusters[theme].title for one, theme in layout.theme_of.items()}
        plain = (one for one in known if one.id not in layout.themes)
        clusters = sorted(map(self._cluster, plain), key=lambda one: -one.votes)
        loose = tuple(self._note(one) for one in self._notes if one.cluster_id not in self._titles)
        counted = counted_round(source.library.board.rounds(source.session.id))
        return BoardChapter(
            headline=self._headline(clusters),
            summary=", ".join(
                source.say(told[min(n, 2)], n=n)
                for n, told in (
                    (len(self._notes), words.NOTES),
                    (len(clusters), words.CLUSTERS),
                    (sum(self._votes.values()), words.VOTES),
                )
            ),
            clusters=tuple(clusters),
            loose=loose,
            loose_summary=source.say(
                words.LOOSE if any(one.votes for one in loose) else words.LOOSE_NO_VOTES, n=len(loose)
            ),
            votes=(source.say(words.ROUNDS[counted.by], question=counted.question),) if counted else (),
        )

    @cached_property
    def _by_id(self) -> dict[str, Note]:
        return {note.id: note for note in self._notes}

    @cached_property
    def _votes(self) -> dict[str, int]:
        source = self._source
        rounds = source.library.board.rounds(source.session.id)
        return votes_by_note(board_votes(source.library, source.session.id), rounds)

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {one.id: one.title for one in self._source.library.board.clusters(self._source.session.id)}

    @cached_property
    def _linked(self) -> dict[str, list[SessionVerdict]]:
        """By cluster: what this session says of the assumptions that it is about."""
        verdicts = self._source.judged.verdicts
        linked: dict[str, list[SessionVerdict]] = {}
        for link in self._source.library.board.cluster_links(self._source.session.id):
            linked.setdefault(link.cluster_id, []).append(verdicts[link.session_assumption_id])
        return linked

    def _cluster(self, cluster: Cluster) -> ClusterPart:
        notes = tuple(self._note(one) for one in self._notes if one.cluster_id == cluster.id)
        linked = self._linked.get(cluster.id, [])
        return ClusterPart(
            title=cluster.title,
            notes=notes,
            marks=tuple((one.assumption.code, self._mark(one)) for one in linked),
            votes=sum(one.votes for one in notes),
            counts=" ".join((*self._theme(cluster), *self._counts(linked), *self._findings(cluster))),
        )

    def _theme(self, cluster: Cluster) -> Iterator[str]:
        if title := self._themes.get(cluster.id):
            yield self._source.say(words.THEME, title=title)

    def _mark(self, verdict: SessionVerdict) -> Mark:
        """What all shops say, once there are several."""
        source = self._source
        series = source.judgement.verdicts[verdict.assumption.origin_id]
        return report_mark(series if source.is_series else verdict)

    def _counts(self, linked: list[SessionVerdict]) -> Iterator[str]:
        source = self._source
        shop = source.shops[source.session.id].name
        for verdict in linked:
            pooled = source.judgement.verdicts[verdict.assumption.origin_id].pooled
            told = source.say(
                words.COUNTS_SERIES if source.is_series else words.COUNTS_ONE,
                shop=shop,
                did=verdict.tally.did,
                said=verdict.tally.said,
                all_did=pooled.did,
                all_said=pooled.said,
            )
            code = verdict.assumption.code
            yield source.say(words.COUNTS_OF, code=code, counts=told) if len(linked) > 1 else told

    def _findings(self, cluster: Cluster) -> Iterator[str]:
        for finding in self._source.conclusions.findings:
            if any(one.id == cluster.id for one in finding.clusters):
                yield self._source.say(words.FINDING_NUMBER, n=self._source.finding_numbers[finding.id])

    def _note(self, note: Note) -> NotePart:
        source, consents = self._source, self._source.consents
        logged = self._log.by_observation.get(note.observation_id or "")
        told = words_of(source, note)
        return NotePart(
            kind=note.kind,
            text=source.say(NOT_QUOTED) if told is None else told,
            need=self._need(note),
            who=consents.aliases.get(note.participant_id or "", ""),
            time=logged.time if logged else "",
            entry=logged.number if logged else None,
            votes=self._votes.get(note.id, 0),
            verbatim=told is not None,
        )

    def _need(self, note: Note) -> str:
        """What an idea is for, as far as it may be repeated."""
        need = need_of(note, self._by_id)
        return shortened(words_of(self._source, need) or "", _NEED) if need else ""

    def _headline(self, clusters: list[ClusterPart]) -> str:
        """Where the votes gathered."""
        first = next((one for one in clusters if one.votes and one.title), None)
        tied = sum(one.votes == first.votes for one in clusters) > 1 if first else True
        if first is None or tied or len(first.title) > _TITLE:
            return self._source.say(words.BOARD)
        return self._source.say(words.MOST_VOTES, title=first.title)
