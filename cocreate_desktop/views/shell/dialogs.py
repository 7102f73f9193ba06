"""Small questions: a name, a session's name and day, yes or no."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop.errors import UserError
from cocreate_desktop.views.controls import ErrorLine
from cocreate_desktop.views.wording import say


class NameDialog(QDialog):
    """Asks for a name, and stays open with a sentence while what was typed cannot be taken."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        label: str,
        accept_text: str,
        take: Callable[[str], object],
        text: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.finished.connect(self.deleteLater)
        self._take = take
        self.name = QLineEdit(text, self)
        self.name.setAccessibleName(label)
        self.name.selectAll()
        self.error = ErrorLine(self)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(8)
        caption = QLabel(label, self)
        caption.setProperty("role", "label")
        caption.setBuddy(self.name)
        self.body.addWidget(caption)
        self.body.addWidget(self.name)
        self.body.addWidget(self.error)
        buttons = QDialogButtonBox(self)
        self.accept_button = QPushButton(accept_text, self)
        self.accept_button.setProperty("primary", True)
        self.accept_button.setDefault(True)
        buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        self.body.addSpacing(8)
        self.body.addWidget(buttons)
        self.setMinimumWidth(420)

    def _try(self) -> None:
        try:
            self._take(self.name.text())
        except UserError as error:
            self.error.show_error(say(error.message))
            self.name.setFocus()
        else:
            self.accept()


class SessionDialog(NameDialog):
    """A session's name and day."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        accept_text: str,
        take: Callable[[str, str], object],
        text: str,
        day: str,
    ) -> None:
        super().__init__(
            parent,
            title,
            self.tr("Where it takes place"),
            accept_text,
            lambda name: take(name, self.chosen_day()),
            text,
        )
        self._dated = QCheckBox(self.tr("The day is known"), self)
        self.day = QDateEdit(self)
        self.day.setCalendarPopup(True)
        self.day.setAccessibleName(self.tr("Day"))
        self.day.setDisplayFormat(QLocale().dateFormat(QLocale.FormatType.ShortFormat))
        known = QDate.fromString(day, "yyyy-MM-dd")
        self.day.setDate(known if known.isValid() else QDate.currentDate())
        self._dated.setChecked(known.isValid())
        self.day.setEnabled(known.isValid())
        self._dated.toggled.connect(self.day.setEnabled)
        self.body.insertWidget(3, self._dated)
        self.body.insertWidget(4, self.day)

    def chosen_day(self) -> str:
        """The day as an ISO date, or nothing."""
        return self.day.date().toString("yyyy-MM-dd") if self._dated.isChecked() else ""


def confirmed(parent: QWidget, question: str, detail: str, do_it: str) -> bool:
    """Ask before something that goes far. The safe answer is the default."""
    box = QMessageBox(
        QMessageBox.Icon.NoIcon, "Cocreate", question, QMessageBox.StandardButton.Cancel, parent
    )
    box.setInformativeText(detail)
    go = box.addButton(do_it, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    box.deleteLater()
    return box.clickedButton() is go
