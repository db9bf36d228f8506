"""`dateline sample`: the sample project."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.importing import report
from dateline.services import projects

NAME = "sample"


def command(
    project: Annotated[Path, typer.Argument(help="The .dateline file to make.")],
    jobs: Annotated[
        int | None, typer.Option(help="Worker processes; one fewer than the cores by default.", min=1)
    ] = None,
) -> int:
    """Make the sample project from the articles that ship with Dateline."""
    with projects.create_sample(project, holder="dateline sample") as made:
        return report(made, [], manifest=projects.sample_manifest(), published=None, jobs=jobs)
