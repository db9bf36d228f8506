"""Full-text search: the other place, beside `engine`, that speaks SQLite's own SQL.

Three indices, all FTS5 over the tables themselves, kept by triggers, so that no write can forget them. Texts and the
words of shown statements are indexed by words, with every ideograph a word of its own; names by trigrams, so that any
part of one finds it. Beginnings of three and four letters have lists of their own: these are what somebody who types
asks for, and to gather them from the words they begin takes longer than anybody waits.
"""

import re
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Column, Connection, Integer, Select, column, func, or_, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.sql.elements import ColumnElement

from dateline.errors import BadQuery
from dateline.store.engine import is_ideograph, spaced
from dateline.store.tables import fact_statement, source, source_text, statement

# `spaced` is a function of ours, see `engine`.
_TEXTS = (
    """
CREATE VIEW search_content AS
SELECT source.id AS id, spaced(source.title) AS title, spaced(source_text.text) AS text
FROM source JOIN source_text ON source_text.source = source.id
""",
    """
CREATE VIRTUAL TABLE search USING fts5(
    title, text, content='search_content', content_rowid='id', tokenize='unicode61 remove_diacritics 2',
    prefix='3 4')
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
)
_STATED = (
    """
CREATE VIEW search_stated AS SELECT id, spaced(words) AS words FROM statement WHERE shown
""",
    """
CREATE VIRTUAL TABLE search_statements USING fts5(
    words, content='search_stated', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='3 4')
""",
    """
CREATE TRIGGER search_statements_insert AFTER INSERT ON statement WHEN new.shown BEGIN
    INSERT INTO search_statements(rowid, words) VALUES (new.id, spaced(new.words));
END
""",
    """
CREATE TRIGGER search_statements_delete AFTER DELETE ON statement WHEN old.shown BEGIN
    INSERT INTO search_statements(search_statements, rowid, words) VALUES ('delete', old.id, spaced(old.words));
END
""",
    """
CREATE TRIGGER search_statements_before BEFORE UPDATE OF words, shown ON statement WHEN old.shown BEGIN
    INSERT INTO search_statements(search_statements, rowid, words) VALUES ('delete', old.id, spaced(old.words));
END
""",
    """
CREATE TRIGGER search_statements_after AFTER UPDATE OF words, shown ON statement WHEN new.shown BEGIN
    INSERT INTO search_statements(rowid, words) VALUES (new.id, spaced(new.words));
END
""",
)
_NAMES = (
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
    "the statements": "INSERT INTO search_statements(search_statements, rank) VALUES ('integrity-check', 1)",
    "the names": "INSERT INTO entity_search(entity_search, rank) VALUES ('integrity-check', 1)",
}
_REBUILDS = (
    "INSERT INTO search(search) VALUES ('rebuild')",
    "INSERT INTO search_statements(search_statements) VALUES ('rebuild')",
    "INSERT INTO entity_search(entity_search) VALUES ('rebuild')",
)

# With more matches than this a rank says little, and finding it takes longer than anybody waits.
_TELLING = 2_000
# Beginnings of fewer letters than this are taken for whole words: nearly every article has a word that begins so.
_SHORT = 3
_EVERY = 2**31 - 1
# Sources that are asked one by one whether they match.
_FEW = 200


def make(connection: Connection) -> None:
    """Make the indices of a new project. On another database than SQLite there are none, and search reads texts."""
    if connection.dialect.name == "sqlite":
        for step in (*_TEXTS, *_STATED, *_NAMES):
            connection.exec_driver_sql(step)


def faults(connection: Connection) -> list[str]:
    """Which indices do not fit what they index, one sentence each. Needs a connection that may write."""
    if connection.dialect.name != "sqlite":
        return []
    found = []
    for what, check in _CHECKS.items():
        try:
            connection.exec_driver_sql(check)
        except DatabaseError:
            found.append(f"The index of {what} does not fit what it indexes.")
    return found


def rebuild(connection: Connection) -> None:
    """Make all indices anew from what they index."""
    if connection.dialect.name == "sqlite":
        for rebuilding in _REBUILDS:
            connection.exec_driver_sql(rebuilding)


def find_sources(
    connection: Connection,
    terms: Sequence[str],
    limit: int,
    *,
    titles: bool = False,
    within: Collection[int] | None = None,
) -> list[int]:
    """The sources whose text or title has all *terms* (words, beginnings with `*` at their end, phrases), best first.

    Of very many matches, and of those of a phrase, the ones with a title that has it come first, then the oldest.

    With *titles*, only those whose title has them; *within*, only these. Raises `BadQuery` where no term has a letter
    or digit in it.
    """
    terms = _telling(terms)
    if connection.dialect.name != "sqlite":
        searched = (source.c.title,) if titles else (source_text.c.text, source.c.title)
        found = select(source.c.id).join(source_text).where(*_plainly(terms, searched)).order_by(source.c.id)
        numbers = [row[0] for row in connection.execute(found if within is not None else found.limit(limit))]
        return [number for number in numbers if within is None or number in within][:limit]
    match = " AND ".join(_phrase(term) for term in terms)
    in_titles = f"{{title}} : ({match})"
    if within is not None:
        return _among(connection, in_titles if titles else match, within, limit)
    if titles:
        return _matches(connection, "search", in_titles, limit)
    some = _matches(connection, "search", match, _TELLING + 1)
    if _is_ranked(some, terms):
        return _best(connection, "search", "bm25(search, 4.0, 1.0)", match, limit)
    return list(dict.fromkeys([*_matches(connection, "search", in_titles, limit), *some]))[:limit]


def find_statements(connection: Connection, terms: Sequence[str], limit: int) -> list[int]:
    """The shown statements whose words have all *terms*, best first; of very many, and of a phrase's, the oldest.

    Raises `BadQuery` as `find_sources` does.
    """
    terms = _telling(terms)
    if connection.dialect.name != "sqlite":
        s = statement
        found = select(s.c.id).where(s.c.shown, *_plainly(terms, (s.c.words,))).order_by(s.c.id).limit(limit)
        return [row[0] for row in connection.execute(found)]
    match = " AND ".join(_phrase(term) for term in terms)
    some = _matches(connection, "search_statements", match, _TELLING + 1)
    if _is_ranked(some, terms):
        return _best(connection, "search_statements", "bm25(search_statements)", match, limit)
    enough = limit <= len(some) or len(some) <= _TELLING
    return some[:limit] if enough else _matches(connection, "search_statements", match, limit)


def all_statements(connection: Connection, terms: Sequence[str]) -> npt.NDArray[np.int64]:
    """As `find_statements`, but all of them, ascending."""
    if connection.dialect.name != "sqlite":
        return np.array(find_statements(connection, terms, _EVERY), np.int64)
    match = " AND ".join(_phrase(term) for term in _telling(terms))
    # In one string: very many rows, each an object, cost several times as much.
    query = text(
        "SELECT group_concat(rowid) FROM (SELECT rowid FROM search_statements WHERE search_statements MATCH :match)"
    )
    return np.fromstring(connection.scalar(query, {"match": match}) or "", np.int64, sep=",")


def facts_stating(connection: Connection, terms: Sequence[str]) -> npt.NDArray[np.int64]:
    """The facts with a shown statement whose words have all *terms*; in no order, some more than once."""
    if connection.dialect.name != "sqlite":
        fs = fact_statement
        found = select(fs.c.fact).where(fs.c.statement.in_(stating(connection, terms)))
        return np.array(connection.scalars(found).all(), np.int64)
    match = " AND ".join(_phrase(term) for term in _telling(terms))
    query = text(
        "SELECT group_concat(fact_statement.fact) FROM search_statements"
        " JOIN fact_statement ON fact_statement.statement = search_statements.rowid"
        " WHERE search_statements MATCH :match"
    )
    return np.fromstring(connection.scalar(query, {"match": match}) or "", np.int64, sep=",")


def stating(connection: Connection, terms: Sequence[str]) -> Select[Any]:
    """The numbers of all shown statements whose words have all *terms*, as a query. Raises `BadQuery`."""
    terms = _telling(terms)
    if connection.dialect.name != "sqlite":
        return select(statement.c.id).where(statement.c.shown, *_plainly(terms, (statement.c.words,)))
    found = text("SELECT rowid AS id FROM search_statements WHERE search_statements MATCH :stated")
    match = " AND ".join(_phrase(term) for term in terms)
    return select(found.bindparams(stated=match).columns(column("id", Integer)).subquery().c.id)


def _telling(terms: Sequence[str]) -> list[str]:
    telling = [term for term in terms if re.search(r"\w", term)]
    if not telling:
        raise BadQuery("There is nothing to search for: give at least one word.")
    return telling


def _plainly(terms: Sequence[str], searched: Sequence[Column[str]]) -> list[ColumnElement[bool]]:
    """The way for databases without these indices."""
    plain = [term.rstrip("*").lower() for term in terms]
    return [or_(*(func.lower(one).contains(term, autoescape=True) for one in searched)) for term in plain]


def _matches(connection: Connection, index: str, match: str, limit: int) -> list[int]:
    query = text(f"SELECT rowid FROM {index} WHERE {index} MATCH :match LIMIT :limit")  # noqa: S608 (names of ours)
    return [row[0] for row in connection.execute(query, {"match": match, "limit": limit})]


def _is_ranked(some: Sequence[int], terms: Sequence[str]) -> bool:
    """Whether the first matches are put in order: what ranks a phrase reads all its words in all texts again."""
    return 1 < len(some) <= _TELLING and not any(len(re.findall(r"\w+", spaced(term))) > 1 for term in terms)


def _best(connection: Connection, index: str, score: str, match: str, limit: int) -> list[int]:
    query = text(
        f"SELECT rowid FROM (SELECT rowid, {score} AS score FROM {index} WHERE {index} MATCH :match"  # noqa: S608
        " LIMIT :ranked) ORDER BY score, rowid LIMIT :limit"
    )
    rows = connection.execute(query, {"match": match, "ranked": _TELLING, "limit": limit})
    return [row[0] for row in rows]


def _among(connection: Connection, match: str, within: Collection[int], limit: int) -> list[int]:
    if len(within) > _FEW:
        return [number for number in _matches(connection, "search", match, -1) if number in within][:limit]
    query = text("SELECT rowid FROM search WHERE search MATCH :match AND rowid = :number")
    found = (connection.scalar(query, {"match": match, "number": number}) for number in sorted(within))
    return [number for number in found if number is not None][:limit]


def _is_beginning(term: str) -> bool:
    """Whether *term* asks for the beginning of a word: its last one must have some letters, or be an ideograph."""
    last = re.findall(r"\w+", term)[-1:]
    return term.endswith("*") and bool(last) and len(last[0]) >= _SHORT and not is_ideograph(last[0][-1])


def _phrase(term: str) -> str:
    beginning = "*" if _is_beginning(term) else ""
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
