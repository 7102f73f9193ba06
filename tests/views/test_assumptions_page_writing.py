"""Writing new assumptions in the list, one after the other, without looking."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Assumption, Kind
from cocreate_desktop.views.assumptions import AssumptionsPage
from cocreate_desktop.views.assumptions.draft_editor import DraftEditor
from cocreate_desktop.views.theme import Theme
from tests.views.assumption_stories import Workshop, open_page, shown, write_project

KEY = Qt.Key


@pytest.fixture
def told(desk: Desk) -> Workshop:
    return write_project(desk)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, theme: Theme, tmp_path: Path, told: Workshop) -> AssumptionsPage:
    page = open_page(qtbot, desk, theme, tmp_path, told.project_id)
    page.list.select(told.codes["A7"])
    return page


def _editor(page: AssumptionsPage) -> DraftEditor:
    editor = page.list.drafting.editor
    assert editor is not None
    return editor


def _texts(page: AssumptionsPage) -> list[str]:
    stored = page.desk.library.assumptions.of_project(page.context.place.project_id or "")
    return [one.text for one in stored[12:]]


def _last(page: AssumptionsPage) -> Assumption:
    return page.desk.library.assumptions.of_project(page.context.place.project_id or "")[-1]


def _paste(editor: DraftEditor, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    editor.insertFromMimeData(mime)


def test_n_enter_enter_writes_one_after_the_other(qtbot: QtBot, page: AssumptionsPage) -> None:
    qtbot.keyClick(page.list, KEY.Key_N)
    assert shown(page)[7:12] == ["value", "A6", "A7", "A8", "new"]
    qtbot.keyClicks(_editor(page), "They like the smell of oil")
    qtbot.keyClick(_editor(page), KEY.Key_Return)
    qtbot.keyClicks(_editor(page), "They like to chat")
    qtbot.keyClick(_editor(page), KEY.Key_Return)
    assert shown(page)[7:14] == ["value", "A6", "A7", "A8", "A13", "A14", "new"]
    assert _texts(page) == ["They like the smell of oil", "They like to chat"]
    assert _last(page).kind is Kind.VALUE
    assert _editor(page).hasFocus() and page.detail.code.text() == "A14"
    qtbot.keyClick(_editor(page), KEY.Key_Return)
    assert "new" not in shown(page) and page.list.hasFocus()


def test_esc_creates_nothing(qtbot: QtBot, page: AssumptionsPage) -> None:
    qtbot.keyClick(page.list, KEY.Key_N)
    qtbot.keyClicks(_editor(page), "Never mind")
    qtbot.keyClick(_editor(page), KEY.Key_Escape)
    assert _texts(page) == [] and "new" not in shown(page)
    assert page.list.hasFocus() and page.detail.code.text() == "A7"


def test_leaving_it_empty_creates_nothing(qtbot: QtBot, page: AssumptionsPage) -> None:
    qtbot.keyClick(page.list, KEY.Key_N)
    qtbot.keyClicks(_editor(page), "   ")
    page.search.setFocus()
    assert _texts(page) == [] and "new" not in shown(page)


def test_leaving_it_with_words_keeps_them(qtbot: QtBot, page: AssumptionsPage) -> None:
    qtbot.keyClick(page.list, KEY.Key_N)
    qtbot.keyClicks(_editor(page), "They come back")
    page.search.setFocus()
    assert _texts(page) == ["They come back"] and "new" not in shown(page)
    assert page.search.hasFocus()


def test_what_is_being_written_is_saved_before_the_window_closes(qtbot: QtBot, page: AssumptionsPage) -> None:
    qtbot.keyClick(page.list, KEY.Key_N)
    qtbot.keyClicks(_editor(page), "They come back")
    page.commit()
    assert _texts(page) == ["They come back"]


def test_looking_at_another_window_cuts_no_sentence_in_two(
    qtbot: QtBot, page: AssumptionsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.keyClick(page.list, KEY.Key_N)
    qtbot.keyClicks(_editor(page), "They come")
    monkeypatch.setattr(page, "isActiveWindow", lambda: False)
    page.commit()
    qtbot.keyClicks(_editor(page), " back")
    # The focus is in the other window: the field does not see it leave.
    _editor(page).blockSignals(True)
    page.hide()
    assert _texts(page) == ["They come back"]


def test_the_plus_of_a_group_writes_into_it(qtbot: QtBot, page: AssumptionsPage) -> None:
    head = page.list.visualRect(page.list.belief_model.index_of("kind judge"))
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=head.bottomRight() - QPoint(20, 8))
    assert shown(page)[11:15] == ["judge", "A9", "A10", "new"]
    qtbot.keyClicks(_editor(page), "Twenty euro is fair")
    qtbot.keyClick(_editor(page), KEY.Key_Return)
    assert _last(page).kind is Kind.JUDGE


def test_several_pasted_lines_are_several_assumptions(page: AssumptionsPage) -> None:
    page.begin_new()
    _paste(_editor(page), "- First line\n\n• Second line\r\nThird line\n")
    assert _texts(page) == ["First line", "Second line", "Third line"]
    assert _editor(page).toPlainText() == "" and shown(page)[13:15] == ["A15", "new"]


def test_one_pasted_line_waits_for_enter(page: AssumptionsPage) -> None:
    page.begin_new()
    _paste(_editor(page), "Only one line\n")
    assert _texts(page) == []
    assert _editor(page).toPlainText() == "Only one line"


def test_what_cannot_be_taken_stays_in_the_row(qtbot: QtBot, page: AssumptionsPage) -> None:
    told: list[str] = []
    page.trouble.connect(told.append)
    page.begin_new()
    _editor(page).setPlainText("x" * 10_001)
    qtbot.keyClick(_editor(page), KEY.Key_Return)
    assert told == ["The assumption has 10001 characters; 10000 fit. Shorten it, or split it in two."]
    assert len(_editor(page).toPlainText()) == 10_001 and _texts(page) == []


def test_the_row_grows_with_its_text(qtbot: QtBot, page: AssumptionsPage) -> None:
    page.begin_new()
    index = page.list.belief_model.index_of("draft")
    height = page.list.visualRect(index).height()
    _editor(page).setPlainText("A sentence that goes on and on " * 6)
    qtbot.waitUntil(lambda: page.list.visualRect(index).height() > height)
    assert _editor(page).hasFocus()


def test_ctrl_z_in_the_empty_row_takes_back_the_last_one(qtbot: QtBot, page: AssumptionsPage) -> None:
    qtbot.keyClick(page.list, KEY.Key_N)
    qtbot.keyClicks(_editor(page), "Oops")
    qtbot.keyClick(_editor(page), KEY.Key_Return)
    qtbot.keyClick(_editor(page), KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _texts(page) == []
    assert _editor(page).hasFocus()


def test_n_gives_the_whole_list_back(qtbot: QtBot, page: AssumptionsPage) -> None:
    page.search.setText("repair")
    page.list.setFocus()
    qtbot.keyClick(page.list, KEY.Key_N)
    assert page.search.text() == "" and len(shown(page)) == 18
