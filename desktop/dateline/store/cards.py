"""One fact or one entity with everything that an inspector or a command says of it."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from dateline.domain.disagreement import Disagreement
from dateline.domain.fact import Fact, Review, Stated
from dateline.domain.statement import Modality, Polarity, Role
from dateline.domain.views import EntityCard, FactCard, Found, Linked, SourceRow, StatedIn
from dateline.errors import NoSuchThing
from dateline.store import claims, facts, ids, lists, marks, reading, remarks, rows, tables
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
    starts = _paragraphs(connection, listed)
    nearby = _nearby(connection, number, order)
    dated = [fact.when.time, *(claim.statement.when.time for claim in stated)]
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
                quantities=claim.quantities,
            )
            for one, claim in zip(fact.statements, stated, strict=True)
        ),
        nearby=nearby,
        position=order.index(number) + 1 if number in order else 0,
        told_by=_told_by(connection, [*fact.disagreements, *(one for _, one in nearby)]),
        total=len(order),
        named=_named(connection, stated),
        times=_times(connection, (name for name in dated if name is not None)),
        links=_links(connection, number),
    )


def _named(connection: Connection, stated: list[Claim]) -> tuple[tuple[str, str], ...]:
    """The entities that take part in what is *stated*, or say so, with their names."""
    parts = [part.entity for claim in stated for part in claim.statement.participants]
    parts += [claim.statement.attribution.entity for claim in stated if claim.statement.attribution]
    e = tables.entity
    numbers = {ids.number(ids.ENTITY, name) for name in parts if name is not None}
    return tuple(
        (ids.shown(ids.ENTITY, row.id), row.name)
        for some in chunks(sorted(numbers))
        for row in connection.execute(select(e.c.id, e.c.name).where(e.c.id.in_(some)))
    )


def _times(connection: Connection, names: Iterable[str]) -> tuple[tuple[str, Found], ...]:
    """Where the words of these time expressions are, and of those that they were counted from."""
    t = tables.time
    found: dict[int, Found] = {}
    wanted = {ids.number(ids.TIME, name) for name in names}
    while wanted:
        anchors: set[int] = set()
        for some in chunks(sorted(wanted)):
            query = select(t.c.id, t.c.source, t.c.start, t.c.end, t.c.words, t.c.anchor).where(t.c.id.in_(some))
            for row in connection.execute(query):
                source = ids.shown(ids.SOURCE, row.source)
                found[row.id] = Found(source=source, start=row.start, end=row.end, text=row.words)
                if row.anchor is not None:
                    anchors.add(row.anchor)
        wanted = anchors - found.keys()
    return tuple((ids.shown(ids.TIME, number), words) for number, words in sorted(found.items()))


_REVERSED = {"fulfilment": "plan"}  # what a fact is to the one that is tied to it


def _links(connection: Connection, number: int) -> tuple[Linked, ...]:
    """The facts that this one is tied to, whichever way."""
    table, f = tables.fact_link, tables.fact
    query = select(table.c.fact, table.c.kind, table.c.other, table.c.why)
    tied = connection.execute(query.where((table.c.fact == number) | (table.c.other == number))).all()
    if not tied:
        return ()
    there = {row.other if row.fact == number else row.fact for row in tied}
    shown = {row["id"]: row for row in connection.execute(select(f).where(f.c.id.in_(sorted(there)))).mappings()}
    found: list[Linked] = []
    for row in tied:
        other, kind = (row.other, row.kind) if row.fact == number else (row.fact, _REVERSED.get(row.kind, row.kind))
        if (one := shown.get(other)) is not None:
            name, when = ids.shown(ids.FACT, other), rows.fact_when(one).in_words
            found.append(Linked(fact=name, label=one["label"], when=when, kind=kind, why=row.why))
    return tuple(found)


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


def _paragraphs(connection: Connection, sources: Iterable[int]) -> dict[int, list[int]]:
    """Where the paragraphs of each of these sources begin."""
    table = tables.block
    found: dict[int, list[int]] = {number: [] for number in sources}
    for some in chunks(sorted(found)):
        query = select(table.c.source, table.c.start)
        query = query.where(table.c.source.in_(some), table.c.analysed, table.c.kind != "title")
        for source, start in connection.execute(query.order_by(table.c.source, table.c.start)):
            found[source].append(start)
    return found


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


def entity_is(connection: Connection, number: int) -> int:
    """The entity that *number* has become; itself where it was never merged. Raises `NoSuchThing`."""
    e = tables.entity
    row = connection.execute(select(e.c.id, e.c.merged_into).where(e.c.id == number)).first()
    if row is None:
        raise NoSuchThing(f"There is no entity {ids.shown(ids.ENTITY, number)} in this project.")
    return row.id if row.merged_into is None else entity_is(connection, row.merged_into)


def entity_card(connection: Connection, number: int, source: int | None) -> EntityCard:
    """Everything about one entity; its mentions in *source*. Raises `NoSuchThing`."""
    e, m = tables.entity, tables.mention
    number = entity_is(connection, number)
    row = connection.execute(select(e).where(e.c.id == number)).mappings().one()
    titles = select(m.c.title).where(m.c.entity == number, m.c.title.is_not(None)).distinct().order_by(m.c.title)
    differing = tuple(facts.disagreements_of(connection, "entity", [number]).get(number, ()))
    mentions = [] if source is None else reading.mentions(connection, source).get(number, [])
    taking = marks.facts_with(connection, number)
    days = _days(connection, taking)
    return EntityCard(
        row=lists.entity_rows(connection, [row])[0],
        titles=tuple(title for title in connection.scalars(titles) if title),
        mentions=tuple(mentions),
        disagreements=differing,
        told_by=_told_by(connection, differing),
        facts=tuple(ids.shown(ids.FACT, fact) for fact in taking),
        names=_names(connection, number),
        first=days[0],
        last=days[1],
        sources=_mentioning(connection, number),
        together=_together(connection, number, taking),
        remarks=remarks.of_entities(connection, _merged_into(connection, number)),
    )


def _merged_into(connection: Connection, number: int) -> list[int]:
    """An entity and every one that was merged into it, however often on the way."""
    e = tables.entity
    found = wave = [number]
    while wave:
        wave = [row.id for row in connection.execute(select(e.c.id).where(e.c.merged_into.in_(wave)))]
        found = found + wave
    return found


_MOST = 12  # names, sources and companions of an entity that are told
_LOOKED_AT = 2_000  # facts of an entity that are looked at for its companions


def _names(connection: Connection, number: int) -> tuple[Found, ...]:
    """The names that an entity goes by, its own first, each where it stands first."""
    n, m, e = tables.entity_name, tables.mention, tables.entity
    own = connection.scalar(select(e.c.name).where(e.c.id == number))
    every = connection.scalars(select(n.c.name).where(n.c.entity == number).order_by(n.c.id).limit(_MOST))
    found: list[Found] = []
    for name in dict.fromkeys((own, *every)):
        query = select(m.c.source, m.c.start, m.c.end, m.c.words).where(m.c.entity == number, m.c.words == name)
        row = connection.execute(query.order_by(m.c.source, m.c.position).limit(1)).first()
        if row is not None:
            source = ids.shown(ids.SOURCE, row.source)
            found.append(Found(source=source, start=row.start, end=row.end, text=row.words))
    return tuple(found)


def _days(connection: Connection, taking: Iterable[int]) -> tuple[int | None, int | None]:
    """The first and the last day of these facts."""
    f = tables.fact
    lows: list[int] = []
    highs: list[int] = []
    for some in chunks(taking):
        row = connection.execute(select(func.min(f.c.low), func.max(f.c.high)).where(f.c.id.in_(some))).one()
        lows += [row[0]] if row[0] is not None else []
        highs += [row[1]] if row[1] is not None else []
    return min(lows, default=None), max(highs, default=None)


def _mentioning(connection: Connection, number: int) -> tuple[tuple[SourceRow, int], ...]:
    """The sources that mention an entity most, with how often."""
    m = tables.mention
    times = func.count()
    query = select(m.c.source, times).where(m.c.entity == number).group_by(m.c.source)
    counted = [(row[0], row[1]) for row in connection.execute(query.order_by(times.desc(), m.c.source).limit(_MOST))]
    listed = {row.number: row for row in lists.sources(connection, [source for source, _ in counted])}
    return tuple((listed[source], count) for source, count in counted)


def _together(connection: Connection, number: int, taking: list[int]) -> tuple[tuple[str, str, int], ...]:
    """Whom an entity appears with in facts, and in how many of them, most often first."""
    p, fs, e = tables.participant, tables.fact_statement, tables.entity
    shared: dict[int, set[int]] = {}
    for some in chunks(taking[:_LOOKED_AT]):
        query = select(fs.c.fact, p.c.entity).join(p, p.c.statement == fs.c.statement)
        query = query.where(fs.c.fact.in_(some), p.c.entity.is_not(None), p.c.entity != number).distinct()
        for fact, entity in connection.execute(query):
            shared.setdefault(entity, set()).add(fact)
    most = sorted(shared, key=lambda entity: (-len(shared[entity]), entity))[:_MOST]
    names = {row.id: row.name for row in connection.execute(select(e.c.id, e.c.name).where(e.c.id.in_(most)))}
    return tuple((ids.shown(ids.ENTITY, one), names[one], len(shared[one])) for one in most if one in names)
