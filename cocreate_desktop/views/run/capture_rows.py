"""The two rows under the line: people with said / did and the moods, and tags or what is suggested."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.observations import (
    MODE_ICONS,
    MODES,
    SENTIMENT_ICONS,
    SENTIMENTS,
    Mode,
    Sentiment,
)
from cocreate_desktop.views.controls import Segmented
from cocreate_desktop.views.controls.hosting import fill, set_role
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run import chips
from cocreate_desktop.views.run.chip_row import ChipRow
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.run.suggestions import Offer
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import say

_HINT_FROM, _WORDS_FROM = 1110, 1000
"""In narrower rows the hint gives way first, then the segments."""


class CaptureRows(Form, form="run_rows.ui"):
    """Shows what the line says; clicks go out as signals and come back as another line."""

    person_picked = Signal(str)
    tag_picked = Signal(str)
    """The id of a tag, or of an assumption while those are offered."""

    mode_picked = Signal(str)
    mood_picked = Signal(str)
    """The value, "" to take it back."""

    resized = Signal()

    who_line: QHBoxLayout
    who_label: QLabel
    who_place: QWidget
    who_edge: QFrame
    choices: QWidget
    mode: Segmented
    face: Segmented
    tag_line: QHBoxLayout
    tag_label: QLabel
    tag_place: QWidget
    hint: QLabel

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._short = False
        self.who = fill(self.who_place, ChipRow(theme, self))
        self.tags = fill(self.tag_place, ChipRow(theme, self, fills=True))
        self.who.picked.connect(self.person_picked)
        self.tags.picked.connect(self.tag_picked)
        self.mode.chosen.connect(self.mode_picked)
        self.face.chosen.connect(self.mood_picked)
        self._offer_choices()
        for row in (self.who_line, self.tag_line):
            for at in range(row.count()):
                if (item := row.itemAt(at)) is not None:
                    item.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.fit()

    def show_line(self, record: Record, draft: Draft, offer: Offer | None) -> None:
        """What the line says, and what would fit the token that is being typed."""
        full = len(record.guests) >= chips.FULL_FROM
        self._place_choices(full)
        self._show_people(record, draft, offer)
        self._show_tags(record, draft, offer)
        shown = not self._short or full or (offer is not None and offer.sign != "@")
        for widget in (self.tag_label, self.tag_place):
            widget.setVisible(shown)
        self.mode.set_value(draft.mode.value if draft.mode else None)
        self.face.set_value(draft.sentiment.value if draft.sentiment else None)
        self.hint.setText(
            self.tr("Tab takes it, ↓ the next") if offer else self.tr("Alt + digit picks people")
        )
        self.hint.setVisible(shown and not full and self.width() >= _HINT_FROM)

    def set_short(self, short: bool) -> None:
        """Leave the tags out until one is chosen from them."""
        self._short = short

    def fit(self) -> None:
        """Heights in the text size of now."""
        for part in (self.who_label, self.tag_label, self.hint, self.who_edge):
            part.setFixedHeight(self._theme.px(32))
        for label in (self.who_label, self.tag_label):
            label.setMinimumWidth(self._theme.px(46))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def _offer_choices(self) -> None:
        modes = [(mode.value, say(MODES[mode]), MODE_ICONS[mode]) for mode in (Mode.SAID, Mode.DID)]
        faces = [(mood.value, say(SENTIMENTS[mood]), SENTIMENT_ICONS[mood]) for mood in Sentiment]
        for choice, choices in ((self.mode, modes), (self.face, faces)):
            choice.setProperty("small", True)
            choice.set_choices(choices, allow_none=True)
        self.mode.setAccessibleName(self.tr("Said or did"))
        self.face.setAccessibleName(self.tr("Mood"))
        self.face.show_texts(False)
        self.choices.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _show_people(self, record: Record, draft: Draft, offer: Offer | None) -> None:
        guests = record.guests
        words = len(guests) < chips.CROWDED_FROM and self.width() >= _WORDS_FROM
        if offer and offer.sign == "@":
            by_id = {guest.id: guest for guest in guests}
            fitting = [by_id[one] for one in offer.ids]
            self.who.show_chips(chips.people(fitting, draft), offer.mark, words=words, resize=False)
        else:
            self.who.show_chips(chips.people(guests, draft), words=words)

    def _show_tags(self, record: Record, draft: Draft, offer: Offer | None) -> None:
        label, role = self.tr("Tag"), "label"
        if offer and offer.sign in "+-":
            label, role = (
                (self.tr("For"), "side-for") if offer.sign == "+" else (self.tr("Against"), "side-against")
            )
            self.tags.show_chips(chips.assumptions(record, offer.ids), offer.mark)
        elif offer and offer.sign == "#":
            by_id = {chip.id: chip for chip in chips.tags(record, draft)}
            self.tags.show_chips([by_id[one] for one in offer.ids], offer.mark)
        else:
            self.tags.show_chips(chips.tags(record, draft))
        self.tag_label.setText(label)
        set_role(self.tag_label, "role", role)

    def _place_choices(self, full: bool) -> None:
        """With many people said / did and the faces stand at the end of the tags."""
        self.who_edge.setVisible(not full)
        if full and self.tag_line.indexOf(self.choices) < 0:
            self.tag_line.addWidget(self.choices, 0, Qt.AlignmentFlag.AlignTop)
        elif not full and self.who_line.indexOf(self.choices) < 0:
            self.who_line.insertWidget(3, self.choices, 0, Qt.AlignmentFlag.AlignTop)
