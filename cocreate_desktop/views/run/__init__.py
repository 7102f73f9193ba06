"""The page Run."""

from cocreate_desktop.views.run.page import RunPage

__all__ = ["RunPage"]
