"""Formats out: each file of this folder writes one. What they write comes in as `Contents`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO, Protocol, runtime_checkable

from dateline.domain.analysis import Analysis
from dateline.domain.disagreement import Disagreement
from dateline.domain.document import Document
from dateline.domain.entity import EntityType
from dateline.domain.fact import Fact
from dateline.errors import DatelineError
from dateline.exporters._lines import Line
from dateline.registry import members


@dataclass(frozen=True, slots=True)
class Bytes:
    """A source's untouched bytes, the encoding of the text in them, and how the text goes back to them."""

    data: bytes
    encoding: str | None
    byte_map: bytes | None


@dataclass(frozen=True, slots=True)
class FactPart:
    """A fact; `merged` are the ids of facts that became it, `links` (kind, fact, why) what it is tied to."""

    fact: Fact
    merged: tuple[str, ...] = ()
    links: tuple[tuple[str, str, str], ...] = ()
    shown: bool = True


@dataclass(frozen=True, slots=True)
class EntityPart:
    """An entity of the project: `of` is the country of a demonym, `merged` are the ids that became it."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    disagreements: tuple[Disagreement, ...] = ()
    of: str | None = None
    why: str = ""
    merged: tuple[str, ...] = ()


class Contents(Protocol):
    """A project as exporters see it: everything in the order of its ids, read piece by piece."""

    def sources(self) -> Iterator[tuple[Document, Analysis]]:
        """Every source and what was found in it, with the project's ids."""
        ...

    def original(self, source: str) -> Bytes:
        """The bytes of one source."""
        ...

    def facts(self) -> Iterator[FactPart]:
        """Every fact, hidden ones too."""
        ...

    def entities(self) -> Iterator[EntityPart]:
        """Every entity."""
        ...

    def records(self, *, inverses: bool) -> Iterator[Line]:
        """Notes, tags, reviews and acts, as lines; with *inverses*, what is needed to take acts back."""
        ...


@dataclass(frozen=True, slots=True)
class Options:
    """What an export is to hold beyond what its format always does."""

    originals: bool = False


@runtime_checkable
class Exporter(Protocol):
    """One format: the name that commands use, what it is in words, and the ending of its files."""

    NAME: str
    WORDS: str
    SUFFIX: str

    def write(self, contents: Contents, out: BinaryIO, options: Options) -> list[str]:
        """Write *contents* to *out*. A sentence for each kind of thing that the format could not hold."""
        ...


@cache
def formats() -> dict[str, Exporter]:
    """All formats by name."""
    return {module.NAME: module for module in members(__name__) if isinstance(module, Exporter)}


def named(name: str) -> Exporter:
    """The format called *name*. Raises `DatelineError`."""
    try:
        return formats()[name]
    except KeyError:
        known = ", ".join(sorted(formats()))
        raise DatelineError(f"There is no format ‘{name}’. Dateline writes {known}.") from None
