"""`dateline backup`: a checked copy."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli import arguments
from dateline.cli.words import count

NAME = "backup"


def command(
    project: arguments.Project,
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="DIR", help="Where the copy goes; without one, ‘Backups’ beside the project.", show_default=False
        ),
    ] = None,
) -> int:
    """Make a copy under the project's name and the time, and check it. Works while a window has the project open."""
    from dateline.services import backing_up, projects

    with projects.open_project(project) as opened:
        copy, report = backing_up.back_up(opened, folder)
    typer.echo(f"{copy}: {count(report.sources, 'source')}, {count(report.anchors, 'anchor')} checked.")
    for finding in report.findings:
        typer.echo(str(finding), err=True)
    return 1 if report.findings else 0
