"""Adds sources to a project, each whole or not at all."""

from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path

from dateline.domain.changes import Changes
from dateline.errors import DatelineError, SourceError
from dateline.services import work
from dateline.services._analyst import Finding, Known
from dateline.services.collating import collate
from dateline.services.outcome import Outcome, Status
from dateline.services.projects import somebody
from dateline.services.restoring import restore
from dateline.services.work import Failed, Task
from dateline.store import bars, lists, roster
from dateline.store.project import Project
from dateline.store.sources import AlreadyThere, add_source

__all__ = ["Outcome", "Status", "Task", "add", "import_sources", "import_tasks", "refusals"]


def import_sources(
    project: Project,
    paths: Sequence[Path | str],
    *,
    manifest: Path | str | None = None,
    published: str | None = None,
    jobs: int | None = None,
    who: str | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Outcome]:
    """Add what `work.plan` makes of *paths*, *manifest* and *published* to *project*: see `import_tasks`."""
    tasks = work.plan(paths, manifest, published)
    yield from import_tasks(project, tasks, jobs=jobs, who=who, cancelled=cancelled)


def import_tasks(
    project: Project,
    tasks: Sequence[Task],
    *,
    jobs: int | None = None,
    who: str | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    reader: str = work.READER,
) -> Generator[Outcome, None, None]:
    """Add each of *tasks*, and say of each what came of it once it is on the disk. A failure stops nothing.

    Running it again goes on where it stopped: what is there already is not read again. Raises `Cancelled` after
    *cancelled* says so; what was added before stays.

    One task alone may be the export of a project (with originals): *project*, which must be empty, becomes equal to it.
    """
    person = who or somebody()
    if len(tasks) == 1 and tasks[0].is_export:
        yield from _restored(project, tasks[0].path)
        return
    with project.read() as connection:
        known = lists.hashes(connection)
    try:
        found = work.answers(tasks, jobs=jobs, known=frozenset(known), cancelled=cancelled, reader=reader)
        for task, answer in found:
            match answer:
                case Finding():
                    yield add(project, answer, who=person)
                case Known():
                    yield Outcome(task.path, Status.ALREADY_THERE, source=known[answer.sha256])
                case Failed():
                    yield Outcome(task.path, Status.FAILED, reason=answer.reason)
    finally:
        with project.upkeep() as connection:
            bars.keep(connection, project.version_in(connection))
            roster.keep(connection, project.version_in(connection))


def refusals(tasks: Sequence[Task]) -> list[Outcome]:
    """What comes of those of *tasks* that can only fail, for which no project need be opened."""
    return [Outcome(task.path, Status.FAILED, reason=str(task.refused)) for task in tasks if task.refused is not None]


def _restored(project: Project, path: Path) -> Iterator[Outcome]:
    try:
        added = restore(project, path)
    except DatelineError as error:
        yield Outcome(path, Status.FAILED, reason=str(error))
        return
    for source_path, source in added:
        yield Outcome(Path(source_path), Status.ADDED, source=source, changes=Changes(sources=frozenset({source})))


def add(project: Project, finding: Finding, *, who: str) -> Outcome:
    """Add one source and bring its statements together with the others, in one act."""
    path = Path(finding.document.path)
    try:
        with project.act("import", f"Import {path.name}", who) as act:
            source = add_source(act, finding.document, finding.analysis, finding.original)
            collate(project, [source])
            changes = act.changes
    except AlreadyThere as there:
        return Outcome(path, Status.ALREADY_THERE, source=there.source)
    except SourceError as error:
        return Outcome(path, Status.FAILED, reason=str(error))
    return Outcome(path, Status.ADDED, source=source, changes=changes)
