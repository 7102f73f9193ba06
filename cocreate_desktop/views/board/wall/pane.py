"""The page of wall mode: photograph at the left, typing at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QWidget

from cocreate_desktop.domain.board import Author
from cocreate_desktop.domain.board.wall_lines import Known
from cocreate_desktop.store.running import WallDraft
from cocreate_desktop.views.board.wall.field import WallField
from cocreate_desktop.views.board.wall.photo_view import PhotoView
from cocreate_desktop.views.controls import EmptyState, ErrorLine, KeyButton, Segmented
from cocreate_desktop.views.controls.flow import FlowLayout
from cocreate_desktop.views.controls.hosting import fill
from cocreate_desktop.views.controls.one_line import OneLine
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.theme import Theme

_HINT_FROM = 560
"""px of height, growing with the text, from which on there is room for the hint."""


class WallPane(Form, form="board_wall.ui"):
    """Knows what stands in it; what becomes of that is for `WallMode` and `Photos`."""

    edited = Signal()
    """The text, or who wrote it, is another one."""
    shown = Signal(bool)
    left = Signal()
    """Esc, or the way back."""

    halves: QSplitter
    photo_side: QWidget
    caption_place: QWidget
    previous: KeyButton
    next: KeyButton
    smaller: KeyButton
    larger: KeyButton
    whole: KeyButton
    turn: KeyButton
    remove: KeyButton
    add: KeyButton
    photo_room: QStackedWidget
    busy: QWidget
    busy_words: QLabel
    stop: KeyButton
    photo_error: ErrorLine
    photo_hint: QLabel
    switches: QWidget
    author_group: QWidget
    dots_group: QWidget
    author: Segmented
    dots_by: Segmented
    back: KeyButton
    people_place: QWidget
    hint: QLabel
    field_place: QWidget
    reading_place: QWidget
    error: ErrorLine
    counts: QLabel
    put: KeyButton

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_showing = False
        self.photo = PhotoView(self.photo_room)
        self.no_photo = EmptyState(self.photo_room)
        self.photo_room.addWidget(self.no_photo)
        self.photo_room.addWidget(self.photo)
        self.field = fill(self.field_place, WallField(theme, self))
        self.caption = fill(self.caption_place, OneLine("meta"))
        self.people = fill(self.people_place, OneLine("meta"))
        self.reading = fill(self.reading_place, OneLine("small"))
        groups = FlowLayout(self.switches, 4)
        groups.addWidget(self.author_group)
        groups.addWidget(self.dots_group)
        choices = [
            (Author.CUSTOMER.value, self.tr("Customers"), None),
            (Author.TEAM.value, self.tr("Team"), None),
        ]
        for switch in (self.author, self.dots_by):
            switch.set_choices(choices)
            switch.set_value(Author.CUSTOMER.value)
            switch.chosen.connect(self._say_edited)
        self.no_photo.show_words(
            self.tr("Drop or paste a photo of the wall here. Typing without one is fine too."),
            self.tr("Add a photo…"),
        )
        self.field.setToolTip(self.hint.text())
        self.halves.setStretchFactor(0, 13)
        self.halves.setStretchFactor(1, 10)
        self.halves.setSizes([1300, 1000])
        self.field.textChanged.connect(self._say_edited)
        self.field.escaped.connect(self.left)
        self.field.shifted.connect(self.photo.shift)
        self.photo.escaped.connect(self.field.setFocus)
        self.back.clicked.connect(self.left)
        self.setFocusProxy(self.field)

    @property
    def draft(self) -> WallDraft:
        """What was typed, and by whom it is."""
        author, dots_by = self.author.value, self.dots_by.value
        return WallDraft(self.field.text, Author(author or ""), Author(dots_by or ""))

    def show_draft(self, draft: WallDraft) -> None:
        """Show what is stored, without `edited`."""
        self._is_showing = True
        self.field.show_text(draft.text)
        self.author.set_value(draft.author.value)
        self.dots_by.set_value(draft.dots_by.value)
        self._is_showing = False

    def know(self, known: Known) -> None:
        """Who has which number: told over the field, and marked in it."""
        self.field.know(known)
        names = (f"{number} {alias}" for number, alias in sorted(known.people.items()))
        self.people.show_text(" · ".join(names) or self.tr("Nobody is invited to this session yet."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads out from the buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Take colours and fonts from the theme."""
        self.field.restyle()
        self._fit()

    def _fit(self) -> None:
        """Where room is short the hints go first; the field has its own as a tooltip."""
        has_room = self.height() >= self._theme.px(_HINT_FROM)
        self.hint.setVisible(has_room)
        self.photo_hint.setVisible(has_room)

    def _say_edited(self) -> None:
        if not self._is_showing:
            self.edited.emit()
