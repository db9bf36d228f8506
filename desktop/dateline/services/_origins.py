"""Finds out where the words of statements go back to, so that agreement counts origins and not copies.

Passages that are copies of one another have one origin, and so have sources that are mostly copies of one another. The
origin is named after the least of their hashes: its name does not depend on which came first. What a news medium is
cited for goes back to that medium.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.collation import citing, origins
from dateline.domain.entity import EntityType
from dateline.store import claims as stored
from dateline.store import ids, neighbours
from dateline.store.acts import Act
from dateline.store.neighbours import Article

_MOSTLY = 0.5  # of the words of the shorter of two sources: what is copied makes them one text

Passage = tuple[int, int]  # a source and a block of it, by number


@dataclass
class _Copies:
    """The passages of some sources, which of them are copies, and the articles they stand in."""

    act: Act
    articles: dict[int, Article]
    beside: dict[Passage, set[Passage]] = field(default_factory=dict)

    def spread(self, sources: Iterable[int]) -> set[int]:
        """Look up the copies of all passages of *sources*, and of those, however far; all the sources reached."""
        known: set[int] = set()
        todo = set(sources)
        while todo:
            known |= todo
            todo = self._look_up(todo) - known
        return known

    def _look_up(self, sources: set[int]) -> set[int]:
        candidates = neighbours.beside(self.act.connection, sources)
        needed = {source for some in candidates.values() for source, _ in some} | sources
        missing = sorted(needed - self.articles.keys())
        self.articles.update(neighbours.articles(self.act.connection, missing))
        reached: set[int] = set()
        for passage, others in sorted(candidates.items()):
            words = self._words(passage)
            for other in sorted(others):
                if other in self.beside.get(passage, ()):
                    reached.add(other[0])
                elif words and origins.is_copy(words, self._words(other)):
                    self.beside.setdefault(passage, set()).add(other)
                    self.beside.setdefault(other, set()).add(passage)
                    reached.add(other[0])
        return reached

    def _words(self, passage: Passage) -> str:
        source, block = passage
        article = self._article(source)
        if block >= len(article.blocks):
            return ""
        start, end = article.blocks[block]
        return article.text[start:end]

    def _article(self, source: int) -> Article:
        if source not in self.articles:
            self.articles.update(neighbours.articles(self.act.connection, [source]))
        return self.articles[source]

    def of_sources(self, sources: set[int]) -> dict[int, str]:
        """The least hash among the sources that are mostly one text with each of *sources*."""
        together = {source: {source} for source in sources}
        for source in sorted(sources):
            shared: dict[int, int] = {}
            for block, (start, end) in enumerate(self._article(source).blocks):
                for other in {other for other, _ in self.beside.get((source, block), ())}:
                    shared[other] = shared.get(other, 0) + end - start
            for other, length in shared.items():
                shorter = min(self._length(source), self._length(other))
                if other in together and length >= _MOSTLY * shorter and together[other] is not together[source]:
                    one = together[source] | together[other]
                    for member in one:
                        together[member] = one
        return {source: min(self._article(member).sha256 for member in one) for source, one in together.items()}

    def _length(self, source: int) -> int:
        return max(1, sum(end - start for start, end in self._article(source).blocks))

    def of_passage(self, passage: Passage, whole: dict[int, str]) -> str:
        """The least origin among the sources of *passage* and its copies, however far."""
        known: set[Passage] = set()
        todo = {passage}
        while todo:
            known |= todo
            todo = {other for one in todo for other in self.beside.get(one, ())} - known
        return min(whole[source] for source, _ in known)


def of_sources(
    act: Act, new: Iterable[int], articles: dict[int, Article]
) -> tuple[dict[int, int], list[tuple[int, int, int]]]:
    """The origin of each statement of *new* sources, and of those elsewhere whose origin is another now.

    The first by statement; the others as statement, fact, origin, and by statement too. All are numbers. Those
    elsewhere are in sources that share a passage with a new one.
    """
    fresh = set(new)
    if not fresh:
        return {}, []
    copies = _Copies(act, dict(articles))
    reached = copies.spread(fresh)
    whole = copies.of_sources(reached)
    numbers: dict[str, int] = {}

    def number(key: str) -> int:
        if key not in numbers:
            numbers[key] = neighbours.origin(act, key)
        return numbers[key]

    named = neighbours.named(act.connection, reached)

    def origin(row: stored.Claim) -> int:
        medium = _cited(row, named)
        if medium is not None:
            return number(medium)
        block = _block(copies.articles[row.source], row.statement.start)
        key = whole[row.source] if block is None else copies.of_passage((row.source, block), whole)
        return number(f"text:{key}")

    found: dict[int, int] = {}
    moved: list[tuple[int, int, int]] = []
    for row in stored.of_sources(act.connection, sorted(reached)):
        now = origin(row)
        if row.source in fresh or now != row.origin:
            found[row.number] = now
        if row.source not in fresh and now != row.origin and row.fact is not None:
            moved.append((row.number, row.fact, now))
    return found, moved


def _block(article: Article, offset: int) -> int | None:
    return next((place for place, (start, end) in enumerate(article.blocks) if start <= offset < end), None)


def _cited(row: stored.Claim, named: dict[tuple[int, int], tuple[str, str, str | None]]) -> str | None:
    """The medium that the statement is attributed to, if it is one."""
    said = row.statement.attribution
    if said is None or said.entity is None:
        return None
    kind, name, _ = named.get((row.source, ids.number(ids.ENTITY, said.entity)), ("", "", None))
    return citing.cited(name) if kind == EntityType.ORG and citing.is_medium(name) else None
