"""What the inspector says, before it is drawn: blocks of lines of runs of words, some of which lead somewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.domain.views import Choice, Remark

    Goal = Choice | Remark | int
    """What pressing a run does: it chooses something, opens a note or, as a number, steps through what is lit up."""


class Look(Enum):
    """How a run is set."""

    TITLE = auto()
    CAPTION = auto()
    TEXT = auto()
    STRONG = auto()
    SMALL = auto()
    QUOTE = auto()


class Tone(Enum):
    """In which of the theme's inks."""

    INK = auto()
    MUTED = auto()
    AGREE = auto()
    DISAGREE = auto()


class Frame(Enum):
    """What is drawn around a block."""

    NONE = auto()
    CARD = auto()
    CHOSEN = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look; with a *goal* they are a link, which a screen reader hears as *name* (or as they are).

    *bold* are stretches of the words (code points) that stand out.
    """

    text: str
    look: Look = Look.TEXT
    tone: Tone = Tone.INK
    goal: Goal | None = None
    name: str = ""
    bold: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A wrapping line of runs. *key* stands at its left, in a column of its own; *swatch* is a source's number.

    *right* is a short word at the right edge; with a *pill* (`agree`, `disagree`, `plain`) it stands on a ground.
    *gap* is the space above it, in pixels.
    """

    runs: tuple[Run, ...]
    key: str | None = None
    swatch: int = 0
    right: str = ""
    pill: str = ""
    gap: int = 0

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Content:
    """A block: lines that a screen reader hears as one thing called *name*; with a *goal* all of it can be pressed."""

    lines: tuple[Line, ...]
    name: str
    frame: Frame = Frame.NONE
    goal: Goal | None = None
    gap: int = 0
    kind: str = ""


@dataclass(slots=True)
class Joined:
    """Runs as they are put together: several values with commas between them."""

    runs: list[Run] = field(default_factory=list)

    def add(self, *runs: Run) -> None:
        """Add one value, of one or more runs."""
        if self.runs:
            self.runs.append(Run(", "))
        self.runs += runs

    def line(self, key: str, *, gap: int = 5) -> Line:
        """All of them as one line below each other's key."""
        return Line(tuple(self.runs), key=key, gap=gap)


def heading(text: str, right: str = "", pill: str = "", *, gap: int = 12) -> Content:
    """A section's heading with something at its right; a screen reader hears it in ordinary letters."""
    line = Line((Run(text.upper(), Look.CAPTION, Tone.MUTED),), right=right, pill=pill)
    return Content((line,), f"{text}: {right}" if right else text, gap=gap, kind="heading")


def note(text: str, *, gap: int = 4) -> Content:
    """A muted paragraph."""
    return Content((Line((Run(text, tone=Tone.MUTED),)),), text, gap=gap)


def rows(lines: Sequence[Line]) -> list[Content]:
    """Each line with its key as a block of its own, so that a screen reader reads ‘When: December 2025’."""
    return [Content((line,), f"{line.key}: {line.text}".replace("\u2028", ", "), gap=line.gap) for line in lines]


__all__ = ["Content", "Frame", "Joined", "Line", "Look", "Run", "Tone", "heading", "note", "rows"]
