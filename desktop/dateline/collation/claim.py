"""A statement as collation sees it: what it says, reduced to what can be compared across sources."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """A counted quantity: `low` and `high` bound what the words allow (equal for a plain number), `None` where open."""

    low: float | None
    high: float | None
    unit: str
    approximate: bool = False
    additional: bool = False
    words: str = ""

    def agrees(self, other: "Amount") -> bool:
        """Whether one number can satisfy both; ‘about’ allows a tenth either way."""
        slack = 0.1 if self.approximate or other.approximate else 0.0
        low = max((x for x in (self.low, other.low) if x is not None), default=None)
        high = min((x for x in (self.high, other.high) if x is not None), default=None)
        return low is None or high is None or low * (1 - slack) <= high * (1 + slack)


@dataclass(frozen=True, slots=True)
class Part:
    """A participant: its role and its words, with the project-wide ids of what it names (a demonym's country too)."""

    role: str
    entities: frozenset[str]
    words: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement, ready to be compared.

    `low` and `high` are the days (proleptic ordinals) its date allows, `None` where open or unknown; `basis` is that
    of its date. `terms` are the lower-case lemmas of its content words without the predicate's.
    """

    id: str
    source: str
    start: int
    end: int
    words: str
    lemma: str
    predicate: str
    parts: tuple[Part, ...]
    low: int | None
    high: int | None
    basis: str
    amounts: tuple[Amount, ...]
    modality: str
    polarity: str
    confidence: float
    shown: bool
    speaker: frozenset[str]
    terms: frozenset[str]

    @property
    def place_in_text(self) -> tuple[str, int, int]:
        """Where it stands: an order that knows nothing of ids given by chance of import."""
        return self.source, self.start, self.end
