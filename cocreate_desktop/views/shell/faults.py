"""Two kinds of fault: the world's, told in a sentence; and ours, told with what a developer needs."""

from __future__ import annotations

import platform
import traceback
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop import __version__


class FaultDialog(QMessageBox):
    """Something in the world keeps the app from starting: what, and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(QMessageBox.Icon.Warning, "Cocreate", sentence, QMessageBox.StandardButton.Close)


class BugDialog(QDialog):
    """A fault of ours. What was acknowledged is on disk, and the session goes on."""

    def __init__(self, parent: QWidget, kind: type[BaseException], trace: TracebackType | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Cocreate")
        text = self.describe(kind, trace)
        sentence = QLabel(
            self.tr(
                "Something went wrong in Cocreate. Everything you saved is safe, and you can go on."
                " The details below help to mend it; they hold none of your words."
            ),
            self,
        )
        sentence.setWordWrap(True)
        details = QPlainTextEdit(text, self)
        details.setReadOnly(True)
        details.setAccessibleName(self.tr("Details"))
        copy = QPushButton(self.tr("Copy details"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(sentence)
        layout.addWidget(details)
        layout.addWidget(buttons)
        self.resize(640, 360)

    @staticmethod
    def describe(kind: type[BaseException], trace: TracebackType | None) -> str:
        """Version, system and the lines of code, without the error's own text."""
        lines = "".join(traceback.format_tb(trace))
        return f"Cocreate {__version__}, {platform.platform()}\n{kind.__name__}\n{lines}"
