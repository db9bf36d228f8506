"""Done, or only planned, possible or wished for."""

from collections.abc import Iterator, Sequence

from dateline.collation.claim import Claim
from dateline.collation.disagreements import between
from dateline.collation.happening import said_of_one_thing
from dateline.domain.disagreement import Aspect, Disagreement, Severity

_SAID = {
    "asserted": "states it as a fact",
    "planned": "as planned",
    "possible": "as possible",
    "conditional": "as depending on something",
    "desired": "as wished for",
}


def find(claims: Sequence[Claim]) -> Iterator[Disagreement]:
    """At most one: sources that say that it is so against sources that say that it is to be, may be, or is wished."""
    by_modality: dict[str, list[Claim]] = {}
    for claim in claims:
        by_modality.setdefault(claim.modality, []).append(claim)
    if len(by_modality) < 2 or not _of_one_thing(by_modality):
        return
    asserted = "asserted" in by_modality
    readings = [(some[0].predicate, some) for _, some in sorted(by_modality.items(), key=lambda item: item[1][0].key)]
    said = " and ".join(f"‘{some[0].predicate}’ {_SAID[modality]}" for modality, some in by_modality.items())
    why = f"One source and another differ in how far it is so: {said}."
    yield between(Aspect.STATUS, Severity.SUBSTANTIVE if asserted else Severity.DETAIL, readings, why)


def _of_one_thing(by_modality: dict[str, list[Claim]]) -> bool:
    """Whether two sources that say it differently speak of one thing beyond doubt.

    A source that itself says both disagrees with nobody.
    """
    groups = list(by_modality.values())
    for i, some in enumerate(groups):
        for others in groups[i + 1 :]:
            if {c.source for c in some} & {c.source for c in others}:
                continue
            if any(said_of_one_thing(a, b) for a in some for b in others):
                return True
    return False
