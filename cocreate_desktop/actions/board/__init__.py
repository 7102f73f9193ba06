"""The board: sticky notes from entries and from the keyboard, and the clusters that they make."""

from cocreate_desktop.actions.board.clusters import (
    add_cluster,
    dissolve_cluster,
    edit_cluster,
    link_cluster,
    merge_clusters,
    move_clusters,
    tidy_board,
    unlink_cluster,
)
from cocreate_desktop.actions.board.notes import (
    NewNotes,
    add_notes,
    back_to_tray,
    change_kind,
    delete_notes,
    edit_note,
    note_observations,
    paste_notes,
    place_notes,
    put_in_cluster,
)
from cocreate_desktop.actions.board.reading import (
    board_notes,
    board_votes,
    count_board_notes,
    is_unquoted,
    unquoted_notes,
)

__all__ = [
    "NewNotes",
    "add_cluster",
    "add_notes",
    "back_to_tray",
    "board_notes",
    "board_votes",
    "change_kind",
    "count_board_notes",
    "delete_notes",
    "dissolve_cluster",
    "edit_cluster",
    "edit_note",
    "is_unquoted",
    "link_cluster",
    "merge_clusters",
    "move_clusters",
    "note_observations",
    "paste_notes",
    "place_notes",
    "put_in_cluster",
    "tidy_board",
    "unlink_cluster",
    "unquoted_notes",
]
