"""The process that imports into a project that another process has open, so that this one never waits for it."""

import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from multiprocessing.connection import Connection
from time import monotonic
from typing import Any

from dateline.services._worker import leave_a_core, step_back

# What is said back and forth. The importer says PLANNED (how many files, and how many others by their endings), NEWS
# (outcomes), YOURS (the turn to write), FAILED (a sentence) or BROKEN (the trace of a bug), and OVER; whoever it
# imports for says STOP, MAY_I and THANKS.
PLANNED, NEWS, YOURS, FAILED, BROKEN, OVER = "planned", "news", "yours", "failed", "broken", "over"
STOP, MAY_I, THANKS = "stop", "may I", "thanks"

# Seconds between two batches of news.
_BATCH = 0.25


def serve(pipe: "Connection[Any, Any]", lock: object) -> None:
    """Do what the first message on *pipe* asks for, then end. *lock* is held for as long as this process lives."""
    step_back()
    leave_a_core()
    try:
        order = pipe.recv()
        voice = _Voice(pipe)
        try:
            _run(order, voice)
        except Exception as error:  # noqa: BLE001 (not swallowed: it is raised again where the import was begun)
            voice.explain(error)
        voice.say(OVER)
    except (EOFError, OSError):
        return  # whoever began the import is gone: what is not finished was never written
    finally:
        del lock


def _run(order: dict[str, Any], voice: "_Voice") -> None:
    from dateline.services import importing, work
    from dateline.services.projects import join_project

    with join_project(order["place"]) as project:
        others: Counter[str] = Counter()
        tasks = work.plan(order["paths"], order["manifest"], order["published"], others)
        voice.say(PLANNED, (len(tasks), dict(others)))
        outcomes = importing.import_tasks(
            project, tasks, jobs=order["jobs"], cancelled=voice.stopped, reader=order["reader"] or work.READER
        )
        with closing(outcomes):
            for outcome in outcomes:
                voice.tell(outcome)
                voice.stopped()  # between two sources others may write


class _Voice:
    """Says what happens in batches, and hears between two acts what it is asked for."""

    def __init__(self, pipe: "Connection[Any, Any]") -> None:
        self._pipe = pipe
        self._news: list[Any] = []
        self._last = monotonic()
        self._stop = False

    def say(self, kind: str, content: Any = None) -> None:
        """Send one message; what was to be told before goes first."""
        self.flush()
        self._pipe.send((kind, content))

    def tell(self, outcome: Any) -> None:
        """Send this outcome soon."""
        self._news.append(outcome)
        if monotonic() - self._last >= _BATCH:
            self.flush()

    def flush(self) -> None:
        """Send what was not sent yet."""
        news, self._news = self._news, []
        self._last = monotonic()
        if news:
            self._pipe.send((NEWS, [_plain(outcome) for outcome in news]))

    def stopped(self) -> bool:
        """Whether to stop. Called between two acts: it gives others their turn to write and waits until it is over."""
        if self._news and monotonic() - self._last >= _BATCH:
            self.flush()
        for heard in self._heard():
            if heard == MAY_I:
                self.say(YOURS)
                while (answer := self._hear()) != THANKS:
                    self._stop = self._stop or answer == STOP
            elif heard == STOP:
                self._stop = True
        return self._stop

    def explain(self, error: Exception) -> None:
        """Say why the import ends: a sentence, or the trace of a bug."""
        from dateline.errors import DatelineError

        if isinstance(error, DatelineError):
            self.say(FAILED, str(error))
        else:
            self.say(BROKEN, "".join(traceback.format_exception(error)))

    def _heard(self) -> Iterator[str]:
        while self._pipe.poll():
            yield self._hear()

    def _hear(self) -> str:
        heard: str = self._pipe.recv()
        return heard


def _plain(outcome: Any) -> tuple[str, str, str | None, str | None, str]:
    changes = outcome.changes.model_dump_json()
    return str(outcome.path), str(outcome.status), outcome.source, outcome.reason, changes
