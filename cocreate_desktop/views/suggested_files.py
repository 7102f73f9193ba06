"""Where a file is saved unless somebody says otherwise."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from cocreate_desktop.views.place import Place


def suggested_file(place: Place, suffix: str) -> Path:
    """Among the documents, named after the open project and session; `suffix` begins with its dot."""
    title = " ".join(one.title for one in (place.project, place.session) if one is not None)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    name = " ".join(re.sub(r"[^\w .-]+", " ", title).split())[:100].strip()
    return (documents if documents.is_dir() else Path.home()) / f"{name}{suffix}"
