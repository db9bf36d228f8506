"""What the comparison says of its facts and cells, and the signs beside the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.domain.disagreement import Severity
from dateline.domain.statement import Modality, Polarity
from dateline.domain.when import Basis
from dateline.ui import saying
from dateline.ui.agreement import agreement
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.domain.comparison import Cell, ComparedFact
    from dateline.domain.disagreement import Disagreement

SIGNS = {Severity.SUBSTANTIVE: "triangle-alert", Severity.DETAIL: "info", Severity.WORDING: "text-quote"}
"""The icon of each severity; its word always stands beside it."""


class Line(NamedTuple):
    """A line of small words, with the sign of a severity before it where it has one."""

    words: str
    severity: Severity | None = None


def gravest(disagreements: Sequence[Disagreement]) -> Severity | None:
    """The severity that counts, where there are several."""
    return min((one.severity for one in disagreements), key=list(Severity).index, default=None)


def of_fact(row: ComparedFact) -> Line:
    """Below a fact's label: its date, and how many stand behind it."""
    severity = gravest(row.disagreements)
    stands = agreement(row.origins, row.sources, differ=severity is Severity.SUBSTANTIVE)
    when = row.when.in_words
    return Line(f"{saying.begun(when)} · {stands}", severity)


def of_cell(cell: Cell, titles: Mapping[str, str]) -> Line:
    """Below a cell's words: what differs, else how and when it is said; *titles* of the sources by id."""
    parts = []
    severity = None
    if cell.differing:
        severity = min((one.severity for one in cell.differing), key=list(Severity).index)
        for each in Severity:
            values = ", ".join(f"“{one.value}”" for one in cell.differing if one.severity is each)
            parts += [f"{saying.severity(each)}: {values}"] if values else []
    if cell.polarity is Polarity.NEGATIVE:
        parts.append(saying.denied())
    if cell.modality is not Modality.ASSERTED:
        parts.append(saying.modality(cell.modality))
    if cell.same_origin is not None:
        other = titles.get(cell.same_origin, translate("Compare", "another source"))
        parts.append(translate("Compare", "same origin as {0}").format(other))
    if cell.basis is Basis.OTHER_SOURCE:
        parts.append(translate("Compare", "{0}, dated by another source").format(cell.when))
    elif cell.basis is not Basis.NONE:
        parts.append(cell.when)
    return Line(" · ".join(parts) or translate("Compare", "no date"), severity)


def spoken(row: ComparedFact, cell: Cell | None, source: str, titles: Mapping[str, str]) -> str:
    """A cell as a screen reader says it."""
    fact = of_fact(row).words
    if cell is None:
        return translate("Compare", "{0}, {1}; {2}: does not state it").format(row.label, fact, source)
    more = ", " + translate("Compare", "and {0} more").format(cell.count - 1) if cell.count > 1 else ""
    return f"{row.label}, {fact}; {source}: “{cell.words}”, {of_cell(cell, titles).words}{more}"


__all__ = ["SIGNS", "Line", "gravest", "of_cell", "of_fact", "spoken"]
