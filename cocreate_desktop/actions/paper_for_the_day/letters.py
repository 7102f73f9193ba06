"""What is signed together, and what customers take home."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from cocreate_desktop.actions.correcting import Correctors
from cocreate_desktop.actions.dates import day_text
from cocreate_desktop.actions.judging import session_case
from cocreate_desktop.actions.paper_for_the_day import words
from cocreate_desktop.actions.paper_for_the_day.people import seats_and_blanks
from cocreate_desktop.actions.paper_for_the_day.source import DaySource
from cocreate_desktop.domain.customers_eyes import private_word
from cocreate_desktop.domain.day_papers import DAY_PAPERS, DayPaper
from cocreate_desktop.domain.decisions import Finding, FindingKind
from cocreate_desktop.domain.evidence.telling import OUTCOMES, VERDICTS
from cocreate_desktop.domain.observations import Mode
from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.report.content.day import (
    AgreementSheet,
    Corrected,
    Promise,
    PromiseSide,
    TakeAway,
)

_MOST_FINDINGS = 3
_TAG = re.compile(r"(?<!\w)#\w+")


def agreement_sheet(source: DaySource) -> AgreementSheet:
    """What each side gives and gets, and the findings that people confirmed or put right.

    What the team decided on a proposition is its own affair. Findings stand there when the session has ended.
    """
    library = source.library
    findings = library.findings.of_session(source.session.id) if source.has_ended else []
    if not source.has_ended:
        source.tell(words.NOTHING_AGREED_YET)
    return AgreementSheet(
        tuple(_promises(source)),
        tuple(_corrected(findings, source)),
        seats_and_blanks(source),
        source.choice.copies_of(DayPaper.AGREEMENT),
    )


def _promises(source: DaySource) -> Iterator[Promise]:
    """Those that hold no code of the team's."""
    sides = source.library.propositions.sides(source.project.id)
    for one in source.library.propositions.of_project(source.project.id):
        # What would prove it right is written below the next test, and is not for those who take part.
        texts = [one.title, one.job, one.offer, one.next_test.partition("\n")[0]]
        texts += [
            text
            for side in sides
            if side.proposition_id == one.id
            for text in (side.name, side.gives, side.gets)
        ]
        read = [text for text in map(source.for_customers, texts) if text is not None]
        if len(read) < len(texts):
            code = next(filter(None, map(source.code_in, texts)))
            _tell_left_out(DayPaper.AGREEMENT, one.title, code, source)
            continue
        title, job, offer, next_test, *told = read
        yield Promise(
            title, job, offer, tuple(map(PromiseSide, told[::3], told[1::3], told[2::3])), next_test
        )


def _corrected(findings: list[Finding], source: DaySource) -> Iterator[Corrected]:
    """Those that somebody agreed to, or put right; the words only of who agreed to be quoted."""
    correctors = Correctors.of_project(source.library, source.project.id)
    for one in findings:
        correction = correctors.read(one.correction, source.say(SOMEBODY)) if one.correction else None
        put_right = correction.words if correction is not None and correction.may_quote else ""
        agreed = (
            source.say(words.AGREE, n=one.agree, of=one.agree_of)
            if one.agree is not None and one.agree_of is not None
            else ""
        )
        if not (agreed or put_right):
            continue
        title, read = source.for_customers(one.title), source.for_customers(put_right)
        if title is None or read is None:
            code = source.code_in(one.title) or source.code_in(put_right)
            _tell_left_out(DayPaper.AGREEMENT, one.title, code, source)
            continue
        yield Corrected(title, agreed, source.say(words.WAS_PUT_RIGHT, words=read) if read else "")


def take_away(source: DaySource) -> TakeAway:
    """Counts and up to three findings in plain words, what happens next; nothing before the session's end."""
    counts, findings = "", ()
    if source.has_ended:
        counts = " ".join(_counts(source))
        findings = tuple(_findings(source))
    else:
        source.tell(words.NOTHING_TOLD_YET)
    return TakeAway(counts, findings, tuple(_follows(source)), source.choice.copies_of(DayPaper.TAKE_AWAY))


def _counts(source: DaySource) -> Iterator[str]:
    here = len(session_case(source.library, source.session.id).in_room)
    if here:
        yield source.say(words.WAS_HERE if here == 1 else words.WERE_HERE, n=here)
    entries = list(source.consents.entries(source.library.observations.of_session(source.session.id)))
    did = sum(one.observation.mode is Mode.DID for one in entries)
    if len(entries) == 1:
        yield source.say(words.WROTE_DOWN_ONE)
    elif entries:
        yield source.say(words.WROTE_DOWN, n=len(entries), did=did, said=len(entries) - did)


def _findings(source: DaySource) -> Iterator[str]:
    """The first three that speak as a customer would: without names, codes, tags or words of verdicts."""
    plain: list[str] = []
    for one in source.library.findings.of_session(source.session.id):
        if one.kind is not FindingKind.FINDING:
            continue
        if word := _not_plain(one.title, source):
            _tell_left_out(DayPaper.TAKE_AWAY, one.title, word, source)
        else:
            plain.append(one.title)
    if len(plain) > _MOST_FINDINGS:
        source.tell(words.FIRST_FINDINGS, n=_MOST_FINDINGS, of=len(plain))
    yield from plain[:_MOST_FINDINGS]


def _not_plain(text: str, source: DaySource) -> str | None:
    """What of a text no customer would say."""
    verdicts = [source.say(word) for word in (*VERDICTS.values(), *OUTCOMES.values())]
    if word := private_word(text, source.finder(verdicts), source.codes):
        return word
    tag = _TAG.search(text)
    return tag[0] if tag else None


def _tell_left_out(paper: DayPaper, title: str, word: str | None, source: DaySource) -> None:
    source.tell(
        words.LEFT_OUT_FOR,
        paper=source.say(DAY_PAPERS[paper]),
        title=source.shown(title),
        word=source.shown(word or ""),
    )


def _follows(source: DaySource) -> Iterator[str]:
    yield source.say(words.TEAM_READS)
    known = source.library.sessions.of_project(source.project.id)
    days = sorted(
        one.planned_for
        for one in known
        if one.state is SessionState.PLANNED and one.planned_for > source.session.planned_for
    )
    if days:
        day = day_text(date.fromisoformat(days[0]), source.translate)
        yield source.say(words.NEXT_DAY, day=day)
    yield source.say(words.YOU_HEAR)
