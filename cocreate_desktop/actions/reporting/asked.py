"""What a session was to ask and to show, and when it did."""

from __future__ import annotations

from cocreate_desktop.actions.reporting.source import Source
from cocreate_desktop.domain.scenario import ItemKind, SessionItem


def to_ask(source: Source) -> list[SessionItem]:
    """The questions and the things to show, in the order of the scenario."""
    return [one for one in source.case.items if one.kind is not ItemKind.WATCH]


def asked_at(source: Source) -> dict[str, int]:
    """By item, of those that were asked or shown: when it was ticked first, in ms on the session clock."""
    first: dict[str, int] = {}
    known = {one.id for one in to_ask(source)}
    for tick in source.case.ticks:
        if tick.session_item_id in known:
            first[tick.session_item_id] = min(tick.at_ms, first.get(tick.session_item_id, tick.at_ms))
    return first
