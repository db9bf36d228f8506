"""When a fact happened: which of its statements tells the day best.

A person's word comes first, then a statement's own words, then what was carried, published or inferred. A date that
came from another source never counts here: only what a source says itself can date a fact, so no reasoning is circular.
"""

from collections.abc import Sequence

from dateline.collation.claim import Claim
from dateline.collation.happening import gap

_RANK = {"given": 0, "stated": 1, "carried": 2, "published": 3, "inferred": 4}
_OPEN = float("inf")


def dated_by(claims: Sequence[Claim]) -> Claim | None:
    """The statement whose date the fact takes; `None` where none has a date of its own.

    Of the dates with the best basis it is the one that most others agree with, then the most precise, then the first.
    """
    dated = [claim for claim in claims if claim.edtf and claim.basis in _RANK]
    if not dated:
        return None
    best = min(_RANK[claim.basis] for claim in dated)
    first = [claim for claim in dated if _RANK[claim.basis] == best]

    def order(claim: Claim) -> tuple[int, float, tuple[str, int, int, str]]:
        agreeing = {other.source for other in first if gap(claim, other) == 0}
        return -len(agreeing), _width(claim), claim.key

    return min(first, key=order)


def spokesman(claims: Sequence[Claim]) -> Claim:
    """The statement that gives the fact its name: shown, sure, asserted, with the most said of it, then the first."""

    def order(claim: Claim) -> tuple[bool, bool, float, int, tuple[str, int, int, str]]:
        said = sum(1 for part in claim.parts if part.people or part.bodies) + len(claim.amounts)
        return not claim.shown, claim.modality != "asserted", -round(claim.confidence, 2), -said, claim.key

    return min(claims, key=order)


def _width(claim: Claim) -> float:
    return _OPEN if claim.low is None or claim.high is None else float(claim.high - claim.low)
