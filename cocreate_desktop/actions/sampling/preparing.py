"""What comes before the first session: the project, its team, what it believes and its script."""

from __future__ import annotations

from cocreate_desktop.actions import people
from cocreate_desktop.actions.sampling.stage import Stage
from cocreate_desktop.actions.templates import make_project
from cocreate_desktop.exchange.sample import Sample


def prepare(stage: Stage, sample: Sample) -> None:
    """Make the project from the sample's method, seat its team, and let the first of them begin."""
    stage.at(sample.begun)
    make_project(stage.desk, sample.title, sample.method, project_id=stage.project_id)
    for name, role in sample.team:
        stage.later()
        people.add_member(stage.desk, stage.project_id, name, role)
    stage.sit(sample.team[0][0])
