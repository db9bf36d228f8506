"""Who and what all sources speak of: one row for each, however many sources name it."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, func, select

from dateline.domain.edtf import parse
from dateline.domain.entity import Entity, EntityType, MentionKind
from dateline.store import ids, tables
from dateline.store.acts import Act, Row, chunks
from dateline.store.folding import folded


def link(act: Act, found: Sequence[Entity]) -> dict[str, int]:
    """The project's entity for each of those *found* in one source, by their ids there; new ones are made.

    An entity is known where the project has one of its type that goes by its name, or whose name it goes by. Where
    several fit, or only a person's family name does, it is a new one: apart is safer than together.
    """
    linked: dict[str, int] = {}
    taken: set[int] = set()
    for entity in found:
        known = _known(act, entity)
        number = known if known is not None and known not in taken else None
        if number is None:
            row = {"type": entity.type.value, "why": entity.why, **name_row(entity.type, entity.name)}
            number = act.insert(tables.entity, row)
        taken.add(number)
        linked[entity.id] = number
        _add_names(act, number, entity)
    for entity in found:
        if entity.of is not None and linked[entity.of] != linked[entity.id]:
            country = act.connection.scalar(select(tables.entity.c.of).where(tables.entity.c.id == linked[entity.id]))
            if country is None:
                act.update(tables.entity, linked[entity.id], {"of": linked[entity.of]})
    return linked


def name_row(kind: EntityType, name: str) -> Row:
    """The columns of an entity that its name decides."""
    words = folded(name).split()
    return {"name": name, "folded": folded(name), "family": words[-1] if kind is EntityType.PERSON and words else None}


def _known(act: Act, entity: Entity) -> int | None:
    names = {folded(entity.name), *(folded(alias) for alias in entity.aliases)}
    if entity.type is EntityType.PERSON:
        names = {name for name in names if " " in name} or {folded(entity.name)}
    e, n = tables.entity, tables.entity_name
    rows = act.connection.execute(
        select(e.c.id, e.c.folded, n.c.folded)
        .join(n, n.c.entity == e.c.id)
        .where(n.c.folded.in_(names), e.c.type == entity.type.value, e.c.merged_into.is_(None))
    ).all()
    mine = folded(entity.name)
    equal = {row[0] for row in rows if row[1] == mine}
    close = {row[0] for row in rows if row[2] == mine or row[1] in names}
    for fitting in (equal, close):
        if len(fitting) == 1:
            return int(next(iter(fitting)))
    return None


def _add_names(act: Act, number: int, entity: Entity) -> None:
    said = {mention.text for mention in entity.mentions if mention.kind is MentionKind.NAME}
    wanted = dict.fromkeys([entity.name, *entity.aliases, *sorted(said)])
    present = set(
        act.connection.scalars(select(tables.entity_name.c.name).where(tables.entity_name.c.entity == number))
    )
    missing = [name for name in wanted if name not in present]
    if missing:
        first = act.numbers("entity_name", len(missing))
        act.insert_all(
            tables.entity_name,
            [
                {"id": key, "entity": number, "name": name, "folded": folded(name)}
                for key, name in enumerate(missing, first)
            ],
        )


def merge(act: Act, kept: int, gone: int) -> None:
    """Make entity *gone* one with *kept*: everything that refers to it refers to the other, and it leads there."""
    for table in (tables.mention, tables.quote, tables.statement, tables.participant, tables.source_entity):
        for column in table.columns:
            if any(key.column.table is tables.entity for key in column.foreign_keys):
                act.repoint(column, gone, kept)
    names = set(act.connection.scalars(select(tables.entity_name.c.name).where(tables.entity_name.c.entity == kept)))
    rows = act.connection.execute(
        select(tables.entity_name.c.id, tables.entity_name.c.name).where(tables.entity_name.c.entity == gone)
    ).all()
    act.delete_keys(tables.entity_name, [row.id for row in rows])
    missing = [row.name for row in rows if row.name not in names]
    for name in missing:
        act.insert(tables.entity_name, {"entity": kept, "name": name, "folded": folded(name)})
    act.repoint(tables.entity.c.of, gone, kept)
    act.repoint(tables.disagreement.c.entity, gone, kept)
    act.update(tables.entity, gone, {"merged_into": kept})
    refresh(act, {kept, gone})


def namesakes(connection: Connection, numbers: Iterable[int]) -> dict[int, list[tuple[int, str]]]:
    """For each person of *numbers*, the persons whose name ends alike: number and name, oldest first."""
    e = tables.entity
    other = e.alias()
    found: dict[int, list[tuple[int, str]]] = {}
    for some in chunks(sorted(set(numbers))):
        query = (
            select(e.c.id, other.c.id.label("other"), other.c.name)
            .join(other, (other.c.family == e.c.family) & (other.c.id != e.c.id))
            .where(e.c.id.in_(some), e.c.family.is_not(None), e.c.merged_into.is_(None), other.c.merged_into.is_(None))
            .order_by(e.c.id, other.c.id)
        )
        for row in connection.execute(query):
            found.setdefault(row.id, []).append((row.other, row.name))
    return found


def sources_of(connection: Connection, number: int) -> set[int]:
    """The sources that mention entity *number*."""
    m = tables.mention
    return set(connection.scalars(select(m.c.source).where(m.c.entity == number).distinct()))


def said_of(connection: Connection, number: int) -> list[tuple[int, str, str | None]]:
    """How entity *number* is named: for each mention by name its source, the words, and the title said beside it."""
    m = tables.mention
    query = select(m.c.source, m.c.words, m.c.title).where(m.c.entity == number, m.c.kind == MentionKind.NAME.value)
    return [(row.source, row.words, row.title) for row in connection.execute(query.order_by(m.c.source, m.c.position))]


def statements_with(connection: Connection, number: int) -> dict[int, list[str]]:
    """The ids of the shown statements that entity *number* takes part in, by source."""
    p, s = tables.participant, tables.statement
    query = select(s.c.source, s.c.id).join(p, p.c.statement == s.c.id).where(p.c.entity == number, s.c.shown)
    found: dict[int, list[str]] = {}
    for source, statement in connection.execute(query.distinct().order_by(s.c.source, s.c.id)):
        found.setdefault(source, []).append(ids.shown(ids.STATEMENT, statement))
    return found


def of_people(connection: Connection, sources: Iterable[int]) -> list[int]:
    """The persons that these sources name, oldest first."""
    n, e = tables.source_entity, tables.entity
    found: set[int] = set()
    for some in chunks(sorted(set(sources))):
        query = select(n.c.entity).join(e, e.c.id == n.c.entity).where(n.c.source.in_(some))
        found.update(connection.scalars(query.where(e.c.type == EntityType.PERSON.value)))
    return sorted(found)


def called(connection: Connection, number: int) -> tuple[str, str, int | None]:
    """The type of entity *number*, its name, and the entity it was merged into."""
    e = tables.entity
    row = connection.execute(select(e.c.type, e.c.name, e.c.merged_into).where(e.c.id == number)).one()
    return row.type, row.name, row.merged_into


def rename(act: Act, number: int, name: str) -> None:
    """Show entity *number* under *name*, which it goes by from now on."""
    kind, _, _ = called(act.connection, number)
    act.update(tables.entity, number, name_row(EntityType(kind), name))
    present = select(tables.entity_name.c.id).where(
        tables.entity_name.c.entity == number, tables.entity_name.c.name == name
    )
    if act.connection.scalar(present) is None:
        act.insert(tables.entity_name, {"entity": number, "name": name, "folded": folded(name)})


def refresh(act: Act, numbers: Iterable[int]) -> None:
    """Count anew how often these entities are mentioned, in how many sources and from which day on."""
    for some in chunks(sorted(set(numbers))):
        nothing: Row = {"mentions": 0, "sources": 0, "first_day": None, "disagreements": 0}
        counts = {number: dict(nothing) for number in some}
        m, p, s, d = tables.mention, tables.participant, tables.statement, tables.disagreement
        query = select(m.c.entity, func.count(), func.count(m.c.source.distinct())).where(m.c.entity.in_(some))
        for number, mentions, sources in act.connection.execute(query.group_by(m.c.entity)):
            counts[number].update(mentions=mentions, sources=sources)
        dated = (
            select(p.c.entity, s.c.when_edtf)
            .join(s, s.c.id == p.c.statement)
            .where(p.c.entity.in_(some), s.c.when_edtf.is_not(None))
            .distinct()
        )
        for number, edtf in act.connection.execute(dated):
            day = earliest_day(edtf)
            first = counts[number]["first_day"]
            if day is not None and (first is None or day < first):
                counts[number]["first_day"] = day
        differing = select(d.c.entity, func.count()).where(d.c.entity.in_(some)).group_by(d.c.entity)
        for number, disagreements in act.connection.execute(differing):
            counts[number]["disagreements"] = disagreements
        rows: list[Row] = [{"key": number, **values} for number, values in counts.items()]
        act.derive(tables.entity, rows)


def earliest_day(edtf: str) -> int | None:
    """The first day that *edtf* can mean, or its last where the first is open."""
    date = parse(edtf)
    return date.earliest if date.earliest is not None else date.latest
