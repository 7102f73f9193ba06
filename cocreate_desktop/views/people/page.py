"""The page People."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.domain.people import Attendance, Segment
from cocreate_desktop.system_clock import iana_zone
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import EmptyState, KeyButton, SearchField, SectionLabel, Toast
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.people.acts import RosterActs
from cocreate_desktop.views.people.detail import PersonDetail
from cocreate_desktop.views.people.legend import Legend, SegmentCounts
from cocreate_desktop.views.people.menus import add_commands, invitation_menu, person_menu
from cocreate_desktop.views.people.missing import Lack, Missing, missing
from cocreate_desktop.views.people.model import Column, matches
from cocreate_desktop.views.people.new_person import NewPersonRow
from cocreate_desktop.views.people.panes import Panes
from cocreate_desktop.views.people.readiness import ReadinessStrip
from cocreate_desktop.views.people.roster import Roster, Row
from cocreate_desktop.views.people.sentences import how_many, until_when, way_out, why_empty
from cocreate_desktop.views.people.table import RosterHeads, RosterTable
from cocreate_desktop.views.people.team import TeamPanel
from cocreate_desktop.views.shell.deleting import may_delete


class PeoplePage(Page, form="people.ui"):
    """The people of the open session, or of the project while no session is open."""

    shows: ClassVar[frozenset[str]] = frozenset(
        {"persons", "participants", "consents", "presence", "team_members", "sessions"}
    )

    counts: QLabel
    clock: QLabel
    search: SearchField
    add: KeyButton
    page_column: QVBoxLayout
    no_session: QFrame
    plan: QPushButton
    left: QFrame
    left_column: QVBoxLayout
    scrolled: QScrollArea
    listed: QWidget
    list_column: QVBoxLayout
    nobody: EmptyState
    segments_title: SectionLabel
    segments_here: SectionLabel
    segments_column: QVBoxLayout
    team_column: QVBoxLayout
    right: QFrame
    right_column: QVBoxLayout
    back: KeyButton

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._roster: Roster | None = None
        self._laptop_zone = iana_zone()
        self.acts = RosterActs(self.desk, self.attempt, lambda: self._roster, self)
        self._build()
        self._connect()
        self._commands = add_commands(context.commands, self)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_clock)

    def reload(self) -> None:
        self.new_person.close_row()
        self.search.clear()
        self.panes.show_list()
        self._show_roster()
        if self.table.current_id is None:
            self.table.go_to(next(iter(self.table.ids()), None), Column.WHO)

    def apply(self, change: ChangeSet) -> None:
        self._show_roster()

    def commit(self) -> None:
        self.detail.commit()
        self.table.finish_cell()
        self.team.table.finish_cell()

    def show_record(self, row_id: str) -> None:
        self.search.clear()
        self.panes.show_list()
        self.table.go_to(row_id, Column.WHO)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._enable_commands(True)
        self._show_clock()
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._enable_commands(False)
        self._tick.stop()
        self.toast.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def start_adding(self) -> None:
        """Open the row for new people at the end of the list."""
        if self._roster is not None:
            self.panes.show_list()
            self.search.clear()
            self.new_person.open_row(*self._next_person())
            self._show_empty()
            self._bring_up_new_person()

    def start_finding(self) -> None:
        self.panes.show_list()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def toggle_here(self) -> None:
        self.acts.toggle_here(self.table.selected_ids())

    def expect(self, attendance: Attendance) -> None:
        self.acts.set_attendance(self.table.selected_ids(), attendance)

    def ask(self) -> None:
        if person_id := self.table.current_id:
            self._ask(person_id)

    def set_segment(self, segment: str) -> None:
        self.acts.set_segment(self.table.selected_ids(), Segment(segment))

    def shift(self, by: int) -> None:
        self.table.shift(by)

    def take_out(self) -> None:
        """Out of the session; without one, out of the project."""
        if self._roster is not None and self._roster.session is None:
            self.delete()
        else:
            self.acts.take_out(self.table.selected_ids())

    def delete(self) -> None:
        """Take the current person out of the project, after asking where they take part in something."""
        row = self._current_row()
        if row is not None and may_delete(self.window(), self.desk.library, row.person):
            self.acts.delete(row.person)

    def withdraw_everything(self) -> None:
        self.detail.consents.withdraw_everything()

    def add_member(self) -> None:
        self.panes.show_list()
        self.team.start_adding()

    def _build(self) -> None:
        theme, listed = self.context.theme, self.listed
        self.strip = ReadinessStrip(theme, self)
        self.page_column.insertWidget(1, self.strip)
        self.table = RosterTable(theme, listed)
        self.table.scrolled_by(self.scrolled)
        self.heads = RosterHeads(theme, self.table, self.left)
        self.left_column.insertWidget(0, self.heads)
        self.new_person = NewPersonRow(listed)
        self.legend = Legend(theme, listed)
        self.segments = SegmentCounts(theme, listed)
        self.team = TeamPanel(self.context, self.attempt, listed)
        for place, widget in enumerate((self.table, self.new_person, self.legend), start=1):
            self.list_column.insertWidget(place, widget)
        self.segments_column.insertWidget(1, self.segments)
        self.team_column.addWidget(self.team)
        self.detail = PersonDetail(self.context, self.attempt, self.right)
        self.right_column.addWidget(self.detail, 1)
        self.nobody.button.setProperty("primary", True)
        self.toast = Toast(self)
        self.panes = Panes(self, self.left, self.right, self.back, theme)

    def _connect(self) -> None:
        table, acts = self.table, self.acts
        self.add.clicked.connect(self._offer_people)
        self.nobody.asked.connect(self._fill_list)
        self.plan.clicked.connect(lambda: self.context.commands["session.plan"].trigger())
        self.back.clicked.connect(self._go_back)
        self.search.textChanged.connect(self._show_roster)
        self.search.returnPressed.connect(self.table.setFocus)
        self.strip.mend_asked.connect(self._mend)
        table.selectionModel().currentChanged.connect(self._show_detail)
        table.here_asked.connect(lambda person_id: acts.toggle_here([person_id]))
        table.space_pressed.connect(self.toggle_here)
        table.segment_picked.connect(self.set_segment)
        table.delete_asked.connect(self.take_out)
        table.moved.connect(acts.move)
        table.opened.connect(self._open)
        table.ask_asked.connect(self._ask)
        table.item_asked.connect(lambda person_id, item: self._ask(person_id, ConsentItem(item)))
        table.pasted.connect(self._paste)
        table.menu_asked.connect(self._offer_deeds)
        table.cells.typed.connect(acts.write_cell)
        self.new_person.typed.connect(self._add_typed)
        self.new_person.pasted.connect(self._paste)
        self.new_person.closed.connect(self._leave_adding)
        self.detail.consents.finished.connect(self._after_asking)
        acts.said.connect(self.trouble)
        acts.undoable.connect(self.toast.show_undo)
        self.team.removed.connect(
            lambda name: self.toast.show_undo(self.tr("{name} left the team").format(name=name))
        )
        self.toast.undo_asked.connect(self.context.commands["undo"].trigger)
        self.context.bus.changed.connect(self.toast.hide)

    def _show_roster(self) -> None:
        place = self.context.place
        if place.project_id is None:
            self._roster = None
            return
        session = place.session
        self._roster = roster = Roster.read(self.desk.library, place.project_id, session)
        rows = [row for row in roster.rows if matches(row, self.search.text())]
        self.table.show_rows(rows, self._moments(), of_session=session is not None)
        self.heads.update()
        self.counts.setText(how_many(roster))
        self.strip.show_missing(missing(roster), until_when(session))
        self.no_session.setVisible(session is None)
        self.segments_title.setText(
            self.tr("Segments of this session") if session else self.tr("Segments of this project")
        )
        self.segments_title.setVisible(bool(roster.rows))
        self.segments_here.setVisible(bool(roster.rows) and session is not None)
        self.segments.show_rows(roster.rows, of_session=session is not None)
        self.team.show_team(roster.project_id)
        self.new_person.show_next(*self._next_person())
        self._show_empty()
        self._show_detail()

    def _show_detail(self) -> None:
        self.detail.show_row(self._current_row(), self._moments())

    def _show_empty(self) -> None:
        """Say what will be here while nobody is, and when nobody is found."""
        listed = self.table.model().rowCount() > 0
        self.panes.allow_detail(listed)
        for part in (self.heads, self.table, self.legend):
            part.setVisible(listed)
        self.nobody.setVisible(not listed and self.new_person.isHidden())
        self.setFocusProxy(self.table if listed else self.nobody.button)
        if self._roster is not None and not listed:
            searched = bool(self.search.text())
            words = why_empty(self._roster, searched=searched)
            self.nobody.show_words(words, "" if searched else way_out(self._roster))

    def _show_clock(self) -> None:
        self.clock.setText(self._moments().time(self.desk.now()))

    def _moments(self) -> Moments:
        session = self.context.place.session
        return Moments(session.zone if session else self._laptop_zone, self.desk.now())

    def _current_row(self) -> Row | None:
        person_id = self.table.current_id
        return self._roster.row(person_id) if self._roster and person_id else None

    def _next_person(self) -> tuple[int | None, list[str]]:
        roster = self._roster
        if roster is None or roster.session is None:
            return None, []
        numbers = [row.participant.number for row in roster.rows if row.participant]
        return max(numbers, default=0) + 1, [person.alias for person in roster.others]

    def _add_typed(self, alias: str) -> None:
        if person_id := self.acts.add(alias, self.new_person.error):
            self.new_person.done()
            self.table.go_to(person_id, Column.WHO)
            self._bring_up_new_person()

    def _bring_up_new_person(self) -> None:
        # Its place is known once the layout has made room.
        QTimer.singleShot(0, self, lambda: self.scrolled.ensureWidgetVisible(self.new_person))

    def _paste(self, text: str) -> None:
        if person_id := self.acts.paste(text):
            self.new_person.done()
            self.table.go_to(person_id, Column.WHO)

    def _invite(self, person_ids: list[str]) -> None:
        if person_id := self.acts.invite(person_ids):
            self.table.go_to(person_id, Column.WHO)
            self.table.setFocus()

    def _leave_adding(self) -> None:
        self._show_empty()
        if self.isVisible():
            self.table.setFocus()

    def _open(self, person_id: str) -> None:
        """Go on in the detail."""
        self.panes.show_detail()
        self.detail.edit_alias()

    def _ask(self, person_id: str, item: ConsentItem | None = None) -> None:
        self.search.clear()
        self.table.go_to(person_id)
        self.panes.show_detail()
        self.detail.ask(item)

    def _mend(self, thing: Missing) -> None:
        person_id = thing.row.id
        match thing.lack:
            case Lack.ANSWERS:
                self._ask(person_id)
            case Lack.SEGMENT:
                self.search.clear()
                self.table.go_to(person_id)
                self.panes.show_detail()
                self.detail.choose_segment()
            case Lack.SCREENER:
                self.search.clear()
                self.panes.show_list()
                self.table.go_to(person_id, Column.SCREENER)
                self.table.edit(self.table.currentIndex())

    def _after_asking(self) -> None:
        self.panes.show_list()
        self.table.setFocus()

    def _go_back(self) -> None:
        """From the detail to the list, from the list to everybody."""
        if self.search.text() and (self.table.hasFocus() or self.search.hasFocus()):
            self.search.clear()
        self.panes.show_list()
        self.table.setFocus()

    def _fill_list(self) -> None:
        """Invite everybody of the project; without anybody, begin with the first."""
        if self._roster is not None and self._roster.others:
            self._invite([person.id for person in self._roster.others])
        else:
            self.start_adding()

    def _offer_people(self) -> None:
        roster = self._roster
        if roster is None or not roster.others:
            self.start_adding()
            return
        menu = invitation_menu(self, roster.others, self.start_adding, self._invite)
        pop_up(menu, self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _offer_deeds(self, place: QPoint) -> None:
        if row := self._current_row():
            pop_up(person_menu(self, row, self), place)

    def _enable_commands(self, on: bool) -> None:
        for command in self._commands:
            command.setEnabled(on)
