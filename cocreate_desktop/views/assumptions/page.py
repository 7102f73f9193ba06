"""The page Assumptions: the list of five kinds, the map, and the open assumption."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from cocreate_desktop.actions.assumptions import (
    add_assumption,
    delete_assumption,
    edit_assumption,
    move_assumption,
)
from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION
from cocreate_desktop.actions.scenario import stop_testing_in_step, test_in_step
from cocreate_desktop.actions.standing import standings_awaited
from cocreate_desktop.domain.assumptions import Importance, Kind
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.assumptions.commands import PageCommands
from cocreate_desktop.views.assumptions.detail import AssumptionDetail
from cocreate_desktop.views.assumptions.evidence_map import EvidenceMap
from cocreate_desktop.views.assumptions.list_view import BeliefList
from cocreate_desktop.views.assumptions.listing import Belief, Landing, numbered_steps, read_beliefs
from cocreate_desktop.views.assumptions.wording import summary
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import EmptyState, KeyButton, SearchField
from cocreate_desktop.views.controls.undo_toast import UndoToast
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.shell.deleting import may_delete
from cocreate_desktop.views.wording import say

_WRITTEN = frozenset({"assumptions", "steps", "step_tests", "step_items"})
_HAPPENED = OF_ONE_SESSION | OF_ALL_SESSIONS
_BESIDE_FROM = 1000
"""From this width on list and detail stand beside each other; below, one at a time."""
_ASIDE, _WIDE_ASIDE, _WIDE_FROM = 472, 640, 1460
_MARGIN = 22
_ANY_WIDTH = 16_777_215


class AssumptionsPage(Page, form="assumptions.ui"):
    """Everything the team believes, grouped by kind."""

    shows = _WRITTEN | _HAPPENED

    summary: QLabel
    search: SearchField
    new_assumption: KeyButton
    rooms: QStackedWidget
    nothing: EmptyState
    work: QWidget
    list_side: QFrame
    list_layout: QVBoxLayout
    no_hit: EmptyState
    aside: QWidget
    aside_parts: QVBoxLayout
    map_side: QWidget
    back: KeyButton
    map_layout: QVBoxLayout
    line_below_map: QFrame
    line_beside_map: QFrame
    detail_side: QWidget
    detail_scroll: QScrollArea

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._beliefs: dict[str, Belief] = {}
        self._project_id: str | None = None
        self._standings = standings_awaited()
        self._waits = False
        self._opens_detail = False
        self.list = BeliefList(context.theme, self.list_side)
        self.list_layout.addWidget(self.list)
        self.map = EvidenceMap(context.theme, self)
        self.map_layout.insertWidget(1, self.map)
        self.detail = AssumptionDetail(context)
        self.detail_scroll.setWidget(self.detail)
        self.toast = UndoToast(context, self)
        self._commands = PageCommands(context.commands, self)
        self.setFocusProxy(self.list)
        self._connect_parts()
        self._arrange()

    def reload(self) -> None:
        if self.context.place.project_id != self._project_id:
            self.commit()
            self.list.drafting.end()
            self.search.clear()
            self._opens_detail = False
        self._standings = standings_awaited()
        self._ask_standings()
        self._read()

    def apply(self, change: ChangeSet) -> None:
        if change.touches("sessions"):
            # One that begins to run hides what the others say, too: nothing old may stay meanwhile.
            self._standings = standings_awaited()
        if change.touches(*_HAPPENED):
            self._ask_standings()
        self._read()

    def commit(self) -> None:
        # Half a sentence is no assumption yet, only because somebody looks at another window.
        if self.isActiveWindow():
            self.list.drafting.commit()
        self.detail.finish()

    def show_record(self, row_id: str) -> None:
        self._choose(row_id)

    def begin_new(self, kind: Kind | None = None) -> None:
        """Open an empty row at the end of a kind, or of that of the current row."""
        kind = kind or self.list.current_kind
        self.search.clear()
        self._opens_detail = False
        self.rooms.setCurrentWidget(self.work)
        self._arrange()
        self.list.drafting.begin(kind)

    def edit_sentence(self) -> None:
        if self.list.current_id:
            self._open_detail(True)
            self.detail.edit_sentence()

    def set_importance(self, importance: Importance) -> None:
        """Give the selected ones an importance, as one step to undo."""
        gesture = uuid4().hex
        for belief in self.list.selected:
            self._edit(belief.key, {"importance": importance}, gesture)

    def delete_selected(self) -> None:
        deleted, gesture = self.list.selected, self.desk.new_id()
        if not may_delete(self.window(), self.desk.library, *(belief.assumption for belief in deleted)):
            return
        for belief in deleted:
            self.attempt(lambda belief=belief: delete_assumption(self.desk, belief.key, gesture=gesture))
        if len(deleted) == 1:
            self.toast.show_undo(self.tr("{code} deleted").format(code=deleted[0].assumption.code))
        elif deleted:
            self.toast.show_undo(self.tr("{count} assumptions deleted").format(count=len(deleted)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._commands.enable(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.list.drafting.commit()
        self._commands.enable(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _connect_parts(self) -> None:
        self.search.textChanged.connect(lambda: self._show_list())
        self.search.returnPressed.connect(self.list.setFocus)
        self.new_assumption.clicked.connect(lambda: self.begin_new())
        self.nothing.asked.connect(lambda: self.begin_new(Kind.WHO))
        self.no_hit.asked.connect(self.search.clear)
        self.back.clicked.connect(self._step_back)
        self.list.opened.connect(self._show_open)
        self.list.edit_asked.connect(self.edit_sentence)
        self.list.add_asked.connect(self.begin_new)
        self.list.move_asked.connect(self._move)
        self.list.drafting.entered.connect(self._add)
        self.list.drafting.ended.connect(self._show_room)
        self.map.chosen.connect(self._choose)
        self.detail.edited.connect(self._edit)
        self.detail.sentence.done.connect(self._leave_sentence)
        self.detail.steps.add_asked.connect(lambda step_id: self._link(test_in_step, step_id))
        self.detail.steps.remove_asked.connect(lambda step_id: self._link(stop_testing_in_step, step_id))
        self.detail.steps.scenario_asked.connect(lambda: self.wants_page.emit("scenario"))
        self.detail_scroll.verticalScrollBar().rangeChanged.connect(self._keep_right_edge)
        self.context.theme.changed.connect(self._renew_look)
        self.context.verdicts.renewed.connect(self._take_standings)
        self.context.verdicts.failed.connect(self._tell_failure)

    def _ask_standings(self) -> None:
        """Bring them up to date. What was known stays in sight while that takes long."""
        if (project_id := self.context.place.project_id) is not None:
            standings = self.context.verdicts.at_once(project_id)
            self._waits = standings is None
            self._standings = standings or self._standings

    def _take_standings(self, project_id: str) -> None:
        if not self._waits or project_id != self._project_id:
            return
        if self.isVisible():
            self._ask_standings()
            self._read()
        else:
            self._stale = True

    def _tell_failure(self, project_id: str, error: UserError) -> None:
        if self._waits and self.isVisible() and project_id == self._project_id:
            self.trouble.emit(say(error.message))

    def _read(self) -> None:
        project_id = self.context.place.project_id
        library = self.desk.library
        if project_id is None:
            return
        first_look = project_id != self._project_id
        self._project_id = project_id
        self._steps = numbered_steps(library, project_id)
        beliefs = read_beliefs(library, project_id, self._standings)
        self._beliefs = {one.key: one for one in beliefs}
        self.summary.setText(summary(beliefs))
        self.map.show_beliefs(beliefs)
        self._show_list()
        if first_look and (first := self.list.first_id):
            self.list.select(first)
        self._show_open(self.list.current_id)

    def _show_list(self) -> None:
        query = self.search.text()
        self.list.show_beliefs(list(self._beliefs.values()), query)
        lost = bool(self._beliefs) and not self.list.first_id and self.list.drafting.draft is None
        self.no_hit.setVisible(lost)
        self.list.setVisible(not lost)
        sentence = self.tr("No assumption has “{words}” in it.").format(words=query.strip())
        self.no_hit.show_words(sentence if lost else "", self.tr("Show all"))
        self._show_room()

    def _show_room(self) -> None:
        is_empty = not self._beliefs and self.list.drafting.draft is None
        self.rooms.setCurrentWidget(self.nothing if is_empty else self.work)
        self._arrange()

    def _show_open(self, assumption_id: str) -> None:
        belief = self._beliefs.get(assumption_id)
        if belief is None:
            self.detail.finish()
        else:
            self.detail.show_belief(belief, self._steps)
        self.detail_side.setVisible(belief is not None)
        self.map.show_current(assumption_id)

    def _add(self, kind: Kind, texts: Sequence[str]) -> None:
        project_id = self.context.place.project_id
        assert project_id is not None
        gesture = self.desk.new_id()
        for place, text in enumerate(texts):
            made = self.attempt(
                lambda text=text: add_assumption(self.desk, project_id, kind, text, gesture=gesture)
            )
            if made is None:
                self.list.drafting.refill("\n".join(texts[place:]))
                return
            self.list.select(made.ids("assumptions")[0])

    def _edit(
        self, assumption_id: str, fields: dict, gesture: str = "", field: QWidget | None = None
    ) -> None:
        self.attempt(
            lambda: edit_assumption(self.desk, assumption_id, gesture=gesture or None, **fields), at=field
        )

    def _move(self, ids: Sequence[str], where: Landing) -> None:
        """Put several behind each other, as one step to undo."""
        gesture, after = uuid4().hex, where.after
        for assumption_id in ids:
            self.attempt(
                lambda assumption_id=assumption_id, after=after: move_assumption(
                    self.desk, assumption_id, after=after, kind=where.kind, gesture=gesture
                )
            )
            after = assumption_id

    def _link(self, act: Callable[..., object], step_id: str) -> None:
        self.attempt(lambda: act(self.desk, self.detail.assumption_id, step_id))

    def _choose(self, assumption_id: str) -> None:
        if not self.list.belief_model.index_of(assumption_id).isValid():
            self.search.clear()
        self.list.select(assumption_id)

    def _leave_sentence(self) -> None:
        self._open_detail(False)
        self.list.setFocus()

    def _step_back(self) -> None:
        """Esc: clear what was looked for, and go back to the list."""
        self.detail.finish()
        self.search.clear()
        self._open_detail(False)
        self.list.setFocus()

    def _open_detail(self, opens: bool) -> None:
        self._opens_detail = opens
        self._arrange()

    def _arrange(self) -> None:
        """List and detail beside each other, or one of them where there is no room for both.

        Larger text leaves as little room as a smaller window.
        """
        px, room = self.context.theme.px, self.width()
        beside = room >= px(_BESIDE_FROM)
        self.list_side.setVisible(beside or not self._opens_detail)
        self.aside.setVisible(beside or self._opens_detail)
        self.back.setVisible(not beside)
        self._put_map(above=beside)
        if beside:
            self.aside.setFixedWidth(px(_WIDE_ASIDE if room >= px(_WIDE_FROM) else _ASIDE))
        else:
            self.aside.setMinimumWidth(0)
            self.aside.setMaximumWidth(_ANY_WIDTH)

    def _put_map(self, *, above: bool) -> None:
        """The map stands over the detail, or at its left where the two have the page to themselves."""
        direction = QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight
        self.aside_parts.setDirection(direction)
        self.aside_parts.setStretchFactor(self.map_side, 0 if above else 4)
        self.aside_parts.setStretchFactor(self.detail_side, 1 if above else 5)
        self.line_below_map.setVisible(above)
        self.line_beside_map.setVisible(not above)

    def _keep_right_edge(self) -> None:
        """The scroll bar comes out of the margin, so that nothing moves when it appears."""
        bar = self.detail_scroll.verticalScrollBar()
        self.detail.set_right_margin(_MARGIN - (bar.sizeHint().width() if bar.maximum() else 0))

    def _renew_look(self) -> None:
        self._arrange()
        self.list.renew_look()
        self.map.renew()
        self._show_open(self.list.current_id)
