"""Whether two statements are one passage with other values in it: a copy that changed a number or a day.

What is left of words without their numbers, months and weekdays is their frame. A statement retells another where the
frames of both are the same and those of their paragraphs nearly so.
"""

import re
import tomllib
from functools import cache, lru_cache

from dateline import assets
from dateline.collation.claim import Claim

_WORD = re.compile(r"\d[\d.,]*|\w+")
_RUN = 3  # words
_FEWEST = 8  # words of a paragraph: a shorter one is alike by accident
_ALIKE = 0.7  # Jaccard index of the frames of two paragraphs
_VALUE = "#"


def retold(a: Claim, b: Claim) -> bool:
    """Whether *a* and *b*, of two sources, say one thing in one passage, their numbers and days aside."""
    if a.source == b.source or a.lemma != b.lemma or _frame(a.words) != _frame(b.words):
        return False
    mine, theirs = _runs(a.passage), _runs(b.passage)
    return bool(mine) and bool(theirs) and len(mine & theirs) >= _ALIKE * len(mine | theirs)


@lru_cache(maxsize=4_096)
def _frame(words: str) -> tuple[str, ...]:
    """The lower-case words, each run of values as one mark."""
    found: list[str] = []
    for word in _WORD.findall(words.lower()):
        if not (word[0].isdigit() or word in _values()):
            found.append(word)
        elif found[-1:] != [_VALUE]:
            found.append(_VALUE)
    return tuple(found)


@lru_cache(maxsize=4_096)
def _runs(passage: str) -> frozenset[tuple[str, ...]]:
    frame = _frame(passage)
    return (
        frozenset(frame[i : i + _RUN] for i in range(len(frame) - _RUN + 1)) if len(frame) >= _FEWEST else frozenset()
    )


@cache
def _values() -> frozenset[str]:
    """The words that say a number, a month or a weekday."""
    numbers, times = (
        tomllib.loads(assets.resource("lexicons", f"{name}.toml").read_text(encoding="utf-8"))
        for name in ("numbers", "times")
    )
    counts = {*numbers["units"], *numbers["tens"], *numbers["multipliers"]} - {"a", "an"}
    days = {day for names in times["weekdays"].values() for day in names}
    return frozenset(word.lower().rstrip(".") for word in {*counts, *numbers["dates"]["months"], *days})
