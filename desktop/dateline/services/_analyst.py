"""What a worker does with one file: read it in a sandbox, then analyse it."""

import hashlib
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path

from dateline import __version__, importers
from dateline.domain.analysis import Analysis
from dateline.domain.document import Document
from dateline.importers.sandbox import Sandbox
from dateline.store.sources import Original

_sandbox = Sandbox()


@dataclass(frozen=True, slots=True)
class Finding:
    """One file's document, what was found in it, and its bytes."""

    document: Document
    analysis: Analysis
    original: Original

    def packed(self) -> tuple[str, str, bytes, str | None, bytes | None]:
        """As it crosses between processes: JSON is quicker to make and to read than pickled values."""
        original = self.original
        return (
            self.document.model_dump_json(),
            self.analysis.model_dump_json(),
            original.data,
            original.encoding,
            original.byte_map,
        )

    @classmethod
    def unpacked(cls, packed: tuple[str, str, bytes, str | None, bytes | None]) -> "Finding":
        """The finding that `packed` gave."""
        document, analysis, data, encoding, byte_map = packed
        return cls(
            Document.model_validate_json(document),
            Analysis.model_validate_json(analysis),
            Original(data, encoding, byte_map),
        )


@dataclass(frozen=True, slots=True)
class Known:
    """A file whose bytes are those of a source that is there already: it was not read."""

    sha256: str


def read(path: Path, row: importers.Row | None, name: str, known: Container[str]) -> Finding | Known:
    """What is found in the file at *path*, whose document is called *name*; what a person says of it is in *row*.

    A file whose SHA-256 is *known* is left alone. Raises kinds of `SourceError`.
    """
    data = importers.load(path)
    sha256 = hashlib.sha256(data).hexdigest()
    if sha256 in known:
        return Known(sha256)
    article = _sandbox.parse(data, path)
    document = importers.to_document(article, name, path, row)
    return Finding(document, analyse(document), Original(data, article.encoding, article.places.pack()))


def analyse(document: Document) -> Analysis:
    """What is found in *document*, with the program's version beside the model's."""
    from dateline.extraction.analyze import analyze

    analysis = analyze(document)
    program = "dateline " + ".".join(__version__.split(".")[:2])
    return analysis.model_copy(update={"engine": f"{program} / {analysis.engine}"})
