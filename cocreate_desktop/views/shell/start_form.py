"""What a new project begins with: a template, a name, Enter. On the first page and in a dialog alike."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QSizePolicy, QWidget

from cocreate_desktop.actions import projects
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.templates import make_project, templates
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.controls import ErrorLine, KeyButton
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.painting.canvas import write
from cocreate_desktop.views.painting.wrapping import wrapped
from cocreate_desktop.views.shell.template_list import TemplateList
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import as_tip, one_line, say, shortened

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UP_AND_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Invitation(QWidget):
    """Whom to invite for the chosen template: always as high as two lines, so that nothing moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        return self._text

    def show_text(self, whom: str) -> None:
        self._text = self.tr("Invite {whom}").format(whom=whom) if whom else ""
        self.setAccessibleName(self._text)
        self.setToolTip(as_tip(shortened(self._text)) if whom else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, 2 * theme_of(self).line_height("meta"))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text:
            return
        theme = theme_of(self)
        painter = QPainter(self)
        height, font = theme.line_height("meta"), theme.font("meta")
        lines = wrapped(one_line(self._text), font, self.width() - 38, 2)
        top = (self.height() - len(lines) * height) // 2
        theme.icons.paint(painter, QRectF(4, top, 18, height), "users", theme.colour("text2"))
        for n, line in enumerate(lines):
            write(
                painter, QRectF(38, top + n * height, self.width(), height), line, font, theme.colour("text2")
            )
        painter.end()


class StartForm(Form, form="start_form.ui"):
    """Whoever shows it lets it `read` the templates."""

    created = Signal(str)
    """The id of the new project."""

    over_templates: QFrame
    templates: TemplateList
    invitation: Invitation
    project_name: QLineEdit
    create_project: KeyButton
    error: ErrorLine

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.create_project.set_keycap("↵")
        self.create_project.clicked.connect(self.make)
        self.project_name.textEdited.connect(lambda: self.error.show_error(None))
        self.project_name.installEventFilter(self)
        self.templates.chosen.connect(self._show_chosen)
        self.templates.wants_project.connect(self.make)
        self.setFocusProxy(self.project_name)

    def read(self) -> None:
        """Read the templates: people put files into the folder meanwhile."""
        self.templates.show_offers(templates(self._desk.library.folder))

    def hide_upper_edge(self) -> None:
        """Where nothing stands above the templates, no line is needed."""
        self.over_templates.hide()

    def make(self) -> None:
        """Make the project. While what was typed cannot be its name, say so in place."""
        chosen, title = self.templates.template, self.project_name.text()
        try:
            made = (
                make_project(self._desk, title, chosen)
                if chosen is not None
                else projects.add_project(self._desk, title)
            )
        except UserError as error:
            self.error.show_error(say(error.message))
            self.project_name.setFocus()
            return
        self.project_name.clear()
        self.created.emit(made.ids("projects")[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the name is being typed, the arrows choose a template and Enter makes the project.

        Enter goes no further: a dialog would press its button as well.
        """
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _UP_AND_DOWN:
                return QApplication.sendEvent(self.templates, event)
            if event.key() in _ENTER:
                self.make()
                return True
        return super().eventFilter(watched, event)

    def _show_chosen(self) -> None:
        chosen = self.templates.template
        self.invitation.show_text(chosen.invite if chosen else "")
