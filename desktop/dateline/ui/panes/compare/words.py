"""What the comparison says of its facts and cells, and the signs beside the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.domain.disagreement import Aspect, Severity
from dateline.domain.statement import Modality, Polarity
from dateline.domain.when import Basis
from dateline.ui.agreement import agreement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.domain.comparison import Cell, ComparedFact
    from dateline.domain.disagreement import Disagreement

SEVERITIES = {
    Severity.SUBSTANTIVE: "differs",
    Severity.DETAIL: "differs in detail",
    Severity.WORDING: "worded differently",
}
ASPECTS = {
    Aspect.NUMBER: "how many",
    Aspect.DATE: "when",
    Aspect.NAME: "the name",
    Aspect.TITLE: "the title",
    Aspect.PLACE: "where",
    Aspect.TERM: "the term",
    Aspect.STATUS: "whether it happened",
    Aspect.DENIED: "whether it is denied",
}
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
    return Line(f"{when[:1].upper()}{when[1:]} · {stands}", severity)


def of_cell(cell: Cell, titles: Mapping[str, str]) -> Line:
    """Below a cell's words: what differs, else how and when it is said; *titles* of the sources by id."""
    parts = []
    severity = None
    if cell.differing:
        severity = min((one.severity for one in cell.differing), key=list(Severity).index)
        for each in Severity:
            values = ", ".join(f"“{one.value}”" for one in cell.differing if one.severity is each)
            parts += [f"{SEVERITIES[each]}: {values}"] if values else []
    if cell.polarity is Polarity.NEGATIVE:
        parts.append("denied")
    if cell.modality is not Modality.ASSERTED:
        parts.append(cell.modality.value)
    if cell.same_origin is not None:
        parts.append(f"same origin as {titles.get(cell.same_origin, 'another source')}")
    if cell.basis is Basis.OTHER_SOURCE:
        parts.append(f"{cell.when}, dated by another source")
    elif cell.basis is not Basis.NONE:
        parts.append(cell.when)
    return Line(" · ".join(parts) or "no date", severity)


def spoken(row: ComparedFact, cell: Cell | None, source: str, titles: Mapping[str, str]) -> str:
    """A cell as a screen reader says it."""
    fact = of_fact(row).words
    if cell is None:
        return f"{row.label}, {fact}; {source}: does not state it"
    more = f", and {cell.count - 1} more" if cell.count > 1 else ""
    return f"{row.label}, {fact}; {source}: “{cell.words}”, {of_cell(cell, titles).words}{more}"


__all__ = ["ASPECTS", "SEVERITIES", "SIGNS", "Line", "gravest", "of_cell", "of_fact", "spoken"]
