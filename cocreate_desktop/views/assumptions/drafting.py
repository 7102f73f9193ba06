"""Writing new assumptions in the list itself, one after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.views.assumptions.draft_editor import DraftEditor
from cocreate_desktop.views.assumptions.listing import Draft

if TYPE_CHECKING:
    from cocreate_desktop.views.assumptions.list_view import BeliefList


class Drafting(QObject):
    """The row that is being written, if any, and its editor."""

    changed = Signal()
    """The draft is another one now: the rows must be shown anew."""

    entered = Signal(object, list)
    """The `Kind` and the sentences to take."""

    ended = Signal()

    def __init__(self, view: BeliefList) -> None:
        super().__init__(view)
        self._view = view
        self.draft: Draft | None = None

    @property
    def editor(self) -> DraftEditor | None:
        """The field, while there is one."""
        if self.draft is None:
            return None
        editor = self._view.indexWidget(self._view.belief_model.index_of(self.draft.key))
        return editor if isinstance(editor, DraftEditor) else None

    def begin(self, kind: Kind) -> None:
        """Open an empty row at the end of a kind, or move the one that is open there."""
        self.commit()
        self._close()
        self.draft = Draft(kind)
        self.changed.emit()
        index = self._view.belief_model.index_of(self.draft.key)
        self._view.openPersistentEditor(index)
        editor = self.editor
        assert editor is not None
        editor.textChanged.connect(self._grow)
        editor.entered.connect(lambda text: self._hand_on([text]))
        editor.lines_pasted.connect(self._hand_on)
        editor.left.connect(self._leave)
        editor.given_up.connect(self.end)
        editor.setFocus()
        self.scroll_here()

    def commit(self) -> None:
        """Take what is being written, and stay open for more."""
        editor = self.editor
        if editor is not None and editor.toPlainText().strip():
            text = editor.toPlainText()
            editor.clear()
            self._hand_on([text])

    def refill(self, text: str) -> None:
        """Put back what could not be taken."""
        if self.editor is not None:
            self.editor.setPlainText(text)
            self.editor.setFocus()

    def end(self) -> None:
        """Take the row away, with whatever stands in it."""
        if self.draft is None:
            return
        had_focus = self.editor is not None and self.editor.hasFocus()
        self._close()
        if had_focus:
            self._view.setFocus()
        self.ended.emit()

    def scroll_here(self) -> None:
        """Keep the row in sight while rows are added above it."""
        if self.draft is not None:
            self._view.scrollTo(self._view.belief_model.index_of(self.draft.key))

    def _leave(self) -> None:
        self.commit()
        if self.editor is None or not self.editor.toPlainText().strip():
            self.end()

    def _hand_on(self, texts: list[str]) -> None:
        if self.draft is not None:
            self.entered.emit(self.draft.kind, texts)
            self.scroll_here()

    def _grow(self) -> None:
        editor = self.editor
        if self.draft is not None and editor is not None:
            self.draft = replace(self.draft, lines=editor.lines)
            self.changed.emit()

    def _close(self) -> None:
        if self.draft is not None:
            self.draft = None
            self.changed.emit()
