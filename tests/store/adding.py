"""Adds hand-made articles to a project, and compares projects row by row."""

from typing import Any

from sqlalchemy import select

from dateline.services.collating import collate
from dateline.store import sources, tables
from dateline.store.project import Project
from tests.builders import Article

# What is not content: the history itself, free numbers, what can be rebuilt.
_ASIDE = {"act", "counter", "cache", "alembic_version"}


def add(project: Project, article: Article) -> str:
    """Import *article* as the services do; its id."""
    with project.act("import", f"Import {article.path}", "tester") as act:
        source = sources.add_source(act, article.document, article.analysis, article.original)
        collate(project, [source])
    return source


def contents(project: Project) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table that holds content, derived columns included."""
    with project.read() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table)).all()), key=repr)
            for table in tables.metadata.sorted_tables
            if table.name not in _ASIDE
        }
