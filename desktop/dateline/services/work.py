"""Reads and analyses many files in processes of their own, so that whoever waits never stutters."""

import multiprocessing
import os
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from dateline import importers
from dateline.domain.edtf import parse
from dateline.errors import BadManifest, Cancelled, DatelineError, SourceIsBroken
from dateline.services._analyst import Finding, Known
from dateline.services._worker import serve

READER = "dateline.services._analyst:read"

# What the exports end in that a project can be made of.
EXPORT = ".jsonl"

# How far the work may run ahead of a slow file, in files for each worker: what is finished waits in memory.
_AHEAD = 4

# Seconds between two looks at whether to stop.
_LOOK = 0.1


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read, and what a person says of it; or why it cannot be read at all; or a project's export."""

    path: Path
    row: importers.Row | None = None
    refused: DatelineError | None = field(default=None, compare=False)
    is_export: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a file is no source, in a sentence."""

    reason: str


Answer = Finding | Known | Failed


def plan(
    paths: Sequence[Path | str],
    manifest: Path | str | None = None,
    published: str | None = None,
    others: Counter[str] | None = None,
) -> list[Task]:
    """The files that *paths* and *manifest* mean, each once; without paths, the rows of the manifest.

    *published* (EDTF) holds for those whose row says nothing else. *others* counts, by their endings, the files of
    folders that no importer reads. A path that leads nowhere becomes a task that was
    refused. Raises `BadManifest`, `BadDate`, `FileIsMissing` (the manifest).
    """
    if published is not None:
        parse(published)
    rows = importers.read_manifest(manifest) if manifest is not None else []
    if not paths and not rows:
        raise BadManifest(f"{manifest} names no file.")
    said = {_same(row.path): row for row in rows}
    tasks: dict[Path, Task] = {}
    for path in paths or [row.path for row in rows]:
        if Path(path).suffix.lower() == EXPORT and Path(path).is_file():
            tasks.setdefault(_same(Path(path)), Task(Path(path), is_export=True))
            continue
        try:
            found = importers.find([path], others)
        except DatelineError as error:
            tasks.setdefault(Path(path), Task(Path(path), refused=error))
            continue
        for file in found:
            row = said.get(_same(file))
            if published is not None and (row is None or row.published is None):
                row = (row or importers.Row(path=file)).model_copy(update={"published": published})
            tasks.setdefault(_same(file), Task(file, row))
    return list(tasks.values())


def _same(path: Path) -> Path:
    return path.resolve()


def default_jobs() -> int:
    """One worker fewer than there are cores for us, at least one."""
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # only Linux tells which of them are ours
        cores = os.cpu_count() or 1
    return max(1, cores - 1)


def answers(
    tasks: Sequence[Task],
    *,
    jobs: int | None = None,
    known: frozenset[str] = frozenset(),
    cancelled: Callable[[], bool] = lambda: False,
    reader: str = READER,
) -> Iterator[tuple[Task, Answer]]:
    """Each of *tasks* with what came of it, in their order, as soon as it is there.

    Files whose SHA-256 is *known* are not read. A worker that dies costs the file it was at. Raises `Cancelled` soon
    after *cancelled* says so; what was handed out before stays handed out.
    """
    waiting = [(number, task) for number, task in enumerate(tasks) if task.refused is None and not task.is_export]
    pool = _Pool(min(jobs or default_jobs(), max(1, len(waiting))), reader, known)
    ready: dict[int, Answer] = {
        number: Failed(str(task.refused)) for number, task in enumerate(tasks) if task.refused is not None
    }
    ready |= {
        number: Failed(f"{task.path} is the export of a project: import it alone, into an empty one.")
        for number, task in enumerate(tasks)
        if task.is_export
    }
    queue = deque(waiting)
    try:
        for number, task in enumerate(tasks):
            while number not in ready:
                if cancelled():
                    raise Cancelled
                while queue and pool.is_free and queue[0][0] < number + _AHEAD * pool.size:
                    pool.start(*queue.popleft())
                ready.update(pool.finished(_LOOK))
            if cancelled():
                raise Cancelled
            # Keep the workers busy while whoever asked deals with this one.
            while queue and pool.is_free and queue[0][0] < number + _AHEAD * pool.size:
                pool.start(*queue.popleft())
            yield task, ready.pop(number)
    finally:
        pool.close()


class _Worker:
    """One process, and the task it is at."""

    def __init__(self, reader: str, known: frozenset[str]) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe: Connection[Any, Any]
        self.pipe, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(target=serve, args=(theirs, reader, known), daemon=True)
        self.process.start()
        theirs.close()
        self.task: tuple[int, Task] | None = None


class _Pool:
    """Up to `size` workers, started when there is work for them."""

    def __init__(self, size: int, reader: str, known: frozenset[str]) -> None:
        self.size = size
        self._reader, self._known = reader, known
        self._workers: list[_Worker] = []

    @property
    def is_free(self) -> bool:
        return len(self._workers) < self.size or any(worker.task is None for worker in self._workers)

    def start(self, number: int, task: Task) -> None:
        worker = next((worker for worker in self._workers if worker.task is None), None)
        if worker is None:
            worker = _Worker(self._reader, self._known)
            self._workers.append(worker)
        worker.task = (number, task)
        try:
            worker.pipe.send((task.path, task.row, f"d{number + 1}"))
        except OSError:
            return  # it has died: `finished` finds out

    def finished(self, seconds: float) -> Iterator[tuple[int, Answer]]:
        busy = {worker.pipe: worker for worker in self._workers if worker.task is not None}
        for pipe in wait(list(busy), seconds):
            worker = busy[pipe]  # type: ignore[index] # only pipes were waited for
            assert worker.task is not None
            number, task = worker.task
            worker.task = None
            try:
                kind, content = worker.pipe.recv()
            except (EOFError, OSError):
                self._workers.remove(worker)
                worker.process.join()
                worker.pipe.close()
                yield number, Failed(str(SourceIsBroken(task.path, _death(worker.process.exitcode))))
                continue
            yield number, _answer(kind, content)

    def close(self) -> None:
        for worker in self._workers:
            worker.pipe.close()
            if worker.task is not None:
                worker.process.terminate()
        for worker in self._workers:
            worker.process.join(timeout=5)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()
        self._workers.clear()


def _answer(kind: str, content: Any) -> Answer:
    if kind == "found":
        return Finding.unpacked(content)
    return Known(content) if kind == "known" else Failed(content)


def _death(code: int | None) -> str:
    if code is not None and code < 0:
        return f"the process that analysed it was ended by signal {-code}, perhaps for lack of memory"
    return f"the process that analysed it ended with code {code}"
