"""Reads a whole project piece by piece, for whoever writes it elsewhere."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from dateline.domain.analysis import Analysis
from dateline.domain.disagreement import Disagreement
from dateline.domain.document import Document
from dateline.domain.entity import EntityType
from dateline.domain.fact import Fact
from dateline.store import cards, facts, ids, reading, tables
from dateline.store.acts import unpacked
from dateline.store.sources import Original

# Facts and entities are read this many at a time.
_MANY = 400


@dataclass(frozen=True, slots=True)
class StoredEntity:
    """An entity with all its names; `merged` are the entities that became it."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    disagreements: tuple[Disagreement, ...]
    of: str | None
    why: str
    merged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A fact; `merged` are the facts that became it, `links` (kind, fact, why) what it is tied to."""

    fact: Fact
    merged: tuple[str, ...]
    links: tuple[tuple[str, str, str], ...]
    shown: bool


class View:
    """A project as it is at one moment."""

    def __init__(self, connection: Connection) -> None:
        """What *connection* sees."""
        self._connection = connection

    def sources(self) -> Iterator[tuple[Document, Analysis]]:
        """Every source and what was found in it."""
        s = tables.source
        for number in self._connection.scalars(select(s.c.id).order_by(s.c.id)).all():
            yield reading.document(self._connection, number), reading.analysis(self._connection, number)

    def original(self, source: str) -> Original:
        """The bytes of one source. Raises `NoSuchThing`."""
        return reading.original(self._connection, ids.number(ids.SOURCE, source))

    def facts(self) -> Iterator[StoredFact]:
        """Every fact that did not become another."""
        return _facts(self._connection)

    def entities(self) -> Iterator[StoredEntity]:
        """Every entity that did not become another."""
        return _entities(self._connection)

    def records(self, *, inverses: bool) -> Iterator[dict[str, Any]]:
        """Notes, tags, reviews and acts, as the lines of an export; *inverses*: with what takes acts back."""
        return _records(self._connection, inverses=inverses)


def _facts(connection: Connection) -> Iterator[StoredFact]:
    f = tables.fact
    merged = _merged(connection, f)
    query = select(f.c.id, f.c.shown).where(f.c.merged_into.is_(None)).order_by(f.c.id)
    shown = {row.id: row.shown for row in connection.execute(query)}
    numbers = list(shown)
    for start in range(0, len(numbers), _MANY):
        for fact in cards.read_facts(connection, numbers[start : start + _MANY]):
            number = ids.number(ids.FACT, fact.id)
            links = facts.links(connection, number)
            yield StoredFact(
                fact,
                tuple(ids.shown(ids.FACT, gone) for gone in merged[number]),
                tuple((kind, ids.shown(ids.FACT, other), why) for kind, other, why in links),
                shown[number],
            )


def _entities(connection: Connection) -> Iterator[StoredEntity]:
    e = tables.entity
    merged = _merged(connection, e)
    numbers = connection.scalars(select(e.c.id).where(e.c.merged_into.is_(None)).order_by(e.c.id)).all()
    for start in range(0, len(numbers), _MANY):
        some = list(numbers[start : start + _MANY])
        names = reading.entity_names(connection, some)
        differing = facts.disagreements_of(connection, "entity", some)
        for row in connection.execute(select(e).where(e.c.id.in_(some)).order_by(e.c.id)):
            yield StoredEntity(
                ids.shown(ids.ENTITY, row.id),
                EntityType(row.type),
                row.name,
                tuple(name for name in names[row.id] if name != row.name),
                tuple(differing.get(row.id, ())),
                ids.maybe(ids.ENTITY, row.of),
                row.why,
                tuple(ids.shown(ids.ENTITY, gone) for gone in merged[row.id]),
            )


def _merged(connection: Connection, table: Table) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    query = select(table.c.id, table.c.merged_into).where(table.c.merged_into.is_not(None)).order_by(table.c.id)
    for gone, kept in connection.execute(query):
        found[kept].append(gone)
    return found


# What the lines of an export tell in full. Whatever else a project remembers goes with `_inner`.
_TOLD = {
    "source", "source_text", "original", "block", "entity", "mention", "time", "quantity", "quote", "statement",
    "participant", "statement_quantity", "fact", "fact_statement", "fact_link", "review", "note", "tag", "act", "cache",
}  # fmt: skip


def _inner(connection: Connection) -> Iterator[dict[str, Any]]:
    """What only Dateline needs, as it is stored: what a project made of the export needs to be equal in everything."""
    e, f, s = tables.entity, tables.fact, tables.statement
    told = select(s.c.id, s.c.when_edtf, s.c.when_basis, s.c.when_why, s.c.other_edtf, s.c.other_why)
    parts = [
        (e, select(e).where(e.c.merged_into.is_not(None))),
        (f, select(f).where(f.c.merged_into.is_not(None))),
        (s, told.where(s.c.other_edtf.is_not(None))),
        *((table, select(table)) for table in tables.metadata.sorted_tables if table.name not in _TOLD),
    ]
    for table, query in parts:
        rows = [list(row) for row in connection.execute(query.order_by(*table.primary_key))]
        columns = [column.name for column in query.selected_columns]
        yield {"record": "inner", "table": table.name, "columns": columns, "rows": rows}


def _records(connection: Connection, *, inverses: bool) -> Iterator[dict[str, Any]]:
    for row in connection.execute(select(tables.note).order_by(tables.note.c.id)):
        yield {
            "record": "note", "note": row.id, "subject": row.subject, "source": ids.maybe(ids.SOURCE, row.source),
            "start": row.start, "end": row.end, "text": row.words, "says": row.text, "who": row.who, "at": row.at,
        }  # fmt: skip
    t = tables.tag
    for row in connection.execute(select(t).order_by(t.c.name, t.c.subject)):
        yield {"record": "tag", "tag": row.name, "subject": row.subject, "who": row.who, "at": row.at}
    r = tables.review
    for row in connection.execute(select(r).order_by(r.c.subject)):
        yield {"record": "review", "subject": row.subject, "verdict": row.verdict, "who": row.who, "at": row.at}
    a = tables.act
    for row in connection.execute(select(a).order_by(a.c.id)):
        changes = {name: sorted(value) for name, value in json.loads(row.changes).items() if isinstance(value, list)}
        yield {
            "record": "act", "act": row.id, "at": row.at, "who": row.who, "kind": row.kind, "summary": row.summary,
            "undoes": row.undoes, "changes": changes, "inverse": unpacked(row.inverse) if inverses else None,
        }  # fmt: skip
    if inverses:
        yield from _inner(connection)
