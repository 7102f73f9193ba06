"""The two tabs of the page; each side shows them over its own pages."""

from __future__ import annotations

from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.controls import Segmented
from cocreate_desktop.views.wording import say

REPORT, DAY = "report", "day"
_NAMES = {
    REPORT: QT_TRANSLATE_NOOP("ReportTabs", "Report"),
    DAY: QT_TRANSLATE_NOOP("ReportTabs", "Paper for the day"),
}


def offer_tabs(tabs: Segmented, shown: str) -> None:
    """Show both, and that one of them is in sight."""
    tabs.set_choices([(tab, say(name), None) for tab, name in _NAMES.items()])
    tabs.set_value(shown)
