"""A fact as collation proposes it: its statements, who names it, who dates it, and what its sources disagree in."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.collation.claim import Claim
from dateline.collation.dating import dated_by, spokesman
from dateline.collation.disagreements import disagreements
from dateline.domain.disagreement import Disagreement


@dataclass(frozen=True, slots=True)
class Draft:
    """One fact. `named_by` and `dated_by` are among `claims`; `dated_by` is `None` where no source tells when."""

    claims: tuple[Claim, ...]
    named_by: Claim
    dated_by: Claim | None
    disagreements: tuple[Disagreement, ...]


def draft(claims: Sequence[Claim]) -> Draft:
    """The fact that *claims* state."""
    return Draft(tuple(claims), spokesman(claims), dated_by(claims), tuple(disagreements(claims)))
