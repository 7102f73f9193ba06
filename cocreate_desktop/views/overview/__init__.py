"""The page Overview."""

from cocreate_desktop.views.overview.page import OverviewPage

__all__ = ["OverviewPage"]
