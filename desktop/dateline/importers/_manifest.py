"""The table in which a person says what is known of the files: which they are, when they appeared, who wrote them."""

import csv
import io
from pathlib import Path

from dateline.domain.edtf import parse
from dateline.domain.value import Value
from dateline.errors import BadDate, BadManifest, FileIsMissing

COLUMNS = ("path", "published", "title", "byline", "publisher", "url", "language")

# Characters in one field: Python's csv refuses long ones unless told.
_LONGEST = 16 * 1024 * 1024


class Row(Value):
    """What a person says of one file. `path` is absolute or as good as the manifest's own; `published` is EDTF."""

    path: Path
    published: str | None = None
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


def read_manifest(path: Path | str) -> list[Row]:
    """The rows of the manifest at *path* (CSV in UTF-8, a first line with names of columns), in their order.

    A relative path counts from the manifest's folder. Empty cells say nothing, empty rows are passed over. Raises
    `FileIsMissing`, and `BadManifest` with the number of the row (the heading is row 1).
    """
    path = Path(path)
    if not path.is_file():
        raise FileIsMissing(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadManifest(f"{path} is not in UTF-8; save it as “CSV UTF-8”.") from None
    before = csv.field_size_limit(_LONGEST)
    try:
        return _rows(path, text)
    finally:
        csv.field_size_limit(before)


def _rows(path: Path, text: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found: list[Row] = []
    named: dict[Path, int] = {}
    columns: list[str] | None = None
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if columns is None:
                columns = _columns(path, cells)
            elif any(cell.strip() for cell in cells):
                row = _row(path, number, columns, cells)
                if row.path in named:
                    raise BadManifest(f"{path}, row {number}: {row.path.name} stands in row {named[row.path]} already.")
                named[row.path] = number
                found.append(row)
    except csv.Error as error:
        raise BadManifest(f"{path}, row {number + 1}: this is no CSV ({error}).") from error
    if columns is None:
        raise BadManifest(f"{path} is empty: its first line must name the columns, one of them “path”.")
    return found


def _columns(path: Path, cells: list[str]) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    if "path" not in names:
        raise BadManifest(f"{path}, row 1: there is no column “path”.")
    unknown = [name for name in names if name not in COLUMNS]
    if unknown:
        raise BadManifest(f"{path}, row 1: “{unknown[0]}” is no column of a manifest; these are: {', '.join(COLUMNS)}.")
    twice = [name for name in names if names.count(name) > 1]
    if twice:
        raise BadManifest(f"{path}, row 1: the column “{twice[0]}” is there twice.")
    return names


def _row(path: Path, number: int, columns: list[str], cells: list[str]) -> Row:
    if len(cells) > len(columns):
        raise BadManifest(f"{path}, row {number}: it has {len(cells)} cells, but there are {len(columns)} columns.")
    said = {name: cell.strip() or None for name, cell in zip(columns, cells, strict=False)}
    place = said.pop("path")
    if place is None or "\x00" in place:
        raise BadManifest(f"{path}, row {number}: it names no file.")
    published = said.get("published")
    if published:
        try:
            parse(published)
        except BadDate as error:
            raise BadManifest(f"{path}, row {number}: {error}") from error
    return Row(path=path.parent / place, **said)
