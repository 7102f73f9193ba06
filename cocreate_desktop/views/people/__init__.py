"""The page People: who is invited, who is here, and what each agreed to."""

from cocreate_desktop.views.people.page import PeoplePage

__all__ = ["PeoplePage"]
