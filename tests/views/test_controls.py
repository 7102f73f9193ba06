"""The other controls: what they say, do and tell assistive tools."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.views import controls
from cocreate_desktop.views.controls import (
    Chip,
    EmptyState,
    ErrorLine,
    KeyButton,
    Pill,
    SavedMark,
    SearchField,
    SectionLabel,
    Segmented,
    Toast,
)
from cocreate_desktop.views.theme import Scheme, Theme
from tests.views.gallery import picture


@pytest.fixture
def show(theme: Theme, qtbot: QtBot) -> Callable[[QWidget], None]:
    def show_widget(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)

    return show_widget


@pytest.fixture
def segmented(show) -> Segmented:
    segmented = Segmented()
    segmented.set_choices([("low", "Low", None), ("mid", "Mid", None), ("high", "High", None)])
    show(segmented)
    return segmented


def segment(whole: Segmented, value: str) -> QWidget:
    return whole._segments[value]


def test_a_segment_is_chosen_by_a_click(segmented: Segmented, qtbot: QtBot):
    with qtbot.waitSignal(segmented.chosen) as chosen:
        qtbot.mouseClick(segment(segmented, "mid"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["mid"]
    assert segmented.value == "mid"


def test_choosing_the_chosen_segment_says_nothing(segmented: Segmented, qtbot: QtBot):
    segmented.set_value("mid")
    with qtbot.assertNotEmitted(segmented.chosen):
        qtbot.mouseClick(segment(segmented, "mid"), Qt.MouseButton.LeftButton)
    assert segmented.value == "mid"


def test_a_choice_can_be_taken_back_where_none_is_allowed(segmented: Segmented, qtbot: QtBot):
    segmented.set_choices([("good", "pleased", "smile"), ("bad", "annoyed", "frown")], allow_none=True)
    segmented.set_value("bad")
    with qtbot.waitSignal(segmented.chosen) as chosen:
        qtbot.mouseClick(segment(segmented, "bad"), Qt.MouseButton.LeftButton)
    assert chosen.args == [""]
    assert segmented.value is None


def test_arrows_move_the_choice_and_the_focus(segmented: Segmented, qtbot: QtBot):
    segmented.set_value("low")
    segment(segmented, "low").setFocus()
    chosen: list[str] = []
    segmented.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert chosen == ["mid", "high", "low", "high"]
    assert segment(segmented, "high").hasFocus()


def test_only_one_segment_is_reached_with_tab(segmented: Segmented):
    segmented.set_value("mid")
    policies = [segment(segmented, value).focusPolicy() for value in ("low", "mid", "high")]
    assert [bool(policy & Qt.FocusPolicy.TabFocus) for policy in policies] == [False, True, False]


def test_segments_without_words_keep_them_for_those_who_do_not_see_them(segmented: Segmented):
    segmented.set_choices([("good", "pleased", "smile"), ("bad", "annoyed", "frown")])
    wide = segmented.sizeHint().width()
    segmented.show_texts(False)
    assert segmented.sizeHint().width() < wide
    assert segment(segmented, "good").toolTip() == "pleased"
    assert (
        QAccessible.queryAccessibleInterface(segment(segmented, "bad")).text(QAccessible.Text.Name)
        == "annoyed"
    )


def test_a_chip_is_checked_by_space_and_tells_both_words(show, qtbot: QtBot):
    chip = Chip()
    chip.set_content("Lena", "1", "current")
    show(chip)
    wide = chip.sizeHint()
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
    assert chip.accessibleName() == "Lena, current"
    assert wide.height() == 32

    chip.show_word(False)
    assert chip.sizeHint().width() < wide.width()
    assert chip.toolTip() == "current"


def test_a_key_button_has_room_for_icon_and_key(show):
    button = KeyButton()
    button.setText("New assumption")
    button.setProperty("primary", True)
    show(button)
    plain = button.sizeHint()
    button.set_symbol("plus")
    with_icon = button.sizeHint()
    button.set_keycap("N")
    assert plain.width() < with_icon.width() < button.sizeHint().width()
    assert button.sizeHint().height() == 36
    assert (button.property("symbol"), button.property("keycap")) == ("plus", "N")


@pytest.mark.parametrize(("size", "height"), [("large", 44), ("small", 32)])
def test_a_key_button_keeps_its_size_when_it_gets_the_focus(show, size: str, height: int):
    button = KeyButton()
    button.setText("Next step")
    button.setProperty("primary", True)
    button.setProperty(size, True)
    show(button)
    button.clearFocus()
    before = button.sizeHint()
    button.setFocus()
    assert button.hasFocus()
    assert button.sizeHint() == before
    assert before.height() == height


def test_escape_clears_the_search_and_then_goes_on(show, qtbot: QtBot):
    class Page(QWidget):
        escaped = 0

        def keyPressEvent(self, event):  # noqa: N802 - Qt's name
            self.escaped += 1

    page = Page()
    field = SearchField(page)
    show(page)
    field.setFocus()
    qtbot.keyClicks(field, "sign")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), page.escaped) == ("", 0)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert page.escaped == 1
    assert field.accessibleName()


def test_an_error_line_hides_itself_and_offers_what_mends_it(show, qtbot: QtBot):
    page = QWidget()
    line = ErrorLine(page)
    show(page)
    assert not line.isVisible()
    line.show_error("The disk is full.", "Choose a folder…")
    assert line.isVisible()
    with qtbot.waitSignal(line.fix_asked):
        qtbot.mouseClick(line.findChild(QPushButton), Qt.MouseButton.LeftButton)
    line.show_error(None)
    assert not line.isVisible()


def test_the_saved_mark_tells_the_time(show):
    mark = SavedMark()
    show(mark)
    assert mark.text == ""
    mark.show_saved("14:05")
    assert (mark.text, mark.accessibleName()) == ("Saved 14:05", "Saved 14:05")
    mark.show_saved()
    assert mark.text == "Saved"
    mark.clear()
    assert mark.text == ""


def test_a_pill_without_words_is_not_there(show):
    page = QWidget()
    pill = Pill(page)
    show(page)
    assert not pill.isVisible()
    pill.show_text("No step")
    assert pill.isVisible()
    assert pill.accessibleName() == "No step"
    pill.show_text("")
    assert not pill.isVisible()


def test_a_toast_offers_undo_for_eight_seconds(show, qtbot: QtBot):
    page = QWidget()
    page.resize(600, 400)
    toast = Toast(page)
    show(page)
    toast.show_undo("Note moved.")
    assert toast.isVisible()
    assert toast._end.interval() == 8000
    assert toast._end.isActive()

    with qtbot.waitSignal(toast.undo_asked):
        qtbot.mouseClick(toast.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not toast.isVisible()

    toast.show_undo("Note moved again.")
    toast._end.timeout.emit()
    assert not toast.isVisible()


def test_a_toast_stays_at_the_bottom_left_above_what_must_not_be_covered(show):
    page = QWidget()
    page.resize(600, 400)
    toast = Toast(page)
    show(page)
    toast.show_undo("Note moved.")
    assert toast.geometry().bottom() + 1 == 400 - 16
    assert toast.x() == 16
    toast.lift(158)
    assert toast.geometry().bottom() + 1 == 400 - 158 - 16
    page.resize(600, 500)
    assert toast.geometry().bottom() + 1 == 500 - 158 - 16


def test_an_empty_state_has_a_button_only_with_words_for_it(show, qtbot: QtBot):
    state = EmptyState()
    state.setProperty("sentence", "Your assumptions stand here.")
    show(state)
    assert not state.button.isVisible()
    state.setProperty("buttonText", "First assumption")
    with qtbot.waitSignal(state.asked):
        qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)


def test_a_section_label_is_set_as_a_label(show, theme: Theme):
    label = SectionLabel(text="Importance")
    show(label)
    assert label.font().pixelSize() == theme.tokens.type["label"].px
    assert label.font().weight() == 600


@pytest.mark.parametrize("name", controls.__all__)
def test_every_control_can_be_promoted_in_a_form(theme: Theme, qtbot: QtBot, name: str):
    page = QWidget()
    qtbot.addWidget(page)
    control = getattr(controls, name)(page)
    assert control.parent() is page


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_everything_can_be_shown_together(qapp: QApplication, scheme: Scheme, text_scale: float):
    assert not picture(qapp, scheme, text_scale).isNull()


def test_a_button_with_a_key_grows_with_the_text(theme: Theme, show):
    button = KeyButton()
    button.setText("Next step")
    button.set_keycap("PgDn")
    show(button)
    usual = button.sizeHint()
    theme.choose_text_size(1.5)
    assert button.sizeHint().width() > 1.3 * usual.width()
    assert button.sizeHint().height() > 1.3 * usual.height()


def test_a_squeezed_button_gives_up_its_key_before_its_words(
    theme: Theme, show, monkeypatch: pytest.MonkeyPatch
):
    button = KeyButton()
    button.setText("Next step")
    button.set_keycap("PgDn")
    show(button)
    caps: list[str] = []
    module = "cocreate_desktop.views.controls.key_button.paint_keycap"
    monkeypatch.setattr(module, lambda _painter, _box, key, *_: caps.append(key))
    button.grab()
    assert caps == ["PgDn"]
    button.setFixedWidth(button.sizeHint().width() - 20)
    caps.clear()
    button.grab()
    assert caps == []
