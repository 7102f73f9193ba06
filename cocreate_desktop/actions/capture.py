"""Note what was said and done, correct it, delete it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.agreeing import assure_photo
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.entry_links import link_all, relink
from cocreate_desktop.actions.presence import arrived, came, left
from cocreate_desktop.actions.wording import clean
from cocreate_desktop.domain.capture import Draft, KnownAssumption, KnownPerson, KnownTag, Vocabulary
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.consent import Agreed, ConsentItem
from cocreate_desktop.domain.mentions import mentions, renamed
from cocreate_desktop.domain.observations import (
    Entry,
    Media,
    Mode,
    Observation,
    ObservationMedia,
    Origin,
)
from cocreate_desktop.domain.sessions import Session, StepRun
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError

TEXT = QT_TRANSLATE_NOOP("Field", "The observation")


@dataclass(frozen=True)
class Capture:
    """An entry on its way in: what the line means, and when its first key fell (session clock, ms).

    `step_run_id` is the visit to a step that it is put into by hand; without one, `at_ms` decides.
    `answers_id` is the entry that it answers; a `why:` in the draft names the last one written here, and
    without a name it is of the one person whom that entry is on.
    """

    draft: Draft
    at_ms: int
    origin: Origin = Origin.TYPED
    in_private: bool = False
    from_memory: bool = False
    duration_ms: int | None = None
    step_run_id: str | None = None
    answers_id: str | None = None
    media: tuple[Media, ...] = ()
    """Pictures whose files are stored already."""


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
    ready = ready_to_write(desk, session_id, capture)
    with desk.act(verbs.CAPTURE, session.project_id, session_id, origin=capture.origin.value) as act:
        write_entry(desk, act, session, ready, observation_id)
        if capture.origin is Origin.TYPED:
            desk.library.running.drop_draft(session_id, desk.library.device)
    return act.result


def capture_lines(desk: Desk, session_id: str, captures: Sequence[Capture]) -> ChangeSet | None:
    """Put several entries on disk, all or none, as one step of undo; the line under way stays as it is.

    Raises UserError as `capture_observation` does, for the first that cannot be kept.
    """
    session = desk.library.sessions.get(session_id)
    ready = [ready_to_write(desk, session_id, capture) for capture in captures]
    with desk.act(verbs.CAPTURE, session.project_id, session_id) as act:
        for capture in ready:
            write_entry(desk, act, session, capture)
    return act.result


def own_entries(desk: Desk, session_id: str) -> list[str]:
    """Ids of what who sits at this laptop has written on it, the last written first."""
    return desk.library.observations.written_by(session_id, desk.actor, desk.library.device)


def rewrite_observation(
    desk: Desk, observation_id: str, draft: Draft, *, at_ms: int | None = None
) -> ChangeSet | None:
    """Give an entry another meaning: words, mode, people, tags, evidence, sentiment, star, whether it answers
    the one before it; and another time (session clock, ms) if one is given.

    Links that stay keep their author and time. Raises UserError as `capture_observation` does.
    """
    entry = desk.library.observations.get(observation_id)
    with desk.act(verbs.EDIT_OBSERVATION, _project_of(desk, entry), entry.observation.session_id) as act:
        reword(desk, act, entry, draft, at_ms=at_ms)
    return act.result


def reword(desk: Desk, act: Act, entry: Entry, draft: Draft, *, at_ms: int | None = None) -> None:
    """Inside an act: give an entry the meaning of a draft, and another time (session clock, ms) if one is
    given. Raises UserError as `capture_observation` does."""
    observation_id = entry.observation.id
    draft = _stored(desk, entry.observation.session_id, draft)
    if not entry.media:
        _needs_content(draft)
    _nobody_who_refused(desk, draft)
    _still_may_be_shown(desk, entry, draft)
    act.recorder.update(
        Observation, observation_id,
        text=draft.text, mode=draft.mode or Mode.SAID, sentiment=draft.sentiment, starred=draft.starred,
        sealed=_sealed(desk, draft), answers_id=_answered(desk, entry.observation, draft),
        **({} if at_ms is None else _moved(desk, entry.observation, at_ms)),
    )  # fmt: skip
    relink(desk, act, observation_id, draft)
    newly = replace(draft, people=tuple(one for one in draft.people if one not in entry.participants))
    _come_and_go(desk, act, newly, entry.observation.at_ms if at_ms is None else max(0, at_ms))
    if entry.observation.sealed and not _sealed(desk, draft):
        # What it said of somebody who was not asked must not live on in the images.
        act.recorder.forget_images([observation_id])


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
    with desk.act(
        verbs.EDIT_OBSERVATION, _project_of(desk, entry), observation.session_id, gesture=gesture
    ) as act:
        act.recorder.update(Observation, observation_id, **_moved(desk, observation, at_ms))
    return act.result


def run_at(runs: Iterable[StepRun], at_ms: int) -> StepRun | None:
    """The run of a step in which a moment falls; of several that overlap, the one that began last."""
    holding = [
        run for run in runs if run.started_ms <= at_ms and (run.ended_ms is None or at_ms < run.ended_ms)
    ]
    return max(holding, key=lambda run: run.started_ms, default=None)


def ready_to_write(desk: Desk, session_id: str, capture: Capture) -> Capture:
    """The entry as it is kept, if it can be."""
    draft = _stored(desk, session_id, capture.draft)
    if not capture.media:
        _needs_content(draft)
    _nobody_who_refused(desk, draft)
    if capture.media:
        thing = all(one.thing for one in capture.media)
        at_ms = draft.happened_ms(capture.at_ms)
        assure_photo(desk.library, session_id, draft.people, draft.text, at_ms, thing=thing)
    return replace(capture, draft=draft)


def write_entry(
    desk: Desk, act: Act, session: Session, capture: Capture, observation_id: str | None = None
) -> None:
    """The entry with its links, and who comes and goes by it."""
    capture = _answering(desk, session.id, capture)
    draft = capture.draft
    at_ms = draft.happened_ms(capture.at_ms)
    if session.ended_ms is not None:
        at_ms = min(at_ms, session.ended_ms)
    _come_and_go(desk, act, draft, at_ms)
    if capture.media or _says_something(draft):
        observation = _observation(desk, session, capture, at_ms, observation_id)
        act.recorder.insert(observation)
        link_all(desk, act, observation.id, draft)
        act.recorder.insert(*capture.media)
        act.recorder.insert(
            *(ObservationMedia(desk.new_id(), observation.id, one.id) for one in capture.media)
        )


def _come_and_go(desk: Desk, act: Act, draft: Draft, at_ms: int) -> None:
    """Whoever is named was there."""
    for participant_id in draft.came:
        arrived(desk, act, participant_id, at_ms)
    for participant_id in draft.people:
        came(desk, act, participant_id, at_ms)
    for participant_id in draft.left:
        left(desk, act, participant_id, at_ms)


def _observation(
    desk: Desk, session: Session, capture: Capture, at_ms: int, observation_id: str | None
) -> Observation:
    draft = capture.draft
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


def _moved(desk: Desk, observation: Observation, at_ms: int) -> dict[str, object]:
    """The columns of an entry at another time; it goes to the step that ran then, unless set by hand."""
    at_ms = max(0, at_ms)
    if observation.step_by_hand:
        return {"at_ms": at_ms}
    run = run_at(desk.library.sessions.runs(observation.session_id), at_ms)
    return {"at_ms": at_ms, "step_run_id": run.id if run else None}


def _answering(desk: Desk, session_id: str, capture: Capture) -> Capture:
    """A `why:` answers the last entry written here; without a name it is of the one whom that is on."""
    if capture.answers_id is not None or not capture.draft.why:
        return capture
    answers_id = next(iter(own_entries(desk, session_id)), None)
    if answers_id is None:
        return capture
    whose = desk.library.observations.get(answers_id).participants
    if len(whose) == 1 and not capture.draft.people and _may_be_on(desk, whose, capture):
        capture = replace(capture, draft=replace(capture.draft, people=whose))
    return replace(capture, answers_id=answers_id)


def _may_be_on(desk: Desk, participant_ids: Iterable[str], capture: Capture) -> bool:
    """Whether people who are not named may be meant: none who refused notes, none on a picture unasked."""
    people = desk.library.people
    answers = [Agreed.of(people.consents_of(one)) for one in people.persons_behind(participant_ids)]
    return not capture.media and all(one.to(ConsentItem.NOTES) or not one.asked for one in answers)


def _answered(desk: Desk, observation: Observation, draft: Draft) -> str | None:
    """What an entry answers after a rewriting: what it answered, else the one written here before it."""
    if not draft.why or observation.answers_id is not None:
        return observation.answers_id if draft.why else None
    own = own_entries(desk, observation.session_id)
    before = own.index(observation.id) + 1 if observation.id in own else 0
    return next(iter(own[before:]), None)


def _stored(desk: Desk, session_id: str, draft: Draft) -> Draft:
    """The draft with a clean text that mentions persons, as no session owns them."""
    text = draft.text
    if mentions(text):
        participants = desk.library.people.participants(session_id)
        text = renamed(text, {one.id: one.person_id for one in participants})
    return replace(draft, text=clean(text, TEXT))


def _nobody_who_refused(desk: Desk, draft: Draft) -> None:
    people = desk.library.people
    for person_id in people.persons_behind(draft.people):
        agreed = Agreed.of(people.consents_of(person_id))
        if agreed.asked and not agreed.to(ConsentItem.NOTES):
            raise UserError(
                QT_TRANSLATE_NOOP(
                    "Capture", "{alias} did not agree to notes. Leave them out of the observation."
                ).fill(alias=people.person(person_id).alias)
            )


def _still_may_be_shown(desk: Desk, entry: Entry, draft: Draft) -> None:
    """Raises UserError when the pictures of an entry could show somebody who did not agree to photos."""
    observation = entry.observation
    if any(not desk.library.media.get(one).thing for one in entry.media):
        assure_photo(
            desk.library, observation.session_id, draft.people, draft.text, observation.at_ms, thing=False
        )


def _sealed(desk: Desk, draft: Draft) -> bool:
    """Whether the entry is on somebody, or mentions somebody, who was not asked about notes yet."""
    people = desk.library.people
    concerned = {*people.persons_behind(draft.people), *mentions(draft.text)}
    return any(not people.asked(person_id) for person_id in concerned)


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
