"""The card of an entity: its names, where it is mentioned, and the facts it takes part in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from dateline.domain.entity import EntityType
from dateline.domain.views import Choice
from dateline.ui.fonts import reading_font, ui_font
from dateline.ui.kit import SMALL, Card, button, caption, count, label, pill, title
from dateline.ui.panes.inspector import parts
from dateline.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.domain.focus import Focus
    from dateline.domain.views import Bar, EntityCard
    from dateline.ui.panes.inspector.parts import Choose

KINDS = {
    EntityType.PERSON: "Person",
    EntityType.ORG: "Organisation",
    EntityType.GPE: "Place",
    EntityType.LOC: "Region or landscape",
    EntityType.FAC: "Building or site",
    EntityType.NORP: "Group",
    EntityType.EVENT: "Event",
    EntityType.LAW: "Law or treaty",
    EntityType.PRODUCT: "Product",
    EntityType.WORK: "Work",
}
_MANY = 60  # facts shown; the rest are counted


def show_entity(
    card: EntityCard,
    facts: Sequence[Bar],
    focus: Focus,
    column: QVBoxLayout,
    choose: Choose,
    step: Callable[[int], None],
) -> None:
    """Fill *column* with the card; *facts* are the first of `card.facts`, *step* goes to another mention."""
    head = QHBoxLayout()
    head.setContentsMargins(2, 0, 0, 2)
    head.addWidget(caption(KINDS[card.row.type]))
    head.addStretch(1)
    if focus.marks:
        head.addWidget(caption(f"{focus.position + 1:,} of {len(focus.marks):,}"))
    column.addLayout(head)
    column.addWidget(title(card.row.name))
    column.addSpacing(8)

    rows = parts.Rows()
    if card.row.aliases:
        rows.add("Also", ", ".join(card.row.aliases))
    if card.titles:
        rows.add("Called", ", ".join(dict.fromkeys(card.titles)))
    rows.add("Mentioned", f"{count(card.row.mentions, 'time')} in {count(card.row.sources, 'source')}")
    column.addLayout(rows)
    if len(focus.marks) > 1:
        steps = QHBoxLayout()
        steps.setContentsMargins(0, 8, 0, 0)
        steps.setSpacing(8)
        for words, distance, hint in (("Previous mention", -1, "Shift+N"), ("Next mention", 1, "N")):
            push = button(words, hint=f"{words} ({hint})")
            push.setFont(ui_font(12))
            push.clicked.connect(lambda *_, distance=distance: step(distance))
            steps.addWidget(push)
        steps.addStretch(1)
        column.addLayout(steps)

    parts.disagreements(column, "Disagreements", [("", one) for one in card.disagreements], dict(card.told_by), choose)
    column.addLayout(parts.heading("Facts", pill(f"{len(card.facts):,}")))
    if not card.facts:
        column.addWidget(label("Takes part in no fact that is shown.", tone="muted", wrap=True))
    for fact in facts[:_MANY]:
        column.addWidget(_fact(fact, choose))
        column.addSpacing(5)
    if len(card.facts) > _MANY:
        column.addWidget(label(f"and {count(len(card.facts) - _MANY, 'more fact')}", tone="muted"))


def _fact(fact: Bar, choose: Choose) -> Card:
    card = Card(f"{fact.label}, {fact.when}")
    card.body.setContentsMargins(10, 6, 10, 8)
    card.body.addWidget(label(fact.when, tone="muted", font=ui_font(SMALL)))
    card.body.addWidget(Words(fact.label, reading_font(parts.QUOTE_PX), lines=3))
    card.pressed.connect(lambda: choose(Choice(fact=fact.fact)))
    return card
