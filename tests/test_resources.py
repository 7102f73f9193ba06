"""What ships can be used by the window and the report alike."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot
from reportlab.pdfbase.ttfonts import TTFont

import cocreate_desktop
from cocreate_desktop import paths

FONTS = sorted(paths.resources("fonts").glob("*.ttf"))
ICONS = sorted(paths.resources("icons").glob("*.svg"))
REPOSITORY_LIMIT = 500_000


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_fonts_serve_qt_and_the_report(font: Path, qtbot: QtBot) -> None:
    loaded = QFontDatabase.addApplicationFont(str(font))
    families = QFontDatabase.applicationFontFamilies(loaded)
    printed = TTFont(font.stem, str(font)).face

    assert ("Inter Display" if "Display" in font.stem else "Inter") in families
    assert {ord(letter) for letter in "ÉßŁΩЖ–“„…→✓0123456789:+"} <= printed.charToGlyph.keys()


def test_tabular_figures_are_equally_wide(qtbot: QtBot) -> None:
    for font in FONTS:
        QFontDatabase.addApplicationFont(str(font))
    for family in ("Inter", "Inter Display"):
        timer = QFont(family)
        timer.setPixelSize(124)
        timer.setFeature(QFont.Tag("tnum"), 1)
        widths = {QFontMetricsF(timer).horizontalAdvance(figure) for figure in "0123456789"}
        assert len(widths) == 1


def test_icons_can_be_drawn_in_the_colour_of_the_theme() -> None:
    assert ICONS
    for icon in ICONS:
        assert QSvgRenderer(str(icon)).isValid(), icon.name
        assert 'stroke="currentColor"' in icon.read_text("utf-8"), icon.name


def test_every_icon_has_a_user() -> None:
    code = "".join(path.read_text("utf-8") for path in Path(cocreate_desktop.__file__).parent.rglob("*.py"))
    forms = "".join(path.read_text("utf-8") for path in paths.ui("forms").glob("*.ui"))
    sheet = paths.ui("theme", "cocreate.qss").read_text("utf-8")

    def is_used(name: str) -> bool:
        return f'"{name}"' in code or f">{name}</string>" in forms or f"@icon.{name}." in sheet

    assert [icon.stem for icon in ICONS if not is_used(icon.stem)] == []


def test_what_ships_stays_small() -> None:
    heavy = [path.name for path in [*FONTS, *ICONS] if path.stat().st_size > REPOSITORY_LIMIT]
    assert not heavy
