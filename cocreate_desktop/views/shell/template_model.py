"""The templates as rows of a list: what each says about itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cocreate_desktop.actions.templates import Offer
from cocreate_desktop.domain.templates import Template
from cocreate_desktop.views.shell.counting import counted
from cocreate_desktop.views.wording import say

ROW_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class TemplateRow:
    """`facts` say how long it takes and what it brings, in three lengths, the longest first. A row with
    `trouble` stands for a file that cannot be used; one without a template for an empty scenario."""

    title: str
    purpose: str = ""
    facts: tuple[str, str, str] = ("", "", "")
    template: Template | None = None
    trouble: str = ""


class TemplateModel(QAbstractListModel):
    """Every template, those that cannot be used too, and at the end the empty scenario."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[TemplateRow] = []

    def show(self, offers: Sequence[Offer]) -> None:
        rows = [self._row_of(offer) for offer in offers]
        nothing = self.tr("No steps yet")
        rows.append(
            TemplateRow(
                self.tr("Empty scenario"),
                self.tr("You write everything yourself."),
                (nothing, nothing, nothing),
            )
        )
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def all(self) -> tuple[TemplateRow, ...]:
        return tuple(self._rows)

    def row(self, index: Index) -> TemplateRow | None:
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.row(index)
        if one is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.trouble or one.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return one.trouble or ". ".join(
                    part for part in (one.title, one.purpose.rstrip("."), one.facts[0]) if part
                )
            case _ if role == ROW_ROLE:
                return one
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        one = self.row(index)
        if one is None or one.trouble:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _row_of(self, offer: Offer) -> TemplateRow:
        template = offer.template
        if template is None:
            return TemplateRow(offer.file, trouble=say(offer.trouble) if offer.trouble else offer.file)
        return TemplateRow(template.title, template.purpose, self._facts(template, offer.own), template)

    def _facts(self, template: Template, own: bool) -> tuple[str, str, str]:
        """From all that can be said to what always stays."""
        steps, beliefs = len(template.steps), len(template.assumptions)
        short = self.tr("{n} min").format(n=template.minutes)
        if own:
            short = self._beside(self.tr("Yours"), short)
        mid = self._beside(short, counted("steps", steps))
        if not beliefs:
            return mid, mid, short
        return self._beside(mid, counted("assumptions", beliefs)), mid, short

    def _beside(self, fact: str, other: str) -> str:
        return self.tr("{fact} · {other}").format(fact=fact, other=other)
