"""Templates as files: what is refused, with file, line and key."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cocreate_desktop.errors import UserError
from cocreate_desktop.exchange.templates import read_template
from tests.exchange.template_files import SOUND, Refused, read, refused

__all__ = ["read", "refused"]


FAULTS = {
    "an unknown key of the template": ('slot = 45', 'author = "me"', 2, "“author”"),
    "an unknown key of a step": ('say = """', 'speak = """', 14, "“speak”"),
    "a slip in a key": ("minutes = 10", "minuts = 10", 13, "Write “minutes” if you meant that"),
    "a slip in capitals": ("minutes = 10", "Minutes = 10", 13, "Write “minutes” if you meant that"),
    "an unknown key of an assumption": ("of = 4", "off = 4", 9, "“off”"),
    "an unknown key of a line": ('for = "A1" }', 'fro = "A1" }', 25, "Write “for” if you meant that"),
    "minutes below": ("minutes = 10", "minutes = -5", 13, "“minutes” is -5; it can be 1 to 480"),
    "minutes above": ("minutes = 10", "minutes = 10_000", 13, "“minutes” is 10000; it can be 1 to 480"),
    "minutes without end": ("minutes = 10", f"minutes = 9{'0' * 80}", 13, "“minutes” is 9"),
    "minutes as a text": ("minutes = 10", 'minutes = "10"', 13, "“minutes” must be a whole number"),
    "minutes and a half": ("minutes = 10", "minutes = 2.5", 13, "“minutes” must be a whole number"),
    "minutes that are true": ("minutes = 10", "minutes = true", 13, "“minutes” must be a whole number"),
    "minutes that are a day": ("minutes = 10", "minutes = 2026-11-21", 13, "“minutes” must be a whole"),
    "no minutes": ("minutes = 10\n", "", 11, "A step needs “minutes”"),
    "a slot of nothing": ("slot = 45", "slot = 0", 2, "“slot” is 0; it can be 1 to 1440"),
    "no title": ('title = "Try it"\n', "", 1, "A template needs “title”"),
    "an empty title": ('title = "Look"', 'title = "  "', 12, "“title” is empty"),
    "a title that nobody can see": ('title = "Look"', r'title = "\u200b"', 12, "“title” is empty"),
    "a belief that nobody can see": ('text = "They find it"', r'text = "\u3164"', 7, "“text” is empty"),
    "a line that nobody can see": ('"Which way?"', r'"\u200b \u2060"', 24, "“watch” is empty"),
    "a title that is a number": ('title = "Try it"', "title = 7", 1, "“title” must be a text"),
    "a text too long": ('text = "They find it"', f'text = "{"x" * 10_001}"', 7, "“text” has 10001"),
    "an unknown kind": ('kind = "act"', 'kind = "belief"', 6, "words: who, act, value, judge, expect."),
    "a kind that is a list": ('kind = "act"', 'kind = ["act"]', 6, "“kind” must be one of these words"),
    "a code of another letter": ('code = "A1"', 'code = "B1"', 5, "“code” is “B1”; it must be A and"),
    "more needed than there are": ("needed = 2", "needed = 5", 8, "“needed” is 5; it can be 1 to 4"),
    "an unknown assumption in tests": ('tests = ["A1"]', 'tests = ["A1", "A9"]', 18, "“tests” names A9"),
    "an assumption named twice": ('tests = ["A1"]', 'tests = ["A1", "A1"]', 18, "“tests” names A1 for"),
    "tests that are no list": ('tests = ["A1"]', 'tests = "A1"', 18, "“tests” must be a list"),
    "an unknown assumption of a line": ('for = "A1" }', 'for = "A7" }', 25, "“for” names A7"),
    "a line that is a number": ('"Which way?"', "3", 24, "“watch” must be a text"),
    "an empty line": ('"Which way?"', '""', 24, "“watch” is empty"),
    "a line without words": ('{ text = "Do they stop?", for', "{ for", 25, "A line of a step needs “text”"),
    "lines that are no list": ('show = [\n    "The shelf",\n]', 'show = "The shelf"', 19, "“show” must be"),
    "a word as a tag twice": ("slot = 45", 'tags = ["price",\n"Price"]', 3, "“tags” names “Price” for the"),
    "a tag that looks like another": ("slot = 45", r'tags = ["price", "price\u200b"]', 2, "for the second"),
    "nine tags": ("slot = 45", f"tags = {[f'tag {n}' for n in range(9)]}", 2, "“tags” names more than 8"),
    "assumptions in one table": ("[[assumptions]]", "[assumptions]", 4, "begin with [[assumptions]]"),
    "steps that are one table": ("[[steps]]", "[steps]", 11, "tables that each begin with [[steps]]"),
    "no value": ("slot = 45", "slot =", 2, "“slot =” is not TOML"),
    "no quotation marks": ('title = "Look"', "title = Look", 12, "“title = Look” is not TOML"),
    "a quotation mark without its fellow": ('title = "Look"', 'title = "Look', 12, "is not TOML"),
    "a key given twice": ("minutes = 10", 'minutes = 10\n"minutes" = 11', 14, "“minutes” stands here for"),
    "a list without an end": ('tests = ["A1"]', 'tests = ["A1"', 18, "What begins here has no end"),
    "a last list without an end": ('for = "A1" },\n]', 'for = "A1" },', 22, "What begins here has no end"),
    "a block without an end": ("Take your time.”\n\"\"\"", "Take your time.”", 14, "What begins here has no"),
    "a missing comma": ('"Which way?",', '"Which way?"', 25, "is not TOML"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "words"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_in_a_sentence_with_file_line_and_key(
    refused: Refused, old: str, new: str, line: int, words: str
):
    assert SOUND.count(old) == 1
    sentence = refused(SOUND.replace(old, new))
    assert sentence.startswith(f"mine.toml, line {line}: ")
    assert words in sentence
    assert len(sentence) < 230


def test_a_template_without_steps_is_refused(refused: Refused):
    head = SOUND[: SOUND.index("[[steps]]")]
    assert refused(head) == "mine.toml, line 1: There are no “steps”. Begin at least one with [[steps]]."
    assert refused("steps = []\n" + head).startswith("mine.toml, line 1: There are no “steps”.")


def test_two_assumptions_of_one_code_are_refused_at_the_second(refused: Refused):
    second = '[[assumptions]]\ncode = "A1"\nkind = "who"\ntext = "They come"\n\n[[steps]]'
    assert refused(SOUND.replace("[[steps]]", second)).startswith(
        "mine.toml, line 12: “code” is A1 for the second time."
    )


def test_what_is_no_text_is_refused_with_its_line(refused: Refused):
    assert refused(SOUND.encode("utf-16")).startswith("mine.toml, line 1: A character here is not in UTF-8.")
    in_latin = SOUND.encode().replace(b"The shelf", "Das Gerät".encode("latin-1"))
    assert refused(in_latin).startswith("mine.toml, line 20: A character here is not in UTF-8.")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x00" * 10, "line 1: “"),
        (b"", "line 1: There are no “steps”"),
        (SOUND.encode() + b"#" * 1_000_000, "more than 1 MB"),
        (b"x = " + b"[" * 100_000, "nested too deeply"),
        (b"x = " + b"9" * 5_000, "line 1: “x = 999"),
        (b"\x89PNG\r\n\x1a\n", "line 1: "),
    ],
    ids=["zeros", "empty", "huge", "deep", "a number of 5,000 digits", "a picture"],
)
def test_what_is_no_template_at_all_is_refused(refused: Refused, content: bytes, words: str):
    assert words in refused(content)


def test_what_is_no_file_is_refused(tmp_path: Path):
    folder = tmp_path / "mine.toml"
    folder.mkdir()
    with pytest.raises(UserError, match=r"mine\.toml is no file"):
        read_template(folder)
    with pytest.raises(UserError, match=r"gone\.toml cannot be read"):
        read_template(tmp_path / "gone.toml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(UserError, match=r"pipe\.toml is no file"):
        read_template(tmp_path / "pipe.toml")
