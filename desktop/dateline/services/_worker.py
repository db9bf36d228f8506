"""The process that reads and analyses files for another one. It imports little before it has made itself small."""

import multiprocessing
import os
import signal
import sys
import threading
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

_LEFT = "DATELINE_LEFT_A_CORE"  # what processes started from here inherit with the cores they may use


def serve(pipe: "Connection[Any, Any]", reader: str, known: frozenset[str]) -> None:
    """Answer task after task until the *pipe* ends. *reader* is a function as `module:name`, called as `_analyst.read`.

    An answer is `("found", packed)`, `("known", sha256)` or `("failed", sentence)`.
    """
    step_back()
    threading.Thread(target=_leave_with_parent, name="dateline-watch", daemon=True).start()
    module, _, name = reader.partition(":")
    read = getattr(import_module(module), name)
    while True:
        try:
            path, row, title = pipe.recv()
        except (EOFError, OSError):
            return
        answer = _answer(read, path, row, title, known)
        try:
            pipe.send(answer)
        except OSError:
            return  # whoever asked was killed meanwhile


def _answer(read: Any, path: Any, row: Any, title: str, known: frozenset[str]) -> tuple[str, Any]:
    from dateline.errors import DatelineError
    from dateline.services._analyst import Known

    try:
        found = read(path, row, title, known)
    except DatelineError as error:
        return "failed", str(error)
    except MemoryError:
        return "failed", f"{path} could not be read: it needs more memory than there is."
    return ("known", found.sha256) if isinstance(found, Known) else ("found", found.packed())


def step_back() -> None:
    """Leave the processor to the window, one thread at most, and the keyboard's interrupt to the parent."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import psutil

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(10)


def leave_a_core() -> None:
    """Keep off one core, together with all processes started from here: whoever waits there is never in a queue.

    Only Linux lets a process choose; elsewhere the priority has to do. Of all these processes the first one does it.
    """
    if sys.platform != "linux" or os.environ.get(_LEFT):
        return
    os.environ[_LEFT] = "yes"
    if len(cores := sorted(os.sched_getaffinity(0))) > 1:
        for thread in Path("/proc/self/task").iterdir():
            with suppress(ProcessLookupError):  # it has just ended
                os.sched_setaffinity(int(thread.name), cores[1:])


def _leave_with_parent() -> None:
    """End with the process that asks, however it ends: nobody waits for what is found any more."""
    parent = multiprocessing.parent_process()
    assert parent is not None  # only ever started by `multiprocessing`
    parent.join()
    os._exit(1)
