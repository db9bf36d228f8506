"""A window on the sources: which there are is known, and only the pages that are looked at are read."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from dateline.domain.views import SourceRow
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from PySide6.QtCore import QObject

    Numbers = npt.NDArray[np.int64]

ROW = Qt.ItemDataRole.UserRole
_PAGE = 20  # rows read at once
_KEPT = 2_560  # rows
_Index = QModelIndex | QPersistentModelIndex


def subtitle(row: SourceRow) -> str:
    """The second line of a source: when it appeared and how that is known, or why it was not analysed."""
    if not row.analysed and row.why:
        return row.why
    if not row.published:
        return translate("Sources", "date unknown")
    how = {
        "given": translate("Sources", "given"),
        "stated": translate("Sources", "stated"),
        "inferred": translate("Sources", "inferred"),
        "none": "",
    }.get(row.basis, row.basis)
    return " · ".join(part for part in (row.published, how) if part)


class SourceList(QAbstractListModel):
    """The sources as Qt's views read them; `data(…, ROW)` is a `SourceRow`, or `None` for one that has just gone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers: Numbers = np.empty(0, np.int64)
        self._read: Callable[[Sequence[str]], list[SourceRow]] = lambda _: []
        self._rows: OrderedDict[int, SourceRow | None] = OrderedDict()

    def fill(self, read: Callable[[Sequence[str]], list[SourceRow]], numbers: Numbers) -> None:
        """Hold the sources with these *numbers* (ascending) from now on; *read* gives the rows of some, by id."""
        self.beginResetModel()
        self._read, self._numbers = read, numbers
        self._rows.clear()
        self.endResetModel()

    def hold(self, numbers: Numbers, read: Iterable[SourceRow] = ()) -> None:
        """Hold the sources with these *numbers* (ascending) instead.

        Rows that were not *read* just now are read again when they are looked at.
        """
        before, self._rows = self._rows, OrderedDict((row.number, row) for row in read)
        first = len(self._numbers)
        if len(numbers) > first and np.array_equal(numbers[:first], self._numbers):
            self.beginInsertRows(QModelIndex(), first, len(numbers) - 1)
            self._numbers = numbers
            self.endInsertRows()
        elif not np.array_equal(numbers, self._numbers):
            self.beginResetModel()
            self._numbers = numbers
            self.endResetModel()
        # Only what is another row now: to draw a whole list again takes longer than many a frame.
        changed = [number for number, row in before.items() if row is None or row != self._rows.get(number)]
        places = np.searchsorted(numbers, np.array(sorted(changed), np.int64)).tolist()
        if places and places[0] < first:
            self.dataChanged.emit(self.index(places[0]), self.index(min(places[-1], first - 1, len(numbers) - 1)))

    def renew(self, asked: Collection[str], there: Collection[str], read: Iterable[SourceRow] = ()) -> None:
        """Of the sources that were *asked* for, hold those that are *there*; see `hold`."""
        gone = _numbers(set(asked) - set(there))
        self.hold(np.union1d(np.setdiff1d(self._numbers, gone, assume_unique=True), _numbers(there)), read)

    def known(self, first: int, last: int) -> list[str]:
        """The sources from row *first* to row *last* that were looked at."""
        shown = self._numbers[max(first, 0) : last + 1].tolist()
        return [f"d{number}" for number in shown if number in self._rows]

    @property
    def first(self) -> str | None:
        """The first source."""
        return f"d{self._numbers[0]}" if len(self._numbers) else None

    def source(self, index: _Index) -> str | None:
        """The id of the source at *index*."""
        return f"d{self._numbers[index.row()]}" if index.isValid() else None

    def index_of(self, source: str | None) -> QModelIndex:
        """Where a source is; an invalid index if it is not there."""
        if source is None or not source[1:].isdecimal():
            return QModelIndex()
        number = int(source[1:])
        at = int(np.searchsorted(self._numbers, number))
        return self.index(at) if at < len(self._numbers) and self._numbers[at] == number else QModelIndex()

    def row(self, index: _Index) -> SourceRow | None:
        """The source at *index*; `None` if it has just gone."""
        place = index.row()
        number = int(self._numbers[place])
        if number not in self._rows:
            start = place - place % _PAGE
            page = [one for one in self._numbers[start : start + _PAGE].tolist() if one not in self._rows]
            self._rows.update(dict.fromkeys(page))
            self._rows.update((row.number, row) for row in self._read([f"d{one}" for one in page]))
            while len(self._rows) > _KEPT:
                self._rows.popitem(last=False)
        self._rows.move_to_end(number)
        return self._rows[number]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """How many sources there are."""
        return 0 if parent.isValid() else len(self._numbers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt shows, says aloud and explains of a source."""
        row = self.row(index) if index.isValid() and role in _ROLES else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        facts = translate("Sources", "%n {fact|facts}", "", n=row.facts)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {subtitle(row)}, {facts}"
        if role == Qt.ItemDataRole.ToolTipRole:
            length = translate("Sources", "%n {character|characters}", "", n=row.characters)
            return f"{row.title}\n{row.path}\n{facts}, {length}"
        return row


_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
    ROW,
}


def _numbers(sources: Collection[str]) -> Numbers:
    return np.array(sorted(int(source[1:]) for source in sources), np.int64)


__all__ = ["ROW", "SourceList", "subtitle"]
