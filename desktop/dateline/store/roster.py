"""All entities as arrays: a million of them are sorted, filtered and counted in a few hundredths of a second.

A list scrolls to anywhere and says how many there are, and both would let an SQL database walk through all rows that
match. So what decides on place and match is read once: numbers, and every name, folded, in one string of bytes. A part
of a name is looked for in that string, at any length and in any script; rows are read when they are shown. (The index
of trigrams answers the search, which wants the few best; it knows no parts of one or two characters.)
"""

import io

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Text, cast, delete, func, insert, select

from dateline.domain.entity import EntityType
from dateline.domain.roster import Listing
from dateline.store import tables
from dateline.store.folding import folded

SORTS = ("name", "mentions", "first")
_NAME = "roster"  # of the cache
_LINE = 0x0A
_BETWEEN_WORDS = np.frombuffer(b"\n -'\"(/.", np.uint8)
_NEVER = 2**31 - 1
_FEW = 2_000  # entities: so many are read as fast as they would be loaded

Numbers = npt.NDArray[np.int32]


class Roster:
    """The entities that lists show (mentioned somewhere, not merged into others), by kind and within it by name."""

    def __init__(
        self, ids: Numbers, bounds: Numbers, mentions: Numbers, first: Numbers, names: bytes, owners: Numbers
    ) -> None:
        """Row by row one entity: its number, mentions, first day. Those of the nth kind begin at the nth of *bounds*.

        *names* holds one folded name a line, each line begun by a line feed; *owners* are the entities that go by them.
        """
        self.ids, self.bounds, self.mentions, self.first = ids, bounds, mentions, first
        self.names, self.owners = names, owners
        self._bytes = np.frombuffer(names, np.uint8)
        self._lines: npt.NDArray[np.int64] = np.flatnonzero(self._bytes == _LINE)
        between = np.zeros(256, np.bool_)
        between[_BETWEEN_WORDS] = True
        self._begun = (np.flatnonzero(between[self._bytes[:-1]]) + 1).astype(np.int32)  # where words begin
        self._firsts = self._bytes[self._begun]
        self._orders: dict[str, Numbers] = {"name": ids}
        self._most = int(max(ids.max(initial=0), owners.max(initial=0)))

    def listing(self, words: str, sort: str) -> Listing:
        """Those with *words* in a name (see `named`), sorted within their kinds by one of `SORTS`."""
        order = self._order(sort)
        part = folded(words)
        if not part:
            return _counted(order, np.diff(self.bounds).tolist())
        kept = self.named(part)[order]
        ends = zip(self.bounds[:-1].tolist(), self.bounds[1:].tolist(), strict=True)
        return _counted(order[kept], [int(np.count_nonzero(kept[start:end])) for start, end in ends])

    def named(self, part: str) -> npt.NDArray[np.bool_]:
        """Of each number, whether that entity has *part* (folded) anywhere in a name.

        One or two Latin letters stand in nearly every name: of so few, only beginnings of words count, if any is one.
        """
        few = len(part) <= 2 and part.isascii()
        at = self._beginning(part.encode()) if few else np.zeros(0, np.int64)
        return self._owners_of(at if len(at) else self._found(part.encode()))

    def _beginning(self, part: bytes) -> npt.NDArray[np.int64]:
        """Where a word begins with *part*."""
        at: npt.NDArray[np.int64] = self._begun[self._firsts == part[0]].astype(np.int64)
        for step in range(1, len(part)):
            at = at[at < len(self._bytes) - step]
            at = at[self._bytes[at + step] == part[step]]
        return at

    def _found(self, part: bytes) -> npt.NDArray[np.int64]:
        text, last = self._bytes, len(self._bytes) - len(part) + 1
        if last <= 0:
            return np.zeros(0, np.int64)
        here = text[:last] == part[0]
        if len(part) > 1:
            here &= text[1 : last + 1] == part[1]
        at = np.flatnonzero(here)
        for step in range(2, len(part)):
            at = at[text[at + step] == part[step]]
        return at

    def _owners_of(self, at: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        found = np.zeros(self._most + 1, np.bool_)
        if len(at) > len(self._lines) // 4:  # so many that it is cheaper to look at every line
            hit = np.zeros(len(self._bytes), np.bool_)
            hit[at] = True
            found[self.owners[np.logical_or.reduceat(hit, self._lines)]] = True
        else:
            found[self.owners[np.searchsorted(self._lines, at, "right") - 1]] = True
        return found

    def _order(self, sort: str) -> Numbers:
        if sort not in SORTS:
            raise ValueError(f"entities are sorted by one of {SORTS}, not {sort!r}")
        if sort not in self._orders:
            by = -self.mentions if sort == "mentions" else self.first
            ends = zip(self.bounds[:-1].tolist(), self.bounds[1:].tolist(), strict=True)
            parts = [self.ids[start:end][np.argsort(by[start:end], kind="stable")] for start, end in ends]
            self._orders[sort] = np.concatenate(parts)
        return self._orders[sort]


def _counted(numbers: Numbers, counts: list[int]) -> Listing:
    kinds = zip(EntityType, counts, strict=True)
    return Listing(numbers, tuple((kind, count) for kind, count in kinds if count))


def roster(connection: Connection, version: int) -> Roster:
    """The entities at *version* (the last act's number): as they were kept, or read anew."""
    table = tables.cache
    row = connection.execute(
        select(table.c.data).where(table.c.name == _NAME, table.c.version == version)
    ).first()  # fmt: skip
    if row is None:
        return _read(connection)
    with np.load(io.BytesIO(row.data), allow_pickle=False) as kept:
        return Roster(
            kept["ids"], kept["bounds"], kept["mentions"], kept["first"], kept["names"].tobytes(), kept["owners"]
        )


def keep(connection: Connection, version: int) -> None:
    """Store the arrays, so that the next one who opens the project need not read the entities for them."""
    table = tables.cache
    if connection.scalar(select(table.c.version).where(table.c.name == _NAME)) == version:
        return
    forget(connection)
    known = _read(connection)
    if len(known.ids) <= _FEW:
        return
    file = io.BytesIO()
    names = np.frombuffer(known.names, np.uint8)
    np.savez(
        file, ids=known.ids, bounds=known.bounds, mentions=known.mentions, first=known.first, names=names,
        owners=known.owners,
    )  # fmt: skip
    connection.execute(insert(table), {"name": _NAME, "version": version, "data": file.getvalue()})


def forget(connection: Connection) -> None:
    """Drop what `keep` stored."""
    connection.execute(delete(tables.cache).where(tables.cache.c.name == _NAME))


def _read(connection: Connection) -> Roster:
    e, n = tables.entity, tables.entity_name
    columns: list[list[Numbers]] = [[], [], []]
    bounds = [0]
    for kind in EntityType:
        listed = (
            select(e.c.id, e.c.mentions, func.coalesce(e.c.first_day, _NEVER).label("first"))
            .where(e.c.merged_into.is_(None), e.c.mentions > 0, e.c.type == kind.value)
            .order_by(e.c.folded, e.c.id)
            .subquery()
        )
        # Joined by the database, which lets other threads run meanwhile, as rows of objects would not.
        for column, numbers in zip(columns, _joined(connection, *listed.c), strict=True):
            column.append(numbers)
        bounds.append(bounds[-1] + len(columns[0][-1]))
    named = select(n.c.folded, n.c.entity).order_by(n.c.folded, n.c.entity).subquery()
    names = connection.scalar(select(func.aggregate_strings(named.c.folded, "\n"))) or ""
    (owners,) = _joined(connection, named.c.entity)
    ids, mentions, first = (np.concatenate(column) for column in columns)
    text = f"\n{names}".encode() if len(owners) else b""
    return Roster(ids, np.array(bounds, np.int32), mentions, first, text, owners)


def _joined(connection: Connection, *columns) -> list[Numbers]:  # type: ignore[no-untyped-def] # columns of a subquery
    parts = [func.aggregate_strings(cast(column, Text), ",") for column in columns]
    row = connection.execute(select(*parts)).one()
    return [np.fromstring(part or "", np.int32, sep=",") for part in row]
