"""Piles: duplicates that lie on one note. Only `Note.stack_id` is kept; what lies on top follows from it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from cocreate_desktop.domain.board.records import Note
from cocreate_desktop.domain.folding import fold

_MERE_SIGNS = frozenset("PZC")
"""First letters of the Unicode categories that say nothing: punctuation, spaces, controls."""


def piled(notes: Iterable[Note]) -> list[list[Note]]:
    """Notes gathered into piles, in their order; a note by itself is a pile of one.

    The first of each is on top: the note that the others name, or else, where that one may not be shown,
    their first.
    """
    piles: dict[str, list[Note]] = {}
    for note in notes:
        pile = piles.setdefault(note.stack_id or note.id, [])
        pile.insert(len(pile) if note.stack_id else 0, note)
    return list(piles.values())


def bare_words(text: str) -> str:
    """A text without case, accents, punctuation and spare spaces: the same for duplicates."""
    letters = (" " if unicodedata.category(one)[0] in _MERE_SIGNS else one for one in fold(text))
    return " ".join("".join(letters).split())


def duplicates(notes: Sequence[Note]) -> list[list[Note]]:
    """Notes of the same kind and the same words that may lie on each other, at least two each, the one to lie
    on first.

    Somebody put equal notes into different clusters, so they stay apart. A loose one goes to its like in a
    cluster; locked ones stay where they are.
    """
    found: dict[tuple[str, str], list[list[Note]]] = {}
    for pile in piled(note for note in notes if note.on_board and not note.locked):
        if words := bare_words(pile[0].text):
            found.setdefault((pile[0].kind, words), []).append(pile)
    return [
        [note for pile in together for note in pile]
        for alike in found.values()
        for together in _by_home(alike)
        if len(together) > 1
    ]


def _by_home(piles: Sequence[list[Note]]) -> Iterable[list[list[Note]]]:
    homes: dict[str | None, list[list[Note]]] = {}
    for pile in piles:
        homes.setdefault(pile[0].cluster_id, []).append(pile)
    loose = homes.pop(None, [])
    if homes:
        next(iter(homes.values())).extend(loose)
        return homes.values()
    return [loose]
