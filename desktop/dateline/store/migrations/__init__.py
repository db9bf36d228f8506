"""Scripts that Alembic runs to bring a project's tables from one version to the next."""
