"""The rows at the left: findings, then where people disagree, each list with its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cocreate_desktop.actions.concluded import ConcludedFinding, Conclusions, TwoSides
from cocreate_desktop.views.wording import one_line


class Part(StrEnum):
    """The two lists."""

    FINDINGS = "findings"
    DISAGREEMENTS = "disagreements"


@dataclass(frozen=True)
class FindingRow:
    """A finding; `tells` is false while nothing may be said of a direction."""

    concluded: ConcludedFinding
    tells: bool

    @property
    def key(self) -> str:
        return self.concluded.id


@dataclass(frozen=True)
class SidesRow:
    sides: TwoSides

    @property
    def key(self) -> str:
        return self.sides.id


@dataclass(frozen=True)
class DraftRow:
    """The row in which something new is written."""

    part: Part

    @property
    def key(self) -> str:
        return f"draft {self.part}"


@dataclass(frozen=True)
class HintRow:
    """What will stand in an empty list."""

    part: Part

    @property
    def key(self) -> str:
        return f"hint {self.part}"


@dataclass(frozen=True)
class AddRow:
    """The end of a list: add another one."""

    part: Part

    @property
    def key(self) -> str:
        return f"add {self.part}"


@dataclass(frozen=True)
class SectionRow:
    """The head of the second list."""

    key: str = "section"


Row = FindingRow | SidesRow | DraftRow | HintRow | AddRow | SectionRow


def rows_of(conclusions: Conclusions, drafting: Part | None) -> list[Row]:
    findings = [FindingRow(one, conclusions.tells) for one in conclusions.findings]
    sides = [SidesRow(one) for one in conclusions.disagreements]
    return [
        *_with_end(findings, Part.FINDINGS, drafting),
        SectionRow(),
        *_with_end(sides, Part.DISAGREEMENTS, drafting),
    ]


def _with_end(rows: Sequence[Row], part: Part, drafting: Part | None) -> list[Row]:
    if drafting is part:
        return [*rows, DraftRow(part)]
    return [*(rows or [HintRow(part)]), AddRow(part)]


def as_table(rows: Sequence[Row]) -> str:
    """Rows as tab-separated text."""
    return "\n".join("\t".join(_cells(row)) for row in rows)


def _cells(row: Row) -> tuple[str, ...]:
    if isinstance(row, FindingRow):
        one = row.concluded
        agree = "" if one.finding.agree is None else f"{one.finding.agree}/{one.finding.agree_of}"
        return (
            str(one.number), one.finding.title, str(one.basis.did), str(one.basis.said), agree,
            one_line(one.finding.text), one_line(one.finding.todo),
        )  # fmt: skip
    if isinstance(row, SidesRow):
        known = row.sides.disagreement
        return (known.one_side, known.other_side, known.answer)
    return ()
