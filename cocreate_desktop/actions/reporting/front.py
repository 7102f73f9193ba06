"""Page one above the table: who took part, who wrote it, and the three things to take home."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from cocreate_desktop.actions.dates import moment
from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.actions.reporting.standing import other_side, stands
from cocreate_desktop.domain.anonymity import OTHERS
from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.domain.evidence import Fill, SessionVerdict
from cocreate_desktop.domain.numbers import spoken_first
from cocreate_desktop.domain.people import SEGMENT_GROUPS, Segment
from cocreate_desktop.report.content import FindingPart

HEADLINES = 3
_CONCLUDED = (FindingKind.FINDING, FindingKind.DECISION)


def day_of(source: Source) -> date:
    session = source.session
    if session.planned_for:
        return date.fromisoformat(session.planned_for)
    return moment(session.started_at or session.created_at, session.zone).date()


def participants(source: Source) -> str:
    """One sentence on how many people of which segments took part in how many sessions."""
    people = people_in_series(source)
    present = set(people.values())
    segments = [
        source.say(word)
        for segment, word in SEGMENT_GROUPS.items()
        if segment in present and source.tells(segment)
    ]
    if segments and not all(map(source.tells, present)):
        segments.append(source.say(OTHERS))
    listed = source.listed(segments)
    counted = source.say(words.ONE_PERSON if len(people) == 1 else words.PEOPLE, n=len(people))
    if not source.is_series:
        sentence = words.TOOK_PART_OF if segments else words.TOOK_PART
        return source.say(sentence, people=counted, segments=listed)
    sentence = words.TOOK_PART_IN_SERIES_OF if segments else words.TOOK_PART_IN_SERIES
    sessions = spoken_first(len(source.series))
    return source.say(sentence, sessions=sessions, people=counted, segments=listed)


def author(source: Source) -> str:
    """Who wrote it, for whoever lists the file: the team by name, to others and without names as a whole."""
    names = [one.name for one in source.library.people.team(source.project.id)]
    if names and not source.choice.is_anonymous:
        return source.listed(names)
    return source.say(words.TEAM_OF, project=source.project.title)


def people_in_series(source: Source) -> dict[str, Segment | None]:
    """Everybody who was in the room in one of the sessions, by person, with their latest segment."""
    return {
        participant.person_id: participant.segment
        for one in source.of_series
        for participant in one.case.in_room
    }


def state(sources: Sequence[Source], printed: datetime, printed_at: str, app_version: str) -> Iterator[str]:
    """Sentences on what was printed when, how old the track is, and how much is not linked yet."""
    newest = sources[-1]
    yield newest.say(words.STATE, app_version=app_version, printed_at=printed_at)
    if (written := newest.library.changes.first_assumption_at(newest.project.id)) is not None:
        days = (printed.date() - moment(written, newest.session.zone).date()).days
        sentence = words.SINCE_TODAY if days < 1 else words.SINCE_A_DAY if days == 1 else words.SINCE
        yield newest.say(sentence, n=days)
    tested = [source for source in sources if source.case.assumptions]
    entries = [entry for source in tested for entry in source.entries]
    unlinked = sum(not entry.evidence for entry in entries)
    if unlinked:
        sentence = words.ONE_UNLINKED if unlinked == 1 else words.UNLINKED
        sentence = words.ONLY_UNLINKED if len(entries) == 1 else sentence
        yield newest.say(sentence, n=unlinked, of=len(entries))


def headlines(source: Source, findings: tuple[FindingPart, ...]) -> tuple[FindingPart, ...]:
    """Three findings, the team's decisions where they are fewer; without either the clearest verdicts.

    Problems, actions and summaries fill up what is left.
    """
    written = by_kind(findings)
    if not any(part.kind in _CONCLUDED for part in written):
        clear = [one for one in source.judged.verdicts.values() if one.verdict in words.LEARNT]
        if clear:
            return tuple(
                _learnt(source, number, verdict)
                for number, verdict in enumerate(sorted(clear, key=_clarity)[:HEADLINES], start=1)
            )
    return written[:HEADLINES]


def also_found(
    headlines: tuple[FindingPart, ...], findings: tuple[FindingPart, ...]
) -> tuple[FindingPart, ...]:
    """What was concluded beside the headlines, in the same order."""
    return tuple(part for part in by_kind(findings) if part not in headlines)


def by_kind(findings: tuple[FindingPart, ...]) -> tuple[FindingPart, ...]:
    """What weighs most first: findings, decisions, problems, actions, summaries."""
    order = list(FindingKind)
    return tuple(sorted(findings, key=lambda part: order.index(part.kind)))


def _learnt(source: Source, number: int, verdict: SessionVerdict) -> FindingPart:
    tally = verdict.tally
    sentence = words.LEARNT[verdict.verdict]
    text = source.say(sentence, for_=tally.for_, against=tally.against, heard=tally.heard)
    settles = [verdict.assumption.origin_id]
    return FindingPart(
        number,
        verdict.assumption.text,
        text=text,
        stands=stands(source, settles),
        other_side=other_side(source, settles),
    )


def _clarity(verdict: SessionVerdict) -> tuple[bool, int, str]:
    """What somebody did comes first, then the wider lead."""
    tally = verdict.tally
    return (verdict.mark.fill is not Fill.SOLID, -abs(tally.for_ - tally.against), verdict.assumption.rank)
