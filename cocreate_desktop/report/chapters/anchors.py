"""What the places are called to which links lead, on paper and in files."""

from __future__ import annotations


def finding_anchor(number: int) -> str:
    return f"finding-{number}"


def entry_anchor(number: int) -> str:
    return f"entry-{number}"
