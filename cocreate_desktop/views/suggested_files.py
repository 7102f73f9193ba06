"""Where a file is saved unless somebody says otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from cocreate_desktop.domain.anonymity import MASK
from cocreate_desktop.domain.written_names import NameFinder
from cocreate_desktop.views.place import Place
from cocreate_desktop.views.wording import say

_LONGEST = 100
_MOST_BYTES = 200
"""Of a name without its ending; disks take 255, and a letter has up to four."""


def suggested_file(place: Place, suffix: str, *, session: bool = True, hidden: Sequence[str] = ()) -> Path:
    """Among the documents, named after the open project, and its `session` if it is about that; the name
    ends with `suffix`, which has the dot. `hidden` words are not in it."""
    about = (place.project, place.session if session else None)
    title = NameFinder(hidden).masked(" ".join(one.title for one in about if one is not None), say(MASK))
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    name = " ".join(re.sub(r"[^\w .-]+", " ", title).split())[:_LONGEST]
    name = name.encode()[:_MOST_BYTES].decode(errors="ignore").strip(" .") or "Cocreate"
    return (documents if documents.is_dir() else Path.home()) / f"{name}{suffix}"


def chosen_file(name: str, suffix: str) -> Path:
    """The file that somebody named in a dialog, with its ending.

    Where they left that out, the dialog could not ask whether to replace what stands there: so it stays.
    """
    return Path(name) if name.lower().endswith(suffix) else free_name(Path(f"{name}{suffix}"))


def free_name(wanted: Path) -> Path:
    """That name, or the next that nothing has yet: "Report 2.pdf"."""
    found, number = wanted, 2
    while found.exists():
        found = wanted.with_stem(f"{wanted.stem} {number}")
        number += 1
    return found
