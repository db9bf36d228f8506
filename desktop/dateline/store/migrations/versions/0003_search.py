"""Indices of the words of statements and of the paths of sources; lists of beginnings in the index of texts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_STEPS = (
    "DROP TABLE search",
    """
CREATE VIRTUAL TABLE search USING fts5(
    title, text, content='search_content', content_rowid='id', tokenize='unicode61 remove_diacritics 2',
    prefix='3 4')
""",
    "DROP TABLE IF EXISTS search_statements",
    "DROP VIEW IF EXISTS search_stated",
    *(f"DROP TRIGGER IF EXISTS search_statements_{name}" for name in ("insert", "delete", "before", "after")),
    "CREATE VIEW search_stated AS SELECT id, spaced(words) AS words FROM statement WHERE shown",
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
    "INSERT INTO search(search) VALUES ('rebuild')",
    "INSERT INTO search_statements(search_statements) VALUES ('rebuild')",
)


def upgrade() -> None:
    """Make them. A new project gets those of words after its tables, and other databases than SQLite have none."""
    op.create_index("ix_source_path", "source", ["path"], unique=False)
    connection = op.get_bind()
    if connection.dialect.name == "sqlite" and sa.inspect(connection).has_table("search"):
        for step in _STEPS:
            op.execute(step)
