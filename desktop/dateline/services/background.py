"""An import in a process of its own, so that whoever began it never waits: not for the processor, not for the disk."""

import multiprocessing
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.util import Finalize
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from dateline.domain.changes import Changes
from dateline.errors import DatelineError
from dateline.services import _coordinator as said
from dateline.services.outcome import Outcome, Status
from dateline.store import history
from dateline.store.project import Project

# Seconds that a process is given to come to the end of an act before it is ended: what it was at is then not written.
_PATIENCE = 2.0

# Acts that are looked through for what a dead process did not tell: it tells several times a second.
_LAST = 100


class ImportDied(DatelineError):
    """The process that imported was ended by something else."""

    def __init__(self, code: int | None) -> None:
        how = f"by signal {-code}" if code is not None and code < 0 else f"with code {code}"
        super().__init__(
            f"The import was ended from outside ({how}). The project is unharmed, and what was finished is in it. "
            "Import the same articles again: it goes on where it stopped."
        )


class ImportBroke(Exception):
    """A bug ended the import; its trace in the other process is the message."""


class BackgroundImport:
    """An import into *project* by another process, which writes while this one reads.

    While it goes on there is still one writer at a time: a write in this process asks the other one for its turn,
    which it gives between two sources. `news` never waits. It must be closed before the project is.
    """

    def __init__(
        self,
        project: Project,
        paths: Sequence[Path | str],
        *,
        manifest: Path | str | None = None,
        published: str | None = None,
        jobs: int | None = None,
        reader: str | None = None,
    ) -> None:
        """Begin to add what `work.plan` makes of these. The files are looked for by the other process, too."""
        context = multiprocessing.get_context("spawn")
        pipe, theirs = context.Pipe()
        self._pipe: Connection[Any, Any] = pipe
        # No daemon: it has workers of its own. Its end is the pipe's, or `close`.
        self._process: SpawnProcess = context.Process(
            target=said.serve, args=(theirs, project.lock), name="dateline-import"
        )
        self._process.start()
        theirs.close()
        self._project = project
        self._heard: SimpleQueue[Outcome | Exception | None] = SimpleQueue()
        self._asking = threading.Lock()
        self._speaking = threading.Lock()
        self._turn = threading.Semaphore(0)
        self._ended = threading.Event()
        self._is_over = False
        self.since = self._told = project.version()
        """The last act before it (`since`), and the last one that the other process told of."""
        self._bug: Exception | None = None
        self.total = 0
        """How many files there are; 0 as long as they are looked for."""
        self.others: Mapping[str, int] = {}
        """How many files of their folders no importer reads, by their endings."""
        project.share(self._writing)
        # Should nobody close it, the program ends all the same.
        self._end = Finalize(self, _end, (self._process,), exitpriority=1)
        self._say(
            {
                "place": project.place, "paths": [Path(path).absolute() for path in paths],
                "manifest": None if manifest is None else Path(manifest).absolute(), "published": published,
                "jobs": jobs, "reader": reader,
            }
        )  # fmt: skip
        self._listener = threading.Thread(target=self._listen, name="dateline-import", daemon=True)
        self._listener.start()

    @property
    def process(self) -> int | None:
        """The number of the process that imports."""
        return self._process.pid

    @property
    def is_over(self) -> bool:
        """Whether `news` has told everything, and nothing is written any more."""
        return self._is_over

    @property
    def goes_on(self) -> bool:
        """Whether something may still be written, told or not."""
        return not self._ended.is_set()

    def news(self) -> list[Outcome | DatelineError]:
        """What came of the files since the last call, and the error that ended the import, if one did.

        Raises the bug that ended it when everything that came before was told.
        """
        found: list[Outcome | DatelineError] = []
        if self._bug is not None:
            bug, self._bug = self._bug, None
            raise bug
        while not self._is_over:
            try:
                one = self._heard.get_nowait()
            except Empty:
                break
            if one is None:
                self._is_over = True
            elif isinstance(one, Outcome | DatelineError):
                found.append(one)
            elif found:
                self._bug = one
                break
            else:
                raise one
        return found

    def cancel(self) -> None:
        """Stop before the next file; `news` says when it has stopped."""
        self._say(said.STOP)

    def close(self) -> None:
        """Stop, and return when the other process writes no more: after the act it is at, not after a long one."""
        self.cancel()
        self._process.join(_PATIENCE)
        self._end()
        self._listener.join()
        self._pipe.close()

    def _say(self, message: Any) -> None:
        with self._speaking:
            if not self._ended.is_set():
                try:
                    self._pipe.send(message)
                except OSError:
                    pass  # it has ended: the listener finds out

    def _listen(self) -> None:
        is_told = False
        while True:
            try:
                kind, content = self._pipe.recv()
            except (EOFError, OSError):
                break
            match kind:
                case said.PLANNED:
                    self.total, self.others = content
                case said.NEWS:
                    for path, status, source, reason, changes in content:
                        changed = Changes.model_validate_json(changes)
                        self._told = max(self._told, changed.act or 0)
                        self._heard.put(Outcome(Path(path), Status(status), source, reason, changed))
                case said.YOURS:
                    self._turn.release()
                case said.FAILED:
                    self._heard.put(DatelineError(content))
                case said.BROKEN:
                    self._heard.put(ImportBroke(content))
                case said.OVER:
                    is_told = True
        self._process.join()
        try:
            if not is_told:
                for missed in self._missed():
                    self._heard.put(missed)
                self._heard.put(ImportDied(self._process.exitcode))
        except DatelineError as unreadable:
            self._heard.put(unreadable)
        finally:  # whatever happens, nobody waits for this process any more
            with self._speaking:
                self._ended.set()
            self._turn.release()
            self._project.share(None)
            self._heard.put(None)

    def _missed(self) -> list[Outcome]:
        """What came to be a source without being told of: it was written right before the end."""
        with self._project.read() as connection:
            later = [one for one in history.entries(connection, limit=_LAST) if one.number > self._told]
        return [
            Outcome(Path(one.summary.removeprefix("Import ")), Status.ADDED, source, changes=one.changes)
            for one in reversed(later)
            if one.kind == "import"
            for source in one.changes.sources
        ]

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Wait until the other process rests; it goes on afterwards."""
        with self._asking:
            if self._ended.is_set():
                yield
                return
            self._say(said.MAY_I)
            self._turn.acquire()
            try:
                yield
            finally:
                self._say(said.THANKS)


def _end(process: SpawnProcess) -> None:
    if process.is_alive():
        process.kill()
    process.join()
