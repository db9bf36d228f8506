"""A window on the matrix of facts and sources: only the rows that are looked at are read, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from dateline.ui.panes.compare import words
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtCore import QObject

    from dateline.domain.comparison import Cell, ComparedFact
    from dateline.domain.views import SourceRow
    from dateline.services.comparing import Comparer

CELL = Qt.ItemDataRole.UserRole
FACT = Qt.ItemDataRole.UserRole + 1
_PAGE = 32  # rows read at once
_PAGES = 64  # pages kept
_Index = QModelIndex | QPersistentModelIndex
NO_FACTS = np.empty(0, dtype=np.int64)


class Matrix(QAbstractTableModel):
    """Facts as rows and sources as columns.

    `data(…, CELL)` is what the source states (a `Cell`, or `None`), `data(…, FACT)` the row's `ComparedFact`;
    `headerData(…, CELL)` is the `SourceRow` of a column or the `ComparedFact` of a row.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparer: Comparer | None = None
        self._order: npt.NDArray[np.int64] = NO_FACTS
        self._pages: dict[int, list[ComparedFact]] = {}
        self.sources: list[SourceRow] = []
        self.titles: dict[str, str] = {}

    def fill(self, comparer: Comparer | None, order: npt.NDArray[np.int64], sources: list[SourceRow]) -> None:
        """Show these facts (their numbers, in order) beside these sources."""
        self.beginResetModel()
        self._comparer = comparer
        self._pages.clear()
        self._order, self.sources = order, sources
        self.titles = {source.id: source.title for source in self.sources}
        self.endResetModel()

    def names_at(self, index: _Index) -> tuple[str | None, str | None]:
        """The fact and the source of a cell; nothing is read for it."""
        if not index.isValid():
            return None, None
        return f"f{self._order[index.row()]}", self.sources[index.column()].id

    def row_of(self, fact: str | None) -> int | None:
        """The row of a fact, if it is listed."""
        if fact is None:
            return None
        found = np.flatnonzero(self._order == int(fact[1:]))
        return int(found[0]) if found.size else None

    def column_of(self, source: str | None) -> int | None:
        """The column of a source, if it has one."""
        return next((at for at, one in enumerate(self.sources) if one.id == source), None)

    def fact(self, row: int) -> ComparedFact | None:
        """The fact in a row; `None` where a write took it away since the list was made."""
        start = row - row % _PAGE
        page = self._pages.get(start)
        if page is None:
            if len(self._pages) >= _PAGES:
                self._pages.pop(next(iter(self._pages)))
            # Should the read fail, it fails once and not at every painting.
            page = self._pages[start] = []
            if self._comparer is not None:
                page = self._pages[start] = self._comparer.rows(self._order[start : start + _PAGE].tolist())
        name = f"f{self._order[row]}"
        at = row - start
        if at < len(page) and page[at].fact == name:
            return page[at]
        return next((one for one in page if one.fact == name), None)

    def cell(self, index: _Index) -> Cell | None:
        """What the source of a column states of the fact of a row."""
        row = self.fact(index.row()) if index.isValid() else None
        return None if row is None else row.cell(self.sources[index.column()].id)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """How many facts."""
        return 0 if parent.isValid() else int(self._order.size)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """How many sources."""
        return 0 if parent.isValid() else len(self.sources)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt shows, says aloud and explains of a cell."""
        if not index.isValid():
            return None
        if role == FACT:
            return self.fact(index.row())
        if role == CELL:
            return self.cell(index)
        if role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return None
        row = self.fact(index.row())
        if row is None:
            return None
        source = self.sources[index.column()]
        cell = row.cell(source.id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken(row, cell, source.title, self.titles)
        if cell is None:
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.words
        rest = cell.count - 1
        more = "\n" + translate("Compare", "and %n more {statement|statements}", "", n=rest) if rest else ""
        return f"{source.title}\n“{cell.words}”\n{words.of_cell(cell, self.titles).words}{more}"

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The source of a column, the fact of a row."""
        said = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
        if role not in {*said, CELL}:
            return None
        if orientation == Qt.Orientation.Horizontal:
            if not 0 <= section < len(self.sources):
                return None
            source = self.sources[section]
            if role == CELL:
                return source
            return source.title if role == Qt.ItemDataRole.DisplayRole else f"{source.title}, {source.published}"
        row = self.fact(section) if 0 <= section < self._order.size else None
        if row is None or role == CELL:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        parts = [row.label, words.of_fact(row).words]
        parts += [one.why for one in row.disagreements if one.why]
        return ("\n" if role == Qt.ItemDataRole.ToolTipRole else ", ").join(parts)
