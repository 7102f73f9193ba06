"""What one does with a feed: filter it, put entries right, tag, link and send several, and settle pairs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from cocreate_desktop.actions import amending, board, same_moments
from cocreate_desktop.actions.capture import draft_of, vocabulary
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.feed_filter import without
from cocreate_desktop.domain.observations import Entry, Side
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.run.feed.editor import FeedEditor
from cocreate_desktop.views.run.feed.filter import FeedFilter
from cocreate_desktop.views.run.feed.filter_bar import FilterBar
from cocreate_desktop.views.run.feed.menu import FeedMenu
from cocreate_desktop.views.run.feed.pairs import Question
from cocreate_desktop.views.run.feed.view import FeedView
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.theme import Theme

_WORDS_FROM = 360
"""In a narrower feed the line over it says less."""


class FeedTools(QObject):
    """Belongs to one feed."""

    touched = Signal()
    """The keyboard may go back to where it belongs."""

    def __init__(
        self,
        desk: Desk,
        theme: Theme,
        feed: FeedView,
        head: QHBoxLayout,
        place: QVBoxLayout,
        attempt: Attempt,
        parent: QWidget,
    ) -> None:
        """`head` is the line over the feed, which gets buttons, `place` the column that the feed is in."""
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self._attempt = attempt
        self.feed = feed
        self.filter = FeedFilter(feed.feed)
        self.bar = FilterBar(parent)
        self.editor = FeedEditor(theme, feed.viewport())
        self.menu = FeedMenu(self)
        self.untagged = self._head_button(head, parent)
        self.steps = self._head_button(head, parent)
        self.steps.set_symbol("chevron-down")
        place.insertWidget(place.indexOf(feed), self.bar)
        self._connect()
        feed.installEventFilter(self)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.feed and event.type() is QEvent.Type.Resize:
            self._name_steps()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Entries came, changed or went, or another session is shown."""
        count = len(self.feed.feed.untagged)
        words = self.tr("%n untagged", "", count)
        if self.untagged.text() != words:
            self.untagged.setText(words)
        self.untagged.setVisible(bool(count))
        if self.filter.wanted and not self.feed.feed.filtered:
            self.bar.forget()
        elif self.filter.wanted:
            self._show_wanted()
        names = self.feed.feed.names
        self.steps.setVisible(names is not None and len(names.record.runs) > 1)
        self._name_steps()

    def open_filter(self) -> None:
        """Ctrl+F: a line over the feed."""
        self.filter.prepare()
        self.bar.open()

    def choose_step(self, number: int | None) -> None:
        """Show one step's entries alone; None for all steps."""
        line = self.bar.line.text()
        tokens = [one for one in self.filter.wanted.tokens if line[one.start : one.end].startswith("step:")]
        for token in sorted(tokens, key=lambda one: -one.start):
            line = without(line, token)
        if number is not None:
            line = f"step:{number} {line}".strip()
        self.filter.prepare()
        self.bar.setVisible(bool(line))
        self.bar.line.setText(line)
        self.touched.emit()

    def next_untagged(self, by: int = 1) -> None:
        """Select the next entry without a tag, from the selected one on; behind the last comes the first."""
        model = self.feed.feed
        rows = [row for row in range(model.rowCount()) if not model.entry(row).tags]
        if not rows:
            return
        here = self.feed.currentIndex().row() if self.feed.selected_ids else (-1 if by > 0 else len(rows))
        beyond = [row for row in rows if (row > here if by > 0 else row < here)]
        row = (beyond or rows)[0 if by > 0 else -1]
        self.feed.select(model.entry(row).observation.id)

    def edit(self, observation_id: str) -> None:
        """Let an entry be put right where it stands."""
        names, entry = self.feed.feed.names, self.feed.feed.find(observation_id)
        if names is None or entry is None:
            return
        words = vocabulary(self._desk, entry.observation.session_id)
        self.feed.close_editor()
        self.editor.show_entry(entry, draft_of(self._desk, entry), names.record, words)
        self.feed.open_editor(observation_id, self.editor)
        self.editor.take_focus()

    def edit_selected(self) -> None:
        if chosen := self.feed.selected_ids:
            self.edit(chosen[-1])

    def leave_editor(self) -> None:
        """Show the entry as it is."""
        self.feed.close_editor()
        self.touched.emit()

    def answer(self, question: Question, button: int) -> None:
        """The first button joins, or takes the earlier's word; the second denies, or takes the later's."""
        earlier, later = question.earlier.observation.id, question.later.observation.id
        if question.differs:
            taken, other = (earlier, later) if button == 0 else (later, earlier)
            self._attempt(lambda: same_moments.settle_moment(self._desk, taken, other))
        else:
            self._attempt(lambda: same_moments.answer_same_moment(self._desk, later, earlier, button == 0))

    def answer_open(self, button: int) -> None:
        """By key: what the selected row asks, else the newest that asks anything."""
        if question := self.feed.open_question():
            self.answer(question, button)

    def open_menu(self, place: QPoint | None = None) -> None:
        """Everything that can be done to the selected entries."""
        if (record := self._record) and (entries := self._selected()):
            menu = self.menu.whole(record, entries, self.feed)
            self._pop_up(menu, place)

    def open_tags(self) -> None:
        if (record := self._record) and (entries := self._selected()):
            self._pop_up(self.menu.tags(record, entries, self.feed))

    def open_links(self, side: Side) -> None:
        if (record := self._record) and (entries := self._selected()):
            self._pop_up(self.menu.links(record, entries, side, self.feed))

    def star(self, on: bool | None = None) -> None:
        """Star the selected entries, or take their stars if all have one."""
        entries = self._selected()
        wanted = not all(entry.observation.starred for entry in entries) if on is None else on
        self._on_selected(lambda ids: amending.star_observations(self._desk, ids, on=wanted))

    def send_to_board(self) -> None:
        """Make notes of the selected entries; those that are notes already are skipped."""
        if record := self._record:
            session_id = record.session.id
            self._on_selected(lambda ids: board.note_observations(self._desk, session_id, ids))

    def delete(self) -> None:
        """Take the selected entries out, as one step of undo."""
        self.feed.wants_delete.emit(self.feed.selected_ids)

    def take_out(self, observation_ids: list[str]) -> None:
        self._attempt(lambda: amending.delete_observations(self._desk, observation_ids))

    @property
    def _record(self) -> Record | None:
        names = self.feed.feed.names
        return names.record if names else None

    def _selected(self) -> list[Entry]:
        found = (self.feed.feed.find(one) for one in self.feed.selected_ids)
        return [entry for entry in found if entry is not None]

    def _on_selected(self, act: Callable[[list[str]], object]) -> None:
        if chosen := self.feed.selected_ids:
            self._attempt(lambda: act(chosen))
            self.touched.emit()

    def _save(self, observation_id: str, amendment: amending.Amendment) -> None:
        def amend() -> bool:
            amending.amend_observation(self._desk, observation_id, amendment)
            return True

        if self._attempt(amend, at=self.editor):
            self.leave_editor()

    def _ask(self, line: str) -> None:
        self.filter.ask(line)
        if not self.filter.wanted:
            self._show_wanted()

    def _show_wanted(self) -> None:
        model = self.feed.feed
        self.bar.show_wanted(self.filter.wanted, model.rowCount(), len(model.entries))

    def _name_steps(self) -> None:
        record = self._record
        chosen = self.filter.wanted.steps
        numbers = sorted(record.number_of.get(one, 0) for one in chosen) if record else []
        words = self.tr("Step {n}").format(n=numbers[0]) if len(numbers) == 1 else self.tr("All steps")
        narrow = self.feed.width() < self._theme.px(_WORDS_FROM)
        # The number of the step that is chosen stays; "all" is what one takes for granted.
        self.steps.setText(words if not narrow else str(numbers[0]) if len(numbers) == 1 else self.tr("All"))
        self.steps.setAccessibleName(words)

    def _open_steps(self) -> None:
        record = self._record
        if record is None:
            return
        menu = QMenu(self.steps)
        menu.addAction(self.tr("All steps"), lambda: self.choose_step(None))
        visited = {run.session_step_id for run in record.runs}
        for step in record.steps:
            if step.id in visited:
                number = record.number_of[step.id]
                words = self.tr("{n} · {title}").format(n=number, title=step.title).replace("&", "&&")
                menu.addAction(words, lambda one=number: self.choose_step(one))
        pop_up(menu, self.steps.mapToGlobal(QPoint(0, self.steps.height())))

    def _pop_up(self, menu: QMenu, place: QPoint | None = None) -> None:
        menu.aboutToHide.connect(self.touched)
        pop_up(menu, place or self.feed.menu_place())

    def _head_button(self, head: QHBoxLayout, parent: QWidget) -> KeyButton:
        button = KeyButton(parent)
        button.setProperty("small", True)
        button.setProperty("quiet", True)
        head.addWidget(button)
        return button

    def _connect(self) -> None:
        feed, menu = self.feed, self.menu
        self.untagged.setToolTip(self.tr("Next observation without a tag (Ctrl+U)"))
        self.untagged.clicked.connect(lambda: self.next_untagged())
        self.untagged.clicked.connect(self.touched)
        self.steps.setToolTip(self.tr("Show one step alone; Ctrl+F finds more"))
        self.steps.clicked.connect(self._open_steps)
        self.bar.asked.connect(self._ask)
        self.bar.wants_rows.connect(feed.setFocus)
        self.bar.closed.connect(self.touched)
        self.editor.saved.connect(self._save)
        self.editor.left.connect(self.leave_editor)
        feed.editor_gone.connect(self.leave_editor)
        feed.wants_editor.connect(self.edit)
        feed.wants_menu.connect(self.open_menu)
        feed.answered.connect(self.answer)
        model = feed.feed
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            signal.connect(self.refresh)
        menu.edit_chosen.connect(self.edit_selected)
        menu.tag_chosen.connect(
            lambda tag, on: self._on_selected(
                lambda ids: amending.tag_observations(self._desk, ids, tag, on=on)
            )
        )
        menu.link_chosen.connect(
            lambda one, side: self._on_selected(
                lambda ids: amending.link_observations(self._desk, ids, one, side)
            )
        )
        menu.star_chosen.connect(self.star)
        menu.board_chosen.connect(self.send_to_board)
        menu.copy_chosen.connect(feed.copy_selected)
        menu.delete_chosen.connect(self.delete)
