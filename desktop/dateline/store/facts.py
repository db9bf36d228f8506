"""Facts: making them, moving statements between them, merging them, and keeping their summaries true."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from dateline.domain.changes import Changes
from dateline.domain.disagreement import Aspect, Disagreement, Reading, Severity
from dateline.domain.edtf import parse
from dateline.domain.fact import Review
from dateline.domain.statement import Modality, Polarity
from dateline.domain.when import Basis, When
from dateline.errors import NoSuchThing
from dateline.store import ids, tables
from dateline.store.acts import Act, Row, chunks
from dateline.store.claims import reviews

# The bits of `flags`, as `views.Bars` promises them.
OPEN_START, OPEN_END, APPROXIMATE, UNCERTAIN = 1, 2, 4, 8
INFERRED, NOT_ASSERTED, DISAGREEING, DENIED = 16, 32, 64, 128

_SURENESS = [modality.value for modality in Modality]  # the surest first
_NOT_STATED = {Basis.OTHER_SOURCE, Basis.INFERRED, Basis.PUBLISHED}


def new_origin(act: Act) -> int:
    """A number for a text that statements go back to, which nothing had before."""
    return act.numbers("origin")


def make(act: Act, label: str, when: When, statements: Iterable[tuple[int, int]]) -> int:
    """Make a fact of *statements*: pairs of a statement that has no fact yet, and its origin. The fact's number."""
    number = act.insert(tables.fact, {"label": label, **when_row(when)})
    act.insert_all(
        tables.fact_statement,
        [{"statement": statement, "fact": number, "origin": origin} for statement, origin in statements],
    )
    return number


def change(act: Act, number: int, *, label: str | None = None, when: When | None = None) -> None:
    """Give fact *number* another label or date."""
    values: Row = {} if when is None else when_row(when)
    if label is not None:
        values["label"] = label
    if values:
        act.update(tables.fact, number, values)


def name(act: Act, named: Mapping[int, tuple[str, When]]) -> None:
    """Give these facts other labels and dates, except where a person gave them."""
    f = tables.fact
    for some in chunks(sorted(named)):
        edited = reviews(act.connection, (ids.shown(ids.FACT, number) for number in some))
        columns = (f.c.id, f.c.label, f.c.edtf, f.c.basis, f.c.words, f.c.time, f.c.why)
        for row in act.connection.execute(select(*columns).where(f.c.id.in_(some))).mappings().all():
            label, when = named[row["id"]]
            wanted: Row = {} if row["basis"] == Basis.GIVEN else when_row(when)
            if edited.get(ids.shown(ids.FACT, row["id"])) is not Review.EDITED:
                wanted["label"] = label
            if any(row[column] != value for column, value in wanted.items()):
                act.update(f, row["id"], wanted)


def place(act: Act, placed: Mapping[int, tuple[int, int]]) -> None:
    """Let statements (by their numbers) belong to a fact and go back to an origin: statement to (fact, origin)."""
    f = tables.fact_statement
    present: dict[int, tuple[int, int]] = {}
    for some in chunks(sorted(placed)):
        query = select(f.c.statement, f.c.fact, f.c.origin).where(f.c.statement.in_(some))
        present.update((row.statement, (row.fact, row.origin)) for row in act.connection.execute(query))
    act.insert_all(
        f,
        [
            {"statement": statement, "fact": fact, "origin": origin}
            for statement, (fact, origin) in sorted(placed.items())
            if statement not in present
        ],
    )
    for statement, before in sorted(present.items()):
        if before != placed[statement]:
            act.update(f, statement, dict(zip(("fact", "origin"), placed[statement], strict=True)))


def merge(act: Act, kept: int, gone: int) -> None:
    """Make fact *gone* one with *kept*: its statements move there, its links end, and its id leads there."""
    act.repoint(tables.fact_statement.c.fact, gone, kept)
    act.repoint(tables.fact.c.merged_into, gone, kept)
    set_disagreements(act, [], fact=gone)
    unlink(act, gone)
    act.update(tables.fact, gone, {"merged_into": kept, "time": None})


def is_empty(connection: Connection, number: int) -> bool:
    """Whether fact *number* has lost all its statements."""
    f = tables.fact_statement
    return connection.scalar(select(f.c.statement).where(f.c.fact == number).limit(1)) is None


def given_dates(connection: Connection, numbers: Iterable[int]) -> dict[int, When]:
    """The dates that a person gave to any of these facts."""
    f = tables.fact
    found: dict[int, When] = {}
    for some in chunks(sorted(set(numbers))):
        rows = connection.execute(
            select(f.c.id, f.c.edtf, f.c.words, f.c.why).where(f.c.id.in_(some), f.c.basis == Basis.GIVEN.value)
        )
        found.update((row.id, When(edtf=row.edtf, basis=Basis.GIVEN, words=row.words, why=row.why)) for row in rows)
    return found


def tell_undated(act: Act, told: Mapping[int, tuple[str | None, str | None]]) -> None:
    """Give statements the date (EDTF) and the reason that another source tells; `None` takes them away."""
    s = tables.statement
    rows: list[Row] = []
    for some in chunks(sorted(told)):
        query = select(s.c.id, s.c.other_edtf, s.c.other_why).where(s.c.id.in_(some))
        rows += [
            {"key": row.id, "other_edtf": told[row.id][0], "other_why": told[row.id][1]}
            for row in act.connection.execute(query)
            if (row.other_edtf, row.other_why) != told[row.id]
        ]
    act.derive(s, rows)
    act.note_changes(Changes(statements=ids.all_shown(ids.STATEMENT, [row["key"] for row in rows])))


def remove_empty(act: Act, numbers: Iterable[int]) -> list[int]:
    """Remove those facts of *numbers* that have no statement and lead nowhere; which they were."""
    f, s = tables.fact, tables.fact_statement
    empty: list[int] = []
    for some in chunks(sorted(set(numbers))):
        empty += act.connection.scalars(
            select(f.c.id).where(
                f.c.id.in_(some),
                f.c.merged_into.is_(None),
                ~select(s.c.fact).where(s.c.fact == f.c.id).exists(),
            )
        )
    for number in empty:
        set_disagreements(act, [], fact=number)
        unlink(act, number)
        for (leading,) in act.connection.execute(select(f.c.id).where(f.c.merged_into == number)).all():
            act.delete_keys(f, [leading])
    act.delete_keys(f, empty)
    return empty


def link(act: Act, fact: int, kind: str, other: int, why: str) -> None:
    """Tie two facts that belong together and stay apart: *kind* is what *other* is to *fact* (`fulfilment`)."""
    table = tables.fact_link
    key = [fact, kind, other]
    present = select(table.c.why).where(table.c.fact == fact, table.c.kind == kind, table.c.other == other)
    if act.connection.scalar(present) is None:
        act.insert_all(table, [{"fact": fact, "kind": kind, "other": other, "why": why}])
    else:
        act.update(table, key, {"why": why})


def unlink(act: Act, fact: int) -> None:
    """Untie *fact* from all others."""
    table = tables.fact_link
    act.delete(table, (table.c.fact == fact) | (table.c.other == fact))


def links(connection: Connection, fact: int) -> list[tuple[str, int, str]]:
    """What *fact* is tied to: kind, the other fact, why."""
    table = tables.fact_link
    query = select(table.c.kind, table.c.other, table.c.why).where(table.c.fact == fact)
    return [(row.kind, row.other, row.why) for row in connection.execute(query.order_by(table.c.kind, table.c.other))]


def leads_to(connection: Connection, number: int) -> int:
    """The fact that *number* has become; itself where it was never merged."""
    seen = {number}
    while True:
        further = connection.scalar(select(tables.fact.c.merged_into).where(tables.fact.c.id == number))
        if further is None or further in seen:
            return number
        seen.add(further)
        number = further


def of_statement(connection: Connection, statement: int) -> int:
    """The fact that *statement* belongs to. Raises `NoSuchThing`."""
    table = tables.fact_statement
    fact: int | None = connection.scalar(select(table.c.fact).where(table.c.statement == statement))
    if fact is None:
        raise NoSuchThing(f"There is no statement {ids.shown(ids.STATEMENT, statement)} in this project.")
    return fact


def must_exist(connection: Connection, number: int) -> None:
    """Raises `NoSuchThing` where there is no fact *number*."""
    if connection.scalar(select(tables.fact.c.id).where(tables.fact.c.id == number)) is None:
        raise NoSuchThing(f"There is no fact {ids.shown(ids.FACT, number)} in this project.")


# Disagreements ----------------------------------------------------------------------------------------------------


def set_disagreements(
    act: Act, found: Sequence[Disagreement], *, fact: int | None = None, entity: int | None = None
) -> None:
    """Let *fact* or *entity* have these disagreements and no others. Nothing is written where it has them already."""
    d = tables.disagreement
    owner = d.c.fact == fact if fact is not None else d.c.entity == entity
    numbers = list(act.connection.scalars(select(d.c.id).where(owner).order_by(d.c.id)))
    if not numbers and not found:
        return
    present = disagreements(act.connection, numbers)
    if [_comparable(present[number]) for number in numbers] == [_comparable(one) for one in found]:
        return
    act.delete(tables.reading_statement, tables.reading_statement.c.disagreement.in_(numbers))
    act.delete(tables.reading, tables.reading.c.disagreement.in_(numbers))
    act.delete(d, d.c.id.in_(numbers))
    for disagreement in found:
        row = {
            "fact": fact, "entity": entity, "aspect": disagreement.aspect.value,
            "severity": disagreement.severity.value, "why": disagreement.why,
        }  # fmt: skip
        number = act.insert(d, row)
        readings = list(enumerate(disagreement.readings))
        act.insert_all(
            tables.reading,
            [{"disagreement": number, "position": position, "value": reading.value} for position, reading in readings],
        )
        act.insert_all(
            tables.reading_statement,
            [
                {"disagreement": number, "position": position, "statement": ids.number(ids.STATEMENT, statement)}
                for position, reading in readings
                for statement in dict.fromkeys(reading.statements)
            ],
        )


def differing(act: Act, found: Mapping[int, Sequence[Disagreement]]) -> None:
    """As `set_disagreements`, of many facts: those with none before and now cost nothing."""
    d = tables.disagreement
    had: set[int] = set()
    for some in chunks(sorted(found)):
        had.update(act.connection.scalars(select(d.c.fact).where(d.c.fact.in_(some))))
    for fact, some_found in found.items():
        if some_found or fact in had:
            set_disagreements(act, some_found, fact=fact)


def _comparable(disagreement: Disagreement) -> Disagreement:
    """*disagreement* with the statements of each reading in the order in which they are stored."""
    readings = tuple(
        reading.model_copy(
            update={"statements": tuple(sorted(set(reading.statements), key=lambda s: ids.number(ids.STATEMENT, s)))}
        )
        for reading in disagreement.readings
    )
    return disagreement.model_copy(update={"readings": readings})


def disagreements(connection: Connection, numbers: Iterable[int]) -> dict[int, Disagreement]:
    """The disagreements with these *numbers*."""
    d, r, s = tables.disagreement, tables.reading, tables.reading_statement
    found: dict[int, Disagreement] = {}
    for some in chunks(numbers):
        said: dict[tuple[int, int], list[str]] = defaultdict(list)
        for row in connection.execute(select(s).where(s.c.disagreement.in_(some)).order_by(s.c.statement)):
            said[row.disagreement, row.position].append(ids.shown(ids.STATEMENT, row.statement))
        readings: dict[int, list[Reading]] = defaultdict(list)
        query = select(r).where(r.c.disagreement.in_(some)).order_by(r.c.disagreement, r.c.position)
        for row in connection.execute(query):
            statements = tuple(said[row.disagreement, row.position])
            readings[row.disagreement].append(Reading(value=row.value, statements=statements))
        for row in connection.execute(select(d).where(d.c.id.in_(some))):
            found[row.id] = Disagreement(
                aspect=Aspect(row.aspect),
                severity=Severity(row.severity),
                readings=tuple(readings[row.id]),
                why=row.why,
            )
    return found


def disagreements_of(connection: Connection, owner: str, numbers: Iterable[int]) -> dict[int, list[Disagreement]]:
    """The disagreements of these facts (*owner* `fact`) or entities (`entity`), oldest first."""
    d = tables.disagreement
    column = d.c[owner]
    owners: list[tuple[int, int]] = []
    for some in chunks(sorted(set(numbers))):
        query = select(d.c.id, column).where(column.in_(some)).order_by(d.c.id)
        owners += [(row[0], row[1]) for row in connection.execute(query)]
    read = disagreements(connection, [number for number, _ in owners])
    found: dict[int, list[Disagreement]] = defaultdict(list)
    for number, owned_by in owners:
        found[owned_by].append(read[number])
    return found


# Summaries --------------------------------------------------------------------------------------------------------


def refresh(act: Act, numbers: Iterable[int]) -> None:
    """Write the derived columns of these facts anew, and note them as changed. Call it after every change to a fact."""
    wanted = sorted(set(numbers))
    sources: set[int] = set()
    for some in chunks(wanted):
        sources |= _refresh(act, some)
    refresh_sources(act, sources)
    act.note_changes(Changes(facts=ids.all_shown(ids.FACT, wanted)))


def _refresh(act: Act, numbers: list[int]) -> set[int]:
    f, fs, s, d = tables.fact, tables.fact_statement, tables.statement, tables.disagreement
    stated: dict[int, list[Any]] = defaultdict(list)
    query = (
        select(
            fs.c.fact, fs.c.origin, s.c.id, s.c.source, s.c.start, s.c.modality, s.c.polarity, s.c.confidence, s.c.shown
        )
        .join(s, s.c.id == fs.c.statement)
        .where(fs.c.fact.in_(numbers))
        .order_by(s.c.source, s.c.start, s.c.id)
    )
    for row in act.connection.execute(query):
        stated[row.fact].append(row)
    verdicts = reviews(act.connection, (ids.shown(ids.STATEMENT, row.id) for some in stated.values() for row in some))
    differing = {
        row[0]: row[1]
        for row in act.connection.execute(
            select(d.c.fact, func.count()).where(d.c.fact.in_(numbers)).group_by(d.c.fact)
        )
    }
    dates = act.connection.execute(select(f.c.id, f.c.edtf, f.c.basis).where(f.c.id.in_(numbers))).all()
    rows: list[Row] = []
    sources: set[int] = set()
    for number, edtf, basis in dates:
        kept = [row for row in stated[number] if verdicts.get(f"s{row.id}") is not Review.REJECTED]
        sources.update(row.source for row in stated[number])
        rows.append({"key": number, **_summary(edtf, basis, kept, differing.get(number, 0), verdicts)})
    act.derive(f, rows)
    return sources


def _summary(edtf: str | None, basis: str, kept: list[Any], differing: int, verdicts: dict[str, Review]) -> Row:
    # An assertion outweighs a plan, and what is so outweighs what is not, where statements of both are one fact.
    asserted = not kept or any(row.modality == Modality.ASSERTED for row in kept)
    positive = not kept or any(row.polarity == Polarity.POSITIVE for row in kept)
    modality = Modality.ASSERTED.value if asserted else min((row.modality for row in kept), key=_SURENESS.index)
    flags = 0 if asserted else NOT_ASSERTED
    flags |= (0 if positive else DENIED) | (DISAGREEING if differing else 0)
    flags |= INFERRED if Basis(basis) in _NOT_STATED else 0
    low = high = None
    precision = ""
    if edtf is not None:
        date = parse(edtf)
        low, high, precision = date.earliest, date.latest, date.precision.value
        flags |= (OPEN_START if low is None else 0) | (OPEN_END if high is None else 0)
        flags |= (APPROXIMATE if date.approximate else 0) | (UNCERTAIN if date.uncertain else 0)
        low, high = (high if low is None else low), (low if high is None else high)
    return {
        "low": low, "high": high, "flags": flags, "precision": precision, "modality": modality,
        "polarity": (Polarity.POSITIVE if positive else Polarity.NEGATIVE).value,
        "origins": len({row.origin for row in kept}), "sources": len({row.source for row in kept}),
        "statements": len(kept), "disagreements": differing,
        "confidence": max((row.confidence for row in kept), default=0.0),
        "source": kept[0].source if kept else 0,
        "shown": any(row.shown or verdicts.get(f"s{row.id}") is Review.ACCEPTED for row in kept),
    }  # fmt: skip


def refresh_sources(act: Act, numbers: Iterable[int]) -> None:
    """Count anew how many shown facts each of these sources states where one sees it: as many as one walks through."""
    f, fs, s = tables.fact, tables.fact_statement, tables.statement
    for some in chunks(sorted(set(numbers))):
        query = (
            select(s.c.source, func.count(f.c.id.distinct()))
            .join(fs, fs.c.statement == s.c.id)
            .join(f, f.c.id == fs.c.fact)
            .where(s.c.source.in_(some), s.c.shown, f.c.shown)
            .group_by(s.c.source)
        )
        counts = {row[0]: row[1] for row in act.connection.execute(query)}
        act.derive(tables.source, [{"key": number, "facts": counts.get(number, 0)} for number in some])


def when_row(when: When) -> Row:
    """A fact's date as its columns."""
    return {
        "edtf": when.edtf,
        "basis": when.basis.value,
        "words": when.words,
        "time": None if when.time is None else ids.number(ids.TIME, when.time),
        "why": when.why,
    }
