"""From a session and its project to the papers that a team takes along: forms, agendas, badges, sheets.

What customers get names nobody and holds no code, no verdict and nothing that somebody did not agree to.
"""

from cocreate_desktop.actions.paper_for_the_day.gathering import day_papers
from cocreate_desktop.actions.paper_for_the_day.printing import print_day, single_papers, write_day

__all__ = ["day_papers", "print_day", "single_papers", "write_day"]
