"""Reads one source back: its document, and the analysis with the project's ids in it."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, RowMapping, select

from dateline.domain.analysis import Analysis
from dateline.domain.document import Block, Document
from dateline.domain.entity import Entity, EntityType, Mention
from dateline.domain.quantity import Quantity
from dateline.domain.quote import Quote
from dateline.domain.statement import Statement
from dateline.domain.timex import TimeExpression
from dateline.errors import NoSuchThing
from dateline.store import ids, rows, tables
from dateline.store.acts import chunks
from dateline.store.sources import Original, original_bytes


def source_row(connection: Connection, number: int) -> RowMapping:
    """The row of one source. Raises `NoSuchThing`."""
    row = connection.execute(select(tables.source).where(tables.source.c.id == number)).mappings().first()
    if row is None:
        raise NoSuchThing(f"There is no source {ids.shown(ids.SOURCE, number)} in this project.")
    return row


def source_text(connection: Connection, number: int) -> str:
    """The text of one source. Raises `NoSuchThing`."""
    text: str | None = connection.scalar(select(tables.source_text.c.text).where(tables.source_text.c.source == number))
    if text is None:
        raise NoSuchThing(f"There is no source {ids.shown(ids.SOURCE, number)} in this project.")
    return text


def original(connection: Connection, number: int) -> Original:
    """The untouched bytes of one source, and how its text goes back to them. Raises `NoSuchThing`."""
    table = tables.original
    row = connection.execute(select(table).where(table.c.source == number)).mappings().first()
    if row is None:
        raise NoSuchThing(f"There is no source {ids.shown(ids.SOURCE, number)} in this project.")
    return Original(original_bytes(row["data"], row["coding"]), row["encoding"], row["byte_map"])


def document(connection: Connection, number: int) -> Document:
    """One source's document, as it was before its analysis. Raises `NoSuchThing`."""
    return rows.document(source_row(connection, number), source_text(connection, number))


def blocks(connection: Connection, number: int) -> tuple[Block, ...]:
    """The blocks of one source, in order."""
    table = tables.block
    query = select(table).where(table.c.source == number).order_by(table.c.position)
    return tuple(rows.block(row) for row in connection.execute(query).mappings())


def mentions(connection: Connection, number: int) -> dict[int, list[Mention]]:
    """The mentions in one source by the number of their entity, in the order of the text."""
    table = tables.mention
    found: dict[int, list[Mention]] = defaultdict(list)
    query = select(table).where(table.c.source == number).order_by(table.c.position)
    for row in connection.execute(query).mappings():
        found[row["entity"]].append(rows.mention(row))
    return found


def times(connection: Connection, number: int) -> tuple[TimeExpression, ...]:
    """The time expressions of one source, in the order they were found."""
    table = tables.time
    query = select(table).where(table.c.source == number).order_by(table.c.id)
    return tuple(rows.time(row) for row in connection.execute(query).mappings())


def quantities(connection: Connection, number: int) -> tuple[Quantity, ...]:
    """The quantities of one source; statements refer to them by their place here."""
    table = tables.quantity
    query = select(table).where(table.c.source == number).order_by(table.c.position)
    return tuple(rows.quantity(row) for row in connection.execute(query).mappings())


def quotes(connection: Connection, number: int) -> tuple[Quote, ...]:
    """The quotes of one source."""
    table = tables.quote
    query = select(table).where(table.c.source == number).order_by(table.c.position)
    return tuple(rows.quote(row) for row in connection.execute(query).mappings())


def statements(connection: Connection, number: int) -> tuple[Statement, ...]:
    """The statements of one source, in the order they were found."""
    table = tables.statement
    query = select(table).where(table.c.source == number).order_by(table.c.id)
    found = connection.execute(query).mappings().all()
    keys = [row["id"] for row in found]
    parts, counted = rows.participants(connection, keys), rows.statement_quantities(connection, keys)
    return tuple(rows.statement(row, parts[row["id"]], counted[row["id"]]) for row in found)


def analysis(connection: Connection, number: int) -> Analysis:
    """Everything found in one source, with the project's ids. Raises `NoSuchThing`.

    Entities are those that the source mentions or needs, under the project's names.
    """
    row = source_row(connection, number)
    said, quoted = statements(connection, number), quotes(connection, number)
    mentioned = mentions(connection, number)
    needed = set(mentioned)
    for statement in said:
        names = [part.entity for part in statement.participants]
        names.append(statement.attribution.entity if statement.attribution else None)
        needed.update(ids.number(ids.ENTITY, name) for name in names if name)
    needed.update(ids.number(ids.ENTITY, q.speaker.entity) for q in quoted if q.speaker and q.speaker.entity)
    return Analysis(
        engine=row["engine"],
        title=row["title"],
        language=row["language"],
        published=rows.publication(row),
        blocks=blocks(connection, number),
        entities=tuple(_entities(connection, needed, mentioned)),
        times=times(connection, number),
        quantities=quantities(connection, number),
        quotes=quoted,
        statements=said,
    )


def _entities(connection: Connection, needed: set[int], mentioned: dict[int, list[Mention]]) -> list[Entity]:
    table = tables.entity
    found: dict[int, RowMapping] = {}
    wanted = set(needed)
    while wanted:
        read: dict[int, RowMapping] = {}
        for some in chunks(sorted(wanted)):
            read.update(
                (row["id"], row) for row in connection.execute(select(table).where(table.c.id.in_(some))).mappings()
            )
        found |= read
        wanted = {row["of"] for row in read.values() if row["of"] is not None} - set(found)
    names = entity_names(connection, found)
    return [
        Entity(
            id=ids.shown(ids.ENTITY, number),
            type=EntityType(row["type"]),
            name=row["name"],
            of=ids.maybe(ids.ENTITY, row["of"]),
            aliases=tuple(name for name in names[number] if name != row["name"]),
            mentions=tuple(mentioned.get(number, ())),
            why=row["why"],
        )
        for number, row in sorted(found.items())
    ]


def entity_names(connection: Connection, numbers: Iterable[int]) -> dict[int, list[str]]:
    """Every name that each of these entities goes by, in the order they were learnt."""
    table = tables.entity_name
    names: dict[int, list[str]] = defaultdict(list)
    for some in chunks(sorted(numbers)):
        query = select(table.c.entity, table.c.name).where(table.c.entity.in_(some)).order_by(table.c.id)
        for row in connection.execute(query):
            names[row.entity].append(row.name)
    return names
