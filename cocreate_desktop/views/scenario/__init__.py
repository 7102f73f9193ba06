"""The page Scenario."""

from cocreate_desktop.views.scenario.page import ScenarioPage

__all__ = ["ScenarioPage"]
