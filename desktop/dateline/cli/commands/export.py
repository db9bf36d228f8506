"""`dateline export`: a project in another format."""

import sys
from typing import Annotated

import typer

from dateline.cli import arguments
from dateline.services.formats import formats

NAME = "export"
_FORMATS = ", ".join(f"{format_.NAME} ({format_.WORDS})" for format_ in formats())


def command(
    project: arguments.Project,
    format_: Annotated[str, typer.Argument(metavar="FORMAT", help=f"One of: {_FORMATS}.")],
    out: Annotated[
        str, typer.Argument(metavar="OUT", help="The file to write; - for stdout. An existing one is replaced whole.")
    ],
    originals: Annotated[bool, typer.Option("--originals", help="The original bytes too (jsonl).")] = False,
) -> int:
    """Write the project in one of the formats, and say on stderr what the format cannot hold."""
    from dateline.services import exporting, projects

    with projects.open_project(project) as opened:
        target = sys.stdout.buffer if out == "-" else out
        for sentence in exporting.export(opened, format_, target, originals=originals):
            typer.echo(sentence, err=True)
    return 0
