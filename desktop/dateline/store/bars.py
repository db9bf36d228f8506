"""The facts as a timeline draws them: all of them as arrays, some of them in full."""

import io
import json
from collections.abc import Iterable
from itertools import chain

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Integer, Select, case, cast, delete, func, insert, select

from dateline.domain.edtf import parse
from dateline.domain.views import Bar, Bars
from dateline.store import ids, tables
from dateline.store.acts import chunks
from dateline.store.facts import APPROXIMATE, INFERRED, OPEN_END, OPEN_START, UNCERTAIN

_NAME = "bars"
_ROW = np.dtype(
    [
        ("key", "<i8"), ("low", "<i4"), ("high", "<i4"), ("flags", "u1"), ("origins", "<u2"), ("weight", "u1"),
        ("source", "<i4"),
    ]
)  # fmt: skip
_MOST_ACTS = 2_000  # since something was read; to look through more takes as long as to read everything again
_FEW = 4_000  # touched facts: so many are quickly read again by whoever opens the project
_BATCH = 10_000  # rows fetched at once

Rows = npt.NDArray[np.void]
Numbers = npt.NDArray[np.int64]


def bars(connection: Connection, version: int, known: tuple[int, Bars] | None = None) -> Bars:
    """All shown, dated facts, sorted by their first day. *version* is the last act's number.

    *known* is what was read before, with its version: only what the acts since then touched is then read again.
    """
    if known is not None:
        return _columns(_renewed(connection, version, (known[0], _rows(known[1]))))
    return _columns(_renewed(connection, version, _kept(connection)))


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


def _renewed(connection: Connection, version: int, known: tuple[int, Rows] | None) -> Rows:
    """*known* (its version, its rows), made true for *version*."""
    if known is None or not len(known[1]) or known[0] > version:
        return _read(connection)
    since, rows = known
    if since == version:
        return rows
    stale = touched(connection, since)
    if stale is None or not are_few(stale, len(rows)):
        return _read(connection)
    if not len(stale):
        return rows
    fresh = [fetched(connection, _all().where(tables.fact.c.id.in_(some)), _ROW) for some in chunks(stale.tolist())]
    return _in_order(np.concatenate([rows[~_among(rows["key"], stale)], *fresh]))


def _among(keys: Numbers, wanted: Numbers) -> npt.NDArray[np.bool_]:
    """Which of *keys* are among *wanted*, which ascend."""
    at = np.searchsorted(wanted, keys)
    return np.asarray(wanted[np.minimum(at, len(wanted) - 1)] == keys)


def _kept(connection: Connection) -> tuple[int, Rows] | None:
    table = tables.cache
    row = connection.execute(select(table.c.version, table.c.data).where(table.c.name == _NAME)).first()
    return None if row is None else (row.version, np.load(io.BytesIO(row.data), allow_pickle=False))


def _all() -> Select[tuple[int, ...]]:
    f = tables.fact
    origins = case((f.c.origins > 65_535, 65_535), else_=f.c.origins)
    weight = cast(func.round(f.c.confidence * 255), Integer)
    # The test of `low` as an expression: its index would be followed row by row, and these are nearly all.
    return select(f.c.id, f.c.low, f.c.high, f.c.flags, origins, weight, f.c.source).where(
        func.coalesce(f.c.merged_into, 0) == 0, f.c.shown, (f.c.low + 0).is_not(None)
    )


def _read(connection: Connection) -> Rows:
    return _in_order(fetched(connection, _all(), _ROW))


def _in_order(rows: Rows) -> Rows:
    return rows[np.lexsort((rows["key"], rows["low"]))]


def _columns(rows: Rows) -> Bars:
    return Bars(*(np.ascontiguousarray(rows[name]) for name in Bars._fields))


def _rows(columns: Bars) -> Rows:
    rows = np.empty(len(columns.key), _ROW)
    for name in Bars._fields:
        rows[name] = getattr(columns, name)
    return rows


def keep(connection: Connection, version: int) -> None:
    """Store the arrays, so that the next one who opens the project need not read the facts for them.

    Nothing is written while few facts were touched since the last time: these are read again as quickly.
    """
    table = tables.cache
    kept = _kept(connection)
    if kept is not None and len(kept[1]):
        stale = touched(connection, kept[0]) if kept[0] <= version else None
        if stale is not None and len(stale) <= min(_FEW, len(kept[1]) // 4):
            return
    file = io.BytesIO()
    np.save(file, _renewed(connection, version, kept), allow_pickle=False)
    connection.execute(delete(table).where(table.c.name == _NAME))
    connection.execute(insert(table), {"name": _NAME, "version": version, "data": file.getvalue()})


def forget(connection: Connection) -> None:
    """Drop what `keep` stored."""
    connection.execute(delete(tables.cache).where(tables.cache.c.name == _NAME))


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
                when="undated" if date is None else date.in_words(),
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
