"""What of each board was seen last."""

from __future__ import annotations

from cocreate_desktop.views.board.canvas.camera import BoardCamera


class RememberedViews:
    """Zoom and place by session, as long as the window is open."""

    def __init__(self, camera: BoardCamera) -> None:
        self._camera = camera
        self._views: dict[str, tuple[float, int, int]] = {}

    def keep(self, session_id: str) -> None:
        bars = self._camera.horizontalScrollBar(), self._camera.verticalScrollBar()
        self._views[session_id] = (self._camera.zoom, bars[0].value(), bars[1].value())

    def find(self, session_id: str) -> None:
        """What was seen of this board last, or all of it."""
        if session_id not in self._views:
            self._camera.go_home()
            return
        zoom, across, down = self._views[session_id]
        self._camera.set_zoom(zoom)
        self._camera.horizontalScrollBar().setValue(across)
        self._camera.verticalScrollBar().setValue(down)
