"""Paper walls at random: photographs come and go, and what is typed lands on the board."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from cocreate_desktop.actions import board
from cocreate_desktop.actions.media import Picture
from cocreate_desktop.domain.board import Author
from cocreate_desktop.errors import UserError
from cocreate_desktop.store import media_files

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class WallDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self.all = [self.keep_photo, self.delete_photo, self.enter, self.enter]

    def keep_photo(self) -> None:
        content = self._doer.choose.choice([b"one", b"four"])
        stored = media_files.keep(self._doer.desk.library.media.folder, content)
        picture = Picture(stored.sha256, "image/png", stored.size, 2, 2)
        board.keep_wall_photo(self._doer.desk, self._doer.session, picture)

    def delete_photo(self) -> None:
        if wall_id := self._photo():
            board.delete_wall(self._doer.desk, wall_id)

    def enter(self) -> None:
        """Somebody named may not have agreed to notes at the moment."""
        word, choose = self._doer.word(), self._doer.choose
        text = choose.choice(
            [
                f"{word}:\n1: {word} **\nneed: a clock",
                f"{word} *\n\n\nloose {word}",
                "Same:\none\ntwo ***",
                ":\n:",
            ]
        )
        typed = board.TypedWall(text, choose.choice(list(Author)), choose.choice(list(Author)))
        with suppress(UserError):
            board.enter_wall(self._doer.desk, self._doer.session, typed, wall_id=self._photo())

    def _photo(self) -> str | None:
        return self._doer.pick(self._doer.desk.library.board.walls(self._doer.session))
