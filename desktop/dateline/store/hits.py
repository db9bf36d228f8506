"""What a search shows: the entities, sources, facts and stretches of text that match, with the matched words."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Row, select

from dateline.domain.edtf import parse
from dateline.domain.focus import Layer
from dateline.domain.views import EntityRow, Hit
from dateline.store import ids, lists, search, tables
from dateline.store.acts import chunks
from dateline.store.folding import folded
from dateline.store.matching import around, pattern, places
from dateline.store.reading import source_text

# Stretches of one text that are shown.
_OF_ONE_TEXT = 3
# Statements that are looked through for some that pass a filter.
_LOOKED_AT = 8_000
# So many facts are all looked at.
_NARROW = 5_000


def of_entities(connection: Connection, words: str, limit: int) -> list[Hit]:
    """The entities with *words* in a name, most mentioned first."""
    found = pattern([*words.split()]) if words.split() else None
    return [
        Hit(
            layer=Layer.ENTITIES.value,
            id=row.id,
            source=None,
            start=None,
            end=None,
            words=row.name,
            matched=tuple(places(row.name, found)) if found else (),
        )
        for row in lists.entities(connection, None, words, "mentions", 0, limit)
    ]


def of_sources(connection: Connection, terms: Sequence[str], limit: int, within: Collection[int] | None) -> list[Hit]:
    """The sources whose title has all *terms*; *within*, only these."""
    found = pattern(terms)
    numbers = search.find_sources(connection, terms, limit, titles=True, within=within)
    rows = {row.number: row for row in lists.sources(connection, numbers)}
    return [
        Hit(
            layer="source",
            id=rows[number].id,
            source=rows[number].id,
            start=None,
            end=None,
            words=rows[number].title,
            matched=tuple(places(rows[number].title, found)),
            when=rows[number].published,
        )
        for number in numbers
    ]


def of_texts(connection: Connection, terms: Sequence[str], numbers: Iterable[int], limit: int) -> list[Hit]:
    """The stretches of these sources' texts that have any of *terms*, up to three of one source."""
    found = pattern(terms)
    hits: list[Hit] = []
    for number in numbers:
        if len(hits) >= limit:
            break
        text = source_text(connection, number)
        shown = 0
        reach = 0
        for start, end in places(text, found):
            if start < reach:
                continue
            first, last = around(text, start, end)
            reach = last
            name = ids.shown(ids.SOURCE, number)
            words = text[first:last]
            matched = tuple(places(words, found))
            hits.append(Hit(layer="text", id=name, source=name, start=start, end=end, words=words, matched=matched))
            shown += 1
            if shown == _OF_ONE_TEXT:
                break
    return hits[:limit]


def of_facts(connection: Connection, terms: Sequence[str], limit: int, keys: npt.NDArray[np.int64] | None) -> list[Hit]:
    """The facts with a shown statement that has all *terms*, best first; of *keys*, the numbers of facts, if given.

    Of very many *keys*, no more than the first 8,000 matching statements are looked at for some that are among them.
    """
    if keys is None:
        rows = _in_turn(connection, search.find_statements(connection, terms, limit))
    elif len(keys) <= _NARROW:
        rows = _in_turn(connection, _stating(connection, terms, keys, limit))
        keys = None
    else:
        rows = _in_turn(connection, search.find_statements(connection, terms, _LOOKED_AT))
        keys = np.sort(keys)
    found = pattern(terms)
    hits: dict[int, Hit] = {}
    for some in rows:
        passing = None if keys is None else set(_inside([row.fact for row in some], keys))
        for row in some:
            if row.fact not in hits and (passing is None or row.fact in passing):
                hits[row.fact] = Hit(
                    layer=Layer.FACTS.value,
                    id=ids.shown(ids.FACT, row.fact),
                    source=ids.shown(ids.SOURCE, row.source),
                    start=row.start,
                    end=row.end,
                    words=row.words,
                    matched=tuple(places(row.words, found)),
                    when="" if row.edtf is None else parse(row.edtf).in_words(),
                )
        if len(hits) >= limit:
            break
    return list(hits.values())[:limit]


def filtered_facts(connection: Connection, numbers: Iterable[int]) -> list[Hit]:
    """These facts, by their labels."""
    f = tables.fact
    wanted = list(numbers)
    rows: dict[int, Any] = {}
    for some in chunks(wanted):
        query = select(f.c.id, f.c.label, f.c.source, f.c.edtf).where(f.c.id.in_(some))
        rows.update((row.id, row) for row in connection.execute(query))
    return [
        Hit(
            layer=Layer.FACTS.value,
            id=ids.shown(ids.FACT, number),
            source=ids.shown(ids.SOURCE, rows[number].source),
            start=None,
            end=None,
            words=rows[number].label,
            matched=(),
            when="" if rows[number].edtf is None else parse(rows[number].edtf).in_words(),
        )
        for number in wanted
    ]


def placed(connection: Connection, found: Iterable[Hit]) -> list[Hit]:
    """*found*, each with the title of its source and the paragraph it stands in."""
    listed = list(found)
    numbers = {ids.number(ids.SOURCE, hit.source) for hit in listed if hit.source is not None}
    titles = {row.id: row.title for row in lists.sources(connection, numbers)}
    starts: dict[str, list[int]] = {name: [] for name in titles}
    b = tables.block
    for some in chunks(numbers):
        query = select(b.c.source, b.c.start).where(b.c.source.in_(some), b.c.analysed, b.c.kind != "title")
        for row in connection.execute(query.order_by(b.c.source, b.c.start)):
            starts[ids.shown(ids.SOURCE, row.source)].append(row.start)
    return [
        hit
        if hit.source is None
        else hit.model_copy(
            update={
                "title": titles.get(hit.source, ""),
                "paragraph": 0 if hit.start is None else bisect_right(starts[hit.source], hit.start) or 1,
            }
        )
        for hit in listed
    ]


def sources_named(connection: Connection, name: str, limit: int) -> set[int]:
    """The sources whose id is *name*; or whose title has its words; or, without any, with it in their path.

    At most *limit* of them.
    """
    if re.fullmatch(r"d\d+", name):
        return {row.number for row in lists.sources(connection, [ids.number(ids.SOURCE, name)])}
    if re.search(r"\w", name) and (titled := search.find_sources(connection, [f"{name}*"], limit, titles=True)):
        return set(titled)
    s = tables.source
    return set(connection.scalars(select(s.c.id).where(s.c.path.icontains(name, autoescape=True)).limit(limit)))


def entities_called(connection: Connection, name: str) -> list[EntityRow]:
    """The entities that go by exactly this *name*, in any case, and are mentioned."""
    e, n = tables.entity, tables.entity_name
    query = select(e.c.id).join(n, n.c.entity == e.c.id)
    query = query.where(n.c.folded == folded(name), e.c.merged_into.is_(None), e.c.mentions > 0).distinct()
    return lists.entities_by_number(connection, connection.scalars(query).all())


def _inside(numbers: npt.ArrayLike, among: npt.NDArray[np.int64]) -> list[int]:
    """Those of *numbers* that are *among* others, which ascend."""
    some = np.asarray(numbers, np.int64)
    if not len(among):
        return []
    found: list[int] = some[among[np.minimum(np.searchsorted(among, some), len(among) - 1)] == some].tolist()
    return found


def _stating(connection: Connection, terms: Sequence[str], facts: npt.NDArray[np.int64], limit: int) -> list[int]:
    """The first shown statement that has all *terms*, of each of the first *limit* of these *facts* that have one."""
    matching = search.all_statements(connection, terms)
    fs = tables.fact_statement
    found: list[int] = []
    for some in chunks(facts.tolist()):
        stated: dict[int, list[int]] = {}
        query = select(fs.c.fact, fs.c.statement).where(fs.c.fact.in_(some)).order_by(fs.c.fact, fs.c.statement)
        for fact, statement in connection.execute(query):
            stated.setdefault(fact, []).append(statement)
        passing = set(_inside([one for each in stated.values() for one in each], matching))
        first = (next((one for one in stated.get(fact, ()) if one in passing), None) for fact in some)
        found += [one for one in first if one is not None]
        if len(found) >= limit:
            break
    return found


def _in_turn(connection: Connection, statements: Sequence[int]) -> Iterator[list[Row[Any]]]:
    """These *statements*, some at a time, in their order."""
    for some in chunks(statements):
        rows = {row.id: row for row in connection.execute(_statements().where(tables.statement.c.id.in_(some)))}
        yield [rows[number] for number in some if number in rows]


def _statements() -> Any:
    s, fs, f = tables.statement, tables.fact_statement, tables.fact
    return (
        select(s.c.id, s.c.source, s.c.start, s.c.end, s.c.words, fs.c.fact, f.c.edtf)
        .join(fs, fs.c.statement == s.c.id)
        .join(f, f.c.id == fs.c.fact)
        .where(s.c.shown, f.c.shown)
    )
