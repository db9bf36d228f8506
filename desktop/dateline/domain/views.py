"""What panes and commands show: small rows, made for reading, cut to what is visible."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from dateline.domain.disagreement import Disagreement
from dateline.domain.document import Block, Document
from dateline.domain.entity import EntityType, Mention
from dateline.domain.fact import Fact, Stated
from dateline.domain.focus import Layer, Mark
from dateline.domain.quantity import Quantity
from dateline.domain.span import Passage
from dateline.domain.statement import Statement
from dateline.domain.value import Value
from dateline.domain.when import When


def file_name(path: str) -> str:
    """The last part of *path*, of whichever system it is."""
    return path.replace("\\", "/").rsplit("/", 1)[-1]


class Overview(Value):
    """A project at a glance. `name` is for the window's title; `seeds` says whether it is the sample project."""

    name: str
    path: str
    sources: int
    facts: int
    shown_facts: int
    disagreeing: int
    undated: int
    entities: int


class SourceRow(Value):
    """One source in the list: `published` is in words (‘December 2025’), `basis` as in `Publication`.

    Where an article has no title (`titled` is false), `title` is its opening words in quotes, or the file's name.
    """

    id: str
    number: int
    title: str
    path: str
    published: str
    basis: str
    facts: int
    characters: int
    language: str | None
    analysed: bool
    why: str | None = None
    titled: bool = True

    @property
    def file(self) -> str:
        """The name of the file it was read from, without its folders."""
        return file_name(self.path)

    @property
    def citable(self) -> str:
        """What to cite it by: its own title, else its file."""
        return self.title if self.titled else self.file


class EntityRow(Value):
    """One entity in the list, with how often it is mentioned and in how many sources."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    mentions: int
    sources: int
    first_day: int | None
    disagreements: int


class Note(Value):
    """A margin note beside the words of a statement: when, and what other sources say of it.

    `elsewhere` says that only another source tells when.
    """

    start: int
    end: int
    fact: str
    statement: str
    when: str
    origins: int
    sources: int
    disagreements: tuple[str, ...]
    modality: str
    speaker: str | None = None
    elsewhere: bool = False


class Remark(Value):
    """A note that a person wrote, beside the words it speaks of (`start` up to `end`, code points).

    `subject` is the id of what it was written on: a source (then `whole` says that it speaks of no words in
    particular), a statement, a fact or (`whole` too) an entity. `at` is when it was last changed (ISO 8601), `who` by
    whom.
    """

    number: int
    subject: str
    text: str
    who: str
    at: str
    start: int
    end: int
    whole: bool = False


class Reading(Value):
    """Everything the source viewer needs of one source. `marks` are in text order, within a layer by (start, -end).

    `notes` say what was found, `remarks` what people wrote; both are in text order.
    """

    source: SourceRow
    document: Document
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]
    remarks: tuple[Remark, ...] = ()


class Bar(Value):
    """One fact on the timeline: days are proleptic Gregorian ordinals (`date.toordinal`), `None` where open.

    `approximate`, `uncertain`, `inferred` and `modality` decide how its edges and its filling are drawn;
    `precision` is that of the EDTF (`day`, `month`, `season`, `year`, `decade`, `century`, `interval`).
    """

    fact: str
    label: str
    when: str
    low: int | None
    high: int | None
    precision: str
    approximate: bool
    uncertain: bool
    inferred: bool
    modality: str
    polarity: str
    origins: int
    sources: int
    disagreements: int
    source: str
    confidence: float


class Bars(NamedTuple):
    """All dated facts as arrays, row by row the same fact, sorted by `low`: for drawing a million of them.

    `low` and `high` are ordinals (int32); an open side holds the other side's day and has its bit in `flags` set:
    1 open start, 2 open end, 4 approximate, 8 uncertain, 16 inferred, 32 not asserted, 64 disagreement, 128 denied.
    `key` is the fact's number (the digits of its id), `origins` how many origins state it (uint16),
    `weight` the confidence of its best statement (0–255) and `source` the number of its first source (int32).
    """

    key: npt.NDArray[np.int64]
    low: npt.NDArray[np.int32]
    high: npt.NDArray[np.int32]
    flags: npt.NDArray[np.uint8]
    origins: npt.NDArray[np.uint16]
    weight: npt.NDArray[np.uint8]
    source: npt.NDArray[np.int32]

    def only(self, rows: npt.NDArray[np.bool_] | npt.NDArray[np.int64]) -> "Bars":
        """These rows alone: given as one truth a row, or by their places."""
        return Bars(
            self.key[rows], self.low[rows], self.high[rows], self.flags[rows], self.origins[rows], self.weight[rows],
            self.source[rows],
        )  # fmt: skip


class Led(NamedTuple):
    """Which entity comes first in each fact, as arrays: `fact` (int64, ascending) and `entity` (int32), by number.

    Facts in which no entity takes part are left out.
    """

    fact: npt.NDArray[np.int64]
    entity: npt.NDArray[np.int32]


class Found(Passage):
    """Words of a source that give something that is said of it."""

    source: str


class StatedIn(Value):
    """One statement of a fact as the inspector shows it: its source, the paragraph (¶, from 1) and what it counts."""

    stated: Stated
    statement: Statement
    source: SourceRow
    paragraph: int
    quantities: tuple[Quantity, ...] = ()


class Linked(Value):
    """A fact that belongs with another and stays apart: *kind* is what it is to the other (`fulfilment`, `plan`)."""

    fact: str
    label: str
    when: str
    kind: str
    why: str


class FactCard(Value):
    """Everything the inspector says of a fact. `who` and `how_many` are in the words of the sources.

    `position` counts from 1 among the `total` facts of a source, in the order of its text; 0 is none of them.
    `told_by` pairs the statements that its disagreements, and those nearby, name with the titles of their sources.
    `named` pairs the entities that take part or speak with their names; `times` the time expressions that date it or
    one of its statements, and what those were counted from, with their words.
    """

    fact: Fact
    who: tuple[str, ...]
    how_many: tuple[str, ...]
    stated_as: str
    stated_in: tuple[StatedIn, ...]
    nearby: tuple[tuple[str, Disagreement], ...]
    position: int
    total: int
    told_by: tuple[tuple[str, str], ...] = ()
    named: tuple[tuple[str, str], ...] = ()
    times: tuple[tuple[str, Found], ...] = ()
    links: tuple[Linked, ...] = ()


class EntityCard(Value):
    """Everything the inspector says of an entity; `mentions` are of the source that is open.

    `told_by` pairs the statements that its disagreements name with the titles of their sources. `names` are the
    names it goes by, each where it stands first; `first` and `last` the days (ordinals) of its facts; `sources` those
    that mention it, with how often; `together` whom it appears with in facts, and in how many, most often first.
    `remarks` are the notes that people wrote on it, and on those that were merged into it, oldest first.
    """

    row: EntityRow
    titles: tuple[str, ...]
    mentions: tuple[Mention, ...]
    disagreements: tuple[Disagreement, ...]
    facts: tuple[str, ...]
    told_by: tuple[tuple[str, str], ...] = ()
    names: tuple[Found, ...] = ()
    first: int | None = None
    last: int | None = None
    sources: tuple[tuple[SourceRow, int], ...] = ()
    together: tuple[tuple[str, str, int], ...] = ()
    remarks: tuple[Remark, ...] = ()


class Hit(Value):
    """One search result: `layer` is `text` for a stretch of text, `source` for a title, or that of a mark.

    `words` is what is shown, `matched` the stretches of `words` that match the query (code points). `title` is that of
    its source, `paragraph` (¶, from 1; 0 is none) where in it; `when` is in words: when a fact happened or a source
    appeared.
    """

    layer: str
    id: str
    source: str | None
    start: int | None
    end: int | None
    words: str
    matched: tuple[tuple[int, int], ...]
    title: str = ""
    paragraph: int = 0
    when: str = ""


class SavedSearch(Value):
    """A search that a person keeps under a name."""

    name: str
    query: str


class Suggestion(Value):
    """How a query may go on: *words* are what is suggested for the field at its end, `query` is the whole with them."""

    words: str
    query: str


class FactFilter(Value):
    """Which facts are asked for; everything that is `None` or empty does not filter.

    `words` may stand anywhere in a fact's label or statements; `stating` are words, beginnings (`*`) and phrases that
    one shown statement of it has, as search takes them. Of several `entities` all must be in a fact or, with `any_of`,
    at least one.
    """

    entities: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    earliest: int | None = None
    latest: int | None = None
    disagreeing: bool = False
    hidden: bool = False
    words: str = ""
    stating: tuple[str, ...] = ()
    any_of: bool = False


class FactSet:
    """Which facts pass a filter, however many of them: `"f12" in passing`; iterating gives their ids."""

    def __init__(self, numbers: npt.NDArray[np.int64]) -> None:
        """The facts with these *numbers* (the digits of their ids), which need not be in order."""
        self.numbers = np.sort(numbers)

    def __contains__(self, fact: object) -> bool:
        """Whether the fact with this id passes."""
        if not isinstance(fact, str) or not fact[1:].isdecimal() or not len(self.numbers):
            return False
        number = int(fact[1:])
        at = int(np.searchsorted(self.numbers, number))
        return at < len(self.numbers) and int(self.numbers[at]) == number

    def __len__(self) -> int:
        """How many they are."""
        return len(self.numbers)

    def __iter__(self) -> Iterator[str]:
        """Their ids."""
        return (f"f{number}" for number in self.numbers.tolist())

    def __eq__(self, other: object) -> bool:
        """Whether the same facts pass."""
        return isinstance(other, FactSet) and np.array_equal(self.numbers, other.numbers)

    def __hash__(self) -> int:
        """Equal for equal sets."""
        return hash(self.numbers.tobytes())

    def isdisjoint(self, facts: Iterable[str]) -> bool:
        """Whether none of these facts passes."""
        return not any(fact in self for fact in facts)


class Choice(Value):
    """What a reader chose, by whatever pane: exactly one of the ids, or a place in a text.

    With `end`, the words from `offset` to `end` of `source` light up, of whatever the ids name.
    """

    fact: str | None = None
    statement: str | None = None
    entity: str | None = None
    source: str | None = None
    offset: int | None = None
    end: int | None = None
    layers: tuple[Layer, ...] = ()


__all__ = [
    "Bar", "Bars", "Choice", "EntityCard", "EntityRow", "FactCard", "FactFilter", "FactSet", "Found", "Hit", "Led",
    "Linked", "Note", "Overview", "Reading", "Remark", "SavedSearch", "SourceRow", "StatedIn", "Suggestion", "When",
]  # fmt: skip
