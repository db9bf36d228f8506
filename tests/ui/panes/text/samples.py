"""Readings made by hand, and a reader that holds them."""

from collections.abc import Iterable
from typing import Any, cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from dateline.domain.document import Block, BlockKind, Document
from dateline.domain.focus import Focus, Layer, Mark
from dateline.domain.span import Span
from dateline.domain.views import Choice, Note, Reading, SourceRow
from dateline.errors import NoSuchThing
from dateline.services.reading import Reader
from dateline.ui.panes.text import TextPane

ARTICLE = """Harbour opens after storm
The port of Aldmouth opened again on Monday. “We lost 12 boats,” said Mara Quill, the harbour master.
On 3 May, the council will vote on a new wall. A month later, the first stones were laid.
The council of Aldmouth paid 40 workers.
本文由机器翻译。
Share this article"""


def span(text: str, words: str, occurrence: int = 0) -> Span:
    """Where *words* stand in *text*."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    return Span(start=start, end=start + len(words))


def mark(text: str, words: str, layer: Layer, name: str, source: str = "d1", occurrence: int = 0) -> Mark:
    """A mark over *words*; one of a fact `f3` has the statement `s3`."""
    place = span(text, words, occurrence)
    statement = f"s{name[1:]}" if layer is Layer.FACTS else None
    return Mark(start=place.start, end=place.end, source=source, layer=layer, id=name, statement=statement)


def note(one: Mark, when: str = "3 May 2025", **more: Any) -> Note:
    """A margin note for the mark of a fact."""
    given = {"origins": 1, "sources": 1, "disagreements": (), "modality": "asserted"} | more
    return Note(start=one.start, end=one.end, fact=one.id, statement=one.statement or "", when=when, **given)


def blocks(text: str) -> tuple[Block, ...]:
    """A title, paragraphs, and at the end what is set apart."""
    made = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        kind, language, analysed, why = BlockKind.PARAGRAPH, "en", True, None
        if number == 0:
            kind = BlockKind.TITLE
        elif not line.isascii() and "文" in line:
            language, analysed, why = "zh", False, "in Chinese, which is not analysed"
        elif line.startswith("Share"):
            kind, analysed = BlockKind.BOILERPLATE, False
        if line:
            end = start + len(line)
            made.append(Block(start=start, end=end, kind=kind, language=language, analysed=analysed, why=why))
        start += len(line) + 1
    return tuple(made)


def reading(
    text: str,
    marks: Iterable[Mark] = (),
    notes: Iterable[Note] = (),
    parts: tuple[Block, ...] = (),
    source: str = "d1",
    title: str = "Harbour opens after storm",
) -> Reading:
    """Everything that the text pane needs of one source."""
    row = SourceRow(
        id=source,
        number=int(source[1:]),
        title=title,
        path=f"articles/{source}.txt",
        published="5 May 2025",
        basis="given",
        facts=0,
        characters=len(text),
        language="en",
        analysed=True,
    )
    document = Document(
        id=source, path=f"articles/{source}.txt", sha256="0" * 64, text=text, title=title, publisher="The Aldmouth Post"
    )
    ordered = tuple(sorted(marks, key=lambda one: (one.start, -one.end)))
    return Reading(source=row, document=document, blocks=parts, marks=ordered, notes=tuple(notes))


def article() -> Reading:
    """A small article with marks on every layer, some inside others."""
    facts = [
        mark(ARTICLE, "The port of Aldmouth opened again on Monday", Layer.FACTS, "f1"),
        mark(ARTICLE, "On 3 May, the council will vote on a new wall", Layer.FACTS, "f2"),
        mark(ARTICLE, "A month later, the first stones were laid", Layer.FACTS, "f3"),
        mark(ARTICLE, "The council of Aldmouth paid 40 workers", Layer.FACTS, "f4"),
    ]
    others = [
        mark(ARTICLE, "Aldmouth", Layer.ENTITIES, "e1"),
        mark(ARTICLE, "Aldmouth", Layer.ENTITIES, "e1", occurrence=1),
        mark(ARTICLE, "council of Aldmouth", Layer.ENTITIES, "e2"),
        mark(ARTICLE, "Mara Quill", Layer.ENTITIES, "e3"),
        mark(ARTICLE, "Monday", Layer.DATES, "t1"),
        mark(ARTICLE, "3 May", Layer.DATES, "t2"),
        mark(ARTICLE, "“We lost 12 boats,”", Layer.QUOTES, "q1.0"),
        mark(ARTICLE, "12 boats", Layer.QUANTITIES, "n1.0"),
    ]
    notes = [
        note(facts[0], "Monday, 5 May 2025", origins=2, sources=3),
        note(facts[1], modality="planned", speaker="Quill", disagreements=("date differs",)),
        note(facts[2], "June 2025"),
        note(facts[3], "undated"),
    ]
    return reading(ARTICLE, [*facts, *others], notes, blocks(ARTICLE))


class Shelf:
    """A reader of nothing but readings."""

    def __init__(self, *readings: Reading) -> None:
        self.readings = {one.source.id: one for one in readings}

    def sources(self) -> list[SourceRow]:
        """The rows of all readings."""
        return [one.source for one in self.readings.values()]

    def sources_called(self, words: str, limit: int) -> list[SourceRow]:
        """The first of those with *words* in their title."""
        return [row for row in self.sources() if words in row.title][:limit]

    def source_rows(self, sources: Iterable[str]) -> list[SourceRow]:
        """The rows of some readings."""
        return [self.readings[one].source for one in sources if one in self.readings]

    def reading(self, source_id: str) -> Reading:
        """One of them."""
        if source_id not in self.readings:
            raise NoSuchThing(source_id)
        return self.readings[source_id]


def shelf(*readings: Reading) -> Reader:
    """A reader that holds these readings: all that the text pane asks of one."""
    return cast(Reader, Shelf(*readings))


def focus_on(of: Reading, name: str, *, position: int = 0) -> Focus:
    """What the reader would answer to the choice of a fact or an entity with this id."""
    found = tuple(one for one in of.marks if one.id == name)
    here = found[position]
    if here.layer is Layer.FACTS:
        return Focus(
            fact=name, statement=here.statement, source=here.source, marks=found, position=position,
            statements=tuple(one.statement for one in found if one.statement),
        )  # fmt: skip
    return Focus(entity=name, entities=(name,), source=here.source, marks=found, position=position)


class Clicks:
    """Collects what a pane emits, and clicks in it."""

    def __init__(self, pane: TextPane) -> None:
        self.pane = pane
        self.choices: list[Choice] = []
        pane.chosen.connect(self.choices.append)

    def on(self, place: Span, *, part: float = 0.5, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Click on the words of a span, *part* of the way through its first line."""
        self.at(self.point(place, part))

    def at(self, point: QPoint) -> None:
        """Click at a point of the viewport."""
        QTest.mouseMove(self.pane.page.viewport(), point)
        QTest.mouseClick(self.pane.page.viewport(), Qt.MouseButton.LeftButton, pos=point)

    def point(self, place: Span, part: float = 0.5) -> QPoint:
        """A point on the words of a span."""
        rect = self.pane.rect_of(place)[0]
        return QPoint(round(rect.left() + rect.width() * part), rect.center().y())

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key on the page."""
        QTest.keyClick(self.pane.page, key, modifiers)
