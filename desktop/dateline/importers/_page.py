"""Reads HTML from beginning to end, once: its blocks of words, and where each character of them stands in the page."""

import re
from array import array
from collections import Counter
from dataclasses import dataclass, field
from html import unescape

from dateline.domain.document import BlockKind

# More than any page that people wrote has; beyond, parsers take minutes: attributes of one tag, elements in elements.
MOST_ATTRIBUTES = 2_000
DEEPEST = 2_000

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_LANG = re.compile(r"\slang\s*=\s*[\"']?([a-zA-Z]{2,3})\b")
_REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_PARTS = re.compile(r"[^\s&]+|[\xa0\u2000-\u200a\u202f\u3000]+|[ \t\n\r\f\v]+|&|\s")
_SPACES = frozenset(" \t\n\r\f\v")

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
# Elements whose end tag may be left out say nothing about depth.
_OPTIONAL = frozenset(
    [
        "p",
        "li",
        "dt",
        "dd",
        "td",
        "th",
        "tr",
        "tbody",
        "thead",
        "tfoot",
        "option",
        "optgroup",
        "colgroup",
        "html",
        "head",
        "body",
        "rp",
        "rt",
    ]
)
_UNREAD = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "textarea",
        "title",
        "iframe",
        "object",
        "svg",
        "math",
        "select",
        "button",
        "xmp",
        "noembed",
        "noframes",
        "audio",
        "video",
        "canvas",
        "map",
        "datalist",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_KEPT_OPEN = frozenset(
    ["article", "aside", "blockquote", "caption", "figcaption", "footer", "form", "header", "main", "nav", "pre"]
)
_AROUND = frozenset(["aside", "footer", "form", "header", "nav"])
_KINDS = {
    "h1": BlockKind.HEADING, "h2": BlockKind.HEADING, "h3": BlockKind.HEADING, "h4": BlockKind.HEADING,
    "h5": BlockKind.HEADING, "h6": BlockKind.HEADING, "dt": BlockKind.LIST, "dd": BlockKind.LIST, "tr": BlockKind.LIST,
}  # fmt: skip


class TooTangled(Exception):
    """The markup is not one that people write; parsers would take minutes on it."""


@dataclass(slots=True)
class PageBlock:
    """Words that stand together. Character `k` of `text` is `[starts[k], ends[k])` of the page (code points).

    `around` says that it stands in navigation, a header, a footer, an aside or a form; `main` in an article or main.
    """

    tag: str
    kind: BlockKind
    around: bool
    main: bool
    parts: list[str] = field(default_factory=list)
    starts: "array[int]" = field(default_factory=lambda: array("i"))
    ends: "array[int]" = field(default_factory=lambda: array("i"))
    text: str = ""


@dataclass(slots=True)
class Page:
    """The blocks of a page in order, and the language it says it is in."""

    blocks: list[PageBlock]
    language: str | None


def read_page(page: str) -> Page:
    """The blocks of *page* (HTML). Takes time in proportion to it; raises `TooTangled`."""
    return _Reader(page).read()


class _Reader:
    def __init__(self, page: str) -> None:
        self.page = page
        self.blocks: list[PageBlock] = []
        self.language: str | None = None
        self.open: list[str] = []
        self.counts: Counter[str] = Counter()
        self.depth = 0
        self.block: PageBlock | None = None
        self.tag = "body"
        self.item = False

    def read(self) -> Page:
        page, place, end = self.page, 0, len(self.page)
        while place < end:
            less = page.find("<", place)
            if less < 0:
                self._words(place, end)
                break
            self._words(place, less)
            place = self._markup(less)
        self._flush()
        return Page(self.blocks, self.language)

    def _markup(self, less: int) -> int:
        """Reads what begins at the `<` at *less*; returns where it ends."""
        page = self.page
        if page.startswith("<!--", less):
            return _after(page, "-->", less + 4)
        if page.startswith(("<!", "<?"), less):
            return _after(page, ">", less + 2)
        closing = page.startswith("</", less)
        if not _NAME.match(page, less + 1 + closing):
            self._words(less, less + 1)
            return less + 1
        first = page.find(">", less)
        if first < 0:
            return len(page)
        match = _TAG.match(page, less)
        after = match.end() if match else first + 1
        name_match = _NAME.match(page, less + 1 + closing)
        assert name_match is not None
        name = name_match.group().lower()
        if closing:
            self._end(name, less)
            return after
        self._check(name_match.end(), after)
        if name == "html" and self.language is None:
            said = _LANG.search(page, name_match.end(), after)
            self.language = said.group(1).lower() if said else None
        if page[after - 2] == "/" and name not in _BLOCKS:
            return after
        return self._start(name, less, after)

    def _check(self, start: int, end: int) -> None:
        if end - start < MOST_ATTRIBUTES:
            return
        bare = _QUOTED.sub('""', self.page[start:end])
        if bare.count("=") > MOST_ATTRIBUTES or len(bare.split()) > 2 * MOST_ATTRIBUTES:
            raise TooTangled("one of its tags has thousands of attributes")

    def _start(self, name: str, start: int, after: int) -> int:
        if name in _UNREAD:
            close = re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE).search(self.page, after)
            return _after(self.page, ">", close.start()) if close else len(self.page)
        if name == "br":
            self._line_break(start, after)
            return after
        if name in _VOID and name != "hr":
            return after
        if name not in _VOID and name not in _OPTIONAL:
            self.depth += 1
            if self.depth > DEEPEST:
                raise TooTangled("thousands of its elements stand inside one another, or are never closed")
        if name in ("td", "th"):
            self._put("\t", start, start)
        if name in _BLOCKS:
            self._flush()
            self.tag = name
            self.item = self.item or name == "li"
            if name in _KEPT_OPEN:
                self.open.append(name)
                self.counts[name] += 1
        return after

    def _end(self, name: str, start: int) -> None:
        if name not in _VOID and name not in _OPTIONAL:
            self.depth = max(0, self.depth - 1)
        if name in _BLOCKS:
            self._flush()
            self.tag = "div"
            self.item = self.item and name not in ("li", "ul", "ol")
            if self.counts[name]:
                while True:
                    last = self.open.pop()
                    self.counts[last] -= 1
                    if last == name:
                        break
        elif name == "br":
            self._line_break(start, start)

    def _line_break(self, start: int, end: int) -> None:
        block = self.block
        if block is None or not block.parts:
            return
        if block.parts[-1] == "\n":
            self._flush()
            return
        if block.parts[-1] == " ":
            self._drop()
        self._put("\n", start, end)

    def _words(self, start: int, end: int) -> None:
        page = self.page
        kept = bool(self.counts["pre"])
        while start < end:
            match = _PARTS.match(page, start, end)
            assert match is not None
            part, after = match.group(), match.end()
            if part[0] in _SPACES:
                if kept and "\n" in part:
                    self._put("\n", start, after)
                elif self.block is not None and self.block.parts and self.block.parts[-1] not in (" ", "\n"):
                    self._put(" ", start, after)
            elif part == "&":
                after = self._reference(start, end)
            else:
                self._run(part, start)
            start = after

    def _reference(self, start: int, end: int) -> int:
        match = _REFERENCE.match(self.page, start, end)
        meant = unescape(match.group()) if match else "&"
        if match is None or meant == match.group():
            self._run("&", start)
            return start + 1
        # `&notit;` means ‘¬it;’: what unescaping leaves at the end was never part of the reference.
        rest = 0
        while rest < len(meant) - 1 and len(match.group()) - rest > 2 and meant[-1 - rest] == match.group()[-1 - rest]:
            rest += 1
        if rest:
            meant = meant[: len(meant) - rest]
        after = match.end() - rest
        for index, character in enumerate(meant):
            begin = start if index == 0 else after
            if character in _SPACES:
                character = " "  # noqa: PLW2901 - a reference to a space is a space
            self._put(character, begin, after)
        return after

    def _run(self, part: str, start: int) -> None:
        block = self._current()
        block.parts.append(part)
        block.starts.extend(range(start, start + len(part)))
        block.ends.extend(range(start + 1, start + len(part) + 1))

    def _put(self, character: str, start: int, end: int) -> None:
        if self.block is None and character.isspace():
            return
        block = self._current()
        block.parts.append(character)
        block.starts.append(start)
        block.ends.append(end)

    def _drop(self) -> None:
        block = self._current()
        block.parts.pop()
        block.starts.pop()
        block.ends.pop()

    def _current(self) -> PageBlock:
        if self.block is None:
            around = any(self.counts[name] for name in _AROUND)
            main = bool(self.counts["article"] or self.counts["main"])
            self.block = PageBlock(self.tag, self._kind(), around, main)
        return self.block

    def _kind(self) -> BlockKind:
        if self.tag in _KINDS:
            return _KINDS[self.tag]
        if self.counts["figcaption"] or self.counts["caption"]:
            return BlockKind.CAPTION
        if self.item:
            return BlockKind.LIST
        return BlockKind.QUOTE if self.counts["blockquote"] else BlockKind.PARAGRAPH

    def _flush(self) -> None:
        block, self.block = self.block, None
        if block is None:
            return
        while block.parts and block.parts[-1] in (" ", "\n", "\t"):
            block.parts.pop()
            block.starts.pop()
            block.ends.pop()
        block.text = "".join(block.parts)
        block.parts = []
        if block.text.strip():
            self.item = False
            self.blocks.append(block)


def _after(page: str, mark: str, start: int) -> int:
    found = page.find(mark, start)
    return found + len(mark) if found >= 0 else len(page)
