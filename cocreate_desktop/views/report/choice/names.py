"""Names in the text of papers for others: looked at before one goes out, hidden from then on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cocreate_desktop.actions.reporting.choosing import mask_words
from cocreate_desktop.actions.reporting.masking import OfferedName
from cocreate_desktop.views.report.choice.names_dialog import NamesDialog
from cocreate_desktop.views.report.making import Made

if TYPE_CHECKING:
    from cocreate_desktop.views.report.page import ReportPage


class Names(QObject):
    """Knows which names were looked at since the window opened. They are names, so no file keeps them."""

    def __init__(self, page: ReportPage) -> None:
        super().__init__(page)
        self._page = page
        self._seen: dict[str, frozenset[str]] = {}
        self._then: Callable[[Made], None] | None = None
        page.panel.names.clicked.connect(self.look)

    def look(self) -> None:
        """Show the list."""
        self._when_made(self._look)

    def when_reviewed(self, then: Callable[[Made], None]) -> None:
        """Do something with the report once it is made and nobody is named in it unseen; not at all if
        somebody says no."""
        self._when_made(lambda made: self._review(made, then))

    def hidden(self, made: Made) -> list[str]:
        """The words that the paper does not show, and the name of its file neither."""
        return self._masked(made.wanted.project_id) if made.wanted.choice.is_anonymous else []

    def take(self, made: Made) -> None:
        """The report was made anew."""
        hidden = len(self._masked(made.wanted.project_id))
        self._page.panel.show_names(hidden, sum(one.is_known for one in self._unseen(made)))
        then, self._then = self._then, None
        if then is not None and self._page.shows_report:
            then(made)

    def forget_wish(self) -> None:
        """What waited for the report is not done: something else is wanted now."""
        self._then = None

    def _when_made(self, then: Callable[[Made], None]) -> None:
        """Now, or as soon as what was chosen is made: who presses a key at once is not left without."""
        if self._page.made is not None:
            then(self._page.made)
        elif self._page.making.is_busy:
            self._then = then

    def _look(self, made: Made) -> None:
        if made.wanted.choice.is_anonymous:
            self._ask(made)

    def _review(self, made: Made, then: Callable[[Made], None]) -> None:
        if self._unseen(made):
            self._ask(made, then)
        else:
            then(made)

    def _ask(self, made: Made, then: Callable[[Made], None] | None = None) -> None:
        project_id = made.wanted.project_id
        dialog = NamesDialog(
            self._page.window(),
            made.offered,
            self._masked(project_id),
            self._seen.get(project_id, frozenset()),
            self.tr("Hide what is ticked and go on") if then else "",
        )
        dialog.accepted.connect(lambda: self._take_answer(made, dialog.hidden_words, then))
        dialog.open()

    def _take_answer(self, made: Made, hidden: list[str], then: Callable[[Made], None] | None) -> None:
        project_id = made.wanted.project_id
        offered = frozenset(one.words for one in made.offered)
        self._seen[project_id] = self._seen.get(project_id, frozenset()) | offered
        before = self._masked(project_id)
        self._page.attempt(lambda: mask_words(self._page.desk, project_id, hidden))
        if self._masked(project_id) == before:
            self.take(made)
            if then is not None:
                then(made)
        else:
            self._then = then

    def _masked(self, project_id: str) -> list[str]:
        return [one.words for one in self._page.desk.library.papers.masks(project_id)]

    def _unseen(self, made: Made) -> list[OfferedName]:
        """What may name somebody in the text, and is neither hidden nor looked at."""
        if not made.wanted.choice.is_anonymous:
            return []
        seen = self._seen.get(made.wanted.project_id, frozenset())
        masked = {one.casefold() for one in self._masked(made.wanted.project_id)}
        return [one for one in made.offered if one.words not in seen and one.words.casefold() not in masked]
