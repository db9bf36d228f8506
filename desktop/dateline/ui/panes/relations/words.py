"""What is said of who appears with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.domain.entity import EntityType
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from dateline.domain.relations import Relations, Tie

PEOPLE, BODIES, PLACES, GROUPS, THINGS = "people", "organisations", "places", "groups", "things"
"""The shapes: who looks alike."""

SHAPE_OF = {
    EntityType.PERSON: PEOPLE,
    EntityType.ORG: BODIES,
    EntityType.GPE: PLACES,
    EntityType.LOC: PLACES,
    EntityType.FAC: PLACES,
    EntityType.NORP: GROUPS,
    EntityType.EVENT: THINGS,
    EntityType.LAW: THINGS,
    EntityType.PRODUCT: THINGS,
    EntityType.WORK: THINGS,
}


def shape_in_words(shape: str) -> str:
    """What the legend says of a shape."""
    return {
        PEOPLE: translate("Relations", "People"),
        BODIES: translate("Relations", "Organisations"),
        PLACES: translate("Relations", "Places"),
        GROUPS: translate("Relations", "Groups"),
        THINGS: translate("Relations", "Events, laws, works"),
    }[shape]


def of_tie(relations: Relations, tie: Tie) -> str:
    """‘A and B: 5 facts together’."""
    names = {row.id: row.name for row in relations.entities}
    facts = translate("Relations", "%n {fact|facts} together", "", n=tie.facts)
    return translate("Relations", "{0} and {1}: {2}").format(names[tie.one], names[tie.other], facts)


def of_entity(relations: Relations, at: int) -> str:
    """How many facts the entity at this place has, with how many others here it shares some, and with whom most."""
    row = relations.entities[at]
    names = {each.id: each.name for each in relations.entities}
    facts = translate("Relations", "%n {fact|facts}", "", n=relations.facts[at])
    ties = [tie for tie in relations.ties if row.id in {tie.one, tie.other}]
    if not ties:
        return translate("Relations", "{0}: {1}, with nobody else here").format(row.name, facts)
    others = translate("Relations", "%n {other|others}", "", n=len(ties))
    first = ties[0]
    most = names[first.other if first.one == row.id else first.one]
    shared = translate("Relations", "%n {fact|facts} together", "", n=first.facts)
    return translate("Relations", "{0}: {1}; appears with {2} here, most with {3}: {4}").format(
        row.name, facts, others, most, shared
    )
