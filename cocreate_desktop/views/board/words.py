"""Words and signs of the board that several of its parts use."""

from __future__ import annotations

from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.board.layout import Layout
from cocreate_desktop.views.wording import quoted, translate


def as_read(kind: NoteKind, words: str) -> str:
    """The words of a note as it shows them: what was said stands in quotes."""
    return quoted(words) if kind is NoteKind.SAID else words


def notes_counted(n: int) -> str:
    return translate("Board", "1 note") if n == 1 else translate("Board", "%n notes", "", n)


def clusters_counted(n: int) -> str:
    return translate("Board", "1 cluster") if n == 1 else translate("Board", "%n clusters", "", n)


def themes_counted(n: int) -> str:
    return translate("Board", "1 theme") if n == 1 else translate("Board", "%n themes", "", n)


def grouped(layout: Layout) -> str:
    """How many clusters and themes there are."""
    clusters = clusters_counted(len(layout.clusters) - len(layout.themes))
    return f"{clusters}, {themes_counted(len(layout.themes))}" if layout.themes else clusters


def inside(layout: Layout, cluster_id: str) -> str:
    """What is in a cluster, or in a theme; of a pile all notes count."""
    notes = sum(len(layout.pile(one)) for one in layout.notes_within(cluster_id))
    clusters = layout.themes.get(cluster_id)
    return f"{clusters_counted(len(clusters))}, {notes_counted(notes)}" if clusters else notes_counted(notes)


def stacked(n: int) -> str:
    return translate("Board", "%n stacked", "", n)


def dots_counted(n: int) -> str:
    return translate("Board", "1 dot") if n == 1 else translate("Board", "%n dots", "", n)


def side(by: Author) -> str:
    """Who voted, within a sentence."""
    return translate("Board", "the team") if by is Author.TEAM else translate("Board", "customers")
