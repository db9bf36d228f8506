"""What the inspector says of an entity: its names, where and when it appears, with whom, and in which facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from dateline.domain.entity import EntityType
from dateline.domain.views import Choice
from dateline.ui.panes.inspector import parts
from dateline.ui.panes.inspector.content import Content, Frame, Joined, Line, Look, Run, Tone, heading, note, rows
from dateline.ui.tongue import figures, translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dateline.domain.focus import Focus
    from dateline.domain.views import Bar, EntityCard

_MANY = 60  # facts shown; the rest are counted
_JULIAN = 1_721_425  # the Julian day before 1 January of the year 1, whose ordinal is 1


def kind(one: EntityType) -> str:
    """What sort of entity it is, in a reader's words."""
    return {
        EntityType.PERSON: translate("Inspector", "Person"),
        EntityType.ORG: translate("Inspector", "Organisation"),
        EntityType.GPE: translate("Inspector", "Place"),
        EntityType.LOC: translate("Inspector", "Region or landscape"),
        EntityType.FAC: translate("Inspector", "Building or site"),
        EntityType.NORP: translate("Inspector", "Group"),
        EntityType.EVENT: translate("Inspector", "Event"),
        EntityType.LAW: translate("Inspector", "Law or treaty"),
        EntityType.PRODUCT: translate("Inspector", "Product"),
        EntityType.WORK: translate("Inspector", "Work"),
    }[one]


def entity_contents(card: EntityCard, facts: Sequence[Bar], focus: Focus) -> Iterator[Content]:
    """The card of an entity from top to bottom; *facts* are the first of `card.facts`."""
    place = ""
    if focus.marks:
        place = (
            translate("Inspector", "{0} of {1}").format(figures(focus.position + 1), figures(len(focus.marks))).upper()
        )
    yield heading(kind(card.row.type), place, gap=0)
    yield Content((Line((Run(card.row.name, Look.TITLE),)),), card.row.name, gap=2, kind="title")
    yield from rows(list(_rows(card)))
    if len(focus.marks) > 1:
        yield _steps()
    yield from parts.remarks(card.remarks)
    titles = dict(card.told_by)
    own = [("", one) for one in card.disagreements]
    yield from parts.disagreements(translate("Inspector", "Disagreements"), own, titles, {})
    yield from _sources(card)
    yield heading(translate("Inspector", "Facts"), figures(len(card.facts)), "plain")
    if not card.facts:
        yield note(translate("Inspector", "Takes part in no fact that is shown."))
    for number, fact in enumerate(facts[:_MANY]):
        lines = (
            Line((Run(fact.when, Look.SMALL, Tone.MUTED),)),
            Line((Run(fact.label, Look.QUOTE),), gap=2),
        )
        name = f"{fact.label}, {fact.when}"
        yield Content(lines, name, Frame.CARD, Choice(fact=fact.fact), 5 if number else 4, "fact")
    if len(card.facts) > _MANY:
        yield note(translate("Inspector", "and %n {more fact|more facts}", "", len(card.facts) - _MANY))


def _rows(card: EntityCard) -> Iterator[Line]:
    words = {found.text: found for found in card.names}
    own = words.get(card.row.name)
    names = [name for name in dict.fromkeys((*card.row.aliases, *words)) if name != card.row.name]
    also = Joined()
    for name in names:
        found = words.get(name)
        goal = None
        if found is not None:
            goal = Choice(entity=card.row.id, source=found.source, offset=found.start, end=found.end)
        also.add(Run(name, goal=goal))
    if own is not None:
        goal = Choice(entity=card.row.id, source=own.source, offset=own.start, end=own.end)
        first = Run(parts.quoted(own.text), goal=goal)
        yield Line((first,), key=translate("Inspector", "First as"), gap=8)
    if also.runs:
        yield also.line(translate("Inspector", "Also"))
    called = dict.fromkeys(card.titles)
    if called:
        yield Line((Run(", ".join(called)),), key=translate("Inspector", "Called"), gap=5)
    times = translate("Inspector", "%n {time|times}", "", card.row.mentions)
    where = translate("Inspector", "%n {source|sources}", "", card.row.sources)
    mentioned = translate("Inspector", "{0} in {1}").format(times, where)
    yield Line((Run(mentioned),), key=translate("Inspector", "Mentioned"), gap=5)
    if card.first is not None:
        yield Line((Run(_days(card.first, card.last)),), key=translate("Inspector", "In facts of"), gap=5)
    if card.together:
        together = Joined()
        for one, name, count in card.together:
            spoken = translate("Inspector", "{0}: %n {fact|facts} together", "", count).format(name)
            together.add(
                Run(name, goal=Choice(entity=one), name=spoken), Run(f" {figures(count)}", Look.SMALL, Tone.MUTED)
            )
        yield together.line(translate("Inspector", "With"))


def _days(first: int, last: int | None) -> str:
    """The months of its first and its last fact."""
    months = dict.fromkeys(_month(day) for day in (first, first if last is None else last))
    if len(months) == 1:
        return next(iter(months))
    return translate("Inspector", "{0} to {1}").format(*months)


def _month(day: int) -> str:
    # Qt's language rather than the system's: the words around it are translated by Qt, too.
    date = QDate.fromJulianDay(day + _JULIAN)
    locale = QLocale()
    english = locale.language() == QLocale.Language.C
    return (QLocale(QLocale.Language.English) if english else locale).toString(date, "MMMM yyyy")


def _steps() -> Content:
    back, on = translate("Inspector", "Previous mention"), translate("Inspector", "Next mention")
    runs = (Run(back, goal=-1, name=f"{back} (Shift+N)"), Run("   "), Run(on, goal=1, name=f"{on} (N)"))
    return Content((Line(runs),), translate("Inspector", "Mentions"), gap=9, kind="steps")


def _sources(card: EntityCard) -> Iterator[Content]:
    if not card.sources:
        return
    yield heading(translate("Inspector", "Sources"), figures(card.row.sources), "plain")
    lines = [
        Line(
            (
                Run(row.title, goal=Choice(entity=card.row.id, source=row.id)),
                Run(f"  {figures(count)}", tone=Tone.MUTED),
            ),
            swatch=row.number,
            gap=4,
        )
        for row, count in card.sources
    ]
    names = ", ".join(row.title for row, _ in card.sources)
    yield Content(tuple(lines), names, gap=4, kind="sources")


__all__ = ["entity_contents", "kind"]
