"""The lines of one kind in one step: written one below the other, moved, linked and removed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.scenario import ItemKind, StepItem
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.scenario.assumption_picker import AssumptionPicker
from cocreate_desktop.views.scenario.line_pictures import LinePictures
from cocreate_desktop.views.scenario.line_row import LineRow
from cocreate_desktop.views.scenario.line_writer import LineWriter


class LineList(QFrame):
    """Rows keep their widget by the line's id, so that a change never takes the focus from who types.

    The last row is the line to come. Its id is fixed beforehand: once it has words it becomes a stored line
    under the hands, and another one appears below.
    """

    line_deleted = Signal()
    """A selected line was deleted."""

    left = Signal()
    """Esc where no line can be selected any more."""

    def __init__(self, kind: ItemKind, name: str, placeholder: str, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "lines")
        self.setAccessibleName(name)
        self._placeholder = placeholder
        self._writer = LineWriter(kind, page)
        self.pictures = LinePictures(page, self) if kind is ItemKind.SHOW else None
        self._assumptions: Mapping[str, Assumption] = {}
        self._rows: list[LineRow] = []
        self._aimed_at = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._marker = QFrame(self)
        self._marker.setProperty("role", "drop-marker")
        self._marker.hide()

    @property
    def rows(self) -> tuple[LineRow, ...]:
        return tuple(self._rows)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab visits."""
        return [stop for row in self._rows for stop in (row.text, row.picture, row.link)]

    def show_lines(self, step_id: str, items: Sequence[StepItem], assumptions: Iterable[Assumption]) -> None:
        self._assumptions = {one.id: one for one in assumptions}
        if step_id != self._writer.step_id:
            self._writer.step_id = step_id
            self._keep([])
        self._reconcile(items)

    def finish(self) -> None:
        """Store what is still being typed."""
        for row in self.rows:
            row.text.finish()

    def begin(self, assumption_id: str) -> None:
        """Start the line to come, for an assumption."""
        self._rows[-1].show_link(self._assumptions.get(assumption_id))
        self._rows[-1].edit()

    def has_focused_line(self) -> bool:
        return self._focused() is not None

    def choose_picture(self) -> bool:
        """Ask for a picture of the line that has the focus; whether there is such a line here."""
        row = self._focused()
        if row is None or self.pictures is None:
            return False
        row.text.finish()
        self.pictures.choose(row)
        return True

    def move_focused(self, by: int) -> None:
        """Move the line that has the focus up (-1) or down (1)."""
        row = self._focused()
        if row is None or not row.saved:
            return
        row.text.finish()
        self._put(row, self._stored().index(row) + by)

    def _stored(self) -> list[LineRow]:
        return [row for row in self._rows if row.saved]

    def _focused(self) -> LineRow | None:
        focus = QApplication.focusWidget()
        return next((row for row in self._rows if focus is not None and row.isAncestorOf(focus)), None)

    def _reconcile(self, items: Sequence[StepItem]) -> None:
        known = {row.item_id: row for row in self._rows}
        stored = [self._shown(known.get(item.id), item) for item in items]
        for row in self._stored():
            if row not in stored and row.text.has_uncommitted and not row.is_blank:
                row.become_draft(self._writer.new_id())
        drafts = [row for row in self._rows if not row.saved]
        if not drafts or drafts[-1] is not self._rows[-1]:
            drafts.append(self._new_row(self._writer.new_id()))
        self._keep([*self._with_drafts(stored, drafts[:-1]), drafts[-1]])

    def _shown(self, row: LineRow | None, item: StepItem) -> LineRow:
        row = row or self._new_row(item.id)
        row.show_item(item)
        row.show_link(self._assumptions.get(item.assumption_id or ""))
        return row

    def _with_drafts(self, stored: Sequence[LineRow], drafts: Sequence[LineRow]) -> list[LineRow]:
        """A draft between stored lines stays behind the one from which it was begun."""
        ordered = list(stored)
        for draft in drafts:
            before = reversed(self._rows[: self._rows.index(draft)])
            place = next((ordered.index(row) + 1 for row in before if row in ordered), 0)
            ordered.insert(place, draft)
        return ordered

    def _keep(self, rows: list[LineRow]) -> None:
        """Show these rows in this order and no others; a focus that loses its row goes to the next best."""
        focused, previous = self._focused(), self._rows
        self._rows = rows
        for place, row in enumerate(rows):
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)
            row.show()
        if focused is not None and focused not in rows and rows:
            self._settle(focused, previous)
        for row in previous:
            if row not in rows:
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
        self._order_stops()

    def _settle(self, gone: LineRow, previous: Sequence[LineRow]) -> None:
        place = previous.index(gone)
        if gone.handle.hasFocus():
            self._select(self._rows[min(place, len(self._rows) - 1)])
        else:
            self._rows[max(0, place - 1)].edit()

    def _order_stops(self) -> None:
        for first, second in pairwise(self.stops):
            QWidget.setTabOrder(first, second)

    def _new_row(self, item_id: str) -> LineRow:
        row = LineRow(item_id, self._placeholder, self)
        if self.pictures is not None:
            self.pictures.serve(row)
        row.text.setAccessibleName(self.accessibleName())
        row.text.committed.connect(lambda text, gesture: self._write(row, text, gesture))
        row.text.left.connect(lambda: self._drop_if_blank(row))
        row.text.next_wanted.connect(lambda: self._go_on(row))
        row.text.removal_wanted.connect(lambda: self._remove_blank(row))
        row.text.neighbour_wanted.connect(lambda by: self._visit(row, by))
        row.text.selection_wanted.connect(lambda: self._select(row))
        row.text.lines_pasted.connect(lambda texts: self._take_pasted(row, texts))
        row.handle.edit_wanted.connect(row.edit)
        row.handle.removal_wanted.connect(lambda: self._remove_selected(row))
        row.handle.neighbour_wanted.connect(lambda by: self._select_neighbour(row, by))
        row.handle.dragged.connect(lambda y: self._aim(row, y))
        row.handle.dropped.connect(lambda: self._drop(row))
        row.link.clicked.connect(lambda: self._choose_link(row))
        row.link.typed.connect(lambda typed: self._choose_link(row, typed))
        row.link.removed.connect(lambda: self._link(row, None))
        return row

    def _write(self, row: LineRow, text: str, gesture: str) -> None:
        if row not in self._rows or row.is_blank:
            return
        before = [other.item_id for other in self._rows[: self._rows.index(row)] if other.saved]
        self._writer.write(row, text, gesture, after=before[-1] if before else None)

    def _take_pasted(self, row: LineRow, texts: Sequence[str]) -> None:
        row.text.finish()
        last = self._writer.write_many(row, texts)
        next(other for other in self._rows if other.item_id == last).edit()

    def _go_on(self, row: LineRow) -> None:
        """Enter: to the line to come, or to a new one in between."""
        if row.is_blank or row.text.has_uncommitted:
            return
        place = self._rows.index(row) + 1
        if self._rows[place].saved:
            self._keep([*self._rows[:place], self._new_row(self._writer.new_id()), *self._rows[place:]])
        self._rows[place].edit()

    def _remove_blank(self, row: LineRow) -> None:
        place = self._rows.index(row)
        if place or row.saved:
            self._rows[place - 1 if place else 1].edit()
            self._drop_if_blank(row)

    def _drop_if_blank(self, row: LineRow) -> None:
        """A line that was left without words goes, but for the line to come."""
        if row not in self._rows or not row.is_blank:
            return
        if row.saved:
            self._writer.delete(row)
        elif row is not self._rows[-1]:
            self._keep([other for other in self._rows if other is not row])

    def _remove_selected(self, row: LineRow) -> None:
        self._writer.delete(row)
        self.line_deleted.emit()

    def _visit(self, row: LineRow, by: int) -> None:
        place = self._rows.index(row) + by
        if 0 <= place < len(self._rows):
            self._rows[place].edit(at_start=by > 0)

    def _select(self, row: LineRow) -> None:
        if row.saved:
            row.handle.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def _select_neighbour(self, row: LineRow, by: int) -> None:
        stored = self._stored()
        place = stored.index(row) + by
        if 0 <= place < len(stored):
            self._select(stored[place])

    def _put(self, row: LineRow, place: int) -> None:
        """Move a line to a place among the stored ones."""
        others = [other for other in self._stored() if other is not row]
        if 0 <= place <= len(others):
            self._writer.move(row, after=others[place - 1].item_id if place else None)

    def _aim(self, row: LineRow, y: int) -> None:
        """Mark where a dragged line would go."""
        others = [other for other in self._stored() if other is not row]
        self._aimed_at = sum(other.geometry().center().y() < y for other in others)
        if not others:
            return
        edge = others[self._aimed_at].y() if self._aimed_at < len(others) else others[-1].geometry().bottom()
        self._marker.setGeometry(1, edge - 1, self.width() - 2, 2)
        self._marker.show()
        self._marker.raise_()

    def _drop(self, row: LineRow) -> None:
        self._marker.hide()
        self._put(row, self._aimed_at)

    def _choose_link(self, row: LineRow, typed: str = "") -> None:
        picker = AssumptionPicker(
            row.link,
            self.tr("For which assumption?"),
            tuple(self._assumptions.values()),
            lambda chosen: self._link(row, chosen),
        )
        picker.offer_none(self.tr("No assumption"))
        picker.open(typed, row.assumption_id)

    def _link(self, row: LineRow, assumption_id: str | None) -> None:
        if row not in self._rows:
            return
        if row.saved:
            self._writer.link(row, assumption_id)
        else:
            row.show_link(self._assumptions.get(assumption_id or ""))
