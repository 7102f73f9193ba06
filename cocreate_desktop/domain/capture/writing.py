"""From a meaning to a line that says it."""

from __future__ import annotations

import re
from typing import NamedTuple

from cocreate_desktop.domain.capture.draft import Draft
from cocreate_desktop.domain.capture.parsing import FACES, is_tail, looks_like_token, parse
from cocreate_desktop.domain.capture.vocabulary import Vocabulary
from cocreate_desktop.domain.mentions import split, with_ids

FACE_OF = {sentiment: face for face, sentiment in FACES.items()}
_SPACES = re.compile(r"(\s+)")


class Edited(NamedTuple):
    """A line, and where the cursor belongs in it."""

    line: str
    cursor: int


def format(draft: Draft, vocabulary: Vocabulary) -> str:
    """A line that means `draft`: `parse(format(draft, v), v) == draft`.

    It reads as somebody would have typed it. Only where that would mean something else do words that look
    like tokens carry backslashes, and where even that fails, names become ids. `vocabulary` knows all that
    the draft names, but for those merely mentioned; ids are UUIDs.
    """
    return written(draft, vocabulary).line


def written(draft: Draft, vocabulary: Vocabulary) -> Edited:
    """The line of `format`, with the cursor where the text ends."""
    as_typed = _line(draft, vocabulary, vocabulary, escapes=False)
    if parse(as_typed.line, vocabulary) == draft:
        return as_typed
    with_escapes = _line(draft, vocabulary, vocabulary, escapes=True)
    if parse(with_escapes.line, vocabulary) == draft:
        return with_escapes
    names_nobody = Vocabulary()
    return _line(draft, vocabulary, names_nobody, escapes=True)


def _line(draft: Draft, vocabulary: Vocabulary, names: Vocabulary, *, escapes: bool) -> Edited:
    """`names` writes the tokens: by id those it does not know."""
    before = [f"-{draft.back_seconds}"] if draft.back_seconds else []
    before += [f"{names.why}:"] if draft.why else []
    before += [names.person_token(person_id) for person_id in draft.people]
    before += [names.mode_token(draft.mode)] if draft.mode else []
    text = [_typed_text(draft.text, vocabulary, names, escapes)] if draft.text else []
    after = [names.tag_token(tag_id) for tag_id in draft.tags]
    after += [names.evidence_token(link.side, link.assumption_id) for link in draft.evidence]
    after += [FACE_OF[draft.sentiment]] if draft.sentiment else []
    after += ["*"] if draft.starred else []
    after += [f"{names.came}:{names.person_token(person_id)}" for person_id in draft.came]
    after += [f"{names.left}:{names.person_token(person_id)}" for person_id in draft.left]
    if not text:
        line = "".join(f"{token} " for token in before + after)
        return Edited(line, len(line))
    return Edited(" ".join(before + text + after), len(" ".join(before + text)))


def _typed_text(text: str, vocabulary: Vocabulary, names: Vocabulary, escapes: bool) -> str:
    parts = _SPACES.split(text)
    ends = (0, len(parts) - 1)
    for at in range(0, len(parts), 2):
        parts[at] = _typed_word(parts[at], vocabulary, names, escapes, at_an_end=at in ends)
    return "".join(parts)


def _typed_word(
    word: str, vocabulary: Vocabulary, names: Vocabulary, escapes: bool, *, at_an_end: bool
) -> str:
    if not word:
        return "\\"
    parts = split(word)
    if len(parts) == 3 and not parts[0] and parts[1] in vocabulary.person_names:
        token, tail = names.person_token(parts[1]), parts[2]
        if not tail or is_tail(tail):
            return f"@{token}" if at_an_end and not tail else f"{token}{tail}"
    typed = with_ids(parts)
    if escapes and parts[0] and looks_like_token(typed, vocabulary):
        return f"\\{typed}"
    return typed
