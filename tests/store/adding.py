"""Adds hand-made articles to a project, and compares projects row by row."""

from typing import Any

from sqlalchemy import select

from dateline.collation.labels import label
from dateline.store import claims, facts, ids, sources, tables
from dateline.store.acts import Act
from dateline.store.project import Project
from tests.builders import Article

# What is not content: the history itself, free numbers, what can be rebuilt.
_ASIDE = {"act", "counter", "cache"}


def add(project: Project, article: Article) -> str:
    """Import *article*, each of its statements a fact of its own; its id."""
    with project.act("import", f"Import {article.path}", "tester") as act:
        source = sources.add_source(act, article.document, article.analysis, article.original)
        keep_apart(act, ids.number(ids.SOURCE, source))
    return source


def keep_apart(act: Act, source: int) -> None:
    """Make a fact of every statement of *source*: what is tested here does not depend on what belongs together."""
    origin = facts.new_origin(act)
    found = claims.of_sources(act.connection, [source])
    made = [facts.make(act, label(c.statement), c.statement.when, [(c.number, origin)]) for c in found]
    facts.refresh(act, made)


def contents(project: Project) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table that holds content, derived columns included."""
    with project.read() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table)).all()), key=repr)
            for table in tables.metadata.sorted_tables
            if table.name not in _ASIDE
        }
