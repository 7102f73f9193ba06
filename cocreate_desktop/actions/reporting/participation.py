"""What was asked and what not, whose words and deeds disagreed, and who was noted how often."""

from __future__ import annotations

from collections import Counter

from cocreate_desktop.actions.reporting import words
from cocreate_desktop.actions.reporting.asked import asked_at, to_ask
from cocreate_desktop.actions.reporting.pictures import shown_picture
from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.domain.clock import clock_text
from cocreate_desktop.domain.evidence import Member, SessionVerdict
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.scenario import SessionItem
from cocreate_desktop.report.content import AskedItem, AskedStep, SayDoGap, Speaker


def asked_steps(source: Source) -> tuple[AskedStep, ...]:
    """What each step had to ask and to show, and when it was; nothing where nobody ticked anything."""
    asked = asked_at(source)
    if not asked:
        return ()
    codes = {one.id: one.code for one in source.case.assumptions}
    items = _items(source)
    return tuple(
        AskedStep(
            source.rings[step.id],
            step.title,
            tuple(
                AskedItem(
                    one.kind,
                    one.text,
                    codes.get(one.session_assumption_id or "", ""),
                    clock_text(asked[one.id]) if one.id in asked else "",
                    shown_picture(source, one.media_id, one.text) if one.id in asked else (),
                )
                for one in items[step.id]
            ),
        )
        for step in source.steps
        if step.id in items
    )


def asked_summary(source: Source) -> str:
    """How many were asked or shown; that nobody ticked anything, where there was something to ask."""
    everything, asked = to_ask(source), asked_at(source)
    if not everything:
        return ""
    if not asked:
        return source.say(words.NOTHING_TICKED)
    return source.say(words.ASKED, n=len(asked), of=len(everything))


def say_do_gaps(source: Source) -> tuple[SayDoGap, ...]:
    """The assumptions on which somebody's word and deed disagree."""
    gaps: list[SayDoGap] = []
    for verdict in source.judged.verdicts.values():
        people = tuple(
            _gap(source, member)
            for member in _members(verdict)
            if member.position.say_do_gap is not None and member.person_id in source.consents.names
        )
        if people:
            gaps.append(SayDoGap(verdict.assumption.code, verdict.assumption.text, people))
    return tuple(gaps)


def speakers(source: Source) -> tuple[Speaker, ...]:
    """Everybody in the room, those with the most entries first."""
    counts = {
        mode: Counter(
            participant
            for entry in source.case.counted_entries
            if entry.observation.mode is mode
            for participant in set(entry.participants)
        )
        for mode in Mode
    }
    everybody = [
        Speaker(
            source.consents.aliases[one.id],
            source.segment(one.segment, source.session.id),
            counts[Mode.DID][one.id],
            counts[Mode.SAID][one.id],
        )
        for one in source.case.in_room
    ]
    return tuple(sorted(everybody, key=lambda one: -(one.did + one.said)))


def _items(source: Source) -> dict[str, list[SessionItem]]:
    """By step: what it had to ask and to show."""
    items: dict[str, list[SessionItem]] = {}
    for item in to_ask(source):
        items.setdefault(item.session_step_id, []).append(item)
    return items


def _members(verdict: SessionVerdict) -> list[Member]:
    return [member for voice in (*verdict.voices, *verdict.others) for member in voice.members]


def _gap(source: Source, member: Member) -> str:
    position = member.position
    assert position.say_do_gap is not None
    sentence = words.SAY_DO[position.stand, position.say_do_gap]
    return source.say(sentence, who=source.consents.names[member.person_id])
