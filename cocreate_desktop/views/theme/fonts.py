"""Inter, from the files that ship with Cocreate."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from cocreate_desktop import paths
from cocreate_desktop.views.theme.tokens import TypeRole

_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "InterDisplay-SemiBold.ttf")
_TABULAR = QFont.Tag("tnum")


def load_fonts() -> None:
    """Make Inter known to Qt. Needs a running application; what is known already is not loaded again."""
    if "Inter Display" in QFontDatabase.families():
        return
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(paths.resources("fonts", name))) < 0:
            raise FileNotFoundError(f"the font {name} cannot be read")


def font_of(role: TypeRole, scale: float, *, tabular: bool) -> QFont:
    """The font of a role; `tabular` gives all figures the same width."""
    font = QFont(role.family)
    font.setPixelSize(round(role.px * scale))
    font.setWeight(QFont.Weight(role.weight))
    # Hinted widths would make the lines ragged: the design counts in whole px of unhinted Inter.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if role.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, role.tracking * role.px * scale)
    if tabular:
        font.setFeature(_TABULAR, 1)
    return font
