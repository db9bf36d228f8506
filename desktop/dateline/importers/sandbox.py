"""Reads files nobody trusts in a child process, with limits on its memory and its time."""

import atexit
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dateline import errors, importers
from dateline.errors import SourceError, SourceIsBroken
from dateline.importers._article import Article
from dateline.importers._worker import HEADER

# Bytes beyond what the child needs to start; seconds for one file, and more of them for each MB.
MEMORY = 1024 * 1024 * 1024
SECONDS = 20.0
SECONDS_PER_MB = 1.0


class _Died(SourceIsBroken):
    """The child ended without an answer."""


class Sandbox:
    """One child process that reads file after file, and is replaced when it dies. Safe to share between threads."""

    def __init__(self, memory: int = MEMORY, seconds: float = SECONDS) -> None:
        self._memory, self._seconds = memory, seconds
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, path: Path | str) -> Article:
        """The article in the file at *path*. Raises kinds of `SourceError`; after any of them the next file is read."""
        return self.parse(importers.load(path), path)

    def parse(self, data: bytes, path: Path | str) -> Article:
        """The article in *data*, read as *path*'s ending says. Raises kinds of `SourceError`."""
        with self._lock:
            used = self._child is not None
            try:
                plain, places = self._ask(data, str(path))
            except _Died:
                if not used:
                    raise
                # It may have died of the file before, or of nothing that this one did.
                plain, places = self._ask(data, str(path))
            if plain["last"]:
                self._end()
        if "error" in plain:
            raise _error(plain["error"], plain["message"])
        return Article.unpacked(plain["article"], places, data)

    def close(self) -> None:
        """Ends the child. The next `read` starts another."""
        with self._lock:
            self._end()

    def _ask(self, data: bytes, path: str) -> tuple[dict[str, Any], bytes]:
        child = self._running()
        assert child.stdin is not None
        assert child.stdout is not None
        late = threading.Event()
        limit = self._seconds + SECONDS_PER_MB * len(data) / (1024 * 1024)

        def stop() -> None:
            late.set()
            child.kill()

        timer = threading.Timer(limit, stop)
        timer.daemon = True
        timer.start()
        try:
            name = path.encode("utf-8", "surrogateescape")
            child.stdin.write(HEADER.pack(len(name), len(data)) + name)
            child.stdin.write(data)
            child.stdin.flush()
            body_length, places_length = HEADER.unpack(_exactly(child.stdout, HEADER.size))
            plain: dict[str, Any] = json.loads(_exactly(child.stdout, body_length))
            return plain, _exactly(child.stdout, places_length)
        except (EOFError, OSError, ValueError) as error:
            self._end()
            if late.is_set():
                raise SourceIsBroken(path, f"reading it took longer than {limit:.0f} seconds") from error
            raise _Died(path, "its reader died; the file may be damaged, or need too much memory") from error
        finally:
            timer.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            # One thread is enough for arithmetic on offsets, and each more would reserve memory.
            environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYTHONUTF8": "1"}
            command = [sys.executable, "-m", "dateline.importers._worker", str(self._memory)]
            self._child = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
            )
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was not yet written finds nobody
                    continue
        child.wait()


def _exactly(pipe: Any, length: int) -> bytes:
    data: bytes = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data


def _error(kind: str, message: str) -> SourceError:
    """The error of that kind which reads *message*, as if it had been raised here."""
    found = getattr(errors, kind, SourceError)
    if not (isinstance(found, type) and issubclass(found, SourceError)):
        found = SourceError
    error: SourceError = found.__new__(found)
    Exception.__init__(error, message)
    return error


_shared = Sandbox()
atexit.register(_shared.close)


def read(path: Path | str) -> Article:
    """The article in the file at *path*, read in this process's one child. Raises kinds of `SourceError`."""
    return _shared.read(path)
