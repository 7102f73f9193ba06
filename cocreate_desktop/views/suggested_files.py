"""Where a file is saved unless somebody says otherwise."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from cocreate_desktop.views.place import Place


def suggested_file(place: Place, suffix: str, *, session: bool = True) -> Path:
    """Among the documents, named after the open project, and its `session` if it is about that; the name
    ends with `suffix`, which has the dot."""
    about = (place.project, place.session if session else None)
    title = " ".join(one.title for one in about if one is not None)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    name = " ".join(re.sub(r"[^\w .-]+", " ", title).split())[:100].strip()
    return (documents if documents.is_dir() else Path.home()) / f"{name}{suffix}"
