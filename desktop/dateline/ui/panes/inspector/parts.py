"""What both cards of the inspector say in the same way: disagreements, notes, and links to a source's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.domain.views import Choice
from dateline.ui import saying
from dateline.ui.panes.inspector.content import Content, Frame, Line, Look, Run, Tone, heading
from dateline.ui.tongue import figures, translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dateline.domain.disagreement import Disagreement, Reading
    from dateline.domain.span import Span
    from dateline.domain.views import Remark, StatedIn

MANY = 40
"""How many cards are shown in a row; the rest are counted."""


def quoted(words: str) -> str:
    """The words of a source in quotation marks."""
    return translate("Inspector", "“{0}”").format(words)


def to_words(source: str, span: Span, *, statement: str | None = None, fact: str | None = None) -> Choice:
    """Light up exactly these words, said of this statement or fact."""
    return Choice(source=source, offset=span.start, end=span.end, statement=statement, fact=fact)


def remarks(written: Sequence[Remark]) -> list[Content]:
    """A section with the notes that people wrote, if there are any; pressing one opens it."""
    if not written:
        return []
    made = [heading(translate("Inspector", "Notes"), figures(len(written)), "plain")]
    for place, one in enumerate(written):
        by = translate("Inspector", "{0}, {1}").format(one.who, one.at[:10])
        paragraphs = [line for line in one.text.split("\n") if line.strip()]
        lines = [Line((Run(words),), gap=3 if number else 0) for number, words in enumerate(paragraphs)]
        lines.append(Line((Run(by, Look.SMALL, Tone.MUTED),), gap=4))
        name = translate("Inspector", "Note by {0}: {1}").format(by, " ".join(one.text.split()))
        made.append(Content(tuple(lines), name, Frame.CARD, one, 5 if place else 4, "note"))
    return made


def disagreements(
    title: str,
    found: Sequence[tuple[str, Disagreement]],
    sources: Mapping[str, str],
    stated: Mapping[str, StatedIn],
) -> list[Content]:
    """A section with these disagreements, if there are any; each with what it is of (may be empty).

    *sources* are the titles of the sources, *stated* the statements themselves, both by statement.
    """
    if not found:
        return []
    made = [heading(title, figures(len(found)), "disagree")]
    for place, (of, one) in enumerate(found[:MANY]):
        made.append(_disagreement(of, one, sources, stated, gap=7 if place else 4))
    return made


def _disagreement(
    of: str, one: Disagreement, sources: Mapping[str, str], stated: Mapping[str, StatedIn], *, gap: int
) -> Content:
    named = saying.aspect(one.aspect)
    said = translate("Inspector", "{0}: {1}").format(of, named) if of else saying.begun(named)
    lines = [Line((Run(said, tone=Tone.MUTED),), right=saying.severity(one.severity))]
    for reading in one.readings:
        where = ", ".join(dict.fromkeys(sources[name] for name in reading.statements if name in sources))
        spoken = (
            translate("Inspector", "{0}, according to {1}").format(reading.value, where) if where else reading.value
        )
        value = quoted(reading.value)
        at = value.find(reading.value)
        bold = ((at, at + len(reading.value)),) if at >= 0 else ()
        goal = _goal(reading, stated)
        lines.append(Line((Run(value, Look.QUOTE, goal=goal, name=spoken, bold=bold),), gap=6))
        if where:
            lines.append(Line((Run(where, Look.SMALL, Tone.MUTED),), gap=0))
    if one.why:
        lines.append(Line((Run(one.why, Look.SMALL, Tone.MUTED),), gap=6))
    return Content(tuple(lines), said, Frame.CARD, gap=gap, kind="disagreement")


def _goal(reading: Reading, stated: Mapping[str, StatedIn]) -> Choice | None:
    """The very words of a reading, where a statement holds them; else the statement that gives it."""
    for name in reading.statements:
        if (one := stated.get(name)) is not None:
            at = one.stated.text.casefold().find(reading.value.casefold())
            if at >= 0 and len(one.stated.text.casefold()) == len(one.stated.text):
                start = one.stated.start + at
                return Choice(source=one.stated.source, offset=start, end=start + len(reading.value), statement=name)
    return Choice(statement=reading.statements[0]) if reading.statements else None


__all__ = ["MANY", "disagreements", "quoted", "remarks", "to_words"]
