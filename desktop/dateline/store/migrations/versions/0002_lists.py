"""Indices from which long lists are read and counted without a look at their rows."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Put them in the place of those that every row had to be looked at for."""
    for name in ("by_name", "by_type", "first_day", "mentions", "merged_into", "type_mentions"):
        op.drop_index(f"ix_entity_{name}", "entity")
    seen = sa.text("merged_into IS NULL AND mentions > 0")
    op.create_index(
        "ix_entity_listed", "entity", ["type", "folded", "id", "mentions", "first_day"], unique=False, sqlite_where=seen
    )
    op.create_index("ix_entity_most_mentioned", "entity", ["mentions", "folded", "id"], unique=False, sqlite_where=seen)
    op.create_index(
        "ix_entity_merged", "entity", ["merged_into"], unique=False, sqlite_where=sa.text("merged_into IS NOT NULL")
    )
    op.drop_index("ix_entity_name_folded", "entity_name")
    op.create_index("ix_entity_name_folded_entity", "entity_name", ["folded", "entity"], unique=False)
    for name in ("disagreements", "low", "merged_into"):
        op.drop_index(f"ix_fact_{name}", "fact")
    op.create_index(
        "ix_fact_listed", "fact", ["low", "id", "high", "flags", "disagreements"], unique=False,
        sqlite_where=sa.text("merged_into IS NULL AND shown = 1"),
    )  # fmt: skip
    op.create_index(
        "ix_fact_merged", "fact", ["merged_into"], unique=False, sqlite_where=sa.text("merged_into IS NOT NULL")
    )
