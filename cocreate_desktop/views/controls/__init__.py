"""Controls for every page, made by code or promoted in a form: each takes only its parent."""

from cocreate_desktop.views.controls.chip import Chip
from cocreate_desktop.views.controls.commit_line import CommitLine
from cocreate_desktop.views.controls.commit_text import CommitText
from cocreate_desktop.views.controls.empty_state import EmptyState
from cocreate_desktop.views.controls.error_line import ErrorLine
from cocreate_desktop.views.controls.ink_label import InkLabel
from cocreate_desktop.views.controls.key_button import KeyButton
from cocreate_desktop.views.controls.pill import Pill
from cocreate_desktop.views.controls.saved_mark import SavedMark
from cocreate_desktop.views.controls.search_field import SearchField
from cocreate_desktop.views.controls.section_label import SectionLabel
from cocreate_desktop.views.controls.segmented import Segmented
from cocreate_desktop.views.controls.stepper import Stepper
from cocreate_desktop.views.controls.toast import Toast

__all__ = [
    "Chip",
    "CommitLine",
    "CommitText",
    "EmptyState",
    "ErrorLine",
    "InkLabel",
    "KeyButton",
    "Pill",
    "SavedMark",
    "SearchField",
    "SectionLabel",
    "Segmented",
    "Stepper",
    "Toast",
]
