"""The tables of a feature file."""

from __future__ import annotations

Table = list[list[str]]


def rows(table: Table) -> list[dict[str, str]]:
    """The rows of a table by the names in its head."""
    head, *body = table
    return [dict(zip(head, line, strict=True)) for line in body]


def first_column(table: Table) -> list[str]:
    return [line[0] for line in table[1:]]
