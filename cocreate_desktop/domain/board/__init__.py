"""The board: sticky notes, what belongs together, where everything lies, and what it says."""

from cocreate_desktop.domain.board.records import (
    AUTHOR_ICONS,
    AUTHORS,
    CLUSTER_COLOURS,
    NOTE_ICONS,
    NOTE_KINDS,
    UNTITLED,
    Author,
    Cluster,
    ClusterAssumption,
    ClusterColour,
    Note,
    NoteKind,
    Wall,
)

__all__ = [
    "AUTHORS",
    "AUTHOR_ICONS",
    "CLUSTER_COLOURS",
    "NOTE_ICONS",
    "NOTE_KINDS",
    "UNTITLED",
    "Author",
    "Cluster",
    "ClusterAssumption",
    "ClusterColour",
    "Note",
    "NoteKind",
    "Wall",
]
