"""What we do with it: four words, who said which first, the reason, and Record."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from cocreate_desktop.actions.concluded import ConcludedProposition, Conclusions
from cocreate_desktop.domain.decisions import DECISIONS, Decision
from cocreate_desktop.domain.short_aliases import short_aliases
from cocreate_desktop.views.controls import KeyButton
from cocreate_desktop.views.controls.hosting import set_role
from cocreate_desktop.views.decide.name_chip import DIGITS, NameChip
from cocreate_desktop.views.decide.word_button import ChipLine, WordColumn
from cocreate_desktop.views.theme import theme_of

HEIGHT = 150
_LEFT = 158


class ReasonField(QLineEdit):
    """While it is empty, digits choose a word, and arrows belong to the page."""

    digit = Signal(object)
    """A `Decision`."""

    def __init__(self, frame: QFrame) -> None:
        super().__init__(frame)
        self._frame = frame

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        set_role(self._frame, "live", not self.isReadOnly())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        set_role(self._frame, "live", False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not self.text() and plain and key in DIGITS:
            self.digit.emit(DIGITS[key])
        elif not self.text() and key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class DecisionBar(QFrame):
    """Keeps for each proposition the word that is chosen and the reason that is not recorded yet."""

    word_said = Signal(str, object)
    """The id of a member, and the `Decision` or None."""

    record_asked = Signal(object, str)
    reopen_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "decision-bar")
        self._one: ConcludedProposition | None = None
        self._drafts: dict[str, tuple[Decision | None, str]] = {}
        self._chips: dict[str, NameChip] = {}
        self.columns = [WordColumn(n, word, self) for n, word in enumerate(DECISIONS, start=1)]
        self._build()
        for column in self.columns:
            column.button.clicked.connect(lambda _=False, column=column: self._press(column.decision))
            column.dropped.connect(self.word_said)
        self.reason.digit.connect(self.choose)
        self.reason.returnPressed.connect(self._record)
        self.reason.textEdited.connect(lambda: self._complain(""))
        self.record.clicked.connect(self._record)
        self.reopen.clicked.connect(self._reopen)

    @property
    def chosen(self) -> Decision | None:
        return next((column.decision for column in self.columns if column.button.isChecked()), None)

    @property
    def picked(self) -> NameChip | None:
        """The member whose word the next click says."""
        return next((chip for chip in self._chips.values() if chip.isChecked()), None)

    @property
    def is_open(self) -> bool:
        """Whether there is something to decide."""
        return self._one is not None and self._one.proposition.decision is None

    def chip(self, member_id: str) -> NameChip:
        return self._chips[member_id]

    def show_proposition(self, conclusions: Conclusions, one: ConcludedProposition) -> None:
        self._keep_draft()
        turns = (
            self._one is None
            or self._one.id != one.id
            or self._one.proposition.decision is not one.proposition.decision
        )
        self._one = one
        self._show_names(conclusions, one)
        decided = one.proposition.decision is not None
        if turns:
            chosen, reason = self._drafts.get(one.id, (None, ""))
            self._check(one.proposition.decision or chosen)
            self.reason.setText(one.proposition.because if decided else reason)
            self.reason.setCursorPosition(0 if decided else len(reason))
            self._complain("")
        elif decided:
            self._check(one.proposition.decision)
            self.reason.setText(one.proposition.because)
        self._settle(decided)

    def show_decided(self, words: str) -> None:
        """When it was decided."""
        self._hint.setText(words)

    def choose(self, decision: Decision) -> None:
        """Choose a word, ready for the reason."""
        if self.is_open:
            self._check(decision)
            self._complain("")
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Grow with the text."""
        theme = theme_of(self)
        self.setFixedHeight(theme.px(HEIGHT))
        self._left.setFixedWidth(theme.px(_LEFT))
        for line in (self.waiting, *(column.names for column in self.columns)):
            line.fit()

    def forget(self, proposition_id: str) -> None:
        """The draft was recorded, or its proposition is gone."""
        self._drafts.pop(proposition_id, None)

    def leave(self) -> bool:
        """Esc: let go of a picked name, else of the chosen word. False if there was nothing to let go."""
        if self.picked is not None:
            self.picked.setChecked(False)
            return True
        if self.is_open and self.chosen is not None and not self.reason.text():
            self._check(None)
            return True
        return False

    def _build(self) -> None:
        self._title = QLabel(self.tr("What do we do with it?"), self, wordWrap=True)
        self._title.setProperty("role", "strong")
        self._hint = QLabel(self, wordWrap=True)
        self._hint.setProperty("role", "meta")
        self.waiting = ChipLine(self, rows=2)
        self._left = QWidget(self)
        words = QVBoxLayout(self._left)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._hint)
        words.addWidget(self.waiting)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._left)
        for column in self.columns:
            top.addWidget(column, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 5, 24, 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addLayout(self._bottom())
        self.fit()

    def _bottom(self) -> QHBoxLayout:
        self._frame = QFrame(self)
        self._frame.setProperty("role", "reason")
        label = QLabel(self.tr("Because"), self._frame)
        label.setProperty("role", "label")
        self.reason = ReasonField(self._frame)
        self.reason.setProperty("bare", True)
        self.reason.setProperty("role", "reason")
        self.reason.setProperty("yields", True)
        self.reason.setAccessibleName(self.tr("Because"))
        self._error = QLabel(self._frame)
        self._error.setProperty("role", "error")
        label.setBuddy(self.reason)
        inner = QHBoxLayout(self._frame)
        inner.setContentsMargins(11, 1, 8, 1)
        inner.setSpacing(4)
        inner.addWidget(label)
        inner.addWidget(self.reason, 1)
        inner.addWidget(self._error)
        self.record = _large_button(self.tr("Record"), "↵", self)
        self.record.setProperty("primary", True)
        self.reopen = _large_button(self.tr("Reopen"), "", self)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._frame, 1)
        row.addWidget(self.record)
        row.addWidget(self.reopen)
        return row

    def _show_names(self, conclusions: Conclusions, one: ConcludedProposition) -> None:
        members = {member.id: member for member in conclusions.team}
        for gone in [id_ for id_, chip in self._chips.items() if members.get(id_) != chip.member]:
            chip = self._chips.pop(gone)
            chip.hide()
            chip.deleteLater()
        for id_, member in members.items():
            if id_ not in self._chips:
                self._chips[id_] = self._new_chip(member.id, NameChip(member, self))
        for id_, name in zip(members, short_aliases([one.name for one in members.values()]), strict=True):
            self._chips[id_].setText(name)
        for column in self.columns:
            column.names.show_chips([self._chips[member.id] for member in one.words[column.decision]])
        spoke = {member.id for said in one.words.values() for member in said}
        waiting = [chip for id_, chip in self._chips.items() if id_ not in spoke]
        self.waiting.show_chips([] if one.proposition.decision else waiting)
        for chip in waiting if one.proposition.decision else ():
            chip.hide()
        self.waiting.setVisible(bool(self.waiting.chips))
        self._hint.setVisible(not self.waiting.chips)
        self._hint.setText(
            self.tr("Each says one word first, then you talk.")
            if members
            else self.tr("Name the team in People to keep who said what.")
        )

    def _new_chip(self, member_id: str, chip: NameChip) -> NameChip:
        chip.word_said.connect(lambda word: self._say(member_id, word))
        chip.clicked.connect(lambda: self._pick(chip))
        return chip

    def _pick(self, picked: NameChip) -> None:
        """One name at a time."""
        for chip in self._chips.values():
            if chip is not picked:
                chip.setChecked(False)

    def _press(self, decision: Decision) -> None:
        """A click on a word says it for the picked name, else it chooses the word for all."""
        picked = self.picked
        if picked is not None:
            self._check(self._drafted())
            self._say(picked.member.id, decision)
        elif self.is_open:
            self.choose(decision)

    def _say(self, member_id: str, word: Decision | None) -> None:
        """The next who has not spoken gets the focus, so that words can be typed as they are said."""
        had_focus = self._chips[member_id].hasFocus()
        self._chips[member_id].setChecked(False)
        self.word_said.emit(member_id, word)
        if had_focus:
            following = next(iter(self.waiting.chips), None)
            (following or self._chips.get(member_id) or self.reason).setFocus()

    def _record(self) -> None:
        if not self.is_open:
            return
        chosen = self.chosen
        if chosen is None:
            self._complain(self.tr("Choose one of the four words first."))
        elif not self.reason.text().strip():
            self._complain(self.tr("Write the reason first."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.record_asked.emit(chosen, self.reason.text())

    def _reopen(self) -> None:
        """What was decided becomes the draft, to be changed or recorded again."""
        if self._one is not None:
            known = self._one.proposition
            self._drafts[self._one.id] = (known.decision, known.because)
        self.reopen_asked.emit()

    def _check(self, decision: Decision | None) -> None:
        for column in self.columns:
            column.button.setChecked(column.decision is decision)
        self._keep_choice(decision)

    def _keep_choice(self, decision: Decision | None) -> None:
        if self._one is not None and self.is_open:
            self._drafts[self._one.id] = (decision, self.reason.text())

    def _drafted(self) -> Decision | None:
        return self._drafts.get(self._one.id, (None, ""))[0] if self._one else None

    def _keep_draft(self) -> None:
        if self._one is not None and self.is_open:
            self._drafts[self._one.id] = (self.chosen, self.reason.text())

    def _settle(self, decided: bool) -> None:
        """A recorded decision is shown and not edited."""
        self._title.setText(self.tr("Decided") if decided else self.tr("What do we do with it?"))
        for column in self.columns:
            column.button.setEnabled(not decided)
        self.reason.setReadOnly(decided)
        self.reason.setPlaceholderText("" if decided else self.tr("a reason, in the words of the talk"))
        self.record.setVisible(not decided)
        self.reopen.setVisible(decided)

    def _complain(self, words: str) -> None:
        self._error.setText(words)
        self._error.setVisible(bool(words))
        set_role(self._frame, "invalid", bool(words))


def _large_button(text: str, keycap: str, parent: QWidget) -> KeyButton:
    button = KeyButton(parent)
    button.setProperty("large", True)
    button.setText(text)
    button.set_keycap(keycap)
    return button
