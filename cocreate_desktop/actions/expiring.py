"""Entries on people who were not asked in time go."""

from __future__ import annotations

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk

SEALED_FOR_MS = 24 * 60 * 60 * 1000
"""How long an entry waits for the yes of somebody who was not asked yet."""


def erase_expired(desk: Desk) -> int:
    """Erase sealed entries whose people were not asked within 24 hours; how many went."""
    expired = desk.library.observations.sealed_before(desk.now() - SEALED_FOR_MS)
    if expired:
        desk.history.forget()
        with desk.act(verbs.ERASE_SEALED) as act:
            act.recorder.erase_observations(expired)
        desk.library.media.let_go(act.recorder.erased_files)
        desk.library.clear_journal()
    return len(expired)
