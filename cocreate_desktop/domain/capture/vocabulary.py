"""The names a line may use, and how they are recognised."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from cocreate_desktop.domain.capture.draft import SpanKind
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.observations import Mode, Side

_FEWEST_LETTERS = 2


def _spelled(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())


class Names:
    """A look-up from names to ids: the exact spelling, else case- and accent-insensitive, else `{id}`."""

    def __init__(self, known: Iterable[tuple[str, str]], spare: Iterable[tuple[str, str]] = ()) -> None:
        """`known` and `spare` are pairs of id and name; `spare` names count where no known one fits."""
        self._spelled: dict[str, str] = {}
        self._folded: dict[str, str] = {}
        self._ids: set[str] = set()
        self.most_words = 1
        for id_, name in known:
            self._ids.add(id_)
            if name.strip():
                self._spelled.setdefault(_spelled(name), id_)
                self._folded.setdefault(fold(name), id_)
                self.most_words = max(self.most_words, len(name.split()))
        for id_, name in spare:
            self._folded.setdefault(name, id_)

    def find(self, name: str) -> str | None:
        """The id that `name` stands for; of two with one name the first."""
        if name.startswith("{") and name.endswith("}"):
            id_ = name[1:-1]
            if id_ in self._ids:
                return id_
        return self._spelled.get(_spelled(name)) or self._folded.get(fold(name))

    def __contains__(self, id_: str) -> bool:
        return id_ in self._ids


class Beginnings:
    """A look-up from the beginning of a name, which is one word, to the only one who has such a name."""

    most_words = 1

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        """`known` are pairs of id and name."""
        self._names = [(id_, name) for id_, spelled in known if (name := fold(spelled))]

    def find(self, typed: str) -> str | None:
        """The id whose name has `typed` as its first word, else whose name begins so."""
        begun = fold(typed)
        if not begun[:1].isalnum() or " " in begun:
            return None
        by_word = [id_ for id_, name in self._names if name.split()[0] == begun]
        if by_word or sum(letter.isalpha() for letter in begun) < _FEWEST_LETTERS:
            return _only(by_word)
        return _only([id_ for id_, name in self._names if name.startswith(begun)])


@dataclass(frozen=True)
class KnownPerson:
    """A participant as a line may name them: by alias, or by the number on the badge."""

    id: str
    alias: str
    number: int


@dataclass(frozen=True)
class KnownTag:
    """A tag of the session; `name` may hold spaces."""

    id: str
    name: str


@dataclass(frozen=True)
class KnownAssumption:
    """An assumption of the session, which a line names by its code."""

    id: str
    code: str


@dataclass(frozen=True)
class Vocabulary:
    """What is known in a session: its participants, tags and assumptions, by their ids in the session.

    `said`, `did`, `came`, `left` and `why` are the locale's words before the colon; the English ones always
    count. Where an alias is a number (`3`), it goes before the participant with that number.
    """

    people: tuple[KnownPerson, ...] = ()
    tags: tuple[KnownTag, ...] = ()
    assumptions: tuple[KnownAssumption, ...] = ()
    said: str = "said"
    did: str = "did"
    came: str = "in"
    left: str = "out"
    why: str = "why"

    @cached_property
    def person_names(self) -> Names:
        """What may follow `@`."""
        return Names(
            ((person.id, person.alias) for person in self.people),
            ((person.id, str(person.number)) for person in self.people),
        )

    @cached_property
    def person_beginnings(self) -> Beginnings:
        """What may follow `@` where no whole name does."""
        return Beginnings((person.id, person.alias) for person in self.people)

    @cached_property
    def tag_names(self) -> Names:
        """What may follow `#`."""
        return Names((tag.id, tag.name) for tag in self.tags)

    @cached_property
    def codes(self) -> Names:
        """What may follow `+` and `-`."""
        return Names((assumption.id, assumption.code) for assumption in self.assumptions)

    @cached_property
    def modes(self) -> dict[str, Mode]:
        """The folded words that say how, each with its colon."""
        local = {f"{fold(self.did)}:": Mode.DID, f"{fold(self.said)}:": Mode.SAID}
        return local | {"said:": Mode.SAID, "did:": Mode.DID}

    @cached_property
    def ways(self) -> dict[str, SpanKind]:
        """The folded words for coming in and going out, each with its colon."""
        local = {f"{fold(self.left)}:": SpanKind.LEFT, f"{fold(self.came)}:": SpanKind.CAME}
        return local | {"in:": SpanKind.CAME, "out:": SpanKind.LEFT}

    @cached_property
    def whys(self) -> frozenset[str]:
        """The folded words that say it answers the entry before, each with its colon."""
        return frozenset({f"{fold(self.why)}:", "why:"})

    def person_token(self, person_id: str) -> str:
        """`@` and the alias; else the number, else `{id}`, if the alias means somebody else."""
        known = (person for person in self.people if person.id == person_id)
        forms = (form for person in known for form in (person.alias, str(person.number)))
        return f"@{_first_that_finds(person_id, self.person_names, forms)}"

    def tag_token(self, tag_id: str) -> str:
        """`#` and the tag's name, else its `{id}`."""
        forms = (tag.name for tag in self.tags if tag.id == tag_id)
        return f"#{_first_that_finds(tag_id, self.tag_names, forms)}"

    def evidence_token(self, side: Side, assumption_id: str) -> str:
        """`+` or `-` and the code, else its `{id}`."""
        forms = (assumption.code for assumption in self.assumptions if assumption.id == assumption_id)
        sign = "+" if side is Side.FOR else "-"
        return f"{sign}{_first_that_finds(assumption_id, self.codes, forms)}"

    def mode_token(self, mode: Mode) -> str:
        """The locale's word for said or did, with its colon."""
        return f"{self.did if mode is Mode.DID else self.said}:"


def _only(ids: list[str]) -> str | None:
    return ids[0] if len(ids) == 1 else None


def _first_that_finds(id_: str, names: Names, forms: Iterable[str]) -> str:
    return next((_spelled(form) for form in forms if names.find(form) == id_), f"{{{id_}}}")
