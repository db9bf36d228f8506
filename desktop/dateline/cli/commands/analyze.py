"""`dateline analyze`: findings without a project."""

import json
from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer

from dateline.cli import arguments
from dateline.cli.words import count, listed, passed_over

NAME = "analyze"


def command(
    context: typer.Context,
    paths: arguments.Paths = None,
    manifest: arguments.Manifest = None,
    published: arguments.Published = None,
    jobs: arguments.Jobs = None,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON a source.")] = False,
) -> int:
    """Analyse articles without a project and print what was found."""
    files = arguments.require_files(context, paths, manifest)
    from dateline.cli.progress import stoppable, tracked
    from dateline.services import analyzing, work

    others: Counter[str] = Counter()
    total = len(work.plan(files, manifest, published, others))
    if others:
        typer.echo(passed_over(others), err=True)
    failed = 0
    with stoppable() as stopped:
        lines = analyzing.analyze_lines(files, manifest=manifest, published=published, jobs=jobs, cancelled=stopped)
        for line in tracked(lines, total, "Analysing", _name):
            failed += line["record"] == "error"
            typer.echo(
                json.dumps(line, ensure_ascii=False) if as_json else _in_words(line),
                err=line["record"] == "error" and not as_json,
            )
    return 1 if failed else 0


def _name(line: dict[str, Any]) -> str:
    return Path(line["path"] if line["record"] == "error" else line["source"]["path"]).name


def _in_words(line: dict[str, Any]) -> str:
    if line["record"] == "error":
        return str(line["reason"])
    source = line["source"]
    kinds = Counter(entity["type"] for entity in line["entities"])
    shown = [s for s in line["statements"] if s["shown"]]
    parts = [
        count(len(shown), "statement"),
        count(len(line["entities"]), "entity", "entities"),
        count(len(line["times"]), "date"),
        count(len(line["quotes"]), "quote"),
        count(len(line["quantities"]), "quantity", "quantities"),
    ]
    heading = f"{source['path']}: {source['title'] or 'without a title'}"
    dated = source["published"]["edtf"] or "publication date unknown"
    facts = [f"  {s['when']['edtf'] or 'undated':<14} {' '.join(s['text'].split())}" for s in shown]
    people = f"  {count(kinds['PERSON'], 'person', 'people')}, {count(kinds['GPE'], 'place')}" if kinds else ""
    return "\n".join(part for part in [f"{heading} ({dated})", f"  {listed(parts)}", people, *facts] if part)
