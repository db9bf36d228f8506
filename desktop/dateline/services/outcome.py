"""What came of one file that was to become a source."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from dateline.domain.changes import Changes


class Status(StrEnum):
    """What came of one file."""

    ADDED = "added"
    ALREADY_THERE = "already there"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one file: the source it is or was already, or the reason why it is none."""

    path: Path
    status: Status
    source: str | None = None
    reason: str | None = None
    changes: Changes = field(default_factory=Changes)
