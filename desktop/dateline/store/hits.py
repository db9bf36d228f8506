"""What a search shows: the entities, sources, facts and stretches of text that match, with the matched words."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, select

from dateline.domain.focus import Layer
from dateline.domain.views import FactFilter, Hit
from dateline.store import ids, lists, search, tables
from dateline.store.acts import chunks
from dateline.store.matching import around, pattern, places
from dateline.store.reading import source_text

# Stretches of one text that are shown.
_OF_ONE_TEXT = 3


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


def of_sources(connection: Connection, terms: Sequence[str], limit: int, within: set[int] | None) -> list[Hit]:
    """The sources whose title has all *terms*."""
    found = pattern(terms)
    numbers = [n for n in search.find_sources(connection, terms, limit, titles=True) if within is None or n in within]
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


def of_facts(
    connection: Connection, terms: Sequence[str], numbers: Iterable[int], limit: int, wanted: FactFilter | None
) -> list[Hit]:
    """The facts of these sources with a shown statement that has all *terms*; those that *wanted* asks for."""
    patterns = [pattern([term]) for term in terms]
    either = pattern(terms)
    allowed = None if wanted is None else set(lists.fact_numbers(connection, wanted, 0, None))
    s, fs = tables.statement, tables.fact_statement
    hits: dict[int, Hit] = {}
    for some in chunks(numbers, 25):
        query = (
            select(s.c.id, s.c.source, s.c.start, s.c.end, s.c.words, fs.c.fact)
            .join(fs, fs.c.statement == s.c.id)
            .where(s.c.source.in_(some), s.c.shown)
            .order_by(s.c.source, s.c.start)
        )
        for row in connection.execute(query):
            if row.fact in hits or (allowed is not None and row.fact not in allowed):
                continue
            if all(any(True for _ in places(row.words, one)) for one in patterns):
                hits[row.fact] = Hit(
                    layer=Layer.FACTS.value,
                    id=ids.shown(ids.FACT, row.fact),
                    source=ids.shown(ids.SOURCE, row.source),
                    start=row.start,
                    end=row.end,
                    words=row.words,
                    matched=tuple(places(row.words, either)),
                )
                if len(hits) >= limit:
                    return list(hits.values())
    return list(hits.values())


def filtered_facts(connection: Connection, wanted: FactFilter, limit: int) -> list[Hit]:
    """The facts that *wanted* asks for, by their labels."""
    f = tables.fact
    numbers = lists.fact_numbers(connection, wanted, 0, limit)
    rows: dict[int, Any] = {}
    for some in chunks(numbers):
        query = select(f.c.id, f.c.label, f.c.source).where(f.c.id.in_(some))
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
        )
        for number in numbers
    ]


def sources_named(connection: Connection, name: str) -> set[int]:
    """The sources whose id is *name*, or that have it in their title or path, in any case."""
    if re.fullmatch(r"d\d+", name):
        return {row.number for row in lists.sources(connection, [ids.number(ids.SOURCE, name)])}
    s = tables.source
    either = s.c.title.icontains(name, autoescape=True) | s.c.path.icontains(name, autoescape=True)
    return set(connection.scalars(select(s.c.id).where(either)))
