"""What a person agreed to, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class ConsentItem(StrEnum):
    """What can be agreed to, in the order of the form."""

    NOTES = "notes"
    QUOTE = "quote"
    NAME = "name"
    PHOTO = "photo"
    AUDIO = "audio"
    IDEAS = "ideas"
    CONTACT = "contact"


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Consent:
    """The last answer of a person on one item, with the UTC ms of the answer and how it was given."""

    id: str
    person_id: str
    item: ConsentItem
    answer: Answer
    at: int
    how: str = ""


@dataclass(frozen=True)
class Agreed:
    """All answers of one person. Nothing is agreed to that was not answered with yes."""

    answers: dict[ConsentItem, Answer]

    @classmethod
    def of(cls, consents: Iterable[Consent]) -> Agreed:
        return cls({consent.item: consent.answer for consent in consents})

    @property
    def asked(self) -> bool:
        """Whether the person was asked about notes, without which nothing about them is kept."""
        return ConsentItem.NOTES in self.answers

    def to(self, item: ConsentItem) -> bool:
        """Whether `item` may be used. Every use rests on a yes to notes."""
        return self.answers.get(ConsentItem.NOTES) is Answer.YES and self.answers.get(item) is Answer.YES
