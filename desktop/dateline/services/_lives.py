"""The process that has a window's projects open, one life of it after the other, and the lines to it."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from itertools import count
from queue import LifoQueue
from typing import TYPE_CHECKING, Any

from dateline import errors
from dateline.services import _wire as wire

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

LOOK = 0.02  # seconds between two looks, whether an answer is wanted still or something has ended
_PATIENCE = 5.0  # seconds that the process is given to end
_LINES = 5  # questions that are answered at a time, beside those of the main thread


class ProcessEnded(errors.DatelineError):
    """The process that has the projects was ended by something else."""

    def __init__(self) -> None:
        super().__init__(
            "The part of Dateline that writes the project was ended from outside. The project is unharmed, and was "
            "opened again; look whether what you did last is in it."
        )


class BugElsewhere(Exception):
    """A bug in the process that has the projects; its trace there is the message."""


class Ended(Exception):
    """Nobody answers any more: it may have done what was asked, or not."""


class Unheard(Ended):
    """Nobody heard what was asked: it was certainly not done."""


class Life:
    """One life of the process."""

    def __init__(self) -> None:
        """Start it. Takes some milliseconds."""
        import multiprocessing  # not before the first paint, nor what stands on it
        from multiprocessing.util import Finalize

        from dateline.services import _keeper

        context = multiprocessing.get_context("spawn")
        self._control, theirs = context.Pipe()
        pairs = [context.Pipe() for _ in range(_LINES + 1)]
        # No daemon: it imports with processes of its own.
        self._process: SpawnProcess = context.Process(
            target=_keeper.serve, args=(theirs, [pair[1] for pair in pairs]), name="dateline-projects"
        )
        self._process.start()
        for end in (theirs, *(pair[1] for pair in pairs)):
            end.close()
        lines = [pair[0] for pair in pairs]
        self._own = lines[0]
        self._own_turn = threading.Lock()
        self._free: LifoQueue[Connection[Any, Any]] = LifoQueue()
        for line in lines[1:]:
            self._free.put(line)
        self._speaking = threading.Lock()
        self._tickets = count(1)
        # Should nobody close it, the program ends all the same.
        self._end = Finalize(self, _end, (self._control, self._process), exitpriority=1)

    @property
    def number(self) -> int | None:
        """The number of the process."""
        return self._process.pid

    def say(self, words: object) -> None:
        """Say what needs no answer."""
        with self._speaking:
            try:
                self._control.send(words)
            except OSError:
                pass  # it has ended: whoever asks next finds out

    def ask(
        self,
        thing: int,
        name: str,
        *arguments: object,
        named: dict[str, object] | None = None,
        known: int | None = None,
        kept: bool = False,
        outdated: Callable[[], bool] | None = None,
    ) -> Any:
        """The answer: `Answer`, or what else `_wire` says of a question that is asked as *known* or with `Referred`.

        *outdated* says when nobody waits for it any more. Raises what was raised there, and `Ended`.
        """
        question = wire.Question(
            next(self._tickets), thing, name, arguments, named or {}, known, kept, outdated is not None
        )
        with self._line() as line:
            answer = self._ask(line, question, outdated)
        if isinstance(answer, wire.Refused):
            kind: type[errors.DatelineError] = getattr(errors, answer.kind)
            error = kind.__new__(kind)
            error.args = (answer.words,)
            raise error
        if isinstance(answer, wire.Broke):
            raise BugElsewhere(answer.trace)
        return answer

    @contextmanager
    def _line(self) -> Iterator[Connection[Any, Any]]:
        """A line that nobody else is on. The main thread has its own: it never waits for others' answers.

        Unless it asks while it asks: what a signal calls may.
        """
        if threading.current_thread() is threading.main_thread() and self._own_turn.acquire(blocking=False):
            try:
                yield self._own
            finally:
                self._own_turn.release()
            return
        line = self._free.get()
        try:
            yield line
        finally:
            self._free.put(line)

    def _ask(self, line: Connection[Any, Any], question: wire.Question, outdated: Callable[[], bool] | None) -> Any:
        try:
            wire.send(line, question)
        except OSError as error:
            raise Unheard from error
        try:
            while outdated is not None and not line.poll(LOOK):
                if outdated():
                    self.say(question.ticket)
                    break
            return wire.receive(line)
        except (EOFError, OSError) as error:
            raise Ended from error

    def close(self) -> None:
        """End it, and return when it has let go of everything."""
        self._end()


def _end(control: Connection[Any, Any], process: SpawnProcess) -> None:
    control.close()
    process.join(_PATIENCE)
    if process.is_alive():
        process.kill()
        process.join()


class Lives:
    """One life after the other; in any thread."""

    def __init__(self) -> None:
        """Nothing is started before it is needed."""
        self._life: Life | None = None
        self._turn = threading.Lock()
        self._closing: list[threading.Thread] = []

    @property
    def number(self) -> int | None:
        """The number of the process, once there is one."""
        life = self._life
        return None if life is None else life.number

    def now(self) -> Life:
        """The one there is; where there is none, it begins."""
        with self._turn:
            if self._life is None:
                self._life = Life()
            return self._life

    def after(self, ended: Life) -> Life:
        """The one that follows *ended*, which begins unless somebody else asked for it before.

        Raises `ProcessEnded` where none is to follow.
        """
        with self._turn:
            if self._life is None:
                raise ProcessEnded
            if self._life is ended:
                ended.close()
                self._life = Life()
            return self._life

    def aside(self, close: Callable[[], None]) -> None:
        """Let *close* be done while whoever asks for it goes on."""
        thread = threading.Thread(target=close, name="dateline-closing", daemon=True)
        self._closing = [*(one for one in self._closing if one.is_alive()), thread]
        thread.start()

    def settle(self) -> None:
        """Return when what was being closed is closed, or does not come to an end."""
        for thread in self._closing:
            thread.join(_PATIENCE)

    def close(self) -> None:
        """End the one there is."""
        self.settle()
        with self._turn:
            if self._life is not None:
                self._life.close()
                self._life = None


__all__ = ["LOOK", "BugElsewhere", "Ended", "Life", "Lives", "ProcessEnded", "Unheard"]
