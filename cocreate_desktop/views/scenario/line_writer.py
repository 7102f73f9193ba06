"""What the lines of one kind in one step do to the scenario; faults are told at the line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from cocreate_desktop.actions import scenario
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.scenario import ItemKind
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.scenario.line_row import LineRow


class LineWriter:
    """`step_id` is the step whose lines are shown."""

    def __init__(self, kind: ItemKind, page: Page) -> None:
        self._kind = kind
        self._page = page
        self._desk = page.desk
        self.step_id: str | None = None

    def new_id(self) -> str:
        return self._desk.new_id()

    def write(self, row: LineRow, text: str, gesture: str, after: str | None) -> None:
        """Store the words of a line; a new one goes behind `after`."""
        if row.saved:
            edit = partial(scenario.edit_item, self._desk, row.item_id, text, gesture=gesture)
            self._page.attempt(edit, at=row.text)
        else:
            self._page.attempt(partial(self._add, row.item_id, text, after, row.assumption_id), at=row.text)

    def write_many(self, row: LineRow, texts: Sequence[str]) -> str:
        """Store new lines behind `row`; the id of the last one."""
        last = row.item_id
        for text in texts:
            made = self._page.attempt(partial(self._add, self.new_id(), text, last, None), at=row.text)
            if made is None:
                break
            last = made.ids("step_items")[0]
        return last

    def link(self, row: LineRow, assumption_id: str | None) -> None:
        self._page.attempt(lambda: scenario.link_item(self._desk, row.item_id, assumption_id), at=row.text)

    def move(self, row: LineRow, after: str | None) -> None:
        self._page.attempt(lambda: scenario.move_item(self._desk, row.item_id, after=after), at=row.text)

    def delete(self, row: LineRow) -> None:
        self._page.attempt(lambda: scenario.delete_item(self._desk, row.item_id), at=row.text)

    def _add(self, item_id: str, text: str, after: str | None, assumption_id: str | None) -> ChangeSet:
        assert self.step_id is not None
        return scenario.add_item(
            self._desk,
            self.step_id,
            self._kind,
            text,
            assumption_id=assumption_id,
            after=after,
            item_id=item_id,
        )
