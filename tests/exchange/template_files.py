"""A sound template as a file, and how it is read or refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cocreate_desktop.domain.templates import Template
from cocreate_desktop.errors import UserError
from cocreate_desktop.exchange.templates import read_template

SOUND = """\
title = "Try it"
slot = 45

[[assumptions]]
code = "A1"
kind = "act"
text = "They find it"
needed = 2
of = 4

[[steps]]
title = "Look"
minutes = 10
say = \"\"\"
“Please look.
Take your time.”
\"\"\"
tests = ["A1"]
show = [
    "The shelf",
]
watch = [
    # A remark.
    "Which way?",
    { text = "Do they stop?", for = "A1" },
]
"""


Read = Callable[[str | bytes], Template]
Refused = Callable[[str | bytes], str]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_back(content: str | bytes) -> Template:
        path = tmp_path / "mine.toml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_template(path)

    return read_back


@pytest.fixture
def refused(read: Read) -> Refused:
    """The sentence with which a file is refused."""

    def sentence(content: str | bytes) -> str:
        with pytest.raises(UserError) as caught:
            read(content)
        words = str(caught.value)
        assert "\n" not in words and words.startswith("mine.toml") and words.endswith(".")
        return words

    return sentence
