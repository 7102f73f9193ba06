"""Keep the open project's scenario as a template: its name, when to use it, whom to invite."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.templates import TemplateExistsError, save_template, templates
from cocreate_desktop.domain.projects import Project
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.controls import ErrorLine
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import say

_WIDTH = 560


class SaveTemplateDialog(QDialog):
    """Stays open with a sentence while it cannot be saved, and says at the end where it is."""

    def __init__(self, desk: Desk, project: Project, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save as template"))
        self.finished.connect(self.deleteLater)
        self._desk = desk
        self._project = project
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(4)
        self.name = self._field(self.tr("Name"))
        self.purpose = self._field(self.tr("When to use it"))
        self.purpose.setPlaceholderText(
            self.tr("One sentence, such as: People meet a product for the first time.")
        )
        self.invite = self._field(self.tr("Whom to invite"))
        self.invite.setPlaceholderText(self.tr("Such as: 5 to 7 people who never bought from us."))
        self.note = QLabel(
            self.tr(
                "It keeps the assumptions, steps and code words. People, sessions and what happened stay out."
            ),
            self,
        )
        self.note.setProperty("role", "meta")
        self.note.setWordWrap(True)
        self._column.addWidget(self.note)
        self.error = ErrorLine(self)
        self.error.fix_asked.connect(lambda: self._save(replace=True))
        self._column.addWidget(self.error)
        self._add_buttons()
        self._fill()
        for field in (self.name, self.purpose, self.invite):
            field.textEdited.connect(lambda: self.error.show_error(None))
        self.setFixedWidth(theme_of(self).px(_WIDTH))

    def _field(self, label: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(label)
        caption = QLabel(label, self)
        caption.setProperty("role", "label")
        caption.setBuddy(field)
        self._column.addWidget(caption)
        self._column.addWidget(field)
        self._column.addSpacing(8)
        return field

    def _add_buttons(self) -> None:
        self.save_button = QPushButton(self.tr("Save template"), self)
        self.save_button.setProperty("primary", True)
        self.save_button.setDefault(True)
        self._buttons = QDialogButtonBox(self)
        self._buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self._save)
        self._buttons.rejected.connect(self.reject)
        self._column.addSpacing(8)
        self._column.addWidget(self._buttons)

    def _fill(self) -> None:
        """A scenario that began with a template keeps that one's words, so that it can take its place."""
        title = self._project.scenario_title or self._project.title
        known = [offer.template for offer in templates(self._desk.library.folder) if offer.template]
        origin = next((template for template in known if template.title == title), None)
        self.name.setText(title)
        self.name.selectAll()
        if origin is not None:
            self.purpose.setText(origin.purpose)
            self.invite.setText(origin.invite)

    def _save(self, *, replace: bool = False) -> None:
        try:
            path = save_template(
                self._desk,
                self._project.id,
                self.name.text(),
                purpose=self.purpose.text(),
                invite=self.invite.text(),
                replace=replace,
            )
        except TemplateExistsError as error:
            self.error.show_error(say(error.message), self.tr("Replace it"))
        except UserError as error:
            self.error.show_error(say(error.message))
        else:
            self._say_saved(str(path))

    def _say_saved(self, path: str) -> None:
        self.error.show_error(None)
        for field in (self.name, self.purpose, self.invite):
            field.setReadOnly(True)
        self.note.setProperty("role", "saved")
        self.note.setStyle(self.note.style())
        self.note.setText(
            self.tr("Saved. The next new project offers it. The file: {path}").format(path=path)
        )
        self._buttons.clear()
        done = self._buttons.addButton(QDialogButtonBox.StandardButton.Close)
        done.setDefault(True)
        done.setFocus()
