"""The page Assumptions: what the team believes, how much hangs on it, and what is known of it."""

from cocreate_desktop.views.assumptions.page import AssumptionsPage

__all__ = ["AssumptionsPage"]
