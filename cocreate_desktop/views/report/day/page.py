"""Paper for the day, beside the report: what is taken along to a session, looked at, printed and saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from cocreate_desktop import settings
from cocreate_desktop.domain.day_papers import DAY_PAPERS, MOST_BLANKS, DayChoice, DayPaper
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
from cocreate_desktop.views.focus_order import follow_reading
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.report.day.giving_out import GivingOut
from cocreate_desktop.views.report.day.making import DayMade, DayMaking, DayWanted
from cocreate_desktop.views.report.day.switches import PaperSwitches, PeopleSwitches, usual_papers
from cocreate_desktop.views.report.preview.pdf_preview import PdfPreview
from cocreate_desktop.views.report.tabs import DAY, REPORT, offer_tabs
from cocreate_desktop.views.report.title_row import TitleRow, leave_out_keys
from cocreate_desktop.views.wording import say

_PANEL = 360
_LEAST = 36


class DayPapers(Form, form="report_day.ui"):
    """Follows the open session while it is seen: what is seen is what would be printed now."""

    trouble = Signal(str)
    done = Signal(str, object)
    """What was done, in a sentence, and the file or folder that it gave."""
    tab_chosen = Signal(str)
    """REPORT or DAY."""
    print_asked = Signal(object, str, int, object)
    """The OpenPdf that is seen, its paper, the page (from 0) that is looked at, what makes it again."""

    tab: Segmented
    bar_row: QHBoxLayout
    subtitle_place: QWidget
    progress: QProgressBar
    pages: QLabel
    saved: SavedMark
    print: KeyButton
    save: KeyButton
    more: KeyButton
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
    kept_until: QLineEdit
    clusters: QCheckBox
    paper: Segmented
    apart: QCheckBox

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._session_id: str | None = None
        self._seen: DayMade | None = None
        self._added: DayPaper | None = None
        self.subtitle = fill(self.subtitle_place, OneLine("subtitle", self))
        offer_tabs(self.tab, DAY)
        self.preview.setAccessibleName(self.tr("Pages of the papers"))
        self.kinds = PaperSwitches(self.papers, context.theme, self.inside)
        self.seats = PeopleSwitches(self.people, context.theme, self.inside)
        self.blanks.set_range(0, MOST_BLANKS)
        self.paper.set_choices([(str(value), say(label), None) for value, label in settings.PAPER.choices])
        self.making = DayMaking(context.desk.library.folder, context.desk.now, context.background, self)
        self.out = GivingOut(self, context)
        gives = (leave_out_keys(self.print, self.save), self.saved.setHidden, self.pages.setHidden)
        self._title_row = TitleRow(self, self.bar_row, self.subtitle_place, gives)
        self._connect()
        self._fit()
        self.out.enable()

    @property
    def made(self) -> DayMade | None:
        """The papers that are seen; None while they are made anew, or cannot be."""
        return self.making.current

    @property
    def pdf(self) -> bytes | None:
        """The papers as they would be saved, once they are made."""
        return self.made.pdf.content if self.made else None

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
            self.kept_until.text(),
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
            self.start.clear()
            self.kinds.show_chosen(usual_papers(session.state))
            self.seats.show_people(())
        self.panel.setEnabled(session is not None)
        invited = _invited(self._context.desk.library, session) if session else []
        self.seats.show_people(invited)
        self.nobody.setVisible(not invited)
        self._order_focus()
        self._fit()
        self.paper.set_value(self._context.settings.text(settings.PAPER))
        self.renew()

    def renew(self, *, at_once: bool = False) -> None:
        """Make what is chosen now; what was seen stays until then."""
        self.out.forget_wish()
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
            self.making.make(DayWanted(session.id, self.choice, paper), at_once=at_once)
        self.out.enable()

    def show_saved(self, time: str, place: Path) -> None:
        """Say when the papers were saved, and where."""
        self.saved.show_saved(time)
        self.saved.setToolTip(str(place))
        self._title_row.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._title_row.fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.making.stop()
        self.out.forget_wish()
        self.out.enable()

    def _order_focus(self) -> None:
        """Tab follows reading, through people too, whose switches come and go."""
        kinds = ((switch, self.kinds.copies[kind]) for kind, switch in self.kinds.switches.items())
        follow_reading(
            (
                *(self.tab, self.print, self.save, self.more, self.preview),
                *(part for pair in kinds for part in pair),
                *self.seats.switches.values(),
                *(self.blanks, self.start, self.contact, self.kept_until),
                *(self.clusters, self.paper, self.apart),
            )
        )

    def _connect(self) -> None:
        self.making.made.connect(self._take)
        self.making.refused.connect(self._refuse)
        self.making.progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        for switched in (self.kinds.changed, self.seats.changed, self.clusters.clicked):
            switched.connect(lambda *_: self.renew())
        written = (self.contact.textEdited, self.kept_until.textEdited)
        for typed in (self.start.editingFinished, self.blanks.committed, *written):
            typed.connect(lambda *_: self.renew())
        self.kinds.added.connect(self._remember_added)
        self.preview.page_changed.connect(self._show_page)
        self.paper.chosen.connect(self._choose_paper)
        self.tab.chosen.connect(self._choose_tab)
        self._context.theme.changed.connect(self._fit)

    def _take(self, made: DayMade) -> None:
        before, self._seen = self._seen, made
        self.progress.hide()
        self.start_error.show_error(None)
        self.told.setText("\n".join(made.told))
        self.told.setVisible(bool(made.told))
        self.preview.show_pdf(made.pdf)
        self.body.setCurrentWidget(self.preview)
        self._go_to_added()
        self.out.enable()
        if before is not None:
            self.preview.drawer.forget(before.pdf)
        self.out.take(made)

    def _go_to_added(self) -> None:
        """A paper that was just switched on is looked at."""
        added, self._added = self._added, None
        if added is not None and self._seen is not None:
            title = say(DAY_PAPERS[added])
            for chapter in self._seen.pdf.chapters:
                if chapter.level == 0 and chapter.title == title:
                    self.preview.go_to_page(chapter.page)

    def _remember_added(self, paper: DayPaper) -> None:
        self._added = paper

    def _show_page(self, number: int) -> None:
        """Say which page of which paper is looked at."""
        if self._seen is None or number < 0:
            self.pages.clear()
            return
        papers = [one.title for one in self._seen.pdf.chapters if one.level == 0 and one.page <= number]
        self.pages.setText(
            self.tr("{paper}, page {n} of {count}").format(
                paper=papers[-1] if papers else "", n=number + 1, count=self.preview.page_count
            )
        )
        self._title_row.fit()

    def _refuse(self, sentence: str) -> None:
        """Only the time at which it begins can be wrong."""
        self.out.forget_wish()
        self.progress.hide()
        self.told.hide()
        self.start_error.show_error(sentence)
        # Without it nobody knows why the pages stay as they are, whatever is switched.
        self.inside.adjustSize()
        self.scroller.ensureWidgetVisible(self.start_error)
        self.out.enable()

    def _wait(self, sentence: str) -> None:
        self.making.stop()
        self._drop()
        self.waiting.show_words(sentence)
        self.body.setCurrentWidget(self.waiting)

    def _drop(self) -> None:
        """Show nothing of what was made."""
        before, self._seen = self._seen, None
        self.preview.show_pdf(None)
        self.told.hide()
        self.start_error.show_error(None)
        self.progress.hide()
        if before is not None:
            self.preview.drawer.forget(before.pdf)

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
