"""What a kind is called stands once, so that every page and the paper say the same."""

from __future__ import annotations

import ast
from collections import defaultdict
from enum import Enum
from pathlib import Path

import pytest

from cocreate_desktop.domain import assumptions, board, decisions, observations, people
from cocreate_desktop.domain.evidence import Verdict, telling
from cocreate_desktop.errors import Message

PACKAGE = Path(__file__).parents[2] / "cocreate_desktop"
VOCABULARIES = [
    (assumptions.Kind, assumptions.KINDS),
    (board.NoteKind, board.NOTE_KINDS),
    (decisions.FindingKind, decisions.FINDING_KINDS),
    (decisions.Decision, decisions.DECISIONS),
    (decisions.Standing, decisions.STANDINGS),
    (observations.Mode, observations.MODES),
    (observations.Sentiment, observations.SENTIMENTS),
    (people.Segment, people.SEGMENTS),
    (people.Segment, people.SHORT_SEGMENTS),
    (people.Segment, people.SEGMENT_GROUPS),
    (Verdict, telling.VERDICTS),
]


@pytest.mark.parametrize(("kinds", "words"), VOCABULARIES)
def test_every_kind_has_a_word(kinds: type[Enum], words: dict[Enum, Message]):
    assert set(words) == set(kinds)


def test_no_word_for_a_kind_stands_in_two_modules():
    places: dict[tuple[str, str], set[Path]] = defaultdict(set)
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Dict):
                for kind, word in zip(node.keys, node.values, strict=True):
                    if isinstance(kind, ast.Attribute) and (source := _source(word)):
                        places[ast.unparse(kind), source.casefold()].add(path)
    assert len(places) > 100
    assert {told: where for told, where in places.items() if len(where) > 1} == {}


def _source(word: ast.expr) -> str | None:
    """The sentence that a call marks for translation."""
    match word:
        case ast.Call(func=ast.Name(id="QT_TRANSLATE_NOOP"), args=[_, ast.Constant(value=str(source))]):
            return source
        case _:
            return None
