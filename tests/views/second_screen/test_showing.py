"""What the customers' screen shows, and what it never shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from cocreate_desktop.actions import findings, leading, people, projects, scenario, sessions, verbs
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.actions.sampling import load_sample
from cocreate_desktop.domain.observations import Media
from cocreate_desktop.domain.people import SEGMENTS, Role
from cocreate_desktop.domain.scenario import ItemKind, SessionItem
from cocreate_desktop.settings import SCREEN_TIME
from cocreate_desktop.views.second_screen import Place, Slide
from cocreate_desktop.views.second_screen.audience_view import AudienceView
from cocreate_desktop.views.wording import say
from tests.fakes import FakeClock
from tests.stories import Told
from tests.views.run_stories import MINUTE, Open, Room
from tests.views.second_screen.conftest import THINGS
from tests.views.second_screen.displays import FakeScreens

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SIGN, PRICES = THINGS
NAME_IT, WHOM = "What would you call this?", "Who would you ask?"


def texts_on(root: QObject) -> Iterator[str]:
    """Everything that a widget tree could say: texts, names, tips, descriptions, titles."""
    for one in (root, *root.findChildren(QObject)):
        if isinstance(one, QWidget):
            yield from (one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.windowTitle())
            yield from (one.whatsThis(), one.statusTip(), one.objectName())
        text = getattr(one, "text", "")
        yield str(text() if callable(text) else text)


def view_of(room: Room) -> AudienceView:
    view = room.page.presenting.projector.view
    assert view is not None
    return view


def ticked(desk: Desk, told: Told) -> list[str]:
    texts = {item.id: item.text for item in desk.library.sessions.items(told.session_id)}
    return [texts[tick.session_item_id] for tick in desk.library.sessions.ticks(told.session_id)]


def test_show_puts_a_line_on_the_screen_and_ticks_it(
    desk: Desk, room: Room, told: Told, item_of: Callable[[str], str]
) -> None:
    room.page.presenting.projector.turn_on()
    room.go_on(65_000)
    line = room.live.script.show_line_of(item_of(SIGN))
    room.click(line.show_it)
    assert view_of(room).words.text == SIGN
    assert ticked(desk, told) == [SIGN]
    assert desk.library.sessions.ticks(told.session_id)[0].at_ms == 65_000
    assert line.hide_it.isVisible()
    assert not line.show_it.isVisible()
    assert room.window.focusWidget() is room.line
    room.click(line.hide_it)
    assert view_of(room).words.text == ""
    assert ticked(desk, told) == [SIGN]


def test_showing_again_does_not_take_the_tick_back(desk: Desk, room: Room, told: Told) -> None:
    room.page.presenting.projector.turn_on()
    room.press(Qt.Key.Key_D, CONTROL | SHIFT)
    room.press(Qt.Key.Key_H, CONTROL | SHIFT)
    room.press(Qt.Key.Key_D, CONTROL | SHIFT)
    assert ticked(desk, told) == [SIGN]
    assert view_of(room).words.text == SIGN


def test_several_things_come_in_turn(room: Room, item_of: Callable[[str], str]) -> None:
    room.page.presenting.projector.turn_on()
    room.press(Qt.Key.Key_D, CONTROL | SHIFT)
    first = room.live.script.show_line_of(item_of(SIGN))
    assert first.next.isVisible()
    room.click(first.next)
    assert view_of(room).words.text == PRICES
    assert not room.live.script.show_line_of(item_of(PRICES)).next.isVisible()
    room.press(Qt.Key.Key_D, CONTROL | SHIFT)
    assert view_of(room).words.text == PRICES


def test_a_question_stands_under_the_thing_and_counts_as_asked(desk: Desk, room: Room, told: Told) -> None:
    room.page.presenting.projector.turn_on()
    room.press(Qt.Key.Key_D, CONTROL | SHIFT)
    room.press(Qt.Key.Key_Q, CONTROL | SHIFT)
    assert (view_of(room).words.text, view_of(room).question.text) == (SIGN, NAME_IT)
    room.press(Qt.Key.Key_Q, CONTROL | SHIFT)
    assert view_of(room).question.text == WHOM
    assert sorted(ticked(desk, told)) == sorted([SIGN, NAME_IT, WHOM])


def test_questions_offer_to_be_shown_only_while_there_is_a_screen(
    room: Room, item_of: Callable[[str], str]
) -> None:
    line = room.live.script.show_line_of(item_of(NAME_IT))
    assert not line.show_it.isVisible()
    room.page.presenting.projector.turn_on()
    assert line.show_it.isVisible()
    room.click(line.show_it)
    assert view_of(room).question.text == NAME_IT


def test_without_a_screen_show_turns_the_laptop_round_and_hide_gives_it_back(
    room: Room, item_of: Callable[[str], str]
) -> None:
    room.click(room.live.script.show_line_of(item_of(SIGN)).show_it)
    assert room.page.presenting.projector.place is Place.LAPTOP
    room.type("@Lena did: points")
    room.press(Qt.Key.Key_H, CONTROL | SHIFT)
    assert room.page.presenting.projector.place is Place.OFF
    assert room.line.text == "@Lena did: points"


def test_with_its_step_goes_what_was_shown_of_it(room: Room) -> None:
    room.page.presenting.projector.turn_on()
    room.press(Qt.Key.Key_D, CONTROL | SHIFT)
    room.press(Qt.Key.Key_PageDown)
    assert view_of(room).slide == Slide("Repair counter")


def test_blank_is_black_and_the_next_thing_ends_it(room: Room) -> None:
    room.page.presenting.projector.turn_on()
    room.press(Qt.Key.Key_D, CONTROL | SHIFT)
    room.press(Qt.Key.Key_B, CONTROL)
    view = view_of(room)
    assert view.is_blank
    assert [one for one in view.findChildren(QWidget) if one.isVisible()] == []
    assert view.grab().toImage().pixelColor(300, 200) == QColor("black")
    room.press(Qt.Key.Key_B, CONTROL)
    assert view.words.isVisible()
    room.press(Qt.Key.Key_B, CONTROL)
    room.press(Qt.Key.Key_D, CONTROL | SHIFT)
    assert not view.is_blank
    assert view.words.text == PRICES


def test_the_time_is_rough_and_only_if_wanted(room: Room) -> None:
    room.page.presenting.projector.turn_on()
    said: list[str] = []
    for ms in (67_000, 60_000, 60_000, 40_000, 30_000):
        room.go_on(ms)
        said.append(view_of(room).time.text)
    assert said == ["about 3 min left", "about 2 min left", "about 1 min left", "less than a minute left", ""]
    room.press(Qt.Key.Key_PageDown)
    room.go_on(1_000)
    assert view_of(room).time.text == "about 6 min left"
    room.page.context.settings.set(SCREEN_TIME, "none")
    room.go_on(1_000)
    assert view_of(room).time.text == ""
    assert not view_of(room).bar.isVisible()


def test_a_line_that_names_somebody_or_a_code_is_refused(
    desk: Desk, clock: FakeClock, room: Room, told: Told
) -> None:
    sessions.end_session(desk, told.session_id)
    (step, *_) = desk.library.scenarios.steps(told.project_id)
    for text in ("Show Lena the sign", "The sign of A2"):
        scenario.add_item(desk, step.id, ItemKind.ASK, text)
    again = sessions.plan_session(desk, told.project_id, "Store Bruges").ids("sessions")[0]
    sessions.start_session(desk, again)
    room.window.place.open_session(again)
    room.page.presenting.projector.turn_on()
    for item in desk.library.sessions.items(again):
        if item.text in ("Show Lena the sign", "The sign of A2"):
            room.page.presenting.showing.show_item(item.id)
            assert view_of(room).question.text == ""
            assert item.text in room.window.notice.accessibleName()
    assert desk.library.sessions.ticks(again) == []


def test_a_project_that_is_called_after_somebody_is_not_named(desk: Desk, room: Room, told: Told) -> None:
    room.page.presenting.projector.turn_on()
    assert view_of(room).project.text == "Repair counter"
    projects.edit_project(desk, told.project_id, title="A counter for Lena")
    assert view_of(room).project.text == ""
    projects.edit_project(desk, told.project_id, title="Hilde’s counter")
    assert view_of(room).project.text == "Hilde’s counter"
    people.add_member(desk, told.project_id, "Hilde Maes", Role.OBSERVER)
    assert view_of(room).project.text == ""


def test_words_beside_a_picture_are_not_shown_without_it(
    desk: Desk, room: Room, told: Told, item_of: Callable[[str], str]
) -> None:
    _give_a_picture(desk, told, item_of(SIGN), "ef" * 32)
    with desk.act(verbs.EDIT_ITEM, told.project_id, told.session_id) as act:
        act.recorder.update(SessionItem, item_of(SIGN), text="Lena at the sign")
    room.page.reload()
    room.page.presenting.projector.turn_on()
    room.page.presenting.showing.show_item(item_of("Lena at the sign"))
    (shown,) = [item for item in desk.library.sessions.items(told.session_id) if item.media_id]
    with desk.act(verbs.EDIT_ITEM, told.project_id, told.session_id) as act:
        act.recorder.delete(Media, shown.media_id or "")
    room.page.reload()
    assert view_of(room).words.text == ""


def test_a_picture_is_read_off_the_gui_thread(
    qtbot, desk: Desk, room: Room, told: Told, item_of: Callable[[str], str]
) -> None:
    picture = QImage(800, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    _give_a_picture(desk, told, item_of(SIGN), "ab" * 32)
    drawn = desk.library.folder / "media" / "drawn.png"
    assert picture.save(str(drawn))
    drawn.rename(drawn.with_name("ab" * 32))
    room.page.reload()
    room.page.presenting.projector.turn_on()
    room.page.presenting.showing.show_item(item_of(SIGN))
    shown = view_of(room).picture
    qtbot.waitUntil(lambda: shown.is_read)
    assert view_of(room).words.text == ""
    assert shown.grab().toImage().pixelColor(shown.rect().center()) == QColor("#336699")


@pytest.mark.parametrize("content", [None, b"", b"no picture"])
def test_a_picture_that_cannot_be_read_says_so(
    qtbot, desk: Desk, room: Room, told: Told, item_of: Callable[[str], str], content: bytes | None
) -> None:
    _give_a_picture(desk, told, item_of(SIGN), "cd" * 32)
    if content is not None:
        (desk.library.folder / "media" / ("cd" * 32)).write_bytes(content)
    room.page.reload()
    room.page.presenting.projector.turn_on()
    room.page.presenting.showing.show_item(item_of(SIGN))
    qtbot.waitUntil(room.window.notice.isVisible)
    assert SIGN in room.window.notice.accessibleName()


def test_when_the_session_ends_customers_see_nothing_of_it(desk: Desk, room: Room, told: Told) -> None:
    room.page.presenting.projector.turn_on()
    room.press(Qt.Key.Key_D, CONTROL | SHIFT)
    sessions.end_session(desk, told.session_id)
    assert room.page.presenting.projector.place is Place.OFF


def test_nothing_of_the_sample_but_script_and_drafts_reaches_the_customers(
    qtbot, desk: Desk, clock: FakeClock, theme, tmp_path: Path, screens: FakeScreens
) -> None:
    """Every line of every step is shown, every finding as a draft, with all kinds of entries under way."""
    project_id = load_sample(desk)
    session_id = sessions.plan_session(desk, project_id, "Store Mechelen").ids("sessions")[0]
    library = desk.library
    for person in library.people.of_project(project_id)[:6]:
        people.invite(desk, session_id, person.id)
    for held in library.sessions.of_project(project_id):
        for one in library.findings.of_session(held.id)[:2]:
            findings.add_finding(desk, session_id, one.title)
    sessions.start_session(desk, session_id)
    room = Open(qtbot, desk, clock, theme, tmp_path)(Told(project_id, session_id))
    presenting = room.page.presenting
    presenting.projector.turn_on()
    seen: set[str] = set()
    drafts = library.findings.of_session(session_id)
    while True:
        record = room.live.record
        assert record is not None
        assert record.step is not None
        clock.advance(MINUTE)
        room.page.ticker.beat()
        room.type("@1 did: something nobody should read #trust +A3")
        room.press(Qt.Key.Key_Return)
        for item in record.items:
            if item.session_step_id == record.step.id and item.kind is not ItemKind.WATCH:
                presenting.showing.show_item(item.id)
                seen |= set(texts_on(view_of(room).window()))
        if record.next_step is None:
            break
        leading.next_step(desk, session_id)
    for at in range(0, len(drafts), 3):
        presenting.showing.show_drafts(drafts[at : at + 3])
        seen |= set(texts_on(view_of(room).window()))
    presenting.projector.turn_off()

    allowed = {item.text for item in record.items if item.kind is not ItemKind.WATCH}
    allowed |= {one.title for one in drafts} | {record.project_title}
    shown = seen & allowed
    assert len(shown) > 10
    said = {words for words in seen - shown if words}
    people_here = library.people.of_project(project_id)
    private = {name for one in people_here for name in (one.alias, one.real_name) if name}
    private |= {say(word) for word in SEGMENTS.values()}
    private |= {one.code for one in record.assumptions} | {f"#{tag.name}" for tag in record.tags}
    private |= {"something nobody should read"}
    for words in said:
        assert not any(secret in words for secret in private), words
    codes = {one.code for one in record.assumptions}
    names = {name for one in people_here for name in (one.alias, one.real_name) if name}
    for words in shown:
        assert not (set(words.replace("?", " ").split()) & (codes | names)), words


def _give_a_picture(desk: Desk, told: Told, item_id: str, sha256: str) -> None:
    with desk.act(verbs.EDIT_ITEM, told.project_id, told.session_id) as act:
        media = Media(desk.new_id(), told.project_id, sha256, "image/png", 1)
        act.recorder.insert(media)
        act.recorder.update(SessionItem, item_id, media_id=media.id)
