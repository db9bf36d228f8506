"""What `import` and `sample` say while they add sources."""

from collections import Counter
from collections.abc import Iterable, Sequence

import typer

from dateline.cli.listening import stop_talking
from dateline.cli.progress import stoppable, tracked
from dateline.cli.words import count, listed
from dateline.services import importing
from dateline.services.importing import Outcome, Status, Task
from dateline.services.projects import Project


def add(project: Project, tasks: Sequence[Task], jobs: int | None) -> int:
    """Import, print one line a source and a summary, and return the exit code."""
    with stoppable() as stopped:
        return report(importing.import_tasks(project, tasks, jobs=jobs, cancelled=stopped), len(tasks))


def report(outcomes: Iterable[Outcome], total: int) -> int:
    """Print what came of each of *total* files and a summary, and return the exit code."""
    tally: Counter[Status] = Counter()
    say = _Voice()
    for outcome in tracked(outcomes, total, "Importing", lambda outcome: outcome.path.name):
        tally[outcome.status] += 1
        match outcome.status:
            case Status.ADDED:
                say(f"{outcome.status}: {outcome.path} as {outcome.source}")
            case Status.ALREADY_THERE:
                say(f"{outcome.status}: {outcome.path} is {outcome.source}")
            case Status.FAILED:
                typer.echo(f"{outcome.status}: {outcome.reason}", err=True)
    say(
        listed(
            [
                count(tally[Status.ADDED], "source") + " added",
                f"{tally[Status.ALREADY_THERE]:,} already there" if tally[Status.ALREADY_THERE] else "",
                f"{tally[Status.FAILED]:,} failed" if tally[Status.FAILED] else "",
            ]
        )
    )
    return 1 if tally[Status.FAILED] else 0


class _Voice:
    """Says lines on stdout for as long as somebody listens: the work goes on without (`dateline import … | head`)."""

    def __init__(self) -> None:
        self._heard = True

    def __call__(self, line: str) -> None:
        if self._heard:
            try:
                typer.echo(line)
            except BrokenPipeError:
                self._heard = False
                stop_talking()
