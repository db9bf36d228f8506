"""What was done to the project, by whom and when, and taking it back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from dateline.domain.changes import Changes
from dateline.errors import DatelineError, NoSuchThing
from dateline.store import entities, facts, ids, tables
from dateline.store.acts import Act, Conflict, Touched, chunks, unpacked
from dateline.store.project import Project


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: `undoes` is the act it took back, `undone_by` the act that took it back."""

    number: int
    at: str
    who: str
    kind: str
    summary: str
    changes: Changes
    undoes: int | None
    undone_by: int | None


class CannotUndo(DatelineError):
    """An act was taken back already, or what came after it stands on it."""

    def __init__(self, number: int, summary: str, by: int | None = None) -> None:
        later = "something done later builds on it. Take that back first"
        reason = later if by is None else f"it was taken back already, by act {by}"
        super().__init__(f"Act {number} (‘{summary}’) cannot be taken back: {reason}.")


def entries(connection: Connection, offset: int = 0, limit: int | None = 100) -> list[Entry]:
    """The acts, newest first."""
    a = tables.act
    later = a.alias()
    query = (
        select(a.c.id, a.c.at, a.c.who, a.c.kind, a.c.summary, a.c.changes, a.c.undoes, later.c.id.label("undone_by"))
        .outerjoin(later, later.c.undoes == a.c.id)
        .order_by(a.c.id.desc())
        .offset(offset)
    )
    return [
        Entry(
            row.id, row.at, row.who, row.kind, row.summary, Changes.model_validate_json(row.changes), row.undoes,
            row.undone_by,
        )
        for row in connection.execute(query if limit is None else query.limit(limit))
    ]  # fmt: skip


def undo(project: Project, number: int, who: str, after: Callable[[Act, Iterable[int]], None] | None = None) -> Changes:
    """Take act *number* back; that is an act of its own, which can be taken back in turn.

    *after* is called with the facts that it touched, to derive what the store does not know how to.
    Raises `NoSuchThing`, and `CannotUndo` where it is taken back already or something later builds on it; the project
    then stays as it was.
    """
    a = tables.act
    with project.read() as connection:
        row = connection.execute(select(a).where(a.c.id == number)).mappings().first()
        undone = connection.scalar(select(a.c.id).where(a.c.undoes == number))
    if row is None:
        raise NoSuchThing(f"There is no act {number} in this project's history.")
    if undone is not None:
        raise CannotUndo(number, row["summary"], undone)
    before = Changes.model_validate_json(row["changes"])
    again = row["kind"] == "undo"
    summary = row["summary"].removeprefix("Undo: ") if again else f"Undo: {row['summary']}"
    try:
        with project.act("redo" if again else "undo", summary, who, undoes=number) as act:
            touched = act.replay(unpacked(row["inverse"]))
            held = refresh(act, touched)
            if after is not None:
                after(act, held)
            act.note_changes(before)
            return act.changes
    except (Conflict, IntegrityError) as error:
        raise CannotUndo(number, row["summary"]) from error


def refresh(act: Act, touched: Touched) -> set[int]:
    """Write the derived columns of everything *touched* anew; the facts among it."""
    numbers = touched.numbers
    e, f, fs = tables.entity, tables.fact, tables.fact_statement
    held = set(numbers["fact"])
    for some in chunks(sorted(numbers["statement"])):
        held.update(act.connection.scalars(select(fs.c.fact).where(fs.c.statement.in_(some))))
    named = numbers["entity"]
    for some in chunks(sorted(named)):
        entities.refresh(act, act.connection.scalars(select(e.c.id).where(e.c.id.in_(some))).all())
    for some in chunks(sorted(held)):
        facts.refresh(act, act.connection.scalars(select(f.c.id).where(f.c.id.in_(some))).all())
    facts.refresh_sources(act, numbers["source"])
    act.note_changes(
        Changes(
            sources=ids.all_shown(ids.SOURCE, numbers["source"]),
            statements=ids.all_shown(ids.STATEMENT, numbers["statement"]),
            facts=ids.all_shown(ids.FACT, held),
            entities=ids.all_shown(ids.ENTITY, named),
        )
    )
    return held
