"""The recorded meetings in the library: all of each, once, with their people, times and findings."""

import json
from pathlib import Path

import pytest

from cocreate_desktop.actions import sessions
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.importing import import_meeting
from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.decisions import FindingKind
from cocreate_desktop.domain.observations import Mode, Sentiment
from cocreate_desktop.errors import UserError
from tests.actions.test_undo import snapshot

MEETINGS = sorted((Path(__file__).parent.parent / "data" / "meetings").glob("*.json"))
KICK_OFF = MEETINGS[0]


def test_all_eight_meetings_come_in_sound(desk: Desk):
    outcomes = [import_meeting(desk, path) for path in MEETINGS]
    assert [len(desk.library.sessions.of_project(p.id)) for p in desk.library.projects.all()] == [4, 4]
    assert sum(outcome.observations for outcome in outcomes) == 4058
    assert desk.library.problems() == []
    for project in desk.library.projects.all():
        assert len(desk.library.people.of_project(project.id)) == 4, "a series shares its people"
        assert "CC BY 4.0" in project.attribution


def test_every_kept_utterance_is_there_with_its_time_person_and_act(desk: Desk):
    outcome = import_meeting(desk, KICK_OFF)
    meeting = json.loads(KICK_OFF.read_text(encoding="utf-8"))
    cited = {
        one
        for name in ("abstract", "decisions", "problems", "actions")
        for s in meeting["summary"][name]
        for one in s["evidence"]
    }
    spoken = [u for u in meeting["utterances"] if u["act"] not in ("bck", "stl", "fra") or u["id"] in cited]
    entries = desk.library.observations.of_session(outcome.session_id)
    aliases = {
        participant.id: desk.library.people.person(participant.person_id).alias
        for participant in desk.library.people.participants(outcome.session_id)
    }
    roles = {one["id"]: one["role"] for one in meeting["participants"]}
    assert [(e.observation.at_ms, e.observation.text, aliases[e.participants[0]]) for e in entries] == [
        (round(u["start"] * 1000), " ".join(u["text"].split()), roles[u["participant"]]) for u in spoken
    ]
    assert {entry.observation.mode for entry in entries} == {Mode.SAID}
    friendly = [u for u in spoken if u["act"] == "be.pos"]
    assert sum(e.observation.sentiment is Sentiment.GOOD for e in entries) == len(friendly)


def test_topics_are_steps_with_their_real_times(desk: Desk):
    outcome = import_meeting(desk, KICK_OFF)
    meeting = json.loads(KICK_OFF.read_text(encoding="utf-8"))
    steps = {step.id: step.title for step in desk.library.sessions.steps(outcome.session_id)}
    runs = desk.library.sessions.runs(outcome.session_id)
    assert [(steps[r.session_step_id], r.started_ms, r.ended_ms) for r in runs] == [
        (t["label"], round(t["start"] * 1000), round(t["end"] * 1000))
        for t in meeting["topics"]
        if t["level"] == 0
    ]


def test_decisions_rest_on_the_words_they_were_taken_with(desk: Desk):
    outcome = import_meeting(desk, KICK_OFF)
    findings = desk.library.findings.of_session(outcome.session_id)
    rests_on = desk.library.findings.observations(outcome.session_id)
    price = next(one for one in findings if one.title == "The remote will sell for 25 Euro.")
    assert price.kind is FindingKind.DECISION
    words = [desk.library.observations.get(one).observation.text for one in rests_on[price.id]]
    assert len(words) == 2
    assert any("twenty five Euro" in text for text in words)


def test_taking_it_again_adds_nothing(desk: Desk):
    first = import_meeting(desk, KICK_OFF)
    before = snapshot(desk)
    again = import_meeting(desk, KICK_OFF)
    assert again.known_before
    assert again.session_id == first.session_id
    assert snapshot(desk) == before
    assert "taken before; nothing was added" in str(next(again.sentences()))


def test_with_all_acts_the_noise_comes_too(desk: Desk):
    assert import_meeting(desk, KICK_OFF, all_acts=True).observations == 434


def test_it_says_what_it_took_and_what_it_left(desk: Desk):
    sentences = [str(one) for one in import_meeting(desk, KICK_OFF).sentences()]
    assert sentences[0] == (
        "ES2002a.json: took “Project kick-off meeting” with 4 people, 7 steps, 321 observations"
        " and 10 findings."
    )
    assert "    left: backchannels, stalls and fragments: 113" in sentences
    assert "    left: laughs, coughs and other sounds: 58" in sentences


def test_published_recordings_may_be_noted_and_quoted_but_name_nobody(desk: Desk):
    import_meeting(desk, KICK_OFF)
    (project,) = desk.library.projects.all()
    for answers in desk.library.people.consents(project.id).values():
        agreed = Agreed.of(answers)
        assert agreed.to(ConsentItem.NOTES)
        assert agreed.to(ConsentItem.QUOTE)
        assert not agreed.to(ConsentItem.NAME)
        assert all("AMI Meeting Corpus" in answer.how for answer in answers)


def test_nothing_of_an_unsound_meeting_comes_in(desk: Desk, tmp_path: Path):
    meeting = json.loads(KICK_OFF.read_text(encoding="utf-8"))
    meeting["utterances"][-1]["participant"] = "Z"
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps(meeting), encoding="utf-8")
    before = snapshot(desk)
    with pytest.raises(UserError, match=r"broken\.json: .*“Z”, who is no participant"):
        import_meeting(desk, broken)
    assert snapshot(desk) == before


def test_after_its_session_was_deleted_a_meeting_can_be_taken_again(desk: Desk):
    first = import_meeting(desk, KICK_OFF)
    sessions.delete_session(desk, first.session_id)
    again = import_meeting(desk, KICK_OFF)
    assert not again.known_before
    assert len(desk.library.sessions.of_project(desk.library.sessions.get(again.session_id).project_id)) == 1
    assert desk.library.problems() == []


def test_the_same_code_is_the_same_person_and_the_same_role_is_not(desk: Desk, tmp_path: Path):
    first = import_meeting(desk, KICK_OFF)
    meeting = json.loads(KICK_OFF.read_text(encoding="utf-8"))
    meeting["id"] = "ES2002x"
    meeting["participants"][0]["role"] = "Project Manager"
    meeting["participants"][1]["person"] = "FEE999"
    again = tmp_path / "again.json"
    again.write_text(json.dumps(meeting), encoding="utf-8")
    second = import_meeting(desk, again)
    library = desk.library

    def persons(session_id: str) -> list[str]:
        return [one.person_id for one in library.people.participants(session_id)]

    assert persons(second.session_id)[0] == persons(first.session_id)[0]
    assert persons(second.session_id)[1] not in persons(first.session_id)
    project_id = library.sessions.get(second.session_id).project_id
    aliases = [person.alias for person in library.people.of_project(project_id)]
    assert sorted(aliases) == sorted(set(aliases))
    assert "Project Manager 2" in aliases
