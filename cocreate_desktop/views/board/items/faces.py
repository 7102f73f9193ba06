"""What notes show, on the board and as cards of the tray."""

from __future__ import annotations

from dataclasses import dataclass

from cocreate_desktop.domain.board import Author, NoteKind
from cocreate_desktop.domain.board.meaning import Paper, kind_tone


@dataclass(frozen=True)
class NoteFace:
    """What a note shows. `name` is empty for one that is about nobody."""

    kind: NoteKind
    words: str
    name: str = ""
    dots: int = 0
    paper: Paper | None = None
    """What its colour says; None while that is its kind."""
    author: Author = Author.TEAM
    is_served: bool | None = None
    """Whether anybody has said what an idea is for; None for other kinds."""
    is_locked: bool = False
    pile: int = 1
    """How many notes lie there; `dots` are those of all of them."""

    @property
    def tone(self) -> str:
        """The name of its colour."""
        return self.paper.tone if self.paper else kind_tone(self.kind)
