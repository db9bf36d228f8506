"""The process that reads and analyses files for another one. It imports little before it has made itself small."""

import os
import signal
import sys
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any


def serve(pipe: "Connection[Any, Any]", reader: str, known: frozenset[str]) -> None:
    """Answer task after task until the *pipe* ends. *reader* is a function as `module:name`, called as `_analyst.read`.

    An answer is `("found", packed)`, `("known", sha256)` or `("failed", sentence)`.
    """
    _step_back()
    module, _, name = reader.partition(":")
    read = getattr(import_module(module), name)
    from dateline.errors import DatelineError
    from dateline.services._analyst import Known

    while True:
        try:
            path, row, title = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = read(path, row, title, known)
        except DatelineError as error:
            pipe.send(("failed", str(error)))
        except MemoryError:
            pipe.send(("failed", f"{path} could not be read: it needs more memory than there is."))
        else:
            pipe.send(("known", answer.sha256) if isinstance(answer, Known) else ("found", answer.packed()))


def _step_back() -> None:
    """Leave the processor to the window, one thread at most, and the keyboard's interrupt to the parent."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import psutil

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(10)
