"""Names that stand in the text of a paper for others: which of them are hidden."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cocreate_desktop.actions.reporting.masking import OfferedName
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import as_tip, one_line, shortened

_WORDS = Qt.ItemDataRole.UserRole
_EXAMPLE = 70
"""Characters of the place where a name stands."""


class NamesDialog(QDialog):
    """The names that were found, with a switch each; what is ticked is printed as “[name]”.

    Known names come ticked unless somebody has said before that they may stay.
    """

    def __init__(
        self,
        parent: QWidget,
        offered: Sequence[OfferedName],
        masked: Sequence[str],
        seen: frozenset[str],
        go_on: str = "",
    ) -> None:
        """`seen` were looked at before; `go_on` is what happens next, if something waits for the answer."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Names in the text"))
        self.finished.connect(self.deleteLater)
        self.rows = QListWidget(self)
        self.rows.setAccessibleName(self.tr("Names that are hidden when ticked"))
        known = {one.words.casefold() for one in offered}
        for one in offered:
            hidden = _holds(masked, one.words) or (one.is_known and one.words not in seen)
            self._add_row(one.words, self._told(one), one.example, hidden=hidden)
        for words in masked:
            if words.casefold() not in known:
                self._add_row(
                    words, self.tr("{name} · not in this paper").format(name=words), "", hidden=True
                )
        self.own = QLineEdit(self)
        self.own.setAccessibleName(self.tr("Other words to hide"))
        self.own.setPlaceholderText(self.tr("Other words to hide"))
        self.own.installEventFilter(self)
        self.add_button = QPushButton(self.tr("Add"), self)
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add_own)
        self.accept_button = QPushButton(go_on or self.tr("Hide what is ticked"), self)
        self._lay_out(bool(offered))

    @property
    def hidden_words(self) -> list[str]:
        """What is to be masked from now on."""
        return [item.data(_WORDS) for item in self._items() if item.checkState() is Qt.CheckState.Checked]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter adds what is typed; only without words it is the answer to the dialog."""
        if (
            watched is self.own
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.own.text().strip()
        ):
            self._add_own()
            return True
        return super().eventFilter(watched, event)

    def accept(self) -> None:
        """What was typed and not added yet counts."""
        self._add_own()
        super().accept()

    def _items(self) -> list[QListWidgetItem]:
        return [self.rows.item(row) for row in range(self.rows.count())]

    def _told(self, one: OfferedName) -> str:
        count = self.tr("once") if one.count == 1 else self.tr("%n times", "", one.count)
        example = shortened(one_line(one.example), _EXAMPLE)
        return self.tr("{name} · {count} · {example}").format(name=one.words, count=count, example=example)

    def _add_row(self, words: str, told: str, tip: str, *, hidden: bool) -> QListWidgetItem:
        item = QListWidgetItem(told)
        item.setData(_WORDS, words)
        item.setToolTip(as_tip(tip))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if hidden else Qt.CheckState.Unchecked)
        item.setSizeHint(QSize(0, theme_of(self).px(36)))
        self.rows.addItem(item)
        return item

    def _add_own(self) -> None:
        words = one_line(self.own.text())
        self.own.clear()
        if not words:
            return
        for item in self._items():
            if str(item.data(_WORDS)).casefold() == words.casefold():
                item.setCheckState(Qt.CheckState.Checked)
                self.rows.setCurrentItem(item)
                return
        self.rows.setCurrentItem(self._add_row(words, words, "", hidden=True))

    def _lay_out(self, has_names: bool) -> None:
        told = QLabel(
            self.tr("What is ticked is printed as “[name]” in every paper for others of this project.")
            if has_names
            else self.tr("No name was found in the text. Words that name somebody can be added."),
            self,
        )
        told.setWordWrap(True)
        own = QHBoxLayout()
        own.setSpacing(8)
        own.addWidget(self.own, 1)
        own.addWidget(self.add_button)
        buttons = QDialogButtonBox(self)
        self.accept_button.setProperty("primary", True)
        self.accept_button.setDefault(True)
        buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(told)
        column.addWidget(self.rows, 1)
        column.addLayout(own)
        column.addWidget(buttons)
        self.resize(620, 460)


def _holds(words: Sequence[str], one: str) -> bool:
    return one.casefold() in {word.casefold() for word in words}
