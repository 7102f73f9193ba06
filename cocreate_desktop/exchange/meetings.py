"""Recorded meetings: people, topics and what was said when, from one JSON file each.

The format is that of `tests/data/meetings/README.md`. Texts come as they were spoken, without spaces around
them; `domain.mentions.plain_text` makes them texts of observations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import cast

from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.domain.observations import Sentiment
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, Message, UserError
from cocreate_desktop.exchange.json_fields import Fields, read_json


@dataclass(frozen=True)
class Act:
    """What somebody did by speaking: a tag, and its code in the corpus for those who look it up."""

    tag: str
    description: str


ACTS: dict[str, Act] = {
    "inf": Act("inform", "gives information (inf)"),
    "sug": Act("suggest", "suggests that somebody do something (sug)"),
    "ass": Act("assess", "gives an opinion (ass)"),
    "off": Act("offer", "offers to do something (off)"),
    "el.inf": Act("asks for information", "asks to be told something (el.inf)"),
    "el.sug": Act("asks for a suggestion", "asks for a suggestion or an offer (el.sug)"),
    "el.ass": Act("asks for an opinion", "asks what others think (el.ass)"),
    "el.und": Act("asks if understood", "asks whether it was understood (el.und)"),
    "und": Act("understood", "says whether it was understood (und)"),
    "be.pos": Act("positive", "is friendly to somebody (be.pos)"),
    "be.neg": Act("negative", "is unfriendly to somebody (be.neg)"),
    "bck": Act("backchannel", "shows that they listen: mm-hmm (bck)"),
    "stl": Act("stall", "fills the time before speaking: um, well (stl)"),
    "fra": Act("fragment", "breaks off (fra)"),
    "oth": Act("other", "something else (oth)"),
}
NOISE = frozenset({"bck", "stl", "fra"})
"""Acts that say nothing by themselves: over a quarter of all utterances."""

_NOTHING = frozenset({"", "*NA*"})
"""What the annotators wrote where there was nothing to sum up."""

_SENTIMENTS = {"be.pos": Sentiment.GOOD, "be.neg": Sentiment.BAD}
_FINDINGS = {
    "decisions": FindingKind.DECISION,
    "problems": FindingKind.PROBLEM,
    "actions": FindingKind.ACTION,
    "abstract": FindingKind.SUMMARY,
}
_KNOWN = frozenset(
    "id title series stage kind date duration participants topics utterances nonverbal decision_points"
    " summary source licence".split()
)
_KNOWN_SUMMARY = frozenset({*_FINDINGS, "by_participant"})

_TWICE = QT_TRANSLATE_NOOP("Meeting", "{file}: {field} is “{value}” for the second time: change one of them.")
_NOBODY = QT_TRANSLATE_NOOP("Meeting", "{file}: {field} is “{value}”, who is no participant: correct it.")
_NO_DATE = QT_TRANSLATE_NOOP("Meeting", "{file}: {field} is no date: write it as 2004-12-13.")

_SOUNDS = QT_TRANSLATE_NOOP("Meeting", "laughs, coughs and other sounds: {count}")
_DECISION_POINTS = QT_TRANSLATE_NOOP("Meeting", "stretches in which something was decided: {count}")
_OWN_SUMMARIES = QT_TRANSLATE_NOOP("Meeting", "summaries by the participants themselves: {count}")
_NESTED = QT_TRANSLATE_NOOP("Meeting", "topics within other topics: {count}")
_ADDRESSEES = QT_TRANSLATE_NOOP("Meeting", "notes on whom somebody spoke to: {count}")
_NO_WORDS = QT_TRANSLATE_NOOP("Meeting", "utterances without words: {count}")
_NO_SENTENCE = QT_TRANSLATE_NOOP("Meeting", "summary sentences without words: {count}")
_NO_EVIDENCE = QT_TRANSLATE_NOOP(
    "Meeting", "links from the summary to utterances that are not there: {count}"
)
_UNKNOWN = QT_TRANSLATE_NOOP("Meeting", "fields this app does not know: {count}")


@dataclass(frozen=True)
class Speaker:
    """Somebody in the meeting. `letter` is theirs in this file, `person` their code through the series."""

    letter: str
    role: str
    person: str

    @property
    def alias(self) -> str:
        """What the others would call them: their role, if it is stated."""
        return self.role or self.person or self.letter

    @property
    def code(self) -> str:
        """What tells a speaker from the others of a series; without a code of the source, the alias does."""
        return self.person or self.alias


@dataclass(frozen=True)
class Topic:
    """A part of the meeting, in ms since its start; neighbours may overlap by seconds and leave gaps."""

    label: str
    kind: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True)
class Utterance:
    """What one person said without a pause, in ms since the start. `cited`: the summary rests on it."""

    id: str
    start_ms: int
    end_ms: int
    speaker: str
    text: str
    act: str | None = None
    cited: bool = False

    @property
    def tag(self) -> str | None:
        """The tag of its act; an act that is not in `ACTS` is its own tag."""
        return ACTS[self.act].tag if self.act in ACTS else self.act

    @property
    def sentiment(self) -> Sentiment | None:
        return _SENTIMENTS.get(self.act or "")


@dataclass(frozen=True)
class SummarySentence:
    """A sentence of the summary and the ids of the utterances it rests on."""

    kind: FindingKind
    text: str
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class Left:
    """Something in the file that is not taken over: `what` names it and holds the count."""

    what: Message
    count: int


@dataclass(frozen=True)
class Meeting:
    """One recorded meeting. `key` is its id in the source, `date` an ISO date or empty.

    `duration_ms` reaches to the last end, though the file may state less; `late` counts the utterances and
    topics beyond what it states. Utterances and topics are in order of time.
    """

    key: str
    title: str
    series: str
    stage: str
    kind: str
    date: str
    duration_ms: int
    participants: tuple[Speaker, ...]
    topics: tuple[Topic, ...]
    utterances: tuple[Utterance, ...]
    findings: tuple[SummarySentence, ...]
    source: str
    licence: str
    late: int
    left: tuple[Left, ...]

    @property
    def attribution(self) -> str:
        """Source and licence, to be shown wherever the meeting is."""
        return f"{self.source}. {self.licence}"


def read_meeting(path: Path) -> Meeting:
    """The meeting in a file. Raises UserError, naming file, field and remedy, if any of it is unsound."""
    content = read_json(path)
    values = cast("dict[str, object]", content) if isinstance(content, dict) else {}
    if not {"participants", "utterances"} <= values.keys():
        raise UserError(
            QT_TRANSLATE_NOOP(
                "Meeting", "{file} holds no recorded meeting: choose one with participants and utterances."
            ).fill(file=path.name)
        )
    return _meeting(Fields(path.name, values))


def kept(meeting: Meeting, all_acts: bool = False) -> tuple[Utterance, ...]:
    """The utterances worth an entry: all, or all but `NOISE` that the summary does not cite."""
    return tuple(one for one in meeting.utterances if all_acts or one.cited or one.act not in NOISE)


def _meeting(fields: Fields) -> Meeting:
    stated_ms = fields.milliseconds("duration")
    participants = _participants(fields)
    summary = fields.inner("summary")
    sentences = [_sentence(kind, each) for name, kind in _FINDINGS.items() for each in summary.each(name, ())]
    cited = {utterance_id for sentence in sentences for utterance_id in sentence.evidence}
    spoken = _utterances(fields, {speaker.letter for speaker in participants}, cited)
    utterances = [utterance for utterance in spoken if utterance.text]
    ids = {utterance.id for utterance in utterances}
    topics = _topics(fields)
    ends = [stretch.end_ms for stretch in (*utterances, *topics)]
    return Meeting(
        key=fields.key("id"),
        title=fields.key("title"),
        series=fields.text("series", ""),
        stage=fields.text("stage", ""),
        kind=fields.text("kind", ""),
        date=_date(fields),
        duration_ms=max(stated_ms, *ends, 0),
        participants=participants,
        topics=topics,
        utterances=tuple(utterances),
        findings=tuple(
            SummarySentence(one.kind, one.text, tuple(each for each in one.evidence if each in ids))
            for one in sentences
            if one.text not in _NOTHING
        ),
        source=fields.key("source"),
        licence=fields.key("licence"),
        late=sum(end > stated_ms for end in ends),
        left=_left(fields, spoken, sentences, ids),
    )


def _participants(fields: Fields) -> tuple[Speaker, ...]:
    found: dict[str, Speaker] = {}
    for each in fields.each("participants"):
        letter = each.key("id")
        if letter in found:
            raise each.fault("id", _TWICE.fill(value=letter))
        found[letter] = Speaker(letter, each.text("role", ""), each.text("person", ""))
    return tuple(found.values())


def _topics(fields: Fields) -> tuple[Topic, ...]:
    topics: list[Topic] = []
    for each in fields.each("topics", ()):
        start_ms, end_ms = each.span()
        if not _is_nested(each):
            topics.append(Topic(each.key("label"), each.text("kind", ""), start_ms, end_ms))
    return tuple(sorted(topics, key=lambda topic: topic.start_ms))


def _is_nested(topic: Fields) -> bool:
    return topic.number("level", Decimal(0)) > 0


def _utterances(fields: Fields, letters: set[str], cited: set[str]) -> tuple[Utterance, ...]:
    """All of them, the empty ones too."""
    found: dict[str, Utterance] = {}
    for each in fields.each("utterances"):
        id_, letter = each.key("id"), each.key("participant")
        if id_ in found:
            raise each.fault("id", _TWICE.fill(value=id_))
        if letter not in letters:
            raise each.fault("participant", _NOBODY.fill(value=letter))
        start_ms, end_ms = each.span()
        act = each.optional_text("act")
        found[id_] = Utterance(id_, start_ms, end_ms, letter, each.text("text"), act, id_ in cited)
    return tuple(sorted(found.values(), key=lambda utterance: utterance.start_ms))


def _sentence(kind: FindingKind, fields: Fields) -> SummarySentence:
    return SummarySentence(kind, fields.text("text"), tuple(dict.fromkeys(fields.texts("evidence"))))


def _date(fields: Fields) -> str:
    text = fields.text("date", "")
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError as fault:
        raise fields.fault("date", _NO_DATE) from fault


def _left(
    fields: Fields, spoken: Sequence[Utterance], sentences: Sequence[SummarySentence], ids: set[str]
) -> tuple[Left, ...]:
    summary = fields.inner("summary")
    counts = (
        (_SOUNDS, len(fields.items("nonverbal", ()))),
        (_DECISION_POINTS, len(fields.items("decision_points", ()))),
        (_OWN_SUMMARIES, len(summary.items("by_participant", ()))),
        (_NESTED, sum(_is_nested(topic) for topic in fields.each("topics", ()))),
        (_ADDRESSEES, sum(bool(each.values.get("to")) for each in fields.each("utterances"))),
        (_NO_WORDS, sum(not utterance.text for utterance in spoken)),
        (_NO_SENTENCE, sum(sentence.text in _NOTHING for sentence in sentences)),
        (_NO_EVIDENCE, sum(id_ not in ids for sentence in sentences for id_ in sentence.evidence)),
        (_UNKNOWN, len(fields.values.keys() - _KNOWN) + len(summary.values.keys() - _KNOWN_SUMMARY)),
    )
    return tuple(Left(what.fill(count=count), count) for what, count in counts if count)
