"""Open projects as the window knows them; what stands behind them is imported when the first one is opened."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from dateline.errors import DatelineError, ProjectIsInUse
from dateline.ui.desk import Format, Progress
from dateline.ui.late import IMPORTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dateline.domain.views import Hit
    from dateline.services.importing import Outcome
    from dateline.services.projects import Project
    from dateline.ui.desk import Desk, Work


class ImportWork:
    """An import whose articles are analysed in processes of their own; a thread takes in what they find.

    *begin* starts it, given what says whether it is cancelled; *total* is how many articles there are. Whatever it
    stands on has been imported before: a look at the work must not wait until that is done.
    """

    def __init__(self, begin: Callable[..., Iterator[Outcome]], total: int) -> None:
        self._total = total
        self._outcomes: SimpleQueue[Outcome | BaseException | None] = SimpleQueue()
        self._stop = threading.Event()
        self._done = self._added = self._already = self._failed = 0
        self._doing = ""
        self._over = False
        self._thread = threading.Thread(target=self._run, args=(begin,), name="dateline-import", daemon=True)
        self._thread.start()

    def poll(self) -> Progress:
        """What happened since the last call; raises the bug that ended the import, if one did."""
        with IMPORTS:
            from dateline.domain.changes import Changes

        said: list[str] = []
        changes = Changes()
        while not self._over:
            try:
                outcome = self._outcomes.get_nowait()
            except Empty:
                break
            if outcome is None:
                self._over = True
            elif isinstance(outcome, DatelineError):
                said.append(str(outcome))
            elif isinstance(outcome, BaseException):
                raise outcome
            else:
                changes |= outcome.changes
                self._count(outcome, said)
        return Progress(
            done=self._done, total=self._total, doing=self._doing, added=self._added, already=self._already,
            failed=self._failed, said=tuple(said), changes=changes, finished=self._over,
        )  # fmt: skip

    def cancel(self) -> None:
        """Stop at the next article."""
        self._stop.set()

    def wait(self) -> None:
        """Stop, and return when no thread writes any more."""
        self._stop.set()
        self._thread.join()

    def _count(self, outcome: Outcome, said: list[str]) -> None:
        with IMPORTS:
            from dateline.services.importing import Status

        self._done += 1
        self._doing = outcome.path.name
        if outcome.status is Status.ADDED:
            self._added += 1
        elif outcome.status is Status.ALREADY_THERE:
            self._already += 1
        else:
            self._failed += 1
            said.append(outcome.reason or f"{outcome.path} could not be imported.")

    def _run(self, begin: Callable[..., Iterator[Outcome]]) -> None:
        try:
            for outcome in begin(cancelled=self._stop.is_set):
                self._outcomes.put(outcome)
        except BaseException as error:  # noqa: BLE001 (not swallowed: `poll` raises it on the window's thread)
            self._outcomes.put(error)
        finally:
            self._outcomes.put(None)


class OpenProject:
    """A project file that is open in this window."""

    def __init__(self, path: str, project: Project, read_only: str | None = None) -> None:
        with IMPORTS:
            from dateline.services.reading import Reader

        self.path = path
        self.name = project.name
        self.reader = Reader(project)
        self.read_only = read_only
        self._project = project
        self._works: list[ImportWork] = []

    def search(self, query: str, limit: int) -> list[Hit]:
        """What matches *query*, best first."""
        with IMPORTS:
            from dateline.services import searching

        return searching.find(self._project, query, limit, typing=True)

    def import_files(self, paths: Sequence[Path], manifest: Path | None = None) -> Work:
        """Begin to import these files and folders, or what *manifest* lists."""
        with IMPORTS:
            from dateline.services import importing, work

        tasks = work.plan(paths, manifest)
        self._works.append(ImportWork(partial(importing.import_tasks, self._project, tasks), len(tasks)))
        return self._works[-1]

    def formats(self) -> list[Format]:
        """What the project can be exported to."""
        with IMPORTS:
            from dateline.services import exporting

        return [Format(one.NAME, one.WORDS, one.SUFFIX) for one in exporting.formats()]

    def export(self, name: str, out: Path) -> list[str]:
        """Write the project to *out* in the format *name*; gives a sentence for each thing that it could not hold."""
        with IMPORTS:
            from dateline.services import exporting

        return exporting.export(self._project, name, out)

    def close(self) -> None:
        """Stop what is being imported, and let go of the file."""
        for work in self._works:
            work.wait()
        self._project.close()


class Projects:
    """Opens and makes project files."""

    def open(self, path: str) -> Desk:
        """Open a project for writing or, while somebody else writes it, for reading. Raises `ProjectError`."""
        with IMPORTS:
            from dateline.services import projects

        try:
            return OpenProject(path, projects.open_project(path, holder=projects.WINDOW))
        except ProjectIsInUse as taken:
            return OpenProject(path, projects.open_project(path), str(taken))

    def read(self, path: str) -> Desk:
        """Open a project for looking only, whoever else writes it."""
        with IMPORTS:
            from dateline.services import projects

        return OpenProject(path, projects.open_project(path))

    def create(self, path: str) -> Desk:
        """Make an empty project. Raises `ProjectError` where there is something already: nothing is overwritten."""
        with IMPORTS:
            from dateline.services import projects

        return OpenProject(path, projects.create_project(path, holder=projects.WINDOW))

    def create_sample(self) -> Desk:
        """Make the reader's own copy of the sample project, still without its articles."""
        with IMPORTS:
            from dateline.services import projects

        path = Path(self.sample_path())
        path.parent.mkdir(parents=True, exist_ok=True)
        return OpenProject(str(path), projects.create_sample(path, holder=projects.WINDOW))

    def sample_path(self) -> str:
        """Where the reader's own copy of the sample project is, or will be."""
        from platformdirs import user_data_path

        return str(user_data_path("dateline", appauthor=False) / "Sample.dateline")

    def sample_manifest(self) -> Path:
        """The manifest of the sample articles, for `import_files`."""
        with IMPORTS:
            from dateline.services import projects

        return projects.sample_manifest()
