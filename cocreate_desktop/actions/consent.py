"""Record what somebody agreed to, and do at once what follows: open, erase, leave out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Act, Desk
from cocreate_desktop.actions.half_typed import drop_lines_naming
from cocreate_desktop.actions.taken_back import erase_media, let_go_of_files
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.consent import Answer, Consent, ConsentItem
from cocreate_desktop.domain.mentions import mentions
from cocreate_desktop.domain.observations import Observation


def record_answers(
    desk: Desk, person_id: str, answers: Mapping[ConsentItem, Answer], *, how: str = ""
) -> ChangeSet | None:
    """Write down answers of one person. A yes to notes opens their sealed entries, a no erases them.

    A withdrawal, or a no to notes, cannot be undone, and empties the undo list.
    """
    person = desk.library.people.person(person_id)
    answers = _after_a_yes(desk, person_id, answers)
    final = answers.get(ConsentItem.NOTES) is Answer.NO or Answer.WITHDRAWN in answers.values()
    verb = verbs.WITHDRAW_CONSENT if final else verbs.ANSWER_CONSENT
    sealed = desk.library.observations.sealed_of(person_id)
    with desk.act(verb, person.project_id) as act:
        _write(desk, act, person_id, answers, how)
        if answers.get(ConsentItem.NOTES) is Answer.YES:
            _open(desk, act, sealed, person_id)
        elif ConsentItem.NOTES in answers:
            act.recorder.erase_observations(sealed)
            drop_lines_naming(desk, person)
        if final:
            erase_media(desk, act, person_id)
            # Before anybody hears of it: nothing of it may be offered for undo.
            desk.history.forget()
    if final:
        let_go_of_files(desk, act)
        desk.library.clear_journal()
    return act.result


def withdraw_everything(desk: Desk, person_id: str) -> ChangeSet | None:
    """Take back every yes of a person. Nothing of theirs is counted, quoted or printed from now on."""
    given = [c.item for c in desk.library.people.consents_of(person_id) if c.answer is Answer.YES]
    return record_answers(desk, person_id, dict.fromkeys(given, Answer.WITHDRAWN))


def _after_a_yes(
    desk: Desk, person_id: str, answers: Mapping[ConsentItem, Answer]
) -> dict[ConsentItem, Answer]:
    """A no to what was agreed to before is a withdrawal."""
    given = {one.item for one in desk.library.people.consents_of(person_id) if one.answer is Answer.YES}
    return {
        item: Answer.WITHDRAWN if answer is Answer.NO and item in given else answer
        for item, answer in answers.items()
    }


def _write(desk: Desk, act: Act, person_id: str, answers: Mapping[ConsentItem, Answer], how: str) -> None:
    known = {consent.item: consent for consent in desk.library.people.consents_of(person_id)}
    for item, answer in answers.items():
        if item not in known:
            act.recorder.insert(Consent(desk.new_id(), person_id, item, answer, desk.now(), how))
        elif known[item].answer is not answer:
            act.recorder.update(Consent, known[item].id, answer=answer, at=desk.now(), how=how)


def _open(desk: Desk, act: Act, sealed: Iterable[str], person_id: str) -> None:
    """An entry on several people opens with the last yes."""
    for observation_id in sealed:
        entry = desk.library.observations.find(observation_id)
        if entry is None:
            continue
        concerned = desk.library.people.persons_behind(entry.participants)
        others = {*concerned, *mentions(entry.observation.text)} - {person_id}
        if all(desk.library.people.asked(other) for other in others):
            act.recorder.update(Observation, observation_id, sealed=False)
