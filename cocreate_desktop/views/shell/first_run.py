"""The first page while no project is open: what the product is for, and one Enter to a project."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.shell.sidebar import Mark
from cocreate_desktop.views.shell.start_form import StartForm
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
        QT_TRANSLATE_NOOP("FirstRun", "Sort"),
        QT_TRANSLATE_NOOP("FirstRun", "Group the notes on a board."),
    ),
    (
        QT_TRANSLATE_NOOP("FirstRun", "Decide"),
        QT_TRANSLATE_NOOP("FirstRun", "Keep, change or drop each assumption."),
    ),
)
"""What one does with the product, as the page lists it."""


class FirstRunPage(Form, form="first_run.ui"):
    """Shown while the library has no project that could be open."""

    created = Signal(str)
    """The id of the new project."""

    wants_sample = Signal()
    wants_import = Signal()
    wants_page = Signal(str)
    """The key of a page that needs no project."""

    brand_mark: QWidget
    method: QWidget
    start_icon: QLabel
    start_layout: QVBoxLayout
    sample_icon: QLabel
    open_sample: QPushButton
    import_icon: QLabel
    choose_file: QPushButton
    open_library: QPushButton
    lock_icon: QLabel

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        place = QVBoxLayout(self.brand_mark)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(Mark(context.theme, self.brand_mark, 28))
        self._list_method(QGridLayout(self.method))
        self.start = StartForm(context.desk, self)
        self.start_layout.addWidget(self.start)
        self.start.created.connect(self.created)
        order = (self.start.create_project, self.open_sample, self.choose_file, self.open_library)
        for earlier, later in pairwise(order):
            QWidget.setTabOrder(earlier, later)
        self.setFocusProxy(self.start)
        self.open_sample.clicked.connect(self.wants_sample)
        self.choose_file.clicked.connect(self.wants_import)
        self.open_library.clicked.connect(lambda: self.wants_page.emit("library"))
        self._recolour()
        context.theme.changed.connect(self._recolour)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.start.read()
        self.start.setFocus()
        self.open_library.setVisible(self._context.desk.library.projects.any_put_aside())

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
        for label, name in (
            (self.start_icon, "file-text"),
            (self.sample_icon, "book-open"),
            (self.import_icon, "folder-open"),
        ):
            label.setPixmap(self._context.icons.pixmap(name, "accent", 22))
        self.lock_icon.setPixmap(self._context.icons.pixmap("lock", "text2", 16))
