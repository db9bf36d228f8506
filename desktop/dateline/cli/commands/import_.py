"""`dateline import`: adds sources to a project."""

from pathlib import Path
from typing import Annotated

import typer

from dateline.cli.importing import report
from dateline.errors import DatelineError
from dateline.services import projects, restoring
from dateline.services.projects import Project

NAME = "import"


def command(
    project: Annotated[str, typer.Argument(help="A .dateline file; it is made if it is missing.")],
    paths: Annotated[list[Path] | None, typer.Argument(help="Files and folders.", show_default=False)] = None,
    manifest: Annotated[Path | None, typer.Option(help="A CSV that tells what you know of the files.")] = None,
    published: Annotated[
        str | None, typer.Option(help="When they appeared (EDTF), where nothing else says so.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option(help="Worker processes; one fewer than the cores by default.", min=1)
    ] = None,
) -> int:
    """Add articles to a project. What is there already stays as it is; a failure stops nothing.

    A single .jsonl file is an export with originals, of which an empty project is made.
    """
    paths = paths or []
    if not paths and manifest is None:
        raise DatelineError("Name the files or folders to import, or a manifest that lists them.")
    with projects.open_or_create(project, holder="dateline import") as opened:
        if len(paths) == 1 and paths[0].suffix == ".jsonl":
            return _restored(opened, paths[0])
        return report(opened, paths, manifest=manifest, published=published, jobs=jobs)


def _restored(project: Project, export: Path) -> int:
    """Make the empty *project* equal to the one that *export* was made of."""
    for path, source in restoring.restore(project, export):
        typer.echo(f"added: {path} as {source}")
    return 0
