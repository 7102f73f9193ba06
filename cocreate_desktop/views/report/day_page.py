"""Paper for the day, beside the report: what is taken along to a session, looked at, printed and saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from cocreate_desktop import settings
from cocreate_desktop.domain.day_papers import DAY_PAPERS, MOST_BLANKS, DayChoice
from cocreate_desktop.domain.sessions import Session
from cocreate_desktop.errors import UserError
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import (
    EmptyState,
    ErrorLine,
    KeyButton,
    SavedMark,
    Segmented,
    Stepper,
)
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.report.day_making import DayMade, DayMaking, DayWanted
from cocreate_desktop.views.report.day_saving import DaySaving
from cocreate_desktop.views.report.day_switches import PaperSwitches, PeopleSwitches, usual_papers
from cocreate_desktop.views.report.preview import PdfPreview
from cocreate_desktop.views.suggested_files import suggested_file
from cocreate_desktop.views.wording import say

REPORT, DAY = "report", "day"
"""The two tabs of the page."""
_PANEL = 360
_LEAST = 36


class DayPapers(Form, form="report_day.ui"):
    """Follows the open session while it is seen: what is seen is what would be printed now."""

    trouble = Signal(str)
    tab_chosen = Signal(str)
    """REPORT or DAY."""
    print_asked = Signal(object, str, int)
    """The OpenPdf that is seen, its paper, and the page (from 0) that is looked at."""

    tab: Segmented
    subtitle_place: QWidget
    progress: QProgressBar
    pages: QLabel
    saved: SavedMark
    print: KeyButton
    save: KeyButton
    body: QStackedWidget
    preview: PdfPreview
    waiting: EmptyState
    panel: QWidget
    scroller: QScrollArea
    inside: QWidget
    papers: QGridLayout
    told: QLabel
    people: QGridLayout
    nobody: QLabel
    blanks: Stepper
    start: QLineEdit
    start_error: ErrorLine
    contact: QLineEdit
    clusters: QCheckBox
    paper: Segmented
    apart: QCheckBox

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._session_id: str | None = None
        self._made: DayMade | None = None
        self._seen: DayMade | None = None
        self.subtitle = fill(self.subtitle_place, OneLine("subtitle", self))
        self.tab.set_choices([(REPORT, self.tr("Report"), None), (DAY, self.tr("Paper for the day"), None)])
        self.tab.set_value(DAY)
        self.preview.setAccessibleName(self.tr("Pages of the papers"))
        self.kinds = PaperSwitches(self.papers, context.theme, self.inside)
        self.seats = PeopleSwitches(self.people, context.theme, self.inside)
        self.blanks.set_range(0, MOST_BLANKS)
        self.paper.set_choices([(str(value), say(label), None) for value, label in settings.PAPER.choices])
        self.making = DayMaking(context.desk.library.folder, context.desk.now, context.background, self)
        self.saving = DaySaving(context.background, self)
        self._add_commands()
        self._connect()
        self._fit()
        self._enable()

    @property
    def pdf(self) -> bytes | None:
        """The papers as they would be saved, once they are made."""
        return self._made.pdf.content if self._made else None

    @property
    def choice(self) -> DayChoice:
        """What is switched on and written."""
        return DayChoice(
            self.kinds.chosen,
            self.seats.chosen,
            self.kinds.counts,
            self.blanks.value,
            self.start.text(),
            self.contact.text(),
            self.clusters.isChecked(),
        )

    def reload(self) -> None:
        """Follow the open session; nothing while the papers are not seen."""
        if not self.isVisible():
            return
        session = self._context.place.session
        self.subtitle.show_text(session_name(session) if session else "")
        if session is not None and session.id != self._session_id:
            self._session_id = session.id
            self._drop()
            self.kinds.show_chosen(usual_papers(session.state))
            self.seats.show_people(())
        self.panel.setEnabled(session is not None)
        invited = _invited(self._context.desk.library, session) if session else []
        self.seats.show_people(invited)
        self.nobody.setVisible(not invited)
        self._fit()
        self.paper.set_value(self._context.settings.text(settings.PAPER))
        self.renew()

    def renew(self) -> None:
        """Make what is chosen now; what was seen stays until then."""
        self._made = None
        self.saved.clear()
        session = self._context.place.session
        if session is None:
            self._wait(self.tr("The papers of a session stand here as soon as one is planned."))
        elif not self.kinds.chosen:
            self._wait(self.tr("Switch on what you want to print."))
        else:
            paper = self._context.settings.text(settings.PAPER)
            self.progress.setValue(0)
            self.progress.show()
            self.making.make(DayWanted(session.id, self.choice, paper))
        self._enable()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.making.stop()
        self._enable()

    def _connect(self) -> None:
        self.making.made.connect(self._take)
        self.making.refused.connect(self._refuse)
        self.making.progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        for switched in (self.kinds.changed, self.seats.changed, self.clusters.clicked):
            switched.connect(lambda *_: self.renew())
        for typed in (self.start.editingFinished, self.contact.textEdited, self.blanks.committed):
            typed.connect(lambda *_: self.renew())
        self.paper.chosen.connect(self._choose_paper)
        self.tab.chosen.connect(self._choose_tab)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.saving.saved.connect(self._show_saved)
        self.saving.failed.connect(self.trouble)
        self._context.theme.changed.connect(self._fit)

    def _add_commands(self) -> None:
        add = self._context.commands.add
        self._commands = (
            add("day.print", "session", self.tr("Print paper for the day…"), self._print, "Ctrl+P"),
            add("day.save", "session", self.tr("Save paper for the day…"), self._save, "Ctrl+S"),
        )

    def _take(self, made: DayMade) -> None:
        before, self._seen = self._seen, made
        self._made = made
        self.progress.hide()
        self.start_error.show_error(None)
        self.told.setText("\n".join(made.told))
        self.told.setVisible(bool(made.told))
        self.preview.show_pdf(made.pdf)
        self.body.setCurrentWidget(self.preview)
        self.pages.setText(self.tr("Pages: {n}").format(n=len(made.pdf)))
        self._enable()
        if before is not None:
            self.preview.drawer.forget(before.pdf)

    def _refuse(self, sentence: str) -> None:
        """Only the time at which it begins can be wrong."""
        self.progress.hide()
        self.start_error.show_error(sentence)
        self._enable()

    def _wait(self, sentence: str) -> None:
        self.making.stop()
        self._drop()
        self.waiting.show_words(sentence)
        self.body.setCurrentWidget(self.waiting)

    def _drop(self) -> None:
        """Show nothing of what was made."""
        before, self._seen, self._made = self._seen, None, None
        self.preview.show_pdf(None)
        self.pages.clear()
        self.told.hide()
        self.start_error.show_error(None)
        self.progress.hide()
        if before is not None:
            self.preview.drawer.forget(before.pdf)

    def _enable(self) -> None:
        for button in (self.print, self.save):
            button.setEnabled(self._made is not None)
        for action in self._commands:
            action.setEnabled(self._made is not None and self.isVisible())

    def _choose_tab(self, tab: str) -> None:
        self.tab.set_value(DAY)
        if tab == REPORT:
            self.tab_chosen.emit(REPORT)

    def _choose_paper(self, paper: str) -> None:
        try:
            self._context.settings.set(settings.PAPER, paper)
        except UserError as error:
            self.trouble.emit(say(error.message))
        self.renew()

    def _print(self) -> None:
        if self._made is not None:
            page = max(0, self.preview.page)
            self.print_asked.emit(self._made.pdf, self._made.wanted.paper, page)

    def _save(self) -> None:
        """Into one file, or one for each paper into a folder."""
        made = self._made
        if made is None:
            return
        if self.apart.isChecked():
            folder = QFileDialog.getExistingDirectory(self, self.tr("Save the papers into a folder"))
            if folder:
                self.saving.save_apart(made, Path(folder))
            return
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the papers"), str(self._suggested(made)), self.tr("PDF (*.pdf)")
        )
        if name:
            file = Path(name if name.lower().endswith(".pdf") else f"{name}.pdf")
            self.saving.save_whole(made, file)

    def _suggested(self, made: DayMade) -> Path:
        chosen = made.wanted.choice.in_order
        what = say(DAY_PAPERS[chosen[0]]) if len(chosen) == 1 else self.tr("paper for the day")
        return suggested_file(self._context.place, f" {what}.pdf")

    def _show_saved(self, place: Path) -> None:
        now = QDateTime.fromMSecsSinceEpoch(self._context.desk.now())
        self.saved.show_saved(now.toString("HH:mm"))
        self.saved.setToolTip(str(place))

    def _fit(self) -> None:
        px = self._context.theme.px
        for switch in (self.clusters, self.apart):
            switch.setMinimumHeight(px(_LEAST))
        bar = self.scroller.verticalScrollBar().sizeHint().width()
        self.panel.setFixedWidth(max(px(_PANEL), self.inside.minimumSizeHint().width() + bar + 2))


def _invited(library: Library, session: Session) -> list[tuple[str, str]]:
    """The participants with number and alias."""
    aliases = {one.id: one.alias for one in library.people.of_project(session.project_id)}
    return [
        (one.id, f"{one.number} {aliases[one.person_id]}") for one in library.people.participants(session.id)
    ]
