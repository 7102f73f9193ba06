r"""The capture grammar: one line of typing becomes an entry, and an entry becomes such a line again.

| token | meaning |
|---|---|
| `@Lena`, `@3` | before the first word or after the last: who said or did it; between words: only mentioned |
| `@@Lena` | only mentioned, wherever it stands |
| `#price` | a tag; between words the word stays in the text |
| `+A3`, `- A3` | speaks for, against an assumption; the code must exist |
| `said:`, `did:` | before the first word |
| `why:` | before the first word: answers the entry before, of the same person if nobody is named |
| `:)` `:\|` `:(` | pleased, so-so, annoyed |
| `*` | starred |
| `in:@Lena`, `out:@Lena` | came in, went out |
| `-30` | 30 seconds back, only at the very start |

A person whom no name or number fits is found by the first word of the alias, else by two or more letters that
begin it (`@José` or `@jos` for José 李), if only one person's does.

A token starts the line or follows a space, and ends at a space or the line's end. A name or tag with a
comma, a full stop or `'s` on it is part of a sentence. What is not known stays text. Said twice, it counts
once; said both ways, the later way counts.

To write what looks like a token: a backslash before the word (`\#1`), or a space or `'` before the whole
line. The `'` goes away if there was something to make plain, so that "'t is dear" keeps its apostrophe. A
backslash alone at either end of the text keeps the spaces beside it. `@{id}`, `#{id}` and `+{id}` name by id.
"""

from cocreate_desktop.domain.capture.by_name import as_typed, from_typed
from cocreate_desktop.domain.capture.draft import Draft, Link, Span, SpanKind
from cocreate_desktop.domain.capture.editing import (
    Edited,
    with_evidence,
    with_mode,
    with_person,
    with_sentiment,
    with_star,
    with_tag,
    with_why,
)
from cocreate_desktop.domain.capture.parsing import parse
from cocreate_desktop.domain.capture.suggesting import (
    Candidate,
    Token,
    accept,
    current_token,
    rank_suggestions,
)
from cocreate_desktop.domain.capture.vocabulary import KnownAssumption, KnownPerson, KnownTag, Vocabulary
from cocreate_desktop.domain.capture.writing import format

__all__ = [
    "Candidate",
    "Draft",
    "Edited",
    "KnownAssumption",
    "KnownPerson",
    "KnownTag",
    "Link",
    "Span",
    "SpanKind",
    "Token",
    "Vocabulary",
    "accept",
    "as_typed",
    "current_token",
    "format",
    "from_typed",
    "parse",
    "rank_suggestions",
    "with_evidence",
    "with_mode",
    "with_person",
    "with_sentiment",
    "with_star",
    "with_tag",
    "with_why",
]
