"""A statement as collation sees it: what it says, reduced to what can be compared across sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dateline.collation.heads import head_of
from dateline.collation.kinds import is_saying, kind_by


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

    def counts_like(self, other: "Amount") -> bool:
        """Whether both count the same kind of thing: one's unit is the other's, or its last word (‘prisoner’)."""
        mine, theirs = self.unit.split(), other.unit.split()
        return bool(mine) and bool(theirs) and mine[-1] == theirs[-1]


@dataclass(frozen=True, slots=True)
class Part:
    """A participant: its role and words, with the keys (`naming.key_of`) of what it names.

    `people` are persons; `bodies` are countries (a demonym's too), organisations and groups. Keys are names, not ids:
    what two sources say can be compared without knowing the rest of the project.
    """

    role: str
    people: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    words: str = ""


Names = tuple[frozenset[str], frozenset[str]]  # people, bodies

_DOERS = frozenset({"agent"})
_SPEAKERS = frozenset({"agent", "speaker"})
_DONE_TO = frozenset({"patient", "recipient", "topic"})


@dataclass(frozen=True)
class Claim:
    """One statement, ready to be compared.

    `source` is a key of the source's content (its SHA-256), never an id given by the order of import. `low` and `high`
    are the days (proleptic ordinals) its date allows, `None` where open or unknown; `basis` is that of its date.
    `said` is the first day on which its article can have appeared. `about` is the TF-IDF vector of its words, `passage`
    the paragraph that it stands in. Nothing of it depends on any other source.
    """

    id: str
    source: str
    start: int
    end: int
    words: str
    lemma: str
    predicate: str
    parts: tuple[Part, ...] = ()
    low: int | None = None
    high: int | None = None
    edtf: str | None = None
    basis: str = "none"
    amounts: tuple[Amount, ...] = ()
    modality: str = "asserted"
    polarity: str = "positive"
    confidence: float = 0.5
    shown: bool = True
    said: int | None = None
    about: Mapping[str, float] = field(default_factory=dict, compare=False)
    passage: str = field(default="", compare=False)

    @cached_property
    def kind(self) -> str:
        """What kind of happening it states."""
        return kind_by(self.lemma, [head_of(part.words) for part in self.parts if part.role in _DOERS])

    @cached_property
    def everyone(self) -> Names:
        """The people and the bodies that take part; who only tells of it does not."""
        return _names(part for part in self.parts if part.role != "speaker" or is_saying(self.kind))

    @cached_property
    def doers(self) -> Names:
        """The people and the bodies that do it or say it."""
        return _names(part for part in self.parts if part.role in (_SPEAKERS if is_saying(self.kind) else _DOERS))

    @cached_property
    def done_to(self) -> Names:
        """The people and the bodies that it is done to."""
        return _names(part for part in self.parts if part.role in _DONE_TO)

    @cached_property
    def heads(self) -> frozenset[str]:
        """What it is done to, in one word each: ‘sanction’, ‘prisoner’."""
        return frozenset(head_of(part.words) for part in self.parts if part.role in _DONE_TO) - {""}

    @property
    def key(self) -> tuple[str, int, int, str]:
        """An order that knows nothing of chance: the source's content, then the place in its text."""
        return self.source, self.start, self.end, self.predicate


def _names(parts: Iterable[Part]) -> Names:
    some = list(parts)
    return frozenset().union(*(p.people for p in some)), frozenset().union(*(p.bodies for p in some))
