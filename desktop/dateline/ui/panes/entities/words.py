"""What is said of an entity in the list: for the eye on hovering, for the ear on reaching its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.domain.entity import EntityType
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from dateline.domain.roster import Activity
    from dateline.domain.views import EntityRow


def heading(kind: EntityType) -> str:
    """What the entities of *kind* are called together."""
    return {
        EntityType.PERSON: translate("Entities", "People"),
        EntityType.ORG: translate("Entities", "Organisations"),
        EntityType.GPE: translate("Entities", "Places"),
        EntityType.LOC: translate("Entities", "Regions and landscapes"),
        EntityType.FAC: translate("Entities", "Buildings and sites"),
        EntityType.NORP: translate("Entities", "Groups"),
        EntityType.EVENT: translate("Entities", "Events"),
        EntityType.LAW: translate("Entities", "Laws and treaties"),
        EntityType.PRODUCT: translate("Entities", "Products"),
        EntityType.WORK: translate("Entities", "Works"),
    }[kind]


def sorts() -> dict[str, str]:
    """The orders of the list, by the names that the reader of a project knows them by."""
    return {
        "name": translate("Entities", "A–Z"),
        "mentions": translate("Entities", "Most mentioned"),
        "first": translate("Entities", "First date"),
    }


def spoken_heading(kind: EntityType, count: int, *, collapsed: bool) -> str:
    """A heading for the ear."""
    state = translate("Entities", "collapsed") if collapsed else translate("Entities", "expanded")
    return f"{heading(kind)}, {translate('Entities', '%n {entity|entities}', '', n=count)}, {state}"


def parts(row: EntityRow, activity: Activity | None, *, ticked: bool) -> list[str]:
    """Everything that is known of *row* in the list, piece by piece, its name first."""
    mentions = translate("Entities", "%n {mention|mentions}", "", n=row.mentions)
    sources = translate("Entities", "%n {source|sources}", "", n=row.sources)
    said = [row.name, translate("Entities", "{0} in {1}").format(mentions, sources)]
    if row.aliases:
        said.append(translate("Entities", "also {0}").format(", ".join(row.aliases)))
    if row.disagreements:
        said.append(translate("Entities", "%n {disagreement|disagreements}", "", n=row.disagreements))
    if activity is not None and activity.facts:
        facts = translate("Entities", "in %n {fact|facts}", "", n=activity.facts)
        if activity.first is not None:
            facts = translate("Entities", "{0}, the first {1}").format(facts, activity.first)
        said.append(facts)
    if ticked:
        said.append(translate("Entities", "ticked: only facts with it are shown"))
    return said


def spellings(count: int) -> str:
    """‘+2 spellings’: how many other names there are, where they themselves have no room."""
    return translate("Entities", "+%n {spelling|spellings}", "", n=count)
