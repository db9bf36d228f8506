"""A project made by hand: three short articles about a ferry, and a reader over them that needs no database."""

from collections.abc import Container, Iterable, Sequence
from datetime import date

import numpy as np
import numpy.typing as npt

from dateline.domain.changes import Changes
from dateline.domain.disagreement import Aspect, Disagreement, Severity
from dateline.domain.disagreement import Reading as Variant
from dateline.domain.document import Block, BlockKind, Document
from dateline.domain.entity import EntityType, Mention
from dateline.domain.fact import Fact, Stated
from dateline.domain.focus import Focus, Layer, Mark
from dateline.domain.relations import Relations, Tie
from dateline.domain.roster import Activity, Listing
from dateline.domain.span import Passage
from dateline.domain.statement import Predicate, Statement
from dateline.domain.views import (
    Bar,
    Bars,
    Choice,
    EntityCard,
    EntityRow,
    FactCard,
    FactFilter,
    FactSet,
    Hit,
    Note,
    Overview,
    Reading,
    Remark,
    SourceRow,
    StatedIn,
)
from dateline.domain.when import Basis, When

TEXTS = {
    "d1": (
        "Ferry back in service\n"
        "On 3 May 2024 the harbour board reopened the Sund ferry. "
        "🚢 Mayor Ines Holm cut the ribbon before 250 guests.\n"
        "In June 2024 the board raised the fares."
    ),
    "d2": (
        "Harbour celebrates\n"
        "The Sund ferry sailed again on 3 May 2024, and 300 guests watched Ines Holm cut the ribbon.\n"
        "The northern pier may close in 2025, the harbour board said."
    ),
    "d3": ("渡轮复航\n市长伊内斯·霍尔姆出席了仪式。The Sund ferry carried 1,000 people in its first week."),
}
TITLES = {"d1": "Ferry back in service", "d2": "Harbour celebrates", "d3": "渡轮复航"}

# fact, label, EDTF date, [(source, words, verb, numbers)], modality
_FACTS: list[tuple[str, str, str | None, list[tuple[str, str, str, tuple[str, ...]]], str]] = [
    (
        "f1",
        "The harbour board reopened the Sund ferry",
        "2024-05-03",
        [
            ("d1", "the harbour board reopened the Sund ferry", "reopened", ()),
            ("d2", "The Sund ferry sailed again", "sailed", ()),
        ],
        "asserted",
    ),
    (
        "f2",
        "Ines Holm cut the ribbon before 250 guests",
        "2024-05-03",
        [
            ("d1", "Ines Holm cut the ribbon before 250 guests", "cut", ("250 guests",)),
            ("d2", "300 guests watched Ines Holm cut the ribbon", "cut", ("300 guests",)),
        ],
        "asserted",
    ),
    ("f3", "The board raised the fares", "2024-06", [("d1", "the board raised the fares", "raised", ())], "asserted"),
    (
        "f4",
        "The northern pier may close",
        "2025",
        [("d2", "The northern pier may close", "close", ())],
        "possible",
    ),
    (
        "f5",
        "The Sund ferry carried 1,000 people in its first week",
        None,
        [("d3", "The Sund ferry carried 1,000 people in its first week", "carried", ("1,000 people",))],
        "asserted",
    ),
]
_ENTITIES: list[tuple[str, EntityType, str, tuple[str, ...]]] = [
    ("e1", EntityType.PERSON, "Ines Holm", ("伊内斯·霍尔姆",)),
    ("e2", EntityType.ORG, "harbour board", ("board",)),
    ("e3", EntityType.PRODUCT, "Sund ferry", ()),
    ("e4", EntityType.LOC, "northern pier", ()),
]
_TAKES_PART = {"f1": ("e2", "e3"), "f2": ("e1",), "f3": ("e2",), "f4": ("e4",), "f5": ("e3",)}
NUMBER = Disagreement(
    aspect=Aspect.NUMBER,
    severity=Severity.SUBSTANTIVE,
    readings=(Variant(value="250 guests", statements=("s3",)), Variant(value="300 guests", statements=("s4",))),
    why="two sources count the guests differently",
)


def _when(edtf: str | None) -> When:
    return When() if edtf is None else When(edtf=edtf, basis=Basis.STATED, words=edtf, why="the article says so")


def _is_with(asked: FactFilter, inside: Sequence[str]) -> bool:
    found = [entity in inside for entity in asked.entities]
    return not found or (any(found) if asked.any_of else all(found))


class FakeReader:
    """Answers what the panes ask, as `services.reading.Reader` does."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.remarks: dict[int, tuple[str, Remark]] = {}
        self._documents = {
            key: Document(id=key, path=f"/ferry/{key}.txt", sha256="0" * 64, text=text, title=TITLES[key])
            for key, text in TEXTS.items()
        }
        self._statements: dict[str, tuple[str, Statement]] = {}
        self._facts: dict[str, Fact] = {}
        self._numbers: dict[str, tuple[str, ...]] = {}
        serial = 0
        for fact, label, edtf, said, modality in _FACTS:
            stated = []
            for source, words, verb, numbers in said:
                serial += 1
                name = f"s{serial}"
                start = TEXTS[source].index(words)
                at = start + words.index(verb)
                self._statements[name] = (
                    fact,
                    Statement.model_validate(
                        {
                            "id": name, "start": start, "end": start + len(words), "text": words,
                            "predicate": Predicate(start=at, end=at + len(verb), text=verb, lemma=verb),
                            "when": _when(edtf), "modality": modality, "confidence": 0.9,
                        }
                    ),
                )  # fmt: skip
                self._numbers[fact] = self._numbers.get(fact, ()) + numbers
                stated.append(
                    Stated(source=source, id=name, origin=source, start=start, end=start + len(words), text=words)
                )
            self._facts[fact] = Fact(
                id=fact,
                label=label,
                when=_when(edtf),
                statements=tuple(stated),
                origins=len(stated),
                disagreements=(NUMBER,) if fact == "f2" else (),
            )
        self._mentions: dict[str, list[tuple[str, Mention]]] = {}
        for entity, _, name, aliases in _ENTITIES:
            for source, text in TEXTS.items():
                for word in (name, *aliases):
                    start = text.find(word)
                    while start >= 0:
                        spot = (source, Mention(start=start, end=start + len(word), text=word))
                        if not any(s == source and m.start <= start < m.end for s, m in self._mentions.get(entity, [])):
                            self._mentions.setdefault(entity, []).append(spot)
                        start = text.find(word, start + 1)

    def overview(self) -> Overview:
        """The project at a glance."""
        return Overview(
            name="The Sund ferry", path="/ferry/sund.dateline", sources=3, facts=5, shown_facts=5, disagreeing=1,
            undated=1, entities=4,
        )  # fmt: skip

    def sources(self) -> list[SourceRow]:
        """The three articles."""
        self.asked.append("sources")
        return [self._source(key) for key in TEXTS]

    def source_rows(self, sources: Iterable[str]) -> list[SourceRow]:
        """Some of them."""
        self.asked.append("source_rows")
        return [self._source(key) for key in sorted(sources) if key in TEXTS]

    def source_numbers(self, limit: int | None = None) -> npt.NDArray[np.int64]:
        """Which there are."""
        self.asked.append("source_numbers")
        return np.array([int(key[1:]) for key in TEXTS][:limit], np.int64)

    def sources_called(self, words: str, limit: int) -> list[SourceRow]:
        """Those with *words* in their titles."""
        return [self._source(key) for key in TEXTS if words.casefold() in TITLES[key].casefold()][:limit]

    def sharing(self, source: str, limit: int) -> list[str]:
        """Those that state the most of the same facts."""
        of = [{one.source for one in fact.statements} for fact in self._facts.values()]
        many = {key: sum({source, key} <= sources for sources in of) for key in TEXTS if key != source}
        return sorted((key for key in many if many[key]), key=lambda key: -many[key])[:limit]

    def _source(self, key: str) -> SourceRow:
        number = int(key[1:])
        facts = sum(any(one.source == key for one in fact.statements) for fact in self._facts.values())
        return SourceRow(
            id=key, number=number, title=TITLES[key], path=f"/ferry/{key}.txt",
            published="May 2024" if number == 1 else "about May 2024", basis="given" if number == 1 else "inferred",
            facts=facts, characters=len(TEXTS[key]), language="zh" if number == 3 else "en", analysed=True,
        )  # fmt: skip

    def reading(self, source: str) -> Reading:
        """Everything of one article."""
        text = TEXTS[source]
        blocks, start = [], 0
        for line in text.split("\n"):
            kind = BlockKind.TITLE if start == 0 else BlockKind.PARAGRAPH
            blocks.append(Block(start=start, end=start + len(line), kind=kind, language="en"))
            start += len(line) + 1
        notes = tuple(
            Note(
                start=one.start, end=one.end, fact=fact.id, statement=one.id, when=fact.when.in_words,
                origins=fact.origins, sources=len(fact.statements),
                disagreements=tuple(each.aspect.value for each in fact.disagreements), modality="asserted",
            )
            for fact in self._facts.values() for one in fact.statements if one.source == source
        )  # fmt: skip
        marks = [*self._fact_marks(source), *self._entity_marks(source)]
        return Reading(
            source=self._source(source), document=self._documents[source], blocks=tuple(blocks),
            marks=tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end))), notes=notes,
            remarks=tuple(remark for where, remark in self.remarks.values() if where == source),
        )  # fmt: skip

    def place_of(self, subject: str, at: Passage | None) -> tuple[str, int, int]:
        """The source and the words that a note on *subject* stands beside."""
        if at is not None or subject.startswith("d"):
            return subject, at.start if at else 0, at.end if at else 0
        mark = next(one for one in self._fact_marks() if subject in {one.statement, one.id})
        return mark.source, mark.start, mark.end

    def _fact_marks(self, source: str | None = None, fact: str | None = None) -> list[Mark]:
        return [
            Mark(start=one.start, end=one.end, source=one.source, layer=Layer.FACTS, id=each.id, statement=one.id)
            for each in self._facts.values()
            for one in each.statements
            if (source is None or one.source == source) and (fact is None or each.id == fact)
        ]

    def _entity_marks(self, source: str | None = None, entity: str | None = None) -> list[Mark]:
        marks = [
            Mark(start=mention.start, end=mention.end, source=where, layer=Layer.ENTITIES, id=one)
            for one, spots in self._mentions.items()
            for where, mention in spots
            if (source is None or where == source) and (entity is None or one == entity)
        ]
        return sorted(marks, key=lambda mark: (mark.source, mark.start))

    def entities(
        self, kind: EntityType | None = None, words: str = "", sort: str = "name", offset: int = 0, limit: int = 200
    ) -> list[EntityRow]:
        """A window of the list of entities."""
        self.asked.append(f"entities {kind} {words!r} {sort} {offset} {limit}")
        rows = [row for row in self._rows(words) if kind is None or row.type == kind]
        keys = {
            "name": lambda row: (row.name.casefold(),),
            "mentions": lambda row: (-row.mentions, row.name),
            "first": lambda row: (row.first_day or 10**9, row.name),
        }
        return sorted(rows, key=keys[sort])[offset : offset + limit]

    def _rows(self, words: str = "") -> list[EntityRow]:
        return [
            EntityRow(
                id=key, type=kind, name=name, aliases=aliases, mentions=len(self._mentions.get(key, ())),
                sources=len({source for source, _ in self._mentions.get(key, ())}),
                first_day=date(2024, 5, 3).toordinal(), disagreements=1 if key == "e1" else 0,
            )
            for key, kind, name, aliases in _ENTITIES
            if words.casefold() in " ".join((name, *aliases)).casefold()
        ]  # fmt: skip

    def listing(self, words: str = "", sort: str = "name") -> Listing:
        """Who is in the list, kind by kind."""
        self.asked.append(f"listing {words!r} {sort}")
        numbers, counts = [], []
        for kind in EntityType:
            if rows := self.entities(kind, words, sort):
                counts.append((kind, len(rows)))
                numbers += [int(row.id[1:]) for row in rows]
        return Listing(np.array(numbers, np.int32), tuple(counts))

    def entities_at(self, numbers: Sequence[int]) -> list[EntityRow]:
        """These entities."""
        known = {row.id: row for row in self._rows()}
        return [known[f"e{number}"] for number in numbers]

    def activity(self, entities: Sequence[str], bins: int) -> dict[str, Activity]:
        """The facts of these entities, all in the middle of the time."""
        self.asked.append(f"activity {','.join(entities)}")
        made = {}
        for one in entities:
            facts = sum(one in taking for taking in _TAKES_PART.values())
            middle = tuple(facts if place == bins // 2 else 0 for place in range(bins))
            made[one] = Activity(bins=middle, first="3 May 2024", facts=facts)
        return made

    def relations(self, around: str | None = None, limit: int = 40) -> Relations:
        """The board and the ferry share a fact; of the others nobody shares any."""
        self.asked.append(f"relations {around} {limit}")
        shared = around in {None, "e2", "e3"}
        rows = [row for row in self._rows() if row.id in ({"e2", "e3"} if shared else {around})]
        ties = (Tie(one="e2", other="e3", facts=1),) if shared else ()
        return Relations(entities=tuple(rows), facts=(2,) * len(rows), ties=ties, around=around)

    def entity_rows(self, entities: Sequence[str]) -> list[EntityRow]:
        """These entities."""
        return [row for row in self._rows() if row.id in entities]

    def bars(self) -> Bars:
        """The dated facts."""
        dated = [fact for fact in self._facts.values() if fact.when.date is not None]
        low = [self._days(fact)[0] for fact in dated]
        high = [self._days(fact)[1] for fact in dated]
        return Bars(
            key=np.array([int(fact.id[1:]) for fact in dated], np.int64),
            low=np.array(low, np.int32),
            high=np.array(high, np.int32),
            flags=np.array([64 if fact.disagreements else 0 for fact in dated], np.uint8),
            origins=np.array([fact.origins for fact in dated], np.uint16),
            weight=np.full(len(dated), 230, np.uint8),
            source=np.array([int(fact.statements[0].source[1:]) for fact in dated], np.int32),
        )

    @staticmethod
    def _days(fact: Fact) -> tuple[int, int]:
        spans = {"2024-05-03": ((2024, 5, 3), (2024, 5, 3)), "2024-06": ((2024, 6, 1), (2024, 6, 30))}
        low, high = spans.get(fact.when.edtf or "", ((2025, 1, 1), (2025, 12, 31)))
        return date(*low).toordinal(), date(*high).toordinal()

    def bar_rows(self, facts: Sequence[str]) -> list[Bar]:
        """These facts as the timeline labels them."""
        return [self._bar(self._facts[fact]) for fact in facts]

    def _bar(self, fact: Fact) -> Bar:
        low, high = self._days(fact) if fact.when.edtf else (None, None)
        statement = self._statements[fact.statements[0].id][1]
        return Bar(
            fact=fact.id, label=fact.label, when=fact.when.in_words, low=low, high=high, precision="day",
            approximate=False, uncertain=False, inferred=False, modality=statement.modality.value, polarity="positive",
            origins=fact.origins, sources=len(fact.statements), disagreements=len(fact.disagreements),
            source=fact.statements[0].source, confidence=0.9,
        )  # fmt: skip

    def undated(self, offset: int = 0, limit: int = 200) -> list[Bar]:
        """The facts without a date."""
        return [self._bar(fact) for fact in self._facts.values() if fact.when.edtf is None][offset : offset + limit]

    def fact_card(self, fact: str, source: str | None = None) -> FactCard:
        """Everything of one fact."""
        one = self._facts[fact]
        here = [key for key in self._facts if any(said.source == source for said in self._facts[key].statements)]
        return FactCard(
            fact=one,
            who=tuple(row.name for row in self._rows() if row.id in _TAKES_PART[fact]),
            how_many=self._numbers.get(fact, ()),
            stated_as="asserted, by the article",
            stated_in=tuple(
                StatedIn(
                    stated=said, statement=self._statements[said.id][1], source=self._source(said.source), paragraph=2
                )
                for said in one.statements
            ),
            nearby=((self._facts["f2"].label, NUMBER),) if fact == "f1" else (),
            position=(here.index(fact) if fact in here else 0) + 1,
            total=len(here),
        )

    def entity_card(self, entity: str, source: str | None = None) -> EntityCard:
        """Everything of one entity."""
        row = next(row for row in self._rows() if row.id == entity)
        return EntityCard(
            row=row,
            titles=("Mayor",) if entity == "e1" else (),
            mentions=tuple(mention for where, mention in self._mentions[entity] if where == source),
            disagreements=(NUMBER,) if entity == "e1" else (),
            facts=tuple(fact for fact, taking in _TAKES_PART.items() if entity in taking),
        )

    def facts(self, asked: FactFilter, offset: int = 0, limit: int = 200) -> list[Fact]:
        """The facts that pass the filter."""
        passing = [
            fact
            for fact in self._facts.values()
            if _is_with(asked, _TAKES_PART[fact.id])
            and all(words.casefold() in fact.label.casefold() for words in (asked.words, *asked.stating))
        ]
        return passing[offset : offset + limit]

    def passing(self, asked: FactFilter) -> FactSet:
        """The facts that pass the filter."""
        self.asked.append(f"passing {asked.earliest} {asked.latest} {','.join(asked.entities)}")
        found = [
            int(fact.id[1:])
            for fact in self.facts(asked)
            if asked.earliest is None
            or asked.latest is None
            or (
                fact.when.edtf is not None
                and self._days(fact)[1] >= asked.earliest
                and self._days(fact)[0] <= asked.latest
            )
        ]
        return FactSet(np.array(found, np.int64))

    def focus(self, choice: Choice, current: Focus) -> Focus:
        """What lights up with a choice."""
        statement, fact = choice.statement, choice.fact
        if statement is not None:
            fact = self._statements[statement][0]
        if choice.source is not None and choice.offset is not None and fact is None:
            for mark in self._fact_marks(choice.source):
                if mark.start <= choice.offset < mark.end:
                    fact, statement = mark.id, mark.statement
        if fact is not None:
            marks = tuple(self._fact_marks(fact=fact))
            at = next(
                (n for n, mark in enumerate(marks) if mark.statement == statement),
                next((n for n, mark in enumerate(marks) if mark.source == current.source), 0),
            )
            return Focus(
                fact=fact, statement=marks[at].statement, source=marks[at].source, position=at, marks=marks,
                statements=tuple(mark.statement or "" for mark in marks), entities=_TAKES_PART[fact],
            )  # fmt: skip
        if choice.entity is not None:
            marks = tuple(self._entity_marks(entity=choice.entity))
            at = next((n for n, mark in enumerate(marks) if mark.source == current.source), 0)
            return Focus(
                entity=choice.entity, entities=(choice.entity,), source=marks[at].source, marks=marks, position=at
            )
        return Focus(source=choice.source or current.source)

    def step(self, current: Focus, step: int) -> Focus:
        """The next or previous of the places that are lit up."""
        if not current.marks:
            return current
        position = (current.position + step) % len(current.marks)
        mark = current.marks[position]
        changed = {"position": position, "source": mark.source, "statement": mark.statement}
        return current.model_copy(update=changed)

    def next_fact(self, source: str, fact: str | None, step: int = 1, among: Container[str] | None = None) -> Focus:
        """The fact after or before this one in the article; at its ends, the last or first."""
        marks = sorted(self._fact_marks(source), key=lambda mark: mark.start)
        here = [mark.id for mark in marks if among is None or mark.id in among]
        if not here:
            return Focus(source=source)
        place = min(max(here.index(fact) + step, 0), len(here) - 1) if fact in here else 0 if step > 0 else -1
        return self.focus(Choice(fact=here[place]), Focus(source=source))

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """What `services.searching` would find."""
        low = query.casefold()
        hits = [
            Hit(layer="facts", id=fact.id, source=fact.statements[0].source, start=None, end=None, words=fact.label,
                matched=((at, at + len(query)),))
            for fact in self._facts.values() if (at := fact.label.casefold().find(low)) >= 0
        ]  # fmt: skip
        hits += [
            Hit(layer="entities", id=row.id, source=None, start=None, end=None, words=row.name,
                matched=((at, at + len(query)),))
            for row in self._rows() if (at := row.name.casefold().find(low)) >= 0
        ]  # fmt: skip
        hits += [
            Hit(layer="text", id=source, source=source, start=at, end=at + len(query), words=text[at : at + 60],
                matched=((0, len(query)),))
            for source, text in TEXTS.items() if (at := text.casefold().find(low)) >= 0
        ]  # fmt: skip
        return hits[:limit]


SOURCES_CHANGED = Changes(sources=frozenset({"d1"}))
