"""What the inspector says of a fact: when, who, how many, who states it where, and in what they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.domain.disagreement import Severity
from dateline.domain.fact import Review
from dateline.domain.statement import Polarity
from dateline.domain.views import Choice
from dateline.domain.when import Basis
from dateline.ui import saying
from dateline.ui.agreement import agreement as in_words
from dateline.ui.panes.inspector import parts
from dateline.ui.panes.inspector.content import Content, Frame, Joined, Line, Look, Run, Tone, heading, note, rows
from dateline.ui.panes.inspector.taking_part import parties
from dateline.ui.tongue import figures, translate
from dateline.ui.words import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dateline.domain.views import FactCard, Linked, StatedIn
    from dateline.domain.when import When

_WAYS = 4  # ways of stating it that are told


def agreement(card: FactCard) -> tuple[str, str]:
    """How many origins state it, in words, and how that is to be coloured: copies of one text count once."""
    origins, sources = card.fact.origins, len({one.source.id for one in card.stated_in})
    differ = any(one.severity is Severity.SUBSTANTIVE for one in card.fact.disagreements)
    kind = "plain" if origins <= 1 else "disagree" if differ else "agree"
    return in_words(origins, sources, differ=differ), kind


def why_then(when: When) -> str:
    """The reasoning behind a date in one line: the words it came from, and how."""
    said = [parts.quoted(when.words) if when.words else "", when.why or _basis(when.basis)]
    return ", ".join(part for part in said if part)


def fact_contents(card: FactCard, statement: str | None) -> Iterator[Content]:
    """The card of a fact from top to bottom; *statement* is the one that is being looked at."""
    place = translate("Inspector", "{0} of {1}").format(figures(card.position), figures(card.total))
    yield heading(translate("Inspector", "Fact"), place.upper() if card.position else "", gap=0)
    yield Content((Line((Run(card.fact.label, Look.TITLE),)),), card.fact.label, gap=2, kind="title")
    lines = [_when(card), *parties(card), _how_many(card), _stated_as(card), _status(card)]
    yield from rows([line for line in lines if line is not None])
    yield heading(translate("Inspector", "Where it is stated"), *agreement(card))
    groups = grouped(card.stated_in)
    for number, group in enumerate(groups[: parts.MANY]):
        yield _stated(group, card, statement, gap=7 if number else 4)
    if len(groups) > parts.MANY:
        more = len(groups) - parts.MANY
        yield note(translate("Inspector", "and %n {more place|more places}", "", more))
    titles = {one.stated.id: one.source.title for one in card.stated_in} | dict(card.told_by)
    stated = {one.stated.id: one for one in card.stated_in}
    own = [("", one) for one in card.fact.disagreements]
    yield from parts.disagreements(translate("Inspector", "Disagreements"), own, titles, stated)
    yield from parts.disagreements(translate("Inspector", "Disagreements nearby"), card.nearby, titles, stated)
    if card.links:
        yield heading(translate("Inspector", "Belongs with"))
        for one in card.links:
            yield _linked(one)


def grouped(stated: tuple[StatedIn, ...]) -> list[list[StatedIn]]:
    """The statements by card: those of one source that share words stand on one, as they came."""
    groups: list[list[StatedIn]] = []
    for one in stated:
        last = groups[-1] if groups else []
        if last and last[0].stated.source == one.stated.source and any(one.stated.overlap(it.stated) for it in last):
            last.append(one)
        else:
            groups.append([one])
    return groups


def _when(card: FactCard) -> Line:
    when = card.fact.when
    shown = saying.begun(when.in_words)
    times = dict(card.times)
    words = times.get(when.time or "")
    goal = None if words is None else parts.to_words(words.source, words, fact=card.fact.id)
    runs = [Run(shown, Look.STRONG, goal=goal, name=translate("Inspector", "When: {0}").format(shown))]
    why = why_then(when)
    if why:
        runs.append(Run(f"\u2028{why}", Look.SMALL, Tone.MUTED))
    own = {when.time, *(one.statement.when.time for one in card.stated_in)}
    for name, anchor in times.items():
        if name not in own:
            words_ = parts.quoted(anchor.text)
            to = parts.to_words(anchor.source, anchor, fact=card.fact.id)
            runs.append(Run("\u2028" + translate("Inspector", "counted from") + " ", Look.SMALL, Tone.MUTED))
            runs.append(Run(words_, Look.SMALL, Tone.MUTED, to))
    return Line(tuple(runs), key=translate("Inspector", "When"), gap=8)


def _how_many(card: FactCard) -> Line | None:
    said = Joined()
    told: set[str] = set()
    for one in card.stated_in:
        for quantity in one.quantities:
            if quantity.text.casefold() not in told:
                told.add(quantity.text.casefold())
                said.add(Run(quantity.text, goal=parts.to_words(one.stated.source, quantity, statement=one.stated.id)))
    if not told:
        for words in dict.fromkeys(card.how_many):
            said.add(Run(words))
    return said.line(translate("Inspector", "How many")) if said.runs else None


def _stated_as(card: FactCard) -> Line | None:
    said = Joined()
    told: set[tuple[str, str]] = set()
    for one in card.stated_in:
        how, by = _how(one), one.statement.attribution
        if (how, by.text if by else "") in told or len(told) == _WAYS:
            continue
        told.add((how, by.text if by else ""))
        source, name = one.stated.source, one.stated.id
        runs = [Run(how, goal=parts.to_words(source, one.statement.predicate, statement=name))]
        if by is None:
            runs.append(Run(translate("Inspector", " by the article")))
        else:
            runs.append(Run(" "))
            runs.append(Run(parts.quoted(by.text), goal=parts.to_words(source, by, statement=name)))
        said.add(*runs)
    return said.line(translate("Inspector", "Stated as")) if said.runs else None


def _how(one: StatedIn) -> str:
    how = saying.modality(one.statement.modality)
    return f"{how}, {saying.denied()}" if one.statement.polarity is Polarity.NEGATIVE else how


def _status(card: FactCard) -> Line:
    words = ", ".join(dict.fromkeys(saying.review(one.stated.review) for one in card.stated_in))
    return Line((Run(words),), key=translate("Inspector", "Status"), gap=5)


def _stated(group: list[StatedIn], card: FactCard, statement: str | None, *, gap: int) -> Content:
    first = group[0]
    where = translate("Inspector", "{0} · ¶{1}").format(first.source.title, first.paragraph)
    verdicts = dict.fromkeys(saying.review(one.stated.review) for one in group if one.stated.review is not Review.FOUND)
    lines = [Line((Run(where, tone=Tone.MUTED),), swatch=first.source.number, right=", ".join(verdicts))]
    values = [reading.value for each in card.fact.disagreements for reading in each.readings]
    single = len(group) == 1
    for one in group:
        words = one.stated.text
        counts = [quantity.text for quantity in one.quantities] or list(card.how_many)
        bold = found(words, [*counts, *values]) or found(words, [one.statement.predicate.text])
        shown = parts.quoted(words)
        at = max(0, shown.find(words))
        stretches = tuple((start + at, end + at) for start, end in bold)
        goal = None if single else Choice(statement=one.stated.id)
        lines.append(Line((Run(" ".join(shown.split("\n")), Look.QUOTE, goal=goal, bold=stretches),), gap=3))
    lines += [Line((Run(words, Look.SMALL, Tone.MUTED),), gap=3) for words in _besides(group, card)]
    name = translate("Inspector", "{0}, paragraph {1}: {2}").format(
        first.source.title, first.paragraph, " ".join(one.stated.text for one in group)
    )
    chosen = any(one.stated.id == statement for one in group)
    whole = Choice(statement=first.stated.id) if single else None
    return Content(tuple(lines), name, Frame.CHOSEN if chosen else Frame.CARD, whole, gap, "statement")


def _besides(group: list[StatedIn], card: FactCard) -> Iterator[str]:
    """What is to be known of these statements: a date from elsewhere, who says so, whose words they are."""
    first = group[0]
    original = next(one for one in card.stated_in if one.stated.origin == first.stated.origin)
    if original.stated.source != first.stated.source:
        yield translate("Inspector", "A copy: the words go back to the same origin as “{0}”").format(
            original.source.title
        )
    dates = [one.statement.when for one in group if one.statement.when.basis is Basis.OTHER_SOURCE]
    for date in dates[:1]:
        yield ", ".join(part for part in (date.in_words, _basis(date.basis), date.why) if part)
    yield from dict.fromkeys(one.statement.attribution.text for one in group if one.statement.attribution is not None)


def _linked(one: Linked) -> Content:
    kind = {
        "fulfilment": translate("Inspector", "It came about as"),
        "plan": translate("Inspector", "It was announced as"),
    }.get(one.kind, one.kind)
    lines = [
        Line((Run(f"{kind} · {one.when}", Look.SMALL, Tone.MUTED),)),
        Line((Run(one.label, Look.QUOTE),), gap=2),
    ]
    if one.why:
        lines.append(Line((Run(one.why, Look.SMALL, Tone.MUTED),), gap=3))
    return Content(tuple(lines), f"{kind}: {one.label}", Frame.CARD, Choice(fact=one.fact), 4, "link")


def _basis(one: Basis) -> str:
    return {
        Basis.GIVEN: translate("Inspector", "given by a person"),
        Basis.STATED: translate("Inspector", "stated"),
        Basis.CARRIED: translate("Inspector", "carried on from a sentence before"),
        Basis.PUBLISHED: translate("Inspector", "the article’s own date"),
        Basis.OTHER_SOURCE: translate("Inspector", "dated by another source"),
        Basis.INFERRED: translate("Inspector", "inferred"),
        Basis.NONE: "",
    }[one]


__all__ = ["agreement", "fact_contents", "grouped", "why_then"]
