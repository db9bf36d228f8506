"""Progress on stderr while files are worked through: a bar at a terminal, nothing in a pipe; Ctrl+C stops after the
file that is being written.
"""

import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

T = TypeVar("T")


def tracked(things: Iterable[T], total: int, what: str, name: Callable[[T], str]) -> Iterator[T]:
    """*things*, one by one, while stderr shows how many of *total* are done and the *name* of the last."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[at]}", markup=False),
    )
    with Progress(
        *columns, console=Console(file=sys.stderr), transient=True, disable=not sys.stderr.isatty()
    ) as progress:
        task = progress.add_task(what, total=total, at="")
        for thing in things:
            progress.update(task, advance=1, at=name(thing))
            yield thing


@contextmanager
def stoppable() -> Iterator[Callable[[], bool]]:
    """A question that is answered yes from the first Ctrl+C on; the second one stops at once."""
    asked = False

    def ask(_number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: asked
    finally:
        signal.signal(signal.SIGINT, before)
