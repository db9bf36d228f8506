"""`dateline facts`: the facts of a project."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from dateline.cli import arguments
from dateline.cli.words import count

if TYPE_CHECKING:
    from dateline.domain.fact import Fact

NAME = "facts"
_AT_ONCE = 500


def command(
    project: arguments.Project,
    entity: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only facts with this entity; may be repeated.")
    ] = None,
    earliest: Annotated[str | None, typer.Option("--from", metavar="EDTF", help="Not before this date.")] = None,
    latest: Annotated[str | None, typer.Option("--to", metavar="EDTF", help="Not after this date.")] = None,
    disagreeing: Annotated[bool, typer.Option("--disagreeing", help="Only facts that sources disagree about.")] = False,
    hidden: Annotated[bool, typer.Option("--hidden", help="Background and rhetoric too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON a fact.")] = False,
) -> int:
    """Print the facts, each with its statements, origins and disagreements, by date."""
    from dateline.services import exporting, projects, searching
    from dateline.services.reading import Reader

    with projects.open_project(project) as opened:
        wanted = searching.fact_filter(
            opened, entities=tuple(entity or ()), earliest=earliest, latest=latest, disagreeing=disagreeing
        ).model_copy(update={"hidden": hidden})
        reader, offset = Reader(opened), 0
        while facts := reader.facts(wanted, offset, _AT_ONCE):
            for fact in facts:
                typer.echo(json.dumps(exporting.fact_record(fact), ensure_ascii=False) if as_json else _in_words(fact))
            offset += len(facts)
    return 0


def _in_words(fact: "Fact") -> str:
    lines = [f"{fact.id}  {fact.when.in_words}: {fact.label} ({count(fact.origins, 'origin')})"]
    lines += [f"    {stated.source}  “{' '.join(stated.text.split())}”" for stated in fact.statements]
    lines += [
        f"    {found.severity.value} disagreement, {found.aspect.value}: {found.why}" for found in fact.disagreements
    ]
    return "\n".join(lines)
