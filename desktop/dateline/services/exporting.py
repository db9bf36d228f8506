"""Writes a project in one of the formats, to a file that is replaced whole or to a stream."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from dateline import exporters
from dateline.domain.analysis import Analysis
from dateline.domain.document import Document
from dateline.domain.fact import Fact
from dateline.errors import DatelineError
from dateline.exporters import Bytes, EntityPart, FactPart, Options
from dateline.exporters._files import replaced
from dateline.exporters._lines import fact_line
from dateline.services.formats import formats
from dateline.store import contents
from dateline.store.project import Project

__all__ = ["export", "fact_record", "formats"]


def export(project: Project, format_: str, out: Path | str | BinaryIO, *, originals: bool = False) -> list[str]:
    """Write *project* as *format_* to *out*: a file, replaced only whole, or a stream of bytes.

    A sentence for each kind of thing that the format could not hold. All of it is the project as it was at one moment.
    Raises `DatelineError` for an unknown format, a file that cannot be written, and one that is the project itself.
    """
    exporter = exporters.named(format_)
    if isinstance(out, Path | str) and project.place.is_at(out):
        raise DatelineError(f"{out} is the project itself; name another file.")
    options = Options(originals=originals)
    with project.read() as connection:
        stored = _Stored(contents.View(connection))
        if isinstance(out, Path | str):
            with replaced(Path(out)) as file:
                return exporter.write(stored, file, options)
        return exporter.write(stored, out, options)


def fact_record(fact: Fact) -> dict[str, Any]:
    """One fact as the line of JSON that Dateline promises."""
    return fact_line(fact)


class _Stored:
    """A project as exporters see it."""

    def __init__(self, view: contents.View) -> None:
        self._view = view

    def sources(self) -> Iterator[tuple[Document, Analysis]]:
        return self._view.sources()

    def original(self, source: str) -> Bytes:
        stored = self._view.original(source)
        return Bytes(stored.data, stored.encoding, stored.byte_map)

    def facts(self) -> Iterator[FactPart]:
        for part in self._view.facts():
            yield FactPart(part.fact, part.merged, part.links, part.shown)

    def entities(self) -> Iterator[EntityPart]:
        for part in self._view.entities():
            yield EntityPart(
                part.id, part.type, part.name, part.aliases, part.disagreements, part.of, part.why, part.merged
            )

    def records(self, *, inverses: bool) -> Iterator[dict[str, Any]]:
        return self._view.records(inverses=inverses)
