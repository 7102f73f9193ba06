"""Pages of a PDF as PNG. PDFium serves one thread at a time: whoever calls it holds the lock."""

from __future__ import annotations

import math
import threading
from io import BytesIO
from typing import Any

PDFIUM = threading.RLock()
"""Taken anew by the thread that has it: a dropped document may be closed in the midst of anything."""
_POINTS_PER_INCH = 72
_MOST_PIXELS = 40_000_000
"""120 MB in memory; a larger picture has fewer dots per inch."""
_COMPRESSED = 3
"""Of 9; 6, as usual, takes half as long again and saves a twentieth of the size."""


def as_png(pdf: bytes, dpi: int, cut: float = 0.0) -> bytes:
    """The first page, with so many dots per inch, or with as many as a picture may have; without `cut` pt at
    each edge."""
    import pypdfium2

    with PDFIUM:
        document: Any = pypdfium2.PdfDocument(pdf)
        page = document[0]
        width, height = page.get_size()
        scale = min(dpi / _POINTS_PER_INCH, math.sqrt(_MOST_PIXELS / (width * height)))
        bitmap = page.render(scale=scale, crop=(cut,) * 4, rev_byteorder=True)
        image = bitmap.to_pil()
        bitmap.close()
        page.close()
        document.close()
    out = BytesIO()
    dots = round(scale * _POINTS_PER_INCH)
    image.save(out, "PNG", dpi=(dots, dots), compress_level=_COMPRESSED)
    return out.getvalue()
