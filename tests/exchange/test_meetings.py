"""Reading recorded meetings: the eight real ones, and files that are unsound in every way we know."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.domain.observations import Sentiment
from cocreate_desktop.errors import UserError
from cocreate_desktop.exchange import json_fields
from cocreate_desktop.exchange.meetings import (
    ACTS,
    Meeting,
    Speaker,
    SummarySentence,
    Topic,
    kept,
    read_meeting,
)

MEETINGS = Path(__file__).parent.parent / "data" / "meetings"


def small_meeting() -> dict[str, Any]:
    return {
        "id": "X1a",
        "title": "A short meeting",
        "date": "2004-12-13",
        "duration": 60,
        "participants": [{"id": "A", "role": "Project Manager", "person": "P1"}, {"id": "B"}],
        "topics": [
            {"label": "opening", "kind": "functional", "level": 0, "start": 0, "end": 20},
            {"label": "who we are", "kind": "sub", "level": 1, "start": 5, "end": 10},
        ],
        "utterances": [
            {"id": "A1", "start": 1.0005, "end": 2.25, "participant": "A", "text": " Hello ", "act": "inf"},
            {"id": "B1", "start": 2, "end": 3, "participant": "B", "text": "Mm-hmm", "act": "bck"},
            {
                "id": "B2",
                "start": 3,
                "end": 4,
                "participant": "B",
                "text": "Right",
                "act": "be.pos",
                "to": ["A"],
            },
            {"id": "A2", "start": 5, "end": 6, "participant": "A", "text": "Okay", "act": "stl"},
            {"id": "A3", "start": 7, "end": 8, "participant": "A", "text": "Then", "act": None},
        ],
        "summary": {
            "abstract": [{"text": "They met.", "evidence": []}],
            "decisions": [{"text": "It will be small.", "evidence": ["A1", "A2"]}],
        },
        "source": "A corpus",
        "licence": "CC BY 4.0",
    }


@pytest.fixture
def read(tmp_path: Path) -> Callable[[dict[str, Any]], Meeting]:
    def read_back(content: dict[str, Any]) -> Meeting:
        path = tmp_path / "meeting.json"
        path.write_text(json.dumps(content), "utf-8")
        return read_meeting(path)

    return read_back


Read = Callable[[dict[str, Any]], Meeting]


@pytest.mark.parametrize(
    ("name", "stage", "utterances", "topics", "minutes"),
    [
        ("ES2002a", "project kick-off", 434, 7, 20.7),
        ("ES2002b", "functional design", 976, 17, 38.0),
        ("ES2002c", "conceptual design", 996, 14, 40.1),
        ("ES2002d", "detailed design", 1305, 13, 45.0),
        ("IS1008a", "project kick-off", 256, 4, 15.5),
        ("IS1008b", "functional design", 612, 13, 29.4),
        ("IS1008c", "conceptual design", 465, 8, 25.8),
        ("IS1008d", "detailed design", 545, 8, 24.5),
    ],
)
def test_each_real_meeting_comes_whole(
    name: str, stage: str, utterances: int, topics: int, minutes: float
) -> None:
    meeting = read_meeting(MEETINGS / f"{name}.json")
    nested = sum(left.count for left in meeting.left if "topics" in left.what.source)
    assert (meeting.key, meeting.stage, meeting.series) == (name, stage, name[:-1])
    assert len(meeting.utterances) == utterances
    assert len(meeting.topics) + nested == topics
    assert round(meeting.duration_ms / 60_000, 1) == minutes
    assert len(meeting.participants) == 4
    assert meeting.late == 0
    assert all(utterance.act in ACTS or utterance.act is None for utterance in meeting.utterances)
    assert "AMI" in meeting.attribution
    assert "CC BY 4.0" in meeting.attribution


def test_all_real_meetings_together_are_as_many_as_their_source_says() -> None:
    meetings = [read_meeting(path) for path in sorted(MEETINGS.glob("*.json"))]
    left = {left.what.source: 0 for meeting in meetings for left in meeting.left}
    for meeting in meetings:
        for one in meeting.left:
            left[one.what.source] += one.count
    assert sum(len(meeting.utterances) for meeting in meetings) == 5589
    assert sum(len(meeting.findings) for meeting in meetings) == 136
    assert left["summary sentences without words: {count}"] == 1
    assert sum(not finding.evidence for meeting in meetings for finding in meeting.findings) == 2
    assert left["laughs, coughs and other sounds: {count}"] == 447
    assert left["stretches in which something was decided: {count}"] == 28
    assert left["summaries by the participants themselves: {count}"] == 30


def test_times_are_exact_to_the_millisecond() -> None:
    meeting = read_meeting(MEETINGS / "ES2002a.json")
    raw = json.loads((MEETINGS / "ES2002a.json").read_text("utf-8"))["utterances"]
    assert [(one.start_ms, one.end_ms) for one in meeting.utterances] == [
        (round(each["start"] * 1000), round(each["end"] * 1000)) for each in raw
    ]
    assert meeting.utterances[0].start_ms == 50_420


def test_a_small_meeting_in_full(read: Read) -> None:
    meeting = read(small_meeting())
    assert (meeting.key, meeting.title, meeting.date) == ("X1a", "A short meeting", "2004-12-13")
    assert meeting.participants == (Speaker("A", "Project Manager", "P1"), Speaker("B", "", ""))
    assert meeting.topics == (Topic("opening", "functional", 0, 20_000),)
    assert meeting.findings == (
        SummarySentence(FindingKind.DECISION, "It will be small.", ("A1", "A2")),
        SummarySentence(FindingKind.SUMMARY, "They met.", ()),
    )
    hello = meeting.utterances[0]
    assert (hello.start_ms, hello.end_ms, hello.text, hello.tag) == (1001, 2250, "Hello", "inform")
    assert [one.cited for one in meeting.utterances] == [True, False, False, True, False]
    assert [one.sentiment for one in meeting.utterances] == [None, None, Sentiment.GOOD, None, None]
    assert meeting.utterances[4].tag is None
    assert meeting.attribution == "A corpus. CC BY 4.0"
    assert [str(left.what) for left in meeting.left] == [
        "topics within other topics: 1",
        "notes on whom somebody spoke to: 1",
    ]


def test_noise_is_kept_only_if_it_is_cited_or_asked_for(read: Read) -> None:
    meeting = read(small_meeting())
    assert [one.id for one in kept(meeting)] == ["A1", "B2", "A2", "A3"]
    assert kept(meeting, all_acts=True) == meeting.utterances


def test_what_cannot_be_used_is_counted(read: Read) -> None:
    content = small_meeting()
    content["utterances"][1]["text"] = "  "
    content["summary"]["decisions"][0]["evidence"] = ["A1", "B1", "Z9"]
    content["summary"]["problems"] = [{"text": "", "evidence": []}]
    content["nonverbal"] = [{"at": 1}, {"at": 2}]
    content["decision_points"] = [{"start": 1, "end": 2}]
    content["summary"]["by_participant"] = [{"participant": "A"}]
    content["weather"] = "rain"
    meeting = read(content)
    assert [one.id for one in meeting.utterances] == ["A1", "B2", "A2", "A3"]
    assert meeting.findings[0].evidence == ("A1",)
    assert {left.what.source.partition(":")[0]: left.count for left in meeting.left} == {
        "laughs, coughs and other sounds": 2,
        "stretches in which something was decided": 1,
        "summaries by the participants themselves": 1,
        "topics within other topics": 1,
        "notes on whom somebody spoke to": 1,
        "utterances without words": 1,
        "summary sentences without words": 1,
        "links from the summary to utterances that are not there": 2,
        "fields this app does not know": 1,
    }


def test_what_runs_on_after_the_stated_end_makes_the_meeting_longer(read: Read) -> None:
    content = small_meeting()
    content["utterances"][-1]["end"] = 75.5
    meeting = read(content)
    assert meeting.duration_ms == 75_500
    assert meeting.late == 1


def test_an_unknown_act_is_its_own_tag(read: Read) -> None:
    content = small_meeting()
    content["utterances"][0]["act"] = "joke"
    assert read(content).utterances[0].tag == "joke"


def test_utterances_come_in_order_of_time(read: Read) -> None:
    content = small_meeting()
    content["utterances"].reverse()
    assert [one.id for one in read(content).utterances] == ["A1", "B1", "B2", "A2", "A3"]


def test_a_meeting_needs_neither_topics_nor_summary(read: Read) -> None:
    content = small_meeting()
    del content["topics"], content["summary"], content["date"]
    meeting = read(content)
    assert (meeting.topics, meeting.findings, meeting.date) == ((), (), "")


def test_texts_of_10000_characters_are_taken_and_longer_ones_refused(read: Read) -> None:
    content = small_meeting()
    content["utterances"][0]["text"] = "é" * 10_000
    assert len(read(content).utterances[0].text) == 10_000
    content["utterances"][0]["text"] += "é"
    with pytest.raises(UserError, match="utterances #1, text has more than 10,000 characters: shorten it"):
        read(content)


Spoil = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda meeting: meeting.pop("utterances"), "holds no recorded meeting: choose"),
        (lambda meeting: meeting.pop("id"), "id is missing: add it"),
        (lambda meeting: meeting.pop("licence"), "licence is missing: add it"),
        (lambda meeting: meeting.update(source=" "), "source is empty: fill it in"),
        (lambda meeting: meeting.update(title=None), "title must be a text: correct it"),
        (lambda meeting: meeting.update(duration="60"), "duration must be a number"),
        (lambda meeting: meeting.update(duration=True), "duration must be a number"),
        (lambda meeting: meeting.update(duration=10**9), "duration is longer than a week"),
        (lambda meeting: meeting.update(date="13 Dec"), "date is no date: write it as 2004-12-13"),
        (lambda meeting: meeting.update(participants={}), "participants must be a list"),
        (lambda meeting: meeting.update(summary=[]), "summary must be an object"),
        (lambda meeting: meeting.update(utterances=["x"]), "utterances #1 must be an object"),
        (
            lambda meeting: meeting["participants"][1].update(id="A"),
            "participants #2, id is “A” for the second",
        ),
        (
            lambda meeting: meeting["utterances"][2].update(id="B1"),
            "utterances #3, id is “B1” for the second",
        ),
        (lambda meeting: meeting["utterances"][2].pop("start"), "utterances #3, start is missing"),
        (lambda meeting: meeting["utterances"][2].update(participant="Q"), "“Q”, who is no participant"),
        (lambda meeting: meeting["utterances"][2].update(start=-1), "utterances #3, start is below 0"),
        (lambda meeting: meeting["utterances"][2].update(end=2.9), "utterances #3, end is before its start"),
        (lambda meeting: meeting["utterances"][2].update(end=float("nan")), "end is not a finite number"),
        (lambda meeting: meeting["utterances"][2].update(end=float("inf")), "end is not a finite number"),
        (lambda meeting: meeting["utterances"][2].update(text=7), "utterances #3, text must be a text"),
        (lambda meeting: meeting["utterances"][2].update(text="\ud800"), "text has a broken character"),
        (lambda meeting: meeting["utterances"][2].update(act=7), "utterances #3, act must be a text"),
        (lambda meeting: meeting["topics"][0].update(end=-2), "topics #1, end is below 0"),
        (lambda meeting: meeting["topics"][0].update(label=""), "topics #1, label is empty"),
        (
            lambda meeting: meeting["summary"]["decisions"][0].update(evidence=[3]),
            "summary, decisions #1, evidence #1 must be a text",
        ),
    ],
)
def test_an_unsound_field_is_named_with_its_remedy(read: Read, spoil: Spoil, told: str) -> None:
    content = small_meeting()
    spoil(content)
    with pytest.raises(UserError) as fault:
        read(content)
    assert told in str(fault.value)
    assert str(fault.value).startswith("meeting.json")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is not JSON from line 1 on: choose a .json file"),
        (b"id,title\n1,2\n", "is not JSON from line 1 on"),
        (b'{"id": "X1a",\n oops }', "is not JSON from line 2 on"),
        (json.dumps(small_meeting(), indent=1).encode()[:400], "breaks off in line"),
        (b'{"id": "X1', "breaks off in line 1: fetch the whole file again"),
        (b"[1, 2", "breaks off in line 1"),
        ('{"id": "café"}'.encode("latin-1"), "is not in UTF-8: save it as UTF-8"),
        ('{"id": "X"}'.encode("utf-16"), "is not in UTF-8"),
        (b"[" * 100_000, "is nested too deeply"),
        (b"[]", "holds no recorded meeting"),
        (b'"text"', "holds no recorded meeting"),
        (b'{"sessions": []}', "holds no recorded meeting"),
        (
            b'{"participants": [], "utterances": [], "duration": 1e99999999999999999999}',
            "not a finite number",
        ),
        (b'{"participants": [], "utterances": [], "duration": 1' + b"0" * 5000 + b"}", "longer than a week"),
    ],
)
def test_a_file_that_is_no_meeting_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "meeting.json"
    path.write_bytes(content)
    with pytest.raises(UserError) as fault:
        read_meeting(path)
    assert told in str(fault.value)
    assert str(fault.value).startswith("meeting.json")


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    path.write_text(json.dumps(small_meeting()), "utf-8-sig")
    assert read_meeting(path).key == "X1a"


def test_a_folder_or_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is a folder: choose"):
        read_meeting(tmp_path)
    with pytest.raises(UserError, match=r"gone\.json is not there: choose"):
        read_meeting(tmp_path / "gone.json")
    with pytest.raises(UserError, match=r"meeting\0\.json cannot be read"):
        read_meeting(tmp_path / "meeting\0.json")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are a Unix thing")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.json"
    os.mkfifo(path)
    with pytest.raises(UserError, match=r"pipe\.json cannot be read"):
        read_meeting(path)


def test_an_unreadable_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    path = tmp_path / "meeting.json"
    path.write_text("{}", "utf-8")
    # Tests may run as root, who may read everything.
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UserError, match="cannot be read: allow it to be read"):
        read_meeting(path)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "meeting.json"
    with path.open("wb") as file:
        file.truncate(json_fields.LARGEST_FILE + 1)
    with pytest.raises(UserError, match="more than 50 MB: choose a smaller file"):
        read_meeting(path)
