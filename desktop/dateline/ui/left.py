"""What a reader left open: which source, where in it, and the tabs; in words that can be kept."""

from __future__ import annotations

from typing import NamedTuple


class Left(NamedTuple):
    """The *source* that was read, its character and pixel at the upper edge, and the sources with a tab, in order."""

    source: str
    offset: int
    inner: float
    tabs: tuple[str, ...]

    def in_words(self) -> str:
        """It, to be kept."""
        import json  # the first paint does without it

        return json.dumps([self.source, self.offset, round(self.inner, 1), *self.tabs])


def left(words: str | None) -> Left | None:
    """What was kept in these *words*; `None` where they say nothing that can be read."""
    if not words:
        return None
    import json  # the first paint does without it

    try:
        source, offset, inner, *tabs = json.loads(words)
        return Left(str(source), int(offset), float(inner), tuple(map(str, tabs)))
    except (ValueError, TypeError):
        return None


__all__ = ["Left", "left"]
