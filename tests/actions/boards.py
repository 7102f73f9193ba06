"""Boards for tests that need one and are about something else: records put on disk as they are."""

from __future__ import annotations

from cocreate_desktop.actions import verbs
from cocreate_desktop.actions.desk import Desk


def put(desk: Desk, *records: object) -> None:
    with desk.act(verbs.IMPORT_MEETING) as act:
        act.recorder.insert(*records)
