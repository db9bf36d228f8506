"""Runs what may take longer than a frame off the window's thread, and hands the result back to it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from dateline.errors import Cancelled, DatelineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Done = Callable[[Any], None]

T = TypeVar("T")


class Tasks(QObject):
    """A small crew of threads for reads and short waits; heavy work belongs into processes.

    A newer task of the same *key* supersedes an older one: the older result is dropped, and if it has not begun it
    never does. With *inline* everything runs at once, for pictures and tests.
    """

    failed = Signal(str)
    """Emitted with the sentence of an expected error that the asker did not want for itself."""
    idle = Signal()
    """Emitted when the last pending task has been handed back."""

    _handed = Signal(object)

    def __init__(self, parent: QObject | None = None, *, inline: bool = False) -> None:
        super().__init__(parent)
        self._crew = None if inline else ThreadPoolExecutor(max_workers=2, thread_name_prefix="dateline-read")
        self._latest: dict[str, int] = {}
        self._ticket = 0
        self._pending = 0
        self._closed = False
        self._handed.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    @property
    def inline(self) -> bool:
        """Whether everything runs at once."""
        return self._crew is None

    @property
    def busy(self) -> bool:
        """Whether a result is still to come."""
        return self._pending > 0

    def ask(
        self,
        key: str,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[DatelineError], None] | None = None,
        *,
        crew: ThreadPoolExecutor | None = None,
    ) -> None:
        """Run *work* on a thread and call *then* with its result on the window's thread.

        What may wait for long brings a *crew* of its own: the readers' two threads stay free for reading. After
        `close`, nothing does. An expected error goes to *failed* (by default the signal of that name); a bug is raised
        on the window's thread, where the last-resort hook sees it.
        """
        if self._closed:
            return
        self._ticket += 1
        ticket = self._latest[key] = self._ticket
        if self._crew is None:
            self._deliver(_attempt(work), then, failed)
            return
        self._pending += 1

        def run() -> None:
            outcome = _attempt(work) if self._latest.get(key) == ticket else None
            self._handed.emit((key, ticket, outcome, then, failed))

        (crew or self._crew).submit(run)

    def in_turns(self, steps: Iterator[object], then: Callable[[], object]) -> None:
        """Go through *steps* on the window's thread, and answer the reader between any two; *then* comes last.

        For what must be done there and takes longer than a frame altogether.
        """
        if self._crew is None:
            for _ in steps:
                pass
            then()
            return
        self._pending += 1
        # Not `QTimer.singleShot`: what it is to do at once is posted, and everything that is posted is sent before any
        # timer fires or anything is painted.
        soon = QTimer(self)
        soon.setSingleShot(True)

        def turn() -> None:
            try:
                next(steps if not self._closed else iter(()))
            except BaseException as end:
                soon.deleteLater()
                self._pending -= 1
                if not isinstance(end, StopIteration):
                    raise
                if not self._closed:
                    then()
                if not self._pending:
                    self.idle.emit()
            else:
                soon.start(0)

        soon.timeout.connect(turn)
        turn()

    def drop(self, key: str) -> None:
        """Forget what was asked under *key*; its result will not be delivered."""
        self._latest.pop(key, None)

    def close(self) -> None:
        """Wait for what runs, and take nothing more."""
        self._closed = True
        self._latest.clear()
        if self._crew is not None:
            self._crew.shutdown(wait=True, cancel_futures=True)

    def _receive(self, parcel: tuple[str, int, Any, Done, Callable[[DatelineError], None] | None]) -> None:
        key, ticket, outcome, then, failed = parcel
        self._pending -= 1
        try:
            if outcome is not None and self._latest.get(key) == ticket:
                self._deliver(outcome, then, failed)
        finally:
            if not self._pending:
                self.idle.emit()

    def _deliver(
        self,
        outcome: tuple[Any, Exception | None],
        then: Done,
        failed: Callable[[DatelineError], None] | None,
    ) -> None:
        result, error = outcome
        if error is None:
            then(result)
        elif isinstance(error, Cancelled):
            pass  # the project that it is about was closed meanwhile: nobody waits for it any more
        elif isinstance(error, DatelineError):
            if failed is not None:
                failed(error)
            else:
                self.failed.emit(str(error))
        else:
            raise error


def _attempt(work: Callable[[], T]) -> tuple[T | None, Exception | None]:
    try:
        return work(), None
    except Exception as error:  # noqa: BLE001 (not swallowed: it is raised again on the window's thread)
        return None, error
