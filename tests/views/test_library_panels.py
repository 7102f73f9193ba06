"""The right side of the Library: the projects, what was deleted, and whether everything is safe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cocreate_desktop.actions import assumptions, backups, consent, people, projects, sessions, shelving
from cocreate_desktop.actions.backups import Reason
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.assumptions import Kind
from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.errors import Message, UserError
from cocreate_desktop.settings import Settings
from cocreate_desktop.store import backups as store
from cocreate_desktop.store import soundness
from cocreate_desktop.store.driver import Database
from cocreate_desktop.views.library.backup_panel import BackupPanel
from cocreate_desktop.views.library.projects_panel import ProjectsPanel
from cocreate_desktop.views.library.shelf_rows import ARCHIVED, DELETED, DeletedRow, ProjectRow
from cocreate_desktop.views.shell import deleting, safekeeping
from cocreate_desktop.views.shell.caretaker import Caretaker, Task
from cocreate_desktop.views.shell.window import MainWindow
from cocreate_desktop.views.theme import Theme
from tests.fakes import FakeClock
from tests.stories import Told, note, prepare_project, tell_a_session

DAY_MS = 24 * 60 * 60 * 1000


def until(event: Event, share: float, watch: Callable[[float], None]) -> None:
    """Hold a worker up until something has happened, unless it is called off before."""
    watch(share)
    while not event.wait(0.01):
        watch(share)


@dataclass
class Room:
    """A window with both panels beside each other, outside of any page."""

    window: MainWindow
    side: QWidget
    projects: ProjectsPanel
    backup: BackupPanel
    desk: Desk
    clock: FakeClock
    qtbot: QtBot

    @property
    def caretaker(self) -> Caretaker:
        return self.window.context.caretaker

    def titles(self) -> list[str]:
        model = self.projects.list.rows
        return [row.cells[0] for n in range(model.rowCount()) if (row := model.row_at(model.index(n)))]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.projects.list, key, modifiers)

    def click(self, key: str, *, right: bool = False) -> None:
        shelf = self.projects.list
        box = shelf.visualRect(shelf.rows.index_of(key))
        place = QPoint(box.right() - 20 if right else box.left() + 30, box.center().y())
        self.qtbot.mouseClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def menu_of(self, key: str) -> dict[str, QAction]:
        """The menu of a row, by the words of its entries."""
        self.projects.list.select(key)
        row = self.projects.list.current
        self.projects.list.menu_asked.emit(row, QPoint(0, 0))
        menu = [one for one in self.projects.findChildren(QMenu) if one.isVisible()][-1]
        return {action.text().split("\t")[0]: action for action in menu.actions()}

    def rest(self) -> None:
        """Wait until the caretaker has nothing to do."""
        self.qtbot.waitUntil(lambda: self.caretaker.task is None, timeout=10_000)


@pytest.fixture
def room(desk: Desk, clock: FakeClock, theme: Theme, tmp_path: Path, qtbot: QtBot) -> Room:
    window = MainWindow(desk, theme, theme.icons, Settings(tmp_path / "settings.toml"))
    qtbot.addWidget(window)
    side = QWidget()
    qtbot.addWidget(side)
    side.resize(352, 768)
    list_panel, backup = ProjectsPanel(window.context, side), BackupPanel(window.context, side)
    list_panel.setGeometry(0, 0, 352, 560)
    backup.setGeometry(0, 560, 352, 208)
    side.show()
    return Room(window, side, list_panel, backup, desk, clock, qtbot)


@pytest.fixture
def told(desk: Desk, clock: FakeClock) -> Told:
    return tell_a_session(desk, clock, "Repair counter")


def test_the_open_project_is_unfolded_with_its_sessions_newest_first(told: Told, desk: Desk, room: Room):
    sessions.plan_session(desk, told.project_id, "Namur", planned_for="2026-12-05")
    projects.add_project(desk, "Trade-in corner")
    room.window.place.open_project(told.project_id)
    assert room.titles() == ["Trade-in corner", "Repair counter", "Namur", "Store Ghent"]
    assert room.projects.count.text() == "2"
    model = room.projects.list.rows
    cells = [row.cells for n in range(4) if (row := model.row_at(model.index(n)))]
    assert cells == [
        ("Trade-in corner", "0 assumptions, no session yet"),
        ("Repair counter", "2 assumptions, 2 sessions, 3 people"),
        ("Namur", "5 Dec", "planned"),
        ("Store Ghent", "21 Nov", "4 observations"),
    ]


def test_a_click_folds_and_a_double_click_opens(told: Told, room: Room):
    chosen: list[str] = []
    room.projects.project_chosen.connect(chosen.append)
    room.projects.session_chosen.connect(chosen.append)
    assert room.titles() == ["Repair counter"]
    room.click(told.project_id)
    assert room.titles() == ["Repair counter", "Store Ghent"]
    room.click(told.session_id)
    assert chosen == []
    shelf = room.projects.list
    place = shelf.visualRect(shelf.rows.index_of(told.session_id)).center()
    room.qtbot.mouseDClick(shelf.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [told.session_id]
    room.click(told.project_id)
    assert room.titles() == ["Repair counter"]


def test_arrows_unfold_and_enter_opens(told: Told, room: Room):
    chosen: list[str] = []
    room.projects.project_chosen.connect(chosen.append)
    room.projects.session_chosen.connect(chosen.append)
    room.press(Qt.Key.Key_Right)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Left)
    room.press(Qt.Key.Key_Return)
    assert chosen == [told.session_id, told.project_id]
    room.press(Qt.Key.Key_Left)
    assert room.titles() == ["Repair counter"]
    room.press(Qt.Key.Key_Space)
    assert room.titles() == ["Repair counter", "Store Ghent"]


def test_letters_and_esc_are_left_to_the_line_that_searches(told: Told, room: Room):
    for key, text in ((Qt.Key.Key_W, "w"), (Qt.Key.Key_Escape, "\x1b")):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        room.projects.list.keyPressEvent(event)
        assert not event.isAccepted()


def test_a_row_is_copied_as_table_text(told: Told, room: Room):
    room.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied == "Repair counter\t2 assumptions, 1 session, last on 21 Nov"


def test_a_project_is_duplicated_from_its_menu_and_undone_from_the_toast(told: Told, room: Room):
    room.menu_of(told.project_id)["Duplicate"].trigger()
    assert room.titles() == ["Repair counter (copy)", "Repair counter"]
    assert room.projects.list.current is not None
    assert room.projects.list.current.cells[0] == "Repair counter (copy)"
    assert room.projects.toast.text == "“Repair counter” was duplicated"
    room.projects.toast.undo_asked.emit()
    assert room.titles() == ["Repair counter"]


def test_a_project_is_archived_under_a_fold_and_taken_out_again(told: Told, desk: Desk, room: Room):
    other = projects.add_project(desk, "Trade-in corner").ids("projects")[0]
    room.window.place.open_project(other)
    room.menu_of(other)["Archive"].trigger()
    assert room.window.place.project_id == told.project_id, "what was put aside is left"
    assert room.titles() == ["Repair counter", "Store Ghent", "Archived"]
    assert room.projects.count.text() == "1"
    room.click(ARCHIVED)
    assert room.titles()[-1] == "Trade-in corner"
    room.window.place.open_project(other)
    assert room.window.place.project_id == other, "an archived project can be looked at"
    room.menu_of(other)["Take out of the archive"].trigger()
    assert ARCHIVED not in [row.key for row in _rows(room)]


def test_the_pickers_leave_out_what_is_archived(told: Told, desk: Desk, room: Room):
    other = projects.add_project(desk, "Trade-in corner").ids("projects")[0]
    shelving.archive_project(desk, other)
    room.window.place.open_project(told.project_id)
    menu = room.window.sidebar.project_menu
    menu.aboutToShow.emit()
    assert "Trade-in corner" not in [action.text() for action in menu.actions()]
    room.window.place.open_first(other)
    assert room.window.place.project_id == told.project_id


def test_the_open_project_is_duplicated_and_archived_by_command(told: Told, desk: Desk, room: Room):
    room.window.place.open_project(told.project_id)
    commands = room.window.context.commands
    commands["project.duplicate"].trigger()
    copy_id = room.window.place.project_id
    assert copy_id is not None
    assert desk.library.projects.get(copy_id).title == "Repair counter (copy)"
    commands["project.archive"].trigger()
    assert room.window.place.project_id == told.project_id
    room.window.place.open_project(copy_id)
    assert commands["project.archive"].text() == "Take project out of the &archive"
    commands["project.archive"].trigger()
    assert desk.library.projects.get(copy_id).archived_at is None


def test_deleting_what_something_hangs_on_asks_and_says_what_goes(
    told: Told, desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
):
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(deleting, "confirmed", lambda *words: asked.append(words[1:3]) or False)
    room.press(Qt.Key.Key_Delete)
    assert asked == [
        (
            "Delete “Repair counter”?",
            "It takes 1 session with 4 observations, 2 assumptions, 2 steps and 3 people with it."
            " You can get it back under “Recently deleted”, in the Library.",
        )
    ]
    assert room.titles() == ["Repair counter"]
    monkeypatch.setattr(deleting, "confirmed", lambda *_: True)
    room.press(Qt.Key.Key_Delete)
    assert room.projects.toast.text == "“Repair counter” was deleted"
    assert room.titles() == ["Recently deleted"]


def test_nothing_is_asked_where_nothing_hangs(desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(deleting, "confirmed", lambda *_: pytest.fail("nothing hangs on it"))
    projects.add_project(desk, "Empty")
    room.press(Qt.Key.Key_Delete)
    assert desk.library.projects.all() == []


def test_a_running_session_is_not_deleted_and_the_list_says_so(desk: Desk, room: Room):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    room.projects.list.select(told.project_id)
    room.press(Qt.Key.Key_Delete)
    assert "is running" in room.projects.error.text
    assert room.projects.error.isVisible()
    sessions.end_session(desk, told.session_id)
    room.press(Qt.Key.Key_Delete)
    assert not room.projects.error.isVisible()
    room.rest()


def test_what_was_deleted_is_restored_by_enter_and_by_a_click(told: Told, desk: Desk, room: Room):
    first, second = desk.library.assumptions.of_project(told.project_id)
    assumptions.delete_assumption(desk, first.id)
    room.clock.advance(1_000)
    assumptions.delete_assumption(desk, second.id)
    room.click(DELETED)
    assert room.titles()[-2:] == [second.text, first.text]
    deleted = [row for row in _rows(room) if isinstance(row, DeletedRow)]
    assert [(row.kind, row.when) for row in deleted] == [
        ("Assumption A2", deleted[0].when), ("Assumption A1", deleted[1].when),
    ]  # fmt: skip
    room.click(deleted[0].key)
    assert len(desk.library.assumptions.of_project(told.project_id)) == 0, "a click elsewhere selects"
    room.click(deleted[0].key, right=True)
    assert [one.code for one in desk.library.assumptions.of_project(told.project_id)] == ["A2"]
    room.projects.list.select(deleted[1].key)
    room.press(Qt.Key.Key_Return)
    assert len(desk.library.assumptions.of_project(told.project_id)) == 2
    assert room.projects.toast.isVisible()
    room.projects.toast.undo_asked.emit()
    assert [one.code for one in desk.library.assumptions.of_project(told.project_id)] == ["A2"]


def test_the_toast_names_the_parent_and_the_new_name(told: Told, desk: Desk, room: Room):
    lena = desk.library.people.of_project(told.project_id)[0]
    people.delete_person(desk, lena.id)
    people.add_person(desk, told.project_id, "Lena")
    sessions.delete_session(desk, told.session_id)
    projects.delete_project(desk, told.project_id)
    room.click(DELETED)
    by_table = {row.deleted.table: row.key for row in _rows(room) if isinstance(row, DeletedRow)}
    room.click(by_table["sessions"], right=True)
    assert room.projects.toast.text == "Restored, with “Repair counter”"
    room.click(by_table["persons"], right=True)
    assert room.projects.toast.text == "Restored as “Lena 2”"


def test_an_empty_library_says_what_will_be_here(room: Room):
    room.projects.reload()
    assert room.projects.nothing.isVisible()
    assert not room.projects.list.isVisible()


def test_the_last_project_can_be_deleted_and_restored_from_a_page_of_the_app(
    told: Told, desk: Desk, room: Room
):
    room.window.open()
    room.window.show()
    room.window.go_to("library")
    projects.delete_project(desk, told.project_id)
    assert room.window.current is room.window.page("library")
    assert room.window.sidebar.project.text() == "No project"
    shelving.restore(desk, "projects", told.project_id)
    assert room.window.place.project_id == told.project_id
    assert room.window.sidebar.project.text() == "Repair counter"


@pytest.mark.parametrize("title", ["wide " * 2_000, "שלום " * 60, "日本語のとても長い題名" * 30, "🙂" * 300])
def test_long_names_in_any_script_are_drawn(desk: Desk, room: Room, title: str):
    project_id = projects.add_project(desk, title[:300]).ids("projects")[0]
    sessions.plan_session(desk, project_id, title, planned_for="2026-12-05")
    room.window.place.open_project(project_id)
    room.projects.grab()
    room.menu_of(project_id)["Duplicate"].trigger()
    assert room.projects.toast.geometry().right() < room.projects.width()
    assert room.projects.list.horizontalScrollBar().maximum() == 0


def test_forty_projects_stay_rows_of_one_list(desk: Desk, room: Room):
    for n in range(40):
        projects.add_project(desk, f"Idea {n}")
    assert len([row for row in _rows(room) if isinstance(row, ProjectRow)]) == 40
    assert len(room.projects.list.viewport().children()) == 0


def test_a_new_library_shows_no_warning(room: Room):
    assert room.backup.backed_up.text == "No backup yet; it comes by itself"
    assert room.backup.checked.text == "Library not checked yet"
    assert room.backup.copied.text == "No copy on a stick yet"
    strips = (room.backup.copy_strip, room.backup.outlived_strip, room.backup.failure_strip)
    assert not any(strip.isVisible() for strip in strips)
    assert room.backup.where.text().startswith("all on this laptop, ")
    assert str(room.desk.library.folder) in room.backup.where.toolTip()


def test_the_end_of_a_session_is_backed_up_and_checked(desk: Desk, room: Room):
    told = prepare_project(desk)
    sessions.start_session(desk, told.session_id)
    room.clock.advance(60_000)
    sessions.end_session(desk, told.session_id)
    assert room.caretaker.task is Task.BACK_UP
    assert room.backup.work.text == "Backing up…"
    room.rest()
    (backup,) = backups.kept_in(desk.library.folder)
    assert backup.reason is Reason.SESSION
    assert room.backup.backed_up.text.startswith("Backed up after the session, today ")
    assert room.backup.checked.text.startswith("Library checked, all sound, today ")
    assert room.backup.copy_strip.text == "No copy on a stick yet"


def test_the_first_look_of_a_day_makes_a_backup(told: Told, desk: Desk, room: Room):
    room.window.open()
    assert room.caretaker.first_look.isActive()
    room.caretaker.first_look.timeout.emit()
    room.rest()
    room.clock.advance(DAY_MS)
    room.caretaker.look_after()
    room.rest()
    assert [one.reason for one in backups.kept_in(desk.library.folder)] == [Reason.DAILY, Reason.SESSION]
    room.caretaker.look_after()
    assert room.caretaker.task is None, "nothing is due any more"


def test_a_failure_is_told_in_the_panel_and_once_in_the_window(
    desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
):
    told_in_window: list[str] = []
    room.caretaker.trouble.connect(told_in_window.append)

    def fail(*_: object) -> None:
        raise UserError(Message("Store", "The disk is full. Make room."))

    monkeypatch.setattr("cocreate_desktop.store.backups.make", fail)
    for _ in range(2):
        room.caretaker.look_after()
        room.rest()
        assert room.backup.failure_strip.text == "The disk is full. Make room."
    assert told_in_window == ["The disk is full. Make room."]
    monkeypatch.undo()
    room.window.show()
    room.backup.failure_strip.button.click()
    room.rest()
    assert not room.backup.failure_strip.isVisible()
    assert len(backups.kept_in(desk.library.folder)) == 1


def test_a_damaged_library_is_told_with_what_is_wrong(told: Told, desk: Desk, room: Room):
    said: list[str] = []
    room.caretaker.trouble.connect(said.append)
    desk.library.db.conn.execute("DROP INDEX tags_project")
    room.caretaker.check()
    room.rest()
    assert room.backup.checked.text.startswith("Library damaged: 1 fault, ")
    assert "tags_project is not as this version makes it" in room.backup.checked.toolTip()
    assert len(said) == 1


def test_a_copy_goes_to_the_place_of_the_last_one(
    told: Told, desk: Desk, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    stick = tmp_path / "stick"
    stick.mkdir()
    asked: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", lambda *words: asked.append(words[1]) or str(stick)
    )
    room.backup.reload()
    assert room.backup.copy_strip.button.text() == "Copy…"
    room.backup.copy_strip.button.click()
    room.rest()
    assert (stick / "Cocreate library" / "library.sqlite").is_file()
    assert room.backup.copied.text.startswith("Copied to a stick, today ")
    assert not room.backup.copy_strip.isVisible()
    room.clock.advance(8 * DAY_MS)
    room.backup.reload()
    assert not room.backup.copy_strip.isVisible(), "nothing has changed since"
    projects.add_project(desk, "Another idea")
    assert room.backup.copy_strip.text == "Copy on a stick is 8 days old"
    assert room.backup.copy_strip.button.text() == "Copy now"
    room.backup.copy_strip.button.click()
    room.rest()
    assert len(asked) == 1
    assert not room.backup.copy_strip.isVisible()


def test_a_copy_shows_how_far_it_is_and_can_be_called_off(
    told: Told, desk: Desk, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    stick = tmp_path / "stick"
    stick.mkdir()
    lay_out = store.lay_out

    def slowly(file: Path, media: Path, target: Path, watch: Callable[[float], None]) -> None:
        lay_out(file, media, target, lambda share: until(Event(), share, watch))

    monkeypatch.setattr(store, "lay_out", slowly)
    room.caretaker.copy_to(stick)
    assert room.backup.work.text == "Copying…"
    with room.qtbot.waitSignal(room.caretaker.progressed, timeout=10_000):
        pass
    room.backup.work.cancel.click()
    assert room.caretaker.task is None
    assert not room.backup.work.isVisible()
    room.window.context.background.stop()
    assert backups.upkeep(desk.library.folder).copied_at is None
    assert not list(stick.rglob("library.sqlite"))


def test_what_is_asked_for_while_something_else_is_done_comes_next(told: Told, room: Room, tmp_path: Path):
    stick = tmp_path / "stick"
    stick.mkdir()
    room.caretaker.check()
    room.caretaker.copy_to(stick)
    assert room.caretaker.task is Task.CHECK
    room.qtbot.waitUntil(lambda: room.backup.copied.text.startswith("Copied to a stick"), timeout=10_000)
    room.rest()
    assert (stick / "Cocreate library" / "library.sqlite").is_file()


def test_what_waits_is_dropped_when_the_window_closes(told: Told, room: Room, tmp_path: Path):
    stick = tmp_path / "stick"
    stick.mkdir()
    room.caretaker.check()
    room.caretaker.copy_to(stick)
    room.caretaker.stop()
    QCoreApplication.processEvents()
    assert room.caretaker.task is None
    assert not list(stick.iterdir())


def test_backups_that_hold_what_was_erased_are_told_and_deleted_when_asked(
    desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
):
    told = prepare_project(desk)
    mona = people.add_person(desk, told.project_id, "Mona", session_id=told.session_id).ids("persons")[0]
    sessions.start_session(desk, told.session_id)
    note(desk, told.session_id, "@Mona said: my secret", 10)
    room.caretaker.back_up()
    room.rest()
    room.clock.advance(1_000)
    consent.record_answers(desk, mona, {ConsentItem.NOTES: Answer.NO})
    assert room.backup.outlived_strip.text == "What was taken back is still in 1 backup"
    asked: list[str] = []
    monkeypatch.setattr(safekeeping, "confirmed", lambda *words: asked.append(words[2]) or True)
    room.clock.advance(1_000)
    room.backup.outlived_strip.button.click()
    room.rest()
    assert asked == [
        "They still hold what was erased or taken back since. A fresh backup is made first, and stays."
    ]
    assert not room.backup.outlived_strip.isVisible()
    (fresh,) = backups.kept_in(desk.library.folder)
    assert b"my secret" not in fresh.path.read_bytes()


def test_what_is_erased_while_a_backup_is_made_is_not_in_it(
    desk: Desk, room: Room, monkeypatch: pytest.MonkeyPatch
):
    reading, erased = Event(), Event()
    copy = soundness.copy

    def slowly(db: Database, target: Path, watch: Callable[[float], None]) -> None:
        def wait(share: float) -> None:
            reading.set()
            until(erased, share, watch)

        copy(db, target, wait)

    monkeypatch.setattr(soundness, "copy", slowly)
    told = prepare_project(desk)
    mona = people.add_person(desk, told.project_id, "Mona", session_id=told.session_id).ids("persons")[0]
    sessions.start_session(desk, told.session_id)
    note(desk, told.session_id, "@Mona said: my secret", 10)
    room.caretaker.look_after()
    assert reading.wait(10)
    consent.record_answers(desk, mona, {ConsentItem.NOTES: Answer.NO})
    erased.set()
    journal = desk.library.path.with_name("library.sqlite-wal")
    assert journal.stat().st_size == 0, "whoever reads would have kept what was erased in the journal"
    room.qtbot.waitUntil(lambda: bool(backups.kept_in(desk.library.folder)), timeout=10_000)
    room.rest()
    kept = list((desk.library.folder / "backups").glob("library*"))
    assert len(kept) == 1
    assert b"my secret" not in kept[0].read_bytes()


def test_a_copy_of_a_backup_opens_in_a_second_window(
    told: Told, desk: Desk, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    room.caretaker.back_up()
    room.rest()
    place = tmp_path / "elsewhere"
    place.mkdir()
    offered: list[str] = []
    opened: list[Path] = []
    monkeypatch.setattr(
        QInputDialog, "getItem", lambda *words: offered.extend(words[3]) or (words[3][0], True)
    )
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(place))
    monkeypatch.setattr(
        safekeeping, "open_in_second_window", lambda folder: bool(opened.append(folder)) or True
    )
    room.window.context.commands["library.open_backup"].trigger()
    room.rest()
    room.qtbot.waitUntil(lambda: bool(opened), timeout=10_000)
    assert "by hand" in offered[0]
    assert (opened[0] / "library.sqlite").is_file()
    assert opened[0].parent == place


def test_without_backups_the_commands_say_so(room: Room):
    said: list[str] = []
    room.window._safekeeping.trouble.connect(said.append)
    room.window.context.commands["library.open_backup"].trigger()
    room.window.context.commands["library.delete_backups"].trigger()
    assert said == ["There is no backup yet."] * 2


def test_the_files_are_one_click_away(room: Room, monkeypatch: pytest.MonkeyPatch):
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(shown.append(url)) or True)
    room.backup.where.click()
    assert [Path(url.toLocalFile()) for url in shown] == [room.desk.library.folder]


def test_both_panels_follow_the_theme_and_larger_text(told: Told, room: Room, theme: Theme):
    assumptions.add_assumption(room.desk, told.project_id, Kind.WHO, "One more")
    for scheme, scale in (("dark", 1.0), ("light", 1.5)):
        theme.choose(scheme)
        theme.choose_text_size(scale)
        room.projects.grab()
        room.backup.grab()
    assert room.projects.list.sizeHintForRow(0) == round(59 * 1.5)


def _rows(room: Room):
    model = room.projects.list.rows
    return [row for n in range(model.rowCount()) if (row := model.row_at(model.index(n)))]
