"""What somebody who types unseen must know: that letters arrive, and that the line is safe."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.views.run.line.capture_bar import CaptureBar


class TypedSign(QObject):
    """Tells how many letters stand in the line, and how the last Enter went. Never what they are."""

    changed = Signal(str)

    def __init__(self, bar: CaptureBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self.text = ""
        bar.line.edited.connect(self.refresh)

    def refresh(self) -> None:
        """Also after Enter, when it is known whether the line was saved."""
        text = self._words()
        if text != self.text:
            self.text = text
            self.changed.emit(text)

    def _words(self) -> str:
        if self._bar.error.text:
            return self.tr("Not saved")
        count = len(self._bar.line.text)
        if not count:
            return self._bar.saved.text
        return self.tr("One letter typed") if count == 1 else self.tr("%n letters typed", "", count)
