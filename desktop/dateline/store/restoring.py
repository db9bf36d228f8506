"""Puts the values of an export into an empty project, under the ids they had."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, delete, false, func, insert, select, update

from dateline.domain.analysis import Analysis
from dateline.domain.changes import Changes
from dateline.domain.document import Document
from dateline.domain.fact import Review
from dateline.errors import ProjectError
from dateline.store import entities, facts, ids, sources, tables
from dateline.store.acts import Act, packed
from dateline.store.contents import StoredEntity, StoredFact
from dateline.store.entities import name_row
from dateline.store.folding import folded
from dateline.store.sources import Names, Original

_COUNTED = (
    tables.source, tables.entity, tables.entity_name, tables.time, tables.statement, tables.fact, tables.disagreement,
    tables.note, tables.act,
)  # fmt: skip


def begin(connection: Connection) -> Act:
    """What writes into the project of *connection*. Raises `ProjectError` where that is not empty."""
    if connection.scalar(select(tables.source.c.id).limit(1)) or connection.scalar(select(tables.act.c.id).limit(1)):
        raise ProjectError("Only an empty project can take in the export of another.")
    return Act(connection, 0, "", "")


def add_entities(act: Act, found: Iterable[StoredEntity]) -> None:
    """Every entity, before the sources that mention them; disagreements come with `finish`."""
    for entity in found:
        number = ids.number(ids.ENTITY, entity.id)
        row = {
            "id": number, "type": entity.type.value, **name_row(entity.type, entity.name),
            "of": None if entity.of is None else ids.number(ids.ENTITY, entity.of), "why": entity.why,
            "merged_into": None,
        }  # fmt: skip
        act.insert_all(tables.entity, [row])
        for name in (entity.name, *entity.aliases):
            act.insert(tables.entity_name, {"entity": number, "name": name, "folded": folded(name)})
        for gone in entity.merged:
            led = {**row, "id": ids.number(ids.ENTITY, gone), "of": None, "merged_into": number}
            act.insert_all(tables.entity, [led])


def add_source(act: Act, document: Document, analysis: Analysis, original: Original) -> str:
    """One source with everything found in it; its id."""
    names = Names(
        {entity.id: ids.number(ids.ENTITY, entity.id) for entity in analysis.entities},
        {time.id: ids.number(ids.TIME, time.id) for time in analysis.times},
        {statement.id: ids.number(ids.STATEMENT, statement.id) for statement in analysis.statements},
    )
    sources.store(act, ids.number(ids.SOURCE, document.id), document, analysis, original, names)
    return document.id


def add_facts(act: Act, found: Iterable[StoredFact]) -> Iterator[int]:
    """Every fact with its statements; what it was merged from and what it is tied to. Their numbers."""
    links: list[tuple[int, str, int, str]] = []
    for part in found:
        fact = part.fact
        number = ids.number(ids.FACT, fact.id)
        row = {"id": number, "label": fact.label, **facts.when_row(fact.when), "merged_into": None}
        act.insert_all(tables.fact, [row])
        act.insert_all(
            tables.fact_statement,
            [
                {
                    "statement": ids.number(ids.STATEMENT, stated.id),
                    "fact": number,
                    "origin": ids.number(ids.ORIGIN, stated.origin),
                }
                for stated in fact.statements
            ],
        )
        facts.set_disagreements(act, fact.disagreements, fact=number)
        for gone in part.merged:
            led = {**row, "id": ids.number(ids.FACT, gone), "time": None, "merged_into": number}
            act.insert_all(tables.fact, [led])
        links += [(number, kind, ids.number(ids.FACT, other), why) for kind, other, why in part.links]
        yield number
    for number, kind, other, why in links:
        facts.link(act, number, kind, other, why)


def add_record(act: Act, line: Mapping[str, Any]) -> None:
    """What `contents.records` gives: a note, tag, review, act, or inner rows. Others are passed over."""
    c = act.connection
    match line["record"]:
        case "note":
            row = {
                "id": line["note"], "subject": line["subject"], "start": line["start"], "end": line["end"],
                "source": None if line["source"] is None else ids.number(ids.SOURCE, line["source"]),
                "words": line["text"], "text": line["says"], "who": line["who"], "at": line["at"],
            }  # fmt: skip
            c.execute(insert(tables.note), row)
        case "tag":
            row = {"name": line["tag"], "subject": line["subject"], "who": line["who"], "at": line["at"]}
            c.execute(insert(tables.tag), row)
        case "review":
            row = {
                "subject": line["subject"], "verdict": Review(line["verdict"]).value, "who": line["who"],
                "at": line["at"],
            }  # fmt: skip
            c.execute(insert(tables.review), row)
        case "inner":
            _add_inner(act, line)
        case "act":
            changes = Changes.model_validate({**line["changes"], "act": line["act"]})
            row = {
                "id": line["act"], "at": line["at"], "who": line["who"], "kind": line["kind"],
                "summary": line["summary"], "undoes": line["undoes"], "changes": changes.model_dump_json(),
                "inverse": packed(line["inverse"] or []),
            }  # fmt: skip
            c.execute(insert(tables.act), row)


def _add_inner(act: Act, line: Mapping[str, Any]) -> None:
    """What is remembered beside the values: it replaces what was made of these."""
    table = tables.metadata.tables[line["table"]]
    rows = [dict(zip(line["columns"], row, strict=True)) for row in line["rows"]]
    c = act.connection
    if table is tables.statement:
        for row in rows:
            c.execute(update(table).where(table.c.id == row["id"]).values(row))
        return
    kept = table.c.merged_into.is_(None) if table in (tables.entity, tables.fact) else false()
    c.execute(delete(table).where(~kept))
    if rows:
        c.execute(insert(table), rows)


def finish(act: Act, found: Iterable[StoredEntity], numbers: Iterable[int]) -> None:
    """What can only be done when everything is there: disagreements of entities, derived columns, free numbers."""
    listed = list(found)
    for entity in listed:
        facts.set_disagreements(act, entity.disagreements, entity=ids.number(ids.ENTITY, entity.id))
    entities.refresh(act, (ids.number(ids.ENTITY, entity.id) for entity in listed))
    facts.refresh(act, numbers)
    c = act.connection
    free = {table.name: (c.scalar(select(func.max(table.c.id))) or 0) + 1 for table in _COUNTED}
    free["origin"] = (c.scalar(select(func.max(tables.fact_statement.c.origin))) or 0) + 1
    given = {row.name: row.free for row in c.execute(select(tables.counter))}
    c.execute(delete(tables.counter))
    # A kind that nothing was ever of has no counter.
    used = {name: first for name, first in free.items() if first > 1}
    merged = given | {name: max(first, given.get(name, 1)) for name, first in used.items()}
    c.execute(insert(tables.counter), [{"name": name, "free": first} for name, first in merged.items()])
