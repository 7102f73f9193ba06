"""The roster as a table: who, here, screener, prepared, and seven answers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from cocreate_desktop.domain.consent import Answer, ConsentItem
from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.people import Attendance
from cocreate_desktop.errors import QT_TRANSLATE_NOOP
from cocreate_desktop.views.moments import Moments
from cocreate_desktop.views.people.roster import Row
from cocreate_desktop.views.people.rows_view import COPY_TEXT, ROW_ID
from cocreate_desktop.views.people.words import ITEM_HEADS, ITEM_MEANINGS, segment_word
from cocreate_desktop.views.wording import one_line, say

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole + 2
"""The role under which a cell hands out its `Row`."""

ITEMS = tuple(ConsentItem)


class Column(IntEnum):
    """The columns before the answers; `ANSWERS` is the first of seven."""

    WHO = 0
    HERE = 1
    SCREENER = 2
    PREPARED = 3
    ANSWERS = 4


COLUMNS = Column.ANSWERS + len(ITEMS)

HEADS = {
    Column.WHO: QT_TRANSLATE_NOOP("Roster", "Who"),
    Column.HERE: QT_TRANSLATE_NOOP("Roster", "Here"),
    Column.SCREENER: QT_TRANSLATE_NOOP("Roster", "Screener"),
    Column.PREPARED: QT_TRANSLATE_NOOP("Roster", "Prepared"),
}

ANSWER_WORDS = {
    Answer.YES: QT_TRANSLATE_NOOP("Consent", "yes"),
    Answer.NO: QT_TRANSLATE_NOOP("Consent", "no"),
    Answer.WITHDRAWN: QT_TRANSLATE_NOOP("Consent", "withdrawn"),
    None: QT_TRANSLATE_NOOP("Consent", "not asked"),
}

FIELDS: dict[int, str] = {Column.SCREENER: "screener", Column.PREPARED: "prepared"}
"""The columns that are typed in place, and what they are called in a participant."""


class RosterModel(QAbstractTableModel):
    """Mirrors the rows that it is shown, and owns nothing."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._moments = Moments("UTC", 0)

    def show_rows(self, rows: Sequence[Row], moments: Moments) -> bool:
        """Take over what is stored; whether rows came, went or changed places."""
        before, self._moments = self._rows, moments
        if [row.id for row in before] != [row.id for row in rows]:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()
            return True
        self._rows = tuple(rows)
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number, 0), self.index(number, COLUMNS - 1))
        return False

    def row(self, index: Index) -> Row:
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return column_head(section)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled
        if index.column() in FIELDS and self.row(index).participant is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self.text(row, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column_head(index.column())}: {self.text(row, index.column())}"
            case Qt.ItemDataRole.ToolTipRole:
                return self._hint(row, index.column())
            case _:
                return {ROW_ID: row.id, ROW: row, COPY_TEXT: self._copied(row, index.column())}.get(role)

    def text(self, row: Row, column: int) -> str:
        """A cell in words."""
        match column:
            case Column.WHO:
                return row.person.alias
            case Column.HERE:
                return self._here(row)
            case Column.SCREENER:
                return row.participant.screener if row.participant else ""
            case Column.PREPARED:
                return row.participant.prepared if row.participant else ""
            case _:
                consent = row.consents.get(ITEMS[column - Column.ANSWERS])
                return say(ANSWER_WORDS[consent.answer if consent else None])

    def _here(self, row: Row) -> str:
        participant = row.participant
        if participant is None:
            return ""
        if row.left_at is not None:
            return self.tr("left {time}").format(time=self._moments.time(row.left_at))
        if participant.attendance is Attendance.CAME:
            return self._moments.time(participant.came_at) if participant.came_at else self.tr("here")
        return self.tr("on the way") if participant.attendance is Attendance.CONFIRMED else self.tr("invited")

    def _hint(self, row: Row, column: int) -> str:
        text = self.text(row, column)
        match column:
            case Column.WHO:
                said = ", ".join(
                    part for part in (text, segment_word(row.segment), row.person.belongs_to) if part
                )
                return self.tr("{who}\nEnter opens, 1 to 8 set the segment, Alt+Up and Alt+Down move").format(
                    who=said
                )
            case Column.HERE:
                return self.tr("{here}\nSpace: here or not").format(here=text)
            case Column.SCREENER | Column.PREPARED:
                return self.tr("{text}\nEnter edits").format(text=text) if text else self.tr("Enter edits")
            case _ if not row.asked:
                return self.tr("Enter asks {alias}").format(alias=row.person.alias)
            case _:
                item = ITEMS[column - Column.ANSWERS]
                consent = row.consents.get(item)
                said = f"{say(ITEM_MEANINGS[item])}: {text}"
                return f"{said}, {self._moments.day(consent.at)}" if consent else said

    def _copied(self, row: Row, column: int) -> str:
        text = one_line(self.text(row, column))
        if column != Column.WHO:
            return text
        number = [str(row.participant.number)] if row.participant else []
        return "\t".join([*number, text, segment_word(row.segment)])


def column_head(column: int) -> str:
    """What a column is called."""
    if column < Column.ANSWERS:
        return say(HEADS[Column(column)])
    return say(ITEM_HEADS[ITEMS[column - Column.ANSWERS]])


def matches(row: Row, words: str) -> bool:
    """Whether what the list shows of a person holds `words`, accents and case aside."""
    shown = [row.person.alias, row.person.belongs_to, segment_word(row.segment)]
    if row.participant:
        shown += [row.participant.screener, row.participant.prepared]
    return any(fold(words) in fold(text) for text in shown)
