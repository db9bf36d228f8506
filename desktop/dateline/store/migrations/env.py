"""Runs the migrations on the connection that `migrating` hands in."""

from alembic import context

from dateline.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=False)
context.run_migrations()
