"""What `import` and `sample` say while they add sources."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import typer

from dateline.cli.progress import stoppable, tracked
from dateline.cli.words import count, listed
from dateline.services import importing, work
from dateline.services.importing import Status
from dateline.services.projects import Project


def report(
    project: Project, paths: Sequence[Path], *, manifest: Path | None, published: str | None, jobs: int | None
) -> int:
    """Import, print one line a source and a summary, and return the exit code."""
    tasks = work.plan(paths, manifest, published)
    tally: Counter[Status] = Counter()
    with stoppable() as stopped:
        outcomes = importing.import_tasks(project, tasks, jobs=jobs, cancelled=stopped)
        for outcome in tracked(outcomes, len(tasks), "Importing", lambda outcome: outcome.path.name):
            tally[outcome.status] += 1
            said = {
                Status.ADDED: f"{outcome.status}: {outcome.path} as {outcome.source}",
                Status.ALREADY_THERE: f"{outcome.status}: {outcome.path} is {outcome.source}",
            }
            typer.echo(said.get(outcome.status, f"{outcome.status}: {outcome.reason}"))
    typer.echo(
        listed(
            [
                count(tally[Status.ADDED], "source") + " added",
                f"{tally[Status.ALREADY_THERE]:,} already there" if tally[Status.ALREADY_THERE] else "",
                f"{tally[Status.FAILED]:,} failed" if tally[Status.FAILED] else "",
            ]
        )
    )
    return 1 if tally[Status.FAILED] else 0
