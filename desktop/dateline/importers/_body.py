"""Chooses which blocks of a page are its article, by finding in them what an extractor took for the body."""

from bisect import bisect_right
from collections.abc import Sequence

from dateline.domain.document import BlockKind
from dateline.importers._page import PageBlock

# A line of this many letters is found at one place only; a shorter one is looked for between its neighbours.
_ANCHOR = 40
# A line that the page's words do not hold is looked for in pieces of this many letters; so many may be missing.
_PIECE = 60
_MISSES = 200
# How far after the last line that was found a short one may stand (letters).
_REACH = 2_000


def choose(blocks: Sequence[PageBlock], body: str | None, title: str | None) -> tuple[list[int], int | None]:
    """The numbers of the blocks that are the article, in order, and which of them is its title.

    *body* is the extractor's plain text, a line a paragraph; without it, all blocks that do not stand around an article
    are chosen.
    """
    plain = [_plain(block.text) for block in blocks]
    chosen = _covered(plain, body) if body else set()
    if not chosen:
        inside = {index for index, block in enumerate(blocks) if not block.around and plain[index]}
        chosen = {index for index in inside if blocks[index].main} or inside
    if chosen:
        first, last = min(chosen), max(chosen)
        chosen |= {
            index
            for index in range(first, last)
            if blocks[index].kind is BlockKind.CAPTION and not blocks[index].around
        }
    heading = _title(blocks, plain, chosen, title)
    if heading is not None:
        chosen.add(heading)
    return sorted(chosen), heading


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def _covered(plain: list[str], body: str) -> set[int]:
    stream = "".join(plain)
    starts: list[int] = []
    reached = 0
    for part in plain:
        starts.append(reached)
        reached += len(part)
    letters = [0] * len(plain)
    for start, end in _places(stream, [line for line in map(_plain, body.split("\n")) if line]):
        index = bisect_right(starts, start) - 1
        while index < len(plain) and starts[index] < end:
            shared = min(end, starts[index] + len(plain[index])) - max(start, starts[index])
            letters[index] += max(0, shared)
            index += 1
    return {index for index, part in enumerate(plain) if part and letters[index] * 2 >= len(part)}


def _places(stream: str, lines: list[str]) -> list[tuple[int, int]]:
    """Where the *lines* stand in the *stream*: long ones first, then short ones between them."""
    found: dict[int, tuple[int, int]] = {}
    pieces: list[tuple[int, int]] = []
    cursor, misses = 0, 0
    for index, line in enumerate(lines):
        if len(line) < _ANCHOR or misses >= _MISSES:
            continue
        place = stream.find(line, cursor)
        if place >= 0:
            found[index] = (place, place + len(line))
            cursor = place + len(line)
            continue
        for cut in range(0, len(line), _PIECE):
            piece = line[cut : cut + _PIECE]
            place = stream.find(piece, cursor) if len(piece) >= _ANCHOR // 2 and misses < _MISSES else -1
            if place < 0:
                misses += 1
                continue
            pieces.append((place, place + len(piece)))
            cursor = place + len(piece)
    _short(stream, lines, found)
    return [*found.values(), *pieces]


def _short(stream: str, lines: list[str], found: dict[int, tuple[int, int]]) -> None:
    before = [0] * (len(lines) + 1)
    for index in range(len(lines)):
        before[index + 1] = found[index][1] if index in found else before[index]
    after: int | None = None
    late: list[int] = []
    for index in range(len(lines) - 1, -1, -1):
        if index in found:
            after = found[index][0]
        elif len(lines[index]) < _ANCHOR:
            if after is None:
                late.append(index)
                continue
            place = stream.rfind(lines[index], max(before[index], after - 20 * _REACH), after)
            if place >= 0:
                found[index] = (place, place + len(lines[index]))
                after = place
    reached = before[-1]
    for index in reversed(late):
        place = stream.find(lines[index], reached, reached + _REACH)
        if place >= 0:
            found[index] = (place, place + len(lines[index]))
            reached = place + len(lines[index])


def _title(blocks: Sequence[PageBlock], plain: list[str], chosen: set[int], title: str | None) -> int | None:
    """The heading that says the title: an `h1` or what the metadata call it, at or before the body's beginning."""
    first = min(chosen, default=len(blocks))
    said = _plain(title or "")
    best: int | None = None
    for index in range(min(first + 3, len(blocks))):
        block = blocks[index]
        if block.kind is not BlockKind.HEADING or len(block.text) > 300 or len(plain[index]) < 5:
            continue
        if said and (
            plain[index] == said or (len(plain[index]) >= 15 and (plain[index] in said or said in plain[index]))
        ):
            return index
        if block.tag == "h1" and (block.main or not block.around) and (best is None or blocks[best].tag != "h1"):
            best = index
    return best
