"""What the comparison says of its facts and cells, and the signs beside the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dateline.domain.disagreement import Aspect, Severity
from dateline.domain.statement import Modality, Polarity
from dateline.domain.when import Basis
from dateline.ui.agreement import agreement
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.domain.comparison import Cell, ComparedFact
    from dateline.domain.disagreement import Disagreement

SIGNS = {Severity.SUBSTANTIVE: "triangle-alert", Severity.DETAIL: "info", Severity.WORDING: "text-quote"}
"""The icon of each severity; its word always stands beside it."""


def severity_words(severity: Severity) -> str:
    """How much a disagreement matters, in a word or two."""
    return {
        Severity.SUBSTANTIVE: translate("Compare", "differs"),
        Severity.DETAIL: translate("Compare", "differs in detail"),
        Severity.WORDING: translate("Compare", "worded differently"),
    }[severity]


def aspect_words(aspect: Aspect) -> str:
    """In what sources differ, in a word or two."""
    return {
        Aspect.NUMBER: translate("Compare", "how many"),
        Aspect.DATE: translate("Compare", "when"),
        Aspect.NAME: translate("Compare", "the name"),
        Aspect.TITLE: translate("Compare", "the title"),
        Aspect.PLACE: translate("Compare", "where"),
        Aspect.TERM: translate("Compare", "the term"),
        Aspect.STATUS: translate("Compare", "whether it happened"),
        Aspect.DENIED: translate("Compare", "whether it is denied"),
    }[aspect]


def modality_words(modality: Modality) -> str:
    """How a source presents a happening, in a word."""
    return {
        Modality.ASSERTED: translate("Compare", "asserted"),
        Modality.PLANNED: translate("Compare", "planned"),
        Modality.POSSIBLE: translate("Compare", "possible"),
        Modality.CONDITIONAL: translate("Compare", "conditional"),
        Modality.DESIRED: translate("Compare", "desired"),
    }[modality]


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
            parts += [f"{severity_words(each)}: {values}"] if values else []
    if cell.polarity is Polarity.NEGATIVE:
        parts.append(translate("Compare", "denied"))
    if cell.modality is not Modality.ASSERTED:
        parts.append(modality_words(cell.modality))
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


__all__ = ["SIGNS", "Line", "aspect_words", "gravest", "of_cell", "of_fact", "severity_words", "spoken"]
