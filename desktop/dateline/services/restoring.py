"""Makes an empty project equal to the one that an export with originals was made of."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.errors import BadDate, DatelineError, FileIsMissing
from dateline.exporters import EntityPart
from dateline.exporters._parsing import entity_of, fact_of, source_of
from dateline.store import bars, restoring, roster
from dateline.store.acts import Act
from dateline.store.contents import StoredEntity, StoredFact
from dateline.store.project import Project
from dateline.store.sources import Original


class BadExport(DatelineError):
    """A file is no export that a project can be made of."""


def restore(project: Project, path: Path) -> list[tuple[str, str]]:
    """Put everything in the export at *path* into *project*, which is empty: all of it or nothing.

    The paths and ids of the sources. Raises `FileIsMissing`, `BadExport`, and `ProjectError` where it is not empty.
    """
    if not path.is_file():
        raise FileIsMissing(path)
    # Entities come after the sources that mention them, so that the file is read twice.
    entities = [_stored(entity_of(line)) for _, line in _lines(path) if line["record"] == "entity"]
    added: list[tuple[str, str]] = []
    with project.upkeep() as connection:
        act = restoring.begin(connection)
        try:
            restoring.add_entities(act, entities)
            numbers: list[int] = []
            for number, line in _lines(path):
                match line["record"]:
                    case "source":
                        added.append(_add_source(act, line, f"{path}, line {number}"))
                    case "fact":
                        part = fact_of(line)
                        fact = StoredFact(part.fact, part.merged, part.links, part.shown)
                        numbers += restoring.add_facts(act, [fact])
                    case "entity":
                        continue
                    case _:
                        restoring.add_record(act, line)
            restoring.finish(act, entities, numbers)
        except (KeyError, TypeError, ValueError, BadDate) as error:
            raise BadExport(f"{path} is not an export of Dateline's, or was changed: {error}.") from error
    with project.upkeep() as connection:
        bars.keep(connection, project.version_in(connection))
        roster.keep(connection, project.version_in(connection))
    return added


def _add_source(act: Act, line: dict[str, Any], where: str) -> tuple[str, str]:
    document, analysis, original = source_of(line)
    if original is None:
        raise BadExport(f"{where}: the original is left out. A project can only be made of an export with --originals.")
    if analysis.lost(document.text):
        raise BadExport(f"{where}: not all findings stand in the text.")
    stored = Original(original.data, original.encoding, original.byte_map)
    return document.path, restoring.add_source(act, document, analysis, stored)


def _stored(part: EntityPart) -> StoredEntity:
    return StoredEntity(part.id, part.type, part.name, part.aliases, part.disagreements, part.of, part.why, part.merged)


def _lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    with path.open("rb") as file:
        for number, text in enumerate(file, 1):
            if not text.strip():
                continue
            try:
                line = json.loads(text.decode("utf-8", "surrogatepass"))
                record = line["record"]
            except (ValueError, KeyError, TypeError) as error:
                raise BadExport(f"{path}, line {number}: this is no line of an export.") from error
            if isinstance(record, str):
                yield number, line
