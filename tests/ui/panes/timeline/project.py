"""A project made of nothing but bars, by hand or by the thousand."""

from collections.abc import Iterable, Sequence
from datetime import date

import numpy as np

from dateline.domain.entity import EntityType
from dateline.domain.views import Bar, Bars, EntityRow, Led, SourceRow


def day(text: str) -> int:
    """The ordinal of a day written as ISO 8601."""
    return date.fromisoformat(text).toordinal()


def bar(
    number: int,
    label: str,
    low: str | None,
    high: str | None,
    *,
    when: str = "then",
    approximate: bool = False,
    uncertain: bool = False,
    inferred: bool = False,
    modality: str = "asserted",
    polarity: str = "positive",
    origins: int = 1,
    sources: int | None = None,
    disagreements: int = 0,
    source: str = "d1",
    confidence: float = 0.8,
) -> Bar:
    """One fact; *low* and *high* are ISO days, `None` where open."""
    return Bar(
        fact=f"f{number}",
        label=label,
        when=when,
        low=None if low is None else day(low),
        high=None if high is None else day(high),
        precision="day",
        approximate=approximate,
        uncertain=uncertain,
        inferred=inferred,
        modality=modality,
        polarity=polarity,
        origins=origins,
        sources=origins if sources is None else sources,
        disagreements=disagreements,
        source=source,
        confidence=confidence,
    )


def arrays(bars: Sequence[Bar]) -> Bars:
    """The same as arrays, as the store gives them."""

    def flags(one: Bar) -> int:
        bits = (
            one.low is None,
            one.high is None,
            one.approximate,
            one.uncertain,
            one.inferred,
            one.modality != "asserted",
            one.disagreements > 0,
            one.polarity == "negative",
        )
        return sum(1 << place for place, bit in enumerate(bits) if bit)

    def low(one: Bar) -> int:
        return one.low if one.low is not None else one.high or 0

    def high(one: Bar) -> int:
        return one.high if one.high is not None else one.low or 0

    ordered = sorted(bars, key=low)
    return Bars(
        key=np.array([int(one.fact[1:]) for one in ordered], np.int64),
        low=np.array([low(one) for one in ordered], np.int32),
        high=np.array([high(one) for one in ordered], np.int32),
        flags=np.array([flags(one) for one in ordered], np.uint8),
        origins=np.array([one.origins for one in ordered], np.uint16),
        weight=np.array([round(one.confidence * 255) for one in ordered], np.uint8),
        source=np.array([int(one.source[1:]) for one in ordered], np.int32),
    )


def _entity(name: str, called: str) -> EntityRow:
    return EntityRow(
        id=name, type=EntityType.PERSON, name=called, aliases=(), mentions=1, sources=1, first_day=None, disagreements=0
    )


class Project:
    """A reader over bars; it counts how many facts were read in full."""

    def __init__(self, dated: Sequence[Bar], undated: Sequence[Bar] = ()) -> None:
        self._dated = list(dated)
        self._undated = list(undated)
        self.read = 0

    def replace(self, dated: Sequence[Bar]) -> None:
        self._dated = list(dated)

    def bars(self) -> Bars:
        return arrays(self._dated)

    def bar_rows(self, fact_ids: Iterable[str]) -> list[Bar]:
        wanted = list(fact_ids)
        self.read += len(wanted)
        known = {one.fact: one for one in [*self._dated, *self._undated]}
        return [known[fact] for fact in wanted if fact in known]

    def undated(self, offset: int = 0, limit: int = 200) -> list[Bar]:
        return self._undated[offset : offset + limit]

    def led(self) -> Led:
        keys = [int(one.fact[1:]) for one in sorted(self._dated, key=lambda one: int(one.fact[1:]))]
        return Led(np.array(keys, np.int64), np.array([1 + key % 3 for key in keys], np.int32))

    def entity_rows(self, entities: Iterable[str]) -> list[EntityRow]:
        names = {"e1": "The board", "e2": "Ines Holm", "e3": "The ferry"}
        return [_entity(name, names[name]) for name in entities]

    def source_rows(self, sources: Iterable[str]) -> list[SourceRow]:
        wanted = set(sources)
        return [
            SourceRow(
                id=f"d{number}",
                number=number,
                title=title,
                path=f"{number}.txt",
                published="",
                basis="none",
                facts=1,
                characters=1,
                language="en",
                analysed=True,
            )
            for number, title in ((1, "The ferry sails again"), (2, "Harbour news"))
            if f"d{number}" in wanted
        ]


def ferry() -> Project:
    """A few years of a ferry: one far outlier, every kind of doubt, three facts in one month, two without a date."""
    return Project(
        [
            bar(1, "The pier was built", "1999-04-01", "1999-04-30", when="April 1999", origins=3),
            bar(2, "The board met", "2024-02-05", "2024-02-05", when="5 February 2024"),
            bar(3, "Fares rose", "2024-03-01", "2024-03-31", when="about March 2024", approximate=True),
            bar(4, "The ferry was repaired", None, "2024-04-30", when="April 2024 or before"),
            bar(
                5,
                "250 guests saw it sail",
                "2024-05-03",
                "2024-05-03",
                when="3 May 2024",
                origins=2,
                disagreements=1,
                source="d2",
            ),
            bar(6, "<b>Ines & Holm</b> spoke", "2024-05-01", "2024-05-31", when="May 2024", inferred=True),
            bar(7, "The northern pier may close", "2024-05-01", "2024-05-31", when="May 2024", modality="possible"),
            bar(8, "A strike", "2024-07-01", "2024-07-31", when="July 2024", polarity="negative", source="d2"),
            bar(9, "Winter service began", "2024-11-01", None, when="November 2024 or after", uncertain=True),
        ],
        [bar(20, "Someone sold tickets", None, None, when="undated"), bar(21, "The crew sang", None, None)],
    )


class Crowd:
    """As many facts as one asks for, over six years, made by a rule, so that every run has the same."""

    def __init__(self, count: int) -> None:
        chance = np.random.default_rng(7)
        first = day("2019-01-01")
        low = np.sort(first + chance.integers(0, 2190, count)).astype(np.int32)
        length = chance.choice([0, 6, 30, 364], count, p=[0.7, 0.15, 0.14, 0.01])
        self._bars = Bars(
            key=chance.permutation(count).astype(np.int64),
            low=low,
            high=(low + length).astype(np.int32),
            flags=chance.choice([0, 1, 4, 16, 32, 64], count, p=[0.7, 0.01, 0.1, 0.1, 0.04, 0.05]).astype(np.uint8),
            origins=chance.choice([1, 2, 3], count, p=[0.75, 0.2, 0.05]).astype(np.uint16),
            weight=chance.integers(60, 255, count).astype(np.uint8),
            source=chance.integers(1, 400, count).astype(np.int32),
        )
        self.read = 0

    def bars(self) -> Bars:
        return self._bars

    def bar_rows(self, fact_ids: Iterable[str]) -> list[Bar]:
        wanted = list(fact_ids)
        self.read += len(wanted)
        return [bar(int(fact[1:]), f"What happened as number {fact[1:]}", None, None) for fact in wanted]

    def undated(self, offset: int = 0, limit: int = 200) -> list[Bar]:
        return []

    def led(self) -> Led:
        order = np.argsort(self._bars.key)
        return Led(self._bars.key[order], (self._bars.source[order] % 40 + 1).astype(np.int32))

    def entity_rows(self, entities: Iterable[str]) -> list[EntityRow]:
        return [_entity(name, f"Entity {name[1:]}") for name in entities]

    def source_rows(self, sources: Iterable[str]) -> list[SourceRow]:
        return []
