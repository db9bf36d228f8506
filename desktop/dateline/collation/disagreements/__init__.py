"""Reasons to disagree: each file of this folder finds one, and decides nothing.

A member has `find(claims) -> Iterator[Disagreement]`, given the statements of one fact. Only what different sources
say is compared: that one source says less, or says it in other grammar, is no disagreement.
"""

from collections.abc import Iterable, Sequence

from dateline.collation.claim import Claim
from dateline.domain.disagreement import Aspect, Disagreement, Reading, Severity
from dateline.registry import members

__all__ = ["between", "disagreements", "quoted"]


def disagreements(claims: Sequence[Claim]) -> list[Disagreement]:
    """All that the shown statements of one fact disagree in, in the order of the files of this folder."""
    shown = [claim for claim in claims if claim.shown]
    if len({claim.source for claim in shown}) < 2:
        return []
    return [found for member in members(__name__) for found in member.find(shown)]


def between(
    aspect: Aspect, severity: Severity, readings: Iterable[tuple[str, Sequence[Claim]]], why: str
) -> Disagreement:
    """The disagreement of *readings*, each with the statements that say so."""
    return Disagreement(
        aspect=aspect,
        severity=severity,
        readings=tuple(
            Reading(value=value, statements=tuple(dict.fromkeys(claim.id for claim in said)))
            for value, said in readings
        ),
        why=why,
    )


def quoted(values: Iterable[str]) -> str:
    """*values* as a sentence lists them: ‘a’ and ‘b’."""
    marked = [f"‘{value}’" for value in values]
    return marked[0] if len(marked) == 1 else f"{', '.join(marked[:-1])} and {marked[-1]}"
