"""Connections to a project: the one place that knows SQLite's pragmas, transactions and file format.

The file is only ever touched through these connections. Opening it in this process by any other way (`open`, a copy, a
second SQLite library) would drop the POSIX locks that protect it, and acknowledged writes could be lost.
"""

import sqlite3
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from dateline.errors import NotAProject, ProjectError, ProjectIsMissing

# ‘Dtln’: what tells a project from other SQLite files (`PRAGMA application_id`).
APPLICATION_ID = 0x44746C6E

# Survived 560 kills and 59,066 acknowledged commits; WAL with synchronous=NORMAL lost commits at power loss.
_DURABLE = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "cell_size_check=ON",
    "busy_timeout=5000",
    "mmap_size=0",
)
_READING = ("query_only=ON", "busy_timeout=5000", "mmap_size=0", "cache_size=-65536")


class Place:
    """Where a project is: a file, or a database that an SQLAlchemy URL names."""

    def __init__(self, where: str | Path) -> None:
        """Understand *where*. Raises `ProjectError` for a URL that SQLAlchemy cannot."""
        self.url: URL
        self.path: Path | None
        if isinstance(where, str) and "://" in where:
            try:
                self.url = make_url(where)
            except ArgumentError as error:
                raise ProjectError(f"‘{where}’ is not the address of a database.") from error
            file = self.url.database if self.url.get_backend_name() == "sqlite" else None
            self.path = Path(file).absolute() if file else None
        else:
            self.path = Path(where).expanduser().absolute()
            self.url = URL.create("sqlite", database=str(self.path))
        if self.is_sqlite and self.path is None:
            raise ProjectError("A project cannot live in memory: name a file.")

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file of ours rather than a database server."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def name(self) -> str:
        """What a window calls it."""
        return self.path.stem if self.path else str(self.url.database or self.url.host)

    def __str__(self) -> str:
        """As a reader would write it, without a password."""
        return str(self.path) if self.path else self.url.render_as_string(hide_password=True)

    def is_at(self, path: str | Path) -> bool:
        """Whether *path* leads to the very file of the project."""
        try:
            return self.path is not None and self.path.samefile(path)
        except OSError:
            return False

    def exists(self) -> bool:
        """Whether there is something to open; a server is always asked."""
        return self.path is None or self.path.exists()


def writer(place: Place) -> Engine:
    """An engine whose every transaction takes the write lock at its begin and is on the disk at its end."""
    engine = _engine(place)
    if place.is_sqlite:

        @event.listens_for(engine, "connect")
        def _configure(connection: sqlite3.Connection, _record: Any) -> None:
            _prepare(connection, _DURABLE)

        @event.listens_for(engine, "begin")
        def _lock(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")

    return engine


def reader(place: Place) -> Engine:
    """An engine that cannot write; each transaction sees the project as it was at its begin."""
    engine = _engine(place)
    if place.is_sqlite:

        @event.listens_for(engine, "connect")
        def _configure(connection: sqlite3.Connection, _record: Any) -> None:
            _prepare(connection, _READING)

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN")

    return engine


def _engine(place: Place) -> Engine:
    try:
        if place.is_sqlite:
            return create_engine(place.url, connect_args={"check_same_thread": False})
        return create_engine(place.url)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise ProjectError(f"{place} needs a database driver that is not installed.") from error


def _prepare(connection: sqlite3.Connection, pragmas: tuple[str, ...]) -> None:
    connection.isolation_level = None  # pysqlite must not guess transactions
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    connection.create_function("spaced", 1, spaced, deterministic=True)


def is_ideograph(character: str) -> bool:
    """Whether *character* belongs to a script that is written without spaces between words."""
    code = ord(character)
    return (
        0x2E80 <= code <= 0x9FFF  # radicals, kana, CJK ideographs
        or 0xAC00 <= code <= 0xD7AF
        or 0xF900 <= code <= 0xFAFF
        or 0x0E00 <= code <= 0x0EFF  # Thai, Lao
        or 0x20000 <= code <= 0x3FFFF
    ) and unicodedata.category(character)[0] in "LN"


def spaced(text: str | None) -> str:
    """*text* with a space on both sides of every ideograph, so that a word index finds each of them."""
    if not text:
        return ""
    if text.isascii():
        return text
    split = {ord(character): f" {character} " for character in set(text) if is_ideograph(character)}
    return text.translate(split) if split else text


def stamp(connection: Connection, version: int) -> None:
    """Write into the file what it is, and the *version* of its tables."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={version:d}")


def version_of(place: Place) -> int:
    """The version of a project file's tables, read without changing anything.

    Raises `ProjectIsMissing` and `NotAProject`. Only for files.
    """
    assert place.path is not None
    if not place.path.exists():
        raise ProjectIsMissing(place)
    if not place.path.is_file():
        raise NotAProject(place)
    try:
        # A connection that may only read would leave its files for the write-ahead log behind.
        connection = sqlite3.connect(f"{place.path.as_uri()}?mode=rw", uri=True, timeout=5.0)
        try:
            connection.execute("PRAGMA query_only=ON")
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and "not a database" not in str(error):
            raise ProjectError(f"{place} cannot be opened: {error}.") from error
        raise NotAProject(place) from error
    if application != APPLICATION_ID:
        raise NotAProject(place)
    return int(version)


def copy_to(connection: Connection, path: Path) -> None:
    """Copy the whole project, as *connection* sees it, into the new file *path*, in one step. Raises `ProjectError`."""
    source = connection.connection.driver_connection
    assert isinstance(source, sqlite3.Connection)
    target = sqlite3.connect(path)
    try:
        source.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")  # a copy that lies still is one file
    except sqlite3.Error as error:
        raise ProjectError(f"{path} cannot be written: {error}.") from error
    finally:
        target.close()


def faults(connection: Connection) -> list[str]:
    """What SQLite itself finds wrong with the file, one sentence each."""
    if connection.dialect.name != "sqlite":
        return []
    found = [
        f"The file is damaged: {row[0]}."
        for row in connection.exec_driver_sql("PRAGMA integrity_check(20)")
        if row[0] != "ok"
    ]
    found += [
        f"A row of {row[0]} ({row[1]}) refers to a row of {row[2]} that is not there."
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(20)
    ]
    return found


def checkpoint(engine: Engine) -> None:
    """Move what the write-ahead log holds into the file; where that cannot be, it stays and is read with the file."""
    if engine.dialect.name != "sqlite":
        return
    with suppress(sqlite3.DatabaseError, DatabaseError, ProjectError), engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
