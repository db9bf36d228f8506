"""Whether a project's parts fit together: the file, the indices, every source's bytes, every anchor's words."""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.exc import DatabaseError

from dateline.store import engine, ids, search, tables
from dateline.store.acts import unpacked
from dateline.store.sources import original_bytes, text_hash

# Each table with anchors in it, and the prefixes of their columns.
_ANCHORS: tuple[tuple[Table, tuple[str, ...]], ...] = (
    (tables.mention, ("",)),
    (tables.time, ("",)),
    (tables.quantity, ("",)),
    (tables.quote, ("", "speaker_", "cue_")),
    (tables.statement, ("", "predicate_", "attribution_")),
    (tables.note, ("",)),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, in a sentence; `repairable` where it can be rebuilt from the rest."""

    sentence: str
    repairable: bool = False

    def __str__(self) -> str:
        return self.sentence


@dataclass
class Checked:
    """How much was looked at."""

    sources: int = 0
    anchors: int = 0


def check_file(connection: Connection) -> Iterator[Finding]:
    """The file's own structure and its references."""
    try:
        for sentence in engine.faults(connection):
            yield Finding(sentence)
    except DatabaseError as error:
        yield Finding(f"The file is damaged: {error.orig}.")


def check_indices(connection: Connection) -> Iterator[Finding]:
    """Whether the indices fit; *connection* may write."""
    for sentence in search.faults(connection):
        yield Finding(sentence, repairable=True)


def check_sources(connection: Connection, checked: Checked) -> Iterator[Finding]:
    """Every source: its bytes, its text, and the words at each of its anchors. Counts into *checked*."""
    s = tables.source
    rows = connection.execute(select(s.c.id, s.c.path, s.c.sha256, s.c.text_sha256, s.c.characters).order_by(s.c.id))
    for row in rows.all():
        name = f"{ids.shown(ids.SOURCE, row.id)} ({row.path})"
        checked.sources += 1
        try:
            yield from _check_original(connection, row.id, name, row.sha256)
            text = connection.scalar(select(tables.source_text.c.text).where(tables.source_text.c.source == row.id))
            if text is None:
                yield Finding(f"Source {name} has lost its text.")
                continue
            if text_hash(text) != row.text_sha256 or len(text) != row.characters:
                yield Finding(f"The text of source {name} is not what was imported.")
            yield from _check_blocks(connection, row.id, name, len(text))
            for table, prefixes in _ANCHORS:
                yield from _check_anchors(connection, table, prefixes, row.id, name, text, checked)
            yield from _check_participants(connection, row.id, name, text, checked)
        except (DatabaseError, UnicodeDecodeError) as error:
            yield Finding(f"Source {name} cannot be read: {getattr(error, 'orig', error)}.")


def _check_original(connection: Connection, number: int, name: str, sha256: str) -> Iterator[Finding]:
    o = tables.original
    row = connection.execute(select(o.c.data, o.c.coding, o.c.size).where(o.c.source == number)).first()
    if row is None:
        yield Finding(f"Source {name} has lost its original.")
        return
    try:
        data = original_bytes(row.data, row.coding)
    except zlib.error:
        yield Finding(f"The original of source {name} is damaged.")
        return
    if hashlib.sha256(data).hexdigest() != sha256 or len(data) != row.size:
        yield Finding(f"The original of source {name} is not what was imported: its SHA-256 differs.")


def _check_blocks(connection: Connection, number: int, name: str, length: int) -> Iterator[Finding]:
    b = tables.block
    reach = 0
    query = select(b.c.start, b.c.end).where(b.c.source == number).order_by(b.c.position)
    for start, end in connection.execute(query):
        if not reach <= start < end <= length:
            yield Finding(f"A block of source {name} ({start}–{end}) overlaps another or lies outside its text.")
        reach = max(reach, end)


def _check_anchors(
    connection: Connection,
    table: Table,
    prefixes: tuple[str, ...],
    number: int,
    name: str,
    text: str,
    checked: Checked,
) -> Iterator[Finding]:
    for prefix in prefixes:
        start, end, words = (table.c[f"{prefix}{part}"] for part in ("start", "end", "words"))
        what = f"{prefix.rstrip('_')} of a {table.name}" if prefix else table.name
        query = select(start, end, words).where(table.c.source == number, start.is_not(None))
        yield from _compare(connection.execute(query), what, name, text, checked)


def _check_participants(
    connection: Connection, number: int, name: str, text: str, checked: Checked
) -> Iterator[Finding]:
    p, s = tables.participant, tables.statement
    query = select(p.c.start, p.c.end, p.c.words).join(s, s.c.id == p.c.statement).where(s.c.source == number)
    yield from _compare(connection.execute(query), "participant", name, text, checked)


def _compare(rows: Iterable[Any], what: str, name: str, text: str, checked: Checked) -> Iterator[Finding]:
    for start, end, words in rows:
        checked.anchors += 1
        if not 0 <= start < end or text[start:end] != words:
            there = text[max(0, start) : max(0, end)]
            yield Finding(f"A {what} in source {name} claims ‘{words}’ at {start}–{end}, where ‘{there}’ stands.")


def check_facts(connection: Connection) -> Iterator[Finding]:
    """That every statement belongs to one fact, every fact has a statement or leads on, and the history can be read."""
    s, fs, f, a = tables.statement, tables.fact_statement, tables.fact, tables.act
    loose = connection.scalar(
        select(func.count()).select_from(s.outerjoin(fs, fs.c.statement == s.c.id)).where(fs.c.statement.is_(None))
    )
    if loose:
        yield Finding(f"{loose} statements belong to no fact.")
    empty = connection.scalars(
        select(f.c.id).where(f.c.merged_into.is_(None), ~select(fs.c.fact).where(fs.c.fact == f.c.id).exists())
    )
    for number in empty:
        yield Finding(f"Fact {ids.shown(ids.FACT, number)} has no statement.")
    for number, changes, inverse in connection.execute(select(a.c.id, a.c.changes, a.c.inverse)):
        try:
            json.loads(changes)
            unpacked(inverse)
        except (ValueError, zlib.error):
            yield Finding(f"What act {number} of the history needs to be taken back is damaged.")
