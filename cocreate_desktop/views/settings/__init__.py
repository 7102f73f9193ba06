"""The page Settings."""

from cocreate_desktop.views.settings.page import SettingsPage

__all__ = ["SettingsPage"]
