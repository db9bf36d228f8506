"""`dateline check`: is everything as it should be?"""

from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli import arguments
from dateline.cli.words import count
from dateline.errors import ProjectIsInUse

if TYPE_CHECKING:
    from dateline.services.projects import Project

NAME = "check"


def command(
    project: arguments.Project,
    repair: Annotated[bool, typer.Option("--repair", help="Rebuild what can be rebuilt from the rest.")] = False,
) -> int:
    """Check the file, the originals, and every anchor against its text."""
    from dateline.services import checking

    with _opened(project, repair=repair) as opened:
        report = checking.check(opened, repair=repair)
        looked_at_indices = opened.writable
    for finding in report.repaired:
        typer.echo(f"repaired: {finding}")
    for finding in report.findings:
        typer.echo(str(finding))
    looked = f"{count(report.sources, 'source')} and {count(report.anchors, 'anchor')}"
    if not looked_at_indices:
        typer.echo("The search index was not checked: somebody else has the project open for writing.", err=True)
    typer.echo(f"Checked {looked}: {count(len(report.findings), 'finding') if report.findings else 'all is well'}.")
    return 1 if report.findings else 0


def _opened(project: str, *, repair: bool) -> "Project":
    """Open for writing, as the search index can only be checked so; for reading where somebody else has it."""
    from dateline.services import projects

    try:
        return projects.open_project(project, holder="dateline check")
    except ProjectIsInUse:
        if repair:
            raise
        return projects.open_project(project)
