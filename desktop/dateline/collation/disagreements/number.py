"""Different counts of the same thing."""

from collections.abc import Iterator, Sequence

from dateline.collation.claim import Amount, Claim
from dateline.collation.disagreements import between, quoted
from dateline.domain.disagreement import Aspect, Disagreement, Severity


def find(claims: Sequence[Claim]) -> Iterator[Disagreement]:
    """One disagreement for each kind of thing whose counts exclude each other.

    A range, ‘at least’ or ‘about’ that fits is no disagreement.
    """
    for unit, said in _by_unit(claims).items():
        readings = _readings(said)
        if len(readings) > 1 and len({claim.source for _, some in readings for claim in some}) > 1:
            values = [amount.words for amount, _ in readings]
            why = f"The sources count {quoted(values)}; no number satisfies all ({unit})."
            yield between(Aspect.NUMBER, Severity.SUBSTANTIVE, [(a.words, some) for a, some in readings], why)


def _by_unit(claims: Sequence[Claim]) -> dict[str, list[tuple[Amount, Claim]]]:
    found: dict[str, list[tuple[Amount, Claim]]] = {}
    for claim in claims:
        for amount in claim.amounts[:1]:
            if amount.unit:
                found.setdefault(amount.unit.split()[-1], []).append((amount, claim))
    return found


def _readings(said: list[tuple[Amount, Claim]]) -> list[tuple[Amount, list[Claim]]]:
    """Amounts that agree are one reading, under the most exact of them."""
    readings: list[tuple[Amount, list[Claim]]] = []
    for amount, claim in sorted(said, key=lambda pair: (pair[0].approximate, _width(pair[0]), pair[1].key)):
        for known, some in readings:
            if known.agrees(amount):
                some.append(claim)
                break
        else:
            readings.append((amount, [claim]))
    return readings


def _width(amount: Amount) -> float:
    if amount.low is None or amount.high is None:
        return float("inf")
    return amount.high - amount.low
