"""What a project keeps for its papers: presets of sections, and words that are masked."""

from __future__ import annotations

from cocreate_desktop.domain.report_choice import Mask, ReportPreset
from cocreate_desktop.store.reading import Repository


class Papers(Repository):
    def presets(self, project_id: str) -> list[ReportPreset]:
        return self._read(ReportPreset, "project_id = ?", (project_id,), "name COLLATE NOCASE, id")

    def masks(self, project_id: str) -> list[Mask]:
        return self._read(Mask, "project_id = ?", (project_id,), "words COLLATE NOCASE, id")
