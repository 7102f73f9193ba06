"""What can be done in wall mode, for the menu, the palette and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cocreate_desktop.views.commands import Commands

if TYPE_CHECKING:
    from cocreate_desktop.views.board.wall.mode import WallMode


class WallCommands(QObject):
    """Enabled while wall mode is seen; with Alt or Ctrl, as one types."""

    def __init__(self, commands: Commands, mode: WallMode) -> None:
        super().__init__(mode)
        add, photos, photo = commands.add, mode.photos, mode.pane.photo
        put, keys = self.tr("Put the wall on the board"), ("Ctrl+Return", "Ctrl+Enter")
        self._actions = [
            add("board.wall_put", "session", put, mode.put, *keys),
            add("board.wall_photo", "session", self.tr("Add a photo of the wall…"), photos.choose, "Ctrl+O"),
            add("board.wall_back", "session", self.tr("Back to the board"), mode.close),
            add("board.wall_delete", "session", self.tr("Delete the photo of the wall"), photos.delete),
            add("board.wall_next", "view", self.tr("Next photo"), lambda: photos.turn_over(1), "Alt+PgDown"),
            add(
                "board.wall_previous",
                "view",
                self.tr("Previous photo"),
                lambda: photos.turn_over(-1),
                "Alt+PgUp",
            ),
            add(
                "board.wall_in",
                "view",
                self.tr("Photo larger"),
                lambda: photo.zoom_by(1),
                "Alt++",
                "Alt+=",
            ),
            add("board.wall_out", "view", self.tr("Photo smaller"), lambda: photo.zoom_by(-1), "Alt+-"),
            add("board.wall_whole", "view", self.tr("Whole photo"), photo.fit, "Alt+0"),
            add("board.wall_turn", "view", self.tr("Turn the photo"), photos.turn, "Alt+R"),
        ]
        self.enable(False)

    def enable(self, seen: bool) -> None:
        for action in self._actions:
            action.setEnabled(seen)
