"""The two rows under the line: people with said / did and the moods, and tags or what is suggested."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from cocreate_desktop.domain.assumptions import SessionAssumption
from cocreate_desktop.domain.capture import Draft
from cocreate_desktop.domain.observations import (
    MODE_ICONS,
    MODES,
    SENTIMENT_ICONS,
    SENTIMENTS,
    Mode,
    Sentiment,
)
from cocreate_desktop.views.controls import InkLabel, KeyButton, Segmented
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.run.line import chips
from cocreate_desktop.views.run.line.chip_row import ChipRow
from cocreate_desktop.views.run.line.suggestions import NEW, Offer
from cocreate_desktop.views.run.record import Record
from cocreate_desktop.views.theme import Theme
from cocreate_desktop.views.wording import as_tip, say

_HINT_FROM, _WORDS_FROM = 1110, 1000
"""In narrower rows the hint gives way first, then the segments."""

_MANY = 5
"""So many people take the room of other buttons in a narrow row."""

ON = "on"
"""The value of a choice that is either taken or not."""


class CaptureRows(Form, form="run_rows.ui"):
    """Shows what the line says; clicks go out as signals and come back as another line."""

    person_picked = Signal(str)
    tag_picked = Signal(str)
    """The id of a tag, or of an assumption while those are offered."""

    mode_picked = Signal(str)
    mood_picked = Signal(str)
    """The value, "" to take it back."""

    why_picked = Signal()
    star_picked = Signal()
    resembling_picked = Signal(str)
    """The id of the assumption that the line resembles."""

    person_menu_asked = Signal(str, QPoint)
    """The id of a participant, and where on the screen the menu may open."""

    resized = Signal()

    who_line: QHBoxLayout
    who_label: QLabel
    who_place: QWidget
    who_edge: QFrame
    choices: QWidget
    mode: Segmented
    face: Segmented
    why: Segmented
    star: Segmented
    tag_line: QHBoxLayout
    tag_label: InkLabel
    tag_place: QWidget
    resembling: KeyButton
    hint: QLabel

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._short = self._narrow = False
        self._heard = chips.Heard()
        self._resembled = ""
        self.who = fill(self.who_place, ChipRow(theme, self))
        self.tags = fill(self.tag_place, ChipRow(theme, self, fills=True))
        self._offer_choices()
        self._connect()
        for row in (self.who_line, self.tag_line):
            for at in range(row.count()):
                if (item := row.itemAt(at)) is not None:
                    item.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.fit()

    def show_line(
        self, record: Record, draft: Draft, offer: Offer | None, resembled: SessionAssumption | None = None
    ) -> None:
        """What the line says, what would fit the token that is being typed, and which assumption it may be
        about."""
        full = len(record.guests) >= chips.FULL_FROM
        self._place_choices(full)
        self._give_way(record)
        self._show_people(record, draft, offer)
        self._show_tags(record, draft, offer)
        shown = not self._short or full or (offer is not None and offer.sign != "@")
        for widget in (self.tag_label, self.tag_place):
            widget.setVisible(shown)
        self._show_choices(draft)
        self._show_resembled(resembled if shown and not offer else None)
        self.hint.setText(
            self.tr("Tab takes it, ↓ the next") if offer else self.tr("Alt + digit picks people")
        )
        has_room = self.width() >= _HINT_FROM and self.resembling.isHidden()
        self.hint.setVisible(shown and not full and has_room)

    def show_heard(self, heard: chips.Heard) -> bool:
        """Where everybody is, and how long ago each was heard; whether it reads otherwise than before."""
        before, self._heard = self._heard, heard
        return _read(before) != _read(heard)

    def set_short(self, short: bool) -> None:
        """Leave the tags out until one is chosen from them."""
        self._short = short

    def fit(self) -> None:
        """Heights in the text size of now."""
        for part in (self.who_label, self.tag_label, self.hint, self.who_edge, self.resembling):
            part.setFixedHeight(self._theme.px(32))
        for label in (self.who_label, self.tag_label):
            label.setMinimumWidth(self._theme.px(46))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def _connect(self) -> None:
        self.who.picked.connect(self.person_picked)
        self.who.menu_asked.connect(self._ask_menu)
        self.tags.picked.connect(self.tag_picked)
        self.mode.chosen.connect(self.mode_picked)
        self.face.chosen.connect(self.mood_picked)
        self.why.chosen.connect(lambda _: self.why_picked.emit())
        self.star.chosen.connect(lambda _: self.star_picked.emit())
        self.resembling.clicked.connect(lambda: self.resembling_picked.emit(self._resembled))

    def _ask_menu(self, chip_id: str, place: QPoint) -> None:
        if chip_id != NEW:
            self.person_menu_asked.emit(chip_id, place)

    def _offer_choices(self) -> None:
        modes = [(mode.value, say(MODES[mode]), MODE_ICONS[mode]) for mode in (Mode.SAID, Mode.DID)]
        faces = [(mood.value, say(SENTIMENTS[mood]), SENTIMENT_ICONS[mood]) for mood in Sentiment]
        why = [(ON, self.tr("Why: answers the one before"), "circle-help")]
        star = [(ON, self.tr("Star: to find it again"), "star")]
        for choice, choices in ((self.mode, modes), (self.face, faces), (self.why, why), (self.star, star)):
            choice.setProperty("small", True)
            choice.set_choices(choices, allow_none=True)
        self.mode.setAccessibleName(self.tr("Said or did"))
        self.face.setAccessibleName(self.tr("Mood"))
        for choice in (self.face, self.why, self.star):
            choice.show_texts(False)
        self.choices.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.resembling.hide()

    def _give_way(self, record: Record) -> None:
        """In a narrow row the words of said and did go, and what has a sign of its own to type."""
        narrow = self.width() < _WORDS_FROM
        if narrow != self._narrow:
            self._narrow = narrow
            self.mode.show_texts(not narrow)
        for choice in (self.why, self.star):
            choice.setVisible(not narrow or len(record.guests) < _MANY)

    def _show_choices(self, draft: Draft) -> None:
        """With every key; only a choice that is another one is painted anew."""
        for choice, value in (
            (self.mode, draft.mode.value if draft.mode else None),
            (self.face, draft.sentiment.value if draft.sentiment else None),
            (self.why, ON if draft.why else None),
            (self.star, ON if draft.starred else None),
        ):
            if choice.value != value:
                choice.set_value(value)

    def _show_people(self, record: Record, draft: Draft, offer: Offer | None) -> None:
        guests = record.guests
        words = len(guests) < chips.CROWDED_FROM and self.width() >= _WORDS_FROM
        if offer and offer.sign == "@":
            by_id = {guest.id: guest for guest in guests}
            fitting = [by_id[one] for one in offer.ids if one in by_id]
            shown = chips.people(record, fitting, draft, self._heard)
            self.who.show_chips(_with_new(shown, offer), offer.mark, words=words, resize=False)
        else:
            self.who.show_chips(chips.people(record, guests, draft, self._heard), words=words)

    def _show_tags(self, record: Record, draft: Draft, offer: Offer | None) -> None:
        label, ink = self.tr("Tag"), "text3"
        if offer and offer.sign in "+-":
            label, ink = (
                (self.tr("For"), "supports") if offer.sign == "+" else (self.tr("Against"), "contradicts")
            )
            self.tags.show_chips(chips.assumptions(record, offer.ids), offer.mark)
        elif offer and offer.sign == "#":
            by_id = {chip.id: chip for chip in chips.tags(record, draft)}
            fitting = [by_id[one] for one in offer.ids if one in by_id]
            self.tags.show_chips(_with_new(fitting, offer), offer.mark)
        else:
            self.tags.show_chips(chips.tags(record, draft))
        self.tag_label.show_text(label, ink)

    def _show_resembled(self, resembled: SessionAssumption | None) -> None:
        self._resembled = resembled.id if resembled else ""
        self.resembling.setVisible(resembled is not None)
        if resembled is not None:
            self.resembling.setText(self.tr("+{code} resembles").format(code=resembled.code))
            self.resembling.setToolTip(as_tip(f"{resembled.code} {resembled.text}"))
            self.resembling.setAccessibleName(
                self.tr("Resembles {code}: {text}. Link it.").format(code=resembled.code, text=resembled.text)
            )

    def _place_choices(self, full: bool) -> None:
        """With many people said / did and the faces stand at the end of the tags."""
        self.who_edge.setVisible(not full)
        if full and self.tag_line.indexOf(self.choices) < 0:
            self.tag_line.addWidget(self.choices, 0, Qt.AlignmentFlag.AlignTop)
        elif not full and self.who_line.indexOf(self.choices) < 0:
            self.who_line.insertWidget(3, self.choices, 0, Qt.AlignmentFlag.AlignTop)


def _with_new(fitting: Sequence[chips.ChipSpec], offer: Offer) -> list[chips.ChipSpec]:
    return [*fitting, chips.new(offer)] if NEW in offer.ids else list(fitting)


def _read(heard: chips.Heard) -> list[tuple[str, str]]:
    """What the chips say of it: whole minutes."""
    return [(one, chips.since(hearing, heard.now_ms)) for one, hearing in heard.by_id.items()]
