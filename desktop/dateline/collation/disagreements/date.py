"""Days that exclude each other."""

from collections.abc import Iterator, Sequence

from dateline.collation.claim import Claim
from dateline.collation.disagreements import between, quoted
from dateline.collation.happening import gap
from dateline.domain.disagreement import Aspect, Disagreement, Severity
from dateline.domain.edtf import parse
from dateline.domain.spoken import ENGLISH

_TELLS_THE_DAY = frozenset({"given", "stated", "carried"})
_A_MONTH = 31


def find(claims: Sequence[Claim]) -> Iterator[Disagreement]:
    """At most one: stated dates of which no day satisfies all.

    A date that is only less precise, and one taken from an article's day of publication, disagrees with nothing.
    """
    dated = [claim for claim in claims if claim.edtf and claim.basis in _TELLS_THE_DAY]
    readings: list[tuple[Claim, list[Claim]]] = []
    for claim in sorted(dated, key=lambda c: (_width(c), c.key)):
        for known, some in readings:
            if gap(known, claim) == 0:
                some.append(claim)
                break
        else:
            readings.append((claim, [claim]))
    if len(readings) < 2 or len({claim.source for claim in dated}) < 2:
        return
    widest = max((gap(a, b) or 0) for a, _ in readings for b, _ in readings)
    severity = Severity.SUBSTANTIVE if widest > _A_MONTH else Severity.DETAIL
    values = [parse(known.edtf or "").in_words(ENGLISH) for known, _ in readings]
    why = f"The sources date it {quoted(values)}."
    yield between(Aspect.DATE, severity, list(zip(values, (some for _, some in readings), strict=True)), why)


def _width(claim: Claim) -> float:
    return float("inf") if claim.low is None or claim.high is None else claim.high - claim.low
