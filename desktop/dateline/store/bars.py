"""The facts as a timeline draws them: all of them as arrays, some of them in full."""

import json
from collections.abc import Iterable
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Integer, Select, case, cast, delete, func, insert, select

from dateline.domain.edtf import parse
from dateline.domain.spoken import undated
from dateline.domain.views import Bar, Bars
from dateline.store import ids, tables
from dateline.store.acts import chunks
from dateline.store.facts import APPROXIMATE, INFERRED, OPEN_END, OPEN_START, UNCERTAIN

_NAME, _OLD_NAMES = "bars by column", ("bars",)
# As they lie in the cache after their number (8 bytes): the wide ones first, so that each begins where it may.
_COLUMNS = {
    "key": "<i8", "low": "<i4", "high": "<i4", "source": "<i4", "origins": "<u2", "flags": "u1", "weight": "u1",
}  # fmt: skip
_ROW = np.dtype([(name, _COLUMNS[name]) for name in Bars._fields])
_MOST_ACTS = 2_000  # since something was read; to look through more takes as long as to read everything again
_FEW = 4_000  # touched facts: so many are quickly read again by whoever opens the project
_BATCH = 10_000  # rows fetched at once

Rows = npt.NDArray[np.void]
Numbers = npt.NDArray[np.int64]


def bars(connection: Connection, version: int, known: tuple[int, Bars] | None = None) -> Bars:
    """All shown, dated facts, sorted by their first day. *version* is the last act's number.

    *known* is what was read before, with its version: only what the acts since then touched is then read again.
    """
    known = known or _kept(connection)
    if known is None or not len(known[1].key) or known[0] > version:
        return _read(connection)
    since, before = known
    if since == version:
        return before
    stale = touched(connection, since)
    if stale is None or not are_few(stale, len(before.key)):
        return _read(connection)
    return _renewed(connection, before, stale) if len(stale) else before


def touched(connection: Connection, since: int, what: str = "facts") -> Numbers | None:
    """The numbers of the facts (or `entities`) that acts after *since* touched, ascending; `None` if they are many."""
    table = tables.act
    later = list(connection.scalars(select(table.c.changes).where(table.c.id > since).limit(_MOST_ACTS + 1)))
    if len(later) > _MOST_ACTS:
        return None
    found: set[str] = set()
    for changes in later:
        found.update(json.loads(changes).get(what, ()))
    return np.array(sorted(int(name[1:]) for name in found), np.int64)


def are_few(stale: Numbers, known: int) -> bool:
    """Whether reading the *stale* facts again is quicker than reading all, of which so many are *known*."""
    return len(stale) <= max(known // 4, _FEW)


def fetched(connection: Connection, query: Select[tuple[int, ...]], row: np.dtype[np.void]) -> Rows:
    """What *query* finds, as an array of *row*: read from the driver, since rows of objects cost 24 times as much."""
    with connection.execute(query) as result:
        cursor = result.cursor
        assert cursor is not None
        found: Rows = np.fromiter(chain.from_iterable(iter(lambda: cursor.fetchmany(_BATCH), [])), dtype=row)
        return found


def _renewed(connection: Connection, before: Bars, stale: Numbers) -> Bars:
    """*before* with the *stale* facts read again: no other is touched, and none is sorted again."""
    query = _all()
    some = [fetched(connection, query.where(tables.fact.c.id.in_(part)), _ROW) for part in chunks(stale.tolist())]
    fresh = _in_order(np.concatenate(some))
    kept = before.only(~_among(before.key, stale))
    at = np.searchsorted(_order(kept.low, kept.key), _order(fresh["low"], fresh["key"]))
    return Bars(*(np.insert(getattr(kept, name), at, fresh[name]) for name in Bars._fields))


def _order(low: npt.NDArray[np.int32], key: Numbers) -> Numbers:
    """Numbers in whose order facts stand: by the first day, then by their own number (which is below 2 ** 40)."""
    return (low.astype(np.int64) << 40) + key


def _among(keys: Numbers, wanted: Numbers) -> npt.NDArray[np.bool_]:
    """Which of *keys* are among *wanted*, which ascend."""
    at = np.searchsorted(wanted, keys)
    return np.asarray(wanted[np.minimum(at, len(wanted) - 1)] == keys)


def _kept(connection: Connection) -> tuple[int, Bars] | None:
    table = tables.cache
    row = connection.execute(select(table.c.version, table.c.data).where(table.c.name == _NAME)).first()
    if row is None or len(row.data) != 8 + int.from_bytes(row.data[:8], "little") * _ROW.itemsize:
        return None
    return row.version, _unpacked(row.data)


def _packed(columns: Bars) -> bytes:
    parts = (np.ascontiguousarray(getattr(columns, name), kind).tobytes() for name, kind in _COLUMNS.items())
    return b"".join([len(columns.key).to_bytes(8, "little"), *parts])


def _unpacked(data: bytes) -> Bars:
    """The columns as they lie in *data*, which is not copied."""
    count, at = int.from_bytes(data[:8], "little"), 8
    found: dict[str, npt.NDArray[Any]] = {}
    for name, kind in _COLUMNS.items():
        found[name] = np.frombuffer(data, kind, count, at)
        at += found[name].nbytes
    return Bars(**found)


def _all() -> Select[tuple[int, ...]]:
    f = tables.fact
    origins = case((f.c.origins > 65_535, 65_535), else_=f.c.origins)
    weight = cast(func.round(f.c.confidence * 255), Integer)
    # The test of `low` as an expression: its index would be followed row by row, and these are nearly all.
    return select(f.c.id, f.c.low, f.c.high, f.c.flags, origins, weight, f.c.source).where(
        func.coalesce(f.c.merged_into, 0) == 0, f.c.shown, (f.c.low + 0).is_not(None)
    )


def _read(connection: Connection) -> Bars:
    rows = _in_order(fetched(connection, _all(), _ROW))
    return Bars(*(np.ascontiguousarray(rows[name]) for name in Bars._fields))


def _in_order(rows: Rows) -> Rows:
    return rows[np.lexsort((rows["key"], rows["low"]))]


def keep(connection: Connection, version: int) -> None:
    """Store the arrays, so that the next one who opens the project need not read the facts for them.

    Nothing is written while few facts were touched since the last time: these are read again as quickly.
    """
    table = tables.cache
    kept = _kept(connection)
    if kept is not None and len(kept[1].key) and kept[0] <= version:
        stale = touched(connection, kept[0])
        if stale is not None and len(stale) <= min(_FEW, len(kept[1].key) // 4):
            return
    data = _packed(bars(connection, version, kept))
    forget(connection)
    connection.execute(insert(table), {"name": _NAME, "version": version, "data": data})


def forget(connection: Connection) -> None:
    """Drop what `keep` stored."""
    connection.execute(delete(tables.cache).where(tables.cache.c.name.in_((_NAME, *_OLD_NAMES))))


def rows_of(connection: Connection, numbers: Iterable[int]) -> list[Bar]:
    """These facts in full, in the order asked for; those that are not there are left out."""
    f = tables.fact
    wanted = list(numbers)
    found: dict[int, Bar] = {}
    for some in chunks(wanted):
        for row in connection.execute(select(f).where(f.c.id.in_(some))):
            date = None if row.edtf is None else parse(row.edtf)
            found[row.id] = Bar(
                fact=ids.shown(ids.FACT, row.id),
                label=row.label,
                when=undated() if date is None else date.in_words(),
                low=None if row.flags & OPEN_START else row.low,
                high=None if row.flags & OPEN_END else row.high,
                precision=row.precision,
                approximate=bool(row.flags & APPROXIMATE),
                uncertain=bool(row.flags & UNCERTAIN),
                inferred=bool(row.flags & INFERRED),
                modality=row.modality,
                polarity=row.polarity,
                origins=row.origins,
                sources=row.sources,
                disagreements=row.disagreements,
                source=ids.shown(ids.SOURCE, row.source),
                confidence=row.confidence,
            )
    return [found[number] for number in wanted if number in found]
