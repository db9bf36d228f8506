"""Who is in which fact: what takes part in one of its statements, or is said to have said it."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from sqlalchemy import ColumnElement, CompoundSelect, Connection, and_, func, select, union

from dateline.domain.edtf import parse
from dateline.domain.roster import Activity
from dateline.store import tables
from dateline.store.bars import fetched

Numbers = npt.NDArray[np.int64]

_ONE = np.dtype([("fact", "<i8")])
_CHUNK = 200_000  # facts that are multiplied at once


def facts_with(connection: Connection, entity: int) -> Numbers:
    """The shown facts that *entity* is in, ascending."""
    f = tables.fact
    inside = _facts_of([entity]).subquery()
    query = select(inside.c.fact).join(f, and_(f.c.id == inside.c.fact, *_seen()))
    return np.unique(fetched(connection, query, _ONE)["fact"])


def facts_with_all(connection: Connection, entities: Sequence[int], *, any_of: bool = False) -> Numbers:
    """The facts that all of these *entities* are in together, or with *any_of* at least one; ascending.

    Hidden facts, and what became other facts, are among them: whoever knows the shown ones leaves them out.
    """
    found = [_facts_with(connection, entity) for entity in entities]
    if any_of:
        return np.unique(np.concatenate(found))
    kept = found[0]
    for facts in found[1:]:
        kept = np.intersect1d(kept, facts, assume_unique=True)
    return kept


def _facts_with(connection: Connection, entity: int) -> Numbers:
    fs, s, p = tables.fact_statement, tables.statement, tables.participant
    part = select(fs.c.fact).join(p, p.c.statement == fs.c.statement).where(p.c.entity == entity)
    said = select(fs.c.fact).join(s, s.c.id == fs.c.statement).where(s.c.attribution_entity == entity)
    return np.unique(np.concatenate([fetched(connection, query, _ONE)["fact"] for query in (part, said)]))


def _seen() -> tuple[ColumnElement[bool], ...]:
    f = tables.fact
    return (f.c.merged_into.is_(None), f.c.shown)


def _facts_of(entities: Sequence[int]) -> CompoundSelect[tuple[int, int]]:
    """Pairs of these entities and the facts they are in, each once; hidden ones among them."""
    fs, s, p = tables.fact_statement, tables.statement, tables.participant
    part = select(p.c.entity, fs.c.fact).join(fs, fs.c.statement == p.c.statement).where(p.c.entity.in_(entities))
    said = (
        select(s.c.attribution_entity, fs.c.fact)
        .join(fs, fs.c.statement == s.c.id)
        .where(s.c.attribution_entity.in_(entities))
    )
    return union(part, said)


def activity(connection: Connection, entities: Sequence[int], first: int, last: int, bins: int) -> dict[int, Activity]:
    """How much is said of these entities in each of *bins* equal stretches from day *first* to *last* (ordinals).

    What begins before or after counts in the stretch at that end.
    """
    f = tables.fact
    pairs = _facts_of(entities).subquery()
    place = (f.c.low - first) * bins // max(1, last - first + 1)
    query = (
        select(pairs.c.entity, place.label("bin"), func.count().label("facts"), func.min(f.c.low).label("low"))
        .join(f, and_(f.c.id == pairs.c.fact, *_seen()))
        .group_by(pairs.c.entity, "bin")
    )
    counts = {number: [0] * bins for number in entities}
    undated = dict.fromkeys(entities, 0)
    earliest: dict[int, int] = {}
    for row in connection.execute(query):
        if row.bin is None:
            undated[row.entity] = row.facts
        else:
            counts[row.entity][min(max(row.bin, 0), bins - 1)] += row.facts
            earliest[row.entity] = min(row.low, earliest.get(row.entity, row.low))
    words = _in_words(connection, earliest)
    return {
        number: Activity(bins=tuple(found), first=words.get(number), facts=sum(found) + undated[number])
        for number, found in counts.items()
    }


def _in_words(connection: Connection, earliest: dict[int, int]) -> dict[int, str]:
    """The date, in words, of that fact of each entity which begins on its *earliest* day."""
    f = tables.fact
    pairs = _facts_of(sorted(earliest)).subquery()
    query = (
        select(pairs.c.entity, f.c.low, func.min(f.c.edtf).label("edtf"))
        .join(f, and_(f.c.id == pairs.c.fact, *_seen()))
        .where(f.c.low.in_(sorted(set(earliest.values()))))
        .group_by(pairs.c.entity, f.c.low)
    )
    return {
        row.entity: parse(row.edtf).in_words()
        for row in connection.execute(query)
        if row.edtf is not None and row.low == earliest[row.entity]
    }


def partners(connection: Connection, entity: int) -> list[tuple[int, int]]:
    """The entities that share shown facts with *entity*, and how many, those that share most first."""
    fs, s, p, f = tables.fact_statement, tables.statement, tables.participant, tables.fact
    mine = _facts_of([entity]).subquery()
    stated = select(fs.c.statement, fs.c.fact).join(mine, mine.c.fact == fs.c.fact).subquery()
    part = select(p.c.entity, stated.c.fact).join(stated, stated.c.statement == p.c.statement)
    said = select(s.c.attribution_entity, stated.c.fact).join(stated, stated.c.statement == s.c.id)
    pairs = union(part, said).subquery()
    count = func.count()
    query = (
        select(pairs.c.entity, count)
        .join(f, and_(f.c.id == pairs.c.fact, *_seen()))
        .where(pairs.c.entity.is_not(None), pairs.c.entity != entity)
        .group_by(pairs.c.entity)
        .order_by(count.desc(), pairs.c.entity)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def shared(connection: Connection, entities: Sequence[int]) -> npt.NDArray[np.int64]:
    """How many shown facts each two of *entities* share: a square table in their order, their own facts in its middle.

    It is the product of who-is-in-which-fact with itself.
    """
    found = [facts_with(connection, entity) for entity in entities]
    facts = np.unique(np.concatenate([*found, np.zeros(0, np.int64)]))
    table = np.zeros((len(entities), len(entities)), np.int64)
    for start in range(0, len(facts), _CHUNK):
        some = facts[start : start + _CHUNK]
        inside = np.zeros((len(entities), len(some)), np.float32)
        for row, mine in enumerate(found):
            inside[row] = np.isin(some, mine, assume_unique=True)
        table += np.rint(inside @ inside.T).astype(np.int64)
    return table


def most_mentioned(connection: Connection, limit: int) -> list[int]:
    """The entities that are mentioned most, at most *limit*."""
    e = tables.entity
    query = select(e.c.id).where(e.c.merged_into.is_(None), e.c.mentions > 0)
    return list(connection.scalars(query.order_by(e.c.mentions.desc(), e.c.folded, e.c.id).limit(limit)))
