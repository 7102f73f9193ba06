"""The page Decide: what we found, where people disagree, and one proposition on the table."""

from cocreate_desktop.views.decide.page import DecidePage

__all__ = ["DecidePage"]
