"""What people decide about findings: verdicts, notes, tags."""

import re

from sqlalchemy import Connection, select

from dateline.domain.changes import Changes
from dateline.domain.fact import Review
from dateline.errors import NoSuchThing
from dateline.store import facts, ids, tables
from dateline.store.acts import Act

_TABLES = {ids.SOURCE: tables.source, ids.STATEMENT: tables.statement, ids.FACT: tables.fact, ids.ENTITY: tables.entity}
_FIELDS = {ids.SOURCE: "sources", ids.STATEMENT: "statements", ids.FACT: "facts", ids.ENTITY: "entities"}


def check_subject(connection: Connection, subject: str) -> None:
    """Raises `NoSuchThing` where *subject* is not the id of a source, statement, fact or entity that is there."""
    if not re.fullmatch(r"[dsfe]\d+", subject):
        raise NoSuchThing(f"‘{subject}’ is not the id of a source, statement, fact or entity.")
    table = _TABLES[subject[0]]
    if connection.scalar(select(table.c.id).where(table.c.id == int(subject[1:]))) is None:
        raise NoSuchThing(f"There is no {subject} in this project.")


def review(act: Act, subject: str, verdict: Review) -> None:
    """Record *verdict* on *subject*; `found` takes an earlier verdict away. Raises `NoSuchThing`."""
    check_subject(act.connection, subject)
    table = tables.review
    present = act.connection.scalar(select(table.c.verdict).where(table.c.subject == subject))
    if verdict is Review.FOUND:
        act.delete(table, table.c.subject == subject)
    elif present is None:
        act.insert_all(table, [{"subject": subject, "verdict": verdict.value, "who": act.who, "at": act.at}])
    else:
        act.update(table, [subject], {"verdict": verdict.value, "who": act.who, "at": act.at})
    if subject.startswith(ids.STATEMENT):
        fs = tables.fact_statement
        number = ids.number(ids.STATEMENT, subject)
        facts.refresh(act, act.connection.scalars(select(fs.c.fact).where(fs.c.statement == number)).all())
    touch(act, subject)


def inherit(act: Act, heir: str, gone: str) -> None:
    """Let *heir*, into which *gone* was merged, have the verdict that people gave on that, unless it has one."""
    table = tables.review
    given = select(table.c.subject, table.c.verdict).where(table.c.subject.in_((heir, gone)))
    verdicts: dict[str, str] = {row.subject: row.verdict for row in act.connection.execute(given)}
    if gone in verdicts and heir not in verdicts:
        review(act, heir, Review(verdicts[gone]))


def add_note(
    act: Act, subject: str, text: str, *, source: int | None = None, span: tuple[int, int, str] | None = None
) -> int:
    """Add a note on *subject*, or on a stretch (start, end, words) of *source*. Its number. Raises `NoSuchThing`."""
    check_subject(act.connection, subject)
    start, end, words = span or (None, None, None)
    touch(act, subject)
    return act.insert(
        tables.note,
        {
            "subject": subject, "source": source, "start": start, "end": end, "words": words, "text": text,
            "who": act.who, "at": act.at,
        },
    )  # fmt: skip


def change_note(act: Act, number: int, text: str) -> None:
    """Give note *number* another text. Raises `NoSuchThing`."""
    touch(act, _subject_of_note(act, number))
    act.update(tables.note, number, {"text": text, "who": act.who, "at": act.at})


def remove_note(act: Act, number: int) -> None:
    """Remove note *number*. Raises `NoSuchThing`."""
    touch(act, _subject_of_note(act, number))
    act.delete_keys(tables.note, [number])


def _subject_of_note(act: Act, number: int) -> str:
    subject: str | None = act.connection.scalar(select(tables.note.c.subject).where(tables.note.c.id == number))
    if subject is None:
        raise NoSuchThing(f"There is no note {number} in this project.")
    return subject


def tag(act: Act, subject: str, name: str) -> None:
    """Put the tag *name* on *subject*; twice is once. Raises `NoSuchThing`."""
    check_subject(act.connection, subject)
    table = tables.tag
    present = select(table.c.name).where(table.c.name == name, table.c.subject == subject)
    if act.connection.scalar(present) is None:
        act.insert_all(table, [{"name": name, "subject": subject, "who": act.who, "at": act.at}])
    touch(act, subject)


def untag(act: Act, subject: str, name: str) -> None:
    """Take the tag *name* from *subject*."""
    table = tables.tag
    act.delete(table, (table.c.name == name) & (table.c.subject == subject))
    touch(act, subject)


def touch(act: Act, subject: str) -> None:
    """Note *subject* as changed, with every entity that it has become part of."""
    touched = [subject]
    if subject.startswith(ids.ENTITY):
        e = tables.entity
        heir = select(e.c.merged_into)
        number = act.connection.scalar(heir.where(e.c.id == ids.number(ids.ENTITY, subject)))
        while number is not None:
            touched.append(ids.shown(ids.ENTITY, number))
            number = act.connection.scalar(heir.where(e.c.id == number))
    act.note_changes(Changes.model_validate({_FIELDS[subject[0]]: touched}))
