"""`dateline import`: adds sources to a project."""

from collections import Counter
from typing import Annotated

import typer

from dateline.cli import arguments

NAME = "import"


def command(
    context: typer.Context,
    project: Annotated[str, typer.Argument(metavar="PROJECT", help="A .dateline file; it is made if it is missing.")],
    paths: arguments.Paths = None,
    manifest: arguments.Manifest = None,
    published: arguments.Published = None,
    jobs: arguments.Jobs = None,
) -> int:
    """Add articles to a project. What is there already stays as it is; a failure stops nothing.

    A single .jsonl file is an export with originals, of which an empty project is made.
    """
    files = arguments.require_files(context, paths, manifest)
    from dateline.cli import importing
    from dateline.cli.words import passed_over
    from dateline.services import projects, work
    from dateline.services.importing import refusals

    others: Counter[str] = Counter()
    tasks = work.plan(files, manifest, published, others)
    if others:
        typer.echo(passed_over(others), err=True)
    if all(task.refused for task in tasks) and not projects.exists(project):
        return importing.report(refusals(tasks), len(tasks))
    with projects.open_or_create(project, holder="dateline import") as opened:
        return importing.add(opened, tasks, jobs)
