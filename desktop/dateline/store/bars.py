"""The facts as a timeline draws them: all of them as arrays, some of them in full."""

import io
from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, delete, func, insert, select

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


def bars(connection: Connection, version: int) -> Bars:
    """All shown, dated facts, sorted by their first day. *version* is the last act's number."""
    return _columns(_cached(connection, version))


def _cached(connection: Connection, version: int) -> npt.NDArray[np.void]:
    table = tables.cache
    row = connection.execute(select(table.c.version, table.c.data).where(table.c.name == _NAME)).first()
    if row is not None and row.version == version:
        loaded: npt.NDArray[np.void] = np.load(io.BytesIO(row.data), allow_pickle=False)
        return loaded
    return _read(connection)


def _read(connection: Connection) -> npt.NDArray[np.void]:
    f = tables.fact
    query = (
        select(f.c.id, f.c.low, f.c.high, f.c.flags, f.c.origins, f.c.confidence, f.c.source)
        .where(func.coalesce(f.c.merged_into, 0) == 0, f.c.shown, f.c.low.is_not(None))
        .order_by(f.c.low, f.c.id)
    )
    rows = (
        (key, low, high, flags, min(origins, 65_535), round(confidence * 255), source)
        for key, low, high, flags, origins, confidence, source in connection.execute(query)
    )
    return np.fromiter(rows, dtype=_ROW)


def _columns(rows: npt.NDArray[np.void]) -> Bars:
    return Bars(*(np.ascontiguousarray(rows[name]) for name in Bars._fields))


def keep(connection: Connection, version: int) -> None:
    """Store the arrays, so that the next one who opens the project need not read the facts for them."""
    table = tables.cache
    if connection.scalar(select(table.c.version).where(table.c.name == _NAME)) == version:
        return
    file = io.BytesIO()
    np.save(file, _read(connection), allow_pickle=False)
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
