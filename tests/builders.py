"""Documents and analyses made by hand, for tests that need no language model."""

import hashlib
import re

from dateline.domain.analysis import Analysis
from dateline.domain.document import Block, BlockKind, Document, Publication, PublicationBasis
from dateline.domain.entity import Entity, EntityType, Mention
from dateline.domain.quantity import Quantity
from dateline.domain.quote import Quote, QuoteKind, Speaker
from dateline.domain.span import Passage
from dateline.domain.statement import (
    Attribution,
    Modality,
    Participant,
    Polarity,
    Predicate,
    Role,
    Statement,
)
from dateline.domain.timex import TimeExpression, TimexType
from dateline.domain.when import UNDATED, Basis, When
from dateline.store.sources import Original


class Article:
    """A text to which findings are added by their words: `words` stand for their first place, `words#2` the second."""

    def __init__(self, text: str, path: str = "article.txt", title: str | None = None) -> None:
        self.text = text
        self.path = path
        self.title = title
        self._entities: dict[str, Entity] = {}
        self._times: list[TimeExpression] = []
        self._quantities: list[Quantity] = []
        self._quotes: list[Quote] = []
        self._statements: list[Statement] = []

    def place(self, words: str) -> dict[str, object]:
        """Start, end and text of *words*."""
        words, _, nth = words.partition("#")
        start = -1
        for _ in range(int(nth or 1)):
            start = self.text.index(words, start + 1)
        return {"start": start, "end": start + len(words), "text": words}

    def entity(
        self, name: str, type_: str = "PERSON", *words: str, of: str | None = None, title: str | None = None
    ) -> str:
        """An entity with a mention at each of *words* (at every place of its name without any); its id."""
        places = words or tuple(f"{name}#{nth + 1}" for nth in range(self.text.count(name)))
        key = f"e{len(self._entities) + 1}"
        mentions = tuple(Mention.model_validate({**self.place(word), "title": title}) for word in places)
        aliases = tuple(dict.fromkeys(m.text for m in mentions if m.text != name))
        entity = Entity(
            id=key, type=EntityType(type_), name=name, of=of, aliases=aliases, mentions=mentions, why="named so"
        )
        self._entities[key] = entity
        return key

    def time(self, words: str, edtf: str | None) -> str:
        """A date at *words*; its id."""
        key = f"t{len(self._times) + 1}"
        self._times.append(
            TimeExpression.model_validate(
                {**self.place(words), "id": key, "type": TimexType.DATE, "timex3": edtf or "PAST_REF", "edtf": edtf}
            )
        )
        return key

    def quantity(self, words: str, value: float, unit: str) -> int:
        """A quantity at *words*; its index."""
        self._quantities.append(Quantity.model_validate({**self.place(words), "value": value, "unit": unit}))
        return len(self._quantities) - 1

    def quote(self, words: str, speaker: str | None = None, entity: str | None = None, cue: str | None = None) -> None:
        """A direct quote at *words*."""
        self._quotes.append(
            Quote.model_validate(
                {
                    **self.place(words),
                    "kind": QuoteKind.DIRECT,
                    "speaker": None
                    if speaker is None
                    else Speaker.model_validate({**self.place(speaker), "entity": entity}),
                    "cue": None if cue is None else Passage.model_validate(self.place(cue)),
                }
            )
        )

    def states(
        self,
        words: str,
        predicate: str,
        *,
        agent: tuple[str, str | None] | None = None,
        patient: tuple[str, str | None] | None = None,
        when: str | None = None,
        time: str | None = None,
        quantities: tuple[int, ...] = (),
        said: tuple[str, str | None] | None = None,
        modality: Modality = Modality.ASSERTED,
        polarity: Polarity = Polarity.POSITIVE,
        confidence: float = 0.8,
        shown: bool = True,
        lemma: str | None = None,
    ) -> str:
        """A statement at *words*; its id. Parts are pairs of words and the id of an entity."""
        key = f"s{len(self._statements) + 1}"
        place = self.place(words)
        parts = [(Role.AGENT, agent), (Role.PATIENT, patient)]
        participants = tuple(
            Participant.model_validate({**self._within(place, part[0]), "role": role, "entity": part[1]})
            for role, part in parts
            if part is not None
        )
        date = UNDATED if when is None else When(edtf=when, basis=Basis.STATED, time=time, why="it says so")
        self._statements.append(
            Statement.model_validate(
                {
                    **place,
                    "id": key,
                    "predicate": Predicate.model_validate(
                        {**self._within(place, predicate), "lemma": lemma or predicate}
                    ),
                    "participants": participants,
                    "when": date,
                    "quantities": quantities,
                    "attribution": None
                    if said is None
                    else Attribution.model_validate({**self.place(said[0]), "entity": said[1]}),
                    "modality": modality,
                    "polarity": polarity,
                    "confidence": confidence,
                    "shown": shown,
                    "why": "a test says so",
                }
            )
        )
        return key

    def _within(self, place: dict[str, object], words: str) -> dict[str, object]:
        whole, start = str(place["text"]), int(str(place["start"]))
        at = start + whole.index(words)
        return {"start": at, "end": at + len(words), "text": words}

    @property
    def document(self) -> Document:
        """The document."""
        data = self.text.encode()
        return Document(
            id="d1",
            path=self.path,
            sha256=hashlib.sha256(data).hexdigest(),
            text=self.text,
            title=self.title,
            original_size=len(data),
        )

    @property
    def original(self) -> Original:
        """Its bytes."""
        return Original(self.text.encode(), "utf-8")

    @property
    def analysis(self) -> Analysis:
        """What was found: a block for each paragraph, and the findings that were added."""
        return Analysis(
            engine="hand 1",
            title=self.title,
            language="en",
            published=Publication(edtf="2025-12", basis=PublicationBasis.GIVEN, why="a test says so"),
            blocks=tuple(
                Block(start=found.start(), end=found.end(), kind=BlockKind.PARAGRAPH, language="en")
                for found in re.finditer(r"[^\n]+", self.text)
            ),
            entities=tuple(self._entities.values()),
            times=tuple(self._times),
            quantities=tuple(self._quantities),
            quotes=tuple(self._quotes),
            statements=tuple(self._statements),
        )


def release(number: int = 123, path: str = "release.txt", month: str = "December") -> Article:
    """An article of two paragraphs that says who released how many prisoners, and what somebody said of it."""
    text = (
        f"In {month} 2025, Arland released {number} political prisoners 😀.\n\n"
        f"Jane Roe praised Arland. “It is a start,” said Roe. Bo Li (中国) may visit Arland."
    )
    article = Article(text, path, title=f"{number} freed")
    country = article.entity("Arland", "GPE")
    jane = article.entity("Jane Roe", "PERSON", "Jane Roe", "Roe#2", title="envoy")
    visitor = article.entity("Bo Li", "PERSON")
    months = {"December": "2025-12", "November": "2025-11"}
    when = article.time(f"{month} 2025", months[month])
    count = article.quantity(f"{number} political prisoners", number, "political prisoner")
    article.quote("“It is a start,”", "Roe#2", jane, "said")
    article.states(
        f"Arland released {number} political prisoners",
        "released",
        lemma="release",
        agent=("Arland", country),
        patient=(f"{number} political prisoners", None),
        when=months[month],
        time=when,
        quantities=(count,),
    )
    article.states(
        "Jane Roe praised Arland", "praised", lemma="praise", agent=("Jane Roe", jane), patient=("Arland", country)
    )
    article.states(
        "Bo Li (中国) may visit Arland",
        "visit",
        agent=("Bo Li", visitor),
        patient=("Arland", country),
        modality=Modality.POSSIBLE,
        shown=False,
        confidence=0.2,
    )
    return article
