r"""People within a text: `{@id}` is a mention, and `{@}` stands for the two characters `{@`.

In a line a mention can be typed as `@{id}`, also within a word, where `@name` cannot stand. There a backslash
makes it plain, and two backslashes before it are one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

_MENTION = re.compile(r"\{@([^{}\s]+)\}")
_BY_ID = re.compile(r"(?<!\\)(\\*)@\{([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\}")
_LAST_BACKSLASHES = re.compile(r"(?<!\\)\\+\Z")
_BREAK = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]")


def one_line(words: str) -> str:
    """The same number of characters, with a space for every line break and tab."""
    return _BREAK.sub(" ", words)


def escaped(words: str) -> str:
    """Words in which `{@` can no longer be taken for a mention."""
    return words.replace("{@", "{@}")


def plain_text(words: str) -> str:
    """Words from elsewhere as the text of an observation: one line, NFC, mentioning nobody."""
    return unicodedata.normalize("NFC", escaped(one_line(words)))


def mention(person_id: str) -> str:
    """The mention of a person, as it stands in a text."""
    return f"{{@{person_id}}}"


def mentions(text: str) -> tuple[str, ...]:
    """The ids of those whom a text mentions, each once, in the order of the text."""
    return tuple(dict.fromkeys(_MENTION.findall(text)))


def renamed(text: str, ids: Mapping[str, str]) -> str:
    """The text with other ids in its mentions; what `ids` does not know stays."""
    return _MENTION.sub(lambda found: mention(ids.get(found[1], found[1])), text)


def display(text: str, names: Mapping[str, str], somebody: str) -> str:
    """A text as it is read; `somebody` is the word for people without a name here, as after a withdrawal."""
    parts = split(text)
    parts[1::2] = [names.get(person_id, somebody) for person_id in parts[1::2]]
    return "".join(parts)


def split(text: str) -> list[str]:
    """A text as words, id, words, id … words; the words as they are read."""
    if "{" not in text:
        return [text]
    parts = _MENTION.split(text)
    parts[::2] = [words.replace("{@}", "{@") for words in parts[::2]]
    return parts


def with_ids(parts: Sequence[str]) -> str:
    """The parts of a text (see `split`) as they are typed in a line, mentions as `@{id}`."""
    typed = [_BY_ID.sub(r"\1\1\\@{\2}", words) for words in parts[::2]]
    before_mentions = [_LAST_BACKSLASHES.sub(lambda run: run[0] * 2, words) for words in typed[:-1]]
    ids = [f"@{{{person_id}}}" for person_id in parts[1::2]]
    return "".join(words + id_ for words, id_ in zip(before_mentions, ids, strict=True)) + typed[-1]


def from_ids(typed: str) -> str:
    """Words of a line as text: the inverse of `with_ids`."""
    parts = _BY_ID.split(typed)
    text = words = ""
    for plain, backslashes, id_ in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        words += plain + backslashes[: len(backslashes) // 2]
        if len(backslashes) % 2:
            words += f"@{{{id_}}}"
        else:
            text += escaped(words) + mention(id_)
            words = ""
    return text + escaped(words + parts[-1])
