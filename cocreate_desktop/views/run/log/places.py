"""Where log mode shows: in the places of the line, its rows and the script, and below the feed."""

from __future__ import annotations

from cocreate_desktop.views.controls.hosting import put_under, set_role
from cocreate_desktop.views.run.live_view import LiveView
from cocreate_desktop.views.run.log.held_rows import HeldRows
from cocreate_desktop.views.run.log.key_strip import KeyStrip
from cocreate_desktop.views.run.log.log_line import LogLine
from cocreate_desktop.views.run.log.watching import Watching
from cocreate_desktop.views.theme import Theme


class LogPlaces:
    """The widgets of log mode, which wait unseen while one types."""

    def __init__(self, theme: Theme, live: LiveView) -> None:
        self._live = live
        bar = live.capture
        self.line = LogLine(theme, bar)
        self.strip = KeyStrip(theme, bar)
        self.watching = Watching(theme, live)
        self.held = HeldRows(theme, live)
        for place, widget in (
            (bar.line_place, self.line),
            (bar.rows_place, self.strip),
            (live.script_place, self.watching),
            (live.feed_place, self.held),
        ):
            put_under(place, widget)
            widget.hide()
        self.line.focus_changed.connect(lambda has_focus: set_role(bar.line_frame, "live", has_focus))

    def show(self, logging: bool) -> None:
        """Change places with what one types with; the keyboard goes along."""
        bar = self._live.capture
        had_focus = bar.line.hasFocus() or self.line.hasFocus()
        # Whoever gives the keyboard to the line gives it to the one that is seen.
        bar.line.setFocusProxy(self.line if logging else None)  # pyright: ignore[reportArgumentType]
        for typed in (bar.line, bar.rows, bar.save):
            typed.setVisible(not logging)
        for logged in (self.line, self.strip):
            logged.setVisible(logging)
        if had_focus:
            bar.line.setFocus()
        self.fit(logging)

    def fit(self, logging: bool) -> None:
        """The lanes stand where the script stands, and only beside the feed: who is alone needs the script,
        and where customers read along there are no names."""
        beside_feed = not self._live.right_column.isHidden()
        self.watching.setVisible(logging and beside_feed)
        if beside_feed:
            self._live.script.setVisible(not logging)

    def restyle(self) -> None:
        self.watching.restyle()
        self.line.updateGeometry()
        self.strip.restyle()
