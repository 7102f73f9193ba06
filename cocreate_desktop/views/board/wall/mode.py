"""Wall mode: after the shop one types in what hung on the wall, and puts it on the board in one step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cocreate_desktop.actions import board as actions
from cocreate_desktop.domain.board import NOTE_KINDS, NoteKind
from cocreate_desktop.domain.board.boxes import around
from cocreate_desktop.domain.board.wall_lines import Line, Role, problems
from cocreate_desktop.domain.changes import ChangeSet, Op
from cocreate_desktop.store.running import WallDraft
from cocreate_desktop.views.board.wall.commands import WallCommands
from cocreate_desktop.views.board.wall.field import MOST_CHARACTERS
from cocreate_desktop.views.board.wall.keeping import WallKeeper
from cocreate_desktop.views.board.wall.pane import WallPane
from cocreate_desktop.views.board.wall.photos import Photos
from cocreate_desktop.views.board.words import clusters_counted, dots_counted, notes_counted
from cocreate_desktop.views.controls.undo_toast import UndoToast
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage

_REST_MS = 150
"""After which what was typed is counted anew."""


@dataclass(frozen=True)
class _Entered:
    """What was put on the board last, so that undo gives the text back. `is_undone` says which way the act
    of `change_id` went."""

    change_id: str
    draft: WallDraft
    is_undone: bool = False


class WallMode(QObject):
    """Takes the place of the board while it is open. What is typed waits in the library, for each session."""

    toggled = Signal()
    """It was opened or closed."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._session_id = ""
        self._entered: _Entered | None = None
        self._new: set[str] = set()
        self.is_open = False
        self.pane = WallPane(page.context.theme, page.rooms)
        page.rooms.addWidget(self.pane)
        self.photos = Photos(page, self.pane)
        self.keeper = WallKeeper(page.desk, self)
        self.toast = UndoToast(page.context, self.pane)
        self._commands = WallCommands(page.context.commands, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.count)
        self._connect()

    def open(self) -> None:
        """Show the photographs and what was half typed of this session's wall."""
        self._page.writing.editor.finish()
        self.is_open = True
        self._new = set()
        self.follow()
        self.show_room()
        self.toggled.emit()
        self.pane.field.setFocus()

    def close(self) -> None:
        """Give the board its place back, and show there what was put down."""
        if not self.is_open:
            return
        self.is_open = False
        self.keeper.flush()
        self.toast.hide()
        self.show_room()
        self.toggled.emit()
        self._page.canvas.setFocus()
        layout = self._page.canvas.board.layout
        boxes = [box for key, box in (layout.cluster_boxes | layout.note_boxes).items() if key in self._new]
        if boxes:
            self._page.selection.pick(*(one for one in layout.note_boxes if one in self._new))
            self._page.canvas.show_place(around(boxes))

    def show_room(self) -> None:
        """The board, or the wall in its place."""
        page = self._page
        page.rooms.setCurrentWidget(self.pane if self.is_open else page.work)
        for button in (page.vote, page.tidy, page.new_note):
            button.setVisible(not self.is_open and page.context.place.session is not None)

    def follow(self) -> None:
        """The board was read again: its session, people and photographs may be others."""
        if not self.is_open:
            return
        session_id = self._page.shown.session.id
        self.pane.know(actions.known_on_paper(self._page.desk.library, session_id, say))
        if session_id != self._session_id:
            self._session_id, self._entered = session_id, None
            self.pane.show_draft(self.keeper.open(session_id))
            self.pane.error.show_error(None)
        self.photos.follow(session_id)
        self.count()

    def put(self) -> None:
        """Put all that is typed on the board: one step, or a sentence that says why not."""
        draft, desk = self.pane.draft, self._page.desk
        self.keeper.flush()
        typed = actions.TypedWall(draft.text, draft.author, draft.dots_by)
        made = self._page.attempt(
            lambda: actions.enter_wall(
                desk, self._session_id, typed, wall_id=self.photos.shown_id, translate=say
            ),
            self.pane.error,
        )
        if made is None:
            return
        self._entered = _Entered(made.id, draft)
        notes, clusters = _made(made, "notes"), _made(made, "clusters")
        self._new.update((*notes, *clusters))
        self._show_kept(WallDraft("", draft.author, draft.dots_by))
        words = self.tr("On the board: {notes}, {clusters}")
        self._offer_undo(
            words.format(notes=notes_counted(len(notes)), clusters=clusters_counted(len(clusters)))
        )

    def count(self) -> None:
        """Say how much would come on the board, what the current line is, and what is wrong."""
        self._rest.stop()
        lines = self.pane.field.lines()
        notes = [line.note for line in lines if line.role is Role.NOTE]
        clusters = sum(line.role is Role.TITLE for line in lines)
        dots = sum(note.dots for note in notes)
        counted = [clusters_counted(clusters), notes_counted(len(notes))]
        counted += [dots_counted(dots)] if dots else []
        is_something = bool(notes or clusters)
        self.pane.counts.setText(", ".join(counted) if is_something else "")
        self.pane.put.setEnabled(is_something)
        self._say_what_is_read(lines)

    def _connect(self) -> None:
        page, pane = self._page, self.pane
        page.aside.renewed.connect(self.follow)
        page.context.bus.changed.connect(self._after)
        page.context.theme.changed.connect(pane.restyle)
        pane.edited.connect(self._edited)
        pane.shown.connect(self._commands.enable)
        pane.shown.connect(lambda _: self.keeper.flush())
        pane.left.connect(self.close)
        pane.put.clicked.connect(self.put)
        pane.field.cursorPositionChanged.connect(self._rest.start)
        pane.field.too_much_pasted.connect(self._refuse_paste)
        self.keeper.trouble.connect(pane.error.show_error)
        self.photos.deleted.connect(lambda: self._offer_undo(self.tr("Photo deleted; the notes stay")))

    def _offer_undo(self, words: str) -> None:
        hint = self.pane.photo_hint
        self.toast.lift(hint.height() if hint.isVisible() else 0)
        self.toast.show_undo(words)

    def _edited(self) -> None:
        self.keeper.keep(self.pane.draft)
        self.pane.error.show_error(None)
        self._rest.start()

    def _show_kept(self, draft: WallDraft) -> None:
        """Another text stands here, by an act; it is on disk as it is shown."""
        self.keeper.read_again()
        self.pane.show_draft(draft)
        self.keeper.keep(draft)
        self.keeper.flush()
        self.count()

    def _after(self, change: ChangeSet) -> None:
        """Undo gives the text back that it takes from the board; a withdrawal takes lines out of both."""
        if change.touches("consents"):
            self._entered = None
            if self.keeper.was_changed_elsewhere:
                self.pane.show_draft(self.keeper.read_again())
        entered = self._entered
        if entered is None or change.deed.reverses != entered.change_id:
            return
        self._entered = _Entered(change.id, entered.draft, not entered.is_undone)
        typed = self.pane.draft
        if not entered.is_undone and not typed.text:
            self._show_kept(entered.draft)
        elif entered.is_undone and typed == entered.draft:
            self._show_kept(WallDraft("", typed.author, typed.dots_by))

    def _say_what_is_read(self, lines: list[Line]) -> None:
        found = problems(lines, self.pane.field.known)
        if not found:
            self.pane.reading.show_text(self._meaning())
            return
        more = self.tr("and %n more", "", len(found) - 1)
        first = say(found[0].message)
        self.pane.reading.show_text(first if len(found) == 1 else f"{first} ({more})")

    def _meaning(self) -> str:
        """What the line with the cursor is taken for."""
        field = self.pane.field
        line, number = field.current_line, field.current_number
        if line.role is Role.EMPTY:
            return ""
        if line.role is Role.TITLE:
            return self.tr("Line {n}: title of a cluster").format(n=number)
        note, alias = line.note, field.known.people.get(line.note.person or -1)
        parts = [alias] if alias else []
        parts.append(say(NOTE_KINDS[note.kind or NoteKind.IDEA]))
        parts += [dots_counted(note.dots)] if note.dots else []
        return self.tr("Line {n}: {meaning}").format(n=number, meaning=", ".join(parts))

    def _refuse_paste(self, count: int) -> None:
        words = self.tr("That would be {count} characters; {most} fit. Put some on the board, then the rest.")
        self.pane.error.show_error(words.format(count=count, most=MOST_CHARACTERS))


def _made(change: ChangeSet, table: str) -> list[str]:
    """What came, without what only made room for it."""
    return [row.row_id for row in change.rows if row.table == table and row.op is Op.INSERT]
