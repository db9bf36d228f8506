"""One fact or one entity with everything that an inspector or a command says of it."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from dateline.domain.disagreement import Disagreement
from dateline.domain.fact import Fact, Review, Stated
from dateline.domain.statement import Modality, Polarity, Role
from dateline.domain.views import EntityCard, FactCard, StatedIn
from dateline.errors import NoSuchThing
from dateline.store import claims, facts, ids, lists, marks, reading, rows, tables
from dateline.store.acts import chunks
from dateline.store.claims import Claim


def read_facts(connection: Connection, numbers: Iterable[int]) -> list[Fact]:
    """These facts with their statements and disagreements, in the order asked for; merged ones are left out."""
    f = tables.fact
    wanted = list(numbers)
    found: dict[int, Fact] = {}
    for some in chunks(wanted):
        query = select(f).where(f.c.id.in_(some), f.c.merged_into.is_(None))
        stated = _stated(connection, some)
        differing = facts.disagreements_of(connection, "fact", some)
        for row in connection.execute(query).mappings():
            found[row["id"]] = Fact(
                id=ids.shown(ids.FACT, row["id"]),
                label=row["label"],
                when=rows.fact_when(row),
                statements=tuple(stated.get(row["id"], ())),
                origins=row["origins"],
                disagreements=tuple(differing.get(row["id"], ())),
            )
    return [found[number] for number in wanted if number in found]


def _stated(connection: Connection, numbers: list[int]) -> dict[int, list[Stated]]:
    s, fs = tables.statement, tables.fact_statement
    query = (
        select(fs.c.fact, fs.c.origin, s.c.id, s.c.source, s.c.start, s.c.end, s.c.words)
        .join(s, s.c.id == fs.c.statement)
        .where(fs.c.fact.in_(numbers))
        .order_by(fs.c.fact, s.c.source, s.c.start, s.c.id)
    )
    listed = connection.execute(query).all()
    verdicts = claims.reviews(connection, (ids.shown(ids.STATEMENT, row.id) for row in listed))
    found: dict[int, list[Stated]] = {}
    for row in listed:
        name = ids.shown(ids.STATEMENT, row.id)
        stated = Stated(
            source=ids.shown(ids.SOURCE, row.source),
            id=name,
            start=row.start,
            end=row.end,
            text=row.words,
            review=verdicts.get(name, Review.FOUND),
            origin=ids.shown(ids.ORIGIN, row.origin),
        )
        found.setdefault(row.fact, []).append(stated)
    return found


def fact_card(connection: Connection, number: int, source: int | None) -> FactCard:
    """Everything about one fact. Position and total count the shown facts of *source* (else of its first source).

    Raises `NoSuchThing`. A fact that was merged is shown as what it has become.
    """
    number = facts.leads_to(connection, number)
    read = read_facts(connection, [number])
    if not read:
        raise NoSuchThing(f"There is no fact {ids.shown(ids.FACT, number)} in this project.")
    fact = read[0]
    found = {claim.statement.id: claim for claim in claims.of_facts(connection, [number])}
    stated = [found[one.id] for one in fact.statements]
    where = source if source is not None else (stated[0].source if stated else None)
    order = [] if where is None else [fact_ for fact_, _ in marks.order(connection, where)]
    listed = {row.number: row for row in lists.sources(connection, {claim.source for claim in stated})}
    starts = {key: _paragraphs(connection, key) for key in listed}
    nearby = _nearby(connection, number, order)
    return FactCard(
        fact=fact,
        who=_who(stated),
        how_many=tuple(dict.fromkeys(quantity.text for claim in stated for quantity in claim.quantities)),
        stated_as=_stated_as(stated),
        stated_in=tuple(
            StatedIn(
                stated=one,
                statement=claim.statement,
                source=listed[claim.source],
                paragraph=sum(1 for start in starts[claim.source] if start <= one.start) or 1,
            )
            for one, claim in zip(fact.statements, stated, strict=True)
        ),
        nearby=nearby,
        position=order.index(number) + 1 if number in order else 0,
        told_by=_told_by(connection, [*fact.disagreements, *(one for _, one in nearby)]),
        total=len(order),
    )


def _told_by(connection: Connection, differing: Iterable[Disagreement]) -> tuple[tuple[str, str], ...]:
    """Every statement that a reading of *differing* names, with the title of its source."""
    names = {name for one in differing for read in one.readings for name in read.statements}
    s = tables.statement
    source = {
        row.id: row.source
        for some in chunks(ids.number(ids.STATEMENT, name) for name in names)
        for row in connection.execute(select(s.c.id, s.c.source).where(s.c.id.in_(some)))
    }
    titles = {row.number: row.title for row in lists.sources(connection, set(source.values()))}
    return tuple((ids.shown(ids.STATEMENT, number), titles[where]) for number, where in sorted(source.items()))


def _paragraphs(connection: Connection, number: int) -> list[int]:
    table = tables.block
    query = select(table.c.start).where(table.c.source == number, table.c.analysed, table.c.kind != "title")
    return list(connection.scalars(query.order_by(table.c.start)))


def _who(stated: list[Claim]) -> tuple[str, ...]:
    actors = [
        part.text
        for role in (Role.AGENT, Role.COUNTERPART)
        for claim in stated
        for part in claim.statement.participants
        if part.role is role
    ]
    others = [part.text for claim in stated for part in claim.statement.participants if part.role is Role.PATIENT]
    return tuple(dict.fromkeys(actors or others))


def _stated_as(stated: list[Claim]) -> str:
    if not stated:
        return ""
    first = next((claim for claim in stated if claim.statement.modality is Modality.ASSERTED), stated[0]).statement
    how = first.modality.value if first.polarity is Polarity.POSITIVE else f"{first.modality.value}, denied"
    by = first.attribution.text if first.attribution else "by the article"
    return f"{how}, {by}"


def _nearby(connection: Connection, number: int, order: list[int]) -> tuple[tuple[str, Disagreement], ...]:
    """The disagreements of the facts that stand next to this one, nearest first: their labels with them."""
    if number not in order:
        return ()
    here = order.index(number)
    around = sorted(range(max(0, here - 3), min(len(order), here + 4)), key=lambda place: abs(place - here))
    close = [order[place] for place in around if place != here]
    differing = facts.disagreements_of(connection, "fact", close)
    f = tables.fact
    labels = {
        row.id: row.label for row in connection.execute(select(f.c.id, f.c.label).where(f.c.id.in_(list(differing))))
    }
    return tuple((labels[key], found) for key in close for found in differing.get(key, ()))


def entity_card(connection: Connection, number: int, source: int | None) -> EntityCard:
    """Everything about one entity; its mentions in *source*. Raises `NoSuchThing`."""
    e, m = tables.entity, tables.mention
    row = connection.execute(select(e).where(e.c.id == number)).mappings().first()
    if row is not None and row["merged_into"] is not None:
        return entity_card(connection, row["merged_into"], source)
    if row is None:
        raise NoSuchThing(f"There is no entity {ids.shown(ids.ENTITY, number)} in this project.")
    titles = select(m.c.title).where(m.c.entity == number, m.c.title.is_not(None)).distinct().order_by(m.c.title)
    differing = tuple(facts.disagreements_of(connection, "entity", [number]).get(number, ()))
    mentions = [] if source is None else reading.mentions(connection, source).get(number, [])
    return EntityCard(
        row=lists.entity_rows(connection, [row])[0],
        titles=tuple(title for title in connection.scalars(titles) if title),
        mentions=tuple(mentions),
        disagreements=differing,
        told_by=_told_by(connection, differing),
        facts=tuple(ids.shown(ids.FACT, fact) for fact in marks.facts_with(connection, number)),
    )
