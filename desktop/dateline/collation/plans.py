"""A plan and its fulfilment: two facts that belong together and stay apart."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.collation.claim import Claim
from dateline.collation.happening import numbers_exclude
from dateline.collation.naming import shared

_AHEAD = frozenset({"planned", "possible", "conditional", "desired"})


class Fulfilment(NamedTuple):
    """The statements of a plan and of what came of it, with a sentence."""

    plan: Claim
    fulfilment: Claim
    why: str


def fulfilments(plans: Sequence[Claim], done: Sequence[Claim]) -> Iterator[Fulfilment]:
    """What of *plans* came to be in *done*: the same kind of happening, the same doers, no other number, and later.

    The plan's article must be the older one, as far as both say when they speak.
    """
    for plan in plans:
        if plan.modality not in _AHEAD:
            continue
        for claim in done:
            if claim.modality == "asserted" and claim.polarity == "positive" and _came_of(plan, claim):
                why = (
                    f"‘{claim.predicate}’ in one source may be what another expected: ‘{' '.join(plan.words.split())}’."
                )
                yield Fulfilment(plan, claim, why)


def _came_of(plan: Claim, claim: Claim) -> bool:
    if plan.kind != claim.kind or plan.source == claim.source or numbers_exclude(plan, claim):
        return False
    (people, bodies), (people_too, bodies_too) = plan.doers, claim.doers
    if not (shared(people, people_too) or bodies & bodies_too):
        return False
    return plan.said is not None and claim.low is not None and plan.said <= claim.low
