"""The page Board: sticky notes from entries and from the keyboard, gathered into clusters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION, session_verdicts
from cocreate_desktop.domain.board import NoteKind
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.evidence import Mark
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.views.board.aside import Aside
from cocreate_desktop.views.board.asking import Asking
from cocreate_desktop.views.board.bars import Overlays
from cocreate_desktop.views.board.canvas.arranging import Arranging
from cocreate_desktop.views.board.canvas.canvas import BoardCanvas
from cocreate_desktop.views.board.canvas.locking import Locking
from cocreate_desktop.views.board.canvas.remembered_views import RememberedViews
from cocreate_desktop.views.board.canvas.selection import Selection
from cocreate_desktop.views.board.commands import PageCommands
from cocreate_desktop.views.board.deeds import Deeds
from cocreate_desktop.views.board.files.files import Files
from cocreate_desktop.views.board.grouping.concluding import Concluding
from cocreate_desktop.views.board.grouping.group_menus import GroupMenus
from cocreate_desktop.views.board.grouping.grouping import Grouping
from cocreate_desktop.views.board.grouping.stacking import Stacking
from cocreate_desktop.views.board.items.look import Look
from cocreate_desktop.views.board.meaning.about import About
from cocreate_desktop.views.board.meaning.colouring import Colouring
from cocreate_desktop.views.board.menus import Menus
from cocreate_desktop.views.board.record import Board, read_board
from cocreate_desktop.views.board.searching.searching import Searching
from cocreate_desktop.views.board.suggesting.suggesting import Suggesting
from cocreate_desktop.views.board.tray.placing import Placing
from cocreate_desktop.views.board.voting import Ballot, VoteStrip
from cocreate_desktop.views.board.wall.mode import WallMode
from cocreate_desktop.views.board.words import clusters_counted, grouped, inside, notes_counted
from cocreate_desktop.views.board.writing.writing import Writing
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import EmptyState, KeyButton
from cocreate_desktop.views.controls.undo_toast import UndoToast
from cocreate_desktop.views.page import Page

_ON_BOARD = frozenset("walls notes clusters cluster_assumptions vote_rounds votes".split())
_HAPPENED = OF_ONE_SESSION | OF_ALL_SESSIONS
_TRAY_FROM = 1000
"""px of the page, growing with the text, from which on the tray is there by itself."""


class BoardPage(Page, form="board.ui"):
    """Shows the board of the open session."""

    shows: ClassVar[frozenset[str]] = _ON_BOARD | _HAPPENED

    summary: QLabel
    dots_of: QLabel
    vote: KeyButton
    tidy: KeyButton
    new_note: KeyButton
    rooms: QStackedWidget
    no_session: EmptyState
    work: QWidget
    canvas_side: QWidget
    canvas_layout: QVBoxLayout
    work_layout: QHBoxLayout

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._board: Board | None = None
        self._marks: Mapping[str, Mark] = {}
        self.next_kind = NoteKind.IDEA
        self.selection = Selection(self)
        self.look = Look(context.theme)
        self.canvas = BoardCanvas(self.look, self.selection, self.canvas_side)
        self._views = RememberedViews(self.canvas)
        self.overlays = Overlays(self.canvas, context.theme)
        self.strip = VoteStrip(self.canvas_side)
        # Within the viewport, so that notes can be dropped where its words stand.
        self.nothing = EmptyState(self.canvas.viewport())
        self.aside = Aside(self.look, self.selection, self.work)
        self.tray, self.list = self.aside.tray, self.aside.list
        self.toast = UndoToast(context, self.canvas)
        self.asks = Asking(self, self.desk)
        self.deeds = Deeds(self)
        self.grouping = Grouping(self)
        self.placing = Placing(self)
        self.stacking = Stacking(self)
        self.group_menus = GroupMenus(self)
        self.writing = Writing(self)
        self.ballot = Ballot(self, self.strip)
        self.menus = Menus(self)
        self.suggesting = Suggesting(self)
        self.concluding = Concluding(self)
        self.files = Files(self)
        self.locking = Locking(self)
        self.arranging = Arranging(self)
        self.searching = Searching(self)
        self.colouring = Colouring(self)
        self.about = About(self)
        self.wall = WallMode(self)
        self._lay_out()
        self._commands = PageCommands(context.commands, self)
        self._connect()
        self.setFocusProxy(self.canvas)

    @property
    def shown(self) -> Board:
        """The board that is seen; there is one whenever something can be done with it."""
        assert self._board is not None
        return self._board

    @property
    def is_voting(self) -> bool:
        return self._board is not None and self.ballot.open_poll is not None

    def command(self, key: str) -> QAction:
        return self._commands[key]

    def reload(self) -> None:
        self._read(evidence_too=True)

    def apply(self, change: ChangeSet) -> None:
        if change.deed.session_id in (None, self.context.place.session_id) or change.touches("sessions"):
            self._read(evidence_too=change.touches(*_HAPPENED))

    def commit(self) -> None:
        # Half a note is none yet, only because somebody looks at another window.
        if self.isActiveWindow():
            self.writing.editor.finish()

    def show_record(self, row_id: str) -> None:
        """Select a note, a cluster, or the card of an entry, and bring it into view."""
        if self._board is None:
            return
        self.wall.close()
        layout = self.shown.layout
        noted = next((note.id for note in self.shown.notes.values() if note.observation_id == row_id), row_id)
        noted = layout.top_of.get(noted, noted)
        if noted in layout.note_boxes:
            self.selection.pick(noted)
            self.canvas.show_place(layout.note_boxes[noted])
        elif row_id in layout.cluster_boxes:
            self.selection.pick_cluster(row_id)
            self.canvas.show_place(layout.cluster_boxes[row_id])
        elif self.tray.select(noted):
            self.aside.open_tray().setFocus()

    def pick_kind(self, kind: NoteKind) -> None:
        """Make the selected notes of that kind, or else the next one."""
        if self.selection.notes:
            self.deeds.change_kind(kind)
        else:
            self.next_kind = kind
            self.overlays.legend.show_next(kind)
        self.canvas.setFocus()

    def edit_current(self) -> None:
        if key := self.selection.current or self.selection.cluster:
            self.writing.edit(key)

    def cluster_of_selection(self) -> str | None:
        """The selected cluster, or the one in which all selected notes lie."""
        if self._board is None or self.selection.cluster:
            return self.selection.cluster
        notes = self._board.notes
        # While the board is read anew, what is selected may be gone already.
        homes = {notes[one].cluster_id for one in self.selection.notes if one in notes}
        return homes.pop() if len(homes) == 1 else None

    def origin_of_selection(self) -> str | None:
        """The entry behind the current note."""
        note = self._board.notes.get(self.selection.current or "") if self._board else None
        return note.observation_id if note else None

    def show_origin(self) -> None:
        if entry := self.origin_of_selection():
            self.wants_record.emit("run", entry)

    def paste(self) -> None:
        self.deeds.paste(self.next_kind)

    def select_all(self) -> None:
        self.selection.pick(*self.shown.layout.reading_order())

    def usual_size(self) -> None:
        self.canvas.set_zoom(self.canvas.usual_zoom)

    def offer_undo(self, deleted: int, held: int = 0) -> None:
        """`held` is how many locked notes stay."""
        words = self.tr("Note deleted") if deleted == 1 else self.tr("%n notes deleted", "", deleted)
        if held:
            words = f"{words}. {self.locking.words_for(held)}"
        self.toast.show_undo(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.searching.end()
            self.tray.search.clear()
            self.canvas.setFocus()
            self.aside.close_up()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._commands.enable(self._board is not None)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.writing.editor.finish()
        self.toast.hide()
        self._keep_view()
        self._commands.enable(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self.canvas_layout.addWidget(self.strip)
        self.canvas_layout.addWidget(self.canvas, 1)
        self.work_layout.addWidget(self.aside)
        self.work_layout.addWidget(self.aside.tab, alignment=Qt.AlignmentFlag.AlignTop)
        self.nothing.hide()
        self.nothing.show_words(
            self.tr("What belongs together is put together here."), self.tr("Write a note")
        )
        self.overlays.legend.show_next(self.next_kind)
        self._recolour()

    def _connect(self) -> None:
        canvas, deeds, bar = self.canvas, self.deeds, self.overlays.selection
        self.overlays.arranged.connect(self.toast.lift)
        self.selection.changed.connect(self._show_selection)
        canvas.edit_asked.connect(self.writing.edit)
        canvas.new_asked.connect(self.writing.begin_new)
        canvas.notes_carried.connect(deeds.drop_notes)
        canvas.clusters_carried.connect(self.grouping.carry)
        canvas.nudge_asked.connect(deeds.nudge)
        canvas.view_changed.connect(self._fit_nothing)
        canvas.digit_pressed.connect(lambda digit: self._take_digit(digit, self.grouping.send_to))
        canvas.number_pressed.connect(self.strip.pick_number)
        canvas.voted.connect(self.ballot.cast)
        canvas.menu_asked.connect(self.menus.open)
        self.list.digit_pressed.connect(lambda digit: self._take_digit(digit, self.grouping.send_to))
        self.list.delete_asked.connect(deeds.delete)
        self.list.edit_asked.connect(self.writing.edit)
        self.tray.digit_pressed.connect(lambda digit: self._take_digit(digit, self.placing.send_selected))
        self.tray.menu_asked.connect(self.menus.for_cards)
        self.overlays.legend.picked.connect(self.pick_kind)
        self.aside.left.connect(self.canvas.setFocus)
        self.vote.clicked.connect(self.ballot.ask)
        self.tidy.clicked.connect(deeds.tidy)
        self.new_note.clicked.connect(lambda: self.writing.begin_new())
        self.nothing.asked.connect(lambda: self.writing.begin_new())
        self.no_session.asked.connect(lambda: self.context.commands["session.plan"].trigger())
        bar.group.clicked.connect(self.grouping.group)
        bar.kind.clicked.connect(self.menus.open_kinds)
        bar.vote.clicked.connect(lambda: self.ballot.cast_selected(True))
        bar.rename.clicked.connect(self.edit_current)
        bar.link.clicked.connect(self.menus.open_links)
        bar.finding.clicked.connect(self.concluding.make_finding)
        bar.merge.clicked.connect(self.grouping.merge_selected)
        bar.dissolve.clicked.connect(self.grouping.dissolve)
        bar.delete.clicked.connect(deeds.delete)
        self.writing.editor.ended.connect(self._show_emptiness)
        self.context.theme.changed.connect(self._recolour)

    def _take_digit(self, digit: int, send: Callable[[int], None]) -> None:
        if self.shown.digits_pick_voters:
            self.strip.pick_number(digit)
        else:
            send(digit)

    def _read(self, *, evidence_too: bool) -> None:
        session = self.context.place.session
        self._commands.enable(self.isVisible() and session is not None)
        for button in (self.vote, self.tidy, self.new_note):
            button.setVisible(session is not None)
        if session is None:
            self._show_no_session()
            return
        first_look = self._board is None or self._board.session.id != session.id
        if first_look:
            self._leave()
        if evidence_too or first_look:
            self._marks = self._read_marks(session)
        self._board = read_board(
            self.desk.library, session, self._marks, self.ballot.shown_round, self.colouring.meaning,
            self.ballot.turn,
        )  # fmt: skip
        self.wall.show_room()
        self._show(self._board)
        if first_look:
            self._views.find(session.id)

    def _keep_view(self) -> None:
        if self._board is not None:
            self._views.keep(self._board.session.id)

    def _read_marks(self, session: Session) -> dict[str, Mark]:
        """No mark before the end: nobody should steer towards a verdict."""
        if session.state is not SessionState.ENDED:
            return {}
        verdicts = session_verdicts(self.desk.library, session.id)
        return {one: verdict.mark for one, verdict in verdicts.items()}

    def _leave(self) -> None:
        """Another session comes: nothing of the last one is kept in the hand."""
        self.wall.close()
        self.writing.editor.finish()
        self._keep_view()
        self.selection.clear()
        self.tray.search.clear()
        self.ballot.leave()

    def _show_no_session(self) -> None:
        self._leave()
        self._board = None
        self.summary.clear()
        self.rooms.setCurrentWidget(self.no_session)

    def _show(self, board: Board) -> None:
        self.summary.setText(
            self.tr("{notes}, {clusters}").format(
                notes=notes_counted(len(board.notes)), clusters=grouped(board.layout)
            )
        )
        self.canvas.board.show_board(board)
        self.aside.show_board(board)
        self.ballot.show(board.poll)
        self.canvas.is_voting = self.is_voting
        self.overlays.map.show_board()
        self.colouring.show_board(board)
        self._show_votes_left()
        self._show_selection()
        self._show_emptiness()

    def _show_votes_left(self) -> None:
        left = self.strip.left if self.is_voting else None
        self.vote.setText(self.tr("Vote") if left is None else self.tr("Vote · %n left", "", left))

    def _show_selection(self) -> None:
        bar, board = self.overlays.selection, self._board
        can_link = bool(board and board.assumptions) and self.cluster_of_selection() is not None
        if board is not None and self.selection.notes:
            words = notes_counted(len(self.selection.notes))
            bar.show_notes(words, votes=self.is_voting, links=can_link)
        elif board is not None and self.selection.cluster in board.layout.members:
            bar.show_cluster(inside(board.layout, self.selection.cluster), links=can_link)
        elif board is not None and self.selection.clusters:
            bar.show_clusters(clusters_counted(len(self.selection.clusters)))
        else:
            bar.hide()
        self.about.show_selection()
        self.overlays.legend.say_what_for(bool(self.selection.notes))
        self.overlays.arrange()
        self._commands.enable(self.isVisible() and board is not None)

    def _show_emptiness(self) -> None:
        is_empty = self._board is not None and self._board.layout.extent is None
        self.nothing.setVisible(is_empty and not self.writing.editor.is_open)
        self._arrange()

    def _arrange(self) -> None:
        has_room = self.width() >= self.context.theme.px(_TRAY_FROM)
        self.aside.fit(has_room=has_room)
        self.overlays.show_map(has_room)
        self._fit_nothing()

    def _fit_nothing(self) -> None:
        """The viewport takes along what stands in it when the board moves."""
        self.nothing.setGeometry(0, 0, self.canvas.width(), self.canvas.height() - self.overlays.lift)

    def _recolour(self) -> None:
        self.look.renew()
        self.canvas.renew()
        self.overlays.renew()
        self.aside.renew()
        self._arrange()
