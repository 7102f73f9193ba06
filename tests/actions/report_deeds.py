"""What a project keeps for its papers at random: choices of sections, and masks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cocreate_desktop.actions.reporting.choosing import drop_preset, keep_preset, mask_words, rename_preset
from cocreate_desktop.domain.report_choice import Audience, ReportChoice, Section

if TYPE_CHECKING:
    from tests.actions.doer import Doer


class ReportDeeds:
    def __init__(self, doer: Doer) -> None:
        self._doer = doer
        self.all = [self.keep, self.rename, self.drop, self.mask]

    def keep(self) -> None:
        choose = self._doer.choose
        sections = frozenset(choose.sample(list(Section), 3))
        choice = ReportChoice(choose.choice(list(Audience)), sections)
        keep_preset(self._doer.desk, self._doer.project, choose.choice(["Friday", "Short"]), choice)

    def rename(self) -> None:
        kept = self._doer.desk.library.papers.presets(self._doer.project)
        name = self._doer.choose.choice(["Monday", "Long"])
        if kept and name not in {one.name for one in kept}:
            rename_preset(self._doer.desk, self._doer.project, kept[-1].id, name)

    def drop(self) -> None:
        for one in self._doer.desk.library.papers.presets(self._doer.project)[:1]:
            drop_preset(self._doer.desk, self._doer.project, one.id)

    def mask(self) -> None:
        words = self._doer.choose.sample(["Sofie", "Jan", "Els"], 2)
        mask_words(self._doer.desk, self._doer.project, words)
