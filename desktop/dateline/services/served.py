"""Projects that another process has open, so that whoever shows them never waits for more than an answer.

What is asked here is asked there, of `cabinet.Cabinet` and what it opens: see it for what there is to ask. SQLAlchemy
and everything else that reads and writes projects is imported there alone. The process is started by the first that
needs it, ends with this one, and is started again, with the same projects, where something else ended it.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial
from itertools import count
from queue import LifoQueue
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any, cast

from dateline import errors
from dateline.domain import spoken
from dateline.services import _wire as wire
from dateline.services import samples
from dateline.services.answers import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence
    from concurrent.futures import Future
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

    from dateline.domain.focus import Focus
    from dateline.domain.views import Bars, Choice, FactFilter, FactSet, Hit, Led
    from dateline.services.answers import Format
    from dateline.services.comparing import Comparer
    from dateline.services.pen import Pen
    from dateline.services.reading import Reader
    from dateline.services.searcher import Searcher

_LINES = 5  # questions that are answered at a time, beside those of the main thread
_LOOK = 0.02  # seconds between two looks whether an answer is wanted still
_PATIENCE = 5.0  # seconds that the process is given to end, and another one to let go of a project

# What may be asked twice without harm, beside all of a reader, should the process die meanwhile.
_READING = frozenset({"search", "searcher.suggest", "searcher.asked_for", "searcher.kept", "formats", "importing"})


class ProcessEnded(errors.DatelineError):
    """The process that has the projects was ended by something else."""

    def __init__(self) -> None:
        super().__init__(
            "The part of Dateline that writes the project was ended from outside. The project is unharmed, and was "
            "opened again; look whether what you did last is in it."
        )


class BugElsewhere(Exception):
    """A bug in the process that has the projects; its trace there is the message."""


class _Ended(Exception):
    """Nobody answers any more."""


class _Process:
    """One life of the process that has the projects."""

    def __init__(self) -> None:
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
        self._lines = [pair[0] for pair in pairs]
        self._own = self._lines[0]
        self._free: LifoQueue[Connection[Any, Any]] = LifoQueue()
        for line in self._lines[1:]:
            self._free.put(line)
        self._speaking = threading.Lock()
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

    def ask(self, question: wire.Question, outdated: Callable[[], bool] | None) -> Any:
        """What comes of a question. The main thread has a line of its own: it never waits for others' answers."""
        if threading.current_thread() is threading.main_thread():
            return self._ask(self._own, question, outdated)
        line = self._free.get()
        try:
            return self._ask(line, question, outdated)
        finally:
            self._free.put(line)

    def _ask(self, line: Connection[Any, Any], question: wire.Question, outdated: Callable[[], bool] | None) -> Any:
        try:
            wire.send(line, question)
            while outdated is not None and not line.poll(_LOOK):
                if outdated():
                    self.say(question.ticket)
                    break
            return wire.receive(line)
        except (EOFError, OSError) as error:
            raise _Ended from error

    def close(self) -> None:
        """End it, and return when it has let go of everything."""
        self._end()


def _end(control: Connection[Any, Any], process: SpawnProcess) -> None:
    control.close()
    process.join(_PATIENCE)
    if process.is_alive():
        process.kill()
        process.join()


class ServedCabinet:
    """Opens and makes projects in another process."""

    def __init__(self) -> None:
        """Nothing is started before it is needed."""
        self._process: _Process | None = None
        self._tickets = count(1)
        self._turn = threading.Lock()
        self._open: list[ServedProject] = []

    def start(self) -> None:
        """Start the process, which imports little before more is asked of it. Takes some milliseconds."""
        self._life()

    def prepare(self) -> None:
        """Let the process get ready to open a project. Does not wait for that."""
        self._life().say(wire.PREPARE)

    @property
    def process(self) -> int | None:
        """The number of the process, once there is one."""
        return None if self._process is None else self._process.number

    def open(self, path: str) -> ServedProject:
        """Open a project for writing or, while somebody else writes it, for reading. Raises `ProjectError`."""
        return self._opened("open", path)

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

    def close(self) -> None:
        """End the process; projects that are open still are let go of."""
        with self._turn:
            if self._process is not None:
                self._process.close()
                self._process = None

    def _opened(self, how: str, *arguments: str) -> ServedProject:
        try:
            made = self._made(how, arguments)
        except _Ended:
            try:
                made = self._made(how, arguments)  # by the process that was started again
            except _Ended as ended:
                raise ProcessEnded from ended
        self._open.append(made)
        return made

    def _made(self, how: str, arguments: tuple[str, ...]) -> ServedProject:
        life = self._life()
        try:
            self.ask(life, wire.CABINET, "speak", spoken.spoken())
            return ServedProject(self, life, self.ask(life, wire.CABINET, how, *arguments))
        except _Ended:
            self.revive(life)
            raise

    def ask(
        self,
        life: _Process,
        thing: int,
        name: str,
        *arguments: object,
        named: dict[str, object] | None = None,
        known: int | None = None,
        outdated: Callable[[], bool] | None = None,
    ) -> Any:
        """The answer's value or, if it is asked as *known*, the answer. Raises what was raised there, or `_Ended`."""
        question = wire.Question(next(self._tickets), thing, name, arguments, named or {}, known, outdated is not None)
        answer = life.ask(question, outdated)
        if isinstance(answer, wire.Refused):
            kind: type[errors.DatelineError] = getattr(errors, answer.kind)
            error = kind.__new__(kind)
            error.args = (answer.words,)
            raise error
        if isinstance(answer, wire.Broke):
            raise BugElsewhere(answer.trace)
        return answer.value if known is None and isinstance(answer, wire.Answer) else answer

    def forget(self, project: ServedProject) -> None:
        """It is not to be opened again."""
        if project in self._open:
            self._open.remove(project)

    def revive(self, ended: _Process) -> None:
        """Start the process again in place of one that *ended*, with the projects that were open."""
        with self._turn:
            if self._process is not ended:
                return  # somebody else did
            ended.close()
            self._process = life = _Process()
            try:
                self.ask(life, wire.CABINET, "speak", spoken.spoken())
                for project in self._open:
                    project.found_again(life, self._again(life, project))
            except _Ended as again:
                raise ProcessEnded from again

    def _again(self, life: _Process, project: ServedProject) -> wire.Stays:
        """As it was opened before: whoever imported into it may need a moment to end, too."""
        until = monotonic() + _PATIENCE
        while True:
            found: wire.Stays = self.ask(life, wire.CABINET, "read" if project.read_only else "open", project.path)
            if bool(found.about["read_only"]) == bool(project.read_only) or monotonic() > until:
                return found
            self.ask(life, found.thing, "close")
            sleep(_LOOK)

    def _life(self) -> _Process:
        with self._turn:
            if self._process is None:
                self._process = _Process()
            return self._process


class ServedProject:
    """An open project; see `cabinet.OpenProject`."""

    def __init__(self, cabinet: ServedCabinet, life: _Process, there: wire.Stays) -> None:
        """The one that is *there*."""
        self._cabinet = cabinet
        self._at = life, there.thing
        self.path: str = there.about["path"]
        self.name: str = there.about["name"]
        self.read_only: str | None = there.about["read_only"]
        self.reader = cast("Reader", ServedReader(self))
        self.pen = cast("Pen", _Part(self, "pen"))
        self.searcher = cast("Searcher", _Part(self, "searcher"))
        self._works: list[ServedWork] = []

    def ask(self, name: str, *arguments: object, **how: Any) -> Any:
        """Call *name* of it; as `ServedCabinet.ask`. Where the process ended, what only reads is asked again."""
        life, thing = self._at
        try:
            return self._cabinet.ask(life, thing, name, *arguments, **how)
        except _Ended as ended:
            self._cabinet.revive(life)
            if not name.startswith("reader.") and name not in _READING:
                raise ProcessEnded from ended
        life, thing = self._at
        try:
            return self._cabinet.ask(life, thing, name, *arguments, **how)
        except _Ended as ended:
            raise ProcessEnded from ended

    def found_again(self, life: _Process, there: wire.Stays) -> None:
        """It was opened again after the process ended."""
        self._at = life, there.thing
        self.read_only = there.about["read_only"]

    def ask_part(self, life: _Process, part: wire.Stays, name: str, *arguments: object, **how: Any) -> Any:
        """Call *name* of something that this project gave in that *life*. Raises `_Ended` in another."""
        if life is not self._at[0]:
            raise _Ended
        return self._cabinet.ask(life, part.thing, name, *arguments, **how)

    def give(self, name: str, *arguments: object) -> tuple[_Process, wire.Stays]:
        """What comes of calling *name*, if that stays there."""
        there = self.ask(name, *arguments)
        return self._at[0], there

    @property
    def importing(self) -> int | None:
        """The number of the process that imports, or imported last."""
        return cast("int | None", self.ask("importing"))

    def search(self, query: str, limit: int, outdated: Callable[[], bool] = lambda: False) -> list[Hit]:
        """What matches *query*, best first; *outdated* says when nobody waits for it any more."""
        return cast("list[Hit]", self.ask("search", query, limit, outdated=outdated))

    def import_files(self, paths: Sequence[Path], manifest: Path | None = None) -> ServedWork:
        """Begin to import these files and folders or, without any, what *manifest* lists."""
        self._works.append(ServedWork(self, *self.give("import_files", list(paths), manifest)))
        return self._works[-1]

    def formats(self) -> list[Format]:
        """What the project can be exported to."""
        return cast("list[Format]", self.ask("formats"))

    def export(self, name: str, out: Path) -> list[str]:
        """Write the project to *out* in the format *name*; gives a sentence for each thing that it could not hold."""
        return cast("list[str]", self.ask("export", name, out))

    def close(self) -> None:
        """Stop what is being imported, and let go of the file."""
        self._cabinet.forget(self)
        for work in self._works:
            work.close()
        try:
            self._cabinet.ask(*self._at, "close")
        except _Ended:
            pass  # and with it, everything was let go of


class _Part:
    """A part of an open project that is asked by its own name."""

    def __init__(self, project: ServedProject, name: str) -> None:
        self._project = project
        self._name = name

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """What calls *name* there."""
        if name.startswith("_"):
            raise AttributeError(name)
        return partial(self._call, name)

    def _call(self, name: str, *arguments: object, **named: object) -> Any:
        return self._project.ask(f"{self._name}.{name}", *arguments, named=named)


class ServedReader(_Part):
    """See `reading.Reader`. What is large is not sent twice."""

    def __init__(self, project: ServedProject) -> None:
        """The reader of *project*."""
        super().__init__(project, "reader")
        self._known: dict[str, tuple[int, Any]] = {}
        self._sets: list[tuple[int, FactSet]] = []

    def bars(self) -> Bars:
        """All shown facts with a date, as arrays."""
        return cast("Bars", self._large("bars"))

    def led(self) -> Led:
        """Which entity comes first in each fact, as arrays."""
        return cast("Led", self._large("led"))

    def _large(self, name: str) -> Any:
        token, value = self._known.get(name, (0, None))
        answer = self._project.ask(f"reader.{name}", known=token)
        if isinstance(answer, wire.Same):
            return value
        self._known[name] = answer.token, answer.value
        return answer.value

    def passing(self, wanted: FactFilter) -> FactSet:
        """All facts that *wanted* asks for."""
        answer = self._project.ask("reader.passing", wanted, known=0)
        found: FactSet = answer.value
        self._sets = [(answer.token, found), *self._sets[:3]]
        return found

    def next_fact(self, source: str, fact: str | None, step: int = 1, among: Container[str] | None = None) -> Focus:
        """What lights up *step* facts after *fact* in the text of *source*, of those *among* these."""
        token = next((token for token, one in self._sets if one is among), None)
        if token is not None:
            found = self._call("next_fact", source, fact, step, wire.Referred(token))
            if not isinstance(found, wire.Gone):
                return cast("Focus", found)
        return cast("Focus", self._call("next_fact", source, fact, step, among))

    def focus(self, choice: Choice, current: Focus | None = None) -> Focus:
        """What lights up when somebody chooses *choice* while *current* is shown: only its source matters."""
        from dateline.domain.focus import Focus

        source = None if current is None else current.source
        return cast("Focus", self._call("focus", choice, Focus(source=source)))

    def step(self, current: Focus, step: int) -> Focus:
        """*current* with the mark to look at *step* places further."""
        return current.stepped(step)

    def comparer(self) -> Comparer:
        """What reads the same project as a matrix of facts and sources."""
        return cast("Comparer", ServedComparer(self._project))


class ServedComparer(_Part):
    """See `comparing.Comparer`."""

    def __init__(self, project: ServedProject) -> None:
        """A comparer of *project*."""
        super().__init__(project, "")
        self._there: tuple[_Process, wire.Stays] | None = None
        self._turn = threading.Lock()

    def _call(self, name: str, *arguments: object, **named: object) -> Any:
        with self._turn:
            if self._there is None:
                self._there = self._project.give("reader.comparer")
            there = self._there
        try:
            return self._project.ask_part(*there, name, *arguments, named=named)
        except _Ended:
            with self._turn:
                self._there = there = self._project.give("reader.comparer")
        return self._project.ask_part(*there, name, *arguments, named=named)


class ServedWork:
    """See `following.ImportWork`. No call ever waits: what is told is what came of the look before."""

    def __init__(self, project: ServedProject, life: _Process, there: wire.Stays) -> None:
        """The work that is *there*."""
        from concurrent.futures import ThreadPoolExecutor

        self._ask = partial(project.ask_part, life, there)
        self._asking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="dateline-work")
        self._look: Future[Progress] | None = None
        self._last = Progress(0, 0)

    def poll(self) -> Progress:
        """What happened since the last call, as far as it is told already; raises the bug that ended the import."""
        if self._look is not None and self._look.done():
            look, self._look = self._look, None
            self._last = look.result()
        else:
            self._last = replace(self._last, said=(), changes=None)
        if self._look is None and not self._last.finished:
            self._look = self._asking.submit(self._poll)
        return self._last

    def _poll(self) -> Progress:
        try:
            return cast("Progress", self._ask("poll"))
        except _Ended:
            words = str(ProcessEnded())
            return replace(self._last, said=(words,), changes=None, finished=True, broken=words)

    def cancel(self) -> None:
        """Stop at the next article."""
        self._asking.submit(self._quietly, "cancel")

    def _quietly(self, name: str) -> None:
        try:
            self._ask(name)
        except _Ended:
            pass  # it has stopped

    def close(self) -> None:
        """Ask no more; the project's end is that of the work."""
        self._asking.shutdown(wait=True, cancel_futures=True)


__all__ = ["BugElsewhere", "ProcessEnded", "ServedCabinet", "ServedProject"]
