"""Facts beside sources, as a matrix reads them: their order at once, their rows a window at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from sqlalchemy import ColumnElement, Connection, func, select

from dateline.domain.comparison import Cell, ComparedFact, Differing, Order, Wanted
from dateline.domain.disagreement import Disagreement, Severity
from dateline.domain.fact import Review
from dateline.domain.statement import Role
from dateline.domain.views import FactFilter
from dateline.errors import BadQuery
from dateline.store import claims, facts, ids, lists, rows, search, tables
from dateline.store.acts import chunks
from dateline.store.bars import fetched
from dateline.store.claims import Claim

_NUMBER = np.dtype([("id", "<i8")])
_FEW = 2_000  # facts whose sources are looked up one by one
_LOOKED_AT = 1_000  # statements of a source for which others are looked for that state the same
_SHORT = 90  # code points of the words in a cell
_SEVERITIES = tuple(Severity)  # the gravest first
_OBJECTS = (Role.PATIENT, Role.TOPIC, Role.RECIPIENT, Role.COUNTERPART, Role.AGENT)


def order(connection: Connection, wanted: Wanted, by: Order) -> npt.NDArray[np.int64]:
    """The numbers of the facts that *wanted* asks for, sorted."""
    f = tables.fact
    dated = (f.c.low.asc().nulls_last(), f.c.id)
    first: dict[Order, tuple[ColumnElement[int], ...]] = {
        Order.DATE: (),
        Order.ORIGINS: (f.c.origins.desc(), f.c.sources.desc()),
        Order.DISAGREEMENTS: (f.c.disagreements.desc(), f.c.origins.desc()),
        Order.NAME: (func.lower(f.c.label),),
    }
    query = select(f.c.id).where(func.coalesce(f.c.merged_into, 0) == 0, f.c.sources >= wanted.least)
    if not wanted.hidden:
        query = query.where(f.c.shown)
    if wanted.disagreeing:
        query = query.where(f.c.disagreements > 0)
    numbers = fetched(connection, query.order_by(*first[by], *dated), _NUMBER)["id"]
    for kept in _kept(connection, wanted):
        numbers = numbers[np.isin(numbers, kept, kind="table")] if len(kept) else kept
    return numbers


def _kept(connection: Connection, wanted: Wanted) -> Iterable[npt.NDArray[np.int64]]:
    """What each further filter leaves, as sets of facts."""
    asked = FactFilter(**{name: getattr(wanted, name) for name in FactFilter.model_fields})
    if not wanted.hidden:  # what is hidden is in no index of words
        yield from with_words(connection, wanted.words)
        asked = asked.model_copy(update={"words": ""})
    if asked != FactFilter(disagreeing=wanted.disagreeing, hidden=wanted.hidden):
        yield np.asarray(lists.fact_numbers(connection, asked, 0, None), dtype=np.int64)
    if wanted.sources:
        s, fs = tables.statement, tables.fact_statement
        numbers = {ids.number(ids.SOURCE, name) for name in wanted.sources}
        stated = (
            select(fs.c.fact)
            .join(s, s.c.id == fs.c.statement)
            .where(s.c.source.in_(numbers))
            .group_by(fs.c.fact)
            .having(func.count(s.c.source.distinct()) >= min(wanted.least, len(numbers)))
        )
        yield np.fromiter(connection.scalars(stated), dtype=np.int64)


def with_words(connection: Connection, words: str) -> Iterator[npt.NDArray[np.int64]]:
    """For each of *words* the shown facts that it finds."""
    for word in words.split():
        yield _with_word(connection, word)


def _with_word(connection: Connection, word: str) -> npt.NDArray[np.int64]:
    """The facts with *word* anywhere in their label, or at the beginning of a word of what states them."""
    f, fs = tables.fact, tables.fact_statement
    labelled = select(f.c.id).where(f.c.shown, func.lower(f.c.label).contains(word.lower(), autoescape=True))
    found = [fetched(connection, labelled, _NUMBER)["id"]]
    try:
        stated = search.stating(connection, [f"{word}*"])
    except BadQuery:  # signs only: the labels may have them
        return found[0]
    found.append(fetched(connection, select(fs.c.fact).where(fs.c.statement.in_(stated)), _NUMBER)["id"])
    return np.concatenate(found)


def sources_of(connection: Connection, numbers: Sequence[int]) -> list[int]:
    """The sources that state these facts, in their order; of very many facts, every source that states any."""
    s, fs, table = tables.statement, tables.fact_statement, tables.source
    if len(numbers) > _FEW:
        return list(connection.scalars(select(table.c.id).where(table.c.facts > 0).order_by(table.c.id)))
    found: set[int] = set()
    for some in chunks(numbers):
        query = select(s.c.source).join(fs, fs.c.statement == s.c.id).where(fs.c.fact.in_(some)).distinct()
        found.update(connection.scalars(query))
    return sorted(found)


def sharing(connection: Connection, source: int, limit: int) -> list[int]:
    """The other sources that state the most of the facts of this one, those first (of a long one: of its beginning)."""
    stated, own, others = tables.statement, tables.fact_statement.alias(), tables.fact_statement.alias()
    first = select(stated.c.id).where(stated.c.source == source, stated.c.shown).order_by(stated.c.start)
    facts = select(own.c.fact).where(own.c.statement.in_(select(first.limit(_LOOKED_AT).subquery().c.id))).distinct()
    many = func.count(others.c.fact.distinct())
    query = (
        select(stated.c.source)
        .join(others, others.c.statement == stated.c.id)
        .where(others.c.fact.in_(facts), stated.c.source != source, stated.c.shown)
        .group_by(stated.c.source)
        .order_by(many.desc(), stated.c.source)
        .limit(limit)
    )
    return list(connection.scalars(query))


def facts_beside(connection: Connection, numbers: Sequence[int]) -> list[ComparedFact]:
    """These facts with what each source states of them, in the order asked for; those that are gone are left out."""
    f = tables.fact
    found: dict[int, ComparedFact] = {}
    for some in chunks(numbers):
        stated: dict[int, list[Claim]] = defaultdict(list)
        for claim in claims.of_facts(connection, some):
            if claim.fact is not None and claim.review is not Review.REJECTED:
                stated[claim.fact].append(claim)
        differing = facts.disagreements_of(connection, "fact", some)
        query = select(f).where(f.c.id.in_(some), f.c.merged_into.is_(None))
        for row in connection.execute(query).mappings():
            disagreements = tuple(sorted(differing.get(row["id"], ()), key=lambda one: _SEVERITIES.index(one.severity)))
            found[row["id"]] = ComparedFact(
                fact=ids.shown(ids.FACT, row["id"]),
                label=row["label"],
                when=rows.fact_when(row),
                origins=row["origins"],
                sources=row["sources"],
                disagreements=disagreements,
                cells=_cells(stated[row["id"]], disagreements),
            )
    return [found[number] for number in numbers if number in found]


def _cells(stated: Iterable[Claim], disagreements: Sequence[Disagreement]) -> tuple[Cell, ...]:
    by_source: dict[int, list[Claim]] = defaultdict(list)
    for claim in sorted(stated, key=lambda one: (one.source, not one.statement.shown, one.statement.start)):
        by_source[claim.source].append(claim)
    first_with: dict[int, int] = {}
    cells = []
    for source, said in by_source.items():
        names = {claim.statement.id for claim in said}
        differing = [
            (reading, one) for one in disagreements for reading in one.readings if names & set(reading.statements)
        ]
        # What differs is what one looks for: a statement that gives such a reading speaks for its source.
        speaks = next(
            (claim for claim in said if any(claim.statement.id in r.statements for r, _ in differing)), said[0]
        )
        earlier = {first_with.setdefault(claim.origin, source) for claim in said if claim.origin is not None} - {source}
        cells.append(
            Cell(
                source=ids.shown(ids.SOURCE, source),
                statement=speaks.statement.id,
                count=len(said),
                words=in_short(speaks),
                when=speaks.statement.when.in_words,
                basis=speaks.statement.when.basis,
                modality=speaks.statement.modality,
                polarity=speaks.statement.polarity,
                differing=tuple(
                    Differing(aspect=one.aspect, severity=one.severity, value=reading.value)
                    for reading, one in differing
                ),
                same_origin=ids.shown(ids.SOURCE, min(earlier)) if earlier else None,
            )
        )
    return tuple(cells)


def in_short(claim: Claim) -> str:
    """The words from the happening to its number, else to what it is about: ‘released 123 prisoners’.

    They stand as the source has them, white space aside; where they would be many, only those of the happening.
    """
    statement = claim.statement
    predicate = statement.predicate
    parts = [part for role in _OBJECTS for part in statement.participants if part.role is role]
    for other in (*claim.quantities[:1], *parts):
        start, end = min(predicate.start, other.start), max(predicate.end, other.end)
        if end - start <= _SHORT and statement.start <= start and end <= statement.end:
            return " ".join(statement.text[start - statement.start : end - statement.start].split())
    return _cut(predicate.text)


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHORT else words[: _SHORT - 1].rstrip() + "…"
