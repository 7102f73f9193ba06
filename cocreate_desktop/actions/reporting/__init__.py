"""From sessions on disk to their report: gather what the paper holds, then print it.

Each chapter has a module of its own; all of them gather from one `Source`.
"""

from cocreate_desktop.actions.reporting.gathering import project_report, session_report
from cocreate_desktop.actions.reporting.lookup import find_session
from cocreate_desktop.actions.reporting.printing import prepare_to_print, print_report, save_report

__all__ = [
    "find_session",
    "prepare_to_print",
    "print_report",
    "project_report",
    "save_report",
    "session_report",
]
