"""An import into a project that another process has open, as a window looks at it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, cast

from dateline.errors import Cancelled, DatelineError
from dateline.services._lives import Ended, ProcessEnded
from dateline.services.answers import Progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from dateline.domain.changes import Changes
    from dateline.services import _wire as wire
    from dateline.services._asked import Asked
    from dateline.services._lives import Life

_BROKEN = (
    "The part of Dateline that imports was ended from outside. The project is unharmed, and what was finished is in "
    "it. Import the same articles again: it goes on where it stopped."
)


class ServedWork:
    """See `following.ImportWork`. No call ever waits: what is told is what came of the look before."""

    def __init__(self, project: Asked, life: Life, there: wire.Stays, imported_since: Callable[[int], Changes]) -> None:
        """The work that is *there*, in that *life*. *imported_since* an act: what nobody told of; waits for the end."""
        self._imported_since = imported_since
        self._ask = partial(project.ask_part, life, there.thing)
        self._asking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="dateline-work")
        self._look: Future[Progress] | None = None
        self._last = Progress(0, 0)
        self._told: int = there.about["since"]  # the last act that was told of

    @property
    def finished(self) -> bool:
        """Whether everything was told."""
        return self._last.finished

    def poll(self) -> Progress:
        """What happened since the last call, as far as it is told already; raises the bug that ended the import."""
        self._last = replace(self._last, said=(), changes=None)
        if self._last.finished:
            return self._last
        if self._look is not None and self._look.done():
            look, self._look = self._look, None
            self._last = look.result()
            if self._last.finished:
                self._asking.submit(self._quietly, "close")
                self._asking.shutdown(wait=False)
        if self._look is None and not self._last.finished:
            self._look = self._asking.submit(self._poll)
        return self._last

    def _poll(self) -> Progress:
        try:
            progress = cast("Progress", self._ask("poll"))
        except Ended:
            return self._broken()
        except Cancelled:
            return replace(self._last, said=(), changes=None, finished=True)  # the project was closed
        if progress.changes is not None and progress.changes.act is not None:
            self._told = progress.changes.act
        return progress

    def _broken(self) -> Progress:
        """The end of what nobody tells of any more; what was written until then is in the project, which is found."""
        words, changes = _BROKEN, None
        try:
            changes = self._imported_since(self._told)
        except ProcessEnded:
            pass  # again; these words hold all the same
        except DatelineError as error:  # the project is not to be had any more, either
            words = str(error)
        more = 0 if changes is None else len(changes.sources)
        return replace(
            self._last, done=self._last.done + more, added=self._last.added + more, said=(words,), changes=changes,
            finished=True, broken=words,
        )  # fmt: skip

    def cancel(self) -> None:
        """Stop at the next article."""
        if not self._last.finished:
            self._asking.submit(self._quietly, "cancel")

    def _quietly(self, name: str) -> None:
        try:
            self._ask(name)
        except (Ended, Cancelled):
            pass  # it has stopped

    def close(self) -> None:
        """Ask no more; the project's end is that of the work."""
        self._last = replace(self._last, finished=True)
        self._asking.shutdown(wait=False, cancel_futures=True)


__all__ = ["ServedWork"]
