"""Statements as collation reads them: the statement, whose it is, and the fact that it belongs to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from dateline.domain.fact import Review
from dateline.domain.quantity import Quantity
from dateline.domain.statement import Statement
from dateline.store import ids, rows, tables
from dateline.store.acts import chunks


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement with the project's ids in it, the number of its source, and its `quantities` (its indices hold
    in the source). `fact` and `origin` are numbers, `None` before it belongs to a fact.
    """

    number: int
    source: int
    statement: Statement
    quantities: tuple[Quantity, ...]
    fact: int | None
    origin: int | None
    review: Review


def of_sources(connection: Connection, sources: Iterable[int]) -> list[Claim]:
    """All statements of these sources, in the order of their numbers."""
    s = tables.statement
    numbers: list[int] = []
    for some in chunks(sources):
        numbers += connection.scalars(select(s.c.id).where(s.c.source.in_(some)))
    return of_statements(connection, sorted(numbers))


def of_facts(connection: Connection, facts: Iterable[int]) -> list[Claim]:
    """All statements of these facts, in the order of their numbers."""
    f = tables.fact_statement
    numbers: list[int] = []
    for some in chunks(facts):
        numbers += connection.scalars(select(f.c.statement).where(f.c.fact.in_(some)))
    return of_statements(connection, sorted(numbers))


def of_statements(connection: Connection, numbers: Sequence[int]) -> list[Claim]:
    """The statements with these *numbers*, in this order; those that are not there are left out."""
    found: dict[int, Claim] = {}
    for some in chunks(numbers):
        found.update((claim.number, claim) for claim in _read(connection, some))
    return [found[number] for number in numbers if number in found]


def _read(connection: Connection, numbers: list[int]) -> list[Claim]:
    s, f = tables.statement, tables.fact_statement
    query = (
        select(s, f.c.fact.label("fact"), f.c.origin.label("origin"))
        .outerjoin(f, f.c.statement == s.c.id)
        .where(s.c.id.in_(numbers))
    )
    found = connection.execute(query).mappings().all()
    parts = rows.participants(connection, numbers)
    indices = rows.statement_quantities(connection, numbers)
    q, sq = tables.quantity, tables.statement_quantity
    counted: dict[int, list[Quantity]] = defaultdict(list)
    quantities = (
        select(sq.c.statement, q)
        .join(s, s.c.id == sq.c.statement)
        .join(q, (q.c.source == s.c.source) & (q.c.position == sq.c.quantity))
        .where(sq.c.statement.in_(numbers))
        .order_by(sq.c.statement, sq.c.position)
    )
    for row in connection.execute(quantities).mappings():
        counted[row["statement"]].append(rows.quantity(row))
    verdicts = reviews(connection, [ids.shown(ids.STATEMENT, number) for number in numbers])
    return [
        Claim(
            row["id"],
            row["source"],
            rows.statement(row, parts[row["id"]], indices[row["id"]]),
            tuple(counted[row["id"]]),
            row["fact"],
            row["origin"],
            verdicts.get(ids.shown(ids.STATEMENT, row["id"]), Review.FOUND),
        )
        for row in found
    ]


def reviews(connection: Connection, subjects: Iterable[str]) -> dict[str, Review]:
    """What people decided about *subjects* (ids as shown); those nobody decided about are left out."""
    found: dict[str, Review] = {}
    r = tables.review
    for some in _texts(subjects):
        rows_ = connection.execute(select(r.c.subject, r.c.verdict).where(r.c.subject.in_(some)))
        found.update((subject, Review(verdict)) for subject, verdict in rows_)
    return found


def _texts(subjects: Iterable[str]) -> Iterable[list[str]]:
    listed = list(subjects)
    return (listed[start : start + 500] for start in range(0, len(listed), 500))
