"""The page Report: the real PDF of an ended session, made off the GUI thread, to look at and to save."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QDateTime, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar, QPushButton, QStackedWidget

from cocreate_desktop import settings
from cocreate_desktop.actions.judging import OF_ALL_SESSIONS, OF_ONE_SESSION
from cocreate_desktop.actions.reporting import print_report, save_report, session_report
from cocreate_desktop.domain.changes import ChangeSet
from cocreate_desktop.domain.sessions import SessionState
from cocreate_desktop.errors import UserError
from cocreate_desktop.store.library import Library
from cocreate_desktop.views.background import Job
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import EmptyState, KeyButton, SavedMark, Segmented
from cocreate_desktop.views.page import Page
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.report.preview import PdfPreview
from cocreate_desktop.views.suggested_files import suggested_file
from cocreate_desktop.views.wording import say


class ReportPage(Page, form="report.ui"):
    """Follows every change of the session: what is seen is what would be printed now."""

    shows: ClassVar[frozenset[str]] = (
        OF_ONE_SESSION
        | OF_ALL_SESSIONS
        | frozenset(
            "projects assumptions session_tags team_members observation_tags overrides pauses"
            " notes clusters cluster_assumptions vote_rounds votes"
            " findings finding_observations finding_notes finding_clusters finding_assumptions"
            " propositions proposition_sides proposition_findings proposition_notes decision_voices"
            " disagreements disagreement_voices".split()
        )
    )

    subtitle: QLabel
    pages: QLabel
    paper: Segmented
    zoom_out: QPushButton
    zoom_in: QPushButton
    saved: SavedMark
    open_saved: QPushButton
    save: KeyButton
    progress: QProgressBar
    body: QStackedWidget
    preview: PdfPreview
    waiting: EmptyState

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._job: Job | None = None
        self._pdf: bytes | None = None
        self._file: Path | None = None
        self.paper.set_choices([(str(value), say(label), None) for value, label in settings.PAPER.choices])
        self.paper.set_value(context.settings.text(settings.PAPER))
        self.paper.chosen.connect(self._choose_paper)
        self.zoom_in.clicked.connect(lambda: self.preview.zoom(1.2))
        self.zoom_out.clicked.connect(lambda: self.preview.zoom(1 / 1.2))
        self.save.clicked.connect(self._save)
        self.open_saved.clicked.connect(self._open_saved)
        self.waiting.asked.connect(lambda: self.wants_page.emit("run"))
        self._save_command = context.commands.add(
            "report.save", "session", self.tr("Save the report as PDF…"), self._save, "Ctrl+S"
        )
        self._save_command.setEnabled(False)
        self._recolour()
        context.theme.changed.connect(self._recolour)

    @property
    def pdf(self) -> bytes | None:
        """The report as it would be saved, once it is made."""
        return self._pdf

    def reload(self) -> None:
        self._drop()
        session = self.context.place.session
        self.subtitle.setText(session_name(session) if session else "")
        if session is None:
            self._wait(self.tr("A session's report stands here after its end."), self.tr("Go to Run"))
        elif session.state is not SessionState.ENDED:
            self._wait(
                self.tr(
                    "The report comes when the session has ended, so that nobody steers towards a verdict."
                ),
                self.tr("Go to Run"),
            )
        else:
            self._make(session.id)

    def apply(self, change: ChangeSet) -> None:
        """What happens in another session of the project may change what all of them say."""
        session = self.context.place.session
        if session is not None and change.deed.project_id not in (None, session.project_id):
            return
        self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._enable()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._save_command.setEnabled(False)

    def _make(self, session_id: str) -> None:
        self.body.setCurrentWidget(self.preview)
        self.progress.setValue(0)
        self.progress.show()
        paper = self.context.settings.text(settings.PAPER)
        job = Job(_printing(self.desk.library.folder, session_id, self.desk.now(), paper))
        job.progressed.connect(self._show_progress)
        job.done.connect(self._show)
        job.failed.connect(self._fail)
        self._job = self.context.background.start(job)

    def _show_progress(self, share: float) -> None:
        self.progress.setValue(round(100 * share))

    def _show(self, pdf: bytes) -> None:
        self._job = None
        self._pdf = pdf
        self.progress.hide()
        self.preview.show_pdf(pdf)
        self.pages.setText(self.tr("Pages: {n}").format(n=self.preview.page_count))
        self._enable()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.progress.hide()
        if not isinstance(error, UserError):
            raise error
        self.trouble.emit(say(error.message))

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._pdf = None
        self.pages.clear()
        self._show_saved(None)
        self.progress.hide()
        self._enable()

    def _wait(self, sentence: str, button: str) -> None:
        self.preview.show_pdf(None)
        self.waiting.show_words(sentence, button)
        self.body.setCurrentWidget(self.waiting)

    def _enable(self) -> None:
        ready = self._pdf is not None
        self.save.setEnabled(ready)
        self._save_command.setEnabled(ready and self.isVisible())

    def _choose_paper(self, paper: str) -> None:
        self.context.settings.set(settings.PAPER, paper)
        self.reload()

    def _save(self) -> None:
        pdf = self._pdf
        if pdf is None:
            return
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the report"),
            str(suggested_file(self.context.place, ".pdf")),
            self.tr("PDF (*.pdf)"),
        )
        if name:
            file = Path(name if name.lower().endswith(".pdf") else f"{name}.pdf")
            self._show_saved(self.attempt(lambda: _saved(pdf, file)))

    def _show_saved(self, file: Path | None) -> None:
        """Say that what is seen lies in `file`; None until it is saved."""
        self._file = file
        self.open_saved.setVisible(file is not None)
        if file is None:
            self.saved.clear()
        else:
            self.saved.show_saved(QDateTime.fromMSecsSinceEpoch(self.desk.now()).toString("HH:mm"))
        self.saved.setToolTip(str(file or ""))

    def _open_saved(self) -> None:
        if self._file is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file))):
            self.trouble.emit(self.tr("Nothing here opens a PDF. It lies in {file}.").format(file=self._file))

    def _recolour(self) -> None:
        self.zoom_in.setIcon(self.context.icons.icon("plus", "text2", 16))
        self.zoom_out.setIcon(self.context.icons.icon("minus", "text2", 16))
        self.preview.viewport().update()


def _saved(pdf: bytes, file: Path) -> Path:
    save_report(pdf, file)
    return file


def _printing(
    folder: Path, session_id: str, now_ms: int, paper: str
) -> Callable[[Callable[[float], None], Callable[[], bool]], bytes]:
    """Gathering reads and judges all sessions of the project: nothing for the GUI thread."""

    def work(progress: Callable[[float], None], cancelled: Callable[[], bool]) -> bytes:
        with closing(Library.open_read_only(folder)) as library:
            content = session_report(library, session_id, now_ms, say)
        out = BytesIO()
        print_report(content, out, paper=paper, translate=say, progress=progress, cancelled=cancelled)
        return out.getvalue()

    return work
