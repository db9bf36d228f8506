"""`dateline search`: words, phrases and fields."""

import json
from typing import Annotated

import typer

from dateline.cli import arguments

NAME = "search"


def command(
    project: arguments.Project,
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help='Words, "phrases", entity: source: from: to: disagree:yes.')
    ],
    limit: Annotated[int, typer.Option(metavar="N", help="How many results at most.", min=1)] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON a result.")] = False,
) -> int:
    """Search facts, entities, sources and texts."""
    from dateline.services import projects, searching

    with projects.open_project(project) as opened:
        hits = searching.find(opened, query, limit)
    for hit in hits:
        if as_json:
            typer.echo(json.dumps({"record": "hit", **hit.model_dump(mode="json")}, ensure_ascii=False))
        else:
            where = f" {hit.source}:{hit.start}" if hit.source and hit.start is not None else ""
            typer.echo(f"{hit.layer:<9} {hit.id}{where}  {' '.join(hit.words.split())}")
    if not hits:
        typer.echo("Nothing in this project matches.", err=True)
    return 0
