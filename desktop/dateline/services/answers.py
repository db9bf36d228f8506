"""What services answer that is no domain value: how far work is, formats, copies. It imports nothing heavy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from dateline.domain.changes import Changes


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a piece of work is. A `total` of 0 is not known yet.

    `said` are the sentences since the last look: what failed, and why. `broken` is one that says what ended the work
    before its end, if that was not the reader. `others` says how many files of the folders no importer reads, by their
    endings.
    """

    done: int
    total: int
    doing: str = ""
    added: int = 0
    already: int = 0
    failed: int = 0
    said: tuple[str, ...] = ()
    changes: Changes | None = None
    finished: bool = False
    broken: str | None = None
    others: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """A format that projects are exported to: its name for commands, what it is, and its files' suffix."""

    name: str
    words: str
    suffix: str


@dataclass(frozen=True, slots=True)
class SafeCopy:
    """Where the copy of an original is, and what a reader should know of it (one sentence)."""

    path: Path
    words: str


__all__ = ["Format", "Progress", "SafeCopy"]
