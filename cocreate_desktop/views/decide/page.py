"""The page Decide."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from cocreate_desktop import settings
from cocreate_desktop.actions.concluded import Conclusions, Quote
from cocreate_desktop.actions.deciding import CaseFile, read_conclusions
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.people import SOMEBODY
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import EmptyState, Toast
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.decide.choosing import Choosing
from cocreate_desktop.views.decide.decide_commands import add_commands
from cocreate_desktop.views.decide.findings_column import FindingsColumn
from cocreate_desktop.views.decide.folded_edge import WIDTH as EDGE
from cocreate_desktop.views.decide.folded_edge import FoldedEdge
from cocreate_desktop.views.decide.large_view import LargeView
from cocreate_desktop.views.decide.name_chip import DIGITS
from cocreate_desktop.views.decide.quiet_line import QuietLine
from cocreate_desktop.views.decide.rows import Part
from cocreate_desktop.views.decide.table_column import TableColumn
from cocreate_desktop.views.decide.tables import CONCLUSIONS, EVIDENCE
from cocreate_desktop.views.decide.talk import TalkBar
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.wording import say

NARROW, WIDE = 1000, 1480
"""Below the one, the findings fold to an edge; from the other on, they have more room."""

LEFT_WIDTH, WIDE_LEFT_WIDTH = 436, 520


class DecidePage(Page, form="decide.ui"):
    """Both sides show the same conclusions, read anew after each change and shown by id."""

    shows: ClassVar[frozenset[str]] = CONCLUSIONS | EVIDENCE

    session_title: QuietLine
    clock_place: QWidget
    states: QStackedWidget
    no_session: EmptyState
    body: QWidget

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._conclusions: Conclusions | None = None
        self._cases = self._new_case_file()
        self._narrow = self._unfolded = False
        self.clock = fill(self.clock_place, TalkBar(self.desk.clock, self.clock_place))
        self.edge = FoldedEdge(self.body)
        self.right = TableColumn(self, self._now, self.body)
        self.left = FindingsColumn(self, self.body)
        self.large = LargeView(self)
        self.toast = Toast(self)
        self.choosing = Choosing(self, self)
        self._tell_empty()
        self._connect()
        self._commands: list[QAction] = add_commands(context.commands, self)
        self._enable_commands(False)

    @property
    def conclusions(self) -> Conclusions | None:
        """What the page shows."""
        return self._conclusions

    def reload(self) -> None:
        self._cases = self._new_case_file()
        self._plan_clock()
        self.toast.hide()
        self.left.begin_anew()
        self._show()

    def apply(self, change: ChangeSet) -> None:
        if change.touches(*EVIDENCE):
            self._cases = self._new_case_file()
        self.toast.hide()
        self._show()

    def commit(self) -> None:
        self.left.finish()
        self.right.finish()

    def show_record(self, row_id: str) -> None:
        """A finding, a disagreement or a proposition."""
        if self._conclusions is None:
            return
        if self._conclusions.proposition(row_id) is not None:
            self.right.turn_to(row_id)
        else:
            self._unfold()
            self.left.list.select(row_id)
            self.left.list.setFocus()

    def add_finding(self) -> None:
        if self._conclusions is not None:
            self._unfold()
            self.left.add(Part.FINDINGS)

    def add_disagreement(self) -> None:
        if self._conclusions is not None:
            self._unfold()
            self.left.add(Part.DISAGREEMENTS)

    def add_proposition(self) -> None:
        if self._conclusions is not None:
            self.choosing.new_proposition(self._conclusions)

    def delete_current(self) -> None:
        if key := self.left.list.current_key:
            self.left.delete(key)

    def shift(self, by: int) -> None:
        """Move the side that has the focus, else the open finding, up (-1) or down (1)."""
        ledger = self.right.view.ledger
        if side_id := ledger.focused_side():
            ledger.shift(side_id, by)
        else:
            self.left.list.shift(by)

    def toggle_large(self) -> None:
        """The proposition over the whole page, and back."""
        if self.large.isVisible():
            self.large.hide()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.right.current is not None:
            self.commit()
            self.large.show_proposition(self.right.current)
            self.large.setGeometry(self.rect())
            self.large.show()
            self.large.raise_()
            self.large.setFocus()

    def toggle_clock(self) -> None:
        self.clock.start_or_pause()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.clock.set_seen(True)
        self._enable_commands(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.clock.set_seen(False)
        self.toast.hide()
        self._enable_commands(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Both sides follow the size of what holds them."""
        if watched is self.body and event.type() is QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.large.setGeometry(self.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field wants. A field that is typed in gives away Esc alone."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._go_back()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or _is_typed_in(
            QApplication.focusWidget()
        ):
            super().keyPressEvent(event)
        elif key in DIGITS and not self.large.isVisible():
            self.right.bar.choose(DIGITS[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.right.step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.large.isVisible():
            self._unfold()
            self.left.list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_F:
            self.toggle_large()
        elif key == Qt.Key.Key_N:
            self.add_finding()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        context = self.context
        self.left.current_changed.connect(self._show_edge)
        self.left.choose_asked.connect(self._choose_for_finding)
        self.left.all_asked.connect(self._show_all)
        self.left.entry_wanted.connect(self.show_entry)
        self.left.cluster_wanted.connect(lambda id_: self.wants_record.emit("board", id_))
        self.left.undo_offered.connect(self.toast.show_undo)
        self.right.turned.connect(self._turn)
        self.right.choose_asked.connect(self._choose_for_proposition)
        self.right.undo_offered.connect(self.toast.show_undo)
        self.right.view.finding_wanted.connect(self.show_record)
        self.right.view.large_asked.connect(self.toggle_large)
        self.edge.clicked.connect(self._toggle_fold)
        self.large.left.connect(self.toggle_large)
        self.toast.undo_asked.connect(lambda: context.commands["undo"].trigger())
        self.no_session.asked.connect(lambda: self.wants_page.emit("people"))
        context.theme.changed.connect(self._renew_look)
        context.settings.subscribe(lambda _: self._plan_clock())
        self.body.installEventFilter(self)

    def _plan_clock(self) -> None:
        self.clock.plan(self.context.settings.number(settings.DECIDE_MINUTES))

    def show_entry(self, entry: Quote) -> None:
        """Go to where an entry was noted."""
        self.go_to_entry(entry.observation_id, entry.session_id)

    def go_to_entry(self, observation_id: str, session_id: str) -> None:
        """Go to where an entry was noted, in its own session."""
        self.commit()
        if session_id != self.context.place.session_id:
            self.context.place.open_session(session_id)
        self.wants_record.emit("run", observation_id)

    def _new_case_file(self) -> CaseFile:
        return CaseFile(self.desk.library, self.context.judged)

    def _show(self) -> None:
        session = self.context.place.session
        if session is None:
            self._conclusions = None
            self.states.setCurrentWidget(self.no_session)
            self.session_title.show_text("")
            self.clock.hide()
            return
        self.session_title.show_text(session_name(session))
        self.clock.show()
        known = read_conclusions(self.desk.library, session.id, self._cases, somebody=say(SOMEBODY))
        self._conclusions = known
        self.clock.show_team([member.name for member in known.team])
        self.left.show_conclusions(known)
        self.right.show_conclusions(known)
        self.edge.show_findings(known, self.left.current_id)
        self.states.setCurrentWidget(self.body)
        self._arrange()
        if self.large.isVisible() and self.right.current is not None:
            self.large.show_proposition(self.right.current)

    def _tell_empty(self) -> None:
        self.no_session.show_words(
            self.tr("What a session found stands here. Plan the first one with its people."),
            self.tr("Go to People"),
        )
        self.right.empty.show_words(
            self.tr(
                "A proposition is an idea with all that it takes to say yes or no: what each side gives and"
                " gets, the next test, and what the team decides."
            ),
            self.tr("Add the first proposition"),
        )

    def _turn(self, proposition_id: str) -> None:
        self.clock.turn_to(proposition_id)
        if self.large.isVisible() and self.right.current is not None:
            self.large.show_proposition(self.right.current)

    def _choose_for_finding(self, finding_id: str) -> None:
        if self._conclusions is not None:
            self.commit()
            self.choosing.for_finding(self._conclusions, finding_id)

    def _choose_for_proposition(self, proposition_id: str) -> None:
        if self._conclusions is not None:
            self.commit()
            self.choosing.for_proposition(self._conclusions, proposition_id)

    def _show_all(self, finding_id: str) -> None:
        if self._conclusions is not None:
            self.choosing.show_all(self._conclusions, finding_id)

    def _show_edge(self) -> None:
        if self._conclusions is not None:
            self.edge.show_findings(self._conclusions, self.left.current_id)

    def _now(self) -> Moments:
        """How moments are written where the session takes place."""
        session = self.context.place.session
        return Moments(session.zone if session else "UTC", self.desk.now())

    def _go_back(self) -> None:
        if self.large.isVisible():
            self.toggle_large()
        elif not self.left.leave() and not self.right.bar.leave():
            self._unfolded = False
            self._arrange()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unfold(self) -> None:
        if self._narrow and not self._unfolded:
            self._unfolded = True
            self._arrange()

    def _toggle_fold(self) -> None:
        self._unfolded = not self._unfolded
        self._arrange()
        if self._unfolded:
            self.left.list.setFocus()

    def _arrange(self) -> None:
        """Side by side; in a narrow window the open findings lie over the proposition."""
        px = self.context.theme.px
        width, height = self.body.width(), self.body.height()
        self._narrow = self.width() < px(NARROW)
        wanted = min(px(WIDE_LEFT_WIDTH if self.width() >= px(WIDE) else LEFT_WIDTH), width * 6 // 10)
        focus = QApplication.focusWidget()
        folds = self._narrow and not self._unfolded and focus is not None and self.left.isAncestorOf(focus)
        self.edge.setVisible(self._narrow)
        self.left.setVisible(not self._narrow or self._unfolded)
        if folds:
            self.edge.setFocus(Qt.FocusReason.OtherFocusReason)
        begin = EDGE if self._narrow else wanted
        self.edge.setGeometry(0, 0, EDGE, height)
        # What is decided stays in sight: the findings lie above the bar.
        room = height - self.right.bar.height() if self._narrow and self.right.current else height
        self.left.setGeometry(EDGE if self._narrow else 0, 0, wanted, room)
        self.right.setGeometry(begin, 0, max(0, width - begin), height)
        self.left.raise_()
        self.toast.lift(self.right.bar.height() if self._narrow else 0)
        self.setFocusProxy(self.edge if self._narrow and not self._unfolded else self.left.list)

    def _renew_look(self) -> None:
        self.left.renew_look()
        self.right.renew_look()
        self._arrange()

    def _enable_commands(self, on: bool) -> None:
        for command in self._commands:
            command.setEnabled(on)


def _is_typed_in(widget: QWidget | None) -> bool:
    """Whether letters and digits are text there."""
    if isinstance(widget, QLineEdit):
        return bool(widget.text()) or not widget.property("yields")
    return isinstance(widget, QTextEdit | QAbstractSpinBox)
