"""The first page of an empty library: what the product is for, and one Enter to a project."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cocreate_desktop.actions import projects
from cocreate_desktop.errors import QT_TRANSLATE_NOOP, UserError
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import ErrorLine, KeyButton
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.shell.sidebar import Mark
from cocreate_desktop.views.wording import say

METHOD = (
    (
        QT_TRANSLATE_NOOP("FirstRun", "Assume"),
        QT_TRANSLATE_NOOP("FirstRun", "Write down what you believe about customers."),
    ),
    (
        QT_TRANSLATE_NOOP("FirstRun", "Simulate"),
        QT_TRANSLATE_NOOP("FirstRun", "Play the service in a real shop, step by step."),
    ),
    (
        QT_TRANSLATE_NOOP("FirstRun", "Watch"),
        QT_TRANSLATE_NOOP("FirstRun", "Note what people say and, above all, what they do."),
    ),
    (
        QT_TRANSLATE_NOOP("FirstRun", "Report"),
        QT_TRANSLATE_NOOP("FirstRun", "Print what held and what did not, the same evening."),
    ),
)
"""What one does with the product, as the page lists it."""


class FirstRunPage(Form, form="first_run.ui"):
    """Shown while the library has no project."""

    created = Signal(str)
    """The id of the new project."""

    wants_import = Signal()

    brand_mark: QWidget
    method: QWidget
    start_icon: QLabel
    import_icon: QLabel
    lock_icon: QLabel
    project_name: QLineEdit
    error: ErrorLine
    create_project: KeyButton
    choose_file: QPushButton

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        place = QVBoxLayout(self.brand_mark)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(Mark(context.theme, self.brand_mark, 28))
        self._list_method(QGridLayout(self.method))
        self.create_project.setDefault(True)
        self.create_project.clicked.connect(self._create)
        self.project_name.returnPressed.connect(self._create)
        self.project_name.textEdited.connect(lambda: self.error.show_error(None))
        self.choose_file.clicked.connect(self.wants_import)
        self._recolour()
        context.theme.changed.connect(self._recolour)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.project_name.setFocus()

    def _create(self) -> None:
        try:
            made = projects.add_project(self._context.desk, self.project_name.text())
        except UserError as error:
            self.error.show_error(say(error.message))
            return
        self.project_name.clear()
        self.created.emit(made.ids("projects")[0])

    def _list_method(self, grid: QGridLayout) -> None:
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for n, (title, text) in enumerate(METHOD):
            number = QLabel(str(n + 1), self.method)
            number.setProperty("role", "step-number")
            number.setFixedSize(24, 24)
            number.setAlignment(Qt.AlignmentFlag.AlignCenter)
            name = QLabel(say(title), self.method)
            name.setProperty("role", "strong")
            words = QLabel(say(text), self.method)
            words.setProperty("role", "subtitle")
            words.setWordWrap(True)
            grid.addWidget(number, 3 * n, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(name, 3 * n, 1)
            grid.addWidget(words, 3 * n + 1, 1)
            for row, height in enumerate((20, 20, 14), start=3 * n):
                grid.setRowMinimumHeight(row, height)

    def _recolour(self) -> None:
        for label, name in ((self.start_icon, "file-text"), (self.import_icon, "folder-open")):
            label.setPixmap(self._context.icons.pixmap(name, "accent", 22))
        self.lock_icon.setPixmap(self._context.icons.pixmap("lock", "text2", 16))
