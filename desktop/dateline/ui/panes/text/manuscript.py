"""How a text is cut into the paragraphs that are laid out one by one."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLocale

from dateline.domain.document import Block, BlockKind
from dateline.ui.panes.text.type import KINDS, Kind
from dateline.ui.tongue import translate

Ints = npt.NDArray[np.int64]

GIANT = 6_000  # a longer line is no paragraph that anybody wrote, and Qt needs time that is quadratic in it
PIECE = 2_000

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RUNNING = {BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.QUOTE}
_READ = {BlockKind.PARAGRAPH, BlockKind.LIST, BlockKind.QUOTE}  # a heading that is not analysed is still a heading
_AUTONYMS = {"en": "English", "zh": "中文", "ja": "日本語", "ko": "한국어", "ru": "русский", "ar": "العربية"}


class Manuscript:
    """A text in paragraphs; arrays of one item each, in text order, offsets in code points.

    Lines that the text breaks in the middle of a block of running text are one paragraph. `starts` and `ends` leave out
    the newline between two paragraphs. `kinds` says how each is set (`type.Kind`), `joined` whether it
    goes on in the block of the paragraph before it, `dim` whether it is set apart from what was analysed.
    `words_of_why` are the words above the first paragraph of each run that is set apart. `title` is the last paragraph
    of the title that the text itself holds near its beginning, or -1.
    """

    def __init__(self, text: str, blocks: Sequence[Block] = (), language: str | None = None) -> None:
        self.text = text
        opens = np.fromiter((block.start for block in blocks), dtype=np.int64, count=len(blocks))
        shuts = np.fromiter((block.end for block in blocks), dtype=np.int64, count=len(blocks))
        running = np.fromiter((block.kind in _RUNNING for block in blocks), dtype=bool, count=len(blocks))
        self.starts, self.ends = _cut(text, opens, shuts, running)
        self.count = len(self.starts)
        self.block = _blocks_of(self.starts, self.ends, opens, shuts)
        kinds = np.fromiter((KINDS[block.kind] for block in blocks), dtype=np.int64, count=len(blocks))
        why = {index: _why(one, language) for index, one in enumerate(blocks) if _is_apart(one, language)}
        apart = np.zeros(len(blocks) + 1, dtype=bool)
        apart[list(why)] = True
        self.kinds: Ints = np.append(kinds, Kind.BODY)[self.block]
        self.dim: npt.NDArray[np.bool_] = apart[self.block]
        self.joined: npt.NDArray[np.bool_] = np.zeros(self.count, dtype=bool)
        same_block = (self.block[1:] == self.block[:-1]) & (self.block[1:] >= 0)
        same_line = self.starts[1:] == self.ends[:-1]
        self.joined[1:] = same_block | same_line
        self.words_of_why = dict(self._runs(why))
        self.title = self._title()

    def index_at(self, offset: int) -> int:
        """The paragraph that holds code point *offset*; a newline belongs to the paragraph it ends."""
        return max(0, int(np.searchsorted(self.starts, offset, side="right")) - 1)

    def indices(self, start: int, end: int) -> range:
        """The paragraphs that the span shares characters with."""
        return range(self.index_at(start), self.index_at(max(start, end - 1)) + 1)

    def words(self, index: int) -> str:
        """The text of one paragraph as it is shown: with a space for each newline in it, and so just as long."""
        return self.text[int(self.starts[index]) : int(self.ends[index])].replace("\n", " ")

    def is_blank(self, index: int) -> bool:
        """Whether a paragraph shows nothing."""
        length = int(self.ends[index] - self.starts[index])
        return length == 0 or (length < 80 and self.words(index).isspace())

    def opens_to_the_left(self, index: int) -> bool | None:
        """Whether a paragraph's line begins at the right: `None` where its own words tell, which are the whole line."""
        if index == 0 or self.starts[index] != self.ends[index - 1]:
            return None
        first = index
        while first and self.starts[first] == self.ends[first - 1]:
            first -= 1
        return opens_to_the_left(self.text[int(self.starts[first]) : int(self.ends[first])])

    def _runs(self, why: dict[int, str]) -> Iterable[tuple[int, str]]:
        last = ""
        if not why:
            return
        for index in np.flatnonzero(np.diff(self.block, prepend=-2)).tolist():
            if self.is_blank(index):
                continue
            words = why.get(int(self.block[index]), "")
            if words and words != last:
                yield index, words
            last = words

    def _title(self) -> int:
        near = np.flatnonzero((self.kinds[:12] == Kind.TITLE) & ~self.dim[:12])
        return int(near[-1]) if len(near) else -1


def is_two_way(words: str) -> bool:
    """Whether a paragraph has anything that runs from right to left."""
    return not words.isascii() and _RIGHT_TO_LEFT.search(words) is not None


def language_name(code: str) -> str:
    """A language by the name its own readers give it, as far as we or Qt know it."""
    short = code.split("-")[0].lower()
    return _AUTONYMS.get(short) or QLocale(short).nativeLanguageName() or code


def _blocks_of(starts: Ints, ends: Ints, opens: Ints, shuts: Ints) -> Ints:
    """The block that each stretch is in, or -1."""
    if not len(opens):
        return np.full(len(starts), -1, dtype=np.int64)
    block = np.searchsorted(opens, np.maximum(ends, starts + 1), side="left") - 1
    return np.where((block >= 0) & (starts < shuts[block]), block, -1)


def _cut(text: str, opens: Ints, shuts: Ints, running: npt.NDArray[np.bool_]) -> tuple[Ints, Ints]:
    lengths = np.fromiter(map(len, text.split("\n")), dtype=np.int64)
    starts = np.concatenate(([0], np.cumsum(lengths + 1)[:-1]))
    ends = starts + lengths
    more = [*_inside_lines(text, starts, opens), *_inside_lines(text, starts, shuts)]
    if running.any():
        block = _blocks_of(starts, ends, opens, shuts)
        both = (block[1:] == block[:-1]) & (block[1:] >= 0) & running[block[1:]]
        both &= (lengths[1:] > 0) & (lengths[:-1] > 0)
        starts, ends = starts[np.append(True, ~both)], ends[np.append(~both, True)]
    for index in np.flatnonzero(ends - starts > GIANT).tolist():
        more.extend(_pieces(text, int(starts[index]), int(ends[index])))
    if not more:
        return starts, ends
    cuts = np.setdiff1d(np.asarray(more, dtype=np.int64), starts)
    cuts = cuts[(cuts > 0) & (cuts < len(text))]
    cuts = cuts[~np.isin(cuts, ends)]
    return np.sort(np.concatenate((starts, cuts))), np.sort(np.concatenate((ends, cuts)))


def _inside_lines(text: str, starts: Ints, cuts: Ints) -> list[int]:
    """Those of the *cuts* that have words of the same line on both sides."""
    cuts = cuts[(cuts > 0) & (cuts < len(text))]
    line = np.searchsorted(starts, cuts, side="right") - 1
    inner = cuts[starts[line] != cuts].tolist()
    found = []
    for cut in inner:
        begin = int(starts[int(np.searchsorted(starts, cut, side="right")) - 1])
        stop = text.find("\n", cut)
        after = text[cut : stop if stop >= 0 else len(text)]
        if not text[begin:cut].isspace() and after.strip():
            found.append(cut + len(after) - len(after.lstrip()))  # the space between two blocks ends the first
    return found


def _pieces(text: str, start: int, end: int) -> Iterable[int]:
    """Where a giant line is broken: after a space if one is near, never inside what a reader sees as one character."""
    while end - start > PIECE * 3 // 2:
        cut = text.rfind(" ", start + PIECE // 2, start + PIECE) + 1 or start + PIECE
        floor = cut - 64
        while cut > floor and _hangs_on(text[cut], text[cut - 1]):
            cut -= 1
        yield cut
        start = cut


def _hangs_on(mark: str, before: str) -> bool:
    return (
        unicodedata.combining(mark) > 0
        or unicodedata.category(mark) in {"Mn", "Me", "Mc", "Sk"}
        or mark == "\u200d"
        or before == "\u200d"
        or "\U0001f1e6" <= mark <= "\U0001f1ff"
    )


def _is_apart(block: Block, language: str | None) -> bool:
    left_out = not block.analysed and block.kind in _READ
    return left_out or block.kind is BlockKind.BOILERPLATE or _is_foreign(block, language)


def _is_foreign(block: Block, language: str | None) -> bool:
    return bool(language and block.language and block.language != language)


def _why(block: Block, language: str | None) -> str:
    if block.why:
        return block.why[0].upper() + block.why[1:]
    if _is_foreign(block, language):
        return translate("Text", "Set aside: in {0}").format(language_name(block.language or ""))
    if block.kind is BlockKind.BOILERPLATE:
        return translate("Text", "Set aside: not part of the article")
    return translate("Text", "Set aside")


def opens_to_the_left(words: str) -> bool:
    """Whether a paragraph runs from right to left: as its first strong character does, what is isolated aside.

    That is rule P2 and P3 of the Unicode Bidirectional Algorithm (UAX #9), and what Qt does.
    """
    isolated = 0
    for character in words:
        direction = unicodedata.bidirectional(character)
        if direction in _ISOLATES:
            isolated += 1
        elif direction == "PDI":
            isolated = max(0, isolated - 1)
        elif direction in _STRONG and not isolated:
            return direction != "L"
    return False


_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_STRONG = frozenset({"L", "R", "AL"})
