"""`dateline sample`: the sample project."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli import arguments

NAME = "sample"


def command(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="The .dateline file to make.")],
    jobs: arguments.Jobs = None,
) -> int:
    """Make the sample project from the articles that ship with Dateline."""
    from dateline.cli import importing
    from dateline.services import projects, work

    tasks = work.plan([], projects.sample_manifest())
    with projects.create_sample(project, holder="dateline sample") as made:
        return importing.add(made, tasks, jobs)
