"""The list of tags, and what one of them is called, looks like, means and does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QWidget,
)

from cocreate_desktop.actions import tags
from cocreate_desktop.actions.desk import Desk
from cocreate_desktop.domain.projects import TAG_COLOURS, TAG_SHAPES, Tag
from cocreate_desktop.errors import UserError
from cocreate_desktop.views.controls import CommitLine, ErrorLine, KeyButton
from cocreate_desktop.views.controls.pop_up import pop_up
from cocreate_desktop.views.form import Form
from cocreate_desktop.views.painting.tag_mark import tag_pixmap
from cocreate_desktop.views.shell.counting import counted
from cocreate_desktop.views.shell.dialogs import confirmed
from cocreate_desktop.views.theme import theme_of
from cocreate_desktop.views.wording import say

_ID = Qt.ItemDataRole.UserRole
_MARK = 14
_ON_ROWS = Qt.ShortcutContext.WidgetShortcut


class TagSheet(Form, form="tag_set.ui"):
    """Reads the set anew after each change; the tag that is chosen stays chosen."""

    sentence: QLabel
    error: ErrorLine
    rows: QListWidget
    new_name: QLineEdit
    detail: QWidget
    tag_name: CommitLine
    meaning: CommitLine
    colour: QComboBox
    shape: QComboBox
    key: QComboBox
    under: QComboBox
    uses: QLabel
    merge: KeyButton
    remove: KeyButton
    done: KeyButton

    def __init__(self, desk: Desk, project_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._project_id = project_id
        self._shown = ""
        self._name_everything()
        self._fill_choices()
        self._connect()
        self.reload()
        self.rows.setCurrentRow(0)

    @property
    def chosen_id(self) -> str:
        item = self.rows.currentItem()
        return item.data(_ID) if item else ""

    def reload(self) -> None:
        """Show the set as it is on disk, and whether it may be changed now."""
        chosen, known = self.chosen_id, self._desk.library.projects.tags(self._project_id)
        self.rows.blockSignals(True)
        self.rows.clear()
        for tag in known:
            self.rows.addItem(self._row(tag))
        ids = [tag.id for tag in known]
        self.rows.setCurrentRow(ids.index(chosen) if chosen in ids else min(0, len(ids) - 1))
        self.rows.blockSignals(False)
        self._show_lock()
        self._show_chosen()

    def commit(self) -> None:
        """What was typed is kept."""
        self.tag_name.finish()
        self.meaning.finish()

    def _name_everything(self) -> None:
        for widget, name in (
            (self.rows, self.tr("Tags")),
            (self.new_name, self.tr("Name of a new tag")),
            (self.tag_name, self.tr("Name")),
            (self.meaning, self.tr("What it means")),
            (self.colour, self.tr("Colour")),
            (self.shape, self.tr("Shape")),
            (self.key, self.tr("Key")),
            (self.under, self.tr("Part of")),
        ):
            widget.setAccessibleName(name)
        self.rows.setIconSize(QSize(_MARK, _MARK))

    def _fill_choices(self) -> None:
        theme, ratio = theme_of(self), self.devicePixelRatioF()
        for colour, name in TAG_COLOURS.items():
            mark = tag_pixmap(colour, "square", _MARK, ratio, theme)
            self.colour.addItem(QIcon(mark), say(name), colour)
        for shape, name in TAG_SHAPES.items():
            self.shape.addItem(say(name), shape.value)
        self.key.addItem(self.tr("none"), None)
        for key in tags.KEYS:
            self.key.addItem(f"F{key}", key)

    def _connect(self) -> None:
        self.rows.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.rows.model().rowsMoved.connect(self._dropped)
        self.new_name.returnPressed.connect(self._add)
        self.tag_name.committed.connect(
            lambda text, gesture: self._edit(self.tag_name, name=text, gesture=gesture)
        )
        self.meaning.committed.connect(
            lambda text, gesture: self._edit(self.meaning, description=text, gesture=gesture)
        )
        self.colour.activated.connect(
            lambda _: self._told(lambda: self._dress(colour=self.colour.currentData()))
        )
        self.shape.activated.connect(
            lambda _: self._told(lambda: self._dress(shape=self.shape.currentData()))
        )
        self.key.activated.connect(
            lambda _: self._told(lambda: tags.give_key(self._desk, self._shown, self.key.currentData()))
        )
        self.under.activated.connect(
            lambda _: self._told(lambda: tags.put_under(self._desk, self._shown, self.under.currentData()))
        )
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            QShortcut(QKeySequence(keys), self, lambda by=by: self._move(by))
        QShortcut(QKeySequence.StandardKey.Delete, self.rows, self._delete, context=_ON_ROWS)
        self.merge.clicked.connect(self._choose_merge)
        self.remove.clicked.connect(self._delete)

    def _row(self, tag: Tag) -> QListWidgetItem:
        words = f"#{tag.name}" if tag.parent_id is None else f"      #{tag.name}"
        item = QListWidgetItem(f"{words}   F{tag.key}" if tag.key else words)
        mark = tag_pixmap(tag.colour, tag.shape, _MARK, self.devicePixelRatioF(), theme_of(self))
        item.setIcon(QIcon(mark))
        item.setData(_ID, tag.id)
        item.setToolTip(tag.description)
        item.setSizeHint(QSize(0, theme_of(self).px(36)))
        return item

    def _show_lock(self) -> None:
        running = self._running()
        self.detail.setEnabled(running is None)
        self.rows.setDragEnabled(running is None)
        self.sentence.setText(
            self.tr("“{title}” is running: tags can be added now, and changed when it has ended.").format(
                title=running.title
            )
            if running
            else self.tr(
                "New sessions start with these tags. Sessions that were held keep theirs; a merge joins two"
                " in all of them."
            )
        )

    def _show_chosen(self) -> None:
        if self._shown and self._shown != self.chosen_id:
            self.commit()
        self._shown = self.chosen_id
        known = {tag.id: tag for tag in self._desk.library.projects.tags(self._project_id)}
        tag = known.get(self._shown)
        self.detail.setVisible(tag is not None)
        if tag is None:
            return
        self.tag_name.show_text(tag.name)
        self.meaning.show_text(tag.description)
        self.colour.setCurrentIndex(self.colour.findData(tag.colour))
        self.shape.setCurrentIndex(self.shape.findData(tag.shape))
        _choose(self.key, tag.key)
        self.under.clear()
        self.under.addItem(self.tr("no other"), None)
        for other in known.values():
            if other.parent_id is None and other.id != tag.id:
                self.under.addItem(f"#{other.name}", other.id)
        _choose(self.under, tag.parent_id)
        self.uses.setText(
            self.tr("in {observations}").format(observations=counted("observations", self._uses()))
        )
        self.merge.setEnabled(len(known) > 1)

    def _uses(self) -> int:
        return tags.uses(self._desk, self._shown)

    def _running(self):
        running = self._desk.library.sessions.running()
        return running if running is not None and running.project_id == self._project_id else None

    def _add(self) -> None:
        running, name = self._running(), self.new_name.text()
        add = (
            (lambda: tags.add_tag_in_room(self._desk, running.id, name))
            if running
            else (lambda: tags.add_tag(self._desk, self._project_id, name))
        )
        if self._told(add):
            self.new_name.clear()
            self.rows.setCurrentRow(self.rows.count() - 1)

    def _edit(self, field: CommitLine, *, gesture: str, **values: str) -> None:
        try:
            tags.edit_tag(self._desk, self._shown, gesture=gesture, **values)
        except UserError as error:
            field.show_error(say(error.message))
        else:
            field.show_error(None)

    def _dress(self, **look: str) -> object:
        return tags.edit_tag(self._desk, self._shown, **look)

    def _move(self, by: int) -> None:
        ids = [self.rows.item(row).data(_ID) for row in range(self.rows.count())]
        if self._shown not in ids or not 0 <= ids.index(self._shown) + by < len(ids):
            return
        place = ids.index(self._shown) + by
        ids.remove(self._shown)
        self._told(lambda: tags.move_tag(self._desk, self._shown, after=ids[place - 1] if place else None))

    def _dropped(self) -> None:
        """The list has moved the row already; what is on disk decides."""
        ids = [self.rows.item(row).data(_ID) for row in range(self.rows.count())]
        known = [tag.id for tag in self._desk.library.projects.tags(self._project_id)]
        moved = self.chosen_id
        if ids == known or moved not in ids:
            return
        place = ids.index(moved)
        self._told(lambda: tags.move_tag(self._desk, moved, after=ids[place - 1] if place else None))

    def _delete(self) -> None:
        count = self._uses()
        name = self._desk.library.projects.tag(self._shown).name
        sure = not count or confirmed(
            self,
            self.tr("Delete #{name}?").format(name=name),
            self.tr("{observations} of held sessions keep it. New sessions start without it.").format(
                observations=counted("observations", count)
            ),
            self.tr("Delete tag"),
        )
        if sure:
            self._told(lambda: tags.delete_tag(self._desk, self._shown))

    def _choose_merge(self) -> None:
        menu = QMenu(self)
        for other in self._desk.library.projects.tags(self._project_id):
            if other.id != self._shown:
                menu.addAction(f"#{other.name}", lambda into=other.id: self.merge_into(into))
        pop_up(menu, self.merge.mapToGlobal(self.merge.rect().bottomLeft()))

    def merge_into(self, into_id: str) -> None:
        """Let the chosen tag become another one, which is chosen then."""
        gone = self._shown
        if self._told(lambda: tags.merge_tags(self._desk, gone, into_id)):
            ids = [self.rows.item(row).data(_ID) for row in range(self.rows.count())]
            self.rows.setCurrentRow(ids.index(into_id))

    def _told(self, act: Callable[[], object]) -> bool:
        """Do something, or say in a sentence why not; whether it was done."""
        try:
            act()
        except UserError as error:
            self.error.show_error(say(error.message))
            self.reload()
            return False
        self.error.show_error(None)
        return True


def _choose(box: QComboBox, value: object) -> None:
    """Show `value`, or what stands first and means none."""
    box.setCurrentIndex(max(0, box.findData(value)))
