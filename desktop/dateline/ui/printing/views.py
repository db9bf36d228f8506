"""What each view is on paper: a text with its marks and notes, a fact with its reasons, facts beside sources."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from dateline.domain.focus import Layer
from dateline.domain.spoken import undated
from dateline.domain.statement import Modality
from dateline.ui.agreement import agreement
from dateline.ui.panes.text.manuscript import Manuscript
from dateline.ui.panes.text.said import differs
from dateline.ui.panes.text.type import Kind
from dateline.ui.printing.paper import Papers
from dateline.ui.printing.pieces import Beside, Look, Paragraph, Row, Tag, sans, serif
from dateline.ui.theme import LIGHT
from dateline.ui.tongue import figures, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dateline.domain.comparison import ComparedFact
    from dateline.domain.focus import Mark
    from dateline.domain.views import FactCard, Note, Reading, SourceRow
    from dateline.ui.printing.pieces import Piece

_MARGIN = 0.26  # of the page's width, for the notes beside the text
_GUTTER = 16.0
_BODY = 11
_COLUMNS = 5  # sources beside each other on a page


def text(reading: Reading, layers: frozenset[Layer]) -> Papers:
    """A source as it is read: its words with the marks of *layers*, notes beside them, every fact listed below."""

    def make(width: float) -> list[Piece]:
        return [*_head(reading, width), *_body(reading, layers, width), *_listed(reading, width)]

    return Papers(reading.source.title, make)


def _head(reading: Reading, width: float) -> list[Piece]:
    source, document = reading.source, reading.document
    parts = [source.file, document.byline, document.publisher, source.published, document.url]
    made: list[Piece] = []
    if Manuscript(document.text, reading.blocks, source.language).title < 0:
        made.append(Paragraph(source.title, serif(18), width, keep=True))
    made.append(Paragraph(" · ".join(part for part in parts if part), sans(8), width, ink=LIGHT.muted, above=2))
    return made


def _body(reading: Reading, layers: frozenset[Layer], width: float) -> list[Piece]:
    paper = Manuscript(reading.document.text, reading.blocks, reading.source.language)
    column = width * (1 - _MARGIN) - _GUTTER
    marks = {layer: [mark for mark in reading.marks if mark.layer is layer] for layer in layers}
    tentative = {note.statement for note in reading.notes if note.modality != Modality.ASSERTED}
    notes = sorted(reading.notes, key=lambda note: (note.start, note.end))
    starts = [note.start for note in notes]
    made: list[Piece] = []
    for index in range(paper.count):
        if paper.is_blank(index):
            continue
        start, end = int(paper.starts[index]), int(paper.ends[index])
        kind, dim = Kind(int(paper.kinds[index])), bool(paper.dim[index])
        if why := paper.words_of_why.get(index):
            made.append(Paragraph(why, sans(7), column, above=10, ink=LIGHT.muted, keep=True))
        here = [
            (one.start - start, _beside(number + 1, one, column + _GUTTER, width))
            for number, one in enumerate(
                notes[bisect_left(starts, start) : bisect_left(starts, end)], bisect_left(starts, start)
            )
        ]
        size = {Kind.TITLE: 17, Kind.HEADING: 13, Kind.SMALL: 10}.get(kind, _BODY)
        indent = 14.0 if kind in {Kind.LIST, Kind.QUOTE} else 0.0
        made.append(
            Beside(
                paper.words(index), serif(size, bold=kind is Kind.HEADING), column - indent, left=indent,
                above=3.0 if paper.joined[index] else 9.0, ink=LIGHT.muted if dim else LIGHT.ink,
                looks=_looks(marks, start, end, tentative), keep=kind in {Kind.TITLE, Kind.HEADING}, notes=here,
            )
        )  # fmt: skip
    return made


def _looks(marks: dict[Layer, list[Mark]], start: int, end: int, tentative: set[str]) -> list[Look]:
    made = []
    for mark in _over(marks.get(Layer.FACTS, []), start, end):
        ground = LIGHT.mark_planned if mark.statement in tentative else LIGHT.mark_fact
        made.append(Look(max(mark.start, start) - start, min(mark.end, end) - start, ground=ground))
    for layer, colour in (
        (Layer.QUOTES, LIGHT.mark_quote_line),
        (Layer.QUANTITIES, LIGHT.mark_quantity_line),
        (Layer.ENTITIES, LIGHT.mark_entity_line),
        (Layer.DATES, LIGHT.mark_date_line),
    ):
        for mark in _over(marks.get(layer, []), start, end):
            a, b = max(mark.start, start) - start, min(mark.end, end) - start
            made.append(Look(a, b, below=colour, dotted=layer is Layer.ENTITIES))
    return made


def _over(marks: Sequence[Mark], start: int, end: int) -> list[Mark]:
    """Those of *marks* (sorted by start) that share a character with the stretch; none begins 4,000 before it."""
    stop = bisect_left(marks, end, key=lambda mark: mark.start)
    at = stop
    found: list[Mark] = []
    while at > 0 and marks[at - 1].start >= start - 4_000:
        at -= 1
        if marks[at].end > start:
            found.append(marks[at])
    return found[::-1]


def _said(note: Note) -> str:
    """What the margin says of a statement: when, and who else says so."""
    when = note.when if note.when not in {"", undated()} else translate("Print", "No date")
    parts = [when]
    if note.disagreements:
        parts.append(translate("Print", "differs: {0}").format(", ".join(map(differs, note.disagreements[:2]))))
    elif note.sources > 1:
        parts.append(agreement(note.origins, note.sources))
    return " · ".join(parts)


def _beside(number: int, note: Note, left: float, width: float) -> Paragraph:
    words = f"{number}  {_said(note)}"
    when = len(str(number))
    return Paragraph(words, sans(7), width - left, left=left, leading=1.15, looks=[Look(0, when, bold=True)])


def _listed(reading: Reading, width: float) -> list[Piece]:
    """Every fact of the source, in the order of its text, each with its words and their place."""
    if not reading.notes:
        return []
    made: list[Piece] = [
        Paragraph(translate("Print", "Facts in this source"), serif(13, bold=True), width, above=18, keep=True)
    ]
    text_, named = reading.document.text, reading.source.citable
    for number, note in enumerate(sorted(reading.notes, key=lambda note: (note.start, note.end)), 1):
        words = " ".join(text_[note.start : note.end].split())
        place = translate("Print", "{0}, characters {1}–{2}").format(named, figures(note.start), figures(note.end))
        line = f"{number}  {_said(note)}"
        made.append(Paragraph(line, sans(8, bold=True), width, above=6, keep=True))
        made.append(Paragraph(f"“{words}”", serif(10), width - 14, left=14))
        made.append(Paragraph(place, sans(7), width - 14, left=14, ink=LIGHT.muted))
    return made


def fact(card: FactCard, project: str) -> Papers:
    """A fact with everything that the inspector says of it; every statement with the place of its words."""

    def make(width: float) -> list[Piece]:
        one = card.fact
        made: list[Piece] = [Paragraph(one.label, serif(18), width, keep=True, above=4)]
        sources = len({each.source.id for each in card.stated_in})
        differs = bool(one.disagreements)
        ground, ink = (LIGHT.disagree_fill, LIGHT.disagree) if differs else (LIGHT.agree_fill, LIGHT.agree)
        made.append(Tag(agreement(one.origins, sources, differ=differs), ground, ink, above=6))
        rows = [
            (translate("Print", "When"), one.when.in_words, one.when.why),
            (translate("Print", "Who"), ", ".join(card.who), ""),
            (translate("Print", "How many"), ", ".join(dict.fromkeys(card.how_many)), ""),
            (translate("Print", "Stated as"), card.stated_as, ""),
        ]
        made += [_named(name, value, why, width) for name, value, why in rows if value]
        made.append(
            Paragraph(translate("Print", "Where it is stated"), serif(13, bold=True), width, above=16, keep=True)
        )
        for each in card.stated_in:
            stated = each.stated
            place = translate("Print", "{0}, paragraph {1}, characters {2}–{3}").format(
                each.source.citable, each.paragraph, figures(stated.start), figures(stated.end)
            )
            made.append(Paragraph(f"“{' '.join(stated.text.split())}”", serif(11), width, above=8, keep=True))
            made.append(Paragraph(place, sans(8), width, ink=LIGHT.muted))
        made += _differing(card, width)
        return made

    return Papers(f"{card.fact.label} — {project}", make)


def _named(name: str, value: str, why: str, width: float) -> Row:
    left = 84.0
    cell = [Paragraph(value, sans(10), width - left, left=left)]
    if why:
        cell.append(Paragraph(why, sans(8), width - left, left=left, ink=LIGHT.muted))
    return Row([[Paragraph(name, sans(10), left - 8, ink=LIGHT.muted)], cell], ruled=False, width=width)


def _differing(card: FactCard, width: float) -> list[Piece]:
    if not card.fact.disagreements:
        return []
    titles = {one.stated.id: one.source.title for one in card.stated_in} | dict(card.told_by)
    made: list[Piece] = [
        Paragraph(translate("Print", "Where sources differ"), serif(13, bold=True), width, above=16, keep=True)
    ]
    for one in card.fact.disagreements:
        for reading in one.readings:
            where = ", ".join(dict.fromkeys(titles[each] for each in reading.statements if each in titles))
            made.append(Paragraph(f"“{reading.value}” — {where}", serif(11), width, above=5, keep=True))
        made.append(Paragraph(one.why, sans(8), width, ink=LIGHT.muted, above=2))
    return made


def comparison(
    order: Sequence[int],
    sources: Sequence[SourceRow],
    rows: Callable[[Sequence[int]], Sequence[ComparedFact]],
    project: str,
) -> Papers:
    """Facts beside sources, as many columns as a page holds; further sources follow on further pages."""

    def make(width: float) -> list[Piece]:
        facts = [one for start in range(0, len(order), 200) for one in rows(list(order[start : start + 200]))]
        made: list[Piece] = []
        for first in range(0, max(len(sources), 1), _COLUMNS):
            made += _table(facts, sources[first : first + _COLUMNS], width, again=first > 0)
        return made

    return Papers(translate("Print", "Sources compared — {0}").format(project), make, wide=True)


def _table(facts: Sequence[ComparedFact], sources: Sequence[SourceRow], width: float, *, again: bool) -> list[Piece]:
    column = width / (len(sources) + 1.3)
    first = width - column * len(sources)
    lefts = [first + column * index for index in range(len(sources))]
    wide = column - 10
    heads = [[Paragraph(translate("Print", "Fact"), sans(8, bold=True), first - 10)]]
    heads += [[Paragraph(one.title, sans(8, bold=True), wide, left=at)] for one, at in zip(sources, lefts, strict=True)]
    made: list[Piece] = [Row(heads, above=24 if again else 6, keep=True, width=width)]
    for one in facts:
        if not any(one.cell(source.id) for source in sources):
            continue
        differ = bool(one.disagreements)
        cells = [
            [
                Paragraph(one.label, sans(9), first - 10),
                Paragraph(
                    f"{one.when.in_words} · {agreement(one.origins, one.sources, differ=differ)}",
                    sans(7), first - 10, ink=LIGHT.disagree if differ else LIGHT.muted,
                ),
            ]
        ]  # fmt: skip
        for source, at in zip(sources, lefts, strict=True):
            cell = one.cell(source.id)
            if cell is None:
                cells.append([Paragraph("–", sans(9), wide, left=at, ink=LIGHT.muted)])
                continue
            stated = [
                Paragraph(cell.words, serif(10), wide, left=at),
                Paragraph(cell.when, sans(7), wide, left=at, ink=LIGHT.muted),
            ]
            if cell.differing:
                values = translate("Print", "differs: {0}").format(
                    ", ".join(f"“{each.value}”" for each in cell.differing)
                )
                stated.append(Paragraph(values, sans(7), wide, left=at, ink=LIGHT.disagree))
            cells.append(stated)
        made.append(Row(cells, width=width))
    return made


__all__ = ["comparison", "fact", "text"]
