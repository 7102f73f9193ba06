"""What the sample's sessions led to: boards, findings, disagreements and propositions, as read from files."""

from __future__ import annotations

from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.decisions import Decision, Standing, StepSize
from cocreate_desktop.domain.limits import MOST_ASKED, MOST_DOTS, MOST_SHOPS
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.exchange.sample.fields import at_ms, choice_or_none, choices, texts
from cocreate_desktop.exchange.sample.story import (
    BoardStory,
    ClusterStory,
    DisagreementStory,
    FindingStory,
    NoteStory,
    PropositionStory,
    SideStory,
)
from cocreate_desktop.exchange.toml_tables import Table

PROPOSITION_TEXTS = ("job", "offer", "small_step", "big_step", "next_test", "stop_rule")

_CLUSTER = QT_TRANSLATE_NOOP("Sample", "A cluster")
_NOTE = QT_TRANSLATE_NOOP("Sample", "A note")
_SIDE = QT_TRANSLATE_NOOP("Sample", "A side")


def read_board(table: Table | None) -> BoardStory | None:
    """The board of a session: its vote, its clusters and the notes outside of them; None: it has none.

    Raises UserError, with file, line and key, for what does not fit.
    """
    if table is None:
        return None
    table.allow(("question", "dots_each", "clusters", "tray", "loose"))
    return BoardStory(
        question=table.line("question"),
        dots_each=table.whole("dots_each", 1, MOST_DOTS),
        clusters=tuple(_cluster(one) for one in table.tables("clusters", _CLUSTER)),
        tray=_notes(table, "tray"),
        loose=_notes(table, "loose"),
    )


def read_finding(table: Table) -> FindingStory:
    """A finding, and what of its session it rests on. Raises UserError as `read_board` does."""
    table.allow(
        (
            "title", "text", "todo", "settles", "clusters", "entries", "agree", "agree_of", "correction",
        )
    )  # fmt: skip
    of = table.whole("agree_of", 1, MOST_ASKED)
    return FindingStory(
        title=table.line("title"),
        text=table.text("text"),
        todo=table.text("todo"),
        settles=texts(table, "settles"),
        clusters=texts(table, "clusters"),
        entries=tuple(at_ms(table, "entries", one) for one in texts(table, "entries")),
        agree=table.whole("agree", 0, of),
        agree_of=of,
        correction=table.line("correction", ""),
    )


def read_disagreement(table: Table) -> DisagreementStory:
    """Two opinions on one question, and who stood where. Raises UserError as `read_board` does."""
    table.allow(("one_side", "other_side", "answer", "one", "other"))
    return DisagreementStory(
        one_side=table.line("one_side"),
        other_side=table.line("other_side"),
        answer=table.line("answer"),
        one=choices(table, "one", Standing),
        other=choices(table, "other", Standing),
    )


def read_proposition(table: Table) -> PropositionStory:
    """A proposition, its sides, and what the team said and decided. Raises UserError as `read_board` does."""
    table.allow(
        (
            "title", *PROPOSITION_TEXTS, "step_size", "stop_shops", "findings", "ideas", "words",
            "decision", "because", "sides",
        )
    )  # fmt: skip
    return PropositionStory(
        title=table.line("title"),
        texts={key: table.text(key) for key in PROPOSITION_TEXTS if key in table.values},
        step_size=table.choice("step_size", StepSize, StepSize.OPEN),
        stop_shops=table.whole("stop_shops", 0, MOST_SHOPS),
        findings=texts(table, "findings"),
        ideas=texts(table, "ideas"),
        sides=tuple(_side(one) for one in table.tables("sides", _SIDE)),
        words=choices(table, "words", Decision),
        decision=choice_or_none(table, "decision", Decision),
        because=table.line("because", ""),
    )


def _side(table: Table) -> SideStory:
    table.allow(("name", "gives", "gives_standing", "gets", "gets_standing"))
    return SideStory(
        name=table.line("name"),
        gives=table.line("gives", ""),
        gives_standing=table.choice("gives_standing", Standing, Standing.NOBODY),
        gets=table.line("gets", ""),
        gets_standing=table.choice("gets_standing", Standing, Standing.NOBODY),
    )


def _cluster(table: Table) -> ClusterStory:
    table.allow(("title", "assumption", "notes"))
    return ClusterStory(table.line("title"), table.line("assumption"), _notes(table, "notes"))


def _notes(table: Table, key: str) -> tuple[NoteStory, ...]:
    return tuple(_note(one) for one in table.tables(key, _NOTE))


def _note(table: Table) -> NoteStory:
    table.allow(("entry", "kind", "text", "by", "dots"))
    entry = table.line("entry", "")
    return NoteStory(
        entry_ms=at_ms(table, "entry", entry) if entry else None,
        kind=choice_or_none(table, "kind", NoteKind),
        text=table.line("text", ""),
        by=table.line("by", ""),
        dots=texts(table, "dots"),
    )
