"""Before a session: what is ready, who is here, and the button that starts it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QLabel, QListView, QWidget

from cocreate_desktop.domain.people import SEGMENTS, Attendance, Participant
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.controls import ErrorLine, KeyButton
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.run.readiness import Point, readiness
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

_ROW = 36


class BeforeStart(Form, form="run_before.ui"):
    """Everybody invited counts as here until the check is taken away."""

    start_asked = Signal()
    wants_page = Signal(str)
    wants_session = Signal(str)

    session_place: QWidget
    project_place: QWidget
    headline: QLabel
    sentence: QLabel
    ready_place: QWidget
    who_title: QLabel
    who_count: QLabel
    to_people: KeyButton
    people: QListView
    nobody: QLabel
    error: ErrorLine
    start: KeyButton
    clock_note: QLabel

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: list[Point] = []
        self._session_id = ""
        self._running: Session | None = None
        self._away: set[str] = set()
        self._came: set[str] = set()
        self._session_title = fill(self.session_place, OneLine("strong", self))
        self._project_title = fill(self.project_place, OneLine("quiet", self))
        self._ready = QGridLayout(self.ready_place)
        self._ready.setContentsMargins(0, 0, 0, 0)
        self._ready.setHorizontalSpacing(10)
        self._ready.setVerticalSpacing(6)
        self._ready.setColumnStretch(1, 1)
        self._model = QStandardItemModel(self)
        self._model.itemChanged.connect(self._checked)
        self.people.setModel(self._model)
        self.people.setAccessibleName(self.tr("Who is here"))
        self.people.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.people.setUniformItemSizes(True)
        self.people.setProperty("ground", "page")
        self.start.clicked.connect(self._start_or_go)
        self.to_people.clicked.connect(lambda: self.wants_page.emit("people"))

    @property
    def here(self) -> list[str]:
        """The ids of the participants who are here."""
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return [item.data() for item in items if item.checkState() is Qt.CheckState.Checked]

    def show_session(self, library: Library, session: Session) -> None:
        """Show how ready `session` is. Checks that were taken away stay so."""
        if session.id != self._session_id:
            self._session_id, self._away, self._came = session.id, set(), set()
            self.error.show_error(None)
        self._session_title.show_text(session_name(session))
        self._project_title.show_text(library.projects.get(session.project_id).title)
        self._running = library.sessions.running()
        self._points = readiness(library, session)
        self._show_points()
        aliases = {person.id: person.alias for person in library.people.of_project(session.project_id)}
        participants = library.people.participants(session.id)
        self._leave_out_who_is_on_the_way(participants)
        self._show_people(participants, aliases)
        self._show_start(bool(library.scenarios.steps(session.project_id)))

    def restyle(self) -> None:
        self._show_points()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.start.isEnabled():
            self._start_or_go()
        else:
            super().keyPressEvent(event)

    def _show_points(self) -> None:
        while self._ready.count():
            item = self._ready.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, point in enumerate(self._points):
            icon, ink = ("check", "accent") if point.ready else ("triangle-alert", "warning")
            picture = QLabel(self.ready_place)
            picture.setPixmap(self._theme.icons.pixmap(icon, ink, 18, self.devicePixelRatioF()))
            words = QLabel(say(point.message), self.ready_place)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            self._ready.addWidget(picture, row, 0)
            self._ready.addWidget(words, row, 1)
            if point.page:
                self._ready.addWidget(self._mend(point.page), row, 2)
        missing = any(not point.ready for point in self._points)
        self.sentence.setText(
            self.tr("Not everything is ready. You can start all the same.")
            if missing
            else self.tr("Everything is ready.")
        )

    def _mend(self, page: str) -> KeyButton:
        names = {
            "scenario": self.tr("Open Scenario"),
            "assumptions": self.tr("Open Assumptions"),
            "people": self.tr("Open People"),
        }
        button = KeyButton(self.ready_place)
        button.setProperty("small", True)
        button.setText(names[page])
        button.clicked.connect(lambda: self.wants_page.emit(page))
        return button

    def _show_people(self, participants: list[Participant], aliases: dict[str, str]) -> None:
        self._model.clear()
        for one in participants:
            segment = say(SEGMENTS[one.segment]) if one.segment else ""
            words = self.tr("{n}  {name}  ({segment})") if segment else self.tr("{n}  {name}")
            item = QStandardItem(words.format(n=one.number, name=aliases[one.person_id], segment=segment))
            item.setData(one.id)
            item.setCheckable(True)
            item.setEditable(False)
            item.setSizeHint(QSize(100, self._theme.px(_ROW)))
            item.setCheckState(Qt.CheckState.Unchecked if one.id in self._away else Qt.CheckState.Checked)
            self._model.appendRow(item)
        self.people.setVisible(bool(participants))
        self.people.setMinimumHeight(min(len(participants), 4) * self._theme.px(_ROW))
        self.people.setMaximumHeight(len(participants) * self._theme.px(_ROW) + 2)
        self.nobody.setVisible(not participants)
        self.nobody.setText(self.tr("Nobody is invited. Observations can be written, but they name nobody."))
        self._show_count()

    def _leave_out_who_is_on_the_way(self, participants: list[Participant]) -> None:
        """Once somebody was let in at the door, those who were not are not here yet; where nobody keeps the
        door, everybody counts as here."""
        came = {one.id for one in participants if one.attendance is Attendance.CAME}
        if came and came != self._came:
            self._away = {one.id for one in participants} - came
        self._came = came

    def _checked(self, item: QStandardItem) -> None:
        if item.checkState() is Qt.CheckState.Checked:
            self._away.discard(item.data())
        else:
            self._away.add(item.data())
        self._show_count()

    def _show_count(self) -> None:
        words = self.tr("{here} of {all}").format(here=len(self.here), all=self._model.rowCount())
        self.who_count.setText(words if self._model.rowCount() else "")

    def _show_start(self, has_steps: bool) -> None:
        if self._running is not None:
            self.start.setText(self.tr("Go to the running session"))
            words = self.tr("“{title}” is still running. End it first.").format(title=self._running.title)
            self.clock_note.setText(words)
        else:
            self.start.setText(self.tr("Start session"))
            self.clock_note.setText(
                self.tr("The clock starts at once. Steps, assumptions and tags are frozen into the session.")
                if has_steps
                else self.tr("A session needs at least one step.")
            )
        self.start.setEnabled(has_steps or self._running is not None)

    def _start_or_go(self) -> None:
        if self._running is not None:
            self.wants_session.emit(self._running.id)
        else:
            self.start_asked.emit()
