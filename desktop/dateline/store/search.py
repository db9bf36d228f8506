"""Full-text search: the other place, beside `engine`, that speaks SQLite's own SQL.

Two indices, both FTS5 over the tables themselves, kept by triggers, so that no write can forget them. Texts are indexed
by words, with every ideograph a word of its own; names by trigrams, so that any part of one finds it.
"""

import re
from collections.abc import Sequence

from sqlalchemy import Connection, func, or_, select, text
from sqlalchemy.exc import DatabaseError

from dateline.errors import BadQuery
from dateline.store.engine import spaced
from dateline.store.tables import source, source_text

# `spaced` is a function of ours, see `engine`.
_MAKE = (
    """
CREATE VIEW search_content AS
SELECT source.id AS id, spaced(source.title) AS title, spaced(source_text.text) AS text
FROM source JOIN source_text ON source_text.source = source.id
""",
    """
CREATE VIRTUAL TABLE search USING fts5(
    title, text, content='search_content', content_rowid='id', tokenize='unicode61 remove_diacritics 2')
""",
    """
CREATE TRIGGER search_insert AFTER INSERT ON source_text BEGIN
    INSERT INTO search(rowid, title, text) SELECT id, title, text FROM search_content WHERE id = new.source;
END
""",
    """
CREATE TRIGGER search_delete BEFORE DELETE ON source_text BEGIN
    INSERT INTO search(search, rowid, title, text)
    SELECT 'delete', id, title, text FROM search_content WHERE id = old.source;
END
""",
    """
CREATE TRIGGER search_title_before BEFORE UPDATE OF title ON source BEGIN
    INSERT INTO search(search, rowid, title, text)
    SELECT 'delete', id, title, text FROM search_content WHERE id = old.id;
END
""",
    """
CREATE TRIGGER search_title_after AFTER UPDATE OF title ON source BEGIN
    INSERT INTO search(rowid, title, text) SELECT id, title, text FROM search_content WHERE id = new.id;
END
""",
    """
CREATE VIRTUAL TABLE entity_search USING fts5(
    folded, content='entity_name', content_rowid='id', tokenize='trigram')
""",
    """
CREATE TRIGGER entity_search_insert AFTER INSERT ON entity_name BEGIN
    INSERT INTO entity_search(rowid, folded) VALUES (new.id, new.folded);
END
""",
    """
CREATE TRIGGER entity_search_delete AFTER DELETE ON entity_name BEGIN
    INSERT INTO entity_search(entity_search, rowid, folded) VALUES ('delete', old.id, old.folded);
END
""",
    """
CREATE TRIGGER entity_search_update AFTER UPDATE OF folded ON entity_name BEGIN
    INSERT INTO entity_search(entity_search, rowid, folded) VALUES ('delete', old.id, old.folded);
    INSERT INTO entity_search(rowid, folded) VALUES (new.id, new.folded);
END
""",
)

_CHECKS = {
    "the full text": "INSERT INTO search(search, rank) VALUES ('integrity-check', 1)",
    "the names": "INSERT INTO entity_search(entity_search, rank) VALUES ('integrity-check', 1)",
}
_REBUILDS = (
    "INSERT INTO search(search) VALUES ('rebuild')",
    "INSERT INTO entity_search(entity_search) VALUES ('rebuild')",
)

# Ranking a word that stands in every article would take longer than anybody waits: so many matches are ranked.
_RANKED = 20_000


def make(connection: Connection) -> None:
    """Make the indices of a new project. On another database than SQLite there are none, and search reads texts."""
    if connection.dialect.name == "sqlite":
        for statement in _MAKE:
            connection.exec_driver_sql(statement)


def faults(connection: Connection) -> list[str]:
    """Which indices do not fit what they index, one sentence each. Needs a connection that may write."""
    if connection.dialect.name != "sqlite":
        return []
    found = []
    for what, statement in _CHECKS.items():
        try:
            connection.exec_driver_sql(statement)
        except DatabaseError:
            found.append(f"The index of {what} does not fit what it indexes.")
    return found


def rebuild(connection: Connection) -> None:
    """Make both indices anew from what they index."""
    if connection.dialect.name == "sqlite":
        for statement in _REBUILDS:
            connection.exec_driver_sql(statement)


def find_sources(connection: Connection, terms: Sequence[str], limit: int, *, titles: bool = False) -> list[int]:
    """The sources whose text or title has all *terms* (words, beginnings with `*` at their end, phrases), best first.

    With *titles*, only those whose title has them. Raises `BadQuery` where no term has a letter or digit in it.
    """
    terms = [term for term in terms if re.search(r"\w", term)]
    if not terms:
        raise BadQuery("There is nothing to search for: give at least one word.")
    if connection.dialect.name != "sqlite":
        plain = [term.rstrip("*").lower() for term in terms]
        searched = (source.c.title,) if titles else (source_text.c.text, source.c.title)
        either = ([func.lower(column).contains(term, autoescape=True) for column in searched] for term in plain)
        found = select(source.c.id).join(source_text).where(*(or_(*some) for some in either))
        return [row[0] for row in connection.execute(found.order_by(source.c.id).limit(limit))]
    match = " AND ".join(_phrase(term) for term in terms)
    match = f"{{title}} : ({match})" if titles else match
    ranked = text(
        "SELECT rowid FROM (SELECT rowid, bm25(search, 4.0, 1.0) AS score FROM search WHERE search MATCH :match"
        " LIMIT :ranked) ORDER BY score, rowid LIMIT :limit"
    )
    rows = connection.execute(ranked, {"match": match, "ranked": _RANKED, "limit": limit})
    return [row[0] for row in rows]


def _phrase(term: str) -> str:
    beginning = "*" if term.endswith("*") else ""
    words = " ".join(spaced(term.rstrip("*")).replace('"', " ").replace("\0", " ").split())
    return f'"{words}"{beginning}'


def entities_named(connection: Connection, part: str) -> str | None:
    """A condition on `entity.id` for names that have *part* (folded, three characters at least) anywhere in them.

    It is SQL with the parameter `:part`; `None` where the part is too short for the index.
    """
    if connection.dialect.name != "sqlite" or len(part) < 3:
        return None
    return (
        "entity.id IN (SELECT entity_name.entity FROM entity_name WHERE entity_name.id IN"
        " (SELECT rowid FROM entity_search WHERE folded MATCH :part))"
    )


def trigrams(part: str) -> str:
    """*part* as the trigram index takes it."""
    return '"' + part.replace('"', '""').replace("\0", " ") + '"'
