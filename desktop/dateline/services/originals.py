"""A copy of a source's original that is safe to hand to another program.

What the system opens a file with goes by the file's ending, so the ending comes from a short list here and never from
the article. A web page is copied as plain text: a browser would follow its `<meta http-equiv=refresh>` and look up
names of `<link rel=dns-prefetch>` even under a content policy that forbids everything, and nothing that this program
starts shall open a connection.
"""

import io
import re
import unicodedata
import zipfile
from contextlib import suppress
from pathlib import Path

from dateline.domain.views import file_name
from dateline.errors import DatelineError
from dateline.services.answers import SafeCopy
from dateline.services.reading import Reader
from dateline.store import ids, reading
from dateline.store.project import Project

_TEXT = ".txt"
_PACKED = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}
_WHOLE = {"application/pdf": ".pdf", **_PACKED}
_AS_CODE = frozenset({"text/html", "application/xhtml+xml", "multipart/related", "message/rfc822"})
_LONGEST_NAME = 80  # characters; some systems allow no path over 260
_LARGEST_PART = 16 * 1024 * 1024  # bytes of one part of a packed document that is looked into
_PARTS = 10_000
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
# A relationship to something outside other than a link that a reader may press, or an image by its address.
_ELSEWHERE = re.compile(
    rb"<Relationship\b(?=[^>]*TargetMode\s*=\s*[\"']External)(?![^>]*relationships/hyperlink[\"'])"
    rb"|<(?:draw|table|text|script|office):(?!a\b)[^>]*xlink:href\s*=\s*[\"']\s*(?:https?|ftp|file|//)",
    re.IGNORECASE,
)


class CannotOpen(DatelineError):
    """An original is of a kind that is not handed to other programs."""

    def __init__(self, name: str, media_type: str) -> None:
        super().__init__(
            f"{name} is not opened in other programs: nothing is known of files of its kind ({media_type})."
        )


def copy_original(project: Project, source: str, folder: Path) -> SafeCopy:
    """Write a read-only copy of the original of *source* into *folder*, which is the caller's own and private.

    Raises `NoSuchThing`, `CannotOpen` where the kind of file is not on the list, and `DatelineError` where it cannot
    be written.
    """
    with project.read() as connection:
        number = ids.number(ids.SOURCE, source)
        row = reading.source_row(connection, number)
        media_type = str(row["media_type"]).partition(";")[0].strip().lower()
        name = file_name(str(row["path"]))
    data = Reader(project).original(source)
    ending, words = _TEXT, f"Opened a copy of {name}; the original stays in the project."
    if media_type in _WHOLE:
        ending = _WHOLE[media_type]
    elif media_type in _AS_CODE:
        words = f"Opened the code of {name} as plain text: a browser could load things from the network."
    elif not media_type.startswith("text/"):
        raise CannotOpen(name, media_type)
    if media_type in _PACKED and _names_elsewhere(data):
        with project.read() as connection:
            data, ending = reading.source_text(connection, number).encode(), _TEXT
        words = f"Opened only the text of {name}: the file asks for things from the network."
    return SafeCopy(_write(folder, safe_name(name), ending, data), words)


def safe_name(name: str) -> str:
    """*name* without its ending and without anything that could lead elsewhere or mean something to a system."""
    stem = name.rsplit(".", 1)[0] if "." in name.strip(".") else name
    plain = "".join(one if _is_harmless(one) else "_" for one in unicodedata.normalize("NFC", stem))
    plain = plain.strip(" ._-")[:_LONGEST_NAME].strip(" ._-")
    return f"_{plain}" if not plain or _RESERVED.fullmatch(plain) else plain


def _is_harmless(one: str) -> bool:
    return one in " ._-()," or unicodedata.category(one)[0] in "LN" or unicodedata.category(one) in {"Mn", "Mc"}


def _write(folder: Path, stem: str, ending: str, data: bytes) -> Path:
    for number in range(1, 1_000):
        path = folder / (f"{stem}{ending}" if number == 1 else f"{stem} {number}{ending}")
        with suppress(OSError):
            if path.read_bytes() == data:
                return path  # opened before
        try:
            with path.open("xb") as file:
                path.chmod(0o400)
                file.write(data)
        except FileExistsError:
            continue
        except OSError as error:
            with suppress(OSError):
                path.unlink()  # half a copy is none
            raise DatelineError(f"No copy could be written to {folder}: {error.strerror}.") from error
        return path
    raise DatelineError(f"There are too many copies in {folder}.")


def _names_elsewhere(data: bytes) -> bool:
    """Whether a packed document would fetch anything by itself; one that cannot be looked into might."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = [one for one in packed.infolist() if one.filename.lower().endswith((".rels", ".xml"))]
            if len(packed.infolist()) > _PARTS or any(one.file_size > _LARGEST_PART for one in parts):
                return True
            return any(_ELSEWHERE.search(packed.open(one).read(_LARGEST_PART)) for one in parts)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return True
