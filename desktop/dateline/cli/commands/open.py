"""`dateline open`: the window."""

from typing import Annotated

import typer

NAME = "open"


def command(
    context: typer.Context,
    project: Annotated[
        str | None,
        typer.Argument(metavar="PROJECT", help="A .dateline file; the last one if none is named.", show_default=False),
    ] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Open the sample project, made on first use.")] = False,
) -> int:
    """Open the window."""
    return int(context.obj.open_window(project, sample=sample))
