"""The page Report: the real PDF of a session or of the whole project, to look at, print and save."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop import settings
from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import EmptyState, KeyButton, SavedMark, Segmented
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.controls.pop_up import pop_up_below
from cocreate_desktop.views.controls.undo_toast import UndoToast
from cocreate_desktop.views.focus_order import follow_reading
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.report.choice.choosing import Choosing
from cocreate_desktop.views.report.choice.kept import KeptChoices
from cocreate_desktop.views.report.choice.names import Names
from cocreate_desktop.views.report.choice.panel import WIDTH, ChoicePanel
from cocreate_desktop.views.report.giving_out.exports import Exports
from cocreate_desktop.views.report.giving_out.printing import Printing
from cocreate_desktop.views.report.giving_out.saved_file import SavedFile
from cocreate_desktop.views.report.giving_out.saving import Saving
from cocreate_desktop.views.report.making import Made, Making
from cocreate_desktop.views.report.no_report import RUN, no_report
from cocreate_desktop.views.report.preview.finding import Finding
from cocreate_desktop.views.report.preview.pdf_preview import PdfPreview
from cocreate_desktop.views.report.preview.pdfium import OpenPdf
from cocreate_desktop.views.report.preview.places import Places
from cocreate_desktop.views.report.preview.sizing import Sizing
from cocreate_desktop.views.report.report_commands import ReportCommands
from cocreate_desktop.views.report.tabs import DAY, REPORT, offer_tabs
from cocreate_desktop.views.report.title_row import TitleRow, leave_out_keys
from cocreate_desktop.views.wording import say

if TYPE_CHECKING:
    from cocreate_desktop.views.report.day.page import DayPapers

_BESIDE_FROM = 1000
"""From this width on all three columns stand beside each other; below, the panel comes for the pages."""


class ReportPage(Page, form="report.ui"):
    """Follows every change: what is seen is what would be printed now."""

    shows: ClassVar[frozenset[str]] = (
        OF_ONE_SESSION
        | OF_ALL_SESSIONS
        | frozenset(
            "projects assumptions session_tags team_members observation_tags overrides pauses"
            " notes clusters cluster_assumptions vote_rounds votes"
            " findings finding_observations finding_notes finding_clusters finding_assumptions"
            " propositions proposition_sides proposition_findings proposition_notes decision_voices"
            " disagreements disagreement_voices masks steps step_items".split()
        )
    )

    made_anew = Signal()
    """There is a report again, and it is seen."""

    tabs: QStackedWidget
    report_side: QWidget
    tab: Segmented
    bar_row: QHBoxLayout
    subtitle_place: QWidget
    pages: QLabel
    zoom_out: KeyButton
    zoom_level: KeyButton
    zoom_in: KeyButton
    saved: SavedMark
    open_saved: SavedFile
    print: KeyButton
    save: KeyButton
    more: KeyButton
    choose: KeyButton
    progress: QProgressBar
    places: QFrame
    places_kind: Segmented
    places_stack: QStackedWidget
    body_column: QVBoxLayout
    body: QStackedWidget
    preview: PdfPreview
    waiting: EmptyState
    panel_place: QFrame

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._seen: OpenPdf | None = None
        self._read_as: object = None
        """Of what and for whom the report was that was seen last."""
        self._subject: tuple[str | None, str | None] = (None, None)
        self._wants_panel = False
        self._meanwhile = RUN
        self.subtitle = fill(self.subtitle_place, OneLine("subtitle", self))
        self._sizing = Sizing(self)
        self.leading = Places(self)
        self.panel = fill(self.panel_place, ChoicePanel(context.theme, self))
        self.choosing = Choosing(context, self.panel, self)
        self.toast = UndoToast(context, self)
        self.making = Making(self.desk.library.folder, self.desk.now, context.background, self)
        self.saving = Saving(self)
        self.printing = Printing(self)
        self.finding = Finding(self)
        self.names = Names(self)
        self.kept_choices = KeptChoices(
            self.desk,
            lambda: self.choosing.choice,
            lambda: self.choosing.usual,
            self.attempt,
            self.panel.kept,
        )
        self.exports = Exports(self)
        offer_tabs(self.tab, REPORT)
        self.commands = ReportCommands(context.commands, self)
        gives = (
            *(leave_out_keys(self.print, self.save), self._sizing.leave_out_steps),
            *(self.saved.setHidden, self.saving.leave_out_file),
        )
        self._title_row = TitleRow(self, self.bar_row, self.subtitle_place, gives)
        self._connect()
        self._order_focus()
        self._show_seen(None)
        self.saving.forget()

    @property
    def made(self) -> Made | None:
        """The report that is seen; None while it is made anew, or cannot be."""
        return self.making.current

    @property
    def pdf(self) -> bytes | None:
        """The report as it would be saved, once it is made."""
        return self.made.pdf.content if self.made else None

    @cached_property
    def day(self) -> DayPapers:
        """The paper for the day, made when it is first asked for: nobody waits for it who wants a report."""
        from cocreate_desktop.views.report.day.page import DayPapers

        day = DayPapers(self.context, self)
        self.tabs.addWidget(day)
        day.tab_chosen.connect(self.show_tab)
        day.trouble.connect(self.trouble)
        day.done.connect(self.saving.tell_done)
        day.print_asked.connect(self.printing.print_pdf)
        return day

    @property
    def has_choice(self) -> bool:
        """Whether there is anything of which a report could tell."""
        return self.context.place.session_id is not None

    @property
    def shows_report(self) -> bool:
        """Whether the report is in sight, and not the paper for the day."""
        return self.isVisible() and self.tabs.currentWidget() is self.report_side

    def show_tab(self, tab: str) -> None:
        """Show the report, or the paper for the day."""
        self.tab.set_value(REPORT)
        self.tabs.setCurrentWidget(self.day if tab == DAY else self.report_side)
        self.enable()

    def reload(self) -> None:
        self._follow_day()
        place = self.context.place
        if place.project_id is not None:
            self.choosing.recall(place.project_id)
            self.kept_choices.show_project(place.project_id)
        if self._subject != (place.project_id, place.session_id):
            # The pages of another session are not to be taken for those of this one.
            self._subject = (place.project_id, place.session_id)
            self.names.forget_wish()
            self._show_seen(None)
        self._renew(at_once=True)

    def apply(self, change: ChangeSet) -> None:
        """What happens in another session of the project may change what all of them say."""
        if change.deed.project_id in (None, self.context.place.project_id):
            self._follow_day()
            self._renew()

    def _follow_day(self) -> None:
        if self.tabs.currentWidget() is not self.report_side:
            self.day.reload()

    def take_focus(self) -> None:
        """The keyboard belongs to the pages."""
        self.preview.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.enable()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.commands.enable()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def enable(self) -> None:
        """Follow what can be done now."""
        for button in (self.save, self.print, self.more, self.panel.names):
            button.setEnabled(self.making.is_promised)
        self._title_row.fit()
        self.panel.setEnabled(self.has_choice)
        self.commands.enable()

    def step(self, by: int) -> None:
        """Go on by so many pages."""
        self.preview.go_to_page(self.preview.page + by)

    def go_to_panel(self) -> None:
        """Give the keyboard to the panel, which comes if there was no room for it."""
        self._show_panel(True)
        self.panel.take_focus()

    def _order_focus(self) -> None:
        """Tab follows reading."""
        follow_reading(
            (
                *(self.tab, self.zoom_out, self.zoom_level, self.zoom_in, self.open_saved, self.print),
                *(self.save, self.more, self.choose, self.places, self.finding.strip, self.preview),
                *self.panel.in_order,
            )
        )

    def _connect(self) -> None:
        self.making.made.connect(self._take)
        self.making.refused.connect(self._refuse)
        self.making.progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        self.preview.page_changed.connect(self._show_page)
        self.save.clicked.connect(self.saving.save)
        self.print.clicked.connect(self.printing.print)
        self.tab.chosen.connect(self.show_tab)
        self.choose.clicked.connect(self._show_panel)
        self.waiting.asked.connect(self._go_meanwhile)
        self.choosing.changed.connect(self._renew_for_choice)
        self.choosing.trouble.connect(self.trouble)
        self.kept_choices.chosen.connect(self.choosing.choose)
        self.kept_choices.done.connect(self.toast.show_undo)
        self.context.settings.subscribe(self._take_setting)
        self.context.theme.changed.connect(self.arrange)
        self.more.clicked.connect(lambda: pop_up_below(self.commands.more_menu(), self.more))

    def _renew(self, *, at_once: bool = False) -> None:
        """Make what is chosen now, or say why there is none. What was seen stays until then."""
        self.saving.forget()
        wanted = self.choosing.wanted
        self._show_choice()
        if wanted is None:
            self.making.stop()
            self.names.forget_wish()
            why = no_report(self.context.place.session)
            self._meanwhile = why.leads_to
            self._wait(say(why.sentence), say(why.button))
        else:
            if self._seen is None:
                self.body.setCurrentWidget(self.preview)
            self.progress.setValue(0)
            self.progress.setVisible(True)
            self.making.make(wanted, at_once=at_once)
        self.enable()

    def _go_meanwhile(self) -> None:
        if self._meanwhile == DAY:
            self.show_tab(DAY)
        else:
            self.wants_page.emit(self._meanwhile)

    def _take(self, made: Made) -> None:
        self.progress.setVisible(False)
        self._show_seen(made.pdf)
        before, self._read_as = self._read_as, (made.wanted.session_id, made.wanted.choice.audience)
        if before != self._read_as:
            self.preview.go_to_page(0)
        self.body.setCurrentWidget(self.preview)
        self.panel.show_draft(made.is_draft, by_hand=made.wanted.draft is not None)
        self.enable()
        self.made_anew.emit()
        self.names.take(made)

    def _refuse(self, sentence: str) -> None:
        self.names.forget_wish()
        self._wait(sentence)
        self.enable()

    def _wait(self, sentence: str, button: str = "") -> None:
        self.progress.setVisible(False)
        self._show_seen(None)
        self.waiting.show_words(sentence, button)
        self.body.setCurrentWidget(self.waiting)

    def _show_seen(self, pdf: OpenPdf | None) -> None:
        before, self._seen = self._seen, pdf
        self.preview.show_pdf(pdf)
        self.leading.show_pdf(pdf)
        self._show_page(self.preview.page)
        self._sizing.show()
        self.arrange()
        if before is not None:
            self.preview.drawer.forget(before)

    def _show_choice(self) -> None:
        session, project = self.context.place.session, self.context.place.project
        of_project = self.choosing.of_project
        told = project.title if of_project and project else session_name(session) if session else ""
        self.subtitle.show_text(told)
        self.choosing.show()

    def _show_page(self, number: int) -> None:
        count = self.preview.page_count
        self.pages.setText(self.tr("Page {n} of {count}").format(n=number + 1, count=count) if count else "")
        self.leading.show_page(number)

    def _show_panel(self, shown: bool) -> None:
        self._wants_panel = shown
        self.arrange()

    def arrange(self) -> None:
        """Give each column the room it may have."""
        px = self.context.theme.px
        beside = self.width() >= px(_BESIDE_FROM)
        panel = beside or self._wants_panel
        self.panel_place.setVisible(panel)
        self.panel_place.setFixedWidth(px(WIDTH))
        self.leading.arrange(shown=self._seen is not None and (beside or not panel))
        self.choose.setVisible(not beside)
        self.choose.setChecked(panel)
        self._title_row.fit()

    def _take_setting(self, declaration: settings.Declaration) -> None:
        """The paper may be chosen on the page Settings, too."""
        if declaration is not settings.PAPER:
            return
        if self.isVisible():
            self._renew_for_choice()
        else:
            self._stale = True

    def _renew_for_choice(self) -> None:
        """Something else was chosen: what waited for the report before is not done."""
        self.names.forget_wish()
        self._renew()
