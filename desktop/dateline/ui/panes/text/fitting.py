"""Folds the lines of a margin note that are wider than the margin."""

import re
from collections.abc import Callable, Iterator, Sequence

from dateline.ui.panes.text.said import Line

_ROWS = 3  # that one line is folded into at most; what is longer is cut off when it is drawn


def fitted(lines: Sequence[Line], wide: Callable[[str, str], float], room: float, *, roomy: bool) -> list[Line]:
    """*lines*, those wider than *room* pixels folded at spaces; *wide* tells how wide words of a tone are.

    Where there is not much room below (not *roomy*), who says it gives way to when.
    """
    found: list[Line] = []
    for line in lines:
        if sum(wide(words, tone) for words, tone in line) <= room:
            found.append(list(line))
        else:
            found += _folded(line if roomy or line[0][1] != "bold" else line[:1], wide, room)
    return found


def _folded(line: Line, wide: Callable[[str, str], float], room: float) -> list[Line]:
    rows: list[Line] = [[]]
    used = 0.0
    for words, tone in line:
        for word in _unbroken(words, tone, wide, room):
            needs = wide(word, tone)
            if rows[-1] and used + needs > room and len(rows) < _ROWS:
                rows.append([])
                used = 0.0
            if not rows[-1]:
                word = word.lstrip()  # noqa: PLW2901 (a row begins with letters)
                if word == "·":
                    continue
                needs = wide(word, tone)
            rows[-1].append((word, tone))
            used += needs
    return [joined for row in rows if (joined := _joined(row))]


def _unbroken(words: str, tone: str, wide: Callable[[str, str], float], room: float) -> Iterator[str]:
    """The parts of *words* that stay together: readings (‘this / that’) that fit into a row, else single words."""
    for reading in re.split(r"(?<=\s/)(?=\s)", words):
        if " /" in words and wide(reading, tone) <= room:
            yield reading
        else:
            yield from re.findall(r"\s*\S+", reading)


def _joined(row: Line) -> Line:
    """The words of a row in as few pieces as have one tone; no row ends with the dot before what went to the next."""
    if row and row[-1][0].strip() == "·":
        row = row[:-1]
    pieces: Line = []
    for word, tone in row:
        if pieces and pieces[-1][1] == tone:
            pieces[-1] = (pieces[-1][0] + word, tone)
        else:
            pieces.append((word, tone))
    return pieces
