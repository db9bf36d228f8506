"""What one or more statements state: the same real-world happening."""

from enum import StrEnum

from dateline.domain.disagreement import Disagreement
from dateline.domain.span import Passage
from dateline.domain.value import Value
from dateline.domain.when import UNDATED, When


class Review(StrEnum):
    """What a person decided about a finding."""

    FOUND = "found"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"


class Stated(Passage):
    """One statement of a fact: which source says it, where, and which origin its words go back to."""

    source: str
    id: str
    review: Review = Review.FOUND
    origin: str


class Fact(Value):
    """One happening, with every statement of it. Agreement counts `origins`, not sources."""

    id: str
    label: str
    when: When = UNDATED
    statements: tuple[Stated, ...]
    origins: int
    disagreements: tuple[Disagreement, ...] = ()
