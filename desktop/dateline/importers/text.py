"""Plain text: the file's words as they are."""

from dateline.importers._article import Article
from dateline.importers._decode import decode

NAME = "plain text"
SUFFIXES = (".txt", ".text")
MEDIA_TYPE = "text/plain"


def read(data: bytes, name: str) -> Article:
    """The article in *data*; *name* is what errors call it. Raises `SourceIsEmpty`, `SourceIsNotText`."""
    text, places, encoding = decode(data, name)
    return Article(text=text, places=places, encoding=encoding, media_type=MEDIA_TYPE)
