"""How large the pages are, in the title row: two steps, and between them the size with its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cocreate_desktop.views.controls.pop_up import pop_up_below

if TYPE_CHECKING:
    from cocreate_desktop.views.report.page import ReportPage


class Sizing(QObject):
    """Follows the preview, and changes what it shows."""

    def __init__(self, page: ReportPage) -> None:
        super().__init__(page)
        self._page = page
        self._steps = (page.zoom_out, page.zoom_in)
        preview, level = page.preview, page.zoom_level
        preview.zoomed.connect(self.show)
        page.zoom_in.clicked.connect(lambda: preview.zoom_by(1))
        page.zoom_out.clicked.connect(lambda: preview.zoom_by(-1))
        level.clicked.connect(lambda: pop_up_below(page.commands.sizes_menu(), level))

    def show(self) -> None:
        """Tell the size, where pages are seen."""
        level, preview = self._page.zoom_level, self._page.preview
        seen = preview.pdf is not None
        level.setText(self.tr("{n} %").format(n=preview.percent) if seen else "")
        level.setAccessibleName(self.tr("Size of the pages: {n} %").format(n=preview.percent) if seen else "")
        level.setVisible(seen)
        for button in (level, *self._steps):
            button.setEnabled(seen)

    def leave_out_steps(self, away: bool) -> None:
        """Whether the steps give way to others in the title row: the size has a menu, too."""
        for button in self._steps:
            button.setHidden(away)
