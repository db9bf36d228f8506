"""News from a country that does not exist: any number of articles, with their findings, the same in every run.

Happenings have people, places, numbers and days of their own. Each is told by one to four articles, in changed words;
some say it with another number, another spelling or as a plan, some do not say when, some are reprints of another.
No language model is needed, so that ten thousand articles are made in seconds.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dateline import assets
from dateline.domain.analysis import Analysis
from dateline.domain.document import Document, Publication, PublicationBasis
from dateline.domain.statement import Modality
from dateline.store.sources import Original
from tests.builders import Article

_BEGIN = ["Bra", "Kel", "Tor", "Vin", "Mal", "Os", "Per", "Lun", "Gar", "Hol", "Sil", "Dra", "Fen", "Ul", "Zam", "Quo"]
_MIDDLE = ["ti", "vo", "re", "sa", "mu", "li", "ko", "da", "ne", "bi", "pu", "fa", "go", "hy", "xe", "wi"]
_END = [
    "nov",
    "sky",
    "ric",
    "lund",
    "mar",
    "dell",
    "ton",
    "va",
    "grad",
    "holm",
    "stein",
    "port",
    "rin",
    "bek",
    "cha",
    "ov",
]
_KINDS = [
    ("released", "release", "prisoners", ["freed {n} prisoners", "let {n} prisoners go"], ["freed", "let"]),
    ("opened", "open", "schools", ["opened {n} new schools", "has opened {n} schools"], ["opened", "opened"]),
    ("visited", "visit", "villages", ["visited {n} villages", "toured {n} villages"], ["visited", "toured"]),
    ("signed", "sign", "treaties", ["signed {n} treaties", "put a name to {n} treaties"], ["signed", "put"]),
    ("bought", "buy", "ships", ["bought {n} ships", "acquired {n} ships"], ["bought", "acquired"]),
    ("closed", "close", "mines", ["closed {n} mines", "shut {n} mines"], ["closed", "shut"]),
]
_LEMMAS = {
    "freed": "free", "let": "release", "opened": "open", "visited": "visit", "toured": "tour", "signed": "sign",
    "put": "sign", "bought": "buy", "acquired": "acquire", "closed": "close", "shut": "shut",
}  # fmt: skip


@cache
def _fill() -> list[str]:
    """Some thousand everyday words."""
    rows = assets.resource("lexicons", "word_frequency.tsv").read_text(encoding="utf-8").splitlines()
    words = [row.split("\t") for row in rows if not row.startswith("#")]
    return [word for word, zipf in words if len(word) > 4 and 3.4 < float(zipf) < 5.4]


def _name(chance: random.Random) -> str:
    return (
        chance.choice(_BEGIN)
        + chance.choice(_MIDDLE) * chance.randint(0, 1)
        + chance.choice(_MIDDLE)
        + chance.choice(_END)
    )


def articles(count: int, seed: int = 1) -> Iterator[tuple[Document, Analysis, Original]]:
    """*count* articles; those on one happening stand anywhere among some hundred others."""
    chance = random.Random(seed)
    waiting: list[tuple[Document, Analysis, Original]] = []
    made = given = 0
    while given < count:
        happening = _Happening(chance)
        for _ in range(chance.randint(1, 4)):
            waiting.append(happening.told(chance, made))
            made += 1
        while given < count and (len(waiting) > 100 or (made >= count > given and waiting)):
            yield waiting.pop(chance.randrange(len(waiting)))
            given += 1


class _Happening:
    """Who did what, where, when, and how many times."""

    def __init__(self, chance: random.Random) -> None:
        self.person = f"{_name(chance)} {_name(chance)}"
        self.city = _name(chance)
        self.other = f"{_name(chance)} {_name(chance)}"
        self.kind = chance.choice(_KINDS)
        self.number = chance.randint(3, 900)
        self.body: tuple[list[str], str, str, str, str, int, str, bool] | None = None
        self.day = date(2019, 1, 1) + timedelta(days=chance.randrange(2000))

    def told(self, chance: random.Random, nth: int) -> tuple[Document, Analysis, Original]:
        """One article on it."""
        headline = f"{self.city}: {self.kind[2]}, number {nth}"
        if self.body and chance.random() < 0.15:
            return self._article(chance, nth, headline, *self.body)
        planned = chance.random() < 0.15
        place = chance.randrange(2)
        number = self.number + (1 if chance.random() < 0.1 else 0)
        words, verb = self.kind[3][place].format(n=number), self.kind[4][place]
        if planned:
            words, verb = f"will {self.kind[1]} {number} {self.kind[2]}", self.kind[1]
        stated = self.day.strftime("%-d %B %Y") if chance.random() < 0.7 and not planned else ""
        when = f" on {stated}" if stated else ""
        person = self.person.replace("i", "y", 1) if chance.random() < 0.1 else self.person
        fill = [" ".join(chance.choices(_fill(), k=chance.randint(9, 15))).capitalize() + "." for _ in range(6)]
        first = f"{person} {words} in {self.city}{when}."
        second = f"{self.other} praised {person.split()[1]} for it."
        body = [fill[0], first, *fill[1:3], second, *fill[3:]] if chance.random() < 0.5 else [first, second, *fill]
        self.body = ([" ".join(body[:4]), " ".join(body[4:])], first, second, person, verb, number, stated, planned)
        return self._article(chance, nth, headline, *self.body)

    def _article(
        self,
        chance: random.Random,
        nth: int,
        headline: str,
        paragraphs: list[str],
        first: str,
        second: str,
        person: str,
        verb: str,
        number: int,
        stated: str,
        planned: bool,
    ) -> tuple[Document, Analysis, Original]:
        ordered = paragraphs if chance.random() < 0.7 else paragraphs[::-1]
        text = headline + "\n" + "\n".join(ordered)
        article = Article(text, path=f"article-{nth}.txt", title=headline)
        doer = article.entity(person, "PERSON")
        article.entity(self.city, "GPE")
        other = article.entity(self.other, "PERSON")
        time = article.time(stated, self.day.isoformat()) if stated else None
        counted = f"{number} " + ("new schools" if "new schools" in first else self.kind[2])
        quantity = article.quantity(counted, number, self.kind[2].removesuffix("s"))
        article.states(
            first.removesuffix("."),
            verb,
            lemma=self.kind[1] if planned else _LEMMAS[verb],
            agent=(person, doer),
            patient=(counted, None),
            when=self.day.isoformat() if stated else None,
            time=time,
            quantities=(quantity,),
            modality=Modality.PLANNED if planned else Modality.ASSERTED,
        )
        article.states(second.removesuffix("."), "praised", lemma="praise", agent=(self.other, other))
        published = Publication()
        if chance.random() < 0.5:
            day = self.day + timedelta(days=-40 if planned else 2)
            published = Publication(edtf=day.isoformat(), basis=PublicationBasis.GIVEN, why="a test says so")
        return article.document, article.analysis.model_copy(update={"published": published}), article.original
