"""The card of a fact: what is stated, when, by whom, and where sources differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from dateline.domain.disagreement import Severity
from dateline.domain.fact import Review
from dateline.domain.views import Choice
from dateline.domain.when import Basis
from dateline.ui.agreement import agreement as in_words
from dateline.ui.fonts import reading_font, ui_font
from dateline.ui.kit import SMALL, Card, Swatch, caption, count, label, pill, title
from dateline.ui.panes.inspector import parts
from dateline.ui.words import Words, found

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QVBoxLayout

    from dateline.domain.views import FactCard, StatedIn
    from dateline.domain.when import When
    from dateline.ui.panes.inspector.parts import Choose

_MANY = 40  # statements shown; the rest are counted
_REVIEWS = {
    Review.FOUND: "unreviewed",
    Review.ACCEPTED: "accepted",
    Review.REJECTED: "rejected",
    Review.EDITED: "edited",
}
_BASES = {
    Basis.GIVEN: "given by a person",
    Basis.STATED: "stated",
    Basis.CARRIED: "carried on from a sentence before",
    Basis.PUBLISHED: "the article’s own date",
    Basis.OTHER_SOURCE: "dated by another source",
    Basis.INFERRED: "inferred",
    Basis.NONE: "",
}


def agreement(card: FactCard) -> QLabel:
    """How many origins state it, in a word: copies of one text count once, and where readings differ nobody agrees."""
    origins, sources = card.fact.origins, len({one.source.id for one in card.stated_in})
    differ = any(one.severity is Severity.SUBSTANTIVE for one in card.fact.disagreements)
    kind = "plain" if origins <= 1 else "disagree" if differ else "agree"
    return pill(in_words(origins, sources, differ=differ), kind)


def why_then(when: When) -> str:
    """The reasoning behind a date in one line: the words it came from, and how."""
    parts_ = [f"“{when.words}”" if when.words else "", when.why or _BASES[when.basis]]
    return ", ".join(part for part in parts_ if part)


def show_fact(card: FactCard, statement: str | None, column: QVBoxLayout, choose: Choose) -> None:
    """Fill *column* with the card; *statement* is the one that is being looked at."""
    head = QHBoxLayout()
    head.setContentsMargins(2, 0, 0, 2)
    head.addWidget(caption("Fact"))
    head.addStretch(1)
    if card.position:
        head.addWidget(caption(f"{card.position} of {card.total}"))
    column.addLayout(head)
    column.addWidget(title(card.fact.label))
    column.addSpacing(8)

    rows = parts.Rows()
    when = card.fact.when
    rows.add("When", when.in_words[:1].upper() + when.in_words[1:], why_then(when), strong=True)
    if card.who:
        rows.add("Who", ", ".join(card.who))
    if card.how_many:
        rows.add("How many", ", ".join(dict.fromkeys(card.how_many)))
    if card.stated_as:
        rows.add("Stated as", card.stated_as)
    reviews = dict.fromkeys(_REVIEWS[one.stated.review] for one in card.stated_in)
    rows.add("Status", ", ".join(reviews))
    column.addLayout(rows)
    column.addSpacing(4)

    column.addLayout(parts.heading("Where it is stated", agreement(card)))
    titles = {one.stated.id: one.source.title for one in card.stated_in} | dict(card.told_by)
    for one in card.stated_in[:_MANY]:
        column.addWidget(_stated(one, card, chosen=one.stated.id == statement, choose=choose))
        column.addSpacing(7)
    if len(card.stated_in) > _MANY:
        column.addWidget(label(f"and {count(len(card.stated_in) - _MANY, 'more statement')}", tone="muted"))
    parts.disagreements(column, "Disagreements", [("", one) for one in card.fact.disagreements], titles, choose)
    parts.disagreements(column, "Disagreements nearby", card.nearby, titles, choose)


def _stated(one: StatedIn, card: FactCard, *, chosen: bool, choose: Choose) -> Card:
    words = one.stated.text
    made = Card(f"{one.source.title}, paragraph {one.paragraph}: {words}")
    made.set_chosen(chosen=chosen)
    where = QHBoxLayout()
    where.setSpacing(7)
    where.addWidget(Swatch(one.source.number))
    name = label(f"{one.source.title} · ¶{one.paragraph}", tone="muted", font=ui_font(12), wrap=True)
    where.addWidget(name, 1)
    if one.stated.review is not Review.FOUND:
        where.addWidget(label(_REVIEWS[one.stated.review], tone="muted", font=ui_font(SMALL)))
    made.body.addLayout(where)
    values = [reading.value for each in card.fact.disagreements for reading in each.readings]
    bold = found(words, [*card.how_many, *values]) or found(words, [one.statement.predicate.text])
    quoted = Words(f"“{words}”", reading_font(parts.QUOTE_PX), bold=[(start + 1, end + 1) for start, end in bold])
    made.body.addWidget(quoted)
    date = one.statement.when
    if date.basis is Basis.OTHER_SOURCE:
        then = ", ".join(part for part in (date.in_words, _BASES[date.basis], date.why) if part)
        made.body.addWidget(label(then, tone="muted", font=ui_font(SMALL), wrap=True))
    if one.statement.attribution is not None:
        by = label(one.statement.attribution.text, tone="muted", font=ui_font(SMALL), wrap=True)
        made.body.addWidget(by)
    made.pressed.connect(lambda: choose(Choice(statement=one.stated.id)))
    return made


__all__ = ["agreement", "show_fact", "why_then"]
