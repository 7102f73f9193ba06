"""What the person in the detail agreed to: asking, recording, and taking back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cocreate_desktop.actions import consent
from cocreate_desktop.actions.still_named import texts_naming
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.views.attempts import Attempt
from cocreate_desktop.views.context import Context
from cocreate_desktop.views.controls import Segmented
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.people.consent_row import ConsentRow
from cocreate_desktop.views.people.roster import Row
from cocreate_desktop.views.people.words import ASKED_HERE, SOURCES, source_word
from cocreate_desktop.views.shell.dialogs import confirmed
from cocreate_desktop.views.wording import say

_NAMED = 8
"""Texts that a question lists."""
_LONGEST = 80
"""Characters of such a text."""


class ConsentPanel(QWidget):
    """Seven rows, the source that is recorded with each answer, and the way to take everything back."""

    finished = Signal()
    """The last open question was answered."""

    def __init__(self, context: Context, attempt: Attempt, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._attempt = attempt
        self._row: Row | None = None
        self._title = QLabel(self.tr("Agreed to"), self)
        self._title.setProperty("role", "strong")
        self._given = QLabel(self)
        self._given.setProperty("role", "meta")
        self._asking = QWidget(self)
        self.source = Segmented(self._asking)
        self.source.setProperty("small", True)
        self.source.set_choices([(how, say(word), None) for how, word in SOURCES.items()])
        self.source.set_value(ASKED_HERE)
        self.source.setAccessibleName(self.tr("How the answers are given"))
        self.yes_to_all = QPushButton(self.tr("Yes to all"), self._asking)
        self.yes_to_all.setProperty("small", True)
        self.rows = {item: ConsentRow(context.theme, item, self) for item in ConsentItem}
        self.withdraw_all = QPushButton(self.tr("Withdraw everything…"), self)
        self.withdraw_all.setProperty("danger", True)
        self.withdraw_all.setProperty("small", True)
        self._effect = QLabel(self.tr("Nothing about them is used then."), self)
        self._effect.setProperty("role", "meta")
        self._effect.setWordWrap(True)
        self._lay_out()
        self.yes_to_all.clicked.connect(self._say_yes_to_all)
        self.withdraw_all.clicked.connect(self.withdraw_everything)
        for row in self.rows.values():
            row.answered.connect(self._record)
            row.withdraw_asked.connect(self._withdraw)
            row.asking_changed.connect(self._show_source)

    def show_row(self, row: Row, moments: Moments) -> None:
        if self._row is None or self._row.id != row.id:
            self.source.set_value(ASKED_HERE)
        self._row = row
        self._given.setText(self._source_of(row, moments))
        for item, line in self.rows.items():
            line.show_consent(row.consents.get(item), moments)
        given = any(one.answer is Answer.YES for one in row.consents.values())
        self.withdraw_all.setVisible(given)
        self._effect.setVisible(given)

    def start_asking(self, item: ConsentItem | None = None) -> None:
        """Put the focus on the first open question, or on `item`."""
        unanswered = (line for line in self.rows.values() if line.asking)
        line = self.rows[item] if item else next(unanswered, self.rows[ConsentItem.NOTES])
        line.focus_action()

    def withdraw_everything(self) -> None:
        """Take back every yes, after saying what goes and what stays."""
        row = self._row
        if row is None or self.withdraw_all.isHidden():
            return
        if self._may_withdraw(
            self.tr("Withdraw everything {alias} agreed to?"), self.tr("Withdraw everything")
        ):
            self._attempt(lambda: consent.withdraw_everything(self._desk, row.id))
            self.rows[ConsentItem.NOTES].focus_action()

    def _record(self, item: str, answer: str) -> None:
        self._record_all({ConsentItem(item): Answer(answer)})
        following = list(self.rows.values())[list(self.rows).index(ConsentItem(item)) + 1 :]
        if line := next((line for line in following if line.asking), None):
            line.focus_action()
        else:
            self.finished.emit()

    def _say_yes_to_all(self) -> None:
        if self._row is not None:
            unanswered = [item for item in ConsentItem if item not in self._row.consents]
            self._record_all(dict.fromkeys(unanswered, Answer.YES))
            self.finished.emit()

    def _record_all(self, answers: dict[ConsentItem, Answer]) -> None:
        row, how = self._row, self.source.value or ASKED_HERE
        if row is None or not answers:
            return
        if answers.get(ConsentItem.NOTES) is Answer.NO and not self._may_refuse(row):
            return
        if self._attempt(lambda: consent.record_answers(self._desk, row.id, answers, how=how)) is None:
            # The same answer again changes nothing, and nobody will say so.
            for item in answers:
                self.rows[item].end_asking()

    def _withdraw(self, item: str) -> None:
        row = self._row
        if row is None:
            return
        whole = ConsentItem(item) is ConsentItem.NOTES
        if whole and not self._may_withdraw(
            self.tr("Withdraw the notes on {alias}? Every other use rests on them."), self.tr("Withdraw")
        ):
            return
        answers = {ConsentItem(item): Answer.WITHDRAWN}
        self._attempt(lambda: consent.record_answers(self._desk, row.id, answers))
        self.rows[ConsentItem(item)].focus_action()

    def _may_withdraw(self, question: str, do_it: str) -> bool:
        assert self._row is not None
        alias = self._row.person.alias
        goes = self.tr("From now on nothing that {alias} said or did is counted, quoted or printed.")
        stays = self.tr(
            "What stays: the name on the badge, the dates of the answers, and in this library the old notes,"
            " which nothing uses any more. Backups made until now hold them too: the page Library offers to"
            " delete those."
        )
        final = self.tr(
            "It cannot be undone, nor can anything before it: what was taken back must not return by a key."
            " If {alias} changes their mind, ask again."
        )
        parts = [part.format(alias=alias) for part in (goes, self._waiting(), stays, final) if part]
        detail = "\n\n".join((*parts, *self._still_named()))
        return confirmed(self.window(), question.format(alias=alias), detail, do_it)

    def _still_named(self) -> list[str]:
        """The texts that name them as a word, for somebody to mend: a paragraph, or none."""
        assert self._row is not None
        found = texts_naming(self._desk.library, self._row.id)
        if not found:
            return []
        lines = [
            self.tr("• {where}: {words}").format(where=say(one.where), words=_cut(one.words))
            for one in found[:_NAMED]
        ]
        if len(found) > _NAMED:
            lines.append(self.tr("• and %n more", "", len(found) - _NAMED))
        head = self.tr("These texts name {alias} in so many words. They stay, so change them by hand:")
        return ["\n".join((head.format(alias=self._row.person.alias), *lines))]

    def _may_refuse(self, row: Row) -> bool:
        """A no to notes erases what was noted meanwhile; without such entries it needs no question."""
        waiting = self._waiting()
        return not waiting or confirmed(
            self.window(),
            self.tr("No notes on {alias}?").format(alias=row.person.alias),
            self.tr("{waiting} It cannot be undone.").format(waiting=waiting.format(alias=row.person.alias)),
            self.tr("No notes"),
        )

    def _waiting(self) -> str:
        """What is erased at once; nothing when no entry waits for an answer."""
        assert self._row is not None
        if not self._desk.library.observations.sealed_of(self._row.id):
            return ""
        return self.tr("What was noted on {alias} and still waits for a yes is erased.")

    def _show_source(self) -> None:
        unanswered = self._row is not None and len(self._row.consents) < len(ConsentItem)
        asking = any(line.asking for line in self.rows.values())
        self._asking.setVisible(asking)
        self._given.setVisible(not asking)
        self.yes_to_all.setVisible(unanswered)

    def _source_of(self, row: Row, moments: Moments) -> str:
        """How and when the first answer was given."""
        told = [one for one in row.consents.values() if one.how]
        if not told:
            return ""
        first = min(told, key=lambda one: one.at)
        return self.tr("{how}, {day}").format(how=source_word(first.how), day=moments.day(first.at))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._given)
        asking = QHBoxLayout(self._asking)
        asking.setSpacing(8)
        asking.setContentsMargins(0, 4, 0, 4)
        asking.addWidget(self.source)
        asking.addStretch()
        asking.addWidget(self.yes_to_all)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.withdraw_all, alignment=Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._effect, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(self._asking)
        for row in self.rows.values():
            column.addWidget(row)
        column.addSpacing(12)
        column.addLayout(foot)


def _cut(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
