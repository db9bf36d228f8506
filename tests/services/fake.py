"""Reads files for a worker without a language model: what a file says decides what becomes of it."""

import hashlib
import os
import signal
import time
from collections.abc import Container, Sequence
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from dateline import importers
from dateline.errors import SourceIsBroken
from dateline.services._analyst import Finding, Known
from tests.builders import release

READER = "tests.services.fake:read"


def read(path: Path, row: importers.Row | None, name: str, known: Container[str]) -> Finding | Known:
    """A number in the file is an article about so many prisoners; `bad` is refused.

    `die` kills the worker, `leave` ends it, and with `wait` it waits for somebody to do so.
    """
    said = path.read_text()
    if said == "wait":
        time.sleep(600)
    if said == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if said == "leave":
        os._exit(3)
    if said == "bad":
        raise SourceIsBroken(path, "a test says so")
    article = release(int(said), str(path))
    data = article.text.encode()
    if hashlib.sha256(data).hexdigest() in known:
        return Known(hashlib.sha256(data).hexdigest())
    document = article.document.model_copy(update={"title": row.title if row else None})
    return Finding(document, article.analysis, article.original)


def slow(path: Path, row: importers.Row | None, name: str, known: Container[str]) -> Finding | Known:
    """As `read`, after a while."""
    time.sleep(0.1)
    return read(path, row, name, known)


def nice(path: Path, row: importers.Row | None, name: str, known: Container[str]) -> Finding | Known:
    """As `read`; the title says how nice the worker is, and which process it is."""
    finding = read(path, row, name, known)
    assert isinstance(finding, Finding)
    said = f"{os.nice(0)} {os.getpid()}"
    return Finding(finding.document.model_copy(update={"title": said}), finding.analysis, finding.original)


def wrong(path: Path, row: importers.Row | None, name: str, known: Container[str]) -> Finding | Known:
    """As `read`, but what was found contradicts itself."""
    finding = read(path, row, name, known)
    assert isinstance(finding, Finding)
    said = finding.document.model_copy(update={"original_size": -1})
    return Finding(said, finding.analysis, finding.original)


def wrong_but_once(path: Path, row: importers.Row | None, name: str, known: Container[str]) -> Finding | Known:
    """As `wrong`, after the first file."""
    return (read if name == "d1" else wrong)(path, row, name, known)


def serve_slowly(control: "Connection[Any, Any]", lines: "Sequence[Connection[Any, Any]]") -> None:
    """As `_keeper.serve`, where imports read files as `slow` does, one at a time."""
    from unittest import mock

    from dateline.services import _keeper, background

    reading_so = partial(background.BackgroundImport, reader="tests.services.fake:slow", jobs=1)
    with mock.patch.object(background, "BackgroundImport", reading_so):
        _keeper.serve(control, lines)
