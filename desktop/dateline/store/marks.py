"""The marks that lie over the text of a source, and the notes beside it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, select

from dateline.domain.disagreement import Aspect, Disagreement
from dateline.domain.focus import Layer, Mark
from dateline.domain.views import Note
from dateline.store import facts, ids, tables
from dateline.store.acts import chunks
from dateline.store.rows import fact_when


def of_source(connection: Connection, number: int) -> tuple[Mark, ...]:
    """All marks over one source, by (start, -end)."""
    source = ids.shown(ids.SOURCE, number)
    found = [*_of_statements(connection, _shown().where(tables.statement.c.source == number))]
    m, t, q, n = tables.mention, tables.time, tables.quote, tables.quantity
    for table, layer, letter, key in (
        (m, Layer.ENTITIES, "e", m.c.entity),
        (t, Layer.DATES, "t", t.c.id),
        (q, Layer.QUOTES, f"q{number}.", q.c.position),
        (n, Layer.QUANTITIES, f"n{number}.", n.c.position),
    ):
        query = select(table.c.start, table.c.end, key).where(table.c.source == number)
        found += [
            Mark(start=start, end=end, source=source, layer=layer, id=f"{letter}{name}")
            for start, end, name in connection.execute(query)
        ]
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end)))


def _shown() -> Select[Any]:
    s, fs = tables.statement, tables.fact_statement
    return select(s.c.id, s.c.source, s.c.start, s.c.end, fs.c.fact).join(fs, fs.c.statement == s.c.id).where(s.c.shown)


def _of_statements(connection: Connection, query: Select[Any]) -> Iterable[Mark]:
    for row in connection.execute(query):
        yield Mark(
            start=row.start,
            end=row.end,
            source=ids.shown(ids.SOURCE, row.source),
            layer=Layer.FACTS,
            id=ids.shown(ids.FACT, row.fact),
            statement=ids.shown(ids.STATEMENT, row.id),
        )


def of_fact(connection: Connection, number: int) -> tuple[Mark, ...]:
    """Where one fact is stated, in the order of sources and text: hidden statements too."""
    s, fs = tables.statement, tables.fact_statement
    query = select(s.c.id, s.c.source, s.c.start, s.c.end, fs.c.fact).join(fs, fs.c.statement == s.c.id)
    query = query.where(fs.c.fact == number).order_by(s.c.source, s.c.start, s.c.id)
    return tuple(_of_statements(connection, query))


def telling(connection: Connection, statements: Iterable[int]) -> dict[str, tuple[bool, float]]:
    """How well each of *statements* tells its fact, by its id: whether it is shown, and how sure it is."""
    s = tables.statement
    found: dict[str, tuple[bool, float]] = {}
    for some in chunks(sorted(set(statements))):
        for row in connection.execute(select(s.c.id, s.c.shown, s.c.confidence).where(s.c.id.in_(some))):
            found[ids.shown(ids.STATEMENT, row.id)] = (row.shown, row.confidence)
    return found


def of_entity(connection: Connection, number: int) -> tuple[Mark, ...]:
    """Where one entity is mentioned, in the order of sources and text."""
    m = tables.mention
    query = select(m.c.source, m.c.start, m.c.end).where(m.c.entity == number).order_by(m.c.source, m.c.position)
    return tuple(
        Mark(
            start=row.start,
            end=row.end,
            source=ids.shown(ids.SOURCE, row.source),
            layer=Layer.ENTITIES,
            id=ids.shown(ids.ENTITY, number),
        )
        for row in connection.execute(query)
    )


def at(connection: Connection, number: int, offset: int, layers: Iterable[Layer]) -> Mark | None:
    """The innermost mark of a fact or an entity over code point *offset* of source *number*, in one of *layers*."""
    wanted = set(layers) or {Layer.FACTS, Layer.ENTITIES}
    source = ids.shown(ids.SOURCE, number)
    found: list[Mark] = []
    s, m = tables.statement, tables.mention
    if Layer.FACTS in wanted:
        query = _shown().where(s.c.source == number, s.c.start <= offset, s.c.end > offset)
        found += _of_statements(connection, query)
    if Layer.ENTITIES in wanted:
        over = select(m.c.start, m.c.end, m.c.entity).where(m.c.source == number, m.c.start <= offset, m.c.end > offset)
        found += [
            Mark(start=row.start, end=row.end, source=source, layer=Layer.ENTITIES, id=f"e{row.entity}")
            for row in connection.execute(over)
        ]
    return min(found, key=lambda mark: (len(mark), mark.start, mark.layer is not Layer.FACTS), default=None)


def entities_of(connection: Connection, statements: Iterable[int]) -> tuple[str, ...]:
    """The entities that take part in *statements*, in the order of their numbers."""
    p = tables.participant
    found: set[int] = set()
    for some in chunks(statements):
        query = select(p.c.entity).where(p.c.statement.in_(some), p.c.entity.is_not(None)).distinct()
        found.update(connection.scalars(query))
    return tuple(ids.shown(ids.ENTITY, entity) for entity in sorted(found))


def notes(connection: Connection, number: int) -> tuple[Note, ...]:
    """What stands beside the text of one source, one for each of its shown statements, in the order of the text."""
    s, fs, f, e = tables.statement, tables.fact_statement, tables.fact, tables.entity
    query = (
        select(
            s.c.id, s.c.start, s.c.end, s.c.modality, s.c.attribution_words, e.c.name.label("speaker"),
            s.c.when_edtf, s.c.other_edtf,
            f.c.id.label("fact"), f.c.edtf, f.c.basis, f.c.words, f.c.time, f.c.why, f.c.origins, f.c.sources,
        )
        .join(fs, fs.c.statement == s.c.id)
        .join(f, f.c.id == fs.c.fact)
        .outerjoin(e, e.c.id == s.c.attribution_entity)
        .where(s.c.source == number, s.c.shown)
        .order_by(s.c.start, s.c.id)
    )  # fmt: skip
    rows = connection.execute(query).mappings().all()
    differing = facts.disagreements_of(connection, "fact", {row["fact"] for row in rows})
    titled = _titled(connection, [row["id"] for row in rows])
    return tuple(
        Note(
            start=row["start"],
            end=row["end"],
            fact=ids.shown(ids.FACT, row["fact"]),
            statement=ids.shown(ids.STATEMENT, row["id"]),
            when=fact_when(row).in_words,
            origins=row["origins"],
            sources=row["sources"],
            disagreements=tuple(
                dict.fromkeys(in_short(one) for one in (*differing.get(row["fact"], ()), *titled.get(row["id"], ())))
            ),
            modality=row["modality"],
            speaker=row["speaker"] or row["attribution_words"],
            elsewhere=row["when_edtf"] is None and row["other_edtf"] is not None,
        )
        for row in rows
    )


def _titled(connection: Connection, statements: Iterable[int]) -> dict[int, list[Disagreement]]:
    """The disagreements on a person's title in which the words of each of *statements* are a reading."""
    d, r = tables.disagreement, tables.reading_statement
    found: dict[int, list[Disagreement]] = {}
    for some in chunks(statements):
        query = select(r.c.statement, d.c.id).join(d, d.c.id == r.c.disagreement)
        query = query.where(r.c.statement.in_(some), d.c.entity.is_not(None), d.c.aspect == Aspect.TITLE.value)
        pairs = connection.execute(query.order_by(r.c.statement, d.c.id)).all()
        read = facts.disagreements(connection, {row.id for row in pairs})
        for row in pairs:
            found.setdefault(row.statement, []).append(read[row.id])
    return found


def in_short(disagreement: Disagreement) -> str:
    """A disagreement as it fits a margin: ‘potash / potassium’, ‘title differs’."""
    values = list(dict.fromkeys(reading.value for reading in disagreement.readings))
    short = " / ".join(values)
    if disagreement.aspect in {Aspect.TERM, Aspect.NUMBER, Aspect.STATUS} and len(values) == 2 and len(short) <= 28:
        return short
    return "denied elsewhere" if disagreement.aspect is Aspect.DENIED else f"{disagreement.aspect.value} differs"


def order(connection: Connection, number: int) -> list[tuple[int, int]]:
    """The shown facts of one source in the order of its text: each with its first statement there."""
    s, fs = tables.statement, tables.fact_statement
    query = select(fs.c.fact, s.c.id).join(fs, fs.c.statement == s.c.id).where(s.c.source == number, s.c.shown)
    first: dict[int, int] = {}
    for row in connection.execute(query.order_by(s.c.start, s.c.id)):
        first.setdefault(row.fact, row.id)
    return list(first.items())


def facts_with(connection: Connection, entity: int) -> list[int]:
    """The facts in which an entity takes part, by date."""
    f, fs, p = tables.fact, tables.fact_statement, tables.participant
    query = (
        select(f.c.id, f.c.low)
        .join(fs, fs.c.fact == f.c.id)
        .join(p, p.c.statement == fs.c.statement)
        .where(p.c.entity == entity, f.c.shown)
        .distinct()
        .order_by(f.c.low.is_(None), f.c.low, f.c.id)
    )
    return list(connection.scalars(query))
