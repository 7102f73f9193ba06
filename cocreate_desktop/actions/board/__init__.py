"""The board: sticky notes from entries and from the keyboard, and the clusters that they make."""

from cocreate_desktop.actions.board.arranging import layer, line_up
from cocreate_desktop.actions.board.clusters import (
    add_cluster,
    edit_cluster,
    link_cluster,
    move_clusters,
    tidy_board,
    unlink_cluster,
)
from cocreate_desktop.actions.board.joining import dissolve_cluster, merge_clusters, split_cluster
from cocreate_desktop.actions.board.locking import free_clusters, free_notes, refuse_locked, set_locked
from cocreate_desktop.actions.board.needs import serve_need, write_need
from cocreate_desktop.actions.board.notes import (
    NewNotes,
    add_notes,
    back_to_tray,
    change_author,
    change_kind,
    delete_notes,
    edit_note,
    note_observations,
    place_notes,
    put_in_cluster,
)
from cocreate_desktop.actions.board.pasting import paste_notes
from cocreate_desktop.actions.board.reading import (
    board_notes,
    board_votes,
    is_unquoted,
    own_votes,
    unquoted_notes,
)
from cocreate_desktop.actions.board.stacks import stack_duplicates, stack_notes, unstack_notes
from cocreate_desktop.actions.board.themes import add_theme, put_in_theme
from cocreate_desktop.actions.board.wall_photos import delete_wall, keep_wall_photo
from cocreate_desktop.actions.board.walls import (
    DOTS_ON_WALL,
    TypedWall,
    enter_wall,
    known_on_paper,
)

__all__ = [
    "DOTS_ON_WALL",
    "NewNotes",
    "TypedWall",
    "add_cluster",
    "add_notes",
    "add_theme",
    "back_to_tray",
    "board_notes",
    "board_votes",
    "change_author",
    "change_kind",
    "delete_notes",
    "delete_wall",
    "dissolve_cluster",
    "edit_cluster",
    "edit_note",
    "enter_wall",
    "free_clusters",
    "free_notes",
    "is_unquoted",
    "keep_wall_photo",
    "known_on_paper",
    "layer",
    "line_up",
    "link_cluster",
    "merge_clusters",
    "move_clusters",
    "note_observations",
    "own_votes",
    "paste_notes",
    "place_notes",
    "put_in_cluster",
    "put_in_theme",
    "refuse_locked",
    "serve_need",
    "set_locked",
    "split_cluster",
    "stack_duplicates",
    "stack_notes",
    "tidy_board",
    "unlink_cluster",
    "unquoted_notes",
    "unstack_notes",
    "write_need",
]
