"""Suggested clusters: asked for, worked out aside, taken one by one or refused; nothing happens by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cocreate_desktop.actions import board as actions
from cocreate_desktop.domain.board.boxes import SIDE, TITLE, Box, Place, around, size
from cocreate_desktop.domain.board.making_room import free_below
from cocreate_desktop.domain.limits import LONGEST_TITLE
from cocreate_desktop.domain.topics import Proposal, propose
from cocreate_desktop.views.background import Cancelled, Job, Progress, Work
from cocreate_desktop.views.board.suggesting.suggestion_mark import SuggestionMark
from cocreate_desktop.views.board.suggesting.suggestion_panel import SuggestionPanel
from cocreate_desktop.views.board.suggesting.suggestion_row import Suggestion, beginning, titled

if TYPE_CHECKING:
    from cocreate_desktop.views.board.page import BoardPage


class Suggesting(QObject):
    """Proposes for what lies loose on the board and for the cards that the tray shows.

    What was refused stays away until it is asked for, or the window is closed.
    """

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        self._proposals: Sequence[Proposal] = ()
        self._refused: set[frozenset[str]] = set()
        self._session_id = ""
        self._job: Job | None = None
        self.panel = SuggestionPanel(page.aside)
        self.mark = SuggestionMark(page.look)
        page.canvas.board.addItem(self.mark)
        page.aside.host(self.panel)
        page.aside.renewed.connect(self._show)
        self.panel.group_asked.connect(self.group)
        self.panel.refused.connect(self._refuse)
        self.panel.pointed.connect(self._point)
        self.panel.again_asked.connect(self._forgive)
        self.panel.cancelled.connect(self.close)
        self.panel.closed.connect(self.close)

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def ask(self) -> None:
        """Look for notes that may belong together, and show what was found."""
        self._drop_job()
        self._session_id = self._page.shown.session.id
        self._proposals = ()
        texts = self._texts({card.key for card in self._page.tray.shown})
        self._page.aside.show_panel(self.panel)
        self.panel.show_busy()
        self.panel.close_button.setFocus()
        self._job = Job(_proposing(texts, tuple(self._page.shown.names.values())))
        self._job.progressed.connect(self.panel.show_share)
        self._job.done.connect(self._take)
        self._job.failed.connect(self._fail)
        self._page.context.background.start(self._job)

    def group(self, suggestion: Suggestion) -> None:
        """Make the cluster: one act, to be taken back by one undo."""
        board = self._page.shown
        notes = [key for key in suggestion.keys if key in board.notes]
        entries = [key for key in suggestion.keys if key not in board.notes]
        x, y = self._room(suggestion.keys)
        made = self._page.attempt(
            lambda: actions.add_cluster(
                self._page.desk, board.session.id, suggestion.title,
                note_ids=notes, observation_ids=entries, x=x, y=y,
            )
        )  # fmt: skip
        if made is not None:
            (cluster_id,) = made.ids("clusters")
            self._page.selection.pick_cluster(cluster_id)
            self._page.canvas.show_place(self._page.shown.layout.cluster_boxes[cluster_id])

    def close(self) -> None:
        """Give the tray its place back; a search that is under way ends."""
        self._drop_job()
        self._proposals = ()
        if self.panel.isHidden():
            return
        if self.panel.has_focus:
            self._page.canvas.setFocus()
        self._page.aside.show_tray()

    def _take(self, proposals: Sequence[Proposal]) -> None:
        self._job = None
        self._proposals = proposals
        self._show()
        if self.panel.close_button.hasFocus():
            self.panel.take_focus()

    def _fail(self, error: Exception) -> None:
        self.close()
        raise error

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _show(self) -> None:
        """What of the proposals still holds on the board as it is now."""
        if self.panel.isHidden():
            self._drop_job()
        elif self._page.shown.session.id != self._session_id:
            self.close()
        elif self._job is None:
            texts = self._texts({card.key for card in self._page.shown.cards})
            standing = [one for one in (_standing(proposal, texts) for proposal in self._proposals) if one]
            wanted = [one for one in standing if not self._is_refused(one)]
            self.panel.show_suggestions(wanted, len(standing) - len(wanted))

    def _refuse(self, suggestion: Suggestion) -> None:
        self._refused.add(frozenset(suggestion.keys))
        self._show()

    def _forgive(self) -> None:
        self._refused.clear()
        self._show()

    def _is_refused(self, suggestion: Suggestion) -> bool:
        return any(refused.issuperset(suggestion.keys) for refused in self._refused)

    def _point(self, suggestion: Suggestion | None) -> None:
        boxes = self._page.canvas.board.layout.note_boxes
        self.mark.show_boxes([boxes[key] for key in suggestion.keys if key in boxes] if suggestion else [])

    def _texts(self, cards: set[str]) -> dict[str, str]:
        """What is loose, by its key: notes on the board and these cards of the tray."""
        board = self._page.shown
        texts = {note.id: board.faces[note.id].words for note in board.layout.loose}
        return texts | {card.key: card.face.words for card in board.cards if card.key in cards}

    def _room(self, keys: Sequence[str]) -> Place:
        """Where the first of the notes lies, or in the middle of what is seen, or below, where it is free."""
        layout = self._page.shown.layout
        own = [layout.note_boxes[key] for key in keys if key in layout.note_boxes]
        others = [box for key, box in layout.note_boxes.items() if key not in keys]
        wide, high = size(len(keys))
        if own:
            first = around(own)
            wanted = Box(first.x - SIDE, first.y - TITLE, wide, high)
        else:
            middle = self._page.canvas.middle()
            wanted = Box(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
        return free_below([*layout.cluster_boxes.values(), *others], wanted)[:2]


def _standing(proposal: Proposal, texts: Mapping[str, str]) -> Suggestion | None:
    """What is still loose of a proposal, in the order of the texts; nothing if that is a single note."""
    proposed = set(proposal.keys)
    keys = tuple(key for key in texts if key in proposed)
    if len(keys) < 2:
        return None
    shown = tuple(texts[key] for key in keys)
    title = titled(proposal.words) or beginning(shown[0])
    return Suggestion(keys, title[:LONGEST_TITLE], shown, len(proposal.words))


def _proposing(texts: Mapping[str, str], names: Iterable[str]) -> Work:
    def work(progress: Progress, cancelled: Cancelled) -> list[Proposal]:
        def going(share: float) -> bool:
            progress(share)
            return not cancelled()

        return propose(texts, names, going)

    return work
