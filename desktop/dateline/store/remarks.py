"""The notes that people wrote: on a source, its words and what it states, and on entities."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, String, cast, func, literal, null, select

from dateline.domain.span import Passage
from dateline.domain.views import Remark, file_name
from dateline.errors import NoSuchThing
from dateline.store import ids, tables

_SHORT = 60  # characters of the words that a note is on, where it is named by them


def of_source(connection: Connection, number: int) -> tuple[Remark, ...]:
    """The notes that stand beside the text of one source, in its order.

    A note on a statement stands at its words, one on a fact at the first words here that state it.
    """
    n, s, fs = tables.note, tables.statement, tables.fact_statement
    own = select(n, n.c.start.label("first"), n.c.end.label("last"))
    own = own.where((n.c.source == number) | (n.c.subject == ids.shown(ids.SOURCE, number)))
    stated = select(n, s.c.start.label("first"), s.c.end.label("last"))
    stated = stated.join(s, n.c.subject == _shown(ids.STATEMENT, s.c.id)).where(s.c.source == number)
    of_facts = select(n, func.min(s.c.start).label("first"), s.c.end.label("last"))
    of_facts = of_facts.join(fs, n.c.subject == _shown(ids.FACT, fs.c.fact)).join(s, s.c.id == fs.c.statement)
    of_facts = of_facts.where(s.c.source == number).group_by(n.c.id)
    found = {one.number: one for query in (own, stated, of_facts) for one in _remarks(connection, query)}
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end, one.number)))


def of_entities(connection: Connection, numbers: Iterable[int]) -> tuple[Remark, ...]:
    """The notes on these entities, oldest first."""
    n = tables.note
    query = select(n, null().label("first"), null().label("last"))
    query = query.where(n.c.subject.in_([ids.shown(ids.ENTITY, number) for number in numbers]))
    return tuple(_remarks(connection, query.order_by(n.c.id)))


def _shown(kind: str, number: ColumnElement[int]) -> ColumnElement[str]:
    return literal(kind).concat(cast(number, String))


def _remarks(connection: Connection, query: Select[Any]) -> Iterable[Remark]:
    for row in connection.execute(query):
        whole = row.first is None
        yield Remark(
            number=row.id,
            subject=row.subject,
            text=row.text,
            who=row.who,
            at=row.at,
            start=0 if whole else row.first,
            end=0 if whole else row.last,
            whole=whole,
        )


def in_words(connection: Connection, subject: str, at: Passage | None = None) -> str:
    """What a note on *subject*, or on its words *at*, is on; what is not there goes by its id. Raises `NoSuchThing`."""
    if at is not None:
        return _quoted(at.text)
    s, d, f, e = tables.statement, tables.source, tables.fact, tables.entity
    kinds: dict[str, tuple[ColumnElement[int], ColumnElement[Any]]] = {
        ids.STATEMENT: (s.c.id, s.c.words),
        ids.SOURCE: (d.c.id, func.coalesce(d.c.title, d.c.path)),
        ids.FACT: (f.c.id, f.c.label),
        ids.ENTITY: (e.c.id, e.c.name),
    }
    if (kind := subject[:1]) not in kinds:
        return subject
    key, words = kinds[kind]
    found: str | None = connection.scalar(select(words).where(key == ids.number(kind, subject)))
    return subject if found is None else _quoted(file_name(found) if kind == ids.SOURCE else found)


def subject_in_words(connection: Connection, note: int) -> str:
    """As `in_words`, of note number *note*. Raises `NoSuchThing`."""
    n = tables.note
    row = connection.execute(select(n.c.subject, n.c.words).where(n.c.id == note)).first()
    if row is None:
        raise NoSuchThing(f"There is no note {note} in this project.")
    return in_words(connection, row.subject) if row.words is None else _quoted(row.words)


def _quoted(words: str) -> str:
    flat = " ".join(words.split())
    return f"‘{flat if len(flat) <= _SHORT else flat[: _SHORT - 1].rstrip() + '…'}’"
