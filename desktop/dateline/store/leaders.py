"""Which entity comes first in each fact: what puts a fact into the lane of an entity."""

from collections.abc import Iterable

import numpy as np
from sqlalchemy import Connection, Select, select

from dateline.domain.views import Led
from dateline.store import tables
from dateline.store.acts import chunks
from dateline.store.bars import Numbers, Rows, are_few, fetched, touched

_ROW = np.dtype([("fact", "<i8"), ("entity", "<i4")])


def leaders(connection: Connection, version: int, known: tuple[int, Led] | None = None) -> Led:
    """For each fact in which an entity takes part, the first one of its first statement that names any.

    *version* is the last act's number. *known* is what was read before, with its version: only the facts that acts
    since then touched, themselves or by their entities, are then read again.
    """
    if known is not None and known[0] <= version:
        stale = _stale(connection, known[0])
        if stale is not None and are_few(stale, len(known[1].fact)):
            return _renewed(connection, known[1], stale) if len(stale) else known[1]
    return _first(fetched(connection, _taking_part(), _ROW))


def _taking_part() -> Select[tuple[int, ...]]:
    fs, p = tables.fact_statement, tables.participant
    return (
        select(fs.c.fact, p.c.entity)
        .join(p, p.c.statement == fs.c.statement)
        .where(p.c.entity.is_not(None))
        .order_by(fs.c.statement, p.c.position)
    )


def _first(rows: Rows) -> Led:
    """The first row of each fact, by ascending fact."""
    fact, first = np.unique(rows["fact"], return_index=True)
    return Led(fact, np.ascontiguousarray(rows["entity"][first]))


def _stale(connection: Connection, since: int) -> Numbers | None:
    facts, entities = touched(connection, since), touched(connection, since, "entities")
    if facts is None or entities is None:
        return None
    fs, p = tables.fact_statement, tables.participant
    query = select(fs.c.fact).join(p, p.c.statement == fs.c.statement)
    theirs: list[int] = []
    for some in chunks(entities.tolist()):
        theirs += connection.scalars(query.where(p.c.entity.in_(some)))
    return np.union1d(facts, np.array(theirs, np.int64))


def _renewed(connection: Connection, known: Led, stale: Numbers) -> Led:
    fresh = _first(_rows_of(connection, stale.tolist()))
    stays = ~np.isin(known.fact, stale)
    fact = np.concatenate([known.fact[stays], fresh.fact])
    order = np.argsort(fact, kind="stable")
    return Led(fact[order], np.concatenate([known.entity[stays], fresh.entity])[order])


def _rows_of(connection: Connection, numbers: Iterable[int]) -> Rows:
    # A fact's statements stay together: chunks are of whole facts.
    query = _taking_part()
    some = [fetched(connection, query.where(tables.fact_statement.c.fact.in_(part)), _ROW) for part in chunks(numbers)]
    return np.concatenate(some) if some else np.empty(0, _ROW)
