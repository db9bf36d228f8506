"""Finds words in a text: where they stand, in text order."""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

Stretch = tuple[int, int]

MOST = 100_000  # places; nobody goes through more, and each costs memory
_WINDOW = 30_000  # characters looked through at once; that takes less than a millisecond
_OVERLAP = 2_000  # characters that words may take with all the white space between them

_SAME = {  # what a keyboard gives, and what a printer sets
    "'": "['’‘ʼ]",
    '"': '["“”„«»]',
    "-": "[-‐‑–—]",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What one looks for: *words*, in just these letters (*case*), and not inside other words (*whole*)."""

    words: str
    case: bool = False
    whole: bool = False

    @property
    def pattern(self) -> re.Pattern[str] | None:
        """The words as a pattern; `None` where there are none."""
        wanted = self.words.split()
        if not wanted:
            return None
        inner = r"\s+".join("".join(_SAME.get(one, re.escape(one)) for one in word) for word in wanted)
        if self.whole:
            inner = rf"(?<!\w){inner}(?!\w)"
        return re.compile(inner, re.NOFLAG if self.case else re.IGNORECASE)


def places(
    text: str,
    wanted: str | Wanted,
    start: int = 0,
    end: int | None = None,
    *,
    limit: int = MOST,
    rest: Callable[[], object] = lambda: None,
) -> list[Stretch]:
    """Where the words stand in *text*, without overlaps (code points): those that begin between *start* and *end*.

    A space stands for any white space, a straight quotation mark or hyphen for every kind of its own. At most *limit*.
    *rest* is called every now and then: whoever searches in a thread beside another lets go there.
    """
    pattern = (Wanted(wanted) if isinstance(wanted, str) else wanted).pattern
    if pattern is None:
        return []
    stop = len(text) if end is None else min(end, len(text))
    found: list[Stretch] = []
    at = start
    while at < stop:
        rest()
        edge = min(at + _WINDOW, stop)
        after = edge
        for one in pattern.finditer(text, at, min(edge + _OVERLAP, len(text))):
            if one.start() >= edge:
                break
            found.append(one.span())
            after = max(after, one.end())
            if len(found) >= limit:
                return found
        at = after
    return found


class Finder:
    """The places of the words one looks for, and the one looked at."""

    def __init__(self) -> None:
        self.wanted = Wanted("")
        self.places: list[Stretch] = []
        self.position = 0

    @property
    def here(self) -> Stretch | None:
        """The place one looks at."""
        return self.places[self.position] if self.places else None

    def look(self, text: str, wanted: str | Wanted, near: int) -> None:
        """Look for the words in *text*, beginning with the first place at or after *near*, or the first of all."""
        self.wanted = Wanted(wanted) if isinstance(wanted, str) else wanted
        self.take(places(text, self.wanted), near)

    def take(self, found: list[Stretch], near: int) -> None:
        """Have these places, beginning with the first at or after *near*, or the first of all."""
        self.places = found
        at = bisect_left(found, (near, near))
        self.position = at if at < len(found) else 0

    def step(self, by: int) -> bool:
        """Go on (or back), around the ends; whether it went around."""
        if not self.places:
            return False
        at = self.position + by
        self.position = at % len(self.places)
        return self.position != at
