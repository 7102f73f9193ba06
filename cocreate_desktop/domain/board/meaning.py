"""What the colour of notes means: their kind, who they are about, a tag, or the step in which they came up.

A tone is the name of a light fill. There are fewer tones than people, tags or steps may be, so that every
paper also has a sign of its own: initials, a shape or a number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.domain.board.records import NoteKind
from cocreate_desktop.domain.person_looks import look_of
from cocreate_desktop.domain.projects import TAG_COLOURS
from cocreate_desktop.domain.sessions import SessionTag
from cocreate_desktop.errors import QT_TRANSLATE_NOOP


class Meaning(StrEnum):
    """What the colour of notes can mean."""

    KIND = "kind"
    PERSON = "person"
    TAG = "tag"
    STEP = "step"


MEANINGS = {
    Meaning.KIND: QT_TRANSLATE_NOOP("Meaning", "Kind"),
    Meaning.PERSON: QT_TRANSLATE_NOOP("Meaning", "Person"),
    Meaning.TAG: QT_TRANSLATE_NOOP("Meaning", "Tag"),
    Meaning.STEP: QT_TRANSLATE_NOOP("Meaning", "Step"),
}
WITHOUT = {
    Meaning.PERSON: QT_TRANSLATE_NOOP("Meaning", "nobody"),
    Meaning.TAG: QT_TRANSLATE_NOOP("Meaning", "no tag"),
    Meaning.STEP: QT_TRANSLATE_NOOP("Meaning", "no step"),
}
"""What a note is called that has nothing of the kind."""

TONES = tuple(f"tone_{n}" for n in range(1, len(TAG_COLOURS) + 1))
"""In the order of the colours of tags, each a light fill of that hue."""
NO_TONE = "tone_none"
NO_SIGN = "–"


@dataclass(frozen=True)
class Paper:
    """What the colour of a note says: `word` names it, `sign` or the `shape` of a tag stands on the note."""

    tone: str
    word: str
    sign: str = ""
    shape: str = ""


def kind_tone(kind: NoteKind) -> str:
    """The tone of a note while colours mean kinds."""
    return f"note_{kind}"


def papers_of_people(seats: Sequence[tuple[str, str, int]]) -> dict[str, Paper]:
    """By participant id, from (id, alias, number) in their order; in the colours of their badges."""
    signs = initials([(alias, number) for _, alias, number in seats])
    return {
        seat: Paper(TONES[look_of(number).colour], alias, sign)
        for (seat, alias, number), sign in zip(seats, signs, strict=True)
    }


def papers_of_tags(tags: Iterable[SessionTag]) -> dict[str, Paper]:
    """By tag id; a tag has a tone of its own colour's hue, and its shape."""
    tone_of = dict(zip(TAG_COLOURS, TONES, strict=True))
    return {
        tag.id: Paper(
            tone_of.get(tag.colour.upper(), TONES[at % len(TONES)]),
            tag.name,
            _two_letters(tag.name, at + 1),
            tag.shape,
        )
        for at, tag in enumerate(tags)
    }


def papers_of_steps(steps: Iterable[tuple[str, str]]) -> dict[str, Paper]:
    """By step id, from (id, title) in their order; the sign is the number."""
    return {
        step: Paper(TONES[(number - 1) % len(TONES)], title, str(number))
        for number, (step, title) in enumerate(steps, start=1)
    }


def without(word: str) -> Paper:
    """The paper of a note that has nothing of what the colours mean."""
    return Paper(NO_TONE, word, NO_SIGN)


def tag_that_tells(tag_ids: Iterable[str], kinds: Mapping[str, NoteKind]) -> str | None:
    """Of several tags the first one that says more than the kind of the note does."""
    tags = list(tag_ids)
    return next((one for one in tags if one not in kinds), next(iter(tags), None))


def initials(people: Sequence[tuple[str, int]]) -> list[str]:
    """A short sign for each (alias, number), no two alike: a letter, else two, else the letter and number."""
    found: dict[int, str] = {}
    for form in (_one_letter, _two_letters, _letter_and_number, _number):
        forms = {at: form(*one) for at, one in enumerate(people) if at not in found}
        often = Counter(forms.values())
        taken = set(found.values())
        found.update({at: sign for at, sign in forms.items() if often[sign] == 1 and sign not in taken})
    return [found.get(at, f"{number}.{at + 1}") for at, (_, number) in enumerate(people)]


def _one_letter(alias: str, number: int) -> str:
    return alias.strip()[:1].upper() or str(number)


def _two_letters(alias: str, number: int) -> str:
    words = alias.split()
    if len(words) > 1:
        return (words[0][:1] + words[1][:1]).upper()
    return alias.strip()[:1].upper() + alias.strip()[1:2] or str(number)


def _letter_and_number(alias: str, number: int) -> str:
    return f"{alias.strip()[:1].upper()}{number}"


def _number(_alias: str, number: int) -> str:
    return str(number)
