"""Find on the board: what does not match is dimmed, and one goes from hit to hit."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cocreate_desktop.domain.folding import fold
from cocreate_desktop.views.search_strip import SearchStrip

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class Searching(QObject):
    """Looks in words, names and tags, also of notes that lie beneath others: those show the one on top."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._session_id = ""
        self._hits: list[str] = []
        self._current: str | None = None
        self.strip = SearchStrip(
            self.tr("Find on the board"), self.tr("Words, a name or a tag"), page.canvas_side
        )
        page.canvas_layout.addWidget(self.strip)
        page.aside.renewed.connect(self._renew)
        self.strip.typed.connect(self._look)
        self.strip.stepped.connect(self._step)
        self.strip.ended.connect(self._leave)

    @property
    def is_on(self) -> bool:
        return not self.strip.isHidden()

    @property
    def hits(self) -> list[str]:
        """Ids of the notes that match, in reading order."""
        return self._hits

    def begin(self) -> None:
        self._session_id = self._page.shown.session.id
        self.strip.begin()
        self._look()

    def end(self) -> None:
        """Everything is seen again."""
        if self.is_on:
            self.strip.hide()
            self._hits, self._current = [], None
            self._forget()
            self._page.canvas.board.show_found(None)

    def _leave(self) -> None:
        self.end()
        self._page.canvas.setFocus()

    def _look(self) -> None:
        wanted = fold(self.strip.words.text()).split()
        self._hits = self._matching(wanted) if wanted else []
        if self._current not in self._hits:
            self._current = None
        self._page.canvas.board.show_found(frozenset(self._hits) if wanted else None)
        self._show_count()

    def _step(self, by: int) -> None:
        """To the next hit; from the last one on to the first."""
        if not self._hits:
            return
        if self._current is None:
            at = 0 if by > 0 else -1
        else:
            at = (self._hits.index(self._current) + by) % len(self._hits)
        self._current = self._hits[at]
        self._page.selection.pick(self._current)
        self._page.canvas.show_place(self._page.shown.layout.note_boxes[self._current])
        self._show_count()

    def _show_count(self) -> None:
        at = None if self._current is None else self._hits.index(self._current)
        self.strip.show_count(len(self._hits), at)

    def _matching(self, wanted: list[str]) -> list[str]:
        layout, texts = self._page.shown.layout, self._texts
        found = {one for one, text in texts.items() if all(word in text for word in wanted)}
        seen = {layout.top_of.get(one, one) for one in found}
        return [one for one in layout.reading_order() if one in seen]

    @cached_property
    def _texts(self) -> dict[str, str]:
        """What each note can be found by, folded; made anew when the board was read again."""
        board = self._page.shown
        texts: dict[str, str] = {}
        for note_id, note in board.notes.items():
            face, entry = board.faces[note_id], board.sources.entry_of(note)
            tags = [f"#{name}" for name in board.sources.tag_names(entry)] if entry else []
            texts[note_id] = fold(" ".join((face.words, face.name, *tags)))
        return texts

    def _renew(self) -> None:
        if not self.is_on:
            return
        self._forget()
        if self._page.shown.session.id == self._session_id:
            self._look()
        else:
            self.end()

    def _forget(self) -> None:
        self.__dict__.pop("_texts", None)
