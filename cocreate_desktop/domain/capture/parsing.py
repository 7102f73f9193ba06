"""From a line to its meaning. Time grows with the length of the line, and no line is refused."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cocreate_desktop.domain.capture.draft import Draft, Link, Span, SpanKind
from cocreate_desktop.domain.capture.vocabulary import Beginnings, Names, Vocabulary
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.mentions import escaped, from_ids, mention, one_line, plain_text
from cocreate_desktop.domain.observations import Mode, Sentiment, Side

FACES = {":)": Sentiment.GOOD, ":|": Sentiment.SO_SO, ":(": Sentiment.BAD}
SIDES = {"+": SpanKind.FOR, "-": SpanKind.AGAINST}

_WORD = re.compile(r"\S+")
_BACK = re.compile(r"-([0-9]{1,5})")
_TAIL = re.compile(r"['’]\w{1,2}|[,.;:!?…)\]»”\"'’]{1,3}")
_LONGEST_TAIL = 3
_SIGNS = "@#+-*:'"


def parse(line: str, vocabulary: Vocabulary) -> Draft:
    """What a line says. Spans are indices into `line` as given."""
    line = one_line(line)
    if line[:1].isspace():
        return Draft(text=plain_text(line.strip()))
    if line.startswith("'"):
        made_plain = any(piece.kind for piece in _Reader(line[1:], vocabulary).pieces())
        return Draft(text=plain_text(line[1:].strip() if made_plain else line.rstrip()))
    return _draft(line, list(_Reader(line, vocabulary).pieces()))


def looks_like_token(word: str, vocabulary: Vocabulary) -> bool:
    """Whether `word` might be a token in some place, so that a backslash before it is an escape."""
    core = word.lstrip("\\")
    if not core:
        return bool(word)
    head, colon, _ = core.partition(":")
    worded = f"{fold(head)}{colon}"
    worded_as = (vocabulary.modes, vocabulary.ways, vocabulary.whys)
    return core[0] in _SIGNS or any(worded in known for known in worded_as)


def is_tail(words: str) -> bool:
    """Whether `words` on a name make it part of a sentence: punctuation, or a short ending such as `'s`."""
    return _TAIL.fullmatch(words) is not None


@dataclass(frozen=True)
class _Piece:
    """A token, or a word of text. Bare names and tags (no `is_word`) are text only between such words."""

    start: int
    end: int
    kind: SpanKind | None = None
    value: str = ""
    text: str = ""
    is_word: bool = False
    tail: int = 0
    """How many characters at the end are no part of the token."""
    taken: int = 1
    """How many words of the line it covers."""


@dataclass(frozen=True)
class _Match:
    id: str
    end: int
    tail: str
    taken: int


class _Reader:
    """Reads a line from left to right, word by word."""

    def __init__(self, line: str, vocabulary: Vocabulary) -> None:
        self._line = line
        self._vocabulary = vocabulary
        self._words = [found.span() for found in _WORD.finditer(line)]

    def pieces(self) -> Iterator[_Piece]:
        at = 0
        begun = False
        while at < len(self._words):
            piece = self._token(at, begun) or self._plain(at)
            begun = begun or piece.is_word
            yield piece
            at += piece.taken

    def _token(self, at: int, begun: bool) -> _Piece | None:
        start, end = self._words[at]
        word = self._line[start:end]
        if start == 0 and (back := _BACK.fullmatch(word)):
            return _Piece(start, end, SpanKind.BACK, back[1])
        if word == "*":
            return _Piece(start, end, SpanKind.STAR)
        if word in FACES:
            return _Piece(start, end, SpanKind.SENTIMENT, FACES[word])
        if word[0] == "@":
            return self._person(at)
        if word[0] == "#":
            return self._tag(at)
        if word[0] in SIDES:
            return self._evidence(at)
        return self._worded(at, begun)

    def _person(self, at: int) -> _Piece | None:
        start = self._words[at][0]
        mentioned = self._line.startswith("@@", start)
        found = self._somebody(at, start + (2 if mentioned else 1))
        if not found:
            return None
        is_word = mentioned or bool(found.tail)
        kind = SpanKind.MENTION if is_word else SpanKind.PERSON
        text = mention(found.id) + escaped(found.tail)
        return _Piece(start, found.end, kind, found.id, text, is_word, len(found.tail), found.taken)

    def _tag(self, at: int) -> _Piece | None:
        start = self._words[at][0]
        found = self._match(at, start + 1, self._vocabulary.tag_names)
        if not found:
            return None
        text = escaped(self._line[start + 1 : found.end])
        tail = len(found.tail)
        return _Piece(start, found.end, SpanKind.TAG, found.id, text, bool(tail), tail, found.taken)

    def _evidence(self, at: int) -> _Piece | None:
        start, end = self._words[at]
        apart = end - start == 1 and at + 1 < len(self._words)
        name_at = at + 1 if apart else at
        name_start = self._words[name_at][0] if apart else start + 1
        found = self._match(name_at, name_start, self._vocabulary.codes)
        if not found or found.tail:
            return None
        kind = SIDES[self._line[start]]
        return _Piece(start, found.end, kind, found.id, taken=name_at - at + found.taken)

    def _worded(self, at: int, begun: bool) -> _Piece | None:
        """`said:` and `did:`, `why:`, `in:@…` and `out:@…`."""
        start, end = self._words[at]
        head, colon, rest = self._line[start:end].partition(":")
        if not colon:
            return None
        word = f"{fold(head)}:"
        if not rest and not begun and (mode := self._vocabulary.modes.get(word)):
            return _Piece(start, end, SpanKind.MODE, mode)
        if not rest and not begun and word in self._vocabulary.whys:
            return _Piece(start, end, SpanKind.WHY)
        if rest.startswith("@") and (kind := self._vocabulary.ways.get(word)):
            found = self._somebody(at, start + len(head) + 2)
            if found and not found.tail:
                return _Piece(start, found.end, kind, found.id, taken=found.taken)
        return None

    def _plain(self, at: int) -> _Piece:
        start, end = self._words[at]
        word = self._line[start:end]
        unknown = (word[0] in "@#" and len(word) > 1) or self._goes_somewhere(word)
        kind = SpanKind.UNKNOWN if unknown else None
        if word.startswith("\\") and looks_like_token(word[1:], self._vocabulary):
            word = word[1:]
        return _Piece(start, end, kind, text=from_ids(word), is_word=True)

    def _goes_somewhere(self, word: str) -> bool:
        """Whether a word says of nobody known that they come or go."""
        head, _, rest = word.partition(":")
        return rest.startswith("@") and len(rest) > 1 and f"{fold(head)}:" in self._vocabulary.ways

    def _somebody(self, at: int, start: int) -> _Match | None:
        """The person whose name begins at `start`; where no whole name does, whose beginning of one."""
        whole = self._match(at, start, self._vocabulary.person_names)
        return whole or self._match(at, start, self._vocabulary.person_beginnings)

    def _match(self, at: int, start: int, names: Names | Beginnings) -> _Match | None:
        """The longest known name that begins at `start`, within word `at`."""
        if start >= self._words[at][1]:
            return None
        for last in range(min(at + names.most_words, len(self._words)) - 1, at - 1, -1):
            word_start, end = self._words[last]
            for length in range(_LONGEST_TAIL + 1):
                stop = end - length
                if stop <= max(start, word_start):
                    break
                if length and not is_tail(self._line[stop:end]):
                    continue
                if id_ := names.find(self._line[start:stop]):
                    return _Match(id_, end, self._line[stop:end], last - at + 1)
        return None


def _draft(line: str, pieces: Sequence[_Piece]) -> Draft:
    in_text = _in_text(pieces)
    spans = tuple(
        _span(piece, inside) for piece, inside in zip(pieces, in_text, strict=True) if piece.kind is not None
    )
    evidence = _named(spans, SpanKind.FOR, SpanKind.AGAINST)
    ways = _named(spans, SpanKind.CAME, SpanKind.LEFT)
    mode = _last(spans, SpanKind.MODE)
    face = _last(spans, SpanKind.SENTIMENT)
    return Draft(
        mode=Mode(mode) if mode else None,
        text=unicodedata.normalize("NFC", _text(line, pieces, in_text)),
        people=tuple(_named(spans, SpanKind.PERSON)),
        tags=tuple(_named(spans, SpanKind.TAG)),
        evidence=tuple(
            Link(Side.FOR if kind is SpanKind.FOR else Side.AGAINST, id_) for id_, kind in evidence.items()
        ),
        sentiment=Sentiment(face) if face else None,
        starred=any(span.kind is SpanKind.STAR for span in spans),
        back_seconds=int(_last(spans, SpanKind.BACK) or 0),
        came=tuple(id_ for id_, kind in ways.items() if kind is SpanKind.CAME),
        left=tuple(id_ for id_, kind in ways.items() if kind is SpanKind.LEFT),
        why=any(span.kind is SpanKind.WHY for span in spans),
        spans=spans,
    )


def _in_text(pieces: Sequence[_Piece]) -> list[bool]:
    """Which pieces stand in the text: its words, and names and tags in the midst of them."""
    words = [at for at, piece in enumerate(pieces) if piece.is_word]
    midst = range(words[0], words[-1]) if words else range(0)
    return [
        piece.is_word or (at in midst and piece.kind in (SpanKind.PERSON, SpanKind.TAG))
        for at, piece in enumerate(pieces)
    ]


def _text(line: str, pieces: Sequence[_Piece], in_text: Sequence[bool]) -> str:
    """The words with the spaces typed after them. A lone backslash at either end stands for nothing."""
    standing = [at for at, inside in enumerate(in_text) if inside]
    parts: list[str] = []
    for at in standing:
        piece = pieces[at]
        at_an_end = at in (standing[0], standing[-1])
        is_lone_escape = at_an_end and line[piece.start : piece.end] == "\\"
        parts.append("" if is_lone_escape else piece.text)
        if at != standing[-1]:
            parts.append(line[piece.end : pieces[at + 1].start])
    return "".join(parts)


def _span(piece: _Piece, in_text: bool) -> Span:
    kind = piece.kind or SpanKind.UNKNOWN
    if in_text and kind is SpanKind.PERSON:
        kind = SpanKind.MENTION
    return Span(piece.start, piece.end - piece.tail, kind, piece.value, in_text)


def _named(spans: Sequence[Span], *kinds: SpanKind) -> dict[str, SpanKind]:
    """Every id named as one of `kinds`, in the order of the line; the later kind counts."""
    return {span.value: span.kind for span in spans if span.kind in kinds}


def _last(spans: Sequence[Span], kind: SpanKind) -> str | None:
    return next((span.value for span in reversed(spans) if span.kind is kind), None)
