"""A project of many made-up articles, written fast: real tables, indices and originals, no analysis.

Words are made of syllables and fall off as words do (Zipf); each article names people, places and organisations and
states about ten dated facts, one in eight of which an earlier article states too. The same size gives the same project.
"""

import hashlib
import json
import os
import zlib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import gettempdir
from typing import Any

import numpy as np

from dateline.services import projects
from dateline.store import bars
from dateline.store.acts import packed
from dateline.store.folding import folded
from dateline.store.project import Project

SEED = 20_251_122
_MADE = 2  # rises when another project is written, so that an older file is not taken for it
_BATCH = 500  # articles a transaction
_FILLERS, _STATED, _WORDS = 30, 10, 24  # sentences of an article, those that state something, words of a sentence
_VOCABULARY = 40_000
_COMMONEST = """
the of to and in a is that for it was on are as with his they at be this from have or by one had not but what all were
when we there can an your which their said if do will each about how up out them then she many some so these would other
into has more her two like him see time could no make than first been its who now people my made over
"""
_COMMON = _COMMONEST.split()
_ONSETS = (*"bdfgklmnprstvz", "br", "st", "tr")
_SYLLABLES = [onset + vowel + end for onset in _ONSETS for vowel in "aeiou" for end in ("", "n", "r")]
_VERBS = ["released", "received", "visited", "praised", "signed", "opened", "closed", "met", "named", "sent", "refused"]
_NOUNS = ["prisoners", "guests", "treaties", "ships", "letters", "soldiers", "houses", "schools", "votes", "books"]
_MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
_CHINESE = "中国政府释放了一百二十三名政治犯。外交部长在北京会见了代表团，讨论了贸易和边界问题。"
_FIRST_DAY, _LAST_DAY = date(2004, 1, 1).toordinal(), date(2025, 12, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what the articles speak of: names by kind, and where each kind begins among the entities."""

    people: list[str]
    places: list[str]
    bodies: list[str]

    @property
    def names(self) -> list[tuple[str, str]]:
        """(kind, name) of all, in the order of their numbers from 1."""
        return [
            *(("PERSON", name) for name in self.people),
            *(("GPE", name) for name in self.places),
            *(("ORG", name) for name in self.bodies),
        ]


def folder() -> Path:
    """Where made projects are kept: `DATELINE_CACHE`, by default beside the other temporary files."""
    return Path(os.environ.get("DATELINE_CACHE") or Path(gettempdir()) / "dateline-benchmarks")


def articles() -> int:
    """How many articles the benchmarks ask for: `DATELINE_ARTICLES`, by default 5,000."""
    return int(os.environ.get("DATELINE_ARTICLES", "5000"))


def project_of(count: int) -> Path:
    """The project of *count* articles; made the first time it is asked for."""
    path = folder() / f"articles-{count}-{_MADE}.dateline"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"draft-{os.getpid()}-{path.name}")
        with projects.create_project(draft, holder="the benchmarks") as project:
            write(project, count)
        draft.replace(path)
    return path


def write(project: Project, count: int) -> None:
    """Write *count* articles and everything they state into the empty *project*."""
    book = _Book(count)
    _put(project, book.entities())
    for first in range(1, count + 1, _BATCH):
        _put(project, book.batch(range(first, min(first + _BATCH, count + 1))))
    written = {**book.written, "origin": book.written["statement"], "entity": len(book.counts())}
    written |= {"entity_name": written["entity"], "act": 1}
    act = (1, "2025-12-01T00:00:00.000+00:00", "maker", "import", f"Import {count} articles", "{}", packed([]))
    _put(project, {"counter": [(name, free + 1) for name, free in written.items()], "act": [act]})
    with project.upkeep() as connection:
        raw: Any = connection.connection.driver_connection
        raw.executemany("UPDATE entity SET mentions=?, sources=?, first_day=? WHERE id=?", book.counts())
        bars.keep(connection, project.version_in(connection))


def _put(project: Project, rows_of: dict[str, list[tuple[Any, ...]]]) -> None:
    with project.upkeep() as connection:
        raw: Any = connection.connection.driver_connection
        raw.execute("PRAGMA cache_size=-262144")
        for name, rows in rows_of.items():
            columns = _COLUMNS[name].split()
            named = ", ".join(f'"{column}"' for column in columns)
            raw.executemany(f'INSERT INTO "{name}" ({named}) VALUES ({", ".join("?" * len(columns))})', rows)


_COLUMNS = {
    "source": (
        "id sha256 text_sha256 path media_type title opening language published_edtf published_basis published_why"
        " engine characters given analysed facts"
    ),
    "source_text": "source text",
    "original": "source size coding data encoding",
    "block": "source position start end kind language analysed",
    "entity": "id type name folded family why mentions sources first_day disagreements",
    "entity_name": "id entity name folded",
    "mention": "source position start end words entity kind metonym why",
    "time": "id source start end words type timex3 edtf why",
    "quantity": "source position start end words value approximate additional unit",
    "statement": (
        "id source start end words lemma predicate_start predicate_end predicate_words when_edtf when_basis when_words"
        " when_time when_why modality polarity confidence shown why"
    ),
    "participant": "statement position start end words role entity",
    "statement_quantity": "statement position quantity",
    "fact": (
        "id label edtf basis words time why low high flags precision modality polarity origins sources statements"
        " disagreements confidence source shown"
    ),
    "fact_statement": "statement fact origin",
    "disagreement": "id fact aspect severity why",
    "act": "id at who kind summary changes inverse",
    "counter": "name free",
}


def _made_up(random: np.random.Generator, count: int, longest: int) -> list[str]:
    """*count* different words of syllables."""
    made: dict[str, None] = {}
    while len(made) < count:
        sizes = random.integers(2, longest + 1, 4 * count)
        parts = iter(random.integers(0, len(_SYLLABLES), int(sizes.sum())).tolist())
        made.update(dict.fromkeys("".join(_SYLLABLES[next(parts)] for _ in range(size)) for size in sizes.tolist()))
    return list(made)[:count]


def _cast(random: np.random.Generator, count: int) -> Cast:
    first = [name.capitalize() for name in _made_up(random, 400, 2)]
    last = [name.capitalize() for name in _made_up(random, 4_000, 3)]
    people = max(200, count // 4)
    pairs = zip(
        random.integers(0, 400, 3 * people).tolist(), random.integers(0, 4_000, 3 * people).tolist(), strict=True
    )
    named = list(dict.fromkeys(f"{first[a]} {last[b]}" for a, b in pairs))[:people]
    places = [name.capitalize() for name in _made_up(random, max(100, count // 40), 3)]
    bodies = [f"{name.capitalize()} Council" for name in _made_up(random, max(50, count // 25), 3)]
    return Cast(named, places, bodies)


@dataclass(slots=True)
class _Fact:
    """A fact while its batch is written: what it says, and what is counted of it."""

    number: int
    said: "_Said"
    day: int
    source: int
    statements: int = 1
    sources: int = 1


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence in parts: who did what to how many of what, where and when."""

    who: int
    verb: str
    many: int
    noun: str
    where: int
    day: date
    exact: bool

    @property
    def edtf(self) -> str:
        return self.day.isoformat() if self.exact else self.day.isoformat()[:7]

    @property
    def in_words(self) -> str:
        month = f"{_MONTHS[self.day.month - 1]} {self.day.year}"
        return f"{self.day.day} {month}" if self.exact else month

    @property
    def days(self) -> tuple[int, int]:
        first = self.day if self.exact else self.day.replace(day=1)
        last = (
            self.day if self.exact else (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        )
        return first.toordinal(), last.toordinal()


class _Book:
    """Writes articles, and counts what the lists of a project show."""

    def __init__(self, count: int) -> None:
        self._random = np.random.default_rng(SEED)
        self._vocabulary = np.array([*_COMMON, *_made_up(self._random, _VOCABULARY - len(_COMMON), 4)], dtype=object)
        ranks = 1.0 / (np.arange(_VOCABULARY) + 2.7)
        self._falling = np.cumsum(ranks / ranks.sum())
        self._cast = _cast(self._random, count)
        self._names = [name for _, name in self._cast.names]
        self._rows: dict[str, list[tuple[Any, ...]]] = {}
        self._facts: list[_Fact] = []
        self._mentions = np.zeros(len(self._names) + 1, np.int64)
        self._sources = np.zeros(len(self._names) + 1, np.int64)
        self._first = np.full(len(self._names) + 1, 10**7, np.int64)
        self.written = {"source": 0, "fact": 0, "statement": 0, "time": 0, "disagreement": 0}

    def entities(self) -> dict[str, list[tuple[Any, ...]]]:
        """Everybody the articles will speak of, still uncounted."""
        made: dict[str, list[tuple[Any, ...]]] = {"entity": [], "entity_name": []}
        for number, (kind, name) in enumerate(self._cast.names, 1):
            family = folded(name).split()[-1] if kind == "PERSON" else None
            made["entity"].append((number, kind, name, folded(name), family, "", 0, 0, None, 0))
            made["entity_name"].append((number, number, name, folded(name)))
        return made

    def counts(self) -> list[tuple[int, int, int | None, int]]:
        """(mentions, sources, first day, number) of every entity."""
        return [
            (int(self._mentions[n]), int(self._sources[n]), int(self._first[n]) if self._first[n] < 10**7 else None, n)
            for n in range(1, len(self._names) + 1)
        ]

    def batch(self, numbers: range) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of these articles, by table."""
        self._rows = {name: [] for name in _COLUMNS}
        self._facts = []
        fillers = self._falling.searchsorted(self._random.random((len(numbers), _FILLERS * _WORDS)))
        words = self._vocabulary[np.minimum(fillers, _VOCABULARY - 1)].tolist()
        size = (len(numbers), _STATED)
        people, places, bodies = map(len, (self._cast.people, self._cast.places, self._cast.bodies))
        # The square lets a few be everywhere and most hardly anywhere.
        whose = (1 + self._random.random(size) ** 3 * people).astype(int).tolist()
        where = (1 + people + self._random.random(size) ** 2 * places).astype(int).tolist()
        which = (1 + people + places + self._random.random(len(numbers)) ** 2 * bodies).astype(int).tolist()
        day = self._random.integers(_FIRST_DAY, _LAST_DAY, size).tolist()
        what = self._random.integers(0, 1 << 30, size).tolist()
        for at, number in enumerate(numbers):
            said = [self._said(*parts) for parts in zip(whose[at], where[at], day[at], what[at], strict=True)]
            self._article(number, words[at], said, which[at])
        for fact in self._facts:
            self._write_fact(fact)
        return self._rows

    def _said(self, who: int, where: int, day: int, what: int) -> _Said | _Fact:
        # One in eight restates what an article before it said.
        if what % 8 == 0 and self._facts:
            return self._facts[what // 8 % len(self._facts)]
        return _Said(
            who,
            _VERBS[what // 8 % len(_VERBS)],
            2 + what // 100 % 400,
            _NOUNS[what // 1_000 % len(_NOUNS)],
            where,
            date.fromordinal(day),
            exact=what // 16 % 4 > 0,
        )

    def _article(self, number: int, words: list[str], said: list[_Said | _Fact], body: int) -> None:
        rows = self._rows
        title = " ".join(words[200:206]).capitalize()
        text = [title, "\n"]
        blocks = [(number, 0, 0, len(title), "title", "en", 1)]
        reach = start = len(title) + 1
        mentioned: list[tuple[int, int, int]] = []
        quantities = 0
        opening = ""
        for at in range(_FILLERS):
            sentence = " ".join(words[at * _WORDS : (at + 1) * _WORDS])
            sentence = f"{sentence.capitalize()}. "
            if at == 5:
                sentence = f"The {self._names[body - 1]} met again. {sentence}"
                mentioned.append((body, reach + 4, reach + 4 + len(self._names[body - 1])))
            opening = opening or sentence
            text.append(sentence)
            reach += len(sentence)
            if at % 3 == 1 and at // 3 < len(said):
                stated = self._state(number, reach, said[at // 3], quantities, mentioned)
                quantities += 1
                text.append(stated)
                reach += len(stated)
            if at % 4 == 3:
                if number % 40 == 0 and at == 3:
                    text.append(_CHINESE)
                    reach += len(_CHINESE)
                text.append("\n")
                blocks.append((number, len(blocks), start, reach, "paragraph", "en", 1))
                reach += 1
                start = reach
        if reach > start:
            blocks.append((number, len(blocks), start, reach, "paragraph", "en", 1))
        whole = "".join(text)
        rows["source_text"].append((number, whole))
        rows["block"] += blocks
        data = whole.encode()
        sha = hashlib.sha256(data).hexdigest()
        name = f"/archive/{number % 100:02}/{number:06}.txt"
        given = json.dumps({"title": title})
        when = date.fromordinal(_FIRST_DAY + number * 7919 % (_LAST_DAY - _FIRST_DAY)).isoformat()
        facts = len({id(one) if isinstance(one, _Fact) else at for at, one in enumerate(said)})
        rows["source"].append(
            (number, sha, sha, name, "text/plain", title, opening[:48], "en", when, "given", "the manifest says so",
             "made up", len(whole), given, 1, facts)
        )  # fmt: skip
        rows["original"].append((number, len(data), "zlib", zlib.compress(data, 1), "utf-8"))
        mentioned.sort(key=lambda one: (one[1], -one[2]))
        rows["mention"] += [
            (number, position, first, last, whole[first:last], entity, "name", 0, "")
            for position, (entity, first, last) in enumerate(mentioned)
        ]
        for entity in {entity for entity, _, _ in mentioned}:
            self._sources[entity] += 1
        for entity, _, _ in mentioned:
            self._mentions[entity] += 1
        self.written["source"] += 1

    def _state(
        self, source: int, start: int, told: _Said | _Fact, position: int, mentioned: list[tuple[int, int, int]]
    ) -> str:
        """One sentence that states a fact, and its rows; *start* is where it begins in the text."""
        said = told.said if isinstance(told, _Fact) else told
        who, where = self._names[said.who - 1], self._names[said.where - 1]
        counted = f"{said.many} {said.noun}"
        before = f"{who} {said.verb} {counted} in {where} on "
        words = f"{before}{said.in_words}"
        verb, many = start + len(who) + 1, start + len(who) + 1 + len(said.verb) + 1
        place, when = start + len(before) - len(where) - 4, start + len(before)
        number, time = self._next("statement"), self._next("time")
        rows = self._rows
        low = said.days[0]
        for entity, first, name in ((said.who, start, who), (said.where, place, where)):
            mentioned.append((entity, first, first + len(name)))
            self._first[entity] = min(self._first[entity], low)
        rows["time"].append(
            (time, source, when, start + len(words), said.in_words, "DATE", said.edtf, said.edtf, "stated in full")
        )
        rows["quantity"].append((source, position, many, many + len(counted), counted, str(said.many), 0, 0, said.noun))
        rows["statement"].append(
            (number, source, start, start + len(words), words, said.verb, verb, verb + len(said.verb), said.verb,
             said.edtf, "stated", said.in_words, time, "stated in full", "asserted", "positive",
             0.5 + number % 50 / 100, 1, "")
        )  # fmt: skip
        rows["participant"] += [
            (number, 0, start, start + len(who), who, "agent", said.who),
            (number, 1, many, many + len(counted), counted, "patient", None),
            (number, 2, place, place + len(where), where, "place", said.where),
        ]
        rows["statement_quantity"].append((number, 0, position))
        if isinstance(told, _Fact):
            fact = told
            fact.statements += 1
            fact.sources += fact.source != source
        else:
            fact = _Fact(self._next("fact"), said, low, source)
            self._facts.append(fact)
        rows["fact_statement"].append((number, fact.number, number))
        return f"{words}. "

    def _write_fact(self, fact: _Fact) -> None:
        said = fact.said
        low, high = said.days
        differs = fact.number % 37 == 0
        if differs:
            self._rows["disagreement"].append(
                (self._next("disagreement"), fact.number, "number", "substantive", "Two sources count differently.")
            )
        label = f"{self._names[said.who - 1]} {said.verb} {said.many} {said.noun} in {self._names[said.where - 1]}"
        self._rows["fact"].append(
            (fact.number, label, said.edtf, "stated", said.in_words, None, "stated in full", low, high,
             64 if differs else 0, "day" if said.exact else "month", "asserted", "positive", fact.sources, fact.sources,
             fact.statements, int(differs), 0.5 + fact.number % 50 / 100, fact.source, 1)
        )  # fmt: skip

    def _next(self, what: str) -> int:
        self.written[what] += 1
        return self.written[what]
