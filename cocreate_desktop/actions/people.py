"""Invite people, record what they agreed to, and name the team."""

from __future__ import annotations

from collections.abc import Mapping

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.correcting import keep_author_by_id
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.ordering import rank_after
from cocreate_desktop.actions.wording import clean, line, named, needed
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.limits import LONGEST_ALIAS
from cocreate_desktop.domain.people import Attendance, Participant, Person, Role, Segment, TeamMember
from cocreate_desktop.domain.rank import rank_between
from cocreate_desktop.domain.visible import told_apart
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

ALIAS = QT_TRANSLATE_NOOP("Field", "The name on the badge")
FIELDS = {
    "real_name": QT_TRANSLATE_NOOP("Field", "The real name"),
    "contact": QT_TRANSLATE_NOOP("Field", "The contact"),
    "belongs_to": QT_TRANSLATE_NOOP("Field", "Household or firm"),
    "ahead": QT_TRANSLATE_NOOP("Field", "“Ahead of the others”"),
    "note": QT_TRANSLATE_NOOP("Field", "“Before the session”"),
    "screener": QT_TRANSLATE_NOOP("Field", "The screener"),
    "prepared": QT_TRANSLATE_NOOP("Field", "“Prepared”"),
}
MEMBER = QT_TRANSLATE_NOOP("Field", "The team member's name")


def add_person(
    desk: Desk,
    project_id: str,
    alias: str,
    *,
    segment: Segment | None = None,
    session_id: str | None = None,
    person_id: str | None = None,
    gesture: str | None = None,
) -> ChangeSet:
    """A person of the project, invited to a session if one is given.

    Raises UserError when the alias is empty, too long or taken: it is what the note-taker types.
    """
    if done := desk.already_made("persons", person_id):
        return done
    person = Person(
        person_id or desk.new_id(),
        project_id,
        _free_alias(desk, project_id, alias),
        desk.now(),
        segment=segment,
    )
    with desk.act(verbs.ADD_PERSON, project_id, session_id, gesture=gesture) as act:
        act.recorder.insert(person)
        if session_id is not None:
            act.recorder.insert(_participant(desk, person, session_id))
    return act.made


def edit_person(
    desk: Desk,
    person_id: str,
    *,
    alias: str | None = None,
    segment: Segment | None = None,
    texts: Mapping[str, str] | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change alias, segment, or any of real_name, contact, belongs_to, ahead and note.

    A new segment also counts for sessions that have not started. Raises UserError for an empty or a taken
    alias, and for a text that is too long.
    """
    person = desk.library.people.person(person_id)
    fields: dict[str, object] = {name: clean(text, FIELDS[name]) for name, text in (texts or {}).items()}
    if alias is not None:
        fields["alias"] = _free_alias(desk, person.project_id, alias, besides=person_id)
    with desk.act(verbs.EDIT_PERSON, person.project_id, gesture=gesture) as act:
        if segment is not None:
            fields["segment"] = segment
            _carry_segment(desk, act, person_id, segment)
        if alias is not None:
            keep_author_by_id(desk, act, person)
        act.recorder.update(Person, person_id, **fields)
    return act.result


def delete_person(desk: Desk, person_id: str) -> ChangeSet:
    """Take a person out of the project and all its sessions; what they said and did counts no more."""
    person = desk.library.people.person(person_id)
    with desk.act(verbs.DELETE_PERSON, person.project_id) as act:
        keep_author_by_id(desk, act, person)
        for participation in desk.library.people.participations(person_id):
            act.recorder.delete(Participant, participation.id)
        act.recorder.delete(Person, person_id)
    return act.made


def invite(desk: Desk, session_id: str, person_id: str, *, gesture: str | None = None) -> ChangeSet | None:
    """Invite a person of the project to a session; None when they are invited already."""
    if any(known.person_id == person_id for known in desk.library.people.participants(session_id)):
        return None
    person = desk.library.people.person(person_id)
    with desk.act(verbs.INVITE, person.project_id, session_id, gesture=gesture) as act:
        act.recorder.insert(_participant(desk, person, session_id))
    return act.made


def edit_participant(
    desk: Desk,
    participant_id: str,
    *,
    attendance: Attendance | None = None,
    texts: Mapping[str, str] | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change attendance, screener or prepared of a person in one session.

    Raises UserError for a text that is too long.
    """
    session_id = desk.library.people.participant(participant_id).session_id
    fields: dict[str, object] = {name: line(text, FIELDS[name]) for name, text in (texts or {}).items()}
    if attendance is not None:
        fields["attendance"] = attendance
    with desk.act(verbs.EDIT_PARTICIPANT, _project_of(desk, session_id), session_id, gesture=gesture) as act:
        act.recorder.update(Participant, participant_id, **fields)
    return act.result


def remove_participant(desk: Desk, participant_id: str, *, gesture: str | None = None) -> ChangeSet:
    """Take a person out of one session."""
    session_id = desk.library.people.participant(participant_id).session_id
    with desk.act(
        verbs.REMOVE_PARTICIPANT, _project_of(desk, session_id), session_id, gesture=gesture
    ) as act:
        act.recorder.delete(Participant, participant_id)
    return act.made


def move_participant(desk: Desk, participant_id: str, *, after: str | None) -> ChangeSet | None:
    """Put a person behind another one in a session and number everybody anew; None: first."""
    if after == participant_id:
        return None
    session_id = desk.library.people.participant(participant_id).session_id
    in_order = [
        known.id for known in desk.library.people.participants(session_id) if known.id != participant_id
    ]
    in_order.insert(in_order.index(after) + 1 if after in in_order else 0, participant_id)
    with desk.act(verbs.MOVE_PARTICIPANT, _project_of(desk, session_id), session_id) as act:
        for number, known in enumerate(in_order, start=1):
            act.recorder.update(Participant, known, number=number)
    return act.result


def add_member(
    desk: Desk, project_id: str, name: str, role: Role, *, member_id: str | None = None
) -> ChangeSet:
    """Somebody new in the team, behind the others. Raises UserError for an empty or a long name."""
    if done := desk.already_made("team_members", member_id):
        return done
    team = desk.library.people.team(project_id)
    rank = rank_between(team[-1].rank if team else None, None)
    with desk.act(verbs.ADD_MEMBER, project_id) as act:
        act.recorder.insert(
            TeamMember(member_id or desk.new_id(), project_id, needed(name, MEMBER), role, rank)
        )
    return act.made


def edit_member(
    desk: Desk,
    member_id: str,
    *,
    name: str | None = None,
    role: Role | None = None,
    gesture: str | None = None,
) -> ChangeSet | None:
    """Change name or role of a team member. Raises UserError for an empty or a long name."""
    member = desk.library.people.member(member_id)
    fields: dict[str, object] = {}
    if name is not None:
        fields["name"] = needed(name, MEMBER)
    if role is not None:
        fields["role"] = role
    with desk.act(verbs.EDIT_MEMBER, member.project_id, gesture=gesture) as act:
        act.recorder.update(TeamMember, member_id, **fields)
    return act.result


def move_member(desk: Desk, member_id: str, *, after: str | None) -> ChangeSet | None:
    member = desk.library.people.member(member_id)
    others = [other for other in desk.library.people.team(member.project_id) if other.id != member_id]
    with desk.act(verbs.EDIT_MEMBER, member.project_id) as act:
        act.recorder.update(TeamMember, member_id, rank=rank_after(others, after))
    return act.result


def delete_member(desk: Desk, member_id: str) -> ChangeSet:
    member = desk.library.people.member(member_id)
    with desk.act(verbs.DELETE_MEMBER, member.project_id) as act:
        act.recorder.delete(TeamMember, member_id)
    return act.made


def take_seat(desk: Desk, member_id: str) -> None:
    """Say which team member sits at this laptop; entries and links from now on are theirs."""
    desk.library.people.member(member_id)
    desk.library.seat(member_id)


def _free_alias(desk: Desk, project_id: str, alias: str, besides: str = "") -> str:
    alias = named(alias, ALIAS, LONGEST_ALIAS)
    for person in desk.library.people.of_project(project_id):
        if person.id != besides and told_apart(person.alias) == told_apart(alias):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "People", "There is a “{alias}” already. Add an initial, such as “{alias} B.”."
                ).fill(alias=alias)
            )
    return alias


def _participant(desk: Desk, person: Person, session_id: str) -> Participant:
    number = max((known.number for known in desk.library.people.participants(session_id)), default=0) + 1
    return Participant(desk.new_id(), session_id, person.id, number, person.segment)


def _carry_segment(desk: Desk, act: Act, person_id: str, segment: Segment) -> None:
    for participation in desk.library.people.participations(person_id):
        session = desk.library.sessions.find(participation.session_id)
        if session is not None and session.started_at is None:
            act.recorder.update(Participant, participation.id, segment=segment)


def _project_of(desk: Desk, session_id: str) -> str:
    return desk.library.sessions.get(session_id).project_id
