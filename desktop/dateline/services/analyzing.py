"""Analyses files without a project."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from dateline.exporters._lines import error_line, source_line
from dateline.services import work
from dateline.services._analyst import Finding
from dateline.services.work import Failed, Task


def analyze_tasks(
    tasks: Sequence[Task], *, jobs: int | None = None, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[tuple[Task, Finding | Failed]]:
    """Each of *tasks* with what was found in its file, or why nothing could be; as soon as it is known."""
    for task, answer in work.answers(tasks, jobs=jobs, cancelled=cancelled):
        assert isinstance(answer, Finding | Failed)  # nothing is known before
        yield task, answer


def analyze_lines(
    paths: Sequence[Path | str],
    *,
    manifest: Path | str | None = None,
    published: str | None = None,
    jobs: int | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[dict[str, Any]]:
    """The lines of `dateline analyze --json`, one a source, as plain values for JSON."""
    for task, answer in analyze_tasks(work.plan(paths, manifest, published), jobs=jobs, cancelled=cancelled):
        if isinstance(answer, Finding):
            yield source_line(answer.document, answer.analysis)
        else:
            yield error_line(task.path, answer.reason)
