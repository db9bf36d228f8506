"""A window on the entities: only the pages that are looked at are read, however long the list is."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from dateline.domain.entity import EntityType
from dateline.domain.views import EntityRow
from dateline.ui.kit import count

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from dateline.services.reading import Reader

HEADINGS = {
    EntityType.PERSON: "People",
    EntityType.ORG: "Organisations",
    EntityType.GPE: "Places",
    EntityType.LOC: "Regions and landscapes",
    EntityType.FAC: "Buildings and sites",
    EntityType.NORP: "Groups",
    EntityType.EVENT: "Events",
    EntityType.LAW: "Laws and treaties",
    EntityType.PRODUCT: "Products",
    EntityType.WORK: "Works",
}
ROW = Qt.ItemDataRole.UserRole
_PAGE = 200  # rows read at once
_PAGES = 64  # pages kept
_SHORT = 4_000  # rows that are cheap to read through for one entity
_Index = QModelIndex | QPersistentModelIndex


class _Group(NamedTuple):
    """The entities of one kind: *first* is the row of its heading, its entities follow."""

    kind: EntityType
    first: int
    size: int


class EntityList(QAbstractListModel):
    """Headings and entities as Qt's views read them; `data(…, ROW)` is an `EntityRow`, or `None` for a heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader: Reader | None = None
        self._words = ""
        self._sort = "name"
        self._groups: list[_Group] = []
        self._firsts: list[int] = []
        self._length = 0
        self._pages: dict[tuple[EntityType, int], list[EntityRow]] = {}

    def fill(self, reader: Reader | None, words: str, sort: str) -> None:
        """Show the entities that match *words*, ordered by *sort* within their kinds."""
        self.beginResetModel()
        self._reader, self._words, self._sort = reader, words, sort
        self._pages.clear()
        self._groups, self._length = [], 0
        if reader is not None:
            for kind in HEADINGS:
                if size := reader.count_entities(kind, words):
                    self._groups.append(_Group(kind, self._length, size))
                    self._length += size + 1
        self._firsts = [group.first for group in self._groups]
        self.endResetModel()

    def entity(self, index: _Index) -> EntityRow | None:
        """The entity at *index*; `None` for a heading or nothing."""
        return self._row(index.row()) if index.isValid() else None

    def index_of(self, entity: str | None) -> QModelIndex:
        """Where an entity is, if a page that was read holds it; a short list is read in full for it."""
        if entity is not None:
            for group in self._groups:
                for start in range(0, group.size, _PAGE):
                    short = self._length <= _SHORT
                    page = self._page(group.kind, start) if short else self._pages.get((group.kind, start), [])
                    for number, row in enumerate(page):
                        if row.id == entity:
                            return self.index(group.first + 1 + start + number)
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """How many rows there are, headings included."""
        return 0 if parent.isValid() else self._length

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading can be read, not chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        heading = index.row() in self._firsts
        return Qt.ItemFlag.ItemIsEnabled if heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What Qt shows, says aloud and explains of a row."""
        if not index.isValid():
            return None
        group = self._group(index.row())
        row = self._row(index.row())
        if row is None:
            spoken = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return HEADINGS[group.kind] if spoken and index.row() == group.first else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            parts = [row.name, count(row.mentions, "mention") + " in " + count(row.sources, "source")]
            parts += [f"also {', '.join(row.aliases)}"] if row.aliases else []
            parts += [count(row.disagreements, "disagreement")] if row.disagreements else []
            return ("\n" if role == Qt.ItemDataRole.ToolTipRole else ", ").join(parts)
        return None

    def _group(self, row: int) -> _Group:
        return self._groups[bisect_right(self._firsts, row) - 1]

    def _row(self, row: int) -> EntityRow | None:
        group = self._group(row)
        at = row - group.first - 1
        if at < 0:
            return None
        start = at - at % _PAGE
        page = self._page(group.kind, start)
        # Between the count and this page, a writer may have taken an entity away.
        return page[at - start] if at - start < len(page) else None

    def _page(self, kind: EntityType, start: int) -> list[EntityRow]:
        page = self._pages.get((kind, start))
        if page is None:
            if len(self._pages) >= _PAGES:
                self._pages.pop(next(iter(self._pages)))
            # Should the read fail, it fails once and not at every painting of the list.
            page = self._pages[kind, start] = []
            if self._reader is not None:
                page = self._pages[kind, start] = self._reader.entities(kind, self._words, self._sort, start, _PAGE)
        return page
