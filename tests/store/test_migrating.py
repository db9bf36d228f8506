import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from dateline.errors import ProjectError
from dateline.store import migrating, search, tables
from dateline.store import project as projects
from dateline.store.project import Project
from tests.builders import release
from tests.store.adding import add, contents

_SCRIPTS = Path(migrating.__file__).with_name("migrations")
_NEWEST = migrating.VERSION


def test_the_migrations_make_the_tables_that_the_store_knows(project: Project) -> None:
    with project.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
        assert compare_metadata(context, tables.metadata) == []


def _is_ours(_thing: object, name: str | None, kind: str, _reflected: bool, _compared: object) -> bool:
    return kind != "table" or not (name or "").startswith(("search", "entity_search"))


def test_the_migrations_make_them_word_for_word(project: Project) -> None:
    """Alembic's comparison sees neither `WITHOUT ROWID` nor deferred references."""
    by_hand = create_engine("sqlite://")
    tables.metadata.create_all(by_hand)
    sql = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    with by_hand.connect() as connection:
        wanted = {name: sorted(made.replace(",", " ").split()) for name, made in connection.exec_driver_sql(sql)}
    by_hand.dispose()
    with project.read() as connection:
        present = {name: sorted(made.replace(",", " ").split()) for name, made in connection.exec_driver_sql(sql)}
    assert {name: present.get(name) for name in wanted} == wanted


def test_the_version_is_the_number_of_the_newest_migration() -> None:
    numbers = sorted(int(path.name[:4]) for path in (_SCRIPTS / "versions").glob("[0-9]*.py"))

    assert numbers[-1] == migrating.VERSION
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A later version of the program: its tables have moved on by one migration."""
    scripts = _scripts(tmp_path, upto=_NEWEST)
    (scripts / "versions" / f"{_NEWEST + 1:04}_later.py").write_text(
        '"""Later."""\n\nimport sqlalchemy as sa\nfrom alembic import op\n\n'
        f'revision = "{_NEWEST + 1:04}"\ndown_revision = "{_NEWEST:04}"\n\n\n'
        'def upgrade() -> None:\n    op.add_column("source", sa.Column("mood", sa.Text))\n'
        "    op.execute(\"UPDATE source SET mood = 'calm'\")\n"
    )
    real = migrating.upgrade
    monkeypatch.setattr(migrating, "VERSION", _NEWEST + 1)
    monkeypatch.setattr(migrating, "upgrade", lambda connection: real(connection, scripts=scripts, version=_NEWEST + 1))
    return scripts


def _scripts(folder: Path, *, upto: int) -> Path:
    """A folder with the migrations up to this number alone."""
    scripts = folder / f"scripts {upto}"
    (scripts / "versions").mkdir(parents=True)
    (scripts / "env.py").write_text((_SCRIPTS / "env.py").read_text())
    for path in (_SCRIPTS / "versions").glob("[0-9]*.py"):
        if int(path.name[:4]) <= upto:
            (scripts / "versions" / path.name).write_text(path.read_text())
    return scripts


@pytest.fixture
def older(path: Path) -> Path:
    """A project file of this version, with a source in it."""
    with projects.create(path, "a test") as made:
        add(made, release())
    return path


def test_an_older_project_is_backed_up_and_upgraded(older: Path, later: Path) -> None:
    with projects.open_(older, "a test") as opened, opened.read() as connection:
        assert connection.exec_driver_sql("SELECT mood FROM source").all() == [("calm",)]
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == _NEWEST + 1

    copies = [each for each in older.parent.iterdir() if f"before upgrade from {_NEWEST}" in each.name]
    assert len(copies) == 1
    copy = sqlite3.connect(copies[0])
    assert copy.execute("SELECT count(*) FROM source").fetchone() == (1,)
    assert copy.execute("PRAGMA user_version").fetchone() == (_NEWEST,)
    copy.close()


def test_an_older_project_is_upgraded_for_a_reader_too(older: Path, later: Path) -> None:
    with projects.open_(older) as opened:
        assert not opened.writable
        with opened.read() as connection:
            assert connection.exec_driver_sql("PRAGMA user_version").scalar() == _NEWEST + 1


def test_an_upgrade_that_fails_changes_nothing(older: Path, later: Path) -> None:
    with next((later / "versions").glob("*_later.py")).open("a") as script:
        script.write('    raise RuntimeError("the power went")\n')

    with pytest.raises(RuntimeError, match="the power went"):
        projects.open_(older, "a test")

    connection = sqlite3.connect(older)
    assert connection.execute("PRAGMA user_version").fetchone() == (_NEWEST,)
    columns = [row[1] for row in connection.execute("PRAGMA table_info(source)")]
    assert "mood" not in columns
    connection.close()


def test_a_project_of_the_first_version_opens_with_all_it_holds(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = migrating.upgrade
    with monkeypatch.context() as then:
        then.setattr(migrating, "VERSION", 1)
        first = _scripts(tmp_path, upto=1)
        then.setattr(migrating, "upgrade", lambda connection: real(connection, scripts=first, version=1))
        then.setattr(search, "_STATED", ())
        with projects.create(path, "a test") as made:
            add(made, release())
            before = contents(made)

    with projects.open_(path, "a test") as opened:
        assert contents(opened) == before
        with opened.read() as connection:
            context = MigrationContext.configure(connection, opts={"include_object": _is_ours})
            assert compare_metadata(context, tables.metadata) == []
            assert search.find_statements(connection, ["pris*", "released"], 10) == [1]
            assert search.find_sources(connection, ["pris*", "released"], 10) == [1]
        with opened.upkeep() as connection:
            assert search.faults(connection) == []


def test_opening_a_project_of_this_version_makes_no_copy(older: Path) -> None:
    with projects.open_(older, "a test") as opened:
        assert contents(opened)["source"]
    assert [each.name for each in older.parent.iterdir()] == [older.name]


def test_a_database_without_a_project_is_said_to_have_none(tmp_path: Path) -> None:
    with pytest.raises(ProjectError):
        projects.open_(f"sqlite:///{tmp_path / 'nothing.dateline'}")
