"""Users' texts as a file of text can hold them."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile(r"[\n\r\x85\u2028\u2029]\s*")


def writable(text: str) -> str:
    """The text without control characters and halves of characters, which XML and UTF-8 refuse; its lines
    end alike, and none is blank, as on paper."""
    return _UNWRITABLE.sub("", _BREAK.sub("\n", text))
