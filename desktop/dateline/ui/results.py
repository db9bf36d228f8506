"""What the list below the search field shows: results by kind, and, before anything is typed, what one can ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.ui.popup import Row
from dateline.ui.tongue import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dateline.domain.views import Choice, Hit, SavedSearch, Suggestion

_FAR = 56  # code points before the first match; with more, the words begin later
_BEFORE = 24  # code points that then stand before it
_TITLE = 30  # code points of a source's title that stand beside its words


@dataclass(frozen=True, slots=True)
class Example:
    """A row that fills the field with *query* and leaves *room* characters behind the cursor."""

    query: str
    room: int = 0


def grouped(hits: Sequence[Hit]) -> list[Row]:
    """The hits below a heading for each kind, each with where it stands and when it was."""
    rows: list[Row] = []
    for layer, heading in _headings().items():
        of = [hit for hit in hits if hit.layer == layer]
        if of:
            rows.append(Row(heading))
            rows += [_row(hit) for hit in of]
    return rows


def suggested(field: str, suggestions: Sequence[Suggestion]) -> list[Row]:
    """How the *field* that is being typed may go on."""
    if not suggestions:
        return []
    heading = translate("Search", "Complete {0}").format(f"{field}:")
    return [Row(heading), *(Row(one.words, Example(one.query)) for one in suggestions)]


def beginnings(kept: Sequence[SavedSearch], recent: Sequence[str]) -> list[Row]:
    """What is offered before anything is typed: kept searches, the last ones, and what the fields are."""
    rows: list[Row] = []
    if kept:
        rows += [Row(translate("Search", "Kept searches")), *(Row(one.name, one, note=one.query) for one in kept)]
    if recent:
        rows += [Row(translate("Search", "Searched before")), *(Row(query, Example(query)) for query in recent)]
    rows.append(Row(translate("Search", "What one can ask for")))
    rows += [
        Row(shown, Example(query, room), ((0, len(shown)),), note)
        for shown, query, room, note in (
            ("entity:", "entity:", 0, translate("Search", "facts with somebody, an organisation or a place")),
            ("source:", "source:", 0, translate("Search", "facts and text of one source, by its title or file")),
            ("from:", "from:", 0, translate("Search", "facts since a date: from:2025-08")),
            ("to:", "to:", 0, translate("Search", "facts up to a date: to:2025-12")),
            ("disagree:yes", "disagree:yes ", 0, translate("Search", "facts that sources disagree on")),
            ('"…"', '""', 1, translate("Search", "words in exactly this order")),
        )
    ]
    return rows


def choice(hit: Hit) -> Choice:
    """What choosing this hit chooses."""
    from dateline.domain.views import Choice  # not before the first paint

    if hit.layer == "facts":
        return Choice(fact=hit.id)
    if hit.layer == "entities":
        return Choice(entity=hit.id)
    if hit.layer == "source" or hit.start is None:
        return Choice(source=hit.source or hit.id)
    return Choice(source=hit.source, offset=hit.start)


def _headings() -> dict[str, str]:
    return {
        "facts": translate("Search", "Facts"),
        "entities": translate("Search", "Entities"),
        "source": translate("Search", "Sources"),
        "text": translate("Search", "Text"),
        "dates": translate("Search", "Dates"),
        "quotes": translate("Search", "Quotes"),
        "quantities": translate("Search", "Quantities"),
    }


def _row(hit: Hit) -> Row:
    words, matched = _shortened(hit.words.replace("\n", " "), hit.matched)
    place = "" if hit.layer in {"source", "entities"} else hit.title
    place = place if len(place) <= _TITLE else f"{place[: _TITLE - 1].rstrip()}…"
    parts = [f"{place} ¶{hit.paragraph}" if place and hit.paragraph else place, hit.when]
    return Row(words, hit, matched, " · ".join(part for part in parts if part))


def _shortened(words: str, matched: tuple[tuple[int, int], ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """*words* from a little before their first match on, where that stands far behind."""
    if not matched or matched[0][0] <= _FAR:
        return words, matched
    begin = matched[0][0] - _BEFORE
    begin = words.find(" ", begin, matched[0][0]) + 1 or begin
    shift = begin - 2
    return f"… {words[begin:]}", tuple((start - shift, end - shift) for start, end in matched)


__all__ = ["Example", "beginnings", "choice", "grouped", "suggested"]
