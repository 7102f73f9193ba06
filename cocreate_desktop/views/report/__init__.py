"""The page Report: the real PDF, to look at and to save."""

from cocreate_desktop.views.report.page import ReportPage

__all__ = ["ReportPage"]
