"""Files → articles. Each module here that has `SUFFIXES` and `read` is one format; a new file is a new format."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Protocol, runtime_checkable

from dateline.domain.document import Document, Publication, PublicationBasis
from dateline.errors import (
    FileIsMissing,
    FormatIsUnknown,
    NothingToImport,
    SourceIsBroken,
    SourceIsEmpty,
    SourceIsTooLarge,
)
from dateline.importers._article import Article
from dateline.importers._manifest import Row, read_manifest
from dateline.registry import members

__all__ = [
    "LIMIT",
    "Article",
    "Importer",
    "Row",
    "find",
    "load",
    "parse",
    "read_file",
    "read_manifest",
    "suffixes",
    "to_document",
]

# The bytes one source may have.
LIMIT = 64 * 1024 * 1024


@runtime_checkable
class Importer(Protocol):
    """One format. `SUFFIXES` are lower case with their dot; `read` gets the whole file and the name that errors use."""

    NAME: str
    SUFFIXES: tuple[str, ...]
    MEDIA_TYPE: str

    def read(self, data: bytes, name: str) -> Article:
        """The article in *data*. Raises kinds of `SourceError`. Its `sha256`, `size` and `data` the caller sets."""
        ...


_MANIFEST = ".csv"


@cache
def _formats() -> dict[str, Importer]:
    modules = [module for module in members(__name__) if isinstance(module, Importer)]
    return {suffix: module for module in modules for suffix in module.SUFFIXES}


def suffixes() -> tuple[str, ...]:
    """The endings of files that can be read, such as `.txt`, in order."""
    return tuple(sorted(_formats()))


def find(paths: Iterable[Path | str], others: Counter[str] | None = None) -> list[Path]:
    """The files that *paths* mean: files as they are named, folders with all readable files in them, sorted by name.

    Hidden files and folders are passed over, links to folders are not followed, and no file comes twice. *others*
    counts, by their endings in lower case, the files of these folders that no importer reads; tables do not count, for
    they are manifests, which tell of articles. Raises `FileIsMissing`, `FormatIsUnknown` (a file named itself),
    `NothingToImport` (a folder with nothing to read: nothing of it counts).
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if path.is_dir():
            passed: Counter[str] = Counter()
            inside = list(_walk(path, passed))
            if not inside:
                raise NothingToImport(path)
            if others is not None:
                others.update(passed)
            found.update(dict.fromkeys(inside))
        elif not path.exists():
            raise FileIsMissing(path)
        else:
            _importer(path)
            found[path] = None
    return list(found)


def _walk(folder: Path, others: Counter[str]) -> Iterator[Path]:
    known = _formats()
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(root, name)
            if name.startswith(".") or not path.is_file():
                continue
            if path.suffix.lower() in known:
                yield path
            elif path.suffix.lower() != _MANIFEST:
                others[path.suffix.lower()] += 1


def _importer(path: Path) -> Importer:
    try:
        return _formats()[path.suffix.lower()]
    except KeyError:
        raise FormatIsUnknown(path, ", ".join(suffixes())) from None


def load(path: Path | str) -> bytes:
    """The bytes of the file at *path*, if it can be a source by its name and size.

    Raises `FileIsMissing`, `FormatIsUnknown`, `SourceIsTooLarge`, `SourceIsEmpty`, and `SourceIsBroken` if the system
    does not let us read it.
    """
    path = Path(path)
    if not path.exists():
        raise FileIsMissing(path)
    _importer(path)
    if not path.is_file():
        raise SourceIsBroken(path, "it is no regular file")
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > LIMIT:
                raise SourceIsTooLarge(path, size, LIMIT)
            data = file.read(LIMIT + 1)
    except OSError as error:
        raise SourceIsBroken(path, f"the system says “{error.strerror or error}”") from error
    if len(data) > LIMIT:
        raise SourceIsTooLarge(path, len(data), LIMIT)
    if not data:
        raise SourceIsEmpty(path)
    return data


def parse(data: bytes, path: Path | str) -> Article:
    """The article in *data*, read as *path*'s ending says, in this process. Raises kinds of `SourceError`."""
    article = _importer(Path(path)).read(data, str(path))
    return replace(article, sha256=hashlib.sha256(data).hexdigest(), size=len(data), data=data)


def read_file(path: Path | str) -> Article:
    """The article in the file at *path*, read in this process: for files one trusts. Others go through `sandbox`.

    Raises kinds of `SourceError`.
    """
    return parse(load(path), path)


def to_document(article: Article, id: str, path: Path | str, row: Row | None = None) -> Document:  # noqa: A002 - its name there
    """The document of *article*, read at *path*. What a person gives in *row* stands before what the file says."""
    given = row or Row(path=Path(path))
    published = article.published
    if given.published:
        why = "given by the person who collected it"
        published = Publication(edtf=given.published, basis=PublicationBasis.GIVEN, why=why)
    return Document(
        id=id,
        path=str(path),
        sha256=article.sha256,
        text=article.text,
        media_type=article.media_type,
        title=given.title or article.title,
        byline=given.byline or article.byline,
        publisher=given.publisher or article.publisher,
        url=given.url or article.url,
        language=given.language or article.language,
        published=published,
        hints=article.hints,
        original_size=article.size,
    )
