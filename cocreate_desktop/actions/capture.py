"""Note what was said and done, correct it, delete it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.presence import came, left
from cocreate_desktop.actions.wording import clean
from cocreate_desktop.domain.capture import (
    Draft,
    KnownAssumption,
    KnownPerson,
    KnownTag,
    Vocabulary,
    mentions,
    renamed,
)
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.observations import (
    Entry,
    Evidence,
    Mode,
    Observation,
    ObservationMedia,
    ObservationPerson,
    ObservationTag,
    Origin,
    Side,
)
from cocreate_desktop.domain.sessions import Session, StepRun
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

TEXT = QT_TRANSLATE_NOOP("Field", "The observation")


@dataclass(frozen=True)
class Capture:
    """An entry on its way in: what the line means, and when its first key fell (session clock, ms).

    `step_run_id` is the visit to a step that it is put into by hand; without one, `at_ms` decides.
    """

    draft: Draft
    at_ms: int
    origin: Origin = Origin.TYPED
    in_private: bool = False
    from_memory: bool = False
    duration_ms: int | None = None
    step_run_id: str | None = None
    answers_id: str | None = None
    media: tuple[str, ...] = ()


def vocabulary(desk: Desk, session_id: str) -> Vocabulary:
    """The names that a line in this session may use."""
    library = desk.library
    session = library.sessions.get(session_id)
    aliases = {person.id: person.alias for person in library.people.of_project(session.project_id)}
    return Vocabulary(
        people=tuple(
            KnownPerson(one.id, aliases[one.person_id], one.number)
            for one in library.people.participants(session_id)
        ),
        tags=tuple(KnownTag(tag.id, tag.name) for tag in library.sessions.tags(session_id)),
        assumptions=tuple(
            KnownAssumption(one.id, one.code) for one in library.sessions.assumptions(session_id)
        ),
    )


def capture_observation(
    desk: Desk, session_id: str, capture: Capture, *, observation_id: str | None = None
) -> ChangeSet | None:
    """Put an entry on disk; the line kept for it as a draft is forgotten in the same transaction.

    Whoever is named and not yet in the room has come; entries on people who were not asked are sealed.
    None when the line only says of people where they are anyway.
    Raises UserError for an entry without any content and for one that is too long.
    """
    if done := desk.already_made("observations", observation_id):
        return done
    session = desk.library.sessions.get(session_id)
    draft = _stored(desk, session_id, capture.draft)
    if not capture.media:
        _needs_content(draft)
    _nobody_who_refused(desk, draft)
    at_ms = max(0, capture.at_ms - draft.back_seconds * 1000)
    if session.ended_ms is not None:
        at_ms = min(at_ms, session.ended_ms)
    with desk.act(verbs.CAPTURE, session.project_id, session_id, origin=capture.origin.value) as act:
        for participant_id in (*draft.came, *draft.people):
            came(desk, act, participant_id, at_ms)
        for participant_id in draft.left:
            left(desk, act, participant_id, at_ms)
        if capture.media or _says_something(draft):
            observation = _observation(desk, session, capture, draft, at_ms, observation_id)
            act.recorder.insert(observation)
            _link(desk, act, observation.id, draft)
            act.recorder.insert(
                *(ObservationMedia(desk.new_id(), observation.id, one) for one in capture.media)
            )
        if capture.origin is Origin.TYPED:
            desk.library.running.drop_draft(session_id, desk.library.device)
    return act.result


def rewrite_observation(desk: Desk, observation_id: str, draft: Draft) -> ChangeSet | None:
    """Give an entry another meaning: words, mode, people, tags, evidence, sentiment, star.

    Links that stay keep their author and time. Raises UserError as `capture_observation` does.
    """
    entry = desk.library.observations.get(observation_id)
    draft = _stored(desk, entry.observation.session_id, draft)
    _needs_content(draft)
    _nobody_who_refused(desk, draft)
    with desk.act(verbs.EDIT_OBSERVATION, _project_of(desk, entry), entry.observation.session_id) as act:
        act.recorder.update(
            Observation, observation_id,
            text=draft.text, mode=draft.mode or Mode.SAID, sentiment=draft.sentiment, starred=draft.starred,
            sealed=_sealed(desk, draft),
        )  # fmt: skip
        _relink(desk, act, observation_id, draft)
        if entry.observation.sealed and not _sealed(desk, draft):
            # What it said of somebody who was not asked must not live on in the images.
            act.recorder.forget_images(observation_id)
            desk.history.forget()
    return act.result


def draft_of(desk: Desk, entry: Entry) -> Draft:
    """The draft that edits a saved entry: a line names participants where the text keeps persons."""
    participants = desk.library.people.participants(entry.observation.session_id)
    draft = Draft.of(entry)
    return replace(draft, text=renamed(draft.text, {one.person_id: one.id for one in participants}))


def move_observation(
    desk: Desk, observation_id: str, at_ms: int, *, gesture: str | None = None
) -> ChangeSet | None:
    """Correct when an entry happened; it goes to the step that ran then, unless its step was set by hand."""
    entry = desk.library.observations.get(observation_id)
    observation = entry.observation
    fields: dict[str, object] = {"at_ms": max(0, at_ms)}
    if not observation.step_by_hand:
        run = run_at(desk.library.sessions.runs(observation.session_id), max(0, at_ms))
        fields["step_run_id"] = run.id if run else None
    with desk.act(
        verbs.EDIT_OBSERVATION, _project_of(desk, entry), observation.session_id, gesture=gesture
    ) as act:
        act.recorder.update(Observation, observation_id, **fields)
    return act.result


def delete_observation(desk: Desk, observation_id: str) -> ChangeSet:
    """Take an entry out of every count; a tombstone stays."""
    entry = desk.library.observations.get(observation_id)
    with desk.act(verbs.DELETE_OBSERVATION, _project_of(desk, entry), entry.observation.session_id) as act:
        act.recorder.delete(Observation, observation_id)
    return act.made


def run_at(runs: Iterable[StepRun], at_ms: int) -> StepRun | None:
    """The run of a step in which a moment falls; of several that overlap, the one that began last."""
    holding = [
        run for run in runs if run.started_ms <= at_ms and (run.ended_ms is None or at_ms < run.ended_ms)
    ]
    return max(holding, key=lambda run: run.started_ms, default=None)


def _observation(
    desk: Desk, session: Session, capture: Capture, draft: Draft, at_ms: int, observation_id: str | None
) -> Observation:
    run = run_at(desk.library.sessions.runs(session.id), at_ms)
    step_run_id = capture.step_run_id or (run.id if run else None)
    return Observation(
        id=observation_id or desk.new_id(),
        session_id=session.id,
        at_ms=at_ms,
        mode=draft.mode or Mode.SAID,
        text=draft.text,
        created_at=desk.now(),
        step_run_id=step_run_id,
        step_by_hand=capture.step_run_id is not None,
        duration_ms=capture.duration_ms,
        sentiment=draft.sentiment,
        starred=draft.starred,
        answers_id=capture.answers_id,
        in_private=capture.in_private,
        from_memory=capture.from_memory,
        sealed=_sealed(desk, draft),
        author=desk.actor,
        device=desk.library.device,
        origin=capture.origin,
    )


def _stored(desk: Desk, session_id: str, draft: Draft) -> Draft:
    """The draft with a clean text that mentions persons, as no session owns them."""
    participants = desk.library.people.participants(session_id)
    text = renamed(draft.text, {one.id: one.person_id for one in participants})
    return replace(draft, text=clean(text, TEXT))


def _nobody_who_refused(desk: Desk, draft: Draft) -> None:
    people = desk.library.people
    for participant_id in draft.people:
        person = people.person(people.participant(participant_id).person_id)
        agreed = Agreed.of(people.consents_of(person.id))
        if agreed.asked and not agreed.to(ConsentItem.NOTES):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Capture", "{alias} did not agree to notes. Leave them out of the observation."
                ).fill(alias=person.alias)
            )


def _sealed(desk: Desk, draft: Draft) -> bool:
    """Whether the entry is on somebody, or mentions somebody, who was not asked about notes yet."""
    people = desk.library.people
    concerned = {*people.persons_behind(draft.people), *mentions(draft.text)}
    return any(not people.asked(person_id) for person_id in concerned)


def _link(desk: Desk, act: Act, observation_id: str, draft: Draft) -> None:
    recorder = act.recorder
    recorder.insert(*(ObservationPerson(desk.new_id(), observation_id, one) for one in draft.people))
    recorder.insert(*(ObservationTag(desk.new_id(), observation_id, tag) for tag in draft.tags))
    for link in draft.evidence:
        recorder.insert(_evidence(desk, observation_id, link.assumption_id, link.side))


def _relink(desk: Desk, act: Act, observation_id: str, draft: Draft) -> None:
    links = desk.library.observations.links_of(observation_id)
    wanted = {link.assumption_id: link.side for link in draft.evidence}
    for person in links.people:
        if person.participant_id not in draft.people:
            act.recorder.delete(ObservationPerson, person.id)
    for tag in links.tags:
        if tag.session_tag_id not in draft.tags:
            act.recorder.delete(ObservationTag, tag.id)
    for known in links.evidence:
        side = wanted.pop(known.session_assumption_id, None)
        if side is None:
            act.recorder.delete(Evidence, known.id)
        else:
            act.recorder.update(Evidence, known.id, side=side)
    fresh = replace(
        draft,
        people=tuple(
            one for one in draft.people if one not in {link.participant_id for link in links.people}
        ),
        tags=tuple(one for one in draft.tags if one not in {link.session_tag_id for link in links.tags}),
        evidence=tuple(link for link in draft.evidence if link.assumption_id in wanted),
    )
    _link(desk, act, observation_id, fresh)


def _evidence(desk: Desk, observation_id: str, assumption_id: str, side: Side) -> Evidence:
    return Evidence(desk.new_id(), observation_id, assumption_id, side, desk.actor, desk.now())


def _says_something(draft: Draft) -> bool:
    """Whether there is an entry at all, and not only somebody who comes or goes."""
    return bool(
        draft.text or draft.people or draft.tags or draft.evidence or draft.starred or draft.sentiment
    )


def _needs_content(draft: Draft) -> None:
    if not (_says_something(draft) or draft.came or draft.left):
        raise UserError(QT_TRANSLATE_NOOP("Capture", "The line is empty. Write who did or said what."))


def _project_of(desk: Desk, entry: Entry) -> str:
    return desk.library.sessions.get(entry.observation.session_id).project_id
