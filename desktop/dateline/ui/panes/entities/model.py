"""A window on the entities: only the pages that are looked at are read, however long the list is."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from dateline.ui.panes.entities.words import heading, parts, spoken_heading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QObject

    from dateline.domain.entity import EntityType
    from dateline.domain.roster import Activity, Listing
    from dateline.domain.views import EntityRow
    from dateline.services.reading import Reader

ROW = Qt.ItemDataRole.UserRole
GROUP = Qt.ItemDataRole.UserRole + 1
_PAGE = 60  # rows read at once
_PAGES = 64  # pages kept
_REACHED = Qt.ItemFlag.ItemIsEnabled
# Made once: to put flags together takes Python as long as the rest of a row.
_CHOSEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_FEW = 4  # pages that are read again with the list
_Index = QModelIndex | QPersistentModelIndex


class Group(NamedTuple):
    """The entities of one kind: *first* is the row of its heading, *start* the place of its first in the listing.

    Its entities follow the heading unless it is collapsed.
    """

    kind: EntityType
    first: int
    start: int
    size: int
    collapsed: bool


class EntityList(QAbstractListModel):
    """Headings and entities as Qt's views read them.

    `data(…, ROW)` is an `EntityRow`, or `None` for a heading; `data(…, GROUP)` a `Group`, or `None` for an entity.
    `ticked` are the entities that facts are filtered by; *activity* gives what is known of one's facts by now.
    """

    def __init__(
        self, parent: QObject | None = None, activity: Callable[[str], Activity | None] = lambda _: None
    ) -> None:
        super().__init__(parent)
        self._reader: Reader | None = None
        self._listing: Listing | None = None
        self._activity = activity
        self._groups: list[Group] = []
        self._firsts: list[int] = []
        self._length = 0
        self._pages: dict[int, dict[int, EntityRow]] = {}
        self._drawn: set[int] = set()
        self._collapsed: set[EntityType] = set()
        self.ticked: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many entities there are, those in collapsed groups among them."""
        return 0 if self._listing is None else len(self._listing.numbers)

    def fill(
        self, reader: Reader | None, listing: Listing | None, pages: Mapping[int, list[EntityRow]] | None = None
    ) -> None:
        """Show the entities of *listing*, rows of which *reader* gives; some *pages* were read already."""
        if listing is not None and reader is self._reader and self._lists_the_same(listing):
            self._renew(listing, pages or {})
            return
        self.beginResetModel()
        self._reader, self._listing = reader, listing
        self._pages = {page: _by_number(rows) for page, rows in (pages or {}).items()}
        self._drawn.clear()
        self._arrange()
        self.endResetModel()

    def _lists_the_same(self, listing: Listing) -> bool:
        before = self._listing
        same = before is not None and before.counts == listing.counts
        return same and before is not None and np.array_equal(before.numbers, listing.numbers)

    def _renew(self, listing: Listing, pages: Mapping[int, list[EntityRow]]) -> None:
        """Hold the same entities; some of their rows may be others now."""
        before, self._listing = self._pages, listing
        self._pages = {page: _by_number(rows) for page, rows in pages.items()}
        self._drawn &= set(pages)
        for page, rows in before.items():
            if rows != self._pages.get(page):
                self.dataChanged.emit(*self._reach(page))

    def _reach(self, page: int) -> tuple[QModelIndex, QModelIndex]:
        """The first and the last row of a page, headings between them included."""
        first, last = page * _PAGE, min((page + 1) * _PAGE, self.total) - 1
        at = [self._row_of(place) for place in (first, last)]
        return self.index(at[0]), self.index(at[1])

    def _row_of(self, place: int) -> int:
        """The row of an entity by its *place* in the listing; of one in a collapsed group, that of the heading."""
        group = self._groups[bisect_right([group.start for group in self._groups], place) - 1]
        return group.first if group.collapsed else group.first + 1 + place - group.start

    def pages(self) -> frozenset[int]:
        """The pages that were looked at since the list was filled, if they are few."""
        return frozenset(self._drawn) if len(self._drawn) <= _FEW else frozenset()

    def collapse(self, kind: EntityType, *, on: bool) -> None:
        """Hide the entities of *kind* below their heading, or show them again."""
        if on == (kind in self._collapsed):
            return
        self.beginResetModel()
        (self._collapsed.add if on else self._collapsed.discard)(kind)
        self._arrange()
        self.endResetModel()

    def tick(self, entities: tuple[str, ...]) -> None:
        """These are the entities that facts are filtered by."""
        if entities != self.ticked:
            self.ticked = entities
            if self._length:
                self.dataChanged.emit(self.index(0), self.index(self._length - 1))

    def entity(self, index: _Index) -> EntityRow | None:
        """The entity at *index*; `None` for a heading or nothing."""
        return self._row(index.row()) if index.isValid() else None

    def group(self, index: _Index) -> Group | None:
        """The group that *index* or its heading belongs to."""
        return self._group(index.row()) if index.isValid() and self._groups else None

    def is_heading(self, index: _Index) -> bool:
        """Whether *index* is a heading."""
        group = self.group(index)
        return group is not None and group.first == index.row()

    def index_of(self, entity: str | None) -> QModelIndex:
        """Where an entity is, however far down; invalid if it is not listed or its group is collapsed."""
        number = (entity or "")[1:]
        if self._listing is None or not number.isdecimal():
            return QModelIndex()
        found = np.flatnonzero(self._listing.numbers == int(number))
        for place in found.tolist():
            for group in self._groups:
                if group.start <= place < group.start + group.size and not group.collapsed:
                    return self.index(group.first + 1 + place - group.start)
        return QModelIndex()

    def heading_of(self, kind: EntityType) -> QModelIndex:
        """Where the heading of *kind* is."""
        return next((self.index(group.first) for group in self._groups if group.kind is kind), QModelIndex())

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """How many rows there are, headings included."""
        return 0 if parent.isValid() else self._length

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading can be reached and collapsed, not chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _REACHED if self.is_heading(index) else _CHOSEN

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt shows, says aloud and explains of a row."""
        if not index.isValid():
            return None
        group = self._group(index.row())
        if index.row() == group.first:
            return _of_heading(group, role)
        if role not in {*_SPOKEN, Qt.ItemDataRole.DisplayRole, ROW}:
            return None
        row = self._row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == ROW:
            return row
        said = parts(row, self._activity(row.id), ticked=row.id in self.ticked)
        return ("\n" if role == Qt.ItemDataRole.ToolTipRole else ", ").join(said)

    def _arrange(self) -> None:
        self._groups, self._length, start = [], 0, 0
        for kind, size in () if self._listing is None else self._listing.counts:
            collapsed = kind in self._collapsed
            self._groups.append(Group(kind, self._length, start, size, collapsed))
            self._length += 1 if collapsed else size + 1
            start += size
        self._firsts = [group.first for group in self._groups]

    def _group(self, row: int) -> Group:
        return self._groups[bisect_right(self._firsts, row) - 1]

    def _row(self, row: int) -> EntityRow | None:
        group = self._group(row)
        if row == group.first or self._listing is None:
            return None
        place = group.start + row - group.first - 1
        # Since the listing was made, a writer may have taken an entity away.
        return self._page(place // _PAGE).get(int(self._listing.numbers[place]))

    def _page(self, page: int) -> dict[int, EntityRow]:
        self._drawn.add(page)
        rows = self._pages.get(page)
        if rows is None:
            if len(self._pages) >= _PAGES:
                self._pages.pop(next(iter(self._pages)))
            # Should the read fail, it fails once and not at every painting of the list.
            rows = self._pages[page] = {}
            if self._reader is not None and self._listing is not None:
                rows.update(_by_number(self._reader.entities_at(numbers_of(self._listing, page))))
        return rows


def numbers_of(listing: Listing, page: int) -> list[int]:
    """The numbers of the entities on a page of *listing*."""
    numbers: list[int] = listing.numbers[page * _PAGE : (page + 1) * _PAGE].tolist()
    return numbers


def _by_number(rows: list[EntityRow]) -> dict[int, EntityRow]:
    return {int(row.id[1:]): row for row in rows}


_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole)


def _of_heading(group: Group, role: int) -> object:
    if role == GROUP:
        return group
    if role == Qt.ItemDataRole.DisplayRole:
        return heading(group.kind)
    return spoken_heading(group.kind, group.size, collapsed=group.collapsed) if role in _SPOKEN[:1] else None
