"""Said to be so by one, and not to be so by another."""

from collections.abc import Iterator, Sequence

from dateline.collation.claim import Claim
from dateline.collation.disagreements import between
from dateline.domain.disagreement import Aspect, Disagreement, Severity


def find(claims: Sequence[Claim]) -> Iterator[Disagreement]:
    """At most one: the statements that affirm it against those of other sources that deny it."""
    affirmed = [claim for claim in claims if claim.polarity == "positive"]
    denied = [claim for claim in claims if claim.polarity == "negative"]
    if not affirmed or not denied or {c.source for c in affirmed} & {c.source for c in denied}:
        return
    why = f"One source says ‘{affirmed[0].words}’, another denies it: ‘{denied[0].words}’."
    readings = [(affirmed[0].predicate, affirmed), (f"not {denied[0].predicate}", denied)]
    yield between(Aspect.DENIED, Severity.SUBSTANTIVE, readings, why)
