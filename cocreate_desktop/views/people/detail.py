"""The person that is selected: who they are, what they agreed to, and what nobody else gets to see."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cocreate_desktop.actions import people
from cocreate_desktop.domain.consent import ConsentItem
from cocreate_desktop.domain.people import NO_SEGMENT, Segment
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import CommitLine, CommitText
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.people.consents import ConsentPanel
from cocreate_desktop.views.people.lead_badge import LeadBadge
from cocreate_desktop.views.people.panes import UNBOUNDED
from cocreate_desktop.views.people.roster import Row
from cocreate_desktop.views.people.segment_menu import fill_segments
from cocreate_desktop.views.people.words import segment_word
from cocreate_desktop.views.wording import say


class PersonDetail(Form, form="people_detail.ui"):
    """Every field saves itself; the answers stand in their own panel."""

    scrolled: QScrollArea
    head: QHBoxLayout
    number: QLabel
    alias: CommitLine
    segment: QPushButton
    belongs_to: CommitLine
    frozen: QLabel
    ahead_group: QWidget
    ahead: CommitText
    consents_place: QVBoxLayout
    note: CommitText
    own_icon: QLabel
    real_name: CommitLine
    contact: CommitLine

    def __init__(self, context: Context, attempt: Attempt, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._theme = context.theme
        self._attempt = attempt
        self._row: Row | None = None
        self._lead = LeadBadge(context.theme, self)
        self.head.insertWidget(2, self._lead)
        self.consents = ConsentPanel(context, attempt, self)
        self.consents_place.addWidget(self.consents)
        self._texts = {
            "belongs_to": self.belongs_to,
            "ahead": self.ahead,
            "note": self.note,
            "real_name": self.real_name,
            "contact": self.contact,
        }
        self._fields = (self.alias, *self._texts.values())
        # The chevron stands behind the word.
        self.segment.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.segment.clicked.connect(self.choose_segment)
        self.alias.textChanged.connect(self._fit_alias)
        self.note.set_lines(3, 14)
        self.ahead.set_lines(1, 6)
        self.alias.committed.connect(self._rename)
        for name, field in self._texts.items():
            field.committed.connect(lambda text, gesture, name=name: self._write(name, text, gesture))
        for widget in self.findChildren(QWidget):
            widget.installEventFilter(self)
        context.theme.changed.connect(self._dress)
        self._dress()

    @property
    def person_id(self) -> str | None:
        return self._row.id if self._row else None

    def show_row(self, row: Row | None, moments: Moments) -> None:
        """Show a person; what was typed about another one is saved first."""
        if self._row is not None and (row is None or row.id != self._row.id):
            self._leave(self._row)
            self.scrolled.verticalScrollBar().setValue(0)
        self._row = row
        self.scrolled.setVisible(row is not None)
        if row is not None:
            self._fill(row, moments)

    def commit(self) -> None:
        """Save what is still being typed."""
        for field in self._fields:
            field.finish()

    def edit_alias(self) -> None:
        self.alias.setFocus(Qt.FocusReason.OtherFocusReason)
        self.alias.selectAll()

    def choose_segment(self) -> None:
        """Offer the segments under the one that stands."""
        row = self._row
        if row is None:
            return
        self.segment.setFocus(Qt.FocusReason.OtherFocusReason)
        menu = QMenu(self)
        fill_segments(
            menu,
            row.person.segment,
            lambda segment: self._attempt(lambda: people.edit_person(self._desk, row.id, segment=segment)),
        )
        pop_up(menu, self.segment.mapToGlobal(self.segment.rect().bottomLeft()))

    def ask(self, item: ConsentItem | None = None) -> None:
        self.consents.start_asking(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.scrolled.ensureWidgetVisible(watched, 0, 24)
        return super().eventFilter(watched, event)

    def _fill(self, row: Row, moments: Moments) -> None:
        person = row.person
        self.number.setVisible(row.participant is not None)
        self.number.setText(str(row.participant.number) if row.participant else "")
        self._lead.setVisible(row.segment is Segment.LEAD)
        self.alias.show_text(person.alias)
        self.segment.setText(segment_word(person.segment) or self.tr("choose a segment"))
        self.segment.setAccessibleName(self.tr("Segment: {word}").format(word=self.segment.text()))
        self._mark_unset(person.segment is None)
        kept = row.participant is not None and row.participant.segment is not person.segment
        self.frozen.setVisible(kept)
        then = segment_word(row.segment) or say(NO_SEGMENT)
        self.frozen.setText(self.tr("{then} in this session, since it has started").format(then=then))
        self.ahead_group.setVisible(Segment.LEAD in (row.segment, person.segment))
        for name, field in self._texts.items():
            field.show_text(getattr(person, name))
        self.consents.show_row(row, moments)

    def _rename(self, alias: str, gesture: str) -> None:
        if row := self._row:
            self._attempt(
                lambda: people.edit_person(self._desk, row.id, alias=alias, gesture=gesture), self.alias
            )
            self._fit_alias()

    def _write(self, name: str, text: str, gesture: str) -> None:
        if row := self._row:
            self._attempt(
                lambda: people.edit_person(self._desk, row.id, texts={name: text}, gesture=gesture),
                self._texts[name],
            )

    def _mark_unset(self, unset: bool) -> None:
        if self.segment.property("unset") != unset:
            self.segment.setProperty("unset", unset)
            self.segment.style().polish(self.segment)

    def _fit_alias(self) -> None:
        """As wide as the name, so that the mark of a lead user stands beside it. An error takes the room."""
        if not self.alias.text() or self.alias.error:
            self.alias.setMaximumWidth(UNBOUNDED)
            return
        words = self.alias.fontMetrics().horizontalAdvance(self.alias.text())
        self.alias.setMaximumWidth(max(words + 26, self._theme.px(72)))

    def _leave(self, row: Row) -> None:
        """Save what can be saved of a person. A refused text goes, as does any about somebody deleted."""
        living = self._desk.library.people.of_project(row.person.project_id)
        if all(person.id != row.id for person in living):
            self._row = None
        self.commit()
        for field in self._fields:
            field.clearFocus()
            field.show_error(None)

    def _dress(self) -> None:
        self._fit_alias()
        side = self._theme.px(32)
        self.number.setFixedSize(side, side)
        self.segment.setIcon(self._theme.icons.icon("chevron-down", "text3", 12))
        self.own_icon.setPixmap(self._theme.icons.pixmap("lock", "text2", 16, self.devicePixelRatioF()))
