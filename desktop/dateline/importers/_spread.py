"""Puts a text together from stretches of a source, and remembers where each code point came from."""

from array import array

import numpy as np

from dateline.domain.offsets import Offsets


class Spread:
    """A text that grows; places are code points of the source that it is taken from."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._starts = array("i")
        self._ends = array("i")

    def __len__(self) -> int:
        """How many code points the text has."""
        return len(self._starts)

    def put(self, words: str, start: int, end: int) -> None:
        """Adds *words*, which the source has at `[start, end)`: one for one, or the first of them for all of it."""
        self._parts.append(words)
        if len(words) == end - start:
            self._starts.extend(range(start, end))
            self._ends.extend(range(start + 1, end + 1))
            return
        self._starts.extend([start] + [end] * (len(words) - 1))
        self._ends.extend([end] * len(words))

    def add(self, words: str, starts: "array[int]", ends: "array[int]") -> None:
        """Adds *words*, whose code points the source has at `[starts[k], ends[k])`."""
        self._parts.append(words)
        self._starts.extend(starts)
        self._ends.extend(ends)

    def gap(self, words: str) -> None:
        """Adds *words* that the source has not, unless the text is still empty."""
        if self._starts:
            self.put(words, self._ends[-1], self._ends[-1])

    def done(self) -> tuple[str, Offsets, Offsets]:
        """The text, and where each code point of it begins and ends in the source."""
        return "".join(self._parts), np.array(self._starts, dtype=np.int64), np.array(self._ends, dtype=np.int64)
