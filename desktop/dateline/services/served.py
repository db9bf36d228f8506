"""Projects that another process has open, so that whoever shows them never waits for more than an answer.

What is asked here is asked there, of `cabinet.Cabinet` and what it opens: see it for what there is to ask. SQLAlchemy
and everything else that reads and writes projects is imported there alone. The process is started by the first that
needs it, ends with this one, and is started again, with the same projects, where something else ended it.
"""

from __future__ import annotations

from threading import Thread
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, cast

from dateline.domain import spoken
from dateline.errors import DatelineError
from dateline.services import _wire as wire
from dateline.services import samples
from dateline.services._asked import Asked, Part
from dateline.services._lives import LOOK, BugElsewhere, Ended, Life, Lives, ProcessEnded
from dateline.services._served_reader import ServedReader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from dateline.domain.changes import Changes
    from dateline.domain.views import Hit
    from dateline.services._served_work import ServedWork
    from dateline.services.answers import Format
    from dateline.services.pen import Pen
    from dateline.services.reading import Reader
    from dateline.services.searcher import Searcher

_TURN = 2.0  # seconds that whoever asks waits for the right to write, after the process ended
_AGAIN = 0.25  # seconds between two later tries to get it
_END = 30.0  # seconds that an import is given to end after the process that followed it


class ServedCabinet:
    """Opens and makes projects in another process."""

    def __init__(self) -> None:
        """Nothing is started before it is needed."""
        self._lives = Lives()

    def start(self) -> None:
        """Start the process, which imports little before more is asked of it. Takes some milliseconds."""
        self._lives.now()

    def prepare(self) -> None:
        """Let the process get ready to open a project. Does not wait for that."""
        self._lives.now().say(wire.PREPARE)

    @property
    def process(self) -> int | None:
        """The number of the process, once there is one."""
        return self._lives.number

    def open(self, path: str, source: str | None = None) -> ServedProject:
        """Open a project for writing or, while somebody else writes it, for reading. Raises `ProjectError`.

        A window is about to show it that begins with *source*, else with the first one.
        """
        project = self._opened("open", path, *([source] if source else []))
        project.read_ahead(source)
        return project

    def read(self, path: str) -> ServedProject:
        """Open a project for looking only, whoever else writes it."""
        return self._opened("read", path)

    def create(self, path: str) -> ServedProject:
        """Make an empty project. Raises `ProjectError` where there is something already: nothing is overwritten."""
        return self._opened("create", path)

    def create_sample(self) -> ServedProject:
        """Make the reader's own copy of the sample project, still without its articles."""
        return self._opened("create_sample")

    def sample_path(self) -> str:
        """Where the reader's own copy of the sample project is, or will be."""
        return samples.sample_path()

    def sample_manifest(self) -> Path:
        """The manifest of the sample articles, for `import_files`."""
        return samples.sample_manifest()

    def settle(self) -> None:
        """Return when the projects that were closed are let go of."""
        self._lives.settle()

    def close(self) -> None:
        """End the process; projects that are open still are let go of."""
        self._lives.close()

    def _opened(self, how: str, *arguments: str) -> ServedProject:
        self._lives.settle()  # it may be the very one that is being closed
        life = self._lives.now()
        try:
            there = _opened(life, how, *arguments)
        except Ended:
            life = self._lives.after(life)
            try:
                there = _opened(life, how, *arguments)
            except Ended as ended:
                raise ProcessEnded from ended
        return ServedProject(self._lives, life, there, writes=how != "read")


def _opened(life: Life, how: str, *arguments: str) -> wire.Stays:
    life.ask(wire.CABINET, "speak", spoken.spoken())
    found: wire.Stays = life.ask(wire.CABINET, how, *arguments).value
    return found


class ServedProject(Asked):
    """An open project; see `cabinet.OpenProject`."""

    def __init__(self, lives: Lives, life: Life, there: wire.Stays, *, writes: bool) -> None:
        """The one that is *there*, in that *life*. It *writes* unless somebody else does."""
        super().__init__(lives, life, there.thing)
        self.path: str = there.about["path"]
        self.name: str = there.about["name"]
        self.read_only: str | None = there.about["read_only"]
        self._served = ServedReader(self)
        self.reader = cast("Reader", self._served)
        self.pen = cast("Pen", Part(self, "pen"))
        self.searcher = cast("Searcher", Part(self, "searcher"))
        self._writes = writes and self.read_only is None
        self._works: list[ServedWork] = []

    def read_ahead(self, source: str | None = None) -> None:
        """Have at hand what is shown of it first: *source*, or the first one."""
        self._served.read_ahead(source)

    def answer(self, name: str, *arguments: object, **how: Any) -> tuple[Life, Any]:
        """As any answer; and what does not only read may change what was read ahead."""
        if not name.startswith("reader."):
            self._served.forget_ahead()
        return super().answer(name, *arguments, **how)

    def found_in(self, life: Life) -> int:
        """Its number in another *life*, opened as before: whoever imported into it may need a moment to end, too."""
        self.before.clear()
        if not self._writes:
            return _opened(life, "read", self.path).thing
        until = monotonic() + _TURN
        while (found := _opened(life, "open", self.path)).about["read_only"] and monotonic() < until:
            life.ask(found.thing, "close")
            sleep(LOOK)
        self.read_only = found.about["read_only"]
        if self.read_only is not None:
            Thread(target=self._wait_to_write, args=(life, found.thing), name="dateline-turn", daemon=True).start()
        return found.thing

    def _wait_to_write(self, life: Life, reads: int) -> None:
        """Read it under one number until nobody else writes it, then write it under another."""
        while self.read_only is not None:
            sleep(_AGAIN)
            try:
                found = _opened(life, "open", self.path)
                with self._turn:
                    is_here = self._at == (life, reads) and not self._closed
                    if is_here and found.about["read_only"] is None:
                        self.before.append(reads)
                        self._at, self.read_only = (life, found.thing), None
                        return
                life.ask(found.thing, "close")
                if not is_here:
                    return
            except (Ended, DatelineError):
                return  # whoever asks next finds out

    @property
    def importing(self) -> int | None:
        """The number of the process that imports, or imported last."""
        return cast("int | None", self.ask("importing"))

    def search(self, query: str, limit: int, outdated: Callable[[], bool] = lambda: False) -> list[Hit]:
        """What matches *query*, best first; *outdated* says when nobody waits for it any more."""
        return cast("list[Hit]", self.ask("search", query, limit, outdated=outdated))

    def import_files(self, paths: Sequence[Path], manifest: Path | None = None) -> ServedWork:
        """Begin to import these files and folders or, without any, what *manifest* lists."""
        from dateline.services._served_work import ServedWork  # not before it is needed

        life, answer = self.answer("import_files", list(paths), manifest)
        work = ServedWork(self, life, answer.value, self._imported_since)
        self._works = [*(one for one in self._works if not one.finished), work]
        return work

    def _imported_since(self, act: int) -> Changes:
        """What an import brought after this act that ended with the process; waits for its own end."""
        until = monotonic() + _END
        changes = cast("Changes", self.ask("imported_since", act))
        while self.read_only is not None and not self._closed and monotonic() < until:
            sleep(_AGAIN)
            changes = cast("Changes", self.ask("imported_since", act))
        return changes

    def formats(self) -> list[Format]:
        """What the project can be exported to."""
        return cast("list[Format]", self.ask("formats"))

    def export(self, name: str, out: Path) -> list[str]:
        """Write the project to *out* in the format *name*; gives a sentence for each thing that it could not hold."""
        return cast("list[str]", self.ask("export", name, out))

    def close(self) -> None:
        """Stop what is being imported, and let go of the file."""
        super().close()
        for work in self._works:
            work.close()


__all__ = ["BugElsewhere", "ProcessEnded", "ServedCabinet", "ServedProject"]
