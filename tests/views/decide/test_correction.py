"""What somebody puts right is read and edited as far as they agreed to it."""

from PySide6.QtCore import Qt

from cocreate_desktop.actions import consent
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.mentions import mention
from cocreate_desktop.views.controls.paragraph import Paragraph
from tests.views.decide_room import Room

KEY = Qt.Key


def wout(room: Room) -> str:
    (person,) = (
        one for one in room.desk.library.people.of_project(room.told.project_id) if one.alias == "Wout"
    )
    return person.id


def shown(room: Room) -> list[str]:
    """The paragraphs of the finding that is open."""
    return [one.text for one in room.page.left.sheet.findChildren(Paragraph) if one.isVisible()]


def test_who_corrects_is_typed_by_name_and_kept_by_id(room: Room):
    assert "Wout corrects: “With three waiting it is forty.”" in shown(room)
    room.page.left.edit(room.told.findings[0])
    field = room.page.left.fields.correction
    assert field.text() == "Wout: With three waiting it is forty."
    field.setFocus()
    field.selectAll()
    room.type("wout: At noon")
    room.press(KEY.Key_Return)
    kept = room.desk.library.findings.get(room.told.findings[0]).correction
    assert kept == f"{mention(wout(room))}: At noon"
    assert field.text() == "Wout: At noon"


def test_words_that_may_not_be_quoted_stay_with_those_who_write(room: Room):
    consent.record_answers(room.desk, wout(room), {ConsentItem.QUOTE: Answer.WITHDRAWN})
    assert "Words not quoted, as agreed." in shown(room)
    assert "forty" not in " ".join(shown(room))
    room.page.left.edit(room.told.findings[0])
    assert room.page.left.fields.correction.text() == "Wout: With three waiting it is forty."


def test_after_a_withdrawal_neither_the_sheet_nor_the_field_has_it(room: Room):
    consent.withdraw_everything(room.desk, wout(room))
    assert "Wout" not in " ".join(shown(room))
    assert "forty" not in " ".join(shown(room))
    room.page.left.edit(room.told.findings[0])
    assert room.page.left.fields.correction.text() == ""
