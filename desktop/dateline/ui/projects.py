"""Open projects as the window knows them; what stands behind them is imported when the first one is opened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import ProjectIsInUse
from dateline.ui.desk import Format
from dateline.ui.late import IMPORTS
from dateline.ui.pen import ProjectPen
from dateline.ui.searcher import ProjectSearcher

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.domain.views import Hit
    from dateline.services.projects import Project
    from dateline.ui.desk import Desk, Pen, Searcher, Work
    from dateline.ui.importing import ImportWork


_SHOWN_FIRST = 20  # sources


class OpenProject:
    """A project file that is open in this window."""

    def __init__(self, path: str, project: Project, read_only: str | None = None) -> None:
        with IMPORTS:
            from dateline.services.reading import Reader

        self.path = path
        self.name = project.name
        self.reader = Reader(project)
        self.pen: Pen = ProjectPen(project)
        self.read_only = read_only
        self.searcher: Searcher = ProjectSearcher(project)
        self._project = project
        self._works: list[ImportWork] = []

    def look_ahead(self) -> None:
        """Read what the window shows first, beside its thread: what is read there again is then quickly read."""
        first = [row.id for row in self.reader.sources_called("", _SHOWN_FIRST)]
        if first:
            self.reader.reading(first[0])

    @property
    def importing(self) -> int | None:
        """The number of the process that imports, or imported last."""
        return self._works[-1].process if self._works else None

    def search(self, query: str, limit: int, outdated: Callable[[], bool] = lambda: False) -> list[Hit]:
        """What matches *query*, best first; *outdated* says when nobody waits for it any more."""
        with IMPORTS:
            from dateline.services import searching

        bars = self.reader.bars
        return searching.find(self._project, query, limit, typing=True, bars=bars, outdated=outdated)

    def import_files(self, paths: Sequence[Path], manifest: Path | None = None) -> Work:
        """Begin to import these files and folders, or what *manifest* lists."""
        with IMPORTS:
            from dateline.services.background import BackgroundImport
            from dateline.ui.importing import ImportWork

        self._works.append(ImportWork(BackgroundImport(self._project, paths, manifest=manifest)))
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
            work.close()
        self._project.close()


class Projects:
    """Opens and makes project files."""

    def open(self, path: str) -> Desk:
        """Open a project for writing or, while somebody else writes it, for reading. Raises `ProjectError`."""
        with IMPORTS:
            from dateline.services import projects

        try:
            opened = OpenProject(path, projects.open_project(path, holder=projects.WINDOW))
        except ProjectIsInUse as taken:
            opened = OpenProject(path, projects.open_project(path), str(taken))
        opened.look_ahead()
        return opened

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
