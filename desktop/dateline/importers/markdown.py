"""Markdown: the words without the marks, headings, lists and quotes as hints, and what the front matter says."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dateline.domain.document import BlockKind, Hint, Publication, PublicationBasis
from dateline.domain.edtf import is_valid
from dateline.errors import SourceIsEmpty
from dateline.importers._article import Article
from dateline.importers._decode import decode
from dateline.importers._spread import Spread

NAME = "Markdown"
SUFFIXES = (".md", ".markdown", ".mdown")
MEDIA_TYPE = "text/markdown"

_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]{1,40})[ \t]*:[ \t]*(\S.*?)[ \t]*$", re.MULTILINE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d")
_WORDS = re.compile(r"\S+")

# What the fields of a front matter are called, in the order in which they are believed.
_FIELDS = {
    "title": ("title", "headline"),
    "byline": ("author", "authors", "byline", "by"),
    "published": ("published", "date", "pubdate", "created"),
    "publisher": ("publisher", "publication", "site", "sitename"),
    "url": ("url", "source_url", "link", "canonical", "source"),
    "language": ("language", "lang"),
}


class _Block(NamedTuple):
    kind: BlockKind
    token: Token
    level: int


def read(data: bytes, name: str) -> Article:
    """The article in *data*; *name* is what errors call it. Raises `SourceIsEmpty`, `SourceIsNotText`."""
    source, places, encoding = decode(data, name)
    front = _FRONT.match(source)
    begin = front.end() if front else 0
    said = _said(front.group(1) or "") if front else {}
    body = source[begin:]
    lines = _line_starts(body)
    spread = Spread()
    hints: list[Hint] = []
    titled = False
    for block in _blocks(_parser().parse(body)):
        written = list(_written(body, lines, block.token))
        if not any(words.strip() for words, _, _ in written):
            continue
        listed = block.kind is BlockKind.LIST and bool(hints) and hints[-1].kind is BlockKind.LIST
        spread.gap("\n" if listed else "\n\n")
        start = len(spread)
        for words, first, last in written:
            spread.put(words, begin + first, begin + last)
        kind = block.kind
        if block.level == 1 and not titled:
            kind, titled = BlockKind.TITLE, True
        hints.append(Hint(start=start, end=len(spread), kind=kind))
    if not len(spread):
        raise SourceIsEmpty(name)
    text, starts, ends = spread.done()
    title = next((hint.of(text) for hint in hints if hint.kind is BlockKind.TITLE), None)
    return Article(
        text=text,
        places=places.behind(starts, ends),
        encoding=encoding,
        media_type=MEDIA_TYPE,
        hints=tuple(hints),
        title=said.get("title") or title,
        byline=said.get("byline"),
        publisher=said.get("publisher"),
        url=said.get("url"),
        language=(said.get("language") or "")[:2].lower() or None,
        published=_published(said.get("published")),
    )


def _parser() -> MarkdownIt:
    # Joined texts could not be found in the source: an escape or a reference between them is written otherwise.
    return MarkdownIt("commonmark").enable("table").disable("text_join")


def _said(front: str) -> dict[str, str]:
    """What simple `key: value` lines say; nested ones say nothing to us."""
    values = {key.lower(): value.strip("\"'") for key, value in _FIELD.findall(front)}
    known = {name: next((values[key] for key in keys if values.get(key)), None) for name, keys in _FIELDS.items()}
    known["byline"] = (known["byline"] or "").strip("[]") or None
    return {name: value for name, value in known.items() if value}


def _published(date: str | None) -> Publication:
    if date is None:
        return Publication()
    day = _DAY.match(date)
    edtf = day.group(1) if day else date
    if not is_valid(edtf):
        return Publication()
    return Publication(edtf=edtf, basis=PublicationBasis.STATED, why="the file’s front matter says so")


def _line_starts(body: str) -> list[int]:
    starts = [0]
    starts += [match.end() for match in re.finditer("\n", body)]
    starts.append(len(body))
    return starts


def _blocks(tokens: Sequence[Token]) -> Iterator[_Block]:
    """The tokens that hold words, each with what it is."""
    lists = quotes = 0
    level = 0
    first_in_item = False
    for token in tokens:
        if token.type in ("list_item_open", "list_item_close"):
            lists += token.nesting
            first_in_item = token.nesting == 1
        elif token.type in ("blockquote_open", "blockquote_close"):
            quotes += token.nesting
        elif token.type in ("heading_open", "heading_close"):
            level = int(token.tag[1]) if token.nesting == 1 else 0
        elif token.type in ("inline", "fence", "code_block", "html_block"):
            kind = BlockKind.PARAGRAPH
            if level:
                kind = BlockKind.HEADING
            elif first_in_item:
                kind = BlockKind.LIST
            elif quotes:
                kind = BlockKind.QUOTE
            first_in_item = False
            yield _Block(kind, token, level)


def _written(body: str, lines: list[int], token: Token) -> Iterator[tuple[str, int, int]]:
    """The words of a block, each stretch with where it stands in *body*: as many code points, or one for all of it."""
    first, last = token.map or (0, 0)
    start, end = lines[first], lines[min(last, len(lines) - 1)]
    if token.type == "inline":
        yield from _inline(body, start, end, token.children or ())
    elif token.type == "html_block":
        yield from _outside_tags(body, start, end)
    else:
        place = body.find(token.content.split("\n", 1)[0], start, end)
        for index, line in enumerate(token.content.rstrip("\n").split("\n")):
            found = body.find(line, place, end)
            if found < 0:
                continue
            if index:
                yield "\n", found, found
            yield line, found, found + len(line)
            place = found + len(line)


def _outside_tags(body: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    bare = _TAG.sub(lambda match: " " * len(match.group()), body[start:end])
    for number, match in enumerate(_WORDS.finditer(bare)):
        if number:
            yield " ", start + match.start(), start + match.start()
        yield match.group(), start + match.start(), start + match.end()


def _inline(body: str, start: int, end: int, children: Sequence[Token]) -> Iterator[tuple[str, int, int]]:
    """The words of inline markup in order. Each is looked for after the one before, past what links hold unseen."""
    place = start
    for child in children:
        if child.type in ("text", "code_inline"):
            content = child.content
            if not content:
                continue
            found = body.find(content, place, end)
            if found >= 0:
                yield content, found, found + len(content)
                place = found + len(content)
                continue
            # Words that the parser put together from several lines or stripped of marks: one after another.
            for number, match in enumerate(_WORDS.finditer(content)):
                found = body.find(match.group(), place, end)
                if found < 0:
                    continue
                if number:
                    yield " ", found, found
                yield match.group(), found, found + len(match.group())
                place = found + len(match.group())
        elif child.type == "text_special":
            found = body.find(child.markup, place, end)
            if found >= 0:
                yield child.content, found, found + len(child.markup)
                place = found + len(child.markup)
        elif child.type in ("softbreak", "hardbreak"):
            found = body.find("\n", place, end)
            if found >= 0:
                yield " " if child.type == "softbreak" else "\n", found, found + 1
                place = found + 1
        elif child.type == "html_inline":
            place = _past(body, child.content, place, end)
        elif child.type == "link_close" and child.info != "auto":
            place = _link_end(body, place, end)
        elif child.type == "image":
            opening = body.find("![", place, end)
            place = _link_end(body, _bracket_end(body, opening + 1, end), end) if opening >= 0 else place


def _past(body: str, part: str, place: int, end: int) -> int:
    found = body.find(part, place, end)
    return found + len(part) if found >= 0 else place


def _bracket_end(body: str, opening: int, end: int) -> int:
    """Where the bracket at *opening* closes: the place of its `]`; *end* if it never does."""
    depth = 0
    place = opening
    while place < end:
        character = body[place]
        if character == "\\":
            place += 2
            continue
        depth += (character == "[") - (character == "]")
        if depth == 0:
            return place
        place += 1
    return end


def _link_end(body: str, place: int, end: int) -> int:
    """Past the `](address)` or `][name]` that follows *place*."""
    close = body.find("]", place, end)
    if close < 0:
        return place
    after = body[close + 1 : close + 2]
    if after == "[":
        name = body.find("]", close + 2, end)
        return name + 1 if name >= 0 else close + 1
    if after != "(":
        return close + 1
    depth, index = 0, close + 1
    pointed = body[close + 2 : close + 3] == "<"
    if pointed:
        index = max(index, body.find(">", index, end))
        depth = 1
        index += 1
    while index < end:
        character = body[index]
        if character == "\\":
            index += 2
            continue
        depth += (character == "(") - (character == ")")
        index += 1
        if depth == 0:
            return index
    return close + 1
