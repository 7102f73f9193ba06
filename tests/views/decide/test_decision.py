"""Who said which word first, and what the team decided with which reason."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from cocreate_desktop.actions import people, propositions
from cocreate_desktop.domain.decisions import Decision
from cocreate_desktop.domain.people import Role
from cocreate_desktop.views.decide.name_chip import MEMBER_MIME
from tests.views.decide_room import Room, focus, stored, words

KEY = Qt.Key


def test_digits_choose_and_the_reason_is_typed_then_enter_records(room: Room):
    bar = room.page.right.bar
    room.press(KEY.Key_3)
    assert focus() is bar.reason
    room.press(KEY.Key_1)
    assert (bar.chosen, bar.reason.text()) == (Decision.GO_ON, "")
    room.type("nobody asked for more than 2")
    assert bar.reason.text() == "nobody asked for more than 2", "digits are text as soon as there is some"
    room.press(KEY.Key_Return)
    after = stored(room)
    assert (after.decision, after.because) == (Decision.GO_ON, "nobody asked for more than 2")
    assert room.page.toast.text == "Recorded: Go on"


def test_record_asks_for_a_word_and_for_a_reason(room: Room):
    bar = room.page.right.bar
    bar.record.click()
    assert bar._error.text() == "Choose one of the four words first."
    room.press(KEY.Key_3)
    bar.record.click()
    assert bar._error.text() == "Write the reason first."
    assert stored(room).decision is None


def test_a_decision_is_shown_undone_and_opened_again(room: Room):
    bar = room.page.right.bar
    bar.choose(Decision.STOP)
    room.type("nobody wants it")
    room.press(KEY.Key_Return)
    assert stored(room).decision is Decision.STOP
    assert bar.reason.isReadOnly()
    assert bar.reopen.isVisible()
    assert not bar.record.isVisible()
    assert room.page.right.tabs._tabs[1].note.startswith("Stop, ")
    room.page.toast.undo_asked.emit()
    assert stored(room).decision is None
    room.page.context.commands["redo"].trigger()
    bar.reopen.click()
    assert stored(room).decision is None
    assert (bar.chosen, bar.reason.text()) == (Decision.STOP, "nobody wants it"), (
        "to be changed, not typed anew"
    )


def test_what_is_not_recorded_waits_with_its_proposition(room: Room):
    room.press(KEY.Key_2)
    room.type("almost")
    room.page.right.turn_to(room.told.propositions[2])
    assert (room.page.right.bar.chosen, room.page.right.bar.reason.text()) == (None, "")
    room.page.right.turn_to(room.told.propositions[1])
    assert (room.page.right.bar.chosen, room.page.right.bar.reason.text()) == (Decision.CHANGE, "almost")


def test_esc_lets_go_of_the_word(room: Room):
    room.press(KEY.Key_2)
    room.press(KEY.Key_Escape)
    assert room.page.right.bar.chosen is None


def test_words_are_said_by_digits_one_member_after_the_other(bare: Room):
    propositions.add_proposition(bare.desk, bare.told.project_id, "A bench")
    bar = bare.page.right.bar
    bar.waiting.chips[0].setFocus()
    for key in (KEY.Key_1, KEY.Key_2, KEY.Key_1, KEY.Key_4):
        bare.press(key)
    assert words(bare) == {
        "Nele": Decision.GO_ON, "Bram": Decision.CHANGE, "Ilse": Decision.GO_ON, "Karim": Decision.STOP,
    }  # fmt: skip
    assert bar.chosen is None, "a member's word is not the team's"
    assert not bar.waiting.isVisible()


def test_a_name_is_picked_and_the_next_click_says_its_word(room: Room):
    bar = room.page.right.bar
    bar.chip(room.told.members["Karim"]).click()
    bar.columns[2].button.click()
    assert words(room)["Karim"] is Decision.PARK
    assert (bar.chosen, bar.picked) == (None, None)


def test_a_name_is_dragged_to_a_word_and_taken_back(room: Room):
    mime = QMimeData()
    mime.setData(MEMBER_MIME, room.told.members["Bram"].encode())
    room.page.right.bar.columns[3].dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.MoveAction, mime,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip
    assert words(room)["Bram"] is Decision.STOP
    chip = room.page.right.bar.chip(room.told.members["Bram"])
    chip.setFocus()
    room.press(KEY.Key_Delete)
    assert "Bram" not in words(room)


def test_a_new_member_and_a_new_name_show_at_once(room: Room):
    people.edit_member(room.desk, room.told.members["Karim"], name="Karima")
    assert room.page.right.bar.chip(room.told.members["Karim"]).text() == "Karima"


def test_members_with_like_names_stay_apart(room: Room):
    for member, name in (("Karim", "Alexandra Berg"), ("Bram", "Alexandra Boom")):
        people.edit_member(room.desk, room.told.members[member], name=name)
    bar = room.page.right.bar
    shown = [bar.chip(room.told.members[member]).text() for member in ("Karim", "Bram")]
    assert shown == ["Alexandr… Be.", "Alexandr… Bo."]


def test_a_large_team_is_counted_where_it_has_no_room(room: Room):
    for n in range(9):
        made = people.add_member(room.desk, room.told.project_id, f"Observer {n}", Role.OBSERVER)
        propositions.say_word(
            room.desk, room.page.right.current_id, made.ids("team_members")[0], Decision.GO_ON
        )
    names = room.page.right.bar.columns[0].names
    shown = [chip for chip in names.chips if chip.isVisible()]
    assert len(names.chips) == 11
    assert names._more.text() == f"+{11 - len(shown)}"
    assert not any(names._more.geometry().intersects(chip.geometry()) for chip in shown)
    assert all(chip.geometry().right() <= names.width() for chip in shown)
