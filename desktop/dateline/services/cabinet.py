"""Projects as a window has them: opened, made, and everything that is asked of an open one in one place."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from dateline.domain import spoken
from dateline.domain.changes import Changes
from dateline.errors import Cancelled, ProjectError, ProjectIsInUse
from dateline.services import projects, searching
from dateline.services.answers import Format
from dateline.services.reading import Reader
from dateline.services.samples import sample_manifest, sample_path
from dateline.services.searcher import Searcher

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.domain.views import Hit
    from dateline.services.following import ImportWork
    from dateline.services.pen import Pen

_FIRST = 20  # sources that are shown first
_SHORT = 200_000  # code points of a source that is read twice rather than kept waiting for
_LAST = 100  # acts that are looked through for what nobody told of: it is told several times a second
_LATE = RLock()  # held by whoever imports: two threads that do so from different ends see half-made modules


class OpenProject:
    """A project that is open. In any thread; what writes waits for the disk.

    `STAYS` is what it is called where it is not, and `KNOWN` what is told of it there at once.
    """

    STAYS = "project"
    KNOWN = ("path", "name", "read_only")

    def __init__(self, path: str, project: projects.Project, read_only: str | None = None) -> None:
        """*read_only* says why nothing can be written, if that is so. The project is this one's to close."""
        self.path = path
        self.name = project.name
        self.read_only = read_only
        self.reader = Reader(project)
        self.searcher = Searcher(project)
        self._project = project
        self._work: ImportWork | None = None
        self._closed = False
        self._turn = RLock()  # of whoever begins an import or closes

    @cached_property
    def pen(self) -> Pen:
        """What a person writes with."""
        with _LATE:
            from dateline.services.pen import Pen

        return Pen(self._project)

    def read_ahead(self, source: str | None = None) -> None:
        """Read what a window asks for first, which begins with *source*, and what its first step would show.

        Then that is quickly told.
        """
        reader = self.reader
        reader.overview()
        reader.listing()
        for row in reader.source_rows([source]) if source else reader.sources_called("", _FIRST)[:1]:
            if row.characters <= _SHORT:
                reader.reading(row.id)
                focus = reader.next_fact(row.id, None, 1)
                if focus.fact is not None:
                    reader.fact_card(focus.fact, row.id)

    @property
    def importing(self) -> int | None:
        """The number of the process that imports, or imported last."""
        return None if self._work is None else self._work.process

    def search(self, query: str, limit: int, outdated: Callable[[], bool] = lambda: False) -> list[Hit]:
        """What matches *query*, best first; *outdated* says when nobody waits for it any more."""
        bars = self.reader.bars
        return searching.find(self._project, query, limit, typing=True, bars=bars, outdated=outdated)

    def import_files(self, paths: Sequence[Path], manifest: Path | None = None) -> ImportWork:
        """Begin to import these files and folders or, without any, what *manifest* lists.

        Raises `ProjectError` while another import goes on, and `Cancelled` where the project was closed meanwhile.
        """
        with _LATE:
            from dateline.services import background
            from dateline.services.following import ImportWork

        with self._turn:
            if self._closed:
                raise Cancelled
            if self._work is not None:
                if self._work.goes_on:
                    raise ProjectError("An import is going on. Wait until it is finished, or cancel it.")
                self._work.close()
            self._work = ImportWork(background.BackgroundImport(self._project, paths, manifest=manifest))
            return self._work

    def imported_since(self, act: int) -> Changes:
        """What imports brought after this act, all together: for whoever was not told."""
        with _LATE:
            from dateline.services import history

        later = [one for one in history.acts(self._project, limit=_LAST) if one.number > act and one.kind == "import"]
        return Changes.together([one.changes for one in reversed(later)])

    def formats(self) -> list[Format]:
        """What the project can be exported to."""
        with _LATE:
            from dateline.services import exporting

        return [Format(one.NAME, one.WORDS, one.SUFFIX) for one in exporting.formats()]

    def export(self, name: str, out: Path) -> list[str]:
        """Write the project to *out* in the format *name*; gives a sentence for each thing that it could not hold."""
        with _LATE:
            from dateline.services import exporting

        return exporting.export(self._project, name, out)

    def close(self) -> None:
        """Stop what is being imported, and let go of the file. Twice is harmless."""
        with self._turn:
            self._closed = True
            if self._work is not None:
                self._work.close()
            self._project.close()


class Cabinet:
    """Opens and makes projects in this process."""

    def prepare(self) -> None:
        """Nothing is needed."""

    def speak(self, language: str) -> None:
        """Say dates in this language from now on."""
        spoken.speak(language)

    def open(self, path: str, source: str | None = None) -> OpenProject:
        """Open a project for writing or, while somebody else writes it, for reading. Raises `ProjectError`.

        It is made ready for a window that begins with *source*, else with the first one.
        """
        try:
            opened = OpenProject(path, projects.open_project(path, holder=projects.WINDOW))
        except ProjectIsInUse as taken:
            opened = OpenProject(path, projects.open_project(path), str(taken))
        try:
            opened.read_ahead(source)
        except BaseException:
            opened.close()
            raise
        return opened

    def read(self, path: str) -> OpenProject:
        """Open a project for looking only, whoever else writes it."""
        return OpenProject(path, projects.open_project(path))

    def create(self, path: str) -> OpenProject:
        """Make an empty project. Raises `ProjectError` where there is something already: nothing is overwritten."""
        return OpenProject(path, projects.create_project(path, holder=projects.WINDOW))

    def create_sample(self) -> OpenProject:
        """Make the reader's own copy of the sample project, still without its articles."""
        path = Path(sample_path())
        path.parent.mkdir(parents=True, exist_ok=True)
        return OpenProject(str(path), projects.create_sample(path, holder=projects.WINDOW))

    def sample_path(self) -> str:
        """Where the reader's own copy of the sample project is, or will be."""
        return sample_path()

    def sample_manifest(self) -> Path:
        """The manifest of the sample articles, for `import_files`."""
        return sample_manifest()


__all__ = ["Cabinet", "OpenProject"]
