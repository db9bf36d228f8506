"""An open project: where it is, who may write to it, and the transactions in it."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, event, func, insert, select, update
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError

from dateline.errors import ProjectError, ProjectIsDamaged, ProjectIsGone, ProjectIsMissing, ProjectIsNewer
from dateline.store import engine as engines
from dateline.store import migrating, search
from dateline.store.acts import Act, take_numbers
from dateline.store.engine import Place
from dateline.store.lock import Lock
from dateline.store.tables import act as acts
from dateline.store.tables import setting

# Parts of SQLite's messages that are about the world and not about our statements.
_OUTSIDE = ("disk is full", "locked", "disk I/O error", "unable to open", "readonly", "read-only")


class Project:
    """A project as its services use it. Made by `create` and `open_`; a context manager that closes it.

    Reading may happen in any thread. Acts happen one at a time; within one, its thread reads what it wrote.
    """

    def __init__(self, place: Place, lock: Lock | None, writer: Engine | None) -> None:
        """An open project; without a *writer*, for reading only."""
        self.place = place
        self._lock = lock
        self._writer = writer
        self._reader = engines.reader(place)
        self._turn = threading.RLock()
        self._current = threading.local()
        self._others: Callable[[], AbstractContextManager[None]] | None = None
        self._file = place.path.stat() if place.path is not None and place.path.exists() else None
        for engine in (self._reader, writer):
            if engine is not None:
                event.listen(engine, "do_connect", self._see_that_it_is_there)

    @property
    def writable(self) -> bool:
        """Whether it was opened for writing."""
        return self._writer is not None

    @property
    def name(self) -> str:
        """What a window calls it."""
        return self.place.name

    def __str__(self) -> str:
        """Where it is."""
        return str(self.place)

    # Transactions -------------------------------------------------------------------------------------------------

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A view of the project that does not change meanwhile; inside an act, what the act sees."""
        current: Act | None = getattr(self._current, "act", None)
        if current is not None:
            yield current.connection
            return
        with _in_sentences(self.place), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def act(self, kind: str, summary: str, who: str, *, undoes: int | None = None) -> Iterator[Act]:
        """Everything written inside is one act in the history, and on the disk when the block ends.

        Within an act, another one joins it. Whatever is raised inside leaves the project as it was.
        """
        current: Act | None = getattr(self._current, "act", None)
        if current is not None:
            yield current
            return
        with self._writing() as connection:
            at = datetime.now(UTC).isoformat(timespec="milliseconds")
            number = take_numbers(connection, acts.name, 1)
            row = {"id": number, "at": at, "who": who, "kind": kind, "summary": summary, "undoes": undoes}
            connection.execute(insert(acts), row | {"changes": "{}", "inverse": b""})
            act = Act(connection, number, who, at)
            self._current.act = act
            try:
                yield act
            finally:
                self._current.act = None
            done = {"changes": act.changes.model_dump_json(), "inverse": act.inverse()}
            connection.execute(update(acts).where(acts.c.id == act.number).values(done))

    @contextmanager
    def upkeep(self) -> Iterator[Connection]:
        """Writing what can be rebuilt from the rest: it is no act and has no history."""
        with self._writing() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self._writer is None:
            raise ProjectError(f"{self.place} is open for reading only.")
        others = self._others or nullcontext
        with _in_sentences(self.place), self._turn, others():
            self._see_that_it_is_there()
            with self._writer.begin() as connection:
                yield connection

    def _see_that_it_is_there(self, *_: object) -> None:
        """SQLite would make a new file at the old place, or write on into one that nobody finds any more."""
        if self._file is not None and self.place.path is not None:
            try:
                is_there = os.path.samestat(self._file, self.place.path.stat())
            except OSError:
                is_there = False
            if not is_there:
                raise ProjectIsGone(self.place)

    def share(self, turn: Callable[[], AbstractContextManager[None]] | None) -> None:
        """Another process of ours writes here too: in *turn* it rests. `None`: it has ended."""
        self._others = turn

    @property
    def lock(self) -> Lock | None:
        """The right to write; handed to a process of ours, that process holds it, too."""
        return self._lock

    def version(self) -> int:
        """The number of the last act: what was read stands as long as this stays."""
        with self.read() as connection:
            return self.version_in(connection)

    @staticmethod
    def version_in(connection: Connection) -> int:
        """As `version`, in what *connection* sees."""
        return connection.scalar(select(func.coalesce(func.max(acts.c.id), 0))) or 0

    # Its own settings ---------------------------------------------------------------------------------------------

    def setting(self, name: str) -> str | None:
        """What the project remembers under *name*."""
        with self.read() as connection:
            return connection.scalar(select(setting.c.value).where(setting.c.name == name))

    # Closing ------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Let go of it. Twice is harmless."""
        self._reader.dispose()
        if self._writer is not None:
            engines.checkpoint(self._writer)
            self._writer.dispose()
            self._writer = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        """Open for the length of a `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()


@contextmanager
def _in_sentences(place: Place) -> Iterator[None]:
    """What a reader can act on, of what the database complains about; anything else is a bug and stays one."""
    try:
        yield
    except IntegrityError:
        raise
    except DatabaseError as error:
        trouble = str(error.orig)
        if "malformed" in trouble or "not a database" in trouble:
            raise ProjectIsDamaged(place, trouble) from error
        if isinstance(error, OperationalError) and any(sign in trouble for sign in _OUTSIDE):
            raise ProjectError(f"{place} cannot be used now: {trouble}. What was not finished is not in it.") from error
        raise


def create(where: str | Path, holder: str, *, settings: dict[str, str] | None = None) -> Project:
    """Make a new project at *where* and open it for writing by *holder*.

    Raises `ProjectError` where there is something already. A file appears whole or not at all.
    """
    place = Place(where)
    if place.path is None:
        _build(place, settings or {})
        return open_(where, holder)
    if place.path.exists():
        raise ProjectError(f"There is something at {place} already.")
    if not place.path.parent.is_dir():
        raise ProjectError(f"There is no folder {place.path.parent} to make a project in.")
    draft = place.path.with_name(f".{place.path.name}.{os.getpid()}.new")
    try:
        _build(Place(draft), settings or {})
        if place.path.exists():
            raise ProjectError(f"There is something at {place} already.")
        draft.replace(place.path)
    except OSError as error:
        raise ProjectError(f"{place} cannot be made: {error.strerror or error}.") from error
    finally:
        for suffix in ("", "-wal", "-shm"):
            draft.with_name(draft.name + suffix).unlink(missing_ok=True)
    return open_(where, holder)


def _build(place: Place, settings: dict[str, str]) -> None:
    engine = engines.writer(place)
    try:
        with engine.begin() as connection:
            migrating.upgrade(connection)
            search.make(connection)
            rows = [{"name": name, "value": value} for name, value in settings.items()]
            if rows:
                connection.execute(insert(setting), rows)
        engines.checkpoint(engine)
    except DatabaseError as error:
        raise ProjectError(f"{place} cannot be made: {error.orig}.") from error
    finally:
        engine.dispose()


def open_(where: str | Path, holder: str | None = None) -> Project:
    """Open the project at *where*: for writing by *holder*, or without one for reading only.

    An older project is first backed up beside itself, then upgraded; that needs the right to write. Raises
    `ProjectIsMissing`, `NotAProject`, `ProjectIsNewer`, `ProjectIsInUse`, `ProjectIsDamaged`.
    """
    place = Place(where)
    version = _version(place)
    if version > migrating.VERSION:
        raise ProjectIsNewer(place)
    if holder is None and version == migrating.VERSION:
        return _probed(Project(place, None, None))
    lock = Lock(place.path, holder or "Dateline") if place.path is not None else None
    engine = engines.writer(place)
    try:
        if version < migrating.VERSION:
            if place.path is not None:
                _set_aside(engine, place.path, version)
            with _in_sentences(place), engine.begin() as connection:
                migrating.upgrade(connection)
        project = _probed(Project(place, lock, engine))
    except BaseException:
        engine.dispose()
        if lock is not None:
            lock.release()
        raise
    if holder is None:
        project.close()
        return Project(place, None, None)
    return project


def join(place: Place) -> Project:
    """The project at *place*, open for writing in a process whose parent has it open, and holds the lock."""
    return _probed(Project(place, None, engines.writer(place)))


def _probed(project: Project) -> Project:
    """The same, if it can be read."""
    try:
        project.version()
    except BaseException:
        project.close()
        raise
    return project


def _version(place: Place) -> int:
    if place.is_sqlite:
        return engines.version_of(place)
    engine = engines.reader(place)
    try:
        with engine.connect() as connection:
            revision = migrating.revision(connection)
    except DatabaseError as error:
        raise ProjectError(f"{place} cannot be opened: {error.orig}.") from error
    finally:
        engine.dispose()
    if revision is None:
        raise ProjectIsMissing(place)
    return int(revision) if migrating.is_known(revision) else migrating.VERSION + 1


def _set_aside(engine: Engine, path: Path, version: int) -> None:
    """A copy of an older project, beside it, before it is upgraded."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S")
    copy = path.with_name(f"{path.stem} before upgrade from {version} {stamp}{path.suffix}")
    with engine.connect() as connection:
        engines.copy_to(connection, copy)
