"""Projects, their tags, assumptions and scenario as they stand today."""

from __future__ import annotations

from cocreate_desktop.domain.assumptions import Assumption
from cocreate_desktop.domain.observations import Media
from cocreate_desktop.domain.projects import Project, ProjectRule, Tag
from cocreate_desktop.domain.scenario import Step, StepItem, StepTest
from cocreate_desktop.store.reading import Repository


class Projects(Repository):
    def all(self) -> list[Project]:
        """Every living project, archived ones too, newest first."""
        return self._read(Project, order="created_at DESC, id DESC")

    def get(self, project_id: str) -> Project:
        return self._get(Project, project_id)

    def any_put_aside(self) -> bool:
        """Whether a project was archived or deleted."""
        (found,) = self._db.conn.execute(
            "SELECT EXISTS (SELECT 1 FROM projects WHERE archived_at IS NOT NULL OR deleted_at IS NOT NULL)"
        ).fetchone()
        return bool(found)

    def find(self, project_id: str) -> Project | None:
        found = self._read(Project, "id = ?", (project_id,))
        return found[0] if found else None

    def imported_from(self, source: str) -> Project | None:
        """The living project that an earlier import from the same source made."""
        found = self._read(
            Project,
            "id IN (SELECT project_id FROM sessions WHERE deleted_at IS NULL AND id IN"
            " (SELECT session_id FROM imports WHERE source = ?))",
            (source,),
        )
        return found[0] if found else None

    def tags(self, project_id: str) -> list[Tag]:
        return self._read(Tag, "project_id = ?", (project_id,), "rank, id")

    def tag(self, tag_id: str) -> Tag:
        return self._get(Tag, tag_id)

    def uses_of_tag(self, tag_id: str) -> int:
        """How many living entries of all sessions have a tag."""
        (count,) = self._db.conn.execute(
            "SELECT COUNT(*) FROM observation_tags l JOIN session_tags s ON s.id = l.session_tag_id"
            " JOIN observations o ON o.id = l.observation_id"
            " WHERE s.origin_id = ? AND o.deleted_at IS NULL",
            (tag_id,),
        ).fetchone()
        return count

    def rules(self, project_id: str) -> list[ProjectRule]:
        return self._read(ProjectRule, "project_id = ?", (project_id,), "name")


class Assumptions(Repository):
    def of_project(self, project_id: str) -> list[Assumption]:
        """In the order of their rank; pages group them by kind."""
        return self._read(Assumption, "project_id = ?", (project_id,), "rank, id")

    def get(self, assumption_id: str) -> Assumption:
        return self._get(Assumption, assumption_id)

    def codes_ever_used(self, project_id: str) -> list[str]:
        """Codes of deleted assumptions too: a code is never given twice."""
        return self._texts("SELECT code FROM assumptions WHERE project_id = ?", project_id)


class Scenarios(Repository):
    def steps(self, project_id: str) -> list[Step]:
        return self._read(Step, "project_id = ?", (project_id,), "rank, id")

    def step(self, step_id: str) -> Step:
        return self._get(Step, step_id)

    def item(self, item_id: str) -> StepItem:
        return self._get(StepItem, item_id)

    def find_item(self, item_id: str) -> StepItem | None:
        found = self._read(StepItem, "id = ?", (item_id,))
        return found[0] if found else None

    def items(self, project_id: str) -> list[StepItem]:
        """What every living step shows, asks and watches for, each step's in order."""
        return self._read(
            StepItem,
            "step_id IN (SELECT id FROM steps WHERE project_id = ? AND deleted_at IS NULL)",
            (project_id,),
            "step_id, rank, id",
        )

    def tests(self, project_id: str) -> list[StepTest]:
        """Which living step was said to test which living assumption."""
        return self._read(
            StepTest,
            "step_id IN (SELECT id FROM steps WHERE project_id = ? AND deleted_at IS NULL)"
            " AND assumption_id IN (SELECT id FROM assumptions WHERE deleted_at IS NULL)",
            (project_id,),
        )

    def pictures(self, project_id: str) -> list[Media]:
        """What the living steps show as pictures."""
        return self._read(
            Media,
            "id IN (SELECT media_id FROM step_items WHERE deleted_at IS NULL AND step_id IN"
            " (SELECT id FROM steps WHERE project_id = ? AND deleted_at IS NULL))",
            (project_id,),
        )
