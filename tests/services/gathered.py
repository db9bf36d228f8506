"""What collation made of a project, told by content: two projects with equal pictures differ in their ids alone."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from dateline.services import importing
from dateline.services._analyst import Finding
from dateline.services.importing import Status
from dateline.store import tables
from dateline.store.project import Project

Words = tuple[str, int, int, int, int]  # the hash of a source, a statement's span, and its predicate's


class Gathered(NamedTuple):
    """Facts by their statements, ties between them, entities by their mentions, and bounds of articles."""

    facts: dict[frozenset[Words], Any]
    links: set[Any]
    entities: dict[frozenset[tuple[str, int, int]], Any]
    published: dict[str, tuple[str | None, str]]


def bring(project: Project, findings: Iterable[Finding]) -> None:
    """Import them one after the other, in this order."""
    for finding in findings:
        outcome = importing.add(project, finding, who="tester")
        assert outcome.status is Status.ADDED, outcome


def gathered(project: Project) -> Gathered:
    """What *project* holds now."""
    with project.read() as connection:
        hashes = {row.id: row.sha256 for row in connection.execute(select(tables.source.c.id, tables.source.c.sha256))}
        words, told = _statements(connection, hashes)
        facts, names = _facts(connection, words, told)
        f = tables.fact_link
        links = {
            (names[row.fact], row.kind, names[row.other], row.why)
            for row in connection.execute(select(f))
            if row.fact in names and row.other in names
        }
        s = tables.source
        published = {
            row.sha256: (row.published_edtf, row.published_basis)
            for row in connection.execute(select(s.c.sha256, s.c.published_edtf, s.c.published_basis))
        }
        return Gathered(facts, links, _entities(connection, hashes, words), published)


def differing(a: Gathered, b: Gathered) -> list[Any]:
    """What is in one only, for a message."""
    found: list[Any] = []
    for name in a._fields:
        mine, theirs = getattr(a, name), getattr(b, name)
        if mine != theirs:
            left = mine.items() if isinstance(mine, dict) else mine
            right = theirs.items() if isinstance(theirs, dict) else theirs
            found.append((name, [x for x in left if x not in right], [x for x in right if x not in left]))
    return found


def _statements(connection: Connection, hashes: dict[int, str]) -> tuple[dict[int, Words], dict[int, Any]]:
    s = tables.statement
    words: dict[int, Words] = {}
    told: dict[int, Any] = {}
    for row in connection.execute(select(s)):
        words[row.id] = (hashes[row.source], row.start, row.end, row.predicate_start, row.predicate_end)
        told[row.id] = row.other_edtf
    return words, told


def _facts(
    connection: Connection, words: dict[int, Words], told: dict[int, Any]
) -> tuple[dict[frozenset[Words], Any], dict[int, frozenset[Words]]]:
    fs, f = tables.fact_statement, tables.fact
    stated: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for row in connection.execute(select(fs)):
        stated[row.fact].append((row.statement, row.origin))
    keys = {row.id: row.key for row in connection.execute(select(tables.origin.c.id, tables.origin.c.key))}
    differ = _disagreements(connection, "fact", words)
    facts: dict[frozenset[Words], Any] = {}
    names: dict[int, frozenset[Words]] = {}
    for row in connection.execute(select(f)):
        if row.id not in stated:
            assert row.merged_into is not None, f"fact {row.id} has no statements and leads nowhere"
            continue
        name = frozenset(words[statement] for statement, _ in stated[row.id])
        names[row.id] = name
        origins = {words[statement]: keys.get(origin) for statement, origin in stated[row.id]}
        others = {words[statement]: told[statement] for statement, _ in stated[row.id]}
        summary = (row.low, row.high, row.flags, row.modality, row.polarity, row.origins, row.sources, row.shown)
        facts[name] = (
            row.label, row.edtf, row.basis, row.words, row.why, summary, origins, others, differ.get(row.id, []),
        )  # fmt: skip
    return facts, names


def _disagreements(connection: Connection, owner: str, words: dict[int, Words]) -> dict[int, list[Any]]:
    d, r, s = tables.disagreement, tables.reading, tables.reading_statement
    said: dict[tuple[int, int], set[Words]] = defaultdict(set)
    for row in connection.execute(select(s)):
        said[row.disagreement, row.position].add(words[row.statement])
    readings: dict[int, list[Any]] = defaultdict(list)
    for row in connection.execute(select(r).order_by(r.c.disagreement, r.c.position)):
        readings[row.disagreement].append((row.value, frozenset(said[row.disagreement, row.position])))
    found: dict[int, list[Any]] = defaultdict(list)
    for one in connection.execute(select(d).where(d.c[owner].is_not(None)).order_by(d.c.id)).mappings():
        found[one[owner]].append((one["aspect"], one["severity"], one["why"], readings[one["id"]]))
    return {number: sorted(some, key=repr) for number, some in found.items()}


def _entities(
    connection: Connection, hashes: dict[int, str], words: dict[int, Words]
) -> dict[frozenset[tuple[str, int, int]], Any]:
    e, m = tables.entity, tables.mention
    mentions: dict[int, set[tuple[str, int, int]]] = defaultdict(set)
    for row in connection.execute(select(m)):
        mentions[row.entity].add((hashes[row.source], row.start, row.end))
    differ = _disagreements(connection, "entity", words)
    return {
        frozenset(mentions[row.id]): (row.type, row.name, row.mentions, row.sources, differ.get(row.id, []))
        for row in connection.execute(select(e))
        if row.id in mentions and row.merged_into is None
    }
