"""Web pages that were saved: the article in them, its title, byline, date, publisher and address."""

import re
from typing import Any

from dateline.domain.document import BlockKind, Hint, Publication, PublicationBasis
from dateline.domain.edtf import is_valid
from dateline.domain.offsets import ByteMap
from dateline.errors import SourceIsBroken, SourceIsEmpty
from dateline.importers._article import Article
from dateline.importers._body import choose
from dateline.importers._decode import decode
from dateline.importers._page import PageBlock, TooTangled, read_page
from dateline.importers._spread import Spread

NAME = "web page"
SUFFIXES = (".html", ".htm", ".xhtml")
MEDIA_TYPE = "text/html"

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
# The extractor's time grows with the square of a page; a longer one is divided by its own markup (code points).
_LONGEST = 1_500_000
_TEXTS = re.compile(r"\s+")


def read(data: bytes, name: str) -> Article:
    """The article in the page *data*; *name* is what errors call it.

    Raises `SourceIsEmpty`, `SourceIsNotText`, and `SourceIsBroken` for markup that no parser ends with in time.
    """
    declared = _CHARSET.search(data[:4096])
    page, places, encoding = decode(data, name, declared.group(1).decode("ascii") if declared else None)
    try:
        read_ = read_page(page)
    except TooTangled as error:
        raise SourceIsBroken(name, str(error)) from error
    said = _extracted(page)
    chosen, heading = choose(read_.blocks, said.get("text"), said.get("title"))
    if not chosen:
        raise SourceIsEmpty(name)
    text, hints, map_ = _joined([read_.blocks[index] for index in chosen], chosen, heading, places)
    title = read_.blocks[heading].text if heading is not None else said.get("title")
    date = said.get("date")
    published = Publication()
    if date and is_valid(date):
        published = Publication(edtf=date, basis=PublicationBasis.STATED, why="the page’s own metadata say so")
    return Article(
        text=text,
        places=map_,
        encoding=encoding,
        media_type=MEDIA_TYPE,
        hints=hints,
        title=_one_line(title),
        byline=_one_line(said.get("author")),
        publisher=_one_line(said.get("sitename")),
        url=said.get("url"),
        language=read_.language,
        published=published,
    )


def _extracted(page: str) -> dict[str, Any]:
    """What trafilatura takes for the body and the metadata; nothing where it finds no article."""
    from trafilatura import bare_extraction, extract_metadata

    dates = {"original_date": True, "extensive_search": False}
    if len(page) > _LONGEST:
        head = page.lower().find("</head>", 0, _LONGEST)
        found = extract_metadata(page[: max(head, 0)] + "</head></html>", date_config=dates, extensive=False)
        return _named(found)
    found = bare_extraction(page, fast=True, include_comments=False, with_metadata=True, date_extraction_params=dates)
    return _named(found)


def _named(found: Any) -> dict[str, Any]:
    return {name: getattr(found, name, None) for name in ("text", "title", "author", "date", "sitename", "url")}


def _joined(
    blocks: list[PageBlock], numbers: list[int], heading: int | None, places: ByteMap
) -> tuple[str, tuple[Hint, ...], ByteMap]:
    """The blocks as one text, an empty line between any two, with their hints and the way back to the bytes."""
    spread = Spread()
    hints: list[Hint] = []
    for number, block in zip(numbers, blocks, strict=True):
        listed = block.kind is BlockKind.LIST and bool(hints) and hints[-1].kind is BlockKind.LIST
        spread.gap("\n" if listed else "\n\n")
        kind = BlockKind.TITLE if number == heading else block.kind
        hints.append(Hint(start=len(spread), end=len(spread) + len(block.text), kind=kind))
        spread.add(block.text, block.starts, block.ends)
    text, starts, ends = spread.done()
    return text, tuple(hints), places.behind(starts, ends)


def _one_line(words: str | None) -> str | None:
    return (_TEXTS.sub(" ", words).strip() or None) if words else None
