"""The first tables."""

from alembic import op

from dateline.store.tables import metadata

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make them."""
    metadata.create_all(op.get_bind())
