"""The theme dresses the application, and icons follow it."""

import re

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop import paths
from cocreate_desktop.views.theme import IconSet, Scheme, Theme, theme_of
from cocreate_desktop.views.theme.sheet import SheetIcons, fill_sheet, read_sheet


def test_it_follows_the_system_until_somebody_chooses(qapp: QApplication):
    theme = Theme()
    dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert (theme.choice, theme.scheme) == ("system", Scheme.DARK if dark else Scheme.LIGHT)

    theme.choose("dark")

    assert (theme.choice, theme.scheme) == ("dark", Scheme.DARK)
    with pytest.raises(ValueError, match="no such choice"):
        theme.choose("pink")


def test_a_choice_changes_colours_at_once(theme: Theme, qapp: QApplication, qtbot: QtBot):
    light = theme.colour("bg")

    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")

    assert theme.colour("bg") != light
    assert qapp.palette().window().color() == theme.colour("bg")
    assert theme.colour("bg").name() in qapp.styleSheet()


def test_choosing_the_same_again_changes_nothing(theme: Theme, qtbot: QtBot):
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose("light")
        theme.choose_text_size(1.0)


def test_an_unknown_colour_is_a_bug(theme: Theme):
    with pytest.raises(KeyError):
        theme.colour("pink")


def test_every_role_is_really_set_in_inter(theme: Theme):
    for name, role in theme.tokens.type.items():
        info = QFontInfo(theme.font(name))
        assert info.family() == role.family
        assert (info.pixelSize(), info.weight()) == (role.px, role.weight)


def test_tabular_figures_are_equally_wide(theme: Theme):
    def widths(tabular: bool) -> set[float]:
        metrics = QFontMetricsF(theme.font("body", tabular=tabular))
        return {metrics.horizontalAdvance(figure * 10) for figure in "0123456789"}

    assert len(widths(True)) == 1
    assert len(widths(False)) > 1


def test_text_grows_to_one_and_a_half_times(theme: Theme, qapp: QApplication):
    theme.choose_text_size(1.5)
    assert theme.font("body").pixelSize() == 21
    assert qapp.font().pixelSize() == 21
    assert (theme.line_height("body"), theme.px(36)) == (30, 54)

    theme.choose_text_size(9)
    assert theme.text_scale == 1.5


def test_the_choices_of_a_box_are_as_high_as_a_hand_needs_and_none_is_cut(theme: Theme, qtbot: QtBot):
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["one", "two", "three"])
    box.show()
    box.showPopup()
    rows = [box.view().visualRect(box.model().index(row, 0)) for row in range(3)]
    assert min(row.height() for row in rows) >= 32
    assert rows[-1].bottom() < box.view().viewport().height()
    box.hidePopup()


def test_a_widget_finds_the_theme_that_the_application_wears(theme: Theme, qapp: QApplication, qtbot: QtBot):
    widget = QWidget()
    qtbot.addWidget(widget)
    assert theme_of(widget) is theme

    qapp.setProperty("cocreateTheme", None)
    try:
        with pytest.raises(LookupError):
            theme_of(widget)
    finally:
        theme.apply(qapp)


@pytest.mark.parametrize("scheme", Scheme)
def test_the_style_sheet_has_a_value_for_every_placeholder(theme: Theme, scheme: Scheme):
    sheet = fill_sheet(read_sheet(), theme.tokens, scheme, 1.25, SheetIcons())

    assert "@" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert not re.search(r"#[0-9A-Fa-f]{6}", read_sheet()), "colours come from the tokens"


@pytest.mark.parametrize("sheet", ["@pink@", "@font.shout@", "@radius.huge@", "@icon.check.pink@"])
def test_an_unknown_placeholder_is_a_bug(theme: Theme, sheet: str):
    with pytest.raises(KeyError):
        fill_sheet(sheet, theme.tokens, Scheme.LIGHT, 1, SheetIcons())


def test_an_unknown_icon_is_a_bug(theme: Theme):
    with pytest.raises(FileNotFoundError):
        fill_sheet("@icon.unicorn.text@", theme.tokens, Scheme.LIGHT, 1, SheetIcons())


def test_the_style_sheet_sets_labels_by_role_and_keeps_their_figures(theme: Theme, qtbot: QtBot):
    label = QLabel("12:30")
    qtbot.addWidget(label)
    label.setProperty("role", "clock")
    label.setFont(theme.font("clock", tabular=True))
    label.show()

    assert label.font().pixelSize() == theme.tokens.type["clock"].px
    assert label.font().featureTags()


def test_every_icon_can_be_drawn(theme: Theme):
    for file in paths.resources("icons").glob("*.svg"):
        image = theme.icons.pixmap(file.stem, "text", 24).toImage()
        assert any(image.pixelColor(x, y).alpha() > 200 for x in range(24) for y in range(24)), file.stem


def test_icons_take_the_colour_of_the_theme(theme: Theme):
    icons = IconSet(theme)
    light = icons.pixmap("plus", "accent", 48).toImage()
    light_icon = icons.icon("plus", "accent").pixmap(16, 16).toImage()

    theme.choose("dark")

    assert strongest(light) == "#1b5445"
    assert strongest(icons.pixmap("plus", "accent", 48).toImage()) == "#86cfb5"
    assert icons.icon("plus", "accent").pixmap(16, 16).toImage() != light_icon


def test_icons_are_sharp_on_dense_screens(theme: Theme):
    icon = theme.icons.icon("play", size=20)
    assert icon.pixmap(icon.actualSize(icon.availableSizes()[0]), 2.0).devicePixelRatio() == 2.0
    assert theme.icons.pixmap("play", size=20, ratio=1.5).width() == 30


def test_painted_icons_stay_within_the_square_in_the_middle(theme: Theme):
    image = QImage(60, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    theme.icons.paint(painter, QRect(0, 0, 60, 20), "circle", theme.colour("text"))
    painter.end()

    assert all(image.pixelColor(x, y).alpha() == 0 for x in (*range(20), *range(40, 60)) for y in range(20))


def strongest(image: QImage) -> str:
    """The most opaque colour of a picture."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda pixel: pixel.alpha()).name()
