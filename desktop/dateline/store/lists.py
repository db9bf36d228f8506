"""The lists that a reader scrolls: sources, entities and facts, cut to what is visible."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, Select, and_, func, or_, select, text

from dateline.domain import spoken
from dateline.domain.edtf import parse
from dateline.domain.entity import EntityType
from dateline.domain.views import Bars, EntityRow, FactFilter, Overview, SourceRow, file_name
from dateline.store import facts, ids, search, tables, taking_part
from dateline.store.acts import chunks
from dateline.store.bars import fetched
from dateline.store.folding import folded
from dateline.store.reading import entity_names
from dateline.store.rows import Mapped

_SORTS = ("name", "mentions", "first")
_NUMBER = np.dtype([("id", "<i8")])


def overview(connection: Connection, name: str, path: str, dated: Bars) -> Overview:
    """The project at a glance; *dated* are all shown facts with a date."""
    f = tables.fact
    undated = connection.execute(
        select(func.count().label("shown"), func.count().filter(f.c.disagreements > 0).label("disagreeing")).where(
            f.c.merged_into.is_(None), f.c.shown, f.c.low.is_(None)
        )
    ).one()
    every = connection.scalar(select(func.count()).select_from(f)) or 0
    merged = connection.scalar(select(func.count()).where(f.c.merged_into.is_not(None))) or 0
    return Overview(
        name=name,
        path=path,
        sources=connection.scalar(select(func.count()).select_from(tables.source)) or 0,
        facts=every - merged,
        shown_facts=len(dated.key) + undated.shown,
        disagreeing=int(np.count_nonzero(dated.flags & facts.DISAGREEING)) + undated.disagreeing,
        undated=undated.shown,
        entities=connection.scalar(select(func.count()).where(*_visible_entities())) or 0,
    )


def sources(connection: Connection, numbers: Iterable[int] | None = None) -> list[SourceRow]:
    """All sources, or those with these *numbers*, in the order they were added."""
    s = tables.source
    query = select(
        s.c.id, s.c.title, s.c.opening, s.c.path, s.c.published_edtf, s.c.published_basis, s.c.facts, s.c.characters,
        s.c.language, s.c.analysed, s.c.why,
    ).order_by(s.c.id)  # fmt: skip
    if numbers is None:
        return [source_row(row) for row in connection.execute(query).mappings()]
    return [
        source_row(row)
        for some in chunks(sorted(set(numbers)))
        for row in connection.execute(query.where(s.c.id.in_(some))).mappings()
    ]


def source_numbers(connection: Connection, limit: int | None) -> npt.NDArray[np.int64]:
    """The numbers of all sources, or of the first *limit*, ascending."""
    query = select(tables.source.c.id)
    if limit is not None:
        return fetched(connection, query.order_by(tables.source.c.id).limit(limit), _NUMBER)["id"]
    # In no order: then an index is read, and not the wide rows.
    return np.sort(fetched(connection, query, _NUMBER)["id"])


def source_row(row: Mapped) -> SourceRow:
    """A row of `source` as the list shows it."""
    path = str(row["path"])
    title, opening = row["title"], row["opening"]
    edtf = row["published_edtf"]
    return SourceRow(
        id=ids.shown(ids.SOURCE, row["id"]),
        number=row["id"],
        title=title or (f"“{opening}”" if opening else file_name(path)),
        titled=bool(title),
        path=path,
        published=parse(edtf).in_words() if edtf else spoken.undated(),
        basis=row["published_basis"],
        facts=row["facts"],
        characters=row["characters"],
        language=row["language"],
        analysed=row["analysed"],
        why=row["why"],
    )


# Entities ---------------------------------------------------------------------------------------------------------


def entities(
    connection: Connection, kind: EntityType | None, words: str, sort: str, offset: int, limit: int
) -> list[EntityRow]:
    """A window of the entities: of *kind*, with *words* in a name, sorted by `name`, `mentions` or `first` day."""
    if sort not in _SORTS:
        raise ValueError(f"entities are sorted by one of {_SORTS}, not {sort!r}")
    e = tables.entity
    order = {
        "name": (e.c.folded, e.c.id),
        "mentions": (e.c.mentions.desc(), e.c.folded, e.c.id),
        "first": (e.c.first_day.asc().nulls_last(), e.c.folded, e.c.id),
    }[sort]
    # First the numbers, from an index alone, then the few rows: a window far down skips many.
    query = _entities(connection, select(e.c.id), kind, words).order_by(*order).offset(offset).limit(limit)
    return entities_in_order(connection, list(connection.scalars(query)))


def entities_by_number(connection: Connection, numbers: Iterable[int]) -> list[EntityRow]:
    """These entities, in the order of their names."""
    e = tables.entity
    found = [
        row
        for some in chunks(sorted(set(numbers)))
        for row in connection.execute(select(e).where(e.c.id.in_(some))).mappings()
    ]
    return sorted(entity_rows(connection, found), key=lambda row: folded(row.name))


def entities_in_order(connection: Connection, numbers: Sequence[int]) -> list[EntityRow]:
    """These entities as the list shows them, in the order asked for; those that are not there are left out."""
    e = tables.entity
    found = {
        row["id"]: row
        for some in chunks(numbers)
        for row in connection.execute(select(e).where(e.c.id.in_(some))).mappings()
    }
    return entity_rows(connection, [found[number] for number in numbers if number in found])


def entity_rows(connection: Connection, found: Iterable[Mapped]) -> list[EntityRow]:
    """Rows of `entity` as the list shows them."""
    listed = list(found)
    names = entity_names(connection, [row["id"] for row in listed])
    return [
        EntityRow(
            id=ids.shown(ids.ENTITY, row["id"]),
            type=EntityType(row["type"]),
            name=row["name"],
            aliases=tuple(name for name in names[row["id"]] if name != row["name"]),
            mentions=row["mentions"],
            sources=row["sources"],
            first_day=row["first_day"],
            disagreements=row["disagreements"],
        )
        for row in listed
    ]


def _visible_entities() -> tuple[Any, ...]:
    # Word for word the rows of the indices of lists.
    return (tables.entity.c.merged_into.is_(None), tables.entity.c.mentions > 0)


def _entities(connection: Connection, query: Select[Any], kind: EntityType | None, words: str) -> Select[Any]:
    e, n = tables.entity, tables.entity_name
    query = query.where(*_visible_entities())
    if kind is not None:
        query = query.where(e.c.type == kind.value)
    part = folded(words)
    if part:
        index = search.entities_named(connection, part)
        if index is not None:
            query = query.where(text(index)).params(part=search.trigrams(part))
        else:
            named = select(n.c.entity).where(or_(*_beginning(part)))
            query = query.where(e.c.id.in_(named))
    return query


def _beginning(part: str) -> list[Any]:
    """Names that begin with *part*, or, where it is not in Latin letters, have it anywhere."""
    n = tables.entity_name
    if part.isascii():
        return [and_(n.c.folded >= part, n.c.folded < part + "\U0010ffff")]
    return [n.c.folded.contains(part, autoescape=True)]


# Facts ------------------------------------------------------------------------------------------------------------


def fact_numbers(connection: Connection, wanted: FactFilter, offset: int, limit: int | None) -> list[int]:
    """The facts that *wanted* asks for, by date, undated ones last."""
    f = tables.fact
    # Where few facts are left, they are sorted: all others would be gone through in the order of their index.
    day = f.c.low + 0 if wanted.entities or wanted.sources or wanted.stating else f.c.low
    query = _facts(connection, select(f.c.id), wanted).order_by(day.asc().nulls_last(), f.c.id).offset(offset)
    return list(connection.scalars(query if limit is None else query.limit(limit)))


def fact_keys(connection: Connection, wanted: FactFilter, dated: Bars) -> npt.NDArray[np.int64]:
    """As `fact_numbers`, all of them; *dated* are all shown facts with a date.

    Days, disagreements and entities are decided on arrays, so that to let nearly all of a million facts pass is quick.
    """
    if wanted.hidden:
        return fetched(connection, _facts(connection, select(tables.fact.c.id), wanted), _NUMBER)["id"]
    keep = np.ones(len(dated.key), np.bool_)
    if wanted.earliest is not None:
        keep &= (dated.high >= wanted.earliest) | (dated.flags & facts.OPEN_END != 0)
    if wanted.latest is not None:
        keep &= (dated.low <= wanted.latest) | (dated.flags & facts.OPEN_START != 0)
    if wanted.disagreeing:
        keep &= dated.flags & facts.DISAGREEING != 0
    keys = dated.key if keep.all() else dated.key[keep]
    if wanted.earliest is None and wanted.latest is None:
        f = tables.fact
        query = select(f.c.id).where(f.c.merged_into.is_(None), f.c.shown, f.c.low.is_(None))
        query = query.where(f.c.disagreements > 0) if wanted.disagreeing else query
        keys = np.concatenate((keys, fetched(connection, query, _NUMBER)["id"]))
    if wanted.entities:
        numbers = [ids.number(ids.ENTITY, name) for name in wanted.entities]
        inside = taking_part.facts_with_all(connection, numbers, any_of=wanted.any_of)
        keys = keys[np.isin(keys, inside, kind="table")] if len(inside) else inside
    if wanted.stating:
        stating = search.facts_stating(connection, wanted.stating)
        keys = keys[np.isin(keys, stating, kind="table")] if len(stating) else stating
    if wanted.sources or wanted.words:
        done = {"earliest": None, "latest": None, "disagreeing": False, "entities": (), "stating": ()}
        query = _facts(connection, select(tables.fact.c.id), wanted.model_copy(update=done))
        rest = fetched(connection, query, _NUMBER)["id"]
        keys = keys[np.isin(keys, rest, kind="table")] if len(rest) else rest
    return keys


def undated(connection: Connection, offset: int, limit: int) -> list[int]:
    """A window of the shown facts without a date, in the order of the sources."""
    f = tables.fact
    query = select(f.c.id).where(f.c.merged_into.is_(None), f.c.shown, f.c.low.is_(None))
    return list(connection.scalars(query.order_by(f.c.source, f.c.id).offset(offset).limit(limit)))


def _facts(connection: Connection, query: Select[Any], wanted: FactFilter) -> Select[Any]:
    f, fs, s, p = tables.fact, tables.fact_statement, tables.statement, tables.participant
    # Word for word the rows of the index of the list, where they are what is asked for.
    query = query.where(func.coalesce(f.c.merged_into, 0) == 0 if wanted.hidden else f.c.merged_into.is_(None))
    if not wanted.hidden:
        query = query.where(f.c.shown)
    if wanted.disagreeing:
        query = query.where(f.c.disagreements > 0)
    # An open side reaches as far as anybody asks.
    if wanted.earliest is not None:
        query = query.where(or_(f.c.high >= wanted.earliest, f.c.flags.op("&")(facts.OPEN_END) != 0))
        query = query.where(f.c.low.is_not(None))
    if wanted.latest is not None:
        query = query.where(or_(f.c.low <= wanted.latest, f.c.flags.op("&")(facts.OPEN_START) != 0))
        query = query.where(f.c.low.is_not(None))
    inside = []
    for name in wanted.entities:
        number = ids.number(ids.ENTITY, name)
        partners = select(fs.c.fact).join(p, p.c.statement == fs.c.statement).where(p.c.entity == number)
        said = select(fs.c.fact).join(s, s.c.id == fs.c.statement).where(s.c.attribution_entity == number)
        inside.append(or_(f.c.id.in_(partners), f.c.id.in_(said)))
    if inside:
        query = query.where(or_(*inside) if wanted.any_of else and_(*inside))
    if wanted.sources:
        numbers = [ids.number(ids.SOURCE, name) for name in wanted.sources]
        stated = select(fs.c.fact).join(s, s.c.id == fs.c.statement).where(s.c.source.in_(numbers))
        query = query.where(f.c.id.in_(stated))
    if wanted.stating:
        matching = search.stating(connection, wanted.stating)
        query = query.where(f.c.id.in_(select(fs.c.fact).where(fs.c.statement.in_(matching))))
    for word in wanted.words.split():
        stated = (
            select(fs.c.fact)
            .join(s, s.c.id == fs.c.statement)
            .where(func.lower(s.c.words).contains(word.lower(), autoescape=True))
        )
        labelled = func.lower(f.c.label).contains(word.lower(), autoescape=True)
        query = query.where(or_(labelled, f.c.id.in_(stated)))
    return query


def hashes(connection: Connection) -> dict[str, str]:
    """The SHA-256 of every source's original bytes, with its id."""
    s = tables.source
    return {row.sha256: ids.shown(ids.SOURCE, row.id) for row in connection.execute(select(s.c.sha256, s.c.id))}
