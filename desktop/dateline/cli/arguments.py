"""What several commands take, described once."""

from pathlib import Path
from typing import Annotated

import typer

Project = Annotated[
    str, typer.Argument(metavar="PROJECT", help="A .dateline file, or the SQLAlchemy URL of a database.")
]
Paths = Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="Files and folders.", show_default=False)]
Manifest = Annotated[
    Path | None, typer.Option(metavar="CSV", help="What you know of the files; without a PATH, its rows are the files.")
]
Published = Annotated[
    str | None, typer.Option(metavar="EDTF", help="When they appeared, where the manifest says nothing else.")
]
Jobs = Annotated[
    int | None,
    typer.Option(metavar="N", help="Worker processes; one fewer than the cores by default.", min=1, show_default=False),
]


def require_files(context: typer.Context, paths: list[Path] | None, manifest: Path | None) -> list[Path]:
    """The paths that were named. Ends the command as wrongly used where there is nothing to read."""
    if not paths and manifest is None:
        context.fail("Name files or folders, or a manifest that lists them.")
    return paths or []
