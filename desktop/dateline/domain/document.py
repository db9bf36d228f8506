"""One article: its immutable text, what is known about it, and the blocks it consists of."""

from enum import StrEnum

from pydantic import NonNegativeInt, field_validator

from dateline.domain.edtf import parse
from dateline.domain.span import Span
from dateline.domain.value import Value


class BlockKind(StrEnum):
    """What a block of text is to its article."""

    TITLE = "title"
    HEADING = "heading"
    DATELINE = "dateline"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    LIST = "list"
    QUOTE = "quote"
    BOILERPLATE = "boilerplate"


class Block(Span):
    """A stretch of the text that belongs together. `why` says in one line why it is not analysed."""

    kind: BlockKind
    language: str | None = None
    analysed: bool = True
    why: str | None = None


class PublicationBasis(StrEnum):
    """Where a publication date comes from."""

    GIVEN = "given"
    STATED = "stated"
    INFERRED = "inferred"
    NONE = "none"


class Publication(Value):
    """When an article appeared (EDTF), and why we think so. Unknown is a respected state."""

    edtf: str | None = None
    basis: PublicationBasis = PublicationBasis.NONE
    why: str = "nothing tells when this article appeared"

    @field_validator("edtf")
    @classmethod
    def _is_edtf(cls, text: str | None) -> str | None:
        return None if text is None else parse(text).text


class Hint(Span):
    """What an importer knows of a stretch of the text from the markup it came in (`<h1>`, `<figcaption>`, …)."""

    kind: BlockKind


class Document(Value):
    """A source's immutable text after its one normalisation, and what is known about it without analysis.

    `id` is unique where the document lives (a project, or one run). `path` is where it was read; `sha256` is that of
    the original bytes. `title`, `byline`, `publisher`, `url` and `published` are what a person or the file's own
    metadata say. `hints` are the blocks that the markup names, in order and disjoint; text has none.
    """

    id: str
    path: str
    sha256: str
    text: str
    media_type: str = "text/plain"
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: Publication = Publication()
    hints: tuple[Hint, ...] = ()
    original_size: NonNegativeInt = 0
