"""The matrix as Qt sees it: heads of kinds and assumptions down, sessions across."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cocreate_desktop.actions.overview import Overview
from cocreate_desktop.domain.assumptions import KINDS, Kind
from cocreate_desktop.domain.evidence import SessionVerdict
from cocreate_desktop.domain.evidence.matrix import Row
from cocreate_desktop.domain.sessions import Session, SessionState
from cocreate_desktop.errors import Message
from cocreate_desktop.views.overview import words
from cocreate_desktop.views.overview.heads import Head, heads_of
from cocreate_desktop.views.place import session_name
from cocreate_desktop.views.wording import say

Index = QModelIndex | QPersistentModelIndex


class Kinds(Enum):
    """The kinds of columns."""

    SENTENCE = auto()
    SESSION = auto()
    NEXT = auto()
    SUPPORTED = auto()
    VERDICT = auto()


@dataclass(frozen=True)
class Column:
    """One column; those of sessions name theirs, and so does the next one's if it is planned."""

    kind: Kinds
    session: Session | None = None

    @property
    def key(self) -> tuple[Kinds, str]:
        return (self.kind, self.session.id if self.kind is Kinds.SESSION and self.session else "")


@dataclass(frozen=True)
class Cell:
    """What one cell of a session shows: nothing yet, or its verdict if it was asked."""

    verdict: SessionVerdict | None
    pending: bool = False
    running: bool = False
    overridden: bool = False


class MatrixModel(QAbstractTableModel):
    """Takes whole overviews; where rows and columns stay the same, selection and scrolling do too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: list[Column] = []
        self.rows: list[Kind | Row] = []
        self.heads: dict[str, Head] = {}
        self._judged: Collection[str] = ()
        self._overridden: Collection[str] = ()
        self._waits = False

    @property
    def sessions(self) -> int:
        return sum(column.kind is Kinds.SESSION for column in self.columns)

    def show(self, overview: Overview, *, waits: bool) -> bool:
        """Become this overview, `waits` if more is being worked out; whether rows or columns are others."""
        matrix = overview.matrix
        rows: list[Kind | Row] = []
        for group in matrix.groups:
            rows += [group.kind, *group.rows]
        columns = [
            Column(Kinds.SENTENCE),
            *(Column(Kinds.SESSION, session) for session in matrix.held),
            Column(Kinds.NEXT, matrix.next),
            Column(Kinds.SUPPORTED),
            Column(Kinds.VERDICT),
        ]
        same = [row_key(row) for row in rows] == [row_key(row) for row in self.rows] and [
            column.key for column in columns
        ] == [column.key for column in self.columns]
        if not same:
            self.beginResetModel()
        self.rows, self.columns = rows, columns
        self._judged, self._overridden = matrix.judgement.sessions, overview.overrides
        self._waits = waits
        self.heads = heads_of([*matrix.held, *([matrix.next] if matrix.next else [])])
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
        return not same

    def row_at(self, index: Index) -> Row | None:
        """The assumption of a cell; None on the head of a kind."""
        row = self.rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Row) else None

    def column_at(self, index: Index) -> Column:
        return self.columns[index.column()]

    def place_of(self, assumption_id: str) -> int:
        """The number of an assumption's row; -1 if it is not shown."""
        return next((n for n, row in enumerate(self.rows) if row_key(row) == assumption_id), -1)

    def cell(self, row: Row, session: Session) -> Cell:
        if session.state is SessionState.RUNNING:
            return Cell(None, running=True)
        if self._waits and session.id not in self._judged:
            return Cell(None, pending=True)
        verdict = row.by_session.get(session.id)
        return Cell(verdict, overridden=verdict is not None and verdict.assumption.id in self._overridden)

    @property
    def is_pending(self) -> bool:
        """Whether nothing is known only because it is still being worked out."""
        return self._waits and not self._judged

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if isinstance(row, Kind):
            wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return say(KINDS[row]) if role in wanted and index.column() == 0 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, self.column_at(index))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(row, self.column_at(index))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation is Qt.Orientation.Vertical or role not in wanted:
            return None
        return self.head_text(self.columns[section])

    def head_text(self, column: Column) -> str:
        """The whole head of a column in one line."""
        titles: dict[Kinds, Message] = {
            Kinds.SENTENCE: words.ASSUMPTION,
            Kinds.SUPPORTED: words.SUPPORTED_IN,
            Kinds.VERDICT: words.VERDICT,
        }
        if column.kind in titles:
            return say(titles[column.kind])
        if column.session is None:
            return say(words.NEXT)
        return session_name(column.session)

    def as_table_text(self, places: Sequence[int]) -> str:
        """Rows for a spreadsheet, under the heads of their columns."""
        heads = [say(words.CODE), *(self.head_text(column) for column in self.columns)]
        lines = [
            [row.assumption.code, *(self._text(row, column) for column in self.columns)]
            for row in (self.rows[place] for place in places)
            if isinstance(row, Row)
        ]
        return "\n".join("\t".join(cells) for cells in [heads, *lines])

    def _text(self, row: Row, column: Column) -> str:
        if self.is_pending and column.kind in (Kinds.SUPPORTED, Kinds.VERDICT):
            return words.PENDING
        match column.kind:
            case Kinds.SENTENCE:
                return row.assumption.text
            case Kinds.SESSION:
                assert column.session is not None
                cell = self.cell(row, column.session)
                if cell.running:
                    return say(words.RUNNING)
                return words.PENDING if cell.pending else words.session_cell(cell.verdict)
            case Kinds.NEXT:
                return words.plan_text(row)
            case Kinds.SUPPORTED:
                return words.supported_text(row)
            case Kinds.VERDICT:
                return words.verdict_text(row)

    def _told(self, row: Row, column: Column) -> str:
        if column.kind is Kinds.SENTENCE:
            return words.told_sentence(row)
        if column.kind is Kinds.NEXT:
            return words.told_next(row, self.head_text(column))
        if column.kind is Kinds.SESSION:
            assert column.session is not None
            cell = self.cell(row, column.session)
            if cell.running:
                return words.told_running(row, self.head_text(column))
            if not cell.pending:
                return words.told_session(
                    row, self.head_text(column), cell.verdict, overridden=cell.overridden
                )
        if self.is_pending:
            return words.told_pending(row)
        return words.told_supported(row) if column.kind is Kinds.SUPPORTED else words.told_verdict(row)


def row_key(row: Kind | Row) -> str:
    """What a row is known by: the assumption's id, or the kind."""
    return row.assumption.id if isinstance(row, Row) else f"kind {row}"
