"""Which sources and statements are near each other: keys, edges, origins and decisions, as collation keeps them.

Keys and edges can be rebuilt from the texts and statements at any time: the history knows nothing of them, and those of
a source that is gone are passed over.
"""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, func, insert, select

from dateline.domain.changes import Changes
from dateline.domain.document import Publication, PublicationBasis
from dateline.store import ids, tables
from dateline.store.acts import Act, chunks

WHOLE = -1  # the `block` of a source's own keys
TIE = -1000.0  # the `evidence` of an edge between a plan and what came of it, which are never one happening
_AT_ONCE = 400


def set_keys(act: Act, source: int, keys: Iterable[tuple[str, int]]) -> None:
    """Let *source* be found under these *keys* only: pairs of a key and a block's number, or `WHOLE`."""
    k = tables.source_key
    act.connection.execute(delete(k).where(k.c.source == source))
    rows = [{"key": key, "source": source, "block": block} for key, block in dict.fromkeys(keys)]
    if rows:
        act.connection.execute(insert(k), rows)


def under(connection: Connection, keys: Iterable[str]) -> list[tuple[int, int]]:
    """The sources, and their blocks, that are found under any of *keys*, each once, in order."""
    k, s = tables.source_key, tables.source
    found: set[tuple[int, int]] = set()
    listed = list(dict.fromkeys(keys))
    for start in range(0, len(listed), _AT_ONCE):
        some = listed[start : start + _AT_ONCE]
        query = select(k.c.source, k.c.block).join(s, s.c.id == k.c.source).where(k.c.key.in_(some)).distinct()
        found.update((row.source, row.block) for row in connection.execute(query))
    return sorted(found)


def beside(connection: Connection, sources: Iterable[int]) -> dict[tuple[int, int], set[tuple[int, int]]]:
    """The blocks that share a key with a block of *sources*: by source and block, the others' source and block."""
    k, s = tables.source_key, tables.source
    other = k.alias()
    found: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for some in chunks(sorted(set(sources))):
        query = (
            select(k.c.source, k.c.block, other.c.source.label("other"), other.c.block.label("place"))
            .join(other, other.c.key == k.c.key)
            .join(s, s.c.id == other.c.source)
            .where(k.c.source.in_(some), k.c.block != WHOLE, other.c.block != WHOLE)
            .where((k.c.source != other.c.source) | (k.c.block != other.c.block))
            .distinct()
        )
        for row in connection.execute(query):
            found.setdefault((row.source, row.block), set()).add((row.other, row.place))
    return found


def add_edges(act: Act, edges: Iterable[tuple[int, int, float]]) -> None:
    """Remember that these pairs of statements are taken to state one happening, each with its evidence."""
    rows = [{"a": min(a, b), "b": max(a, b), "evidence": evidence} for a, b, evidence in edges]
    if rows:
        act.connection.execute(insert(tables.claim_edge), rows)


def drop_edges(act: Act, statements: Iterable[int]) -> None:
    """Forget the edges of these statements."""
    e = tables.claim_edge
    for some in chunks(sorted(set(statements))):
        act.connection.execute(delete(e).where(e.c.a.in_(some) | e.c.b.in_(some)))


def edges_of(connection: Connection, statements: Iterable[int]) -> list[tuple[int, int, float]]:
    """The edges of these statements, whichever end they are at, ties among them."""
    e = tables.claim_edge
    found: set[tuple[int, int, float]] = set()
    for some in chunks(sorted(set(statements))):
        for column in (e.c.a, e.c.b):
            rows = connection.execute(select(e.c.a, e.c.b, e.c.evidence).where(column.in_(some)))
            found.update((row.a, row.b, row.evidence) for row in rows)
    return sorted(found)


def retie(act: Act, kind: str, facts: Iterable[int], wanted: Mapping[tuple[int, int], str]) -> None:
    """Let these *facts* have the links *wanted* (pairs of facts, with the reason) and no others of this *kind*."""
    table = tables.fact_link
    present: dict[tuple[int, int], str] = {}
    for some in chunks(sorted(set(facts))):
        for column in (table.c.fact, table.c.other):
            query = select(table.c.fact, table.c.other, table.c.why).where(column.in_(some), table.c.kind == kind)
            present.update(((row.fact, row.other), row.why) for row in act.connection.execute(query))
    for pair, why in sorted(present.items()):
        if wanted.get(pair) != why:
            act.delete(table, (table.c.fact == pair[0]) & (table.c.other == pair[1]) & (table.c.kind == kind))
    new = [(pair, why) for pair, why in sorted(wanted.items()) if present.get(pair) != why]
    act.insert_all(table, [{"fact": fact, "kind": kind, "other": other, "why": why} for (fact, other), why in new])


def origin(act: Act, key: str) -> int:
    """The number of the origin with this *key*, which is made of content."""
    o = tables.origin
    number: int | None = act.connection.scalar(select(o.c.id).where(o.c.key == key))
    return act.insert(o, {"key": key}) if number is None else number


def decisions(connection: Connection, statements: Iterable[int]) -> list[tuple[int, int, bool]]:
    """What people decided of pairs of these statements: the pair, and whether they belong together."""
    d = tables.decision
    wanted = set(statements)
    found: list[tuple[int, int, bool]] = []
    for some in chunks(sorted(wanted)):
        rows = connection.execute(select(d.c.a, d.c.b, d.c.together).where(d.c.a.in_(some)))
        found += [(row.a, row.b, row.together) for row in rows if row.b in wanted]
    return sorted(found)


def decided_with(connection: Connection, statements: Iterable[int]) -> set[int]:
    """The statements that people decided about together with any of these."""
    d = tables.decision
    found: set[int] = set()
    for some in chunks(sorted(set(statements))):
        found.update(connection.scalars(select(d.c.b).where(d.c.a.in_(some), d.c.together)))
        found.update(connection.scalars(select(d.c.a).where(d.c.b.in_(some), d.c.together)))
    return found


def decide(act: Act, pairs: Iterable[tuple[int, int]], *, together: bool) -> None:
    """A person says that these pairs of statements are of one fact, or not; it replaces what was said before."""
    d = tables.decision
    listed = sorted({(min(pair), max(pair)) for pair in pairs})
    for a, b in listed:
        act.delete(d, (d.c.a == a) & (d.c.b == b))
    act.insert_all(d, [{"a": a, "b": b, "together": together, "who": act.who, "at": act.at} for a, b in listed])


def names(connection: Connection, entities: Iterable[int]) -> dict[int, list[tuple[str, int]]]:
    """The names that sources have for these entities, each with the number of sources; in the order of the names."""
    n = tables.source_entity
    found: dict[int, list[tuple[str, int]]] = {}
    for some in chunks(sorted(set(entities))):
        query = select(n.c.entity, n.c.name, func.count()).where(n.c.entity.in_(some))
        for number, name, count in connection.execute(query.group_by(n.c.entity, n.c.name).order_by(n.c.name)):
            found.setdefault(number, []).append((name, count))
    return found


def named(connection: Connection, sources: Iterable[int]) -> dict[tuple[int, int], tuple[str, str, str | None]]:
    """How these sources name their entities: by source and entity, the type, the name, and the country of a demonym."""
    n, e = tables.source_entity, tables.entity
    found: dict[tuple[int, int], tuple[str, str, str | None]] = {}
    for some in chunks(sorted(set(sources))):
        query = (
            select(n.c.source, n.c.entity, e.c.type, n.c.name, n.c.of_name)
            .join(e, e.c.id == n.c.entity)
            .where(n.c.source.in_(some))
        )
        for row in connection.execute(query):
            found[row.source, row.entity] = (row.type, row.name, row.of_name)
    return found


def hashes(connection: Connection, sources: Iterable[int]) -> dict[int, str]:
    """The hashes of the originals of these sources."""
    s = tables.source
    found: dict[int, str] = {}
    for some in chunks(sorted(set(sources))):
        found.update(
            (row.id, row.sha256) for row in connection.execute(select(s.c.id, s.c.sha256).where(s.c.id.in_(some)))
        )
    return found


def articles(connection: Connection, sources: Iterable[int]) -> dict[int, "Article"]:
    """These sources as collation reads them."""
    s, t, b = tables.source, tables.source_text, tables.block
    found: dict[int, Article] = {}
    for some in chunks(sorted(set(sources))):
        blocks: dict[int, list[tuple[int, int]]] = {}
        analysed = select(b.c.source, b.c.start, b.c.end).where(b.c.source.in_(some), b.c.analysed)
        for place in connection.execute(analysed.order_by(b.c.source, b.c.position)):
            blocks.setdefault(place.source, []).append((place.start, place.end))
        query = select(s.c.id, s.c.sha256, s.c.publisher, s.c.published_edtf, s.c.published_basis, t.c.text).join(
            t, t.c.source == s.c.id
        )
        for row in connection.execute(query.where(s.c.id.in_(some))):
            found[row.id] = Article(
                row.sha256, row.text, blocks.get(row.id, []), row.publisher, row.published_edtf, row.published_basis
            )
    return found


class Article:
    """A source's text, the stretches of it that are analysed (code points), and what is known of it."""

    __slots__ = ("basis", "blocks", "published", "publisher", "sha256", "text")

    def __init__(
        self, sha256: str, text: str, blocks: list[tuple[int, int]], publisher: str | None, published: str | None,
        basis: str,
    ) -> None:  # fmt: skip
        """Built by `articles`."""
        self.sha256, self.text, self.blocks = sha256, text, blocks
        self.publisher, self.published, self.basis = publisher, published, basis

    @property
    def read(self) -> str:
        """The words of the article itself, without boilerplate."""
        return "\n".join(self.text[start:end] for start, end in self.blocks)


def told_by_others(connection: Connection, source: int) -> list[tuple[str, str]]:
    """The dates (EDTF) that other sources give to what *source* tells without one, each with the fact's name."""
    st, f, fs = tables.statement, tables.fact, tables.fact_statement
    query = (
        select(st.c.other_edtf, f.c.label)
        .join(fs, fs.c.statement == st.c.id)
        .join(f, f.c.id == fs.c.fact)
        .where(st.c.source == source, st.c.other_edtf.is_not(None), st.c.modality == "asserted", st.c.shown)
        .order_by(st.c.start, st.c.id)
    )
    return [(row.other_edtf, row.label) for row in connection.execute(query)]


def undated(connection: Connection, sources: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Those of these sources that say no day of publication themselves: the basis of what is inferred, and why."""
    s = tables.source
    unsure = (PublicationBasis.NONE.value, PublicationBasis.INFERRED.value)
    found: dict[int, tuple[str, str]] = {}
    for some in chunks(sorted(set(sources))):
        query = select(s.c.id, s.c.published_basis, s.c.published_why)
        rows = connection.execute(query.where(s.c.id.in_(some), s.c.published_basis.in_(unsure)))
        found.update((row.id, (row.published_basis, row.published_why)) for row in rows)
    return found


def set_publication(act: Act, source: int, published: Publication) -> None:
    """Give *source* another day of publication."""
    values = {
        "published_edtf": published.edtf, "published_basis": published.basis.value, "published_why": published.why
    }  # fmt: skip
    act.update(tables.source, source, values)
    act.note_changes(Changes(sources=frozenset({ids.shown(ids.SOURCE, source)})))
