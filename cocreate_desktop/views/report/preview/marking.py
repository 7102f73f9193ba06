"""What can be marked on the pages of a preview."""

from __future__ import annotations

from enum import StrEnum


class Mark(StrEnum):
    """Each with the colour of a note, which is the same in both themes as paper is."""

    FOUND = "note_did"
    CURRENT = "note_need"
    SELECTED = "note_said"
