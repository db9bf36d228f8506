"""Brings the tables of a project, new or older, to this version's."""

from pathlib import Path

from sqlalchemy import Connection, inspect

from dateline.store import engine as engines

# The number of the newest file in `migrations/versions`; a test holds the two together.
VERSION = 3

_SCRIPTS = Path(__file__).with_name("migrations")


def upgrade(connection: Connection, *, scripts: Path = _SCRIPTS, version: int = VERSION) -> None:
    """Run what is missing of the migrations in *scripts* and stamp the project with *version*; the caller commits."""
    from alembic import command

    command.upgrade(_config(connection, scripts), "head")
    engines.stamp(connection, version)


def revision(connection: Connection) -> str | None:
    """The revision of Alembic's that a database stands at; `None` where it holds no project."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    from alembic.runtime.migration import MigrationContext

    return MigrationContext.configure(connection).get_current_revision()


def is_known(name: str) -> bool:
    """Whether *name* is a revision of this version of the program or of one before it."""
    return any(path.name.startswith(f"{name}_") for path in (_SCRIPTS / "versions").glob("*.py"))


def _config(connection: Connection, scripts: Path):  # type: ignore[no-untyped-def] # alembic is imported late
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
